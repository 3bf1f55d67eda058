"""Names that meet, wishes in words, and pages in HTML, Markdown and PDF."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from advisor.dossier.names import clean_name, folded_name, is_a_reply, looks_like_a_name, stated_name
from advisor.dossier.pages import as_html, as_markdown
from advisor.dossier.pdf import as_pdf
from advisor.dossier.view import view
from advisor.dossier.wishes import Wish, read_wish
from advisor.redflags import Checker
from advisor.redflags.vetting import assessed

TEXT = "Publications illimitées <b>ici</b>. Première page Google garantie. Un mois de préavis."


def dossier(name: str, *results: dict) -> dict:
    checks = [{"created_at": datetime(2026, 3, 1, tzinfo=timezone.utc), "language": "fr", "result": r} for r in results]
    return {"id": 1, "conversation": "web-1", "name": name, "checks": checks}


@pytest.fixture(scope="module")
def result() -> dict:
    return Checker().check_text(TEXT, "fr")


def test_spellings_of_a_name_meet() -> None:
    assert folded_name("Julien de Rézo+") == folded_name("julien, REZO") == "julien rezo"
    assert folded_name("Julien") != folded_name("Julie")
    assert folded_name("de la") == "de la"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("c'est Julien de Rézo+", "Julien de Rézo+"),
        ("elle s'appelle Anne Roy.", "Anne Roy"),
        ("It's Julian from Rezo+", "Julian from Rezo+"),
        ("the agency is called Bright", "Bright"),
        ("c'est l'agence Rézo de Lyon", "Rézo de Lyon"),
        ("c'est Lyon", ""),
        ("c'est une boulangerie de quartier", ""),
        ("it's a bakery", ""),
        ("bonjour", ""),
    ],
)
def test_a_name_said_without_being_asked(text: str, name: str) -> None:
    assert stated_name(text) == name


def test_a_reply_written_as_names_are() -> None:
    for name in ("Julian from Rezo+", "Agence Vague Bleue", "Bob", "c'est Julien de Rézo+"):
        assert looks_like_a_name(name), name
    for words in ("Start again", "Which network for me?", "goodbye", ""):
        assert not looks_like_a_name(words), words


def test_a_word_of_agreement_is_no_name() -> None:
    for text in ("fine", "Sure!", "c'est bon", "d'accord", "hello"):
        assert is_a_reply(text), text
    for text in ("Fine Words Ltd", "Hello Media", "Anne Roy"):
        assert not is_a_reply(text), text


def test_a_name_is_one_short_line() -> None:
    assert clean_name("« Anne\n  Roy »") == "Anne Roy"
    assert len(clean_name("x" * 500)) == 80 and clean_name("?!") == ""


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("mes dossiers", Wish("list")),
        ("Show the file on Anne Roy", Wish("show", "Anne Roy")),
        ("voir le dossier", Wish("show")),
        ("compare les consultants", Wish("compare_all")),
        ("comparer", Wish("compare_all")),
        ("compare them", Wish("compare_all")),
        ("compare tous les dossiers", Wish("compare_all")),
        ("compare les deux", Wish("compare_two")),
        ("compare both", Wish("compare_two")),
        ("compare les 2 derniers", Wish("compare_two")),
        ("compare Julien and Anne", Wish("compare", "Julien and Anne")),
        ("peux-tu comparer Julien avec Anne Roy ?", Wish("compare", "Julien avec Anne Roy")),
        ("show me BoostMax’s file", Wish("show", "BoostMax")),
        ("montre-moi le dossier BoostMax", Wish("show", "BoostMax")),
        ("le dossier d'Anne", Wish("show", "Anne")),
        ("Anne's file", Wish("show", "Anne")),
        ("dossier Anne Roy", Wish("named", "Anne Roy")),
        ("dossier", Wish("list")),
        ("files", Wish("list")),
        ("voir mes dossiers", Wish("list")),
        ("delete Dave's file", Wish("delete", "Dave")),
        ("supprime le dossier Dave", Wish("delete", "Dave")),
        ("delete my file", None),
        ("delete mary", Wish("delete_named", "mary")),
        ("supprime tout", None),
        ("garde-le sous un nom", Wish("file")),
        ("save it under a name", Wish("file")),
        ("fiche Google", None),
        ("compare", Wish("compare_all")),
        ("Supprime le dossier de Julien !", Wish("delete", "Julien")),
        ("rename Anne to Anne Roy", Wish("rename", "Anne", "Anne Roy")),
        ("renomme Anne en Anne Roy", Wish("rename", "Anne", "Anne Roy")),
        ("effacez toutes mes données", None),
        ("delete my data", None),
        ("je voudrais comparer Facebook et Instagram", Wish("compare", "Facebook et Instagram")),
        ("bonjour", None),
        ("quelques questions sur ce consultant", Wish("questions")),
        ("ask me a few questions about this person", Wish("questions")),
        ("vérifier pas à pas", Wish("steps")),
        ("verify step by step", Wish("steps")),
        ("contester un point", Wish("contest")),
        ("I want to contest a point", Wish("contest")),
        ("j'ai une question sur Facebook", None),
        *((text, Wish("verdict")) for text in ("alors il est honnête ?", "so is he honest?", "c'est une arnaque ?")),
        *((text, Wish("verdict")) for text in ("je signe ?", "should I sign?", "can I trust her?", "verdict ?")),
        *((text, Wish("verdict")) for text in ("est-ce qu'on peut lui faire confiance ?", "dois-je l'embaucher ?")),
        *((text, Wish("verdict")) for text in ("do you think she's legit?", "would you hire him?", "faut-il signer ?")),
        *((text, None) for text in ("is it connected?", "that's ok", "c'est correct", "je dois y aller", "on y va")),
        *((text, None) for text in ("il est boulanger ?", "is it free?", "can I trust Facebook?", "c'est bon")),
    ],
)
def test_wishes_about_files(text: str, wish: Wish | None) -> None:
    assert read_wish(text) == wish


def test_findings_collect_once_and_the_verdict_is_of_all(result: dict) -> None:
    shown = view([dossier("Julien", result, result)], "fr")["columns"][0]
    assert len(shown["findings"]) == len(result["flags"]) and shown["verdict"] == result["verdict"]
    told = assessed(result, {"accounts": "no"}, {"company": "ok"}, ["unlimited_posting"], "fr")
    other = view([dossier("Julien", told)], "en")["columns"][0]
    assert "You told me" in other["findings"][0]["said"] and other["findings"][0]["source"] == "told by you"
    assert [f["said"] for f in other["contested"]] == ["Publications illimitées <b>ici</b>."]
    assert ("nothing worrying") in dict(other["steps"]).values()


def test_pages_say_the_reminder_and_escape_what_was_said(result: dict) -> None:
    shown = view([dossier("Julien <script>", result), dossier("Anne", result)], "fr")
    page = as_html(shown, "/dossier/page.css")
    assert "<script>" not in page and "&lt;b&gt;ici" in page and "pas un jugement sur des personnes" in page
    assert page.count("<article") == 2 and shown["title"].startswith("Côte à côte")
    markdown = as_markdown(shown)
    assert "\\<script\\>" in markdown and "## Anne" in markdown and "\n\n\n" not in markdown


def test_a_pdf_holds_accents_emoji_and_long_words(result: dict) -> None:
    odd = {**result, "good_signs": [{"code": "few_platforms", "quote": "x" * 400 + " 🙂 œ « é »"}]}
    data = as_pdf(view([dossier("Rézo+ 🚀", odd), dossier("vide")], "fr"))
    assert data.startswith(b"%PDF") and len(data) > 5_000
