"""Tables of forms for the grammar of events: all forms of verbs, statuses by word."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.annotate.events.words.peoples import words_of
from tawatur.annotate.events.words.triggers import parse_verb
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Status
from tawatur.script.verbs import Inflection, inflect
from tawatur.script.words import forms


def verb_forms(verbs: Iterable[str]) -> frozenset[str]:
    """All forms of verbs."""
    return frozenset(how.form for verb in verbs for how in inflect(parse_verb(verb)))


def doings(words: Iterable[str]) -> frozenset[str]:
    """Verbal nouns as they stand before a pronoun: ة becomes ت."""
    return frozenset(form[:-1] + "ت" if form.endswith("ه") else form for form in words_of(words))


def carriers(verbs: Iterable[str]) -> dict[str, Inflection]:
    held: dict[str, Inflection] = {}
    for verb in verbs:
        for how in inflect(parse_verb(verb)):
            # News tells of others: "I do" is written like "he did" of another verb (أودى, أوقع).
            mine = how.tense == "imperfect" and how.person == 1 and how.number == "s"
            if how.tense != "participle" and not mine:
                held.setdefault(how.form, how)
    return held


def by_word(table: dict[str, list[str]]) -> dict[str, Status]:
    held: dict[str, Status] = {}
    for status, words in table.items():
        for word in words:
            held[forms(word)[0]] = status.replace("_", "-")  # type: ignore[assignment]
    return held


def _before_pronoun(form: str) -> str:
    """A verb as it is written before a pronoun: ى becomes ا."""
    return f"{form[:-1]}ا" if form.endswith("ي") and not form.startswith(("ي", "ت")) else form


def governors(table: dict[str, dict[str, list[str]]]) -> dict[str, Status]:
    """Governors as listed, nouns of four letters and more also before a pronoun ("استعدادها"), verbs in all forms."""
    held = by_word(table["governors"])
    for word, status in list(held.items()):
        base = word[:-1] + "ت" if word.endswith("ه") else word
        if len(word) > 3 and status != "occurred":
            for pronoun in ("ه", "ها", "هم", "هما"):
                held.setdefault(base + pronoun, status)
    for name, verbs in table["governing"].items():
        for how in (how for verb in verbs for how in inflect(parse_verb(verb))):
            feminines = (how.gender, how.number) == ("f", "p")  # hardly ever in news, but like other words ("أردن")
            we = how.person == 1 and how.tense == "imperfect" and how.number == "p" and name == "denied"  # "نرفض …"
            if how.tense not in ("perfect", "imperfect") or not (how.person == 3 or we) or feminines:
                continue
            if len(how.form) > 3:
                held.setdefault(how.form, name.replace("_", "-"))  # type: ignore[arg-type]
            for pronoun in ("ه", "ها", "هم") if name == "called_for" and how.number == "s" else ():
                held.setdefault(_before_pronoun(how.form) + pronoun, "called-for")  # "دعاه إلى …"
    return held


def leagues(lexicon: Lexicon) -> dict[str, str]:
    """Sides and places of a war, and foes -> the coalition that fights there, or fights them."""
    table = lexicon.table("triggers", "conflicts")
    wars = [war for war in table["conflict"] if "coalition" in war]
    fought = {name: war["coalition"] for war in wars for name in (*war["parties"], *war["places"])}
    return {**fought, **table["foes"]}
