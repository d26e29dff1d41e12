"""Who is asked, forced, helped or thanked to do what a trigger says."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.referents import WANTED, ending, referent
from tawatur.annotate.events.scene.scene import COMMAS, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.party import Party

_ASKED = 6
_HELPED = 4
_BEGGED = 9
_ALLOWED = 12
_FOR, _PRAISED = "علي", 2  # words from it to a deed, over that of efforts


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


def allowed(scene: Scene, found: Found) -> tuple[Party, ...]:
    """Who is allowed to do something for it ("السماح لكذا باستخدام القاعدة لشن هجمات")."""
    carries = light(scene, found.first - 1) if found.first > found.sentence.first else None
    if not (found.hit.clitics.endswith("ل") or (carries and carries[2].endswith("ل"))):
        return ()
    first, _ = scene.clause(found.sentence, found.first)
    for group in reversed(scene.between(max(first, found.first - _ALLOWED), found.first)):
        if group.clitics == "ل" and any_stem(scene.forms[group.first - 1], scene.grammar.letting):
            return (Party(group.entity, group.span),) if group.entity and not scene.city(group) else ()
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
