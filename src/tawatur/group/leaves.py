"""Articles as stories see them: weighted words, and the dated events that lead them; how alike two of them are.

An article without a day may still say on which day of the week its news is, and that it is later than some day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import exp

from tawatur.group.happenings import happenings, one_event, weekday_of
from tawatur.group.lines import weights
from tawatur.group.vectors import Counts, cosine, counted
from tawatur.model.grouped import Happening, Leaf
from tawatur.model.layers import in_full
from tawatur.model.page import Report
from tawatur.model.sheet import Sheet
from tawatur.model.timex import day_of
from tawatur.script.prose import prose

# Chosen on 434 articles of two days (docs/accuracy.md), the seven articles annotated in full and the demo unchanged.
# Days over which likeness fades.
_FADE = 3.0
# What is left of the likeness of two articles that are each about a country, or a place or body of its title, of which
# the other says nothing: telegrams to two presidents, the feasts of two town halls, fires in two towns.
_FAR = 0.3
_LOCAL = frozenset(("GPE", "LOC", "ORG"))
# What one shared, dated event adds to the likeness of two articles.
_EVENT = 0.12


def sketch(report: Report, sides: Mapping[str, str], sheet: Sheet | None = None) -> tuple[Leaf, dict[str, float]]:
    """A report as a leaf without its vector, and the stems that the vector is made from.

    `sides` maps people, bodies and places to the country they belong to; `sheet` are the words, where they are known.
    """
    article = report.article
    found = happenings(report)
    printed = article.published.isoformat() if article.published else None
    found = found if printed else [replace(h, day=weekday_of(h.event.date)) for h in found]
    news = _news(printed, found) or printed
    told = tuple(replace(h, day=news) for h in found if h.day == news or (h.day is None and _telling(h)))
    place, named = (report.page.name, article.number), tuple(sorted(weights(report, sides).items()))
    bare = Leaf(
        article.id, article.published, place, {}, told, news, article.title, named, bool(article.related),
        "" if printed else _since(report), article.outlet or "", *_named(report),
    )  # fmt: skip
    return bare, counted(report, sheet or Sheet.of(prose(report.page, article)))


def _named(report: Report) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The places, but for countries, and bodies that the title of an article names, and those that it names at all."""
    title, text = report.article.title, report.page.text
    headed, named = set(), set()
    for mention in report.article.layers.entities:
        if mention.type in _LOCAL and mention.kind != "country" and not mention.metonym:
            name = mention.entity or mention.span.of(text)
            named.add(name)
            if title and title.covers(mention.span):
                headed.add(name)
    return tuple(sorted(headed)), tuple(sorted(named))


def leaves(reports: Iterable[Report], sides: Mapping[str, str]) -> list[Leaf]:
    """Some reports as leaves, in order, weighed by how rare their words are among them; whatever the input's order."""
    held, counts = [], Counts()
    for report in reports:
        bare, stems = sketch(report, sides)
        held.append((bare, counts.add(stems)))
    return vectored(held, counts)


def vectored(held: Sequence[tuple[Leaf, int]], counts: Counts) -> list[Leaf]:
    """Leaves, each with the number of its counts, in order and with their vectors."""
    ranked = sorted(held, key=lambda pair: pair[0].order)
    vectors = counts.vectors(n for _, n in ranked)
    return [replace(bare, vector=vector) for (bare, _), vector in zip(ranked, vectors, strict=True)]


def order(report: Report) -> tuple[date, tuple[str, int], str]:
    """What reports are sorted by, as leaves are."""
    article = report.article
    return article.published or date.max, (report.page.name, article.number), article.id


def _telling(mention: Happening) -> bool:
    """Whether a mention without a day leads an article and can be its news: it says how, of two, and that it is so."""
    return mention.lead and mention.event.status == "occurred" and in_full(mention.event.mode, mention.parties)


