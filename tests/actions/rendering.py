"""What an owner reads, without a running bot: a turn's bubbles with the words of the domain."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from actions.turn import Turn
from advisor.conversation.state import State

ROOT = Path(__file__).resolve().parents[2]
_YAML = YAML(typ="safe")
RESPONSES = {
    name: {("fr" if "condition" in variation else "en"): variation["text"] for variation in variations}
    for path in sorted((ROOT / "domain").glob("*.yml"))
    for name, variations in _YAML.load(path.read_text(encoding="utf-8"))["responses"].items()
}


def a_turn(profile: dict[str, Any], lang: str, text: str = "", **state: Any) -> Turn:
    """A turn of an owner with this profile."""
    return Turn(
        sender_id="test",
        text=text,
        ranking=[("out_of_scope", 1.0)],
        button={},
        from_button=False,
        hint=lang,
        profile=dict(profile),
        state=State(greeted=True, language=lang, language_certain=True, **state),
        earlier_texts=[],
    )


def rendered(turn: Turn) -> list[str]:
    """The texts of a turn's bubbles."""
    return [RESPONSES[bubble["response"]][turn.lang].format_map(bubble) for bubble in turn.bubbles]
