"""Features of words for the sequence model: what a word type is, and what lists found around it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.draft import Draft
from tawatur.annotate.entities.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import stems

BEGIN, END = "BEGIN", "END"


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
        self._listed = {form: names[0].type for form, names in known.names.singles().items()}

    def sentence(self, words: Sequence[Word], first: int, last: int, found: Sequence[Draft]) -> list[list[str]]:
        """The features of the words `[first, last)`; `found` is what lists and rules propose there."""
        out = []
        for at in range(first, last):
            row = [f"0:{name}" for name in (*self.near(words[at]), *self.own(words[at]))]
            for offset in (-2, -1, 1, 2):
                there = at + offset
                if first <= there < last:
                    held = self.near(words[there]) if abs(offset) == 1 else self._far(words[there])
                    row += [f"{offset}:{name}" for name in held]
                elif there in (first - 1, last) and abs(offset) == 1:
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

    def _far(self, word: Word) -> list[str]:
        coarse, fine = self._cluster(word.form)
        return [f"w={word.form}", f"c={coarse}", f"f={fine}"]

    def _cluster(self, form: str) -> tuple[str, str]:
        for stem in (form, *stems(form)):
            if stem in self.clusters:
                return self.clusters[stem]
        return "", ""

    def near(self, word: Word) -> list[str]:
        """The features of a word type that count for itself and for its neighbours."""
        form, known = word.form, self.known
        out = self._far(word)
        if word.kind != "arabic":
            return [*out, f"k={word.kind}"]
        held = stems(form)
        out += [f"t={self._titles[s]}" for s in held if s in self._titles][:1]
        out += [f"g={self._triggers[s]}" for s in held if s in self._triggers][:1]
        if any(s in known.nations_forms for s in held):
            out.append("nation")
        if any(s in self._heads for s in held):
            out.append("head")
        out.append(f"u={_bucket(max((known.units.get(s, 0) for s in held[:2]), default=0))}")
        out.append(f"s3={form[-3:]}")
        out.append(f"al={form.startswith('ال')}")
        return out

    def own(self, word: Word) -> list[str]:
        """The features of a word type that count for itself alone."""
        form, known = word.form, self.known
        out = [f"k={word.kind}", f"n={min(len(form), 9)}"]
        if word.kind != "arabic":
            return out
        held = stems(form)
        out += [f"p{n}={form[:n]}" for n in (1, 2, 3)] + [f"s{n}={form[-n:]}" for n in (1, 2, 4)]
        out.append(f"stem={held[-1]}")
        out += [f"st={s}" for s in held[1:3]]
        out += [f"sp2={held[-1][:2]}", f"sp3={held[-1][:3]}"]
        out += [f"uu={i}{_bucket(known.units.get(s, 0))}" for i, s in enumerate(held[:4])]
        out += [f"l={self._listed[s]}{min(i, 1)}" for i, s in enumerate(held[:4]) if s in self._listed]
        out.append(f"common={form in known.common}")
        return out


def _bucket(count: int) -> str:
    return "0" if count == 0 else "1" if count < 3 else "2" if count < 20 else "3" if count < 200 else "4"
