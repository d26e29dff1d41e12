"""Whose deed it is where nothing beside the trigger says so: subjects of verbs, and those who control a verbal noun."""

from __future__ import annotations

from tawatur.annotate.events.find import Found
from tawatur.annotate.events.governors import light
from tawatur.annotate.events.referents import WANTED, agreement, meant, referent, spoken_of
from tawatur.annotate.events.scene import COMMAS, RELATIVES, SPOKEN, Scene
from tawatur.annotate.events.standins import Group
from tawatur.annotate.events.triggers import any_stem
from tawatur.model.layers import Link
from tawatur.model.party import Party
from tawatur.model.prose import Sentence
from tawatur.script.verbs import Inflection

_AFTER = 5
_CONTROL = 16
_ASKED = 6
_BEGGED = 9
# Acts by which a source speaks of what it will do, or not do, itself.
_SELF = ("promise", "threaten", "refuse")
_THAT = frozenset(("ان", "وان", "بان"))
_PRONOUNS = frozenset(("انه", "انها", "انهم", "بانه", "بانها", "وانه", "وانها", "بانهم", "لانه", "لكنه", "لكنها"))


def subject(
    scene: Scene, sentence: Sentence, verb: int, end: int, how: Inflection, object_pronoun: bool = False
) -> tuple[Group, ...]:
    """The subject of a verb, with the names joined to it from before: a name right before it, a name right after it,
    what its relative clause is about, else the last bare name before it in its clause."""
    if how.person == 1 or (how.gender, how.number) == ("f", "p"):
        return ()
    first, _ = scene.clause(sentence, verb)
    spoken = spoken_of(scene, sentence, verb)
    if spoken:
        return meant(scene, sentence, *spoken)
    relative = first < verb and scene.forms[first] in RELATIVES and verb - first <= 3
    adjacent = _adjacent(scene, sentence, verb)
    if adjacent and not relative:
        return adjacent
    until = verb - 2 >= first and scene.forms[verb - 2] == "ما" and scene.forms[verb - 1] in scene.grammar.negations
    named = () if until else _headed(scene, first, verb)  # "ما لم": until somebody else does it
    if named:
        return named
    # A headline puts its subject first, and a verb in the plural follows its own: what comes after is the object.
    headed = (sentence.role == "title" and verb > sentence.first) or how.number == "p"
    following = None if headed else _following(scene, verb, end)
    if following and relative and how.gender == "f" and _masculine(scene, following):
        following = None
    if following:
        return _list(scene, following, end)
    if not headed and verb + 1 < end and _unnamed(scene, verb + 1):
        return ()
    if relative:
        return () if object_pronoun else _antecedent(scene, sentence, first)
    for group in reversed(scene.between(first, verb)):
        if _parted(scene, group.last, verb):
            return ()  # who says it, not who does it
        if bare(scene, group) and not led(scene, group, first):
            return _joined(scene, group, first)
    return ()


def _masculine(scene: Scene, group: Group) -> bool:
    """Whether a name begins with a man's title, or an office of his: no subject of a feminine verb before it."""
    form = scene.forms[group.first]
    titled = scene.words[group.first].end <= group.span.start or form.startswith("ال")
    return group.type == "PER" and titled and not form.endswith("ه")


def _unnamed(scene: Scene, at: int) -> bool:
    """Whether the word after a verb is a doer without a name ("واصلت طائرات …")."""
    form = scene.forms[at]
    return at not in scene.inside and form.removeprefix("ال") in scene.grammar.agents


def _parted(scene: Scene, first: int, last: int) -> bool:
    """Whether إذا opens a clause between, or أن one of somebody who is not the speaker's own ("قال إن قواته …")."""
    return any(
        scene.forms[at] in scene.grammar.conditions
        or (scene.forms[at] in _THAT and not scene.forms[at + 1].endswith(("ها", "هم", "ته")))
        for at in range(first, last)
    )


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
            return _list(scene, group, verb)
    return ()


