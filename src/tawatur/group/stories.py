"""Stories: articles about one happening on the same days; and story lines, which run over weeks.

Likeness of two articles is the cosine of weighted words, less with every day between, and more where both lead with one
dated event. The likest pairs join first. Only articles of neighbouring days that share telling words are looked at, so
the work grows with the number of articles, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import exp

from tawatur.group.happenings import Happening, happenings, one_event
from tawatur.group.lines import Whole, between, lines
from tawatur.group.related import attached
from tawatur.group.vectors import Vector, centre, cosine, counted, heaviest, vectors
from tawatur.model.across import CopyGroup, Evidence, Story
from tawatur.model.ids import make_id
from tawatur.model.page import Report

# Chosen on 434 articles of two days (docs/accuracy.md), the seven articles annotated in full and the demo unchanged.
# Days after its last article in which a story still takes one.
_WINDOW = 3
_FADE = 3.0
# Likeness at which two articles are of one story, and the articles of the smaller of two groups on the average.
_JOIN = 0.24
# What one shared, dated event adds to the likeness of two articles.
_EVENT = 0.12
# So many of an article's heaviest words find the articles it is compared with.
_KEYS = 40
# What these words must bring of the likeness.
_OVERLAP = 0.02


@dataclass(slots=True)
class Leaf:
    """One article as stories see it. `news` is the day its news is of: the last dated event that leads it."""

    report: Report
    vector: Vector
    found: list[Happening]
    news: str | None

    @property
    def id(self) -> str:
        """The article's id."""
        return self.report.article.id

    @property
    def day(self) -> date | None:
        """The day of publication."""
        return self.report.article.published

    @property
    def printed(self) -> str | None:
        """The day of publication (ISO)."""
        return self.day.isoformat() if self.day else None


@dataclass(slots=True)
class Bunch:
    """A story in the making."""

    leaves: list[Leaf]
    why: list[str]


def stories(
    reports: Sequence[Report], copies: Sequence[CopyGroup] = (), sides: Mapping[str, str] | None = None
) -> list[Story]:
    """The stories of some articles, in order of their first days; whatever the order of the input.

    `sides` maps people, bodies and places to the country they belong to, where it is known.
    """
    leaves = _leaves(reports)
    texts = {name: group.id for group in copies if group.kind in ("identical", "edited") for name in group.articles}
    bunches = _bunched(leaves, texts)
    wholes = [
        Whole(
            _id(b),
            b.leaves[0].day,
            centre([x.vector for x in b.leaves]),
            between([x.report for x in b.leaves], sides or {}),
        )
        for b in bunches
    ]
    named = lines(wholes)
    related = attached([[leaf.report for leaf in bunch.leaves] for bunch in bunches])
    return [_story(bunch, named[_id(bunch)], related[n]) for n, bunch in enumerate(bunches)]


def _leaves(reports: Sequence[Report]) -> list[Leaf]:
    held = sorted(reports, key=lambda r: (r.article.published or date.max, r.page.name, r.article.number, r.article.id))
    weighted = vectors([counted(report) for report in held])
    out = []
    for report, vector in zip(held, weighted, strict=True):
        found = happenings(report)
        out.append(Leaf(report, vector, found, _news(report, found)))
    return out


def _news(report: Report, found: Sequence[Happening]) -> str | None:
    published = report.article.published
    days = [h.day for h in found if h.lead and h.day and h.event.status not in ("called-for", "conditional")]
    return max((day for day in days if published is None or day <= published.isoformat()), default=None)


def _bunched(leaves: Sequence[Leaf], texts: Mapping[str, str]) -> list[Bunch]:
    """Join the likest pairs first; two groups join where the articles of the smaller have their like in the larger."""
    found = {
        (i, j): score for i, j in _candidates(leaves) if (score := likeness(leaves[i], leaves[j], texts)) >= 0.5 * _JOIN
    }
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (i, j), score in found.items():
        near[i][j] = near[j][i] = score
    home = list(range(len(leaves)))
    members = {i: [i] for i in home}
    why: dict[int, list[str]] = {i: [] for i in home}
    for i, j in sorted((pair for pair in found if found[pair] >= _JOIN), key=lambda pair: (-found[pair], pair)):
        a, b = sorted((home[i], home[j]))
        if a != b and _belong(members[a], members[b], near):
            members[a] += members[b]
            why[a] += [*why[b], reason(leaves[i], leaves[j], texts)]
            for n in members.pop(b):
                home[n] = a
    return [Bunch([leaves[n] for n in sorted(members[a])], why[a]) for a in sorted(members)]


