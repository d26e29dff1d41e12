"""What claims are read with: the articles of one line, their events, who belongs to which side, the lexicon's words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tawatur.compare.ground.attributes import attributes
from tawatur.compare.ground.bystanders import body_within, bystander
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.links import known, media
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.sides import nations, states
from tawatur.lexicon import Lexicon
from tawatur.model.across import CopyGroup, EventCluster, Reading
from tawatur.model.ids import make_id
from tawatur.model.layers import Chain, Link
from tawatur.script.words import stems

HOSTILE = frozenset({"ASSAULT", "COERCE", "RETREAT"})
_HANDS = ("outlet", "agency")
# Sources that are of a town which their words name.
_OF_PLACES = ("organisation", "spokesperson")
# Kinds of places that are spots, whoever belongs to them.
_CITIES = frozenset({"territory", "city", "town", "district"})
_OPEN = ("", "", False)
# Before a country that the words of a speaker give, in place of a label.
_COUNTRY = "="


class Line(NamedTuple):
    """What is known of all articles of a line, where only some of them are at hand: how many they are, in how many
    leads each sign stands, what each entity is (`Ground.kinds`)."""

    size: int
    spread: Mapping[str, int]
    kinds: Mapping[str, tuple[str, str, bool]]


class Ground:
    """The articles of one story line, in order of publication, ready for comparison.

    `stories`: the story (id) of each article (id), where it is known. `news`: in how many articles of news at large
    each frequent stem stands, and of how many. `belligerents`: the sides that act on each other in the line's hostile
    events and truces, in more than one. `line`: what is known of all articles where `scenes` are not all.

    What sentences (article, number), leads of articles (id) and claims (id) were found to be is kept here by whoever
    asks first: `leads` and `sayings`, the signs of each, with the number of articles at large that have them; `spread`,
    in how many leads each sign stands; `weighed`, how much each sign of one (by identity) weighs, and all of them;
    `leading`, whether a sentence leads its article in what it says of an event (id); `signs`, what a sentence says that
    not every report of its kind does; `spots`, the places that are no countries of its claims; `newsrooms`, whether
    newsrooms give a claim.
    """

    def __init__(
        self,
        scenes: Sequence[Scene],
        clusters: Sequence[EventCluster],
        copies: Sequence[CopyGroup],
        sides: Mapping[str, str],
        bodies: Mapping[str, str],
        lexicon: Lexicon,
        stories: Mapping[str, str],
        news: tuple[Mapping[str, int], int],
        line: Line | None = None,
    ) -> None:
        self.scenes, self.clusters, self.copies = tuple(scenes), tuple(clusters), _in_order(copies)
        self.sides, self.bodies, self.lexicon, self.stories, self.news = sides, bodies, lexicon, stories, news
        self._events = {reading: cluster for cluster in self.clusters for reading in cluster.members}
        self._by_id = {cluster.id: cluster for cluster in self.clusters}
        self._copied = _copied(self.copies)
        counts = hostile(self.clusters, self.side)
        self.belligerents = frozenset(side for side, n in counts.items() if n > 1)
        self._faces = {c.id: "\t".join(self._face(c)) for c in self.clusters}
        self.signs: dict[tuple[str, int], frozenset[str]] = {}
        self.leads: dict[str, Mapping[str, int]] = {}
        self.sayings: dict[tuple[str, int], Mapping[str, int]] = {}
        self.line = line
        self.spread: Counter[str] = Counter(line.spread if line else None)
        self.weighed: dict[int, tuple[Mapping[str, float], float]] = {}
        self.leading: dict[tuple[str, int, str | None], bool] = {}
        self.spots: dict[tuple[str, int], frozenset[str]] = {}
        self.newsrooms: dict[str, bool] = {}
        self._countries: frozenset[str] | None = None
        self._kinds: Mapping[str, tuple[str, str, bool]] | None = line.kinds if line else None
        self._by_day: dict[str, tuple[EventCluster, ...]] | None = None

    @property
    def size(self) -> int:
        """How many articles the line has."""
        return self.line.size if self.line else len(self.scenes)

    def hold(self, scenes: Sequence[Scene], copies: Sequence[CopyGroup]) -> Ground:
        """Have other articles of the line at hand, and the copy groups that hold some of these. Returns itself."""
        self.scenes, self.copies, self._copied = tuple(scenes), _in_order(copies), _copied(copies)
        self.leads = {}
        return self

    def face(self, cluster: str) -> str:
        """What of an event (id) claims rest on."""
        return self._faces[cluster]

    def _face(self, c: EventCluster) -> Iterator[str]:
        """What of an event claims rest on: its day and place, which sides take part; what it is called they are told
        again."""
        yield from (c.id, c.type, c.date or "", c.place or "", self.side(c.place or ""))
        yield from sorted(self.involved(c))

    def event(self, scene: Scene, number: int) -> EventCluster | None:
        """The event that a mention (index) of an article tells of."""
        return self._events.get(Reading(scene.id, number))

    def involved(self, cluster: EventCluster) -> frozenset[str]:
        """The sides that take part in an event."""
        return frozenset(self.side(name) for name in (*cluster.actors, *cluster.targets))

    def copied(self, scene: Scene) -> frozenset[str]:
        """The copy groups (ids) that an article is in."""
        return self._copied.get(scene.id, frozenset())

    def together(self, one: Scene, other: Scene) -> bool:
        """Whether two articles are in one copy group."""
        return not self.copied(one).isdisjoint(self.copied(other))

    def under(self, scene: Scene) -> str:
        """All that the claims of an article rest on besides itself, as a hash: as long as it is equal, so are they."""
        events = range(len(scene.report.article.layers.events))
        found = [self.event(scene, n) for n in events]
        days = scene.days if scene.report.article.layers.quantities else ()  # only numbers look for events elsewhere
        named = [c for day in days for c in self.by_day.get(day, ()) if c.place in scene.spots]
        faces = (self._faces[c.id] if c else "" for c in (*found, *named))
        fighting = sorted(self.belligerents.intersection(self.voice(name) for name in voices(scene, self.lexicon)))
        return make_id("\n".join((self.lexicon.version, *fighting, "", *faces, "", *map(self.side, scene.labels))))

    def voice(self, name: str) -> str:
        """The side of who speaks, of whom `voices` tells."""
        return name[1:] if name.startswith(_COUNTRY) else self.side(name)

    def knows(self, drafts: Sequence[Draft]) -> bool:
        """Whether all events of some claims still are."""
        return all(d.cluster is None or d.cluster.id in self._by_id for d in drafts)

    def as_now(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Claims that were read on equal ground, with its events as they are now."""
        return [d.of(self._by_id[d.cluster.id]) if d.cluster else d for d in drafts]

    @property
    def countries(self) -> frozenset[str]:
        """The places that are countries, or to which others belong: to name one is to name no spot."""
        if self._countries is None:
            held = states(self.lexicon) | {side for name, side in self.sides.items() if name != side}
            self._countries = frozenset(name for name in held if self.kinds.get(name, _OPEN)[1] not in _CITIES)
        return self._countries

    @property
    def kinds(self) -> Mapping[str, tuple[str, str, bool]]:
        """What each entity (label) is, as `Scene.kinds` has it, over all articles; the first that names it counts."""
        if self._kinds is None:
            self._kinds = {name: kind for scene in reversed(self.scenes) for name, kind in scene.kinds.items()}
        return self._kinds

    @property
    def by_day(self) -> Mapping[str, tuple[EventCluster, ...]]:
        """The events of each day (ISO) of which numbers may be, in order."""
        if self._by_day is None:
            types = frozenset[str]().union(*(held.events for held in attributes(self.lexicon)))
            out: dict[str, list[EventCluster]] = {}
            for cluster in self.clusters:
                if cluster.date and cluster.type in types:
                    out.setdefault(cluster.date[:10], []).append(cluster)
            self._by_day = {day: tuple(held) for day, held in out.items()}
        return self._by_day

    def side(self, name: str) -> str:
        """The side of an entity."""
        return self.sides.get(name, name)

    def side_of(self, scene: Scene, link: Link) -> str:
        """The side of a link: of its entity, else of the first country's adjective in its words; "" where open."""
        return self.voice(_voice(scene, link, self.lexicon))

    def source(self, scene: Scene, link: Link) -> str:
        """Who a link is: a label, else the printed description, else the page where nothing names the outlet."""
        label = scene.body_of(link)
        if label:
            return label
        if link.words:
            return " ".join(scene.report.printed(link.words).split())
        return scene.report.page.name if link.kind == "outlet" else link.kind

    def named(self, scene: Scene, chain: Chain) -> bool:
        """Whether the far end of a chain is named, a known body, or a document, which can be asked for."""
        return known(scene.report, chain.source, self.lexicon)

    def media(self, scene: Scene, link: Link) -> bool:
        """Whether a link is other media, or reports, that nobody names: "local media", "press reports"."""
        return media(scene.report, link, self.lexicon)

    def party(self, scene: Scene, chain: Chain, cluster: EventCluster | None) -> bool:
        """Whether the source is actor or target of the event, or speaks for one; without event, one of the line, where
        the article tells of fighting."""
        side = self.own_side(scene, chain.source)
        if cluster is None:
            return side != "" and side in self.belligerents and self._fights(scene)
        involved = set(self.involved(cluster))
        if cluster.type == "ASSAULT" and cluster.place:
            involved.add(self.side(cluster.place))
        return side != "" and side in (involved if len(involved) > 1 else involved | self.belligerents)

    def _fights(self, scene: Scene) -> bool:
        """Whether an article tells of something hostile."""
        return any(event.type in HOSTILE for event in scene.report.article.layers.events)

    def own_side(self, scene: Scene, link: Link) -> str:
        """The side for which a source speaks; "" where it is of none: newsrooms, who watches, people of a country."""
        if link.kind in _HANDS or bystander(scene, link, self.lexicon):
            return ""
        if link.kind == "person" and self.side_of(scene, link) == link.entity:
            return self.side(body_within(scene, link) or link.entity or "")  # "a member of the bureau of the party"
        if link.kind != "anonymous":
            return self.side_of(scene, link)
        if body := body_within(scene, link):
            return self.side(body)  # "sources in the resistance"
        return self.side_of(scene, link) if link.sort == "official" else ""


