"""The parties of a verb: its subject, and whom a pronoun of it means."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.announcers import like_first, speaker
from tawatur.annotate.events.parties.antecedents import antecedent
from tawatur.annotate.events.parties.around import before_verb
from tawatur.annotate.events.parties.elided import before_it, dropped
from tawatur.annotate.events.parties.held import Parties, add, assign
from tawatur.annotate.events.parties.interceptions import launched
from tawatur.annotate.events.parties.objects import complements
from tawatur.annotate.events.parties.people import unnamed
from tawatur.annotate.events.parties.subjects import subject
from tawatur.annotate.events.parties.ways import host
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.nameless import described, past
from tawatur.annotate.events.scene.referents import ending, referent
from tawatur.annotate.events.scene.scene import RELATIVES, Scene
from tawatur.annotate.events.words.stems import TAKEN_UP, any_stem, nominative
from tawatur.model.modes import AIR_DEFENCE
from tawatur.model.party import Party
from tawatur.script.verbs import Inflection

_COUNTED = 2  # words from a number to whose what it counts is
_RELATIVE = 2  # words from a relative to its verb
_FALLING, _TRYING = ("capture", "court"), ("court", "arrest")
_ENVOYS = ("summons", "relations")  # done to an envoy
_ON_HIM = {"عليه": "الذي", "عليها": "التي", "عليهم": "الذين"}  # with the relatives that they take up


def verbal(scene: Scene, found: Found, held: Parties) -> None:
    """Subject, object and prepositional parties of a verb."""
    first, end = scene.clause(found.sentence, found.first)
    how, himself = _voice(scene, found)
    flown = launched(scene, found)
    subjects = () if flown else _subjects(scene, found, how, end)
    goals = _goals(scene, found, subjects, end)
    if (not subjects and not flown) or goals:
        named = goals and goals[0].first > past(scene, found.last, end)  # by a name that no list knows
        subjects = () if named else dropped(scene, found, how) or _own_forces(scene, found)
    for group in goals:
        assign(held, "target", group, "to", host(scene, found, group))
    passive = flown or how.tense == "passive" or _undergone(scene, found, subjects)
    for group in subjects:
        add(held.targets if passive else held.actors, group.entity, group.span)
    held.actors.extend(himself)
    held.unnamed = flown or (not subjects and _by_somebody(scene, found, end))
    _taken_up(scene, found, held, first, subjects)
    if found.hit.trigger.mode == "release" and not held.targets:
        _set_free(scene, found, held)
    if found.hit.trigger.mode in _ENVOYS:
        _envoy(scene, found, held, max((group.last for group in subjects), default=found.last))
    complements(scene, found, held, subjects, passive, end)


def _voice(scene: Scene, found: Found) -> tuple[Inflection, Sequence[Party]]:
    """How a verb is inflected, and who speaks where he tells of himself."""
    how = found.hit.how
    assert how is not None
    own = (how.person == 1 and how.tense != "passive") or like_first(scene.forms[found.first], how)
    himself = speaker(scene, found) if own else ()
    return how._replace(tense="perfect", person=1) if himself else how, himself


def _subjects(scene: Scene, found: Found, how: Inflection, end: int) -> tuple[Group, ...]:
    """The subject of a verb, which is not whose so many of what it shot down are."""
    subjects = subject(scene, found.sentence, found.first, end, how, bool(found.hit.pronoun))
    shot = found.hit.trigger.mode == AIR_DEFENCE and subjects and _counted(scene, found, subjects[0])
    return () if shot else subjects


def _undergone(scene: Scene, found: Found, subjects: tuple[Group, ...]) -> bool:
    """Whether the subject of a verb in the active is whom the deed is done to."""
    falls = found.hit.trigger.mode in _FALLING and any_stem(scene.forms[found.first], scene.grammar.parties.falling)
    return falls or _suffered(scene, found, subjects) or _received(scene, found)


def _by_somebody(scene: Scene, found: Found, end: int) -> bool:
    """Whether somebody stands as the subject whom no list knows."""
    verb = found.first
    behind = verb + 1 + (verb + 2 < end and scene.forms[verb + 1] in TAKEN_UP)  # "استهدف فيها مدنيون"
    if behind < end and (unnamed(scene, behind) or nominative(scene.forms[behind])):
        return True
    return not (found.hit.pronoun or found.hit.clitics) and described(scene, found.sentence, verb) is not None


def _taken_up(scene: Scene, found: Found, held: Parties, first: int, subjects: tuple[Group, ...]) -> None:
    """Whom the pronoun behind a verb means: the target."""
    verb, pronoun = found.first, found.hit.pronoun
    near = verb - first <= _RELATIVE
    on_him = found.last < found.sentence.last and _ON_HIM.get(scene.forms[found.last]) == scene.forms[first]
    tried = on_him and near and found.hit.trigger.mode in _TRYING
    if tried:  # "فلان الذي حكم عليه بالسجن"
        held.actors.clear()
    whom: Sequence[Group] = ()
    if (pronoun or tried) and near and scene.forms[first] in RELATIVES:
        whom = antecedent(scene, found.sentence, first)
    elif pronoun and subjects and subjects[0].first > verb:
        whom = before_verb(scene, found.sentence, verb) or _met(scene, found)
    for group in whom:
        add(held.targets, group.entity, group.span)


def _set_free(scene: Scene, found: Found, held: Parties) -> None:
    """Whom the pronoun of "his way" means: who is named last ("أوقف فلان. وأخلي سبيله لاحقا")."""
    own = ending(scene, found.last) if found.last < found.sentence.last else None
    if own is None or own[0] not in scene.grammar.parties.freeing:
        return
    group = referent(scene, found.sentence.first, found.first, own[1]) or before_it(scene, found.sentence, own[1])
    if group and group.type == "PER":
        held.actors[:] = [party for party in held.actors if party.entity != group.entity]
        add(held.targets, group.entity, group.span)


def _own_forces(scene: Scene, found: Found) -> tuple[Group, ...]:
    """Who withdraws or sends his own forces, where the verb leaves him out ("بعد أن سحبت قواتها من …")."""
    held = ending(scene, found.last) if found.last < found.sentence.last else None
    if held is None or found.hit.pronoun or held[0] not in scene.grammar.parties.agents:
        return ()
    group = referent(scene, found.sentence.first, found.first, held[1])
    return (group,) if group and group.type in ("ORG", "GPE") else ()


def _met(scene: Scene, found: Found) -> tuple[Group, ...]:
    """Whom the pronoun of a verb of meeting means ("وصل فلان … حيث استقبله نظيره")."""
    held = ending(scene, found.first) if found.hit.trigger.type == "CONSULT" else None
    group = referent(scene, found.sentence.first, found.first, held[1]) if held else None
    return (group,) if group and group.type == "PER" else ()


def _counted(scene: Scene, found: Found, group: Group) -> bool:
    """Whether a name behind a verb says whose so many of what is shot down are ("اعترضت 30 مسيرة سويدية")."""
    near = scene.quantities(max(found.last, group.first - _COUNTED), group.last)
    return group.first >= found.last and any(at < group.last for _, at, _ in near)


def _goals(scene: Scene, found: Found, subjects: tuple[Group, ...], end: int) -> tuple[Group, ...]:
    """The countries right behind "he visited": they visit nobody ("وزار لبنان والأردن")."""
    trigger = found.hit.trigger
    if trigger.mode != "visit" or "ORG" not in trigger.needs or not subjects or subjects[0].first < found.last:
        return ()
    if any(group.type != "GPE" or group.clitics.strip("و") for group in subjects):
        return ()
    others = scene.between(subjects[-1].last, end)
    return () if any(g.type in ("PER", "ORG") and not g.clitics for g in others) else subjects


def _suffered(scene: Scene, found: Found, subjects: tuple[Group, ...]) -> bool:
    """Whether a verb that needs an object has none beside a person: he suffered it ("اعتقل فلان في …")."""
    if len(subjects) != 1 or subjects[0].type != "PER" or not _needs_object(found):
        return False
    return _without_object(scene, found, subjects[0].last if subjects[0].first >= found.last else found.last)


def undone(scene: Scene, found: Found) -> bool:
    """Whether a plural verb that needs an object has none: it is in the passive ("ثلاثة اختطفوا في …")."""
    how = found.hit.how
    if how is None or (how.number, how.person, how.tense) != ("p", 3, "perfect") or not _needs_object(found):
        return False
    return _without_object(scene, found, found.last)


def _received(scene: Scene, found: Found) -> bool:
    """Whether a verb says that its subject got help ("تسلمت كذا أسلحة من كذا")."""
    return found.hit.trigger.type == "AID" and any_stem(scene.forms[found.first], scene.grammar.parties.receipts)


def _needs_object(found: Found) -> bool:
    """Whether a verb without a pronoun tells what is done to somebody."""
    trigger = found.hit.trigger
    echoes = trigger.echo and trigger.type == "ASSAULT"
    return not found.hit.pronoun and (trigger.genitive == "target" or echoes)


def _without_object(scene: Scene, found: Found, at: int) -> bool:
    """Whether no object stands at a word behind a verb: a mark, a time or a preposition does."""
    if at >= found.sentence.last or scene.words[at].kind == "mark" or at in scene.timed:
        return True
    form = scene.forms[at]
    return form in scene.grammar.prepositions or (form[:1] in "بل" and len(form) > 3 and at not in scene.inside)


def _envoy(scene: Scene, found: Found, held: Parties, first: int) -> None:
    """The country of an envoy that is summoned or sent away ("استدعت القائم بأعمال السفير الفرنسي", "طردت السفير
    الفرنسي")."""
    first = max(first, found.last)
    if found.hit.trigger.mode != "summons" and not any_stem(scene.forms[first], scene.grammar.parties.envoys):
        return
    for at in range(first, min(first + 5, found.sentence.last)):
        label, after = scene.nation(at)
        if label and all(label != party.entity for party in held.actors):
            add(held.targets, label, scene.prose.span(at, after))
            return
