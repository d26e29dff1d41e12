"""What was found out about articles is found out anew with any change in the code that it rests on."""

from __future__ import annotations

from importlib.resources import files

from tawatur.engine.remembering import _inside


def test_code_in_rooms_of_a_package_counts_too() -> None:
    names = [file.name for file in _inside(files("tawatur.compare"))]
    assert {"findings.py", "voices.py", "scene.py", "stance.json"} <= set(names)
    assert all(name.endswith((".py", ".tsv", ".json")) for name in names)
