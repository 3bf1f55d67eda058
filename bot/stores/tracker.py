"""Rasa's SQL tracker store on our database URL, able to forget.

Rasa wraps any tracker store in one that falls back to memory on errors; an error here is still logged by it.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.settings import read_settings
from advisor.store.database import open_engine

ERASED = "erased"


class ErasingTrackerStore(SQLTrackerStore):
    """Saves conversations, except one whose owner asked to have it erased: that one is deleted."""

    def __init__(
        self,
        domain: Domain | None = None,
        event_broker: EventBroker | None = None,
        **kwargs: Any,
    ) -> None:
        # Rasa's constructor would build its own engine and wait for ever for a database that is away.
        self.engine = open_engine(read_settings().tracker_url)
        self.Base.metadata.create_all(self.engine)
        self.sessionmaker = sa.orm.session.sessionmaker(bind=self.engine)
        super(SQLTrackerStore, self).__init__(domain, event_broker)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Write the new events, or delete all of an erased conversation."""
        if tracker.get_slot(ERASED):
            await self.delete(tracker.sender_id)
        else:
            await super().save(tracker)

    async def delete(self, sender_id: str) -> None:
        """Delete every event of a conversation."""
        with self.session_scope() as session:
            session.query(self.SQLEvent).filter(self.SQLEvent.sender_id == sender_id).delete()
            session.commit()
