"""Whom a pronoun stands for: the source it repeats, else the nearest name before it that agrees with it."""

from __future__ import annotations

from typing import Literal

from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.scene import COMMAS, OPENING, RELATIVES, SPOKEN, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Link
from tawatur.model.prose import Sentence
from tawatur.model.span import Span

Agreement = Literal["m", "f", "p"]
_ENDINGS: tuple[tuple[str, Agreement], ...] = (("هما", "p"), ("هم", "p"), ("ها", "f"), ("ه", "m"))
WANTED: dict[str, Agreement] = dict(_ENDINGS)
_OF_OTHERS = ("accuse", "demand", "condemn", "ask")  # what is said of somebody else
_PLURALS = ("ون", "ين")
_OPENING = 4
_DOING = 5
_HAD = 16
_CALLED = 2  # words from "known" to a name by which somebody is known
_OUTLET = "outlet"  # a paper, a channel or an agency, all spoken of in the feminine


def agreement(scene: Scene, group: Group) -> Agreement | None:
    """How a name agrees: m, f, p, None where its words do not tell."""
    form = scene.forms[group.first].lstrip("وف")
    head = form.removeprefix("ال")
    if group.type == "PER":
        titled = scene.words[group.first].end <= group.span.start  # names do not tell ("حمزة"), titles do
        return "f" if (head.endswith("ه") if titled else _woman(scene, group)) else "m"
    if group.type == "GPE":
        if form in scene.grammar.parties.sides:
            return "f" if form.endswith("ه") else "m"  # "الجانب السويدي"
        return "m" if group.entity in scene.grammar.masculine else "f"
    before = group.first - 1 - (scene.forms[group.first - 1] in OPENING)
    body = scene.forms[before].lstrip("وفبل") if before >= 0 else ""
    if body in scene.grammar.kinds and before not in scene.inside:
        form = head = body  # "تنظيم «كذا»"
    if head.endswith(_PLURALS):
        return "p"
    if head.endswith(("ه", "ات")) or scene.kinds.get(group.entity or "") == _OUTLET:
        return "f"
    return "m" if form != head or any_stem(head, scene.grammar.parties.agents) else None


def _woman(scene: Scene, group: Group) -> bool:
    """Whether the article tells of a person in the feminine, by the verb right before the name ("كتبت فلانة")."""
    verbs = (other.first - 1 for other in scene.groups if other.entity == group.entity)
    return any(verb in scene.cues and scene.forms[verb].endswith("ت") for verb in verbs)


def agrees(scene: Scene, group: Group, wanted: Agreement) -> bool:
    """Whether a pronoun may stand for a name; bodies and peoples are also spoken of in the plural."""
    held = agreement(scene, group)
    return held is None or held == wanted or (group.type != "PER" and "p" in (held, wanted))


def ending(scene: Scene, at: int) -> tuple[str, Agreement] | None:
    """A word without its pronoun of the third person, and how that agrees; None where it ends in none."""
    form = scene.forms[at]
    if scene.prose.text[scene.words[at].end - 1] == "ة":
        return None
    for letters, wanted in _ENDINGS:
        if form.endswith(letters) and len(form) - len(letters) > 1:
            return form[: -len(letters)], wanted
    return None


def referent(scene: Scene, first: int, at: int, wanted: Agreement, free: bool = False) -> Group | None:
    """The nearest name in the words `[first, at)` that a pronoun may mean; `free`: that no preposition leads to."""
    for group in reversed(scene.between(first, at)):
        if free and (
            group.clitics.strip("وف") or any(f in scene.grammar.prepositions for f in _before(scene, group, first))
        ):
            continue
        may = group.entity and group.type in ("PER", "ORG", "GPE") and not scene.city(group)
        apart = _likened(scene, group) or within(scene, group) or _called(scene, group)
        if may and agrees(scene, group, wanted) and not apart:
            return group
    return None


def _before(scene: Scene, group: Group, first: int) -> list[str]:
    """The two words before a name."""
    return scene.forms[max(first, group.first - 2) : group.first]


def within(scene: Scene, group: Group) -> bool:
    """Whether a name only stands in a relative clause on another ("القوات التي يقودها فلان")."""
    two = scene.forms[max(0, group.first - 2) : group.first]
    return len(two) == 2 and two[0] in RELATIVES and two[1].endswith(("ها", "ه"))


def _called(scene: Scene, group: Group) -> bool:
    """Whether a name only says how somebody is called besides ("فلان المعروف أيضا بكذا")."""
    near = scene.forms[max(0, group.first - _CALLED) : group.first]
    return group.clitics == "ب" and any(any_stem(form, scene.grammar.pronouns.known_as) for form in near)


def _likened(scene: Scene, group: Group) -> bool:
    """Whether a name stands in a list of examples ("دول كفلان وفلان")."""
    while group.clitics == "و" and (before := scene.inside.get(group.first - 1)):
        group = before
    return group.clitics.endswith("ك")


def spoken_of(scene: Scene, sentence: Sentence, verb: int) -> tuple[int, Agreement] | None:
    """The pronoun of أن or إن that is the subject of a verb ("أنها لن تنسحب"): its word, how it agrees."""
    at = verb - 1
    while at > sentence.first and (
        scene.forms[at] in scene.grammar.negations
        or scene.forms[at] in scene.grammar.pronouns.particles
        or (scene.words[at].kind == "mark" and scene.forms[at] not in COMMAS and not scene.breaks(at))
    ):
        at -= 1
    if at < sentence.first or scene.forms[at] not in scene.grammar.subjects:
        return None
    held = ending(scene, at)
    return (at, held[1]) if held else None


