"""A dossier's page as PDF (fpdf2), in DejaVu Sans so that accents and signs are there."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import WrapMode

from advisor.dossier.view import View

FONT = "DejaVu"
SIZE, LINE = 10, 5.2  # points, millimetres
BULLET = "• "


def as_pdf(view: View) -> bytes:
    """The bytes of a PDF file."""
    pdf = FPDF(format="A4")
    for style, name in (("", "DejaVuSans.ttf"), ("B", "DejaVuSans-Bold.ttf"), ("I", "DejaVuSans-Oblique.ttf")):
        pdf.add_font(FONT, style, str(_fonts() / name))
    pdf.set_title(view["title"])
    pdf.set_lang(view["lang"])
    pdf.set_auto_page_break(True, margin=15)
    pdf.add_page()
    _write(pdf, view["title"], "B", 15)
    _write(pdf, view["words"]["reminder"], "I")
    for column in view["columns"]:
        _column(pdf, column, view["words"])
    return bytes(pdf.output())


def _column(pdf: FPDF, column: View, words: dict[str, str]) -> None:
    _write(pdf, column["name"], "B", 13)
    _write(pdf, f"{words['verdict']} : {column['verdict_words']}. {column['rule']}")
    _write(pdf, f"{words['checks']} : {', '.join(column['dates'])}")
    _write(pdf, words["findings"], "B", 11)
    for finding in column["findings"]:
        _write(pdf, finding["said"], "I" if finding["is_quote"] else "")
        _write(pdf, f"{finding['severity_words']}, {finding['source']}. {finding['why']}")
        for name in ("question", "good_answer"):
            _write(pdf, f"{words[name]} : {finding[name]}")
        pdf.ln(2)
    if not column["findings"]:
        _write(pdf, words["none"])
    _list(pdf, words["contested"], [finding["said"] for finding in column["contested"]])
    _list(pdf, words["silences"], column["silences"])
    _list(pdf, words["signs"], column["signs"])
    _list(pdf, words["steps"], [f"{step} {found}" for step, found in column["steps"]])


def _list(pdf: FPDF, heading: str, lines: list[str]) -> None:
    if lines:
        _write(pdf, heading, "B", 11)
        for line in lines:
            _write(pdf, BULLET + line)


def _write(pdf: FPDF, text: str, style: str = "", size: int = SIZE) -> None:
    pdf.set_font(FONT, style, size)
    wrap = WrapMode.WORD if " " in text else WrapMode.CHAR
    pdf.multi_cell(0, LINE * size / SIZE, text, new_x="LMARGIN", new_y="NEXT", wrapmode=wrap)


def _fonts() -> Path:
    """The fonts that come with matplotlib, which Rasa brings along; found without importing it."""
    spec = find_spec("matplotlib")
    if spec is None or spec.origin is None:
        raise RuntimeError("no DejaVu fonts: matplotlib is not installed")
    return Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf"
