"""The weights of the sequence model, and how a sentence is scored with them.

A linear-chain conditional random field adds up the weights of a word's features for each label, and finds the best row
of labels. Weights are whole thousandths, and a row of them, by how much each label leads "O", is *packed* into one
number of 32 bits a label: adding such numbers adds rows, exactly and in any order, and one bit a label tells whether
the word may be a name. What a word type gives to itself and to the two words on either side is one such number of five
rows, kept as bytes; those of an article, each laid one word further than the one before, add up to all its scores, with
two pads between sentences, so that none gives to the next. Most words are so clearly no name that only the stretches
between them need decoding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from struct import Struct
from typing import NamedTuple

from tawatur.annotate.entities.model.decoding import Decoder, Run
from tawatur.model.errors import LexiconError
from tawatur.script.memo import kept

# A word whose "O" leads every other label by so much, its neighbours counted, is no name.
_CLEAR = 4000
# Where the word stands that has a feature, seen from the word that it tells of, in the order of the packed rows: what a
# word gives to the second word before it comes first.
PLACES = ("2", "1", "0", "-1", "-2")
_HERE = PLACES.index("0")
_BITS = 32
# The first bit of a label's 32; set where "O" does not lead the label by more than `_CLEAR`.
_TOP = 1 << _BITS - 1
_LEVEL = _TOP + _CLEAR
# Keeps above zero what a word gives to another; what it gives to itself is so much lower that five rows make `_LEVEL`.
_EVEN = 1 << 24
# A pad gives itself so much less that it is never in doubt.
_PAD = 1 << _BITS - 2
# Words between two sentences, in which the one tells of its end and the other of its beginning.
_BETWEEN = 2
_STRETCH = re.compile(rb"\x80+")
# Cells of a weights file repeat: so many different ones are each read once.
_CELLS = 1 << 16


class Asked(NamedTuple):
    """A sentence: what its words give; `marks` are added to that, by word.

    No name is looked for in a stretch that ends no later than `closed` has it for its first word.
    """

    given: Sequence[bytes]
    marks: Mapping[int, int] = {}
    closed: Mapping[int, int] = {}


class Weights:
    """A trained model: its labels and the steps between them (see `Decoder`), and a row of weights a feature.

    Features go by place and name ("-1:s3=يني"); a name without a place counts here. `edges` are the features of what
    stands before the first and behind the last word of a sentence.
    """

    __slots__ = ("_alone", "_between", "_first", "_last", "_level", "_row", "_rows", "_sized", "_struct", "decoder")

    def __init__(
        self,
        labels: Sequence[str],
        steps: Iterable[Iterable[int]],
        features: Iterable[tuple[str, Sequence[int]]],
        edges: tuple[str, str] = ("", ""),
    ) -> None:
        self.decoder = Decoder(labels, steps)
        others = len(labels) - 1
        self._struct = Struct(f"<{others}I")
        self._row = others * _BITS
        level, even = ([held] * others for held in (_LEVEL - (len(PLACES) - 1) * _EVEN, _EVEN))
        self._level = sum(
            self._number(level if place == "0" else even) << self._row * n for n, place in enumerate(PLACES)
        )
        top = self._number([_TOP] * others)
        self._alone = self._number([_TOP + step - _CLEAR for step in self.decoder.alone()]) - top
        self._rows: dict[str, int] = {}
        shifts = {place: self._row * n for n, place in enumerate(PLACES)}
        for feature, weights in features:
            place, _, name = feature.partition(":")
            name, place = (name, place) if name else (feature, "0")
            row = self._number([weight - weights[0] + _TOP for weight in weights[1:]]) - top
            self._rows[name] = self._rows.get(name, 0) + (row << shifts[place])
        pad = sum(_PAD << _BITS * n for n in range(others)) << self._row * _HERE
        nothing, begin, end = (self.gives(names, -pad) for names in ((), edges[:1], edges[1:]))
        self._first, self._between, self._last = (nothing, begin), (end, begin), (end, nothing)
        self._sized: dict[int, tuple[int, int]] = {}

    def _number(self, row: Sequence[int]) -> int:
        return int.from_bytes(self._struct.pack(*row), "little")

    def adds(self, names: Iterable[str]) -> int:
        """The packed rows that features give, all places in one number, to be added to what a word gives."""
        return sum(filter(None, map(self._rows.get, names)))

    def gives(self, names: Iterable[str], more: int = 0) -> bytes:
        """What a word with these features, and others that give `more`, gives to itself and the words around it."""
        return (self._level + more + self.adds(names)).to_bytes(self._struct.size * len(PLACES), "little")

    def runs(self, sentences: Sequence[Asked]) -> list[list[Run]]:
        """The names of each sentence."""
        size, step = sum(len(held.given) + _BETWEEN for held in sentences), self._struct.size
        scores = self._scores(sentences)
        tops, alone = self._sizes(size)
        doubt, single = self._flags(scores & tops, size), self._flags(scores + alone & tops, size)
        packed = scores.to_bytes(size * step, "little")
        out: list[list[Run]] = []
        start = end = 0
        closed: Mapping[int, int] = {}
        for stretch in _STRETCH.finditer(doubt):
            first, last = stretch.span()
            while first >= end:
                start, closed = end + _BETWEEN * (end > 0), sentences[len(out)].closed
                end = start + len(sentences[len(out)].given)
                out.append([])
            after_o, before_o = first > start, last < end
            if last - first == 1 and after_o and before_o and not single[first]:
                continue
            if closed and closed.get(first - start, 0) >= last - start:
                continue
            rows = [(_LEVEL, *row) for row in self._struct.iter_unpack(packed[first * step : last * step])]
            out[-1] += self.decoder.runs(rows, after_o, before_o, first - start)
        out += [[] for _ in range(len(out), len(sentences))]
        return out

    def _scores(self, sentences: Iterable[Asked]) -> int:
        """The packed scores of all words, a row a word, with two pads behind each sentence."""
        held, row, far = [*self._first], self._row, len(PLACES)
        size = self._struct.size * far
        for given, marks, _ in sentences:
            first = len(held)
            held += given
            held += self._between
            for at, mark in marks.items():
                both = int.from_bytes(held[first + at], "little") + mark
                held[first + at] = both.to_bytes(size, "little")
        held[-len(self._last) :] = self._last
        sums = sum(int.from_bytes(b"".join(held[n::far]), "little") << row * n for n in range(far))
        return (sums >> row * 2 * _HERE) & ((1 << row * (len(held) - len(self._first))) - 1)

    def _sizes(self, size: int) -> tuple[int, int]:
        """For so many words the first bits of all labels, and what the steps around a word alone add.

        Kept for powers of two: shorter ones are the same without some rows.
        """
        bits = size.bit_length()
        if bits not in self._sized:
            ones = int.from_bytes((1).to_bytes(self._struct.size, "little") * (1 << bits), "little")
            self._sized[bits] = ones * self._number([_TOP] * (self._row // _BITS)), ones * self._alone
        tops, alone = self._sized[bits]
        spare = self._row * ((1 << bits) - size)
        return tops >> spare, alone >> spare

    def _flags(self, tops: int, size: int) -> bytes:
        """A byte a word: 128 where a first bit of one of its labels is set."""
        folded = tops
        for bits in range(_BITS, self._row, _BITS):
            folded |= tops >> bits
        return folded.to_bytes(size * self._struct.size, "little")[_BITS // 8 - 1 :: self._struct.size]


def _thousandths(cell: str) -> int:
    """The whole thousandths of a cell of a weights file ("1.04")."""
    return round(float(cell) * 1000)


def read_weights(path: Path, edges: tuple[str, str] = ("", "")) -> Weights:
    """Read a weights file: a row of labels, a row a label of steps, then a row a feature. Raises LexiconError."""
    lines = path.read_text("utf-8").splitlines()
    read = kept(_CELLS)(_thousandths)
    try:
        labels = lines[0].split("\t")[1:]
        rows = [(row[0], list(map(read, row[1:]))) for line in lines[1:] if (row := line.split("\t"))[0]]
        if not labels or any(len(row) != len(labels) for _, row in rows):
            raise ValueError(f"not every row has {len(labels)} numbers")
        return Weights(labels, (row for _, row in rows[: len(labels)]), rows[len(labels) :], edges)
    except (IndexError, ValueError) as error:
        raise LexiconError(f"{path}: not a file of weights: {error}; run `make train`") from error
