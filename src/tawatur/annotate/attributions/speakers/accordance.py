"""Who tells behind "بحسب" and "وفقا ل", and what only something else is in accordance with ("وفقا لخطة العمل")."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import LATEST, can_speak, definite, mute, opens_medium, stem_tag
from tawatur.annotate.attributions.phrases.several import share
from tawatur.annotate.attributions.phrases.told import saying
from tawatur.annotate.attributions.speakers.sorts import head_form
from tawatur.annotate.attributions.words.cues import Preposition
from tawatur.annotate.attributions.words.grammar import (
    ANONYMOUS,
    DOCUMENT,
    KIN,
    PREPOSITION,
    RELATIVE,
    SPEAKER,
    STANDARD,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.words.kinds import THE_SAME
from tawatur.annotate.attributions.words.text import COMMAS, PARTING, Text
from tawatur.script.phrases import Match

# How a definite noun ends that means people ("المراقبين").
_THOSE = ("ون", "ين")
# Letters of a plural of people, more than these.
_SEVERAL = 4
# What stands before the noun of a source.
_OURS = "نا"
_NEAR = 6
# Words of a name in brackets, with these, at most.
_GLOSS = 8
# How a noun of a process ends ("عملية").
_PROCESS = "يه"
# What answers to such a source, and so many words may stand before its comma.
_THEN, _TAIL = ("فان", "فقد"), 8
_SO = frozenset(("فان", "فانه", "فانها", "فانهم"))


def source_start(text: Text, match: Match[Preposition], last: int) -> int | None:
    """The word at which the source begins behind a prepositional cue, None where nobody tells."""
    first, cue = match.last, match.value
    if first >= last or (cue.glued and text.glued(first, "ل") is None) or _varies(text, match.first):
        return None
    start = first + 1 if text.forms[first] in ("ل", "ول") and first + 1 < text.size else first
    put = text.grammar.classes.put
    if start + 1 < last and (saying(text, start) or text.forms[start] in put) and can_speak(text, start + 1):
        start += 1  # "حسب ادعاءات المجلة"
    return start if _can_tell(text, start, cue) else None


def until_then(text: Text, end: int, last: int) -> int:
    """Past what still belongs to a source, up to "فإن" ("وفقا لتقييم حديث للأمن الغذائي، فإن …")."""
    past = end
    for i in range(end, min(end + _TAIL, last - 1)):
        if i < past:
            continue
        if text.forms[i] in COMMAS:
            return i if text.forms[i + 1].startswith(_THEN) else end
        if text.forms[i] in _SO:
            return i
        if i in text.opened:
            past = text.opened[i].close + 1  # "بحسب مسح «…» فإن …"
            continue
        if text.tags[i] & PREPOSITION and opens_medium(text, i + 1):
            return end
        apart = text.words[i].kind != "arabic" or bool(text.tags[i] & (THAT | RELATIVE | TIME))
        if apart or i in text.times or text.readings(i):
            return end
    return end


def before_object(text: Text, match: Match[Preposition], start: int, end: int, first: int) -> int:
    """Where a source that stands in the midst of a clause ends: before what the clause tells ("تضم القافلة، وفق مصدر
    أمني عشرات الشاحنات"); `first`: where the sentence begins.
    """
    if match.first <= first or text.forms[match.first - 1] in PARTING:
        return end
    return next((i for i in range(start + 1, end) if _object(text, start, i)), end)


def _object(text: Text, start: int, i: int) -> bool:
    """Whether no noun phrase that is closed goes on with this word: a count, an indefinite noun of a deed."""
    closed = definite(text.forms[i - 1]) or i - 1 in text.covering
    if i in text.covering or text.tags[i - 1] & PREPOSITION or text.forms[i - 1][0] in "لب":
        return False
    counted = i in text.counts or text.forms[i] in text.grammar.classes.many
    if counted and (closed or i > start + 1):
        return True
    form = text.forms[i]
    if not closed or not text.plain(i) or definite(form) or form[0] == "و":
        return False
    deed = form in text.grammar.classes.deeds or any(r.tense == "masdar" for r in text.cues.readings(form))
    return deed or form.endswith(_PROCESS)


def _varies(text: Text, at: int) -> bool:
    """Whether the cue at word `at` tells by what something varies."""
    varying = text.grammar.classes.varying
    for i in range(at - 1, max(-1, at - _NEAR), -1):
        if text.forms[i] in PARTING:
            return False
        form = text.forms[i].lstrip("وف")
        if (form[:1] in "يتام" and form[1:].startswith(varying)) or form.startswith(varying):
            return True
    return False


def _can_tell(text: Text, start: int, cue: Preposition) -> bool:
    """Whether a source can begin here: no number, owned noun or abstract one ("وفق المنطق"), which cannot speak."""
    after = start + 1
    if head_form(text, start) in text.grammar.classes.news:
        return True
    if after < text.size and head_form(text, start) in LATEST and text.tags[after] & DOCUMENT:
        return True
    name = text.starting.get(start)
    if (name is None or name.mention.type == "MISC") and _measures(text, start):
        return False  # "وفقا للاتفاقية", "حسب تقويم أم القرى"
    if text.forms[start].endswith(_OURS) and mute(text, start):
        return False  # "طبقا لتحليلنا"
    if share(text, start) > start:
        return True  # "وفقا لـ60% ممن شملهم …"
    if text.words[start].kind == "number" or start in text.counts:
        return any(tag & SPEAKER for tag in text.tags[start : after + 1])  # "خمسة مسؤولين", "مصدرين"
    if head_form(text, start) in THE_SAME and after < text.size:
        start, after = after, after + 1
    named = start in text.opened or any(i in text.starting for i in range(start, min(start + 2, text.size)))
    if named or stem_tag(text, start) & (SPEAKER | KIN) or text.words[start].kind != "arabic":
        return True
    form = head_form(text, start)
    if cue.transmits and form.endswith(_THOSE) and len(form) > _SEVERAL and text.plain(start):
        return True  # "نقلا عن صيادين"
    if definite(form):
        return form.endswith(_THOSE) or form in text.grammar.countries
    if text.grammar.tags.get(form.removesuffix("ها").removesuffix("ه"), 0) & SPEAKER:
        return True
    return not (text.owned(start) or cue.guard or cue.phrase == "وفق") and _alone(text, start, form)


def _measures(text: Text, start: int) -> bool:
    """Whether a word names what something may be in accordance with ("أحكام", "رغبة")."""
    if start + 1 < text.size and text.forms[start + 1] == "من" and stem_tag(text, start) & ANONYMOUS:
        return start + 2 < text.size and _measures(text, start + 2)  # not "بحسب عدد من الخبراء"
    return bool(stem_tag(text, start) & STANDARD) or head_form(text, start).removeprefix("ال") in text.grammar.measures


def _alone(text: Text, start: int, form: str) -> bool:
    """Whether a word of no class is a name that no list knows or tells of speech: no genitive makes it a thing's."""
    after = start + 1
    if after >= text.size or text.words[after].kind == "mark" or form in text.surnames:
        return True
    told = form.endswith("ي") or saying(text, start) or any(r.tense == "masdar" for r in text.cues.readings(form))
    return told or text.glued(after, "ل") is not None or text.forms[after].startswith("فان")


def past_gloss(text: Text, i: int, last: int) -> int:
    """Past the Latin spelling of a name in brackets ("شركة «كنديمو» (Kandimo)"), else `i`."""
    if i + 2 >= last or text.forms[i] != "(" or text.words[i + 1].kind != "latin":
        return i
    return next((j + 1 for j in range(i + 2, min(i + _GLOSS, last)) if text.forms[j] == ")"), i)
