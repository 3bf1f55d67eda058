"""Dossiers on consultants, their checks, and pages shown by a link."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "dossiers",
        sa.Column("id", sa.Integer(), primary_key=True),
        _conversation(),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("folded", sa.String(120), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("conversation_id", "folded", name="uq_dossiers_conversation_folded"),
    )
    op.create_index("ix_dossiers_conversation_id", "dossiers", ["conversation_id"])
    op.create_table(
        "dossier_checks",
        sa.Column(
            "check_id", sa.Integer(), sa.ForeignKey("consultant_checks.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("dossier_id", sa.Integer(), sa.ForeignKey("dossiers.id", ondelete="CASCADE"), nullable=False),
    )
    op.create_index("ix_dossier_checks_dossier_id", "dossier_checks", ["dossier_id"])
    op.create_table(
        "dossier_pages",
        sa.Column("digest", sa.String(64), primary_key=True),
        _conversation(),
        sa.Column("dossier_ids", sa.JSON(), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_dossier_pages_conversation_id", "dossier_pages", ["conversation_id"])


def _conversation() -> sa.Column:
    return sa.Column(
        "conversation_id", sa.String(255), sa.ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False
    )


def downgrade() -> None:
    for name in ("dossier_pages", "dossier_checks", "dossiers"):
        op.drop_table(name)
