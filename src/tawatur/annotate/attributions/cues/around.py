"""Contents around a prepositional cue: what stands before it in its sentence, and what goes on after it."""

from __future__ import annotations

from itertools import islice

from tawatur.annotate.attributions.contents.ends import end_of
from tawatur.annotate.attributions.cues.chains import opens_outlet
from tawatur.annotate.attributions.drafts import Draft
from tawatur.annotate.attributions.phrases.about import past_dateline
from tawatur.annotate.attributions.phrases.heads import can_speak, definite, opens_medium
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.words.clause import Words
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    CLAUSE,
    PREPOSITION,
    RELATIVE,
    TAIL,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.words.kinds import CAME, WHICH
from tawatur.annotate.attributions.words.text import COMMAS, DASHES, OPENERS, PARTING, Text

# Words in which those behind a cue are told to have talked to an outlet, and up to this, at most.
_TALK, _TO = 16, 4
# Words before the cue that it can speak of, at most.
_FURTHEST = 200
# Words of a clause with "which" of which only its verb stands before the cue.
_SOON = 2
# What follows a whole clause and its source with these is told by the outlet.
_DESPITE, _WHOLE = frozenset(("رغم", "وسط", "عقب")), 8
# With these the outlet sets another fact beside what was said.
_WHEREAS = ["في", "حين"]
# Words of an occasion behind a source, at most.
_OCCASION = 12
_AND_THAT = "وذلك"
_THAT, _CAME = frozenset((_AND_THAT, "ذلك")), frozenset(("جاء", "وجاء"))
# Words that tell where something came from, at most.
_PLACED = 6
_BRACKETS = frozenset("()")
# Where the source is, at the end of a sentence, in so many words.
_IN, _PLACE = "في", 2
# Rules of verbs of saying.
_VERBAL = "cues/say"
THEY = frozenset(("وهي", "وهو", "هي", "هو"))


def talked(text: Text, i: int, last: int) -> Words | None:
    """The outlet to which those named before it talked, with what is told of that ("بحسب مسؤولين تحدثوا إلى وكالة …
    بشرط عدم كشف هوياتهم، فإن …"); None where no such verb stands here.
    """
    if i + 1 >= last or not any(r.tense == "perfect" and r.cue.act == "say" for r in text.readings(i)):
        return None
    end = next((j for j in range(i, min(i + _TALK, last)) if text.forms[j] in PARTING), min(i + _TALK, last))
    outlet = next((j for j in range(i + 1, min(i + _TO, end)) if opens_outlet(text, j)), None)
    return None if outlet is None else (outlet, end)


def themselves(text: Text, i: int, last: int) -> int:
    """The "that" with which those just named without an article say what is said, by the verb at word `i`, else 0.

    "وفقا لمصادر أمنية أكدت أن …"
    """
    if i + 1 >= last or definite(text.forms[i - 1]) or i - 1 in text.covering or can_speak(text, i + 1):
        return 0
    held = (r for r in text.readings(i) if r.tense == "perfect" and not (r.clitics or r.cue.guard or r.pronoun))
    if not any("that" in r.cue.frames for r in held):
        return 0
    return next((j for j in range(i + 1, min(i + _OCCASION, last)) if text.tags[j] & THAT), 0)


def parts(reader: Reader, at: int, end: int, told: Draft | None = None) -> list[tuple[int, int, int | None]]:
    """The content around the cue `[at, end)`: what stands before it in the sentence, and what goes on after it.

    `told`: whose words the cue tells the origin of.
    """
    text, sentence = reader.text, reader.sentence
    left = _left(reader, at, end, told)
    i = end
    while i < sentence.last and (text.forms[i] in COMMAS or ((i == end or at == sentence.first) and _dated(text, i))):
        i = text.times.get(i, i + 1)
    i = _past_medium(text, i, sentence.last)
    has_left = sum(text.words[j].kind != "mark" for j in range(left, at)) >= 1
    joined = text.forms[at][0] == "و" and not text.forms[at].startswith("وفق")
    before = at - 1
    while before > left and (text.forms[before] in COMMAS or _leads_back(text, before)):
        before -= 1
    stop = before + 1 if any(_leads_back(text, j) for j in range(before + 1, at)) else at
    at = stop if _leads_back(text, stop) else at
    came = at - left == 1 and text.forms[left].removeprefix("و") in CAME  # "وجاء على لسان فلان أن …"
    that = i < sentence.last and bool(text.tags[i] & THAT)
    lead = i < sentence.last and (text.forms[i] in OPENERS or ((joined or came) and that))
    if (
        lead
        or leads_on(text, at)
        or not has_left
        or text.tags[before] & (RELATIVE | THAT)
        or text.forms[before] in THEY
    ):
        while i < sentence.last and (text.forms[i] in OPENERS or text.forms[i] == ":" or text.tags[i] & THAT):
            i += 1
        return [(i, end_of(text, i, sentence.last), None)]
    if (
        i >= sentence.last
        or text.forms[i] == ")"
        or _ended(text, left, end, at)
        or (i == end and _where(text, i, sentence.last))
    ):
        return [(left, stop, None)]
    if i + 1 < sentence.last and text.forms[i] in DASHES and text.forms[at - 1] in DASHES:
        return [(left, stop, None), (i + 1, end_of(text, i + 1, sentence.last), None)]
    if _goes_on(text, i, at - left):
        return [(left, stop, None), (i, end_of(text, i, sentence.last), None)]
    return [(left, stop, None)]


