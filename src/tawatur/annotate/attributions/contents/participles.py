"""Participles of saying: those that tell what is said meanwhile, and those among the complements of another cue."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.attributions.phrases.heads import definite, described
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import (
    AUXILIARY,
    HOMOGRAPH,
    PREPOSITION,
    ROLE,
    SPEAKER,
    SPOILER,
    THAT,
    WERE,
)
from tawatur.annotate.attributions.words.text import COMMAS, Text

# "Saying", of a woman.
_SAYING = "قايله"
_FOR_IT = frozenset(("له", "لها", "لهم"))
# Marks that set off a circumstance.
_SET_OFF = COMMAS | {"؛"}
# Words before a plural among which what makes it a predicate would stand ("كان العمال مطالبين بـ…").
_PREDICATE = 5
# "To be", and the words of a subject between it and what it is.
_TO_BE, _SUBJECT = frozenset(("يكون", "تكون")), 6
_SHORTEST = 3  # letters of a noun in ي ("يوم", "يمن")


def circumstantial(text: Text, at: int, first: int, reading: Reading) -> bool:
    """Whether a participle tells what the subject says while doing something else ("… مضيفا أن")."""
    form = text.forms[at]
    if form.endswith("ين") and text.tags[at - 1 - text.is_mark(at - 1)] & THAT:
        return False  # "إن «متهمين …»": the subject of the clause
    if at == first:
        goes_on = form.endswith("ا") or (form.endswith("ه") and _clause_follows(text, at + 1))
        return goes_on and at > 0 and reading.number == "s" and not reading.cue.guard
    before = text.forms[at - 1]
    if form.endswith("ا") and reading.gender == "m" and reading.number == "s" and at > first:
        if (
            text.predicated(at)
            or to_be(text, at)
            or (at + 1 < text.size and text.forms[at + 1] in _FOR_IT and before not in COMMAS)
        ):
            return False  # "تتخذ من المدينة مقرا لها"
        if text.words[at - 1].kind == "number" or (before not in COMMAS and described(text, at)):
            return False
        if before not in COMMAS and _does(text, at + 1):
            return False  # "قدم مقترحا يتضمن …"
        closed = before in _SET_OFF or text.words[at - 1].kind == "mark" or reading.clitics == "و"
        return closed or not (
            reading.cue.guard or text.tags[at - 1] & AUXILIARY or before.endswith(("زال", "يزال", "تزال", "كان"))
        )
    if before in _SET_OFF and text.tags[min(at + 1, text.size - 1)] & THAT and reading.number == "s":
        return not reading.cue.guard
    if not form.endswith(("ه", "ين")) or reading.number == "d":
        return False
    if at + 1 < text.size and text.tags[at + 1] & THAT and (form.endswith("ين") or not reading.cue.guard):
        return True
    frames, quotes = reading.cue.frames, at + 1 in text.opened
    takes = at + 1 < text.size and (text.forms[at + 1] in frames or (quotes and text.forms[at] == _SAYING))
    letters = "".join(f for f in frames if len(f) == 1) if reading.clitics == "و" and not reading.cue.guard else ""
    takes = takes or (bool(letters) and at + 1 < text.size and text.glued(at + 1, letters) is not None)
    if takes and _she_said(text, at, first):
        return True
    if form.endswith("ين") and reading.cue.object != "target" and _of_those(text, at, first):
        return not reading.cue.guard
    return before in _SET_OFF or text.is_mark(at - 1)


def _does(text: Text, i: int) -> bool:
    """Whether a word looks like a verb in the present with a masculine subject, as of a clause on the noun before."""
    plain = i < text.size and text.plain(i)
    return plain and text.forms[i][0] == "ي" and len(text.forms[i]) > _SHORTEST and i not in text.times


def _of_those(text: Text, at: int, first: int) -> bool:
    """Whether an indefinite plural tells what people say while they do something ("أغلق العمال الطريق مطالبين بـ…")."""
    closed = at - 1 in text.covering or definite(text.forms[at - 1]) or text.owned(at - 1)
    return closed and not any(text.tags[i] & (WERE | THAT) for i in range(max(first, at - _PREDICATE), at))


def _she_said(text: Text, at: int, first: int) -> bool:
    """Whether a feminine participle goes with a verb before it, not with the definite noun ("… مؤكدة على")."""
    closed = at - 1 in text.covering or text.forms[at - 1].startswith(("ال", "بال", "لل"))
    held = (r for i in text.cued(first, at) for r in text.readings(i))
    return closed and not text.predicated(at) and any(r.tense == "perfect" and r.gender == "f" for r in held)


def _clause_follows(text: Text, i: int) -> bool:
    """Whether a complementiser stands here, or a preposition and a complementiser ("إلى أن")."""
    past = i + 1 if i < text.size and text.tags[i] & PREPOSITION else i
    return past < text.size and bool(text.tags[past] & THAT)


def to_be(text: Text, at: int) -> bool:
    """Whether a participle tells what the noun before it is to be ("أن يكون العام موجها للأسرة")."""
    after = at + 1
    if after >= text.size or text.tags[after] & (THAT | PREPOSITION) or after in text.opened:
        return False
    for i in range(at - 1, max(-1, at - _SUBJECT), -1):
        if text.forms[i].lstrip("سل") in _TO_BE:
            return True
        accusative = text.forms[i][-1] == "ا" and text.forms[i] != "هذا"
        if accusative or text.tags[i] & (THAT | PREPOSITION) or text.words[i].kind == "mark":
            return False
    return False


def participle(text: Text, i: int) -> bool:
    """Whether a circumstantial participle stands here: the cue's own content did not come."""
    held = text.readings(i)
    if not held or not text.forms[i].endswith(("ا", "ه", "ين")) or described(text, i) or noun(text, i):
        return False
    return any(r.tense == "participle" for r in held)


