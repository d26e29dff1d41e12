"""The programs of tools/, loaded as modules."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any


def tool(name: str) -> Any:
    """A program of tools/ by name, as a module."""
    found = importlib.util.spec_from_file_location(name, Path(__file__).parents[1] / "tools" / f"{name}.py")
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module
