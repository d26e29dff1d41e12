"""What a comma adds to a source: its office, its name, "وهو …"."""

from __future__ import annotations

from tawatur.annotate.attributions.grammar import (
    ANONYMOUS,
    HONOUR,
    KIN,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SPOKES,
    THAT,
)
from tawatur.annotate.attributions.heads import person, served, stem_tag
from tawatur.annotate.attributions.phrases import noun_phrase
from tawatur.annotate.attributions.text import COMMAS, Text

# What tells who a person is: his office, his trade, his kin; no body that he may call upon.
_OF_HIM = ROLE | SPOKES | ANONYMOUS | HONOUR | KIN


def apposition(text: Text, first: int, end: int, stop: int) -> int:
    """Past what a comma adds to a source: its office after the name, the name after its office, "وهو …"."""
    if end + 1 >= stop or text.forms[end] not in COMMAS:
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
    further = not named and role and bool(stem_tag(text, first) & ROLE)
    if not (adds_name or adds_office or also or further):
        return end
    past = noun_phrase(text, i + 1 if also else i, stop, strict=bool(adds_name))
    alone = name.last + (titled > i and name.last in text.closed) if name and adds_name else end
    if further and not any((n := text.starting.get(j)) and person(n) for j in range(i, past)):
        return end
    return (
        past
        if (past > i and past < stop and text.forms[past] in COMMAS)
        or (past < stop and text.tags[past] & (THAT | PREPOSITION | RELATIVE))
        or (past < stop and (text.forms[past] == ":" or past in text.opened or text.readings(past)))
        else alone
    )
