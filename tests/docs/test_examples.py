"""Every example of the documentation runs and prints what is shown; the README's quick start is true."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def tool(name: str) -> ModuleType:
    """A tool of the workshop, as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_examples_print_what_is_shown() -> None:
    samples = tool("samples")
    found = samples.documents()
    assert len([path for path in found if path.parent.name == "recipes"]) == 5
    with samples.workshop():
        for path in found:
            shown = path.read_text("utf-8")
            assert "```text\n```" not in shown, f"{path.name}: an example prints nothing"
            assert samples.written(shown) == shown, "out of date; write it anew with: python tools/samples.py"


def test_the_quick_start_runs(capsys: pytest.CaptureFixture[str]) -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert blocks
    for code in blocks:
        text = "قال وزير الري سالم الحرداني، أمس الأحد، إن السد سيمتلئ خلال ثلاثة أشهر.\n"
        exec(compile(code, "README", "exec"), {"text": text})
    assert "say" in capsys.readouterr().out
