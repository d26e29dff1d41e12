"""Who would do it where nothing beside the trigger says so: those who control a verbal noun, and who is asked to."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.parties.around import parted
from tawatur.annotate.events.parties.eligible import bare, led
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import joined_to, list_head, listed
from tawatur.annotate.events.scene.referents import ending, speaks
from tawatur.annotate.events.scene.scene import COMMAS, FORCE, RELATIVES, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.annotate.events.words.triggers import Hit
from tawatur.model.layers import Attribution, Link
from tawatur.model.party import Party

_CONTROL = 16
_CALL, _TO_WHOM = "دعوه", "الي"
_PACK, _BETWEEN = 4, "بين"
_OBJECT = 4
# Acts by which a source speaks of what it will do, or not do, itself.
_SELF = ("promise", "threaten", "refuse", "deny")
# Acts by which it speaks of what others do or did.
_OTHERS = ("accuse", "condemn", "demand", "ask", "welcome", "deny")


def controller(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Who would do it: the last bare name before the trigger in what is reported, or the reporter of himself.

    Where somebody is reported, his own name outside the report is not the doer, unless a pronoun stands for him.
    """
    number = scene.told_by(found.span)
    told = scene.layers.attributions[number] if number is not None else None
    first = found.sentence.first
    if told is not None and told.act != "accuse":
        first = max(first, scene.at(told.content[0].start))
    first = max(first, found.first - _CONTROL)
    named = _named(scene, found, first)
    if named is None:
        return _reporter(scene, found, told, first) if told is not None else ()
    return named


def _named(scene: Scene, found: Found, first: int) -> tuple[Party, ...] | None:
    """The last bare name before the trigger; () where somebody without a name is nearer, None where there is none."""
    for group in reversed(scene.between(first, found.first)):
        opens = found.hit.kind == "noun" and any(at in scene.opening for at in range(group.last, found.first))
        if opens or parted(scene, group.last, found.first):
            return None
        between = scene.forms[group.last : found.first]
        if any(any_stem(form, scene.grammar.parties.agents) for form in between if form.startswith("ال")):
            return ()  # a body without a name is nearer
        # the verb may stand before its subject
        if _aloof(scene, scene.forms[max(first, group.first - 1) : group.first] + between):
            return ()
        if _controls(scene, found, group, first):
            return tuple(Party(g.entity, g.span) for g in joined_to(scene, group, first) if g.entity)
    return None


def _controls(scene: Scene, found: Found, group: Group, first: int) -> bool:
    """Whether a name may be who would do it: nothing leads to it, and it has no other part."""
    if group.type not in ("PER", "ORG", "GPE"):
        return False
    head = list_head(scene, group, first)
    over = found.hit.kind == "verb" and group.type == "GPE"  # "مسلح من ولاية كذا فتح النار"
    ahead = scene.forms[max(first, head.first - 1 - over) : head.first]
    close = group.last == found.first and scene.grammar.prepositions.keys().isdisjoint(ahead)
    if not close and group.first > first and _document(scene, group.first - 1):
        return False
    if any(part(scene, group, first) for part in (_within, _fought, _listed_goal, _granted, _calls)):
        return False
    return bare(scene, group) and (close or willing(scene, found) or not led(scene, group, first))


def _reporter(scene: Scene, found: Found, told: Attribution, first: int) -> tuple[Party, ...]:
    """Who reports it, of himself, or whom he asks; nobody where he speaks of others."""
    source = told.chain.source
    himself = first >= found.first - 2 and not _aloof(scene, scene.forms[first : found.first])
    if (himself and told.act in _SELF) or announced(scene, found):
        return _announcer(scene, source)
    lets = any(any_stem(form, scene.grammar.letting) for form in scene.forms[first : found.first])
    if told.addressee and told.addressee.entity and told.act == "demand" and not lets:
        return (told.addressee,)
    if found.hit.definite and scene.forms[found.first - 1] in scene.grammar.passing.afterwards:
        return ()  # "إنه سيتحدث بعد القمة"
    return _announcer(scene, source) if source.entity and _of_himself(scene, found, first, source) else ()


def _of_himself(scene: Scene, found: Found, first: int, source: Link) -> bool:
    """Whether a report opens with a pronoun that means the reporter: it is not only said that there is such a thing."""
    subjects = scene.grammar.subjects
    opening = next((at for at in range(max(first - 2, 0), first + 1) if scene.forms[at] in subjects), None)
    held = ending(scene, opening) if opening is not None else None
    if opening is None or (held and source.span and not speaks(scene, source.span, held[1])):
        return False  # "أشارت السلطات إلى أنه فجر نفسه"
    near = found.first - 1
    while near > first and (
        scene.words[near].kind == "mark" or scene.forms[near] in scene.grammar.parties.superlatives
    ):
        near -= 1
    if found.hit.kind == "noun" and opening == near:
        return False  # "إنها صفقة سيئة" is not of who says so
    denied = scene.forms[opening + 1] in scene.grammar.negations  # "أنه لا يوجد اتفاق"
    return scene.forms[opening + 1 + denied] not in scene.grammar.pronouns.dummies


def by_deed(scene: Scene, found: Found) -> bool:
    """Whether ب leads to the deed by which somebody does what his clause says ("رد الجيش بقصف المواقع"): its object
    follows, nobody dies of it and nobody else is spoken of."""
    hit, at = found.hit, found.last
    if hit.clitics[-1:] != "ب" or hit.definite or hit.pronoun or at >= found.sentence.last or at in scene.inside:
        return False
    form = scene.forms[at]
    doer = form.removeprefix("ال") in scene.grammar.parties.agents or any_stem(form, scene.grammar.parties.foes)
    object_ = form.startswith("ال") or any_stem(form, scene.grammar.parties.holdings)
    upon = scene.forms[at] == "علي" or (
        scene.forms[at + 1 : at + 2] == ["علي"] and not scene.grammar.nations.get((form,))
    )
    if doer or not (object_ or upon) or scene.act(found.span) in _OTHERS:
        return False
    first, _ = scene.clause(found.sentence, found.first)
    return not any(hit.trigger.casualty for here in range(first, found.first)
                   for hit in scene.triggers.hits(scene.forms[here]))  # fmt: skip


