"""One person in two forms of a name: with the father's and without, in two spellings, as somebody's son alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from tawatur.annotate.entities.persons.given import PARTICLES, short
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.tables import GIVEN, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

_SON, _SONS = "بن", frozenset(("بن", "ابن"))
# "Bin X".
_SON_OF = 2
# Letters of a foreign name of which one may be another or missing, and of a name's consonants, at least.
_LONG, _FEW = 6, 3
# Names that are the same in an Arab name beside a family's that is spelled in two ways.
_SURE = 3


def same_people(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """The drafts, people whom no list has as those of the page with a longer name, or one spelled otherwise before."""
    full = [d for d in drafts if d.type == "PER" and d.length > 1 and not d.nominal and d.entity]
    if len({draft.entity for draft in full}) < 2 or all(draft.listed for draft in full):
        return list(drafts)
    names = {draft: _names(draft, words, known) for draft in full}
    # Who is named again in the same words is looked at once, where he is named first.
    first: dict[tuple[tuple[str, ...], str | None, bool], Draft] = {}
    for draft in full:
        first.setdefault((names[draft], draft.entity, draft.listed), draft)
    having: dict[str, list[Draft]] = {}
    for draft in first.values():
        for name in names[draft]:
            having.setdefault(name, []).append(draft)
    out = []
    for draft in drafts:
        ours = () if draft.listed else names.get(draft, ())
        # Two forms of one name have a word in common.
        near = {other: None for name in ours if name not in _SONS for other in having[name]}
        held = [other for other in near if other.entity != draft.entity and _is(other, draft, names, known)]
        if held and len({other.entity for other in held}) == 1:
            one = min(held, key=full.index)
            draft = draft._replace(entity=one.entity, listed=one.listed, names=one.names, country=one.country)
        out.append(draft)
    return out


def _names(draft: Draft, words: Sequence[Word], known: Vocabulary) -> tuple[str, ...]:
    """The words of a name, "عبد" and "أبو" with what follows them as one."""
    out: list[str] = []
    for form in draft.forms(words):
        if out and known.particles.get(out[-1]) in PARTICLES:
            out[-1] += form
        else:
            out.append(form)
    return tuple(out)


def _is(other: Draft, draft: Draft, names: dict[Draft, tuple[str, ...]], known: Vocabulary) -> bool:
    """Whether another full name is that of the person whom a draft names."""
    theirs, ours = names[other], names[draft]
    if len(ours) == _SON_OF and ours[0] in _SONS:
        return (_SON, ours[1]) in pairwise(theirs)
    if len(theirs) == len(ours):
        return not other.listed and other.first < draft.first and _spelled(zip(ours, theirs, strict=True), known)
    if len(theirs) < len(ours) or other.listed:
        return False
    if ours == theirs[: len(ours)]:
        # "سالم بن ناصر", "سالم بن ناصر الحمداني"; "ماركو كاريدو", "ماركو كاريدو نابوليتو"
        foreign = not ours[-1].startswith("ال") and known.units.get(ours[-1], 0) < GIVEN
        return _SON in ours or (foreign and other.first < draft.first)
    if ours[0] == theirs[0]:
        middle = iter(theirs[1:-1])
        return ours[-1] == theirs[-1] and all(name in middle for name in ours[1:-1])
    families = known.units.get(ours[0], 0) < GIVEN and ours[0] not in known.particles
    return families and _spelled(zip(ours, theirs[-len(ours) :], strict=True), known)


def _spelled(pairs: Iterable[tuple[str, str]], known: Vocabulary) -> bool:
    """Whether two names are the same but for one, which is spelled otherwise."""
    held = list(pairs)
    others = [pair for pair in held if pair[0] != pair[1]]
    if len(others) > 1 or len(held) == len(others):
        return False
    return not others or _alike(*others[0], len(held) - 1, known)


def _alike(one: str, other: str, same: int, known: Vocabulary) -> bool:
    """Whether two words are spellings of one name: the same consonants, or one letter in a long foreign name."""
    if min(known.units.get(one, 0), known.units.get(other, 0)) >= USUAL or one[0] != other[0]:
        return False
    if short(one) == short(other) and len(short(one)) >= _FEW:
        return not one.startswith("ال") or same >= _SURE
    foreign = not one.startswith("ال") and min(len(one), len(other)) >= _LONG
    return foreign and Levenshtein.distance(one, other, score_cutoff=1) <= 1
