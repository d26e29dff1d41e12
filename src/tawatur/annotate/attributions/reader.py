"""The reader: goes through an article sentence by sentence and drafts its attributions."""

from __future__ import annotations

from tawatur.annotate.attributions import chains, headlines, nominal, prepositional, subjects
from tawatur.annotate.attributions.clause import Clause, Words
from tawatur.annotate.attributions.cues import Reading
from tawatur.annotate.attributions.discourse import Discourse
from tawatur.annotate.attributions.drafts import Draft, content, shape
from tawatur.annotate.attributions.ends import end_of
from tawatur.annotate.attributions.frames import complements
from tawatur.annotate.attributions.grammar import (
    ADVERB,
    AUXILIARY,
    CLAUSE,
    DONE,
    HOMOGRAPH,
    NEGATION,
    PREPOSITION,
    RELATIVE,
    ROLE,
    THAT,
)
from tawatur.annotate.attributions.phrases import can_speak
from tawatur.annotate.attributions.sources import Source, describe
from tawatur.annotate.attributions.text import COMMAS, Text
from tawatur.model.layers import Link
from tawatur.model.prose import Sentence

# How many statements back another one may depend on.
_RECENT = 12
_RESUMED = frozenset(("عنه", "عنها", "فيه", "فيها", "به", "بها", "اليه", "اليها"))
_THINGS = frozenset(("ما", "مما", "هذا", "وهذا", "ذلك", "وذلك"))


