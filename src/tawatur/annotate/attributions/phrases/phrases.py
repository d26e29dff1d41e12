"""Noun phrases: how far the words that name a source go."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.annotate.attributions.phrases.belonging import takes
from tawatur.annotate.attributions.phrases.continuing import continues
from tawatur.annotate.attributions.phrases.heads import definite, ranked, stem_tag
from tawatur.annotate.attributions.phrases.marked import past_marks
from tawatur.annotate.attributions.phrases.naming import (
    ENDS,
    Phrase,
    called,
    further_title,
    head,
    hyphen,
    initial,
    past_bearer,
    second_name,
    second_office,
    titled,
    whole_name,
)
from tawatur.annotate.attributions.phrases.several import OF_THEM, enumerated
from tawatur.annotate.attributions.phrases.spokes import accusative
from tawatur.annotate.attributions.phrases.unlisted import deed
from tawatur.annotate.attributions.phrases.within import WITHIN, past_preposition
from tawatur.annotate.attributions.words.circumstances import being
from tawatur.annotate.attributions.words.grammar import (
    ADVERBS,
    ANONYMOUS,
    DOCUMENT,
    MADE,
    OUTLET,
    PREPOSITION,
    ROLE,
    SEEN,
    SPEAKER,
    SPEECH,
    SPOKES,
)
from tawatur.annotate.attributions.words.leads import QUESTIONS
from tawatur.annotate.attributions.words.text import Text
from tawatur.model.page import Role

# Behind another ordinal, and behind a number.
_TENS = frozenset(
    f"وال{ten}{case}" for ten in ("عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع") for case in ("ون", "ين")
)
_PERCENT = frozenset("%٪")
_SAYING = "القول"
# What opens an object behind a subject, whatever the word before it is.
_OPENING = frozenset(("اي", "ايه", "بما", "مما", "عما"))
_IN_IT = (["فيه"], ["فيها"])
_SHE = "ت"  # how a verb of a body ends
HEADLINES: tuple[Role, ...] = ("title", "subhead")


def noun_phrase(text: Text, at: int, stop: int, strict: bool = False) -> int:
    """The index after the noun phrase that begins at word `at`; `at` itself where none does.

    `strict`: a bare object may follow the phrase, so words that need not belong to it end it.
    """
    phrase = Phrase(text, at, stop, strict, at)
    while phrase.i < phrase.stop:
        past = _past(phrase)
        if past <= phrase.i:
            return past
        phrase.i = past
    return phrase.i


def _past(phrase: Phrase) -> int:
    """Past what the next word goes on with, or where the phrase ends, as the first step tells that knows the word."""
    for step in _STEPS:
        past = step(phrase)
        if past is not None:
            return past
    return phrase.i


def _numbering(phrase: Phrase) -> int | None:
    """Past the second word of an ordinal, a sign of percent, the number of a document."""
    text, i, form = phrase.text, phrase.i, phrase.form
    if (form in _TENS and definite(text.forms[i - 1])) or (form in _PERCENT and text.words[i - 1].kind == "number"):
        return i + 1  # "التقرير الحادي والعشرون", "تقديرات 60 % من …"
    if form == "ال" and phrase.head & DOCUMENT and (numbered := _numbered(text, i + 1, phrase.stop)) > i + 1:
        return numbered  # "التقرير الـ12"
    return None


def _mark(phrase: Phrase) -> int | None:
    """Past a mark that the phrase goes over."""
    text, i = phrase.text, phrase.i
    if text.words[i].kind != "mark":
        return None
    return enumerated(text, i, phrase.stop) or past_marks(text, i, phrase.stop, phrase.at)


def _telling_whose(phrase: Phrase) -> int | None:
    """Past a pronoun that tells whose somebody is, his age, or who issued a document."""
    text, i = phrase.text, phrase.i
    if _of_him(text, phrase.at, i):
        return i + 1
    if phrase.form in text.grammar.classes.aged and text.forms[i + 1 : i + 3] == ["من", "العمر"]:
        counted = i + 3 < phrase.stop and text.words[i + 3].kind == "number"
        return max(text.times.get(i + 3, 0), i + 3 + 2 * counted)
    return None


def _issued(phrase: Phrase) -> int | None:
    """Past an adverb between the adjective of a document and who issued it ("الصادر حديثا عن …")."""
    text, i = phrase.text, phrase.i
    issued = i > phrase.at and text.forms[i - 1].removeprefix("ال") in text.grammar.classes.authored
    return i + 1 if issued and "عن" in text.forms[i + 1 : i + 2] else None


def _closing(phrase: Phrase) -> int | None:
    """The word itself where it closes a noun phrase."""
    return phrase.i if _closes(phrase.text, phrase.at, phrase.i, phrase.stop, phrase.head) else None


def _second_outlet(phrase: Phrase) -> int | None:
    """Past a second outlet in marks («صحيفتا "…" و"…"»)."""
    text, i = phrase.text, phrase.i
    if phrase.form != "و" or not phrase.head & OUTLET or i + 1 not in text.opened:
        return None
    told = i - 1 in text.closed or definite(text.forms[i - 1])
    return min(text.opened[i + 1].close + 1, phrase.stop) if told else None


def _preposition(phrase: Phrase) -> int | None:
    """Past a preposition that leads on inside the phrase; the word itself where it leads out of it."""
    text, i = phrase.text, phrase.i
    inner = past_preposition(text, phrase.at, i, phrase.stop, phrase.head, phrase.named)
    if inner == i and phrase.form == "علي":
        return past_bearer(phrase)  # a name
    if inner is not None and inner > i:
        led = inner == i + 1 and bool(phrase.tag & PREPOSITION or phrase.form == "باسم")
        phrase.fresh = led or (inner == i + 2 and text.forms[i + 1] in WITHIN)
    return inner


def _plain(phrase: Phrase) -> int | None:
    """Past a plain word that goes on with the phrase, or a name behind an office that no list has."""
    text, i = phrase.text, phrase.i
    if continues(text, phrase.at, i, phrase.head, phrase.named, phrase.strict):
        if text.joined[i] and phrase.tag & (ROLE | SPOKES):
            phrase.named = False  # another follows: "فلان ووزير الدفاع فلان"
        return i + 1
    past = past_bearer(phrase)
    if past > i and phrase.strict and past < phrase.stop and deed(text, past):
        phrase.stop = past  # "أعلن المدير فلان انطلاق …"
    return past


# What is asked of each word in turn: first where a name or a title stands, which no look of a word may cut; then what
# numbers, marks and pronouns add; then what closes a phrase, before prepositions and plain words that would lead on.
_STEPS: tuple[Callable[[Phrase], int | None], ...] = (
    initial, titled, further_title, head, whole_name, second_name, hyphen, _numbering, _mark, second_office,
    _telling_whose, called, _issued, _closing, _second_outlet, _preposition, _plain,
)  # fmt: skip


def _closes(text: Text, at: int, i: int, stop: int, head: int) -> bool:
    """Whether a word closes a noun phrase: the verb of a clause on a document, a word of clauses, an adverb."""
    form, tag = text.forms[i], text.tags[i]
    if i + 1 < stop and text.grammar.hidden.at(text.words, i + 1, stop):
        return True  # "مسؤول طلب عدم الكشف عن اسمه"
    if i > at and text.forms[i + 2 : i + 3] in _IN_IT and accusative(text, i) & DOCUMENT:
        return True  # "أصدرت النقابة بيانا جاء فيه: …"
    if tag & DOCUMENT and i > at and text.grammar.texts.at(text.words, i, stop):
        return True  # "أصدرت الوزارة البيان التالي: …"
    shown = bool((head | stem_tag(text, i - 1)) & (DOCUMENT | ANONYMOUS)) and not definite(text.forms[i - 1])
    if shown and (tag & (SEEN | MADE) or form in text.grammar.classes.authored):
        return True
    if tag & SEEN and text.joined[i] and form.endswith(_SHE):
        return True
    ends = ENDS if text.owned(i) else ENDS & ~SPEECH  # "دراسة حديثة", no "حديثه"
    if tag & ends and not (tag & SPEAKER and definite(form)) and not ranked(text, at, i):
        return True
    if i in text.asides or form in QUESTIONS or being(text, i):
        return True
    if i > at and form in _OPENING:
        return True  # "نفى مسؤول أي علاقة …", "ندد فلان بما وصفه بـ…"
    if form == _SAYING and i > at:
        return True  # "نسبت وكالة … إلى مصدر القول إن …"
    return bool(text.opens[i] & ADVERBS) and text.grammar.adverbs.at(text.words, i, stop, clitics=False) is not None


def _numbered(text: Text, i: int, stop: int) -> int:
    """Past a number, bare or in brackets ("الـ12", "الـ (12)"), else `i`."""
    if text.forms[i : i + 1] == ["("] and text.forms[i + 2 : i + 3] == [")"]:
        return i + 3 if i + 3 <= stop and text.words[i + 1].kind == "number" else i
    return i + 1 if i < stop and text.words[i].kind == "number" else i


def _of_him(text: Text, at: int, i: int) -> bool:
    """Whether a pronoun with its preposition tells whose somebody is ("المقربون منه")."""
    if text.forms[i] in OF_THEM and (text.words[i - 1].kind == "number" or text.forms[i - 1] in _PERCENT):
        return True  # "70% منهم"
    if text.forms[i] in OF_THEM and not (definite(text.forms[i - 1]) or takes(text, at, "من")):
        return True  # "عدد آخر منهم"
    preposition = text.grammar.attached.get(text.forms[i - 1])
    return preposition is not None and text.forms[i] in (f"{preposition}ه", f"{preposition}ها", f"{preposition}هم")


def asked(text: Text, i: int, stop: int, strict: bool) -> int:
    """Past whom something is asked of; what he is to who asks takes no genitive ("طلب من زوجته العودة")."""
    if not text.owned(i) or i in text.covering or text.tags[i] & PREPOSITION:
        return noun_phrase(text, i, stop, strict)
    name = text.starting.get(i + 1)
    return name.last if name and name.mention.type == "PER" and not name.cut else i + 1
