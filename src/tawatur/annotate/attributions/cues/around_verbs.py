"""What stands around a verb of saying: whether its subject follows, whether it only describes, who is beside it."""

from __future__ import annotations

from tawatur.annotate.attributions.contents.things import OF_IT
from tawatur.annotate.attributions.cues import verbs
from tawatur.annotate.attributions.phrases.heads import can_speak, definite, stem_tag
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.phrases.which import OF_WHICH, theirs
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.words.clause import Clause, Words
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    ANONYMOUS,
    AUXILIARY,
    CLAUSE,
    NEGATION,
    RELATIVE,
    ROLE,
    SPEAKER,
    THAT,
    WERE,
)
from tawatur.annotate.attributions.words.text import COMMAS, PARTING, Text

_DUAL = frozenset(("اللذان", "اللذين", "اللتان", "اللتين"))
# So many words before a relative pronoun, and so many right before it, may be those of whom it tells.
_THING, _BESIDE = 4, 2
_THE = ("ال", "بال", "لل")
# Letters of a noun that a clause tells of, at least; "عما" has less.
_NOUN = 4


def verb_first(reader: Reader, at: int, readings: list[Reading], left: Words) -> bool:
    """Whether the subject follows the verb, whatever stands before it, or nobody is meant."""
    text = reader.text
    if _of_nobody(text, at, readings[0], left) or _tells_of(text, at, readings, left):
        return True
    if theirs(text, at + 1):
        return True
    if text.tags[left[0] - 1] & THAT and all(r.cue.close for r in readings):
        return False  # "أن المجلس وجه البلدية بـ…"
    if at + 1 >= reader.sentence.last or not can_speak(text, at + 1) or any(r.cue.object for r in readings):
        return False
    if text.tags[at - 1] & RELATIVE and _comes_back(text, at + 1, reader.sentence.last):
        return True
    name = text.starting.get(at + 1)
    person = (name is not None and name.mention.type == "PER") or bool(text.tags[at + 1] & ROLE)
    return not any("noun" in r.cue.frames for r in readings) or (person and readings[0].cue.act == "say")


def _tells_of(text: Text, at: int, readings: list[Reading], left: Words) -> bool:
    """Whether a verb with a pronoun tells of an indefinite noun right before it ("وثيقة وصفتها الحكومة بـ…")."""
    if left[1] < at or left[0] in text.covering or definite(text.forms[left[0]]):
        return False
    return all(reading.pronoun and reading.cue.object == "target" for reading in readings)


def _of_nobody(text: Text, at: int, reading: Reading, left: Words) -> bool:
    """Whether a masculine verb that means nobody stands behind a feminine noun ("أن السفينة يرجح أن تكون …")."""
    lone = reading.tense == "imperfect" and reading.gender == "m" and reading.number == "s"
    if not lone or at + 1 >= text.size or reading.cue.lemma not in text.grammar.impersonal:
        return False
    if not text.tags[at + 1] & THAT:
        return False
    return left[0] not in text.starting and text.forms[left[0]].endswith(("ه", "ات"))


def _comes_back(text: Text, i: int, last: int) -> bool:
    """Whether what is said behind the subject at word `i` comes back to a noun before its relative pronoun ("المدينة
    التي أعلنت السلطات السيطرة عليها").
    Or is done to it ("الرسالة التي طلبت الوزارة تقديمها").
    """
    end = noun_phrase(text, i, last, strict=True)
    if end <= i or end + 1 >= last:
        return False
    return (definite(text.forms[end]) and text.forms[end + 1] in OF_IT) or (text.plain(end) and text.owned(end))


def attributive(reader: Reader, at: int, clause: Clause) -> bool:
    """Whether the verb says something about the noun before it, and reports nobody's words."""
    text = reader.text
    if at == reader.sentence.first or clause.reading.clitics:
        return False
    if text.tags[at - 1] & RELATIVE:
        return not _resumes(text, at, clause)
    form, tag = text.forms[at - 1], text.tags[at - 1]
    if clause.reading.tense != "imperfect" or text.words[at - 1].kind != "arabic" or at - 1 in text.covering:
        return False
    if _of_it(text, at, clause):
        return False
    particle = AUXILIARY | CLAUSE | ADVERB | THAT | NEGATION
    return not (tag & particle or at - 1 in text.adverbial or form.startswith("ال") or verbs.after_time(text, at))


