"""Finding across pages, from the record and back: what is written, in which order, and the view of a story."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.compare.views.open_questions import unread_pages
from tawatur.engine import across
from tawatur.engine.identity import renamed
from tawatur.lexicon import Lexicon
from tawatur.model.errors import NotFoundError
from tawatur.model.failure import Failure
from tawatur.model.layers import LAYERS, Link
from tawatur.model.page import Report
from tawatur.record import Record
from tawatur.record.reader import ACROSS

from ..compare.build import Draw

VERSIONS = dict.fromkeys(LAYERS, "1")
KINDS = tuple(ACROSS)


def reports() -> list[Report]:
    strike = "أسفر القصف الذي استهدف الميناء الأحد عن مقتل سبعة من العمال، قالت الدائرة الصحية."
    again = "قالت جمعية الإغاثة إن القصف الذي استهدف الميناء الأحد عن سبعة من العمال لم يكن الأول."
    office, circle = (Link(None, name, "organisation") for name in ("Lahar Health Office", "Red Circle"))
    draws = [
        Draw(strike, name="a", title="قصف على الميناء").quantity("سبعة من العمال", 7, "worker killed")
        .said("القصف الذي استهدف الميناء الأحد عن مقتل سبعة من العمال", "قالت", office),
        Draw(again, name="b", title="قصف على الميناء", outlet="Dawn").quantity("سبعة من العمال", 7, "worker killed")
        .said("القصف الذي استهدف الميناء الأحد عن سبعة من العمال", "قالت", circle),
    ]  # fmt: skip
    for draw in draws:
        draw.event("القصف", "ASSAULT", mode="shelling", place="Port Town", day="2031-05-04", quantities=(0,))
        draw.entity("الميناء", "Port Town", "LOC")
    return [draw.report() for draw in draws]


def store(path: Path, held: list[Report]) -> Record:
    from dataclasses import replace

    record = Record.open(path)
    for report in held:
        record.add(replace(report.page, articles=(report.article,)), VERSIONS)
    across.update(record, Lexicon())
    return record


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return store(tmp_path / "r.db", reports())


def test_all_kinds_are_written_and_tell_of_each_other(record: Record) -> None:
    (story,) = record.across("story")
    claims = {claim.id for claim in record.across("claim")}
    clusters = {cluster.id for cluster in record.across("cluster")}
    findings = record.across("finding", story.id)
    assert findings and all(set(f.claims) <= claims for f in findings)
    assert {f.subject for f in findings if f.attribute == "killed"} <= clusters
    killed = next(f for f in findings if f.attribute == "killed")
    assert (killed.kind, len(killed.origins)) == ("corroborated", 2)


def test_the_order_of_pages_changes_nothing(tmp_path: Path, record: Record) -> None:
    other = store(tmp_path / "other.db", list(reversed(reports())))
    for kind in KINDS:
        assert record.across(kind) == other.across(kind), kind


def test_updating_again_changes_nothing(record: Record) -> None:
    before = {kind: record.across(kind) for kind in KINDS}
    across.update(record, Lexicon())
    assert {kind: record.across(kind) for kind in KINDS} == before


def test_a_record_without_pages(tmp_path: Path) -> None:
    with Record.open(tmp_path / "empty.db") as empty:
        across.update(empty, Lexicon())
        assert all(empty.across(kind) == [] for kind in KINDS)


def test_a_view_holds_the_story(record: Record) -> None:
    view = across.view(record, "1")
    assert [r.article.id for r in view.reports] == list(view.story.articles)
    assert [entry.state for entry in view.timeline] == ["happened"]
    assert view.timeline[0].when == "2031-05-04" and len(view.timeline[0].evidence) == 2
    assert [(ledger.kind, len(ledger.claims)) for ledger in view.ledgers] == [("toll", 2)]
    assert {s.by for s in view.statements} == {"Lahar Health Office", "Red Circle"}
    assert view.report(view.story.articles[0]).article.id == view.story.articles[0]
    assert view.line == (view.story,)


def test_a_story_that_is_not_there(record: Record) -> None:
    with pytest.raises(NotFoundError):
        across.view(record, "99")


def test_labels_are_exchanged_everywhere() -> None:
    report = renamed(reports()[0], {"Lahar Health Office": "Health Office of Lahar", "Port Town": "Porttown"})
    layers = report.article.layers
    assert layers.entities[0].entity == "Porttown" and layers.events[0].place
    assert layers.events[0].place.entity == "Porttown"
    assert layers.attributions[0].chain.source.entity == "Health Office of Lahar"
    assert renamed(report, {}) is report


def test_a_story_tells_the_failures_of_its_pages_and_counts_the_others(record: Record) -> None:
    (story,) = record.across("story")
    own = record.page(record.article(story.articles[0])[0].id).name
    failures = [Failure(own, "pages", "cut"), Failure("x.txt", "open", "gone"), Failure("x.txt", "pages", "gone")]
    held = across.view(record, story.id, failures=failures)
    assert (held.failures, held.unread) == (tuple(failures[:1]), 1)
    assert [q.about for q in held.open if q.kind == "failure"] == [f"{own}: cut", unread_pages(1).about]
