"""What happened in a story, by days: for the list, and for the drawing above it."""

from __future__ import annotations

from datetime import date

from tawatur.model.across import Evidence, StoryView
from tawatur.output.html.timeline import Moment
from tawatur.output.web.telling import Teller, capital

_MOMENTS = 16  # of a day, listed at once


def moments(view: StoryView, teller: Teller) -> list[tuple[str | None, str, str, str, int, str, date | None]]:
    """(when, sign, words, printed, articles, article, first day of publication) for the list below the drawing, undated
    ones last.
    """
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
        out.append((when, sign, words, printed, len({e.article for e in evidence}), first.article, told))
    return out


_Moments = list[tuple[str | None, str, str, str, int, str, date | None]]


def dated_first(told: _Moments) -> tuple[_Moments, _Moments]:
    """Those of a day, the most told of them where they are many; and the rest: a month, a year, no date at all."""
    exact = [moment for moment in told if moment[0] and len(moment[0]) >= len("2031-03-10") and "X" not in moment[0]]
    most = sorted(exact, key=lambda moment: -moment[4])[:_MOMENTS]
    first = [moment for moment in exact if moment in most] if len(exact) > 1 else [m for m in told if m[0]]
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
