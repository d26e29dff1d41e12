"""Whose doing a noun is by its own pronoun ("مكالمته", "رفضها")."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.announcers import speaker
from tawatur.annotate.events.parties.antecedents import antecedent
from tawatur.annotate.events.parties.eligible import bare, led
from tawatur.annotate.events.parties.held import Parties, add
from tawatur.annotate.events.parties.people import unnamed
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import joined_to, listed
from tawatur.annotate.events.scene.referents import WANTED, Agreement, agreement, agrees, meant, referent, within
from tawatur.annotate.events.scene.scene import COMMAS, SPOKEN, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Attribution
from tawatur.model.party import Party

_NEAR = 3  # words from a relative to what those do whom it is on
_RELATIVES: dict[str, Agreement] = {"التي": "f", "الذي": "m", "الذين": "p"}
_OUR, _THEIRS = "نا", "هما"
_MANY = ("ين", "ات")
_SHORT = 3  # letters of a word whose ا is its own


def _unnamed_body(scene: Scene, at: int) -> bool:
    """Whether a word is a body without a name ("القوات المتمردة")."""
    form = scene.forms[at]
    return form.startswith("ال") and at not in scene.inside and form[2:] in scene.grammar.parties.agents


def _with_object(scene: Scene, found: Found) -> bool:
    """Whether an indefinite object follows a verbal noun with its pronoun ("استهدافه تجمعا")."""
    if found.last >= found.sentence.last or found.last in scene.inside or found.last in scene.timed:
        return False
    form = scene.forms[found.last]
    if form in scene.grammar.parties.adverbs:
        return False  # "احتجازه سرا"
    if form[:1] == "ل" and form.endswith(_MANY) and len(form) > _SHORT + 2:
        return True  # "قتلها لمدنيين"
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
    if found.hit.trigger.type == "ACCUSE" and _charged(scene, found):
        whom = referent(scene, found.sentence.first, found.first, WANTED.get(found.hit.pronoun, "m"))
        add(held.targets, whom.entity if whom else None, whom.span if whom else None)
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
    if wanted == "p":  # "اتهم فلان المتمردين … باستهدافهم المدنيين"
        before = [g for g in before if agreement(scene, g) == "p"] or before
    elif wanted:
        free = [g for g in free if not _of_many(scene, g, first, found.first)] or free
    if len(free) > 1 and wanted != "p" and _guest(scene, *free[-2:]):
        free.pop()
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


def _charged(scene: Scene, found: Found) -> bool:
    """Whether ب leads right from a charge with a pronoun to what it is for ("قضية اتهامهم بالتخابر"): he is charged."""
    form = scene.forms[found.last] if found.last < found.sentence.last else ""
    return form[:1] == "ب" and found.last not in scene.inside and form not in scene.grammar.prepositions


def _of_many(scene: Scene, group: Group, first: int, last: int) -> bool:
    """Whether a body is one of a list, whom a pronoun of one does not mean."""
    return group.type != "PER" and (len(joined_to(scene, group, first)) > 1 or len(listed(scene, group, last)) > 1)


def _guest(scene: Scene, host: Group, group: Group) -> bool:
    """Whether a person stands behind who meets him, by the verb before that one ("التقى فلان فلانا خلال زيارته …")."""
    hits = scene.triggers.hits(scene.forms[host.first - 1]) if host.first else ()
    meets = any(hit.kind == "verb" and hit.trigger.mode == "talks" for hit in hits)
    return meets and host.type == group.type == "PER"


def _of_nobody(scene: Scene, found: Found, wanted: Agreement) -> bool:
    """Whether a pronoun means whom its relative clause is on, who has no name ("اللجنة التي ستعقد اجتماعها")."""
    first, _ = scene.clause(found.sentence, found.first)
    near = found.first - first <= _NEAR and _RELATIVES.get(scene.forms[first]) == wanted
    return near and not antecedent(scene, found.sentence, first)


def _reporter(scene: Scene, found: Found, wanted: Agreement) -> tuple[Party, ...] | None:
    """Who says it, where a noun with his pronoun opens what he says ("أبلغت كذا كذا رفضها للمقترح"); None elsewhere."""
    number = scene.told_by(found.span)
    told = scene.layers.attributions[number] if number is not None else None
    if told is None or scene.at(told.content[0].start) != found.first:
        return None
    if told.chain.source.span is None:
        return _implied(scene, told, wanted)
    source, theirs = told.chain.source, meant(scene, found.sentence, found.first, wanted)
    if theirs and theirs[0].entity != source.entity:
        return None
    return tuple(Party(group.entity, group.span) for group in theirs)


def _implied(scene: Scene, told: Attribution, wanted: Agreement) -> tuple[Party, ...] | None:
    """Who is not named again beside the verb of saying, where that agrees ("وأكدت … أن محادثاتها مع كذا …")."""
    source, cue = told.chain.source, scene.forms[scene.at(told.cue.start)]
    alike = wanted == ("f" if cue.endswith("ت") or cue.lstrip("وف").startswith("ت") else "m")
    return (Party(source.entity, None),) if source.entity and source.kind in ("person", "office") and alike else None


def _comes_after(scene: Scene, group: Group) -> bool:
    """Whether a pronoun may mean who is named after it: a person, or a body right behind the verb that opens the main
    clause ("إثر سيطرتها على كذا، فجرت حركة كذا …")."""
    opens = group.type == "ORG" and scene.forms[group.first - 2] in COMMAS
    return (group.type == "PER" or opens) and bare(scene, group)
