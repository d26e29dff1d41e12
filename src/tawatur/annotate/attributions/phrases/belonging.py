"""Words with ل or ب that belong to a body or an office: "المركز الوطني لمكافحة …", "مدير الشؤون بالخطوط …"."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import (
    ADJECTIVES,
    LONGEST_NAME_IN_MARKS,
    definite,
    is_outlet,
    person,
    stem_tag,
)
from tawatur.annotate.attributions.words.grammar import (
    ANONYMOUS,
    BODY,
    DOCUMENT,
    OUTLET,
    OWN,
    PREPOSITION,
    RANK,
    ROLE,
    SPEECH,
    SPOILER,
    SPOKES,
    THAT,
)
from tawatur.annotate.attributions.words.text import COMMAS, PARTING, Name, Text

_AFFAIRS, _ALWAYS = "شوون", frozenset(("الشوون",))
# What agencies and portals are for.
_NEWS = frozenset(("الانباء", "الاخبار"))
# Words between a preposition of the source and the clause that follows it, at most.
_NEAR = 9
# Classes that the noun of a field may be of ("المركز الوطني لدراسات …").
_NOUNS = OWN | DOCUMENT
_TO = "الي"
_POINTING = frozenset(("هذا", "هذه", "ذلك", "تلك", "كل", "جميع", "غير", "عدم"))
# Letters of a noun that names a field, at least.
_SHORTEST = 3


def past_glued(text: Text, at: int, i: int, stop: int, letter: str, stem: str, head: int) -> int:
    """Past a word with ب or ل that belongs to the phrase ("المدير العام للشركة"), else `i`."""
    name = text.starting.get(i) or text.starting.get(i + 1)
    if stem and name and name.first > i and name.mention.type == "PER":
        name = None
    quote = text.opened.get(i + 1) if not stem else None
    if quote and head & (ROLE | BODY | SPOKES) and quote.close - quote.open <= LONGEST_NAME_IN_MARKS:
        inner = text.starting.get(i + 2)
        named = bool(head & ROLE and letter == "ب") or not (inner and is_outlet(text, inner))
        spoken = head & (ROLE | BODY) or (i + 2 < stop and stem_tag(text, i + 2) & BODY) or inner
        return quote.close + 1 if named and spoken else i
    return _at(text, at, i, stop, stem, name) if letter == "ب" else _of(text, at, i, stop, stem, head, name)


def _at(text: Text, at: int, i: int, stop: int, stem: str, name: Name | None) -> int:
    """Past where a body or an office is, with ب."""
    placed = name is not None and (name.first == i or not stem or stem in text.grammar.places)
    named = placed and name is not None and name.mention.type in ("GPE", "ORG", "LOC")
    inside = named or text.grammar.tags.get(stem, 0) & BODY or stem.startswith("الش")
    deed = i + 1 < stop and text.forms[i + 1] == "عن" and takes(text, at, "ب")  # "تعهد الوزير بالدفاع عن …"
    if inside and not deed and not _welcomed(text, at, i, stop):
        return name.last if name and name.first == i else i + 1
    return i + 1 if _before_clause(text, at, i, stop, stem) else i


def _welcomed(text: Text, at: int, i: int, stop: int) -> bool:
    """Whether a word with ب is what the cue before the phrase takes, as no other follows ("رحبت الوزارة بالوفد")."""
    if not takes(text, at, "ب") or takes(text, at, "that"):
        return False
    for j in range(i + 1, min(i + _NEAR, stop)):
        if text.forms[j] in PARTING:
            return True
        if text.glued(j, "ب") is not None or text.tags[j] & THAT:
            return False
    return True


def _of(text: Text, at: int, i: int, stop: int, stem: str, head: int, name: Name | None) -> int:
    """Past whose a body, an office or a document is, or what its field is, with ل."""
    before, tag = stem_tag(text, i - 1), text.grammar.tags.get(stem, 0)
    if stem == _AFFAIRS and head & (OUTLET | BODY | ROLE | SPOKES):
        return i + 1  # "وكالة الجامعة لشؤون …"
    if stem in _NEWS or stem in _ALWAYS:
        return i + 1  # "وكالة … للأنباء", "المساعدة للشؤون …"
    if not head & (ROLE | BODY | DOCUMENT | SPOKES) and not before & ROLE and not _of_field(text, at, i, stem, head):
        return i
    whose = text.starting.get(i + 1)
    if tag & OUTLET and head & ROLE and whose and person(whose):
        return i + 1  # "المدير المالي للشبكة فلان"
    if tag & OUTLET or (name and (is_outlet(text, name) or name.mention.type == "PER")):
        authored = head & DOCUMENT and not any(definite(form) for form in text.forms[at:i])
        return (name.last if name and name.first == i else i + 1) if authored else i
    if (tag & BODY or (name and name.first == i)) and _hears(text, at, i):
        return i
    if name and name.first == i:
        return name.last
    if tag & BODY:
        inner = text.starting.get(i + 1)
        own = inner is not None and inner.mention.type == "PER" and not definite(stem)
        return inner.last if inner and own else i + 1  # "المدير العام لمؤسسة فلان"
    adjective = definite(text.forms[i - 1]) and text.forms[i - 1].endswith(("ي", "يه"))
    role = bool(text.grammar.tag(stem)[0] & ROLE)
    if head & BODY and adjective and (role or _profession(text, stem)):
        return i + 1  # "المكتب الإعلامي لرئيس …", "الهيئة الوطنية للمحامين"
    if role and _second(text, at, i):
        return i + 1
    if text.grammar.tag(stem)[0] & (ANONYMOUS | ROLE):
        return i
    if _of_field(text, at, i, stem, head):
        return i + 1
    if i - 1 in text.covering and not _trade(text, at, i, stem):
        return i
    if name or stem.startswith("ال"):
        return i if not name and _called_for(text, at, i, stop) else i + 1
    return i


def _called_for(text: Text, at: int, i: int, stop: int) -> bool:
    """Whether a word with ل is what the cue before the phrase takes, as no other follows ("دعا الوزير للتصويت")."""
    described = text.tags[i - 1] & RANK or (not text.tags[i - 1] and text.forms[i - 1].endswith(ADJECTIVES))
    if not takes(text, at, "ل") or (i > at + 1 and described):
        return False
    for j in range(i + 1, stop):
        if text.forms[j] in PARTING:
            return True
        if text.forms[j] == _TO or text.glued(j, "ل") is not None or text.tags[j] & THAT:
            return False
    return True


def _hears(text: Text, at: int, i: int) -> bool:
    """Whether a government or who leads a country is told whole before word `i`, so that ل leads to whom it speaks
    ("رئيس الوزراء الإيطالي للكنيست", "الإدارة الأميركية لإيران").
    """
    rules = text.forms[at].removeprefix("ال") in text.grammar.classes.rulers
    if not rules or text.forms[i - 1] not in text.grammar.countries:
        return False
    return not any(stem_tag(text, j) & BODY for j in range(at + 1, i))


def _second(text: Text, at: int, i: int) -> bool:
    """Whether somebody who serves an office has just been named with his rank ("النائب الأول لرئيس …")."""
    j = i - 1
    while j > at and definite(text.forms[j]) and (text.tags[j] & RANK or text.forms[j].endswith(ADJECTIVES[:4])):
        j -= 1
    aide = text.forms[j].removeprefix("ال") in text.grammar.aides and definite(text.forms[j])
    return aide and j < i - 1


def _of_field(text: Text, at: int, i: int, stem: str, head: int) -> bool:
    """Whether ل leads to the field of a body or an office described before it ("المركز الوطني لمكافحة …")."""
    if (
        len(stem) < _SHORTEST
        or stem in _POINTING
        or definite(stem)
        or i + 1 >= text.size
        or text.grammar.tag(stem)[0] & ~_NOUNS
    ):
        return False
    if not (definite(text.forms[i + 1]) or i + 1 in text.covering) or text.tags[i + 1] & THAT:
        return False
    bodied = any(stem_tag(text, j) & BODY for j in range(at, i))
    if stem in text.grammar.classes.matters:
        return bodied or any(stem_tag(text, j) & ROLE for j in range(at, i))
    closed = definite(text.forms[i - 1]) or i - 1 in text.covering
    closed = closed or (not definite(text.forms[at]) and text.forms[i - 1].endswith(ADJECTIVES[:2]))
    if takes(text, at, "ل") or not closed or i == at + 1:
        return False
    office = text.tags[i - 1] & RANK or (definite(text.forms[i - 1]) and text.forms[i - 1].endswith(ADJECTIVES[:2]))
    return bodied or bool(head & ROLE and office)


def _trade(text: Text, at: int, i: int, stem: str) -> bool:
    """Whether what a firm does ends its name ("شركة فلان للتطوير والتدريب"): no people, and nothing called for."""
    plain = definite(stem) and not text.grammar.tag(stem)[0] and not stem.endswith(("ين", "ون", "اء", "ات"))
    name = text.covering.get(i - 1)
    firm = any(text.forms[j].lstrip("لب") in text.grammar.classes.firms for j in range(max(at, i - _NEAR), i))
    firm = firm or (name is not None and name.first > at and _body(text, name.first - 1))
    return plain and firm and not takes(text, at, "ل") and i not in text.times


def _body(text: Text, i: int) -> bool:
    """Whether a noun of a body without its article stands here ("منظمة … للأغذية")."""
    return bool(text.tags[i] & BODY) and not definite(text.forms[i])


def takes(text: Text, at: int, frame: str) -> bool:
    """Whether a cue directly before a phrase takes its content with this preposition."""
    if at == 0:
        return False
    noun = text.cues.noun(text.forms[at - 1])
    called = noun is not None and noun.cue is not None and frame in noun.cue.frames
    return called or any(frame in r.cue.frames or frame == r.cue.to for r in text.readings(at - 1))


def _before_clause(text: Text, at: int, i: int, stop: int, stem: str) -> bool:
    """Whether a preposition tells where the source is, because its clause follows ("مسؤول بفرق الإنقاذ أن")."""
    if takes(text, at, "ب") and (not takes(text, at, "that") or text.cues.readings(stem)):
        return False
    j = i + 1
    if j >= stop or not stem or stem in _POINTING or text.owned(i):
        return False
    if not (definite(stem) or definite(text.forms[j])):
        return False
    while j < min(i + _NEAR, stop):
        form, tag = text.forms[j], text.tags[j]
        if tag & THAT:
            led = text.tags[j - 1] & (SPOILER | PREPOSITION) and not takes(text, at, text.forms[j - 1])
            return form[0] != "ب" and not text.joined[j] and not led
        if tag & SPEECH:
            return True  # "عن مصدر بالمنظمة قوله"
        if form in COMMAS or form == "؛":
            return j + 1 < stop and bool(text.tags[j + 1] & THAT) and text.forms[j + 1][0] != "ب"
        if form in PARTING or text.readings(j) or tag & OWN:
            return False
        j = text.opened[j].close + 1 if j in text.opened else j + 1
    return False


def _profession(text: Text, stem: str) -> bool:
    """Whether a plural with its article names those whose body it is, none of the press, to whom one speaks."""
    plural = stem.startswith("ال") and stem.endswith(("ين", "ون", "اء"))
    return plural and bool(text.grammar.tag(stem)[0] & ANONYMOUS) and text.grammar.sorts.get(stem[2:]) != "media"
