"""Bystanders: who tells what happened and is of no side; and the body in whose name somebody speaks."""

from __future__ import annotations

from functools import cache

from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.sides import holders, listed
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Link

# Kinds of bodies that watch what a state does, wherever they sit.
_WATCHING = frozenset({"ngo", "think-tank", "university", "hospital", "outlet", "broadcaster", "magazine"})


def bystander(scene: Scene, link: Link, lexicon: Lexicon) -> bool:
    """Whether a source takes no side: a monitor and who heads it, witnesses, people of a town."""
    if not _bystanders(lexicon).isdisjoint((scene.body_of(link), body_within(scene, link))):
        return True
    held = (m for m in scene.report.article.layers.entities if link.entity and m.entity == link.entity)
    spans = [*((link.words,) if link.words else ()), *(m.role for m in held if m.role)]
    return any(not folded(lexicon, "watches").isdisjoint(scene.forms_in(span)) for span in spans)


def body_within(scene: Scene, link: Link) -> str:
    """The body that the words of a person or an unnamed source name ("sources in the resistance"); "" for none."""
    if link.kind not in ("anonymous", "person") or link.words is None:
        return ""
    held = (m for m in scene.report.article.layers.entities if link.words.covers(m.span))
    return next((m.entity for m in held if m.entity and m.type == "ORG"), "")


@cache
def _bystanders(lexicon: Lexicon) -> frozenset[str]:
    """The labels of bodies that take no side in what they tell of their country, and of who heads them."""
    bodies = {row["label"] for row in listed(lexicon) if row.get("kind") in _WATCHING}
    return frozenset(bodies | {person for person, body in dict(holders(lexicon)).items() if body in bodies})
