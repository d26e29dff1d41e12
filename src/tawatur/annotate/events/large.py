"""Words of an event that tell of none: what a body is for, what a rule or a virtue speaks of, manners of speaking."""

from __future__ import annotations

from tawatur.annotate.events.scene import Scene
from tawatur.annotate.events.triggers import Hit, any_stem
from tawatur.model.prose import Sentence

# Between "met" and who did.
_WITH_THEM = frozenset(("به", "بها", "بهم"))
_MEDIA = frozenset(("outlet", "agency"))
# How many words before على a ban may stand.
_BANNED = 3
# Deals counted in numbers of so many digits are those of a market's day.
_TRADES = 3


def at_large(scene: Scene, hit: Hit, sentence: Sentence, at: int) -> bool:
    """Whether a noun is what a crew, an office, a virtue, a rule or a ban is about, or printed as another word."""
    if at == sentence.first:
        return False
    before, words = scene.forms[at - 1], scene.triggers
    if hit.trigger.type == "AGREE" and scene.words[at - 1].kind == "number" and len(before) >= _TRADES:
        return True
    if hit.clitics == "و" and not hit.definite and _echoed(scene, hit, at):
        return True
    if hit.clitics == "و" and at - 2 >= sentence.first:  # "فرق إطفاء وإنقاذ"
        return scene.forms[at - 2] in words.crews and at - 1 not in scene.inside
    if hit.clitics or hit.pronoun:
        return False
    if any_stem(before, hit.trigger.before):
        return False
    if before in words.crews or (hit.definite and before in words.virtues):
        return True
    return before == "علي" and any(
        any_stem(form, words.bans) for form in scene.forms[max(sentence.first, at - 1 - _BANNED) : at - 1]
    )


def _echoed(scene: Scene, hit: Hit, at: int) -> bool:
    """Whether ه at the end of a noun in ة is the pronoun of the word before too ("أشكاله ومظاهره")."""
    text, words = scene.prose.text, scene.words
    return not hit.pronoun and text[words[at].end - 1] == "ه" and text[words[at - 1].end - 1] == "ه"


def interviewed(scene: Scene, hit: Hit, at: int) -> bool:
    """Whether it is an outlet that met somebody: to hear him ("التقت الصحيفة …")."""
    if hit.trigger.type != "CONSULT":
        return False
    at += 2 if at + 1 < len(scene.forms) and scene.forms[at + 1] in _WITH_THEM else 1
    if at < len(scene.forms) and any_stem(scene.forms[at], scene.triggers.outlets):
        return True
    group = scene.inside.get(at)
    return group is not None and any(m.kind in _MEDIA and m.span == group.span for m in scene.layers.entities)


def adverbial(scene: Scene, hit: Hit, sentence: Sentence, at: int) -> bool:
    """Whether what may be the dual of a verb is an adjective of the noun before it ("سلاحا قاتلا")."""
    how = hit.how
    if how is None or (how.tense, how.gender, how.number) != ("perfect", "m", "d") or at == sentence.first:
        return False
    shaped = len(how.form) == 5 and how.form[1] == "ا"  # like قاتل
    return shaped and scene.forms[at - 1].endswith("ا") and at - 1 not in scene.inside and at - 1 not in scene.opening
