"""Features of words for the sequence model: what a word type is, and what lists found around it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import kind_of, stems

BEGIN, END = "BEGIN", "END"
# So many of the features that a word type has for its neighbours count two words away: the word and its clusters.
_FAR = 3
# First letters of the names of groups: how words start, end, how their stems start, and what they are by counts.
_START, _END, _STEM, _SHAPE = "<>(#"
# How many people carry the first four stems of a word that is no part of names.
_NOBODY = "0000"


class Features:
    """Computes features, from the word type alone but for what lists and rules propose (`marks`)."""

    def __init__(self, known: Vocabulary, clusters: dict[str, tuple[str, str]]) -> None:
        self.known = known
        self.clusters = clusters
        titles = known.titles.singles()
        # A title also without its article.
        self._titles = {form[2:]: style for form, style in titles.items() if form.startswith("ال")} | titles
        self._triggers = {form: trigger.type for form, trigger in known.triggers.singles().items()}
        bodies = {form for form, body in known.bodies.singles().items() if body.type == "ORG"}
        self._heads = known.heads.singles().keys() | bodies
        self._listed = {form: names[0].type for form, names in known.names.singles().items()}
        self._said = frozenset(known.nations_forms).union(
            self._titles, self._triggers, self._heads, self._listed, known.units
        )

    def sentence(self, words: Sequence[Word], first: int, last: int, found: Sequence[Draft]) -> list[list[str]]:
        """The features of the words `[first, last)`; `found` is what lists and rules propose there."""
        held = [self._all(word) for word in words[first:last]]
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
        for i, mark in self.marks(first, found).items():
            for at, place in ((i, 0), (i + 1, -1), (i - 1, 1)):
                if 0 <= at < len(out):
                    out[at].append(f"{place}:m={mark}")
        return out

    def _all(self, word: Word) -> tuple[list[str], list[str]]:
        """The features of a word type: those that count for itself and its neighbours, those for itself alone."""
        near, own, groups = self.of(word.form)
        for more_near, more_own in map(self.group, groups):
            near, own = near + more_near, own + more_own
        return near, own

    def marks(self, first: int, found: Sequence[Draft]) -> dict[int, str]:
        """Word of the sentence that begins at `first` -> what lists and rules say of it ("B-PER gazetteer")."""
        marks: dict[int, str] = {}
        for draft in sorted(found, key=lambda d: d.last - d.first):
            source = f"{draft.type}{'N' if draft.nominal else ''} {draft.rule.split(':')[0]}{'?' if draft.weak else ''}"
            marks[draft.first - first] = f"B-{source}"
            for i in range(draft.first - first + 1, draft.last - first):
                marks[i] = f"I-{source}"
        return marks

    def of(self, form: str) -> tuple[list[str], list[str], list[str]]:
        """The features of a folded word: those that count for itself and its neighbours, those for itself alone, and
        groups of further ones (see `group`), which many word types share.
        """
        known, clusters, held = self.known, self.clusters, stems(form)
        coarse = fine = ""
        for stem in held:
            if stem in clusters:
                coarse, fine = clusters[stem]
                break
        near = [f"w={form}", f"c={coarse}", f"f={fine}"]
        kind = kind_of(form)
        if kind != "arabic":
            return [*near, f"k={kind}"], [f"n={min(len(form), 9)}"], []
        last = held[-1]
        own = [f"stem={last}", *[f"st={stem}" for stem in held[1:3]]]
        carried = _NOBODY[: len(held)]
        if not self._said.isdisjoint(held):  # one word type in five
            near += self._facts(held)
            listed, units = self._listed, known.units
            own += [f"l={listed[stem]}{min(i, 1)}" for i, stem in enumerate(held[:4]) if stem in listed]
            carried = "".join([_bucket(units.get(stem, 0)) for stem in held[:4]])
        al = "+" if form[:2] == "ال" else "-"
        shape = f"{_SHAPE}{min(len(form), 9)}{al}{'+' if form in known.common else '-'}{carried}"
        return near, own, [f"{_START}{form[:3]}", f"{_END}{form[-4:]}", f"{_STEM}{last[:3]}", shape]

    def group(self, group: str) -> tuple[list[str], list[str]]:
        """The features of a group: those that count for the word and its neighbours, those for itself alone."""
        kind, held = group[0], group[1:]
        if kind == _START:
            return [], [f"p{size}={held[:size]}" for size in (1, 2, 3)]
        if kind == _END:
            return [f"s3={held[-3:]}"], [f"s{size}={held[-size:]}" for size in (1, 2, 4)]
        if kind == _STEM:
            return [], [f"sp{size}={held[:size]}" for size in (2, 3)]
        length, al, common, carried = held[0], held[1], held[2], held[3:]
        counts = [f"uu={stem}{count}" for stem, count in enumerate(carried)]
        return (
            [f"u={max(carried[:2])}", f"al={al == '+'}"],
            [f"n={length}", f"common={common == '+'}", "k=arabic", *counts],
        )

    def _facts(self, held: Sequence[str]) -> list[str]:
        """What the lexicon says of a word by its stems."""
        out = [f"t={self._titles[s]}" for s in held if s in self._titles][:1]
        out += [f"g={self._triggers[s]}" for s in held if s in self._triggers][:1]
        if not self.known.nations_forms.isdisjoint(held):
            out.append("nation")
        if not self._heads.isdisjoint(held):
            out.append("head")
        return out


def _bucket(carried: int) -> str:
    """How many people carry a part of names, roughly."""
    return "0" if carried == 0 else "1" if carried < 3 else "2" if carried < 20 else "3" if carried < 200 else "4"
