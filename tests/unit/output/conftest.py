"""One record of demo pages for all tests of output; tests that write copy it first."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.serving import client, demo_record


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of seven demo pages."""
    return demo_record(tmp_path_factory.mktemp("record") / "demo.db")


@pytest.fixture(scope="session")
def web(record: Path) -> Iterator[TestClient]:
    """A reader of it."""
    with client(record) as held:
        yield held


@pytest.fixture
def own(record: Path, tmp_path: Path) -> Path:
    """A copy of the record, to be written into."""
    return Path(shutil.copy(record, tmp_path / "own.db"))
