"""Whole pages: the reader's view of one captured page."""

from __future__ import annotations

from tawatur.model.page import Page, Report
from tawatur.output.html.article import rows
from tawatur.output.html.render import render, style


def page_view(page: Page, language: str = "ar") -> str:
    """One page as a self-contained HTML document: roles dimmed, layers marked, chains beside the text."""
    attributions = [a for article in page.articles for a in article.layers.attributions]
    speakers = {a.chain.source.entity or a.chain.source.span for a in attributions}
    headline = Report(page, page.articles[0]).headline if page.articles else page.name
    return render(
        "article.html",
        language,
        style=style(),
        page=page,
        articles=page.articles,
        rows=rows(page, language),
        headline=headline,
        said=len(attributions),
        speakers=len(speakers),
    )
