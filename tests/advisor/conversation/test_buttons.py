"""Which buttons still answer, and which one a typed message names."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.conversation.buttons import by_title, lasts, living, offered, read_payload

WAYS = [
    {"title": "Contester un point", "payload": '/check_consultant{"field": "vetting", "value": "contest"}'},
    {"title": "Garder sous un nom", "payload": '/check_consultant{"field": "vetting", "value": "file"}'},
]
FINDING = {
    "title": "Le site et les comptes restent la…",
    "payload": '/check_consultant{"field": "contest", "value": "x@1"}',
}
FOUND = [
    {"title": "Nothing worrying", "payload": '/check_consultant{"field": "vetting", "value": "ok"}'},
    {"title": "Something worrying", "payload": '/check_consultant{"field": "vetting", "value": "worrying"}'},
]
ANSWER = {"title": "All over the country", "payload": '/answer{"field": "market", "value": "national"}'}
YES = {"title": "Oui, tout effacer", "payload": "/affirm"}


def bot(*buttons: dict[str, str]) -> dict[str, Any]:
    return {"event": "bot", "data": {"buttons": list(buttons)}}


USER = {"event": "user", "text": "…"}


def titles(buttons: list[Any]) -> list[str]:
    return [button["title"] for button in buttons]


def test_a_payload_is_read() -> None:
    assert read_payload("/affirm") == ("affirm", {})
    assert read_payload(ANSWER["payload"]) == ("answer", {"field": "market", "value": "national"})


def test_what_follows_a_check_lasts_and_what_answers_a_question_does_not() -> None:
    assert all(lasts(button["payload"]) for button in (*WAYS, FINDING))
    assert not any(lasts(button["payload"]) for button in (*FOUND, ANSWER, YES))


def test_buttons_of_the_last_turn_come_first_and_of_the_older_ones_only_those_that_last() -> None:
    events = [USER, bot(*WAYS), bot(ANSWER), {"event": "slot"}, USER, bot(YES)]
    assert titles(living(offered(events))) == ["Oui, tout effacer", "Contester un point", "Garder sous un nom"]
    assert living(offered([])) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("garder sous un nom", "Garder sous un nom"),
        ("GARDER SOUS UN NOM !", "Garder sous un nom"),
        ("gardr sous un nom", "Garder sous un nom"),
        ("contester  un pont", "Contester un point"),
        ("Le site et les comptes restent la propriété de l'agence.", "Le site et les comptes restent la…"),
        ("somthing worrying", "Something worrying"),
        ("nothing worrying", "Nothing worrying"),
        ("oui tout effacer", "Oui, tout effacer"),
        ("all over the contry", "All over the country"),
        ("not all over the country", None),
        ("oui", None),
        ("ne pas tout effacer", None),
        ("garder", None),
        ("…", None),
        ("", None),
    ],
)
def test_a_title_may_be_typed(text: str, title: str | None) -> None:
    found = by_title(text, [*WAYS, FINDING, *FOUND, ANSWER, YES])
    assert (found["title"] if found else None) == title
