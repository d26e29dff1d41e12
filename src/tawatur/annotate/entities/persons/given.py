"""Given names that stand alone: of whom on the page they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.looks import inflected
from tawatur.annotate.entities.words.tables import HOUSE, RARE, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Prose, Word
from tawatur.script.words import among, printed, readings

# So many people carry a given name that alone it may be that of anybody.
_ANYBODY = 1000
_SHORTEST = 4
# A family name that stands first has so many letters.
_FAMILY = 3
# Letters of vowels, which foreign names are spelled with or without.
_VOWELS = str.maketrans("", "", "اوي")
# Particles that make one part of a name with the word behind them.
PARTICLES = frozenset(("compound", "kunya"))
_SPORTSMAN = "athlete"
# Rules whose drafts have been told from others already.
_KING = "royal"
_TOLD = frozenset(("surname", "repeated"))


def bearers(drafts: Sequence[Draft], words: Sequence[Word]) -> dict[str, Draft]:
    """Given name -> the only person on the page whose full name begins with it."""
    held: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.type == "PER" and draft.length > 1 and not draft.nominal and draft.entity:
            held.setdefault(draft.stem(words), []).append(draft)
    one = {form: full[0] for form, full in held.items() if len({draft.entity for draft in full}) == 1}
    return {form: full for form, full in one.items() if not form.startswith("ال")}


def by_given(
    drafts: Sequence[Draft], full: Mapping[str, Draft], words: Sequence[Word], known: Vocabulary
) -> list[Draft]:
    """The drafts, given names alone as the person of the page who bears them."""
    out = []
    for draft in drafts:
        free = draft.rule not in _TOLD and draft.kind != _KING
        if draft.type == "PER" and draft.length == 1 and not draft.nominal and free:
            form = draft.stem(words)
            whole = full.get(form)
            if whole and known.units.get(form, 0) >= USUAL:
                draft = draft._replace(entity=whole.entity, listed=whole.listed, names=whole.names, rule="given")
        out.append(draft)
    return out


def first_names(draft: Draft, words: Sequence[Word], known: Vocabulary) -> Iterator[str]:
    """The first name of a sportsman, of somebody whom no list has or whose family name it is, where it is strange
    enough to stand alone.
    """
    form = draft.stem(words)
    family = draft.country in known.family_first
    if (draft.listed and draft.kind != _SPORTSMAN and not family) or known.units.get(form, 0) >= USUAL:
        return
    if len(form) < (_FAMILY if family else _SHORTEST):
        return
    if form in known.common or form in known.particles or not _free(form, known):
        return
    if form.startswith("و") and not family and not known.names.get((form,)):
        return
    if not form.startswith("ال") and not inflected(form):
        yield form


def _free(form: str, known: Vocabulary) -> bool:
    """Whether a word is none of the news and no name, or only that of people and hardly known places ("كلير")."""
    names = known.names.get((form,))
    if not names:
        return form not in known.ordinary
    return names[0].type == "PER" or (names[0].type == "GPE" and names[0].rank >= RARE)


def given_names(prose: Prose, taken: Sequence[bool], full: Mapping[str, Draft], known: Vocabulary) -> Iterator[Draft]:
    """Further given names of those people, where the word is nothing else and no other name goes on behind it."""
    words = prose.words
    usable = {form: whole for form, whole in full.items() if _sayable(form, known)}
    alone = {form for form in usable if _nobody_elses(form, known)}
    for at in among(prose.forms, {form for given in usable for form in printed(given)}) if usable else ():
        whole = next(((r.cut, usable[r.stem]) for r in readings(words[at].form) if r.stem in usable), None)
        if taken[at] or whole is None or _goes_on(words, at + 1, taken, known) or _within(words, at, taken, known):
            continue
        form = words[at].form
        if form[whole[0] :] not in alone and (whole[0] or at == 0 or words[at - 1].form not in known.saying):
            continue
        yield whole[1]._replace(first=at, last=at + 1, cut=whole[0], rule="given", title=None)


def _sayable(form: str, known: Vocabulary) -> bool:
    """Whether a given name is so behind a verb of saying, though it may be an adjective elsewhere ("وأضاف تركي")."""
    if form in known.frequent or form in known.particles or form in known.classes.verbs:
        return False
    return USUAL <= known.units.get(form, 0) < _ANYBODY and known.names.get((form,)) is None


def _nobody_elses(form: str, known: Vocabulary) -> bool:
    """Whether a given name is no word that takes ال, no verb, no listed name and not everybody's."""
    if len(form) < _SHORTEST or form in known.common or form in known.frequent or form in known.particles:
        return False
    noun = f"ال{form}"
    if form in known.classes.verbs or known.of_news(noun) or known.titles.get((noun,)):
        return False
    return USUAL <= known.units.get(form, 0) < _ANYBODY and known.names.get((form,)) is None


def _goes_on(words: Sequence[Word], after: int, taken: Sequence[bool], known: Vocabulary) -> bool:
    """Whether the name goes on behind the given name, so that it is somebody else's."""
    if after >= len(words) or words[after].kind != "arabic":
        return False
    form = words[after].form
    if taken[after] or form in known.particles:
        return True
    return not (known.of_news(form) or form in known.frequent)


def _within(words: Sequence[Word], at: int, taken: Sequence[bool], known: Vocabulary) -> bool:
    """Whether a name stands directly before, or a noun of what is called after people."""
    if at == 0 or words[at - 1].kind != "arabic":
        return False
    form = words[at - 1].form
    if taken[at - 1] or known.triggers.begins(form) or known.heads.begins(form):
        return True
    return any(r.stem in known.particles for r in readings(form)) or (
        form in known.units and form not in known.ordinary
    )


def one_part(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether two words that no list has may be of a longer name, or are one part of a name whoever a list says bears
    it ("عبد الناصر", "آل ناصر"), unless the title of a throne stands before them.
    """
    if not draft.listed:
        return True
    form = draft.stem(words)
    if form != HOUSE and known.particles.get(form) not in PARTICLES:
        return False
    return draft.kind != _KING or not draft.first or words[draft.first - 1].form not in known.classes.thrones


def variants(people: dict[str, list[Draft]], known: Vocabulary) -> dict[str, list[Draft]]:
    """The people of the page by names that no list has, without the letters of vowels, which pages add and leave out
    ("سيلينا", then "سلينا").
    """
    strange = {form: held for form, held in people.items() if form not in known.units and form[:2] != "ال"}
    return {cut: held for form, held in strange.items() if len(cut := short(form)) > 2}


def short(form: str) -> str:
    """A word without the letters of vowels inside it."""
    return form[:1] + form[1:-1].translate(_VOWELS) + form[-1:]
