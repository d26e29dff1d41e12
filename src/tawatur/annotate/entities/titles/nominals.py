"""Descriptions by office that stand for their holder ("رئيس الوزراء السويدي"), told from offices that nobody is."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from tawatur.annotate.entities.bodies.bodies import REGIONS
from tawatur.annotate.entities.titles.titles import SERVANT
from tawatur.annotate.entities.words.draft import Draft, Title
from tawatur.annotate.entities.words.offices import Offices
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import readings

# The office of a state's president.
_LEADER, _WHERE = "الزعيم", "في"
_PRESIDENT = "head-of-state"
# Roles that are written otherwise in English.
_ENGLISH = {"charge-daffaires": "chargé d'affaires", "un-envoy": "UN envoy"}
# Who leads a body that is no state.
_HEAD = "رييس"
# Before an office of which only the post is spoken ("لمنصب رئيس الوزراء", "اختيار رئيس الوزراء").
_POSTS = frozenset(("منصب", "موقع", "حقيبه", "كرسي", "وظيفه", "اختيار", "تسميه", "اعمال", "مهام"))
_SERVANTS = frozenset((SERVANT, f"ل{SERVANT}"))
# Words of an office that may stand between its noun and the name.
_REST = 5
# Two who hold offices, and "aid", which is folded like "his assistant".
_NOBODY = frozenset(
    ("وزيرا", "وزيري", "الوزيران", "الوزيرين", "الرييسان", "الرييسين", "المبعوثان", "المبعوثين", "مساعده")
)
# After an indefinite office: whoever holds it is one of many ("مرشح من …", "قيادي في …").
_OF_MANY = frozenset(("في", "من", "عن"))

# Offices of which a place or body has several.
_SEVERAL = frozenset(
    ("official", "adviser", "member-of-parliament", "senator", "judge", "lawyer", "profession", "cleric", "candidate",
     "commander", "minister", "honorific", "academic-title", "military-rank", "prince")
)  # fmt: skip
# Those among them that many hold under one name.
_MEMBERS = _SEVERAL - {"commander", "minister"}
# Offices and dignities that never tell who is meant.
_UNTOLD = frozenset(("minister", "military-rank", "academic-title", "honorific"))
# "The one before": of several who held an office it tells none.
_EARLIER = frozenset(("الاسبق", "الاسبقه"))
# Whose envoy he is.
_CUSTODIAN = "custodian"
# Closes the office of a part of the country ("وزير الداخلية المحلي").
_LOCAL = frozenset(("المحلي", "المحليه"))
# An office that is told by its words alone has so many.
_WORDS = 3
# An office that is told without whose it is has so many, so that it is not everybody's.
_TOLD = 2
# Who is sent by one to another.
_SENT = frozenset(("special-envoy", "deputy-envoy", "ambassador", "permanent-representative"))
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
    if title.style != "office" or not title.definite or title.office in _UNTOLD or _post(words, title):
        return None
    if title.office in _SENT and any(word.form == SERVANT for word in words[title.first + 1 : title.last]):
        sender = offices.owner(_CUSTODIAN)
        country, title = sender, title._replace(country=sender, body=title.body or country)
    if not (country or title.body):
        country = offices.owner(title.office)
    if not (country or title.body):
        if not offices.governs(title.office) or title.last - title.first < 2 or words[title.last - 1].form in _LOCAL:
            return None
        country = next((home for home in homes if home and not offices.heirless(home, title.office)), "")
        if not country:
            return None
    owners = [owner for owner in (title.body, country) if owner]
    region = any(word.form in REGIONS for word in words[title.first : title.last])
    where = _WHERE in (word.form for word in words[title.first : title.last])  # "رئيسة بعثة … في اليمن" heads no state
    if title.body and (title.office == "leader" or region or where):
        owners = [title.body]  # "زعيم جماعة … الليبي", "وزير الداخلية في ولاية … الألمانية"
    if title.country and title.body and title.office in _SENT:
        owners = [title.country, title.body]  # "نائب المبعوث السويدي لدى …"
    earlier = title.former and any(word.form in _EARLIER for word in words[title.first : title.last])
    known = title.office and not earlier
    person = offices.holder(owners, title.office, day, title.former, named) if known else None
    person = person or (offices.president(country, day) if words[title.first].form == _LEADER else None)
    former = "former " if earlier else ""
    label = person or (f"{former}{_in_english(title)} of {owners[0]}" if title.office else None)
    last = title.alone or title.last
    return Draft(title.first, last, title.cut, "PER", "office", label, "person", person is not None, True)


def thrones(
    words: Sequence[Word], held: Sequence[Title], known: Vocabulary, offices: Offices, day: date | None
) -> Iterator[Draft]:
    """The king within the title of somebody named ("سالم الحمداني مستشار خادم الحرمين الشريفين")."""
    for title in held:
        for at in range(title.first + 1, title.last):
            match = known.titles.match(words, at, title.last) if words[at].form in _SERVANTS else None
            if match and match.last - at > 1:
                king = Title(at, match.last, match.reading.cut, "office", definite=True)
                king = king._replace(office=offices.role(words, king, ""))
                draft = described(words, king, (), (), offices, day) if offices.owner(king.office) else None
                if draft:
                    yield draft._replace(rule="throne")


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
    if title.office == _PRESIDENT and title.body:
        return "head"
    return _ENGLISH.get(title.office, title.office.replace("-", " "))


def on_page(
    title: Title, named: Sequence[tuple[Title, Draft]], words: Sequence[Word], offices: Offices
) -> Draft | None:
    """Who is named on the page with the office of a title: the last one before it, else the only one behind it."""
    if not title.definite or title.office in _SEVERAL:
        return None
    same = [draft for other, draft in named if draft.entity and _same(title, other, words, offices)]
    before = [draft for draft in same if draft.first < title.first]
    return before[-1] if before else same[0] if len({draft.entity for draft in same}) == 1 else None


def again(words: Sequence[Word], title: Title, named: Sequence[tuple[Title, Draft]]) -> Draft | None:
    """The office with which somebody is named, told once more in the same words without the name."""
    if title.style != "office" or not title.definite or title.office in _MEMBERS or _post(words, title):
        return None
    if title.last - title.first < _WORDS:
        return None
    ours = title.stem(words)
    held = [draft for other, draft in named if draft.entity and draft.first < title.first
            and other.stem(words) == ours and _goes_on(title, other, words)]  # fmt: skip
    if not held:
        return None
    last = title.alone or title.last
    return Draft(title.first, last, title.cut, "PER", "office", held[-1].entity, "person", held[-1].listed, True)


def _same(title: Title, other: Title, words: Sequence[Word], offices: Offices) -> bool:
    """Whether two titles are of one office: the same words, or the same office of the same country, region or body; one
    without an owner is that of a government.
    """
    if title.former != other.former:
        return False
    ours, others = (t.stem(words) for t in (title, other))
    if title.body and title.body == other.body and ours == others == _HEAD:
        return True  # "رئيس نادي النسيم", "رئيس النسيم"
    if title.office != other.office and not (ours == others and {title.office, other.office} <= _REGIONAL):
        return False
    if title.country or title.body:
        if not (other.country or other.body) and other.last - other.first >= _TOLD and other.first > title.last:
            return title.office != "" and _begins(title, other, words)
        owned = title.country == other.country and _one_owner(title.body, other.body)
        return owned and (title.office != "" or _goes_on(title, other, words))
    return offices.governs(title.office) and title.last - title.first > 1


def _one_owner(one: str, other: str) -> bool:
    """Whether two labels are of one owner: the town and its province too."""
    return one == other or (one != "" and other.startswith(one)) or (other != "" and one.startswith(other))


def _begins(title: Title, other: Title, words: Sequence[Word]) -> bool:
    """Whether a title begins with all words of the other ("المدير العام لشركة كذا", "فلان المدير العام")."""
    size = other.last - other.first
    ours = [word.form for word in words[title.first + 1 : title.first + size]]
    return title.stem(words) == other.stem(words) and ours == [
        word.form for word in words[other.first + 1 : other.last]
    ]


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


def in_a_row(
    held: Sequence[Title],
    attached: Collection[int],
    words: Sequence[Word],
    starts: Collection[int],
    places: Mapping[int, int],
    known: Vocabulary,
) -> set[int]:
    """The first words of titles that stand right before one at `attached`: two offices of one person, unless a verb
    before them tells that one met the other ("استقبل محافظ لهار وزير الصحة فلان").

    Also with words of the first office between, which end at a title or at a name (one of `starts`): adjectives and
    `places` ("مدير مركز التأهيل الشامل بلهار سالم الحمداني").
    """
    out: set[int] = set()
    for title in held:
        before = words[title.first - 1].form if title.first else ""
        if title.first in attached or before.removeprefix("و") in known.meeting:
            continue
        if title.last in attached or _over_rest(words, title.last, attached, starts, places):
            out.add(title.first)
    return out


def _over_rest(
    words: Sequence[Word], at: int, attached: Collection[int], starts: Collection[int], places: Mapping[int, int]
) -> bool:
    """Whether only adjectives and places stand between the words of an office and who holds it."""
    first = at
    while at < len(words) and at - first < _REST:
        if at in places:
            at = places[at]
        elif words[at].form.startswith("ال") and at not in starts and at not in attached:
            at += 1
        else:
            break
    return at > first and (at in attached or at in starts)


def leading(held: Sequence[Title], attached: Collection[int], words: Sequence[Word]) -> set[int]:
    """The first words of titles that "and" joins to one behind them, at `attached`: one person's, unless each has its
    own known holder.
    """
    joined = {first for first in attached if words[first].form[0] == "و"}
    return {title.first for title in held if title.last in joined} if joined else joined


def held_by(words: Sequence[Word], title: Title, people: Sequence[Draft]) -> int | None:
    """The first word of the name that the title follows ("نوري المالكي نائب الرئيس العراقي"), also after a comma."""
    if title.cut:
        return None
    end = title.first - 1 if title.first and words[title.first - 1].form == "،" else title.first
    return next((draft.first for draft in people if draft.last == end and not draft.nominal), None)
