"""The parties of a verb: its subject, its object, and those that prepositions lead to."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.announcers import like_first, speaker
from tawatur.annotate.events.parties.antecedents import antecedent
from tawatur.annotate.events.parties.backing import backer
from tawatur.annotate.events.parties.elided import dropped
from tawatur.annotate.events.parties.eligible import peopled
from tawatur.annotate.events.parties.held import Parties, add, assign
from tawatur.annotate.events.parties.markers import marked
from tawatur.annotate.events.parties.neighbours import taken
from tawatur.annotate.events.parties.people import unnamed
from tawatur.annotate.events.parties.subjects import before_verb, subject
from tawatur.annotate.events.parties.ways import host, minded, role_of, seat_of, sentenced, sited, whence
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.nameless import described, past
from tawatur.annotate.events.scene.referents import ending, referent
from tawatur.annotate.events.scene.scene import COMMAS, RELATIVES, WAS, Scene
from tawatur.annotate.events.words.stems import TAKEN_UP, any_stem, nominative

_REACH = 22
# With the titles of who meets and whom; so many words of an office between commas.
_TITLED = 34
_OFFICE = 14
_UNDER = 2
_FALLING, _TRYING = ("capture", "court"), ("court", "arrest")
_ON_HIM = {"عليه": "الذي", "عليها": "التي", "عليهم": "الذين"}  # with the relatives that they take up


def verbal(scene: Scene, found: Found, held: Parties) -> None:
    """Subject, object and prepositional parties of a verb."""
    how, verb = found.hit.how, found.first
    assert how is not None
    first, end = scene.clause(found.sentence, verb)
    own = (how.person == 1 and how.tense != "passive") or like_first(scene.forms[verb], how)
    himself = speaker(scene, found) if own else ()
    how = how._replace(tense="perfect", person=1) if himself else how
    subjects = subject(scene, found.sentence, verb, end, how, bool(found.hit.pronoun))
    if found.hit.trigger.mode == "air defence" and subjects and _counted(scene, found, subjects[0]):
        subjects = ()
    goals = _goals(scene, found, subjects, end)
    if not subjects or goals:
        named = goals and goals[0].first > past(scene, found.last, end)  # by a name that no list knows
        subjects = () if named else dropped(scene, found, how) or _own_forces(scene, found)
    for group in goals:
        assign(held, "target", group, "to", host(scene, found, group))
    falls = found.hit.trigger.mode in _FALLING and any_stem(scene.forms[verb], scene.grammar.parties.falling)
    if falls or _suffered(scene, found, subjects) or _received(scene, found):
        how = how._replace(tense="passive")
    for group in subjects:
        add(held.targets if how.tense == "passive" else held.actors, group.entity, group.span)
    held.actors.extend(himself)
    behind = verb + 1 + (verb + 2 < end and scene.forms[verb + 1] in TAKEN_UP)  # "استهدف فيها مدنيون"
    doer = behind < end and (unnamed(scene, behind) or nominative(scene.forms[behind]))
    before = None if found.hit.pronoun or found.hit.clitics else described(scene, found.sentence, verb)
    held.unnamed = not subjects and (doer or before is not None)
    on_him = found.last < end and _ON_HIM.get(scene.forms[found.last]) == scene.forms[first]
    tried = on_him and found.hit.trigger.mode in _TRYING and verb - first <= 2
    if tried:  # "فلان الذي حكم عليه بالسجن"
        held.actors.clear()
    if (found.hit.pronoun or tried) and scene.forms[first] in RELATIVES and verb - first <= 2:
        for group in antecedent(scene, found.sentence, first):
            add(held.targets, group.entity, group.span)
    elif found.hit.pronoun and subjects and subjects[0].first > verb:
        for group in before_verb(scene, found.sentence, verb) or _met(scene, found):
            add(held.targets, group.entity, group.span)
    if found.hit.trigger.mode == "summons":
        _envoy(scene, found, held, max((group.last for group in subjects), default=found.last))
    at, role, told, objects = found.last, "", "", 0
    apposed = _apposed(scene, subjects, end) if found.hit.trigger.type == "CONSULT" else 0
    reach = _TITLED if found.hit.trigger.type == "CONSULT" else _REACH
    for group in scene.between(found.last, min(end, found.last + reach)):
        if group.first < apposed and group not in subjects:
            continue
        if group in subjects:
            at, role = max(group.last, apposed), "actor" if how.tense != "passive" else "target"
            continue
        if peopled(scene, group) or seat_of(scene, at):
            continue
        if backer(scene, group) or _under(scene, subjects, at, group):
            at = group.last
            continue
        guest = bool(subjects) and not held.targets and _guest(scene, found, group)
        marker = "" if guest else marked(scene, at, group)
        if subjects and not marker and nominative(scene.forms[group.first]):
            return  # the subject of another clause
        if sentenced(scene, found, group):
            assign(held, "target", group)
            return
        if marker == "break" or taken(scene, held, at, group, marker) or minded(scene, found, at, group):
            return
        if _was(scene, found, at, group):
            return
        if marker and marker != "and":
            role = "target" if sited(scene, found, at, group, marker) else role_of(scene, found, marker)
            if marker == "at" and group.type == "LOC":
                role = "place"  # "استقبل فلان بقصر كذا فلانا"
            if role == "actor" and whence(scene, found, group, marker):
                role = ""
            if marker == "by" and role == "actor" and subjects and how.tense != "passive":
                role = ""  # who presides over it
            if marker == "from" and found.hit.trigger.type == "AGREE":
                role = ""  # "وافق … على شحنة من كذا"
            told = told if role == "place" else role
        elif marker == "and" and role == "place" and group.type in ("ORG", "PER"):
            role = told  # "استهدف حركة كذا في كذا وحزب كذا"
        elif marker == "and" and role == "actor" and group.first - at > 1:
            role = "target"  # "اقتحم الجيش بلدتي كذا وكذا"
        elif not marker:
            leaves = any_stem(scene.forms[verb], scene.grammar.clause.leaving)  # what is behind is no goal
            leaves = leaves or _discusses(scene, found)  # "بحثا ملف كذا"
            role, objects = "" if objects or leaves else "target", objects + 1
            told, comes = role, (role and at > found.last) or (leaves and objects == 1)
            comes = comes and not subjects
            if comes and found.hit.trigger.mode == "visit" and _comer(scene, at, group):
                role = "actor"  # "وصل إلى كذا فلان"
            elif comes and found.hit.trigger.type == "CONSULT" and _with_another(scene, group, end):
                role = "actor"  # "اجتمع في كذا فلان بفلان"
        assign(held, role, group, marker, host(scene, found, group))
        at = group.last


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
    near = scene.quantities(found.last, min(found.sentence.last, found.last + 2))
    return group.first >= found.last and any(at < group.last for _, at, _ in near)


def _guest(scene: Scene, found: Found, group: Group) -> bool:
    """Whether a person with his title stands behind a time and its comma, whom somebody meets ("استقبل فلان أمس، الأمير
    فلانا")."""
    if found.hit.trigger.type != "CONSULT" or group.type != "PER" or group.clitics or group.first - 2 <= found.first:
        return False
    titled = scene.words[group.first].end <= group.span.start or scene.forms[group.first].startswith("ال")
    return titled and scene.forms[group.first - 1] in COMMAS and group.first - 2 in scene.timed


def _under(scene: Scene, subjects: tuple[Group, ...], at: int, group: Group) -> bool:
    """Whether a name only says whose body the subject is, right before it ("أطلقتها قوة كذا التابعة لحلف كذا")."""
    form = scene.forms[at]
    behind = any(each.last == at for each in subjects) and form.startswith("ال") and at not in scene.inside
    return behind and group.first - at <= _UNDER and form[2:] in scene.grammar.parties.belonging


def _discusses(scene: Scene, found: Found) -> bool:
    """Whether the object of a verb is what is spoken of, not who is spoken with."""
    return found.hit.trigger.type == "CONSULT" and any_stem(scene.forms[found.first], scene.grammar.clause.weighing)


def _goals(scene: Scene, found: Found, subjects: tuple[Group, ...], end: int) -> tuple[Group, ...]:
    """The countries right behind "he visited": they visit nobody ("وزار لبنان والأردن")."""
    trigger = found.hit.trigger
    if trigger.mode != "visit" or "ORG" not in trigger.needs or not subjects or subjects[0].first < found.last:
        return ()
    if any(group.type != "GPE" or group.clitics.strip("و") for group in subjects):
        return ()
    if any(form in scene.grammar.prepositions for form in scene.forms[found.last : subjects[0].first]):
        return ()  # "زار وفد من كذا القرية"
    others = scene.between(subjects[-1].last, end)
    return () if any(g.type in ("PER", "ORG") and not g.clitics for g in others) else subjects


def _comer(scene: Scene, at: int, group: Group) -> bool:
    """Whether a name may be of who comes: a person, or the body whose delegation it is."""
    return group.type == "PER" or (group.type == "ORG" and "وفد" in scene.forms[at : group.first + 1])


def _with_another(scene: Scene, group: Group, end: int) -> bool:
    """Whether ب or مع leads from a person to another, with whom he meets."""
    other = next(iter(scene.between(group.last, end)), None)
    if group.type != "PER" or other is None or other.type != "PER":
        return False
    return other.clitics == "ب" or scene.forms[other.first - 1] == "مع"


def _was(scene: Scene, found: Found, at: int, group: Group) -> bool:
    """Whether a clause on who suffers a deed opens before a name ("اعتقلت رجلين كانا ينشران … لكذا")."""
    return any(form in WAS for form in scene.forms[max(at, found.last) : group.first])


def _apposed(scene: Scene, subjects: tuple[Group, ...], end: int) -> int:
    """Where the object may begin behind an office, or a time and a place, in commas ("التقى فلان، وزير كذا، فلانا"), 0
    where there is none."""
    at = subjects[-1].last if subjects else end
    if at + 1 >= end or scene.forms[at] not in COMMAS:
        return 0
    office = scene.forms[at + 1].removeprefix("ال")
    if (
        office not in scene.grammar.parties.agents
        and office not in scene.grammar.takers
        and not _adverbial(scene, at + 1)
    ):
        return 0
    for here in range(at + 2, min(end, at + _OFFICE)):
        if scene.grammar.prepositions.get(scene.forms[here]) == "to":
            return 0  # "وصل فلان، أمس إلى كذا، …"
        if scene.forms[here] in COMMAS:
            while here + 1 < end and (scene.aside(here + 1) or scene.forms[here + 1] in COMMAS):
                here += 1
            return here + 1
    return 0


def _adverbial(scene: Scene, at: int) -> bool:
    """Whether a time or a place begins at a word ("اليوم في مقر الحكومة", "في مكتبه")."""
    return at in scene.timed or (scene.forms[at] == "في" and at + 1 not in scene.inside)


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
    """The country of an envoy that is summoned ("استدعت القائم بأعمال السفير الفرنسي")."""
    first = max(first, found.last)
    for at in range(first, min(first + 5, found.sentence.last)):
        label, after = scene.nation(at)
        if label and all(label != party.entity for party in held.actors):
            add(held.targets, label, scene.prose.span(at, after))
            return
