"""What the printed letters tell of a name and folding hides: على and علي, hamzas, tanwin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tawatur.annotate.entities.words.draft import Draft, Name, Title
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Prose, Word

# Folded words that are the preposition "on" where they end in ى.
_ON = frozenset(("علي", "وعلي", "فعلي"))
# "And Umm", which is folded like an agency.
_AND_UMM = "وأم"
_GOVERNOR = "والي"
_TANWIN = "\N{ARABIC FATHATAN}"
_KASRATAN = "\N{ARABIC KASRATAN}"
_TRADE = "title:profession"
_WHOLE = 3
_GLUED = frozenset("بكلفو")
_HAMZAS = frozenset("أإ")
# Letters that bear a hamza within a word.
_SEATS = frozenset("ئؤ")


def distinct(prose: Prose, known: Vocabulary) -> Prose:
    """The prose with the preposition على told from the name علي, which folding writes alike.

    It is the name where a listed one of three words begins with it of which the rest is no name ("على بن ناصر").
    """
    words = list(prose.words)
    for at, form in enumerate(prose.forms):
        if form in _ON and prose.text[words[at].end - 1] == "ى" and not _begins(prose.words, at, known):
            words[at] = words[at]._replace(form=f"{form[:-1]}ى")
    return replace(prose, words=tuple(words))


def _begins(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    match = known.names.at(words, at, len(words)) if at + 1 < len(words) else None
    if match is None or match.last - at < _WHOLE or match.value[0].type != "PER":
        return False
    return known.names.get(tuple(word.form for word in words[at + 1 : match.last])) is None


def told(found: Sequence[Draft], prose: Prose, known: Vocabulary) -> Iterator[Draft]:
    """The drafts without single words that by their letters are others."""
    tanwin, umm, kasra = _TANWIN in prose.text, _AND_UMM in prose.text, _KASRATAN in prose.text
    for draft in found:
        if draft.length > 1:
            if kasra and draft.rule == "crf" and draft.type == "PER" and _indefinite(prose, draft):
                continue  # "سليمٍ خالٍ من الأمراض"
            if draft.listed or not _glued(prose.text, prose.words[draft.first].start, draft):
                yield draft
            continue
        start, end = prose.words[draft.first].start, prose.words[draft.first].end
        plain = draft.type != "PER" or draft.rule == _TRADE
        if tanwin and plain and _TANWIN in prose.text[end - 2 : end]:
            continue  # an indefinite noun ("بيتًا", "تصريحات المسؤولة تعديًا")
        if draft.stem(prose.words) in known.classes.seatless and not _SEATS.isdisjoint(prose.text[start:end]):
            continue  # "أربع فئات"
        if (umm and prose.text[start:end] == _AND_UMM) or (draft.listed and _glued(prose.text, start, draft)):
            continue
        signs = known.voiced.get(draft.stem(prose.words)) if len(draft.names) > 1 else None
        yield _voiced(draft, prose.text[start:end], signs) if signs else draft


def _voiced(draft: Draft, printed: str, signs: Mapping[str, Name]) -> Draft:
    """Of several bearers of a name the one that a vowel sign tells."""
    name = next((name for sign, name in signs.items() if sign in printed and name in draft.names), None)
    if name is None:
        return draft
    return draft._replace(names=(name,), entity=name.label, type=name.type, kind=name.kind, country=name.country)


def towards(prose: Prose, title: Title) -> bool:
    """Whether "and to" is taken for a governor, which folding writes alike ("وإلى نسيمان")."""
    word = prose.words[title.first]
    return word.form == _GOVERNOR and prose.text[word.start + 1] == "إ"


def _indefinite(prose: Prose, draft: Draft) -> bool:
    """Whether a word but the last ends in tanwin of the genitive, as nouns do and foreign and compound names do not."""
    held = prose.words[draft.first : draft.last - 1]
    return any(prose.text[word.end] == _KASRATAN for word in held)


def _glued(text: str, start: int, draft: Draft) -> bool:
    """Whether a hamza begins what stands behind a first letter that is taken for the name's own ("كأساس", "بأطيب")."""
    return not draft.cut and draft.type == "PER" and text[start] in _GLUED and text[start + 1] in _HAMZAS
