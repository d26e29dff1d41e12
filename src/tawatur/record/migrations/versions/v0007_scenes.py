"""What comparison found out about articles, kept beside them."""

from alembic import op

from tawatur.record.schema import scene

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the table, where the first step has not made it already; it is filled as articles are compared."""
    scene.create(op.get_bind(), checkfirst=True)
