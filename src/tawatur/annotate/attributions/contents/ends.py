"""Ends of contents: where a new cue, a trailing source, or background in the outlet's own voice begins."""

from __future__ import annotations

from tawatur.annotate.attributions.contents.further import NEAR, acts_on, has_content, named, new_cue
from tawatur.annotate.attributions.contents.noun_ends import (
    acted,
    aside,
    dated,
    goes_on,
    happens,
    of_noun,
    proceeds,
    states,
    year,
)
from tawatur.annotate.attributions.contents.participles import to_be
from tawatur.annotate.attributions.contents.predicates import awaited, has_verb, predicate
from tawatur.annotate.attributions.contents.relatives import resumes, told_so
from tawatur.annotate.attributions.contents.remarks import closer, of_telling, remarked
from tawatur.annotate.attributions.contents.trailing import parts_verb, trailing_source
from tawatur.annotate.attributions.contents.whereas import (
    WHEREAS,
    another,
    answered,
    sums_up,
)
from tawatur.annotate.attributions.phrases.heads import can_speak, definite
from tawatur.annotate.attributions.phrases.quoted import marks_end
from tawatur.annotate.attributions.phrases.told import ours
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import (
    ADVERBS,
    NEGATION,
    PREPOSITION,
    RELATIVE,
    TAILS,
    THAT,
)
from tawatur.annotate.attributions.words.kinds import AND_HAS, AND_THIS, THEREFORE, TURNS, WHICH, YET
from tawatur.annotate.attributions.words.quotes import Quote
from tawatur.annotate.attributions.words.text import COMMAS, STOPS, Text
from tawatur.model.layers import Act

# Words of a source between a subject and its verb, at most.
_PARTED = 16
# Words behind "but" in which somebody named says that something is so, at most.
_CLAUSE = 10
# No statement of more words is believed: its end was lost; so few in marks, with a mark, are a name.
_LONGEST, _NAMED = 250, 5
# Letters of a definite noun, at least.
_ARTICLE, _ABOVE_ALL = 4, "خاصه"
_HAD, _SAYING = frozenset(("وكان", "وكانت")), "قايله"  # "saying", of a woman
_WHERE = frozenset(("حيث", "بعدما"))
_FULL = frozenset(".!؟?")
_SAYS = frozenset(("say", "expect", "warn", "demand", "deny", "accuse", "condemn", "threaten", "promise", "welcome"))


def end_of(text: Text, start: int, last: int, clausal: bool = True, act: Act = "say", alone: bool = False) -> int:
    """The word after the content that begins at word `start` in a sentence that ends before `last`.

    `clausal` is false for a content that is a noun phrase, which ends sooner. `alone`: its source is one
    person, so that a plural verb goes on with the content.
    """
    last = marks_end(text, start, min(last, start + _LONGEST))
    past = start  # the word behind the last quotation or bracket
    for i in text.turns(start, last) if clausal else range(start, last):
        if i < past:
            continue
        form, quote = text.forms[i], text.opened.get(i)
        if quote and quote.closed and quote.close < last:
            past = quote.close + 1
            if text.forms[past - 2] in _FULL and past < last and text.words[past].kind != "mark":
                return past
            if quote.open == start and past < last and (_joined(text, past) or _told_on(text, quote, past)):
                return past
            continue
        if form == "(":
            past = next((j for j in range(i + 1, min(i + 25, last)) if text.forms[j] == ")"), i) + 1
            continue
        if form in _FULL and i > start and _full(text, i, last):
            return i
        if form == "؛" and _after_comma(text, i + 1, last, alone, start):
            return i
        if i > start and _over(text, start, i, last, clausal, act, alone):
            return i
    return last


def _joined(text: Text, i: int) -> bool:
    """Whether a further verb of saying with و, or "وإن", stands after a quotation that is all that was said."""
    if text.forms[i] == "وان":
        return any(r.tense == "perfect" for r in text.readings(i + 1))
    return text.forms[i][0] == "و" and any(r.clitics and r.tense == "perfect" for r in text.readings(i))


def _told_on(text: Text, quote: Quote, i: int) -> bool:
    """Whether the outlet goes on with و behind a quotation that no complementiser leads ("قال «…» وسيكون …")."""
    led = bool(text.tags[quote.open - 1] & (THAT | PREPOSITION))
    joined = len(text.forms[i]) > 1 and text.forms[i][0] == "و" and text.words[i].kind == "arabic"
    return joined and not led and quote.close - quote.open > _NAMED and not text.tags[i] & THAT and i not in text.opened


def _over(text: Text, start: int, i: int, last: int, clausal: bool, act: Act, alone: bool) -> bool:
    """Whether the content ends at this word."""
    if text.forms[i] in COMMAS:
        return _after_comma(text, i + 1, last, alone, start, clausal, act)
    if closer(text, i, last):
        return not (clausal and of_telling(text, start, i))
    if _before(text, i, last, alone):
        return True
    if clausal:
        return acts_on(text, start, i, last)
    return proceeds(text, start, i) or (of_noun(text, i, act) and not dated(text, start, i, last))