def _following(scene: Scene, verb: int, end: int) -> Group | None:
    """A bare name soon after the verb: no preposition, no mark and no word for what one has between."""
    for group in scene.between(verb + 1, min(end, verb + 1 + _AFTER)):
        if group.clitics or not bare(scene, group):
            return None
        return None if any(_parts(scene, form) for form in scene.forms[verb + 1 : group.first]) else group
    return None


def _list(scene: Scene, group: Group, end: int) -> tuple[Group, ...]:
    """A name with those joined to it by و right after it, a common noun before their name at most ("وحليفه فلان")."""
    held = [group]
    for after in scene.between(group.last, end):
        apart = after.first - held[-1].last
        if apart == 1 and enumerated(scene, held[-1].last, after):
            held.append(after)
            continue
        if after.clitics != "و" if apart == 0 else apart > 1 or not joins(scene, held[-1].last, after):
            break
        held.append(after)
    return tuple(held)


def joins(scene: Scene, at: int, group: Group) -> bool:
    """Whether the word between two names joins the second ("الحكومة وحركة …", "فلان وحليفه فلان")."""
    form = scene.forms[at]
    if at - 1 not in scene.inside or form[:1] != "و" or group.clitics:
        return False
    return any_stem(form[1:], scene.grammar.agents) or (group.type == "PER" and form.endswith(("ه", "ها", "هم")))


def enumerated(scene: Scene, comma: int, group: Group) -> bool:
    """Whether a comma only parts two people of a list ("الوزير فلان، والنائب فلان")."""
    before = scene.inside.get(comma - 1)
    if scene.forms[comma] not in COMMAS or group.first != comma + 1 or before is None:
        return False
    return group.clitics == "و" and group.type == before.type == "PER"


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
    if not groups or _unlike(scene, groups[-1], relative):
        return ()
    if relative - groups[-1].last <= 2 and groups[-1].type not in ("LOC", "MISC"):
        return (groups[-1],)
    return ()


def _unlike(scene: Scene, group: Group, relative: int) -> bool:
    """Whether a country or body is feminine and the relative after it is not, which then speaks of another word."""
    return scene.forms[relative] == "الذي" and group.type != "PER" and agreement(scene, group) == "f"


def _joined(scene: Scene, group: Group, first: int) -> tuple[Group, ...]:
    """A name with those before it that it is joined to by و."""
    held = [group]
    while True:
        before = scene.between(first, held[0].first)
        apart = held[0].first - before[-1].last if before else 9
        if apart > 1 or not (held[0].clitics[:1] == "و" if apart == 0 else joins(scene, held[0].first - 1, held[0])):
            return tuple(held)
        held.insert(0, before[-1])


def bare(scene: Scene, group: Group) -> bool:
    """Whether a name may be a subject: no preposition glued to it, no bracket before it, no mere place."""
    if group.clitics.strip("وف") or group.type in ("LOC", "MISC") or scene.city(group):
        return False
    bracket = group.first > 1 and scene.forms[group.first - 1] == "("
    before = group.first - 2
    return not bracket or scene.words[before].kind == "mark" or any_stem(scene.forms[before], scene.grammar.agents)


def led(scene: Scene, group: Group, start: int) -> bool:
    """Whether a preposition stands before a name (over a common noun or two)."""
    for here in range(group.first - 1, max(start, group.first - 3) - 1, -1):
        if scene.words[here].kind == "mark" or here in scene.inside:
            return False
        form = scene.forms[here]
        if form in SPOKEN:
            return False
        joined = form[1:] if form[:1] == "و" else form
        if form in scene.grammar.prepositions or joined in scene.grammar.prepositions or form in scene.grammar.examples:
            return True
        if joined.startswith(("لل", "بال")):
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
        if _parted(scene, group.last, found.first):
            break
        if any(any_stem(form, scene.grammar.agents) for form in between if form.startswith("ال")):
            return ()  # a body without a name is nearer
        close = group.last == found.first and scene.forms[group.first - 1] not in scene.grammar.prepositions
        free = close or willing(scene, found) or not led(scene, group, first)
        if bare(scene, group) and free and group.type in ("PER", "ORG", "GPE"):
            return tuple(Party(g.entity, g.span) for g in _joined(scene, group, first) if g.entity)
    if number is not None:
        if first >= found.first - 2 and scene.layers.attributions[number].act in _SELF:
            return _announcer(scene, scene.layers.attributions[number].chain.source)
        if first >= found.first - 2 and light(scene, scene.at(scene.layers.attributions[number].cue.start)):
            return _announcer(scene, scene.layers.attributions[number].chain.source)
        asked = scene.layers.attributions[number].addressee
        if asked and asked.entity and scene.layers.attributions[number].act == "demand":
            return (asked,)
        source = scene.layers.attributions[number].chain.source
        opening = scene.forms[max(first - 2, 0) : first + 1]
        if source.entity and any(form in _PRONOUNS for form in opening):
            return _announcer(scene, source)
    return ()


