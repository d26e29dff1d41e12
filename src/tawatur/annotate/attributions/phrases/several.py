"""Sources told by how many they are: two of those who speak, a counted noun, a share of those asked; whether a man."""

from __future__ import annotations

from itertools import pairwise

from tawatur.annotate.attributions.phrases.heads import can_speak, definite, person, stem_tag
from tawatur.annotate.attributions.words.grammar import (
    ANONYMOUS,
    BODY,
    OUTLET,
    PREPOSITION,
    ROLE,
    SIDE,
    SPEAKER,
    SPOKES,
)
from tawatur.annotate.attributions.words.text import COMMAS, Name, Text
from tawatur.model.layers import LinkKind

# Behind a number, a share; behind that, of whom ("ممن شملهم …").
_PERCENT = (("%",), ("٪",), ("بالميه",), ("بالمايه",), ("في", "الميه"), ("في", "المايه"))
_OF, _OF_WHOM = "من", "ممن"
_PERSONAL = ("person", "office", "spokesperson")
# Those who are several where a noun of them is a plural; letters of one that ends in "اء" ("علماء"), at least.
_SEVERAL, _BROKEN, _LONG = ANONYMOUS | ROLE, 5, 6
_THAT_THEY = frozenset(("انهم", "بانهم"))
OF_THEM = frozenset(("منهم", "منهن"))


def may_speak(text: Text, i: int) -> bool:
    """Whether a source may begin here; a counted noun is one ("35 شابا"), a nominative plural too ("المنظمون")."""
    if text.forms[i].endswith("ون") and len(text.forms[i]) >= _LONG and _participles(text.forms[i]):
        return True
    return (
        can_speak(text, i)
        or _two(text, i)
        or share(text, i) > i
        or (text.words[i].kind == "number" and i + 1 < text.size and _counted(text, i + 1))
        or some_of(text, i)
    )


def _participles(form: str) -> bool:
    """Whether a plural in the nominative is of people: definite, or a participle ("موقوفون")."""
    return (definite(form) and len(form) > _LONG) or form[0] == "م"


def some_of(text: Text, i: int) -> bool:
    """Whether several who speak are counted here ("سبعة من العمال", "ثلاث دول")."""
    if i not in text.counts or i + 1 >= text.size:
        return False
    of = text.forms[i + 1] == _OF and i + 2 < text.size
    return _people(text, i + 2) if of else bool(text.tags[i + 1] & SPEAKER)


def _two(text: Text, i: int) -> bool:
    """Whether two of those who speak stand here in the nominative ("الوزيران", "الناديان")."""
    form = text.forms[i]
    if not (definite(form) and form.endswith("ان")) or text.tags[i] or i in text.covering:
        return False
    one = f"{form[2:-3]}ه" if form.endswith("تان") else form[2:-2]
    return bool(text.grammar.tags.get(one, 0) & SPEAKER or text.grammar.tags.get(f"ال{one}", 0) & (SPEAKER | SIDE))


def share(text: Text, i: int) -> int:
    """Past the number of a share of people ("30 في المئة ممن شملهم الاستطلاع", "40% من القراء"), else `i`."""
    if text.words[i].kind != "number":
        return i
    lengths = (len(p) for p in _PERCENT if tuple(text.forms[i + 1 : i + 1 + len(p)]) == p)
    end = i + 1 + next(lengths, text.size)
    if end < text.size and (text.forms[end] in _THAT_THEY or text.forms[end] == _OF_WHOM or text.forms[end] in OF_THEM):
        return end
    if end >= text.size or text.forms[end] != _OF:
        return i
    return end if end + 1 < text.size and _people(text, end + 1) else i


def counted(text: Text, i: int) -> bool:
    """Whether unnamed people are counted here, no bodies ("ثلاثة من أعضاء اللجنة", "ثلاثة مصادر في الوزارة")."""
    if i not in text.counts or i + 1 >= text.size:
        return False
    return text.forms[i + 1] == _OF or text.tags[i + 1] & (ANONYMOUS | BODY) == ANONYMOUS


