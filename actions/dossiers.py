"""Files on consultants: listed, shown by a link, compared, renamed, deleted, as the owner says it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from actions import interview
from actions.services import settings, store
from actions.turn import Turn
from advisor.conversation.vetting import Vetting
from advisor.dossier.names import clean_name
from advisor.dossier.wishes import Wish, read_wish

logger = logging.getLogger(__name__)

MOST_COMPARED = 3

Skill = Callable[[Turn], None]


def wish(turn: Turn) -> Skill | None:
    """The skill for a wish about the files, or None."""
    found = read_wish(turn.text)
    return (lambda t: _obey(t, found)) if found and found.kind in SKILLS else None


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


def _list(turn: Turn, _: Wish) -> None:
    files = store().dossiers.all(turn.sender_id)
    if not files:
        turn.say("utter_dossier_none")
        return
    turn.say("utter_dossier_list", files="\n".join(f"• {row['name']} ({len(row['checks'])})" for row in files[-20:]))


def _show(turn: Turn, found: Wish) -> None:
    files = store().dossiers.find(turn.sender_id, found.name) if found.name else store().dossiers.all(turn.sender_id)
    if files:
        _link(turn, files[-1:])
    else:
        turn.say("utter_dossier_unknown", name=found.name) if found.name else turn.say("utter_dossier_none")


def _compare(turn: Turn, _: Wish) -> None:
    files = store().dossiers.all(turn.sender_id)[-MOST_COMPARED:]
    if len(files) < 2:
        turn.say("utter_dossier_two_wanted", count=len(files))
        return
    _link(turn, files)


def _rename(turn: Turn, found: Wish) -> None:
    files, name = store().dossiers.find(turn.sender_id, found.name), clean_name(found.other)
    if not files or not name:
        turn.say("utter_dossier_unknown", name=found.name)
        return
    store().dossiers.rename(files[0]["id"], name)
    turn.say("utter_dossier_renamed", old=files[0]["name"], name=name)


def _delete(turn: Turn, found: Wish) -> None:
    files = store().dossiers.find(turn.sender_id, found.name)
    if not files:
        turn.say("utter_dossier_unknown", name=found.name)
        return
    store().dossiers.delete(files[0]["id"])
    vetting = Vetting.from_slot(turn.state.vetting)
    if vetting and vetting.name and store().dossiers.find(turn.sender_id, vetting.name) == []:
        turn.state.vetting = {}
    turn.say("utter_dossier_deleted", name=files[0]["name"])


def _link(turn: Turn, files: list[dict[str, Any]]) -> None:
    token = store().dossiers.share(turn.sender_id, [row["id"] for row in files], turn.lang)
    link = f"{settings().public_url}/dossier/{token}"
    turn.say("utter_dossier_page", names=", ".join(row["name"] for row in files), link=link)


SKILLS = {"list": _list, "show": _show, "compare": _compare, "rename": _rename, "delete": _delete}
