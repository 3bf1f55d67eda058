"""Dossiers in the database: named, collected, merged, shown by a link, deleted."""

from __future__ import annotations

import hashlib
import secrets
from typing import Any

from sqlalchemy import delete
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session, sessionmaker

from advisor.dossier.names import folded_name
from advisor.store.dossier_models import Dossier, DossierCheck, DossierPage
from advisor.store.models import ConsultantCheck

TOKEN_BYTES = 32  # 256 random bits

Row = dict[str, Any]


class Dossiers:
    """Reads and writes; every method raises ``SQLAlchemyError`` when the database does not answer."""

    def __init__(self, engine: Engine) -> None:
        self._sessions = sessionmaker(engine, future=True)

    def put(self, conversation: str, name: str, check_id: int) -> int:
        """File a check under a consultant's name; a dossier of that name, however spelt, is used again."""
        with self._sessions.begin() as session:
            dossier = self._named(session, conversation, name)
            if dossier is None:
                dossier = Dossier(conversation_id=conversation, name=name, folded=folded_name(name))
                session.add(dossier)
                session.flush()
            session.merge(DossierCheck(check_id=check_id, dossier_id=dossier.id))
            return int(dossier.id)

    def all(self, conversation: str | None = None) -> list[Row]:
        """Dossiers of one owner, or of all, oldest first: `{"id", "conversation", "name", "checks": [...]}`.

        A check is `{"created_at", "language", "result"}`, oldest first.
        """
        with self._sessions() as session:
            query = session.query(Dossier).order_by(Dossier.id)
            if conversation is not None:
                query = query.filter(Dossier.conversation_id == conversation)
            return [self._row(session, dossier) for dossier in query]

    def find(self, conversation: str | None, name: str) -> list[Row]:
        """Dossiers of that name, however spelt; several only when no owner is named."""
        return [row for row in self.all(conversation) if folded_name(row["name"]) == folded_name(name)]

    def rename(self, dossier_id: int, name: str) -> int:
        """Give another name; merges into a dossier of the owner that has it already. Returns the dossier's id."""
        with self._sessions.begin() as session:
            dossier = session.get(Dossier, dossier_id)
            other = self._named(session, dossier.conversation_id, name)
            if other is None or other.id == dossier.id:
                dossier.name, dossier.folded = name, folded_name(name)
                return dossier_id
            moved = session.query(DossierCheck).filter(DossierCheck.dossier_id == dossier_id)
            moved.update({DossierCheck.dossier_id: other.id})
            session.delete(dossier)
            return int(other.id)

    def delete(self, dossier_id: int) -> None:
        """Delete a dossier and the checks in it."""
        with self._sessions.begin() as session:
            checks = [c for (c,) in session.query(DossierCheck.check_id).filter_by(dossier_id=dossier_id)]
            session.execute(delete(DossierCheck).where(DossierCheck.dossier_id == dossier_id))
            session.execute(delete(ConsultantCheck).where(ConsultantCheck.id.in_(checks)))
            session.execute(delete(Dossier).where(Dossier.id == dossier_id))

    def share(self, conversation: str, dossier_ids: list[int], language: str) -> str:
        """A new unguessable token for a page of these dossiers; only its digest is kept."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        with self._sessions.begin() as session:
            session.add(
                DossierPage(
                    digest=_digest(token), conversation_id=conversation, dossier_ids=dossier_ids, language=language
                )
            )
        return token

    def shared(self, token: str) -> tuple[str, list[Row]] | None:
        """Language and dossiers of a page; None for a token nobody was given or whose dossiers are gone."""
        with self._sessions() as session:
            page = session.get(DossierPage, _digest(token))
            if page is None:
                return None
            found = [d for i in page.dossier_ids if (d := session.get(Dossier, i))]
            return (str(page.language), [self._row(session, d) for d in found]) if found else None

    def _named(self, session: Session, conversation: str, name: str) -> Any:
        return session.query(Dossier).filter_by(conversation_id=conversation, folded=folded_name(name)).one_or_none()

    def _row(self, session: Session, dossier: Any) -> Row:
        checks = (
            session.query(ConsultantCheck)
            .join(DossierCheck, DossierCheck.check_id == ConsultantCheck.id)
            .filter(DossierCheck.dossier_id == dossier.id)
            .order_by(ConsultantCheck.id)
        )
        return {
            "id": int(dossier.id),
            "conversation": str(dossier.conversation_id),
            "name": str(dossier.name),
            "checks": [{"created_at": c.created_at, "language": c.language, "result": dict(c.result)} for c in checks],
        }


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
