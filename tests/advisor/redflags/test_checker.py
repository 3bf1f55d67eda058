"""The contract's shape, exact quotes, posts, odd inputs and long texts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advisor.redflags import Checker, train
from advisor.redflags.checker import REHEARSAL
from advisor.redflags.examples import Example
from advisor.redflags.model import ModelError
from advisor.redflags.pasted import read_feed
from advisor.redflags.verdict import verdict

PITCH = "Bonjour,\nJe suis le gourou des réseaux sociaux.\n• Publications illimitées\n• Instagram, c'est gratuit !\n"
PIECES = st.sampled_from(
    [
        "Unlimited posts. ",
        "Je suis le ninja d'Instagram !\n",
        "• 40 posts/mois, 89 €\n",
        "«\u00a0Trust me\u00a0» ",
        "🚀",
        "e\u0301",
        "İ",
        "ﬁ",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=30)), max_size=12).map("".join)


def test_shape_of_the_contract(rules_only: Checker):
    result = rules_only.check_text(PITCH)
    assert set(result) >= {"lang", "verdict", "flags", "good_signs", "verify"}  # the contract's
    assert set(result) == {"lang", "verdict", "rule", "flags", "good_signs", "not_mentioned", "silent", "verify"}
    assert result["lang"] == "fr"
    for flag in result["flags"]:
        assert set(flag) == {"code", "source", "severity", "quote", "start", "end", "why", "question", "good_answer"}
    assert {"inflated_title", "unlimited_posting", "free_social"} <= {flag["code"] for flag in result["flags"]}
    assert all(isinstance(line, str) for line in result["verify"])


def test_each_flag_once_and_gravest_first(rules_only: Checker):
    flags = rules_only.check_text(PITCH + "Engagement de 24 mois.")["flags"]
    assert len({flag["code"] for flag in flags}) == len(flags)
    order = ["hard_stop", "red", "yellow"]
    assert [flag["severity"] for flag in flags] == sorted((flag["severity"] for flag in flags), key=order.index)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_quotes_are_exact_with_a_model(trained: Checker, text: str):
    result = trained.check_text(text)
    for flag in result["flags"]:
        assert flag["quote"] and flag["quote"] == text[flag["start"] : flag["end"]]
    for sign in result["good_signs"]:
        assert sign["quote"] in text


@settings(max_examples=60, deadline=None)
@given(contents=st.lists(TEXTS, max_size=5))
def test_quotes_of_posts_are_exact(trained: Checker, contents: list[str]):
    posts = [{"platform": "facebook", "text": content} for content in contents]
    for flag in trained.check_posts(posts)["flags"]:
        assert flag["quote"] and flag["quote"] == contents[flag["post"]][flag["start"] : flag["end"]]


@pytest.mark.parametrize("text", ["", " \n\t ", "!!!", "🙂", "ok", "\u0000"])
def test_nothing_to_read_is_no_red_flag(trained: Checker, text: str):
    result = trained.check_text(text)
    assert result["flags"] == []
    assert result["verdict"] == "no_red_flag_found"


def test_copies_across_platforms_are_found_in_posts(rules_only: Checker):
    text = "Grande nouvelle : notre atelier ouvre ses portes samedi matin."
    result = rules_only.check_posts([{"platform": "facebook", "text": text}, {"platform": "linkedin", "text": text}])
    flag = next(flag for flag in result["flags"] if flag["code"] == "cross_posting")
    assert (flag["post"], flag["quote"]) == (0, text)


def test_adapted_posts_are_not_copies(rules_only: Checker):
    posts = [
        {"platform": "facebook", "text": "Samedi, l'atelier ouvre à 9 h, entrée par la cour, café offert aux voisins."},
        {"platform": "linkedin", "text": "Former un apprenti prend deux ans ; voici ce que Karim a appris cet hiver."},
    ]
    assert rules_only.check_posts(posts, "fr")["flags"] == []


def test_a_feed_of_bare_links(rules_only: Checker):
    posts = [{"platform": "x", "text": f"https://news.example/{n} 👍"} for n in range(4)]
    assert "links_only" in {flag["code"] for flag in rules_only.check_posts(posts, "en")["flags"]}


def test_posts_without_text(rules_only: Checker):
    assert rules_only.check_posts([{"platform": "x", "text": ""}, {"platform": "x"}])["flags"] == []
    assert rules_only.check_posts([])["verdict"] == "no_red_flag_found"


@pytest.mark.parametrize("unit", ["Nous publions sans fin et sans point ", "a", "x.\n", "Unlimited posts. "])
def test_twenty_thousand_characters_are_read_to_the_end(trained: Checker, unit: str):
    text = (unit * 20000)[:20000]
    result = trained.check_text(text, "fr")
    assert all(flag["quote"] == text[flag["start"] : flag["end"]] for flag in result["flags"])


def test_trained_model_finds_what_it_learnt_and_is_deterministic(trained: Checker, model_path: Path):
    text = "Publiez tant que vous voulez, c'est compris."
    first = trained.check_text(text, "fr")
    assert first == Checker.load(model_path).check_text(text, "fr")


def test_training_twice_gives_the_same_model(tmp_path: Path, examples: list[Example]):
    models = [train(examples[:60], tmp_path / f"{n}.skops", with_families=False) for n in (1, 2)]
    assert models[0].decision.threshold == models[1].decision.threshold
    states = [model.reader.state()["segment"]["coefficients"] for model in models]
    assert (states[0] == states[1]).all()


def test_the_rehearsal_is_read_as_posts_with_dates():
    assert [post.date for post in read_feed(REHEARSAL)] == ["12 mars 2026", "3 january 2026"]


def test_model_of_another_version_is_refused(tmp_path: Path):
    from skops import io

    io.dump({"format": 0, "codes": []}, tmp_path / "old.skops")
    with pytest.raises(ModelError, match="train again"):
        Checker.load(tmp_path / "old.skops")


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ([], "no_red_flag_found"),
        (["yellow"], "ask_questions"),
        (["red"], "ask_questions"),
        (["red", "red"], "serious_doubts"),
        (["hard_stop"], "serious_doubts"),
        (["hard_stop", "red"], "walk_away"),
        (["red"] * 4, "walk_away"),
    ],
)
def test_verdict(severities: list[str], expected: str):
    assert verdict(severities) == expected
