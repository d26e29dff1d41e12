"""Full-text indexes that hold what searches filter and sort by: an answer is one look. Rows are found by article."""

from alembic import op

revision = "0003"
down_revision = "0002"

_ARTICLES = "article_words USING fts5(article_id, outlet UNINDEXED, published UNINDEXED, title, body)"
_STATEMENTS = (
    "statement_words USING fts5(article_id, statement_id UNINDEXED, number UNINDEXED, source UNINDEXED, "
    "addressee UNINDEXED, act UNINDEXED, outlet UNINDEXED, published UNINDEXED, body)"
)

_OF = 'VARCHAR COLLATE "C" REFERENCES article (id) ON DELETE CASCADE'
_PLAIN = 'outlet TEXT COLLATE "C", published VARCHAR COLLATE "C"'
_ARTICLE_COLUMNS = f"article_id {_OF} PRIMARY KEY, {_PLAIN}"
_STATEMENT_COLUMNS = (
    f'article_id {_OF} NOT NULL, statement_id VARCHAR COLLATE "C" PRIMARY KEY, number INTEGER NOT NULL,'
    f' source TEXT COLLATE "C", addressee TEXT COLLATE "C", act VARCHAR COLLATE "C", {_PLAIN}'
)


def upgrade() -> None:
    """Index names by their forms; make the full-text indexes anew from what they hold."""
    op.execute("CREATE INDEX IF NOT EXISTS naming_name ON naming (name)")
    if op.get_bind().dialect.name == "postgresql":
        _tables()
    else:
        _virtual_tables()


def _tables() -> None:
    # Before this version no article could be written to PostgreSQL: there are no words to carry over.
    for name, columns in (("article_words", _ARTICLE_COLUMNS), ("statement_words", _STATEMENT_COLUMNS)):
        op.execute(f"CREATE TABLE {name} ({columns}, words TSVECTOR NOT NULL)")
        op.execute(f"CREATE INDEX {name}_words ON {name} USING gin (words)")
    op.execute("CREATE INDEX statement_words_article ON statement_words (article_id)")
    op.execute("INSERT INTO meta (key, value) VALUES ('changes', '0'), ('texts', '0') ON CONFLICT DO NOTHING")


def _virtual_tables() -> None:
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
