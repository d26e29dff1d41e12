"""An optional package that is not there is named, with the extra that brings it."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from tawatur.model.errors import ExtraError
from tawatur.output.export import export
from tawatur.output.extras import needs
from tawatur.record import Record

# Extras of those who build Tawatur, and of those who run it on a cluster.
WORKSHOP = {"dev", "train", "ftm", "bench", "spark"}
PROJECT = Path(__file__).resolve().parents[3] / "pyproject.toml"


def test_what_is_there_is_given() -> None:
    assert needs("json", "nothing").dumps(1) == "1"


def test_what_is_missing_is_named(record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with Record.open(record) as held, pytest.raises(ExtraError, match=r"'pyarrow'.*pip install 'tawatur\[parquet\]'"):
        export(held, "parquet", tmp_path)


def test_all_is_all_that_users_may_want() -> None:
    extras = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["optional-dependencies"]
    (all_of_them,) = extras["all"]
    named = set(all_of_them.removeprefix("tawatur[").removesuffix("]").split(","))
    assert named == set(extras) - {"all", *WORKSHOP}
