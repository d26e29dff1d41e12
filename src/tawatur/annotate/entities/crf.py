"""The sequence model: asked about sentences that lists and rules leave open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from tawatur.annotate.entities.draft import Draft, stem
from tawatur.annotate.entities.features import BEGIN, END, Features
from tawatur.annotate.entities.loading import clusters
from tawatur.annotate.entities.model import CLEAR, PLAIN, Scores, Weights, lead, read_weights
from tawatur.annotate.entities.tables import KEPT
from tawatur.annotate.entities.vocabulary import Vocabulary
from tawatur.model.layers import EntityType
from tawatur.model.prose import Word
from tawatur.script.words import readings

MODEL = Path(__file__).with_name("names.tsv")
_TYPES: dict[str, EntityType] = {"PER": "PER", "ORG": "ORG", "LOC": "GPE"}


class Tagger:
    """A trained conditional random field over words; its labels are O, and B- and I- with PER, LOC, ORG."""

    def __init__(self, features: Features, weights: Weights) -> None:
        self.features = features
        self.known = features.known
        self.weights = weights
        self._own: dict[str, tuple[Scores, bool]] = {}
        self._beside: dict[int, dict[str, Scores]] = {-2: {}, -1: {}, 1: {}, 2: {}}
        self._nothing = weights.sum([])
        self._edges = {-1: weights.sum([BEGIN]), 1: weights.sum([END])}

    def labels(self, words: Sequence[Word], first: int, last: int, found: Sequence[Draft]) -> list[str]:
        """One label a word."""
        marks = self.features.marks(first, last, found)
        nothing, size = self._nothing, last - first
        seen = [None] * 2 + list(words[first:last]) + [None] * 2
        rows: list[Scores | None] = []
        for at in range(size):
            own, plain = self._own.get(words[first + at].form) or self._of(words[first + at])
            mark = marks.get(at)
            if plain and mark is None:
                rows.append(None)
                continue
            far, near, after, beyond = seen[at], seen[at + 1], seen[at + 3], seen[at + 4]
            row = [
                a + b + c + d + e
                for a, b, c, d, e in zip(
                    own,
                    self._beside[2].get(far.form) or self._towards(far, 2) if far else nothing,
                    self._beside[1].get(near.form) or self._towards(near, 1) if near else self._edges[-1],
                    self._beside[-1].get(after.form) or self._towards(after, -1) if after else self._edges[1],
                    self._beside[-2].get(beyond.form) or self._towards(beyond, -2) if beyond else nothing,
                    strict=True,
                )
            ]
            if mark is not None:
                row = [a + b for a, b in zip(row, self.weights.sum(mark), strict=True)]
            rows.append(None if lead(row) > CLEAR else row)
        return self.weights.best(rows)

    def _of(self, word: Word) -> tuple[Scores, bool]:
        """The scores of a word type by itself, and whether it is no name whatever stands beside it."""
        if len(self._own) >= KEPT:
            self._own.clear()
        scores = self.weights.sum(self.features.own(word))
        held = self._own[word.form] = scores, lead(scores) > PLAIN
        return held

    def _towards(self, word: Word, offset: int) -> Scores:
        """The scores that a word type gives to the word that sees it at the offset."""
        if len(self._beside[offset]) >= KEPT:
            self._beside[offset].clear()
        scores = self._beside[offset][word.form] = self.weights.sum(self.features.beside(word, offset))
        return scores

    def drafts(self, words: Sequence[Word], first: int, last: int, found: Sequence[Draft]) -> list[Draft]:
        """The names that the model sees in the sentence `[first, last)`."""
        held = (
            self._draft(words, a, b, kind)
            for start, end, kind in runs(self.labels(words, first, last, found))
            for a, b in self._split(words, first + start, first + end)
        )
        return [draft for draft in held if self._likely(words, draft)]

    def _likely(self, words: Sequence[Word], draft: Draft) -> bool:
        """Whether a word of the draft is more than an ordinary one, and it is in Arabic letters."""
        known = self.known
        held = [word for word in words[draft.first : draft.last] if word.kind != "mark"]
        if not any(word.kind == "arabic" for word in held) or known.traps.match(words, draft.first, len(words)):
            return False
        forms = [stem(held[0].form, draft.cut), *(word.form for word in held[1:])]
        if draft.type != "PER" and len(forms) > 1 and (known.heads.get((forms[0],)) or known.triggers.get((forms[0],))):
            return True
        if draft.type in ("GPE", "LOC") and len(forms) == 1 and forms[0] in known.ordinary:
            return known.names.get((forms[0],)) is not None
        return any(form not in known.common and form not in known.frequent for form in forms)

    def _split(self, words: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
        """The run, cut before words that join a second name with و, and without a place before a longer name."""
        if last - first > 2 and self._is_place(words[first].form):
            first += 1
        for at in range(first + 1, last):
            form = words[at].form
            joined = form[0] == "و" and len(form) > 3 and form not in self.known.units and self._opens(form[1:])
            if joined or {words[at - 1].kind, words[at].kind} == {"latin", "arabic"}:
                yield first, at
                first = at
        yield first, last

    def _is_place(self, form: str) -> bool:
        names = next((held for reading in readings(form) if (held := self.known.names.get((reading.stem,)))), ())
        return bool(names) and names[0].type == "GPE" and names[0].kind != "country" and form not in self.known.units

    def _opens(self, stem: str) -> bool:
        known = self.known
        return any(table.get((stem,)) for table in (known.heads, known.bodies, known.names)) or (
            known.names.begins(stem) and not stem.startswith("ال")
        )

    def _draft(self, words: Sequence[Word], first: int, last: int, kind: str) -> Draft:
        """The run as a draft, without marks, titles and generic nouns at its edges."""
        known, type_ = self.known, _TYPES[kind]
        while last - first > 1 and words[first].kind == "mark":
            first += 1
        while last - first > 1 and words[last - 1].kind == "mark" and words[last - 1].form != ".":
            last -= 1
        while (
            kind == "PER" and last - first > 1 and known.titles.get((form := words[first].form,)) and form[:2] == "ال"
        ):
            first += 1
        while last - first > 1 and (found := known.triggers.match(words, first, first + 1)):
            trigger = found.value
            if trigger.inside == "yes" or (trigger.inside == "al" and words[first + 1].form[:2] == "ال"):
                type_ = trigger.type if kind == "LOC" else type_
                break
            first += 1
        while kind == "PER" and last - first > 1 and self._plain(words[last - 1].form):
            last -= 1
        cut = self._cut(words[first].form, kind) if words[first].kind == "arabic" else 0
        return Draft(first, last, cut, type_, "crf", kind="person" if kind == "PER" else "")

    def _plain(self, form: str) -> bool:
        """Whether a word is an ordinary one and no part of names, also with و."""
        known = self.known
        if form in known.units or form in known.particles:
            return False
        return form in known.common or (form[0] == "و" and (form[1:] in known.common or form[1:] in known.ordinary))

    def _cut(self, form: str, kind: str) -> int:
        """How many letters of the first word are proclitics: where the rest is a known word and the whole is none."""
        known = self.known
        if form in known.units or known.names.get((form,)) or known.triggers.get((form,)) or known.heads.get((form,)):
            return 0
        for reading in readings(form)[1:]:
            stem = reading.stem
            if stem in known.units or known.names.get((stem,)) or known.triggers.get((stem,)):
                return reading.cut
            if kind == "ORG" and (known.heads.get((stem,)) or known.bodies.get((stem,))):
                return reading.cut
            if stem in known.ordinary and form not in known.ordinary and not stem.startswith("ال"):
                return reading.cut
        if form.startswith(("وال", "لل", "فال", "كال")) or (form.startswith("بال") and len(form) > 6):
            return 1
        return 0


def runs(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(first, last, type) of every run of labels."""
    start, kind = 0, ""
    for i, label in enumerate([*labels, "O"]):
        if kind and label != f"I-{kind}":
            yield start, i, kind
            kind = ""
        if label != "O" and not kind:
            start, kind = i, label[2:]


@cache
def tagger(known: Vocabulary) -> Tagger | None:
    """The shipped model over a vocabulary, opened once; None where no model file is there."""
    return Tagger(Features(known, clusters()), read_weights(MODEL)) if MODEL.exists() else None