def willing(scene: Scene, found: Found) -> bool:
    """Whether a word of will leads to the trigger ("مستعد لوقف …")."""
    return any(
        form in scene.grammar.willing for form in scene.forms[max(found.sentence.first, found.first - 3) : found.first]
    )


def _announcer(scene: Scene, source: Link) -> tuple[Party, ...]:
    """A source as doer: the body that its words begin with, else who it is."""
    if source.span:
        inside = scene.between(scene.at(source.span.start), scene.at(source.span.end - 1) + 1)
        if inside and inside[0].type == "ORG" and inside[0].entity:
            return (Party(inside[0].entity, inside[0].span),)
    return (Party(source.entity, source.span),) if source.entity else ()


def asked(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Who is asked to do what the trigger says ("دعا فلان فلانا إلى وقف …", "مطالبة فلان بوقف …")."""
    number = scene.told_by(found.span)
    attribution = scene.layers.attributions[number] if number is not None else None
    if attribution and attribution.act == "demand" and attribution.addressee and attribution.addressee.entity:
        content = scene.at(attribution.content[0].start)
        if found.first - content <= 3 and not scene.between(content, found.first):
            return (attribution.addressee,)
    first, _ = scene.clause(found.sentence, found.first)
    group = next(reversed(scene.between(first, found.first)), None)
    if group is None or found.first - group.last > 3 or not _to_do(scene, found, group):
        return ()
    before = scene.forms[group.first - 1]
    led = group.clitics.strip("وف") == "ل" or before in ("الي", "الى", "علي", "على")
    led = led or (before == "من" and scene.forms[group.first - 2] in scene.grammar.asking)
    others = False
    for here in range(group.first - 1, max(first, group.first - _ASKED) - 1, -1):
        others = others or here in scene.inside
        form = scene.forms[here]
        named = here > first and here - 1 in scene.inside
        close = here == group.first - 1 and not form.endswith("دعوه")  # an invitation is its owner's
        if (form in scene.grammar.asking and (led or others or named)) or (
            form in scene.grammar.askers and (led or close)
        ):
            return (Party(group.entity, group.span),) if group.entity else ()
    return ()


def begged(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Whom a pronoun after a request means ("طالبا منه … التركيز على وقف …")."""
    for at in range(found.first - 1, max(found.sentence.first, found.first - _BEGGED), -1):
        wanted = WANTED.get(scene.forms[at].removeprefix("من")) if scene.forms[at].startswith("من") else None
        word = scene.forms[at - 1]
        if wanted and (word in scene.grammar.asking or word in scene.grammar.askers):
            group = referent(scene, found.sentence.first, at - 1, wanted)
            return (Party(group.entity, group.span),) if group and group.entity else ()
    return ()


def _to_do(scene: Scene, found: Found, group: Group) -> bool:
    """Whether إلى, ب or ل leads from a name to the trigger."""
    between = scene.forms[group.last : found.first]
    if any(form in COMMAS for form in between[1:]):
        return False
    return found.hit.clitics.endswith(("ل", "ب")) or any(
        form in ("الي", "الى") or form.startswith("لل") for form in between
    )
