"""The weights of the sequence model, and decoding with them.

A linear-chain conditional random field adds up the weights of a word's features for each label, and finds the best row
of labels. Most features depend on the word type alone, so their sums are kept per type; most words are so clearly no
name that only the stretches between them need decoding.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tawatur.model.errors import LexiconError

Scores = list[float]
# A word whose "O" leads every other label by so much is no name: with its neighbours counted, and by itself.
CLEAR, PLAIN = 4.0, 5.0


@dataclass(frozen=True, slots=True)
class Weights:
    """`labels` (the first is "O"), `steps[a][b]` the weight of label b after label a, and a weight a label for
    features; `into` is `steps` turned round."""

    labels: tuple[str, ...]
    steps: tuple[tuple[float, ...], ...]
    features: dict[str, tuple[float, ...]]
    into: tuple[tuple[float, ...], ...]

    def sum(self, features: Iterable[str]) -> Scores:
        """The summed weights of features, a number a label."""
        known = self.features
        held = [known[feature] for feature in features if feature in known]
        return list(map(sum, zip(*held, strict=True))) if held else [0.0] * len(self.labels)

    def best(self, rows: Sequence[Scores | None]) -> list[str]:
        """The best row of labels for the scores of a sentence's words; None is a word that is clearly no name."""
        size = len(rows)
        out = ["O"] * size
        at = 0
        while at < size:
            stretch = []
            while at < size and (row := rows[at]) is not None:
                stretch.append(row)
                at += 1
            if stretch:
                out[at - len(stretch) : at] = self._decode(stretch, at > len(stretch), at < size)
            at += 1
        return out

    def _decode(self, scores: Sequence[Scores], after_o: bool, before_o: bool) -> list[str]:
        """Viterbi over a stretch; `after_o`, `before_o`: a word that is no name stands beside it."""
        steps, kinds = self.steps, range(len(self.labels))
        if len(scores) == 1 and after_o and before_o:
            held = [a + b + c for a, b, c in zip(scores[0], steps[0], self.into[0], strict=True)]
            return [self.labels[held.index(max(held))]]
        now = [a + b for a, b in zip(scores[0], steps[0], strict=True)] if after_o else list(scores[0])
        back: list[list[int]] = []
        for row in scores[1:]:
            reached = [[a + step for a, step in zip(now, into, strict=True)] for into in self.into]
            came = [held.index(max(held)) for held in reached]
            now = [held[a] + score for held, a, score in zip(reached, came, row, strict=True)]
            back.append(came)
        if before_o:
            now = [a + steps[i][0] for i, a in enumerate(now)]
        label = max(kinds, key=now.__getitem__)
        path = [label]
        for came in reversed(back):
            label = came[label]
            path.append(label)
        return [self.labels[i] for i in reversed(path)]


def lead(scores: Scores) -> float:
    """By how much "O" leads the next best label."""
    return scores[0] - max(scores[1:])


def read_weights(path: Path) -> Weights:
    """Read a weights file: a row of labels, a row a label of steps, then a row a feature. Raises LexiconError."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if line]
    try:
        labels = tuple(rows[0][1:])
        numbers = [tuple(map(float, row[1:])) for row in rows[1:]]
    except (IndexError, ValueError) as error:
        raise LexiconError(f"{path}: not a file of weights: {error}; run `make train`") from error
    size = len(labels)
    features = {row[0]: held for row, held in zip(rows[1 + size :], numbers[size:], strict=True)}
    steps = tuple(numbers[:size])
    return Weights(labels, steps, features, tuple(zip(*steps, strict=True)))