def several(text: Text, first: int) -> bool:
    """Whether a subject that begins here is several people: a plural, or two ("محللون", "علماء", "خبيران")."""
    form, tag = text.forms[first], stem_tag(text, first)
    if first in text.starting or tag & OUTLET:
        return False
    if form.endswith(("ون", "ين")):
        return not tag & ROLE  # no "الأمين العام"
    bare = form.removeprefix("ال")
    if bare.endswith("اء"):
        return len(bare) >= _BROKEN and bool(tag & _SEVERAL)
    return bare.endswith("ان") and bool(text.grammar.tags.get(bare[:-2], 0) & _SEVERAL)


def how_many(text: Text, first: int, last: int, kind: LinkKind, names: list[Name]) -> str:
    """Whether a source is one ("s"), one with others ("sp") or several ("p"); "" where its words do not tell."""
    if several(text, first):
        return "p"
    if kind == "organisation":
        cut = text.glued(first, "بلك")
        head = cut.stem if cut and cut.stem else text.forms[first]
        return "s" if head.removeprefix("ال") in text.grammar.classes.one else ""
    if kind not in _PERSONAL:
        return ""
    people = [name for name in names if person(name)]
    named = people[0].last if people else last
    return "sp" if _and_another(text, people) or _with_others(text, first, last, named) else "s"


def man_or_woman(text: Text, first: int, kind: LinkKind) -> str:
    """The gender of a person who is told by an office or a title of a man, or of a woman made from one, else ""."""
    form, tag = text.forms[first], stem_tag(text, first) & (ROLE | SPOKES)
    if kind not in _PERSONAL or not (tag or form in text.grammar.titles):
        return ""
    if not form.endswith("ه"):
        return "m"
    his = form[:-1]
    return "f" if his in text.grammar.titles or text.grammar.tags.get(his, 0) & tag else ""  # no "سعادة"


def _with_others(text: Text, first: int, last: int, named: int) -> bool:
    """Whether somebody unnamed is joined to a person whose name ends before word `named` ("فلان ومصدران في الشرطة")."""
    kinds = ANONYMOUS | ROLE | BODY
    return any(text.joined[i] and text.tags[i] & kinds == ANONYMOUS for i in range(max(first + 1, named), last))


def _and_another(text: Text, people: list[Name]) -> bool:
    """Whether a second person is joined to the first, with or without a title ("فلان، والمدير فلان")."""
    for before, after in pairwise(people):
        start = text.at(after.mention.role.start) if after.mention.role else after.first
        if start >= before.last and (after.cut or text.joined[start]) and text.forms[start][0] == "و":
            return True
    return False


def with_another(text: Text, first: int, names: list[Name]) -> bool:
    """Whether a body told by one noun stands before another that is named ("الوزارة والأمم المتحدة")."""
    joint = bool(names) and names[0].first == first + 1 and text.forms[first + 1][0] == "و" and bool(names[0].cut)
    return joint and definite(text.forms[first]) and bool(text.tags[first] & BODY)


def _people(text: Text, i: int) -> bool:
    """Whether people who can be asked stand here ("المشاركين", "القراء")."""
    several = definite(text.forms[i]) and text.forms[i].endswith(("ين", "ون"))
    return several or text.forms[i] in text.grammar.classes.asked or bool(stem_tag(text, i) & ANONYMOUS)


def _counted(text: Text, i: int) -> bool:
    return text.words[i].kind == "arabic" and text.forms[i].endswith("ا") and not text.tags[i] & PREPOSITION


def enumerated(text: Text, i: int, stop: int) -> int:
    """Past the countries or people that are listed by commas from the one before word `i` on, the last joined by و
    ("أعلنت لهار، سلمار، هالين ونسيمان أن …"), 0 where no such list goes on here."""
    before = text.covering.get(i - 1)
    kind = before.mention.type if before and before.last == i else ""
    many, last = 0, i
    while kind and last + 1 < stop and text.forms[last] in COMMAS:
        name = text.starting.get(last + 1)
        if name is None or name.cut or name.mention.type != kind or name.last >= stop:
            return 0
        many, last = many + 1, name.last
    closing = text.starting.get(last) if many and last < stop else None
    joined = closing is not None and closing.cut and text.forms[last][0] == "و" and closing.mention.type == kind
    return closing.last if closing and joined else 0
