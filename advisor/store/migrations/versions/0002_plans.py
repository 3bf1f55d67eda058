"""Plans, found by the digest of a token that only their owner has."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "plans",
        sa.Column("token_digest", sa.String(64), primary_key=True),
        sa.Column(
            "conversation_id", sa.String(255), sa.ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("profile", sa.JSON(), nullable=False),
        sa.Column("advice", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_plans_conversation_id", "plans", ["conversation_id"])


def downgrade() -> None:
    op.drop_index("ix_plans_conversation_id", "plans")
    op.drop_table("plans")
