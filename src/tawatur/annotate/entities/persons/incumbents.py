"""Who is meant by a surname alone: who holds an office on the day, in a country that the article names."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from tawatur.annotate.entities.words.draft import Draft, Name
from tawatur.annotate.entities.words.offices import Offices
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Prose, Sentence, Word

# "That", before which the speaker stands ("وأكد فلان أن …"), and the prepositions between.
_THAT = frozenset(("ان", "بان"))
_BETWEEN = frozenset(("علي", "على", "الي"))
# A name that so many people carry as a given name means nobody by itself.
_GIVEN = 500
_ROYAL = "royal"
# The rule by which a surname is of who stands on the page in full.
_ON_PAGE = frozenset(("surname", "given"))


def incumbents(
    prose: Prose, taken: Sequence[bool], countries: Collection[str], day: date, known: Vocabulary, offices: Offices
) -> Iterator[Draft]:
    """A draft for each surname that speaks ("وأكد عون أن …", a headline "عون: …") and is none of the page's people."""
    for sentence in prose.sentences if countries else ():
        for at in _speakers(prose.words, sentence):
            form = prose.words[at].form
            if taken[at] or known.units.get(form, 0) >= _GIVEN:
                continue
            if name := _incumbent(form, countries, day, known, offices):
                yield Draft(at, at + 1, 0, "PER", "incumbent", name.label, "person", True, names=(name,),
                            country=name.country)  # fmt: skip


def of_the_day(
    draft: Draft, words: Sequence[Word], countries: Collection[str], day: date, known: Vocabulary, offices: Offices
) -> Draft:
    """A listed person of one word as their namesake, where only the namesake holds an office in those days."""
    if draft.type != "PER" or draft.length > 1 or not draft.listed or draft.nominal or not draft.entity:
        return draft
    if draft.kind == _ROYAL or draft.rule in _ON_PAGE:
        return draft  # kings go by their given names; who is named in full on the page is meant
    if offices.lately(draft.entity, day):
        return draft
    name = _incumbent(draft.stem(words), countries, day, known, offices)
    return draft._replace(entity=name.label, names=(name,), country=name.country) if name else draft


def _incumbent(form: str, countries: Collection[str], day: date, known: Vocabulary, offices: Offices) -> Name | None:
    """The best known of those with a surname who hold an office on a day, and whose country is among `countries`."""
    held = [n for n in known.surnames.get(form, ()) if n.country in countries and offices.holds(n.label, day)]
    return min(held, key=lambda name: name.rank, default=None)


def _speakers(words: Sequence[Word], sentence: Sentence) -> Iterator[int]:
    """Words between a verb at the head of a clause and "that", or before the colon at the head of a headline."""
    first = sentence.first
    if sentence.role != "body" and sentence.last - first > 2 and words[first + 1].form == ":":
        yield first
    for at in range(first + 2, sentence.last - 1):
        if words[at].form not in _THAT:
            continue
        name = at - 1 - (words[at - 1].form in _BETWEEN)
        verb = words[name - 1].form if name > first else ""
        if (
            verb
            and not verb.startswith("ال")
            and (name - 1 == first or verb[0] == "و" or words[name - 2].kind == "mark")
        ):
            yield name
