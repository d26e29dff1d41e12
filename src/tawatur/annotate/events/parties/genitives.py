"""The name that follows a noun without a preposition: what the noun makes of it."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.parties.markers import marked
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.referents import ending, owner
from tawatur.annotate.events.scene.scene import FORCE, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.annotate.events.words.triggers import Trigger
from tawatur.model.modes import MEETINGS

_HELP = ("AID", "SUPPORT")
_MANY = ("ين", "ون")
_WAY_TO_OBJECT = {"capture": "علي", "release": "عن"}
_CONSTRUCT = 4  # letters of a plural in a construct are more
_SHORT = 3  # letters of a word whose ا is its own
TAKEN = ("ASSAULT", "COERCE", "SANCTION", "AID", "REJECT")


def genitive(scene: Scene, found: Found, group: Group) -> str:
    """What the name behind a noun without a preposition is: "actor", "target" or "place", as the trigger has it where
    nothing around tells otherwise."""
    plain = _plain(scene, found, group)
    if plain:
        return plain
    role = _by_kind(scene, found, group)
    if role == "target" and _before_object(scene, found, group):
        return "actor"
    if role == "actor" and found.hit.clitics == "و" and _shared(scene, found):
        role = "target"  # "دعم ومساندة كذا"
    if role == "target" and (_subject(scene, found, group) or _thanked(scene, found)):
        role = "actor"
    if role == "actor" and group.type == "ORG" and _faced(scene, found, group):
        return "target"  # "قتال تنظيم كذا"
    head = scene.forms[group.first].removeprefix("ال")
    if role == "actor" and group.first == found.last and head in scene.grammar.parties.holdings:
        role = "target"  # "قصف محطة كذا", "تفجير السفارة السويدية"
    if role == "actor":
        return _by_place(scene, found, group)
    captured = found.hit.trigger.mode == "capture" and (group.type == "LOC" or scene.city(group))
    return "place" if captured else role


def _plain(scene: Scene, found: Found, group: Group) -> str:
    """Who was visited, hit, received, met or gives help, which the noun and the kind of name tell; "" elsewhere."""
    trigger = found.hit.trigger
    acts = trigger.genitive == "actor"
    if acts and trigger.mode == "visit" and group.type == "GPE" and not _goes_on(scene, group):
        return "target"  # "يعتزم فلان زيارة لهار"
    if acts and trigger.type == "AID" and group.type == "ORG" and trigger.mode != "funding":
        return "actor"  # "مساعدات مركز كذا"
    if group.type != "PER":
        return ""
    if acts and hitting(scene, found.first - 1):
        return "target"  # "استهدفت غارة فلانا"
    if acts and any_stem(scene.forms[found.first], scene.grammar.clause.receptions) and not ending(scene, found.first):
        return "actor" if _hosts(scene, found, group) else "target"
    met = trigger.mode in MEETINGS and (_towards(scene, found) or owner(scene, found.sentence, found.first, True))
    return "target" if met else ""  # "رغبته في لقاء فلان"


def _by_kind(scene: Scene, found: Found, group: Group) -> str:
    """What the trigger has it be, but for the region that help goes to and what stands behind words of force or help
    and a noun of its own."""
    trigger = found.hit.trigger
    role = trigger.genitive
    if role == "actor" and trigger.type == "AID" and group.type == "GPE" and group.entity not in scene.grammar.states:
        role = "target"  # "مساعدات كذا"
    if role == "actor" and trigger.type in TAKEN and not _next(scene, found, group):
        held = any(any_stem(form, scene.grammar.parties.holdings) for form in scene.forms[found.last : group.first])
        acts = any_stem(scene.forms[group.first - 1], scene.grammar.parties.agents) and not held
        role = "actor" if acts else "target"
    return role


def _by_place(scene: Scene, found: Found, group: Group) -> str:
    """What a place is that could be who acts: where it was, or what was hit."""
    mode, country = found.hit.trigger.mode, group.type == "GPE"
    if country and mode in MEETINGS:
        held = group.metonym or scene.forms[group.last : group.last + 1] == ["بين"]
        if held or group.entity not in scene.grammar.states:
            return "place"  # "مباحثات القاهرة بين …"
    region = country and group.entity not in scene.grammar.states
    if (group.metonym or region) and any_stem(scene.forms[found.first], scene.grammar.parties.pacts):
        after = scene.inside.get(group.last)
        return "actor" if after and after.clitics == "و" else "place"  # "اتفاق القاهرة", of a region "اتفاق الساحل"
    if country and (mode == "bombing" or _hit(scene, found, group)):
        return "target"  # "تفجيرات لهار"
    if country and mode == "clash" and not _paired(scene, group):
        return "place"  # nobody fights alone ("معارك لهار")
    if scene.city(group):
        return "target" if found.hit.trigger.type == "ASSAULT" else "place"
    if mode == "capture" and group.type == "LOC":
        return "place"
    return "actor"


def _before_object(scene: Scene, found: Found, group: Group) -> bool:
    """Whether a preposition leads on from a name to the object of a noun ("استيلاء كذا على المدينة", "إفراج كذا عن
    الأسرى", "مساعدة كذا لكذا")."""
    after = next(iter(scene.between(group.last, group.last + 3)), None)
    if found.hit.trigger.type == "AID" and after and marked(scene, group.last, after) == "to":
        return True
    way = _WAY_TO_OBJECT.get(found.hit.trigger.mode or "")
    return way is not None and scene.forms[group.last : group.last + 1] == [way]


def _faced(scene: Scene, found: Found, group: Group) -> bool:
    """Whether a body right behind a word of fighting is whom others fight: nobody is joined to it."""
    faces = any_stem(scene.forms[found.first], scene.grammar.parties.facing) and not found.hit.definite
    return faces and not _paired(scene, group)


def _next(scene: Scene, found: Found, group: Group) -> bool:
    """Whether nothing but the mark that opens a name stands between it and the noun ("تقدم (كذا)")."""
    return all(scene.words[at].kind == "mark" for at in range(found.last, group.first))


def _hosts(scene: Scene, found: Found, group: Group) -> bool:
    """Whether a guest stands behind who follows a reception ("استقبال فلان لفلان", "استقبال فلان وفدا")."""
    at = group.last
    while at < found.sentence.last and scene.aside(at):
        at += 1
    if at >= found.sentence.last:
        return False
    after, form = scene.inside.get(at), scene.forms[at]
    if after:
        return after.first == at and after.clitics in ("", "ل")
    return form.startswith("ل") or (form.endswith("ا") and len(form) > _SHORT)


def _hit(scene: Scene, found: Found, group: Group) -> bool:
    """Whether a country or region right behind an attack suffers it: it is no state, or somebody else goes on with it
    ("واصلت لهار قصف هالين").
    """
    if found.hit.trigger.type != "ASSAULT" or found.hit.definite or found.hit.trigger.mode == "clash":
        return False
    at = found.first - 1
    doer = scene.inside.get(at)
    carried = light(scene, doer.first - 1) if doer and doer.first else light(scene, at) if at > 0 else None
    named = doer is not None or at - 1 in scene.inside
    return group.entity not in scene.grammar.states or (carried is not None and named)


def _shared(scene: Scene, found: Found) -> bool:
    """Whether a word of help has its object together with another right before it, which takes an object."""
    if found.hit.trigger.type not in _HELP or found.first == found.sentence.first:
        return False
    hits = scene.triggers.hits(scene.forms[found.first - 1])
    return any(
        hit.trigger.type in _HELP and hit.trigger.genitive == "target" and not (hit.definite or hit.pronoun)
        for hit in hits
    )


def _paired(scene: Scene, group: Group) -> bool:
    """Whether another name is joined to one, or who fights with it follows."""
    after = scene.inside.get(group.last)
    return (after is not None and after.clitics == "و") or scene.forms[group.last : group.last + 1] == ["مع"]


def _goes_on(scene: Scene, group: Group) -> bool:
    """Whether a goal follows a name, which then is of who goes there ("زيارة لهار إلى …")."""
    at = group.last
    if at >= len(scene.forms):
        return False
    follows = scene.inside.get(at)
    return scene.forms[at] == "الي" or (follows is not None and follows.clitics == "ل")


def hitting(scene: Scene, at: int) -> bool:
    """Whether a word is a verb that says what an attack hit ("استهدفت")."""
    if not 0 <= at < len(scene.forms) or at in scene.inside:
        return False
    hits = scene.triggers.hits(scene.forms[at])
    return any(h.kind == "verb" and _says_what(h.trigger) and not h.pronoun for h in hits)


def _says_what(trigger: Trigger) -> bool:
    """Whether a verb says of an attack what it hit ("استهدف", "ضرب")."""
    return trigger.type == "ASSAULT" and (trigger.echo or (trigger.natural and trigger.mode is None))


def _subject(scene: Scene, found: Found, group: Group) -> bool:
    """Whether who follows a verbal noun has an object behind him ("استعادة الجيش السيطرة", "اعتقال كذا ناشطا")."""
    if group.first == found.last and scene.forms[group.first] in scene.grammar.honours:
        return True  # "دعم سموه للجمعية"
    if group.first != found.last or group.clitics or group.type not in ("ORG", "GPE") or scene.city(group):
        return False
    if group.last >= found.sentence.last or group.last in scene.timed:
        return False
    after = scene.forms[group.last]
    if after.startswith("ل") and _owned(scene, group.last):
        return True  # "حصار كذا للمدينة"
    if found.hit.trigger.type == "SUPPORT" and any_stem(after, found.hit.trigger.objects):
        return True  # "دعم كذا جهود السلام"
    after_it = scene.inside.get(group.last)
    if after_it:  # "اعتقال كذا الناشط فلانا"
        return after_it.type in ("PER", "LOC") and not after_it.clitics and found.hit.trigger.type in FORCE
    if any(at == group.last for _, at, _ in scene.quantities(group.last, group.last + 1)):
        return True  # "اعتقال كذا خمسة أشخاص"
    if scene.words[group.last].kind != "arabic" or scene.nation(group.last)[0]:
        return False
    if after.startswith("ال") and after.endswith(_MANY) and scene.forms[group.last - 1].endswith(_MANY):
        return False  # "محاربة المتمردين السويديين المدعومين من كذا"
    return (after.startswith("ال") and not after.endswith(("ي", "يه"))) or (
        after.endswith("ا") and len(after) > 3 and not after.endswith("يا")
    )


def objects(scene: Scene, found: Found, subject: Group, group: Group) -> bool:
    """Whether a name behind the subject of an attack is its object, a common noun between at most ("قصف كذا مدينة كذا",
    "اعتقال كذا الناشط فلانا")."""
    between = scene.forms[subject.last : group.first]
    plain = len(between) < 2 and scene.grammar.prepositions.keys().isdisjoint(between)
    return plain and found.hit.trigger.type in FORCE and found.hit.trigger.mode != "clash" and not subject.clitics


def _thanked(scene: Scene, found: Found) -> bool:
    """Whether help is praised, right before it or over who praises it: it is of who is named ("ثمن الوزير دعم كذا")."""
    at = found.first - 1
    if (
        found.hit.trigger.type not in _HELP
        or at < found.sentence.first
        or scene.forms[at] in scene.grammar.prepositions
    ):
        return False
    group = scene.inside.get(at)
    at = group.first - 1 if group else at - scene.forms[at].startswith("ال")
    return at >= found.sentence.first and scene.forms[at].lstrip("وب") in scene.grammar.clause.praise


def _owned(scene: Scene, at: int) -> bool:
    """Whether ل leads to what a verbal noun with its subject is done to: a name, or what somebody has."""
    group, form = scene.inside.get(at), scene.forms[at]
    if group:
        return group.first == at and group.clitics == "ل"
    bare = form[2:] if form.startswith("لل") else form[1:]
    return (
        (bare.endswith("ي") and len(bare) > _CONSTRUCT)  # "احتجاز كذا لموظفي كذا"
        or bare in scene.grammar.parties.holdings
        or bare in scene.grammar.parties.nobodies
        or bare in scene.grammar.parties.peoples
    )


def _towards(scene: Scene, found: Found) -> bool:
    """Whether somebody goes to a meeting, with whom its noun says ("وصل للقاء فلان")."""
    before = scene.forms[found.first - 1] if found.first > found.sentence.first else ""
    return found.last == found.first + 1 and (found.hit.clitics.endswith("ل") or before == "الي")
