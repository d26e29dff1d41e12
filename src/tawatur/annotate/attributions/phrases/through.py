"""Words between a source and the clause it says that still tell who it is, though none of them had to belong to it."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import (
    LONGEST_NAME_IN_MARKS,
    definite,
    is_outlet,
    office_after,
    opens_medium,
    person,
    stem_tag,
)
from tawatur.annotate.attributions.words.circumstances import being
from tawatur.annotate.attributions.words.clause import Clause, Words
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    ADVERBS,
    ANONYMOUS,
    AUXILIARY,
    BODY,
    CLAUSE,
    DOCUMENT,
    KIN,
    NEGATION,
    OUTLET,
    PREPOSITION,
    RANK,
    RELATIVE,
    ROLE,
    SPEAKER,
    SPEECH,
    SPOILER,
    SPOKES,
    THAT,
    TIME,
    WERE,
)
from tawatur.annotate.attributions.words.text import COMMAS, DASHES, Text

# What clauses are led by: only before these the words behind a source can be nothing that is said.
_CLAUSAL = frozenset(("that", "colon", "quote"))
_STOPS = THAT | RELATIVE | AUXILIARY | CLAUSE | TIME | ADVERB | SPEECH | NEGATION | SPOILER | WERE
_WHO = ROLE | SPOKES | ANONYMOUS
# Prepositions that tell where somebody works, and those that a verbal noun with ل takes ("للدفاع عن").
_WHERE, _OF_A_FIELD = frozenset(("في", "لدي", "مع")), frozenset(("عن", "علي", "من"))
_FROM = "من"


def through(text: Text, subject: Words, clause: Clause) -> Words:
    """The subject behind a verb, with the words before its clause that tell who it is ("فلان مدير الفرع في … إن")."""
    first, end = subject
    if clause.marker not in _CLAUSAL or clause.cue.object or not first < end < clause.at:
        return subject
    stop = next((i for i in range(end, clause.at) if _closes(text, i, clause)), clause.at)
    return (first, stop) if stop > end and _tells(text, first, end, stop) else subject


def _closes(text: Text, i: int, clause: Clause) -> bool:
    """Whether a word can be none of the source: a comma, what tells when, how, where or to whom it is said."""
    form, tag = text.forms[i], text.tags[i]
    if (
        form in COMMAS
        or form in DASHES
        or form in "؛()"
        or (tag & _STOPS and not tag & (SPEAKER | RANK))
        or i in text.times
    ):
        return True
    if i in text.asides or being(text, i) or (opens_medium(text, i) and text.glued(i, "ب")):
        return True
    if tag & PREPOSITION and (i + 1 >= clause.at or _of_an_occasion(text, i + 1)):
        return True
    if text.opens[i] & ADVERBS and text.grammar.adverbs.at(text.words, i, clause.at, clitics=False):
        return True
    beside = (clause.addressee, clause.medium, clause.heard, clause.told)
    return any(words and words[0] <= i < words[1] for words in beside) or any(
        r.tense != "masdar" and not tag & SPEAKER for r in text.readings(i)
    )


def _of_an_occasion(text: Text, i: int) -> bool:
    """Whether a preposition before the word leads to when or where something is said ("في كتابه", "في التقرير")."""
    if text.forms[i] in text.grammar.classes.courses:
        return True  # "في معرض حديثه"
    return i in text.times or opens_medium(text, i) or text.owned(i) or bool(stem_tag(text, i) & (THAT | DOCUMENT))


def _tells(text: Text, first: int, end: int, stop: int) -> bool:
    """Whether the words behind a source go on with it: by a preposition that it takes, in marks, or as its trade."""
    if text.owned(end) and end not in text.covering:
        return False  # "ذكر فلان مزاعمه أن …"
    name = text.covering.get(end - 1)
    named = name is not None and person(name)
    if quote := text.opened.get(end):
        return quote.closed and quote.close < stop and quote.close - end <= LONGEST_NAME_IN_MARKS
    if text.tags[end] & PREPOSITION:
        return _led(text, first, end, stop, named)
    if text.glued(end, "بل") is not None:
        return not named and _glued(text, first, end, stop)
    return name is not None and text.forms[end] not in text.grammar.classes.many and _trade(text, end)


def _led(text: Text, first: int, end: int, stop: int, named: bool) -> bool:
    """Whether a preposition written apart leads to where the source works, or to the field that its name tells."""
    form, after = text.forms[end], end + 1
    if form in _OF_A_FIELD and (text.glued(end - 1, "ل") or text.forms[end - 1] in text.grammar.classes.about):
        return True
    body = bool(stem_tag(text, after) & (BODY | OUTLET))
    if form == _FROM:
        return body
    if form not in _WHERE or named:
        return False
    if office_after(text, first, end) and any(_person(text, i) for i in range(first, end)):
        return True
    who = stem_tag(text, first) & _WHO
    return bool(who) and (body or any(_person(text, i) for i in range(after, stop)))


def _person(text: Text, i: int) -> bool:
    name = text.starting.get(i)
    return name is not None and person(name) and not name.cut


def _glued(text: Text, first: int, end: int, stop: int) -> bool:
    """Whether ل leads to the field of an office or a body, with its genitive, ب to the place where it is."""
    cut = text.glued(end, "بل")
    name = text.starting.get(end)
    if cut is None or not cut.stem or (name is not None and is_outlet(text, name)):
        return False
    if name is None and stop == end + 1 and not definite(cut.stem):
        return False
    if cut.clitics[-1:] == "ب":
        return name is not None and name.mention.type in ("GPE", "ORG", "LOC")
    body = stem_tag(text, first) & (BODY | ROLE | SPOKES) or first in text.starting or office_after(text, first, end)
    barred = SPEAKER | KIN if not definite(cut.stem) else (SPEAKER & ~DOCUMENT) | KIN
    return bool(body) and name is None and not text.grammar.tag(cut.stem)[0] & barred


def _trade(text: Text, i: int) -> bool:
    """Whether a noun without its article behind a name tells what it is ("فلان مشرف تربوي"), or goes on with it."""
    form, tag = text.forms[i], text.tags[i]
    if text.words[i].kind != "arabic" or form.endswith(("ا", "يت")) or (tag and not tag & (_WHO | KIN | BODY)):
        return False
    if text.cues.noun(form) is not None or form in text.grammar.classes.some:
        return False  # "كرر فلان مزاعم أنه …"
    return not definite(form) or form.endswith("ي")
