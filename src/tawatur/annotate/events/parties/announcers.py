"""Forces that tell of their own deeds: "the army announced the arrest of …", "in a raid by …"."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.controllers import announced
from tawatur.annotate.events.scene.scene import ARMED, COMMAS, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.party import Party
from tawatur.model.span import Span
from tawatur.script.verbs import Inflection

_REACH = 10
_NEAR = 5
_LATER = frozenset(("بعد", "عقب", "قبل", "قبيل", "منذ"))
_OF_FORCES = ("capture", "clash")
_STRIKE = ("PROTEST", "strike")


def announcer(scene: Scene, found: Found) -> tuple[Party, ...]:
    """The force that is the source of what is told, where it tells of a deed of its own: an arrest, a blow to a foe."""
    strike = (found.hit.trigger.type, found.hit.trigger.mode) == _STRIKE
    if found.hit.trigger.type not in ARMED and not strike:
        return ()
    number = scene.told_by(found.span)
    attribution = scene.layers.attributions[number] if number is not None else None
    if attribution is None or attribution.act not in ("say", "promise", "threaten"):
        return ()
    source = attribution.chain.source
    if source.sort == "military" and scene.army and found.hit.kind == "noun" and _on_foes(scene, found):
        return (Party(scene.army, source.span),)
    if not source.entity or source.kind not in ("organisation", "spokesperson"):
        return ()
    if source.span is None:
        return ()
    if strike:  # who calls a strike goes on strike
        return (Party(source.entity, source.span),) if source.kind == "organisation" else ()
    if not own(scene, found):
        return ()
    first, last = scene.at(source.span.start), scene.at(source.span.end - 1) + 1
    seat = any(group.type == "GPE" and group.entity == source.entity for group in scene.between(first, last))
    return (Party(source.entity, source.span),) if _force(scene, first, last) and not seat else ()


def only_tells(scene: Scene, found: Found) -> bool:
    """Whether a person who leads no force tells of a battle or a capture ("أعلن فلان تحرير المدينة")."""
    if found.hit.trigger.type != "ASSAULT" or found.hit.trigger.mode not in _OF_FORCES:
        return False
    number = scene.told_by(found.span)
    source = scene.layers.attributions[number].chain.source if number is not None else None
    if source is None or source.span is None or source.kind not in ("person", "office"):
        return False
    return not _force(scene, scene.at(source.span.start), scene.at(source.span.end - 1) + 1)


def himself(scene: Scene, found: Found, form: str) -> tuple[Party, ...]:
    """Who says in his own words that he did it: `form` is the light verb before it ("أجريت مكالمة" in a quotation)."""
    how = scene.grammar.light[form]
    first = how.person == 1 and (how.number == "s" or found.hit.trigger.type == "CONSULT")
    return speaker(scene, found) if first or like_first(form, how) else ()


def like_first(form: str, how: Inflection) -> bool:
    """Whether a passive is written as the first person is ("أُجريت", "أجريتُ")."""
    return form.endswith("ت") and (how.tense, how.gender, how.number) == ("passive", "f", "s")


def speaker(scene: Scene, found: Found) -> tuple[Party, ...]:
    """The person in whose own words it is told ("التقيت فلانا" in a quotation)."""
    number = scene.told_by(found.span)
    if number is None or scene.layers.attributions[number].mode != "direct":
        return ()
    source = scene.layers.attributions[number].chain.source
    words = source.words if found.hit.trigger.type == "CONSULT" else source.span
    if source.kind not in ("person", "office") or not source.entity or not words:
        return ()
    return (Party(source.entity, words),)


def without_tellers(scene: Scene, parties: Sequence[Party]) -> list[Party]:
    """Parties that are no outlets: those tell of force, and use none."""
    return [party for party in parties if party.entity not in scene.media.values()]


def without_things(scene: Scene, parties: Sequence[Party]) -> list[Party]:
    """Parties that can do or suffer something: no weapon, law or work."""
    return [party for party in parties if party.span not in scene.things]


def own(scene: Scene, found: Found) -> bool:
    """Whether a deed is one that a force tells of itself: an arrest, or what befell its foes."""
    if found.hit.trigger.type == "MOBILIZE" or found.hit.trigger.mode == "arrest":
        return True
    return _on_foes(scene, found) or (found.hit.trigger.mode == "destruction" and _destroys(scene, found))


def _destroys(scene: Scene, found: Found) -> bool:
    """Whether it announces what it destroyed, no attack of others behind it ("أعلن الجيش تدمير مستودع في …")."""
    _, end = scene.clause(found.sentence, found.first)
    behind = (hit for at in range(found.last, end) for hit in scene.triggers.hits(scene.forms[at]))
    return announced(scene, found) and not any(hit.trigger.type == "ASSAULT" for hit in behind)


def _on_foes(scene: Scene, found: Found) -> bool:
    """Whether foes, or a body that is not the army, follow a deed."""
    worded = any_stem(
        scene.forms[min(found.last, found.sentence.last - 1)], scene.grammar.parties.terror
    )  # a foe's own deed
    after = range(found.last + worded, min(found.last + _NEAR, found.sentence.last))
    if any(any_stem(scene.forms[at], scene.grammar.parties.foes) for at in after):
        return True
    if found.hit.definite or found.hit.trigger.genitive != "target":
        return False
    foes = scene.between(found.last, min(found.last + _REACH, found.sentence.last))
    return bool(foes) and foes[0].type == "ORG" and foes[0].entity != scene.army


def _force(scene: Scene, first: int, last: int) -> bool:
    """Whether the words of a source name an armed or police body."""
    return any(any_stem(scene.forms[at], scene.grammar.parties.forces) for at in range(first, last))


def campaign(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Who led the operation in which it was done ("اعتقال … في حملة لقوات …", "خلال عملية نفذها …")."""
    _, end = scene.clause(found.sentence, found.first)
    if found.hit.trigger.type not in ARMED or any_stem(scene.forms[found.first], scene.grammar.parties.martyrs):
        return ()
    for at in range(found.last, min(end, found.last + _REACH + _NEAR)):
        form = scene.forms[at]
        if at not in scene.inside and form in scene.grammar.parties.campaigns and at + 1 < end:
            many = any_stem(scene.forms[at - 1], scene.grammar.parties.series)  # "خلال سلسلة عمليات لقوات كذا"
            if scene.forms[at - 1 - many] not in scene.grammar.prepositions:
                continue
            if scene.forms[at - 1] in _LATER and not found.hit.trigger.casualty:
                continue  # "اعتقالات بعد هجوم شنته كذا"
            for group in scene.between(at + 1, min(end, at + _NEAR)):
                parts = scene.forms[at + 1 : group.first]
                if any(part in COMMAS for part in parts) or group.type not in ("ORG", "GPE", "PER"):
                    break
                led = group.clitics == "ل" or (not group.clitics and group.first <= at + 2)
                if led and not scene.city(group) and not any(part in scene.grammar.prepositions for part in parts):
                    return (Party(group.entity, group.span),) if group.entity else ()
                break
    return ()


def without_transmitters(scene: Scene, event: Span, parties: Sequence[Party]) -> list[Party]:
    """The parties but the outlets that pass on the statement that tells an event ("نقلت صحيفة … عن مصادر أن …")."""
    number = scene.told_by(event) if parties else None
    via = scene.layers.attributions[number].chain.via if number is not None else ()
    passed = {link.span for link in via if link.span and link.kind in ("outlet", "agency")}
    return [party for party in parties if party.span not in passed]