def _full(text: Text, i: int, last: int) -> bool:
    """Whether a stop inside a sentence ends a statement: white space follows, and no initial stands before."""
    before = text.words[i - 1]
    return (
        i + 1 < last and text.words[i + 1].start > text.words[i].end and (len(before.form) > 1 or before.kind == "mark")
    )


def _after_comma(
    text: Text, i: int, last: int, alone: bool, start: int, clausal: bool = True, act: Act = "say"
) -> bool:
    """Whether after this comma something begins that is not said: a cue, a source, background.

    A contrast is part of what is stated, not of what is hoped or demanded.
    """
    if i >= last:
        return True
    if (clausal and (predicate(text, start, i) or awaited(text, start, i))) or (
        not clausal and dated(text, start, i, last)
    ):
        return False
    if new_cue(text, i, last, alone) or _had_said(text, i, last):
        return True
    if trailing_source(text, i, last):
        return not (clausal and _interrupts(text, start, i, last))
    if clausal and acts_on(text, start, i, last):
        return True
    if not clausal and (states(text, i, last) or aside(text, start, i) or year(text, i, last)):
        return True
    if not clausal and (happens(text, i) or goes_on(text, start, i) or acted(text, start, i)):
        return True
    if text.forms[i] in WHICH and i + 1 < last and any(r.pronoun for r in text.readings(i + 1)):
        return True
    if answered(text, i, last) or sums_up(text, i, last, clausal):
        return True
    if text.tags[i] & RELATIVE:
        said = resumes(text, i, last, clausal, alone) or ours(text, i, last) or told_so(text, i + 1, last)
        return (not clausal or has_verb(text, start, i)) and not said
    return remarked(text, start, i, last, clausal, act)


def _interrupts(text: Text, start: int, i: int, last: int) -> bool:
    """Whether a source between commas parts a subject from its verb ("أن العدد، وفقا للبنك، لا يقل عن …")."""
    comma = next((j for j in range(i + 1, min(i + _PARTED, last - 1)) if text.forms[j] in COMMAS), 0)
    if not comma or has_verb(text, start, i - 1):
        return False
    form, plain = text.forms[comma + 1], comma + 1 not in text.covering
    verb = plain and form.startswith(("ي", "ت", "سي", "ست")) and not text.joined[comma + 1]
    return verb or bool(text.tags[comma + 1] & NEGATION and form[0] != "و") or form == "قد"


def _had_said(text: Text, i: int, last: int) -> bool:
    """Whether a pluperfect of saying with a subject of its own begins here ("وكان مصدر آخر قد أفاد بأن …")."""
    if text.forms[i] not in _HAD:
        return False
    for j in range(i + 2, min(i + NEAR, last - 1)):
        if text.forms[j] in STOPS:
            return False
        if text.forms[j] == "قد":
            perfect = any(r.tense == "perfect" and not r.cue.guard for r in text.readings(j + 1))
            return perfect and has_content(text, j + 1, last)
    return False


