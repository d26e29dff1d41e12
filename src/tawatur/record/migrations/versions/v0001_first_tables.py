"""The first tables."""

from alembic import op

from tawatur.record.schema import metadata

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables, and the full-text indexes where the store is SQLite."""
    connection = op.get_bind()
    metadata.create_all(connection)
    if connection.dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE article_words USING fts5(article_id UNINDEXED, title, body)")
        op.execute("CREATE VIRTUAL TABLE statement_words USING fts5(statement_id UNINDEXED, body)")
