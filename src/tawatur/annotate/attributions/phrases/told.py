"""Documents whose verb says what they tell ("تلقى بلاغا من مواطن يفيد بـ…"); who tells a relative clause."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import definite, stem_tag
from tawatur.annotate.attributions.phrases.nearest import in_it
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.phrases.spokes import accusative
from tawatur.annotate.attributions.words.clause import Words
from tawatur.annotate.attributions.words.grammar import DOCUMENT, RELATIVE, THAT
from tawatur.annotate.attributions.words.text import COMMAS, PARTING, STOPS, Text

# Words from a report to the verb that says what it tells, at most.
_TOLD = 12
# Before who has done something already.
_ONCE = frozenset(("سبق", "وسبق"))
# "There are those who …".
_THERE_ARE = frozenset(("هناك", "هنالك", "ثمه"))
_RESUMED = frozenset(("عنه", "عنها", "فيه", "فيها", "به", "بها", "اليه", "اليها"))
# How "we … it" ends.
_WE = ("ناه", "ناها", "ناهم")


def report(text: Text, at: int, lowest: int) -> Words | None:
    """An indefinite document whose verb stands further on ("تلقى بلاغا من مواطن مساء أمس يفيد بـ…")."""
    held = [r for r in text.readings(at) if r.tense == "imperfect" and r.number == "s"]
    by = any(r.gender == "m" and "ب" in r.cue.frames for r in held)
    says = {r.gender for r in held} if at + 1 < text.size and text.tags[at + 1] & THAT else set()
    if not (by or says):
        return None
    for k in range(at - 2, max(lowest, at - _TOLD), -1):
        if text.forms[k] in PARTING or text.tags[k] & (THAT | RELATIVE):
            return None
        gender = "f" if text.forms[k].endswith("ه") else "m"
        if gender in says and text.tags[k] & DOCUMENT and text.forms[k + 1] == "من" and not definite(text.forms[k]):
            return k, at  # "تلقى مذكرة من الوزير تقول إن …"
        if by and (document(text, k) or (text.tags[k] & DOCUMENT and not text.readings(k) and _came(text, k - 1))):
            return k, k + 1
    return None


def _came(text: Text, i: int) -> bool:
    """Whether a document comes in here ("ورد بلاغ …")."""
    return not text.grammar.classes.coming.isdisjoint((text.forms[i], text.forms[i].removeprefix("و")))


def once(text: Text, that: int, first: int) -> Words | None:
    """Who has said before what a verb behind "أن" tells ("سبق للوزارة أن أعلنت …")."""
    for start in range(that - 1, max(first, that - _TOLD), -1):
        if text.forms[start - 1] in _ONCE:
            end = noun_phrase(text, start, that) if text.glued(start, "ل") else start
            led = end < that and text.forms[end] in text.grammar.classes.led  # "سبق للاتحاد برئاسة فلان أن …"
            return (start, end) if end == that or led else None
    return None


def document_before(text: Text, at: int, first: int) -> Words | None:
    """The indefinite document to which "فيه" behind the verb points back ("أصدر تقريرا عن السد جاء فيه أن …")."""
    for k in range(at - 1, max(first - 1, at - _TOLD), -1):
        if text.forms[k] in STOPS:
            return None
        if document(text, k) or (text.tags[k] & DOCUMENT and not text.forms[k].startswith("ال")):
            return k, max(k + 1, noun_phrase(text, k, at, strict=True))
    return None


def document(text: Text, start: int) -> bool:
    """Whether an indefinite noun of a document stands here in the accusative ("بلاغا يفيد بـ…")."""
    return bool(accusative(text, start) & DOCUMENT)


def resumes(text: Text, at: int, first: int) -> bool:
    """Whether a verb with a pronoun behind it comes back to the noun before it: a relative word, or a document."""
    if at <= first or not (text.forms[at + 1] in _RESUMED or in_it(text, at + 1)):
        return False
    if text.tags[at - 1] & RELATIVE:
        return at <= first + 1 or text.forms[at - 2] not in text.grammar.classes.moments
    if text.joined_cue(at):
        return False
    written = bool(stem_tag(text, at - 1) & DOCUMENT) and not text.forms[at - 1].startswith("ال")
    of_whom = any(r.cue.object == "target" for r in text.readings(at))
    return written or (of_whom and document(text, at - 1)) or (in_it(text, at + 1) and _of_whom(text, at, first))


def _of_whom(text: Text, at: int, first: int) -> bool:
    """Whether an indefinite document of somebody named ends before a verb ("تصريحات للرئيس فلان وصف فيها …")."""
    name = text.covering.get(at - 1)
    words = document_before(text, at, first) if name is not None and name.last == at else None
    return words is not None and words[0] + 1 < at and text.glued(words[0] + 1, "ل") is not None


def saying(text: Text, i: int) -> bool:
    """Whether a noun of saying without its article stands here."""
    form = text.forms[i]
    written = bool(stem_tag(text, i) & DOCUMENT) and not form.endswith("ات")
    if i in text.starting or text.tags[i] or written or form.startswith("ال"):
        return False
    held = (r for r in text.cues.readings(form.removesuffix("ات")) if r.tense == "masdar")
    return any(r.cue.act in ("say", "accuse", "expect") for r in held)


def ours(text: Text, i: int, last: int) -> bool:
    """Whether a relative clause is told by the source, who says "we" ("دولنا، التي تهدم ما بنيناه")."""
    end = next((j for j in range(i, last) if text.forms[j] in STOPS or text.forms[j] in COMMAS), last)
    return any(text.forms[j].endswith(_WE) and j not in text.covering for j in range(i + 1, end))


def there_are(text: Text, at: int, first: int) -> bool:
    """Whether the verb at word `at` tells what some do ("هناك من يرى أن …")."""
    return at > first + 1 and text.forms[at - 1] == "من" and text.forms[at - 2].lstrip("وف") in _THERE_ARE


def others(text: Text, i: int) -> bool:
    """Whether what others do is set beside it ("هناك من يرى أن …، وهناك من …")."""
    form = text.forms[i]
    return form[0] == "و" and form[1:] in _THERE_ARE and text.forms[i + 1 : i + 2] == ["من"]
