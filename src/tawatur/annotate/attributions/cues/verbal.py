"""Verbal cues: a verb of saying with its subject and its content."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.attributions.contents import behind_marks, participles, pointing, remarks, things
from tawatur.annotate.attributions.contents.bare_objects import past_second
from tawatur.annotate.attributions.contents.contents import judged, parted, these
from tawatur.annotate.attributions.contents.ends import end_of
from tawatur.annotate.attributions.contents.whereas import closed, main_clause, opens_main, resumed, turned
from tawatur.annotate.attributions.cues import bare, chains, headlines, implied, needs, nominal, transmitters, verbs
from tawatur.annotate.attributions.cues.acting import given, issued
from tawatur.annotate.attributions.cues.around_verbs import (
    attributive,
    led_over,
    named,
    pluperfect,
    quoted_already,
    verb_first,
)
from tawatur.annotate.attributions.cues.frames import complements
from tawatur.annotate.attributions.cues.owned import who_is_named
from tawatur.annotate.attributions.cues.texts import lead, next_paragraph, paragraph_end, spoken_on
from tawatur.annotate.attributions.drafts import Draft, content, shape
from tawatur.annotate.attributions.phrases import nearest, told
from tawatur.annotate.attributions.phrases.adjuncts import WHEN
from tawatur.annotate.attributions.phrases.appositions import apposition
from tawatur.annotate.attributions.phrases.heads import can_speak, mute
from tawatur.annotate.attributions.phrases.hearers import past_hearer
from tawatur.annotate.attributions.phrases.inverted import before_both, behind_phrase
from tawatur.annotate.attributions.phrases.phrases import HEADLINES, noun_phrase
from tawatur.annotate.attributions.phrases.quoted import led_by
from tawatur.annotate.attributions.phrases.through import through
from tawatur.annotate.attributions.phrases.which import theirs
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.speakers import sentences, subjects
from tawatur.annotate.attributions.speakers.agreement import before
from tawatur.annotate.attributions.speakers.sources import Source, describe, whole
from tawatur.annotate.attributions.words.clause import Clause, Words
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import ADVERBS, PREPOSITION, RELATIVE, THAT
from tawatur.annotate.attributions.words.kinds import OF_THAT, WENT_ON
from tawatur.annotate.attributions.words.scripture import recites
from tawatur.annotate.attributions.words.text import COMMAS
from tawatur.model.layers import Link

# With this somebody who is quoted goes on himself behind what he says of others ("وعدوا بأنهم …، وها هم …").
_LO = "وها"
_CLAUSAL = frozenset(("that", "quote", "colon"))


def read(reader: Reader, at: int) -> None:
    """Draft what the word at `at` reports, if it is a verb, a participle or a noun that does."""
    text, first, last = reader.text, reader.sentence.first, reader.sentence.last
    if nominal.label(reader, at) or recites(text, at):
        return
    readings = needs.lendable(text, at, text.readings(at))
    if readings and text.opens[at] & ADVERBS and text.grammar.adverbs.at(text.words, at, last, clitics=False):
        return  # "قدر الإمكان"
    if not readings:
        nominal.read(reader, at)
        return
    finite = [r for r in readings if r.tense in ("perfect", "imperfect") and verbs.finite(text, at, first, last, r)]
    if any(r.pronoun and r.cue.transmits for r in finite):
        transmitters.passed_on(reader, at)
        return
    finite = [r for r in finite if not r.pronoun or r.cue.object or (r.clitics == "و" and "noun" in r.cue.frames)]
    if finite and _finite(reader, at, finite):
        return
    circumstantial = [r for r in readings if r.tense == "participle" and participles.circumstantial(text, at, first, r)]
    circumstantial = [] if participles.noun(text, at) else circumstantial
    if circumstantial and pointing.hides(text, at, last):
        return
    if any(r.cue.transmits for r in circumstantial):
        transmitters.transmitted(reader, at, circumstantial)
        return
    if circumstantial and not quoted_already(reader, at):
        own = participles.speaker(text, at, circumstantial)
        clause = complements(text, at, last, circumstantial, pre=not own)
        clause = clause and needs.renewed(text, clause, last)
        if clause and (led_over(reader, at, clause) or things.excludes(text, clause)):
            return
        if clause and own and clause.subject:
            _spoken(reader, at, clause, clause.subject)
        elif clause:
            _implied(reader, at, clause)
        if clause:
            return
    predicates = [r for r in readings if r.tense == "participle" and r.cue.predicate]
    if predicates and _predicate(reader, at, predicates):
        return
    nominal.read(reader, at)


def _finite(reader: Reader, at: int, readings: list[Reading]) -> bool:
    text, first, last = reader.text, reader.sentence.first, reader.sentence.last
    if pointing.hides(text, at, last):
        return True
    passes_on = any(r.cue.transmits for r in readings) or transmitters.quotes_unnamed(text, at, last)
    if passes_on and transmitters.transmitted(reader, at, readings):
        return True
    if at + 1 < last and not any(r.cue.place for r in readings) and told.resumes(text, at, first):
        return _told_in_it(reader, at, readings)
    if at + 2 < last and text.forms[at + 1] in OF_THAT:
        who = past_hearer(text, at + 2, last)
        if who < last and can_speak(text, who):
            return _this(reader, at, readings, who)
    quote = headlines.quote_before(text, at, first)
    left = before(text, at, first, readings[0].number)
    opens = readings[0].tense == "imperfect" and not implied.joined(reader, readings[0])
    if left is None and reader.sentence.role in HEADLINES and opens:
        left = sentences.of_headline(text, first, at)
    if any(r.cue.place for r in readings) and nearest.in_it(text, at + 1):
        left = told.document_before(text, at, first) or left
    pronoun = at > first and subjects.pronoun_before(text, at)
    if left is not None and (verb_first(reader, at, readings, left) or chains.byline(text, left[0], at, first)):
        left = None
    if at == first and bare.resumed(text, at, last) and bare.bare(reader, at, readings):
        return True
    both = text.forms[at].endswith("ان") and all(r.number == "d" for r in readings)  # no subject follows a dual
    clause = complements(text, at, last, readings, pre=left is not None or pronoun or both)
    if clause and left is None and not pronoun and clause.subject is None and clause.marker == "preposition":
        clause = replace(clause, subject=behind_phrase(text, clause.at, last, clause.reading))
    if clause and verbs.out_of_marks(text, at, clause.at):
        return False
    if clause and clause.cue.act == "ask" and needs.answered(text, at, clause):
        return True
    if left is not None and clause is None:
        clause = complements(text, at, last, readings)
        if clause and clause.cue.close and clause.subject and text.tags[left[0] - 1] & THAT:
            return False  # "أن المجلس وجه البلدية بـ…": whom he instructs
        left = None if clause and clause.subject else left
    own = clause is not None and (clause.marker in _CLAUSAL or (quote and headlines.said_already(reader, quote)))
    if quote is not None and not own:
        return headlines.postposed(reader, at, quote, readings)
    if clause is None:
        return bare.bare(reader, at, readings)
    if left is None and clause.subject is None and not pronoun and attributive(reader, at, clause):
        return False
    if things.says_nothing(text, at, clause, left):
        return False
    clause = needs.denied(text, at, clause, left is not None or clause.subject is not None or pronoun)
    if clause is None:
        return False
    if clause.cue.guard and not pronoun and not named(reader, clause, left) and not implied.further(reader, at, clause):
        return False
    if (clause.cue.needs or clause.cue.bars) and not needs.needed(text, at, clause):
        return False
    again = needs.renewed(text, clause, last)
    if again is None and (others := [r for r in readings if "noun" not in r.cue.frames]):
        again = complements(text, at, last, others, pre=left is not None or pronoun)  # "وجه تحذيرا بعدم …"
    if again is None:
        return False
    clause = again
    if clause.subject and clause.subject != (at, at):
        if mute(text, clause.subject[0]) and not theirs(text, clause.subject[0]):
            return False
        inverted = clause.subject[0] > clause.at
        _spoken(reader, at, clause, clause.subject if inverted else through(text, clause.subject, clause))
    elif left is not None:
        if clause.cue.place:
            issued(reader, left[0])
        _spoken(reader, at, clause, left)
    elif implied.means_somebody(reader, at, clause):
        _implied(reader, at, clause)
    else:
        return False
    return True


def _this(reader: Reader, at: int, readings: list[Reading], who: int) -> bool:
    """Who said what stands before ("أوضح ذلك لصحيفة … فلان"), and what he says more ("… أن")."""
    text, last = reader.text, reader.sentence.last
    end = apposition(text, who, noun_phrase(text, who, last), last)
    clause = complements(text, who - 1, last, readings)
    if clause and clause.marker == "that" and clause.subject and clause.at <= end + 1:
        _spoken(reader, at, clause, clause.subject)
    else:
        reader.discourse.speak(reader.discourse.resolve(describe(text, who, end), False))
    return True


def _told_in_it(reader: Reader, at: int, readings: list[Reading]) -> bool:
    """What somebody says in what he gave ("تصريحات فلان التي قال فيها إن …", "خطاب أعلن فيه فلان أن …")."""
    clause, source = given(reader, at, readings) or (None, None)
    if clause and source:
        answered = bool(reader.text.readings(reader.sentence.first)) and not reader.outer_of(at)
        _draft(reader, at, clause, source, aside=answered)  # "رد فلان على تصريحات غيره التي وصف فيها …"
    elif clause and clause.subject:
        _spoken(reader, at, clause, clause.subject)
    return clause is not None


def _predicate(reader: Reader, at: int, readings: list[Reading]) -> bool:
    """A participle as predicate: "فلان واثق من …"."""
    left = subjects.before(reader.text, at, reader.sentence.first)
    clause = complements(reader.text, at, reader.sentence.last, readings, pre=True) if left else None
    if left is None or clause is None:
        return False
    _spoken(reader, at, clause, left)
    return True


def _spoken(reader: Reader, at: int, clause: Clause, subject: Words) -> None:
    gender = clause.reading.gender if clause.reading.number == "s" else ""
    they = clause.reading.number == "p" and subject[1] <= at
    number = "p" if they else ""
    source = who_is_named(reader, at, subject, gender, number)
    source = implied.still(reader, clause, source)
    source = whole(reader.text, source, subject[1], at if subject[1] <= at else clause.at)
    chains.remember(reader, source)
    _draft(reader, at, clause, source)


def _implied(reader: Reader, at: int, clause: Clause) -> None:
    source = implied.who(reader, at, clause.reading)
    if source is None and clause.marker in ("noun", "preposition") and needs.untold(reader, at, clause):
        return
    if source is not None and clause.reading.tense == "participle" and implied.first_person(reader, at, source):
        return
    _draft(reader, at, clause, source or Source(Link(None, None, "anonymous", True)))


def _draft(reader: Reader, at: int, clause: Clause, source: Source, aside: bool = False) -> None:
    text = reader.text
    parts = _parts(reader, at, clause, source)
    held = content(text, parts)
    if held is None:
        return
    pointed = pointing.nothing(text, *held[1][0]) and not (
        clause.cue.object == "target" and clause.marker == "preposition"
    )
    what = clause.marker == "noun" and transmitters.past_what(text, *held[1][0])
    said = clause.cue.act == "say" and (what or these(text, *held[1][0]))
    if pointed or said:
        reader.discourse.speak(source)
        return
    spans, ranges, mode = held
    if mode == "indirect" and clause.cue.object == "target" and judged(text, *ranges[0]):
        mode = "mixed"
    again = reader.here[-1] if reader.here and reader.here[-1].words == ranges else None
    if again and (again.at == at - 1 or (source.link.carried and text.forms[again.at] in WENT_ON)):
        return  # "يأمل ويتوقع فلان أن …", "ومضى فلان يقول: «…»"
    act, polarity = shape(text, clause.act or clause.cue.act, ranges)
    cue = chains.cue_span(text, at, clause)
    draft = Draft(
        spans, ranges, cue, at, source, act, mode, polarity, clause.cue.distance, clause.cue.rule, reader.number
    )
    draft.aside = aside
    chains.complete(reader, draft, clause)
    reader.add(draft, speaks=not (aside or (reader.discourse.said and pluperfect(text, at, reader.sentence.first))))


def _parts(reader: Reader, at: int, clause: Clause, source: Source) -> list[tuple[int, int, int | None]]:
    """The word ranges of the content of the cue at word `at`."""
    text, last, outer = reader.text, reader.sentence.last, reader.outer_of(at)
    last = min(last, outer.words[-1][1]) if outer and outer.mode == "direct" else last
    first = clause.at + 1 if clause.marker in ("that", "colon") else clause.at
    if clause.marker == "colon" and first < last and text.tags[first] & THAT:
        first += 1
    start = clause.start if clause.marker in ("preposition", "noun") else None
    if clause.marker == "noun" and (past := past_second(text, at, first)) > first:
        first, start = past, None
    if clause.marker == "colon" and first >= last and outer is None and (below := next_paragraph(reader)):
        return [(below[0] + bool(text.tags[below[0]] & THAT), below[1], None)]
    quote = text.opened.get(first)
    if quote and quote.close >= last and quote.closed:
        return [(first, quote.close + 1, None)]
    if clause.marker == "colon" and not quote and outer is None and lead(text, clause.at) < clause.at:
        return [(first, paragraph_end(reader), None)]
    clausal = clause.marker not in ("preposition", "noun")
    if clausal and outer and outer.mode == "direct":
        last = next((i for i in range(first + 1, last) if text.forms[i] == _LO and text.forms[i - 1] in COMMAS), last)
    if not clausal and clause.subject and clause.subject[0] > first:
        return [(first, before_both(text, clause.subject[0]), start)]  # "رفض المقترح الوزير"
    end = end_of(text, first, last, clausal, clause.cue.act, source.number == "s")
    if source.gender == "f" and (behind := participles.his(text, first, end, last)):
        end = end_of(text, behind, last, clausal, clause.cue.act, True)
    end = remarks.of_himself(text, first, end, source.link.entity)
    end = turned(text, at, first, end, clause.reading)
    if clausal:
        end = closed(text, at, reader.sentence.first, first, end)
    elif text.tags[at - 1] & RELATIVE:
        end = next((i for i in range(first + 1, end) if opens_main(text, i)), end)
    if not clausal and text.forms[at - 1].removeprefix("و") in WHEN:
        end = next((i for i in range(first, end) if parted(text, i)), end)
    if at == reader.sentence.first + 1:
        end = main_clause(text, at - 1, first, end)
    if told.there_are(text, at, reader.sentence.first):
        end = next((i for i in range(first, end) if told.others(text, i)), end)
    if text.tags[at - 1] & RELATIVE and text.tags[reader.sentence.first] & PREPOSITION:
        end = next((i for i in range(first, end) if resumed(text, i)), end)
    if clause.marker == "noun" and (led := led_by(text, first, end)):
        return [(led.open, led.close + 1, None)]
    if quote and (whole := behind_marks.quotation(text, clause.marker, quote, end)):
        return whole
    if outer is None and ((clause.marker == "colon" and not quote) or (quote and not quote.closed)):
        end = spoken_on(reader, first, end)
    return [(first, end, start)]
