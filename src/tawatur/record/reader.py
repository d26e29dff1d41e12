"""Asking the record: pages, articles, statements, names, what was found across them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
from sqlalchemy import BindParameter, Connection, Text, bindparam, cast, func, select

from tawatur.model.across import Claim, CopyGroup, Entity, EventCluster, Finding, Judgement, Moved, Story
from tawatur.model.errors import NotFoundError
from tawatur.model.failure import Failure
from tawatur.model.layers import LAYERS
from tawatur.model.page import Article, Page
from tawatur.record import rows, schema
from tawatur.record.connected import Connected
from tawatur.record.index import ARTICLES, STATEMENTS
from tawatur.record.search import Asked, parse

# Values bound in one statement; SQLite takes 32,766 at most.
BATCH = 5_000
T = TypeVar("T")
ACROSS: dict[str, type[Any]] = {
    "entity": Entity,
    "story": Story,
    "copies": CopyGroup,
    "cluster": EventCluster,
    "claim": Claim,
    "finding": Finding,
    "moved": Moved,
}
# Asked of every input, so made once.
_KNOWN = select(schema.page.c.id).where(schema.page.c.digest == bindparam("asked"))
_PAGE = select(schema.page).where(schema.page.c.id == bindparam("page"))
_A, _L, _X = schema.article.c, schema.layer.c, schema.across.c
_ARTICLES = select(_A.id, _A.data).where(_A.page_id == bindparam("page")).order_by(_A.number)
_LAYERS = (
    select(_L.article_id, _L.layer, _L.data)
    .join_from(schema.article, schema.layer, _A.id == _L.article_id)
    .where(_A.page_id == bindparam("page"))
)
_STORY = select(_X.number, _X.data).where(_X.kind == "story")
_STORY_OF_ID = _STORY.where(_X.id == bindparam("which"))
_STORY_OF_NUMBER = _STORY.where(_X.number == bindparam("which"))
DECODERS: dict[str, msgspec.json.Decoder[Any]] = {name: msgspec.json.Decoder(kind) for name, kind in ACROSS.items()}


@dataclass(frozen=True, slots=True)
class Said:
    """One answer of `said`: a statement's id, its article, its index in the article's attributions, and the day."""

    id: str
    article: str
    number: int
    published: str | None


def binding(name: str) -> BindParameter[Any]:
    """The place of some values in a statement that is made once."""
    return bindparam(name, expanding=True)


def parts(held: Sequence[T], size: int = BATCH) -> Iterator[Sequence[T]]:
    """A sequence in parts that one statement can bind."""
    for first in range(0, len(held), size):
        yield held[first : first + size]


class Reader(Connected):
    """The reading half of a Record."""

    def known(self, digest: str) -> str | None:
        """The id of the page that came from an input with this hash, or None."""
        with self._connected() as connection:
            return connection.execute(_KNOWN, {"asked": digest}).scalar()

    def versions(self, page_id: str) -> list[dict[str, str]]:
        """The version behind each layer, for each article of a page."""
        held, articles = schema.layer.c, schema.article.c
        asked = (
            select(articles.id, held.layer, held.version)
            .outerjoin_from(schema.article, schema.layer, articles.id == held.article_id)
            .where(articles.page_id == page_id)
        )
        found: dict[str, dict[str, str]] = {}
        with self._connected() as connection:
            for article, layer, version in connection.execute(asked):
                found.setdefault(article, {})[layer] = version
        return list(found.values())

    def digest(self, page_id: str) -> str:
        """The hash of the input that a page came from; "" where it is not known. Raises NotFoundError."""
        with self._connected() as connection:
            held = connection.execute(select(schema.page.c.digest).where(schema.page.c.id == page_id)).scalar()
        if held is None:
            raise NotFoundError(f"the record holds no page {page_id}")
        return str(held)

    def page(self, page_id: str) -> Page:
        """A page with its articles and their layers. Raises NotFoundError."""
        with self._connected() as connection:
            row = connection.execute(_PAGE, {"page": page_id}).first()
            if row is None:
                raise NotFoundError(f"the record holds no page {page_id}")
            return rows.page_of(row, self._articles(connection, page_id))

    def pages(self) -> Iterator[Page]:
        """All pages, by name and id, with their layers; one at a time."""
        with self._connected() as connection:
            order = select(schema.page.c.id).order_by(schema.page.c.name, schema.page.c.id)
            names = list(connection.execute(order).scalars())
        for name in names:
            yield self.page(name)

    def article(self, article_id: str) -> tuple[Page, Article]:
        """An article and its page. Raises NotFoundError."""
        page = self.page(article_id.rpartition("-")[0])
        for article in page.articles:
            if article.id == article_id:
                return page, article
        raise NotFoundError(f"the record holds no article {article_id}")

    def find_id(self, start: str) -> str:
        """The page or article id that begins with these characters. Raises NotFoundError where none or several do."""
        with self._connected() as connection:
            found = [
                *connection.execute(select(schema.article.c.id).where(schema.article.c.id.startswith(start))).scalars(),
                *connection.execute(select(schema.page.c.id).where(schema.page.c.id == start)).scalars(),
            ]
        if len(found) != 1:
            raise NotFoundError(f"{len(found) or 'no'} pages or articles have an id that begins with {start!r}")
        return str(found[0])

    def failures(self) -> list[Failure]:
        """All failures, by page and stage."""
        kept = schema.failure
        with self._connected() as connection:
            found = connection.execute(select(kept).order_by(kept.c.page, kept.c.stage))
            return [Failure(row.page, row.stage, row.reason) for row in found]

    def across(self, kind: str, story: str | None = None) -> list[Any]:
        """What was found across articles of one kind, of all stories or of one, in its order."""
        kept = schema.across
        asked = select(kept.c.data).where(kept.c.kind == kind).order_by(kept.c.number)
        if story is not None:
            asked = asked.where(kept.c.story == story)
        with self._connected() as connection:
            return [DECODERS[kind].decode(data) for data in connection.execute(asked).scalars()]

    def stories(self) -> list[tuple[int, Story]]:
        """All stories with their numbers."""
        kept = schema.across.c
        asked = select(kept.number, kept.data).where(kept.kind == "story").order_by(kept.number)
        with self._connected() as connection:
            return [(row.number, DECODERS["story"].decode(row.data)) for row in connection.execute(asked)]

    def story(self, which: str) -> tuple[int, Story]:
        """A story by its number in the list or by its id, with its number; of one that moved, the one it went into.

        Raises NotFoundError.
        """
        numbered = which.isdecimal() and len(which) < 9
        named: dict[str, str | int] = {"which": int(which) if numbered else which}
        with self._connected() as connection:
            row = connection.execute(_STORY_OF_NUMBER if numbered else _STORY_OF_ID, named).first()
            if row is None:
                moved = select(_X.story).where(_X.kind == "moved", (_X.number if numbered else _X.id) == named["which"])
                row = connection.execute(_STORY.where(_X.id.in_(moved))).first()
        if row is None:
            raise NotFoundError(f"there is no story {which}; `tawatur stories` lists them")
        return row.number, DECODERS["story"].decode(row.data)

    def said(
        self,
        by: str | None = None,
        to: str | None = None,
        about: str | None = None,
        since: str | None = None,
        until: str | None = None,
        act: str | None = None,
    ) -> list[Said]:
        """Statements by speaker, addressee, words of the content, days (ISO) and act, in order of day and place.

        `by` and `to` are labels of entities or forms of their names, as printed anywhere in the record.
        """
        kept = schema.statement
        asked = select(kept.c.id, kept.c.article_id, kept.c.number, kept.c.published)
        with self._connected() as connection:
            if by:
                asked = asked.where(kept.c.source.in_(self.labels_of(by)))
            if to:
                asked = asked.where(kept.c.addressee.in_(self.labels_of(to)))
            if about:
                asked = asked.where(kept.c.id.in_(self._statements_with(connection, about)))
            if since:
                asked = asked.where(kept.c.published >= since)
            if until:
                asked = asked.where(kept.c.published <= until)
            if act:
                asked = asked.where(kept.c.act == act)
            found = connection.execute(asked.order_by(kept.c.published.nulls_first(), kept.c.article_id, kept.c.number))
            return [Said(row.id, row.article_id, row.number, row.published) for row in found]

    def search(self, asked: str | Asked, most: int = 50) -> list[str]:
        """Ids of the articles that hold all the words asked for, best first."""
        wanted = parse(asked)
        if not wanted:
            return []
        listed = select(ARTICLES.c.article_id).where(self._index.articles(wanted)).order_by(*self._index.best(wanted))
        with self._connected() as connection:
            return list(connection.execute(listed.limit(most)).scalars())

    def names(self, asked: str | None = None) -> list[tuple[str, str, str, int]]:
        """(entity, type, name, times) for all entities, or for those known under a label or name."""
        kept = schema.naming
        total = func.sum(kept.c.times)
        wanted = select(kept.c.entity, kept.c.type, kept.c.name, total).group_by(
            kept.c.entity, kept.c.type, kept.c.name
        )
        with self._connected() as connection:
            if asked:
                wanted = wanted.where(kept.c.entity.in_(self.labels_of(asked)))
            found = connection.execute(wanted.order_by(kept.c.entity, kept.c.type, total.desc(), kept.c.name))
            return [(row[0], row[1], row[2], int(row[3])) for row in found]

    def judgements(self, all_of_them: bool = False) -> list[Judgement]:
        """The judgements in force, in the order in which they were made; with `all_of_them` also those taken back."""
        kept = schema.judgement
        asked = select(kept).order_by(kept.c.number)
        if not all_of_them:
            asked = asked.where(kept.c.withdrawn == 0)
        with self._connected() as connection:
            return [
                Judgement(row.left, row.right, bool(row.same), row.by, row.number, bool(row.withdrawn))
                for row in connection.execute(asked)
            ]

    def counts(self) -> dict[str, int]:
        """How many rows of each kind the record holds: the figures of `report`."""
        with self._connected() as connection:
            out = {
                name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for name, table in (("pages", schema.page), ("articles", schema.article), ("failures", schema.failure))
            }
            per = dict.fromkeys(LAYERS, 0) | self._readings(connection)
            kept = schema.across
            kinds = connection.execute(select(kept.c.kind, func.count()).group_by(kept.c.kind)).all()
        across = dict.fromkeys(ACROSS, 0) | {str(kind): int(n) for kind, n in kinds}
        return {**out, **per, **across}

    def _readings(self, connection: Connection) -> dict[str, int]:
        """How many readings each layer has."""
        held = schema.layer.c
        if self._engine.dialect.name == "sqlite":  # counted where they lie: a large record holds gigabytes of them
            size = func.sum(func.json_array_length(cast(held.data, Text)))
            found = connection.execute(select(held.layer, size).group_by(held.layer)).all()
            return {str(name): int(number) for name, number in found}
        out: dict[str, int] = {}
        for name, data in connection.execute(select(held.layer, held.data)):
            out[name] = out.get(name, 0) + len(rows.loaded(data))
        return out

    def _articles(self, connection: Connection, page_id: str) -> list[Article]:
        layers: dict[str, dict[str, bytes]] = {}
        for name, layer, data in connection.execute(_LAYERS, {"page": page_id}).all():
            layers.setdefault(name, {})[layer] = data
        found = connection.execute(_ARTICLES, {"page": page_id}).all()
        return [rows.article_of(data, layers.get(name, {})) for name, data in found]

    def labels_of(self, asked: str) -> list[str]:
        """The labels of all entities that go by a label or by a form of a name; what is asked for among them.

        A person whom articles of two countries spell in two ways goes by both.
        """
        kept, one, other = schema.naming.c, schema.alias.alias(), schema.alias.c
        wanted = select(kept.entity).where((kept.entity == asked) | (kept.name == asked)).distinct()
        with self._connected() as connection:
            found = {asked, *connection.execute(wanted).scalars()}
            meant = select(one.c.entity).where(one.c.label.in_(sorted(found)))
            return sorted({*found, *connection.execute(select(other.label).where(other.entity.in_(meant))).scalars()})

    def _statements_with(self, connection: Connection, asked: str) -> list[str]:
        wanted = parse(asked)
        if not wanted:
            return []
        found = connection.execute(select(STATEMENTS.c.statement_id).where(self._index.statements(wanted)))
        return list(found.scalars())
