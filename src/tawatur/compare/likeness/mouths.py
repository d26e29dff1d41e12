"""Who is one mouth: a body and who speaks for it, an outlet and who quotes it, a person printed in full once."""

from __future__ import annotations

from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import stemmed
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.scope import leads
from tawatur.compare.ground.sides import nations
from tawatur.model.labels import SPEAKS_FOR
from tawatur.model.layers import Link
from tawatur.model.span import Span
from tawatur.script.stems import stem
from tawatur.script.words import stems

# An army speaks for its ministry of defence: they are one body.
_ARMY = "Armed Forces"
# Words before and after a name that may be its title.
_TITLE_WORDS, _APPOSED = 8, 4
# So many sentences after the lead at most stands the name of whom it describes.
_NEXT = 3
# Sources that have no face of their own.
FACELESS = frozenset({"organisation", "document", "spokesperson"})
# An ending that a stem may have kept.
_FEMININE = "ه"
# Words in common of two printings of one name with its rank, the surname among them.
_PRINTED = 3


def mouth(draft: Draft, link: Link, ground: Ground) -> str | None:
    """The named person or body that speaks; an outlet in its own voice is one too."""
    label = draft.scene.body_of(link)
    if link.kind == "outlet":
        return label or draft.scene.id
    if not label or link.kind == "anonymous":
        return None
    label = label.removeprefix(SPEAKS_FOR)  # who is known only as somebody's spokesman is whose he is
    if label.endswith(_ARMY):
        return f"Ministry of Defence ({ground.side(label)})"
    return ground.bodies.get(label, label)


