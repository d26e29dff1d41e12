"""Clauses behind a comma that go on with what is said, and those by which the outlet sums it up or answers it."""

from __future__ import annotations

from tawatur.annotate.attributions.contents.further import has_content
from tawatur.annotate.attributions.phrases.adjuncts import REGARDS
from tawatur.annotate.attributions.phrases.heads import can_speak, definite, stem_tag
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    HOMOGRAPH,
    KIN,
    NEGATION,
    RELATIVE,
    SPEAKER,
    SPEECH,
    TAILS,
    THAT,
    TIME,
    WERE,
)
from tawatur.annotate.attributions.words.kinds import AND_IT, AND_THIS, THE_SAME, YET
from tawatur.annotate.attributions.words.text import COMMAS, Text

WHEREAS = frozenset(("بينما", "فيما"))
# "While he said that …, he said …".
_AS = "اذ"
# "Un-" before an adjective, with which no clause begins ("…، غير صحيح").
_UN = "غير"
# Words from "whereas" to the verb of its clause, where the subject stands first.
_NEAR = 5
# Words from such a verb, where it stands first, to the clause behind its subject.
_SUBJECT = 8
# Letters of a perfect in the feminine with و, at least.
_LETTERS = 4
# Two words that set another fact beside what is said, or tell what it goes along with.
_BESIDE = frozenset((("في", "حين"), ("في", "ظل"), ("بالتزامن", "مع"), ("تزامنا", "مع")))
# "At a time when …": what still goes on is said too.
_AT_A_TIME, _GOES_ON = frozenset((("في", "الوقت"), ("في", "وقت"))), "يت"
# "This, and …": the outlet comes to something else.
_MOVES_ON = "هذا"
# "… which is a thing that …": what came of it, which is said too.
_THING = "الامر"
# What was done upon something begins with these.
_ON, _DONE = frozenset(("وعلي", "وفي")), frozenset(("وتم", "وجري"))
# "Although …", "after …", which a contrast answers.
_AFTER, _ALTHOUGH = "بعدما", frozenset(("رغم", "برغم", "بالرغم", "مع", "بعد"))
# With these what is so indeed is set against what is denied.
_RATHER = frozenset(("بل", "وانما", "انما"))


def said_too(text: Text, i: int, last: int) -> bool:
    """Whether a clause with "whereas" or the like, in which no new cue stands, goes on with a clause that is said.

    What only continues meanwhile is the outlet's backdrop ("فيما تواصل السلطات البحث").
    """
    if text.forms[i] in WHEREAS:
        return not (another(text, i, last) or _backdrop(text, i))
    pair = (text.forms[i], text.forms[i + 1]) if i + 1 < last else ("", "")
    if pair in _AT_A_TIME and i + 3 < last:
        verb = i + 2 + bool(text.tags[i + 2] & RELATIVE)
        form, read = text.forms[verb], text.readings(verb) or verb in text.covering
        return form[0] in _GOES_ON and not form.endswith("ت") and not read
    return pair in _BESIDE


def _backdrop(text: Text, i: int) -> bool:
    """Whether the outlet tells what was heard or seen meanwhile ("…، فيما دوت صفارات الإنذار")."""
    return text.grammar.tails.at(text.words, i, text.size, clitics=False) is not None


def another(text: Text, i: int, last: int) -> bool:
    """Whether after "whereas" a verb that goes on stands, or one of saying with a subject ("بينما يؤكد آخرون أن …")."""
    verb = i + 1
    finite = [r for r in text.readings(verb) if r.tense in ("perfect", "imperfect")]
    if any(r.cue.lemma in text.grammar.going_on for r in finite):
        return True
    if verb + 1 < text.size and finite and (can_speak(text, verb + 1) or stem_tag(text, verb + 1) & KIN):
        clause = any(text.tags[j] & THAT for j in range(verb + 2, min(verb + _SUBJECT, last)))
        if any(r.tense == "perfect" or (clause and "that" in r.cue.frames) for r in finite):
            return True
    return any(_tells(text, j, last) for j in text.cued(verb + 1, min(i + _NEAR, last)))


def _tells(text: Text, i: int, last: int) -> bool:
    """Whether a verb of saying stands here; one that somebody is told with tells something ("يبلغ" also "reaches")."""
    held = (r for r in text.readings(i) if r.tense in ("perfect", "imperfect") and not r.clitics)
    held = (r for r in held if "that" in r.cue.frames)
    return any(r.cue.object != "addressee" or has_content(text, i, last) for r in held)


def goes_along(text: Text, i: int, clausal: bool) -> bool:
    """Whether a clause after a comma is said too: "فيما يتعلق بـ", a reason ("إذ يعد …"), behind another clause
    "بينما لا تزال …"."""
    if text.forms[i] == _AS and _goes_on(text, i + 1):
        return True
    return text.forms[i + 1] in REGARDS or (clausal and text.forms[i] in WHEREAS and bool(text.tags[i + 1] & NEGATION))


