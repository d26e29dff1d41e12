"""Packed weights add up exactly, each to the word that its place says, and weights files are checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.annotate.entities.model.decoding import Decoder, Run
from tawatur.annotate.entities.model.weights import PLACES, Asked, Weights, read_weights
from tawatur.model.errors import LexiconError

LABELS = ("O", "B-PER", "I-PER")
STEPS = ((500, 0, -99000), (200, -500, 1000), (100, -300, 400))
row = st.tuples(*[st.integers(-9000, 9000)] * 3)
rows = st.lists(st.tuples(*[row] * len(PLACES)), min_size=1, max_size=12)
Rows = list[tuple[tuple[int, ...], ...]]


def weights(held: Rows) -> Weights:
    """A model in which a word has a feature of its own for every place."""
    given = [(f"{place}:{at}", row) for at, word in enumerate(held) for place, row in zip(PLACES, word, strict=True)]
    return Weights(LABELS, STEPS, given)


def seen(model: Weights, given: list[bytes], *marks_and_closed: dict[int, int]) -> list[Run]:
    """The names of one sentence."""
    return model.runs([Asked(given, *marks_and_closed)])[0]


def summed(held: Rows) -> list[tuple[int, ...]]:
    """The scores of every word: what it and the words around it give to it."""
    far = len(PLACES) // 2
    out = []
    for at in range(len(held)):
        near = [held[at + by][far - by] for by in range(-far, far + 1) if 0 <= at + by < len(held)]
        out.append(tuple(map(sum, zip(*near, strict=True))))
    return out


@given(rows)
def test_what_words_give_to_each_other_adds_up_exactly(held: Rows) -> None:
    model = weights(held)
    found = seen(model, [model.gives([str(at)]) for at in range(len(held))])
    assert [tuple(run) for run in found] == whole(summed(held))


@given(st.lists(rows, min_size=1, max_size=5))
def test_no_sentence_gives_to_the_next(held: list[Rows]) -> None:
    model = weights([word for sentence in held for word in sentence])
    numbers = iter(range(sum(map(len, held))))
    asked = [Asked([model.gives([str(next(numbers))]) for _ in sentence]) for sentence in held]
    assert [[tuple(run) for run in found] for found in model.runs(asked)] == [whole(summed(words)) for words in held]


def whole(scores: list[tuple[int, ...]]) -> list[tuple[int, int, str, int]]:
    """The names of a sentence, decoded in the stretches between the words that are clearly none."""
    clear = [max(row[1:]) - row[0] < -4000 for row in scores]
    found, at = [], 0
    while at < len(scores):
        end = at
        while end < len(scores) and not clear[end]:
            end += 1
        if end > at:
            runs = Decoder(LABELS, STEPS).runs(scores[at:end], at > 0, end < len(scores))
            found += [(at + run.first, at + run.last, run.type, run.lead) for run in runs]
        at = end + 1
    return found


def test_weights_of_unknown_features_count_for_nothing() -> None:
    model = Weights(LABELS, STEPS, [("0:w=سالم", (0, 2000, 500))])
    assert model.gives(["w=سالم", "w=?"]) == model.gives(["w=سالم"]) != model.gives(["w=?"]) == model.gives([])


def test_marks_count_for_the_words_they_stand_at_and_beside() -> None:
    model = Weights(LABELS, STEPS, [("0:w", (3000, 0, 0)), ("1:m", (0, 4000, 0)), ("m", (0, 1000, 0))])
    words = [model.gives(["w"])] * 4
    assert seen(model, words) == []
    assert [run[:2] for run in seen(model, words, {2: model.adds(["m"])})] == [(1, 2)]
    assert [run[:2] for run in seen(model, words, {2: 9 * model.adds(["m"])})] == [(1, 2), (2, 3)]


def test_what_is_closed_is_not_looked_at() -> None:
    model = Weights(LABELS, STEPS, [("0:w", (0, 2000, 2000)), ("0:no", (9000, 0, 0))])
    words = [model.gives([name]) for name in ("no", "w", "w", "no")]
    assert [run[:3] for run in seen(model, words)] == [(1, 3, "PER")]
    assert [run[:3] for run in seen(model, words, {}, {1: 2})] == [(1, 3, "PER")]
    assert seen(model, words, {}, {1: 3}) == []


def test_the_edges_of_a_sentence_have_features() -> None:
    features = [("0:w", (2000, 0, 0)), ("-1:BEGIN", (0, 5000, 0)), ("1:END", (0, 6000, 0))]
    model = Weights(LABELS, STEPS, features, ("BEGIN", "END"))
    found = seen(model, [model.gives(["w"])] * 3)
    assert [run[:3] for run in found] == [(0, 1, "PER"), (2, 3, "PER")]


def test_a_weights_file_is_read_and_a_broken_one_named(tmp_path: Path) -> None:
    path = tmp_path / "w.tsv"
    path.write_text(
        "labels\tO\tB-PER\tI-PER\nO\t0.1\t0.2\t0\nB-PER\t0.3\t0.4\t0\nI-PER\t0\t0\t0\n0:w=سالم\t0\t1.5\t0\n", "utf-8"
    )
    held = read_weights(path)
    assert held.decoder.steps == ((100, 200, 0), (300, 400, 0), (0, 0, 0))
    assert [run[:3] for run in seen(held, [held.gives(["w=سالم"])])] == [(0, 1, "PER")]
    path.write_text("labels\tO\nO\tmuch\n", "utf-8")
    with pytest.raises(LexiconError, match=r"w\.tsv"):
        read_weights(path)
    path.write_text("labels\tO\nO\t0.1\t0.2\n", "utf-8")
    with pytest.raises(LexiconError, match="not every row has 1 numbers"):
        read_weights(path)
