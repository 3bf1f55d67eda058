"""Tables. A conversation is known by the channel's sender id, which names no person."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Date, DateTime, ForeignKey, Integer, String, Text
from sqlalchemy.orm import declarative_base

from advisor import clock

Base: Any = declarative_base()


def now() -> datetime:
    """This moment, with its time zone."""
    return clock.now()


class Conversation(Base):
    """The newest profile of one owner."""

    __tablename__ = "conversations"

    id = Column(String(255), primary_key=True)  # the channel's sender id
    language = Column(String(2), nullable=False)
    profile = Column(JSON, nullable=False)
    created_at = Column(DateTime(timezone=True), nullable=False, default=now)
    updated_at = Column(DateTime(timezone=True), nullable=False, default=now, onupdate=now)


class AdviceGiven(Base):
    """One recommendation, with the profile it was made for."""

    __tablename__ = "advice_given"

    id = Column(Integer, primary_key=True)
    conversation_id = Column(
        String(255), ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False, index=True
    )
    language = Column(String(2), nullable=False)
    profile = Column(JSON, nullable=False)
    advice = Column(JSON, nullable=False)
    created_at = Column(DateTime(timezone=True), nullable=False, default=now)


class ConsultantCheck(Base):
    """One text about or by a consultant, and what was found in it."""

    __tablename__ = "consultant_checks"

    id = Column(Integer, primary_key=True)
    conversation_id = Column(
        String(255), ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False, index=True
    )
    language = Column(String(2), nullable=False)
    text = Column(Text, nullable=False)
    result = Column(JSON, nullable=False)
    created_at = Column(DateTime(timezone=True), nullable=False, default=now)


class PlanKept(Base):
    """What a plan is made from. Its link holds a token; only the token's digest is here."""

    __tablename__ = "plans"

    token_digest = Column(String(64), primary_key=True)  # SHA-256 in hexadecimal
    conversation_id = Column(
        String(255), ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False, index=True
    )
    language = Column(String(2), nullable=False)
    start = Column(Date, nullable=False)  # the plan's first day
    profile = Column(JSON, nullable=False)
    advice = Column(JSON, nullable=False)
    created_at = Column(DateTime(timezone=True), nullable=False, default=now)
