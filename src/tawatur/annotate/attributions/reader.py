"""The reader: how far an article was read, and what was found in it so far."""

from __future__ import annotations

from tawatur.annotate.attributions.drafts import Draft
from tawatur.annotate.attributions.phrases.about import topic
from tawatur.annotate.attributions.phrases.phrases import HEADLINES, noun_phrase
from tawatur.annotate.attributions.speakers import sentences
from tawatur.annotate.attributions.speakers.discourse import Discourse
from tawatur.annotate.attributions.speakers.sources import Source, describe
from tawatur.annotate.attributions.words.grammar import BODY, NEGATION
from tawatur.annotate.attributions.words.text import Text
from tawatur.model.layers import Link
from tawatur.model.prose import Sentence

# How many statements back another one may depend on.
RECENT = 12


class Reader:
    """What the rooms of the cues read from and add to. `drafts` grows in the order of the text."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.discourse = Discourse(text)
        self.drafts: list[Draft] = []
        self.used: set[int] = set()
        self.here: list[Draft] = []
        self.sentence = Sentence(0, 0, "body", 0)
        self.number = 0
        self.leading: tuple[Link, ...] = ()
        self.leading_at = 0
        self.silent: Sentence | None = None

    def begin(self, number: int, sentence: Sentence) -> None:
        """Go on to a sentence."""
        self.number, self.sentence = number, sentence
        self.here, self.leading = [], ()

    def end(self) -> None:
        """The sentence was read; what it says stands in the order of its cues."""
        self.here.sort(key=lambda draft: draft.at)
        self.silent = None if self.here else self.sentence

    def topic(self) -> Source | None:
        """The person whom the sentence before is about, where it holds no statement."""
        if self.silent is None:
            return None
        words = topic(self.text, self.silent.first, self.silent.last)
        found = self.discourse.resolve(describe(self.text, *words), False) if words else None
        return found if found and found.link.entity and found.link.kind in ("person", "office") else None

    def acting(self) -> Source | None:
        """The person who acts in the sentence before, where it holds no statement, whatever leads over to its verb."""
        if self.silent is None or self.silent.role in HEADLINES:
            return None
        words = sentences.of_sentence(self.text, self.silent.first, self.silent.last)
        found = self.discourse.resolve(describe(self.text, *words), False) if words else None
        return found if found and found.link.kind in ("person", "office") else None

    def body(self) -> Source | None:
        """The body of whose deed the sentence before tells, behind a feminine verb ("وتبنت الحركة الهجوم. وقالت إن …").

        Not where an outlet spoke last, which may go on with it.
        """
        text, before, said = self.text, self.silent, self.discourse.said
        if before is None or before.role in HEADLINES or before.first + 1 >= before.last:
            return None
        if said and said[-1].link.entity in {link.entity for link in self.discourse.outlets}:
            return None
        form, noun = text.forms[before.first], before.first + 1
        name = text.starting.get(noun)
        group = bool(text.tags[noun] & BODY) or (name is not None and name.mention.type == "ORG")
        if not group or not form.endswith("ت") or form.endswith("ات"):
            return None
        words = noun, max(noun + 1, noun_phrase(text, noun, before.last, strict=True))
        found = self.discourse.resolve(describe(text, *words), False)
        return found if found.link.kind == "organisation" else None

    def add(self, draft: Draft, speaks: bool = True) -> None:
        """Keep a draft, and remember who spoke unless it stands inside what another says."""
        nested = self.outer_of(draft.at)
        if nested is not None and self._same_act(draft, nested):
            nested.act = draft.act if nested.act == "say" else nested.act
            return
        if said := self._told_already(draft):
            said.via = said.via or draft.via
            return
        draft.outer = nested
        self.drafts.append(draft)
        self.here.append(draft)
        if nested is None and speaks:
            self.discourse.speak(draft.source)
            self.discourse.outlets += [link for link in draft.via if link.span]

    def drop(self, draft: Draft) -> None:
        """Forget a draft of this sentence."""
        for held in (self.here, self.drafts):
            at = next((n for n in range(len(held) - 1, -1, -1) if held[n] is draft), None)
            if at is not None:
                del held[at]

    def _same_act(self, draft: Draft, outer: Draft) -> bool:
        """Whether a source only says what it does in speaking: "قال إنه يأمل …", one statement."""
        at, source = draft.at, draft.source.link
        first = outer.words[0][0] + bool(self.text.tags[outer.words[0][0]] & NEGATION)  # "قال إنه لا يستبعد …"
        begins = at == first and source.span is None and source.entity == outer.source.link.entity
        hoped = draft.act == "expect" and outer.mode == "direct"
        told = draft.act == outer.act == "say" and draft.addressee is None and outer.mode != "direct"
        merely = any(r.tense == "imperfect" or r.cue.predicate for r in self.text.readings(at))
        again = draft.act == outer.act != "say" and outer.mode != "direct"  # "مجددا رفض بلاده …"
        return begins and (told or hoped or merely or again)

    def _told_already(self, draft: Draft) -> Draft | None:
        """The statement of those of whom the verb only tells more ("أعرب سكان تحدثوا للصحيفة عن قلقهم")."""
        said = next((d for d in reversed(self.here) if d.words == draft.words), None)
        span = said.source.link.span if said else None
        return said if span and 0 <= self.text.words[draft.at].start - span.end <= 1 else None

    def outer_of(self, at: int) -> Draft | None:
        """The innermost draft whose content holds the word."""
        held = [draft for draft in self.drafts[-RECENT:] if draft.holds(at)]
        return min(held, key=Draft.length) if held else None
