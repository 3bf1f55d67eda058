"""One agent for all conversations: loading it costs ten seconds."""

from __future__ import annotations

import asyncio

import pytest

from advisor.settings import PROJECT, read_settings


@pytest.fixture(scope="session")
def event_loop():
    """One loop for the session, since the agent is shared."""
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


@pytest.fixture(scope="session")
def agent(scratch):
    """The real agent with the trained model, our tracker store and words, and the real action executor."""
    from rasa.core.agent import Agent
    from rasa.core.utils import AvailableEndpoints

    from bot.logs import configure_logging
    from bot.models import newest_model
    from bot.stores.tracker import ErasingTrackerStore
    from bot.training import train_if_needed
    from tests.conversations.runner import InProcessActions

    configure_logging()
    settings = read_settings()
    train_if_needed(settings)
    endpoints = AvailableEndpoints.read_endpoints(str(PROJECT / "endpoints.yml"))
    return Agent.load(
        str(newest_model(settings.models_folder)),
        generator=endpoints.nlg,
        tracker_store=ErasingTrackerStore(),
        action_endpoint=InProcessActions(),
    )
