"""One more article: it joins copies, a story, a line, and only the chapter it comes to stand in is compared again.

What a reader has seen stands: a story keeps its id, number, line and articles. Where a new article proves two stories
to be one, the later goes into the earlier, and a row (`Moved`) says so. docs/decisions/0006 says what of this is equal
to grouping all at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import msgspec

from tawatur.compare.ground.sides import countries, sides
from tawatur.engine.comparing import compare
from tawatur.engine.duplicates import family, pair, regroup, relink
from tawatur.engine.labels import label
from tawatur.engine.scenes import scenes
from tawatur.engine.whole import anew, judged, kept_as, leads, themed
from tawatur.group.joining import Joining, joining
from tawatur.group.leaves import sketch
from tawatur.group.lines import COMMON, SILENCE, Place, likest, placed
from tawatur.group.lines import LOOKS as LOOKS_OF_LINES
from tawatur.group.lines import closest as closest_of_line
from tawatur.group.related import attached, joined
from tawatur.group.stories import KEYS, LOOKS, POSTINGS, WINDOW, closest, named, story, whole
from tawatur.group.text import Body
from tawatur.group.vectors import heaviest, vector
from tawatur.lexicon import Lexicon, building
from tawatur.model.across import CopyGroup, Evidence, Moved, Story
from tawatur.model.grouped import Leaf, Whole
from tawatur.record import Record
from tawatur.record.grouping import Grouping
from tawatur.record.shelves import Shelved, Thread

# As long as fewer articles stand, all are grouped anew with every one that comes.
FEW = 20
# Among so many articles joining one costs as much as grouping so many anew; fewer than that many join in any case.
_DEARER, _MANY = 4, 100
_LEAF, _WHOLE = msgspec.json.Decoder(Leaf), msgspec.json.Decoder(Whole)


def arrive(record: Record, lexicon: Lexicon, jobs: int = 1) -> None:
    """Give all articles that wait their places, by day; `jobs` processes do it where all are grouped anew.

    All articles are grouped anew where a person has judged on identity since, where most of what stands was read anew,
    where many come at once, and while few stand, of which nobody can tell how rare a word is.
    """
    with record.grouping() as kept:
        new, gone = kept.waiting()
        known = {shelved.article: shelved for shelved in kept.leaves(new)}
        fresh = len(new) - len(known)
        there = kept.size(max(FEW, 2 * len(known) + 1, _DEARER * (fresh + 1)))  # more makes no difference
        many = fresh >= max(_MANY, there // _DEARER)
        few = there < FEW and bool(new or gone)
        again = few or many or 2 * len(known) > there or kept.note("judged") != judged(record)
        if not again:
            # What was found out about the articles around stays, and nothing of it holds itself.
            with building(), record.reading():
                _arrive(kept, record, new, gone, known, lexicon)
    if again:
        anew(record, lexicon, jobs)


def _arrive(
    kept: Grouping,
    record: Record,
    new: Sequence[str],
    gone: Sequence[str],
    known: Mapping[str, Shelved],
    lexicon: Lexicon,
) -> None:
    chapters = _leave(kept, record, gone)  # to be compared anew as a whole
    came: dict[str, set[str]] = {}
    stirred: set[str] = set()
    heads = record.heads(new)
    for name in sorted(new, key=lambda name: (heads[name].published or "~", name)):
        chapters |= label(kept, record, name)
        (scene,) = scenes(kept, record, [name])
        report = scene.report
        bare, counts = sketch(report, countries(sides([report], lexicon)), scene.sheet)
        if name not in known:
            kept.count(dict.fromkeys(counts, 1), 1)
        spread = kept.spread(counts)
        leaf = replace(bare, vector=vector(counts, spread, spread[""]))
        if name in known:  # read anew: the words are the same, and so is its place
            kept.renew(name, msgspec.json.encode(leaf))
            chapters |= {thread.chapter for thread in kept.threads("story", [known[name].story])}
        else:
            chapter, others, moved = _join(kept, record, Body(report, scene.sheet), leaf)
            came.setdefault(chapter, set()).add(name)
            chapters |= others
            stirred |= moved
    for thread in kept.threads("story", sorted(set(kept.homes(stirred).values()))):
        came.setdefault(thread.chapter, set())
    held = [kept.threads("chapter", [name]) for name in sorted(chapters | came.keys())]
    plain = {name: articles for name, articles in came.items() if name not in chapters}
    stories = [kept.stories([thread.story for thread in threads]) for threads in held if threads]
    compare(kept, record, stories, lexicon, plain, stirred)
    kept.settled()


def _join(kept: Grouping, record: Record, body: Body, leaf: Leaf) -> tuple[str, set[str], set[str]]:
    """Put a new article where it belongs. Returns its chapter, the chapters that hold other stories now, and the
    articles that are copies of others than before."""
    marks = sorted(body.fingerprints)
    copied = pair(kept, record, body, marks)
    printed = family(kept, [leaf.id]) if copied else set()
    near = _near(kept, leaf)
    found = joining(
        leaf,
        [_LEAF.decode(shelved.data) for shelved in near],
        {shelved.article: shelved.story for shelved in near},
        dict.fromkeys(printed, "one text"),
        lambda name: _leaves(kept, name),
    )
    threads = kept.threads("story", found.stories)
    home = _merged(kept, found) if found.stories else named(leaf.id)
    number = kept.add_leaves([(leaf.id, home, _day(leaf), len(marks), msgspec.json.encode(leaf))])[leaf.id]
    kept.add_leads(leads(leaf, number))
    kept.add_prints((mark, number) for mark in marks)
    place = rewrite(kept, record, home, found.why)
    moved = _regrouped(kept, record, leaf.id, printed) if copied else set()
    chapters = {thread.chapter for thread in threads if len(found.stories) > 1 or thread.chapter != place.chapter}
    return place.chapter, {*chapters, place.chapter} if chapters else set(), moved


def _regrouped(kept: Grouping, record: Record, name: str, members: set[str]) -> set[str]:
    """Find the copy groups around a new article, of a family. Returns the others that are together otherwise now."""
    before, after = (_together(groups, name) for groups in regroup(kept, record, name, members))
    if before == after:
        return set()
    pairs = [{pair for names in held for pair in combinations(sorted(names), 2)} for held in (before, after)]
    return {article for pair in pairs[0] ^ pairs[1] for article in pair}


def _together(groups: Iterable[CopyGroup], name: str) -> set[frozenset[str]]:
    """What other articles than one are together in some groups."""
    held = (frozenset(group.articles) - {name} for group in groups)
    return {names for names in held if len(names) > 1}


def _near(kept: Grouping, leaf: Leaf) -> list[Shelved]:
    """The articles of neighbouring days, and without a day, that are worth comparing with one."""
    weights = {name: leaf.vector[name] for name in heaviest(leaf.vector, KEYS)}
    since, until = "0", "~"
    if leaf.day:
        since, until = (str(leaf.day + timedelta(n)) for n in (-WINDOW, WINDOW))
    return kept.numbered(closest(kept.overlapping(weights, since, until, POSTINGS, LOOKS)))


def _merged(kept: Grouping, found: Joining) -> str:
    """The earliest of the stories that an article belongs to, when the others have gone into it."""
    numbered = sorted((*kept.story(name), why) for name, why in zip(found.stories, found.why, strict=True))
    _, home, _ = numbered[0]
    whys = list(home.why)
    for number, other, why in numbered[1:]:
        kept.into(other.id, home.id)
        kept.moved(Moved(other.id, number, home.id, why))
        whys += other.why
    kept.put("story", [(home.id, replace(home, why=tuple(whys)))])
    return home.id


def rewrite(kept: Grouping, record: Record, name: str, why: Sequence[str] = ()) -> Place:
    """Write a story as its articles now are, with more reasons. Returns where it stands."""
    leaves = _leaves(kept, name)
    one = whole(leaves, name)
    held = kept.stories([name])
    threads = kept.threads("story", [name])
    place = Place(threads[0].line, threads[0].chapter) if threads else None
    if place is None or kept.alone(place.line):  # who stands alone looks around again
        place = _place(kept, one)
    kept.put_threads([kept_as(one, place)])
    related = _related(record, leaves, held)
    reasons = dict.fromkeys((*(held[0].why if held else ()), *why))
    kept.put("story", [(name, story(name, leaves, reasons, place, related))])
    return place


def _related(record: Record, leaves: Sequence[Leaf], held: Sequence[Story]) -> list[Evidence]:
    """The headlines attached to a story: of one that is `held` and took in one article, only what that may change."""
    if not any(leaf.related for leaf in leaves):
        return []
    here = {name for one in held for name in one.articles}
    new = [leaf for leaf in leaves if leaf.id not in here]
    if len(new) == 1 and len(leaves) == len(here) + 1 and not new[0].related:
        reports = record.reports([leaf.id for leaf in leaves if leaf.related or leaf is new[0]], ())
        known = {one for story in held for one in story.related}
        return joined([reports[leaf.id] for leaf in leaves if leaf.id in reports], new[0].id, known)
    reports = record.reports([leaf.id for leaf in leaves], ())
    return attached([[reports[leaf.id] for leaf in leaves]])[0]


def _place(kept: Grouping, one: Whole) -> Place:
    since, until = "", "~"
    if one.day:
        since, until = (str(one.day + timedelta(n)) for n in (-SILENCE, SILENCE))
    shared = kept.themes(themed(one), since, until, COMMON, LOOKS_OF_LINES)
    shared.pop(one.id, None)
    threads: dict[str, Thread] = {thread.story: thread for thread in kept.threads("story", closest_of_line(shared))}
    home = likest(one, [_WHOLE.decode(threads[name].data) for name in closest_of_line(shared)])
    if home is None:
        return placed(one, None, {})
    at = Place(threads[home.id].line, threads[home.id].chapter)
    return placed(one, at, {at.chapter: sum(thread.articles for thread in kept.threads("chapter", [at.chapter]))})


def _leave(kept: Grouping, record: Record, gone: Sequence[str]) -> set[str]:
    """Take articles that are gone from their stories and copy groups. Returns the chapters that have changed."""
    held = kept.leaves(gone)
    stories = sorted({shelved.story for shelved in held})
    threads = kept.threads("story", stories)
    left = [shelved.article for shelved in held]
    alone = {name: family(kept, [name]) - set(gone) for name in left}
    near = {name for found in kept.pairs(left) for name in found[:2]}.union(*alone.values()) - set(gone)
    for group in kept.under("copies", sorted({*stories, *kept.homes(near).values()})):
        if not set(gone).isdisjoint(group.articles):
            kept.drop("copies", [group.id])
    kept.drop_leaves(gone)
    for name in stories:
        if kept.members([name]):
            rewrite(kept, record, name)
        else:
            kept.vanish(name)
    for names in alone.values():
        relink(kept, record, names)
    while near:
        name = min(near)
        regroup(kept, record, name)
        near -= family(kept, [name])
    return {thread.chapter for thread in threads}


def _leaves(kept: Grouping, name: str) -> list[Leaf]:
    return sorted((_LEAF.decode(shelved.data) for shelved in kept.members([name])), key=lambda leaf: leaf.order)


def _day(leaf: Leaf) -> str:
    return leaf.day.isoformat() if leaf.day else ""
