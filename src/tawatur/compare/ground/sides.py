"""Sides: the country or body that a person, ministry, army or capital belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import takewhile

from tawatur.compare.ground.listed import folded
from tawatur.lexicon import Lexicon
from tawatur.lexicon.load import Row, cells
from tawatur.model.errors import LexiconError
from tawatur.model.labels import owners
from tawatur.model.page import Report
from tawatur.script.words import forms, stems

# Letters that the adjective of a country has in common with its name.
_STEM = 4
_OFFICES = {
    "head-of-state": "Presidency of {}",
    "foreign-minister": "Ministry of Foreign Affairs ({})",
    "defence-minister": "Ministry of Defence ({})",
    "interior-minister": "Ministry of Interior ({})",
}
# Where somebody serves is not whom he serves ("the ambassador to Syria").
_AT = frozenset(("في", "لدي", "الي"))
# The kind of the bodies that states make together.
_BETWEEN_STATES = "intergovernmental"
# Whose those are who hold these roles in a country.
_UN, _SENT = "United Nations", frozenset({"un-envoy", "deputy-envoy", "humanitarian-coordinator"})
# The kind of those who fight on their own account: who rises against a government is no part of its country's side.
_ARMED = "armed-group"


def sides(reports: Iterable[Report], lexicon: Lexicon) -> Mapping[str, str]:
    """The side of every entity that the reports name: its label -> a country's label, a body's, or its own."""
    held = list(reports)
    return belonging((labels(one) for one in held), (titled(one, lexicon) for one in held), lexicon)


def belonging(
    labels: Iterable[Iterable[str]], titled: Iterable[Mapping[tuple[str, str], int]], lexicon: Lexicon
) -> Mapping[str, str]:
    """The sides of what articles name, by what `labels` and `titled` find in each of them."""
    known, told = _known(lexicon), _told(titled)
    names = frozenset[str]().union(*labels)
    return {name: known.get(name) or told.get(name) or _inside(name, lexicon) or name for name in sorted(names)}


def labels(report: Report) -> frozenset[str]:
    """The labels of all that an article names."""
    layers = report.article.layers
    names = {m.entity for m in layers.entities}
    names |= {link.entity for a in layers.attributions for link in a.chain.links}
    names |= {p.entity for e in layers.events for p in (*e.actors, *e.targets) if p}
    return frozenset(filter(None, names))


def countries(sides: Mapping[str, str]) -> Mapping[str, str]:
    """The part of sides that leads from a name to another: what belongs somewhere."""
    return {name: side for name, side in sides.items() if name != side}


@cache
def bodies(lexicon: Lexicon) -> Mapping[str, str]:
    """The body for which each known office holder speaks: a minister's ministry, a secretary-general's league."""
    out = {}
    for row in _rows(lexicon, "offices", "holders"):
        body = _owner(row)
        out[row.get("person", "")] = _OFFICES[row["role"]].format(body) if row.get("role") in _OFFICES else body
    return out


@cache
def states(lexicon: Lexicon) -> frozenset[str]:
    """The labels of all countries of the lexicon."""
    return frozenset(_countries(lexicon).values())


@cache
def _countries(lexicon: Lexicon) -> Mapping[str, str]:
    """The label of the country of each code."""
    rows = [row for row in listed(lexicon) if row.get("kind") == "country" and row.get("country")]
    ranked = sorted(rows, key=lambda row: (row.get("rank", "9"), not row.get("latin")))
    return {row["country"]: row["label"] for row in reversed(ranked)}


@cache
def _known(lexicon: Lexicon) -> Mapping[str, str]:
    """The side of all that are listed: a country's label, or, where a body between states has them, that body."""
    rows, countries = listed(lexicon), _countries(lexicon)
    out = {row["label"]: countries[row["country"]] for row in rows if row.get("country") in countries}
    out |= {row["label"]: row["label"] for row in rows if row.get("kind") == _ARMED}
    out |= {row["group"]: row["side"] for row in _rows(lexicon, "compare", "wings")}
    apart = {row["label"] for row in rows if row.get("kind") in (_BETWEEN_STATES, _ARMED)}
    for person, body in dict(holders(lexicon)).items():
        if body in apart:  # who heads the United Nations, or rebels, does not speak for the country that he is from
            out[person] = body
        else:
            out.setdefault(person, out.get(body, body))
    return out


