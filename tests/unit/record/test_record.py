"""The record keeps what it is given, answers what it is asked, and proves itself."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tawatur.model.across import Story
from tawatur.model.errors import NotFoundError, RecordError, SchemaError
from tawatur.model.failure import Failure
from tawatur.model.layers import LAYERS
from tawatur.record import Record
from tawatur.record.audit import spans
from tawatur.record.filing import file
from tawatur.record.migrations import upgrade
from tawatur.record.schema import VERSION
from tawatur.record.search import hits, query
from tests.conftest import TEXT, VERSIONS, at, hand_page


@pytest.fixture
def record(store: str) -> Iterator[Record]:
    """An empty record."""
    with Record.open(store) as held:
        yield held


def test_a_page_comes_back_as_it_went_in(record: Record) -> None:
    page = hand_page()
    record.add(page, VERSIONS, "d")
    assert record.page(page.id) == page
    assert record.article(f"{page.id}-1") == (page, page.articles[0])
    assert record.known("d") == page.id
    assert record.versions(page.id) == [VERSIONS]


def test_writing_a_page_again_changes_nothing(record: Record) -> None:
    record.add(hand_page(), VERSIONS)
    before = record.counts()
    record.add(hand_page(), VERSIONS)
    assert record.counts() == before
    assert len(record.search("السد")) == 1


def test_search_reads_through_clitics_and_spellings(record: Record) -> None:
    page = hand_page()
    record.add(page, VERSIONS)
    assert record.search("وبالسد المياة") == [f"{page.id}-1"]
    assert record.search("طائرة") == []
    assert record.search("؟!") == []


def test_hits_are_exact(record: Record) -> None:
    assert hits(TEXT, "والسد") == [at(TEXT, "السد")]
    assert query('سد" OR "x') == '"سد" AND "or"'


def test_said_by_to_about_and_when(record: Record) -> None:
    record.add(hand_page(), VERSIONS)
    assert len(record.said(by="Salem al-Hardani")) == 2
    assert len(record.said(by="سالم الحرداني")) == 2
    assert [held.number for held in record.said(to="Lahar")] == [1]
    assert [held.number for held in record.said(about="بالسد")] == [0]
    assert [held.number for held in record.said(about="المياه")] == [1]
    assert record.said(since="2031-03-11") == []
    assert len(record.said(until="2031-03-10", act="say")) == 2


def test_failures_are_rows_until_the_page_is_read(record: Record) -> None:
    record.fail(Failure("dam.txt", "pages", "broken"))
    record.fail(Failure("dam.txt", "pages", "broken again"))
    assert record.failures() == [Failure("dam.txt", "pages", "broken again")]
    record.add(hand_page(), VERSIONS)
    assert record.failures() == []


def test_stories_are_found_by_number_and_id(record: Record) -> None:
    story = Story("s1", ("a",), None, (None, None), "l1")
    with record.grouping() as kept:
        kept.put("story", [("s1", story)])
    assert record.story("1") == (1, story)
    assert record.story("s1") == (1, story)
    with pytest.raises(NotFoundError, match="no story 7"):
        record.story("7")


def test_judgements_can_be_taken_back(record: Record) -> None:
    record.judge("Salem", "Hardani", True, "desk")
    (made,) = record.judgements()
    assert (made.left, made.right, made.same) == ("Hardani", "Salem", True)
    record.withdraw(made.number)
    assert record.judgements() == []
    assert record.judgements(all_of_them=True)[0].withdrawn
    with pytest.raises(NotFoundError, match="no judgement 9"):
        record.withdraw(9)


def test_audit_finds_nothing_in_a_sound_record(record: Record) -> None:
    record.add(hand_page(), VERSIONS)
    assert record.audit() == []


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        ("UPDATE page SET text = replace(text, 'السد', 'البد')", "not the hash"),
        ("UPDATE layer SET data = :braces WHERE layer = 'times'", "damaged"),
        ("DELETE FROM layer WHERE layer = 'events'", "missing"),
        ("DELETE FROM statement", "not those of the layer"),
    ],
)
def test_audit_finds_damage(record: Record, damage: str, fault: str) -> None:
    record.add(hand_page(), VERSIONS)
    with record._engine.begin() as connection:
        connection.execute(text(damage), {"braces": b"{}"} if ":braces" in damage else {})
    assert any(fault in line for line in record.audit())


@pytest.mark.parametrize("layer", LAYERS)
def test_audit_looks_at_every_span_of_every_reading(record: Record, layer: str) -> None:
    page = hand_page()
    record.add(page, VERSIONS)
    assert record.audit() == []
    with record._engine.begin() as connection:
        data = connection.execute(text("SELECT data FROM layer WHERE layer = :l"), {"l": layer}).scalar_one()
    places = [match.span() for match in re.finditer(rb"\[[0-9]+,[0-9]+\]", data)]
    held = sum(len(list(spans(reading))) for reading in getattr(page.articles[0].layers, layer))
    assert len(places) >= held + len(getattr(page.articles[0].layers, layer)) > 0
    for start, end in places:
        spoilt = data[:start] + b"[1000000,1000001]" + data[end:]
        with record._engine.begin() as connection:
            connection.execute(text("UPDATE layer SET data = :d WHERE layer = :l"), {"d": spoilt, "l": layer})
        assert record.audit(), spoilt[max(0, start - 80) : end + 80].decode()


def test_audit_looks_at_what_a_reading_points_to(record: Record) -> None:
    page = hand_page()
    article = page.articles[0]
    events = tuple(replace(event, quantities=(99,)) for event in article.layers.events)
    said = tuple(replace(held, inside=99) for held in article.layers.attributions)
    layers = replace(article.layers, events=events, attributions=said)
    record.add(replace(page, articles=(replace(article, layers=layers),)), VERSIONS)
    lines = record.audit()
    assert len(lines) == len(events) + len(said) and events and said
    assert all("there is no number 99" in line for line in lines)


def test_what_is_no_record_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("not a database, but long enough to be looked at" * 50)
    with pytest.raises(RecordError, match="cannot be used"):
        Record.open(tmp_path / "text.db")
    with pytest.raises(RecordError, match="no record at"):
        Record.open(tmp_path / "none.db", create=False)
    with pytest.raises(RecordError, match="is a folder"):
        Record.open(tmp_path)
    with pytest.raises(RecordError, match="does not exist"):
        Record.open(tmp_path / "none" / "x.db")


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE invoice (id)")
    other.close()
    with pytest.raises(RecordError, match="something else"):
        Record.open(tmp_path / "other.db")


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_older_schema_is_brought_up_with_what_it_holds(tmp_path: Path, version: int) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'x.db'}")
    page = hand_page()
    with engine.begin() as connection:
        upgrade(connection, f"{version:04}")
        row = {"id": page.id, "name": page.name, "text": page.text, "media": "text", "digest": "", "blocks": b"[]"}
        names = ", ".join(row)
        connection.execute(text(f"INSERT INTO page ({names}) VALUES (:{', :'.join(row)})"), row)
    engine.dispose()
    with Record.open(tmp_path / "x.db") as record:
        assert [(held.name, held.text) for held in record.pages()] == [(page.name, page.text)]
        assert record.audit() == []
        record.add(page, VERSIONS)
        assert len(record.search("السد")) == 1 and record.audit() == []


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    Record.open(tmp_path / "x.db").close()
    with sqlite3.connect(tmp_path / "x.db") as held:
        held.execute("UPDATE alembic_version SET version_num = '0999'")
    held.close()
    with pytest.raises(SchemaError, match=r"x\.db: written by a newer Tawatur .* upgrade it"):
        Record.open(tmp_path / "x.db")


def test_many_pages_and_failures_in_one_go_are_as_one_after_the_other(record: Record) -> None:
    pages = [hand_page(f"{number}.txt") for number in range(3)]
    first, second, third = (file(page, VERSIONS, page.name) for page in pages)
    late = Failure("1.txt", "open", "gone since")
    record.write([Failure("0.txt", "open", "no"), first, second, first, late, Failure("9.txt", "open", "no"), third])
    assert [page.name for page in record.pages()] == ["0.txt", "1.txt", "2.txt"]
    assert record.failures() == [late, Failure("9.txt", "open", "no")]
    assert len(record.search("السد")) == 3
    assert record.audit() == []
    record.write([])
    record.write([second])
    assert [failure.page for failure in record.failures()] == ["9.txt"]
