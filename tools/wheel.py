"""Adds compiled modules to a wheel where TAWATUR_COMPILE is set: a build hook of hatchling.

    TAWATUR_COMPILE=1 pip install .

Without it the package is plain Python and needs no compiler. An editable installation stays plain: its sources are
meant to change.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Compiled(BuildHookInterface):  # type: ignore[type-arg]
    """See BuildHookInterface."""

    PLUGIN_NAME = "custom"

    def _wanted(self) -> bool:
        return os.environ.get("TAWATUR_COMPILE", "") not in ("", "0")

    def dependencies(self) -> list[str]:
        """What building needs beside hatchling: of mypy the version with which the tests passed."""
        return ["mypy==2.4.1", "setuptools>=65"] if self._wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile in a process of its own, which stands where mypyc looks for sources."""
        if not self._wanted() or version == "editable":
            return
        root = Path(self.root)
        target = root / "build" / "compiled"
        subprocess.run([sys.executable, root / "tools" / "compiled.py", target], check=True)
        modules = [path for path in (target / "lib").rglob("*") if path.suffix in (".so", ".pyd")]
        for path in sorted(modules):
            build_data["force_include"][str(path)] = str(path.relative_to(target / "lib"))
        build_data["pure_python"], build_data["infer_tag"] = False, True