def _goes_on(text: Text, i: int) -> bool:
    """Whether an imperfect or a negation stands here."""
    return (text.forms[i][0] in _GOES_ON and i not in text.covering) or bool(text.tags[i] & NEGATION)


def listed(text: Text, i: int) -> bool:
    """Whether after this comma only a list of nouns goes on ("…، وقوات من جهة أخرى")."""
    return i < text.size and (text.forms[i].startswith("وال") or bool(text.joined[i] and text.tags[i] & SPEAKER))


def back(text: Text, i: int, clausal: bool) -> bool:
    """Whether behind a relative clause and its comma what is said goes on; a noun with و is one of the clause."""
    noun = not clausal and i < text.size and text.forms[i][0] == "و" and text.glued(i, "بل") is None
    return not (noun or listed(text, i) or _background(text, i))


def _background(text: Text, i: int) -> bool:
    """Whether the outlet goes on to tell what happens beside it ("…، في ظل الأزمة")."""
    tails = i < text.size and bool(text.opens[i] & TAILS)
    return tails and text.grammar.tails.at(text.words, i, text.size, clitics=False) is not None


def sums_up(text: Text, i: int, last: int, clausal: bool) -> bool:
    """Whether the outlet tells more about what was said ("وهو القرار الذي …"), though no thing that came of it."""
    if text.forms[i] not in AND_IT or i + 1 >= last:
        return False
    same = text.forms[i + 1] in THE_SAME and i + 2 < last  # "وهو نفس القرار الذي …"
    if not text.forms[i + 1 + same].startswith("ال"):
        return not clausal and _noun(text, i + 1)
    if text.tags[i + 1] & (ADVERB | TIME):
        return False  # "وهي الآن تعيش …"
    return not (clausal and text.forms[i + 1] == _THING)


def _noun(text: Text, i: int) -> bool:
    """Whether an indefinite noun of no class stands here, which tells what a thing is ("وهو مصطلح …")."""
    return text.plain(i) and text.forms[i][0] not in _GOES_ON and text.glued(i, "بلك") is None


def answered(text: Text, i: int, last: int) -> bool:
    """Whether an answer to what was said is told ("… وهذا ما أكده المدير"), or the outlet moves on ("هذا وقد …")."""
    if text.forms[i] == _MOVES_ON and i + 1 < last:
        return text.forms[i + 1][0] == "و"
    if text.forms[i] not in AND_THIS or i + 2 >= last or text.forms[i + 1] != "ما":
        return False
    not_yet = text.forms[i + 2] == "لم" and i + 3 < last  # "وهو ما لم تؤكده القرية"
    return any(r.pronoun and (not_yet or r.tense == "perfect") for r in text.readings(i + 2 + not_yet))


def main_clause(text: Text, led: int, first: int, end: int) -> int:
    """Where the clause begins to which the word at the head of the sentence led, else `end`.

    "وإذ أكد أن … أشار إلى أن …", "وفيما أكد أن …، لا يستبعد آخرون …"
    """
    form = text.forms[led].removeprefix("و")
    if form != _AS and form not in WHEREAS:
        return end
    return next((i for i in range(first + 1, end) if (_adds if form == _AS else _answers)(text, i)), end)


def _adds(text: Text, i: int) -> bool:
    """Whether a verb tells here what else is said."""
    held = (r for r in text.readings(i) if r.tense == "perfect" and not (r.clitics or r.pronoun or r.cue.guard))
    return any("that" in r.cue.frames for r in held) and has_content(text, i, text.size)


def _answers(text: Text, i: int) -> bool:
    """Whether the main clause answers "whereas" behind a comma, with a negation or a verb ("…، لا يستبعد آخرون …")."""
    if text.forms[i] not in COMMAS or i + 1 >= text.size:
        return False
    negated = text.tags[i + 1] & NEGATION and text.forms[i + 1] != _UN
    return bool(negated) or any(r.tense in ("perfect", "imperfect") and not r.clitics for r in text.readings(i + 1))


def resumed(text: Text, i: int) -> bool:
    """Whether the main clause behind a phrase that leads to it opens with its verb ("… أن …، دافع فلان")."""
    if text.forms[i] not in COMMAS or i + 2 >= text.size or not can_speak(text, i + 2):
        return False
    verb = i + 1
    plain = text.words[verb].kind == "arabic" and not text.tags[verb] & ~HOMOGRAPH and verb not in text.covering
    return plain and text.forms[verb][0] != "و" and not definite(text.forms[verb])


