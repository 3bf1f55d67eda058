"""Files on consultants: listed, shown by a link, compared, renamed, deleted, as the owner says it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from actions import interview
from actions.services import settings, store
from actions.turn import Turn
from advisor.conversation.state import ADVISED, COMPARE
from advisor.conversation.vetting import Vetting
from advisor.dossier.names import clean_name
from advisor.dossier.naming import files_mentioned, files_named
from advisor.dossier.wishes import Wish, read_wish
from advisor.understanding.platforms import platforms_named

logger = logging.getLogger(__name__)

FEWEST_COMPARED, MOST_COMPARED = 2, 3
MOST_LISTED = 20
OF_ANYTHING = ("compare", "compare_two", "compare_all")
IF_THERE = ("named", "delete_named")  # kinds of wishes that are none when no file is called so

Files = Sequence[Any]
Skill = Callable[[Turn], None]


def wish(turn: Turn) -> Skill | None:
    """The skill for a wish about the files, or None."""
    if chosen := _chosen(turn):
        return chosen
    found = read_wish(turn.text)
    if found is None or found.kind not in SKILLS:
        return None
    certain = found.kind not in IF_THERE and not platforms_named(found.name, turn.lang)
    if found.kind in OF_ANYTHING and turn.state.stage == ADVISED and not turn.state.vetting:
        certain = False  # "compare the two" after advice is about platforms, where nothing was checked
    return (lambda t: _obey(t, found)) if certain or _there(turn, found) else None


def show(turn: Turn) -> None:
    """The page of the file that the last check went into, or of the only one there is."""
    vetting = Vetting.from_slot(turn.state.vetting)
    _obey(turn, Wish("show", (vetting.name if vetting else None) or ""))


def _obey(turn: Turn, found: Wish) -> None:
    try:
        SKILLS[found.kind](turn, found)
    except SQLAlchemyError:
        logger.exception("the files do not answer")
        turn.say("utter_dossier_away")
    interview.resume(turn)


def _there(turn: Turn, found: Wish) -> bool:
    """Whether what is named is a file: "compare Facebook et Instagram" wishes something else."""
    try:
        return bool(files_mentioned(found.name, _files(turn)))
    except SQLAlchemyError:
        return False


def _chosen(turn: Turn) -> Skill | None:
    """Names in reply to "which shall I compare?"; any other message is no reply."""
    if turn.state.awaiting != COMPARE:
        return None
    turn.state.awaiting = None
    try:
        named = len(files_mentioned(turn.text, _files(turn))) >= FEWEST_COMPARED
    except SQLAlchemyError:
        return None
    return (lambda t: _obey(t, Wish("compare", turn.text))) if named else None


def _list(turn: Turn, _: Wish) -> None:
    files = _files(turn)
    if files:
        turn.say("utter_dossier_list", files=_lines(files), name=files[-1]["name"])
    else:
        turn.say("utter_dossier_none")


def _show(turn: Turn, found: Wish) -> None:
    files = _files(turn)
    if not found.name:
        _link(turn, files[-1:]) if files else turn.say("utter_dossier_none")
    elif named := _one(turn, found.name):
        _link(turn, [named])


def _compare(turn: Turn, found: Wish) -> None:
    """Those named; else the two last, or all when they fit side by side; else a question which."""
    files = _files(turn)
    named = files_mentioned(found.name or turn.text, files)
    if len(files) < FEWEST_COMPARED:
        turn.say("utter_dossier_two_wanted", count=len(files))
    elif FEWEST_COMPARED <= len(named) <= MOST_COMPARED:
        _link(turn, named)
    elif found.kind == "compare_two":
        _link(turn, files[-FEWEST_COMPARED:])
    elif not found.name and len(files) <= MOST_COMPARED:
        _link(turn, files)
    else:
        turn.state.awaiting = COMPARE
        turn.say("utter_dossier_which_compared", files=_lines(files))


def _rename(turn: Turn, found: Wish) -> None:
    name = clean_name(found.other)
    if not name:
        turn.say("utter_dossier_unknown", name=found.name)
    elif file := _one(turn, found.name):
        store().dossiers.rename(file["id"], name)
        turn.say("utter_dossier_renamed", old=file["name"], name=name)


def _delete(turn: Turn, found: Wish) -> None:
    file = _one(turn, found.name)
    if file is None:
        return
    store().dossiers.delete(file["id"])
    vetting = Vetting.from_slot(turn.state.vetting)
    if vetting and vetting.name and store().dossiers.find(turn.sender_id, vetting.name) == []:
        turn.state.vetting = {}
    turn.say("utter_dossier_deleted", name=file["name"])


def _one(turn: Turn, name: str) -> Any:
    """The file of that name; when there is none, or more than one it may be, that is said."""
    found = files_named(name, _files(turn))
    if len(found) == 1:
        return found[0]
    turn.say("utter_dossier_which", files=_lines(found)) if found else turn.say("utter_dossier_unknown", name=name)
    return None


def _files(turn: Turn) -> Files:
    return store().dossiers.all(turn.sender_id)


def _lines(files: Files) -> str:
    return "\n".join(f"• {row['name']} ({len(row['checks'])})" for row in files[-MOST_LISTED:])


def _link(turn: Turn, files: Files) -> None:
    token = store().dossiers.share(turn.sender_id, [row["id"] for row in files], turn.lang)
    link = f"{settings().public_url}/dossier/{token}"
    turn.say("utter_dossier_page", names=", ".join(row["name"] for row in files), link=link)


SKILLS = {
    "list": _list,
    "show": _show,
    "compare": _compare,
    "compare_two": _compare,
    "compare_all": _compare,
    "named": _show,
    "delete_named": _delete,
    "rename": _rename,
    "delete": _delete,
}
