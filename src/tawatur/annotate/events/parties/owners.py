"""Whose doing a noun is by a word that leads to it: a decision, a verbal noun, a pronoun, the body that meets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.parties.controllers import controller
from tawatur.annotate.events.parties.eligible import bare
from tawatur.annotate.events.parties.held import Parties, add
from tawatur.annotate.events.parties.people import members, unnamed
from tawatur.annotate.events.parties.subjects import subject
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import joined_to
from tawatur.annotate.events.scene.referents import WANTED, owner, referent
from tawatur.annotate.events.scene.scene import COMMAS, Scene
from tawatur.annotate.events.status.moods import governor
from tawatur.annotate.events.words.stems import TAKEN_UP, any_stem
from tawatur.model.modes import MEETINGS
from tawatur.model.party import Party
from tawatur.script.verbs import Inflection

_OTHERS = ("ACCUSE", "REQUEST")  # by others than who refuses them
_WAS = frozenset(("كان", "كانت", "سيكون", "ستكون", "يكون", "تكون"))
_WHAT = frozenset(("ما", "بما", "مما", "لما", "عما"))
_DEEDS = 7  # words from the first of somebody's deeds to the last
_SESSION = 6  # words from a meeting over its number to whose it is ("اجتماعات الدورة العاشرة لمجلس كذا")
_LED = 2  # words from a verb of managing to what is managed
_OWNED, _UNIT = 6, 8
_WITH = "مع"
_NEAR = 4  # statements beside a meeting
_DURING = frozenset(("خلال", "اثناء", "عقب", "بعد", "ختام"))


def decided(scene: Scene, found: Found) -> Sequence[Party]:
    """Whose decision or plan leads to the noun ("القرار الفرنسي بسحب …", "قرار فلان سحب …"), or stands behind it."""
    if found.first < found.sentence.first + 2:
        return ()
    at = found.first - 1 - (scene.forms[found.first - 1] in COMMAS)
    group = _stands_behind(scene, found, at) or (None if found.hit.trigger.war else _decider(scene, at))
    if group:
        return (Party(group.entity, group.span),)
    label, after = scene.nation(at)
    led = found.hit.clitics[-1:] in ("ب", "ل") and after == found.first and at not in scene.inside
    if label and led and not found.hit.trigger.war and governor(scene, at - 1):
        return (Party(label, scene.prose.span(at, after)),)
    return ()


def _stands_behind(scene: Scene, found: Found, at: int) -> Group | None:
    """Who stands behind it ("تقف كذا وراء الهجوم")."""
    if scene.forms[at] != "وراء":
        return None
    named = reversed(scene.between(scene.clause(found.sentence, at)[0], at))
    return next((group for group in named if bare(scene, group)), None)


def _decider(scene: Scene, at: int) -> Group | None:
    """The name at a word whose decision it is, or who does it by a verbal noun before him ("بعد شن كذا ضربات")."""
    group = scene.inside.get(at)
    if group is None or group.clitics:
        return None
    carries = light(scene, group.first - 1)
    body = scene.forms[group.first - 1].removeprefix("ال") in scene.grammar.parties.agents  # "من تنظيم كذا بانفجار"
    does = carries is not None and carries[1].tense == "masdar" and not body
    return group if does or _decision(scene, group.first - 1) else None


def managed(scene: Scene, found: Found) -> tuple[Group, ...]:
    """Who manages, begins or goes on to do it, named behind the word for that ("تمكن كذا من …", "قيام كذا بقصف …"), or
    before the verb ("إن كذا تمكن من …")."""
    carries = light(scene, found.first - 1) if found.first > found.sentence.first else None
    carried = carries is not None and carries[1].tense == "masdar"  # "قيام كذا بشن هجوم"
    at = found.first - 1 - carried
    at -= scene.forms[at] in ("من", "في", "علي", "الي")
    if found.hit.trigger.war or at < found.sentence.first:
        return ()
    how = _manages(scene, at)
    if how and found.first - at == _LED + carried:
        return subject(scene, found.sentence, at, at + 1, how)
    group = _apart_from_owner(scene, at)
    if group is None or group.type not in ("ORG", "GPE", "PER"):
        return ()
    if _members_manage(scene, group, found.sentence.first) or _unit_manages(scene, group, found.sentence.first):
        return (group,)
    if group.clitics.strip("وف"):
        return ()
    held = joined_to(scene, group, found.sentence.first)
    before = held[0].first - 1
    before -= scene.forms[before] in scene.grammar.parties.agents  # "تمكن حركة كذا"
    if before < found.sentence.first or held[0].clitics:
        return ()
    if found.hit.trigger.type in _OTHERS and scene.forms[before].lstrip("وف") in scene.grammar.clause.refusals:
        return ()  # "رفض كذا اتهامات …"
    manages = any_stem(scene.forms[before], scene.grammar.clause.managing) or _manages(scene, before)
    return held if manages else ()


def _manages(scene: Scene, at: int) -> Inflection | None:
    """How a verb of managing is inflected ("تمكن", "نجحت"), None of another word."""
    form = scene.forms[at].lstrip("وف")
    return None if at in scene.inside else scene.grammar.achieving.get(form)


def _apart_from_owner(scene: Scene, at: int) -> Group | None:
    """The name that ends at a word, or behind which ل only tells whose it is up to there ("كذا الموالية لفلان")."""
    for here in range(at, max(at - _OWNED, 0), -1):
        if scene.words[here].kind == "mark":
            break
        if scene.forms[here].removeprefix("ال") in scene.grammar.parties.belonging:
            return scene.inside.get(here - 1) or scene.inside.get(at)
    return scene.inside.get(at)


def _unit_manages(scene: Scene, group: Group, first: int) -> bool:
    """Whether a unit of a body that ب leads to manages to do it ("تمكنت شعبة التحري بشرطة كذا من …")."""
    if group.clitics != "ب" or group.type != "ORG":
        return False
    for at in range(group.first - 1, max(first, group.first - _UNIT), -1):
        if at in scene.inside or scene.words[at].kind == "mark" or scene.forms[at] in scene.grammar.prepositions:
            return False
        if _manages(scene, at - 1) or any_stem(scene.forms[at - 1], scene.grammar.clause.managing):
            return True
    return False


def _members_manage(scene: Scene, group: Group, first: int) -> bool:
    """Whether people of a body manage to do it ("قيام عناصر تابعة لكذا ب…")."""
    people = next((at for at in range(max(first + 1, group.first - 4), group.first) if unnamed(scene, at)), None)
    if people is None or group not in members(scene, people, group.last):
        return False
    return any_stem(scene.forms[people - 1], scene.grammar.clause.managing)


def _decision(scene: Scene, at: int) -> bool:
    """Whether a word is a decision, whose owner follows it."""
    return any_stem(scene.forms[at], scene.grammar.clause.decrees) and not scene.forms[at].startswith("ال")


def done(scene: Scene, found: Found, held: Parties) -> None:
    """Who is meant by the pronoun of a verbal noun that leads to the trigger."""
    if held.actors or found.hit.trigger.war or answers(scene, found):
        return
    group = owner(scene, found.sentence, found.first, found.hit.trigger.mode in MEETINGS)
    if group and all(group.entity != party.entity for party in held.targets):
        add(held.actors, group.entity, group.span)


def answers(scene: Scene, found: Found) -> bool:
    """Whether an attack is what was answered ("مسؤوليته عن قتل … ردا على هجوم …"): nobody answers his own."""
    before = scene.forms[max(found.sentence.first, found.first - 2) : found.first]
    return len(before) > 1 and before[1] == "علي" and any_stem(before[0], scene.grammar.parties.answered)


def own_meeting(scene: Scene, found: Found, held: Parties) -> None:
    """A body that meets, where nobody is said to have called it ("اجتماع طارئ لمجلس كذا")."""
    if held.actors or found.hit.trigger.mode != "meeting":
        return
    group = next(iter(scene.between(found.last, min(found.last + _SESSION, found.sentence.last))), None)
    between = scene.forms[found.last : group.first] if group else ()
    if any(form in COMMAS or form in scene.grammar.prepositions for form in between):
        return
    board = any(form[:1] == "ل" and form[1:] in scene.grammar.takers for form in between)  # "لمجلس إدارة كذا"
    if group and (group.clitics == "ل" or board) and group.type == "ORG" and not controller(scene, found):
        add(held.actors, group.entity, group.span)
        held.targets[:] = [target for target in held.targets if target.entity != group.entity]


def committed(scene: Scene, found: Found) -> tuple[Group, ...]:
    """Whose deeds a list begun by من tells ("ما تقوم به كذا من قتل واعتقالات", "ما ترتكبه كذا من …")."""
    first = max(found.sentence.first, found.first - _DEEDS)
    of = next((at for at in range(found.first - 1, first, -1) if scene.forms[at] == "من"), None)
    group = scene.inside.get(of - 1) if of is not None else None
    if group is None or group.clitics.strip("وف") or group.type not in ("ORG", "GPE", "PER"):
        return ()
    held = joined_to(scene, group, found.sentence.first)
    at = held[0].first - 1
    if at - 2 < found.sentence.first or not scene.forms[at].endswith("ه"):
        return ()
    verb = at - (scene.forms[at] in TAKEN_UP)
    return held if scene.forms[verb - 1] in _WHAT else ()


def hosting(scene: Scene, found: Found, held: Parties) -> None:
    """Who says something at a meeting with another that opens the sentence ("وخلال اجتماع مع فلان، قال فلان …")."""
    opens = found.first - found.sentence.first <= 1 and scene.forms[found.first - 1].lstrip("وف") in _DURING
    if held.actors or not held.targets or found.hit.trigger.type != "CONSULT" or not opens or found.hit.pronoun:
        return
    others = {party.entity for party in held.targets}
    held_here = bisect_left(scene.layers.attributions, found.span.start, key=lambda told: told.content[0].start)
    for told in scene.layers.attributions[max(0, held_here - _NEAR) : held_here + _NEAR]:
        source, cue = told.chain.source, scene.at(told.cue.start)
        if found.last <= cue < found.sentence.last and source.span and source.kind in ("person", "office"):
            if source.entity and source.entity not in others:
                add(held.actors, source.entity, source.span)
            return


def own_talks(scene: Scene, found: Found, held: Parties) -> None:
    """The country of who speaks of talks with another ("مسار التفاوض مع كذا")."""
    if held.actors or found.hit.trigger.mode != "talks" or not _with_somebody(scene, found):
        return
    number = scene.told_by(found.span)
    source = scene.layers.attributions[number].chain.source if number is not None else None
    country = scene.home(found.first) if source and source.words and len(held.targets) == 1 else None
    if not country or not source or held.targets[0].entity not in scene.grammar.states:
        return
    if country != held.targets[0].entity:
        add(held.actors, country, source.words)


def _with_somebody(scene: Scene, found: Found) -> bool:
    """Whether مع stands behind a noun, its adjectives between ("المحادثات النووية مع كذا")."""
    at = found.last
    while at < found.sentence.last and at - found.last < _LED and _describes(scene.forms[at], found):
        at += 1
    return scene.forms[at : at + 1] == [_WITH]


def _describes(form: str, found: Found) -> bool:
    """Whether a word may be an adjective of the noun, as far as its form shows."""
    return form.startswith("ال") if found.hit.definite else form.endswith(("يه", "ه", "ي"))


def its(scene: Scene, found: Found, held: Parties) -> None:
    """Whose it is by ل with a pronoun behind the noun ("في أول زيارة له", "خلال عملية عسكرية لها")."""
    if held.actors or found.hit.pronoun or found.hit.definite or found.hit.trigger.genitive != "actor":
        return
    for at in range(found.last, min(found.last + 2, found.sentence.last)):
        wanted = WANTED.get(scene.forms[at][1:]) if scene.forms[at][0] == "ل" else None
        group = referent(scene, found.sentence.first, found.first, wanted, free=True) if wanted else None
        if group:
            add(held.actors, group.entity, group.span)
        if wanted or not scene.forms[at].endswith(("ه", "ي")):
            return


def fell_to(scene: Scene, found: Found, held: Parties) -> None:
    """Who had a meeting, by ل between "was" and the noun ("كان لفلان لقاء مع …")."""
    group = scene.inside.get(found.first - 1) if found.first > found.sentence.first + 1 else None
    if held.actors or found.hit.trigger.type != "CONSULT" or group is None or group.clitics != "ل":
        return
    if scene.forms[group.first - 1].lstrip("وف") in _WAS and group.type in ("PER", "ORG", "GPE"):
        add(held.actors, group.entity, group.span)
