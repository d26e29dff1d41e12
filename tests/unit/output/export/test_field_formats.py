"""Formats of the field: PLOVER, FollowTheMoney, Atom, Web Annotation."""

from __future__ import annotations

import csv
import json
import re
import uuid
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest

from tawatur.output.export import Settings, export
from tawatur.output.export.plover import QUAD
from tawatur.record import Record
from tests.serving import demo_lexicon

BASE = "https://record.example"
ATOM = "{http://www.w3.org/2005/Atom}"
# The JSON fields of the PLOVER specification, and ours.
PLOVER = {"id", "has_event", "date", "enddate", "source", "recipient", "event", "event_loc", "event_text", "quad_code",
          "mode", "context", "link", "text_info", "size", "cite_info", "coder"}  # fmt: skip
OURS = {"status", "date_value", "dated_by", "reported_by", "act", "rule"}


def written(record: Path, format_: str, folder: Path, base: str = BASE) -> Path:
    """The folder with the export of the demo's record."""
    with Record.open(record) as held:
        export(held, format_, folder, Settings(demo_lexicon(), base))
    return folder


def objects(path: Path) -> list[dict[str, Any]]:
    """The objects of a file with one a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_plover_records_use_the_fields_of_the_specification(record: Path, tmp_path: Path) -> None:
    found = objects(written(record, "plover", tmp_path) / "plover.jsonl")
    assert len({held["id"] for held in found}) == len(found)
    for held in found:
        assert set(held) <= PLOVER | OURS
        assert {"id", "has_event", "date", "event", "coder", "cite_info"} <= set(held)
        assert held["quad_code"] == QUAD[held["event"][0]]
    with Record.open(record) as store:
        total = sum(len(article.layers.events) for page in store.pages() for article in page.articles)
    assert sum("act" not in held for held in found) == total


def test_plover_has_verbal_events_of_attributions(record: Path, tmp_path: Path) -> None:
    found = objects(written(record, "plover", tmp_path) / "plover.jsonl")
    verbal = [held for held in found if "act" in held]
    assert {held["event"][0] for held in verbal} >= {"ACCUSE", "REJECT", "THREATEN"}
    (threat,) = [
        h for h in verbal if h["act"] == "threaten" and h["source"][0].get("identifier_text") == "Pavel Kronda"
    ]
    assert threat["quad_code"] == 3
    assert threat["cite_info"]["url"] == f"{BASE}/reading/{threat['id']}"


def test_plover_dates_and_contexts_say_what_they_are(record: Path, tmp_path: Path) -> None:
    found = objects(written(record, "plover", tmp_path) / "plover.jsonl")
    assert {held["dated_by"] for held in found} == {"event", "publication"}
    contexts = {"planned": ["future"], "denied": ["negation"], "conditional": ["hypothetical"]}
    assert any(held["status"] in contexts for held in found)
    for held in found:
        assert held.get("context") == contexts.get(held["status"], held.get("context"))


def test_ftm_entities_are_valid(record: Path, tmp_path: Path) -> None:
    ftm = pytest.importorskip("followthemoney", reason="pip install 'tawatur[ftm]'")
    entities = {e["id"]: e for e in objects(written(record, "ftm", tmp_path) / "entities.ftm.json")}
    for held in entities.values():
        schema = ftm.model.get(held["schema"])
        schema.validate(held)
        for name, values in held["properties"].items():
            kind = schema.get(name)
            for value in values:
                assert kind.type.clean(value) == value, (held["schema"], name)
                if kind.type.name == "entity":
                    assert ftm.model.get(entities[value]["schema"]).is_a(kind.range), (held["schema"], name)


def test_ftm_statements_carry_their_provenance(record: Path, tmp_path: Path) -> None:
    folder = written(record, "ftm", tmp_path)
    entities = objects(folder / "entities.ftm.json")
    with (folder / "statements.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    told = {(row["entity_id"], row["prop"], row["value"]) for row in rows}
    assert told == {(e["id"], p, v) for e in entities for p, values in e["properties"].items() for v in values}
    assert all(row["origin"] for row in rows if row["schema"] != "Person")
    assert {row["schema"] for row in rows} >= {"Article", "Mention", "Person", "PublicBody", "Company", "Event", "Note"}
    statement = pytest.importorskip("followthemoney.statement").Statement
    for row in rows:
        same = {key: row[key] for key in ("entity_id", "prop", "schema", "value", "dataset")}
        made = statement(**same, lang=row["lang"] or None)
        assert (made.id, made.prop_type) == (row["id"], row["prop_type"])


def test_atom_is_what_rfc_4287_asks(record: Path, tmp_path: Path) -> None:
    feed = Xml.parse(written(record, "atom", tmp_path / "a") / "feed.xml").getroot()
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    names = [held.findtext(f"{ATOM}id", "") for held in (feed, *entries)]
    assert len(set(names)) == len(names)
    assert all(uuid.UUID(name) for name in names)
    for held in (feed, *entries):
        assert len(held.findall(f"{ATOM}title")) == len(held.findall(f"{ATOM}updated")) == 1
        assert held.findtext(f"{ATOM}updated", "").endswith("T00:00:00Z")
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None  # so entries need none of their own
    for entry in entries:
        assert entry.find(f"{ATOM}content") is not None  # so an entry needs no alternate link
    kinds = {held.get("term") for held in feed.iter(f"{ATOM}category")}
    assert kinds >= {"story", "differs", "single-source"}
    again = (written(record, "atom", tmp_path / "b") / "feed.xml").read_bytes()
    assert again == (tmp_path / "a" / "feed.xml").read_bytes()
    unserved = Xml.parse(written(record, "atom", tmp_path / "c", base="") / "feed.xml").getroot()
    assert [held.findtext(f"{ATOM}id") for held in unserved.findall(f"{ATOM}entry")] == names[1:]


def test_atom_is_valid_by_the_grammar_of_rfc_4287(record: Path, tmp_path: Path) -> None:
    from lxml import etree

    grammar = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
    for base in (BASE, ""):
        feed = etree.parse(written(record, "atom", tmp_path, base) / "feed.xml")
        grammar.assertValid(feed)
        feed.getroot().remove(feed.getroot()[0])  # without its id it is no feed
        assert not grammar.validate(feed)


def test_atom_entries_speak_the_words_of_the_brief(record: Path, tmp_path: Path) -> None:
    feed = Xml.parse(written(record, "atom", tmp_path) / "feed.xml").getroot()
    titles = [held.findtext(f"{ATOM}title", "") for held in feed.findall(f"{ATOM}entry")]
    assert any(title.startswith("مختلف: عدد القتلى · ") for title in titles)
    assert not [title for title in titles if re.search("[0-9a-f]{16}|[a-z]+-[a-z]+:", title)]


def test_feed_readers_read_the_feed(record: Path, tmp_path: Path) -> None:
    import feedparser

    found = feedparser.parse((written(record, "atom", tmp_path) / "feed.xml").read_bytes())
    assert not found.bozo
    assert found.version == "atom10"
    assert found.entries[0].link.startswith(f"{BASE}/story/")


def test_annotations_select_the_same_span_twice(record: Path, tmp_path: Path) -> None:
    folder = written(record, "annotations", tmp_path)
    with Record.open(record) as held:
        pages = {page.name.rpartition(".")[0]: page for page in held.pages()}
    assert {path.stem for path in folder.iterdir()} == set(pages)
    for path in folder.iterdir():
        page, found = pages[path.stem], json.loads(path.read_text("utf-8"))
        assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
        assert found["type"] == "AnnotationPage"
        assert len({item["id"] for item in found["items"]}) == len(found["items"])
        for item in found["items"]:
            targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
            for target in targets:
                place, quote = target["selector"]
                assert page.text[place["start"] : place["end"]] == quote["exact"]
                before = page.text[: place["start"]]
                assert before.endswith(quote["prefix"])
                assert page.text[place["end"] :].startswith(quote["suffix"])
                assert len(quote["prefix"]) == min(32, len(before))
