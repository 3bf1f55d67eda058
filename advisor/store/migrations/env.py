"""Alembic's entry: runs on the connection that ``advisor.store.database.migrate`` hands over."""

from alembic import context

from advisor.store import dossier_models  # noqa: F401  its tables belong to the same metadata
from advisor.store.models import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
