"""Who buys: the public (b2c), businesses and public bodies (b2b), or both."""

from __future__ import annotations

from advisor.understanding.customer_grammar import B2B, B2C, BOTH, CustomerGrammar, customer_grammar
from advisor.understanding.lexicon import Hit
from advisor.understanding.utterance import Clause, Utterance

#: Pending questions beside which customers may be named in passing.
_ASKED_NEARBY = (None, "business_type", "sector", "market")
GOALS, MARKET, AGES = "goals", "market", "audience_ages"
#: Pending questions whose answer may say for whom the trade is.
_OPEN = (None, "business_type", "sector")
#: For whom the trade is stands in the first clauses.
_CLAUSES_OF_TRADE = 6
#: Words that may stand before a kind that starts a list item ("schools midweek", "les petites communes").
_WORDS_BEFORE = 2
#: What announces buyers is looked for in as much text as this.
_CHARACTERS_BEFORE = 90
_PLURALS = (
    "s",
    "x",
    "men",
    "people",
    "folk",
    "children",
    "counsel",
    "trade",
    "public",
    "drh",
    "pme",
    "tpe",
    "cse",
    "ehpad",
    "biz",
)


def customer_kind(u: Utterance, lenient: bool) -> str | None:
    """ "b2c", "b2b", "both" or None. ``lenient``: the field was asked, so any word for buyers counts."""
    grammar = customer_grammar(u.lang)
    if not lenient and u.asked not in _ASKED_NEARBY and not u.correcting:
        return _in_passing(u, grammar)
    affirmed: set[str] = set()
    denied: set[str] = set()
    clauses = _current(u, grammar)
    for index, clause in clauses:
        dismissed = lenient and _dismissed_next(u, index, grammar)
        _read_clause(clause, index, u, grammar, lenient, affirmed, denied, dismissed)
    if (lenient or (u.correcting and affirmed)) and _says_both(u, grammar) and not (affirmed and denied):
        return BOTH
    if not denied and u.asked in (*_OPEN, MARKET) and _is_pair(clauses, u, grammar):
        return BOTH
    if u.opening and len(affirmed) < 2:
        affirmed |= _listed(clauses, u, grammar)
    affirmed -= denied if len(affirmed) > 1 and not lenient else set()
    if len(affirmed) == 2:
        return BOTH
    if affirmed:
        return affirmed.pop()
    return _opposite(denied) if lenient else None


def _says_both(u: Utterance, grammar: CustomerGrammar) -> bool:
    """True for "les deux", "a mix", in a clause that is the owner's own."""
    return any(grammar.both.search(c.text) for _, c in _current(u, grammar)) or bool(grammar.both.search(u.text))


def _is_pair(clauses: list[tuple[int, Clause]], u: Utterance, grammar: CustomerGrammar) -> bool:
    """True for "domestic and commercial", said of the owner's own trade and not as a wish."""
    pair = grammar.pairs.search(u.text)
    if pair is None:
        return False
    place = u.clause_at(pair.start())
    own = next((clause.text for index, clause in clauses if index == place), None)
    return own is not None and not grammar.wish.search(own) and not grammar.minor.search(own)


def _current(u: Utterance, grammar: CustomerGrammar) -> list[tuple[int, Clause]]:
    """Clauses, with their places, on the owner's customers today: no question, no other's, none of before "now"."""
    kept = [(i, c) for i, c in enumerate(u.clauses) if not c.question and not grammar.others.search(c.text)]
    if any(grammar.now.search(c.text) for _, c in kept):
        kept = [(i, c) for i, c in kept if not grammar.past.search(c.text) or grammar.now.search(c.text)]
    told = [(i, c) for i, c in kept if not grammar.dreamt.search(c.text)]
    return told if any(grammar.kinds.find(c.text) for _, c in told) else kept


def _in_passing(u: Utterance, grammar: CustomerGrammar) -> str | None:
    """Who buys, told while something else was asked: as a share of the turnover or after "we sell to"."""
    kinds: set[str] = set()
    for index, clause in _current(u, grammar):
        text = _own_words(clause.text, grammar)
        if u.asked == GOALS:
            kinds |= {hit.code for hit in _wanted(text, grammar)}
        if u.asked == AGES and not grammar.minor.search(text) and not _dismissed_next(u, index, grammar):
            kinds |= {hit.code for hit in _leading(text, grammar) if hit.code == B2B}
        share = bool(grammar.turnover.search(text))
        if not grammar.wish.search(text) and not grammar.minor.search(text):
            kinds |= {
                h.code for h in grammar.kinds.find(text) if share or grammar.sold.search(_just_before(text, h.start))
            }
    return BOTH if len(kinds) == 2 else next(iter(kinds), None)


