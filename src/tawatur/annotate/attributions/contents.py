"""Contents: where what is said ends, whether it is quoted, what it does, whether it denies."""

from __future__ import annotations

from tawatur.annotate.attributions.grammar import (
    AUXILIARY,
    BODY,
    CLAUSE,
    FAILURE,
    HOMOGRAPH,
    NEGATION,
    OUTLET,
    RELATIVE,
    TAIL,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.phrases import can_speak, stem_tag
from tawatur.annotate.attributions.text import COMMAS, STOPS, Text
from tawatur.model.layers import Act, Mode, Polarity
from tawatur.model.span import Span

_EDGES = COMMAS | STOPS | frozenset(":-–— ()[]*")
_FULL = frozenset(".!؟?")
_ABOUT = frozenset(("accuse", "condemn", "welcome", "refuse"))
_SAYS = frozenset(("say", "expect", "warn", "demand", "deny", "accuse", "condemn", "threaten", "promise", "welcome"))


def end_of(
    text: Text, start: int, last: int, clausal: bool = True, act: Act = "say", alone: bool = False
) -> int:
    """The word after the content that begins at word `start` in a sentence that ends before `last`.

    `clausal` is false for a content that is a noun phrase, which ends sooner. `alone`: its source is one person, so that
    a plural verb goes on with the content.
    """
    i = start
    while i < last:
        form = text.forms[i]
        quote = text.opened.get(i)
        if quote and quote.closed and quote.close < last:
            i = quote.close + 1
            if text.forms[i - 2] in _FULL and i < last and text.words[i].kind != "mark":
                return i
            continue
        if form in _FULL and i > start and _full(text, i, last):
            return i
        if form == "(":
            closing = next((j for j in range(i + 1, min(i + 25, last)) if text.forms[j] == ")"), i)
            i = closing + 1
            continue
        if i > start and form in COMMAS and _cut_after_comma(text, i + 1, last, alone, start):
            return i
        if i > start and form not in COMMAS and _cut_before(text, i, last, alone):
            return i
        if i > start and not clausal and _cut_noun(text, i, last, act):
            return i
        if form == "؛":
            return i
        i += 1
    return last


def _full(text: Text, i: int, last: int) -> bool:
    """Whether a stop inside a sentence ends a statement: white space follows, and no initial stands before."""
    return i + 1 < last and text.words[i + 1].start > text.words[i].end and len(text.forms[i - 1]) > 1


def _cut_after_comma(text: Text, i: int, last: int, alone: bool, start: int) -> bool:
    """Whether after this comma something else begins: a new cue, a trailing source, background in the outlet's voice."""
    if i >= last:
        return True
    if new_cue(text, i, last, alone) or trailing_source(text, i, last):
        return True
    if text.tags[i] & RELATIVE:
        return _has_verb(text, start, i) and not any(text.forms[j] in COMMAS for j in range(i, min(last, i + 60)))
    if text.tags[i] & TAIL and not text.joined[i]:
        return True
    if text.grammar.closers.at(text.words, i, last) is not None:
        return True
    return text.grammar.tails.at(text.words, i, last, clitics=False) is not None


def _cut_before(text: Text, i: int, last: int, alone: bool) -> bool:
    """Whether a new cue begins at this word though no comma stands before it."""
    if text.forms[i][0] == "و" and any(
        r.clitics and r.tense == "perfect" and r.cue.act in _SAYS and "that" in r.cue.frames for r in text.readings(i)
    ):
        return new_cue(text, i, last, alone)
    if any(r.tense == "participle" and r.gender == "m" and r.number == "s" for r in text.readings(i)) and text.forms[
        i
    ].endswith("ا"):
        return new_cue(text, i, last)
    if trailing_source(text, i, last) and text.forms[i - 1] not in COMMAS:
        return True
    if text.grammar.closers.at(text.words, i, last) is not None:
        return True
    if text.forms[i].lstrip("و").startswith("لكن"):
        return new_cue(text, i, last, alone)
    if text.forms[i].endswith("ه") and i + 1 < last and text.tags[i + 1] & THAT:
        return any(r.tense == "participle" and not r.cue.guard for r in text.readings(i))
    if text.forms[i : i + 2] == ["في", "ما"] and i + 2 < last:
        return new_cue(text, i + 2, last, alone)
    if text.forms[i] in ("بينما", "فيما") or text.grammar.tails.at(text.words, i, min(i + 3, last), clitics=False):
        return any(new_cue(text, j, last) for j in range(i + 1, min(i + 4, last)))
    return False


def _has_verb(text: Text, start: int, i: int) -> bool:
    """Whether a clause has come to its verb: an imperfect or an auxiliary stands in it, or a perfect in ت."""
    for j in range(start, i):
        form = text.forms[j].lstrip("و")
        if text.tags[j] & (AUXILIARY | NEGATION) or form.startswith(("سي", "ست", "سن")):
            return True
        if len(form) >= 4 and (form[0] == "ي" or (form.endswith("ت") and not form.endswith("ات"))) and j not in text.covering:
            return True
        if text.readings(j) or (form[0] in "تن" and len(form) >= 4 and j not in text.covering and not form.endswith("ه")):
            return True
    return i - start > 12


def _cut_noun(text: Text, i: int, last: int, act: Act) -> bool:
    """Whether a noun phrase that is said ends at this word: at a contrast, a further verb, a time after the fact."""
    form, before = text.forms[i], text.forms[i - 1]
    if before in COMMAS and (form in ("لكن", "لكنه", "لكنها", "كما") or text.tags[i] & TIME):
        return True
    if form[0] == "و" and not text.grammar.tags.get(form[1:], 0) & HOMOGRAPH:
        held = [r for r in text.readings(i) if r.clitics and r.tense in ("perfect", "imperfect")]
        if any(not r.cue.guard for r in held):
            return True
    return act in _ABOUT and form in ("بعد", "عقب", "اثر", "غداه", "بعدما") and before not in COMMAS


def new_cue(text: Text, i: int, last: int, alone: bool = False) -> bool:
    """Whether at this word a cue begins that has a content of its own and is not said by the one quoted."""
    j = i
    while j < last and (text.tags[j] & (CLAUSE | AUXILIARY) or text.forms[j] in ("و", "من", "جانبه")) and j - i < 3:
        j += 1
    for k in (i, j):
        if k >= last:
            continue
        for reading in text.readings(k):
            if reading.tense == "perfect" and not reading.pronoun and _has_content(text, k, last):
                if reading.cue.guard or (alone and reading.number == "p"):
                    return _named(text, k + 1, last)
                return True
            if reading.tense == "participle" and _circumstantial(text, k) and _has_content(text, k, last):
                return True
    return False


def _named(text: Text, i: int, last: int) -> bool:
    return i < last and can_speak(text, i)


def _circumstantial(text: Text, i: int) -> bool:
    return text.forms[i].endswith(("ا", "ه", "ين"))


def _has_content(text: Text, i: int, last: int) -> bool:
    """Whether a complementiser, a quotation or a preposition of the cue follows soon."""
    frames = frozenset().union(*(r.cue.frames for r in text.readings(i)))
    letters = "".join(f for f in frames if len(f) == 1)
    for j in range(i + 1, min(i + 14, last)):
        if text.tags[j] & THAT and ("that" in frames or j == i + 2):
            return True
        if (j in text.opened and "quote" in frames) or text.forms[j] == ":":
            return True
        if text.forms[j] in frames or (letters and text.glued(j, letters)):
            return True
        if text.forms[j] in STOPS:
            return False
    readings = text.readings(i)
    if any(r.tense == "participle" for r in readings):
        return "noun" in frames or any(r.cue.object for r in readings)
    return "noun" in frames and _named(text, i + 1, last)


def trailing_source(text: Text, i: int, last: int) -> bool:
    """Whether a prepositional cue begins at this word."""
    match = text.cues.prepositions.at(text.words, i, last)
    if match is None or match.reading.clitics not in ("", "و"):
        return False
    cue = match.value
    if cue.clause:
        return (
            match.last < last
            and any(r.tense in ("perfect", "imperfect") for r in text.readings(match.last))
            and (not cue.guard or _closes(text, match.last, last))
        )
    if cue.glued:
        return match.last < last and text.glued(match.last, "ل") is not None
    return not cue.guard or text.forms[i] == "حسب"


def _closes(text: Text, i: int, last: int) -> bool:
    """Whether after "كما" the verb takes no content of its own: the sentence is nearly over."""
    near = range(i, min(i + 8, last))
    ends = last - i <= 8 or any(text.forms[j] in COMMAS for j in near)
    return ends and not any(text.tags[j] & THAT or j in text.opened for j in near)


def trimmed(text: Text, first: int, last: int) -> tuple[int, int]:
    """Word range without commas, stops and lone marks at its edges; quotation marks in pairs stay."""
    while first < last and (
        (text.forms[first] in _EDGES and text.forms[first] != "(") or (text.is_mark(first) and first not in text.opened)
    ):
        first += 1
    while last > first:
        form = text.forms[last - 1]
        lone = text.is_mark(last - 1) and not (last - 1 in text.closed and text.closed[last - 1].open >= first)
        if form == ")" or not (form in _EDGES or lone):
            break
        last -= 1
    return first, last


def quoted(text: Text, first: int, last: int) -> bool:
    """Whether the words are one quotation, marks and all."""
    quote = text.opened.get(first)
    return quote is not None and (quote.close >= last - 1)


def mode_of(text: Text, first: int, last: int) -> Mode:
    """Direct where all is quoted, mixed where a quoted part has two words or more that are no name."""
    if quoted(text, first, last):
        return "direct"
    for i in range(first, last):
        quote = text.opened.get(i)
        if quote is None or quote.close > last:
            continue
        words = sum(text.words[j].kind != "mark" for j in range(i + 1, quote.close))
        if words >= 2 and not _is_name(text, i, quote.close):
            return "mixed"
    return "indirect"


def _is_name(text: Text, first: int, last: int) -> bool:
    name = text.starting.get(first + 1)
    if name and name.last >= last - 1:
        return True
    return bool(first and stem_tag(text, first - 1) & (OUTLET | BODY)) and last - first <= 6


def act_of(text: Text, act: Act, first: int, last: int) -> Act:
    """The act of a cue, or that of its content where the cue is neutral."""
    if act != "say":
        return act
    while first < last and (text.words[first].kind == "mark" or text.tags[first] & THAT):
        first += 1
    for kind, openings in text.grammar.openings:
        for words in openings:
            if tuple(text.forms[first : first + len(words)]) == words:
                return kind  # type: ignore[return-value]
    return act


def polarity_of(text: Text, first: int, last: int) -> Polarity:
    """Negative where the main clause of the content is negated or says that something failed."""
    for i in range(first, min(last, first + 14)):
        tag = text.tags[i]
        if i > first and (tag & RELATIVE or text.forms[i] in COMMAS or (tag & CLAUSE and not tag & NEGATION)):
            break
        if text.joined[i] and i > first:
            continue
        if text.forms[i] == "غير":
            if (
                i == first
                or text.forms[i - 1].startswith("ال")
                or i - 1 in text.covering
                or text.words[i - 1].kind == "mark"
            ):
                return "negative"
        elif tag & NEGATION and not (tag & AUXILIARY and text.forms[i] == "ما"):
            return "negative"
        if tag & FAILURE and (i == first or (i - first <= 2 and text.forms[i] != "عدم")):
            return "negative"
    return "positive"


def raw_span(text: Text, first: int, last: int, start: int | None = None) -> Span | None:
    """The raw span of words; `start` where it begins inside the first word."""
    if first >= last:
        return None
    begin = text.words[first].start if start is None or start >= text.words[first].end else start
    return Span(begin, text.words[last - 1].end)
