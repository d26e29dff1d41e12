"""Who gets it: what an attack befell, who seeks a loan, the country somebody arrived in."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light_verb
from tawatur.annotate.events.parties.around import before_verb
from tawatur.annotate.events.parties.controllers import controller
from tawatur.annotate.events.parties.elided import TO_WHOM
from tawatur.annotate.events.parties.eligible import led
from tawatur.annotate.events.parties.genitives import hitting
from tawatur.annotate.events.parties.held import Parties, add, assign
from tawatur.annotate.events.parties.markers import marked
from tawatur.annotate.events.parties.ways import host
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import listed
from tawatur.annotate.events.scene.referents import WANTED, ending, referent
from tawatur.annotate.events.scene.scene import COMMAS, FORCE, RELATIVES, Scene
from tawatur.annotate.events.words.stems import any_stem

_BEFALLEN = 14
_OWNER, _STRUCK = 4, 5
_SOUGHT = 4
_ADJECTIVES, _SLAIN, _UNDERGONE = 4, 14, 3
_ARRIVED = 9
_DIRECTED, _APART = 4, 12  # words behind a verb to whom it is directed, and over him to its noun
_TAXED, _GOODS = 6, 5
_SEIZING, _TRYING = ("arrest", "dismissal"), ("investigate", "charge")
_RANKED = 2
_AWAY = "نج"  # in all words of coming away


def befallen(scene: Scene, found: Found, held: Parties) -> None:
    """Whom an attack befell ("تعرض كذا لهجوم", "تعرضت مدينة كذا، أمس، لقصف"), behind the verb or verbal noun."""
    if found.hit.trigger.type not in ("ASSAULT", "COERCE", "ACCUSE", "SANCTION"):
        return
    if found.hit.clitics[-1:] != "ل" and not _many(scene, found):
        return
    first, _ = scene.clause(found.sentence, found.first)
    for at in range(found.first - 1, max(first, found.first - _BEFALLEN) - 1, -1):
        form = scene.forms[at]
        if at in scene.inside or not (
            any_stem(form, scene.grammar.parties.harmed)
            or any_stem(form[form[:1] == "س" :], scene.grammar.parties.undergoing)
        ):
            continue
        held.away = held.away or any_stem(form, scene.grammar.parties.harmed)
        if held.targets:
            return
        group = next(iter(scene.between(at + 1, min(found.first, at + _OWNER))), None) or _before(scene, at, first)
        between = scene.forms[at + 1 : group.first] if group else []
        led = any(form in scene.grammar.prepositions or form in COMMAS for form in between)
        owned = group is not None and group.clitics == "ل" and any_stem(between[-1] if between else "", _sites(scene))
        if group and (owned or not group.clitics) and not led and group.entity:
            for each in listed(scene, group, found.first):
                assign(held, "target", each)
        return


def _sites(scene: Scene) -> frozenset[str]:
    """What somebody has, or that it belongs to him ("تعرض معسكر لكذا لهجوم", "مقر تابع لكذا")."""
    return scene.grammar.parties.holdings | scene.grammar.parties.belonging


def befalls(scene: Scene, found: Found) -> bool:
    """Whether a word right before it says of somebody that it befell him ("الشركات التي تخضع للتحقيق")."""
    before = scene.forms[found.first - 1] if found.first > found.sentence.first else ""
    return found.hit.clitics[-1:] == "ل" and any_stem(before, scene.grammar.parties.undergoing)


def _before(scene: Scene, verb: int, first: int) -> Group | None:
    """The name right before a verb, which may be a town ("قال إن مدينة كذا تتعرض لقصف")."""
    group = scene.inside.get(verb - 1) if verb > first else None
    return None if group is None or led(scene, group, first) else group


def escaped(scene: Scene, found: Found, held: Parties) -> None:
    """Who came away from it ("نجا فلان من محاولة اغتيال", "نجاة فلان من هجوم"), and that somebody did."""
    if held.targets or found.hit.trigger.type != "ASSAULT" or scene.forms[found.first - 1] != "من":
        return
    first, _ = scene.clause(found.sentence, found.first)
    at = next((at for at in range(found.first - 2, first - 1, -1) if _comes_away(scene, at)), None)
    if at is None or found.first - at > _BEFALLEN:
        return
    held.away = True
    behind = scene.inside.get(at + 1)
    for group in (behind,) if behind else before_verb(scene, found.sentence, at):
        if not group.clitics.strip("وف"):
            assign(held, "target", group)


def _comes_away(scene: Scene, at: int) -> bool:
    """Whether a word says that somebody came away, not that he is saved or a victim."""
    return at >= 0 and _AWAY in scene.forms[at] and any_stem(scene.forms[at], scene.grammar.escapes)


def _many(scene: Scene, found: Found) -> bool:
    """Whether ل leads over a word for many to the noun ("تعرض كذا لسلسلة من الهجمات", "لعدة هجمات")."""
    at = found.first - 1
    at -= at > found.sentence.first and scene.forms[at] == "من"
    return (
        at > found.sentence.first
        and scene.forms[at][:1] == "ل"
        and any_stem(scene.forms[at], scene.grammar.parties.series)
    )


def struck(scene: Scene, found: Found, held: Parties) -> None:
    """Whom an attack hit by its verb ("الغارة استهدفت كذا", "استهدفت الغارات كذا"), or killed ("مقتل فلان بغارة")."""
    hit = found.hit
    if held.targets or hit.kind == "verb" or hit.trigger.type not in FORCE or hit.trigger.casualty:
        return
    _, end = scene.clause(found.sentence, found.first)
    if end < found.sentence.last and scene.forms[end] in RELATIVES:
        _, end = scene.clause(found.sentence, end)  # "القصف الذي استهدف كذا"
    near = range(found.last, min(end, found.last + _ADJECTIVES))
    verb = found.last - 1 if hitting(scene, found.first - 1) else next((at for at in near if hitting(scene, at)), None)
    if verb is not None:
        group = next(iter(scene.between(verb + 1, min(end, verb + _STRUCK))), None)
        if group and group.type != "LOC" and not group.clitics and marked(scene, verb + 1, group) in ("", "of"):
            for each in listed(scene, group, end):
                assign(held, "target", each)
        return
    if hit.definite or not (hit.clitics == "ب" or scene.forms[found.first - 1] in ("في", "جراء", "اثر", "خلال")):
        return
    first, _ = scene.clause(found.sentence, found.first)
    for group in reversed(scene.between(max(first, found.first - _SLAIN), found.first)):
        slain = group.type == "PER" and not group.clitics and _slain(scene, group, found)
        if slain or _of_ranks(scene, group):
            assign(held, "target", group)
            return


def on_trial(found: Found) -> bool:
    """Whether somebody is tried or sentenced by a trigger, who then is named before it rather than who does it."""
    known = found.hit.kind == "noun" and (found.hit.definite or found.hit.pronoun != "")
    return found.hit.trigger.mode == "court" or (found.hit.trigger.mode == "charge" and known)


def housed(scene: Scene, found: Found, held: Parties) -> None:
    """A place among those who were arrested, dismissed or tried: where it was done ("اعتقال خال منفذ هجوم كذا")."""
    mode, targets = found.hit.trigger.mode, {target.span for target in held.targets}
    if not targets or mode not in _SEIZING + _TRYING:
        return
    for group in scene.between(found.sentence.first, found.sentence.last):
        place = group.type == "LOC" or scene.city(group) or (group.type == "GPE" and mode in _SEIZING)
        if place and group.span in targets:
            held.targets[:] = [target for target in held.targets if target.span != group.span]
            assign(held, "place", group)


def received(scene: Scene, found: Found, held: Parties) -> None:
    """Whom the pronoun of a reception means ("وصل فلان وكان في استقباله فلان"): he is met there."""
    first, at = found.sentence.first, found.first
    if at == first or scene.forms[at - 1] != "في" or not any_stem(scene.forms[at], scene.grammar.clause.receptions):
        return
    if (told := ending(scene, at)) and (group := referent(scene, first, at, told[1])):
        held.targets.clear()
        assign(held, "target", group)


def _of_ranks(scene: Scene, group: Group) -> bool:
    """Whether the dead are said to be of a body ("قتلى في صفوف كذا", "خسائر في صفوف عناصر كذا")."""
    near = scene.forms[max(0, group.first - _RANKED) : group.first]
    return group.type == "ORG" and any(any_stem(form, scene.grammar.parties.ranks) for form in near)


def _slain(scene: Scene, group: Group, found: Found) -> bool:
    """Whether the word before a person tells of his death, and nothing but who he is stands between him and how."""
    at = group.first - 1
    dies = any(
        hit.trigger.casualty and (hit.kind == "noun" or (hit.how is not None and hit.how.number == "s"))
        for hit in scene.triggers.hits(scene.forms[at])
    )
    between = range(group.last, found.first - (not found.hit.clitics))
    return dies and not any(scene.triggers.hits(scene.forms[here]) for here in between if here not in scene.inside)


def seeks(scene: Scene, found: Found) -> bool:
    """Whether a word of getting leads to help or consent ("الحصول على قرض", "بحثا عن تمويل")."""
    consent = found.hit.trigger.type == "AGREE" and any_stem(scene.forms[found.first], scene.grammar.consents)
    if found.hit.kind == "verb" or not (consent or found.hit.trigger.type == "AID"):
        return False
    near = range(max(found.sentence.first, found.first - _SOUGHT), found.first)
    if any(scene.forms[at] in COMMAS for at in near):
        return False
    return any(at not in scene.inside and any_stem(scene.forms[at], scene.grammar.parties.receipts) for at in near)


def sought(scene: Scene, found: Found, held: Parties) -> None:
    """Who seeks it gets it: who is named before, if not its giver."""
    for party in controller(scene, found) if not held.targets and seeks(scene, found) else ():
        if all(party.entity != actor.entity for actor in held.actors):
            add(held.targets, party.entity, party.span)


def addressed(scene: Scene, found: Found, held: Parties) -> None:
    """To whom a charge or criticism is directed, between verb and noun ("وجهت لفلان انتقادات", "وجهت إليه تهم")."""
    if held.targets or found.hit.trigger.type != "ACCUSE":
        return
    verb, until = found.first, min(found.sentence.last, found.last + _DIRECTED)
    if found.hit.kind == "noun" and found.hit.rest:
        verb = found.last - 1  # "توجيه الاتهام إلى فلان"
    elif found.hit.kind == "noun":
        carrier = light_verb(scene, found)
        if carrier is None or found.first - carrier[0] > _APART:
            return
        verb, until = carrier[0], found.first
    for at in range(verb + 1, until):
        form, group = scene.forms[at], scene.inside.get(at)
        if form in TO_WHOM:
            wanted = next(how for letters, how in WANTED.items() if form.endswith(letters))
            whom = referent(scene, found.sentence.first, verb, wanted)
            if whom and any_stem(scene.forms[whom.first], scene.grammar.parties.courts):
                return  # "طلبت النيابة توجيه التهمة إليهم"
            add(held.targets, whom.entity if whom else None, whom.span if whom else None)
            return
        if group and any_stem(scene.forms[group.first], scene.grammar.parties.courts):
            continue
        if group and (form.startswith("ل") if group.clitics == "ل" else scene.forms[group.first - 1] == "الي"):
            for each in listed(scene, group, until):
                assign(held, "target", each)
            return


def taxed(scene: Scene, found: Found, held: Parties) -> None:
    """The country of those whom a sanction or a blockade is on ("رسوما على البضائع السويدية", "عقوبات على مسؤولين
    سويديين", "حصارا على الموانئ السويدية").
    """
    if held.targets or (found.hit.trigger.type != "SANCTION" and found.hit.trigger.mode != "blockade"):
        return
    _, end = scene.clause(found.sentence, found.first)
    verb = scene.forms[found.first - 1].lstrip("وفس") if found.first > found.sentence.first else ""
    met = (
        next(iter(scene.between(found.last, min(end, found.last + _TAXED))), None)
        if verb in scene.grammar.parties.touching
        else None
    )
    if met and not met.clitics and _plain(scene, found.last, met):
        for each in listed(scene, met, end):
            assign(held, "target", each)
        return
    for at in range(found.last, min(end - 2, found.last + _TAXED)):
        if scene.forms[at] in COMMAS:
            return
        if scene.grammar.prepositions.get(scene.forms[at]) not in ("on", "against"):
            continue
        for near in range(at + 2, min(end, at + _GOODS)):
            if near in scene.inside or scene.forms[near] in scene.grammar.prepositions:
                return
            label, after = scene.nation(near)
            if label and all(label != actor.entity for actor in held.actors):
                add(held.targets, label, scene.prose.span(near, after))
                return
        return


def _plain(scene: Scene, at: int, group: Group) -> bool:
    """Whether nothing but adjectives and a comma parts a noun from a name."""
    return all(form.startswith("ال") or form in COMMAS for form in scene.forms[at : group.first])


def arrived(scene: Scene, found: Found, held: Parties) -> None:
    """Where somebody has come on a visit ("وصل فلان إلى كذا في زيارة رسمية")."""
    if held.targets or found.hit.trigger.mode != "visit" or found.hit.kind == "verb" or found.hit.pronoun:
        return
    if found.hit.clitics[-1:] != "ب" and scene.forms[found.first - 1] not in ("في", "ضمن"):
        return
    first, _ = scene.clause(found.sentence, found.first)
    for group in reversed(scene.between(max(first, found.first - _ARRIVED), found.first)):
        to = group.clitics == "ل" or scene.forms[group.first - 1] == "الي"
        if group.type == "GPE" and to:
            assign(held, "target", group, "to", host(scene, found, group))
            return
