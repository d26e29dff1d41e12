"""Where the parties of an event end: the trigger behind it, to which the names there mostly belong."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.held import Parties
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.scene import Scene

_JOINED = 2  # so near, two triggers are told of together ("اتصالات أو محادثات بين …")
# Of these, what somebody does is why it is against him.
_OVER = ("PROTEST", "ACCUSE", "REJECT", "REQUEST", "THREATEN", "SANCTION")
_MET = ("at", "with", "")  # and these to whom the verb of a meeting behind a noun says to be met
_LED = ("between", "on", "against", "by", "to", "of")  # these lead to parties of the nearest trigger


def begun(scene: Scene, found: Found, after: Found | None) -> Parties:
    """The parties of an event before any is read: how far its own names go, `after` being the trigger behind it."""
    apart = after is not None and (
        after.first - found.last > _JOINED
        or _object_of(found, after)
        or _met_there(found, after)
        or bool(scene.between(found.last, after.first))
    )
    held = Parties(until=after.first if after and apart else found.sentence.last)
    held.met = after is not None and _met_there(found, after)
    if after and found.hit.trigger.type not in _OVER and _construct(scene, found, after):
        held.beside = after.last - 1
    return held


def _object_of(found: Found, after: Found) -> bool:
    """Whether a protest is what a verb right before it is done to ("فرقت الشرطة مظاهرة ضد …"): it is against others."""
    return found.hit.kind == "verb" and after.hit.kind == "noun" and after.hit.trigger.type == "PROTEST"


def _met_there(found: Found, after: Found) -> bool:
    """Whether talks are told by a verb close behind a noun ("زيارة عمل التقى خلالها فلانا"): he is met, not visited."""
    talks = found.hit.trigger.type == after.hit.trigger.type == "CONSULT"
    return talks and found.hit.kind == "noun" and after.hit.kind == "verb" and not after.hit.clitics


def _construct(scene: Scene, found: Found, after: Found) -> bool:
    """Whether a noun may have a genitive of its own, which is not that of a noun right before it as well."""
    hit = after.hit
    joined = after.first - found.last <= 1 and (hit.clitics[:1] == "و" or scene.forms[after.first - 1] == "او")
    return hit.kind == "noun" and not (hit.pronoun or hit.definite or joined)


def taken(scene: Scene, held: Parties, at: int, group: Group, marker: str) -> bool:
    """Whether a name belongs to the trigger that stands between ("بحث كذا سبل تثبيت الهدنة بين فلان وفلان"), or right
    before it ("مساعدة المتضررين من حصار كذا")."""
    if at <= held.beside == group.first - 1 and marker not in ("", "and"):
        return True
    return held.until < group.first and (marker in _LED or (held.met and marker in _MET))
