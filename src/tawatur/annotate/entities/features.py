"""Features of words for the sequence model: what a word type is, and what lists found around it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.draft import Draft
from tawatur.annotate.entities.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import stems

BEGIN, END = "BEGIN", "END"
# So many of the features that a word type has for its neighbours count two words away: the word and its clusters.
_FAR = 3


class Features:
    """Computes features, from the word type alone but for what lists and rules propose (`marks`)."""

    def __init__(self, known: Vocabulary, clusters: dict[str, tuple[str, str]]) -> None:
        self.known = known
        self.clusters = clusters
        titles = known.titles.singles()
        # A title also without its article.
        self._titles = {form[2:]: style for form, style in titles.items() if form.startswith("ال")} | titles
        self._triggers = {form: trigger.type for form, trigger in known.triggers.singles().items()}
        self._heads = known.heads.singles().keys() | known.bodies.singles().keys()
        self._said = frozenset((*self._titles, *self._triggers, *self._heads, *known.nations_forms))
        self._counts = {unit: _bucket(count) for unit, count in known.units.items()}
        self._listed = {form: names[0].type for form, names in known.names.singles().items()}

    def sentence(self, words: Sequence[Word], first: int, last: int, found: Sequence[Draft]) -> list[list[str]]:
        """The features of the words `[first, last)`; `found` is what lists and rules propose there."""
        held = [self.of(word) for word in words[first:last]]
        out = []
        for at, (near, own) in enumerate(held):
            row = [f"0:{name}" for name in (*near, *own)]
            for offset in (-2, -1, 1, 2):
                there = at + offset
                if 0 <= there < len(held):
                    row += [f"{offset}:{name}" for name in held[there][0][: None if abs(offset) == 1 else _FAR]]
                elif abs(offset) == 1:
                    row.append(f"{offset}:{BEGIN if offset < 0 else END}")
            out.append(row)
        for i, marks in self.marks(first, last, found).items():
            out[i] += marks
        return out

    def marks(self, first: int, last: int, found: Sequence[Draft]) -> dict[int, list[str]]:
        """Word of the sentence -> what lists and rules say of it and of its neighbours ("m0=B-PER gazetteer")."""
        marks: dict[int, str] = {}
        for draft in sorted(found, key=lambda d: d.length):
            source = f"{draft.type}{'N' if draft.nominal else ''} {draft.rule.split(':')[0]}{'?' if draft.weak else ''}"
            for i in range(draft.first - first, draft.last - first):
                marks[i] = f"{'B' if i == draft.first - first else 'I'}-{source}"
        out: dict[int, list[str]] = {}
        for i, mark in marks.items():
            for at, where in ((i, 0), (i + 1, -1), (i - 1, 1)):
                if 0 <= at < last - first:
                    out.setdefault(at, []).append(f"m{where}={mark}")
        return out

    def of(self, word: Word) -> tuple[list[str], list[str]]:
        """The features of a word type: those that count for itself and its neighbours, those for itself alone."""
        form, kind = word.form, word.kind
        held = stems(form)
        coarse, fine = next(filter(None, map(self.clusters.get, held)), ("", ""))
        near = [f"w={form}", f"c={coarse}", f"f={fine}"]
        own = [f"k={kind}", f"n={min(len(form), 9)}"]
        if kind != "arabic":
            near.append(f"k={kind}")
            return near, own
        counts = [self._counts.get(stem, "0") for stem in held[:4]]
        near += (f"u={max(counts[:2])}", f"s3={form[-3:]}", f"al={form[:2] == 'ال'}")
        if not self._said.isdisjoint(held):
            near += self._facts(held)
        last = held[-1]
        own += (f"p1={form[:1]}", f"p2={form[:2]}", f"p3={form[:3]}", f"s1={form[-1:]}", f"s2={form[-2:]}",
                f"s4={form[-4:]}", f"stem={last}", f"sp2={last[:2]}", f"sp3={last[:3]}",
                f"common={form in self.known.common}")  # fmt: skip
        for i, (stem, count) in enumerate(zip(held, counts, strict=False)):
            own.append(f"uu={i}{count}")
            if stem in self._listed:
                own.append(f"l={self._listed[stem]}{min(i, 1)}")
            if 0 < i < 3:
                own.append(f"st={stem}")
        return near, own

    def _facts(self, held: Sequence[str]) -> list[str]:
        """What the lexicon says of a word by its stems."""
        out = [f"t={self._titles[s]}" for s in held if s in self._titles][:1]
        out += [f"g={self._triggers[s]}" for s in held if s in self._triggers][:1]
        if not self.known.nations_forms.isdisjoint(held):
            out.append("nation")
        if not self._heads.isdisjoint(held):
            out.append("head")
        return out


def _bucket(count: int) -> str:
    return "0" if count == 0 else "1" if count < 3 else "2" if count < 20 else "3" if count < 200 else "4"
