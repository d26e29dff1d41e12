"""Whether a clause that is said has come to its verb, and which verb behind a comma is still its own."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import can_speak
from tawatur.annotate.attributions.words.grammar import AUXILIARY, NEGATION, PREPOSITION, RELATIVE, THAT
from tawatur.annotate.attributions.words.kinds import CAME
from tawatur.annotate.attributions.words.text import COMMAS, OPENERS, Text

# Words of a subject before its relative clause.
_NOUNS = 10
_COMES = frozenset(("ياتي", "تاتي"))
# "Comes as a result of", "comes in continuation of": letters of the shortest accusative of that kind.
_RESULT, _ACCUSATIVE = "نتيجه", 5
_WITHIN = "ضمن"  # "guaranteed" too


def predicate(text: Text, start: int, i: int) -> bool:
    """Whether a verb behind a comma is that of the subject told of by a relative clause ("الوزير الذي زار …، وعد")."""
    if not any(r.tense == "perfect" and not r.clitics for r in text.readings(i)):
        return False
    if _fronted(text, start, i - 1):
        return True  # "أنه بعد مراجعة طويلة، أبلغت الشركة الوزير بأن …"
    if i + 1 < text.size and can_speak(text, i + 1):
        return False  # "…، أوضح مدير السد أن …"
    name = text.starting.get(start)
    if name is not None and name.last == i - 1 and not name.cut:
        return True  # "أن فلانا، كتب في صفحته أن …"
    relative = next((j for j in range(start, min(start + _NOUNS, i)) if text.tags[j] & RELATIVE), start)
    plain = all(text.forms[j] not in COMMAS or text.tags[j + 1] & RELATIVE for j in range(start, i - 1))
    return relative > start and plain and not has_verb(text, start, relative)


def awaited(text: Text, start: int, i: int) -> bool:
    """Whether the verb of the subject behind "that" stands only behind a comma ("أن هذا السد، يأتي ضمن …",
    "أن الجسور التي تبنيها الشركة، تأتي نتيجة …")."""
    if text.forms[i] not in _COMES or i + 1 >= text.size or not text.tags[start - 1] & THAT:
        return False
    to_what = bool(text.tags[i + 1] & PREPOSITION) or text.glued(i + 1, "بلك") is not None
    how = text.forms[i + 1] == _RESULT or (text.forms[i + 1].endswith("ا") and len(text.forms[i + 1]) >= _ACCUSATIVE)
    plain = all(text.forms[j] not in COMMAS for j in range(start, i - 1))
    subject = next((j for j in range(start + 1, min(start + _NOUNS, i)) if text.tags[j] & RELATIVE), i - 1)
    return (to_what or how) and plain and not has_verb(text, start + 1, subject)


def _fronted(text: Text, start: int, comma: int) -> bool:
    """Whether behind "that it" only a phrase with a preposition stands before a comma: the verb is still to come."""
    it = text.forms[start - 1].endswith("ه") and bool(text.tags[start - 1] & THAT)
    led = it and bool(text.tags[start] & PREPOSITION) and text.forms[start] != _WITHIN
    return led and all(text.forms[j] not in COMMAS for j in range(start, comma)) and not has_verb(text, start, comma)


def has_verb(text: Text, start: int, i: int) -> bool:
    """Whether a clause has come to its verb: an imperfect or an auxiliary stands in it, or a perfect in ت."""
    for j in range(start, i):
        form = text.forms[j].lstrip("و") or "و"
        if text.tags[j] & (AUXILIARY | NEGATION) or form.startswith(("سي", "ست", "سن")):
            return True
        if (
            len(form) >= 4
            and (form[0] == "ي" or (form.endswith("ت") and not form.endswith("ات")))
            and j not in text.covering
        ):
            return True
        if text.readings(j) or (
            form[0] in "تن" and len(form) >= 4 and j not in text.covering and not form.endswith("ه")
        ):
            return True
    return i - start > 12


def main_clause(text: Text, first: int, i: int) -> bool:
    """Whether the main clause opens here, behind a noun of saying and what it tells from word `first` on.

    "مع تأكيد فلان على … فإنه …", "رفض فلان لـ… جاء …"
    """
    if text.forms[i] in OPENERS:
        return True
    return text.forms[i] in CAME and not any(text.tags[j] & (RELATIVE | THAT) for j in range(first, i))
