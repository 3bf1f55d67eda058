"""Names of consultants: how spellings meet, and where an owner says one."""

from __future__ import annotations

import re

from advisor.redflags.folding import fold

LONGEST_NAME = 80  # characters
_SMALL = {
    "de",
    "du",
    "des",
    "d",
    "la",
    "le",
    "les",
    "l",
    "chez",
    "from",
    "at",
    "of",
    "the",
    "m",
    "mr",
    "mme",
    "mrs",
    "ms",
}
_LEAD = re.compile(
    r"^\W*(c'est|il s'agit de|il s'appelle|elle s'appelle|son nom est|son nom c'est|l'agence s'appelle|"
    r"la (societe|boite) s'appelle|le consultant s'appelle|it's|it is|this is|he's called|he is called|she's called|"
    r"she is called|his name is|her name is|they are called|their name is|the (agency|firm|company) is called)\s+"
    r"(l'agence\s+|la societe\s+|the (agency|firm|company)\s+)?"
)
_SURE = re.compile(r"s'appelle|son nom|called|name is")
_FIRM = re.compile(r"\s(de|du|d'|chez|from|at|of)\s*[A-ZÀ-Þ]")


def folded_name(name: str) -> str:
    """The name without case, accents, signs and small words: "Julien, de Rézo+" and "julien rezo" meet.

    A name made of small words alone stays as it is.
    """
    words = re.findall(r"\w+", fold(name))
    return " ".join([word for word in words if word not in _SMALL] or words)


#: Words of a reply, which no name has in it.
_REPLY = re.compile(
    r"\b(oui|non|yes|no|nope|ok|je|j'ai|il a|elle a|ils ont|on a|i|he (did|has|was)|she (did|has|was)|they|"
    r"sais|know|pas|not|demande|asked|pourquoi|why)\b"
)


#: Words that make no name when nothing else is said.
_ONLY_A_REPLY = re.compile(
    r"\W*(fine|good|great|sure|okay|right|alright|all right|well|what|who|hm+|d'accord|dac|bien|bien sur|c'est bon|bof|"
    r"quoi|qui|euh|peu importe|whatever|merci|thanks|bonjour|hello)\W*"
)


def is_a_reply(text: str) -> bool:
    """Whether what stands for a name is a yes, a no or a sentence: "oui il a demandé"."""
    lead = _LEAD.match(fold(text))
    said = fold(text)[lead.end() if lead else 0 :]
    return bool(_REPLY.search(said) or _ONLY_A_REPLY.fullmatch(said) or _ONLY_A_REPLY.fullmatch(fold(text)))


def clean_name(text: str) -> str:
    """The name within "c'est Julien de Rézo+", at most `LONGEST_NAME` characters, in one line; "" for none."""
    lead = _LEAD.match(fold(text))
    name = " ".join(text[lead.end() if lead else 0 :].split()).strip(" .,;:!?\"'«»“”")
    return name[:LONGEST_NAME].strip() if folded_name(name) else ""


def looks_like_a_name(text: str) -> bool:
    """Whether a reply to "who is it?" is written as names are: one word, or capitals beyond the first word."""
    words = clean_name(text).split()
    return bool(words) and words[0][:1].isupper() and (len(words) == 1 or any(w[:1].isupper() for w in words[1:]))


def stated_name(text: str) -> str:
    """A name said without being asked: "c'est Julien de Rézo+", "the agency is called Bright"; "" for none.

    "C'est Lyon" is no consultant: after a plain "it is" a first name and a firm must follow.
    """
    lead = _LEAD.match(fold(text))
    name = clean_name(text) if lead and len(text) <= LONGEST_NAME + lead.end() else ""
    if not lead or not name[:1].isupper():
        return ""
    return name if _SURE.search(lead.group()) or _FIRM.search(" " + name) else ""
