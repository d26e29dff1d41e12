"""Copies of one more article: found by its fingerprints, verified, and the groups around it made anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from itertools import combinations

from tawatur.engine.identity import labels_in, renamed
from tawatur.group.candidates import COMMON, SHARED
from tawatur.group.copies import WHOLE, Pair, apart, excerpts, families, homes, linked, named, texts, untold, verify
from tawatur.group.text import Body
from tawatur.model.across import CopyGroup
from tawatur.model.page import Report
from tawatur.record import Record
from tawatur.record.grouping import Grouping
from tawatur.record.rows import Kept, report_of, sheet_of


def pair(kept: Grouping, record: Record, new: Body, marks: Sequence[int]) -> bool:
    """Write the pairs that a new article makes with others; whether there are any.

    Of a text that several print the likest is looked at first: where the new article prints it too, the others need
    not be looked at.
    """
    near = kept.sharing(marks, COMMON, min(SHARED, len(marks)))
    home = homes(one for one in _pairs(kept, near) if one.kind in WHOLE) if len(near) > 1 else {}
    held: dict[str, list[str]] = {}
    for name in near:
        held.setdefault(home.get(name, name), []).append(name)
    found = _verified(kept, record, new, [names[0] for names in held.values()])
    printed = {name for one in found if one.kind in WHOLE for name in one[:2]}
    left = [name for names in held.values() if names[0] not in printed for name in names[1:]]
    found += _verified(kept, record, new, left)
    kept.add_pairs(found)
    return bool(found)


def _verified(kept: Grouping, record: Record, new: Body, others: Iterable[str]) -> list[Pair]:
    """The pairs of a new article with some others that share text."""
    held = _bodies(kept, record, others, ("entities",)).values()
    pairs = (verify(*sorted((new, other), key=lambda body: body.id)) for other in held)
    return [one for one in pairs if one]


def family(kept: Grouping, articles: Iterable[str]) -> set[str]:
    """The articles of the texts that some articles print, these among them."""
    return {*articles, *(name for one in _whole(kept, articles) for name in one[:2])}


def regroup(
    kept: Grouping, record: Record, article: str, members: Collection[str] = ()
) -> tuple[list[CopyGroup], list[CopyGroup]]:
    """Make the copy groups anew that an article has part in, or that hold passages of its text.

    `members` are its `family`, where the caller knows it. Returns the groups as they were, and as they are now.
    """
    members = set(members) or family(kept, [article])
    hosts = {one.right for one in _pairs(kept, members) if one.kind not in WHOLE}
    held = [one for one in _pairs(kept, hosts) if one.kind not in WHOLE and one.right in hosts]
    whole = _whole(kept, {*members, *(name for one in held for name in (one.left, one.right))})
    names = _names(members, whole, held, article)
    there: list[CopyGroup] = [group for *_, group in kept.found("copies", names)]
    before = [group for group in there if group.kind in WHOLE]
    kept.drop("copies", names)
    home = homes(whole)
    groups = [
        *_families(kept, record, {name: home[name] for name in members if name in home}, before),
        *excerpts(held, home),
    ]
    stories = kept.homes(group.articles[0] for group in groups)
    kept.put("copies", ((stories[group.articles[0]], group) for group in groups))
    return there, groups


def _families(kept: Grouping, record: Record, home: Mapping[str, str], before: Sequence[CopyGroup]) -> list[CopyGroup]:
    """The groups of whole copies; of articles whose differences stand `before`, no more is read than the words."""
    bodies = _bodies(kept, record, home, ())
    told = {name for names in texts(home) for name in untold([bodies[name] for name in names], before)}
    return list(families(home, bodies | _bodies(kept, record, told, ("quantities", "attributions")), before))


def relink(kept: Grouping, record: Record, articles: Iterable[str]) -> None:
    """Find what else makes some articles one text, or passages of each other, where one that did so is gone."""
    names = sorted(articles)
    loose = apart(combinations(names, 2), homes(_whole(kept, names)))
    known = {frozenset(one[:2]) for one in _pairs(kept, names)}
    found = linked(loose, _bodies(kept, record, names, ("entities",))) if loose else []
    kept.add_pairs(one for one in found if frozenset(one[:2]) not in known)


def _bodies(kept: Grouping, record: Record, articles: Iterable[str], layers: Sequence[str]) -> dict[str, Body]:
    """Some articles as copies are measured on them, by their ids, with these of their layers."""
    held = record.kept(sorted(articles), layers, words=True)
    bare = {name: report_of(one._replace(layers=())) for name, one in held.items()}
    labels = kept.others(set().union(*map(labels_in, bare.values())))
    return {
        name: Body(renamed(bare[name], labels), partial(sheet_of, held[name]), partial(_report, kept, held[name]))
        for name in sorted(held)
    }


def _report(kept: Grouping, one: Kept) -> Report:
    """An article under the labels of its entities."""
    report = report_of(one)
    return renamed(report, kept.others(labels_in(report)))


def _names(members: set[str], whole: Sequence[Pair], held: Sequence[Pair], article: str) -> list[str]:
    """The ids of the groups as they are and as they were without an article."""
    out = set()
    for pairs, passages in ((whole, held), (_without(whole, article), _without(held, article))):
        home = homes(pairs)
        out |= {named(names) for names in texts(home) if not members.isdisjoint(names)}
        out |= {group.id for group in excerpts(passages, home)}
    return sorted(out)


def _without(pairs: Sequence[Pair], article: str) -> list[Pair]:
    return [one for one in pairs if article not in (one.left, one.right)]


def _whole(kept: Grouping, articles: Iterable[str]) -> list[Pair]:
    """The pairs of whole copies among the texts that some articles print."""
    seen, out = set(articles), set()
    asked = seen
    while asked:
        found = {one for one in _pairs(kept, asked) if one.kind in WHOLE}
        out |= found
        asked = {name for one in found for name in (one.left, one.right)} - seen
        seen |= asked
    return sorted(out)


def _pairs(kept: Grouping, articles: Iterable[str]) -> list[Pair]:
    return [Pair(one, other, share, words, kind) for one, other, share, words, kind in kept.pairs(sorted(articles))]
