"""Articles one by one, in the order of their days, against all at once: 434 articles of two days of July 2015.

Copies are the same. Stories are joined without knowing what comes, so a few differ; a floor says how few, and that
they are as good.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tawatur.engine import across
from tawatur.lexicon import Lexicon
from tawatur.model.layers import LAYERS
from tawatur.record import Record
from tests.eval.saudi import articles, labels
from tests.eval.test_stories import B_CUBED, b_cubed, read

# Shares of what grouping all at once finds, and how far from the floor of all at once stories may be.
STORIES, LINES, FINDINGS, LESS = 0.9, 0.8, 0.9, 0.02
VERSIONS = dict.fromkeys(LAYERS, "1")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Record, Record]]:
    lexicon, folder = Lexicon(), tmp_path_factory.mktemp("one")
    found = articles(row["article"] for row in labels("stories.tsv"))
    reports = [read(name, row, lexicon) for name, row in found.items()]
    with Record.open(folder / "all.db") as whole, Record.open(folder / "one.db") as one:
        for report in sorted(reports, key=lambda r: (str(r.article.published), r.page.name)):
            whole.add(report.page, VERSIONS)
            one.add(report.page, VERSIONS)
            across.update(one, lexicon)
        across.update(whole, lexicon)
        yield whole, one


def test_copies_are_the_same(both: tuple[Record, Record]) -> None:
    whole, one = both
    assert {group.id: group for group in whole.across("copies")} == {group.id: group for group in one.across("copies")}


def test_stories_lines_and_findings_are_nearly_the_same(both: tuple[Record, Record]) -> None:
    shares = {}
    for what, kind in (("stories", "story"), ("findings", "finding")):
        all_of_them, there = ({o.id: getattr(o, "articles", o.id) for o in held.across(kind)} for held in both)
        shares[what] = sum(there.get(name) == held for name, held in all_of_them.items()) / len(all_of_them)
    lines = [{a: s.line for s in held.across("story") for a in s.articles} for held in both]
    *_, shares["lines"] = b_cubed(*lines)
    assert shares["stories"] >= STORIES and shares["lines"] >= LINES and shares["findings"] >= FINDINGS, shares


def test_stories_are_as_good(both: tuple[Record, Record]) -> None:
    _, one = both
    wanted = {row["article"]: row["story"] for row in labels("stories.tsv")}
    called = {article.id: page.name for page in one.pages() for article in page.articles}
    *_, f1 = b_cubed(wanted, {called[a]: story.id for story in one.across("story") for a in story.articles})
    assert f1 >= B_CUBED - LESS, f1
