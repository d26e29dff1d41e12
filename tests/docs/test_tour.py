"""The tour shows what the code does today."""

from __future__ import annotations

import importlib.util
from pathlib import Path

TOOL = Path(__file__).resolve().parents[2] / "tools" / "tour.py"


def test_the_tour_is_current() -> None:
    spec = importlib.util.spec_from_file_location("tour", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.TOUR.read_text("utf-8") == module.tour(), "out of date; write it anew with: python tools/tour.py"
