"""No name that somebody sends leads out of a folder; nothing that is secret is logged or shown."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from tawatur.engine.item import Item
from tawatur.output.web.adding import opened
from tawatur.output.web.settings import Settings
from tests.conftest import TEXT
from tests.serving import client

_NAMES = ["../../x.txt", "/etc/x.txt", "..\\..\\x.txt", "a/../../x.txt", "x.txt\0.txt", "%2e%2e/x.txt", "C:\\x.txt"]


@pytest.mark.parametrize("name", _NAMES)
def test_an_upload_s_name_names_no_place(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "in" / "temp"))
    (tmp_path / "in" / "temp").mkdir(parents=True)
    (item,) = opened({name: TEXT.encode()}, None)
    assert isinstance(item, Item)
    assert item.load() == TEXT.encode()
    assert "/" not in item.name and "\\" not in item.name
    assert [path.name for path in tmp_path.rglob("*")] == ["in", "temp"]  # nothing was left, here or above


def test_neither_token_nor_what_was_sent_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with client(tmp_path / "x.db", token="geheim-4711") as web:
        sent = {"text": "نص سري جدا", "token": "geheim-4711"}
        web.post("/add", data=sent, follow_redirects=False)
        web.post("/add", data={**sent, "token": "falsch-0815"}, follow_redirects=False)
        web.get("/articles/none", headers={"authorization": "Bearer geheim-4711"})
        web.app.state.site.jobs.wait()  # type: ignore[attr-defined]
    told = "\n".join(record.getMessage() + str(record.exc_info or "") for record in caplog.records)
    for secret in ("geheim-4711", "falsch-0815", "سري"):
        assert secret not in told
    assert "geheim" not in repr(Settings("x.db", token="geheim-4711"))
