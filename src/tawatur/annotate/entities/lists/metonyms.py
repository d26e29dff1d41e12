"""Capitals and seats that stand for a government ("موسكو ترفض"), told from the place by what stands around them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.words.draft import Draft, Title
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Sentence, Word
from tawatur.script.verbs import present
from tawatur.script.words import readings

# After the name of a capital: the town is meant.
_CAPITAL = "العاصمه"
_APART = frozenset((":", "،", "|", "؛"))
# Types of names that can hold others.
_HOLDING = frozenset(("ORG", "LOC", "MISC"))
# Classes of the lexicon about the words before a capital; any other class is the entity that a city stands for.
_HELD = ("place", "towards", "journey", "message", "part", "goods", "power", "seat", "strike", "blow", "weapon", "hit")
_CLASSES = frozenset(_HELD)
_PLACES = frozenset(("place", "part", "blow", "hit"))
# What falls on a town, and verbs whose object it is.
_FALLING, _STRIKING = frozenset(("blow", "weapon")), frozenset(("strike", "hit"))
# What a government is sent.
_SENT = frozenset(("goods", "message"))
# Kinds of places that are no capital: what "and" joins to one is a place too.
_TOWNS = frozenset(("city", "region", "town", "governorate", "province", "district", "village"))
_OPENING = frozenset('"«“(')
# What strikes stands before the verb.
_RELATIVES = frozenset(("التي", "الذي", "اللذان", "اللتان"))
_AND, _COMMA, _FROM, _ON, _OFF = "و", "،", "من", "على", "عن"
# "Among them", before a place that lies in one just named.
_AMONG = ["بما", "في", "ذلك"]
# So far before a town stands what falls on it ("ضربة إسرائيلية ثانية على"), or the verb whose object it is.
_NEAR = 3
# Verbs whose object is a place always, and how others tell that they are not a city's own.
_LEAVING, _FEMININE = ("غادر", "وصل", "زار", "زور"), "ت"
_CLAUSE = frozenset(("ان", "بان", "الى"))
# So far before a town somebody leaves for it ("يغادر … لباريس").
_WAY = 5
# The same where a person's name stands right before the town ("زار المبعوث إلى نسيمان سالم الحمداني القاهرة").
_FAR = 10
_VISIT = "زيار"


def metonyms(
    drafts: Sequence[Draft],
    words: Sequence[Word],
    sentences: Sequence[Sentence],
    titles: Sequence[Title],
    known: Vocabulary,
) -> Iterator[Draft]:
    """The drafts, in order, with capitals that act as their country, and seats as the body that sits there."""
    starts = [sentence.first for sentence in sentences]
    inside = {at for title in titles for at in range(title.first, title.last)}
    ended: dict[int, bool] = {}  # where a place ends: whether it acts
    held = 0  # where the last name that can hold others ends
    people = {draft.last for draft in drafts if draft.type == "PER" and not draft.nominal}
    towns = {draft.first for draft in drafts if draft.kind in _TOWNS and draft.type == "GPE"}
    for draft in drafts:
        draft = _its_capital(draft, words, known)
        if draft.type == "ORG" and draft.listed and known.metonyms.get(_printed(draft, words)) == "seat":
            draft = draft._replace(metonym=True)
        elif draft.last > held and (meant := _stands_for(draft, words, known)):
            apart = draft.first - 1 if draft.first and words[draft.first - 1].form == _AND else draft.first
            follows = ended.get(apart) if apart < draft.first or _clitics(draft, words) == _AND else None
            joined = follows is True
            sentence = sentences[bisect_right(starts, draft.first) - 1]
            if follows is False and _second_subject(words, draft.last, sentence):
                follows = None
            way = _FAR if draft.first in people else _WAY
            acts = draft.first not in inside and follows is None and _acts(draft, words, sentence, way, known)
            acts = acts and not _and_town(words, draft.last, towns)
            if joined or acts:
                draft = draft._replace(entity=meant, metonym=True, rule=f"{draft.rule}+metonym")
            ended[draft.last] = draft.metonym
        elif draft.first in towns:
            ended[draft.last] = False  # "بين جدة والرياض"
        if draft.length > 1 and draft.type in _HOLDING and not draft.nominal:
            held = max(held, draft.last)
        yield draft


def _and_town(words: Sequence[Word], at: int, towns: set[int]) -> bool:
    """Whether "and" or a comma joins a town here, with a space behind it or not."""
    if at >= len(words) or not words[at].form.startswith((_AND, _COMMA)):
        return False
    return at in towns or (words[at].form in (_AND, _COMMA) and at + 1 in towns)


def _second_subject(words: Sequence[Word], at: int, sentence: Sentence) -> bool:
    """Whether a headline tells with the verb at word `at` what the town before it does, and no other before that
    ("هجوم في لهار ونسيمان تدعو إلى …")."""
    if sentence.role not in ("title", "subhead") or at >= sentence.last:
        return False
    return words[at].form.startswith(_FEMININE) and present(words[at].form)


def _told(words: Sequence[Word], draft: Draft, first: int) -> int:
    """The word before a name, quotation marks left out; before `first` where there is none."""
    at = draft.first - 1
    return at - 1 if at > first and words[at].form in _OPENING else at


def _its_capital(draft: Draft, words: Sequence[Word], known: Vocabulary) -> Draft:
    """A country that is called as its capital ("العاصمة الكويتية الكويت") as that."""
    at = _told(words, draft, 0)
    if draft.kind != "country" or draft.nominal or at < 1 or known.nations.get((words[at].form,)) != draft.entity:
        return draft
    capital = known.capitals.get(draft.country, "")
    if not capital or not any(reading.stem == _CAPITAL for reading in readings(words[at - 1].form)):
        return draft
    return draft._replace(entity=capital, kind="capital", names=())


def _stands_for(draft: Draft, words: Sequence[Word], known: Vocabulary) -> str:
    """The entity that the capital can stand for, "" where it is a country of the same name."""
    if words[draft.last - 1].form == _CAPITAL:
        return ""  # "تونس العاصمة" is the town
    style = known.metonyms.get(_printed(draft, words), "place")
    if (draft.kind != "capital" and style in _CLASSES) or draft.nominal or draft.rule == "gazetteer:nested":
        return ""
    meant = known.countries.get(draft.country, "") if style in _CLASSES else style
    return "" if meant == draft.entity else meant


def _acts(draft: Draft, words: Sequence[Word], sentence: Sentence, way: int, known: Vocabulary) -> bool:
    """Whether the city acts or is dealt with, as governments are: no word before it makes a place of it, nor is it
    gone to, as told up to `way` words before.
    """
    clitics = _clitics(draft, words)
    if clitics.endswith("ب"):
        return False
    before = words[draft.first - 1].form if draft.first > sentence.first else ""
    after = words[draft.last].form if draft.last < sentence.last else ""
    if before in ("(", "/", "-", "–") or after in ("-", "–", "/", "("):
        return False
    if before in _APART and (not after or after in _APART):
        return False  # in a list
    if not before and draft.last < sentence.last and words[draft.last].kind == "number":
        return False  # "دمشق 30 يناير (رويترز)"
    if not before:
        return sentence.role in ("title", "subhead") or after not in (":", "،", "")
    told = _told(words, draft, sentence.first)
    if known.nations.get((words[told].form,)) and _style(words[max(told - 1, sentence.first)].form, known) == "place":
        return False  # "في العاصمة الفرنسية باريس"
    style = _style(words[told].form if before in _OPENING else before, known)
    if not style and _left(words, draft.first, max(sentence.first, draft.first - way + 1), known):
        return False
    if style == "strike":
        return _strikes(words, told, sentence.first, known)
    if style == "journey" and _is_left(words[told].form):
        return False
    if not style and _is_hit(words, told, sentence.first, known):
        return False
    if style == "towards":
        held = words[max(sentence.first, draft.first - 4) : draft.first - 1]
        return any(_style(word.form, known) in _SENT for word in held)
    if before in (_ON, _OFF) and _falls(words, told, sentence.first, known):
        return False  # "هجوم على دمشق"
    if before == _FROM:
        return _noun_before(words, told, sentence.first, known) == "message"  # "تلقى طلبا رسميا من موسكو"
    if clitics.endswith("ل"):
        if _noun_before(words, draft.first, sentence.first, known) == "part":
            return False  # "الضواحي الجنوبية لبيروت"
        told_of = words[max(sentence.first, draft.first - _WAY) : draft.first]
        return not any(_style(word.form, known) == "journey" or word.form.startswith(_VISIT) for word in told_of)
    among = [word.form for word in words[max(sentence.first, draft.first - len(_AMONG)) : draft.first]] == _AMONG
    return style not in _PLACES and not among


def _strikes(words: Sequence[Word], at: int, first: int, known: Vocabulary) -> bool:
    """Whether a city behind a verb of striking is its subject: the verb is feminine, and no blow or weapon before it
    is ("الغارات استهدفت موسكو").
    """
    verb = words[at].form.lstrip(_AND)
    if not (verb.endswith(_FEMININE) or verb.startswith(_FEMININE)):
        return False
    if at > first and words[at - 1].form in _RELATIVES:
        return False
    before = [_style(word.form, known) for word in words[max(first, at - _NEAR) : at] if word.kind == "arabic"]
    return _FALLING.isdisjoint(before) and before[-1:] != ["place"]


def _is_left(verb: str) -> bool:
    """Whether a city right behind a verb of going is where somebody goes ("يغادر القاهرة", not "عادت طهران")."""
    return any(stem in verb for stem in _LEAVING) or not verb.endswith(_FEMININE)


def _is_hit(words: Sequence[Word], at: int, first: int, known: Vocabulary) -> bool:
    """Whether the subject of a verb of striking stands just before the city ("قصفت إسرائيل صنعاء")."""
    for before in range(at - 1, max(first, at - _NEAR) - 1, -1):
        if words[before + 1].kind != "arabic" or words[before + 1].form in _CLAUSE:
            return False
        style = _style(words[before].form, known)
        if style:
            return style in _STRIKING
    return False


def _falls(words: Sequence[Word], at: int, first: int, known: Vocabulary) -> bool:
    """Whether what falls on a town, or is cut off from it, stands before a preposition ("ضربة إسرائيلية على صنعاء")."""
    if at > first and words[at].form == _ON and _style(words[at - 1].form, known) == "place":
        return True
    for before in range(at - 1, max(first, at - _NEAR) - 1, -1):
        if words[before].kind == "mark" or words[before].form.startswith("لل"):
            return False
        if style := _style(words[before].form, known):
            return style in _FALLING
    return False


def _noun_before(words: Sequence[Word], at: int, first: int, known: Vocabulary) -> str:
    """What the word before says, or the one before that, whose adjective it is."""
    held = (_style(words[i].form, known) for i in (at - 1, at - 2) if i >= first)
    return next((style for style in held if style), "")


def _left(words: Sequence[Word], at: int, first: int, known: Vocabulary) -> bool:
    """Whether somebody goes there or leaves ("غادر الوفد المفاوض القاهرة"): no verb of the city stands between."""
    way = words[first:at]
    acts = not way or way[-1].form.endswith(("ت", "ل"))
    return not acts and any(_style(word.form, known) == "journey" for word in way[:-1])


def _clitics(draft: Draft, words: Sequence[Word]) -> str:
    return next((r.clitics for r in readings(words[draft.first].form) if r.cut == draft.cut), "")


def _printed(draft: Draft, words: Sequence[Word]) -> str:
    first = next((r.stem for r in readings(words[draft.first].form) if r.cut == draft.cut), "")
    return " ".join((first, *(word.form for word in words[draft.first + 1 : draft.last])))


def _style(form: str, known: Vocabulary) -> str:
    """What the word before says, also with a proclitic of its own."""
    return next((known.metonyms[r.stem] for r in readings(form) if r.stem in known.metonyms), "")
