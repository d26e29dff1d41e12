"""Remarks: notes of analysts, and readings that somebody marks as wrong."""

from alembic import op

from tawatur.record.schema import remark

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table, where the first step (which makes all tables of today) has not made it already."""
    remark.create(op.get_bind(), checkfirst=True)
