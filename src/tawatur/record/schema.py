"""The tables of the record. `migrations/` holds the steps between their versions."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

# Number of the newest migration: a record with another number is migrated (older) or refused (newer).
VERSION = 3

metadata = MetaData()


def _parent(column: str, target: str) -> Column[str]:
    return Column(column, String, ForeignKey(target, ondelete="CASCADE"), nullable=False)


meta = Table("meta", metadata, Column("key", String, primary_key=True), Column("value", Text, nullable=False))

page = Table(
    "page",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", Text, nullable=False),
    Column("media", String, nullable=False),
    Column("url", Text),
    Column("text", Text, nullable=False),
    Column("blocks", LargeBinary, nullable=False),
    # Hash of the input as it came (bytes, dates, page version): the same input need not be opened again.
    Column("digest", String, nullable=False, index=True),
)

article = Table(
    "article",
    metadata,
    Column("id", String, primary_key=True),
    _parent("page_id", "page.id"),
    Column("number", Integer, nullable=False),
    Column("published", String, index=True),
    Column("outlet", Text),
    Column("title", Text),
    Column("translated", Float, nullable=False),
    Column("data", LargeBinary, nullable=False),
    UniqueConstraint("page_id", "number"),
)

# One row per article and layer: the readings, and which annotator of which version over which lexicon made them.
layer = Table(
    "layer",
    metadata,
    Column("article_id", String, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("layer", String, primary_key=True),
    Column("version", String, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

# Who says what, one row per attribution: what `said` asks.
statement = Table(
    "statement",
    metadata,
    Column("id", String, primary_key=True),
    _parent("article_id", "article.id"),
    Column("number", Integer, nullable=False),
    Column("source", Text),
    Column("source_kind", String, nullable=False),
    Column("addressee", Text),
    Column("act", String, nullable=False),
    Column("polarity", String, nullable=False),
    Column("published", String),
    Column("stems", Text, nullable=False),
)
Index("statement_source", statement.c.source, statement.c.published)
Index("statement_article", statement.c.article_id, statement.c.number)

# Under which forms an article names an entity, and how often.
naming = Table(
    "naming",
    metadata,
    Column("article_id", String, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("entity", Text, primary_key=True),
    Column("type", String, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("times", Integer, nullable=False),
    Column("listed", Integer, nullable=False),
)
Index("naming_entity", naming.c.entity)
Index("naming_name", naming.c.name)

failure = Table(
    "failure",
    metadata,
    Column("page", Text, primary_key=True),
    Column("stage", String, primary_key=True),
    Column("reason", Text, nullable=False),
)

# Decisions of people on identity; the newest on a pair holds, and `withdrawn` keeps what was taken back.
judgement = Table(
    "judgement",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("left", Text, nullable=False),
    Column("right", Text, nullable=False),
    Column("same", Integer, nullable=False),
    Column("by", Text, nullable=False),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
)

# What people set beside a record: notes, and readings marked as wrong; `withdrawn` keeps what was taken back.
remark = Table(
    "remark",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("target", String, nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
)

# What is found across articles, remade after every reading: kind is story, copies, claim or finding.
across = Table(
    "across",
    metadata,
    Column("kind", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("story", String, nullable=False, server_default=""),
    Column("data", LargeBinary, nullable=False),
)
Index("across_story", across.c.kind, across.c.story, across.c.number)
