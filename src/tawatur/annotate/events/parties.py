"""Who did it, to whom, where: the names around a trigger, by what stands between."""

from __future__ import annotations

from dataclasses import dataclass, field

from tawatur.annotate.events.find import Found
from tawatur.annotate.events.scene import COMMAS, Group, Scene
from tawatur.annotate.events.status import light_verb
from tawatur.model.party import Party
from tawatur.script.words import readings

_REACH = 16


@dataclass
class Parties:
    """What is known of an event's parties while it is being read."""

    actors: list[Party] = field(default_factory=list)
    targets: list[Party] = field(default_factory=list)
    place: Party | None = None


def parties(scene: Scene, found: Found) -> Parties:
    """The parties of an event."""
    held = Parties()
    _adjectives(scene, found, held)
    if found.hit.kind == "verb":
        _verbal(scene, found, held)
    else:
        _nominal(scene, found, held)
        _carried(scene, found, held)
        _possessed(scene, found, held)
    return held


def add(into: list[Party], entity: str | None, span: object = None) -> None:
    """Add a party once."""
    if entity and all(entity != party.entity for party in into):
        into.append(Party(entity, span))  # type: ignore[arg-type]


def _adjectives(scene: Scene, found: Found, held: Parties) -> None:
    """The country of an adjective right after a noun ("الهجوم الروسي")."""
    if found.hit.kind != "noun":
        return
    at = found.last
    for _ in range(4):
        if at >= found.sentence.last or at in scene.inside:
            return
        label, after = scene.nation(at)
        if label:
            add(held.actors, label, scene.prose.span(at, after))
            at = after
        elif scene.words[at].kind != "arabic" or scene.forms[at] in scene.grammar.prepositions:
            return
        else:
            at += 1


def _nominal(scene: Scene, found: Found, held: Parties) -> None:
    """Names after a noun, each by the preposition before it."""
    role, before, at = "", None, found.last
    _, end = scene.clause(found.sentence, found.first)
    for group in scene.between(found.last, min(end, found.last + _REACH)):
        marker = marked(scene, at, group)
        if marker == "break":
            return
        if marker == "and":
            role = role or ""
        elif marker:
            role = _role(scene, found, marker)
        elif before is None and _bare(scene, at, group):
            role = found.hit.trigger.genitive
        elif before is None:
            role = ""
        else:
            return
        _assign(held, role, group, marker)
        before, at = group, group.last


def _bare(scene: Scene, at: int, group: Group) -> bool:
    """Whether only a noun or two stand between: the name is the noun's genitive."""
    return group.first - at <= 2


def _role(scene: Scene, found: Found, marker: str) -> str:
    own = scene.grammar.roles.get(found.hit.trigger.type, {})
    return own.get(marker) or scene.grammar.roles["any"].get(marker, "")


def _assign(held: Parties, role: str, group: Group, marker: str = "") -> None:
    if role == "actor":
        add(held.actors, group.entity, group.span)
    elif role == "target":
        add(held.targets, group.entity, group.span)
    placed = role == "place" or (marker in ("on", "to", "in") and group.type in ("GPE", "LOC"))
    if placed and held.place is None and group.entity:
        held.place = Party(group.entity, group.span)


def marked(scene: Scene, at: int, group: Group) -> str:
    """The preposition that leads to a name from a word: its name in the grammar, "and", "" for none, "break"."""
    held = ""
    for here in range(at, group.first):
        form = scene.forms[here]
        if form in COMMAS or scene.breaks(here):
            return "break"
        name = scene.grammar.prepositions.get(form) or (
            scene.grammar.prepositions.get(form[1:]) if form[:1] in ("و", "ف") else None
        )
        if name:
            held = name
        elif not held or held == "and":
            glued = _glued(scene, here)
            held = glued or held
    for letter in group.clitics:
        held = {"و": "and", "ف": "and"}.get(letter) or scene.grammar.prepositions.get(letter) or held
    return held


def _glued(scene: Scene, at: int) -> str:
    """A preposition glued to a common noun before a name ("لقوات", "بمدينة"), a conjunction ("ومدينة")."""
    form = scene.forms[at]
    if form.startswith("لل"):
        return scene.grammar.prepositions.get("ل", "")
    return ""


def _carried(scene: Scene, found: Found, held: Parties) -> None:
    """The subject of the light verb is the actor."""
    if held.actors:
        return
    light = light_verb(scene, found)
    if light is None:
        return
    how = scene.grammar.light[light[1]]
    if how.tense == "passive":
        return
    group = _subject(scene, found, light[0], found.first)
    if group:
        add(held.actors, group.entity, group.span)


def _subject(scene: Scene, found: Found, verb: int, end: int) -> Group | None:
    """The subject of a verb: the first bare name after it, else the last bare name before it in the clause."""
    for group in scene.between(verb + 1, min(end, verb + 8)):
        marker = marked(scene, verb + 1, group)
        if marker == "break":
            break
        if not marker and group.first - verb <= 4:
            return group
        break
    start, _ = scene.clause(found.sentence, verb)
    for group in reversed(scene.between(max(start - 1, found.sentence.first), verb)):
        if not group.clitics.strip("وف") and not _led(scene, group, start):
            return group
    return None


def _led(scene: Scene, group: Group, start: int) -> bool:
    """Whether a preposition stands before a name (over common nouns, no verb is known here)."""
    for here in range(group.first - 1, max(start, group.first - 3) - 1, -1):
        if scene.words[here].kind == "mark":
            return False
        if scene.forms[here] in scene.grammar.prepositions:
            return True
    return False


def _verbal(scene: Scene, found: Found, held: Parties) -> None:
    """Subject, object and prepositional parties of a verb."""
    how, verb = found.hit.how, found.first
    assert how is not None
    _, end = scene.clause(found.sentence, verb)
    subject = _subject(scene, found, verb, end)
    if subject and how.person != 1:
        (add)(held.targets if how.tense == "passive" else held.actors, subject.entity, subject.span)
    at, role = found.last, ""
    for group in scene.between(found.last, min(end, found.last + _REACH + 4)):
        if group is subject:
            at, role = group.last, "actor"
            continue
        marker = marked(scene, at, group)
        if marker == "break":
            return
        if marker and marker != "and":
            role = _role(scene, found, marker)
        elif not marker:
            role = "target" if subject else ""
        _assign(held, role, group, marker)
        at = group.last


def _possessed(scene: Scene, found: Found, held: Parties) -> None:
    """The owner of a noun with a pronoun ("مكالمته"): the nearest bare name before it in the sentence."""
    if held.actors or not found.hit.pronoun:
        return
    before = scene.between(found.sentence.first, found.first)
    for group in reversed(before):
        if not group.clitics.strip("وف") and not _led(scene, group, found.sentence.first):
            add(held.actors, group.entity, group.span)
            return
    if before:
        add(held.actors, before[-1].entity, before[-1].span)


def elided(scene: Scene, found: Found) -> Party | None:
    """The subject of a verb without one inside a reported content: its source."""
    number = scene.told_by(found.span)
    if number is None:
        return None
    source = scene.layers.attributions[number].chain.source
    return Party(source.entity, source.span) if source.entity else None


def glue(form: str) -> tuple[str, ...]:
    """The proclitics a word may begin with."""
    return tuple(reading.clitics for reading in readings(form) if reading.clitics)
