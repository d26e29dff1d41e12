"""Statements, search, explanations and exports over a small record."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from tawatur.model.errors import NotFoundError
from tawatur.model.failure import Failure
from tawatur.model.page import Page
from tawatur.output.explain import explain
from tawatur.output.export import export
from tawatur.output.export.standoff import file_name, standoff
from tawatur.output.find import search
from tawatur.output.statements import statements
from tawatur.record import Record
from tests.conftest import TEXT, VERSIONS, at, hand_page


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """A record in which two outlets print the same statements."""
    held = Record.open(tmp_path / "x.db")
    held.add(hand_page(), VERSIONS)
    held.add(hand_page("other.txt", TEXT.replace("يلتقي", "يقابل يلتقي")), VERSIONS)
    return held


def test_one_statement_in_two_articles_is_one(record: Record) -> None:
    found = statements(record, record.said(by="سالم الحرداني"))
    assert len(found) == 2
    assert [len(held.statement.witnesses) for held in found] == [2, 2]
    shown = found[0].json()
    assert shown["source"] == "Salem al-Hardani"
    assert shown["witnesses"][0]["content"][0]["text"] in TEXT
    assert any("Salmar Today عن Salem al-Hardani" in line for line in found[0].lines())


def test_search_shows_the_sentence_with_exact_hits(record: Record) -> None:
    found = search(record, "قرية المياه")
    assert {held.page for held in found} == {"dam.txt", "other.txt"}
    first = next(held for held in found if held.page == "dam.txt")
    assert [TEXT[hit.start : hit.end] for hit in first.passages[0].hits] == ["قرية", "المياه"]
    assert first.json()["passages"][0]["hits"]


def test_explain_shows_rule_chain_and_sentence(record: Record) -> None:
    page = hand_page()
    said = f"{page.id}-1.a{at(TEXT, 'السد سيمتلئ خلال 3 أشهر').start}-{at(TEXT, 'السد سيمتلئ خلال 3 أشهر').end}"
    shown = "\n".join(explain(record, said).lines())
    assert "by hand" in shown
    assert "Salmar Today عن Salem al-Hardani" in shown
    assert "إن [السد سيمتلئ خلال 3 أشهر]" in shown


def test_explain_an_article_lists_its_readings(record: Record) -> None:
    page = hand_page()
    readings = explain(record, page.id[:9]).json()["readings"]
    assert len(readings) == 6
    assert all(explain(record, name).lines() for name in readings)


def test_what_is_not_there_is_said(record: Record) -> None:
    with pytest.raises(NotFoundError, match="no pages or articles"):
        explain(record, "zzz")
    with pytest.raises(NotFoundError, match="has no reading"):
        explain(record, f"{hand_page().id}-1.a0-1")


def test_standoff_has_the_shape_of_gold() -> None:
    page = hand_page()
    held = standoff(page)
    (first, second) = held["attributions"]
    assert first["source"]["kind"] == "person"
    assert second["source"] == {"span": None, "entity": "Salem al-Hardani", "kind": "implicit"}
    assert second["via"] == []
    assert held["blocks"][0] == {"span": [0, 30], "role": "title", "article": f"{page.id}-1"}
    assert held["events"][0]["actors"] == ["Salem al-Hardani"]


def test_indices_of_standoff_count_within_the_page() -> None:
    page = hand_page()
    article = page.articles[0]
    event = replace(article.layers.events[0], quantities=(0,), reported_by=1)
    one = replace(article, layers=replace(article.layers, events=(event,)))
    held = standoff(replace(page, articles=(one, replace(one, number=2, id=f"{page.id}-2"))))
    assert [e["quantities"] for e in held["events"]] == [[0], [1]]
    assert [e["reported_by"] for e in held["events"]] == [1, 3]


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("000_x.txt", "000_x.json"),
        ("a/b.html", "a/b.json"),
        ("../../x", "x.json"),
        ("/etc/x", "etc/x.json"),
        ("", "page.json"),
    ],
)
def test_no_page_name_leads_out_of_the_folder(page: str, file: str) -> None:
    assert file_name(page) == file


def test_exports_hold_everything(record: Record, tmp_path: Path) -> None:
    record.fail(Failure("bad.txt", "pages", "empty"))
    record.add(Page("none.txt", "سد"), VERSIONS)
    written = {}
    for name in ("standoff", "jsonl", "csv"):
        written[name] = export(record, name, tmp_path / name)
    assert written["standoff"] == 3
    rows = [json.loads(line) for line in (tmp_path / "jsonl" / "tawatur.jsonl").read_text("utf-8").splitlines()]
    assert {row["object"] for row in rows} == {
        "page", "article", "entities", "times", "quantities", "attributions", "events", "failure",
    }  # fmt: skip
    with (tmp_path / "csv" / "statements.csv").open(encoding="utf-8-sig") as file:
        said = list(csv.DictReader(file))
    assert [row["source"] for row in said] == ["Salem al-Hardani"] * 4
    assert said[0]["content"] == "السد سيمتلئ خلال 3 أشهر"


def test_a_cell_is_never_a_formula(tmp_path: Path) -> None:
    with Record.open(tmp_path / "x.db") as record:
        record.add(hand_page("=1+1.txt"), VERSIONS)
        export(record, "csv", tmp_path)
    with (tmp_path / "articles.csv").open(encoding="utf-8-sig") as file:
        assert next(csv.DictReader(file))["page"] == "'=1+1.txt"
