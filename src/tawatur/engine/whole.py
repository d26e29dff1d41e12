"""All articles of a record grouped and compared at once: the same whatever the order in which they came.

Articles are read some at a time, by some processes; of each article only its fingerprints and itself as stories see it
stay in memory.
"""

from __future__ import annotations

import gc
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise

from msgspec.json import encode

from tawatur import resolve
from tawatur.engine.comparing import Found
from tawatur.engine.crew import Crew
from tawatur.engine.labels import seen, sounds
from tawatur.engine.pieces import (
    Tools,
    articles,
    assembled,
    candidates_of,
    chapters_of,
    compared_of,
    sketched,
    texts_of,
    verified,
)
from tawatur.group.candidates import candidates
from tawatur.group.copies import Pair, apart, excerpts, homes
from tawatur.group.leaves import vectored
from tawatur.group.lines import Place, lines, themes
from tawatur.group.related import attached
from tawatur.group.stories import KEYS, Bunch, bunched, story, texts, whole
from tawatur.group.text import fingerprints
from tawatur.group.vectors import Counts, heaviest
from tawatur.lexicon import Lexicon
from tawatur.model.across import CopyGroup, Evidence, Moved, Story
from tawatur.model.grouped import Leaf, Whole
from tawatur.model.ids import make_id
from tawatur.record import Record
from tawatur.record.grouping import Grouping
from tawatur.record.reader import parts
from tawatur.record.shelves import Thread

# What grouping keeps of articles changes with this: records that hold it otherwise are grouped anew.
_KEPT = "6"
# Articles whose names are read in one go.
_NAMED = 500
# Words and fingerprints are written in the order of their indexes, a quarter and a sixteenth at a time.
_PARTS = 4
# Pieces of chapters handed out before the first is back.
_AHEAD = 16
_TOP = 59


@dataclass(slots=True)
class Gathered:
    """What one pass over the articles leaves: leaves in order, the hashes of the runs of words of each, of these its
    fingerprints, in how many articles each stem stands."""

    leaves: list[Leaf]
    hashes: dict[str, array[int]]
    marks: dict[str, array[int]]
    spread: Counter[str]


def anew(record: Record, lexicon: Lexicon, jobs: int = 1) -> None:
    """Group and compare all articles. Stories keep their ids and numbers where their first article is the same."""
    with _uncollected(), record.grouping() as kept:
        old = record.stories()
        kept.clear()
        with Crew(jobs, Tools(lexicon, _entities(kept, record))) as crew:
            held = _gathered(record, crew)
            kept.count(held.spread, len(held.leaves))
            pairs, copied = _copies(record, crew, held.marks, held.hashes)
            held.hashes.clear()  # nobody asks for them again
            kept.add_pairs(pairs)
            bunches = bunched(held.leaves, texts(copied))
            wholes = [whole(bunch.leaves) for bunch in bunches]
            places = lines(wholes)
            told = [story(b.id, b.leaves, b.why, places[b.id], _related(record, b)) for b in bunches]
            home = {article: one.id for one in told for article in one.articles}
            copied = sorted(copied, key=lambda group: (home[group.articles[0]], group.id))
            # Others compare while this process writes what they need not wait for.
            compared = crew.each(compared_of, chapters_of(record, chapters(told), copied), _AHEAD)
            kept.put("story", ((one.id, one) for one in told))
            _tell(kept, old, told)
            kept.put("copies", ((home[group.articles[0]], group) for group in copied))
            _shelve(kept, held, home)
            kept.put_threads([kept_as(one, places[one.id]) for one in wholes])
            del held, bunches, wholes, places
            out = Found()
            for _, found in compared:
                out.add(found)
                out.write(kept)
            out.write(kept, 0)
        kept.note("judged", judged(record))
        kept.settled()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the cyclic collector, in workers too: nothing here holds itself, and it would look through everything."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def chapters(stories: Iterable[Story]) -> list[list[Story]]:
    """Stories by the chapter they stand in."""
    out: dict[str, list[Story]] = {}
    for one in stories:
        out.setdefault(one.chapter, []).append(one)
    return list(out.values())


def judged(record: Record) -> str:
    """What grouping rests on, as one word: another one where people have said more on identity."""
    return make_id(_KEPT, record.judgements())


def kept_as(one: Whole, place: Place) -> tuple[Thread, str, dict[str, float]]:
    """A story as lines see it, as the record keeps it: with its day or "" and its themes."""
    day = one.day.isoformat() if one.day else ""
    return Thread(one.id, place.line, place.chapter, one.size, encode(one)), day, themed(one)


