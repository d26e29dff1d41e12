"""Complement frames: what follows a verbal cue: subject, addressee, occasion, and where the content starts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tawatur.annotate.attributions.contents import late, objects
from tawatur.annotate.attributions.contents.bare_objects import bare, breaks, target
from tawatur.annotate.attributions.contents.late import inner_that
from tawatur.annotate.attributions.contents.openings import marker, name_start, result
from tawatur.annotate.attributions.contents.participles import participle, reports
from tawatur.annotate.attributions.cues.arguments import argument
from tawatur.annotate.attributions.phrases.adjuncts import adjunct, in_town, phrased
from tawatur.annotate.attributions.phrases.apart import (
    between_dashes,
    body_in_marks,
    bracketed,
    named_late,
    past_surname,
    speaker_in_marks,
)
from tawatur.annotate.attributions.phrases.appositions import apposition
from tawatur.annotate.attributions.phrases.heads import can_speak
from tawatur.annotate.attributions.phrases.inverted import behind_object
from tawatur.annotate.attributions.phrases.nearest import in_it
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.phrases.told import document, resumes
from tawatur.annotate.attributions.words.clause import Clause, State, pick
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import PREPOSITION, RELATIVE, THAT
from tawatur.annotate.attributions.words.masdars import decided
from tawatur.annotate.attributions.words.text import COMMAS, DASHES, STOPS, Text

# Prepositions written apart before which an occasion ends, where the cue takes them.
_APART = frozenset(("الي", "من", "عن"))
_IN_THE_NAME = "باسم"  # "أعلن فلان باسم الحكومة وقف …": for whom he speaks
# Words of a relative clause between dashes, with the dashes ("الرئيس – الذي … – …").
_ASIDE = 20
# A content further from its cue than this does not belong to it.
_FURTHEST = 70
_A_WORD = 3  # a word in marks, with them
_ENDS = -1  # no word: the scan is over


@dataclass(slots=True)
class _Scan:
    """The words behind the cue at word `at`, asked one by one up to `stop`: word `i` is next.

    Each step answers past what it knows, with `_ENDS` where the scan is over, and with nothing where the word is not
    its own. `clause`: what the scan came to.
    """

    text: Text
    at: int
    i: int
    stop: int
    held: Sequence[Reading]
    frames: frozenset[str]
    state: State
    clause: Clause | None = None

    @property
    def form(self) -> str:
        """The word asked."""
        return self.text.forms[self.i]

    def ends(self, clause: Clause | None) -> int:
        """The end of the scan, with what it came to."""
        self.clause = clause
        return _ENDS

    def over(self, past: int) -> int | None:
        """Past what stands between cue and content and belongs to neither."""
        if past <= self.i:
            return None
        self.state.past = past
        return past


def complements(text: Text, at: int, stop: int, held: Sequence[Reading], pre: bool = False) -> Clause | None:
    """The complements of the cue at word `at`, read up to word `stop`; None where no frame of its entries is met.

    `pre`: the subject stands before the verb, so none is looked for after it.
    """
    frames = frozenset().union(*(reading.cue.frames for reading in held))
    takes = any(reading.cue.object for reading in held)
    plain = "noun" in frames
    state = State(
        opens=frames & _APART, strict=plain, takes=takes, bare=takes or plain or any(r.cue.close for r in held)
    )
    scan = _Scan(text, at, at + 1, min(stop, at + _FURTHEST), held, frames, state)
    if pre or objects.of_them(text, at, held):
        state.subject = (at, at)
    if held[0].cue.place:
        scan.i = objects.place(text, scan.i, scan.stop, state)
        if state.subject is None:
            others = [reading for reading in held if not reading.cue.place]
            return complements(text, at, scan.stop, others, pre) if others else None
    if state.subject is None and scan.i < scan.stop and (scan.i in text.opened or scan.form == "("):
        _in_marks(scan)
    while 0 <= scan.i < scan.stop and text.patience > 0:
        text.patience -= 1
        scan.i = _past(scan)
    return scan.clause


def _in_marks(scan: _Scan) -> None:
    """Past whom the cue addresses, or who speaks, where marks hold the name right behind it."""
    text, state, held = scan.text, scan.state, scan.held
    addressed = any(reading.cue.object == "addressee" for reading in held)
    if addressed and (whom := objects.in_marks(text, scan.i, scan.stop, held)):
        state.object, scan.i = (scan.i, whom), whom
    speaker = body_in_marks(text, scan.i, scan.stop) if any(r.cue.object for r in held) else 0
    speaker = speaker or (0 if addressed else speaker_in_marks(text, scan.i, scan.stop))
    if speaker:
        state.subject, scan.i = (scan.i, speaker), speaker


def _past(scan: _Scan) -> int:
    """Past what the next word goes on with, or where the scan ends, as the first step tells that knows the word."""
    for step in _STEPS:
        past = step(scan)
        if past is not None:
            return past
    return _ENDS


def _bidden(scan: _Scan) -> int | None:
    """The content, where it is known to begin at the word."""
    if scan.i != scan.state.bidden:
        return None
    start = name_start(scan.text, scan.i)
    return scan.ends(result(scan.held[0], "noun", scan.i, start, scan.state, scan.at + 1))


def _manner(scan: _Scan) -> int | None:
    """Past how or for whom somebody speaks, and pronouns that stand for objects."""
    text, i, state, cue = scan.text, scan.i, scan.state, scan.held[0].cue
    if state.subject and scan.form in text.grammar.chants and cue.lemma in text.grammar.chanting:
        return scan.over(i + 1)
    if (manner := phrased(text, i, scan.stop)) > i:
        return scan.over(manner)
    if scan.form == _IN_THE_NAME and state.subject and i + 1 < scan.stop:
        return scan.over(max(i + 1, noun_phrase(text, i + 1, scan.stop, True)))
    return scan.over(i + 1) if objects.pronoun(text, i, scan.held) else None


def _prayed(scan: _Scan) -> int | None:
    """What is prayed for: who calls upon God asks him."""
    text, state, held = scan.text, scan.state, scan.held
    that = objects.prayed(text, scan.i, scan.stop) if state.takes else 0
    if not that or that + 1 >= text.size:
        return None
    state.act = "ask" if held[0].cue.act == "demand" else state.act
    if reading := pick(held, "that"):
        return scan.ends(result(reading, "that", that, text.words[that].end, state, scan.at + 1))
    return scan.ends(result(held[0], "noun", that + 1, text.words[that + 1].start, state, scan.at + 1))


def _marked(scan: _Scan) -> int | None:
    """The content behind a marker; nothing where a participle before the marker takes it."""
    text, i = scan.text, scan.i
    if scan.state.subject is None and _before_speaker(text, i, scan.stop):
        return i + 1
    if found := marker(text, i, scan.stop, scan.held, scan.frames, scan.state, scan.at):
        return scan.ends(found)
    if text.tags[i] & THAT and participle(text, i - 1):
        return scan.ends(None)  # "أصدرت حكمها، قائلة إن «…»"
    return None


def _aside(scan: _Scan) -> int | None:
    """Past a relative clause between dashes, a speaker in brackets, adverbs, times and occasions."""
    text, i, stop, state = scan.text, scan.i, scan.stop, scan.state
    if scan.form in DASHES and i + 1 < stop and text.tags[i + 1] & RELATIVE:
        return next((j + 1 for j in range(i + 2, min(i + _ASIDE, stop)) if text.forms[j] in DASHES), i + 1)
    if scan.form in DASHES and (past := between_dashes(text, i, stop, state, scan.frames)):
        return past
    if i == scan.at + 1 and (inner := bracketed(text, i, stop)):
        state.subject = (i + 1, inner)
        return inner + 1
    return scan.over(adjunct(text, i, stop, state, scan.held[0].cue.to))


def _stopped(scan: _Scan) -> int | None:
    """The end of the scan at a stop or at a participle that reports; past those that do not part the clause."""
    text, i, state = scan.text, scan.i, scan.state
    stops = scan.form in STOPS
    if stops:
        return i + 1 if late.no_stop(text, i, scan.stop) else scan.ends(None)
    if not participle(text, i):
        return None
    if state.comma and state.subject and (main := late.main_clause(text, i, scan.stop, scan.held)):
        return main
    if state.comma or reports(text, i, scan.at):
        return scan.ends(None)
    return i + 1 if i == scan.at + 1 and scan.form.endswith("ا") else None


def _late_name(scan: _Scan) -> int | None:
    """Past a name that the subject still takes."""
    name, state = scan.text.starting.get(scan.i), scan.state
    if not name or name.cut or not state.subject or not named_late(scan.text, name, state):
        return None
    state.subject = (state.subject[0], name.last)
    return name.last


def _quotation(scan: _Scan) -> int | None:
    """Past a quotation in which the content stands, or that is an object."""
    text, i, state = scan.text, scan.i, scan.state
    if i not in text.opened:
        return None
    if objects.quoted(text, i, scan.held, state):
        return i + 1  # "طالب فلان «الجميع بالعودة …»"
    if state.subject is None:
        return None
    past = min(text.opened[i].close + 1, scan.stop)
    if past - i > _A_WORD and not (state.takes or "quote" in scan.frames) and bare(text, i, scan.at, scan.held, state):
        reading = pick(scan.held, "noun")  # "شجب فلان «الخرق الخطر» لـ…"
        return scan.ends(result(reading, "noun", i, text.words[i].start, state, scan.at + 1)) if reading else None
    if state.object is None and any(reading.cue.object == "target" for reading in scan.held):
        state.object = (i, past)
    return past


def _clause(scan: _Scan) -> int | None:
    """Past the opening of a relative clause; the end of the scan where a document tells what is said in it."""
    text, i = scan.text, scan.i
    if text.tags[i] & RELATIVE:
        scan.state.loose, scan.state.comma = True, False
        return inner_that(text, i + 1, scan.stop) or i + 1
    if in_it(text, i + 1) and i + 1 < scan.stop and text.readings(i) and _of_document(text, i, scan.at):
        return scan.ends(None)  # "أصدر بيانا قال فيه …"
    return None


def _surname(scan: _Scan) -> int | None:
    """Past the last name of the subject."""
    state = scan.state
    surname = past_surname(scan.text, scan.i, scan.stop, state)
    if surname <= scan.i or not state.subject:
        return None
    state.subject = (state.subject[0], surname)
    return surname


def _plain(scan: _Scan) -> int:
    """Past a subject or an object; the bare object that is said; past any other word."""
    text, i, at, stop, held, state = scan.text, scan.i, scan.at, scan.stop, scan.held, scan.state
    if i == at + 1 and state.subject is None and (subject := behind_object(text, i, stop, held)):
        state.subject, reading = subject, pick(held, "noun")
        return scan.ends(result(reading, "noun", i, name_start(text, i), state, at + 1) if reading else None)
    done = not (state.takes or "noun" in scan.frames) and decided(text, i)
    if done and state.subject and state.subject[1] == i:
        return scan.ends(None)  # "قررت الشركة تغيير النظام الذي يتوقع أن …"
    if (past := argument(text, i, stop, held, state)) > i:
        return past
    if bare(text, i, at, held, state):
        reading, i = pick(held, "noun"), target(text, i, at, held, state)
        return scan.ends(result(reading, "noun", i, name_start(text, i), state, at + 1) if reading else None)
    if breaks(text, i):
        if (
            state.subject
            and not any("that" in r.cue.frames for r in text.readings(i))
            and (main := late.main_clause(text, i, stop, held))
        ):
            return main  # "أظهرت الدراسة، التي …، ونشرت أمس، أن …"
        return scan.ends(late.content(text, i, stop, held, state, at))
    if held[0].cue.close and state.subject and (lent := objects.lent(text, i, stop, state)):
        return lent
    if placed := in_town(text, i):
        return placed
    if i > at + 1 or not text.glued(i, "ل"):  # "متمنيا للجميع …"
        state.loose = state.loose or state.subject is not None or bool(text.tags[i] & PREPOSITION)
    name = text.starting.get(i)
    return name.last if name and name.cut else i + 1  # "خلال حضوره اجتماعا للاتحاد الأفريقي"


# What is asked of each word in turn: what is known to be said and what tells how, before the markers that open a
# content; then asides and stops; then what the subject and the objects still take; a plain word last.
_STEPS: tuple[Callable[[_Scan], int | None], ...] = (
    _bidden, _manner, _prayed, _marked, _aside, _stopped, _late_name, _quotation, _clause, _surname, _plain,
)  # fmt: skip


def _before_speaker(text: Text, i: int, stop: int) -> bool:
    """Whether a colon stands here before who speaks instead of behind him ("وقال: المواطن فلان إن …")."""
    if text.forms[i] != ":" or i + 1 >= stop or not can_speak(text, i + 1):
        return False
    end = apposition(text, i + 1, noun_phrase(text, i + 1, stop), stop)
    end += end < stop and text.forms[end] in COMMAS
    return end < stop and bool(text.tags[end] & THAT) and not text.joined[end]


def _of_document(text: Text, at: int, first: int) -> bool:
    """Whether a comma, a document in the accusative or one of somebody stands before a verb with "in it"."""
    return text.forms[at - 1] in COMMAS or document(text, at - 1) or resumes(text, at, first)
