"""The weights of the sequence model, and decoding with them.

A linear-chain conditional random field adds up the weights of a word's features for each label, and finds the best row
of labels. Weights are whole thousandths, and a row of them, by how much each label leads "O", is *packed* into one
number of 32 bits a label: adding such numbers adds rows, exactly and in any order, and one bit a label tells whether
the word may be a name. What a word type gives to itself and to its neighbours is summed once; most words are so
clearly no name that only the stretches between them need decoding, and of these only those in which a name may begin.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import add
from pathlib import Path
from struct import Struct

from tawatur.model.errors import LexiconError

# Scores of a word, thousandths, a number a label; all may be higher by one and the same number.
Scores = tuple[int, ...]
# A word whose "O" leads every other label by so much is no name: with its neighbours counted, and by itself.
CLEAR, PLAIN = 4000, 5000
# Where the word stands that has a feature: here, one or two words before, one or two after.
PLACES = ("0", "-1", "1", "-2", "2")
_BITS = 32
# The first bit of a label's 32; that of a row to be read is set where "O" does not lead the label by more than `CLEAR`.
_TOP = 1 << _BITS - 1
_LEVEL = _TOP + CLEAR


class Weights:
    """A trained model: `labels` (the first is "O"), `steps[a][b]` the weight of label b after label a, and features.

    `features` is a row of weights a feature, by place and name ("-1:s3=يني"); a name without a place counts here.
    """

    __slots__ = ("_alone", "_bits", "_into", "_levels", "_mask", "_openings", "_own", "_struct", "_tops", "_type",
                 "labels", "steps")  # fmt: skip

    def __init__(
        self, labels: Sequence[str], steps: Iterable[Iterable[int]], features: Iterable[tuple[str, Sequence[int]]]
    ) -> None:
        self.labels = tuple(labels)
        self.steps = tuple(map(tuple, steps))
        self._into = into = tuple(zip(*self.steps, strict=True))
        self._alone = tuple(a + b for a, b in zip(self.steps[0], into[0], strict=True))
        others = len(labels) - 1
        self._struct = Struct(f"<{others}I")
        self._bits = others * _BITS
        self._mask = (1 << self._bits) - 1
        self._tops, level = self._number([_TOP] * others), self._number([_LEVEL] * others)
        self._levels = sum(level << self._bits * place for place in range(len(PLACES)))
        # The most that the steps around a label add to it over a row of "O" alone.
        plain = self.steps[0][0]
        most = (max(0, max(held) - plain) + max(0, out[0] - plain) for held, out in zip(into, self.steps, strict=True))
        self._openings = self._number([_LEVEL + step - CLEAR for step in list(most)[1:]]) - level
        # Packed rows by feature: that of the place "0", and those of all places one above the other.
        self._own: dict[str, int] = {}
        self._type: dict[str, int] = {}
        shifts = {place: self._bits * number for number, place in enumerate(PLACES)}
        for feature, weights in features:
            place, _, name = feature.partition(":")
            row = self._number([weight - weights[0] + _LEVEL for weight in weights[1:]]) - level
            if place in ("0", feature):
                self._own[name or feature] = row
            if place in shifts:
                self._type[name] = self._type.get(name, 0) + (row << shifts[place])

    def _number(self, row: Sequence[int]) -> int:
        return int.from_bytes(self._struct.pack(*row), "little")

    def own(self, names: Iterable[str]) -> int:
        """The packed row that features give to the word that has them, to be added to a row of `gifts`."""
        return sum(filter(None, map(self._own.get, names)))

    def gifts(self, names: Iterable[str]) -> list[int]:
        """The packed rows that the features of a word give, in the order of `PLACES`.

        To itself, which can be read with `scores`, alone or with others added; to the word after it, before it, two
        after it, two before it.
        """
        mask, bits = self._mask, self._bits
        given = sum(filter(None, map(self._type.get, names)), self._levels)
        level = self._levels & mask
        own, *others = (given >> bits * place & mask for place in range(len(PLACES)))
        return [own, *(row - level for row in others)]

    def scores(self, row: int) -> Scores:
        """The scores in what a word gives to itself, with what its neighbours give it added."""
        return _LEVEL, *self._struct.unpack(row.to_bytes(self._struct.size, "little"))

    def doubtful(self, rows: Iterable[int | None]) -> list[int | None]:
        """The rows, None for those of words that are clearly no names."""
        tops = self._tops
        return [row if row is not None and row & tops else None for row in rows]

    def best(self, rows: Sequence[int | None]) -> list[str]:
        """The best row of labels for the packed rows of a sentence's words; None is a word that is clearly no name."""
        size, tops, openings = len(rows), self._tops, self._openings
        out = ["O"] * size
        at = 0
        while at < size:
            stretch = []
            while at < size and (row := rows[at]) is not None:
                stretch.append(row)
                at += 1
            if any(row + openings & tops for row in stretch):
                scores = list(map(self.scores, stretch))
                out[at - len(stretch) : at] = self._decode(scores, at > len(stretch), at < size)
            at += 1
        return out

    def leads(self, rows: Sequence[int | None], labels: Sequence[str], first: int, last: int) -> int:
        """By how much the labels of the run `[first, last)` lead "O", thousandths; the labels around it are kept."""
        numbers = [self.labels.index(label) for label in labels[max(first - 1, 0) : last + 1]]
        start = first - max(first - 1, 0)
        plain = [0 if start <= at < start + last - first else number for at, number in enumerate(numbers)]
        gain = sum(self.steps[a][b] for a, b in pairwise(numbers)) - sum(self.steps[a][b] for a, b in pairwise(plain))
        held = zip(rows[first:last], numbers[start:], strict=False)
        return gain + sum(self.scores(row)[number] - _LEVEL for row, number in held if row is not None)

    def _decode(self, scores: Sequence[Scores], after_o: bool, before_o: bool) -> list[str]:
        """Viterbi over a stretch; `after_o`, `before_o`: a word that is no name stands beside it."""
        if len(scores) == 1 and after_o and before_o:
            now = list(map(add, scores[0], self._alone))
            return [self.labels[now.index(max(now))]]
        now = list(map(add, scores[0], self.steps[0])) if after_o else list(scores[0])
        back: list[list[int]] = []
        for row in scores[1:]:
            reached = [list(map(add, now, into)) for into in self._into]
            tops = list(map(max, reached))
            back.append(list(map(list.index, reached, tops)))
            now = list(map(add, tops, row))
        if before_o:
            now = list(map(add, now, self._into[0]))
        label = now.index(max(now))
        path = [label]
        for came in reversed(back):
            label = came[label]
            path.append(label)
        return [self.labels[i] for i in reversed(path)]


def lead(scores: Scores) -> int:
    """By how much "O" leads the next best label."""
    return scores[0] - max(scores[1:])


class _Thousandths(dict[str, int]):
    """Cell of a weights file ("1.04") -> whole thousandths; cells repeat, so each is read once."""

    def __missing__(self, cell: str) -> int:
        held = self[cell] = round(float(cell) * 1000)
        return held


def read_weights(path: Path) -> Weights:
    """Read a weights file: a row of labels, a row a label of steps, then a row a feature. Raises LexiconError."""
    lines = path.read_text("utf-8").splitlines()
    read = _Thousandths().__getitem__
    try:
        labels = lines[0].split("\t")[1:]
        rows = [(row[0], list(map(read, row[1:]))) for line in lines[1:] if (row := line.split("\t"))[0]]
        if not labels or any(len(row) != len(labels) for _, row in rows):
            raise ValueError(f"not every row has {len(labels)} numbers")
        return Weights(labels, (row for _, row in rows[: len(labels)]), rows[len(labels) :])
    except (IndexError, ValueError) as error:
        raise LexiconError(f"{path}: not a file of weights: {error}; run `make train`") from error
