"""What `bench/` measures is there: its programs load, and growth finds every step that it times."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[2] / "bench"


def _loaded(path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BENCH))  # as where they are run
    spec = importlib.util.spec_from_file_location(f"bench_{path.stem}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", sorted(BENCH.glob("*.py")), ids=lambda path: path.stem)
def test_it_loads(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _loaded(path, monkeypatch).__doc__


def test_growth_finds_its_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = _loaded(BENCH / "growth.py", monkeypatch).STEPS
    assert len(steps) > 5
    assert all(callable(getattr(module, name)) for _, module, name in steps)
