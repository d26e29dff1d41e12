"""A floor on stories: 434 articles of two days, 70 stories and 66 articles that stand alone, judged by title and lead.

A story here is one happening with what was said about it on the same days. Figures are B-cubed over articles.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tawatur.engine.read import annotated
from tawatur.group.copies import copies
from tawatur.group.stories import stories
from tawatur.lexicon import Lexicon
from tawatur.model.page import Report
from tests.eval.saudi import articles, labels, report

B_CUBED = 0.88


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


def test_stories_of_two_days() -> None:
    wanted = {row["article"]: row["story"] for row in labels("stories.tsv")}
    lexicon = Lexicon()
    reports = [read(name, row, lexicon) for name, row in articles(wanted).items()]
    told = stories(reports, copies(reports))
    found = {name.removesuffix("-1"): story.id for story in told for name in story.articles}
    *_, f1 = b_cubed(wanted, found)
    assert f1 >= B_CUBED
