"""Floors on stories: articles of two days, judged by title and lead.

434 that match words of 28 affairs, 70 stories and 66 that stand alone; 348 that are nearest to 32 articles drawn by
chance, 58 stories and 143 that stand alone.

A story here is one happening with what was said about it on the same days. Figures are B-cubed over articles.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tawatur.engine.read import annotated
from tawatur.group.copies import copies
from tawatur.group.stories import stories
from tawatur.lexicon import Lexicon
from tawatur.model.page import Report
from tests.eval.saudi import articles, labels, report

B_CUBED = {"stories.tsv": 0.88, "stories_of_seeds.tsv": 0.92}


def b_cubed(wanted: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of a clustering, an article counting by the share of its cluster that belongs to it."""
    precision = recall = 0.0
    for one in wanted:
        same = {other for other in wanted if found[other] == found[one]}
        true = {other for other in wanted if wanted[other] == wanted[one]}
        precision += len(same & true) / len(same)
        recall += len(same & true) / len(true)
    precision, recall = precision / len(wanted), recall / len(wanted)
    return precision, recall, 2 * precision * recall / (precision + recall)


def read(name: str, row: dict[str, str], lexicon: Lexicon) -> Report:
    held = report(name, row)
    page = annotated(replace(held.page, articles=(held.article,)), lexicon)
    return Report(page, page.articles[0])


@pytest.mark.parametrize("name", B_CUBED)
def test_stories_of_two_days(name: str) -> None:
    wanted = {row["article"]: row["story"] for row in labels(name)}
    lexicon = Lexicon()
    reports = [read(article, row, lexicon) for article, row in articles(wanted).items()]
    told = stories(reports, copies(reports))
    found = {article.removesuffix("-1"): story.id for story in told for article in story.articles}
    *_, f1 = b_cubed(wanted, found)
    assert f1 >= B_CUBED[name], f1
