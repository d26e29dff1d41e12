"""The whole reading against the gold beside the repository: the scorer's table, and floors that only go up."""

from __future__ import annotations

import importlib.util
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))


def module(path: Path) -> ModuleType:
    """A script as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    held = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = held
    spec.loader.exec_module(held)
    return held


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floors(name: str, shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    measure = module(HERE.parents[1] / "tools" / "measure.py")
    score = module(shared / "gold" / "score.py")
    figures, _ = score.score_dirs(*measure.run(name, False, [], None))
    with capsys.disabled():
        sys.stdout.write(f"\n{name}\n")
        for layer, row in figures.items():
            sys.stdout.write(f"{layer:24}" + "  ".join(f"{k} {v}" for k, v in row.items()) + "\n")
    below = [
        f"{layer} {figure}: {figures[layer][figure]} is below {floor}"
        for layer, floors in FLOORS[name].items()
        for figure, floor in floors.items()
        if figures[layer][figure] < floor
    ]
    assert not below, "\n".join(below)
