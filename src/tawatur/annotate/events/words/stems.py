"""Words as they are printed: with and without proclitics, article, endings and pronouns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tawatur.script.memo import kept
from tawatur.script.words import forms, printed, stems

PRONOUNS = ("هما", "هم", "هن", "ها", "نا", "كم", "ه")
# Forms in which words of a field may be printed -> these words.
Printed = dict[str, tuple[str, ...]]
# Letters of a sound plural with ال are more.
_SOUND = 6
# Prepositions with the pronoun that a relative clause takes its noun up by.
TAKEN_UP = frozenset(
    prep + pronoun for prep in ("ب", "ل", "في", "علي", "من", "مع", "الي", "عن") for pronoun in ("ه", "ها")
)
# Words that are none without what looks like an article.
_WHOLE = frozenset(("الله", "الذي", "التي"))
# How many word types are kept.
KEPT = 1 << 17


def noun_forms(head: str) -> Iterator[tuple[str, str]]:
    """The folded forms of a noun without its article, each with its pronoun: bare, accusative, dual, with pronouns."""
    yield head, ""
    base = head[:-1] + "ت" if head.endswith("ه") else head
    if not head.endswith(("ه", "ا", "اء")):
        yield head + "ا", ""
    if head.endswith("ه"):
        yield head[:-1] + "ات", ""
    if len(head) > 3 and not head.endswith(("ات", "ين", "ون", "ان", "اء", "ي")):
        yield base + "ان", ""
        yield base + "ين", ""
    if len(head) > 2:
        for pronoun in PRONOUNS:
            yield base + pronoun, pronoun
            if base.endswith("اء"):
                yield base[:-1] + "ي" + pronoun, pronoun
                yield base[:-1] + "و" + pronoun, pronoun


def suffixes(stem: str) -> list[tuple[str, str]]:
    """A word with and without the pronoun at its end."""
    held = [(stem, "")]
    if stem.endswith(PRONOUNS):
        for pronoun in PRONOUNS:
            if stem.endswith(pronoun) and len(stem) - len(pronoun) >= 3:
                base = stem[: -len(pronoun)]
                held.append((f"{base}ا" if base.endswith("و") else base, pronoun))  # "احتلوا" in "احتلوها"
    return held


def bare(words: Iterable[str]) -> frozenset[str]:
    """The folded first word of each entry, without the article, which "ألف" and "آلاف" only seem to have."""
    return frozenset(
        forms(word)[0].removeprefix("ال" if word.startswith("ال") and word not in _WHOLE else "") for word in words
    )


def printed_as(words: Iterable[str]) -> Printed:
    """Every form that has one of the words among its stems -> these words."""
    held: dict[str, tuple[str, ...]] = {}
    for word in words:
        for form in (*printed(word), *printed(f"ال{word}")):
            if word in stems(form):
                held[form] = (*held.get(form, ()), word)
    return held


def spoken(field: Printed, forms: Iterable[str]) -> int:
    """How many different words of a field stand among the forms."""
    return len({word for form in field.keys() & forms for word in field[form]})


def nominative(form: str) -> bool:
    """Whether a word is a plural with ال in the nominative ("المسلحون"): a subject, no object and no genitive."""
    return form.startswith("ال") and form.endswith("ون") and len(form) > _SOUND


def any_stem(form: str, wanted: frozenset[str]) -> bool:
    """Whether a word is one of the wanted, with or without proclitics, article, accusative ending or pronoun."""
    return not wanted.isdisjoint(_any(form))


@kept(KEPT)
def _any(form: str) -> frozenset[str]:
    """A word with and without proclitics, article, accusative ending or pronoun."""
    held = [*stems(form)]
    if form.endswith("ا") and len(form) > 2:
        held += stems(form[:-1])
    for pronoun in ("ها", "هم", "ه"):
        if form.endswith(pronoun) and len(form) - len(pronoun) > 2:
            base = form[: -len(pronoun)]
            held += stems(base)
            if base.endswith("ت"):
                held += stems(base[:-1] + "ه")
    return frozenset(held)