def speaker(text: Text, i: int, held: Sequence[Reading]) -> bool:
    """Whether who says it stands behind a participle ("…، مؤكدا وزير الصحة أن"), which takes nobody as its object."""
    if i + 1 >= text.size or not text.forms[i].endswith("ا"):
        return False
    name = text.starting.get(i + 1)
    if not text.tags[i + 1] & ROLE and (name is None or name.mention.type != "PER"):
        return False
    plain = all(r.cue.act == "say" and not (r.cue.object or r.cue.transmits) for r in held)
    return plain and not any(r.cue.lemma in text.grammar.copular for r in held)


def his(text: Text, first: int, end: int, last: int) -> int:
    """Past a participle that a man says of whom a body tells ("ذكرت الصحيفة أن فلانا زار …، مؤكدا …"), else 0.

    What is told of him begins at word `first` and seems to end at word `end`.
    """
    at = end + (end < last and text.forms[end] in COMMAS)
    if at >= last or not text.forms[at].endswith("ا") or not text.tags[first - 1] & THAT:
        return 0
    name = text.starting.get(first)
    man = name.mention.type == "PER" if name else bool(text.tags[first] & SPEAKER) and text.forms[first][-2:] != "ات"
    said = any(r.tense == "participle" and r.gender == "m" and r.number == "s" for r in text.readings(at))
    return at + 1 if man and said and not text.forms[first].endswith("ه") else 0


def noun(text: Text, i: int) -> bool:
    """Whether a feminine participle is a noun of its own ("ذاكرة", "ناقلة"): no clause or preposition follows; or a
    masculine one, with its adjective ("تسلم مقترحا جديدا"), though not behind a comma or before whom it is said of
    ("…، متهما أطرافا بـ…", "متهما روسيا").
    """
    if text.forms[i] in text.grammar.classes.passives:
        if i + 1 >= text.size or text.forms[i - 1] in COMMAS or i + 1 in text.covering:
            return False
        return text.forms[i + 1].endswith("ا") and not text.readings(i + 1)
    if not text.tags[i] & HOMOGRAPH or not text.forms[i].endswith("ه") or i + 1 >= text.size:
        return False
    frames = frozenset().union(*(r.cue.frames for r in text.readings(i)))
    return not text.tags[i + 1] & THAT and text.forms[i + 1] != ":" and text.forms[i + 1] not in frames


def infinitive(text: Text, i: int) -> bool:
    """Whether a feminine participle can be a verbal noun, as those of the third stem can ("أعلنت مواصلة العمل")."""
    return text.forms[i].endswith("ه") and any(r.cue.stem == 3 for r in text.readings(i))


def reports(text: Text, i: int, at: int) -> bool:
    """Whether a participle that stands here without a comma has a clause of its own ("مشيرين إلى أن …")."""
    j = i + 1
    while j < min(i + 3, text.size) and text.tags[j] & PREPOSITION:
        j += 1
    return i > at + 1 and j < text.size and bool(text.tags[j] & THAT)


def clause_behind(text: Text, i: int) -> bool:
    """Whether a complementiser stands here, or behind a preposition here."""
    if i >= text.size:
        return False
    if (text.tags[i] | (text.tags[i - 1] if text.joined[i - 1] else 0)) & SPOILER:
        return False  # "بعد أن …", "وينتظر أن …"
    i += i + 1 < text.size and bool(text.tags[i] & PREPOSITION)
    return bool(text.tags[i] & THAT) and not text.joined[i]
