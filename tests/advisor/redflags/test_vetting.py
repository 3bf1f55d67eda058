"""What the owner adds to a check: replies, verifications, objections, and the verdict they make."""

from __future__ import annotations

import pytest

from advisor.conversation.vetting import Vetting
from advisor.redflags import Checker, knowledge, vetting
from advisor.redflags.findings import GRAVITY
from advisor.redflags.rule_words import rule_in_words

PITCH = "Publications illimitées. Première page Google garantie. Vous restez propriétaire de la page."


@pytest.fixture
def result(rules_only: Checker) -> dict:
    return rules_only.check_text(PITCH, "fr")


YES = ["oui", "Ouais bien sûr", "yes, he did", "il m'a demandé mes marges", "She asked about my season"]
NO = ["non", "pas du tout", "il n'a rien demandé", "never", "they didn't say", "No.", "aucune question"]
UNKNOWN = ["je sais pas", "aucune idée", "I don't know", "not sure", "on verra"]
UNCLEAR = ["bleu", "12", "?", "", "je comprends pas ce que ça change", "I don't see the point"]
STOP = ["stop", "arrêtez", "laisse tomber", "never mind", "that's enough"]


@pytest.mark.parametrize(
    ("reply", "texts"),
    [("yes", YES), ("no", NO), ("unknown", UNKNOWN), ("stop", STOP), (None, UNCLEAR)],
)
def test_replies_in_both_languages(reply: str | None, texts: list[str]) -> None:
    assert {text: vetting.read_reply(text) for text in texts} == dict.fromkeys(texts, reply)


def test_what_the_text_answers_is_not_asked(result: dict) -> None:
    left = vetting.open_questions(result)
    assert "accounts" not in left  # "vous restez propriétaire"
    assert {"asked_business", "why_it_matters", "number", "exit", "doer"} == set(left)
    silent = {**result, "not_mentioned": [{"code": "exit"}]}
    assert vetting.open_questions(silent)[0] == "exit"


def test_a_no_becomes_a_finding_by_the_same_rule(result: dict) -> None:
    assert result["verdict"] == "serious_doubts"
    more = vetting.assessed(result, {"accounts": "no", "exit": "yes", "doer": "unknown"}, {}, [], "fr")
    told = [flag for flag in more["flags"] if flag["source"] == "owner_told"]
    assert [flag["code"] for flag in told] == ["accounts"] and told[0]["told"].startswith("Vous m'avez dit")
    assert more["verdict"] == "walk_away" and more["rule"] == rule_in_words(
        [f["severity"] for f in more["flags"]], "fr"
    )


def test_a_worrying_step_counts_and_the_others_are_only_recorded(result: dict) -> None:
    steps = {"company": "worrying", "name_search": "ok", "own_feeds": "not_found"}
    more = vetting.assessed(result, {}, steps, [], "en")
    assert [f["code"] for f in more["flags"] if f["source"] == "owner_told"] == ["step_company"]
    assert more["steps"] == steps


def test_an_objection_strikes_out_and_the_verdict_follows(result: dict) -> None:
    codes = [flag["code"] for flag in result["flags"]]
    less = vetting.assessed(result, {}, {}, codes, "fr")
    assert less["flags"] == [] and [f["code"] for f in less["contested"]] == codes
    assert less["verdict"] == "no_red_flag_found"


def test_what_a_conversation_keeps_says_the_same_as_the_check(result: dict) -> None:
    kept = Vetting.from_slot(Vetting.of(result, 1).to_slot())
    assert kept is not None
    again = kept.result("fr")
    for key in ("verdict", "rule", "flags", "good_signs", "not_mentioned", "verify", "lang"):
        assert again[key] == result[key], key
    assert Vetting.from_slot({}) is None


def test_the_rule_in_words() -> None:
    assert rule_in_words(["red", "red"], "en").startswith("2 red flags → serious doubts (4 points")
    assert rule_in_words(["yellow"], "fr").startswith("Un point d'attention → des questions à poser")
    assert "hard stop with another" in rule_in_words(["hard_stop", "red"], "en")
    assert rule_in_words([], "fr") == "Aucun drapeau → rien à signaler."
    assert "essentials" in rule_in_words([], "en", silent=True)


def test_data_of_questions_steps_and_topics_is_level() -> None:
    shown = set(knowledge.ARTICLE_CODES) | set(knowledge.BEYOND_CODES)
    for item in knowledge.read_yaml("owner_told.yml").values():
        assert item["severity"] in GRAVITY and set(item["answered_by"]["flags"]) <= shown
        assert set(item["answered_by"]["signs"]) <= set(knowledge.good_signs())
        assert item["answered_by"]["silence"] in {None, *knowledge.silences()}
        for name in ("told", "why", "question", "good_answer"):
            assert item[name]["fr"] and item[name]["en"] and item[name]["fr"] != item[name]["en"]
    checks = {check.code for check in knowledge.verification_list()}
    assert set(vetting.steps()) <= checks
    for topic in knowledge.read_yaml("topics.yml").values():
        assert set(topic["flags"]) <= shown | set(vetting.questions())
