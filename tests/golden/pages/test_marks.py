"""The golden pages are what their mark-up says, and every sign of them stands in exactly one block."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

HERE = Path(__file__).parent
_spec = importlib.util.spec_from_file_location("golden_pages_build", HERE / "build.py")
assert _spec is not None and _spec.loader is not None
build = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(build)
PAGES = {name: (text, standoff) for name, text, standoff in build.pages((HERE / "pages.marks").read_text("utf-8"))}


def test_every_page_is_marked_up() -> None:
    assert sorted(PAGES) == sorted(path.name for path in HERE.glob("g*.txt"))


@pytest.mark.parametrize("name", PAGES)
def test_files_are_up_to_date(name: str) -> None:
    text, standoff = PAGES[name]
    assert (HERE / name).read_text("utf-8") == text
    assert (HERE / name).with_suffix(".json").read_text("utf-8") == build.rendered(standoff)


@pytest.mark.parametrize("name", PAGES)
def test_blocks_cover_the_page_once(name: str) -> None:
    text, standoff = PAGES[name]
    covered = [place for block in standoff["blocks"] for place in range(*block["span"])]
    assert len(covered) == len(set(covered))
    assert {place for place, sign in enumerate(text) if not sign.isspace()} <= set(covered)
    for block in standoff["blocks"]:
        words = text[slice(*block["span"])]
        assert words and words == words.strip()
