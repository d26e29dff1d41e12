"""Listings for readers of a record: heads of articles, facets of a search, who names whom, remarks; page by page."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import msgspec
from sqlalchemy import bindparam, func, select

from tawatur.model.across import Reading
from tawatur.model.errors import NotFoundError
from tawatur.model.layers import LAYERS
from tawatur.model.page import Report
from tawatur.record import rows, schema
from tawatur.record.asking import Asking, Filter
from tawatur.record.plain import Plain
from tawatur.record.reader import DECODERS, binding, parts
from tawatur.record.rows import Bound, Kept
from tawatur.record.sheets import cut_by

__all__ = ["Filter", "Head", "Lists", "Remark", "RemarkKind"]

RemarkKind = Literal["note", "wrong"]

# Articles read in one go, where all are.
_SOME = 200
# Asked for every page that somebody reads, so made once: making a statement costs more than what it finds.
_A, _X = schema.article.c, schema.across.c
_HEADS = select(_A.id, _A.page_id, _A.number, _A.published, _A.outlet, _A.title).where(_A.id.in_(binding("ids")))
_LAYERS = "SELECT article_id, layer, data FROM layer WHERE article_id IN (??)"
_WHOLE = (
    "SELECT article.id, article.data, page.id, page.name, page.media, page.url, page.text, page.blocks"
    " FROM article JOIN page ON article.page_id = page.id WHERE article.id IN (??)"
)
_SHEETS = "SELECT article_id, data FROM sheet WHERE key = ? AND article_id IN (??)"
_IN_ORDER = (
    select(_A.id)
    .join_from(schema.article, schema.page, _A.page_id == schema.page.c.id)
    .order_by(schema.page.c.name, schema.page.c.id, _A.number)
)
_ONE = select(_X.story, _X.data).where(_X.kind == bindparam("kind"), _X.id == bindparam("name"))
_OF_STORIES = (
    select(_X.story, _X.data)
    .where(_X.kind == bindparam("kind"), _X.story.in_(binding("ids")))
    .order_by(_X.story, _X.number)  # as the index `across_story` has them: by number alone, all of a kind are looked at
)
_REMARKS = select(schema.remark).order_by(schema.remark.c.number)
# An article shows what was said of its readings too; ids hold no % and no _.
_REMARKS_ON = _REMARKS.where(
    (schema.remark.c.target == bindparam("target")) | schema.remark.c.target.like(bindparam("within"))
)
_SEVERAL = select(_X.id, _X.data).where(_X.kind == bindparam("kind"), _X.id.in_(binding("ids")))


@dataclass(frozen=True, slots=True)
class Head:
    """What a list shows of an article; `published` is an ISO day."""

    id: str
    page: str
    number: int
    published: str | None
    outlet: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person set beside a record: a note, or that a reading is wrong. `at` is an ISO time (UTC)."""

    number: int
    target: str
    kind: RemarkKind
    text: str
    by: str
    at: str
    withdrawn: bool = False


class EventSketch(msgspec.Struct, frozen=True):
    """The outline of an event cluster; fields as there."""

    type: str
    mode: str | None
    members: tuple[Reading, ...]
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    date: str | None
    status: str


