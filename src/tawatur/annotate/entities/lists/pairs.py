"""Names that call somebody well known only beside another ("الحوثي وصالح"), or behind a noun ("قوات صالح")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.tables import GIVEN
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Prose, Word
from tawatur.script.words import Reading, among, readings


def pairs(prose: Prose, taken: Sequence[bool], known: Vocabulary) -> Iterator[Draft]:
    """Drafts for the free ones of two words that "and" joins, where each calls somebody beside the other."""
    words = prose.words
    for at in among(prose.forms, known.joined):
        if at == 0 or _goes_on(words, at + 1, taken, known):
            continue
        after = next(reading for reading in readings(words[at].form) if reading.cut)
        for before in readings(words[at - 1].form):
            for place, one, other in ((at - 1, before, after), (at, after, before)):
                if not taken[place] and (draft := _draft(place, one, other, known)):
                    yield draft


def _draft(at: int, one: Reading, other: Reading, known: Vocabulary) -> Draft | None:
    """The draft of a word beside another, None where the two are no pair."""
    name = known.pairs.get((one.stem, other.stem))
    if name is None:
        return None
    return Draft(at, at + 1, one.cut, name.type, "pair", name.label, name.kind, True, names=(name,),
                 country=name.country)  # fmt: skip


def behind(prose: Prose, found: Sequence[Draft], known: Vocabulary) -> list[Draft]:
    """The drafts with those for words that call somebody behind such a noun, where the article is about their country;
    what no list has gives way to them ("قوات الشرعية").
    """
    words = prose.words
    countries = Counter(draft.country for draft in found)
    held = (
        _behind(words, at, countries, known)
        for at in among(prose.forms, known.called_behind)
        if at and not _goes_on(words, at + 1, [], known)
    )
    taken = {at for draft in found if draft.listed and not draft.nominal for at in range(draft.first, draft.last)}
    new = [draft for draft in held if draft and draft.last - 1 not in taken]
    free = {at for draft in new for at in range(draft.first, draft.last)}
    return [d for d in found if free.isdisjoint(range(d.first, d.last))] + new if new else [*found]


def _behind(words: Sequence[Word], at: int, countries: Counter[str], known: Vocabulary) -> Draft | None:
    """The draft of a word behind a noun, None where the two call nobody of these countries."""
    for reading in readings(words[at].form) if words[at].form[0] != "ب" else ():
        for before in readings(words[at - 1].form):
            called = [held for held in known.behind.get((reading.stem, before.stem), ()) if countries[held.country]]
            if called and reading.clitics in ("", "ل"):
                name, country, whole = max(called, key=lambda held: countries[held.country])
                first, cut = (at - 1, before.cut) if whole else (at, reading.cut)
                return Draft(first, at + 1, cut, name.type, "behind", name.label, name.kind, True, whole, names=(name,),
                             country=country)  # fmt: skip
    return None


def _goes_on(words: Sequence[Word], after: int, taken: Sequence[bool], known: Vocabulary) -> bool:
    """Whether a further name stands behind, so that the second word is somebody else's given name."""
    if after >= len(words) or words[after].kind != "arabic":
        return False
    form = words[after].form
    return (after < len(taken) and taken[after] and not form.startswith(("و", "ب", "ل"))) or known.units.get(
        form, 0
    ) >= GIVEN
