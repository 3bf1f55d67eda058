"""The first message decides the language; later only a clear wish or two long messages in a row change it."""

from __future__ import annotations

import pytest

from advisor.conversation.language import settle_language
from advisor.conversation.state import State

FRENCH = "je tiens une petite boulangerie avec ma femme depuis dix ans"
ENGLISH = "I run a small bakery with my wife and we have two vans"


def settle(messages: list[str], hint: str | None = None) -> str:
    state = State()
    for text in messages:
        settle_language(state, text, hint, default="fr")
    return str(state.language)


@pytest.mark.parametrize(
    ("messages", "hint", "language"),
    [
        pytest.param([FRENCH], None, "fr", id="french"),
        pytest.param([ENGLISH], "fr", "en", id="the message beats the page"),
        pytest.param(["12"], "en", "en", id="the page when the message cannot tell"),
        pytest.param(["12"], None, "fr", id="the default when nobody tells"),
        pytest.param(["ok", ENGLISH], None, "en", id="the first long message settles it"),
        pytest.param([FRENCH, ENGLISH], None, "fr", id="one message in the other language is not enough"),
        pytest.param([FRENCH, ENGLISH, ENGLISH], None, "en", id="two in a row are"),
        pytest.param([FRENCH, ENGLISH, FRENCH, ENGLISH], None, "fr", id="not in a row"),
        pytest.param([FRENCH, "facebook", "yes", "ok"], None, "fr", id="short words do not flip it"),
    ],
)
def test_settled_language(messages: list[str], hint: str | None, language: str) -> None:
    assert settle(messages, hint) == language