def closed(text: Text, at: int, head: int, first: int, end: int) -> int:
    """Where a relative clause between commas ends in which the cue at word `at` stands, else `end`.

    `head`: where the sentence begins, whose clause goes on behind it ("وأصاب الحارس، الذي قالت الشرطة إنه …، ثلاثة").
    """
    if not text.tags[at - 1] & RELATIVE:
        return end
    end = next((i for i in range(first + 2, end - 1) if _also_did(text, i)), end)
    if not (text.forms[at - 2] in COMMAS and at - head <= _SUBJECT):
        return end
    return next(
        (i for i in range(first + 1, end - 1) if text.forms[i] in COMMAS and text.forms[i + 1][0] not in "وف"), end
    )


def _also_did(text: Text, i: int) -> bool:
    """Whether at this comma, behind words in marks, it is told what else a thing does of which a relative clause tells
    ("الحملة التي قال إنها تستهدف «المهربين»، وشملت …").
    """
    form = text.forms[i + 1]
    verb = form[0] == "و" and form.endswith("ت") and not form.endswith("ات") and not text.tags[i + 1]
    return text.forms[i] in COMMAS and i - 1 in text.closed and verb and len(form) > _LETTERS


def turned(text: Text, at: int, first: int, end: int, reading: Reading) -> int:
    """Where a contrast, or what was done upon it, ends what the cue at word `at` says, else `end`."""
    return _confessed(text, at, first, _conceded(text, at, first, _corrected(text, first, end, reading)))


def _corrected(text: Text, first: int, end: int, reading: Reading) -> int:
    """Where what is so indeed is set against what was denied or thought ("ظن أن …، لكن …"), else `end`."""
    if reading.cue.act == "deny":
        turn = next((i for i in range(first + 1, end) if text.forms[i] in _RATHER), end)
        return end if any(text.tags[i] & NEGATION for i in range(first, turn)) else turn
    if reading.tense == "perfect" and reading.cue.lemma in text.grammar.mistaken and first not in text.opened:
        return next((i for i in range(first + 1, end) if _but(text, i)), end)
    return end


def _conceded(text: Text, at: int, first: int, end: int) -> int:
    """Where the main clause answers "although" or "after" before the cue at word `at`, or tells what came after a
    thing that had been announced, else `end`.

    "رغم أن فلانا قال إن …، إلا أن …"; "كانت الوزارة أعلنت إصلاح السد، إلا أن الماء عاد يتسرب".
    """
    if not (_although(text, at) or (not text.tags[first - 1] & THAT and _had(text, at))):
        return end
    return next(
        (i for i in range(first + 1, end) if text.forms[i] in COMMAS and i + 1 < end and _but(text, i + 1)), end
    )


def _confessed(text: Text, at: int, first: int, end: int) -> int:
    """Where behind what somebody confesses (cue at word `at`) that begins what was done then, else `end`."""
    if text.forms[at].lstrip("وف") not in text.grammar.classes.confessing:
        return end
    return next((i for i in range(first + 1, end - 3) if text.forms[i] in COMMAS and _upon(text, i + 1)), end)


def _upon(text: Text, i: int) -> bool:
    """Whether what those in charge did upon it begins here ("وعلى إثر ذلك تمكنت …", "وتم تحرير محضر")."""
    classes, noun = text.grammar.classes, i + (text.forms[i] in _ON)
    if text.forms[i] in _DONE:
        return text.forms[i + 1] in classes.charging
    return text.forms[noun].removeprefix("و") in classes.upon and text.forms[noun + 1] == "ذلك"


def _although(text: Text, at: int) -> bool:
    """Whether a clause that concedes something opens a few words before the cue at word `at`."""
    for i in range(at - 1, max(-1, at - _SUBJECT), -1):
        form = text.forms[i].lstrip("وف")
        if form == _AFTER or (text.forms[i + 1] == "ان" and form in _ALTHOUGH):
            return True
        if text.forms[i] in COMMAS or (text.tags[i] & THAT and text.forms[i - 1].lstrip("وف") not in _ALTHOUGH):
            return False
    return False


def _had(text: Text, at: int) -> bool:
    """Whether "had" stands a few words before the cue at word `at`, in its clause."""
    for i in range(at - 1, max(-1, at - _SUBJECT), -1):
        if text.tags[i] & WERE:
            return True
        if text.forms[i] in COMMAS or text.tags[i] & THAT:
            return False
    return False


def _but(text: Text, i: int) -> bool:
    form = text.forms[i].removeprefix("و")
    return form.startswith("لكن") or (form in YET and i + 1 < text.size and bool(text.tags[i + 1] & THAT))


def opens_main(text: Text, i: int) -> bool:
    """Whether "إن" opens what the main verb says, behind a relative clause ("قال فلان الذي أعلن استقالته إن …")."""
    written = text.prose.text[text.words[i].start] == "إ"
    return written and text.forms[i].startswith("ان") and bool(text.tags[i] & THAT) and not text.tags[i - 1] & SPEECH
