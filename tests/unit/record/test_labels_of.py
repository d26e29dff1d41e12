"""Under which labels somebody is asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import tawatur
from tawatur.engine import across
from tawatur.lexicon import Lexicon
from tawatur.model.layers import LAYERS
from tawatur.record import Record

HERE = "افتتاح المعرض\n\nقال رئيس اللجنة محمد الزهبان إن المعرض افتتح في الرياض بحضور وفود من جدة والدمام.\n"
THERE = "انتقال المعرض\n\nقال رئيس اللجنة محمد الزهبان إن المعرض سينتقل إلى القاهرة ثم الإسكندرية في مصر.\n"


def test_who_is_spelled_in_two_ways_is_found_under_both(tmp_path: Path) -> None:
    """Articles of two countries spell one person in two ways; he is asked for by either, and by his printed name."""
    with Record.open(tmp_path / "r.db") as held:
        for n, text in enumerate((HERE, THERE)):
            page = tawatur.read(text, name=f"{n}.txt", published=date(2031, 3, 10 + n))
            held.add(page, dict.fromkeys(LAYERS, "1"))
        across.update(held, Lexicon())
        both = ["Mohamed al-Zahban", "Mohammed al-Zahban"]
        assert held.labels_of("Mohamed al-Zahban") == held.labels_of("Mohammed al-Zahban") == both
        assert held.labels_of("محمد الزهبان") == sorted([*both, "محمد الزهبان"])
        assert len(held.said(by="Mohamed al-Zahban")) == 2
        assert held.labels_of("Cairo") == ["Cairo"]