def _wanted(text: str, grammar: CustomerGrammar) -> list[Hit]:
    """Buyers whom the owner wants more of, or to come ("more mums calling", "des démos avec des coopératives")."""
    return [
        hit
        for hit in grammar.kinds.find(text)
        if _is_plural(hit)
        and not grammar.minor.search(text, 0, hit.start)
        and (grammar.homely.fullmatch(hit.text) or not grammar.weak.fullmatch(hit.text))
        and not grammar.vague.fullmatch(hit.text)
        and (grammar.wanted.search(_just_before(text, hit.start)) or grammar.wanted_after.match(text, hit.end))
    ]


def _leading(text: str, grammar: CustomerGrammar) -> list[Hit]:
    """The buyers that a clause begins with ("les usines, de Dunkerque à Marseille"), and those joined to them."""
    chosen: list[Hit] = []
    for hit in grammar.kinds.find(text):
        before = _just_before(text, hit.start)
        named = _is_plural(hit) and not grammar.vague.fullmatch(hit.text) and not grammar.anybody.fullmatch(hit.text)
        if named and (grammar.leads.fullmatch(text[: hit.start]) or (chosen and grammar.joined.search(before))):
            chosen.append(hit)
    return chosen


def _dismissed_next(u: Utterance, index: int, grammar: CustomerGrammar) -> bool:
    """True when the next clause, which names nobody, dismisses the last named ("les séminaires, on n'en veut pas")."""
    if index + 1 >= len(u.clauses):
        return False
    following = u.clauses[index + 1]
    return not grammar.kinds.find(following.text) and bool(grammar.minor_after.search(following.text))


def _read_clause(
    clause: Clause,
    index: int,
    u: Utterance,
    grammar: CustomerGrammar,
    lenient: bool,
    affirmed: set[str],
    denied: set[str],
    dismissed: bool,
) -> None:
    """Sort the kinds of one clause; a denial reaches what follows it, and "c'est rien" what precedes."""
    text = _own_words(clause.text, grammar, lenient)
    hits = _named(text, u, grammar) if lenient else _buyers(text, index, u, grammar, bool(affirmed))
    if lenient:
        hits = _present(text, hits, grammar)
    if u.asked == MARKET and not lenient:
        leading = [hit for hit in _leading(text, grammar) if not grammar.weak.fullmatch(hit.text)]
        hits = sorted({*hits, *leading}, key=lambda hit: hit.start)
    if hits and (dismissed or grammar.minor_after.search(text, hits[-1].end)):
        denied.update(hit.code for hit in hits if hit.code == hits[-1].code)
        affirmed.update(hit.code for hit in hits if hit.code != hits[-1].code)
        return
    no = None if grammar.not_only.search(text) else grammar.minor.search(text)
    if no is None and (grammar.minor.fullmatch(clause.joint) or clause.joint.endswith(("and not", "et pas", "et non"))):
        denied.update(hit.code for hit in grammar.kinds.find(text))
        return
    for hit in hits:
        (denied if no and no.start() < hit.start else affirmed).add(hit.code)


def _present(text: str, hits: list[Hit], grammar: CustomerGrammar) -> list[Hit]:
    """The kinds of a clause without those who only may come or came once ("one day the big companies")."""
    absent = grammar.absent.search(text)
    if not absent or not hits:
        return hits
    before = [hit for hit in hits if hit.start < absent.start()]
    return before if len(before) < len(hits) else [hit for hit in hits if hit.code != hits[-1].code]


def _just_before(text: str, place: int) -> str:
    """The last words before a place, enough for any construction that announces buyers."""
    return text[max(0, place - _CHARACTERS_BEFORE) : place]


def _named(text: str, u: Utterance, grammar: CustomerGrammar) -> list[Hit]:
    """All kinds of a clause; words that stand for anybody ("ceux qui") only where the message names no other."""
    hits = grammar.kinds.find(text)
    named = [hit for hit in hits if not grammar.vague.fullmatch(hit.text)]
    if named or not all(grammar.pronoun.fullmatch(hit.text) for hit in hits):
        return named or hits
    others = (hit for clause in u.clauses for hit in grammar.kinds.find(clause.text))
    return [] if any(not grammar.vague.fullmatch(hit.text) for hit in others) else hits