def ground(
    scenes: Sequence[Scene],
    clusters: Sequence[EventCluster],
    copies: Sequence[CopyGroup],
    sides: Mapping[str, str],
    bodies: Mapping[str, str],
    lexicon: Lexicon | None = None,
    stories: Mapping[str, str] | None = None,
    news: tuple[Mapping[str, int], int] = ({}, 1),
    line: Line | None = None,
) -> Ground:
    """Make the ground for the articles of one line."""
    return Ground(scenes, clusters, copies, sides, bodies, lexicon or Lexicon(), stories or {}, news, line)


def hostile(clusters: Iterable[EventCluster], side: Callable[[str], str]) -> Counter[str]:
    """In how many hostile events and truces each side takes part."""
    fought = (c for c in clusters if c.type in HOSTILE)
    return Counter(name for c in fought for name in {side(label) for label in (*c.actors, *c.targets)})


def voices(scene: Scene, lexicon: Lexicon) -> tuple[str, ...]:
    """Who speaks in an article, found once: labels of bodies and people, or the countries that their words give."""
    held: dict[str, tuple[str, ...]] = scene.memory.setdefault("voices", {})
    if lexicon.version not in held:
        links = (said.chain.source for said in scene.report.article.layers.attributions)
        found = {name for link in links for name in (_voice(scene, link, lexicon), body_within(scene, link))}
        held[lexicon.version] = tuple(sorted(found - {""}))
    return held[lexicon.version]


def _voice(scene: Scene, link: Link, lexicon: Lexicon) -> str:
    """The label of a link's entity, else the first country whose adjective is in its words, else a town that says whose
    a body is; "" where none is."""
    label = scene.body_of(link)
    if label or not link.words:
        return label or ""
    words = nations(lexicon)
    found = (words[name] for form in scene.forms_in(link.words) for name in stems(form) if name in words)
    nation = next((_COUNTRY + name for name in found), "")
    return nation or (scene.seat(link) if link.kind in _OF_PLACES else "")


def _in_order(copies: Iterable[CopyGroup]) -> tuple[CopyGroup, ...]:
    """Copy groups in an order that does not hang on when each was found."""
    return tuple(sorted(copies, key=lambda group: group.id))


def _copied(copies: Iterable[CopyGroup]) -> Mapping[str, frozenset[str]]:
    """The copy groups (ids) of each article."""
    out: dict[str, set[str]] = {}
    for group in copies:
        for name in group.articles:
            out.setdefault(name, set()).add(group.id)
    return {name: frozenset(held) for name, held in out.items()}
