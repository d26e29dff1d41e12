"""Subjects that a verb leaves out: those of the clause, the verb or the sentence before."""

from __future__ import annotations

from bisect import bisect_left

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.eligible import bare, led
from tawatur.annotate.events.parties.held import Parties
from tawatur.annotate.events.parties.people import nameless_before, unnamed
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import joined_to
from tawatur.annotate.events.scene.nameless import past
from tawatur.annotate.events.scene.referents import WANTED, Agreement, agrees, ending, meant, referent
from tawatur.annotate.events.scene.scene import RELATIVES, Scene
from tawatur.model.prose import Sentence
from tawatur.script.verbs import Inflection

# Types of verbs that are told one after another of the same person.
_SPOKEN = ("CONSULT", "AGREE", "SUPPORT", "REJECT")
_WHEN = frozenset(("عندما", "حين", "حينما", "حيث"))
_THEN = frozenset(("حيث", "ثم"))
_WHERE = "حيث"
_ALSO = frozenset(("ايضا", "كذلك"))
# Behind a verb without a subject these say that it is in the passive ("وجهت لهم تهم").
TO_WHOM = frozenset(way + pronoun for way in ("ل", "الي", "علي") for pronoun in WANTED)
# Behind a verb without a subject these only tell with whom it is done ("واتفق معه على …").
_WITH_HIM = frozenset("مع" + pronoun for pronoun in WANTED)


def dropped(scene: Scene, found: Found, how: Inflection) -> tuple[Group, ...]:
    """The subject that a verb leaves out: who is named in the clause before ("وصل فلان …، حيث يلتقي …")."""
    verb = found.first
    force = _by_force(scene, found, how)
    if how.tense == "passive" or (how.person, how.number) != (3, "s"):
        return ()
    if found.hit.trigger.type not in _SPOKEN and not force:
        return ()
    after = past(scene, verb + 1, found.sentence.last)
    if after < found.sentence.last and (unnamed(scene, after) or scene.forms[after] in TO_WHOM):
        return ()
    first, _ = scene.clause(found.sentence, verb)
    if scene.forms[first] in RELATIVES or nameless_before(scene, verb):
        return ()
    wanted: Agreement = "f" if how.gender == "f" else "m"
    speaker = _speaker(scene, found, first, wanted)
    if speaker:
        return speaker
    for group in reversed(scene.between(found.sentence.first, verb)):
        if bare(scene, group) and not led(scene, group, found.sentence.first) and agrees(scene, group, wanted):
            return joined_to(scene, group, found.sentence.first) if group.type == "PER" or force else (group,)
    return _goes_on(scene, found, after, wanted)


def _by_force(scene: Scene, found: Found, how: Inflection) -> bool:
    """Whether a verb of the past in the feminine right behind "where" tells what the force named before did ("تقدمت كذا
    …، حيث سيطرت على …")."""
    where = found.first > found.sentence.first and scene.forms[found.first - 1] == _WHERE
    told = found.hit.trigger.type == "ASSAULT" and not (found.hit.trigger.casualty or found.hit.pronoun)
    return where and told and (how.tense, how.gender) == ("perfect", "f")


def _speaker(scene: Scene, found: Found, first: int, wanted: Agreement) -> tuple[Group, ...]:
    """Whom the pronoun of أن means that a clause with "when" depends on ("قال إنه يعتزم …، عندما يلتقي …")."""
    if scene.forms[first] not in _WHEN:
        return ()
    for at in range(first - 1, found.sentence.first, -1):
        held = ending(scene, at) if scene.forms[at] in scene.grammar.subjects else None
        if held:
            return meant(scene, found.sentence, at, wanted) if held[1] == wanted else ()
    return ()


