"""The words of articles, kept beside them."""

from alembic import op

from tawatur.record.schema import sheet

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the table, where the first step has not made it already; it is filled as articles are read."""
    sheet.create(op.get_bind(), checkfirst=True)
