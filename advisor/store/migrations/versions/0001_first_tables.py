"""Conversations, advice given, consultant checks."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "conversations",
        sa.Column("id", sa.String(255), primary_key=True),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("profile", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    )
    _child(
        "advice_given", sa.Column("profile", sa.JSON(), nullable=False), sa.Column("advice", sa.JSON(), nullable=False)
    )
    _child(
        "consultant_checks",
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("result", sa.JSON(), nullable=False),
    )


def _child(name: str, *columns: sa.Column) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column(
            "conversation_id", sa.String(255), sa.ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("language", sa.String(2), nullable=False),
        *columns,
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index(f"ix_{name}_conversation_id", name, ["conversation_id"])


def downgrade() -> None:
    for name in ("consultant_checks", "advice_given"):
        op.drop_index(f"ix_{name}_conversation_id", name)
        op.drop_table(name)
    op.drop_table("conversations")
