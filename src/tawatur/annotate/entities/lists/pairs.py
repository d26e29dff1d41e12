"""Names that stand for somebody well known only beside another ("الحوثي وصالح")."""

from __future__ import annotations

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


def _goes_on(words: Sequence[Word], after: int, taken: Sequence[bool], known: Vocabulary) -> bool:
    """Whether a further name stands behind, so that the second word is somebody else's given name."""
    if after >= len(words) or words[after].kind != "arabic":
        return False
    form = words[after].form
    return (taken[after] and not form.startswith(("و", "ب", "ل"))) or known.units.get(form, 0) >= GIVEN
