"""The plan in the forms people keep: Markdown, a page to print, a PDF, a calendar."""

from advisor.plan.exports.calendar import calendar
from advisor.plan.exports.markdown import markdown
from advisor.plan.exports.page import page
from advisor.plan.exports.pdf import pdf

__all__ = ["calendar", "markdown", "page", "pdf"]
