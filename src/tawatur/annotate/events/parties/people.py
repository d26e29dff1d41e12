"""People without a name who act for a body: "gunmen", and the body that they are of."""

from __future__ import annotations

from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import listed
from tawatur.annotate.events.scene.scene import COMMAS, OPENING, RELATIVES, SPOKEN, Scene
from tawatur.annotate.events.words.stems import any_stem

_MEMBERS = 6
_ADJECTIVES = 4  # words between doers and the first of them that is named, with a comma


def unnamed(scene: Scene, at: int) -> bool:
    """Whether the word after a verb is a doer without a name ("واصلت طائرات …")."""
    form = scene.forms[at].removeprefix("ال")
    return at not in scene.inside and (form in scene.grammar.parties.agents or form in scene.grammar.parties.nobodies)


def nameless_before(scene: Scene, verb: int) -> bool:
    """Whether people without a name stand right before a verb, behind أن or an opening mark ("إن الوفد توجه")."""
    at = verb - 1 - (verb > 2 and unnamed(scene, verb - 2) and scene.forms[verb - 1].startswith("ال"))
    if at <= 0 or not unnamed(scene, at):
        return False
    if scene.forms[at].startswith("ال") and scene.forms[at - 1] in OPENING:
        return scene.forms[verb - 1] not in RELATIVES
    return scene.forms[at - 1] in SPOKEN


def members(scene: Scene, at: int, end: int) -> tuple[Group, ...]:
    """The body whose people the word at `at` speaks of ("عناصر من حركة كذا", "مسلحون تابعون لكذا")."""
    group = next(iter(scene.between(at + 1, min(end, at + _MEMBERS))), None)
    if group is None or group.type not in ("ORG", "GPE", "PER") or scene.city(group):
        return ()
    between = scene.forms[at + 1 : group.first]
    gunmen = scene.forms[at].removeprefix("ال") in scene.grammar.parties.rebels  # who act for no country they are from
    of = between[:1] == ["من"] and not group.clitics and group.type != ("GPE" if gunmen else "PER")
    suspected = bool(between) and any_stem(between[0], scene.grammar.parties.suspected)  # "يشتبه أنهم من جماعة كذا"
    of = of or (suspected and not {"من", "الي"}.isdisjoint(between))
    to = group.clitics == "ل" or (
        between and between[-1][:1] == "ل" and between[-1][1:] in scene.grammar.parties.agents
    )
    belongs = bool(to) and any(form.removeprefix("ال") in scene.grammar.parties.belonging for form in between)
    if not gunmen and _among(scene, at + 1, group):
        return listed(scene, group, end)
    if of and group.type == "GPE" and scene.forms[at].removeprefix("ال") in scene.grammar.parties.delegations:
        return listed(scene, group, end)  # "وفود من كذا وكذا"
    return (group,) if of or belongs else ()


def _among(scene: Scene, at: int, group: Group) -> bool:
    """Whether a name is of those whom the words before it count ("فصائل مسلحة، بينها حركة كذا", "دول بينها كذا")."""
    if group.type == "PER" or scene.forms[group.first - 1] not in scene.grammar.parties.examples:
        return False
    return at == group.first - 1 or (scene.forms[group.first - 2] in COMMAS and group.first - at <= _ADJECTIVES)


def belongs(scene: Scene, group: Group, first: int) -> bool:
    """Whether ل leads from people or craft to the body they belong to ("قوة تابعة لكذا")."""
    return any(
        form in scene.grammar.parties.belonging for form in scene.forms[max(first, group.first - 3) : group.first]
    )


def person_at(scene: Scene, at: int) -> bool:
    """Whether a person is named at a word, of whom an adjective before it tells where he is from."""
    group = scene.inside.get(at)
    return group is not None and group.type == "PER" and group.first == at and not group.clitics
