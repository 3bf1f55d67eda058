"""What the skills ask of the database, in the words of the product."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, insert, update
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session, sessionmaker

from advisor.profile import Profile
from advisor.store.database import migrate, open_engine
from advisor.store.dossier_models import Dossier, DossierCheck, DossierPage
from advisor.store.dossiers import Dossiers
from advisor.store.models import AdviceGiven, ConsultantCheck, Conversation, PlanKept
from advisor.store.plans import Plans


class Store:
    """Reads and writes; every method raises ``SQLAlchemyError`` when the database does not answer."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.plans = Plans(engine)
        self.dossiers = Dossiers(engine)
        self._sessions = sessionmaker(engine, future=True)

    @classmethod
    def open(cls, url: str) -> Store:
        """A store on a database whose schema is brought up to date first."""
        engine = open_engine(url)
        migrate(engine)
        return cls(engine)

    def save_profile(self, conversation: str, profile: Profile, language: str) -> None:
        """Keep the newest profile of a conversation.

        Once a turn, hence two plain statements at most: a session of the ORM took three times as long.
        """
        table, values = Conversation.__table__, {"profile": dict(profile), "language": language}
        with self.engine.begin() as connection:
            changed = connection.execute(update(table).where(table.c.id == conversation).values(values)).rowcount
            if not changed:
                connection.execute(insert(table).values(id=conversation, **values))

    def profile(self, conversation: str) -> Profile | None:
        """The newest profile; None for a conversation without one."""
        with self._sessions() as session:
            row = session.get(Conversation, conversation)
            return dict(row.profile) if row else None

    def add_advice(self, conversation: str, profile: Profile, advice: dict[str, Any], language: str) -> None:
        """Keep a recommendation with the profile it was made for."""
        with self._sessions.begin() as session:
            self._conversation(session, conversation, language).profile = dict(profile)
            session.flush()
            session.add(
                AdviceGiven(conversation_id=conversation, language=language, profile=dict(profile), advice=advice)
            )

    def add_check(self, conversation: str, text: str, result: dict[str, Any], language: str) -> int:
        """Keep the findings in a consultant's text; returns the check's id."""
        with self._sessions.begin() as session:
            self._conversation(session, conversation, language)
            session.flush()
            check = ConsultantCheck(conversation_id=conversation, language=language, text=text, result=result)
            session.add(check)
            session.flush()
            return int(check.id)

    def update_check(self, check_id: int, result: dict[str, Any]) -> None:
        """Keep what the owner added to a check: answers, verifications, objections, the new verdict."""
        with self._sessions.begin() as session:
            session.execute(update(ConsultantCheck).where(ConsultantCheck.id == check_id).values(result=result))

    def advice(self, conversation: str) -> list[dict[str, Any]]:
        """All recommendations given, oldest first."""
        return self._column(AdviceGiven, AdviceGiven.advice, conversation)

    def checks(self, conversation: str) -> list[dict[str, Any]]:
        """All findings, oldest first."""
        return self._column(ConsultantCheck, ConsultantCheck.result, conversation)

    def erase(self, conversation: str) -> None:
        """Delete all that is known of a conversation."""
        with self._sessions.begin() as session:
            mine = session.query(Dossier.id).filter(Dossier.conversation_id == conversation)
            session.execute(delete(DossierCheck).where(DossierCheck.dossier_id.in_([i for (i,) in mine])))
            for table in (AdviceGiven, ConsultantCheck, PlanKept, DossierPage, Dossier):
                session.execute(delete(table).where(table.conversation_id == conversation))
            session.execute(delete(Conversation).where(Conversation.id == conversation))

    def _conversation(self, session: Session, conversation: str, language: str) -> Conversation:
        row = session.get(Conversation, conversation)
        if row is None:
            row = Conversation(id=conversation, profile={})
            session.add(row)
        row.language = language
        return row

    def _column(self, table: Any, column: Any, conversation: str) -> list[dict[str, Any]]:
        with self._sessions() as session:
            rows = session.query(column).filter(table.conversation_id == conversation).order_by(table.id)
            return [dict(value) for (value,) in rows]