def _belong(one: Sequence[int], other: Sequence[int], near: Mapping[int, Mapping[int, float]]) -> bool:
    small, large = sorted((one, set(other)), key=len)
    best = [max((score for n, score in near[i].items() if n in large), default=0.0) for i in small]
    return sum(best) / len(best) >= _JOIN


def _candidates(leaves: Sequence[Leaf]) -> Iterator[tuple[int, int]]:
    """Pairs of articles (by place) of neighbouring days whose heaviest words overlap."""
    where: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for n, leaf in enumerate(leaves):
        shared: dict[int, float] = defaultdict(float)
        keys = heaviest(leaf.vector, _KEYS)
        for name in keys:
            mine = leaf.vector[name]
            for other, x in reversed(where[name]):
                day = leaves[other].day
                if leaf.day and day and (leaf.day - day).days > _WINDOW:
                    break
                shared[other] += mine * x
            where[name].append((n, mine))
        yield from ((other, n) for other, weight in shared.items() if weight >= _OVERLAP)


def likeness(a: Leaf, b: Leaf, texts: Mapping[str, str]) -> float:
    """How much two articles are about one happening on the same days; `texts` says which text is printed where."""
    if _one_text(a, b, texts):
        return 1.0
    score = cosine(a.vector, b.vector) * exp(-_apart(a, b) / _FADE)
    return score + _EVENT if _shared(a, b) else score


def reason(a: Leaf, b: Leaf, texts: Mapping[str, str]) -> str:
    """Why two articles are of one story, in plain English."""
    if _one_text(a, b, texts):
        return f"{b.id} joins {a.id}: one text"
    days, shared = _apart(a, b), _shared(a, b)
    why = f"{b.id} joins {a.id}: words {cosine(a.vector, b.vector):.2f}, {days} day{'s' * (days != 1)} apart"
    if shared:
        event = shared.event
        why += f", one event: {event.type} {event.mode or ''} {shared.day} {', '.join(sorted(shared.parties))}"
    return " ".join(why.split())


def _one_text(a: Leaf, b: Leaf, texts: Mapping[str, str]) -> bool:
    return a.id in texts and texts[a.id] == texts.get(b.id)


def _apart(a: Leaf, b: Leaf) -> int:
    return abs((a.day - b.day).days) if a.day and b.day else 1


def _shared(a: Leaf, b: Leaf) -> Happening | None:
    """An event of one day that is the news of both articles, and leads one of them at least."""
    for one in a.found:
        if one.day is None or one.day != (a.news or a.printed):
            continue
        for other in b.found:
            if (
                other.day == (b.news or b.printed)
                and (one.lead or other.lead)
                and one.day == other.day
                and one_event(one, other)
            ):
                return one
    return None


def _id(bunch: Bunch) -> str:
    return make_id("story", bunch.leaves[0].id)


def _story(bunch: Bunch, line: str, related: Sequence[Evidence]) -> Story:
    days = sorted(leaf.day.isoformat() for leaf in bunch.leaves if leaf.day)
    return Story(
        _id(bunch),
        tuple(leaf.id for leaf in bunch.leaves),
        _headline(bunch),
        (days[0], days[-1]) if days else (None, None),
        line,
        tuple(bunch.why),
        tuple(related),
    )


def _headline(bunch: Bunch) -> Evidence | None:
    """The title of the article most like all others, as printed; the first where all are alike."""
    titled = [leaf for leaf in bunch.leaves if leaf.report.article.title]
    if not titled:
        return None
    best = max(titled, key=lambda leaf: sum(cosine(leaf.vector, other.vector) for other in bunch.leaves[:20]))
    title = best.report.article.title
    return Evidence(best.id, title) if title else None
