"""Floors on stance between headlines: the development part of the Arabic News Stance corpus (ANS).

Read from `../shared/data`; skipped where it is not. The model has seen the training part only.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tawatur.compare.views.stance import LABELS, stance

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "ans" / "stance_dev.csv"
ACCURACY, MACRO_F1, DISAGREE_PRECISION = 0.79, 0.74, 0.80


def test_stance_of_headlines() -> None:
    if not DATA.exists():
        pytest.skip(f"{DATA} is not here")
    with DATA.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    wanted = [row["stance"] for row in rows]
    found = [stance(row["s1"], row["s2"]).label for row in rows]
    right = {label: sum(a == b == label for a, b in zip(wanted, found, strict=True)) for label in LABELS}
    f1 = {label: 2 * right[label] / max(wanted.count(label) + found.count(label), 1) for label in LABELS}
    assert sum(right.values()) / len(rows) >= ACCURACY
    assert sum(f1.values()) / len(LABELS) >= MACRO_F1
    assert right["disagree"] / found.count("disagree") >= DISAGREE_PRECISION
