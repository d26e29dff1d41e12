"""Whose deed it is where nothing beside the trigger says so: subjects of verbs, and those who control a verbal noun."""

from __future__ import annotations

from tawatur.annotate.events.find import Found
from tawatur.annotate.events.governors import light
from tawatur.annotate.events.scene import COMMAS, Group, Scene
from tawatur.annotate.events.triggers import any_stem
from tawatur.model.party import Party
from tawatur.model.prose import Sentence
from tawatur.script.verbs import Inflection

_AFTER = 5
_CONTROL = 16
SPOKEN = frozenset(("ان", "وان", "بان", "انه", "انها", "بانه", "بانها"))
_PRONOUNS = frozenset(("انه", "انها", "انهم", "بانه", "بانها", "وانه", "وانها", "بانهم", "لانه", "لكنه", "لكنها"))
RELATIVES = frozenset(("الذي", "التي", "الذين", "اللذان", "اللتان", "اللواتي", "اللاتي"))


def subject(
    scene: Scene, sentence: Sentence, verb: int, end: int, how: Inflection, object_pronoun: bool = False
) -> tuple[Group, ...]:
    """The subject of a verb, with the names joined to it from before: a name right before it, a name right after it,
    what its relative clause is about, else the last bare name before it in its clause."""
    if how.person == 1 or (how.gender, how.number) == ("f", "p"):
        return ()
    first, _ = scene.clause(sentence, verb)
    if verb > sentence.first and scene.forms[verb - 1] in _PRONOUNS:
        return ()
    relative = first < verb and scene.forms[first] in RELATIVES and verb - first <= 3
    adjacent = _adjacent(scene, sentence, verb)
    if adjacent and not relative:
        return adjacent
    headed = _headed(scene, first, verb)
    if headed:
        return headed
    # A headline puts its subject first: what follows the verb is its object.
    headline = sentence.role == "title" and verb > sentence.first
    following = None if headline else _following(scene, verb, end)
    if following:
        return _list(scene, following, end)
    if relative:
        return () if object_pronoun else _antecedent(scene, sentence, first)
    for group in reversed(scene.between(first, verb)):
        if bare(scene, group) and not led(scene, group, first):
            return _joined(scene, group, first)
    return ()


def _adjacent(scene: Scene, sentence: Sentence, verb: int) -> tuple[Group, ...]:
    """A bare name right before the verb, only particles, brackets and adverbs of time between."""
    at = verb - 1
    while at >= sentence.first and (
        scene.forms[at] in scene.grammar.negations
        or scene.forms[at] in ("قد", "كان", "كانت", "ايضا", '"', ")", "»")
        or at in scene.timed
    ):
        at -= 1
    group = scene.inside.get(at) if at >= sentence.first else None
    if group is None or not bare(scene, group) or led(scene, group, sentence.first):
        return ()
    return _joined(scene, group, sentence.first)


def _headed(scene: Scene, first: int, verb: int) -> tuple[Group, ...]:
    """The name right after the nearest أن or إن before the verb."""
    for group in reversed(scene.between(first, verb)):
        if scene.forms[group.first - 1] in SPOKEN and group.first > first and bare(scene, group):
            return (group,)
    return ()


def _following(scene: Scene, verb: int, end: int) -> Group | None:
    """A bare name soon after the verb: no preposition, no mark and no word for what one has between."""
    for group in scene.between(verb + 1, min(end, verb + 1 + _AFTER)):
        if group.clitics or not bare(scene, group):
            return None
        return None if any(_parts(scene, form) for form in scene.forms[verb + 1 : group.first]) else group
    return None


def _list(scene: Scene, group: Group, end: int) -> tuple[Group, ...]:
    """A name with those joined to it by و right after it."""
    held = [group]
    for after in scene.between(group.last, end):
        if after.clitics != "و" or after.first > held[-1].last:
            break
        held.append(after)
    return tuple(held)


def _parts(scene: Scene, form: str) -> bool:
    """Whether a word keeps a name after it from being the subject."""
    grammar = scene.grammar
    if form in grammar.prepositions or form in COMMAS or form in SPOKEN or form[:1] in "لب":
        return True
    return any_stem(form, grammar.holdings) or any(
        hit.kind == "noun" and not hit.rest and not hit.trigger.objects for hit in scene.triggers.hits(form)
    )


def _antecedent(scene: Scene, sentence: Sentence, relative: int) -> tuple[Group, ...]:
    groups = scene.between(sentence.first, relative)
    if groups and relative - groups[-1].last <= 2:
        return (groups[-1],)
    return ()


def _joined(scene: Scene, group: Group, first: int) -> tuple[Group, ...]:
    """A name with those before it that it is joined to by و."""
    held = [group]
    while True:
        before = scene.between(first, held[0].first)
        joins = held[0].clitics[:1] == "و" or scene.forms[max(held[0].first - 1, first)][:1] == "و"
        if not before or not joins or held[0].first - before[-1].last > 1:
            return tuple(held)
        held.insert(0, before[-1])


def bare(scene: Scene, group: Group) -> bool:
    """Whether a name may be a subject: no preposition glued to it, no bracket before it, no mere place."""
    if group.clitics.strip("وف") or group.type in ("LOC", "MISC") or scene.city(group):
        return False
    bracket = group.first > 1 and scene.forms[group.first - 1] == "("
    return not bracket or scene.words[group.first - 2].kind == "mark"


def led(scene: Scene, group: Group, start: int) -> bool:
    """Whether a preposition stands before a name (over a common noun or two)."""
    for here in range(group.first - 1, max(start, group.first - 3) - 1, -1):
        if scene.words[here].kind == "mark" or here in scene.inside:
            return False
        form = scene.forms[here]
        if form in SPOKEN:
            return False
        if form in scene.grammar.prepositions or form.lstrip("و").startswith(("لل", "بال")):
            return True
    return False


def controller(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Who would do it: the last bare name before the trigger in what is reported, or the reporter of himself.

    Where somebody is reported, his own name outside the report is not the doer, unless a pronoun stands for him.
    """
    number = scene.told_by(found.span)
    first = found.sentence.first
    if number is not None:
        attribution = scene.layers.attributions[number]
        if attribution.act != "accuse":
            first = max(first, scene.at(attribution.content[0].start))
    first = max(first, found.first - _CONTROL)
    for group in reversed(scene.between(first, found.first)):
        between = scene.forms[group.last : found.first]
        if found.hit.kind == "noun" and any(form in scene.grammar.boundaries for form in between):
            break
        close = group.last == found.first and scene.forms[group.first - 1] not in scene.grammar.prepositions
        if bare(scene, group) and (close or not led(scene, group, first)) and group.type in ("PER", "ORG", "GPE"):
            return tuple(Party(g.entity, g.span) for g in _joined(scene, group, first) if g.entity)
    if number is not None:
        if first >= found.first - 2 and light(scene, scene.at(scene.layers.attributions[number].cue.start)):
            announcer = scene.layers.attributions[number].chain.source
            return (Party(announcer.entity, announcer.span),) if announcer.entity else ()
        asked = scene.layers.attributions[number].addressee
        if asked and asked.entity and scene.layers.attributions[number].act == "demand":
            return (asked,)
        source = scene.layers.attributions[number].chain.source
        opening = scene.forms[max(first - 2, 0) : first + 1]
        if source.entity and any(form in _PRONOUNS for form in opening):
            return (Party(source.entity, source.span),)
    return ()
