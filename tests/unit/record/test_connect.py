"""Opening a record: versions of the schema in either store, several at once, addresses that do not work."""

from __future__ import annotations

import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Timer

import pytest

from tawatur.model.errors import ExtraError, RecordError, SchemaError
from tawatur.record import Record
from tawatur.record.schema import VERSION
from tests.conftest import VERSIONS, hand_page
from tests.servers import Server

_FIRST = (
    "DROP TABLE remark; DROP TABLE article_words; DROP TABLE statement_words; DROP INDEX naming_name;"
    "UPDATE alembic_version SET version_num = '0001'"
)


def test_a_store_of_the_first_version_is_brought_up(server: Server) -> None:
    address = server.fresh()
    Record.open(address).close()
    for step in _FIRST.split(";"):
        server.do(address, step)
    with Record.open(address) as record:
        assert record.remarks() == []
        record.add(hand_page(), VERSIONS)
        assert len(record.search("السد")) == 1


def test_descriptions_are_counted_when_a_store_is_brought_up(server: Server) -> None:
    page = hand_page()
    (named,) = page.articles[0].layers.entities
    office = replace(named, span=named.role or named.span, nominal=True)
    layers = replace(page.articles[0].layers, entities=(office, named))
    page = replace(page, articles=(replace(page.articles[0], layers=layers),))
    address = server.fresh()
    with Record.open(address) as record:
        record.add(page, VERSIONS)
    server.do(address, "ALTER TABLE naming DROP COLUMN nominal")
    server.do(address, "UPDATE alembic_version SET version_num = '0005'")
    with Record.open(address) as record, record.grouping() as kept:
        counted = {row.form: (row.times, row.nominal) for row in kept.names_in([page.articles[0].id])}
    assert counted == {"سالم الحرداني": (1, 0), "وزير الري": (1, 1)}


def test_a_newer_store_is_refused_and_left_as_it_is(server: Server) -> None:
    address = server.fresh()
    Record.open(address).close()
    server.do(address, "UPDATE alembic_version SET version_num = '0999'")
    with pytest.raises(SchemaError, match=f"schema 999, this one knows {VERSION}"):
        Record.open(address)


def test_where_there_is_none_none_is_made_by_asking(server: Server) -> None:
    address = server.fresh()
    with pytest.raises(RecordError, match="no record at"):
        Record.open(address, create=False)
    server.do(address, "CREATE TABLE invoice (id INTEGER)")
    with pytest.raises(RecordError, match="something else"):
        Record.open(address)


def test_several_may_open_a_new_store_at_once(server: Server, tmp_path: object) -> None:
    for address in (server.fresh(), f"{tmp_path}/new.db"):
        with ThreadPoolExecutor(4) as pool:
            for record in pool.map(Record.open, [address] * 4):
                assert record.counts()["pages"] == 0
                record.close()


def test_who_opens_a_store_that_another_is_making_waits(tmp_path: Path) -> None:
    making = sqlite3.connect(tmp_path / "new.db", isolation_level=None, check_same_thread=False)
    making.execute("BEGIN IMMEDIATE")  # to turn a file into a log is refused at once while somebody writes
    later = Timer(0.2, making.rollback)
    later.start()
    with Record.open(tmp_path / "new.db") as record:
        assert record.counts()["pages"] == 0
    later.join()
    making.close()


@pytest.mark.parametrize(
    "address",
    ["postgresql://desk:geheim@127.0.0.1:9/news", "postgres://desk:geheim@127.0.0.1:9/news", "postgresql://:geheim:x"],
)
def test_no_message_tells_the_password(address: str) -> None:
    with pytest.raises(RecordError) as raised:
        Record.open(address)
    assert "geheim" not in str(raised.value)


def test_a_driver_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pg8000", None)
    with pytest.raises(ExtraError, match=r"pg8000.*tawatur\[postgresql\]"):
        Record.open("postgresql://127.0.0.1/news")


def test_a_database_of_another_kind_is_refused_without_a_package_that_is_not() -> None:
    with pytest.raises(RecordError, match=r"SQLite.* or a PostgreSQL database") as raised:
        Record.open("mysql://desk:geheim@127.0.0.1/news")
    assert "pip install" not in str(raised.value)
    assert "geheim" not in str(raised.value)
