"""What a comma adds to a source: its office, its name, "وهو …"."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import definite, is_outlet, person, served, stem_tag
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.phrases.unlisted import name_in, past_unlisted
from tawatur.annotate.attributions.words.grammar import (
    ANONYMOUS,
    BODY,
    HONOUR,
    KIN,
    OUTLET,
    PREPOSITION,
    RANK,
    RELATIVE,
    ROLE,
    SPOKES,
    THAT,
)
from tawatur.annotate.attributions.words.text import COMMAS, Name, Text

# What tells who a person is: his office, his trade, his kin; no body that he may call upon.
_SEMICOLON = "؛"
_OF_HIM = ROLE | SPOKES | ANONYMOUS | HONOUR | KIN
# Words of a description between commas, at most.
_LONGEST = 14


def apposition(text: Text, first: int, end: int, stop: int) -> int:
    """Past what a comma adds to a source: its office after the name, the name after its office, "وهو …"."""
    if end + 1 >= stop or not (text.forms[end] in COMMAS or text.forms[end] == _SEMICOLON):
        return end
    i = end + 1
    persons = [n for j in range(first, end) if (n := text.starting.get(j)) and n.mention.type == "PER"]
    named = any(not n.mention.nominal and not served(text, first, n) for n in persons)
    role = bool(text.tags[i] & _OF_HIM) and not text.joined[i]
    titled = i + (i in text.opened)  # "المتحدث باسم الهيئة، «العقيد فلان»"
    while titled < stop and text.forms[titled] in text.grammar.titles:
        titled += 1
    name = text.starting.get(titled)
    adds_name = name and name.mention.type == "PER" and not name.cut and not named
    adds_office = named and role and not (name and name.mention.type in ("GPE",))
    also = text.forms[i] in ("وهو", "وهي", "وهم") and named
    further = not named and role and bool(stem_tag(text, first) & (ROLE | ANONYMOUS | SPOKES))
    if not (adds_name or adds_office or also or further):
        unlisted = not named and bool(stem_tag(text, first) & (ROLE | SPOKES))
        return past_unlisted(text, i, stop) or end if unlisted else end
    if also and (comma := _comma(text, i + 1, stop)):
        return comma
    past = noun_phrase(text, i + 1 if also else i, stop, strict=bool(adds_name))
    if adds_office and _another(text, i, past, persons):
        return end
    alone = name.last + (titled > i and name.last in text.closed) if name and adds_name else end
    if further and not _names(text, i, past):
        behind = apposition(text, i, past, stop) if past > i else past
        return behind if behind > past and _names(text, past, behind) else end
    past = max(past, _second(text, past, stop))
    return (
        past
        if (past > i and past < stop and text.forms[past] in COMMAS)
        or (past < stop and text.tags[past] & (THAT | PREPOSITION | RELATIVE))
        or (past < stop and (text.forms[past] == ":" or past in text.opened or text.readings(past)))
        else alone
    )


def _another(text: Text, first: int, last: int, persons: list[Name]) -> bool:
    """Whether an office behind a comma has a holder who is somebody else ("وصف فلان، الوزير فلان، بأنه …")."""
    known = {name.mention.entity for name in persons}
    names = (name for j in range(first, last) if (name := text.starting.get(j)) and name.mention.role)
    begins = text.words[first].start
    return any(n.mention.role and n.mention.role.start == begins and n.mention.entity not in known for n in names)


def _second(text: Text, comma: int, stop: int) -> int:
    """Past a second source joined behind a comma, where what they say follows ("…، ومصدران، إن …"), else 0."""
    i = comma + 1
    if i + 1 >= stop or text.forms[comma] not in COMMAS or not (text.joined[i] and text.tags[i] & _OF_HIM):
        return 0
    end = noun_phrase(text, i, stop)
    clause = end + 1 if end + 1 < stop and text.forms[end] in COMMAS else end
    return end if i < end < stop and text.tags[clause] & THAT else 0


def past_described(text: Text, first: int, end: int, stop: int) -> int:
    """Past what commas tell of a body ("كشفت شركة مرسى، الرائدة في مجال الطاقة، عن …"), else `end`."""
    name = text.covering.get(end - 1)
    body = bool(stem_tag(text, first) & (BODY | OUTLET)) or (name is not None and name.mention.type == "ORG")
    i = end + 1
    if not body or i + 1 >= stop or text.forms[end] not in COMMAS or not _adjective(text, i):
        return end
    comma = _comma(text, i + 1, stop)
    return comma + 1 if comma else end


def _comma(text: Text, i: int, stop: int) -> int:
    """The comma that closes a short description at word `i` without a clause in it, 0 where none does."""
    for j in range(i, min(i + _LONGEST, stop - 1)):
        if text.forms[j] in COMMAS:
            return j
        name = text.starting.get(j)
        if text.tags[j] & (THAT | RELATIVE) or text.readings(j) or (name is not None and is_outlet(text, name)):
            break
    return 0


def _adjective(text: Text, i: int) -> bool:
    """Whether a plain adjective with the article stands here."""
    plain = text.plain(i) and i not in text.times
    return plain and definite(text.forms[i]) and text.forms[i].endswith(("ه", "ي")) and not text.readings(i)


def _names(text: Text, first: int, last: int) -> bool:
    """Whether somebody is named here, listed or not."""
    listed = any((n := text.starting.get(j)) and person(n) for j in range(first, last))
    return listed or name_in(text, first, last) is not None


def own_office(text: Text, at: int, end: int) -> int:
    """Past the rank and the name of one whose office is told with a pronoun ("مديرها العام فلان"), else `end`."""
    if not text.owned(at) or end != at + 1:
        return end
    form = text.forms[at].removesuffix("ها").removesuffix("هم").removesuffix("ه")
    if not text.grammar.tags.get(form, 0) & (ROLE | SPOKES):
        return end
    while end < text.size and text.tags[end] & RANK:
        end += 1
    name = text.starting.get(end)
    return name.last if name and person(name) else end
