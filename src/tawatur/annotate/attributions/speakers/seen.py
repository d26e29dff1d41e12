"""Where a document comes from: "رسالة اطلعت عليها وكالة …", "البيان الذي نشرته صحيفة …"."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import (
    LATEST,
    LONGEST_NAME_IN_MARKS,
    can_speak,
    is_outlet,
    stem_tag,
)
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.speakers.sources import outlet_link
from tawatur.annotate.attributions.words.grammar import ANONYMOUS, DOCUMENT, MADE, OUTLET, PREPOSITION, SEEN
from tawatur.annotate.attributions.words.text import COMMAS, Text
from tawatur.model.layers import Link

# Those with whom an outlet spoke ("التقت بهم", "تحدثت معها").
_WITH_THEM = frozenset(("بهم", "بها", "به", "اليهم", "اليها", "اليه", "معهم", "معها", "معه"))
_THEM = "هم"
# So many words before a document the verb stands by which it is printed.
_PRINTED = 7
_FROM_IT = frozenset(("منه", "منها"))
# Words from a document to the verb of who has it, and of that clause, at most.
_FURTHER, _CLAUSE = 30, 12
# Words from "a copy" to "of it", at most.
_COPY = 5
# Pronouns and the copy between the verb and who saw it ("حصلت عليه", "تلقت نسخة منه").
_OF_IT = frozenset(("عليه", "عليها", "به", "بها", "له", "لها", "منه", "منها", "نسخه"))


def past_seen(text: Text, first: int, end: int, stop: int) -> int:
    """The word after a clause without relative pronoun that tells who saw or printed a document; else `end`."""
    if end + 1 >= stop or not stem_tag(text, first) & (DOCUMENT | ANONYMOUS):
        return end
    if not stem_tag(text, first) & DOCUMENT:
        return _past_met(text, first, end, stop)
    if text.forms[end] in text.grammar.classes.authored:
        return _past_issue(text, end + 1, stop)
    if not text.tags[end] & (SEEN | MADE) or _definite(text, first, end):
        return end
    return _past_clause(text, end, stop)


def _past_clause(text: Text, verb: int, stop: int) -> int:
    """Past a verb that tells who saw or printed a document, who did, and a second verb of another."""
    i = verb + 1
    while i < stop and text.forms[i] in _OF_IT:
        i += 1
    if i in text.opened and text.opened[i].closed and text.opened[i].close - i <= LONGEST_NAME_IN_MARKS:
        i = min(text.opened[i].close + 1, stop)
    elif i < stop and can_speak(text, i):
        i = max(i, noun_phrase(text, i, stop))
    elif i + 1 < stop and text.tags[i] & PREPOSITION:
        i = max(i + 2, noun_phrase(text, i + 1, stop))
    elif i < stop and text.owned(i):
        i += 1  # "مسح نشرت نتائجه أمس"
    while i < stop and i in text.times:
        i = max(text.times[i], i + 1)
    if i < stop and text.forms[i] in _OF_IT:
        i += 1
    copy = next((j + 1 for j in range(i, min(i + _COPY, stop)) if text.forms[j] in _FROM_IT), i)
    i = copy if text.forms[i : i + 2] == ["علي", "نسخه"] else i  # "حصلت الصحيفة على نسخة خاصة منه"
    again = i + 1 < stop and text.joined[i] and text.tags[i] & SEEN  # "… وحصلت الصحيفة على نسخة منه"
    return _past_clause(text, i, stop) if again else i


def _past_met(text: Text, first: int, end: int, stop: int) -> int:
    """The word after a clause that tells which outlet met unnamed people ("شهود التقت بهم وكالة …"), or `end`."""
    if not text.tags[end] & SEEN or _definite(text, first, end):
        return end
    them = text.forms[end].endswith(_THEM)  # "سكان التقتهم الوكالة"
    i = end + (1 if them else 2)
    if i >= stop or not (them or text.forms[end + 1] in _WITH_THEM):
        return end
    outlet = i + (i in text.opened and i + 1 < stop)
    name = text.starting.get(outlet)
    heard = bool(text.tags[outlet] & OUTLET) or (name is not None and is_outlet(text, name))
    return max(noun_phrase(text, i, stop), end) if heard else end


def _past_issue(text: Text, i: int, stop: int) -> int:
    """Past "صادر عن …" or "صادر بتاريخ …"."""
    if text.tags[i] & PREPOSITION:
        i = max(i + 1, noun_phrase(text, i + 1, stop, True))
    elif text.glued(i, "ب"):
        i += 1
    while i < stop and (i in text.times or text.forms[i] == "الجاري"):
        i = max(text.times.get(i, i), i + 1)
    return i


def shown_by(text: Text, first: int, last: int) -> tuple[Link, ...]:
    """The outlet that printed the document, or spoke with the people, `[first, last)`, told by a clause of its own."""
    first += text.forms[first] in LATEST
    if not stem_tag(text, first) & (DOCUMENT | ANONYMOUS):
        return ()
    for i in range(first + 1, last):
        if written := of_outlet(text, i, last):
            return written
    verb = next((i for i in range(first + 1, last) if text.tags[i] & SEEN), last)
    for i in range(verb, last):
        name = text.starting.get(i)
        if name and is_outlet(text, name):
            return (outlet_link(text, i, name.last),)
        if i > verb and text.tags[i] & OUTLET:
            return (outlet_link(text, i, noun_phrase(text, i, last)),)
        if text.forms[i] in COMMAS:
            break
    return _printed_by(text, first)


def seen_behind(text: Text, first: int, last: int) -> tuple[Link, ...]:
    """The outlet of which a clause between a document and what it says tells that it has it ("التقرير السنوي للبنك،
    وتلقت وكالة … نسخة منه، أن …")."""
    verb = next((i for i in range(first, min(first + _FURTHER, last)) if text.joined[i] and text.tags[i] & SEEN), last)
    near = range(verb + 1, min(verb + _CLAUSE, last))
    outlet = next((i for i in near if (name := text.starting.get(i)) and is_outlet(text, name)), None)
    if outlet is None or not any(text.forms[i] in _OF_IT for i in near):
        return ()
    return (outlet_link(text, outlet, text.starting[outlet].last),)


def _printed_by(text: Text, at: int) -> tuple[Link, ...]:
    """The outlet that prints what tells something itself, named right before it ("بثت قناة … صورا تظهر …")."""
    verb = next(
        (
            i
            for i in range(at - 2, max(at - _PRINTED, -1), -1)
            if text.forms[i].removeprefix("و") in text.grammar.printing
        ),
        None,
    )
    if verb is None or not stem_tag(text, at) & DOCUMENT:
        return ()
    name = text.starting.get(verb + 1)
    if text.tags[verb + 1] & OUTLET or (name and is_outlet(text, name)):
        return (outlet_link(text, verb + 1, at),) if noun_phrase(text, verb + 1, at) == at else ()
    platform = text.grammar.platforms.at(text.words, verb + 1, at, clitics=False)
    if platform is None or platform.last != at:
        return ()
    return (outlet_link(text, verb + 1, at)._replace(entity=platform.value),)


def of_outlet(text: Text, i: int, last: int) -> tuple[Link, ...]:
    """The outlet whose the document before word `i` is ("تقرير لوكالة …")."""
    if i >= last or text.glued(i, "ل") is None:
        return ()
    name = text.starting.get(i) or (text.starting.get(i + 1) if stem_tag(text, i) & OUTLET else None)
    return (outlet_link(text, i, name.last),) if name and is_outlet(text, name) else ()


def _definite(text: Text, first: int, end: int) -> bool:
    return any(text.forms[i].startswith("ال") for i in (first, end - 1)) and end - 1 not in text.covering
