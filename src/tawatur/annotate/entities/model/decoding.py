"""From scores of labels to names: the best row of labels for a stretch of words, as runs with their leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import add
from typing import NamedTuple

# Scores of a word, thousandths, a number a label; all may be higher by one and the same number.
Scores = tuple[int, ...]
_NEVER = -(1 << 40)


class Run(NamedTuple):
    """A name of the words `[first, last)`, its type, and by how much its labels lead "O", thousandths."""

    first: int
    last: int
    type: str
    lead: int


class _Kind(NamedTuple):
    """Numbers of the two labels of a type, and what the steps of a name of it give over those of "O" alone."""

    begin: int
    inside: int
    into: int
    on: int
    go: int
    out: int
    end: int


class Decoder:
    """Decodes stretches: `labels` (the first is "O"), `steps[a][b]` the weight of label b after label a."""

    __slots__ = ("_alone", "_edge", "_inner", "_into", "labels", "steps")

    def __init__(self, labels: Sequence[str], steps: Iterable[Iterable[int]]) -> None:
        self.labels = tuple(labels)
        self.steps = tuple(map(tuple, steps))
        self._into = into = tuple(zip(*self.steps, strict=True))
        self._alone = tuple(a + b for a, b in zip(self.steps[0], into[0], strict=True))
        self._inner = [self._kind(kind, False) for kind in self.labels if kind[0] == "B"]
        self._edge = [self._kind(kind, True) for kind in self.labels if kind[0] == "B"]

    def alone(self) -> list[int]:
        """What the steps give to every label but "O" of a single word over those of "O", no names beside it."""
        return [step - self._alone[0] for step in self._alone[1:]]

    def _kind(self, label: str, edge: bool) -> _Kind:
        begin, inside = self.labels.index(label), self.labels.index(f"I-{label[2:]}")
        plain = self.steps[0][0]
        into, on, go, out, end = (
            self.steps[a][b] - plain
            for a, b in ((0, begin), (begin, inside), (inside, inside), (begin, 0), (inside, 0))
        )
        # At the edge of a sentence no step leads in or out.
        into, out, end = (max(0, step) if edge else step for step in (into, out, end))
        # The most that a name gains when it stands directly behind another.
        names = range(1, len(self.labels))
        beside = max(self.steps[a][begin] - self.steps[a][0] - self.steps[0][begin] + plain for a in names)
        return _Kind(begin, inside, into + max(0, beside), on, go, out, end)

    def runs(self, scores: Sequence[Scores], after_o: bool, before_o: bool, at: int = 0) -> list[Run]:
        """The names of a stretch that begins at the word `at`; `after_o`, `before_o`: a word that is no name stands
        beside it.
        """
        if not self._pays(scores, after_o, before_o):
            return []
        path = self._decode(scores, after_o, before_o)
        return [
            Run(at + first, at + last, kind, self._lead(scores, path, first, last, after_o, before_o))
            for first, last, kind in runs([self.labels[number] for number in path])
        ]

    def _pays(self, scores: Sequence[Scores], after_o: bool, before_o: bool) -> bool:
        """Whether some words can be a name that leads "O": much cheaper than decoding, and mostly not so."""
        for begin, inside, into, on, go, out, end in self._inner if after_o and before_o else self._edge:
            opened, going = _NEVER, _NEVER if after_o else -go
            for row in scores:
                plain = row[0]
                going = max(opened + on, going + go) + row[inside] - plain
                opened = into + row[begin] - plain
                if opened + out > 0 or going + end > 0:
                    return True
        return False

    def _lead(
        self, scores: Sequence[Scores], path: Sequence[int], first: int, last: int, after_o: bool, before_o: bool
    ) -> int:
        """By how much the labels of `[first, last)` lead "O"; the labels around it are kept."""
        before = path[first - 1 : first] if first else [0] * after_o
        after = path[last : last + 1] or [0] * before_o
        steps = [*before, *path[first:last], *after]
        plain = [*before, *[0] * (last - first), *after]
        gain = sum(self.steps[a][b] for a, b in pairwise(steps)) - sum(self.steps[a][b] for a, b in pairwise(plain))
        return gain + sum(scores[at][path[at]] - scores[at][0] for at in range(first, last))

    def _decode(self, scores: Sequence[Scores], after_o: bool, before_o: bool) -> list[int]:
        """The best row of labels (Viterbi)."""
        if len(scores) == 1 and after_o and before_o:
            now = list(map(add, scores[0], self._alone))
            return [now.index(max(now))]
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
        return path[::-1]


def runs(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(first, last, type) of every run of labels."""
    start, kind = 0, ""
    for i, label in enumerate([*labels, "O"]):
        if kind and label != f"I-{kind}":
            yield start, i, kind
            kind = ""
        if label != "O" and not kind:
            start, kind = i, label[2:]
