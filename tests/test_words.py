"""French and English stay level, and what ``rasa data validate`` does not look at: placeholders, payloads, names."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from advisor import profile
from advisor.words import labels

ROOT = Path(__file__).resolve().parent.parent
YAML_SAFE = YAML(typ="safe")
DOMAIN = YAML_SAFE.load((ROOT / "domain.yml").read_text(encoding="utf-8"))
RESPONSES = {
    name: variations
    for path in sorted((ROOT / "domain").glob("*.yml"))
    for name, variations in YAML_SAFE.load(path.read_text(encoding="utf-8"))["responses"].items()
}
FRENCH = [{"type": "slot", "name": "language", "value": "fr"}]
LONGEST = 300  # characters of a template, before its values
PAYLOAD = re.compile(r"/(\w+)(\{.*\})?")


def pair(name: str) -> tuple[dict, dict]:
    english = [v for v in RESPONSES[name] if "condition" not in v]
    french = [v for v in RESPONSES[name] if v.get("condition") == FRENCH]
    assert len(english) == len(french) == 1 and len(RESPONSES[name]) == 2, name
    return english[0], french[0]


@pytest.mark.parametrize("name", RESPONSES)
def test_one_english_and_one_french_variation_with_the_same_placeholders_and_buttons(name: str) -> None:
    english, french = pair(name)
    placeholders = [set(re.findall(r"\{(\w+)\}", v["text"])) for v in (english, french)]
    assert placeholders[0] == placeholders[1]
    payloads = [[b["payload"] for b in v.get("buttons", [])] for v in (english, french)]
    assert payloads[0] == payloads[1] and len(payloads[0]) <= 5
    assert english["text"] != french["text"]
    assert max(len(english["text"]), len(french["text"])) <= LONGEST


@pytest.mark.parametrize("name", [n for n in RESPONSES if "buttons" in RESPONSES[n][0]])
def test_payloads_name_known_intents_fields_and_codes(name: str) -> None:
    for button in RESPONSES[name][0]["buttons"]:
        intent, body = PAYLOAD.fullmatch(button["payload"]).groups()
        assert intent in DOMAIN["intents"]
        if intent == "answer":
            answer = json.loads(body)
            assert profile.validate({answer["field"]: answer["value"]})


def test_every_field_has_its_question_rewording_explanation_and_reason() -> None:
    for field in profile.FIELDS:
        for kind in ("utter_ask_{}", "utter_ask_{}_again", "utter_explain_{}", "utter_why_{}"):
            assert kind.format(field) in RESPONSES


def test_python_says_only_responses_that_exist_and_all_of_them() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "actions").glob("*.py"))
    named = set(re.findall(r"utter_(?!message)[a-z_]+(?:\{[^}]*\}[a-z_]*)*", source))
    patterns = [re.compile(re.sub(r"\{[^}]*\}", r"\\w+", n)) for n in named]
    for name in RESPONSES:
        assert any(p.fullmatch(name) for p in patterns), f"{name} is never said"
    for pattern in patterns:
        assert any(pattern.fullmatch(name) for name in RESPONSES), f"{pattern.pattern} does not exist"


def test_every_intent_has_its_rule_and_its_training_texts_in_both_languages() -> None:
    rules = YAML_SAFE.load((ROOT / "data/rules/turns.yml").read_text(encoding="utf-8"))["rules"]
    assert {step["intent"] for rule in rules for step in rule["steps"] if "intent" in step} == set(DOMAIN["intents"])
    for lang in ("fr", "en"):
        for path in (ROOT / "data/nlu" / lang).glob("*.yml"):
            told = {item["intent"] for item in YAML_SAFE.load(path.read_text(encoding="utf-8"))["nlu"]}
            assert told == set(DOMAIN["intents"]), path.name


def test_every_profile_field_is_a_slot_that_only_the_action_sets() -> None:
    assert set(profile.FIELDS) < set(DOMAIN["slots"])
    for slot in DOMAIN["slots"].values():
        assert slot["mappings"] == [{"type": "custom"}]


def test_every_code_has_words_in_both_languages() -> None:
    for field, codes in profile.CODES_BY_FIELD.items():
        assert set(labels()[field]) == set(codes)
    for group in labels().values():
        for words in group.values():
            assert set(words) == {"fr", "en"} and all(words.values())


def level(one: object, other: object, where: str = "") -> None:
    assert type(one) is type(other), where
    if isinstance(one, dict):
        assert set(one) == set(other), where
        for key in one:
            level(one[key], other[key], f"{where}.{key}")
    else:
        assert one and other, where


def test_the_pages_words_are_level() -> None:
    words = YAML_SAFE.load((ROOT / "bot/web/words.yml").read_text(encoding="utf-8"))
    level(words["fr"], words["en"])
