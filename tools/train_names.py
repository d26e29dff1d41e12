"""Train the sequence model of names and write it beside the code that uses it.

    python tools/train_names.py [--check] [--shared ../shared] [--ant ANT_ROOT] [-o names.tsv]

Learns from ANERcorp (training part, CC BY-SA 4.0), the Wojood sample (MIT), the project's own annotation of ANT corpus
(Apache-2.0) and NTREX-128 (CC BY-SA 4.0) articles. `--check` trains on three parts of ANERcorp instead and prints F1 on
what was held out, and on our own annotation. The same input gives the same model.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pycrfsuite

from tawatur.annotate.entities.model.crf import MODEL
from tawatur.annotate.entities.model.decoding import runs
from tawatur.annotate.entities.model.features import Features
from tawatur.annotate.entities.recogniser import Recogniser
from tawatur.annotate.entities.words.loading import clusters
from tawatur.annotate.entities.words.offices import offices
from tawatur.annotate.entities.words.printed import distinct
from tawatur.annotate.entities.words.vocabulary import vocabulary
from tawatur.lexicon import Lexicon
from tawatur.model.prose import Prose, Word
from tawatur.script.fold import fold
from tawatur.script.sentences import sentences
from tawatur.script.words import words

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "training"))
import texts  # noqa: E402

Named = tuple[int, int, str]
LEAST = 0.02  # weights below it are left out
_TYPES = {"PER": "PER", "PERS": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC"}


class Text(NamedTuple):
    """A text with its names: (start, end, type) in code points."""

    text: str
    names: list[Named]


class Trained(NamedTuple):
    """One training sentence: features and labels of its words."""

    features: list[list[str]]
    labels: list[str]


def columns(path: Path) -> Iterator[Text]:
    """Sentences of a two-column file (word, tags); of several tags the first of a wanted type counts."""
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if line.strip():
            word, *tags = line.split()
            rows.append((word, next((t for t in tags if t[2:] in _TYPES), "O")))
        elif rows:
            yield _joined(rows)
            rows = []


def _joined(rows: Sequence[tuple[str, str]]) -> Text:
    text, names = "", []
    for word, tag in rows:
        start = len(text)
        text += word + " "
        if tag.startswith("I-") and names and names[-1][2] == _TYPES[tag[2:]]:
            names[-1] = (names[-1][0], len(text) - 1, names[-1][2])
        elif tag != "O":
            names.append((start, len(text) - 1, _TYPES[tag[2:]]))
    return Text(text, names)


def annotated(text: str, annotation: dict[str, Any]) -> Text:
    """A text of our own annotation: the outermost names of persons, organisations and places."""
    held: list[Named] = []
    for e in sorted(annotation["entities"], key=lambda e: (e["span"][0], -e["span"][1])):
        start, end = e["span"]
        if e["type"] in _TYPES and not e["nominal"] and (not held or start >= held[-1][1]):
            held.append((start, end, _TYPES[e["type"]]))
    return Text(text, held)


def own(shared: Path, ant: Path) -> Iterator[Text]:
    """The texts of gold/train and of training/annotations."""
    for path in sorted((shared / "gold" / "train").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        yield annotated((path.parent / "pages" / gold["page"]).read_bytes().decode("utf-8"), gold)
    for path in sorted((ROOT / "training" / "annotations").glob("*.json")):
        yield annotated(*texts.load(path, ant, shared / "data" / "ntrex" / "dev.tsv"))


class Reader:
    """Turns texts into training sequences with the features that the tagger will see."""

    def __init__(self) -> None:
        lexicon = Lexicon()
        self.recogniser = Recogniser(vocabulary(lexicon), offices(lexicon), None)
        self.features = Features(self.recogniser.known, clusters())

    def sequences(self, held: Iterable[Text]) -> list[Trained]:
        return [sequence for text in held for sequence in self._text(text)]

    def _text(self, text: Text) -> Iterator[Trained]:
        held = distinct(Prose(text.text, tuple(words(fold(text.text))), ()), self.recogniser.known).words
        at = 0
        while at < len(held):
            end = at + 1
            while end < len(held) and "\n" not in text.text[held[end - 1].end : held[end].start]:
                end += 1
            for first, last in sentences(held, at, end):
                yield self._sentence(held, first, last, text.names)
            at = end

    def _sentence(self, held: Sequence[Word], first: int, last: int, names: Sequence[Named]) -> Trained:
        _, found = self.recogniser.proposals(held, first, last)
        return Trained(self.features.sentence(held, first, last, found), _labels(held[first:last], names))


def _labels(held: Sequence[Word], names: Sequence[Named]) -> list[str]:
    out = []
    previous: Named | None = None
    for word in held:
        name = next((n for n in names if n[0] < word.end and word.start < n[1]), None)
        out.append("O" if name is None else f"{'I' if name is previous else 'B'}-{name[2]}")
        previous = name
    return out


def train(sequences: Iterable[Trained], c1: float, c2: float, rounds: int) -> pycrfsuite.Tagger:
    """Fit a model by L-BFGS."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": rounds, "feature.minfreq": 2})
    for sequence in sequences:
        trainer.append(sequence.features, sequence.labels)
    with tempfile.TemporaryDirectory() as folder:
        binary = str(Path(folder) / "model")
        trainer.train(binary)
        tagger = pycrfsuite.Tagger()
        tagger.open(binary)
    return tagger


