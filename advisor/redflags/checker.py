"""The public face: read a text or posts, point at what a careful reader would point at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from advisor.redflags import knowledge
from advisor.redflags.documents import Document
from advisor.redflags.evidence import article_evidence
from advisor.redflags.feed_figures import about_marketing, feed_report
from advisor.redflags.feed_rules import MOST_COMPARED, feed_findings
from advisor.redflags.feeds import Feed
from advisor.redflags.findings import Finding, by_gravity, moved
from advisor.redflags.model import TextModel
from advisor.redflags.offers import in_words, mentions_nothing, not_mentioned
from advisor.redflags.pasted import read_feed
from advisor.redflags.rule_words import rule_in_words
from advisor.redflags.rules import rule_book
from advisor.redflags.segments import Segment
from advisor.redflags.verdict import verdict
from advisor.understanding.language import detect_language

MAX_GOOD_SIGNS = 6
#: Posts with dates, for which more is read than for other texts (half a second for dates alone).
REHEARSAL = "LinkedIn, 12 mars 2026 : a\nFacebook, 3 January 2026: b\n"
#: Flags beyond the article that say again what one of the article says: counted once.
SAME_IDEA = {"vanity_reporting": "no_business_metrics"}


class Checker:
    """Finds red flags and good signs; without a model it relies on rules alone."""

    def __init__(self, model: TextModel | None = None) -> None:
        self._model = model

    @classmethod
    def load(cls, path: Path | str) -> Checker:
        """A checker with the model saved at `path` by `train`, all that a check needs read: the first is no slower."""
        checker = cls(TextModel.load(path))
        for lang in knowledge.LANGUAGES:
            checker.check_text(REHEARSAL, lang)
        return checker

    def check_text(self, text: str, lang: str | None = None) -> dict[str, Any]:
        """Findings in one text, in the contract's shape without "id"; `quote == text[start:end]` always.

        `lang` ("fr" or "en") is detected when not given. A text made of posts ("LinkedIn, 12 March: …") is read
        as posts too: "feed" then tells what they show together (see `feed_figures.feed_report`).
        """
        lang = lang or _language(text)
        document = Document.read(text, lang)
        findings, pasted = self._findings(document), read_feed(text)
        if not pasted:
            return _result(lang, findings, _unflagged(_good_signs(document), findings), document)
        posts = [{"platform": p.platform, "date": p.date, "text": text[p.start : p.end]} for p in pasted]
        known = {finding.code for finding in findings}
        findings += [moved(f, pasted[f.post or 0].start) for f in _of_feed(posts, lang) if f.code not in known]
        return {**_result(lang, findings, _good_signs(document)), "feed": feed_report(posts, lang)}

    def check_posts(self, posts: Sequence[Mapping[str, Any]], lang: str | None = None) -> dict[str, Any]:
        """Findings in posts `[{"platform", "date"?, "text"}]`.

        As `check_text`, but offsets are those of one post's text, and each finding carries "post", its index.
        """
        feed = Feed(posts)
        lang = lang or _language(feed.text)
        document = Document.read(feed.text, lang)
        good = [(code, feed.locate(segment)[1]) for code, segment in _good_signs(document)]
        findings = [feed.placed(finding) for finding in self._findings(document)]
        known = {finding.code for finding in findings}
        findings += [finding for finding in _of_feed(posts, lang) if finding.code not in known]
        return {**_result(lang, findings, good), "feed": feed_report(posts, lang)}

    def _findings(self, document: Document) -> list[Finding]:
        article = [Finding(item.code, "article", item.segment) for item in article_evidence(document, self._model)]
        known = {finding.code for finding in article}
        return article + [f for f in _beyond(document) if SAME_IDEA.get(f.code) not in known]


def _of_feed(posts: Sequence[Mapping[str, Any]], lang: str) -> list[Finding]:
    """What only the posts together show."""
    texts = [str(post.get("text") or "") for post in posts][:MOST_COMPARED]
    return feed_findings(posts, about_marketing(texts, lang))


def _language(text: str) -> str:
    return detect_language(text).lang or "fr"


def _beyond(document: Document) -> list[Finding]:
    """The first segment that shows each flag beyond the article."""
    first: dict[str, Segment] = {}
    for segment in document.segments:
        for code in rule_book(document.lang).beyond_codes(segment.quote):
            first.setdefault(code, segment)
    return [Finding(code, "beyond_article", segment) for code, segment in first.items()]


def _good_signs(document: Document) -> list[tuple[str, Segment]]:
    """The first segment that shows each good sign."""
    first: dict[str, Segment] = {}
    for segment in document.segments:
        for code in rule_book(document.lang).good_codes(segment.quote):
            first.setdefault(code, segment)
    return list(first.items())[:MAX_GOOD_SIGNS]


def _unflagged(signs: list[tuple[str, Segment]], findings: list[Finding]) -> list[tuple[str, Segment]]:
    """Good signs whose passage shows no flag: one sentence is not praised and blamed at once."""
    spans = [(finding.segment.start, finding.segment.end) for finding in findings]
    return [(code, s) for code, s in signs if all(s.end <= start or end <= s.start for start, end in spans)]


def _result(
    lang: str, findings: list[Finding], good: list[tuple[str, Segment]], offer: Document | None = None
) -> dict[str, Any]:
    """The contract's object without "id", and beside it what the `offer` does not mention and the verdict's rule."""
    ordered = by_gravity(findings)
    severities = [finding.severity for finding in ordered]
    silences = not_mentioned(offer) if offer else []
    silent = offer is not None and not good and mentions_nothing(offer, silences)
    return {
        "lang": lang,
        "verdict": verdict(severities, silent),
        "rule": rule_in_words(severities, lang, silent),
        "flags": [finding.as_dict(lang) for finding in ordered],
        "good_signs": [{"code": code, "quote": segment.quote} for code, segment in good],
        "not_mentioned": in_words(silences, lang),
        "silent": silent,
        "verify": [check.in_language(lang) for check in knowledge.verification_list()],
    }
