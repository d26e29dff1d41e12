"""Stories: articles about one happening on the same days.

The likest pairs join first. An article is compared with the few articles of neighbouring days that share most of its
telling words (`candidates`), so the work grows with the number of articles, not with its square. `joining.py` does the
same for one more article, among stories that stand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from tawatur.group.leaves import leaves, likeness, reason
from tawatur.group.lines import Place, between, lines
from tawatur.group.postings import Postings, since
from tawatur.group.related import attached
from tawatur.group.vectors import centre, cosine, foremost
from tawatur.model.across import CopyGroup, Evidence, Story
from tawatur.model.grouped import Leaf, Whole
from tawatur.model.ids import make_id
from tawatur.model.page import Report

# Chosen on 434 articles of two days (docs/accuracy.md), the seven articles annotated in full and the demo unchanged.
# Days after its last article in which a story still takes one.
WINDOW = 3
# Likeness at which two articles are of one story, and the articles of the smaller of two groups on the average.
JOIN = 0.255
# From so many articles in a group on, and where more than such a share of its outlets is in the other, more is asked.
_GROUP, _BOTH = 3, 0.3
# So many of an article's heaviest words find the articles it is compared with.
KEYS = 40
# The last articles that a word finds: what stands in more, within the window, tells little.
POSTINGS = 60
# So many articles are looked at for one, the heaviest words first: one that brings more than is left is passed over.
LOOKS = 500
# What these words must bring of the likeness, and how many articles are compared at most.
_OVERLAP = 0.02
CLOSE = 30
# Articles of a story that its headline is chosen among.
_TITLES = 20


@dataclass(slots=True)
class Bunch:
    """A story in the making."""

    leaves: list[Leaf]
    why: list[str]

    @property
    def id(self) -> str:
        """The story's id."""
        return named(self.leaves[0].id)


def stories(
    reports: Sequence[Report], copies: Sequence[CopyGroup] = (), sides: Mapping[str, str] | None = None
) -> list[Story]:
    """The stories of some articles, in order of their first days; whatever the order of the input.

    `sides` maps people, bodies and places to the country they belong to, where it is known.
    """
    by_id = {report.article.id: report for report in reports}
    bunches = bunched(leaves(reports, sides or {}), texts(copies))
    places = lines([whole(bunch.leaves) for bunch in bunches])
    related = attached([[by_id[leaf.id] for leaf in bunch.leaves] for bunch in bunches])
    return [story(b.id, b.leaves, b.why, places[b.id], found) for b, found in zip(bunches, related, strict=True)]


def texts(copies: Sequence[CopyGroup]) -> dict[str, str]:
    """Which text (the id of its copy group) articles print."""
    return {name: group.id for group in copies if group.kind in ("identical", "edited") for name in group.articles}


def whole(leaves: Sequence[Leaf], name: str = "") -> Whole:
    """A story (its id, where it stands already) as lines see it."""
    middle = centre([leaf.vector for leaf in leaves])
    pairs = between(side for leaf in leaves for side in leaf.sides)
    return Whole(name or named(leaves[0].id), leaves[0].day, middle, pairs, len(leaves))


def named(article: str) -> str:
    """The id of the story that begins with an article: it stays when the story grows."""
    return make_id("story", article)


def bunched(leaves: Sequence[Leaf], texts: Mapping[str, str]) -> list[Bunch]:
    """Join the likest pairs first; two groups join where the articles of the smaller have their like in the larger."""
    found = {
        (i, j): score for i, j in candidates(leaves) if (score := likeness(leaves[i], leaves[j], texts)) >= 0.5 * JOIN
    }
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (i, j), score in found.items():
        near[i][j] = near[j][i] = score
    home = list(range(len(leaves)))
    members = {i: [i] for i in home}
    why: dict[int, list[str]] = {i: [] for i in home}
    tried: dict[tuple[int, int], int] = {}  # how many articles two groups had when they did not join: they only grow
    for i, j in sorted((pair for pair in found if found[pair] >= JOIN), key=lambda pair: (-found[pair], pair)):
        a, b = sorted((home[i], home[j]))
        size = len(members[a]) + len(members[b])
        if a == b or tried.get((a, b)) == size:
            continue
        tried[a, b] = size
        far = not (leaves[i].day and leaves[j].day) and distant(*([leaves[n] for n in members[x]] for x in (a, b)))
        if not far and belong(a, b, members, home, near, leaves):
            members[a] += members[b]
            why[a] += [*why[b], reason(leaves[i], leaves[j], texts)]
            for n in members.pop(b):
                home[n] = a
    return [Bunch([leaves[n] for n in sorted(members[a])], why[a]) for a in sorted(members)]


