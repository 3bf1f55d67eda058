"""The PDF, read back: French letters, the euro sign and every step are there."""

from __future__ import annotations

import io
from typing import Any

from hypothesis import given, settings
from pypdf import PdfReader

from advisor.plan import exports
from advisor.plan.model import Plan
from tests.advisor.plan.plans import plan_of, profiles
from tests.advisor.recommendation.profiles import baker, shop


def read(plan: Plan) -> tuple[PdfReader, str]:
    """The document, and its words with plain spaces."""
    reader = PdfReader(io.BytesIO(exports.pdf(plan)))
    return reader, " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def plain(text: str) -> str:
    return " ".join(text.split())


def test_french_letters_and_the_euro_sign_survive() -> None:
    plan = plan_of(shop(business_type="Pâtisserie « L’Œuf à la neige », 5 € la part, ça marche"))
    _, words = read(plan)
    assert "Pâtisserie « L’Œuf à la neige », 5 € la part, ça marche" in words
    assert "300 €" in words


def test_every_step_the_number_and_the_review_are_printed() -> None:
    plan = plan_of(baker())
    _, words = read(plan)
    for week in plan.weeks:
        assert all(plain(step.text) in words for step in week.steps)
    assert plain(plan.measures[0].metric) in words and plain(plan.reviews[0].rule) in words


def test_it_names_its_language_and_title_and_embeds_its_font() -> None:
    reader, _ = read(plan_of(baker(), "en"))
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert reader.metadata and reader.metadata.title == "Your plan for the first four weeks"
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    assert fonts and all("DejaVu" in font["/BaseFont"] for font in fonts)


def test_the_sources_are_links() -> None:
    plan = plan_of(baker())
    reader, _ = read(plan)
    marks = [mark.get_object() for page in reader.pages for mark in page.get("/Annots", [])]
    assert {source.url for source in plan.sources} <= {mark["/A"]["/URI"] for mark in marks if "/A" in mark}


@settings(max_examples=15, deadline=None)
@given(profiles)
def test_every_plan_can_be_printed(profile: dict[str, Any]) -> None:
    reader, _ = read(plan_of(profile))
    assert 1 <= len(reader.pages) <= 12