def _granted(scene: Scene, group: Group, first: int) -> bool:
    """Whether a name is of who is given something ("منح فلان كذا مهلة", "أنه منح كذا مهلة")."""
    giver = scene.inside.get(group.first - 1)
    if giver and giver.first > first and scene.forms[giver.first - 1] in scene.grammar.parties.granting:
        return True
    before = scene.forms[max(0, group.first - 2) : group.first]
    if len(before) > 1 and before[1].startswith("ال") and before[0].lstrip("وف") in scene.grammar.parties.granting:
        return True
    return len(before) > 1 and before[1] in scene.grammar.parties.granting and before[0] in scene.grammar.subjects


def _within(scene: Scene, group: Group, first: int) -> bool:
    """Whether a name is the subject of a relative clause on something else ("فصائل كذا التي تقودها كذا"), which does
    not go on to the trigger ("الدور الذي لعبه فلان في تسهيل …").
    """
    at = group.first - 2
    if at < first or scene.forms[at] not in RELATIVES or scene.forms[group.last] in scene.grammar.prepositions:
        return False
    return scene.forms[at + 1].endswith(("ها", "ه", "هم"))


def _calls(scene: Scene, group: Group, first: int) -> bool:
    """Whether a name is of who calls on others ("دعوة فلان إلى العلماء للاجتماع")."""
    head = joined_to(scene, group, first)[0]
    before = scene.forms[head.first - 1] if head.first > first else ""
    return before.lstrip("و").endswith(_CALL) and scene.forms[group.last] == _TO_WHOM


def _listed_goal(scene: Scene, group: Group, first: int) -> bool:
    """Whether a name only goes on a list that a preposition opens ("زيارة لفلان وفلان لبحث …")."""
    head = joined_to(scene, group, first)[0] if group.clitics == "و" else group
    return head is not group and head.clitics.strip("وف") != ""


def announced(scene: Scene, found: Found) -> bool:
    """Whether what is announced is the deed itself ("أعلنت كذا عن حزمة جديدة من العقوبات"): nobody named between."""
    number = scene.told_by(found.span)
    _, end = scene.clause(found.sentence, found.first)
    if number is None or _BETWEEN in scene.forms[found.last : end]:
        return False  # "أعلن فلان التوصل إلى اتفاق بين جميع الأطراف": theirs
    attribution = scene.layers.attributions[number]
    first = scene.at(attribution.content[0].start)
    near = first >= found.first - 2 or (first >= found.first - _PACK and not scene.between(first, found.first))
    cue = scene.at(attribution.cue.start)
    return near and (light(scene, cue) is not None or scene.forms[cue] in scene.grammar.clause.announcing)


def _aloof(scene: Scene, between: Sequence[str]) -> bool:
    """Whether who is named only hopes for an event, speaks of it, hinders or lets it ("ناقش فلان تنفيذ اتفاق …")."""
    return any(
        (form != "عن" and scene.grammar.prepositions.get(form) == "about") or any_stem(form, scene.grammar.aloof)
        for form in between
    )


def _fought(scene: Scene, group: Group, first: int) -> bool:
    """Whether a name is of whom a verbal noun before it is against ("مكافحة تنظيم كذا …"): he does nothing by that."""
    for at in range(group.first - 1, max(first, group.first - _OBJECT) - 1, -1):
        if scene.words[at].kind == "mark" and scene.forms[at] not in COMMAS:
            continue
        hits = scene.triggers.hits(scene.forms[at])
        if any(hit.kind == "noun" and _against(hit) for hit in hits):
            return True
        if scene.forms[at] in COMMAS or scene.forms[at] in scene.grammar.prepositions:
            return False
    return False


def _against(hit: Hit) -> bool:
    """Whether who follows a verbal noun suffers it; who follows "recapture" may do it."""
    trigger = hit.trigger
    alone = not (hit.pronoun or trigger.next or trigger.objects)
    return alone and trigger.genitive == "target" and trigger.type in FORCE and trigger.mode != "capture"


def _document(scene: Scene, at: int) -> bool:
    """Whether a word with a preposition is a decision or plan, whose owner only follows it ("تنفيذ لقرار كذا")."""
    form = scene.forms[at]
    return form[:1] in "لب" and any_stem(form, scene.grammar.clause.decrees | scene.grammar.parties.holdings)


def willing(scene: Scene, found: Found) -> bool:
    """Whether a word of will leads to the trigger ("مستعد لوقف …")."""
    return any(
        form in scene.grammar.parties.willing
        for form in scene.forms[max(found.sentence.first, found.first - 3) : found.first]
    )


def _announcer(scene: Scene, source: Link) -> tuple[Party, ...]:
    """A source as doer: the body that its words begin with, all whom they list, else who it is."""
    if source.span:
        last = scene.at(source.span.end - 1) + 1
        inside = scene.between(scene.at(source.span.start), last)
        held = listed(scene, inside[0], last) if inside else ()
        if held and held[0].entity and (held[0].type == "ORG" or (len(held) > 1 and held[0].entity == source.entity)):
            return tuple(Party(group.entity, group.span) for group in held if group.entity)
    return (Party(source.entity, source.span),) if source.entity else ()
