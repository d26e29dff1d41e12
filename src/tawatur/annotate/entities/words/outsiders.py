"""Words that are no part of a name, as their form and the lists show: nouns of the news, adjectives, countries."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.looks import plural
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import readings

# Behind this noun stands a name ("ورد اسم فلان").
_CALLED = "اسم"
_THEIRS = ("هم", "ها", "ه")
# A noun before a pronoun has so many letters.
_NOUN = 4


def owned(form: str, known: Vocabulary) -> bool:
    """Whether a word is a noun with "his", "her" or "their" that tells who somebody is to them: an office
    ("وكيلها"), or one with the feminine ending ("ابن جلدته").
    """
    stem = next((form.removesuffix(tail) for tail in _THEIRS if form.endswith(tail)), form)
    if stem == form or len(stem) < _NOUN or form in known.units or known.names.get((form,)):
        return False
    return stem.endswith("ت") or any(known.titles.get((held,)) for held in (stem, stem.removeprefix("و")))


def before_name(form: str, known: Vocabulary) -> bool:
    """Whether a name begins behind a word: "the name", or whose fellow somebody is ("ابن جلدته سالم")."""
    return form == _CALLED or owned(form, known)


def news_noun(form: str, known: Vocabulary) -> bool:
    """Whether a word is one of the news without ال and nobody's name."""
    return form in known.ordinary and not form.startswith("ال") and form not in known.units


def telling(form: str, known: Vocabulary) -> bool:
    """Whether a word is an adjective that tells of somebody ("المنتقل", "المخلوع") or of where he is from."""
    if form.startswith("ال") and known.qualifiers.get((form,)):
        return form not in known.units
    return any(r.stem.startswith("ال") and known.nations.get((r.stem,)) for r in readings(form)) and (
        form not in known.units
    )


def adverb(form: str, known: Vocabulary) -> bool:
    """Whether a word is an ordinary one in the accusative ("مهاجما", "موسيقيا")."""
    if not form.endswith("ا") or form in known.units or form in known.ordinary or known.names.get((form,)):
        return False
    return form[:-1] in known.ordinary or known.titles.get((f"ال{form[:-1]}",)) is not None


def no_part(form: str, known: Vocabulary) -> bool:
    """Whether a word behind a name is an adjective of what is called after it, or a noun with "his" ("إعجابه")."""
    if form in known.units:
        return False
    if form.startswith("ال"):
        return (form.endswith("يه") and form in known.ordinary) or (form.startswith("الم") and plural(form, known))
    return with_his(form, known) or _became(form, known)


def _became(form: str, known: Vocabulary) -> bool:
    """Whether a word is an adjective of a club or a country in the accusative, which tells what somebody became."""
    noun = f"ال{form[:-1]}"
    return form.endswith("يا") and (known.sports.get(noun) == "of" or known.nations.get((noun,)) is not None)


def with_his(form: str, known: Vocabulary) -> bool:
    """Whether a word is a noun of the news with "his" ("إعجابه", "لقاءه")."""
    stem = form[:-1]
    if not form.endswith("ه") or len(stem) < _NOUN or form.startswith("ال") or form in known.ordinary:
        return False
    if form in known.units or known.names.get((form,)):
        return False
    return stem in known.ordinary or f"ال{stem}" in known.ordinary


def indefinite_object(form: str, known: Vocabulary) -> bool:
    """Whether an indefinite object stands here, not a name that ends in alif ("نشرت صحيفة نسيمان تقريرا")."""
    return form[-1] == "ا" and form[-2:] != "يا" and form in known.ordinary and form[:-1] in known.ordinary


def owned_noun(form: str, known: Vocabulary) -> bool:
    """Whether a word is the noun of a body with a pronoun ("حزبه", "شركتها")."""
    stem = form.removesuffix("ها").removesuffix("ه").removesuffix("هم")
    if stem == form or known.heads.get((form,)) or known.triggers.get((form,)):
        return False
    return any(known.heads.get((s,)) or known.triggers.get((s,)) for s in (stem, f"{stem[:-1]}ه"))


def listed_body(form: str, known: Vocabulary) -> bool:
    """Whether a word by itself is the name of a body and begins none ("تويوتا")."""
    names = known.names.get((form,))
    return names is not None and names[0].type == "ORG" and not known.heads.get((form,)) and form not in known.ordinary


def country(form: str, known: Vocabulary) -> bool:
    """Whether a word is the name of a country and nobody's."""
    names = () if form in known.units else known.names.get((form,)) or ()
    return any(name.kind == "country" for name in names)


def of_the_meeting(words: Sequence[Word], first: int, last: int, known: Vocabulary) -> bool:
    """Whether a masculine ordinal closes a name all of whose words are feminine, so that it counts the noun before it
    ("اجتماع اللجنة السلمارية المشتركة الثالث").
    """
    if words[last - 1].form not in known.classes.ordinals or not words[first].form.startswith("ال"):
        return False
    return all(word.form.endswith("ه") for word in words[first : last - 1])
