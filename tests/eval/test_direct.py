"""Direct quotations with their speaker against the gold: precision and recall, by the scorer's own matching."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.eval.test_gold import HERE, module

BARS = {"seeds": (0.98, 0.93), "dev": (0.98, 0.98), "train": (0.63, 0.61)}


def _direct(path: Path) -> list[dict[str, Any]]:
    return [a for a in json.loads(path.read_text("utf-8"))["attributions"] if a["mode"] == "direct"]


@pytest.mark.parametrize("name", BARS)
def test_direct_quotations_with_their_speaker(name: str, shared: Path) -> None:
    measure = module(HERE.parents[1] / "tools" / "measure.py")
    score = module(shared / "gold" / "score.py")
    golds, out = measure.run(name, False, [], None)
    right = asked = found = 0
    for path in sorted(golds.glob("*.json")):
        gold, system = _direct(path), _direct(out / path.name)

        def alike(a: dict[str, Any], b: dict[str, Any]) -> float:
            overlap: float = score.content_iou(a["content"], b["content"])
            return overlap + score.same_source(a, b) if overlap >= 0.8 else 0.0

        pairs = score.match(gold, system, alike, 0.8)
        right += sum(score.same_source(gold[i], system[j]) for i, j in pairs)
        asked, found = asked + len(gold), found + len(system)
    precision, recall = BARS[name]
    assert right / found >= precision, f"{right} of {found} found are right"
    assert right / asked >= recall, f"{right} of {asked} are found"
