"""Decoding finds the best row of labels, and weights files are checked."""

from __future__ import annotations

from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.annotate.entities.crf import runs
from tawatur.annotate.entities.model import CLEAR, PLACES, Weights, read_weights
from tawatur.model.errors import LexiconError

LABELS = ("O", "B-PER", "I-PER")
STEPS = ((500, 0, -99000), (200, -500, 1000), (100, -300, 400))
FEATURES = [("0:w=سالم", (0, 2000, 500)), ("-1:w=سالم", (-100, 20, 3)), ("2:w=سالم", (7, -8, 9)), ("m0=x", (1, -1, 1))]
WEIGHTS = Weights(LABELS, STEPS, FEATURES)
row = st.tuples(*[st.integers(-3000, 3000)] * 3)
scores = st.lists(row, min_size=1, max_size=5)


def level(row: tuple[int, ...]) -> tuple[int, ...]:
    """A row by how far each label is from the first."""
    return tuple(score - row[0] for score in row)


def total(rows: list[tuple[int, ...]], path: tuple[int, ...]) -> int:
    steps = sum(STEPS[a][b] for a, b in pairwise(path))
    return steps + sum(row[label] for row, label in zip(rows, path, strict=True))


def packed(rows: list[tuple[int, ...]], weights: Weights = WEIGHTS) -> list[int]:
    """Rows as a model packs them."""
    held = Weights(LABELS, weights.steps, [(f"0:{i}", row) for i, row in enumerate(rows)])
    return [held.gifts([])[0] + held.own([str(i)]) for i in range(len(rows))]


@given(scores)
def test_no_row_of_labels_scores_higher(rows: list[tuple[int, ...]]) -> None:
    found = tuple(LABELS.index(label) for label in WEIGHTS.best(packed(rows)))
    assert total(rows, found) == max(total(rows, path) for path in product(range(3), repeat=len(rows)))


def test_a_clear_word_is_no_name_and_parts_the_rest() -> None:
    (name,) = packed([(0, 5000, 0)])
    assert WEIGHTS.best([None, name, None, name]) == ["O", "B-PER", "O", "B-PER"]


def test_a_word_is_doubtful_unless_no_name_leads_every_label_by_much() -> None:
    clear, name, doubt = packed([(CLEAR + 1, 0, 0), (0, 2000, 0), (CLEAR, -9000, 0)])
    assert WEIGHTS.doubtful([clear, name, None, doubt]) == [None, name, None, doubt]


NOTHING = WEIGHTS.gifts([])[0]


def test_weights_of_unknown_features_count_for_nothing() -> None:
    assert level(WEIGHTS.scores(NOTHING + WEIGHTS.own(["w=سالم", "w=?"]))) == (0, 2000, 500)
    assert level(WEIGHTS.scores(WEIGHTS.own(["w=?"]) + sum(WEIGHTS.gifts(["w=?"])))) == (0, 0, 0)


def test_a_word_gives_weight_to_the_words_around_it_by_place() -> None:
    own, *gifts = WEIGHTS.gifts(["w=سالم"])
    held = [level(WEIGHTS.scores(row)) for row in (own, *(NOTHING + gift for gift in gifts))]
    assert held == [(0, 2000, 500), (0, 120, 103), (0, 0, 0), (0, 0, 0), (0, -15, 2)]
    assert level(WEIGHTS.scores(NOTHING + WEIGHTS.own(["w=سالم", "m0=x"]))) == (0, 1998, 500)


@given(st.lists(st.tuples(*[st.integers(-99000, 99000)] * 3), min_size=1, max_size=60))
def test_packed_rows_add_up_exactly(rows: list[tuple[int, ...]]) -> None:
    weights = Weights(LABELS, STEPS, [(f"{place}:{i}", row) for i, row in enumerate(rows) for place in PLACES])
    names = [str(i) for i in range(len(rows))]
    wanted = level(tuple(map(sum, zip(*rows, strict=True))))
    assert level(weights.scores(weights.own(names) + weights.gifts([])[0])) == wanted
    assert level(weights.scores(sum(weights.gifts(names)))) == tuple(5 * score for score in wanted)


def test_runs_are_read_from_labels() -> None:
    labels = ["B-PER", "I-PER", "B-PER", "O", "B-ORG", "I-PER"]
    assert list(runs(labels)) == [(0, 2, "PER"), (2, 3, "PER"), (4, 5, "ORG"), (5, 6, "PER")]


def test_a_weights_file_is_read_and_a_broken_one_named(tmp_path: Path) -> None:
    path = tmp_path / "w.tsv"
    path.write_text("labels\tO\tB-PER\nO\t0.1\t0.2\nB-PER\t0.3\t0.4\n0:w=سالم\t0\t1.5\n", "utf-8")
    held = read_weights(path)
    assert (held.labels, held.steps) == (("O", "B-PER"), ((100, 200), (300, 400)))
    assert level(held.scores(held.gifts(["w=سالم"])[0])) == (0, 1500)
    path.write_text("labels\tO\nO\tmuch\n", "utf-8")
    with pytest.raises(LexiconError, match=r"w\.tsv"):
        read_weights(path)
    path.write_text("labels\tO\nO\t0.1\t0.2\n", "utf-8")
    with pytest.raises(LexiconError, match="not every row has 1 numbers"):
        read_weights(path)
