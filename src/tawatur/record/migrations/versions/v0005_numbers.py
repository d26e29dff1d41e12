"""The last number of a kind, found without a look at all that is of it."""

from alembic import op

from tawatur.record.schema import across_number

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the index, where the first step has not made it already."""
    across_number.create(op.get_bind(), checkfirst=True)
