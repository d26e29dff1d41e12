"""Names right before a verb and right behind it, and what parts a name from one."""

from __future__ import annotations

from tawatur.annotate.events.parties.eligible import bare, led
from tawatur.annotate.events.parties.people import belongs, members, unnamed
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import joined_to
from tawatur.annotate.events.scene.nameless import past
from tawatur.annotate.events.scene.referents import ending
from tawatur.annotate.events.scene.scene import COMMAS, SPOKEN, THAT, Scene
from tawatur.annotate.events.words.stems import TAKEN_UP, any_stem
from tawatur.model.prose import Sentence

_AFTER = 5
_MEMBERS = 6
_BY_THAT = "بان"
# When, between a verb and its subject ("سافر بعدها فلان").
_THEN = frozenset(("بعدها", "بعده", "حينها", "عندها", "وقتها", "لاحقا"))


def before_verb(scene: Scene, sentence: Sentence, verb: int) -> tuple[Group, ...]:
    """A bare name right before the verb, only particles, brackets and adverbs of time between."""
    at = verb - 1
    while at >= sentence.first and (
        scene.forms[at] in scene.grammar.negations
        or scene.forms[at] in ("قد", "كان", "كانت", "ايضا", ")", "»")
        or (scene.forms[at] == '"' and at + 1 not in scene.timed)  # else who says it ('أعلن كذا "اليوم فجر …"')
        or at in scene.timed
    ):
        at -= 1
    group = scene.inside.get(at) if at >= sentence.first else None
    if group and group.clitics == "ل" and belongs(scene, group, sentence.first):
        return (group,)
    if group is None or not bare(scene, group):
        return ()
    if led(scene, group, sentence.first):
        return _people_of(scene, group, sentence.first)
    return joined_to(scene, group, sentence.first)


def _people_of(scene: Scene, group: Group, first: int) -> tuple[Group, ...]:
    """A body right before a verb, where its people are the subject ("عناصر من حركة كذا خطفوا …")."""
    for at in range(max(first, group.first - _MEMBERS + 1), group.first - 1):
        if unnamed(scene, at) and group in members(scene, at, group.last):
            return (group,)
    return ()


def following(scene: Scene, verb: int, end: int) -> Group | None:
    """A bare name soon after the verb: no preposition, no mark and no word for what one has between."""
    first = past(scene, verb + 1, end)
    first += first < end and (scene.forms[first] in TAKEN_UP or scene.forms[first] in _THEN)  # "انسحب منها الجيش"
    met = ending(scene, verb) is not None  # "استقبله نظيره فلان"
    for group in scene.between(first, min(end, first + _AFTER)):
        if group.clitics or not bare(scene, group, met):
            return None
        return None if any(_parts(scene, form) for form in scene.forms[first : group.first]) else group
    return None


def _parts(scene: Scene, form: str) -> bool:
    """Whether a word keeps a name after it from being the subject."""
    grammar = scene.grammar
    if form in grammar.prepositions or form in COMMAS or form in SPOKEN or form[:1] in "لب":
        return True
    return any_stem(form, grammar.parties.holdings) or any(
        hit.kind == "noun" and not hit.rest and not hit.trigger.objects for hit in scene.triggers.hits(form)
    )


def parted(scene: Scene, first: int, last: int) -> bool:
    """Whether إذا opens a clause between, or أن one of somebody who is not the speaker's own ("قال إن قواته …"), or a
    verb one of a body without a name."""
    last -= scene.forms[last - 1] == _BY_THAT  # "استغل فلان الفوضى بأن سيطر على …"
    return _others(scene, first, last) or any(
        scene.forms[at] in scene.grammar.conditions
        or (scene.forms[at] in THAT and not scene.forms[at + 1].endswith(("ها", "هم", "ته")))
        for at in range(first, last)
    )


def _others(scene: Scene, first: int, last: int) -> bool:
    """Whether a verb behind a comma has a body without a name for its subject ("…، وهرعت قوات الأمن إلى …")."""
    return any(
        scene.forms[at] in COMMAS and scene.forms[at + 1][:1] in "وف" and unnamed(scene, at + 2)
        for at in range(first, last - 2)
    )