def _goes_on(scene: Scene, found: Found, after: int, wanted: Agreement) -> tuple[Group, ...]:
    """The subject of the sentence before, where a verb opens its own and a preposition follows ("وبحث مع فلان …")."""
    here = found.sentence
    while after < here.last and scene.forms[after] in _ALSO:
        after += 1
    if found.first - here.first > 1 or after >= here.last:
        return ()
    goes = found.hit.trigger.mode == "visit" and after in scene.inside and scene.inside[after].type == "GPE"
    if not goes and scene.forms[after] not in scene.grammar.prepositions and scene.forms[after] not in _WITH_HIM:
        return ()
    main = _main(scene, found, wanted)
    return () if goes and main and main[0].type == "GPE" else main


def likewise(scene: Scene, found: Found, verb: int, how: Inflection) -> tuple[Group, ...]:
    """Who did something else before, where a light verb right behind "as also" leaves its subject out ("كما قامت بدعم
    …")."""
    first = verb - 1
    opens = first > found.sentence.first and scene.forms[first] in scene.grammar.clause.likewise
    # else it may be in the passive ("كما وجهت اتهامات")
    active = found.hit.clitics[-1:] == "ب" or scene.forms[found.last - 1].endswith("ا") or how.form.endswith("ي")
    if not (opens and active) or (how.person, how.number) != (3, "s") or found.first > verb + 1:
        return ()
    wanted: Agreement = "f" if how.gender == "f" else "m"
    for group in reversed(scene.between(found.sentence.first, first)):
        if bare(scene, group) and not led(scene, group, found.sentence.first) and agrees(scene, group, wanted):
            office = scene.forms[group.first - 1].removeprefix("ال") in scene.grammar.takers if group.first else False
            return () if office else (group,)  # "وزير الدفاع …، كما قام بزيارة"
    return ()


def resumed(scene: Scene, found: Found, verb: int, how: Inflection) -> tuple[Group, ...]:
    """The subject of the sentence before, where a light verb opens its own and a noun in the accusative is right behind
    it ("وعقد اجتماعا مع فلان")."""
    here = found.sentence
    first = scene.forms[here.first]
    opens = verb - here.first <= 1 and (first.startswith("و") or first in scene.grammar.clause.likewise)
    object_ = found.hit.clitics[-1:] == "ب" or scene.forms[found.last - 1].endswith("ا")
    if not (opens and object_) or (how.person, how.number) != (3, "s") or found.first != verb + 1:
        return ()
    behind = scene.inside.get(found.last)
    if behind and not behind.clitics:
        return ()
    return _main(scene, found, "f" if how.gender == "f" else "m")


def _main(scene: Scene, found: Found, wanted: Agreement) -> tuple[Group, ...]:
    """The subject of the sentence before."""
    here = found.sentence
    number = bisect_left(scene.prose.sentences, here.first, key=lambda sentence: sentence.first)
    before = scene.prose.sentences[number - 1] if number else here
    if before is here or before.role != here.role:
        return ()
    for group in scene.between(before.first, before.last):
        if bare(scene, group) and not led(scene, group, before.first):
            return (group,) if agrees(scene, group, wanted) else ()
    return ()


def before_it(scene: Scene, sentence: Sentence, wanted: Agreement) -> Group | None:
    """Whom a pronoun may mean of those named in the sentence before."""
    number = bisect_left(scene.prose.sentences, sentence.first, key=lambda other: other.first)
    before = scene.prose.sentences[number - 1] if number else sentence
    return referent(scene, before.first, before.last, wanted) if before.role == sentence.role else None


def coordinated(scene: Scene, before: Found, found: Found, held: Parties) -> bool:
    """Whether a verb after و has no subject behind it: it is that of the verb before ("داهمت … واعتقلت …")."""
    told, how = before.hit.how, found.hit.how
    if told is None or how is None or found.hit.clitics not in ("", "و", "ف"):
        return False
    if not found.hit.clitics and (scene.forms[found.first - 1] not in _THEN or held.unnamed):
        return False
    alike = (told.tense, told.gender, told.number) == (how.tense, how.gender, how.number)
    return alike and not any(party.span and party.span.start > found.span.start for party in held.actors)
