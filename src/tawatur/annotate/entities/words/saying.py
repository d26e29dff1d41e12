"""Verbs of saying and words of citing, as the cues of the lexicon list them: people and agencies stand beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tawatur.lexicon import Lexicon
from tawatur.script.verbs import Inflection, Verb, inflect
from tawatur.script.words import forms

_SAYING = ("say_neutral", "say_endorsing", "say_opinion", "say_doubting")
_STATING = (*_SAYING, "condemn", "welcome", "demand", "deny", "refuse", "accuse", "warn")
_JOINTS = ("", "و")
_PRONOUNS = ("", "ه", "ها")


def saying(lexicon: Lexicon) -> frozenset[str]:
    """How verbs that take a clause say what a man says or said, with "and" and without ("قال", "ويقول")."""
    verbs = (e for e in _verbs(lexicon, _SAYING) if "that" in e["frames"] and not (e.get("guard") or e.get("place")))
    said = {how.form for entry in verbs for how in _one(entry) if how.gender == "m"}
    said.difference_update(forms(word)[0] for word in lexicon.table("cues", "grammar")["preposition"]["words"])
    return frozenset(joint + form for form in said for joint in _JOINTS)


def citing(lexicon: Lexicon) -> frozenset[str]:
    """Words that lead to who is cited: "according to", "… told" and what an agency said ("بحسب", "أبلغ", "نقلت")."""
    held = {"".join(forms(entry["phrase"])) for entry in lexicon.table("cues", "prepositions")["preposition"]
            if " " not in entry["phrase"]}  # fmt: skip
    for entry in _verbs(lexicon, (*_SAYING, "transmit")):
        said = [how for how in _one(entry) if how.tense == "perfect"]
        held.update(how.form + pronoun for how in said if how.gender == "f" for pronoun in _PRONOUNS)
        held.update(how.form for how in said if how.gender == "m" and entry.get("object") == "addressee")
    return frozenset(joint + form for form in held for joint in _JOINTS)


def stating(lexicon: Lexicon) -> frozenset[str]:
    """How verbs of saying, condemning and the like say what a country or body has stated ("أعلنت", "وأدانت")."""
    verbs = (e for e in _verbs(lexicon, _STATING) if not e.get("guard"))
    held = {how.form for entry in verbs for how in _one(entry) if how.gender == "f" and how.tense == "perfect"}
    return frozenset(joint + form for form in held for joint in _JOINTS)


def telling(lexicon: Lexicon) -> frozenset[str]:
    """How verbs say what an outlet has told, passed on or printed ("ذكرت", "ونقلت", "نشرت")."""
    held = {how.form for entry in _verbs(lexicon, ("say_neutral", "transmit")) for how in _one(entry)
            if how.gender == "f" and how.tense == "perfect" and not entry.get("guard")}  # fmt: skip
    held.update(forms(word)[0] for word in lexicon.table("cues", "sources")["printing"]["words"])
    return frozenset(joint + form for form in held for joint in _JOINTS)


def _verbs(lexicon: Lexicon, names: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    for name in names:
        yield from lexicon.table("cues", name).get("verb", ())


def _one(entry: dict[str, Any]) -> Iterator[Inflection]:
    """The forms of a verb in which one person says it, who is none of those who speak."""
    for how in inflect(Verb(entry["lemma"], entry["imperfect"], entry.get("stem", 0))):
        if how.tense in ("perfect", "imperfect") and how.person == 3 and how.number == "s":
            yield how
