"""Articles: what belongs to one piece of writing, gathered from the outline of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tawatur.lexicon import Lexicon
from tawatur.model.page import Article, Party
from tawatur.pages.outline import Outline
from tawatur.pages.segments import Segment


def articles(
    page_id: str, text: str, held: Sequence[Segment], plan: Outline, lexicon: Lexicon, dates: Mapping[int, date]
) -> tuple[Article, ...]:
    out = []
    for number in range(1, max(plan.titles, default=0) + 1 if False else _count(plan) + 1):
        own = [i for i, n in enumerate(plan.article) if n == number]
        spans = {
            role: tuple(held[i].span for i in own if plan.roles[i] == role)
            for role in ("body", "subhead", "byline", "tags", "related")
        }
        title = plan.titles.get(number)
        publisher = next((i for i in own if plan.roles[i] == "publisher"), None)
        party = None
        if publisher is not None:
            span = held[publisher].payload or held[publisher].span
            party = Party(span.of(text), span)
        given = dates.get(number)
        out.append(
            Article(
                f"{page_id}-{number}", number, held[title].span if title is not None else None, spans["body"],
                spans["subhead"], spans["byline"], spans["tags"], spans["related"], (), party, None, given,
                "given" if given else "",
            )
        )  # fmt: skip
    return tuple(out)


def _count(plan: Outline) -> int:
    return max((n for n, role in zip(plan.article, plan.roles, strict=True) if role == "body"), default=0)
