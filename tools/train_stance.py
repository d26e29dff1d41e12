"""Train the trees of `compare/views/stance.py` and write them beside it.

    python tools/train_stance.py [--check] [--data ../shared/data/ans/stance_train.csv]

Learns from the training part of the Arabic News Stance corpus (ANS, Apache-2.0). Needs scikit-learn, which the product
does not. First words that stand on one side only are weighed by logistic regression; then trees read the sum of these
weights beside the other figures; for the training of the trees every pair is weighed by words of other pairs. `--check`
prints figures of a five-fold cross-validation in which no headline stands on both sides. The same input gives the same
model.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, classification_report, f1_score
from sklearn.model_selection import GroupKFold

from tawatur.compare.views.contrast import contrast, features, terms
from tawatur.compare.views.stance import LABELS
from tawatur.lexicon import Lexicon

ROOT = Path(__file__).resolve().parents[1]
MODEL = ROOT / "src" / "tawatur" / "compare" / "views" / "stance.json"
DIGITS = 3
# Terms of fewer pairs are not weighed.
LEAST_PAIRS = 2
FOLDS = 5
# Made pairs of unrelated headlines.
STRANGERS = 60
Pair = dict[str, str]
Weights = dict[str, float]


class Data(NamedTuple):
    """The pairs: their figures, terms and labels, and the number of the group that shares no headline with others."""

    rows: Any
    terms: list[list[str]]
    labels: Any
    groups: Any

    def of(self, places: Any) -> Data:
        """The pairs at some places."""
        return Data(self.rows[places], [self.terms[n] for n in places], self.labels[places], self.groups[places])

    def folds(self) -> Iterator[tuple[Any, Any]]:
        """Places to learn from and to test on."""
        yield from GroupKFold(FOLDS).split(self.rows, self.labels, self.groups)


def learner() -> Any:
    """The trees, with the settings that cross-validation chose."""
    return GradientBoostingClassifier(
        n_estimators=150,
        max_depth=3,
        learning_rate=0.08,
        subsample=0.7,
        min_samples_leaf=10,
        max_features=0.4,
        random_state=0,
    )


def weigh(data: Data) -> Weights:
    """What each term speaks for: above 0 contradiction, below 0 agreement."""
    count = Counter(term for held in data.terms for term in held)
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([{t: 1.0 for t in held if count[t] >= LEAST_PAIRS} for held in data.terms])
    fitted = LogisticRegression(C=1.0, max_iter=500).fit(matrix, data.labels == "disagree")
    names = vectorizer.get_feature_names_out()
    return {str(name): round(float(x), 2) for name, x in zip(names, fitted.coef_[0], strict=True) if abs(x) >= 0.005}


def weighed(weights: Weights, data: Data) -> Any:
    """The sum of the weights of each pair, as a column."""
    return np.array([[sum(weights.get(term, 0.0) for term in held)] for held in data.terms])


def learn(data: Data) -> tuple[Weights, Any]:
    """The weights of terms, and the trees over figures and weights."""
    column = np.zeros((len(data.labels), 1))
    for train, test in data.folds():
        column[test] = weighed(weigh(data.of(train)), data.of(test))
    rows = np.hstack([data.rows, column]).astype(np.float32)
    return weigh(data), learner().fit(rows, data.labels)


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


def strangers(pairs: list[Pair]) -> list[Pair]:
    """Pairs of headlines far apart in the file: the corpus itself has few that share nothing."""
    half, step = len(pairs) // 2, len(pairs) // (2 * STRANGERS)
    return [{"s1": pairs[n]["s1"], "s2": pairs[n + half]["s2"], "stance": "other"} for n in range(0, half, step)]


def tree(held: Any, node: int, rate: float) -> float | list[Any]:
    """A tree as nested lists, its leaves scaled by the learning rate."""
    if held.children_left[node] < 0:
        return round(float(held.value[node, 0, 0]) * rate, DIGITS)
    # Figures are compared as 32-bit floats by the learner; a hair above keeps equal ones on the same side.
    edge = round(float(held.threshold[node]) + 1e-6, 5)
    left, right = tree(held, held.children_left[node], rate), tree(held, held.children_right[node], rate)
    return [int(held.feature[node]), edge, left, right]


def exported(names: list[str], weights: Weights, fitted: Any) -> dict[str, Any]:
    """What the product reads."""
    start = fitted._raw_predict_init(np.zeros((1, fitted.n_features_in_), dtype=np.float32))[0]
    trees = [[tree(e.tree_, 0, fitted.learning_rate) for e in column] for column in fitted.estimators_.T]
    return {"features": names, "start": [round(float(x), DIGITS) for x in start], "trees": trees, "terms": weights}


def check(data: Data, real: int) -> None:
    """Print figures of the cross-validation on the first `real` pairs, which are the corpus."""
    found = np.empty(len(data.labels), dtype=object)
    for train, test in data.folds():
        weights, fitted = learn(data.of(train))
        part = data.of(test)
        found[test] = fitted.predict(np.hstack([part.rows, weighed(weights, part)]).astype(np.float32))
    wanted, found = data.labels[:real], found[:real]
    figures = accuracy_score(wanted, found), f1_score(wanted, found, average="macro")
    sys.stdout.write("accuracy {:.3f}, macro-F1 {:.3f}\n".format(*figures))
    sys.stdout.write(classification_report(wanted, found, digits=3))


def read(path: Path) -> tuple[list[str], Data, int]:
    """The names of the figures, the pairs of a file and those made from them, and how many are of the file."""
    with path.open(encoding="utf-8", newline="") as file:
        real = list(csv.DictReader(file))
    pairs = real + strangers(real)
    found = [contrast(pair["s1"], pair["s2"], Lexicon()) for pair in pairs]
    figures = [dict(features(c)) for c in found]
    names = list(figures[0])
    rows = np.array([[float(row[name]) for name in names] for row in figures], dtype=np.float32)
    held = groups(pairs)
    number = {name: n for n, name in enumerate(sorted(set(held)))}
    labels = np.array([pair["stance"] for pair in pairs])
    data = Data(rows, [list(terms(c)) for c in found], labels, np.array([number[name] for name in held]))
    return names, data, len(real)


def main() -> None:
    """Read, learn, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data" / "ans" / "stance_train.csv")
    given = parser.parse_args()
    names, data, real = read(given.data)
    if given.check:
        check(data, real)
        return
    weights, fitted = learn(data)
    if tuple(fitted.classes_) != LABELS:
        raise SystemExit(f"labels {fitted.classes_} where {LABELS} are wanted")
    held = json.dumps(exported(names, weights, fitted), separators=(",", ":"), ensure_ascii=False)
    MODEL.write_text(held + "\n", "utf-8")


if __name__ == "__main__":
    main()
