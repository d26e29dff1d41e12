"""Copies of one more article: found by its fingerprints, verified, and the groups around it made anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from tawatur.engine.scenes import scenes
from tawatur.group.candidates import COMMON, SHARED
from tawatur.group.copies import WHOLE, Pair, apart, excerpts, families, homes, linked, named, texts, verify
from tawatur.group.text import Body
from tawatur.record import Record
from tawatur.record.grouping import Grouping


def pair(kept: Grouping, record: Record, new: Body, marks: Sequence[int]) -> bool:
    """Write the pairs that a new article makes with others; whether there are any."""
    near = kept.sharing(marks, COMMON, min(SHARED, len(marks)))
    others = scenes(kept, record, sorted(shelved.article for shelved in near))
    found = []
    for other in others:
        left, right = sorted((new, Body(other.report)), key=lambda body: body.id)
        if verified := verify(left, right):
            found.append(verified)
    kept.add_pairs(found)
    return bool(found)


def family(kept: Grouping, articles: Iterable[str]) -> set[str]:
    """The articles of the texts that some articles print, these among them."""
    return {*articles, *(name for one in _whole(kept, articles) for name in (one.left, one.right))}


def regroup(kept: Grouping, record: Record, article: str) -> None:
    """Make the copy groups anew that an article has part in, or that hold passages of its text."""
    members = family(kept, [article])
    hosts = {one.right for one in _pairs(kept, members) if one.kind not in WHOLE}
    held = [one for one in _pairs(kept, hosts) if one.kind not in WHOLE and one.right in hosts]
    whole = _whole(kept, {*members, *(name for one in held for name in (one.left, one.right))})
    names = _names(members, whole, held, article)
    before = [group for *_, group in kept.found("copies", names) if group.kind in WHOLE]
    kept.drop("copies", names)
    home = homes(whole)
    groups = [
        *families({name: home[name] for name in members if name in home}, _bodies(kept, record, members), before),
        *excerpts(held, home),
    ]
    stories = kept.homes(group.articles[0] for group in groups)
    kept.put("copies", ((stories[group.articles[0]], group) for group in groups))


def relink(kept: Grouping, record: Record, articles: Iterable[str]) -> None:
    """Find what else makes some articles one text, or passages of each other, where one that did so is gone."""
    names = sorted(articles)
    loose = apart(combinations(names, 2), homes(_whole(kept, names)))
    known = {frozenset(one[:2]) for one in _pairs(kept, names)}
    found = linked(loose, _bodies(kept, record, names)) if loose else []
    kept.add_pairs(one for one in found if frozenset(one[:2]) not in known)


def _bodies(kept: Grouping, record: Record, articles: Iterable[str]) -> dict[str, Body]:
    return {scene.id: Body(scene.report) for scene in scenes(kept, record, sorted(articles))}


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
