"""«Who says so?» and «is that figure recent?»: the sources of what was last defended, or of the advice."""

from __future__ import annotations

from actions import interview
from actions.turn import Turn
from advisor import clock
from advisor.conversation.state import ADVISED
from advisor.conversation.vetting import Vetting
from advisor.recommendation import defend, recommend
from advisor.words import label

MOST = 3  # sources said at once
OLD = 2  # years after which a figure is called old

Source = dict[str, str]


def cite(turn: Turn) -> None:
    """Title, year, country and address of the sources; without any, that it is a judgement."""
    if _about_the_check(turn):
        _cite_the_check(turn)
        return
    sources = last_sources(turn)
    for source in sources[:MOST]:
        turn.say("utter_source", title=source["title"], dated=dated(source, turn.lang), url=source["url"])
    if not sources:
        turn.say("utter_sources_none")
    elif len(sources) > MOST:
        turn.say("utter_sources_more", count=len(sources) - MOST)
    _resume(turn)


def date_them(turn: Turn) -> None:
    """The years of the figures last used; figures that have aged are called so."""
    if _about_the_check(turn):
        _cite_the_check(turn)
        return
    figures = [source for source in last_sources(turn) if "figure" in source]
    years = sorted({int(source["year"]) for source in figures if source["year"].isdigit()})
    undated = sum(not source["year"].isdigit() for source in figures)
    if years:
        turn.say("utter_recent_years", years=", ".join(map(str, years)))
    if undated:
        turn.say("utter_recent_undated", count=undated)
    if not figures:
        turn.say("utter_recent_none")
    elif years and clock.today().year - years[0] > OLD:
        turn.say("utter_recent_old", year=years[0])
    _resume(turn)


def promise_nothing(turn: Turn) -> None:
    """No promise, and what stands in its place: a trial, a number, a date to stop."""
    turn.say("utter_no_promise")
    _resume(turn)


def last_sources(turn: Turn) -> list[Source]:
    """Sources of the platforms last explained, else of the whole advice; figures first, each address once."""
    found: list[Source] = []
    for code in turn.state.defended:
        found += defend(turn.profile, code, turn.lang).sources
    if not turn.state.defended:
        found = recommend(turn.profile, turn.lang)["sources"]
    found.sort(key=lambda source: "figure" not in source)
    return list({source["url"]: source for source in reversed(found)}.values())[::-1]


def dated(source: Source, lang: str) -> str:
    """Year and country of a source, as far as it tells them: "2025, France"."""
    year = source["year"] if source["year"].isdigit() else label("value", "undated", lang)
    country = source.get("country", "")
    return f"{year}, {label('country', country, lang)}" if country else year


def _about_the_check(turn: Turn) -> bool:
    """Whether a check was told lately, and no platform was explained since."""
    return turn.still_about_the_check and not turn.state.defended


def _cite_the_check(turn: Turn) -> None:
    """The article, with its date, and how many of the points told come from it and how many from elsewhere."""
    vetting = Vetting.from_slot(turn.state.vetting)
    flags = vetting.result(turn.lang)["flags"] if vetting else []
    of_the_article = sum(flag["source"] == "article" for flag in flags)
    if flags:
        turn.say("utter_check_sources", article=of_the_article, others=len(flags) - of_the_article)
    else:
        turn.say("utter_check_sources_none")
    _resume(turn)


def _resume(turn: Turn) -> None:
    if turn.state.stage != ADVISED:
        interview.resume(turn)
