"""Normalisation and the pattern language of the lexicons."""

from __future__ import annotations

import pytest

from advisor.profile import validate
from advisor.understanding import extract_facts
from advisor.understanding.lexicon import Lexicon, any_of
from advisor.understanding.normalize import fold, normalize, tidy
from advisor.understanding.numbers import digits


@pytest.mark.parametrize(
    ("lang", "typed", "normal"),
    [
        ("fr", "J'ai 1 200 €", "j'ai 1200 €"),
        ("fr", "1,5k par an", "1500 par an"),
        ("fr", "jai un ptit site", "j'ai un petit site"),
        ("fr", "davis google", "d'avis google"),
        ("fr", "2h30", "2.5 h"),
        ("fr", "3h", "3 h"),
        ("fr", "1½ h", "1.5 h"),
        ("fr", "gogole, facbook et instagramm", "google, facebook et instagram"),
        ("fr", "1) devis 2) avis", "; devis ; avis"),
        ("fr", "www.chezmomo.fr", "adresse-web"),
        ("en", "£1,200 pcm", "£1200 per month"),
        ("en", "2hrs/wk", "2 hours/week"),
        ("en", "dont u think", "don't you think"),
        ("en", "b2b", "b2b"),
        ("en", "soooo good", "so good"),
    ],
)
def test_normal_text(lang: str, typed: str, normal: str) -> None:
    """Abbreviations, numbers and misspelt platforms in one shape."""
    assert normalize(typed, lang) == normal


@pytest.mark.parametrize("text", ["Crèmerie à Niort", "œuf", "50 € — ½ journée…", "ÉTÉ İstanbul ﬁ 😀"])
def test_folding_keeps_the_length(text: str) -> None:
    """A place in the folded text is a place in the tidy text."""
    assert len(fold(tidy(text))) == len(tidy(text))


@pytest.mark.parametrize(
    ("lang", "words", "numbers"),
    [
        ("fr", "quatre-vingts euros", "80 euros"),
        ("fr", "septante", "70"),
        ("fr", "une cinquantaine d'euros", "50 d'euros"),
        ("en", "a hundred and fifty", "150"),
        ("en", "two grand", "2000"),
        ("en", "two-three hours", "2 or 3 hours"),
    ],
)
def test_number_words(lang: str, words: str, numbers: str) -> None:
    """Number words become digits."""
    assert digits(words, lang) == numbers


def test_pattern_language() -> None:
    """Plural, stem, gap, group, joint."""
    trades = Lexicon({"food": ["boulang*", "cave a vin"], "shop": ["(petite )?boutique ... jouets"]})
    assert [hit.code for hit in trades.find("boulangerie, caves-a-vins, boutique de beaux jouets")] == [
        "food",
        "food",
        "shop",
    ]
    assert not trades.find("cavalier")
    assert trades.find(trades.respell("boulengerie"))
    assert any_of(["pas de"]).search("pas-de budget")
    with pytest.raises(ValueError, match="starts with"):
        Lexicon({"x": ["?"]})


@pytest.mark.parametrize(
    "text",
    [
        "je tiens une boulangerie à Lyon, 3h par semaine, insta et facebook mais pas tiktok. " * 300,
        "a" * 20000,
        "1 " * 10000,
        "plus de monde " * 1500,
        "(" * 20000,
        "x' " * 6600,
        "we're not on facebook, insta or x but " * 600,
    ],
    ids=["sentences", "one_word", "numbers", "goals", "brackets", "platforms", "contrasts"],
)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_long_texts_of_anything_are_read_to_their_end(text: str, lang: str) -> None:
    """20,000 characters of anything bring codes of the contract or nothing; how fast is measured by ``make bench``."""
    for asked in (None, "hours_per_week"):
        assert validate(extract_facts(text[:20000], asked, lang).stated) is not None
