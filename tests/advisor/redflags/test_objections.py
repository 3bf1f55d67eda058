"""Objections in words: which messages contest a finding, and which finding is meant."""

from __future__ import annotations

import pytest

from advisor.redflags import knowledge
from advisor.redflags.objections import (
    BARE,
    DENIAL,
    FIRM,
    contested_by,
    means_none,
    names_a_place,
    objection,
    pointed_at,
)
from advisor.understanding import detect_language

FLAGS = [
    {"code": "lock_in_contract", "quote": "Engagement 24 mois."},
    {"code": "accounts_in_provider_name", "quote": "Le site et les comptes restent la propriété de l'agence."},
    {"code": "guaranteed_ranking", "quote": "Première page Google garantie."},
]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("non, il a bien demandé mes marges", "no_business_understanding"),
        ("No, he did ask about my margins", "no_business_understanding"),
        ("faux, elle ne demande aucun mot de passe", "passwords_asked"),
        ("non", None),
        ("mes clients ont 50 ans", None),
        ("non, du quartier", None),
        ("je n'ai pas de marges", None),
        ("non, mes clients, ils viennent de partout", None),
        ("no, my customers, they are from abroad", None),
        ("no, they told me a lot", None),
    ],
)
def test_which_finding_an_objection_is_about(text: str, code: str | None) -> None:
    flags = [{"code": "no_business_understanding"}, {"code": "passwords_asked"}, {"code": "everywhere"}]
    assert contested_by(text, flags) == code


KINDS = {
    FIRM: [
        "je conteste", "Pas d'accord !", "le deuxième est faux", "le point sur la garantie est faux",
        "ce n'est pas ce qu'il voulait dire", "il n'a jamais dit ça", "vous avez mal lu", "rayez le premier point",
        "non, il a bien demandé mes marges", "celui sur la durée est normal", "le premier n'est pas vrai",
        "I disagree", "i contest that", "the guarantee one is fine", "the second point is wrong",
        "that's not what he meant", "no he doesn't own the accounts", "she never said that", "you misread it",
        "strike the first one", "the last finding isn't true",
        "le truc sur les comptes est faux", "jsuis pas daccord", "vs vs trompez", "the accounts thing is wrong",
        "I don't agree with any of this", "the first point's fine by me",
    ],
    BARE: [
        "c'est faux, la durée est de 12 mois", "faux", "c'est pas vrai", "that's wrong", "not true", "it is not true",
        "nn c pas vrai il garantit rien", "n'importe quoi ton analyse", "that's rubbish",
    ],
    DENIAL: ["non, elle ne possède pas les comptes", "les mots de passe c'est normal", "the contract is fine by me"],
    None: [
        "non", "no", "c'est vrai", "the second point is right", "that's right", "du quartier", "merci", "je sais pas",
        "je ne sais pas ce qu'il veut", "non, du quartier", "he never said who does the work", "no one",
        "le premier point est vrai", "I have a shop", "il n'a pas demandé mes marges", "mes clients ont 50 ans",
    ],
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_which_messages_contest(kind: str | None) -> None:
    assert {text: objection(text, detect_language(text).lang or "fr") for text in KINDS[kind]} == dict.fromkeys(
        KINDS[kind], kind
    )


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("le premier", ["lock_in_contract"]),
        ("the second point is wrong", ["accounts_in_provider_name"]),
        ("le dernier est faux", ["guaranteed_ranking"]),
        ("le 1 et le 3", ["lock_in_contract", "guaranteed_ranking"]),
        ("c'est faux, la durée est de 12 mois", ["lock_in_contract"]),
        ("the guarantee one is fine", ["guaranteed_ranking"]),
        ("no he doesn't own the accounts", ["accounts_in_provider_name"]),
        ("la première page, c'est faux", ["guaranteed_ranking"]),
        ("le site reste à nous, l'agence le dit", ["accounts_in_provider_name"]),
        ("2", ["accounts_in_provider_name"]),
        ("tous", [flag["code"] for flag in FLAGS]),
        ("je conteste", []),
        ("the fifth one", []),
        ("c'est faux, les avis sont vrais", []),
        ("le mot de passe de l'agence, c'est faux", []),  # words of a passage, but a topic of no finding
    ],
)
def test_which_findings_are_meant(text: str, codes: list[str]) -> None:
    assert list(pointed_at(text, FLAGS).codes) == codes


def test_what_names_no_finding_is_told_apart_from_what_names_nothing() -> None:
    assert pointed_at("c'est faux, les avis sont vrais", FLAGS).elsewhere
    assert pointed_at("the fifth one", FLAGS).elsewhere
    assert not pointed_at("je conteste", FLAGS).elsewhere


def test_an_ordinal_alone_and_a_retraction() -> None:
    for text in ("le premier", "the second one", "Le n° 2", "last"):
        assert names_a_place(text), text
    for text in ("première page Google", "du premier étage", "second-hand clothes"):
        assert not names_a_place(text), text
    for text in ("aucun", "none of them", "laisse tomber", "never mind"):
        assert means_none(text), text
    assert not means_none("nonante")


def test_every_finding_has_a_topic_of_its_own_words() -> None:
    named = {code for topic in knowledge.read_yaml("topics.yml").values() for code in topic["flags"]}
    shown = {*knowledge.ARTICLE_CODES, *knowledge.BEYOND_CODES}
    # What posts alone show, and what is said by leaving something unsaid, has no word of its own.
    assert shown - named <= {"links_only", "only_marketing_content", "never_discourages"}