def only_came(text: Text, first: int, last: int) -> bool:
    """Whether words tell nothing but where what was said before "came" ("جاء ذلك في بيان على لسان فلان")."""
    came = text.forms[first].removeprefix("و") in CAME and text.forms[first + 1 : first + 2] == ["ذلك"]
    return came and last - first <= _PLACED


def _leads_back(text: Text, i: int) -> bool:
    """Whether a word only leads from what was said to who said it: "وذلك", "جاء ذلك"."""
    return text.forms[i] in _THAT or (text.forms[i] in _CAME and text.forms[i + 1] in _THAT)


def _where(text: Text, i: int, last: int) -> bool:
    """Whether nothing follows the source but the place where it is ("ذكرته إدارة الإطفاء في لهار.")."""
    return text.forms[i] == _IN and sum(not text.is_mark(j) for j in range(i + 1, last)) <= _PLACE


def _past_medium(text: Text, i: int, last: int) -> int:
    """Past the occasion or platform on which the source said it, to a comma or a stop ("… فلان على حسابه في …")."""
    if i + 1 >= last or not text.tags[i] & PREPOSITION or not opens_medium(text, i + 1):
        return i
    near = range(i, min(i + _OCCASION, last))
    end = next((j for j in near if text.forms[j] in PARTING or text.forms[j] in OPENERS), i)
    return end + 1 if text.forms[end] in COMMAS else end


def _dated(text: Text, i: int) -> bool:
    """Whether a time stands here: it tells when the source said it."""
    return i in text.times or bool(text.tags[i] & (ADVERB | TIME))


def _ended(text: Text, left: int, end: int, at: int) -> bool:
    """Whether the cue closes what stands before it: no comma after the source, though one stands before the cue."""
    return text.forms[end] not in COMMAS and text.forms[at - 1] in COMMAS


def _goes_on(text: Text, i: int, before: int) -> bool:
    """Whether the clause that the cue interrupts goes on after it."""
    if before > _WHOLE and text.forms[i] in _DESPITE:
        return False
    if text.forms[i : i + 2] == _WHEREAS:
        return False
    if text.tags[i] & (PREPOSITION | THAT) or text.glued(i, "بل") is not None:
        return True
    if any(r.tense == "imperfect" and not r.clitics for r in text.readings(i)) or text.words[i].kind == "number":
        return True  # "وتبلغ النسبة، وفقا للدراسة، 12 …"
    return before <= 8 and not _closed(text, i, 0)


def _closed(text: Text, i: int, last: int) -> bool:
    """Whether what follows the source is another clause."""
    return (
        bool(text.tags[i] & (TAIL | CLAUSE)) or (text.forms[i][0] == "و" and not text.tags[i]) or bool(text.readings(i))
    )


