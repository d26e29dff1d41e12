"""People in lists of names: what "and" or commas join to somebody whose name was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tawatur.annotate.entities.persons.ends import EVERYBODY, name_end
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.looks import built_on_ordinary, inflected
from tawatur.annotate.entities.words.openings import EVERYDAY
from tawatur.annotate.entities.words.tables import ALI, GIVEN, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

_COMMA = "،"
# A full name has so many words, in a list seldom more than three.
_FULL = 2
_LONG = 3
# "And" with a foreign name alone has more letters.
_SOUNDING = 5
# So many names before, or one on either side, make a list.
_LIST = 2


def in_lists(words: Sequence[Word], found: Sequence[Draft], last: int, known: Vocabulary) -> Iterator[Draft]:
    """Further people of the lists in which somebody of `found` stands with a full name."""
    ends = {draft.last: draft for draft in found if _person(draft)}
    if not ends:
        return
    more = list(followed(words, found, last, known))
    yield from more
    ends.update((draft.last, draft) for draft in more)
    if any(end + 1 < last and words[end].form == _COMMA for end in ends):
        yield from _between_commas(words, [*found, *more], ends, last, known)


def _person(draft: Draft) -> bool:
    return draft.type == "PER" and draft.length > 1 and not (draft.nominal or draft.weak)


def _between_commas(
    words: Sequence[Word], found: Sequence[Draft], ends: Mapping[int, Draft], last: int, known: Vocabulary
) -> Iterator[Draft]:
    """Names that fill what stands between two commas, the one before closing a full name ("سالم الحمداني، تركي نسيم،
    ناصر بن سهيل").
    """
    held = {at for draft in found for at in range(draft.first, draft.last)}
    firsts = {draft.first for draft in ends.values()}
    run: dict[int, int] = {}
    for comma in sorted(ends):
        end, size = comma, _row(ends[comma], words, run)
        while end + 1 < last and words[end].form == _COMMA:
            first, end = end + 1, _closing(words, end + 1, last)
            listed = size >= _LIST or (end + 1 in firsts and end < last)
            draft = _filling(words, first, end, listed, known) if held.isdisjoint(range(first, end)) else None
            if draft is None:
                break
            size += 1
            held.update(range(first, end))
            yield draft
        run[end] = size


def _row(draft: Draft, words: Sequence[Word], run: Mapping[int, int]) -> int:
    """How many names there are up to this one, each behind a comma."""
    before = draft.first - 1
    return 1 + (run.get(before, 0) if before > 0 and words[before].form == _COMMA else 0)


def _closing(words: Sequence[Word], at: int, last: int) -> int:
    """Where the words end that no mark parts."""
    while at < last and words[at].kind == "arabic":
        at += 1
    return at


def _filling(words: Sequence[Word], first: int, end: int, listed: bool, known: Vocabulary) -> Draft | None:
    """The name that words make from end to end: a given name and what may be a family's, in a list also unknown."""
    if not _FULL <= end - first <= _LONG:
        return None
    form = words[first].form
    cut = int(form[0] == "و" and form not in known.units)
    given = form[cut:]
    if known.units.get(given, 0) < USUAL or given in known.frequent or given.startswith("ال"):
        return None
    behind = [word.form for word in words[first + 1 : end]]
    if known.titles.get((given,)) and not behind[0].startswith("ال"):
        return None
    if not all(_of_family(form, listed, known) for form in behind):
        return None
    return Draft(first, end, cut, "PER", "parts", kind="person")


def _of_family(form: str, listed: bool, known: Vocabulary) -> bool:
    """Whether a word goes on with a name: one of names with ال, in a list any that news does not use otherwise."""
    if form in known.frequent or known.titles.get((form,)) or known.qualifiers.get((form,)):
        return False
    if form in known.units:
        return known.units[form] >= USUAL and (listed or form.startswith("ال")) and not known.nations.get((form,))
    if known.of_news(form) or known.nations.get((form,)) or known.names.get((form,)):
        return False
    return form.startswith("ال") or (listed and not (inflected(form) or built_on_ordinary(form, known)))


def followed(words: Sequence[Word], found: Sequence[Draft], last: int, known: Vocabulary) -> Iterator[Draft]:
    """People whom "and" joins to somebody with a full name, by a given name and a further one, however ordinary as
    words ("سالم الحمداني وأحمد سهيل").
    """
    held = {at for draft in found for at in range(draft.first, draft.last)}
    joined = {draft.first for draft in found if _person(draft) and draft.cut}
    for draft in found:
        at = draft.last
        while draft.type == "PER" and not draft.weak and at + 1 < last and at not in held and words[at].form[0] == "و":
            if draft.length == 1:
                given = _given(words[at - 1].form[draft.cut :], draft, known)
                end = _next_given(words, at, known) if given else None
            else:
                strange = _strange_end if at + _FULL in joined else _sounding_end
                end = _next_end(words, at, last, known) or strange(words, at, known)
            if end is None or not held.isdisjoint(range(at, end)):
                break
            draft = Draft(at, end, 1, "PER", "parts", kind="person")
            yield draft
            at = end


def _given(form: str, draft: Draft, known: Vocabulary) -> bool:
    """Whether a name of one word is the given name of somebody whom no list has."""
    return not (draft.listed or draft.nominal) and known.units.get(form, 0) >= GIVEN and not form.startswith("ال")


def _next_given(words: Sequence[Word], at: int, known: Vocabulary) -> int | None:
    """Where everybody's given name ends that "and" joins to another, nothing of a name behind it ("سالم ومحمد")."""
    form, after = words[at].form, words[at + 1].form
    if known.units.get(form[1:], 0) < EVERYBODY or form[1:] == ALI:
        return None
    named = after in known.units and not (after in known.frequent or after in known.ordinary)
    return None if named or after in known.particles or after in known.surnames else at + 1


def _strange_end(words: Sequence[Word], at: int, known: Vocabulary) -> int | None:
    """Where a name of two words ends that news does not use, "and" before it ("وفرنكلو دوبونت")."""
    first = words[at].form
    foreign = first not in known.units and _foreign(first[1:], known) and _foreign(words[at + 1].form, known)
    return at + _FULL if foreign else None


def _sounding_end(words: Sequence[Word], at: int, known: Vocabulary) -> int | None:
    """Where a single name of foreign sound ends before a pause ("خوان لابورتا وبارتيمو،")."""
    form, after = words[at].form, words[at + 1]
    if form in known.units or (after.kind != "mark" and after.form[:1] != "و"):
        return None
    sounds = sum(map(form[2:].count, "اوي")) > 1 and len(form) > _SOUNDING and form[-1] not in "هت"
    return at + 1 if sounds and _foreign(form[1:], known) else None


def _foreign(form: str, known: Vocabulary) -> bool:
    """Whether a word is none of the news and no noun or verb by its look."""
    if len(form) <= _LONG or known.of_news(form) or form.startswith("ال"):
        return False
    return known.names.get((form,)) is None and not (inflected(form) or built_on_ordinary(form, known))


def _next_end(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int | None:
    """Where the full name ends that "and" with a given name begins here; None where none does."""
    form = words[at].form
    if form in known.units or known.units.get(form[1:], 0) < GIVEN or known.titles.get((form[1:],)):
        return None
    end = name_end(words, at, last, known, trusted=True, opening=form[1:])
    if end is None or end - at < _FULL:
        return None
    behind = [word.form for word in words[at + 1 : end]]
    if behind[0] in known.frequent and known.units.get(behind[0], 0) >= EVERYBODY and behind[1:]:
        behind = behind[1:]  # "وناصر علي سهيل"
    if behind[-1] in EVERYDAY:
        return end
    return None if any(form not in known.units or form in known.frequent for form in behind) else end
