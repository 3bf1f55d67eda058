"""Codes and numbers in words, French and English; the words themselves stand in ``labels.yml``."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from advisor.profile import LIST_FIELDS

LABELS_FILE = Path(__file__).with_name("labels.yml")


@lru_cache(maxsize=1)
def labels() -> dict[str, dict[str, dict[str, str]]]:
    """All labels as ``{group: {code: {language: words}}}``."""
    return YAML(typ="safe").load(LABELS_FILE.read_text(encoding="utf-8"))


def label(group: str, code: str, lang: str) -> str:
    """Words of one code; KeyError for a code without words."""
    return labels()[group][code][lang]


def capitalised(words: str) -> str:
    """The words as they open a sentence: first letter large, the rest as it is."""
    return words[:1].upper() + words[1:]


def enumerate_codes(group: str, codes: list[str], lang: str) -> str:
    """«a, b et c» / "a, b and c"; "nothing" when the list is empty."""
    words = [label(group, code, lang) for code in codes]
    if not words:
        return label("value", "nothing", lang)
    if len(words) == 1:
        return words[0]
    return ", ".join(words[:-1]) + label("value", "and", lang) + words[-1]


def describe(field: str, value: Any, lang: str) -> str:
    """A profile value in words, whatever its field.

    Hours below one become minutes; money has no currency sign, since the owner's own is not always known.
    """
    if field in LIST_FIELDS:
        return enumerate_codes(field, value, lang)
    if field == "hours_per_week":
        return _hours(float(value), lang)
    if field == "monthly_budget":
        return (
            label("value", "money", lang).format(number=number(value, lang))
            if value
            else label("value", "no_money", lang)
        )
    if field in labels():
        return label(field, value, lang)
    return str(value)


def describe_date(day: date, lang: str) -> str:
    """A day in words: "30 juin 2027", "30 June 2027"."""
    return f"{day.day} {label('month', str(day.month), lang)} {day.year}"


def number(value: float, lang: str) -> str:
    """A number as written in the language: at most two decimals, French comma and thin groups."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".")
    if lang == "fr":
        text = text.replace(",", "\u202f").replace(".", ",")
    return text


def _hours(hours: float, lang: str) -> str:
    if 0 < hours < 1:
        return label("value", "minutes", lang).format(number=number(round(hours * 60), lang))
    return label("value", "hours", lang).format(number=number(round(hours, 1), lang))
