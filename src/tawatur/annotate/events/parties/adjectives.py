"""The doer of a noun by an adjective of country behind it ("الهجوم الروسي")."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.genitives import TAKEN
from tawatur.annotate.events.parties.held import Parties, add
from tawatur.annotate.events.parties.people import person_at
from tawatur.annotate.events.parties.relatives import taken_up
from tawatur.annotate.events.scene.scene import OPENING, Scene
from tawatur.annotate.events.words.stems import any_stem

_GOODS = ("SANCTION", "AID")
_HELP = ("AID", "SUPPORT")
_DASHES = frozenset(("-", "–", "—"))
_CLOSING = (["»"], ['"'], ["”"], [")"])


def adjectives(scene: Scene, found: Found, held: Parties) -> None:
    """The country of an adjective right after a noun ("الهجوم الروسي"), or after the goods it speaks of."""
    trigger = found.hit.trigger
    if trigger.mode == "ceasefire" or trigger.casualty or _people(scene, found, held) or _construct(scene, found):
        return
    if _seized(scene, found) or found.hit.pronoun:
        return
    if trigger.genitive == "target" and not found.hit.definite and _counted(scene, found.last):
        return  # "اختطاف أربعة سويديين"
    unit = scene.inside.get(found.last)
    if unit and unit.first <= found.first and unit.entity in scene.grammar.states:  # "الطائرات الإغاثية السويدية"
        add(held.actors, unit.entity, unit.span)
        return
    goods = trigger.type in _GOODS
    opened = scene.forms[found.first - 1] in OPENING
    quoted = opened and scene.forms[found.last : found.last + 1] in _CLOSING
    at = found.last + _owned(scene, found) + quoted  # "«تنازلات» سويدية"
    for _ in range(6 if goods else 4):
        if at >= found.sentence.last or at in scene.inside:
            return
        if opened and not quoted and scene.forms[at + 1 : at + 2] in _CLOSING and not scene.nation(at)[0]:
            at += 2  # "«هجوم ضخم» سويدي"
            continue
        label, after = scene.nation(at)
        if label and not found.hit.definite and person_at(scene, after):
            return  # "مساندة السويدي فلان"
        if not label and held.actors and scene.forms[at][:1] == "و":
            label, after = scene.joined_nation(at)  # "مساعدات سويدية ونرويجية"
        if not label and held.actors and _dashed(scene, at):
            label, after = scene.nation(at + 1)  # "المحادثات السويدية – النرويجية"
        if label:
            add(held.actors, label, scene.prose.span(at, after))
            at = after
        elif scene.words[at].kind != "arabic" or scene.forms[at] in scene.grammar.prepositions or held.actors:
            return
        elif scene.forms[at][:1] == "و" and scene.triggers.hits(scene.forms[at]):
            return  # "إغاثة ومساعدة …"
        elif not found.hit.definite and taken_up(scene, at):
            return  # "هجوم نفذه …"
        elif trigger.type == "AID" and _their_people(scene, at):
            label, after = scene.nation(at + 1)
            add(held.targets, label, scene.prose.span(at + 1, after))
            return
        elif scene.forms[at].startswith("بال") or (trigger.type in _HELP and _for_whom(scene, at)):
            return  # what it is about, whom it is for
        elif _site(scene, at):
            return  # "انفجار ببلدة سويدية"
        elif goods or _adjective(scene.forms[at], found.hit.definite):
            at += 1
        else:
            return


def _dashed(scene: Scene, at: int) -> bool:
    """Whether a dash parts two adjectives of country."""
    return scene.forms[at] in _DASHES and at + 1 < len(scene.forms) and scene.nation(at - 1)[0] != ""


def _for_whom(scene: Scene, at: int) -> bool:
    """Whether a word says whom help is for ("للنازحين", "لملايين …")."""
    form = scene.forms[at]
    counted = form.startswith("ل") and any(word == at for _, word, _ in scene.quantities(at, at + 1))
    return form.startswith("لل") or counted


def _site(scene: Scene, at: int) -> bool:
    """Whether a word is a place or thing with ب before it, which the adjective behind it goes with."""
    return scene.forms[at][:1] == "ب" and scene.forms[at][1:] in scene.grammar.parties.holdings


def _their_people(scene: Scene, at: int) -> bool:
    """Whether a word is a people that gets help, its country behind it ("لشعبنا السويدي")."""
    form = scene.forms[at]
    if form[:1] != "ل" or at + 1 >= len(scene.forms) or at in scene.inside:
        return False
    known = (
        any_stem(form, scene.grammar.parties.peoples) or form[1:].removesuffix("نا") in scene.grammar.parties.peoples
    )
    return known and scene.nation(at + 1)[0] != ""


def _people(scene: Scene, found: Found, held: Parties) -> bool:
    """Whether a people is helped, whose country its adjective names ("إغاثة الشعب السويدي")."""
    at = found.last
    if found.hit.trigger.type != "AID" or found.hit.definite or found.hit.pronoun or at >= found.sentence.last:
        return False
    if scene.forms[at].removeprefix("ال") not in scene.grammar.parties.peoples or at in scene.inside:
        return False
    for here in range(at + 1, min(at + 3, found.sentence.last)):
        label, after = scene.nation(here)
        if label:
            add(held.targets, label, scene.prose.span(here, after))
            break
    return True


def _counted(scene: Scene, at: int) -> bool:
    """Whether a number begins at a word: of whom it is done to."""
    return any(word == at for _, word, _ in scene.quantities(at, at + 1))


def _seized(scene: Scene, found: Found) -> bool:
    """Whether people of a country are seized or tried, whom their adjective alone names ("اعتقال سويديين")."""
    hit, at = found.hit, found.last
    if hit.trigger.type not in ("COERCE", "ACCUSE") or hit.trigger.genitive != "target" or at >= found.sentence.last:
        return False
    form = scene.forms[at]
    known = hit.definite or hit.pronoun or form.startswith("ال") or form.endswith("ه")
    return not known and scene.nation(at)[0] != ""


def _construct(scene: Scene, found: Found) -> bool:
    """Whether who is helped, what is left or agreed to follows in a construct: its adjective tells not who acts
    ("دعم المرأة السويدية", "مغادرة الأراضي السويدية").
    """
    hit, at = found.hit, found.last
    helps = hit.trigger.type in ("AID", "SUPPORT", "RETREAT") or hit.trigger.mode == "release"
    helps = helps and hit.trigger.genitive == "target"
    word = scene.forms[found.first]
    # "إقرار المعيار السويدي", "مناقشة القضية السويدية"
    helps = helps or any_stem(word, scene.grammar.consents) or any_stem(word, scene.grammar.clause.discussing)
    helps = helps and not (hit.definite or hit.pronoun)
    return helps and at < found.sentence.last and scene.forms[at].startswith("ال") and not scene.nation(at)[0]


def _owned(scene: Scene, found: Found) -> bool:
    """Whether a noun that may act follows in a construct: its adjective says whose deed it is ("قصف الطيران …")."""
    at = found.last
    if found.hit.definite or found.hit.pronoun or at + 1 >= found.sentence.last or at in scene.inside:
        return False
    form = scene.forms[at]
    if not form.startswith("ال") or not scene.nation(at + 1)[0] or scene.nation(at)[0]:
        return False
    acts = found.hit.trigger.genitive == "actor" and found.hit.trigger.type not in TAKEN
    return acts or any_stem(form, scene.grammar.parties.agents)


def _adjective(form: str, definite: bool) -> bool:
    """Whether a word may be an adjective of the noun before it."""
    if definite or form.startswith("ال"):
        return definite and form.startswith("ال")  # "تحرير الأراضي …": a noun of its own
    return form.rstrip("ها").endswith("ي") or form.endswith(("ه", "ا"))