def belong(
    one: int,
    other: int,
    members: Mapping[int, Sequence[int]],
    home: Sequence[int],
    near: Mapping[int, Mapping[int, float]],
    leaves: Sequence[Leaf],
) -> bool:
    """Whether the articles of the smaller of two groups have, on the average, their like in the larger.

    `members` of a group, `home` of an article say which is where, `near` how like an article its neighbours are.
    """
    small, large = sorted((one, other), key=lambda name: len(members[name]))
    best = [max([score for n, score in near[i].items() if home[n] == large], default=0.0) for i in members[small]]
    return sum(best) / len(best) >= asked([leaves[n] for n in members[small]], [leaves[n] for n in members[large]])


def asked(small: Sequence[Leaf], large: Sequence[Leaf]) -> float:
    """The likeness that the articles of a group must have, on the average, to those of a larger one.

    What an outlet printed on one day in two articles is seldom one happening: the more outlets have articles of that
    day in both groups, the more is asked, up to twice as much.
    """
    if len(small) < _GROUP:
        return JOIN
    there = {(leaf.outlet, leaf.day) for leaf in large if leaf.outlet and leaf.day}
    share = sum((leaf.outlet, leaf.day) in there for leaf in small) / len(small)
    return JOIN * (1 + max(share - _BOTH, 0.0) / (1 - _BOTH))


def distant(one: Iterable[Leaf], other: Iterable[Leaf]) -> bool:
    """Whether the days of two groups lie further apart than the window: who has no day leads from none to the other."""
    a, b = ([leaf.day for leaf in group if leaf.day] for group in (one, other))
    return bool(a and b) and max((min(a) - max(b)).days, (min(b) - max(a)).days) > WINDOW


def candidates(leaves: Sequence[Leaf]) -> Iterator[tuple[int, int]]:
    """Pairs of articles (by place) of neighbouring days whose heaviest words overlap most."""
    days, held = [leaf.day for leaf in leaves], Postings[str](POSTINGS, LOOKS)
    for n, leaf in enumerate(leaves):
        words = list(islice(leaf.vector.items(), KEYS))  # the heaviest come first
        yield from ((other, n) for other in closest(held.sharing(words, since(days, n, WINDOW))))
        held.add(words, n)


def closest(shared: Mapping[int, float]) -> list[int]:
    """Of articles by what they share, those worth comparing: the nearest first, of equals the latest."""
    kept = [n for n in foremost(shared, CLOSE) if shared[n] >= _OVERLAP]
    return sorted(kept, key=lambda n: (-shared[n], -n))[:CLOSE]


def story(
    name: str, leaves: Sequence[Leaf], why: Iterable[str], place: Place, related: Iterable[Evidence] = ()
) -> Story:
    """A story of some articles (in order), with its headline."""
    days = sorted(leaf.day.isoformat() for leaf in leaves if leaf.day)
    when = (days[0], days[-1]) if days else (None, None)
    articles = tuple(leaf.id for leaf in leaves)
    return Story(name, articles, headline(leaves), when, place.line, tuple(why), tuple(related), place.chapter)


def headline(leaves: Sequence[Leaf]) -> Evidence | None:
    """The title of the article most like the first ones, as printed; the first where all are alike."""
    titled = [leaf for leaf in leaves if leaf.title]
    if not titled:
        return None
    middle = centre([leaf.vector for leaf in leaves[:_TITLES]])
    best = max(titled, key=lambda leaf: cosine(leaf.vector, middle))
    return Evidence(best.id, best.title) if best.title else None