def _rows(found: Iterable[str], transitions: dict[tuple[str, str], float], states: dict[tuple[str, str], float]) -> str:
    """Labels, steps and features as rows; an I- label never follows one of another type."""
    labels = ["O", *sorted(set(found) - {"O"})]
    lines = ["\t".join(("labels", *labels))]
    for a in labels:
        steps = (-99.0 if b[0] == "I" and a[2:] != b[2:] else transitions.get((a, b), 0.0) for b in labels)
        lines.append("\t".join((a, *(f"{step:.3f}" for step in steps))))
    held: dict[str, dict[str, float]] = {}
    for (feature, label), weight in states.items():
        if abs(weight) >= LEAST:
            held.setdefault(feature, {})[label] = weight
    for feature, by_label in sorted(held.items()):
        lines.append("\t".join((feature, *(f"{by_label.get(b, 0.0):.2f}".replace("0.00", "0") for b in labels))))
    return "\n".join(lines) + "\n"


def score(sequences: Iterable[Trained], tagger: pycrfsuite.Tagger) -> dict[str, tuple[int, int, int]]:
    """(right, gold, found) for each type and for all."""
    out: dict[str, tuple[int, int, int]] = {}
    for sequence in sequences:
        gold, found = set(runs(sequence.labels)), set(runs(tagger.tag(sequence.features)))
        for kind in ("PER", "LOC", "ORG", "all"):
            g = {n for n in gold if kind in ("all", n[2])}
            f = {n for n in found if kind in ("all", n[2])}
            right, a, b = out.get(kind, (0, 0, 0))
            out[kind] = right + len(g & f), a + len(g), b + len(f)
    return out


def shown(name: str, held: dict[str, tuple[int, int, int]]) -> str:
    return f"{name:12}" + "  ".join(f"{kind} {200 * r / (g + f or 1):.1f}" for kind, (r, g, f) in held.items())


def check(reader: Reader, ner: list[Text], ours: list[Text], options: tuple[float, float, int]) -> None:
    """F1 on three held-out eighths of ANERcorp, and on every fourth text of our own."""
    sequences = reader.sequences(ner)
    block = len(sequences) // 8
    total: dict[str, tuple[int, int, int]] = {}
    for start in (0, 3 * block, 6 * block):
        tagger = train(sequences[:start] + sequences[start + block :], *options)
        for kind, held in score(sequences[start : start + block], tagger).items():
            before = total.get(kind, (0, 0, 0))
            total[kind] = before[0] + held[0], before[1] + held[1], before[2] + held[2]
    sys.stdout.write(shown("ANERcorp", total) + "\n")
    tagger = train(sequences + 2 * reader.sequences(t for i, t in enumerate(ours) if i % 4), *options)
    sys.stdout.write(shown("own", score(reader.sequences(ours[::4]), tagger)) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--ant", type=Path, required=True)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("-o", "--out", type=Path, default=MODEL)
    given = parser.parse_args()
    options = (0.1, 0.01, 80)
    data = given.shared / "data"
    reader = Reader()
    ner = list(columns(data / "anercorp" / "train.txt"))
    ours = list(own(given.shared, given.ant))
    if given.check:
        check(reader, ner, ours, options)
        return
    wojood = [text for name in ("train", "val", "test") for text in columns(data / "wojood-sample" / f"{name}.txt")]
    info = train(reader.sequences([*ner, *wojood, *ours, *ours]), *options).info()
    given.out.write_text(_rows(info.labels, info.transitions, info.state_features), "utf-8")


if __name__ == "__main__":
    main()
