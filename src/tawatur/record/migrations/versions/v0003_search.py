"""Full-text indexes that hold what searches filter and sort by: an answer is one look. Rows are found by article."""

from alembic import op

revision = "0003"
down_revision = "0002"

_ARTICLES = "article_words USING fts5(article_id, outlet UNINDEXED, published UNINDEXED, title, body)"
_STATEMENTS = (
    "statement_words USING fts5(article_id, statement_id UNINDEXED, number UNINDEXED, source UNINDEXED, "
    "addressee UNINDEXED, act UNINDEXED, outlet UNINDEXED, published UNINDEXED, body)"
)


def upgrade() -> None:
    """Index names by their forms; make the full-text indexes of a SQLite store anew from what they hold."""
    op.execute("CREATE INDEX IF NOT EXISTS naming_name ON naming (name)")
    if op.get_bind().dialect.name != "sqlite":
        return
    op.execute("ALTER TABLE article_words RENAME TO older_words")
    op.execute("DROP TABLE statement_words")
    op.execute(f"CREATE VIRTUAL TABLE {_ARTICLES}")
    op.execute(f"CREATE VIRTUAL TABLE {_STATEMENTS}")
    op.execute("INSERT INTO article_words (article_words, rank) VALUES ('rank', 'bm25(0.0, 0.0, 0.0, 4.0, 1.0)')")
    op.execute(
        "INSERT INTO article_words (article_id, outlet, published, title, body)"
        " SELECT a.id, a.outlet, a.published, w.title, w.body"
        " FROM older_words w JOIN article a ON a.id = w.article_id ORDER BY w.rowid"
    )
    op.execute(
        "INSERT INTO statement_words"
        " (article_id, statement_id, number, source, addressee, act, outlet, published, body)"
        " SELECT s.article_id, s.id, s.number, s.source, s.addressee, s.act, a.outlet, s.published, s.stems"
        " FROM statement s JOIN article a ON a.id = s.article_id ORDER BY s.rowid"
    )
    op.execute("DROP TABLE older_words")
