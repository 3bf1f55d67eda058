"""Plans in the database, each behind an unguessable token of which only the digest is kept."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Engine

from advisor.profile import Profile
from advisor.store.models import Conversation, PlanKept

TOKEN_BYTES = 32  # 256 random bits
_PLANS, _CONVERSATIONS = PlanKept.__table__, Conversation.__table__


@dataclass(frozen=True)
class PlanMaterial:
    """What a plan is made from; the plan itself is made anew each time."""

    language: str
    start: date
    profile: Profile
    advice: dict[str, Any]


class Plans:
    """Reads and writes plans; every method raises ``SQLAlchemyError`` when the database does not answer."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, conversation: str, material: PlanMaterial) -> str:
        """Keep a plan for a conversation; returns the token of its link, which is shown nowhere else again."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        values = {"language": material.language, "profile": dict(material.profile)}
        with self._engine.begin() as connection:
            known = connection.execute(select(_CONVERSATIONS.c.id).where(_CONVERSATIONS.c.id == conversation)).first()
            if not known:
                connection.execute(insert(_CONVERSATIONS).values(id=conversation, **values))
            connection.execute(
                insert(_PLANS).values(
                    token_digest=_digest(token),
                    conversation_id=conversation,
                    start=material.start,
                    advice=material.advice,
                    **values,
                )
            )
        return token

    def find(self, token: str) -> PlanMaterial | None:
        """What the plan of a token is made from; None for an unknown or deleted one."""
        columns = (_PLANS.c.language, _PLANS.c.start, _PLANS.c.profile, _PLANS.c.advice)
        with self._engine.connect() as connection:
            row = connection.execute(select(*columns).where(_PLANS.c.token_digest == _digest(token))).first()
        return PlanMaterial(*row) if row else None

    def delete(self, token: str) -> bool:
        """Delete one plan; whether there was one."""
        with self._engine.begin() as connection:
            return bool(connection.execute(delete(_PLANS).where(_PLANS.c.token_digest == _digest(token))).rowcount)


def _digest(token: str) -> str:
    # A fast digest will do: 256 random bits cannot be guessed, unlike a password.
    return hashlib.sha256(token.encode()).hexdigest()