def _before(text: Text, i: int, last: int, alone: bool) -> bool:
    """Whether something that is not said begins at this word, though no comma stands before it."""
    form, held = text.forms[i], text.readings(i)
    if form in _WHERE:
        return text.forms[i - 1] != _ABOVE_ALL and new_cue(text, i, last, alone)
    if form == "من" and i + 1 < last and text.forms[i + 1] in text.grammar.classes.sides:
        return new_cue(text, i, last, alone)  # "… من جهته أكد فلان أن …"
    if form in THEREFORE and i + 1 < last:
        return any(r.tense == "perfect" and not r.cue.guard for r in text.readings(i + 1))
    if form == AND_HAS:
        return new_cue(text, i, last, alone) and named(text, i + 2, last)
    if form in YET:
        return i + 1 < last and bool(text.tags[i + 1] & THAT) and new_cue(text, i, last, alone)
    if form[0] == "و" and text.opens[i] & ADVERBS and text.grammar.adverbs.at(text.words, i, last):
        return new_cue(text, i, last, alone)  # "… ومن جانبه قال فلان إن …"
    if not held and not text.opens[i] and form not in TURNS and form not in AND_THIS and "لكن" not in form:
        return False
    if (
        form[0] == "و"
        and text.forms[i + 1 : i + 2] == [":"]
        and any(r.cue.lemma in text.grammar.going_on for r in held)
    ):
        return True  # "… ويضيف: «…»"
    if form[0] == "و" and any(r.clitics and r.tense == "perfect" and _says(text, i, last, r) for r in held):
        return new_cue(text, i, last, alone)
    if form.endswith("ا") and any(r.tense == "participle" and r.gender == "m" and r.number == "s" for r in held):
        soon = _reports_soon(text, i, last) or _apart(text, i)
        return not (text.predicated(i) or to_be(text, i)) and new_cue(text, i, last) and soon
    if trailing_source(text, i, last) and text.forms[i - 1] not in COMMAS:
        return not parts_verb(text, i, last)
    if form in AND_THIS and _tells_of(text, i, last):
        return True
    if form.lstrip("و").startswith("لكن"):
        return new_cue(text, i, last, alone) or _but_says(text, i, last)
    quotes = form == _SAYING and i + 1 in text.opened
    if form.endswith("ين") and _opens_soon(text, _past_hearer(text, i + 1, last), last):
        several = (r for r in held if r.tense == "participle" and r.number == "p" and not r.clitics)
        return _apart(text, i) and any(not r.cue.guard for r in several)
    if form.endswith("ه") and (
        quotes or _opens_soon(text, i + 1, last) or (_apart(text, i) and has_content(text, i, last))
    ):
        held = tuple(r for r in held if r.tense == "participle" and not r.cue.guard)
        return form.removeprefix("و") not in text.grammar.places and any(r.clitics in ("", "و") for r in held)
    if text.forms[i : i + 2] == ["في", "ما"] and i + 2 < last:
        return new_cue(text, i + 2, last, alone)
    if form.removeprefix("و") in WHEREAS:
        joined = form[0] == "و" and another(text, i, last)
        return joined or any(new_cue(text, j, last) for j in range(i + 1, min(i + 4, last)))
    if not text.opens[i] & TAILS:
        return False
    if text.grammar.tails.at(text.words, i, min(i + 3, last), clitics=False):
        return any(new_cue(text, j, last) for j in range(i + 1, min(i + 4, last)))
    return False


def _but_says(text: Text, i: int, last: int) -> bool:
    """Whether behind "but" somebody named says something ("لكن الوزارة تقول إن …")."""
    told = i + 1 in text.starting and any(text.tags[j] & THAT for j in range(i + 3, min(i + _CLAUSE, last)))
    return told and another(text, i, last)


def _says(text: Text, i: int, last: int, reading: Reading) -> bool:
    """Whether a cue takes a clause, or somebody describes something with it ("ووصف الخبير القرار بأنه …")."""
    if reading.cue.object == "target":
        return named(text, i + 1, last) and definite(text.forms[i + 1])
    return reading.cue.act in _SAYS and "that" in reading.cue.frames


def _tells_of(text: Text, i: int, last: int) -> bool:
    """Whether somebody else says something of what was said ("وهي خطوة قال خبراء إنها …", "وهذا قرار يرى …")."""
    noun, verb = i + 1, i + 2
    if verb + 1 >= last or definite(text.forms[noun]) or noun in text.covering:
        return False
    finite = any(r.tense in ("perfect", "imperfect") and not r.cue.guard for r in text.readings(verb))
    return finite and can_speak(text, verb + 1)


def _apart(text: Text, i: int) -> bool:
    """Whether an indefinite participle stands after a definite noun, a name or a quotation: none of its adjectives."""
    before = text.forms[i - 1]
    return (
        i - 1 in text.covering
        or i - 1 in text.closed
        or text.owned(i - 1)
        or (before.startswith(("ال", "لل")) and len(before) > _ARTICLE)
    )


def _past_hearer(text: Text, i: int, last: int) -> int:
    """Past a name with ل, to whom something is said ("قائلين لرويترز إن"), else `i`."""
    name = text.starting.get(i) if i < last and text.glued(i, "ل") else None
    return name.last if name else i


def _opens_soon(text: Text, i: int, last: int) -> bool:
    """Whether a complementiser, a colon or a quotation stands here, or a preposition and "أن" ("إلى أن")."""
    past = i + 1 if i + 1 < last and text.tags[i] & PREPOSITION else i
    quoted = i in text.opened and text.opened[i].close - i > _NAMED
    return i < last and (bool(text.tags[past] & THAT) or text.forms[i] == ":" or quoted)


def _reports_soon(text: Text, i: int, last: int) -> bool:
    """Whether a participle that no comma sets off has a clause, a quotation or a preposition of its own right after."""
    if text.forms[i - 1] in COMMAS or text.words[i - 1].kind == "mark" or text.forms[i][0] == "و":
        return True
    frames = frozenset().union(*(r.cue.frames for r in text.readings(i)))
    letters = "".join(f for f in frames if len(f) == 1)
    past = next((j for j in range(i + 1, min(i + 5, last)) if j in text.adverbial), i)
    for j in range(past + 1, min(past + 4, last)):
        quoted = j in text.opened and "quote" in frames
        if text.tags[j] & THAT or quoted or text.forms[j] in frames or (letters and text.glued(j, letters)):
            return True
    return False
