"""Whom "the latter" behind a noun means: "اجتماع الأخير مع كذا"."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.parties.subjects import LAST_NAMED
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.referents import referent
from tawatur.annotate.events.scene.scene import Scene


def latter(scene: Scene, found: Found) -> tuple[Group, ...]:
    """Who was named last and agrees, where "the latter" completes an indefinite noun."""
    hit, at = found.hit, found.last
    if hit.kind == "verb" or hit.definite or hit.pronoun or at >= found.sentence.last:
        return ()
    if scene.forms[at - 1].startswith("ال"):
        return ()  # "محادثات السلام الأخيرة"
    wanted = LAST_NAMED.get(scene.forms[at])
    group = referent(scene, found.sentence.first, found.first, wanted) if wanted else None
    return (group,) if group else ()
