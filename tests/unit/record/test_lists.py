"""The listings of a record: heads, searches with filters, facets, names, remarks, and the count of changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tawatur.model.across import Story
from tawatur.model.errors import NotFoundError
from tawatur.model.span import Span
from tawatur.record import Record, asking, lists
from tawatur.record.lists import Filter
from tawatur.record.naming import Named
from tawatur.record.sayings import Sayings
from tawatur.record.search import hits, parse
from tests.conftest import TEXT, VERSIONS, hand_page


@pytest.fixture
def record(store: str) -> Iterator[Record]:
    """A record of one page read by hand."""
    with Record.open(store) as held:
        held.add(hand_page(), VERSIONS)
        yield held


ARTICLE = f"{hand_page().id}-1"


def test_heads_of_articles(record: Record) -> None:
    head = record.heads([ARTICLE, "nobody"])[ARTICLE]
    assert (head.published, head.outlet, head.number) == ("2031-03-10", "Salmar Today", 1)
    assert head.title == "وزير الري يلتقي نظيره في سلمار"


def test_articles_are_narrowed(record: Record) -> None:
    assert record.find_articles("السد", Filter(), 5) == (1, [ARTICLE])
    assert record.find_articles("السد", Filter(), 5, skip=1) == (1, [])
    assert record.find_articles("السد", Filter(outlets=("Salmar Today",), since="2031-03-10"), 5) == (1, [ARTICLE])
    assert record.find_articles("السد", Filter(outlets=("Other",)), 5) == (0, [])
    assert record.find_articles("السد", Filter(until="2031-03-09"), 5) == (0, [])
    assert record.find_articles("السد", Filter(), 5, among={ARTICLE}) == (1, [ARTICLE])
    assert record.find_articles("السد", Filter(), 5, among=()) == (0, [])
    assert record.find_articles("؟", Filter(), 5) == (0, [])


def test_of_a_common_word_those_read_last_are_put_in_order(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(1, 6):
        record.add(hand_page(f"{n}.txt", TEXT + "ماء\n" * n), VERSIONS)
    ranked = record.find_articles("السد", Filter(), 10)[1]
    monkeypatch.setattr(asking, "_RANKED", 2)
    total, found = record.find_articles("السد", Filter(), 10)
    pages = [record.find_articles("السد", Filter(), 2, skip)[1] for skip in (0, 2, 4)]
    assert total == 6 and sorted(found) == sorted(ranked)
    assert [name for page in pages for name in page] == found
    assert record.find_articles("السد", Filter(), 3, skip=1) == (6, found[1:4])


def test_a_reading_holds_one_connection(record: Record) -> None:
    with record.reading(), record.reading():
        assert record.totals()["articles"] == 1
        assert record.find_articles("السد", Filter(), 5) == (1, [ARTICLE])
    assert record.totals()["articles"] == 1


def test_a_page_read_again_is_found_once(record: Record) -> None:
    record.add(hand_page(), VERSIONS)
    assert record.find_articles("السد", Filter(), 5) == (1, [ARTICLE])
    assert len(Sayings(record).find("قرية")) == 1


def test_words_of_other_spellings_answer_too(record: Record) -> None:
    asked = parse("al-Hardani", record.known_names().spellings)
    assert asked.words[0][0] == "hardani" and len(asked.words[0]) == 2
    assert not Sayings(record).find(parse("حرداني xyz"))
    assert hits("قال الحرداني.", asked) == [Span(4, 12)]


def test_statements_are_narrowed_and_paged(record: Record) -> None:
    held = Sayings(record)
    assert len(held.find()) == 2
    assert [said.number for said in held.find().said(1)] == [0]
    assert [said.number for said in held.find().said(1, skip=1)] == [1]
    assert len(held.find("قرية", Filter(by=("سالم الحرداني",), acts=("say",)))) == 1
    assert len(held.find(narrow=Filter(by=("سالم الحرداني",)))) == 2
    assert held.find(narrow=Filter(since="2031-03-10", until="2031-03-10")).articles() == {ARTICLE}
    nothing = (Filter(acts=("deny",)), Filter(by=("nobody",)), Filter(until="2031-03-09"), Filter(since="2031-03-11"))
    assert [held.find(narrow=narrow).said(10) for narrow in nothing] == [[]] * 4
    assert not held.find("؟")


def test_facets_count_statements(record: Record) -> None:
    facets = Sayings(record).find().facets()
    assert facets == {"by": [("Salem al-Hardani", 2)], "outlet": [("Salmar Today", 2)], "act": [("say", 2)]}


def test_names_of_an_entity(record: Record) -> None:
    assert record.entities() == [Named("Salem al-Hardani", "PER", 1, 1)]
    assert record.entities(types=("ORG",)) == []
    assert record.entities(labels=("nobody",)) == []
    assert record.forms("Salem al-Hardani") == [("سالم الحرداني", 1)]
    assert record.naming(["Salem al-Hardani"]) == [(ARTICLE, "PER", "سالم الحرداني", 1)]
    assert record.about(["Salem al-Hardani"], "سالم", 5) == []
    assert len(record.about(["Lahar"], "قرية", 5)) == 0
    assert record.days() == ("2031-03-10", "2031-03-10")


def test_one_thing_found_across_articles(record: Record) -> None:
    story = Story("s1", (ARTICLE,), None, (None, None), "l1")
    with record.grouping() as kept:
        kept.put("story", [("s1", story)])
    assert record.one("story", "s1") == ("s1", story)
    assert record.several("story", ["s1", "s9"]) == {"s1": story}
    assert record.several("story", []) == {}
    assert record.of_stories("story", ["s1", "s9"]) == {"s1": [story], "s9": []}
    with pytest.raises(NotFoundError, match="no claim c9"):
        record.one("claim", "c9")


def test_names_are_found_by_letters_and_by_sound(record: Record) -> None:
    names = record.known_names()
    assert names.like("حردان") == names.like("hardani") == ["Salem al-Hardani"]
    assert names.like(" ") == names.like("زرافة") == []
    assert names.sounding("Salem al-Hardany") == ["Salem al-Hardani"]


def test_articles_come_with_the_layers_asked_for(record: Record) -> None:
    page, article = record.article(ARTICLE)
    whole = record.reports([ARTICLE, "nobody"])
    assert whole[ARTICLE].article == article and set(whole) == {ARTICLE}
    some = record.reports([ARTICLE], ("attributions",))[ARTICLE]
    assert some.article.layers.attributions == article.layers.attributions and not some.article.layers.entities
    assert some.page.text == page.text
    assert [head.id for head in record.named([page.name])] == [ARTICLE]
    assert record.totals() == {"pages": 1, "articles": 1, "statements": 2, "failures": 0}


def test_remarks_stay_when_taken_back(record: Record) -> None:
    reading = f"{ARTICLE}.a1-2"
    number = record.remark(reading, "wrong", "هو غيره", "editor", "2031-03-11T10:00:00Z")
    record.remark("c1", "note", "يُراجع", "editor", "2031-03-11T10:01:00Z")
    assert [held.text for held in record.remarks(ARTICLE)] == ["هو غيره"]
    record.unremark(number)
    assert record.remarks(reading) == []
    assert [held.withdrawn for held in record.remarks(all_of_them=True)] == [True, False]
    with pytest.raises(NotFoundError):
        record.unremark(99)


def test_every_writing_counts_as_a_change(record: Record) -> None:
    before = record.changes()
    record.judge("a", "b", True, "editor")
    assert record.changes() == before + 1


def test_a_record_of_the_first_version_gets_the_table(tmp_path: Path) -> None:
    Record.open(tmp_path / "old.db").close()
    with sqlite3.connect(tmp_path / "old.db") as connection:
        connection.execute("DROP TABLE remark")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    connection.close()
    with Record.open(tmp_path / "old.db") as record:
        assert record.remarks() == []


def test_what_is_asked_of_some_stories_looks_at_these_alone(tmp_path: Path) -> None:
    """By number alone, SQLite would look at all findings of a record to show those of twenty stories."""
    asked = lists._OF_STORIES.params(kind="finding", ids=["a", "b"])
    with Record.open(tmp_path / "x.db") as held, held._engine.connect() as connection:
        written = asked.compile(connection, compile_kwargs={"literal_binds": True})
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {written}").all()
    assert all("across_story (kind=? AND story=?)" in row[3] for row in plan), plan
