"""Names that stand together: joined by و, parted by a comma in a list."""

from __future__ import annotations

from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.scene import COMMAS, Scene
from tawatur.annotate.events.words.stems import any_stem

_QUOTES = frozenset('"«“(')
_CONSTRUCT = 5  # letters of a plural in a construct are more, with the و before it
_CLOSING = frozenset('")»”')


def listed(scene: Scene, group: Group, end: int) -> tuple[Group, ...]:
    """A name with those joined to it by و right after it, a common noun before their name at most ("وحليفه فلان")."""
    held = [group]
    for after in scene.between(group.last, end):
        apart = after.first - held[-1].last
        if apart == 1 and enumerated(scene, held[-1].last, after):
            held.append(after)
            continue
        if quoted(scene, held[-1].last, after):
            held.append(after)
            continue
        joined = after.clitics == "و" if apart == 0 else joins(scene, after.first - 1, after)
        if apart > _apart(scene, after) or not joined:
            break
        held.append(after)
    return tuple(held)


def joined_to(scene: Scene, group: Group, first: int) -> tuple[Group, ...]:
    """A name with those before it that it is joined to by و."""
    held = [group]
    while True:
        before = scene.between(first, held[0].first)
        apart = held[0].first - before[-1].last if before else 9
        if before and quoted(scene, before[-1].last, held[0]):
            held.insert(0, before[-1])
            continue
        joined = held[0].clitics[:1] == "و" if apart == 0 else joins(scene, held[0].first - 1, held[0])
        if apart > _apart(scene, held[0]) or not joined:
            return tuple(held)
        held.insert(0, before[-1])


def list_head(scene: Scene, group: Group, start: int) -> Group:
    """The first name of the list that a name ends, itself where the list is the two of "between"."""
    head = joined_to(scene, group, start)[0] if group.clitics == "و" else group
    return group if scene.grammar.prepositions.get(scene.forms[head.first - 1]) == "between" else head


def quoted(scene: Scene, at: int, group: Group) -> bool:
    """Whether و and quotation marks alone stand between two names ("«كذا» و«كذا»")."""
    between = [form for form in scene.forms[at : group.first] if form not in _QUOTES and form not in _CLOSING]
    return between == ["و"] and not group.clitics


def _apart(scene: Scene, group: Group) -> int:
    """How many words may stand between a name and one before it that it is joined to: a noun, what opens the name."""
    return 1 + _heads(scene, group.first - 1)


def _heads(scene: Scene, at: int) -> int:
    """How many words up to `at` only open a name: a quotation mark, the noun of a body ("ومقاتلي حركة «كذا»")."""
    quoted = int(scene.forms[at] in _QUOTES)
    before = at - quoted
    head = before > 0 and before not in scene.inside and scene.forms[before] in scene.grammar.parties.agents
    return quoted + int(head and scene.forms[before - 1][:1] == "و" and before - 1 not in scene.inside)


def joins(scene: Scene, at: int, group: Group) -> bool:
    """Whether the word between two names joins the second ("الحكومة وحركة …", "فلان وحليفه فلان")."""
    at -= _heads(scene, at)
    form = scene.forms[at]
    behind = at - 1 - (scene.forms[at - 1] in COMMAS and _construct(scene, at, group))
    if behind not in scene.inside or form[:1] != "و" or group.clitics:
        return False
    if group.type == "PER" and scene.joined_nation(at)[0]:
        return True  # "الوزيران الفرنسي فلان والألماني فلان"
    if _construct(scene, at, group):
        return True  # "تنظيم كذا ومتمردي حزب كذا"
    return any_stem(form[1:], scene.grammar.parties.agents) or (
        group.type == "PER" and form.endswith(("ه", "ها", "هم"))
    )


def _construct(scene: Scene, at: int, group: Group) -> bool:
    """Whether a word is a plural with و whose genitive is a body ("ومتمردي حزب كذا")."""
    form = scene.forms[at]
    shaped = form[:1] == "و" and form.endswith(("ي", "و")) and len(form) > _CONSTRUCT
    return group.type == "ORG" and shaped and not scene.triggers.hits(form)


def enumerated(scene: Scene, comma: int, group: Group) -> bool:
    """Whether a comma only parts two of a list: people ("الوزير فلان، والنائب فلان"), or the two of "between"."""
    if scene.forms[comma] not in COMMAS:
        return False
    if group.first == comma + 2 and comma - 1 in scene.inside and _construct(scene, comma + 1, group):
        return True  # "فلان، ومسؤولي حلف كذا"
    if group.first != comma + 1 or group.clitics != "و":
        return False
    closed = scene.forms[comma - 1] in _CLOSING
    before = scene.inside.get(comma - 1 - closed)
    if before is None:
        return False
    among = scene.grammar.prepositions.get(scene.forms[before.first - 1]) == "between" if before.first else False
    return among or (group.type == before.type == "PER" and not closed)
