"""Descriptions by office that stand for their holder ("رئيس الوزراء السويدي"), told from offices that nobody is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from tawatur.annotate.entities.draft import Draft, Title, stem
from tawatur.annotate.entities.offices import Offices
from tawatur.annotate.entities.titles import MEET
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

# Offices of which a place or body has several.
_SEVERAL = frozenset(
    ("official", "adviser", "member-of-parliament", "senator", "judge", "lawyer", "profession", "cleric", "candidate",
     "commander", "minister", "honorific", "academic-title", "military-rank", "prince")
)  # fmt: skip
# Offices of regions and towns, whose noun tells them apart.
_REGIONAL = frozenset(("governor", "region-head", "emir", "mayor"))


def described(
    words: Sequence[Word],
    title: Title,
    homes: Sequence[str],
    named: Collection[str],
    offices: Offices,
    day: date | None,
) -> Draft | None:
    """A title that names its holder by itself; one without a country is of the first of the article's own (`homes`)
    that has the office.
    """
    country = title.country
    if title.style != "office" or not title.definite or title.office == "minister" or _post(words, title):
        return None
    if not (country or title.body):
        country = offices.owner(title.office)
    if not (country or title.body):
        if not offices.governs(title.office) or title.last - title.first < 2:
            return None
        country = next((home for home in homes if home and not offices.heirless(home, title.office)), "")
        if not country:
            return None
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


def on_page(
    title: Title, named: Sequence[tuple[Title, Draft]], words: Sequence[Word], offices: Offices
) -> Draft | None:
    """Who is named on the page with the office of a title: the last one before it, else the only one behind it."""
    if not title.definite or title.office in _SEVERAL:
        return None
    same = [draft for other, draft in named if draft.entity and _same(title, other, words, offices)]
    before = [draft for draft in same if draft.first < title.first]
    return before[-1] if before else same[0] if len({draft.entity for draft in same}) == 1 else None


def _same(title: Title, other: Title, words: Sequence[Word], offices: Offices) -> bool:
    """Whether two titles are of one office: the same words, or the same office of the same country, region or body; one
    without an owner is that of a government.
    """
    if title.former != other.former:
        return False
    ours, others = (stem(words[t.first].form, t.cut) for t in (title, other))
    if title.office != other.office and not (ours == others and {title.office, other.office} <= _REGIONAL):
        return False
    if title.country or title.body:
        owned = title.country == other.country and _one_owner(title.body, other.body)
        return owned and (title.office != "" or _goes_on(title, other, words))
    return offices.governs(title.office) and title.last - title.first > 1


def _one_owner(one: str, other: str) -> bool:
    """Whether two labels are of one owner: the town and its province too."""
    return one == other or (one != "" and other.startswith(one)) or (other != "" and one.startswith(other))


def _goes_on(title: Title, other: Title, words: Sequence[Word]) -> bool:
    """Whether the other title begins with the words of this one."""
    size = title.last - title.first
    ours, others = words[title.first + 1 : title.last], words[other.first + 1 : min(other.first + size, other.last)]
    return [word.form for word in ours] == [word.form for word in others]


def chained(held: Sequence[Title], attached: Collection[int], words: Sequence[Word]) -> set[int]:
    """The first words of titles that "and" joins to one at `attached`: a further office of the same person."""
    ends = {title.last for title in held if title.first in attached}
    out: set[int] = set()
    for title in held if ends else ():
        if title.first in ends and title.first not in attached and words[title.first].form[0] == "و":
            out.add(title.first)
            ends.add(title.last)
    return out


def in_a_row(held: Sequence[Title], attached: Collection[int], words: Sequence[Word]) -> set[int]:
    """The first words of titles that stand right before one at `attached`: two offices of one person, unless a verb
    before them tells that one met the other ("استقبل محافظ لهار وزير الصحة فلان").
    """
    out: set[int] = set()
    for title in held:
        before = words[title.first - 1].form if title.first else ""
        if title.last in attached and title.first not in attached and before.removeprefix("و") not in MEET:
            out.add(title.first)
    return out


def leading(held: Sequence[Title], attached: Collection[int], words: Sequence[Word]) -> set[int]:
    """The first words of titles that "and" joins to one behind them, at `attached`: one person's, unless each has its
    own known holder.
    """
    joined = {first for first in attached if words[first].form[0] == "و"}
    return {title.first for title in held if title.last in joined} if joined else joined
