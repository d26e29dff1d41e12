"""A week of invented news, one article after the other, is the record of all of it at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import tawatur.demo
from tawatur.compare import claims
from tawatur.engine import across, arrival, comparing, pieces, scenes
from tawatur.engine.remembering import parts, remind
from tawatur.engine.whole import anew, chapters
from tawatur.lexicon import Lexicon
from tawatur.model.layers import LAYERS
from tawatur.record import Record
from tawatur.record.reader import ACROSS

from .invented import HAPPENINGS, pages

LEXICON = Lexicon((Path(tawatur.demo.__file__).parent,))
VERSIONS = dict.fromkeys(LAYERS, "1")


def forget() -> None:
    """Let this process know as little of articles as a new one."""
    scenes._scene.cache_clear()
    scenes._report.cache_clear()


@pytest.fixture(scope="module", params=["one process", "a process each"])
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Record, Record]]:
    """The record of all at once, and the one into which they came one by one, be it from one process or many."""
    folder, held = tmp_path_factory.mktemp("one"), list(pages(LEXICON))
    with Record.open(folder / "all.db") as whole, Record.open(folder / "one.db") as one:
        for page in held:
            whole.add(page, VERSIONS)
        across.update(whole, LEXICON)
        for n, page in enumerate(held, 1):
            one.add(page, VERSIONS)
            if request.param != "one process":
                forget()
            if n >= arrival.FEW:
                across.update(one, LEXICON)
        yield whole, one


@pytest.mark.parametrize("kind", ["copies", "cluster", "claim", "finding"])
def test_what_is_found_is_the_same(both: tuple[Record, Record], kind: str) -> None:
    whole, one = ({thing.id: thing for thing in record.across(kind)} for record in both)
    assert whole == one


def test_what_one_says_and_another_denies_is_among_it(both: tuple[Record, Record]) -> None:
    denials = [one for one in both[1].across("finding") if one.attribute == "denial"]
    assert denials
    assert len({c.evidence.article for c in both[1].across("claim") if c.attribute == "denial"}) > 3


def test_a_denial_asks_those_alone_that_have_a_say_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = list(pages(LEXICON))
    denies = [n for n, page in enumerate(held) for a in page.articles for s in a.layers.attributions if s.act == "deny"]
    last = held.pop(denies[-1])
    with Record.open(tmp_path / "held.db") as record:
        for page in held:
            record.add(page, VERSIONS)
        across.update(record, LEXICON)
        before = {one.id for one in record.across("claim") if one.attribute == "denial"}
        monkeypatch.setattr(comparing, "compared", None)  # a chapter as a whole
        record.add(last, VERSIONS)
        across.update(record, LEXICON)
        assert before < {one.id for one in record.across("claim") if one.attribute == "denial"}


def test_grouping_leaves_nothing_to_the_collector(both: tuple[Record, Record], tmp_path: Path) -> None:
    """It works without one: what held itself would stay, with all its articles, until the last was compared."""
    with Record.open(tmp_path / "again.db") as record:
        for page in both[0].pages():
            record.add(page, VERSIONS)
        gc.collect()
        anew(record, LEXICON)
        assert gc.collect() < 200


def test_stories_lines_and_entities_are_the_same(both: tuple[Record, Record]) -> None:
    whole, one = ({s.id: (s.articles, s.line, s.chapter, s.when) for s in record.across("story")} for record in both)
    assert whole == one
    whole, one = ({e.id: replace(e, names=()) for e in record.across("entity")} for record in both)
    assert whole == one
    # Which of an entity's names stands first depends on how often each was printed when it came.
    whole, one = ({e.id: set(e.names) for e in record.across("entity")} for record in both)
    assert whole == one


def test_a_new_process_reads_no_claims_of_articles_that_were_compared(
    both: tuple[Record, Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, _ = both
    anew(whole, LEXICON)
    asked = []
    monkeypatch.setattr(claims, "_READERS", (lambda scene, _: asked.append(scene.id) or (),))
    forget()
    before = [(kind, whole.across(kind)) for kind in ACROSS]
    with whole.grouping() as kept:
        comparing.compare(kept, whole, chapters(whole.across("story")), LEXICON)
    assert not asked
    assert [(kind, whole.across(kind)) for kind in ACROSS] == before
    forget()
    with whole.grouping() as kept:
        held = scenes.scenes(kept, whole, whole.in_order())
        there = parts(kept, whole.in_order())
        remind(held, there, Lexicon())
        assert not any("drafts" in scene.memory for scene in held)  # with other words they are read anew
        remind(held, there, LEXICON)
        assert all("drafts" in scene.memory for scene in held)


def test_there_is_enough_to_tell(both: tuple[Record, Record]) -> None:
    whole, _ = both
    found = {kind: len(whole.across(kind)) for kind in ("story", "copies", "claim", "finding")}
    assert found["story"] == len(HAPPENINGS) and found["copies"] >= 4, found
    assert whole.totals()["articles"] > 3 * arrival.FEW
    assert {f.kind for f in whole.across("finding")} >= {"corroborated", "single-source", "unnamed-only"}


def test_several_processes_find_what_one_finds(both: tuple[Record, Record], monkeypatch: pytest.MonkeyPatch) -> None:
    whole, _ = both
    monkeypatch.setattr(pieces, "SIZE", 5)  # so that there are many pieces
    before = [(kind, whole.across(kind)) for kind in ACROSS]
    anew(whole, LEXICON, jobs=2)
    assert [(kind, whole.across(kind)) for kind in ACROSS] == before
