"""The tables of the record. `migrations/` holds the steps between their versions."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
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
from sqlalchemy.dialects.postgresql import TEXT, VARCHAR

# Number of the newest migration: a record with another number is migrated (older) or refused (newer).
VERSION = 8

metadata = MetaData()

# Ordered by code points in every store, as in Python: what is listed stands in one order everywhere.
_STRING = String().with_variant(VARCHAR(collation="C"), "postgresql")
_TEXT = Text().with_variant(TEXT(collation="C"), "postgresql")


def _parent(column: str, target: str) -> Column[str]:
    return Column(column, _STRING, ForeignKey(target, ondelete="CASCADE"), nullable=False)


meta = Table("meta", metadata, Column("key", _STRING, primary_key=True), Column("value", _TEXT, nullable=False))

page = Table(
    "page",
    metadata,
    Column("id", _STRING, primary_key=True),
    Column("name", _TEXT, nullable=False),
    Column("media", _STRING, nullable=False),
    Column("url", _TEXT),
    Column("text", _TEXT, nullable=False),
    Column("blocks", LargeBinary, nullable=False),
    # Hash of the input as it came (bytes, dates, page version): the same input need not be opened again.
    Column("digest", _STRING, nullable=False, index=True),
)

article = Table(
    "article",
    metadata,
    Column("id", _STRING, primary_key=True),
    _parent("page_id", "page.id"),
    Column("number", Integer, nullable=False),
    Column("published", _STRING, index=True),
    Column("outlet", _TEXT),
    Column("title", _TEXT),
    Column("translated", Float, nullable=False),
    Column("data", LargeBinary, nullable=False),
    UniqueConstraint("page_id", "number"),
)

# One row per article and layer: the readings, and which annotator of which version over which lexicon made them.
layer = Table(
    "layer",
    metadata,
    Column("article_id", _STRING, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("layer", _STRING, primary_key=True),
    Column("version", _STRING, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

# The words of an article, for whoever reads it after the annotators (rows.sheet_of); `key` says which code cut them.
sheet = Table(
    "sheet",
    metadata,
    Column("article_id", _STRING, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("key", _STRING, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

# Who says what, one row per attribution: what `said` asks.
statement = Table(
    "statement",
    metadata,
    Column("id", _STRING, primary_key=True),
    _parent("article_id", "article.id"),
    Column("number", Integer, nullable=False),
    Column("source", _TEXT),
    Column("source_kind", _STRING, nullable=False),
    Column("addressee", _TEXT),
    Column("act", _STRING, nullable=False),
    Column("polarity", _STRING, nullable=False),
    Column("published", _STRING),
    Column("stems", _TEXT, nullable=False),
)
Index("statement_source", statement.c.source, statement.c.published)
Index("statement_article", statement.c.article_id, statement.c.number)

# Under which forms an article names an entity, and how often; `nominal`: how often by a description, which says nothing
# on the spelling of a name.
naming = Table(
    "naming",
    metadata,
    Column("article_id", _STRING, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("entity", _TEXT, primary_key=True),
    Column("type", _STRING, primary_key=True),
    Column("name", _TEXT, primary_key=True),
    Column("times", Integer, nullable=False),
    Column("listed", Integer, nullable=False),
    Column("nominal", Integer, nullable=False, server_default="0"),
)
# With the article: of a name that stands in thousands, the first are found without a look at all.
Index("naming_entity", naming.c.entity, naming.c.article_id)
Index("naming_name", naming.c.name)

failure = Table(
    "failure",
    metadata,
    Column("page", _TEXT, primary_key=True),
    Column("stage", _STRING, primary_key=True),
    Column("reason", _TEXT, nullable=False),
)

# Decisions of people on identity; the newest on a pair holds, and `withdrawn` keeps what was taken back.
judgement = Table(
    "judgement",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("left", _TEXT, nullable=False),
    Column("right", _TEXT, nullable=False),
    Column("same", Integer, nullable=False),
    Column("by", _TEXT, nullable=False),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
)

# What people set beside a record: notes, and readings marked as wrong; `withdrawn` keeps what was taken back.
remark = Table(
    "remark",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("target", _STRING, nullable=False, index=True),
    Column("kind", _STRING, nullable=False),
    Column("text", _TEXT, nullable=False),
    Column("by", _TEXT, nullable=False),
    Column("at", _STRING, nullable=False),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
)

# What is found across articles: kind is one of ACROSS. A story keeps its number as long as it stands.
across = Table(
    "across",
    metadata,
    Column("kind", _STRING, primary_key=True),
    Column("id", _STRING, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("story", _STRING, nullable=False, server_default=""),
    Column("data", LargeBinary, nullable=False),
)
Index("across_story", across.c.kind, across.c.story, across.c.number)
across_number = Index("across_number", across.c.kind, across.c.number)

# Articles that grouping has not seen: written with the article, taken away when it has its place among the others.
waiting = Table("waiting", metadata, Column("article_id", _STRING, primary_key=True))

# What grouping keeps of an article: its story, its day (ISO), how many fingerprints it has, and itself as stories see
# it (group.leaves.Leaf).
leaf = Table(
    "leaf",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("article_id", _STRING, nullable=False, unique=True),
    Column("story", _STRING, nullable=False, index=True),
    Column("day", _STRING, nullable=False, server_default=""),
    Column("prints", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    sqlite_autoincrement=True,  # no number is given twice: what is kept under one that went away finds nothing
)

# Fingerprints of texts: what copies are found by.
print_ = Table(
    "print",
    metadata,
    Column("mark", BigInteger, primary_key=True, autoincrement=False),
    Column("leaf", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# Pairs of articles that share text, as verified; `one` is whose text it is where `kind` is "excerpt".
pair = Table(
    "pair",
    metadata,
    Column("one", _STRING, primary_key=True),
    Column("other", _STRING, primary_key=True, index=True),
    Column("share", Float, nullable=False),
    Column("words", Integer, nullable=False),
    Column("kind", _STRING, nullable=False),
    sqlite_with_rowid=False,
)

# The heaviest words of an article: what the stories it may belong to are found by.
lead = Table(
    "lead",
    metadata,
    Column("stem", _TEXT, primary_key=True),
    Column("day", _STRING, primary_key=True),
    Column("leaf", Integer, primary_key=True, autoincrement=False),
    Column("weight", Float, nullable=False),
    sqlite_with_rowid=False,
)

# In how many articles a stem stands; the row "" has the number of articles.
spread = Table(
    "spread",
    metadata,
    Column("stem", _TEXT, primary_key=True),
    Column("articles", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# A story as lines see it (group.lines.Whole), with its line and chapter.
thread = Table(
    "thread",
    metadata,
    Column("story", _STRING, primary_key=True),
    Column("line", _STRING, nullable=False, index=True),
    Column("chapter", _STRING, nullable=False, index=True),
    Column("articles", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

# What a story is most about, words and pairs of countries: what the line it may belong to is found by.
theme = Table(
    "theme",
    metadata,
    Column("key", _TEXT, primary_key=True),
    Column("day", _STRING, primary_key=True),
    Column("story", _STRING, primary_key=True, index=True),
    Column("weight", Float, nullable=False),
    sqlite_with_rowid=False,
)

# Under which labels an entity goes, its own among them, and by which sounds labels are found that may mean the same.
alias = Table(
    "alias",
    metadata,
    Column("label", _TEXT, primary_key=True),
    Column("entity", _STRING, nullable=False, index=True),
    Column("main", _TEXT, nullable=False),
)
sound = Table(
    "sound",
    metadata,
    Column("key", _TEXT, primary_key=True),
    Column("type", _STRING, primary_key=True),
    Column("label", _TEXT, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

# What comparison found out about an article (compare.recall); `key` says with which words and under which labels.
scene = Table(
    "scene",
    metadata,
    Column("article_id", _STRING, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("key", _STRING, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
GROUPING = (waiting, leaf, print_, pair, lead, spread, thread, theme, alias, sound, scene)
