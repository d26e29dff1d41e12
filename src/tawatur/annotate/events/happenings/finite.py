"""Words that may be noun or verb: which of them they are where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.annotate.events.happenings.large import adverbial
from tawatur.annotate.events.scene.referents import agreement
from tawatur.annotate.events.scene.scene import RELATIVES, SPOKEN, Scene
from tawatur.annotate.events.words.stems import nominative
from tawatur.annotate.events.words.triggers import Hit, Trigger
from tawatur.model.prose import Sentence
from tawatur.script.verbs import Inflection

# "That hold the town" tells how things stand, unless a time is among so many words.
_STANDS = 8
_FRONTED = 8
# "Last" as it is printed, and folded.
_LAST, _FOLDED = "آخر", "اخر"
_BEFORE = "قبل"  # and "he accepted"
_STILL = 4
# What is mastered stands behind it.
ON = frozenset(("علي",))
# Types whose ambiguous word before a name is a verb ("قصف الجيش …").
_DEEDS = ("ASSAULT", "COERCE", "SANCTION")


def a_verb(scene: Scene, hit: Hit, sentence: Sentence, at: int) -> bool:
    """Whether a word that may be noun or verb is a verb: after a relative ("الذي تقدمه"), or after إن and its name."""
    if hit.definite or hit.clitics not in ("", "و", "ف"):
        return False
    printed = scene.prose.text[scene.words[at].end - 1]
    if printed == "ة":
        return False
    if at > sentence.first and scene.forms[at - 1] in RELATIVES and _finite(scene, hit, at, printed):
        return True
    if _governs(scene, at, sentence.last):
        return True
    if _stands_first(scene, sentence, at):
        return _opens(scene, hit, sentence, at)
    return not hit.clitics and _behind_its_subject(scene, sentence, at)


def _stands_first(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether a word opens a sentence or clause, or nothing but a time stands before it."""
    if at == sentence.first or at in scene.opening or at - 1 in scene.opening:
        return True
    return sentence.first in scene.timed and _fronted(scene, sentence, at)


