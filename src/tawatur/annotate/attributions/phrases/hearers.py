"""Those to whom something was said, with ل: outlets that heard it, others who are addressed."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import definite, is_outlet, of_kin, stem_tag
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.words.clause import State
from tawatur.annotate.attributions.words.grammar import ANONYMOUS, DOCUMENT, OUTLET, PREPOSITION, RANK, SPEAKER, THAT
from tawatur.annotate.attributions.words.text import Name, Text

# Words from the noun of an outlet to its name, at most ("للصحيفة اليومية الفرنسية «…»").
_ADJECTIVES = 4
# Words of an outlet's name in marks, with the first, at most.
_MARKED = 4
# Words of a programme's name in marks, at most.
_LONG = 9
# How those end upon whom is called.
_PEOPLE = "ين"
# Letters of a plural of people in construct ("ذوي"), more than these.
_THOSE = 2


def past_hearer(text: Text, i: int, last: int) -> int:
    """Past the outlet to which somebody said it, between a cue and its speaker ("كما ذكر لصحيفة … فلان"), else `i`."""
    cut = text.glued(i, "ل") if i + 1 < last else None
    if cut is None:
        return i
    at = i if cut.stem else i + 1
    if at in text.opened and text.opened[at].closed:
        return text.opened[at].close + 1
    whole = text.starting.get(at)  # "لوكالة الأنباء …": the noun is of the name
    if whole and whole.last - at > 1 and is_outlet(text, whole):
        return whole.last
    named = at + 1 if stem_tag(text, at) & OUTLET and at + 1 < last else at
    while at < named < min(at + _ADJECTIVES, last - 1) and definite(text.forms[named]) and named not in text.starting:
        named += 1
    if named in text.opened and text.opened[named].closed:
        return text.opened[named].close + 1
    name = text.starting.get(named)
    return name.last if name and is_outlet(text, name) else i


def past_told(text: Text, i: int, last: int) -> int:
    """Past the outlet that somebody unnamed behind it told it ("ما أفاد به «…» مصدر في كذا"), else `i`."""
    quote = text.opened.get(i)
    name = text.starting.get(i) or (text.starting.get(i + 1) if quote else None)
    if name is None or not is_outlet(text, name):
        return i
    end = quote.close + 1 if quote and quote.closed else name.last
    return end if end < last and text.tags[end] & ANONYMOUS else i


def past_called(text: Text, i: int, stop: int, to: str) -> int:
    """Past those upon whom is called with a glued preposition ("أهاب بالسكان الابتعاد عن …"), else 0."""
    cut = text.glued(i, to)
    construct = cut is not None and len(cut.stem) > _THOSE and cut.stem.endswith("ي") and i + 1 < stop
    construct = construct and definite(text.forms[i + 1])  # "بسائقي الحافلات"
    people = cut is not None and definite(cut.stem) and cut.stem.endswith(_PEOPLE)
    if cut is None or not (cut.stem in text.grammar.public or people or construct):
        return 0
    end = i + 1 + construct
    while end < stop and text.forms[end].startswith("وال") and text.forms[end].endswith(_PEOPLE):
        end += 1  # "بالمواطنين والمقيمين"
    aside = end >= stop or (text.tags[end] & PREPOSITION and text.forms[end] != "الي")  # "بالزوار عند الوصول …"
    return 0 if aside else end


def recipient(text: Text, i: int, stop: int, state: State) -> int:
    """Past ل with whom it is said to, whom the state keeps: an outlet heard it, others are addressed."""
    cut = text.glued(i, "ل")
    start = i + 1 if cut is not None and not cut.stem else i
    bracket = start + 1 < stop and text.forms[start] == "("  # "لـ(المحطة)"
    start += bracket
    if start >= stop:
        return i
    if past := _programme(text, start, stop):
        state.told = (start, past)
        return past
    name = text.starting.get(start) or (text.starting.get(start + 1) if start in text.opened else None)
    tag = stem_tag(text, start)
    kin = name is None and cut is not None and text.owned(start) and of_kin(text, cut.stem)
    printed = _printed(text, start, stop, name, state)
    if printed:
        state.heard = state.told = (start + 1, printed - 1)
        return printed
    if (name is None and not (kin or tag & SPEAKER & ~DOCUMENT)) or (name and name.mention.type == "LOC"):
        return i
    marked = text.opened.get(start) if name else None
    past = (
        marked.close + 1
        if marked and marked.closed
        else noun_phrase(text, start, stop, not kin and (state.strict or state.subject is None))
    )
    end = max(past, name.last if name else start + 1)
    if end in text.closed and text.closed[end].open >= start:
        end += 1
    end += bracket and end < stop and text.forms[end] == ")"
    names = [held for j in range(start, end) if (held := text.starting.get(j))]
    heard = next((held for held in names if is_outlet(text, held)), None)
    outlet = heard is not None or (bool(tag & OUTLET) and not any(held.mention.listed for held in names))
    if heard is None and text.forms[start].endswith(("مراسل", "مراسله", "مراسلنا")):
        state.told = (start, end)
        return end
    if state.loose and not state.comma and not outlet:
        return i  # "الذي انضمت بلاده لمنظمة …"
    state.told = (start, end)
    if cut is not None and _managed(text, i, cut.stem):
        return end
    if outlet:
        state.heard = (heard.first, heard.last) if heard else (start, end)
    else:
        state.addressee = (start, end)
    return end


def _programme(text: Text, i: int, stop: int) -> int:
    """Past a programme in marks, on which somebody speaks ("قال لبرنامج «…» على قناة …"), or 0."""
    cut = text.glued(i, "ل")
    if cut is None or cut.stem not in text.grammar.classes.programmes or i + 1 >= stop:
        return 0
    quote = text.opened.get(i + 1)
    return quote.close + 1 if quote and quote.closed and quote.close < stop and quote.close - i <= _LONG else 0


def _printed(text: Text, start: int, stop: int, name: Name | None, state: State) -> int:
    """Past an outlet in marks that no list has, or that is called as a place is (لـ«المدن»), to what it heard, or 0."""
    quote = text.opened.get(start)
    if quote is None or not quote.closed or quote.close - start > _MARKED or state.subject is None:
        return 0
    after = quote.close + 1
    told = after < stop and bool(text.tags[after] & THAT or text.forms[after] == ":")
    unknown = name is None or name.mention.type in ("GPE", "LOC")
    return after if told and unknown else 0


def _managed(text: Text, i: int, noun: str) -> bool:
    """Whether a firm or an outlet is whose manager speaks ("المدير العام لمؤسسة …", "المدير التجاري لموقع …")."""
    classes = text.grammar.classes
    if noun in classes.firms and text.tags[i - 1] & RANK:
        return True
    outlet = bool(text.grammar.tags.get(noun, 0) & OUTLET)
    return outlet and i > 1 and text.forms[i - 2] in classes.managers and definite(text.forms[i - 1])
