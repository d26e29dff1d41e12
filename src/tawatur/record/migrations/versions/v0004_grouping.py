"""What grouping keeps, so that one more article finds its place without a look at all others."""

from alembic import op
from sqlalchemy import insert, select

from tawatur.record.schema import GROUPING, article, waiting

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables, where the first step has not made them already; the articles that are there wait."""
    connection = op.get_bind()
    for table in GROUPING:
        table.create(connection, checkfirst=True)
    there = select(article.c.id).where(article.c.id.not_in(select(waiting.c.article_id)))
    connection.execute(insert(waiting).from_select(["article_id"], there))
