"""Train the trees of `compare/stance.py` and write them beside it.

    python tools/train_stance.py [--check] [--data ../shared/data/ans/stance_train.csv]

Learns from the training part of the Arabic News Stance corpus (ANS, Apache-2.0). Needs scikit-learn, which the product
does not. `--check` prints figures of a five-fold cross-validation in which no headline stands on both sides. The same input
gives the same model.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import accuracy_score, classification_report, f1_score
from sklearn.model_selection import GroupKFold

from tawatur.compare.contrast import contrast, features
from tawatur.compare.stance import LABELS
from tawatur.lexicon import Lexicon

ROOT = Path(__file__).resolve().parents[1]
MODEL = ROOT / "src" / "tawatur" / "compare" / "stance.json"
DIGITS = 4
Pair = dict[str, str]


def model() -> Any:
    """The learner, with the settings that cross-validation chose."""
    return GradientBoostingClassifier(n_estimators=150, max_depth=3, learning_rate=0.08, subsample=0.7, random_state=0)


def groups(pairs: list[Pair]) -> list[str]:
    """For each pair a name that it shares with every pair that has a headline in common with it."""
    home: dict[str, str] = {}

    def root(text: str) -> str:
        while home.setdefault(text, text) != text:
            text = home[text]
        return text

    for pair in pairs:
        home[root(pair["s1"])] = root(pair["s2"])
    return [root(pair["s1"]) for pair in pairs]


def tree(held: Any, node: int, rate: float) -> float | list[Any]:
    """A tree as nested lists, its leaves scaled by the learning rate."""
    if held.children_left[node] < 0:
        return round(float(held.value[node, 0, 0]) * rate, DIGITS)
    # Figures are compared as 32-bit floats by the learner; a hair above keeps equal ones on the same side.
    edge = round(float(held.threshold[node]) + 1e-7, 6)
    left, right = tree(held, held.children_left[node], rate), tree(held, held.children_right[node], rate)
    return [int(held.feature[node]), edge, left, right]


def exported(names: list[str], fitted: Any, rows: Any) -> dict[str, Any]:
    """What the product reads."""
    start = fitted._raw_predict_init(rows[:1])[0]
    trees = [[tree(e.tree_, 0, fitted.learning_rate) for e in column] for column in fitted.estimators_.T]
    return {"features": names, "start": [round(float(x), DIGITS) for x in start], "trees": trees}


def check(rows: Any, labels: Any, held: list[str]) -> None:
    """Print figures of the cross-validation."""
    names = {name: n for n, name in enumerate(sorted(set(held)))}
    found = np.empty(len(labels), dtype=object)
    for train, test in GroupKFold(5).split(rows, labels, [names[name] for name in held]):
        found[test] = model().fit(rows[train], labels[train]).predict(rows[test])
    figures = accuracy_score(labels, found), f1_score(labels, found, average="macro")
    sys.stdout.write("accuracy {:.3f}, macro-F1 {:.3f}\n".format(*figures))
    sys.stdout.write(classification_report(labels, found))


def main() -> None:
    """Read, learn, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data" / "ans" / "stance_train.csv")
    given = parser.parse_args()
    with given.data.open(encoding="utf-8", newline="") as file:
        pairs = list(csv.DictReader(file))
    figures = [dict(features(contrast(pair["s1"], pair["s2"], Lexicon()))) for pair in pairs]
    names = list(figures[0])
    rows = np.array([[float(row[name]) for name in names] for row in figures], dtype=np.float32)
    labels = np.array([pair["stance"] for pair in pairs])
    if given.check:
        check(rows, labels, groups(pairs))
        return
    fitted = model().fit(rows, labels)
    if tuple(fitted.classes_) != LABELS:
        raise SystemExit(f"labels {fitted.classes_} where {LABELS} are wanted")
    MODEL.write_text(json.dumps(exported(names, fitted, rows), separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