def meant(scene: Scene, sentence: Sentence, at: int, wanted: Agreement) -> tuple[Group, ...]:
    """Whom the pronoun of أن or إن at a word means: the source where it opens what he says, else a name before it."""
    number = scene.told_by(scene.prose.span(at + 1, at + 2)) if at + 1 < len(scene.words) else None
    if number is not None:
        attribution = scene.layers.attributions[number]
        source = attribution.chain.source
        opens = abs(scene.at(attribution.content[0].start) - at) <= _OPENING
        unknown = source.span is None and source.entity is None and wanted == "f"
        if (
            attribution.act not in _OF_OTHERS
            and opens
            and not unknown
            and (source.span is None or speaks(scene, source.span, wanted))
        ):
            return (_group(scene, source, at),) if source.entity else ()
    group = referent(scene, sentence.first, at, wanted)
    return (group,) if group and not (wanted == "m" and _somebody(scene, group.last, at)) else ()


def _somebody(scene: Scene, first: int, last: int) -> bool:
    """Whether somebody without a name stands behind أن among the words ("أن انتحاريا دخل السوق لكنه …")."""
    return any(
        scene.forms[at - 1] in SPOKEN and scene.forms[at].removesuffix("ا") in scene.grammar.parties.nobodies
        for at in range(first + 1, last)
    )


def had(scene: Scene, sentence: Sentence, verb: int) -> tuple[Group, ...]:
    """The name right behind كان, where قد stands before the verb ("وكانت وزارة كذا في كذا قد استدعت …")."""
    if verb - 1 <= sentence.first or scene.forms[verb - 1] != "قد":
        return ()
    for at in range(verb - 2, max(sentence.first, verb - _HAD) - 1, -1):
        if scene.breaks(at):
            return ()
        if scene.forms[at].lstrip("وف") in ("كان", "كانت"):
            group = scene.inside.get(at + 1)
            feminine = scene.forms[at].endswith("ت")
            if group is None or group.first != at + 1 or group.clitics or not group.entity or scene.city(group):
                return ()
            return (group,) if agrees(scene, group, "f" if feminine else "m") else ()
    return ()


def whose(scene: Scene, sentence: Sentence, verb: int) -> tuple[Group, ...]:
    """Whose forces or craft are the subject right before a verb ("بأن طائراته قصفت …")."""
    at = verb - 1 - (scene.forms[verb - 1] == "قد")
    held = ending(scene, at) if at > sentence.first and at not in scene.inside else None
    if held is None or held[0].lstrip("وبل") not in scene.grammar.parties.agents or scene.forms[at - 1] not in SPOKEN:
        return ()
    group = referent(scene, sentence.first, at, held[1])
    return (group,) if group else ()


def speaks(scene: Scene, span: Span, wanted: Agreement) -> bool:
    """Whether the words of a source agree with a pronoun."""
    first = scene.at(span.start)
    group = scene.inside.get(first)
    if group and group.first == first:
        return agrees(scene, group, wanted)
    head = scene.forms[first]
    if head.endswith(_PLURALS) or any_stem(head, scene.grammar.pronouns.crowds):
        return wanted == "p" or (wanted == "f" and not head.endswith(_PLURALS))
    return wanted == ("f" if head.endswith(("ه", "ات")) else "m")


def _group(scene: Scene, source: Link, at: int) -> Group:
    """A source as a group: the body that its words begin with, else who it is; where it has no words, the pronoun."""
    span = source.span or scene.prose.span(at, at + 1)
    first = scene.at(span.start)
    inside = scene.between(first, scene.at(span.end - 1) + 1) if source.span else []
    if inside and inside[0].type == "ORG" and inside[0].entity:
        return inside[0]
    kind = "PER" if source.kind in ("person", "office") else "ORG"
    return Group(first, first, source.entity, span, kind, "")


def owner(scene: Scene, sentence: Sentence, trigger: int, met: bool = False) -> Group | None:
    """Whose doing a verbal noun with a pronoun before the trigger tells ("خلال محاولتهم اقتحام …", "مشاركتها في …"), or
    whose hope where people are to be `met` ("أمله في لقاء فلان")."""
    for at in range(trigger - 1, max(sentence.first, trigger - _DOING) - 1, -1):
        if scene.forms[at] in COMMAS or scene.breaks(at) or at in scene.inside:
            return None
        held = ending(scene, at)
        if held and (_doing(scene, held[0]) or (met and held[0].lstrip("وفبل") in scene.grammar.pronouns.hopes)):
            group = referent(scene, sentence.first, at, held[1], free=True) or referent(
                scene, sentence.first, at, held[1]
            )
            return None if group and held[1] == "p" and _people(scene, group.last, at) else group
    return None


def _doing(scene: Scene, base: str) -> bool:
    """Whether a word without its pronoun is a verbal noun of doing; "إجرائه" is of "إجراء"."""
    whole = f"{base[:-1]}ء" if base.endswith(("اي", "او")) else base
    return any_stem(base, scene.grammar.doings) or any_stem(whole, scene.grammar.doings)


def _people(scene: Scene, first: int, last: int) -> bool:
    """Whether people without a name stand among the words, whom a pronoun of many rather means ("أعلنت كذا توقيف عناصر
    يشتبه بضلوعهم في …")."""
    return any(
        form in scene.grammar.parties.nobodies or form in scene.grammar.parties.agents
        for form in scene.forms[first:last]
    )
