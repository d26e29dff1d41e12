"""Features of words for the sequence model: what a word type is, computed once, and what lists found around it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.draft import Draft
from tawatur.annotate.entities.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import stems

_OFFSETS = (-2, -1, 0, 1, 2)


class Features:
    """Computes features; caches them per word type and offset."""

    def __init__(self, known: Vocabulary, clusters: dict[str, tuple[str, str]]) -> None:
        self.known = known
        self.clusters = clusters
        self._near: dict[str, tuple[list[str], ...]] = {}

    def sentence(self, words: Sequence[Word], first: int, last: int, found: Sequence[Draft]) -> list[list[str]]:
        """The features of the words `[first, last)`; `found` is what lists and rules propose there."""
        types = [self._types(words[i]) for i in range(first, last)]
        marks = _marks(words, first, last, found)
        size = len(types)
        out = []
        for i in range(size):
            row = list(types[i][2])
            row += types[i - 1][1] if i else ["-1:BOS"]
            row += types[i + 1][3] if i + 1 < size else ["1:EOS"]
            if i > 1:
                row += types[i - 2][0]
            if i + 2 < size:
                row += types[i + 2][4]
            row.append(f"m={marks[i]}")
            row.append(f"m-1={marks[i - 1] if i else ''}")
            row.append(f"m+1={marks[i + 1] if i + 1 < size else ''}")
            out.append(row)
        return out

    def _types(self, word: Word) -> tuple[list[str], ...]:
        held = self._near.get(word.form)
        if held is None:
            near, far = self._near_features(word), self._far_features(word)
            own = near + self._own_features(word)
            held = self._near[word.form] = (
                [f"-2:{f}" for f in far], [f"-1:{f}" for f in near], [f"0:{f}" for f in own],
                [f"1:{f}" for f in near], [f"2:{f}" for f in far],
            )  # fmt: skip
        return held

    def _far_features(self, word: Word) -> list[str]:
        coarse, fine = self._cluster(word.form)
        return [f"w={word.form}", f"c={coarse}", f"f={fine}"]

    def _cluster(self, form: str) -> tuple[str, str]:
        for stem in (form, *stems(form)):
            if stem in self.clusters:
                return self.clusters[stem]
        return "", ""

    def _near_features(self, word: Word) -> list[str]:
        form, known = word.form, self.known
        out = self._far_features(word)
        if word.kind != "arabic":
            return [*out, f"k={word.kind}"]
        held = stems(form)
        out += [f"t={v}" for s in held if (v := known.titles.get((s,)) or known.titles.get((f"ال{s}",)))][:1]
        out += [f"g={v.type}" for s in held if (v := known.triggers.get((s,)))][:1]
        if any(s in known.nations_forms for s in held):
            out.append("nation")
        if any(known.heads.get((s,)) or known.bodies.get((s,)) for s in held):
            out.append("head")
        out.append(f"u={_bucket(max((known.units.get(s, 0) for s in held[:2]), default=0))}")
        out.append(f"s3={form[-3:]}")
        out.append(f"al={form.startswith('ال')}")
        return out

    def _own_features(self, word: Word) -> list[str]:
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
        for i, stem in enumerate(held[:4]):
            if names := known.names.get((stem,)):
                out.append(f"l={names[0].type}{min(i, 1)}")
        out.append(f"common={form in known.common}")
        return out


def _bucket(count: int) -> str:
    return "0" if count == 0 else "1" if count < 3 else "2" if count < 20 else "3" if count < 200 else "4"


def _marks(words: Sequence[Word], first: int, last: int, found: Sequence[Draft]) -> list[str]:
    """What lists and rules say of each word: "B-PER gazetteer", "" where nothing."""
    out = [""] * (last - first)
    for draft in sorted(found, key=lambda d: d.length):
        source = draft.rule.split(":")[0]
        for i in range(draft.first, draft.last):
            out[i - first] = f"{'B' if i == draft.first else 'I'}-{draft.type}{'N' if draft.nominal else ''} {source}{'?' if draft.weak else ''}"
    return out