def listed(lexicon: Lexicon) -> list[Row]:
    """All names of the lexicon."""
    rows = [row for name in ("places", "organisations", "people") for row in _rows(lexicon, "names", name)]
    return [*rows, *lexicon.extra("names")]


def holders(lexicon: Lexicon) -> list[tuple[str, str]]:
    """Who holds or held an office, and of what, the first to hold it first."""
    rows = sorted(_rows(lexicon, "offices", "holders"), key=lambda row: row["from"])
    return [(row["person"], _owner(row)) for row in rows if row.get("person")]


def titled(report: Report, lexicon: Lexicon) -> Counter[tuple[str, str]]:
    """How often the title of a person (label) gives a country: "the Ukrainian minister X" belongs to Ukraine."""
    adjectives = called_by(lexicon)
    out: Counter[tuple[str, str]] = Counter()
    for mention in report.article.layers.entities:
        if mention.type != "PER" or not mention.entity or not mention.role:
            continue
        for form in takewhile(lambda form: form not in _AT, forms(report.printed(mention.role))):
            out.update((mention.entity, adjectives[name]) for name in stems(form) if name in adjectives)
    return out


def _told(titled: Iterable[Mapping[tuple[str, str], int]]) -> Mapping[str, str]:
    """The country that most titles give each person."""
    counts: dict[str, Counter[str]] = {}
    for held in titled:
        for (name, country), times in held.items():
            counts.setdefault(name, Counter())[country] += times
    return {name: min(held, key=lambda n: (-held[n], n)) for name, held in counts.items()}


@cache
def nations(lexicon: Lexicon) -> Mapping[str, str]:
    """The adjectives of countries (folded) and what country each means."""
    out = {}
    for row in _rows(lexicon, "names", "nationalities"):
        for name in cells(row, "ar"):
            out[" ".join(forms(name))] = row["country"]
    return out


@cache
def called_by(lexicon: Lexicon) -> Mapping[str, str]:
    """Those of `nations` that tell in what somebody is called whose he is: a minister of finance is not of Mali."""
    return {name: country for name, country in nations(lexicon).items() if name not in folded(lexicon, "of_money")}


@lru_cache(maxsize=1 << 16)
def _inside(name: str, lexicon: Lexicon) -> str | None:
    """The country inside a label: "Ministry of Defence (Karnovia)", "Karnovia Armed Forces", "Ukrainian Air Force"."""
    known = _known(lexicon)
    for owner in owners(name):
        if owner in known:
            return known[owner]
    parts = name.split()
    for n in range(min(len(parts) - 1, 4), 0, -1):
        if known.get(" ".join(parts[:n])) == " ".join(parts[:n]):
            return known[" ".join(parts[:n])]
    first = parts[0] if parts else ""
    if len(parts) > 1 and parts[1][:1].islower():
        return _nearest(first, lexicon)
    if first[-1:] in ("n", "i", "e", "h") and len(parts) > 1:
        held = [name for name in _alike(lexicon).get(first[:_STEM], ()) if name[: _STEM + 1] == first[: _STEM + 1]]
        return held[0] if len(held) == 1 else None
    return None


def _nearest(adjective: str, lexicon: Lexicon) -> str | None:
    """The country whose name begins most like an adjective ("Turkish authorities"); of several the shortest."""
    near = _alike(lexicon).get(adjective[:_STEM], ())
    return min(near, key=lambda name: (-_shared(name, adjective), len(name), name), default=None)


def _shared(one: str, other: str) -> int:
    """With how many letters in common two words begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@cache
def _alike(lexicon: Lexicon) -> Mapping[str, Sequence[str]]:
    """The countries by the letters with which their names begin and adjectives do too."""
    out: dict[str, list[str]] = {}
    for name in sorted(states(lexicon)):
        out.setdefault(name[:_STEM], []).append(name)
    return out


def _owner(row: dict[str, str]) -> str:
    """Whose office it is: a country or a body; who is sent to a country by the United Nations is theirs."""
    return _UN if row.get("role") in _SENT else row.get("body", "")


def _rows(lexicon: Lexicon, dimension: str, name: str) -> tuple[dict[str, str], ...]:
    """The rows of a lexicon file that may be absent."""
    try:
        return lexicon.rows(dimension, name)
    except LexiconError:
        return lexicon.extra(name)
