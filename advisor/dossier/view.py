"""What a dossier's page shows, as plain data in one language; HTML, Markdown and PDF only lay it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from advisor.redflags import knowledge
from advisor.redflags.findings import GRAVITY
from advisor.redflags.rule_words import rule_in_words, verdict_in_words
from advisor.redflags.verdict import verdict
from advisor.redflags.vetting import OWNER_TOLD, step_in_words, steps, words_of

View = dict[str, Any]


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    path = Path(__file__).with_name("words.yml")
    return dict(YAML(typ="safe").load(path.read_text(encoding="utf-8")))


def view(dossiers: Sequence[Mapping[str, Any]], lang: str) -> View:
    """`{"lang", "title", "words", "columns"}` of one dossier or several side by side.

    `dossiers` as `advisor.store.dossiers.Dossiers.all` gives them.
    """
    names = ", ".join(dossier["name"] for dossier in dossiers)
    words = {key: value[lang] for key, value in _words().items() if isinstance(value.get(lang), str)}
    title = words["compare" if len(dossiers) > 1 else "title"].replace("{names}", names)
    return {"lang": lang, "title": title, "words": words, "columns": [column(dossier, lang) for dossier in dossiers]}


def column(dossier: Mapping[str, Any], lang: str) -> View:
    """One consultant: findings of all checks together, each once, and the verdict they make."""
    results = [check["result"] for check in dossier["checks"]]
    flags = _once([flag for result in results for flag in result.get("flags", [])])
    done = {code: found for result in results for code, found in result.get("steps", {}).items()}
    severities = _gravest(flags)
    silent = not flags and any(result.get("silent") for result in results)
    silences = dict.fromkeys(item["code"] for result in results for item in result.get("not_mentioned", []))
    return {
        "name": dossier["name"],
        "dates": [check["created_at"].strftime("%Y-%m-%d") for check in dossier["checks"]],
        "verdict": verdict(severities, silent),
        "verdict_words": verdict_in_words(verdict(severities, silent), lang),
        "rule": rule_in_words(severities, lang, silent),
        "findings": [_finding(flag, lang) for flag in flags],
        "contested": [_finding(f, lang) for f in _once([f for r in results for f in r.get("contested", [])])],
        "silences": [knowledge.silences()[code].question.in_language(lang) for code in silences],
        "signs": list(dict.fromkeys(sign["quote"] for result in results for sign in result.get("good_signs", []))),
        "steps": [(step_in_words(code, lang), _step(done.get(code), lang)) for code in steps()],
    }


def _finding(flag: Mapping[str, Any], lang: str) -> View:
    """In the page's language, whatever the language of the check."""
    words = words_of(str(flag["code"]), str(flag["source"]), lang)
    told = flag["source"] == OWNER_TOLD
    return {
        **words,
        "severity": flag["severity"],
        "severity_words": _words()["severities"][flag["severity"]][lang],
        "source": _words()["sources"][flag["source"]][lang],
        "said": words["told"] if told else str(flag["quote"]),
        "is_quote": not told,
    }


def _once(flags: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    unique = {(flag["code"], flag["quote"]): flag for flag in flags}
    return sorted(unique.values(), key=lambda flag: GRAVITY[flag["severity"]])


def _gravest(flags: Sequence[Mapping[str, Any]]) -> list[str]:
    """One severity a flag, though several texts show it."""
    return list({flag["code"]: str(flag["severity"]) for flag in flags}.values())


def _step(found: str | None, lang: str) -> str:
    results = knowledge.read_yaml_once("checklist.yml")["results"]
    return str(results[found][lang] if found in results else _words()["not_done"][lang])