def _buyers(text: str, index: int, u: Utterance, grammar: CustomerGrammar, begun: bool) -> list[Hit]:
    """The kinds that a clause names as buyers although they were not asked for. ``begun``: others were named before."""
    wish = None if grammar.not_only.search(text) else grammar.wish.search(text)
    if wish and not grammar.kinds.find(text[: wish.start()]):
        # A wish names those who are wanted, not those who buy already; what stands before it is told.
        return grammar.strong.find(text) if grammar.sold.search(text) else []
    text = text[: wish.start()] if wish else text
    strong = grammar.strong.find(text)
    lead = u.clauses[index - 1].text + " : " if index and ":" in u.clauses[index].joint else ""
    plain = [
        h
        for h in grammar.kinds.find(text)
        if _is_plural(h) or grammar.strong.find(h.text) or grammar.labelled.search(_just_before(text, h.start))
    ]
    chosen: list[Hit] = []
    for hit in plain:
        before = _just_before(text, hit.start)
        if grammar.weak.fullmatch(hit.text) and not grammar.served.search(before) and not (chosen and u.opening):
            if _is_for(hit, text, index, u, grammar):
                chosen.append(hit)
            continue
        timed = u.asked in _OPEN and _is_timed(hit, text, grammar)
        joined = bool(chosen) and bool(grammar.joined.search(before))
        listed = begun and len(text[: hit.start].split()) <= _WORDS_BEFORE + 1
        bought = (
            grammar.labelled.search(before)
            or grammar.slot.search(before)
            or grammar.served.search(before)
            or grammar.after.match(text, hit.end)
        )
        if joined or listed or bought or timed or (lead and grammar.label.search(lead + before)):
            chosen.append(hit)
    if not chosen and (u.asked in _OPEN or u.correcting) and index and plain and _only_kinds(text, plain, grammar):
        aged = any(mark.isdigit() for mark in text)
        chosen = [
            h for h in plain if not grammar.weak.fullmatch(h.text) or (not aged and grammar.homely.fullmatch(h.text))
        ]
    return chosen + [hit for hit in strong if all(hit.start != other.start for other in chosen)]


def _is_for(hit: Hit, text: str, index: int, u: Utterance, grammar: CustomerGrammar) -> bool:
    """True when people of a kind are those the trade is for, or who come for it ("for ladies", "brides find us")."""
    if u.asked not in _OPEN or index >= _CLAUSES_OF_TRADE or grammar.minor.search(text[: hit.start]):
        return False
    if len(text[: hit.start].split()) <= _WORDS_BEFORE and _is_timed(hit, text, grammar):
        return True
    if grammar.ages.fullmatch(hit.text) and not grammar.specified.match(text, hit.end):
        return False
    return bool(grammar.for_whom.search(_just_before(text, hit.start)) or grammar.buying.match(text, hit.end))


def _is_timed(hit: Hit, text: str, grammar: CustomerGrammar) -> bool:
    """True for people told with their age or with when they come, unless they are the owner's own."""
    own = grammar.staff_before.search(_just_before(text, hit.start))
    return hit.code == B2C and not own and bool(grammar.timed.match(text, hit.end))


def _only_kinds(text: str, hits: list[Hit], grammar: CustomerGrammar) -> bool:
    """True for a clause of nothing but kinds of buyers ("cafés, hôtels", "farms and hauliers only")."""
    for hit in reversed(hits):
        text = f"{text[: hit.start]} {text[hit.end :]}"
    return not grammar.filler.sub("", text)


def _is_plural(hit: Hit) -> bool:
    """True when a word of the kind is in the plural ("bureaux d'étude")."""
    return any(word.endswith(_PLURALS) and not word.endswith("ss") for word in hit.text.split())


def _listed(clauses: list[tuple[int, Clause]], u: Utterance, grammar: CustomerGrammar) -> set[str]:
    """Kinds of an opening's list of customers: plurals that start a clause ("schools midweek, families on Sundays")."""
    kinds: set[str] = set()
    for index, clause in clauses:
        wished = grammar.wish.search(clause.text) or grammar.minor.search(clause.text)
        if not index or wished:
            continue
        hits = grammar.kinds.find(_own_words(clause.text, grammar))
        if hits and len(clause.text[: hits[0].start].split()) <= _WORDS_BEFORE:
            kinds |= {hit.code for hit in hits if _is_plural(hit)}
    return kinds if len(kinds) > 1 else set()


def _own_words(text: str, grammar: CustomerGrammar, lenient: bool = False) -> str:
    """The text without words for the owner's own business, and without the buyers' own buyers."""
    # "J'ai des festivaliers" answers who buys; elsewhere "j'ai un garage" is the owner's.
    owned = () if lenient else (grammar.owned,)
    for words in (grammar.not_kinds, grammar.self_named, grammar.relative, *owned):
        text = words.sub(lambda m: " " * len(m[0]), text)
    return text


def _opposite(denied: set[str]) -> str | None:
    """Who is left when one kind is ruled out."""
    return {B2C: B2B, B2B: B2C}[next(iter(denied))] if len(denied) == 1 else None
