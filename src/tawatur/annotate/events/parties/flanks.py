"""What parts two sides, and leads from the one to the other: "on one side, and", a comma."""

from __future__ import annotations

from tawatur.annotate.events.scene.scene import COMMAS, Scene
from tawatur.annotate.events.words.stems import any_stem

_OF = "من"


def flank(scene: Scene, at: int) -> bool:
    """Whether a word, or the comma behind it, only says that those named before are one of the sides ("بين كذا من جهة،
    وكذا")."""
    flanks, forms = scene.grammar.parties.flanks, scene.forms
    if forms[at] in COMMAS:
        return at > 1 and forms[at - 1] in flanks and forms[at - 2] == _OF and forms[at + 1][:1] == "و"
    return (forms[at] == _OF and forms[at + 1] in flanks) or (forms[at] in flanks and at > 0 and forms[at - 1] == _OF)


def other_side(scene: Scene, comma: int) -> bool:
    """Whether a comma only parts the two between whom something is ("بين كذا، وعناصر كذا")."""
    one, form = scene.inside.get(comma - 1), scene.forms[comma + 1] if comma + 1 < len(scene.forms) else ""
    if one is None or scene.forms[comma] not in COMMAS or form[:1] != "و":
        return False
    between = scene.grammar.prepositions.get(scene.forms[one.first - 1]) == "between" if one.first else False
    held = scene.grammar.parties
    return between and (form[1:] in held.agents | held.nobodies or any_stem(form, held.fellows))
