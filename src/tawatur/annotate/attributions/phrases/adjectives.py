"""What stands behind a noun phrase: adjectives of a country, with the preposition that they always have; a trade."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import ADJECTIVES, definite, person
from tawatur.annotate.attributions.words.grammar import PREPOSITION
from tawatur.annotate.attributions.words.text import Text

# "المؤشرات شبه النهائية", "وكالة «فلان» غير الحكومية"
SEMI = frozenset(("شبه", "غير"))
# How an adjective of a body or of several things ends.
_FEMININE = "يه"


def with_preposition(text: Text, i: int) -> bool:
    """Whether an adjective stands here with the preposition that it always has."""
    cut = text.glued(i + 1, "بل") if i + 1 < text.size and text.forms[i] in text.grammar.bound else None
    return cut is not None and bool(cut.stem) and cut.clitics[-1:] == text.grammar.bound[text.forms[i]]


def nationalities(text: Text, i: int) -> bool:
    """Whether a second adjective of a country follows the first ("مصادر عراقية وسورية")."""
    countries = text.grammar.countries
    return f"ال{text.forms[i][1:]}" in countries and f"ال{text.forms[i - 1]}" in countries


def described_office(text: Text, i: int, before: str) -> bool:
    """Whether an indefinite adjective stands before a definite noun, which is the object then ("مسؤول أممي الوضع").

    Behind a preposition it is a noun, and the other belongs to it ("عدد من كبار السن").
    """
    led = i > 1 and bool(text.tags[i - 2] & PREPOSITION)
    return (
        i - 1 not in text.covering
        and not led
        and before in text.grammar.sorts
        and not definite(before)
        and not text.tags[i - 1]
    )


def of_country(text: Text, i: int) -> bool:
    """Whether an adjective in the singular tells the country of the body named before it ("حركة فلان السلمارية")."""
    name = text.covering.get(i - 1)
    adjective = text.forms[i] in text.grammar.countries and text.forms[i].endswith(ADJECTIVES[:2])
    return adjective and name is not None and name.mention.type == "ORG"


def profession(text: Text, i: int) -> bool:
    """Whether a noun without article tells what somebody just named is ("فلان خبير اقتصادي", "فلانة سيدة أعمال")."""
    form = text.forms[i]
    business = form in ("سيده", "رجل") and text.forms[i + 1 : i + 2] == ["اعمال"]
    return (business or form in text.grammar.professions) and person(text.covering[i - 1])


def titles(text: Text, i: int) -> bool:
    """Whether a word is the title of a person named directly behind it."""
    name = text.starting.get(i + 1)
    return name is not None and not name.cut and person(name)


def agrees_with(text: Text, form: str, before: str) -> bool:
    """Whether a definite word can be an adjective of the definite noun before it, by their endings."""
    if form in text.grammar.adjectival:
        return False
    if form.endswith(("ات", "ان")):
        return before.endswith(form[-2:])
    if form.endswith(("ون", "ين")) and not form.endswith(("يون", "يين", "تين")):
        return not before.endswith("ه")
    return form.endswith(ADJECTIVES)


def of_another(text: Text, at: int, i: int) -> bool:
    """Whether behind an adjective without its article in a phrase that begins at word `at` a noun with its genitive
    stands, which is an object ("جمعيات محلية إغلاق الميناء").
    """
    form, plain = text.forms[i], text.plain(i) and i + 1 < text.size and definite(text.forms[i + 1])
    adjective = i > at + 1 and text.forms[i - 1].endswith(_FEMININE) and text.plain(i - 1)
    return adjective and plain and not (form.endswith(ADJECTIVES) or form in text.grammar.sorts or form in SEMI)