def _left(reader: Reader, at: int, end: int, told: Draft | None) -> int:
    """Where the content before the cue begins: after the last clause that another cue or conjunction closed."""
    text, first = reader.text, max(past_dateline(reader.text, reader.sentence.first, at), at - _FURTHEST)
    start = first
    inner = [
        draft
        for draft in reader.here[-12:]
        if draft.outer is None
        and draft.words[-1][1] <= at
        and not _touches(text, draft, at)
        and not _aside(text, draft)
        and not (text.forms[at - 1] == _AND_THAT and text.tags[min(draft.words[-1][1], at)] & RELATIVE)
    ]
    if inner:
        start = max(start, inner[-1].words[-1][1])
    if told is not None:
        start = max(start, told.words[-1][0])
        start = next(
            (j + 1 for j in range(at - 1, start, -1) if text.tags[j] & THAT and text.forms[j][0] == "و"), start
        )
    for j in () if _closes_all(reader, end) else range(at - 1, start, -1):
        opens = text.tags[j] & CLAUSE and (text.forms[j - 1] in COMMAS or text.forms[j] == "لكن")
        if text.forms[j] in WHICH and text.forms[j - 1] in COMMAS and at - j <= _SOON:
            start = j  # "…، ما شكل حسب المراقبين نصرا"
            break
        if opens and (text.forms[j] in ("بينما", "فيما", "لكن", "كما") or text.forms[j - 1 : j + 1] == ["في", "حين"]):
            start = j
            break
    outer = reader.outer_of(at)
    start = max(start, outer.words[0][0]) if outer else start
    bracket = next((j for j in range(at - 1, start, -1) if text.forms[j] in _BRACKETS), at)
    if bracket + 1 < at and text.forms[bracket] == "(":
        return bracket + 1  # "المعطف («ثوب رخيص»، كما ذكرت الصحيفة) …"
    around = [j for j in range(start, at) if j in text.opened and text.opened[j].close > at]
    start = around[-1] + 1 if around else _past_lead(text, start, at) if start == reader.sentence.first else start
    while start < at and (
        text.forms[start] in ("كما", "لكن", "و", "وهي", "وهو", "فيما", "بينما")
        or text.tags[start] & THAT
        or (text.words[start].kind == "mark" and start not in text.opened)
    ):
        start += 1
    return start


def _closes_all(reader: Reader, end: int) -> bool:
    """Whether a source that ends before word `end` closes the one sentence of an article: it is of all of it."""
    text, sentence = reader.text, reader.sentence
    if sentence.role != "body" or any(text.words[j].kind != "mark" for j in range(end, sentence.last)):
        return False
    bodies = (other for other in text.prose.sentences if other.role == "body")
    return len(list(islice(bodies, 2))) == 1  # no more are asked for: many a cue closes a sentence


def teller(reader: Reader, at: int) -> Draft | None:
    """Whose words end directly before a cue that tells where he has them ("قال فلان إن العدد ألف، وفقا للهيئة")."""
    for draft in reversed(reader.here[-12:]):
        if draft.outer is None and draft.words[-1][1] <= at and _touches(reader.text, draft, at):
            verbal = draft.at < draft.words[0][0] and draft.rule.startswith(_VERBAL)
            return draft if verbal and draft.mode != "direct" else None
    return None


def _past_lead(text: Text, start: int, at: int) -> int:
    """Past a phrase that only leads over from the sentence before ("وتزامنا مع …، …")."""
    if text.forms[start] in _CAME:
        return start  # "جاء ذلك خلال لقاء …": this is what was told
    held = text.grammar.adverbs.at(text.words, start, at) or text.grammar.tails.at(text.words, start, at)
    comma = next((j for j in range(start, min(start + 10, at)) if text.forms[j] in COMMAS), None) if held else None
    return comma + 1 if comma is not None and at - comma > 4 else start


def _aside(text: Text, draft: Draft) -> bool:
    """Whether a draft's cue opens a relative clause behind a comma ("الرئيس، الذي توعد بسحقهم، …")."""
    return draft.at > 1 and bool(text.tags[draft.at - 1] & RELATIVE) and text.forms[draft.at - 2] in COMMAS


def _touches(text: Text, draft: Draft, at: int) -> bool:
    """Whether the content of a draft ends directly before the cue, so that the cue speaks of all of it."""
    return adjoins(text, draft.words[-1][1], at)


def adjoins(text: Text, end: int, at: int) -> bool:
    """Whether only marks, or "and that" with a preposition, part what ends at a word from the cue ("…، وذلك وفقا")."""
    end = next((j for j in range(end, at) if text.words[j].kind != "mark"), at)
    end += end < at and text.forms[end] == _AND_THAT
    return end == at or (end == at - 1 and text.forms[end - 1] == _AND_THAT and bool(text.tags[end] & PREPOSITION))


def leads_on(text: Text, at: int) -> bool:
    """Whether the cue opens another clause after a comma ("…، وبحسب البيان، …")."""
    return text.forms[at][0] == "و" and not text.forms[at].startswith("وفق") and text.forms[at - 1] in COMMAS