def _news(printed: str | None, found: Sequence[Happening]) -> str | None:
    days = [h.day for h in found if h.lead and h.day and h.event.status not in ("called-for", "conditional")]
    if printed is None:
        return days[0] if days else None
    return max((day for day in days if day <= printed), default=None)


def _since(report: Report) -> str:
    """The latest day that an article tells of as past, "" where it tells of none."""
    past = (e.date for e in report.article.layers.events if e.status in ("occurred", "denied"))
    return max((day for value in past if (day := day_of(value))), default="")


def likeness(a: Leaf, b: Leaf, texts: Mapping[str, str]) -> float:
    """How much two articles are about one happening on the same days; `texts` says which text is printed where."""
    if _one_text(a, b, texts):
        return 1.0
    score = cosine(a.vector, b.vector) * exp(-_apart(a, b) / _FADE)
    if _abroad(a, b) or _elsewhere(a, b):
        score *= _FAR
    return score + _EVENT if _shared(a, b) else score


def _elsewhere(a: Leaf, b: Leaf) -> bool:
    """Whether the titles of two articles name places or bodies, each such as the other article names nowhere."""
    return bool(a.headed and b.headed) and _strange(a, b) and _strange(b, a)


def _strange(one: Leaf, other: Leaf) -> bool:
    return not any(name in other.named for name in one.headed)


def _abroad(a: Leaf, b: Leaf) -> bool:
    """Whether each of two articles is about a country that the other does not name: telegrams to two presidents."""
    here, there = dict(a.sides), dict(b.sides)
    return not (_about(here) <= there.keys() or _about(there) <= here.keys())


def _about(sides: Mapping[str, int]) -> set[str]:
    """The sides that weigh at least half as much as the heaviest."""
    most = max(sides.values(), default=0)
    return {name for name, weight in sides.items() if 2 * weight >= most}


def reason(a: Leaf, b: Leaf, texts: Mapping[str, str]) -> str:
    """Why two articles are of one story, in plain English."""
    if _one_text(a, b, texts):
        return f"{b.id} joins {a.id}: one text"
    days, shared = _apart(a, b), _shared(a, b)
    apart = f"{days} day{'s' * (days != 1)} apart" if a.day and b.day else "a day unknown"
    why = f"{b.id} joins {a.id}: words {cosine(a.vector, b.vector):.2f}, {apart}"
    if shared:
        event = shared.event
        why += f", one event: {event.type} {event.mode or ''} {shared.day} {', '.join(sorted(shared.parties))}"
    return " ".join(why.split())


def _one_text(a: Leaf, b: Leaf, texts: Mapping[str, str]) -> bool:
    return a.id in texts and texts[a.id] == texts.get(b.id)


def _apart(a: Leaf, b: Leaf) -> int:
    """Days between two articles; where one has none, to what it tells of as past.

    Then one day at least, and two where events of different days of the week lead them.
    """
    if a.day and b.day:
        return abs((a.day - b.day).days)
    here, there = ({held.day for held in _by_weekday(leaf) if held.lead and held.day} for leaf in (a, b))
    least = 2 if here and there and not here & there else 1
    day, since = a.day or b.day, max(a.since, b.since)
    return max((date.fromisoformat(since) - day).days, least) if day and since else least


def _shared(a: Leaf, b: Leaf) -> Happening | None:
    """An event of one day that is the news of both articles, and leads one of them at least."""
    here, there = a.found, b.found
    if not (a.day and b.day):  # one of them knows no more than the day of the week
        if _apart(a, b) > 1:
            return None
        here, there = _by_weekday(a), _by_weekday(b)
    elif a.news != b.news:
        return None
    return next((x for x in here for y in there if (x.lead or y.lead) and x.day == y.day and one_event(x, y)), None)


def _by_weekday(leaf: Leaf) -> tuple[Happening, ...]:
    return tuple(replace(held, day=weekday_of(held.day)) for held in leaf.found)
