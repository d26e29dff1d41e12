"""The demo corpus, read by the whole pipeline, against what `demo/expected.json` says of its pages together."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from tawatur.engine import across, arrival
from tawatur.engine.items import items
from tawatur.engine.read import versions
from tawatur.engine.run import run
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim, CopyGroup, Evidence, Finding, Story
from tawatur.record import Record

DEMO = Path(str(files("tawatur.demo")))
EXPECTED: dict[str, Any] = json.loads((DEMO / "expected.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    from datetime import date

    told = json.loads((DEMO / "dates.json").read_text("utf-8"))
    dates = {name: {int(k): date.fromisoformat(v) for k, v in held.items()} for name, held in told.items()}
    words = Lexicon((DEMO,))
    with Record.open(tmp_path_factory.mktemp("demo") / "demo.db") as store:
        run(store, items([DEMO / "pages"], dates), words)
        across.update(store, words)
        yield store


@pytest.fixture(scope="module")
def names(record: Record) -> dict[str, str]:
    """Article ids -> `page-stem#number`."""
    return {
        article.id: f"{Path(page.name).stem}#{article.number}" for page in record.pages() for article in page.articles
    }


@pytest.fixture(scope="module")
def texts(record: Record) -> dict[str, str]:
    return {article.id: page.text for page in record.pages() for article in page.articles}


def test_no_page_fails(record: Record) -> None:
    assert record.failures() == []
    assert record.audit() == []


def test_stories_are_those_of_the_affair(record: Record, names: dict[str, str]) -> None:
    found: list[Story] = record.across("story")
    assert {frozenset(names[a] for a in story.articles) for story in found} == {
        frozenset(articles) for articles in EXPECTED["stories"]
    }
    assert all(len(story.why) >= len(story.articles) - 1 for story in found)


def test_copy_groups(record: Record, names: dict[str, str]) -> None:
    found: list[CopyGroup] = record.across("copies")
    assert {(frozenset(names[a] for a in g.articles), g.kind, names[g.original or ""]) for g in found} == {
        (frozenset(g["articles"]), g["kind"], g["original"]) for g in EXPECTED["copy_groups"]
    }


@pytest.mark.parametrize("wanted", EXPECTED["copy_groups"][0]["differences"], ids=lambda d: f"{d['kind']}")
def test_differences(record: Record, texts: dict[str, str], wanted: dict[str, str | None]) -> None:
    edited = next(g for g in record.across("copies") if g.kind == "edited")

    def printed(evidence: Evidence | None) -> str:
        return evidence.span.of(texts[evidence.article]) if evidence else ""

    assert any(
        d.kind == wanted["kind"]
        and (wanted["left"] or "") in printed(d.left)
        and (wanted["right"] or "") in printed(d.right)
        and (d.left is None) == (wanted["left"] is None)
        and (d.right is None) == (wanted["right"] is None)
        for d in edited.differences
    ), [(d.kind, printed(d.left), printed(d.right)) for d in edited.differences]


@pytest.mark.parametrize("wanted", EXPECTED["findings"], ids=lambda f: f"{f['kind']}: {f['about']}")
def test_findings(record: Record, names: dict[str, str], texts: dict[str, str], wanted: dict[str, Any]) -> None:
    claims = {claim.id: claim for claim in record.across("claim")}
    found = [f for f in record.across("finding") if _is(f, wanted, claims, names, texts)]
    assert found, [(f.kind, f.about, f.why) for f in record.across("finding") if f.attribute == wanted["attribute"]]
    assert len(found[0].origins) == wanted["origins"] and found[0].why


def _is(
    finding: Finding, wanted: dict[str, Any], claims: dict[str, Claim], names: dict[str, str], texts: dict[str, str]
) -> bool:
    """Whether a finding is of the kind wanted and holds a claim where each of the wanted ones is printed."""
    if finding.kind != wanted["kind"]:
        return False
    held = [claims[c] for c in finding.claims]
    return all(any(_stands(claim, w, names, texts) for claim in held) for w in wanted["claims"])


def _stands(claim: Claim, wanted: dict[str, Any], names: dict[str, str], texts: dict[str, str]) -> bool:
    if names[claim.evidence.article] != wanted["article"]:
        return False
    text = texts[claim.evidence.article]
    start = text.find(wanted["text"])
    while start >= 0:
        if claim.evidence.span.start < start + len(wanted["text"]) and start < claim.evidence.span.end:
            return isinstance(claim.value, str) or claim.value == wanted["value"]
        start = text.find(wanted["text"], start + 1)
    return False


def test_an_edited_number_and_other_counts_are_no_differences(record: Record, names: dict[str, str]) -> None:
    claims: dict[str, Claim] = {claim.id: claim for claim in record.across("claim")}
    differing = [[claims[c].value for c in f.claims] for f in record.across("finding") if f.kind == "differs"]
    assert not any({60, 62} <= set(values) or {1200, 2000} <= set(values) or 20 in values for values in differing)


def test_every_story_has_a_view_whose_evidence_stands(record: Record, texts: dict[str, str]) -> None:
    for number, story in enumerate(record.across("story"), 1):
        view = across.view(record, str(number), Lexicon((DEMO,)))
        assert [r.article.id for r in view.reports] == list(story.articles)
        for evidence in [e for entry in view.timeline for e in entry.evidence]:
            assert evidence.span.of(texts[evidence.article])
        assert all(claim in view.claims for finding in view.findings for claim in finding.claims)
        assert all(claim in view.claims for ledger in view.ledgers for claim in ledger.claims)


@pytest.mark.parametrize("few", [0, 20])
def test_one_by_one_by_day_is_all_at_once(
    record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    """All is, while everything is grouped anew; where articles join, lines may differ, and who is party to them."""
    monkeypatch.setattr(arrival, "FEW", few)
    words = Lexicon((DEMO,))
    with Record.open(tmp_path / "one.db") as other:
        days = {page.id: min((str(a.published) for a in page.articles), default="~") for page in record.pages()}
        for page in sorted(record.pages(), key=lambda page: (days[page.id], page.name)):
            other.add(page, versions(words))
            across.update(other, words)
        for kind in ("story", "copies", "cluster", "claim", "finding"):
            found, there = ({one.id: one for one in held.across(kind)} for held in (record, other))
            assert found.keys() == there.keys()
            assert found == there or (few == 0 and kind != "copies")
