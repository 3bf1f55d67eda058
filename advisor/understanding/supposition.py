"""What an owner only supposes: "what if I had ten hours?" states nothing, but it has facts to try.

The facts are read by the extractors of the interview, from the text without the words that make it a supposition.
"""

from __future__ import annotations

import re
from typing import Any

from advisor.profile import CHOICE_FIELDS, LIST_FIELDS, Profile
from advisor.understanding.facts import extract_facts
from advisor.understanding.lexicon import cue
from advisor.understanding.normalize import normalize

_FILE = "challenge"
_LONGEST = 24  # words; a longer message tells a story
_HOURS = re.compile(r"\b\d*(?:h|hrs?|hours?|heures?|half days?|demi-journees?|days?|jours?|minutes?|min)\b")
_MONEY = re.compile(r"[€£$]|\b(?:euros?|eur|pounds?|quid|dollars?|bucks|francs?|chf|cad|usd|gbp|budget|balles)\b")
_CAMERA = ["video", "on_camera"]


def supposes(text: str, lang: str) -> bool:
    """Whether a message in ``lang`` only supposes; a mere "with…" or "if I had…" must be a question to count."""
    normal = normalize(text, lang)
    if len(normal.split()) > _LONGEST or cue(lang, "not_a_supposition", _FILE).search(normal):
        return False
    if cue(lang, "suppose", _FILE).match(normal):
        return True
    return normal.endswith("?") and bool(cue(lang, "perhaps", _FILE).match(normal))


def supposed(text: str, lang: str, known: Profile | None = None) -> Profile:
    """Contract fields as they would be; ``{}`` for a message that supposes nothing or nothing that can be tried.

    ``known`` is the owner's profile: "five hours more" come on top of its hours.
    """
    if not supposes(text, lang):
        return {}
    rest = _without_opening(normalize(text, lang), lang)
    found: Profile = {}
    for field, sign in (("hours_per_week", _HOURS), ("monthly_budget", _MONEY)):
        value = extract_facts(rest, field, lang).stated.get(field) if sign.search(rest) else None
        if value is not None:
            more = cue(lang, "relative", _FILE).search(rest)
            found[field] = value + ((known or {}).get(field) or 0.0 if more else 0.0)
    stated = extract_facts(rest, None, lang).stated
    found |= {name: stated[name] for name in (*CHOICE_FIELDS, *LIST_FIELDS) if name in stated and name != "sector"}
    found.pop("existing_channels", None)  # a platform named in a supposition is asked about, not in use
    return found | _skills(rest, lang)


def suppose(profile: Profile, change: Profile) -> Profile:
    """The profile as it would be: skills and assets come on top, goals come first, all else is replaced."""
    changed = {**profile, **change}
    for name in ("skills", "assets"):
        if name in change:
            both = [*profile.get(name, ()), *change[name]]
            changed[name] = list(dict.fromkeys(code for code in both if code != "none"))
    if "goals" in change:
        changed["goals"] = list(dict.fromkeys([*change["goals"], *profile.get("goals", ())]))
    return changed


def _without_opening(normal: str, lang: str) -> str:
    """The text without "what if", and without its question mark: extractors do not read questions."""
    opening = cue(lang, "opening", _FILE).match(normal)
    return normal[opening.end() if opening else 0 :].replace("?", " ").strip(" ,")


def _skills(rest: str, lang: str) -> dict[str, Any]:
    """Someone who films, or another skill that is named."""
    if cue(lang, "films", _FILE).search(rest):
        return {"skills": list(_CAMERA)}
    skills = extract_facts(rest, "skills", lang).stated.get("skills") or []
    return {"skills": skills} if skills and skills != ["none"] else {}
