"""A sheet of A4 with the plan's type: headings, paragraphs, boxes to tick, tables and drawings, made by fpdf2."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timezone
from importlib.util import find_spec
from pathlib import Path

from fpdf import FPDF, TitleStyle
from fpdf.enums import XPos, YPos
from fpdf.fonts import FontFace

from advisor.plan.exports.picture import Box, Drawing, Word
from advisor.plan.model import Plan
from advisor.plan.words import say

FONT = "DejaVu"
SIZE, SMALL, LINE = 10, 8.5, 5.2  # points, points, millimetres
INK, FADED, GREEN = (42, 36, 32), (101, 90, 80), (39, 92, 77)
MARGIN = 18.0
TICK = 3.2
POINTS = 72 / 25.4  # points in a millimetre
NARROWER = 0.93  # DejaVu is wider than the type of most screens, for which the drawing is made
SHIFTS = {"start": 0.0, "middle": 0.5, "end": 1.0}


class Sheet(FPDF):
    """The document; lengths in millimetres."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(format="A4")
        self._lang = plan.lang
        self.set_margin(MARGIN)
        self.set_auto_page_break(True, MARGIN)
        for style, file in (("", "DejaVuSans.ttf"), ("B", "DejaVuSans-Bold.ttf")):
            self.add_font(FONT, style, fonts() / file)
        self.set_title(say("title", plan.lang))
        self.set_lang(plan.lang)
        self.set_creator("Sans Gourou")
        # The plan's own day: the same plan gives the same file.
        self.set_creation_date(datetime(plan.start.year, plan.start.month, plan.start.day, tzinfo=timezone.utc))
        self.set_section_title_styles(
            TitleStyle(FONT, "B", 14, GREEN, t_margin=7, b_margin=1.5),
            TitleStyle(FONT, "B", 11, INK, t_margin=4, b_margin=0.5),
        )
        self.add_page()
        self.words()

    def footer(self) -> None:
        """Page so of so many."""
        self.set_y(-12)
        self.words(SMALL, FADED)
        self.cell(0, 5, say("page_of", self._lang, page=self.page_no(), pages="{nb}"), align="C")

    def words(self, size: float = SIZE, colour: tuple[int, int, int] = INK, bold: bool = False) -> None:
        """Type for what follows."""
        self.set_font(FONT, "B" if bold else "", size)
        self.set_text_color(*colour)

    def heading(self, text: str, level: int = 0) -> None:
        """A heading, in the outline too, never alone at the foot of a page."""
        if self.will_page_break(28 if level == 0 else 18):
            self.add_page()
        self.start_section(text, level)
        self.words()

    def paragraph(self, text: str, size: float = SIZE, colour: tuple[int, int, int] = INK, bold: bool = False) -> None:
        """A paragraph, and a little air."""
        self.words(size, colour, bold)
        self.multi_cell(0, LINE * size / SIZE, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(0.8)
        self.words()

    def tick(self, text: str) -> None:
        """A line with a box to tick."""
        if self.will_page_break(2 * LINE):
            self.add_page()
        self.rect(MARGIN + 0.5, self.get_y() + 0.9, TICK, TICK)
        self._indented(text, 6)

    def point(self, text: str, link: str = "", size: float = SIZE) -> None:
        """A line of a list, perhaps a link."""
        if self.will_page_break(LINE):
            self.add_page()
        self.words(size)
        self.text(MARGIN + 0.8, self.get_y() + LINE * size / SIZE * 0.72, "–")
        self._indented(text, 4, link, size)

    def _indented(self, text: str, indent: float, link: str = "", size: float = SIZE) -> None:
        self.words(size)
        self.set_x(MARGIN + indent)
        self.multi_cell(0, LINE * size / SIZE, text, align="L", link=link, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(0.8)
        self.words()

    def grid(self, head: Sequence[str], rows: Sequence[str]) -> None:
        """An empty table to fill in by hand: a head, and the first word of each row."""
        self.words(SMALL)
        style = FontFace(emphasis="BOLD", size_pt=SMALL)
        with self.table(line_height=LINE, headings_style=style, text_align="LEFT", padding=1.2) as table:
            table.row(head)
            for first in rows:
                table.row([first, *[""] * (len(head) - 1)], min_height=9)
        self.words()

    def picture(self, drawing: Drawing, width: float) -> None:
        """A drawing, so wide, at the left margin."""
        scale = width / drawing.width
        if self.will_page_break(drawing.height * scale):
            self.add_page()
        top = self.get_y()
        for shape in drawing.shapes:
            if isinstance(shape, Box):
                self._box(shape, top, scale)
            else:
                self._word(shape, top, scale)
        self.set_draw_color(*INK)
        self.set_fill_color(255, 255, 255)
        self.set_y(top + drawing.height * scale + 2)
        self.words()

    def _box(self, box: Box, top: float, scale: float) -> None:
        self.set_fill_color(box.fill)
        self.set_draw_color(box.edge or box.fill)
        x, y, width, height = (length * scale for length in (box.x, box.y, box.width, box.height))
        self.rect(MARGIN + x, top + y, width, height, "DF" if box.edge else "F")

    def _word(self, word: Word, top: float, scale: float) -> None:
        self.set_font(FONT, "B" if word.bold else "", word.size * scale * POINTS * NARROWER)
        self.set_text_color(word.colour)
        shift = SHIFTS[word.anchor] * self.get_string_width(word.text)
        self.text(MARGIN + word.x * scale - shift, top + word.y * scale, word.text)


def fonts() -> Path:
    """The folder of DejaVu, which comes with matplotlib; matplotlib itself is not loaded."""
    found = find_spec("matplotlib")
    if not found or not found.origin:
        raise RuntimeError("matplotlib, whose fonts the PDF needs, is not installed")
    return Path(found.origin).parent / "mpl-data" / "fonts" / "ttf"
