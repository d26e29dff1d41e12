"""Descriptions by office that stand for their holder ("رئيس الوزراء السويدي"), told from offices that nobody is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from tawatur.annotate.entities.draft import Draft, Title
from tawatur.annotate.entities.offices import Offices
from tawatur.model.prose import Word
from tawatur.script.words import readings

# The office of a state's president.
_PRESIDENT = "head-of-state"
# Before an office of which only the post is spoken ("لمنصب رئيس الوزراء", "اختيار رئيس الوزراء").
_POSTS = frozenset(("منصب", "موقع", "حقيبه", "كرسي", "وظيفه", "اختيار", "تسميه"))
# Two who hold offices, and "aid", which is folded like "his assistant".
_NOBODY = frozenset(
    ("وزيرا", "وزيري", "الوزيران", "الوزيرين", "الرييسان", "الرييسين", "المبعوثان", "المبعوثين", "مساعده")
)
# After an indefinite office: whoever holds it is one of many ("مرشح من …", "قيادي في …").
_OF_MANY = frozenset(("في", "من"))


def described(
    words: Sequence[Word], title: Title, home: str, named: Collection[str], offices: Offices, day: date | None
) -> Draft | None:
    """A title that names its holder by itself; one without a country is of the article's own (`home`)."""
    country = title.country
    if title.style != "office" or not title.definite or title.office == "minister" or _post(words, title):
        return None
    if not (country or title.body):
        country = offices.owner(title.office)
    if not (country or title.body):
        if not home or not offices.governs(title.office) or title.last - title.first < 2:
            return None
        if offices.heirless(home, title.office):
            return None
        country = home
    owners = [owner for owner in (title.body, country) if owner]
    if title.body and title.office == "leader":
        owners = [title.body]  # "زعيم جماعة … الليبي"
    person = offices.holder(owners, title.office, day, title.former, named) if title.office else None
    label = person or (f"{_in_english(title)} of {owners[0]}" if title.office else None)
    last = title.alone or title.last
    return Draft(title.first, last, title.cut, "PER", "office", label, "person", person is not None, True)


def _post(words: Sequence[Word], title: Title) -> bool:
    """Whether the words are a post, two people, or somebody of many, and so nobody in person."""
    if any(reading.stem in _NOBODY for reading in readings(words[title.first].form)):
        return True
    if title.first and any(reading.stem in _POSTS for reading in readings(words[title.first - 1].form)):
        return True
    indefinite = not words[title.first].form[title.cut :].startswith("ال")
    return indefinite and title.last - title.first > 1 and words[title.first + 1].form in _OF_MANY


def _in_english(title: Title) -> str:
    """The office in English words; who is the president of a body that is no state is its head."""
    return "head" if title.office == _PRESIDENT and title.body else title.office.replace("-", " ")


def chained(held: Sequence[Title], attached: Collection[int], words: Sequence[Word]) -> set[int]:
    """The first words of titles that "and" joins to one at `attached`: a further office of the same person."""
    ends = {title.last for title in held if title.first in attached}
    out: set[int] = set()
    for title in held if ends else ():
        if title.first in ends and title.first not in attached and words[title.first].form[0] == "و":
            out.add(title.first)
            ends.add(title.last)
    return out


def leading(held: Sequence[Title], attached: Collection[int], words: Sequence[Word]) -> set[int]:
    """The first words of titles that "and" joins to one behind them, at `attached`: one person's, unless each has its
    own known holder.
    """
    joined = {first for first in attached if words[first].form[0] == "و"}
    return {title.first for title in held if title.last in joined} if joined else joined
