"""Who did it by the relative clause of the noun ("الغارات التي شنتها …", "هجوم نفذه …", "محادثات عقدت بين …")."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.parties.around import following
from tawatur.annotate.events.parties.held import Parties, add, assign
from tawatur.annotate.events.parties.markers import marked
from tawatur.annotate.events.parties.people import belongs, members, person_at, unnamed
from tawatur.annotate.events.parties.ways import role_of
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import listed
from tawatur.annotate.events.scene.nameless import past
from tawatur.annotate.events.scene.referents import Agreement, ending, referent
from tawatur.annotate.events.scene.scene import COMMAS, RELATIVES, Scene
from tawatur.annotate.events.status.outlook import foiled
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.modes import AIR_DEFENCE
from tawatur.script.verbs import Inflection

_COMPLEMENT = 7
_BETWEEN = 9  # words from a relative over a place and a time to between whom it was
_BOTH = "هما"
_PRONOUNS = ("ه", "ها", _BOTH)
_MAKING = ("القيام", "قيام")
# Prepositions as they stand before a pronoun: no verbs.
_LED = frozenset(
    ("في", "من", "عن", "علي", "الي", "لدي", "خلال", "مع", "ب", "ل", "بين", "حول", "ضد", "بعد", "قبل", "عند", "اثناء")
)


def relative(scene: Scene, found: Found, held: Parties) -> None:
    """The subject of a relative clause whose object is the noun ("الغارات التي شنتها …"), or its agent after من قبل."""
    if found.hit.trigger.mode == AIR_DEFENCE:
        return  # a clause behind it is on what was shot down
    if held.actors or foiled(scene, found) or _resumed(scene, found, held):
        return
    for at in range(found.last, min(found.last + 4, found.sentence.last - 1)):
        form = scene.forms[at]
        if at in scene.inside and scene.city(scene.inside[at]):
            continue
        if scene.words[at].kind == "mark" or at in scene.inside or form in scene.grammar.prepositions:
            _distant(scene, found, held, at)
            return
        if found.hit.trigger.casualty and not form.startswith("ال"):
            return
        if any(hit.trigger.mode == AIR_DEFENCE and hit.pronoun for hit in scene.triggers.hits(form)):
            return  # "إطلاق صاروخ اعترضه الجيش"
        if (not found.hit.definite and _on_it(scene, at)) or taken_up(scene, at):
            _agent(scene, found, held, at - 1)
            return
        if not found.hit.definite and scene.forms[at + 1] in ("فيه", "فيها") and light(scene, at):
            group = following(scene, at, found.sentence.last) or _many_of(scene, at + 2, found.sentence.last)
            # "هجوم أطلقت فيه كذا …", "مسيرة شارك فيها المئات من كذا"
            for held_by in (group,) if group else ():
                add(held.actors, held_by.entity, held_by.span)
            return
        if form in RELATIVES:
            _agent(scene, found, held, at)
            if not held.actors:
                _sides(scene, found, held, at)
            return


def _many_of(scene: Scene, at: int, end: int) -> Group | None:
    """The body of which a number of people do it ("المئات من أعضاء جماعة كذا")."""
    group = next(iter(scene.between(at + 1, min(end, at + _COMPLEMENT))), None)
    counted = any_stem(scene.forms[at], scene.grammar.parties.counts) if at < end else False
    return group if group and counted and group.type == "ORG" and scene.forms[at + 1] == "من" else None


def _resumed(scene: Scene, found: Found, held: Parties) -> bool:
    """Who did it by a light verb that takes up an indefinite noun behind a comma ("هجوم واسع بالصواريخ، شنته …")."""
    for at in range(found.last, min(found.last + _COMPLEMENT, found.sentence.last - 1)):
        if scene.breaks(at) or scene.forms[at] in RELATIVES:
            return False
        if scene.forms[at] in COMMAS:
            if _carries_on(scene, found, at + 1):
                _agent(scene, found, held, at)
            return bool(held.actors)
    return False


def _carries_on(scene: Scene, found: Found, at: int) -> bool:
    """Whether behind a comma a light verb takes up an indefinite noun ("غارة جوية، نفذها …")."""
    if found.hit.definite or found.hit.trigger.casualty or at + 1 >= found.sentence.last:
        return False
    return taken_up(scene, at)


def taken_up(scene: Scene, at: int) -> bool:
    """Whether a word is a light verb with a pronoun, which takes up the noun before it ("نفذه", "شنتها")."""
    verb = scene.forms[at]
    return _on_it(scene, at) and any(verb.endswith(p) and verb[: -len(p)] in scene.grammar.light for p in _PRONOUNS)


def by_pronoun(scene: Scene, found: Found, held: Parties) -> None:
    """Who does it by a light verb that takes it up over its complement ("زيارة لكذا يقوم بها فلان"), or whom it befalls
    ("الهجمات التي تتعرض لها كذا")."""
    if held.actors or found.hit.kind == "verb":
        return
    _, end = scene.clause(found.sentence, found.first)
    related = scene.forms[found.last] in RELATIVES if found.last < found.sentence.last else False
    if related:  # "الغارات التي تقوم بها كذا"
        _, end = scene.clause(found.sentence, found.last)
    elif found.hit.definite:
        return
    for at in range(found.last, min(found.last + _COMPLEMENT, end - 1)):
        if scene.breaks(at) or scene.forms[at] in COMMAS:
            return
        verb = light(scene, at) if scene.forms[at + 1] in ("بها", "به", "لها", "له") else None
        befalls = verb is not None and verb[0] in scene.grammar.receiving
        if verb and verb[1].tense in ("perfect", "imperfect") and befalls == (scene.forms[at + 1][0] == "ل"):
            group = following(scene, at + 1, end)
            if group is None and not _names_doer(scene, at + 2, end):
                group = referent(scene, found.sentence.first, found.first, _gender(verb[1]), free=True)
            for each in listed(scene, group, end) if group else ():
                add(held.targets if befalls else held.actors, each.entity, each.span)
            return


def _distant(scene: Scene, found: Found, held: Parties, first: int) -> None:
    """Who did it by a relative clause behind a complement ("الهجوم على كذا الذي شنه …"): its verb carries deeds."""
    feminine = scene.forms[found.first].endswith(("ه", "ات"))
    if found.hit.trigger.casualty or scene.forms[first] not in scene.grammar.prepositions:
        return
    for at in range(first, min(first + _COMPLEMENT, found.sentence.last - 1)):
        if scene.breaks(at) or scene.forms[at] in COMMAS:
            return
        if taken_up(scene, at) and scene.forms[at].endswith("ها") == feminine and not scene.forms[at].endswith(_BOTH):
            _agent(scene, found, held, at - 1)  # "هجوم في كذا نفذه …"
            return
        if at > first and at not in scene.inside and scene.triggers.hits(scene.forms[at]):
            return  # a clause behind it is on that
        if scene.forms[at] in RELATIVES:
            if (scene.forms[at] == "التي") != feminine:
                return
            verb = scene.forms[at + 1]
            if any(verb.endswith(p) and verb[: -len(p)] in scene.grammar.light for p in _PRONOUNS):
                _agent(scene, found, held, at)
            return


def _names_doer(scene: Scene, at: int, end: int) -> bool:
    """Whether the word after "يقوم بها" may begin its subject: no preposition, no mark, no time."""
    if at >= end or scene.words[at].kind == "mark" or at in scene.timed:
        return False
    form = scene.forms[at]
    return form not in scene.grammar.prepositions and form not in scene.grammar.clause.bounds


def _gender(how: Inflection) -> Agreement:
    return "f" if how.gender == "f" else "m"


def _sides(scene: Scene, found: Found, held: Parties, at: int) -> None:
    """Those between whom it was held ("المحادثات التي عقدت بين …"), by name or by adjective of country."""
    _, end = scene.clause(found.sentence, at + 1)
    starts = (
        n + 1
        for n in range(at + 1, min(end, at + _BETWEEN))
        if scene.grammar.prepositions.get(scene.forms[n]) == "between"
    )
    here = next(starts, end)
    last = min(end, here + 8)
    while here < last and scene.forms[here] not in scene.grammar.prepositions:
        group, (label, after) = scene.inside.get(here), scene.nation(here)
        if group:
            add(held.actors, group.entity, group.span)
            here = group.last
        else:
            if not label and scene.forms[here][:1] == "و":
                label, after = scene.joined_nation(here)
            if not person_at(scene, after):
                add(held.actors, label, scene.prose.span(here, after))
            here = after


def _on_it(scene: Scene, at: int) -> bool:
    """Whether a word ends in a pronoun of the third person: a verb whose object has been named."""
    form = scene.forms[at]
    if form[:-1] in _LED or form[:-2] in _LED:
        return False
    return form.endswith(("ها", _BOTH)) or (form.endswith("ه") and scene.prose.text[scene.words[at].end - 1] == "ه")


def _willing(scene: Scene, at: int, end: int) -> Group | None:
    """Who plans or is to do it ("العقوبات التي تعتزم كذا فرضها"): named right before a verbal noun that takes it up."""
    for group in scene.between(at + 2, min(end - 1, at + _COMPLEMENT)):
        last = group.last if group.last < end else group.first
        base = scene.forms[last][:-2] if scene.forms[last].endswith("ها") else scene.forms[last][:-1]
        makes = scene.forms[last] in _MAKING and scene.forms[last + 1 : last + 2] in (["به"], ["بها"])
        makes = makes or (_on_it(scene, last) and base in scene.grammar.light)  # "يعتزم فلان القيام بها"
        if group.first == at + 2 and not group.clitics and makes:
            return group if group.type in ("ORG", "GPE", "PER") and not scene.city(group) else None
    return None


def _number(scene: Scene, at: int) -> bool:
    """Whether a number begins at a word that counts the one behind it."""
    return any(first == at and scene.at(q.span.end - 1) == at + 1 for _, first, q in scene.quantities(at, at + 1))


def _private(scene: Scene, at: int) -> bool:
    """Whether a word is of people who act for no state."""
    form = scene.forms[at].removeprefix("ال")
    return form in scene.grammar.parties.nobodies and form not in scene.grammar.parties.agents


def _received(scene: Scene, at: int) -> bool:
    """Whether a verb with a pronoun says that its subject got what it takes up ("تلقاها")."""
    form = scene.forms[at]
    base = form[:-2] if form.endswith("ها") else form.removesuffix("ه")
    return base in scene.grammar.receiving or _before_pronoun(base) in scene.grammar.receiving


def _before_pronoun(base: str) -> str:
    """A verb as it is written without its pronoun: "أجراها" is of "أجرى"."""
    return base[:-1] + "ي" if base.endswith("ا") else base


def _of_light(scene: Scene, base: str) -> Inflection | None:
    return scene.grammar.light.get(base) or scene.grammar.light.get(_before_pronoun(base))


def _agent(scene: Scene, found: Found, held: Parties, at: int) -> None:
    """The name right after a verb at `at` + 1 that has its object as a pronoun, or the name after من قبل."""
    _, end = scene.clause(found.sentence, at + 1)
    if any_stem(scene.forms[at + 1], scene.grammar.parties.attending):
        return  # "اللقاء الذي حضره …"
    taken, begins = _on_it(scene, at + 1), at + 2
    while begins < end and scene.words[begins].kind == "mark" and scene.forms[begins] not in COMMAS:
        begins += 1
    begins += taken and begins + 2 < end and _number(scene, begins)  # "نفذتها أربع مقاتلات سويدية"
    if begins + 1 < end and begins not in scene.inside and taken:
        label, after = scene.nation(begins + 1)
        # "تعرفها مدن سويدية" holds it, and "نفذها انتحاري سويدي" is no state
        held_there = any_stem(scene.forms[begins], scene.grammar.parties.holdings) or _private(scene, begins)
        if label and scene.forms[begins] not in scene.grammar.prepositions and not held_there:
            add(held.actors, label, scene.prose.span(begins, after))
            return
    if not taken and (doer := _willing(scene, at, end)):
        add(held.actors, doer.entity, doer.span)
        return
    for group in scene.between(begins, min(end, at + 12)):
        quoted = group.first == begins + 2 and scene.words[begins + 1].kind == "mark"
        of = (group.first == begins + 1 or quoted) and group.type in ("ORG", "GPE")
        of = of or (group.first == begins + 2 and scene.forms[begins + 1] in scene.grammar.parties.agents)
        of = of and unnamed(scene, begins) and scene.forms[begins + 1] not in COMMAS  # "مسلحو كذا", "مسلحو تنظيم كذا"
        body = group.type == "ORG" and unnamed(scene, begins)
        of = of or (body and group in members(scene, begins, end))  # "عناصر من كذا"; of a country they are none
        first = taken and not group.clitics and (group.first == begins or of)
        first = first or (group.clitics == "ل" and taken and belongs(scene, group, begins))
        received = first and _received(scene, at + 1)  # "الضربات التي تلقتها كذا من كذا"
        if first or marked(scene, at + 1, group) == "by":
            both = listed(scene, group, end)
            for each in both:
                add(held.targets if received else held.actors, each.entity, each.span)
            (_given if received else _upon)(scene, found, held, both[-1].last, end)
            return
    if taken and begins < end and scene.forms[begins].removeprefix("ال") in scene.grammar.parties.nobodies:
        held.unnamed = held.others = True  # "جهود تبذلها دول عدة"
        return
    doer = _left_out(scene, found, at + 1, end) if taken else None
    if doer:
        add(held.actors, doer.entity, doer.span)


def _given(scene: Scene, found: Found, held: Parties, at: int, end: int) -> None:
    """From whom it was, behind those who got it."""
    group = next(iter(scene.between(at, min(end, at + _COMPLEMENT))), None)
    if group and marked(scene, at, group) == "from":
        add(held.actors, group.entity, group.span)


def _upon(scene: Scene, found: Found, held: Parties, at: int, end: int) -> None:
    """On whom it was, right behind those who did it ("الغارات التي شنتها كذا على مواقع كذا")."""
    at = past(scene, at, end)
    marker = scene.grammar.prepositions.get(scene.forms[at]) if at < end and not held.targets else None
    if marker not in ("on", "against") or role_of(scene, found, marker) != "target":
        return
    group = next(iter(scene.between(at, min(end, at + _COMPLEMENT))), None)
    if group and marked(scene, at, group) == marker:
        for each in listed(scene, group, end):
            assign(held, "target", each, marker)


def _left_out(scene: Scene, found: Found, at: int, end: int) -> Group | None:
    """Whom a verb with a pronoun that names nobody behind it means ("المجازر التي ارتكبتها ضد …")."""
    held = ending(scene, at)
    how = _of_light(scene, held[0]) if held else None
    if how is None or how.person != 3 or how.tense not in ("perfect", "imperfect") or _names_doer(scene, at + 1, end):
        return None
    wanted: Agreement = "p" if how.number == "p" else _gender(how)
    first = found.sentence.first
    return referent(scene, first, found.first, wanted, free=True) or referent(scene, first, found.first, wanted)
