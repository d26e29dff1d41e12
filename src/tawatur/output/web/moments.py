"""What happened in a story, by days: for the list, and for the drawing above it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tawatur.model.across import Evidence, StoryView
from tawatur.output.html.timeline import Moment
from tawatur.output.web.telling import Teller, capital

_MOMENTS = 16  # of a day, listed at once


class Listed(NamedTuple):
    """What happened as the list tells it: when (TIMEX3), sign, words, a little of what is printed, in how many
    articles, the first of them (id), and the day on which one was first published."""

    when: str | None
    sign: str
    words: str
    printed: str
    articles: int
    article: str
    told: date | None


def moments(view: StoryView, teller: Teller) -> list[Listed]:
    """What the list below the drawing tells, undated ones last."""
    signs = {"happened": "●", "planned": "○", "not come about": "×"}
    clusters = {cluster.id: cluster for cluster in view.clusters}
    held: dict[tuple[str | None, str, str], dict[Evidence, None]] = {}
    for entry in view.timeline:
        words = teller.say.event(clusters[entry.cluster]) if entry.cluster in clusters else entry.about
        held.setdefault((entry.when, signs[entry.state], capital(words)), {}).update(dict.fromkeys(entry.evidence))
    out = []
    for (when, sign, words), evidence in held.items():
        first = next(iter(evidence))
        printed = sentence(view, first.article, first.span.start)
        days = [view.report(e.article).article.published for e in evidence]
        told = min(filter(None, days), default=None)
        out.append(Listed(when, sign, words, printed, len({e.article for e in evidence}), first.article, told))
    return out


def dated_first(told: list[Listed]) -> tuple[list[Listed], list[Listed]]:
    """Those of a day, the most told of them where they are many; and the rest: a month, a year, no date at all."""
    exact = [m for m in told if m.when and len(m.when) >= len("2031-03-10") and "X" not in m.when]
    most = sorted(exact, key=lambda moment: -moment.articles)[:_MOMENTS]
    first = [moment for moment in exact if moment in most] if len(exact) > 1 else [m for m in told if m.when]
    return first, [moment for moment in told if moment not in first]


def sentence(view: StoryView, article: str, at: int) -> str:
    """A little of what is printed around a place: from the stop before it to the stop after, cut at twenty words."""
    text = view.report(article).page.text
    start = max(text.rfind(stop, 0, at) for stop in (".", "\n", "؟", "!", "،")) + 1
    ends = [end for stop in (".", "\n", "؟", "!") if (end := text.find(stop, at)) >= 0]
    words = text[start : min(ends, default=len(text))].split()
    return " ".join(words[:20]) + (" …" if len(words) > 20 else "")


def drawn(view: StoryView, teller: Teller) -> list[Moment]:
    """What the drawing shows: the events whose day is given."""
    clusters = {cluster.id: cluster for cluster in view.clusters}
    out = []
    for entry in view.timeline:
        try:
            day = date.fromisoformat((entry.when or "")[:10])
        except ValueError:
            continue
        cluster = clusters[entry.cluster]
        kinds = teller.say.w["events"]
        kind = kinds.get(f"{cluster.type} {cluster.mode}") or kinds.get(cluster.type, cluster.type)
        out.append(Moment(day, entry.state, capital(teller.say.event(cluster)), capital(str(kind))))
    return list(dict.fromkeys(out))