def chief(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether one source is a person whose title names the other: the police, and the chief of police."""
    person, body = a.claim.chain.source, b.claim.chain.source
    if person.kind not in ("person", "spokesperson") or body.kind not in FACELESS or body.words is None:
        return False
    if person.kind == "spokesperson" and a.scene.id != b.scene.id:
        return False
    sides = {ground.side_of(a.scene, person), ground.side_of(b.scene, body)} & ground.countries
    said = titles(a.scene, person.entity)
    if len(sides) > 1:
        return False
    if a.scene.id == b.scene.id and (person.kind == "spokesperson" or said & stemmed(ground.lexicon, "spokesmen")):
        return True  # "the ministry announced … the spokesman added"
    words = b.scene.stems_in(body.words)
    least = 0 if not stemmed(ground.lexicon, "press").isdisjoint(words) else 1
    if body.kind == "organisation" and len(said.intersection(words)) > least:
        return True  # "the spokesman of Civil Defence in the region", and its general directorate
    ends = {s.removesuffix(_FEMININE) for s in said}  # "chief of police", "the police"
    return any(s.removesuffix(_FEMININE) in ends for s in words[: 2 if body.kind == "organisation" else 3])


def titles(scene: Scene, name: str | None) -> frozenset[str]:
    """The words (stems) around a person's name, wherever an article gives it, in full or short: his title, and whose he
    is."""
    out: set[str] = set()
    for mention in scene.report.article.layers.entities:
        own = name and mention.entity and (mention.entity == name or _in_full(mention.entity, name))
        n = scene.place(mention.span) if own else None
        if n is not None:
            before, after = scene.beside(n, mention.span)
            out.update((*before[-_TITLE_WORDS:], *after[:_APPOSED]))
    return frozenset(out)


def _in_full(label: str, name: str) -> bool:
    """Whether a label is a name of two words or more with what stands before it."""
    return " " in name and label.endswith(f" {name}")


def one_body(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether two bodies are one, named in full once or spelled in two ways: nations left out, its words agree."""
    one, other = a.claim.chain.source, b.claim.chain.source
    if one.kind != "organisation" or other.kind != "organisation" or one.words is None or other.words is None:
        return False
    sides = {ground.side_of(a.scene, one), ground.side_of(b.scene, other)} & ground.countries
    x, y = (_bare(d.scene, link, ground) for d, link in ((a, one), (b, other)))
    return len(sides) < 2 and bool(x and y) and (x <= y or y <= x)


def _bare(scene: Scene, link: Link, ground: Ground) -> frozenset[str]:
    """The words (stems) of a body without those of nations."""
    words = nations(ground.lexicon)
    held = scene.forms_in(link.words) if link.words else ()
    return frozenset(stem(form) for form in held if len(form) > 2 and not any(name in words for name in stems(form)))


def namesakes(one: Link, other: Link) -> bool:
    """Whether two people are one whose name is printed in full once: first and last name are the same."""
    a, b = (one.entity or "").split(), (other.entity or "").split()
    return one.kind == other.kind == "person" and min(len(a), len(b)) > 1 and (a[0], a[-1]) == (b[0], b[-1])


def surnamed(one: Link, other: Link) -> bool:
    """Whether one person is called by the last name of the other alone: on one occasion that is he."""
    a, b = (one.entity or "").split(), (other.entity or "").split()
    return one.kind == other.kind == "person" and 1 in (len(a), len(b)) and a[-1:] == b[-1:]


def printed_alike(a: Draft, b: Draft) -> bool:
    """Whether two people are one whose name was read short: as printed, rank and all, most is the same and the surname
    too ("العقيد حمد … آل راجي الدلفاري"), or the whole name of one stands in what the other is called."""
    one, other = a.claim.chain.source, b.claim.chain.source
    if one.kind != "person" or other.kind != "person" or one.words is None or other.words is None:
        return False
    x, y = a.scene.forms_in(one.words), b.scene.forms_in(other.words)
    if x[-1:] == y[-1:] and len({*x} & {*y}) >= _PRINTED:
        return True
    return _runs(_name(a.scene, one), y) or _runs(_name(b.scene, other), x)


def _name(scene: Scene, link: Link) -> tuple[str, ...]:
    """The words (folded) of the name of a person within what he is called."""
    n = scene.place(link.words) if link.words else None
    held = scene.mentions(n) if n is not None else ()
    return next((scene.forms_in(m.span) for m in held if m.entity == link.entity), ())


def _runs(name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether a name of two words or more stands within some words as a whole."""
    return len(name) > 1 and any(words[n : n + len(name)] == name for n in range(len(words) - len(name) + 1))


def spokesman(a: Draft, b: Draft) -> bool:
    """Whether one source is a spokesman whose description names the other, a body, first ("the spokesman of …")."""
    person, body = a.claim.chain.source, b.claim.chain.source
    if person.kind != "spokesperson" or body.kind != "organisation" or person.words is None or not body.entity:
        return False
    held = (m for m in a.scene.report.article.layers.entities if person.words.covers(m.span) and m.type == "ORG")
    return next((m.entity for m in held), None) == body.entity


def cut(a: Draft, b: Draft) -> bool:
    """Whether a name was read short: behind it stands the surname by which the other claim calls the same man."""
    one, other = a.claim.chain.source, b.claim.chain.source
    if one.kind != "person" or other.kind != "person" or one.words is None or other.words is None:
        return False
    n, surname = a.scene.place(one.words), b.scene.forms_in(other.words)[-1:]
    end = a.scene.sentences[n].end if n is not None else one.words.end
    return a.scene.id == b.scene.id and surname != () and a.scene.forms_in(Span(one.words.end, end))[:1] == surname


def introduced(a: Draft, b: Draft, ground: Ground) -> bool:
    """Whether the lead describes somebody of a side ("a local newspaper"), and the article next names who says it."""
    unnamed, named = a.claim.chain.source, b.claim.chain.source
    if a.scene.id != b.scene.id or unnamed.kind != "anonymous" or not leads(a):
        return False
    if named.kind not in ("person", "organisation"):
        return False
    if not 0 < b.sentence - a.sentence <= _NEXT:
        return False
    side = ground.side_of(a.scene, unnamed)
    return side != "" and side == ground.side_of(b.scene, named)
