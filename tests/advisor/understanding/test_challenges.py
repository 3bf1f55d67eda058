"""Messages that question the advice, and those that only look like it."""

from __future__ import annotations

import pytest

from advisor.understanding.challenges import (
    FRIEND,
    LIKING,
    RECENT,
    REFUSAL,
    SOURCES,
    agrees_to_keep,
    agrees_to_use,
    challenge,
)

CASES = [
    ("fr", "Mon ami cartonne sur Pinterest", FRIEND, ["pinterest"]),
    ("fr", "mon voisin a plein de clients grâce à TikTok", FRIEND, ["tiktok"]),
    ("fr", "le boulanger d'à côté vend tout sur Instagram", FRIEND, ["instagram"]),
    ("fr", "Je déteste Facebook", REFUSAL, ["facebook"]),
    ("fr", "hors de question d'aller sur TikTok", REFUSAL, ["tiktok"]),
    ("fr", "je ne veux plus de Facebook", REFUSAL, ["facebook"]),
    ("fr", "j'aime bien Instagram", LIKING, ["instagram"]),
    ("fr", "qui dit ça ?", SOURCES, []),
    ("fr", "d'où tenez-vous ça ?", SOURCES, []),
    ("fr", "quelles sont vos sources ?", SOURCES, []),
    ("fr", "c'est récent ce chiffre ?", RECENT, []),
    ("fr", "vos chiffres sont à jour ?", RECENT, []),
    ("en", "my friend does great on Pinterest", FRIEND, ["pinterest"]),
    ("en", "the bakery next door gets loads of customers from Instagram", FRIEND, ["instagram"]),
    ("en", "I hate Facebook", REFUSAL, ["facebook"]),
    ("en", "no way I'm doing Instagram", REFUSAL, ["instagram"]),
    ("en", "I love Instagram", LIKING, ["instagram"]),
    ("en", "who says so?", SOURCES, []),
    ("en", "where did you get that from?", SOURCES, []),
    ("en", "is that figure recent?", RECENT, []),
    ("en", "how old are those numbers?", RECENT, []),
]
OTHERS = [
    ("fr", "pourquoi pas TikTok ?"),
    ("fr", "mon neveu tient notre page Facebook"),
    ("fr", "je veux plus de clients grâce à Facebook"),
    ("fr", "on est sur Facebook et Instagram"),
    ("en", "why not TikTok?"),
    ("en", "my nephew runs our Facebook page"),
    ("en", "we use Facebook and Instagram"),
    ("en", "I don't use Facebook"),
]


@pytest.mark.parametrize(("lang", "text", "kind", "platforms"), CASES)
def test_kind_and_platforms(lang: str, text: str, kind: str, platforms: list[str]) -> None:
    found = challenge(text, lang)
    assert found is not None and (found.kind, found.platforms) == (kind, platforms)


@pytest.mark.parametrize(("lang", "text"), OTHERS)
def test_no_challenge(lang: str, text: str) -> None:
    assert challenge(text, lang) is None


@pytest.mark.parametrize(("lang", "text"), [("fr", "je refuse d'être filmé"), ("en", "I hate being filmed")])
def test_a_format_is_refused(lang: str, text: str) -> None:
    found = challenge(text, lang)
    assert found is not None and found.kind == REFUSAL and found.formats == ["video", "on_camera"]


def test_replies_to_a_what_if() -> None:
    assert agrees_to_use("use this", "en") and agrees_to_use("prenez ça", "fr")
    assert agrees_to_keep("keep my answers", "en") and agrees_to_keep("gardez mes réponses", "fr")
    assert not agrees_to_use("keep my answers", "en") and not agrees_to_keep("why not TikTok?", "en")


@pytest.mark.parametrize(("lang", "no", "yes"), [("en", "no", "yes please"), ("fr", "non merci", "oui")])
def test_a_plain_yes_or_no_replies_to_a_what_if(lang: str, no: str, yes: str) -> None:
    assert agrees_to_keep(no, lang) and not agrees_to_use(no, lang)
    assert agrees_to_use(yes, lang) and not agrees_to_keep(yes, lang)
