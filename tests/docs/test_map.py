"""The map of the sources: it names every package, and floors in the order that is checked."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise

from tests.docs.test_examples import ROOT

SOURCES = ROOT / "src" / "tawatur"
FLOORED = ("annotate/entities", "annotate/attributions", "annotate/events", "compare")
MAP = (ROOT / "docs" / "map.md").read_text("utf-8")


def test_every_package_is_on_the_map() -> None:
    named = set(re.findall(r"`([a-z_]+)`", MAP))
    stages = {path.parent.name for path in SOURCES.glob("*/__init__.py")} - {"demo"}
    floors = {path.parent.name for layer in FLOORED for path in (SOURCES / layer).glob("*/__init__.py")}
    assert stages | floors <= named


def test_floors_are_told_from_the_ground_up() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    for contract in contracts:
        if "containers" not in contract:
            continue
        package = contract["containers"][0].removeprefix("tawatur.").replace(".", "/")
        told = MAP[MAP.index(f"**`{package}`**") :]
        rows = [set(re.findall(r"`([a-z_]+)`", line.split("|")[1])) for line in told.split("\n\n")[1].splitlines()[2:]]
        heights = {name: height for height, names in enumerate(rows) for name in names}
        floors = [re.split(r" [|:] ", layer) for layer in reversed(contract["layers"])]
        assert {name for floor in floors for name in floor} == set(heights), package
        for lower, upper in pairwise(floors):
            assert max(heights[name] for name in lower) <= min(heights[name] for name in upper), (package, upper)


def test_every_folder_and_tool_beside_the_package_is_on_the_map() -> None:
    beside = MAP[MAP.index("## Beside the package") :]
    named = set(re.findall(r"`([a-z_]+)`", beside))
    tools = {path.stem for folder in ("tools", "bench") for path in (ROOT / folder).glob("*.py")}
    suites = {path.parent.name for path in (ROOT / "tests").glob("*/__init__.py")}
    assert tools | suites | {"tests", "tools", "bench", "training"} <= named
