"""How often an article names an entity by a description; names by entity and article."""

from alembic import op
from sqlalchemy import Column, Connection, Integer, delete, insert, inspect, select

from tawatur.record.filing import namings
from tawatur.record.rows import article_of
from tawatur.record.schema import article, layer, naming, page

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the column and count, where the first step has not made it already; make the index anew."""
    connection = op.get_bind()
    there = {column["name"] for column in inspect(connection).get_columns("naming")}
    if "nominal" not in there:
        op.add_column("naming", Column("nominal", Integer, nullable=False, server_default="0"))
        _count(connection)
    op.execute("DROP INDEX IF EXISTS naming_entity")
    next(index for index in naming.indexes if index.name == "naming_entity").create(connection)


def _count(connection: Connection) -> None:
    held, kept, text = layer.c, article.c, page.c.text
    names = list(connection.execute(select(kept.id).order_by(kept.id)).scalars())
    asked = (
        select(kept.data, held.data, text)
        .join_from(article, page, kept.page_id == page.c.id)
        .join(layer, held.article_id == kept.id)
        .where(held.layer == "entities")
    )
    for name in names:
        row = connection.execute(asked.where(kept.id == name)).first()
        if row is None or not (b'"nominal":true' in row[1] or b'"metonym":true' in row[1]):
            continue
        rows = namings(row[2], article_of(row[0], {"entities": row[1]}))
        connection.execute(delete(naming).where(naming.c.article_id == name))
        connection.execute(insert(naming), [dict(zip(naming.c.keys(), held, strict=True)) for held in rows])
