"""Floors on the public half of the Arabic event gold standard: does a sentence tell an attack, or a protest?

Three or more readers judged sentences that a keyword search had picked; `yes`: all said so, `difficult no`: some did,
`easy no`: none did. Most sentences were picked by words of attack or protest all the same, and many a "no" tells one in
passing. A sentence is held to tell a protest when one occurred, and an attack when one occurred and something is said
of it: who, whom, where, when, how many (attacks fill the background of news, protests do not); what is taken up in
passing ("the author of the attack") is not told.
Precision is for as many "no" of both kinds as there are "yes"; `docs/accuracy.md` gives the figures without weights.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path

import pytest

from tawatur.annotate.pipeline import annotate, pipeline
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Event
from tawatur.model.page import Article, Page
from tawatur.model.span import Span
from tawatur.script.prose import prose

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "gsr"
FLOORS = {"ASSAULT": 0.765, "PROTEST": 0.82}
# Every so manieth sentence of each label, so that the test stays short.
STEP = {"yes": 1, "difficult no": 2, "easy no": 5}


def tells(text: str, kind: str) -> bool:
    """Whether a sentence tells an event of the type."""
    article = Article("s-1", 1, None, (Span(0, len(text)),))
    layers = annotate(prose(Page("s", text), article), pipeline(Lexicon()))
    return any(
        e.type == kind and e.status == "occurred" and not e.passing and (kind == "PROTEST" or _told(e))
        for e in layers.events
    )


def _told(event: Event) -> bool:
    return bool(event.date or event.quantities or event.place or event.actors or event.targets)


def sentences(kind: str) -> list[tuple[str, str]]:
    """Label and text of the sentences judged for a type."""
    path = DATA / f"{kind.lower()}_dev.csv"
    if not path.exists():
        pytest.skip(f"{path} is not here")
    csv.field_size_limit(sys.maxsize)
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [(row["label"], row["text"].replace("\0", "").strip()) for row in csv.DictReader(lines)]
    counts: Counter[str] = Counter()
    held = []
    for label, text in rows:
        if text and label in STEP:
            counts[label] += 1
            if counts[label] % STEP[label] == 0:
                held.append((label, text))
    return held


@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_sentences_that_tell_an_event(kind: str) -> None:
    held = sentences(kind)
    asked = Counter(label for label, _ in held)
    told = Counter(label for label, text in held if tells(text, kind))
    recall = told["yes"] / asked["yes"]
    false = (told["difficult no"] / asked["difficult no"] + told["easy no"] / asked["easy no"]) / 2
    assert 2 * recall / (recall + false + 1) >= FLOORS[kind]
