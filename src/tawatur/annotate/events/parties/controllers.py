"""Who would do it where nothing beside the trigger says so: those who control a verbal noun, and who is asked to."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.parties.eligible import bare, led
from tawatur.annotate.events.parties.subjects import parted
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import joined_to, list_head, listed
from tawatur.annotate.events.scene.referents import WANTED, ending, referent
from tawatur.annotate.events.scene.scene import COMMAS, FORCE, RELATIVES, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.annotate.events.words.triggers import Hit
from tawatur.model.layers import Attribution, Link
from tawatur.model.party import Party

_CONTROL = 16
_ASKED = 6
_HELPED = 4
_BEGGED = 9
_CALL, _TO_WHOM = "دعوه", "الي"
_FOR, _PRAISED = "علي", 2  # words from it to a deed, over that of efforts
_PACK = 4
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
    return _announcer(scene, source) if source.entity and _of_himself(scene, found, first) else ()


def _of_himself(scene: Scene, found: Found, first: int) -> bool:
    """Whether a report opens with a pronoun that means the reporter: it is not only said that there is such a thing."""
    subjects = scene.grammar.subjects
    opening = next((at for at in range(max(first - 2, 0), first + 1) if scene.forms[at] in subjects), None)
    if opening is None:
        return False
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
    if doer or not object_ or scene.act(found.span) in _OTHERS:
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
    if number is None:
        return False
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


def asked(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Who is asked to do what the trigger says ("دعا فلان فلانا إلى وقف …", "مطالبة فلان بوقف …")."""
    if found.hit.trigger.war:
        return ()
    number = scene.told_by(found.span)
    attribution = scene.layers.attributions[number] if number is not None else None
    if attribution and attribution.act == "demand" and attribution.addressee and attribution.addressee.entity:
        content = scene.at(attribution.content[0].start)
        lets = any(any_stem(form, scene.grammar.letting) for form in scene.forms[content : found.first])
        if found.first - content <= 3 and not scene.between(content, found.first) and not lets:
            return (attribution.addressee,)
    first, _ = scene.clause(found.sentence, found.first)
    group = next(reversed(scene.between(first, found.first)), None)
    if group is None or found.first - group.last > 3 or not _to_do(scene, found, group):
        return ()
    if group.clitics.strip("وف") == "ل" and any_stem(scene.forms[group.first - 1], scene.grammar.letting):
        return (Party(group.entity, group.span),) if group.entity else ()  # "السماح لكذا بشن …"
    before = scene.forms[group.first - 1]
    led = group.clitics.strip("وف") == "ل" or before in ("الي", "علي")
    led = led or (before == "من" and scene.forms[group.first - 2] in scene.grammar.parties.asking)
    others = False
    for here in range(group.first - 1, max(first, group.first - _ASKED) - 1, -1):
        others = others or here in scene.inside
        form = scene.forms[here]
        form = form[1:] if form[0] == "و" and form[1:] in scene.grammar.parties.asking else form
        named = here > first and here - 1 in scene.inside
        close = here == group.first - 1 and not form.endswith("دعوه")  # an invitation is its owner's
        if (form in scene.grammar.parties.asking and (led or others or named)) or (
            form in scene.grammar.parties.askers and (led or close)
        ):
            return (Party(group.entity, group.span),) if group.entity else ()
    return ()


def begged(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Whom a pronoun after a request means ("طالبا منه … التركيز على وقف …")."""
    for at in range(found.first - 1, max(found.sentence.first, found.first - _BEGGED), -1):
        wanted = WANTED.get(scene.forms[at].removeprefix("من")) if scene.forms[at].startswith("من") else None
        forced = ending(scene, at) if scene.forms[at + 1] in ("علي", "الي") else None
        if forced and any_stem(forced[0].removeprefix("س"), scene.grammar.parties.forcing):
            before = scene.inside.get(at - 1)  # who forces or invites him
            group = referent(scene, found.sentence.first, before.first if before else at, forced[1])
            return (Party(group.entity, group.span),) if group and group.entity else ()
        word = scene.forms[at - 1]
        if wanted and (word in scene.grammar.parties.asking or word in scene.grammar.parties.askers):
            group = referent(scene, found.sentence.first, at - 1, wanted)
            return (Party(group.entity, group.span),) if group and group.entity else ()
    return ()


def thanked(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Who is thanked or praised for it ("وجه الشكر إلى كذا على جهود الوساطة", "شكر كذا على دعمها")."""
    near = range(found.first - 1, max(found.first - 1 - _PRAISED, found.sentence.first), -1)
    at = next((at for at in near if scene.forms[at] == _FOR), None)
    group = scene.inside.get(at - 1) if at is not None else None
    if group is None or not group.entity or scene.city(group):
        return ()
    words = (scene.forms[here] for here in range(max(found.sentence.first, group.first - _HELPED), group.first))
    thanks = any(form.removeprefix("ال").lstrip("وب") in scene.grammar.clause.praise for form in words)
    return (Party(group.entity, group.span),) if thanks else ()


def helped(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Who is helped to do it ("ساعد فلانا في تنفيذ …", "تمكين كذا من السيطرة على …")."""
    carries = light(scene, found.first - 1) if found.first > found.sentence.first else None
    before = found.first - 1 - (carries is not None and carries[1].tense == "masdar")  # "منع كذا من شن هجوم"
    if before <= found.sentence.first or scene.forms[before] not in ("في", "من", "علي"):
        return ()
    group = scene.inside.get(before - 1)
    if group is None or not group.entity or scene.city(group):
        return ()
    near = range(max(found.sentence.first, group.first - _HELPED), group.first)
    helps = any(any_stem(scene.forms[at], scene.grammar.parties.helping) for at in near)
    return (Party(group.entity, group.span),) if helps else ()


def _to_do(scene: Scene, found: Found, group: Group) -> bool:
    """Whether إلى, ب or ل leads from a name to the trigger."""
    between = scene.forms[group.last : found.first]
    if any(form in COMMAS for form in between[1:]):
        return False
    if found.hit.clitics.endswith(("ل", "ب")):
        return True
    carries = light(scene, group.last) if between else None
    if carries and carries[1].tense == "masdar" and carries[2][-1:] in ("ل", "ب"):
        return True  # "على كذا لفرض …"
    return any(form == "الي" or form.startswith("لل") for form in between)
