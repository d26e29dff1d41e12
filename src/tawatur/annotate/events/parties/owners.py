"""Whose doing a noun is by a word that leads to it: a decision, a verbal noun, a pronoun, the body that meets."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.parties.announcers import speaker
from tawatur.annotate.events.parties.antecedents import antecedent
from tawatur.annotate.events.parties.controllers import controller
from tawatur.annotate.events.parties.eligible import bare, led
from tawatur.annotate.events.parties.held import Parties, add
from tawatur.annotate.events.parties.people import members, unnamed
from tawatur.annotate.events.parties.subjects import subject
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import joined_to
from tawatur.annotate.events.scene.referents import WANTED, Agreement, agrees, meant, owner, referent, within
from tawatur.annotate.events.scene.scene import COMMAS, SPOKEN, Scene
from tawatur.annotate.events.status.moods import governor
from tawatur.annotate.events.words.stems import TAKEN_UP, any_stem
from tawatur.model.party import Party
from tawatur.script.verbs import Inflection

_OTHERS = ("ACCUSE", "REQUEST")  # by others than who refuses them
_WAS = frozenset(("كان", "كانت", "سيكون", "ستكون", "يكون", "تكون"))
_NEAR = 3  # words from a relative to what those do whom it is on
_RELATIVES: dict[str, Agreement] = {"التي": "f", "الذي": "m", "الذين": "p"}
_WHAT = frozenset(("ما", "بما", "مما", "لما", "عما"))
_DEEDS = 7  # words from the first of somebody's deeds to the last
_SESSION = 6  # words from a meeting over its number to whose it is ("اجتماعات الدورة العاشرة لمجلس كذا")
_LED = 2  # words from a verb of managing to what is managed
_OWNED, _UNIT = 6, 8
_WITH = "مع"
_OUR, _THEIRS = "نا", "هما"
_SHORT = 3  # letters of a word whose ا is its own


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
    does = carries is not None and carries[1].tense == "masdar"
    return group if does or _decision(scene, group.first - 1) else None


def managed(scene: Scene, found: Found) -> tuple[Group, ...]:
    """Who manages, begins or goes on to do it, named behind the word for that ("تمكن كذا من …", "قيام كذا بقصف …"), or
    before the verb ("إن كذا تمكن من …")."""
    carries = light(scene, found.first - 1) if found.first > found.sentence.first else None
    carried = carries is not None and carries[1].tense == "masdar"  # "قيام كذا بشن هجوم"
    at = found.first - 1 - carried
    at -= scene.forms[at] in ("من", "في", "علي")
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
    if held.actors or found.hit.trigger.war:
        return
    group = owner(scene, found.sentence, found.first)
    if group and all(group.entity != party.entity for party in held.targets):
        add(held.actors, group.entity, group.span)


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


def own_talks(scene: Scene, found: Found, held: Parties) -> None:
    """The country of who speaks of talks with another ("مسار التفاوض مع كذا")."""
    if held.actors or found.hit.trigger.mode != "talks" or scene.forms[found.last : found.last + 1] != [_WITH]:
        return
    number = scene.told_by(found.span)
    source = scene.layers.attributions[number].chain.source if number is not None else None
    country = scene.home(found.first) if source and source.span and len(held.targets) == 1 else None
    if not country or not source or not source.span or held.targets[0].entity not in scene.grammar.states:
        return
    if country != held.targets[0].entity:
        add(held.actors, country, source.span)


def _unnamed_body(scene: Scene, at: int) -> bool:
    """Whether a word is a body without a name ("القوات المتمردة")."""
    form = scene.forms[at]
    return form.startswith("ال") and at not in scene.inside and form[2:] in scene.grammar.parties.agents


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


def _with_object(scene: Scene, found: Found) -> bool:
    """Whether an indefinite object follows a verbal noun with its pronoun ("استهدافه تجمعا")."""
    if found.last >= found.sentence.last or found.last in scene.inside or found.last in scene.timed:
        return False
    form = scene.forms[found.last]
    if form in scene.grammar.parties.adverbs:
        return False  # "احتجازه سرا"
    return any_stem(form, scene.grammar.parties.holdings) or (len(form) > _SHORT and form.endswith("ا"))


def _object(scene: Scene, group: Group, first: int) -> bool:
    """Whether people of a country stand in the accusative, and not behind أن ("أبلغت كذا الوسطاء السويديين …")."""
    if not scene.forms[group.last - 1].endswith("يين"):
        return False
    return scene.forms[joined_to(scene, group, first)[0].first - 1] not in SPOKEN


def possessed(scene: Scene, found: Found, held: Parties) -> None:
    """The owner of a noun with a pronoun ("مكالمته"): the nearest bare name before it in the sentence."""
    if held.actors or not found.hit.pronoun:
        return
    if found.hit.trigger.genitive != "actor" and not found.hit.rest and not _with_object(scene, found):
        return
    if found.hit.pronoun == _OUR:
        held.actors.extend(speaker(scene, found) if found.hit.trigger.type == "CONSULT" else ())
        if held.actors or scene.told_by(found.span) is None:
            return
    first = found.sentence.first
    wanted = WANTED.get(found.hit.pronoun)
    if wanted and _of_nobody(scene, found, wanted):
        return
    theirs = _reporter(scene, found, wanted) if wanted else None
    if theirs is not None:
        held.actors.extend(theirs)
        return
    others = {target.entity for target in held.targets}  # "ثورتهم ضد الجيش"
    named = [
        g for g in scene.between(first, found.first) if not (scene.city(g) or within(scene, g) or g.entity in others)
    ]
    before = [g for g in named if wanted is None or agrees(scene, g, wanted)]
    free = [g for g in before if bare(scene, g) and not led(scene, g, first) and not _object(scene, g, first)]
    close = [g for g in before[-1:] if found.first - g.last <= 1 and g.type == "PER"]  # "لقي فلان في زيارته"
    if free and any(_unnamed_body(scene, at) for at in range(free[-1].last, found.first)):
        return
    if wanted == "p" and before and any(unnamed(scene, at) for at in range(before[-1].last, found.first)):
        return  # "دمرها متشددون عقب استيلائهم على …"
    if wanted == "m" and found.hit.trigger.mode == "visit":
        before = [g for g in before if g.type == "PER"] or before  # "فلان رئيس حركة كذا … زيارته"
    for group in (close or (free if wanted != "p" else ()) or before)[-1:]:
        both = joined_to(scene, group, first) if found.hit.pronoun == _THEIRS else ()
        for member in both if found.hit.pronoun == _THEIRS else (group,):
            if len(both) != 1:  # else they are two who are named apart
                add(held.actors, member.entity, member.span)
    if not before and wanted:  # "قبل زيارته إلى …، قال فلان"
        there = scene.forms[found.first - 1] == "في"  # "كان في استقباله فلان", but "خلال لقائه فلانا"
        met = set() if there else {target.span for target in held.targets}
        after = [group for group in scene.between(found.last, found.sentence.last) if group.span not in met]
        for group in [g for g in after if _comes_after(scene, g) and agrees(scene, g, wanted)][:1]:
            add(held.actors, group.entity, group.span)


def _of_nobody(scene: Scene, found: Found, wanted: Agreement) -> bool:
    """Whether a pronoun means whom its relative clause is on, who has no name ("اللجنة التي ستعقد اجتماعها")."""
    first, _ = scene.clause(found.sentence, found.first)
    near = found.first - first <= _NEAR and _RELATIVES.get(scene.forms[first]) == wanted
    return near and not antecedent(scene, found.sentence, first)


def _reporter(scene: Scene, found: Found, wanted: Agreement) -> tuple[Party, ...] | None:
    """Who says it, where a noun with his pronoun opens what he says ("أبلغت كذا كذا رفضها للمقترح"); None elsewhere."""
    number = scene.told_by(found.span)
    told = scene.layers.attributions[number] if number is not None else None
    if told is None or told.chain.source.span is None or scene.at(told.content[0].start) != found.first:
        return None
    source, theirs = told.chain.source, meant(scene, found.sentence, found.first, wanted)
    if theirs and theirs[0].entity != source.entity:
        return None
    return tuple(Party(group.entity, group.span) for group in theirs)


def _comes_after(scene: Scene, group: Group) -> bool:
    """Whether a pronoun may mean who is named after it: a person, or a body right behind the verb that opens the main
    clause ("إثر سيطرتها على كذا، فجرت حركة كذا …")."""
    opens = group.type == "ORG" and scene.forms[group.first - 2] in COMMAS
    return (group.type == "PER" or opens) and bare(scene, group)