def themed(one: Whole) -> dict[str, float]:
    """The themes of a story, as the record keeps them."""
    return {name if isinstance(name, str) else "\t".join(name): weight for name, weight in themes(one).items()}


def leads(leaf: Leaf, number: int, first: str = "", last: str = "\U0010ffff") -> Iterator[tuple[str, str, int, float]]:
    """The heaviest words of a leaf, as the record keeps them: those from `first` on and before `last`."""
    day = leaf.day.isoformat() if leaf.day else ""
    for name in heaviest(leaf.vector, KEYS):
        if first <= name < last:
            yield name, day, number, leaf.vector[name]


def _entities(kept: Grouping, record: Record) -> dict[str, str]:
    """Write the entities that all articles name. Returns every label that is not its entity's own, with that."""
    mentions = (one for part in parts(record.in_order(), _NAMED) for one in seen(kept.names_in(part)))
    entities = {entity.id: entity for entity in resolve.resolve(mentions, record.judgements()).values()}
    kept.put("entity", (("", entities[name]) for name in sorted(entities)))
    labels = [(label, one) for one in entities.values() for label in one.labels]
    kept.add_labels(
        ((label, one.id, one.label) for label, one in labels), (s for label, one in labels for s in sounds(one, label))
    )
    return {label: one.label for label, one in labels if label != one.label}


def _gathered(record: Record, crew: Crew[Tools]) -> Gathered:
    held, counts, hashes = [], Counts(), {}
    for _, piece in crew.each(sketched, articles(record, ("entities", "attributions", "events"))):
        for one in piece:
            held.append((one.leaf, counts.add(one.stems)))
            hashes[one.leaf.id] = one.hashes
    marks = {name: array("Q", fingerprints(one)) for name, one in hashes.items()}
    return Gathered(vectored(held, counts), hashes, marks, counts.spread)


def _copies(
    record: Record, crew: Crew[Tools], marks: Mapping[str, Sequence[int]], hashes: Mapping[str, array[int]]
) -> tuple[list[Pair], list[CopyGroup]]:
    """The verified pairs and the copy groups."""
    found = candidates((name, marks[name]) for name in sorted(marks))
    pairs = [pair for _, piece in crew.each(verified, candidates_of(record, hashes, found.near)) for pair in piece]
    far = apart(found.far, homes(pairs))
    pairs += [pair for _, piece in crew.each(verified, candidates_of(record, hashes, far)) for pair in piece]
    pairs.sort(key=lambda pair: sorted(pair[:2]))
    home = homes(pairs)
    groups = [group for _, piece in crew.each(assembled, texts_of(record, hashes, home)) for group in piece]
    groups += excerpts(pairs, home)
    return pairs, sorted(groups, key=lambda group: (group.articles, group.kind))


def _related(record: Record, bunch: Bunch) -> list[Evidence]:
    if not any(leaf.related for leaf in bunch.leaves):
        return []
    names = [leaf.id for leaf in bunch.leaves]
    reports = record.reports(names, ())
    return attached([[reports[name] for name in names]])[0]


def _tell(kept: Grouping, old: Sequence[tuple[int, Story]], told: Sequence[Story]) -> None:
    """Stories that stand no more: where their first article is now."""
    stand = {one.id for one in told}
    home = {article: one.id for one in told for article in one.articles}
    gone = [(number, one) for number, one in old if one.id not in stand]
    kept.drop("story", [one.id for _, one in gone])
    kept.drop("moved", sorted(stand))
    for number, one in gone:
        into = next((home[article] for article in one.articles if article in home), None)
        if into:
            kept.moved(Moved(one.id, number, into, "all articles were grouped anew"))


def _shelve(kept: Grouping, held: Gathered, home: Mapping[str, str]) -> None:
    """Write leaves, their heaviest words and their fingerprints."""
    numbers = kept.add_leaves(
        (leaf.id, home[leaf.id], leaf.day.isoformat() if leaf.day else "", len(held.marks[leaf.id]), encode(leaf))
        for leaf in held.leaves
    )
    stems = sorted(held.spread)
    bounds = ["", *(stems[len(stems) * n // _PARTS] for n in range(1, _PARTS) if stems), "\U0010ffff"]
    for first, last in pairwise(bounds):
        kept.add_leads(sorted(lead for leaf in held.leaves for lead in leads(leaf, numbers[leaf.id], first, last)))
    prints: list[tuple[array[int], array[int]]] = [(array("Q"), array("I")) for _ in range(16)]
    for name, marks in held.marks.items():
        number = numbers[name]
        for mark in marks:
            part = prints[mark >> _TOP]
            part[0].append(mark)
            part[1].append(number)
    for part in prints:
        kept.add_prints(sorted(zip(*part, strict=True)))
