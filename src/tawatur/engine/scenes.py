"""Articles ready to be compared, under the labels that resolving gave; those last used are kept, with what was read.

What is kept is found by the very bytes that the record holds of an article, so nothing needs to be forgotten in time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from tawatur.compare.ground.scene import Scene
from tawatur.engine.identity import labels_in, renamed
from tawatur.model.across import CopyGroup, CopyKind
from tawatur.model.ids import make_id
from tawatur.model.page import Report
from tawatur.record import Record
from tawatur.record.grouping import Grouping
from tawatur.record.rows import Kept, report_of, sheet_of

# Articles kept: some 0.1 to 0.2 MB each.
_LAST = 2_048


class _Members(msgspec.Struct):
    """A copy group without what its copies changed: in a text that a hundred print, this is all but a little of it."""

    id: str
    kind: CopyKind
    articles: tuple[str, ...]


_MEMBERS = msgspec.json.Decoder(_Members)


def scenes(kept: Grouping, record: Record, articles: Sequence[str]) -> list[Scene]:
    """Some articles, in the order in which they were asked for; those that are gone are left out."""
    held = record.kept(articles, words=True)
    found = [(held[name], *_report(held[name])) for name in articles if name in held]
    labels = kept.others(set().union(*(named for *_, named in found)))
    return [_scene(one, tuple(sorted((n, labels[n]) for n in named if n in labels))) for one, _, named in found]


def copies_of(kept: Grouping, articles: Sequence[str]) -> list[CopyGroup]:
    """The copy groups that hold some articles, without what copies changed."""
    near = {name for pair in kept.pairs(articles) for name in pair[:2]}
    stories = sorted(set(kept.homes(near).values()))
    wanted = set(articles)
    held = (_MEMBERS.decode(data) for *_, data in kept.rows("copies", stories))
    return [CopyGroup(one.id, one.kind, one.articles) for one in held if not wanted.isdisjoint(one.articles)]


@lru_cache(maxsize=_LAST)
def _report(one: Kept) -> tuple[Report, frozenset[str]]:
    report = report_of(one)
    return report, labels_in(report)


@lru_cache(maxsize=_LAST)
def _scene(one: Kept, labels: tuple[tuple[str, str], ...]) -> Scene:
    return Scene(renamed(_report(one)[0], dict(labels)), named(labels), sheet_of(one))


def named(labels: Iterable[tuple[str, str]]) -> str:
    """Under which labels an article comes, as one word: (its own, its entity's), in order, where they are not one."""
    return make_id(*(label for pair in labels for label in pair))
