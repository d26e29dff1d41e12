"""Prepositions inside a noun phrase: "مدير المستشفى في المدينة", "المتحدث باسم الوزارة", "شركة تابعة للبلدية"."""

from __future__ import annotations

from tawatur.annotate.attributions.grammar import (
    ANONYMOUS,
    BODY,
    DOCUMENT,
    OUTLET,
    PREPOSITION,
    ROLE,
    SPOKES,
)
from tawatur.annotate.attributions.heads import (
    LONGEST_NAME_IN_MARKS,
    definite,
    in_charge,
    is_outlet,
    office_after,
    opens_medium,
    person,
    stem_tag,
)
from tawatur.annotate.attributions.text import PARTING, Text

_TASKS = ("للرقابه", "الرقابه", "للاشراف", "الاشراف", "للحفاظ", "الحفاظ", "للمحافظه", "المحافظه", "للسيطره")
# How somebody holds an office for another.
_ACTING = frozenset(("بالتكليف", "بالانابه", "بالنيابه", "بالوكاله"))
_BEFORE_IN = ANONYMOUS | ROLE | SPOKES | BODY | DOCUMENT


def past_preposition(text: Text, at: int, i: int, stop: int, head: int, named: bool) -> int:
    """Past a preposition inside the phrase; `i` where a preposition ends it; -1 where there is none."""
    form, tag = text.forms[i], text.tags[i]
    before = stem_tag(text, i - 1)
    if form == "باسم" or (form == "عن" and before & SPOKES):
        return i + 1 if before & SPOKES or head & SPOKES else i
    if form == "عن" and (text.forms[i - 1].removeprefix("ال").startswith("صادر") or in_charge(text, at, i, "مسوول")):
        return i + 1
    if form == "علي" and (in_charge(text, at, i, "مشرف") or _over(text, at, i, stop, head)):
        return i + 1
    if form in _ACTING and head & (ROLE | SPOKES):
        return i + 1
    glued = text.glued(i, "بل")
    if not tag & PREPOSITION and glued is None:
        return -1
    if (preposition := text.grammar.attached.get(text.forms[i - 1])) and (i - 1 > at or before & ROLE):
        past = _whose(text, i, stop, preposition)
        if past > i or preposition != "علي":
            return past
    after = i + 1 if tag & PREPOSITION else i
    if after >= stop or text.forms[after] in PARTING or opens_medium(text, after):
        return i
    office = named and i - 1 not in text.covering and office_after(text, at, i)
    apposed = named and i - 1 not in text.covering and (before & _BEFORE_IN or office)
    head |= ROLE if office else 0
    if named and not apposed and not (before & (ROLE | SPOKES)):
        return i
    if glued is not None:
        return _glued(text, i, glued.clitics[-1:], glued.stem, head, before)
    if form in ("في", "فى"):
        known = after in text.starting or stem_tag(text, after) & (BODY | OUTLET)
        known = known or (text.forms[after] in text.grammar.places and after + 1 in text.starting)
        known = known or (head & ROLE and (n := text.starting.get(after + 1)) is not None and person(n))
        known = known or (named and text.grammar.sorts.get(text.forms[i - 1].removeprefix("ال")) == "expert")
        known = known or (head & ANONYMOUS and not definite(text.forms[at]) and after not in text.times)
        return after if known and (head & _BEFORE_IN or i - 1 not in text.covering or not named) else i
    if form == "من":
        if text.forms[i - 1].endswith("الحد") and head & (ROLE | BODY | SPOKES) and i - 1 > at:
            return after
        loose = (
            head & (ANONYMOUS | DOCUMENT)
            or text.words[at].kind == "number"
            or (head & BODY and not definite(text.forms[at]))
            or (i == at + 1 and _of_theirs(text, after))
        )
        return after if loose or text.grammar.sorts.get(text.forms[i - 1]) == "" else i
    if form == "لدي":
        return after if head & ROLE else i
    return i


def _over(text: Text, at: int, i: int, stop: int, head: int) -> bool:
    """Whether a body or office is named by what it watches over ("هيئة الرقابة على الأسواق", "لجنة للإشراف على …")."""
    tasked = text.forms[i - 1].lstrip("و").startswith(_TASKS) and bool(head & (BODY | ROLE | SPOKES))
    return tasked and i - 1 > at and i + 1 < stop and definite(text.forms[i + 1])


def _whose(text: Text, i: int, stop: int, preposition: str) -> int:
    """Past the preposition of an adjective that says whose somebody is, and the name or noun it leads to, else `i`."""
    if text.forms[i] == preposition and i + 1 < stop:
        return i + 1
    glued = text.glued(i, "بل")
    if glued is None or glued.clitics[-1:] != preposition:
        return i
    name = text.starting.get(i)
    return min(name.last, stop) if name else i + 1


def _glued(text: Text, i: int, letter: str, stem: str, head: int, before: int) -> int:
    """Past a word with ب or ل that belongs to the phrase ("المدير العام للشركة"), else `i`."""
    name = text.starting.get(i) or text.starting.get(i + 1)
    if stem and name and name.first > i and name.mention.type == "PER":
        name = None
    quote = text.opened.get(i + 1) if not stem else None
    if quote and head & (ROLE | BODY) and quote.close - quote.open <= LONGEST_NAME_IN_MARKS:
        inner = text.starting.get(i + 2)
        return i if inner and is_outlet(text, inner) and not head & ROLE else quote.close + 1
    tag = text.grammar.tags.get(stem, 0)
    if letter == "ب":
        placed = name is not None and (name.first == i or not stem or stem in text.grammar.places)
        named = placed and name is not None and name.mention.type in ("GPE", "ORG", "LOC")
        inside = named or tag & BODY or stem.startswith("الش")
        return i + (0 if not inside else 1) if not (inside and name and name.first == i) else name.last
    if not head & (ROLE | BODY | DOCUMENT | SPOKES) and not before & ROLE:
        return i
    if tag & OUTLET or (name and (is_outlet(text, name) or name.mention.type == "PER")):
        return i
    if name and name.first == i:
        return name.last
    if tag & BODY:
        return i + 1
    adjective = definite(text.forms[i - 1]) and text.forms[i - 1].endswith(("ي", "يه"))
    if head & BODY and adjective and (text.grammar.tag(stem)[0] & ROLE or _profession(text, stem)):
        return i + 1  # "المكتب الإعلامي لرئيس …", "الهيئة الوطنية للمحامين"
    if text.grammar.tag(stem)[0] & (ANONYMOUS | ROLE):
        return i
    if i - 1 in text.covering:
        return i
    if name or stem.startswith("ال"):
        return i + 1
    return i


def _profession(text: Text, stem: str) -> bool:
    """Whether a plural with its article names those whose body it is, none of the press, to whom one speaks."""
    plural = stem.startswith("ال") and stem.endswith(("ين", "ون", "اء"))
    return plural and bool(text.grammar.tag(stem)[0] & ANONYMOUS) and text.grammar.sorts.get(stem[2:]) != "media"


def _of_theirs(text: Text, i: int) -> bool:
    """Whether somebody's own sources or the like stand here ("ثلاثة من مصادرها")."""
    form = text.forms[i]
    return text.owned(i) and bool(text.grammar.tag(form.removesuffix("ها").removesuffix("هم"))[0] & ANONYMOUS)
