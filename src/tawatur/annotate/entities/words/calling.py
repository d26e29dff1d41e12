"""What agencies, outlets, unions of football and clubs are called where their names are not whole; people in full."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from tawatur.annotate.entities.words.draft import Name
from tawatur.lexicon.load import Row, cells
from tawatur.script.words import forms

# The nouns of agencies before their adjective.
NEWS = frozenset(("الانباء", "الصحافه"))
TO_THE = "لل"
# The field of a union of football.
_FIELD = ("لكره", "القدم")
# Clubs of this rank and better are called by one word in the news.
_CALLED = 4
_SIGN = re.compile("[\N{ARABIC FATHA}-\N{ARABIC SUKUN}]")
# A name of more words has a father's in it.
_FULL = 2


def agencies(names: Iterable[tuple[tuple[str, ...], tuple[Name, ...]]]) -> dict[str, Name]:
    """The adjectives by which agencies go, with "to" too ("وكالة الأنباء الألمانية": «الألمانية», "وفقا للألمانية")."""
    held = {key[1]: held[0] for key, held in names if len(key) == 2 and key[0] in NEWS and held[0].kind == "agency"}
    return held | {f"{TO_THE}{form.removeprefix('ال')}": name for form, name in held.items()}


def unions(names: Iterable[tuple[tuple[str, ...], tuple[Name, ...]]]) -> dict[tuple[str, ...], Name]:
    """What unions of football are called without their field -> the union."""
    found = ((key[:-2], name) for key, (name, *_) in names if key[-2:] == _FIELD and name.kind == "union")
    return {key: name for key, name in found if len(key) > 1}


def called(
    names: Iterable[tuple[tuple[str, ...], tuple[Name, ...]]], nouns: Collection[str], nations: Collection[str]
) -> dict[str, tuple[Name, ...]]:
    """The one word by which a club is called -> the clubs, best known first, of listed forms of one or two words."""
    held: dict[str, list[Name]] = {}
    for key, entries in names:
        for name in entries:
            if name.kind != "club" or name.rank > _CALLED or len(key) > 2:
                continue
            if len(key) == 1:
                held.setdefault(key[0], []).append(name)
            elif key[0] in nouns:
                held.setdefault(key[1], []).append(name)
            elif key[1] in nations and key[0].removeprefix("ال") not in nouns:
                held.setdefault(key[0], []).append(name)
    return {form: tuple(sorted(dict.fromkeys(clubs), key=lambda n: n.rank)) for form, clubs in held.items()}


def nouned(entries: Iterable[tuple[str, Name]], triggers: Iterable[Row]) -> dict[tuple[str, ...], Name]:
    """Outlets by their name with the noun before it ("قناة …"), by which two of one name are told apart."""
    nouns = {f for row in triggers if row["kind"] == "outlet" for form in cells(row, "ar") for f in forms(form)[-1:]}
    held = ((forms(form), name) for form, name in entries if name.kind == "outlet")
    return {key: name for key, name in held if len(key) > 1 and key[0] in nouns}


def voiced(entries: Iterable[tuple[str, Name]]) -> dict[str, dict[str, Name]]:
    """Names of one word that are told apart by a vowel sign alone -> the sign -> whose it is ("عُمان", "عمّان")."""
    held: dict[str, dict[str, Name]] = {}
    for form, name in entries:
        if " " not in form and not form.isalpha() and (sign := _SIGN.search(form)):
            held.setdefault("".join(forms(form)), {})[sign[0]] = name
    return {form: names for form, names in held.items() if len(names) > 1}


def spoken_to(names: Mapping[str, tuple[Name, ...]]) -> dict[str, tuple[Name, ...]]:
    """Outlets by their one word with ل, as who says something to them does ("للجزيرة")."""
    held = ((form, tuple(name for name in known if name.kind == "outlet")) for form, known in names.items())
    return {f"ل{form[1:]}": outlets for form, outlets in held if outlets and form.startswith("ال")}


def called_in_full(entries: Iterable[tuple[str, Name]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Label of a person -> the folded forms of three words and more by which a list has them."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for form, name in entries:
        held = forms(form) if name.type == "PER" else ()
        if len(held) > _FULL:
            out.setdefault(name.label, []).append(held)
    return {label: tuple(held) for label, held in out.items()}
