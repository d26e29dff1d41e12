"""Who speaks for a body: the person who does, not the one in whose name he speaks."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import definite, roles, stem_tag
from tawatur.annotate.attributions.words.grammar import ANONYMOUS, BODY, KIN, ROLE, SPEAKER, SPOKES
from tawatur.annotate.attributions.words.text import COMMAS, Name, Text

_MAN_OF = frozenset(("رجل", "سيده"))


def own_person(text: Text, persons: list[Name]) -> Name | None:
    """The person who speaks for a body: not the one spoken for ("متحدث باسم فلان")."""
    return next((name for name in persons if not _spoken_for(text, name)), None)


def _holds(text: Text, first: int, name: Name) -> bool:
    """Whether the list of names has somebody in the office that the words before his name tell."""
    told = roles(text, first, name.first, text.forms[first])
    return not told or bool(told & text.grammar.offices.held.get(name.mention.entity or "", frozenset()))


def _spoken_for(text: Text, name: Name) -> bool:
    """Whether between "باسم" and the name stand only words of office, and the phrase is indefinite or ends with it."""
    i = name.first - 1
    while i >= 0 and i > name.first - 8:
        if text.forms[i] in COMMAS:
            return False
        if text.forms[i] == "باسم":
            covered = [n for j in range(i + 1, name.first) if (n := text.starting.get(j)) and n.mention.type != "PER"]
            body = next((n for n in covered if n.last == name.first), None)
            if body and any(text.tags[j] & ROLE and _its_own(text, j, body) for j in range(body.first, body.last)):
                return True
            role = name.mention.role
            if covered and role and text.forms[text.at(role.start)] in text.grammar.titles:
                return False  # "باسم شرطة المنطقة العقيد فلان": the rank of who speaks
            if not covered and name.mention.listed and i + 1 < name.first and not _holds(text, i + 1, name):
                return False  # "باسم الأمين العام فلان", who is somebody else
            if definite(text.forms[name.first - 1]) and stem_tag(text, i + 1) & BODY:
                return False  # "باسم المفوضية فلان"
            if not covered and i + 2 < name.first and _construct(text, i + 1, name.first):
                return False  # "باسم حرس الحدود فلان"
            return not covered or bool(role and role.start >= text.words[i].end)
        i -= 1
    return False


def _construct(text: Text, first: int, last: int) -> bool:
    """Whether words are a noun with its genitive, and no office or kin of who is named behind them."""
    plain = not any(text.tags[i] & (ROLE | KIN) or text.forms[i] in text.grammar.titles for i in range(first, last))
    return plain and not definite(text.forms[first]) and definite(text.forms[last - 1])


def _its_own(text: Text, j: int, body: Name) -> bool:
    """Whether an office in a body's name may be of who is named behind it, and is no king's after whom it is called."""
    return not definite(text.forms[j]) or j == body.last - 1


def accusative(text: Text, start: int) -> int:
    """The classes of an indefinite noun that stands here in the accusative, as far as they are of those who speak."""
    form = text.forms[start]
    plain = form[-1] == "ا" and not form.startswith("ال") and start not in text.covering
    return text.grammar.tags.get(form[:-1], 0) & SPEAKER if plain else 0


def in_the_name(text: Text, i: int, head: int) -> bool:
    """Whether somebody who speaks for a body stands before "باسم", as in "لكن متحدثا باسم الشركة"."""
    return bool((stem_tag(text, i - 1) | accusative(text, i - 1) | head) & SPOKES)


def of_a_trade(text: Text, first: int, at: int) -> bool:
    """Whether a trade is told whole with the country of who is named at word `at` ("طبيب الأعصاب الفرنسي فلان")."""
    plain = all(not text.tags[i] & (ROLE | KIN | ANONYMOUS) for i in range(first + 1, at))
    country = text.forms[at - 1] in text.grammar.countries and definite(text.forms[at - 1])
    man = text.forms[first] in _MAN_OF and definite(text.forms[first + 1])  # "رجل الأعمال العراقي فلان"
    return plain and country and at > first + 2 and (man or text.forms[first] in text.grammar.professions)