def _behind_its_subject(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether a word that may be a verb stands behind إن and a name ("إن كذا قصف …")."""
    group = scene.inside.get(at - 1)
    if group is None or group.clitics:
        return False
    verbal = any(other.kind == "verb" for other in scene.triggers.hits(scene.forms[at]))
    led = range(max(sentence.first, group.first - 2), group.first)
    return verbal and any(scene.forms[here] in SPOKEN for here in led)


def _finite(scene: Scene, hit: Hit, at: int, printed: str) -> bool:
    """Whether a word behind a relative may be a verb: with its object as a pronoun, or of itself ("الذي ضرب كذا")."""
    if hit.pronoun or printed == "ه":
        return True
    return hit.trigger.type == "ASSAULT" and any(h.kind == "verb" for h in scene.triggers.hits(scene.forms[at]))


def _governs(scene: Scene, at: int, end: int) -> bool:
    """Whether a subject in the nominative follows, which no noun has ("منع المسلحون …")."""
    if at + 1 >= end or not nominative(scene.forms[at + 1]):
        return False
    return any(how.number == "s" for _, how in _perfects(scene, at))


def _fronted(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether nothing but a time stands before a word in its sentence ("والثلاثاء، قصف الجيش …")."""
    if at - sentence.first > _FRONTED:
        return False
    return all(here in scene.timed or scene.words[here].kind == "mark" for here in range(sentence.first, at))


def _opens(scene: Scene, hit: Hit, sentence: Sentence, at: int) -> bool:
    """Whether a word that opens a sentence is the verb of the nameless doers after it ("خطف مسلحون …")."""
    if sentence.role == "title" or hit.pronoun or at + 1 >= sentence.last:
        return False
    if hit.rest:
        doer = scene.inside.get(at + 1) if hit.gap and not hit.clitics else None  # "رفع الاتحاد العقوبات عن …"
        masculine = doer is not None and not doer.clitics and agreement(scene, doer) not in ("f", "p")
        return masculine and _told_of(scene, hit, at)
    if hit.clitics and at == sentence.first and scene.forms[at + 1] in scene.grammar.prepositions:
        return _told_of(scene, hit, at)  # "وتواصل مع كذا"
    group = scene.inside.get(at + 1)
    if group is not None and (hit.trigger.type not in _DEEDS or group.clitics or group.type in ("LOC", "MISC")):
        return False
    form, grammar = scene.forms[at + 1].removeprefix("ال"), scene.grammar
    if group is None and form not in grammar.parties.agents and form not in grammar.parties.nobodies:
        return False
    return any(True for _ in _perfects(scene, at))


def _told_of(scene: Scene, hit: Hit, at: int) -> bool:
    """Whether a word may be a verb of the past that tells the same as the noun."""
    told = hit.trigger.type, hit.trigger.mode
    return any((trigger.type, trigger.mode) == told for trigger, _ in _perfects(scene, at))


def _perfects(scene: Scene, at: int) -> Iterator[tuple[Trigger, Inflection]]:
    """What a word tells as a verb of the past, and how it is inflected."""
    for hit in scene.triggers.hits(scene.forms[at]):
        if hit.kind == "verb" and hit.how is not None and hit.how.tense == "perfect":
            yield hit.trigger, hit.how


def can_be_verb(scene: Scene, hit: Hit, sentence: Sentence, at: int) -> bool:
    """Whether the word can be a verb here: a finite verb follows no preposition and no noun that governs it."""
    if hit.how is None or hit.pronoun == "نا" or _last(scene, at) or (hit.pronoun and hit.trigger.objects == ON):
        return False  # "سيطرتها" is no verb, which has على
    if scene.forms[at].lstrip("وف") == _BEFORE and not _who(scene, at + 1, sentence.last):
        return False
    if hit.how.person == 1 and not _we(scene, hit, at):
        return False
    if adverbial(scene, hit, sentence, at):
        return False
    if hit.how.tense == "perfect" and not hit.clitics and _intended(scene, at, sentence.first):
        return False
    if hit.trigger.mode == "capture" and hit.how.tense == "imperfect" and _holds(scene, hit, sentence, at):
        return any(n in scene.timed for n in range(at, min(at + _STANDS, sentence.last)))
    if hit.how.tense == "jussive" and (at == sentence.first or scene.forms[at - 1].lstrip("وف") != "لم"):
        return False
    if at == sentence.first:
        return True
    if scene.words[at - 1].kind == "number" and at - 1 not in scene.timed and hit.how.number == "s":
        return False  # "400 طعن" are counted
    return scene.forms[at - 1] not in scene.grammar.prepositions


def _who(scene: Scene, at: int, end: int) -> bool:
    """Whether a word is a name, an office or a pair: who accepted, where "before" is written alike."""
    if at >= end:
        return False
    form = scene.forms[at]
    office = form.removeprefix("ال") in scene.triggers.large["officials"]
    return at in scene.inside or office or form in scene.grammar.parties.pairs


def _holds(scene: Scene, hit: Hit, sentence: Sentence, at: int) -> bool:
    """Whether it is said who holds a place ("التي تسيطر على …", "لا تزال تسيطر على …")."""
    before = scene.forms[max(sentence.first, at - _STILL) : at]
    if before[-1:] and before[-1] in RELATIVES:
        return True
    return not hit.clitics and not scene.grammar.clause.remaining.isdisjoint(before)


def _intended(scene: Scene, at: int, first: int) -> bool:
    """Whether a word is what the one before a name or noun intends ("نية فلان حظر …"), no verb."""
    group = scene.inside.get(at - 1)
    here = group.first - 1 if group else at - 2
    if here < first or (group and group.clitics) or (group is None and not scene.forms[at - 1].startswith("ال")):
        return False
    return scene.forms[here].lstrip("وفبل") in scene.grammar.clause.intents


def _we(scene: Scene, hit: Hit, at: int) -> bool:
    """Whether a speaker tells what he and others did or will do, or he will ("اتفقنا على …", "سنضرب …", "سألتقي …")."""
    assert hit.how is not None
    will = hit.clitics.endswith("س")
    told = will or (hit.how.tense == "perfect" and hit.how.number == "p")
    return told and scene.told_by(scene.prose.span(at, at + 1)) is not None


def _last(scene: Scene, at: int) -> bool:
    """Whether a word is printed as "last", which is folded like "he delayed"."""
    if not scene.forms[at].endswith(_FOLDED):
        return False
    word = scene.words[at]
    return scene.prose.text[word.start : word.end].lstrip("وف") == _LAST
