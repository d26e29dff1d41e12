"""Names inside listed names: the places that one is called after, and what is too common to be one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.words.draft import Draft, Name
from tawatur.annotate.entities.words.looks import with_al
from tawatur.annotate.entities.words.tables import RARE
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

# Behind proclitics, a name of fewer letters is no name by itself.
SHORTEST = 3
# Parts of the earth, of which two may be named in one, and how many words one has at most.
_REGION, _ONE = "broad-region", 3


def nested(words: Sequence[Word], outer: Draft, known: Vocabulary) -> Iterator[Draft]:
    """Places and other names inside a listed name, its own first word left out unless it is a short part of it."""
    two = outer.kind == _REGION and outer.length > _ONE
    at = outer.first + 1 - two
    while at < outer.last:
        match = known.names.match(words, at, outer.last - (two and at == outer.first))
        told = match and outer.entity and match.value[0].label in outer.entity.split()  # "Northern Mali" is Mali's
        usable = match and (told or match.last - at > 1 or not ordinary(words[at].form, match.reading.stem, known))
        if usable and with_al(words[at - 1].form) and known.nations.get((words[at].form,)):
            usable = False  # "الخطوط السعودية"
        if match and usable and _may_nest(match.reading.stem, match.value[0], outer):
            best = match.value[0]
            yield Draft(
                at, match.last, match.reading.cut, best.type, "gazetteer:nested", best.label, best.kind, True,
                names=match.value, country=best.country,
            )  # fmt: skip
            at = match.last
        else:
            at += 1


def _may_nest(stem: str, name: Name, outer: Draft) -> bool:
    """Whether a name is marked inside another: places, but of those with ال only countries and the like."""
    if name.type == "ORG":
        return outer.kind == "treaty" and name.rank == 1  # "ميثاق الأمم المتحدة"
    if name.type not in ("GPE", "LOC") or name.label == outer.entity or name.rank > RARE:
        return False
    if outer.kind == "event" and name.kind == "country" and not outer.country:
        return False  # the cup of all the Americas
    if outer.kind == _REGION and name.type == "LOC":
        return outer.length > _ONE and name.kind == _REGION  # but not "شمال أفريقيا", "جنوب شرق آسيا"
    if outer.kind == "continent" or (outer.kind == "club" and name.type == "LOC"):
        return False  # "شمال أميركا"; a club is of no valley
    return not stem.startswith("ال") or name.kind in ("country", "capital", "continent")


def ordinary(form: str, stem: str, known: Vocabulary) -> bool:
    """Whether a single word is too common, or too short behind its proclitics, to be a name by itself."""
    return form in known.common or stem in known.common or (stem != form and len(stem) < SHORTEST)
