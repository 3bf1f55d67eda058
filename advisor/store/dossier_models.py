"""Tables of the dossiers on consultants; they hang on a conversation and go with it."""

from __future__ import annotations

from sqlalchemy import JSON, Column, DateTime, ForeignKey, Integer, String, UniqueConstraint

from advisor.store.models import Base, now


def _conversation() -> Column:
    return Column(String(255), ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False, index=True)


class Dossier(Base):
    """One consultant, by the name the owner gave; `folded` is the name under which spellings meet."""

    __tablename__ = "dossiers"
    __table_args__ = (UniqueConstraint("conversation_id", "folded", name="uq_dossiers_conversation_folded"),)

    id = Column(Integer, primary_key=True)
    conversation_id = _conversation()
    name = Column(String(120), nullable=False)
    folded = Column(String(120), nullable=False)
    created_at = Column(DateTime(timezone=True), nullable=False, default=now)


class DossierCheck(Base):
    """Which dossier a check belongs to."""

    __tablename__ = "dossier_checks"

    check_id = Column(Integer, ForeignKey("consultant_checks.id", ondelete="CASCADE"), primary_key=True)
    dossier_id = Column(Integer, ForeignKey("dossiers.id", ondelete="CASCADE"), nullable=False, index=True)


class DossierPage(Base):
    """A page that shows dossiers side by side to who has its link; only a digest of the link is kept."""

    __tablename__ = "dossier_pages"

    digest = Column(String(64), primary_key=True)
    conversation_id = _conversation()
    dossier_ids = Column(JSON, nullable=False)
    language = Column(String(2), nullable=False)
    created_at = Column(DateTime(timezone=True), nullable=False, default=now)
