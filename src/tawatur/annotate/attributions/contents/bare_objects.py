"""Bare objects of a cue, which are what is said ("أعلن فلان بدء العمل"): whether one begins, or a clause follows."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.attributions.contents.noun_ends import happens
from tawatur.annotate.attributions.contents.openings import BY_SAYING
from tawatur.annotate.attributions.contents.participles import infinitive, participle
from tawatur.annotate.attributions.contents.things import bare_stem
from tawatur.annotate.attributions.phrases.heads import can_speak, definite
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.words.clause import State, pick
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    CLAUSE,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SPEAKER,
    SPOILER,
    TAIL,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.words.kinds import AND_THIS, ON_WORD_OF
from tawatur.annotate.attributions.words.text import COMMAS, STOPS, Text

# How far behind the head of an object "بالقول" may stand ("برر القرار بالقول إن …").
_SOON = 8
# Letters of a verb in the present with و, at least.
_VERB = 5
# How a noun ends that no man is called by.
_OF_THINGS = ("ه", "ات", "ان")


def followed(text: Text, i: int, stop: int, held: Sequence[Reading]) -> bool:
    """Whether a clause or quotation follows the noun phrase here, so that it must be the subject."""
    if not (pick(held, "that") or pick(held, "quote")) or _done(text, i) or text.tags[i] & SPOILER:
        return False
    if any(r.tense == "masdar" for r in text.cues.readings(text.forms[i])):
        return False  # "وأكدت إدانة الحكومة «…»"
    if (
        i + 2 < stop
        and definite(text.forms[i])
        and text.tags[i + 1] & PREPOSITION
        and not any(r.cue.object for r in held)
    ):
        name = text.forms[i + 1]
        if pick(held, name) or pick(held, f"{name} {text.forms[i + 2]}"):
            return True
    end = noun_phrase(text, i, stop, False)
    text.patience -= end - i
    while end < stop and (text.forms[end] in COMMAS or text.tags[end] & (ADVERB | TIME) or end in text.times):
        end += 1
    if not i < end < stop:
        return False
    if text.tags[end] & THAT:
        return pick(held, "that") is not None
    if end == i + 1 and _surname(text, i, held) and text.tags[end] & PREPOSITION and _that_follows(text, i):
        return pick(held, "that") is not None
    return pick(held, "quote") is not None and (text.forms[end] == ":" or end in text.opened)


def target(text: Text, i: int, at: int, held: Sequence[Reading], state: State) -> int:
    """Where the content with the bare object `i` of the cue at `at` begins: with whom it is about, where it has one.

    The one noun between "and" with its verb and what it burdens somebody with is whom it burdens: who does so is the
    speaker before ("وحملت الشركة مسؤولية الحادث"), but where a preposition names whom ("… على الشركة").
    """
    if not any(r.cue.object == "target" for r in held):
        return i
    if (quoted := state.object) and quoted[1] == i and quoted[0] in text.opened:
        return quoted[0]  # "محملا «المخالفين» المسؤولية"
    who = state.subject
    alone = who is not None and who == (at + 1, i) and text.joined[at] and not state.object
    if not alone or who is None or bare_stem(text, i) not in {need for r in held for need in r.cue.needs}:
        return i
    if any(text.glued(j, "ل") or text.forms[j] == "علي" for j in range(i + 1, min(i + _SOON, text.size))):
        return i
    state.subject, state.object = None, who
    return who[0]


def _surname(text: Text, i: int, held: Sequence[Reading]) -> bool:
    """Whether a definite noun of no class, of one man, can be who says it ("أكد الخرنوب خلال اللقاء أن")."""
    form = text.forms[i]
    plain = definite(form) and not text.tags[i] and not form.endswith(_OF_THINGS) and text.cues.noun(form) is None
    return plain and all(r.gender == "m" and r.number == "s" and not r.cue.object for r in held)


def _done(text: Text, i: int) -> bool:
    """Whether a verbal noun of a cue stands here without its article, which is said itself ("أكدت إدانة الحكومة …")."""
    plain = not text.tags[i] and i not in text.starting
    return plain and any(r.tense == "masdar" and not r.clitics for r in text.cues.readings(text.forms[i]))


def past_second(text: Text, at: int, first: int) -> int:
    """Past a second verb with و right behind that at word `at`, with which it has one object ("يرفض ويدين الهجوم")."""
    form, person = text.forms[first], text.forms[at].lstrip("و")[0]
    verb = first == at + 1 and form[0] == "و" and person in "يت" and form[1] == person and len(form) > _VERB
    return first + (verb and not text.tags[first] and first not in text.covering and first + 1 < text.size)


def bare(text: Text, i: int, at: int, held: Sequence[Reading], state: State) -> bool:
    """Whether a bare object of the cue begins at this word."""
    if not any("noun" in r.cue.frames for r in held) or state.loose or text.forms[i] == ON_WORD_OF:
        return False
    if (text.words[i].kind == "mark" and i not in text.opened) or text.tags[i] & (
        PREPOSITION | RELATIVE | CLAUSE | TAIL
    ):
        return False
    if text.glued(i, "بل") or breaks(text, i) or i in text.asides or (state.comma and _told_of(text, i, held)):
        return False
    if i > at + 1 and participle(text, i) and (state.comma or not infinitive(text, i)):
        return False
    if text.forms[i] in AND_THIS or text.forms[i] in ("وهم", "وهما"):
        return False
    name = text.starting.get(i)
    if ((name and name.mention.type == "PER") or text.tags[i] & ROLE) and all(r.cue.act == "say" for r in held):
        return False
    if i in text.opened and text.opened[i].close - i <= 5 and (i + 1 in text.covering or i in text.covering):
        return False
    if text.tags[at - 1] & RELATIVE and text.owned(i):
        return True  # "الوزير الذي أعلن استقالته إن …"
    takes = pick(held, "that") or not BY_SAYING.isdisjoint(text.forms[i + 1 : i + _SOON])
    return not (takes and _that_follows(text, i))


def _told_of(text: Text, i: int, held: Sequence[Reading]) -> bool:
    """Whether commas tell more of the speaker here, and the content opens behind them with a preposition of the cue
    ("كشف فلان، مدير الحركة، الحركة الفائزة، عن …").
    """
    if not definite(text.forms[i]) or text.forms[i - 1] not in COMMAS:
        return False
    comma = next((j for j in range(i + 1, min(i + _SOON, text.size - 1)) if text.forms[j] in COMMAS), 0)
    return comma > 0 and bool(text.tags[comma + 1] & PREPOSITION) and pick(held, text.forms[comma + 1]) is not None


def _that_follows(text: Text, i: int) -> bool:
    """Whether a content clause opens further on, with no other cue between: then no bare object stands here."""
    for j in range(i, min(i + 25, text.size)):
        if text.forms[j] in STOPS or text.forms[j] in ("و", ":") or (j > i and _cue(text, j)):
            return False
        if text.tags[j] & THAT and j == i + 1 and text.forms[i] in text.grammar.classes.deeds:
            return False  # "أكد المجلس أهمية أن …"
        if text.tags[j] & THAT and not text.joined[j] and not text.tags[j - 1] & SPOILER:
            plain = j - i < 15 and not any(text.forms[k] in COMMAS or text.tags[k] & RELATIVE for k in range(i, j))
            plain = plain and not text.tags[j - 1] & PREPOSITION
            closed = text.forms[j - 1] in COMMAS or j - 1 in text.adverbial or j - 1 in text.covering
            return text.forms[j][0] != "ب" and (plain or closed)
    return False


def _cue(text: Text, i: int) -> bool:
    """Whether another cue stands here; a noun of speech behind a preposition is none ("في تصريح له أن …")."""
    held = text.readings(i)
    return bool(held) and not (text.tags[i - 1] & PREPOSITION and all(r.tense == "masdar" for r in held))


def _says(text: Text, i: int) -> bool:
    """Whether the main clause opens with another cue and who says it ("بينما استمر فلان في عمله، أكد مصدر أن …")."""
    held = (r for r in text.readings(i) if r.tense == "perfect" and not (r.clitics or r.pronoun or r.cue.guard))
    return i + 1 < text.size and any("that" in r.cue.frames for r in held) and can_speak(text, i + 1)


def breaks(text: Text, i: int) -> bool:
    """Whether a new clause begins here that cannot hold the content of the cue before it."""
    if text.tags[i] & CLAUSE and not text.tags[i] & (SPEAKER | PREPOSITION):
        return True
    if text.forms[i - 1] in COMMAS and (happens(text, i) or _says(text, i)):
        return True
    return text.forms[i][0] == "و" and any(r.clitics and r.tense == "perfect" for r in text.readings(i))