class Reader:
    """Reads one article. `drafts` grows in the order of the text."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.discourse = Discourse(text)
        self.drafts: list[Draft] = []
        self.used: set[int] = set()
        self.here: list[Draft] = []
        self.sentence = Sentence(0, 0, "body", 0)
        self.number = 0
        self.leading: Link | None = None

    def read(self) -> list[Draft]:
        """All drafts of the article."""
        for number, sentence in enumerate(self.text.prose.sentences):
            self.number, self.sentence = number, sentence
            self.here, self.leading = [], None
            headlines.read(self)
            headlines.floating(self)
            for at in range(self.sentence.first, self.sentence.last):
                if at in self.used or self.text.words[at].kind != "arabic":
                    continue
                if at in self.text.asides and prepositional.read(self, at):
                    continue
                if self.text.cues.says(self.text.forms[at]):
                    self._verb(at)
            self.here.sort(key=lambda draft: draft.at)
        return self.drafts

    def add(self, draft: Draft, speaks: bool = True) -> None:
        """Keep a draft, and remember who spoke unless it stands inside what another says."""
        nested = self.outer_of(draft.at)
        draft.outer = nested
        self.drafts.append(draft)
        self.here.append(draft)
        if nested is None and speaks:
            self.discourse.speak(draft.source)
            self.discourse.outlets += [link for link in draft.via if link.span]

    def outer_of(self, at: int) -> Draft | None:
        """The innermost draft whose content holds the word."""
        held = [draft for draft in self.drafts[-_RECENT:] if draft.holds(at)]
        return min(held, key=lambda d: sum(b - a for a, b in d.words)) if held else None

    def _verb(self, at: int) -> None:
        text, last = self.text, self.sentence.last
        if nominal.label(self, at):
            return
        readings = text.readings(at)
        if not readings:
            nominal.read(self, at)
            return
        finite = [r for r in readings if r.tense in ("perfect", "imperfect") and self._verbal(at, r)]
        if any(r.pronoun and r.cue.transmits for r in finite):
            chains.passed_on(self, at)
            return
        finite = [r for r in finite if not r.pronoun or r.cue.object or (r.clitics == "و" and "noun" in r.cue.frames)]
        if finite and self._finite(at, finite):
            return
        circumstantial = [r for r in readings if r.tense == "participle" and self._circumstantial(at, r)]
        if circumstantial and not self._quoted_already(at):
            clause = complements(text, at, last, circumstantial, pre=True)
            if clause:
                self._implied(at, clause)
                return
        predicates = [r for r in readings if r.tense == "participle" and r.cue.predicate]
        if predicates and self._predicate(at, predicates):
            return
        nominal.read(self, at)

    def _quoted_already(self, at: int) -> bool:
        """Whether the verb before took the content that follows ("صرح فلان قائلا: «…»")."""
        return any(at < draft.words[0][0] <= at + 3 for draft in self.here)

    def _predicate(self, at: int, readings: list[Reading]) -> bool:
        """A participle as predicate: "فلان واثق من …"."""
        left = subjects.before(self.text, at, self.sentence.first)
        clause = complements(self.text, at, self.sentence.last, readings, pre=True) if left else None
        if left is None or clause is None:
            return False
        self._spoken(at, clause, left)
        return True

    def _verbal(self, at: int, reading: Reading) -> bool:
        """Whether a word can be a finite verb that reports, where it stands."""
        text, first = self.text, self.sentence.first
        if reading.tense == "imperfect" and reading.clitics not in ("", "و", "ف"):
            return False
        if text.tags[at] & PREPOSITION and not reading.clitics:
            ahead = text.forms[at + 1 : min(at + 12, self.sentence.last)]
            if reading.cue.guard or not ("عن" in ahead or (ahead and can_speak(text, at + 1))):
                return False
        doubtful = reading.tense == "imperfect" or (text.tags[at - 1] & PREPOSITION and at > first)
        if text.tags[at] & HOMOGRAPH and doubtful and not reading.clitics and at - 1 not in text.adverbial:
            return False
        if at == first or reading.clitics:
            return True
        tag, form = text.tags[at - 1], text.forms[at - 1]
        if at - 1 in text.adverbial:
            return True
        if tag & (NEGATION | DONE) or (form in _THINGS and text.forms[at - 2] != "في"):
            return False
        if reading.tense == "imperfect" and form in ("ان", "ان", "لن", "كي", "لكي", "حتي", "بان"):
            return False
        if text.words[at - 1].kind == "mark" or tag & (AUXILIARY | CLAUSE | ADVERB | RELATIVE | THAT) or form == "كما":
            return True
        if at - 1 in text.adverbial or self._after_time(at):
            return True
        if tag & PREPOSITION:
            return False
        if reading.tense == "imperfect" or reading.gender == "f" or reading.number != "s":
            return True
        if subjects.before(text, at, first) is not None:
            return True
        return not text.tags[at] & HOMOGRAPH and not can_speak(text, at - 1)

    def _after_time(self, at: int) -> bool:
        return any(last == at for first, last in self.text.times.items() if first >= at - 8 and first < at)

    def _circumstantial(self, at: int, reading: Reading) -> bool:
        text, form = self.text, self.text.forms[at]
        if at == self.sentence.first:
            return form.endswith("ا") and at > 0 and reading.number == "s" and not reading.cue.guard
        before = text.forms[at - 1]
        if form.endswith("ا") and reading.gender == "m" and reading.number == "s" and at > self.sentence.first:
            if text.words[at - 1].kind == "number":
                return False
            closed = before in COMMAS or text.words[at - 1].kind == "mark" or reading.clitics == "و"
            return closed or not (
                reading.cue.guard or text.tags[at - 1] & AUXILIARY or before.endswith(("زال", "يزال", "تزال", "كان"))
            )
        if before in COMMAS and text.tags[min(at + 1, text.size - 1)] & THAT and reading.number == "s":
            return not reading.cue.guard
        if not form.endswith(("ه", "ين")) or reading.number == "d":
            return False
        if at + 1 < text.size and text.tags[at + 1] & THAT and not reading.cue.guard:
            return True
        return (
            text.forms[at - 1] in COMMAS
            or (reading.clitics == "و" and text.forms[at - 1] in COMMAS)
            or text.is_mark(at - 1)
        )

    def _finite(self, at: int, readings: list[Reading]) -> bool:
        text, first, last = self.text, self.sentence.first, self.sentence.last
        if text.grammar.hidden.at(text.words, min(at + 1, last - 1), last) is not None:
            return True
        if any(r.cue.transmits for r in readings) and chains.transmitted(self, at, readings):
            return True
        if at > first and text.tags[at - 1] & RELATIVE and at + 1 < last and text.forms[at + 1] in _RESUMED:
            return False
        quote = headlines.quote_before(text, at, first)
        left = subjects.before(text, at, first)
        pronoun = at > first and subjects.pronoun_before(text, at)
        if left is not None and self._verb_first(at, readings):
            left = None
        clause = complements(text, at, last, readings, pre=left is not None or pronoun)
        if left is not None and clause is None:
            clause = complements(text, at, last, readings)
            left = None if clause and clause.subject else left
        if quote is not None and (clause is None or clause.marker not in ("that", "quote", "colon")):
            return headlines.postposed(self, at, quote, readings)
        if clause is None:
            return headlines.bare(self, at, readings)
        if left is None and clause.subject is None and not pronoun and self._attributive(at, clause):
            return False
        if clause.cue.transmits and clause.marker == "noun":
            return False
        if clause.cue.guard and not pronoun and not self._named(clause, left):
            return False
        if clause.subject and clause.subject != (at, at):
            self._spoken(at, clause, clause.subject)
        elif left is not None:
            self._spoken(at, clause, left)
        elif self._has_implied(at, clause):
            self._implied(at, clause)
        else:
            return False
        return True

    def _verb_first(self, at: int, readings: list[Reading]) -> bool:
        """Whether the subject follows the verb, whatever stands before it."""
        text = self.text
        if at + 1 >= self.sentence.last or not can_speak(text, at + 1) or any(r.cue.object for r in readings):
            return False
        name = text.starting.get(at + 1)
        person = (name is not None and name.mention.type == "PER") or bool(text.tags[at + 1] & ROLE)
        return not any("noun" in r.cue.frames for r in readings) or (person and readings[0].cue.act == "say")

    def _attributive(self, at: int, clause: Clause) -> bool:
        """Whether the verb says something about the noun before it, and reports nobody's words."""
        text = self.text
        if at == self.sentence.first or clause.reading.clitics:
            return False
        if text.tags[at - 1] & RELATIVE:
            return True
        form, tag = text.forms[at - 1], text.tags[at - 1]
        if clause.reading.tense != "imperfect" or text.words[at - 1].kind != "arabic" or at - 1 in text.covering:
            return False
        particle = AUXILIARY | CLAUSE | ADVERB | THAT | NEGATION
        return not (tag & particle or at - 1 in text.adverbial or form.startswith("ال") or self._after_time(at))

    def _named(self, clause: Clause, left: Words | None) -> bool:
        """Whether a source is named beside the cue."""
        if left is not None:
            return True
        return (
            clause.subject is not None
            and clause.subject[0] < clause.subject[1]
            and can_speak(self.text, clause.subject[0])
        )

    def _has_implied(self, at: int, clause: Clause) -> bool:
        """Whether an empty subject means somebody: impersonal wordings mean nobody."""
        reading = clause.reading
        plain = clause.marker in ("noun", "preposition") and not reading.pronoun
        if reading.tense == "imperfect" and plain and clause.cue.lemma in self.text.grammar.impersonal:
            return False
        lone = reading.tense == "imperfect" and reading.gender == "m" and reading.number == "s"
        leads = at == self.sentence.first or reading.clitics
        if lone and (clause.cue.lemma in self.text.grammar.impersonal or leads):
            return False
        if clause.marker in ("noun", "preposition") and self.number == 0 and not self.here:
            return at > self.sentence.first
        return True

    def _spoken(self, at: int, clause: Clause, subject: Words) -> None:
        gender = clause.reading.gender if clause.reading.number == "s" else ""
        number = "p" if self.text.forms[subject[0]].endswith(("ون", "ين")) else ""
        source = self.discourse.resolve(
            describe(self.text, *subject, gender, number), chains.is_outlet_noun(self.text, subject[0])
        )
        chains.remember(self, source)
        self._draft(at, clause, source)

    def _implied(self, at: int, clause: Clause) -> None:
        source = self.who(at, clause.reading)
        link = (
            Link(None, source.link.entity, source.link.kind, True, source.link.sort)
            if source
            else Link(None, None, "anonymous", True)
        )
        held = source._replace(link=link) if source else Source(link)
        self._draft(at, clause, held)

    def who(self, at: int, reading: Reading) -> Source | None:
        """The source that an empty subject stands for."""
        text, first = self.text, self.sentence.first
        outer = self.outer_of(at)
        if outer is not None:
            return self._inner_subject(at, outer)
        tops = [draft for draft in self.here[-_RECENT:] if self.outer_of(draft.at) is None and draft.at < at]
        for draft in reversed(tops):
            if _agrees(draft.source, reading):
                return draft.source
        lead = at <= first + 1
        implied = self.discourse.implied(reading.gender, reading.number)
        if not lead:
            words = subjects.of_sentence(text, first, at)
            if words:
                found = self.discourse.resolve(describe(text, *words), False)
                if found.link.entity:
                    return found
        return implied

    def _inner_subject(self, at: int, outer: Draft) -> Source | None:
        """The subject of the content in which the verb stands."""
        text = self.text
        start = outer.words[0][0]
        if (
            text.tags[start - 1] & THAT
            and text.forms[start - 1][-1] in "هامني"
            and text.forms[start - 1] not in ("ان", "بان")
        ):
            return outer.source
        words = subjects.of_sentence(text, start, at)
        if words is None or words[0] > start + 2:
            return outer.source
        return self.discourse.resolve(describe(text, *words), False)

    def _draft(self, at: int, clause: Clause, source: Source) -> None:
        text = self.text
        parts = self._parts(clause, source.number == "s")
        held = content(text, parts)
        if held is None or _no_content(text, *held[1][0]):
            return
        spans, ranges, mode = held
        act, polarity = shape(text, clause.act or clause.cue.act, ranges)
        cue = chains.cue_span(text, at, clause)
        draft = Draft(
            spans, ranges, cue, at, source, act, mode, polarity, clause.cue.distance, clause.cue.rule, self.number
        )
        chains.complete(self, draft, clause)
        self.add(draft)

    def _parts(self, clause: Clause, alone: bool) -> list[tuple[int, int, int | None]]:
        """The word ranges of the content of a clause."""
        text, last = self.text, self.sentence.last
        first = clause.at + 1 if clause.marker in ("that", "colon") else clause.at
        if clause.marker == "colon" and first < last and text.tags[first] & THAT:
            first += 1
        start = clause.start if clause.marker in ("preposition", "noun") else None
        quote = text.opened.get(first)
        if quote and quote.close >= last and quote.closed:
            return [(first, quote.close + 1, None)]
        clausal = clause.marker not in ("preposition", "noun")
        end = end_of(text, first, last, clausal, clause.cue.act, alone)
        if quote and quote.closed and text.forms[quote.close - 1] in ".!؟?" and clausal:
            return [(first, quote.close + 1, None)]
        if quote and quote.closed and quote.close < end:
            after = quote.close + 1
            if after >= end or (text.forms[after] in COMMAS and clause.marker in ("quote", "colon")):
                return [(first, after, None)]
        return [(first, end, start)]


def _no_content(text: Text, first: int, last: int) -> bool:
    """Whether a content is a bare pronoun, or a source's wish not to be named."""
    if last - first == 1 and text.forms[first] in _THINGS:
        return True
    return text.grammar.hidden.at(text.words, first, last) is not None


def _agrees(source: Source, reading: Reading) -> bool:
    from tawatur.annotate.attributions.discourse import agrees

    return agrees(source, reading.gender, reading.number)
