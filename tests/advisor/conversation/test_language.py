"""The first message decides the language; later a clear wish, a plain sentence or two messages in a row change it."""

from __future__ import annotations

import pytest

from advisor.conversation.language import settle_language
from advisor.conversation.state import State

FRENCH = "je tiens une petite boulangerie avec ma femme depuis dix ans"
ENGLISH = "I run a small bakery with my wife and we have two vans"

NEARBY = "people nearby"
PITCH_TEXT = (
    "We will run all of your accounts for you, write every post, answer your customers and send you a report with the "
    "number of likes at the end of each month, so that you never have to think about any of it again."
)


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
        pytest.param([FRENCH, ENGLISH], None, "en", id="a sentence plainly in the other language switches"),
        pytest.param([FRENCH, NEARBY], None, "fr", id="two words in the other language are not enough"),
        pytest.param([FRENCH, NEARBY, NEARBY], None, "en", id="twice in a row they are"),
        pytest.param([FRENCH, NEARBY, FRENCH, NEARBY], None, "fr", id="not in a row"),
        pytest.param([FRENCH, PITCH_TEXT], None, "fr", id="a pasted offer says nothing of the owner"),
        pytest.param([FRENCH, "on veut plus de leads pour notre shop"], None, "fr", id="borrowed words"),
        pytest.param([FRENCH, "facebook", "yes", "ok"], None, "fr", id="short words do not flip it"),
    ],
)
def test_settled_language(messages: list[str], hint: str | None, language: str) -> None:
    assert settle(messages, hint) == language