class Lists(Asking):
    """The listing half of a Record."""

    def totals(self) -> dict[str, int]:
        """How many pages, articles, statements and failures there are: what costs nothing to count."""
        tables = {"pages": schema.page, "articles": schema.article, "statements": schema.statement,
                  "failures": schema.failure}  # fmt: skip
        with self._connected() as connection:
            return {
                name: int(connection.execute(select(func.count()).select_from(table)).scalar_one())
                for name, table in tables.items()
            }

    def heads(self, ids: Iterable[str]) -> dict[str, Head]:
        """The heads of some articles, by id."""
        out: dict[str, Head] = {}
        with self._connected() as connection:
            for wanted in parts(list(dict.fromkeys(ids))):
                for row in connection.execute(_HEADS, {"ids": wanted}):
                    out[row.id] = Head(*row)
        return out

    def named(self, pages: Sequence[str], most: int = 200) -> list[Head]:
        """The heads of the articles on the pages of these names, in order."""
        kept, page = schema.article.c, schema.page.c
        asked = select(kept.id).join_from(schema.article, schema.page, kept.page_id == page.id)
        found: list[str] = []
        with self._connected() as connection:
            for some in parts(sorted(pages)):
                part = asked.where(page.name.in_(some)).order_by(page.name, kept.number).limit(most - len(found))
                found += connection.execute(part).scalars()
        heads = self.heads(found)
        return [heads[name] for name in found]

    def reports(self, ids: Iterable[str], layers: Collection[str] = LAYERS) -> dict[str, Report]:
        """Some articles with their pages, by id, with these layers alone; the others are empty."""
        return {name: rows.report_of(kept) for name, kept in self.kept(ids, layers).items()}

    def every(self, layers: Collection[str] = LAYERS) -> Iterator[Report]:
        """All articles with their pages, by the page's name and id, with these layers alone; some at a time."""
        for some in parts(self.in_order(), _SOME):
            held = self.reports(some, layers)
            yield from (held[name] for name in some)

    def in_order(self) -> list[str]:
        """The ids of all articles, by the page's name and id."""
        with self._connected() as connection:
            return list(connection.execute(_IN_ORDER).scalars())

    def kept(self, ids: Iterable[str], layers: Collection[str] = LAYERS, words: bool = False) -> dict[str, Kept]:
        """The same as they are kept, with their `words` where these are asked for."""
        wanted = list(dict.fromkeys(ids))
        found: dict[str, list[tuple[str, bytes]]] = {name: [] for name in wanted}
        with self._connected() as connection:
            store = Plain(connection)
            some = f"{_LAYERS} AND layer IN ({', '.join('?' * len(layers))})"
            for name, layer, data in store.ask(some, wanted, *sorted(layers)) if layers else ():
                found[name].append((layer, data))
            cut: dict[str, bytes] = dict(map(tuple, store.ask(_SHEETS, cut_by(), wanted))) if words else {}
            rows = [Bound(*row) for row in store.ask(_WHOLE, wanted)]
        return {row.article: Kept(row, tuple(sorted(found[row.article])), cut.get(row.article, b"")) for row in rows}

    def one(self, kind: str, name: str) -> tuple[str, Any]:
        """One thing found across articles, by kind and id, with the id of its story. Raises NotFoundError."""
        with self._connected() as connection:
            row = connection.execute(_ONE, {"kind": kind, "name": name}).first()
        if row is None:
            raise NotFoundError(f"the record holds no {kind} {name}")
        return row.story, DECODERS[kind].decode(row.data)

    def of_stories(self, kind: str, stories: Iterable[str], holding: Collection[str] = ()) -> dict[str, list[Any]]:
        """What was found across articles, of one kind, for each of some stories, in its order.

        With `holding`, only what names one of these strings: rows are dropped before they are decoded.
        """
        decoder = DECODERS[kind]
        out: dict[str, list[Any]] = {story: [] for story in stories}
        wanted = re.compile(b"|".join(re.escape(part.encode()) for part in sorted(holding))).search if holding else bool
        with self._connected() as connection:
            for some in parts(list(out)):
                for story, data in connection.execute(_OF_STORIES, {"kind": kind, "ids": some}).all():
                    if wanted(data):
                        out[story].append(decoder.decode(data))
        return out

    def sketches(self) -> Iterator[EventSketch]:
        """All events across articles, with the little that lists of them need."""
        kept, decoder = schema.across.c, msgspec.json.Decoder(EventSketch)
        with self._connected() as connection:
            asked = select(kept.data).where(kept.kind == "cluster").order_by(kept.number)
            for (data,) in connection.execute(asked):
                yield decoder.decode(data)

    def several(self, kind: str, names: Iterable[str]) -> dict[str, Any]:
        """Some things found across articles, of one kind, by id."""
        out: dict[str, Any] = {}
        with self._connected() as connection:
            for some in parts(list(names)):
                for row in connection.execute(_SEVERAL, {"kind": kind, "ids": some}):
                    out[row.id] = DECODERS[kind].decode(row.data)
        return out

    def days(self) -> tuple[str | None, str | None]:
        """The first and the last day on which an article of the record was published."""
        kept = schema.article.c.published
        with self._connected() as connection:
            first, last = connection.execute(select(func.min(kept), func.max(kept))).one()
        return first, last

    def remarks(self, target: str | None = None, all_of_them: bool = False) -> list[Remark]:
        """The remarks in force on a record (by id), or on all; with `all_of_them` also those taken back."""
        asked = _REMARKS if target is None else _REMARKS_ON
        with self._connected() as connection:
            found = connection.execute(asked, {"target": target, "within": f"{target}.%"} if target else {})
            held = [Remark(r.number, r.target, r.kind, r.text, r.by, r.at, bool(r.withdrawn)) for r in found]
        return [remark for remark in held if all_of_them or not remark.withdrawn]
