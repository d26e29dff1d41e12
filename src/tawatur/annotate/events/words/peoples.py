"""Words that stand for parties, as the grammar of events holds them: adjectives of country, bodies, companions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tawatur.lexicon import Lexicon, Row
from tawatur.model.errors import LexiconError
from tawatur.script.words import forms


def words_of(words: Iterable[str]) -> frozenset[str]:
    return frozenset(forms(word)[0] for word in words)


def joinable(words: Iterable[str]) -> frozenset[str]:
    """Words, each also with و and ف before it."""
    return frozenset(joint + word for word in words_of(words) for joint in ("", "و", "ف"))


def clung(words: Iterable[str]) -> dict[str, int]:
    """Words with and without proclitics -> how many letters of them stand before the word."""
    heads = [joint + clitic for joint in ("", "و", "ف") for clitic in ("", *"بلك")]
    return {head + word: len(head) for head in heads for word in words_of(words)}


def clinging(words: Iterable[str]) -> frozenset[str]:
    """Words, each also with the proclitics that stand before a noun in construct."""
    return frozenset(head + word for word in words_of(words) for head in ("", *"وفبلك", "وب", "ول"))


def joints(words: Iterable[str]) -> dict[str, int]:
    """Words as they may be written -> how many letters of proclitics stand before them."""
    bare = words_of(words)
    return {joint + clitic + word: len(joint + clitic)
            for joint in ("", "و", "ف") for clitic in ("", "ب", "ل") for word in bare}  # fmt: skip


# Kinds of people who speak for their country.
_PUBLIC = ("politician", "royal", "military", "spokesperson", "envoy")
Bloc = tuple[str, frozenset[tuple[str, ...]], frozenset[str]]


class Companion(NamedTuple):
    """A person called by one word beside an ally: the word, what may stand before it, whom و may join it to."""

    label: str
    word: str
    heads: frozenset[str]
    allies: frozenset[str]


def standing(nouns: Iterable[str], whole: Iterable[str], adjectives: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """Words with ال that may stand for a party, each also with و, ف and ل before it; `whole` are listed with it."""
    words = words_of(nouns) | {word.removeprefix("ال") for word in words_of(whole)}
    words |= {key[0] for key in adjectives if len(key) == 1}
    return frozenset(joint + word for word in words for joint in ("ال", "وال", "فال", "لل", "ولل"))


def unit_forms(units: Iterable[str], weapons: Iterable[str]) -> dict[str, int]:
    """Words as they may be written, units also with ال -> how many letters of proclitics stand before them."""
    units = words_of(units)
    whole = [*units, *words_of(weapons), *("ال" + word for word in units)]
    cuts = {joint + clitic: len(joint + clitic) for joint in ("", "و", "ف") for clitic in ("", "ب", "ك", "ل")}
    return {before + word: cut for word in whole for before, cut in cuts.items()}


def places(lexicon: Lexicon) -> Iterable[Row]:
    """Places of the lexicon, and of the names that extend it."""
    return (*lexicon.rows("names", "places"), *lexicon.extra("names"))


def capitals(lexicon: Lexicon) -> dict[str, str]:
    """Capitals -> their country."""
    rows = [row for row in places(lexicon) if row.get("country")]
    countries = {row["country"]: row["label"] for row in rows if row["kind"] == "country"}
    return {row["label"]: countries[row["country"]] for row in rows
            if row["kind"] == "capital" and row["country"] in countries}  # fmt: skip


def natives(lexicon: Lexicon) -> dict[str, str]:
    """People in public office, and the like -> their country."""
    countries = {row["country"]: row["label"] for row in places(lexicon) if row["kind"] == "country"}
    rows = (*lexicon.rows("names", "people"), *lexicon.extra("names"))
    return {row["label"]: countries[row["country"]] for row in rows
            if row["type"] == "PER" and row["kind"] in _PUBLIC and row.get("country") in countries}  # fmt: skip


def nations(lexicon: Lexicon) -> dict[tuple[str, ...], str]:
    """Adjectives of country, folded and without ال, with the label of the country, but words of other things."""
    common = words_of(lexicon.table("triggers", "adjectives")["common"]["words"])
    return {key: label for key, label in _adjectives(lexicon) if key[0] not in common}


def _adjectives(lexicon: Lexicon) -> Iterator[tuple[tuple[str, ...], str]]:
    try:
        rows = lexicon.rows("names", "nationalities")
    except LexiconError:
        rows = lexicon.extra("nationalities")
    for row in rows:
        for form in row.get("ar", "").split("|"):
            if form.strip():
                yield from ((key, row["country"]) for key in _keys(form))
    for label, words in lexicon.table("triggers", "adjectives")["adjectives"].items():
        for word in words:
            yield from ((key, label) for key in _keys(word))


def _keys(adjective: str) -> Iterator[tuple[str, ...]]:
    """The folded words of an adjective without ال, and as they are where they only begin alike ("ألماني")."""
    words = tuple(forms(adjective))
    yield tuple(word.removeprefix("ال") for word in words)
    if adjective.strip().startswith("أل"):
        yield words


def singulars(adjectives: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """Adjectives of one person or thing ("روسي", "روسية"): alone they name no people."""
    words = {key[0] for key in adjectives if len(key) == 1}
    return frozenset(word for word in words if word.endswith(("ي", "يه", "يا", "يان", "ات")) or len(word) < 3)


def companions(lexicon: Lexicon) -> tuple[Companion, ...]:
    """People called by one word beside their allies."""
    return tuple(
        Companion(entry["label"], forms(entry["word"])[0], joinable(entry["heads"]), words_of(entry["allies"]))
        for entry in lexicon.table("triggers", "conflicts")["companion"]
    )


def blocs(lexicon: Lexicon) -> tuple[Bloc, ...]:
    """The label of a bloc, the words that call it so, the field whose words the article must have."""
    rows = lexicon.table("triggers", "conflicts")["bloc"]
    return tuple((b["label"], frozenset(map(forms, b["words"])), words_of(b["field"])) for b in rows)


def bloc_heads(held: Iterable[Bloc]) -> dict[str, str]:
    """The first words of blocs as they may be written -> the word without proclitics."""
    heads = {words[0] for _, phrases, _ in held for words in phrases}
    forms_of = {before + head: head for head in heads for before in ("", "و", "ل", "ب", "ول", "وب")}
    return forms_of | {f"{joint}لل{head[2:]}": head for head in heads if head.startswith("ال") for joint in ("", "و")}