def _resumes(text: Text, at: int, clause: Clause) -> bool:
    """Whether after a relative pronoun another says something of the noun ("الخطر الذي قالت إنه …")."""
    that = clause.at + (clause.marker == "colon")  # "التي قال: إنها …"
    if clause.at != at + 1 or clause.marker not in ("that", "colon"):
        return False
    if that >= text.size or not text.tags[that] & THAT:
        return False
    if clause.reading.tense == "perfect" and clause.cue.act == "say" and _of_a_thing(text, at - 1):
        return True  # "الحريق الذي قال إن خسائره …"
    if text.forms[that][-1] not in "هام":
        return False
    form = text.forms[at - 1].lstrip("و")
    return form in _DUAL or (form in OF_WHICH and clause.reading.gender not in (OF_WHICH[form], ""))


def _of_a_thing(text: Text, which: int) -> bool:
    """Whether "which" stands behind a thing with its article, near nobody who could speak."""
    if which <= _THING or text.forms[which] not in OF_WHICH or not text.forms[which - 1].startswith(_THE):
        return False
    for i in range(which - 1, which - 1 - _THING, -1):
        if text.forms[i] in PARTING:
            break
        beside = i >= which - _BESIDE and (can_speak(text, i) or text.joined[i])
        if beside or i in text.covering or text.tags[i] & ROLE:
            return False
    return True


def _of_it(text: Text, at: int, clause: Clause) -> bool:
    """Whether another than the noun before the verb says what "that it" tells of it ("خطة يقول إنها …")."""
    if clause.marker != "that" or clause.at != at + 1 or len(text.forms[at - 1]) < _NOUN:
        return False
    feminine = text.forms[at - 1].endswith(("ه", "ات"))
    return (clause.reading.gender, text.forms[clause.at]) == (("m", "انها") if feminine else ("f", "انه"))


def named(reader: Reader, clause: Clause, left: Words | None) -> bool:
    """Whether a source is named beside the cue; an army's attack, or a state's, is none of words."""
    words = left or clause.subject
    name = reader.text.starting.get(words[0]) if words else None
    state = name is not None and name.mention.type == "GPE"
    armed = words is not None and reader.text.forms[words[0]] in reader.text.grammar.armed
    crowd = words is not None and name is None and stem_tag(reader.text, words[0]) & SPEAKER == ANONYMOUS
    if (name and name.mention.kind == "army") or ((state or armed or crowd) and clause.cue.act == "condemn"):
        return False
    if left is not None:
        return True
    return (
        clause.subject is not None
        and clause.subject[0] < clause.subject[1]
        and (clause.subject[0] > clause.at or can_speak(reader.text, clause.subject[0]))
    )


def quoted_already(reader: Reader, at: int) -> bool:
    """Whether the verb before took the content that follows ("صرح فلان قائلا: «…»")."""
    return any(at < draft.words[0][0] <= at + 3 for draft in reader.here)


def led_over(reader: Reader, at: int, clause: Clause) -> bool:
    """Whether what a participle is about only leads to what the verb before it tells ("قال متحدثا عن …: …")."""
    tells = reader.text.forms[at - 1] in COMMAS and "that" in clause.cue.frames  # "قال فلان، مشيرا إلى الخطر، إن …"
    about = clause.marker == "preposition" and clause.cue.act == "say" and not tells
    return about and any(draft.at < at < clause.at < draft.words[0][0] for draft in reader.here)


def described(reader: Reader, at: int, first: int) -> bool:
    """Whether the noun is what another describes, with the clause in ب behind it ("وصف تصريحات فلان بأنها …")."""
    text, outer = reader.text, reader.outer_of(at)
    object_ = outer is not None and outer.words[0][0] == at and not text.tags[at - 1] & THAT
    return object_ and bool(text.tags[first - 1] & THAT) and text.forms[first - 1][0] == "ب"


def pluperfect(text: Text, at: int, first: int) -> bool:
    """Whether a sentence opens with the auxiliary of a verb that tells what was said earlier ("وكان … قد أعلن")."""
    return bool(text.tags[first] & WERE) and at > first + 1 and text.tags[at - 1] & AUXILIARY != 0
