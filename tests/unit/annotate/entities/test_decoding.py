"""Decoding finds the best row of labels."""

from __future__ import annotations

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from tawatur.annotate.entities.model.decoding import Decoder, Run, runs

LABELS = ("O", "B-PER", "I-PER")
STEPS = ((500, 0, -99000), (200, -500, 1000), (100, -300, 400))
DECODER = Decoder(LABELS, STEPS)
row = st.tuples(*[st.integers(-3000, 3000)] * 3)
scores = st.lists(row, min_size=1, max_size=5)


def total(rows: list[tuple[int, ...]], path: tuple[int, ...], after_o: bool = False, before_o: bool = False) -> int:
    steps = pairwise((*[0] * after_o, *path, *[0] * before_o))
    return sum(STEPS[a][b] for a, b in steps) + sum(row[label] for row, label in zip(rows, path, strict=True))


@given(scores, st.booleans(), st.booleans())
def test_no_row_of_labels_scores_higher(rows: list[tuple[int, ...]], after_o: bool, before_o: bool) -> None:
    ranked = {path: total(rows, path, after_o, before_o) for path in product(range(3), repeat=len(rows))}
    found = [(run.first, run.last, run.type) for run in DECODER.runs(rows, after_o, before_o)]
    best = [path for path, score in ranked.items() if score == max(ranked.values())]
    assert found in [list(runs([LABELS[number] for number in path])) for path in best]


@given(scores)
def test_the_lead_of_a_name_is_what_it_scores_above_no_name(rows: list[tuple[int, ...]]) -> None:
    found = list(DECODER.runs(rows, True, True))
    if len(found) == 1:
        named = range(found[0].first, found[0].last)
        path = tuple((1 if at == found[0].first else 2) if at in named else 0 for at in range(len(rows)))
        plain = total(rows, (0,) * len(rows), True, True)
        assert found[0].lead == total(rows, path, True, True) - plain


def test_two_names_may_touch() -> None:
    found = DECODER.runs([(0, 5000, 0), (0, 5000, -9000)], True, True)
    assert [run[:3] for run in found] == [(0, 1, "PER"), (1, 2, "PER")]


def test_a_word_of_little_lead_is_no_name_alone() -> None:
    assert DECODER.alone() == [-800, -99900]
    assert list(DECODER.runs([(0, 800, 0)], True, True)) == []
    assert list(DECODER.runs([(0, 801, 0)], True, True)) == [Run(0, 1, "PER", 1)]


def test_runs_are_read_from_labels() -> None:
    labels = ["B-PER", "I-PER", "B-PER", "O", "B-ORG", "I-PER"]
    assert list(runs(labels)) == [(0, 2, "PER"), (2, 3, "PER"), (4, 5, "ORG"), (5, 6, "PER")]
