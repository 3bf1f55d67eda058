"""The expressions that tell who buys: `lexicon/<language>/customers.yml`, compiled."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from advisor.profile import CUSTOMER_KINDS
from advisor.understanding.lexicon import Lexicon, any_of, load_yaml

B2C, B2B, BOTH = CUSTOMER_KINDS
_NEVER = r"(?!)"


class CustomerGrammar:
    """The compiled customer expressions of one language; build it through `customer_grammar`."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = load_yaml(lang, "customers")
        self.kinds = Lexicon({B2C: data["b2c"], B2B: data["b2b"]})
        self.strong = Lexicon({B2C: data["strong_b2c"], B2B: data["strong_b2b"]})
        self.turnover, self.others, self.past = any_of(data["turnover"]), any_of(data["others"]), any_of(data["past"])
        self.now, self.both, self.minor = any_of(data["now"]), any_of(data["both"]), any_of(data["minor"])
        self.absent, self.pairs = any_of(data["absent"]), any_of(data["pairs"])
        self.not_kinds, self.minor_after = any_of(data["not_kinds"]), any_of(data["minor_after"])
        self.not_only, self.relative = any_of(data["not_only"]), re.compile(data["relative"])
        self.self_named, self.owned = re.compile(data["self_named"]), re.compile(data["owned"])
        self.wish, self.weak, self.vague = any_of(data["wish"]), any_of(data["weak"]), any_of(data["vague"])
        self.joined, self.label = re.compile(data["joined"]), re.compile(data["label"])
        self.served = re.compile(data["served"])
        self.slot, self.sold = re.compile(data["slot"]), re.compile(data["sold"])
        self.after, self.filler = re.compile(data["after"]), re.compile(data["filler"])
        self.wanted, self.wanted_after = re.compile(data["wanted"]), re.compile(data["wanted_after"])
        self.homely, self.leads = any_of(data["homely"]), re.compile(data["leads"])
        self.anybody = any_of(data["anybody"])
        self.for_whom, self.buying = re.compile(data["for_whom"]), re.compile(data["buying"])
        self.labelled = re.compile(data.get("labelled", _NEVER))
        self.timed = re.compile(data.get("timed", _NEVER))
        self.staff_before = re.compile(data.get("staff_before", _NEVER))
        self.dreamt = any_of(data.get("dreamt", []))
        self.pronoun = any_of(data.get("pronoun", []))
        self.ages, self.specified = any_of(data["ages"]), re.compile(data["specified"])


@cache
def customer_grammar(lang: str) -> CustomerGrammar:
    """The expressions of a language, compiled once a process."""
    return CustomerGrammar(lang)
