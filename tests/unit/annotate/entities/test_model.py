"""Decoding finds the best row of labels, and weights files are checked."""

from __future__ import annotations

from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.annotate.entities.crf import runs
from tawatur.annotate.entities.model import Weights, read_weights
from tawatur.model.errors import LexiconError

LABELS = ("O", "B-PER", "I-PER")
STEPS = ((0.5, 0.0, -99.0), (0.2, -0.5, 1.0), (0.1, -0.3, 0.4))
WEIGHTS = Weights(LABELS, STEPS, {"0:w=سالم": (0.0, 2.0, 0.5)}, tuple(zip(*STEPS, strict=True)))
scores = st.lists(st.lists(st.floats(-3, 3), min_size=3, max_size=3), min_size=1, max_size=5)


def total(rows: list[list[float]], path: tuple[int, ...]) -> float:
    steps = sum(STEPS[a][b] for a, b in pairwise(path))
    return steps + sum(row[label] for row, label in zip(rows, path, strict=True))


@given(scores)
def test_no_row_of_labels_scores_higher(rows: list[list[float]]) -> None:
    found = tuple(LABELS.index(label) for label in WEIGHTS.best(rows))
    assert total(rows, found) == pytest.approx(max(total(rows, path) for path in product(range(3), repeat=len(rows))))


def test_a_clear_word_is_no_name_and_parts_the_rest() -> None:
    name = [0.0, 5.0, 0.0]
    assert WEIGHTS.best([None, name, None, name]) == ["O", "B-PER", "O", "B-PER"]


def test_weights_of_unknown_features_count_for_nothing() -> None:
    assert WEIGHTS.sum(["0:w=سالم", "0:w=?"]) == [0.0, 2.0, 0.5]
    assert WEIGHTS.sum(["0:w=?"]) == [0.0, 0.0, 0.0]


def test_runs_are_read_from_labels() -> None:
    labels = ["B-PER", "I-PER", "B-PER", "O", "B-ORG", "I-PER"]
    assert list(runs(labels)) == [(0, 2, "PER"), (2, 3, "PER"), (4, 5, "ORG"), (5, 6, "PER")]


def test_a_weights_file_is_read_and_a_broken_one_named(tmp_path: Path) -> None:
    path = tmp_path / "w.tsv"
    path.write_text("labels\tO\tB-PER\nO\t0.1\t0.2\nB-PER\t0.3\t0.4\n0:w=سالم\t0\t1.5\n", "utf-8")
    held = read_weights(path)
    assert held.labels == ("O", "B-PER") and held.features == {"0:w=سالم": (0.0, 1.5)}
    assert held.into == ((0.1, 0.3), (0.2, 0.4))
    path.write_text("labels\tO\nO\tmuch\n", "utf-8")
    with pytest.raises(LexiconError, match=r"w\.tsv"):
        read_weights(path)
