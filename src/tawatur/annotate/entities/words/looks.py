"""What the look of a single word tells: a verb, a plural, one of the news, no part of a name."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.tables import GIVEN, RARE, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import readings

_PRONOUNS = ("ه", "ها", "هم", "ي", "نا", "ا")
# Ends of words that are no verbs.
_FOREIGN = ("يا", "وف", "يتش", "سكي", "يل")
# Of these plurals some are no Arabic word's ("جوبسون").
_SONS_OF = ("سون", "تون")
# Letters of a passive participle.
_DONE = 5
# Words that begin with the letters of the article.
_NO_ARTICLE = frozenset(("الي", "والي", "الا", "والا", "الف", "الاف", "الذي", "التي", "الذين", "التزام", "والتزام",
    "بالتزام", "التحاق", "والتحاق", "بالتحاق", "التقاء", "الغاء"))  # fmt: skip


def future(form: str, known: Vocabulary) -> bool:
    """Whether a word looks like a verb of the future ("سيخلى"), which ends a name."""
    if len(form) < 5 or form.endswith(_FOREIGN) or not form.startswith(("سي", "ست")):
        return False
    return form not in known.units and not known.names.begins(form)


def given_name(form: str, known: Vocabulary) -> bool:
    """Whether a word is a given name, with which no name of a body goes on after ال ("الاتحاد عدنان …")."""
    return known.units.get(form, 0) >= GIVEN and not form.startswith(("ال", "ل", "ب"))


def located(form: str, known: Vocabulary) -> bool:
    """Whether a word inside a run is "in" with a place, or with a definite noun ("ببغداد", "بالبصرة")."""
    if form[0] != "ب" or form in known.units:
        return False
    if (form.startswith("بال") and len(form) > 5) or known.triggers.get((form[1:],)):
        return True  # "بمحافظة"
    names = known.names.get((form[1:],))
    if names is None or names[0].type != "GPE":
        return False
    return names[0].rank <= RARE or form not in known.ordinary


def built_on_ordinary(form: str, known: Vocabulary) -> bool:
    """Whether a word is an ordinary one with proclitics, a pronoun or both ("بإبقاء", "دعمه", "وبرفقته")."""
    whole, *cut = (reading.stem for reading in readings(form))
    tails = [stem[: -len(end)] for stem in (whole, *cut) for end in _PRONOUNS if stem.endswith(end)]
    tails += [f"{stem[:-1]}ه" for stem in tails if stem.endswith("ت")]  # "بترقيته"
    return any(len(stem) > 2 and stem in known.ordinary for stem in (*cut, *tails)) or any(
        len(stem) > 3 and stem in known.common and stem not in known.units for stem in tails
    )


def outlandish(form: str, known: Vocabulary) -> bool:
    """Whether a word is none that Arabic news uses, so that two of them behind "the goalkeeper" are a name."""
    if form.startswith(("ال", "لل", "بال", "وال", "وت")) or known.of_news(form):
        return False
    if form.startswith(("ي", "ت", "س")) and not form.endswith(_FOREIGN):
        return False
    return not built_on_ordinary(form, known) and not known.nations.get((f"ال{form}",))


def inflected(form: str) -> bool:
    """Whether a word looks like a verb or an adverb rather than a foreign name."""
    if (form[0] in "وف" and form[1] in "يت") or form.startswith(("يت", "تت", "ليت", "لتت", "سيت", "ست", "است")):
        return True
    if (form[0] == "م" and form[-1] == "ا" and len(form) > 4) or (form[0] in "بل" and form.endswith("ته")):
        return True  # "مبديا", "بترقيته"
    if done(form):
        return True
    if form[0] in "يت" and form.endswith("ان") and len(form) > _DONE:
        return True  # "يمثلان"
    if form.endswith("ون"):
        return not form.endswith(_SONS_OF) or form[0] in "يتمن" or form.startswith("ال")
    return len(form) < 3 or (form.startswith("ال") and form.endswith("يه")) or form.endswith(("ات", "هم", "ها"))


def done(form: str) -> bool:
    """Whether a word looks like what is done with something ("مرفوض")."""
    return len(form) == _DONE and form[0] == "م" and form[3] == "و" and "و" not in form[1:3]


def plain_word(form: str, known: Vocabulary) -> bool:
    """Whether a word is an ordinary one and no part of names, also with و."""
    if form in known.units or form in known.particles:
        return form in known.frequent and known.units.get(form, 0) < GIVEN
    if form.endswith("ا") and form[:-1] in known.ordinary:
        return True  # "أمطارا"
    return form in known.common or (form[0] == "و" and known.of_news(form[1:]))


def closing_noun(form: str, known: Vocabulary) -> bool:
    """Whether a word with ال can only end a name ("حفر الباطن" before the name of its governor)."""
    return form.startswith("ال") and form not in known.units and form not in known.particles


def purpose_verb(form: str, known: Vocabulary) -> bool:
    """Whether a word is a verb of the news behind "in order to" ("ليكتمل"), which ends a name."""
    return form.startswith(("لي", "لت")) and form[1:] in known.ordinary and form not in known.units


def verb(form: str, known: Vocabulary) -> bool:
    """Whether a word looks like "and" with a verb ("وتزوج") rather than a name."""
    if len(form) < 5 or not form.startswith("وت") or form in known.units:
        return False
    return not known.names.begins(form) and known.units.get(form[1:], 0) == 0


def of_future(form: str, known: Vocabulary) -> bool:
    """Whether a word is a verb of the news with the letter of the future."""
    if not form.startswith(("سي", "ست")) or form in known.units:
        return False
    many = form.endswith("ون") and any(f"{form[1:-2]}{end}" in known.ordinary for end in ("", "ي", "و"))
    return many or form[1:] in known.ordinary  # "سيلتقون"


def phrase(form: str, known: Vocabulary) -> bool:
    """Whether a word is a preposition or "and" with an ordinary noun, so that the name ends before it ("لموقع")."""
    if form in known.units or form in known.particles:
        return False
    held = [r for r in readings(form)[1:] if len(r.stem) > 3 and r.stem in known.ordinary]
    return any(r.stem not in known.units and (r.clitics == "ل" or form not in known.ordinary) for r in held)


def leads(form: str, known: Vocabulary) -> bool:
    """Whether a word is a preposition, or one with an ordinary noun, which a name stands behind ("بين", "بحبس")."""
    if known.metonyms.get(form) in ("power", "place", "towards") and known.units.get(form, 0) < GIVEN:
        return form in known.frequent
    if form in known.units or form in known.particles:
        return False
    if form in known.ordinary:
        return False
    held = [r.stem for r in readings(form)[1:] if r.clitics in ("ب", "ل") and r.stem in known.ordinary]
    return any(
        len(stem) > 2
        and stem not in known.units
        and not stem.startswith("ال")
        and not (known.heads.get((stem,)) or known.triggers.get((stem,)) or known.bodies.get((stem,)))
        for stem in held
    )


def plural(form: str, known: Vocabulary) -> bool:
    """Whether a word is rather the plural of a participle than a name ("المعينين", but "الحسين")."""
    return form.startswith("ال") and form.endswith(("ين", "ون")) and known.units.get(form, 0) < USUAL


def nisba(form: str) -> bool:
    """Whether a word says where somebody is from, as it closes many a nom de guerre ("أبو سالم المغربي")."""
    return form.startswith("ال") and form.endswith("ي") and len(form) > 5


def begins_other(form: str, known: Vocabulary) -> bool:
    """Whether a title, a body or a noun before names may begin with the word."""
    tables = (known.titles, known.triggers, known.heads, known.bodies)
    return any(table.begins(form) for table in tables)


def bare_word(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a word without the article stands at an index before `last`."""
    return at < last and words[at].kind == "arabic" and not words[at].form.startswith("ال")


def with_al(form: str) -> bool:
    """Whether a word has the article, also behind a preposition or "and"."""
    return form.startswith(("ال", "لل", "وال", "بال", "فال", "كال")) and form not in _NO_ARTICLE
