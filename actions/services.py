"""What the skills lean on, made once on first use: the checker's model and the store."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy.exc import SQLAlchemyError

from advisor.redflags import Checker
from advisor.settings import Settings, read_settings
from advisor.store import PlanMaterial, Store

if TYPE_CHECKING:
    from actions.turn import Turn

logger = logging.getLogger(__name__)
Kept = TypeVar("Kept")


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process."""
    return read_settings()


@lru_cache(maxsize=1)
def checker() -> Checker:
    """The consultant check with its trained model."""
    return Checker.load(settings().checker_model)


@lru_cache(maxsize=1)
def store() -> Store:
    """Profiles, advice and checks."""
    return Store.open(settings().database_url)


def remember_profile(turn: Turn) -> None:
    """Keep the profile; the conversation goes on when the database does not answer."""
    _keep(lambda: store().save_profile(turn.sender_id, turn.profile, turn.lang))


def remember_advice(turn: Turn, advice: dict[str, Any]) -> None:
    """Keep the advice with the profile it was given for."""
    _keep(lambda: store().add_advice(turn.sender_id, turn.profile, advice, turn.lang))


def remember_check(turn: Turn, text: str, result: dict[str, Any]) -> int | None:
    """Keep the findings of a check with the text they quote; the check's id, None when it could not be kept."""
    return _keep(lambda: store().add_check(turn.sender_id, text, result, turn.lang))


def keep_plan(turn: Turn, material: PlanMaterial) -> str | None:
    """Keep what a plan is made from; the token of its link, or None when the database does not answer."""
    return _keep(lambda: store().plans.add(turn.sender_id, material))


def remember_changes(check_id: int | None, result: dict[str, Any]) -> None:
    """Keep what the owner added to a check."""
    if check_id is not None:
        _keep(lambda: store().update_check(check_id, result))


def file_check(turn: Turn, name: str, check_id: int | None) -> None:
    """File a check under a consultant's name."""
    if check_id is not None:
        _keep(lambda: store().dossiers.put(turn.sender_id, name, check_id))


def _keep(write: Callable[[], Kept]) -> Kept | None:
    try:
        return write()
    except SQLAlchemyError:
        # The answer matters more to the owner than the archive; the operator reads it in the log.
        logger.exception("could not store a turn")
        return None
