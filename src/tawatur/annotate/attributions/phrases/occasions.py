"""Occasions and platforms of what is said ("في بيان على صفحته", "خلال لقاء مع …"), and the outlets that heard it."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.attributions.phrases.heads import can_speak, definite, is_outlet, opens_medium, stem_tag
from tawatur.annotate.attributions.phrases.nearest import in_it
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.words.clause import State
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    ADVERBS,
    CLAUSE,
    MADE,
    OUTLET,
    PREPOSITION,
    ROLE,
    SEEN,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.words.leads import past_platform
from tawatur.annotate.attributions.words.text import DASHES, PARTING, Name, Text

# Words between "مع" and the name of who took part, of an occasion, and of a quotation that is no name.
_BESIDE, _LONGEST, _QUOTED = 4, 14, 5
_HIS, _BY_WAY = frozenset(("له", "لها", "لهم")), "عبر"
_NO = "عدم"  # opens what is said, as a bare noun
_APART = PARTING | DASHES


@dataclass(slots=True)
class _Occasion:
    """An occasion whose name goes from word `first` to `past`; word `i` behind it is asked, up to `stop`.

    `named`: the word behind a platform. `name`: the name that begins with the word asked, also in marks.
    """

    text: Text
    first: int
    past: int
    i: int
    stop: int
    state: State
    named: int = 0
    name: Name | None = None


def occasion(text: Text, i: int, stop: int, state: State) -> int:
    """Past an occasion or platform; remembers it, and the outlet that heard it."""
    last = min(i + 5, stop)
    match = text.grammar.media.at(text.words, i, last) or text.grammar.platforms.at(text.words, i, last)
    past = match.last if match else max(i + 1, past_platform(text, i))
    here = _Occasion(text, i, past, past, stop, state)
    ends = _APART if i > 1 and text.forms[i - 2] in DASHES else PARTING  # "- في بيان -"
    while here.i < stop and text.forms[here.i] not in ends and text.forms[here.i] != ":":
        here.name = text.starting.get(here.i) or (text.starting.get(here.i + 1) if here.i in text.opened else None)
        further = _past_more(here)
        if further == here.i:
            break
        here.i = further
    if state.medium is None:
        end = here.i
        while end > i + 1 and text.words[end - 1].kind == "mark" and not text.is_mark(end - 1):
            end -= 1
        state.medium = (i, end)
    return here.i


def _past_more(here: _Occasion) -> int:
    """Past the next word of an occasion: of its platform, of who was there; the word itself where it ends."""
    text, i, name = here.text, here.i, here.name
    if i - here.first > _LONGEST or _bracketed(text, i):
        return i
    if text.tags[i] & PREPOSITION and i + 1 < here.stop and text.owned(i + 1) and _meets(text, i + 1):
        return i  # "في تصريح عقب لقائه بالوزير …"
    if text.tags[i] & ADVERB and text.tags[i - 1] & MADE and i + 1 < here.stop:
        return i + 1  # "مقابلة أجرتها معه وكالة …"
    if (past := _day_between(here)) > i:
        return past  # "تصريح بثته أمس وكالة …"
    if i == here.past and text.forms[i] in _HIS and i + 1 < here.stop and text.forms[i + 1] == _BY_WAY:
        return i + 1  # "في تعليق له عبر وكالة …"
    if text.tags[i - 1] & OUTLET and definite(text.forms[i - 1]) and definite(text.forms[i]) and name is None:
        return i + 1  # "في الصحيفة الأسبوعية «…»"
    if text.tags[i] & (THAT | TIME | CLAUSE | ADVERB) or i in text.times:
        return i
    if in_it(text, i + 1) and text.readings(i):
        return i  # "ردا على تصريحات للرئيس فلان وصف فيها …"
    if (after := _past_platform(text, i + 1, here.stop)) > i + 1:
        here.named = after
        return after  # "بيان على صفحته على «فيسبوك»"
    if _opens(here):
        return i
    outlet = name is not None and is_outlet(text, name)
    if name and outlet:
        here.state.heard = here.state.heard or (name.first, name.last)
    if past := _in_marks(here):
        here.state.heard = here.state.heard or (i, past)
        return past
    if _quotes(here, outlet):
        return i
    if name is None and can_speak(text, i) and not text.tags[i] & OUTLET and i - 1 not in text.covering:
        return _past_those(here) if _with(here) else i
    return i if _behind_own(here) or _somebody(here) else max(i + 1, name.last if name else 0)


def _day_between(here: _Occasion) -> int:
    """Past the day between a verb of printing and the outlet that printed it, else the word asked."""
    text, i = here.text, here.i
    if not text.tags[i - 1] & (SEEN | MADE) or not (text.tags[i] & (TIME | ADVERB) or i in text.times):
        return i
    past = max(i + 1, text.times.get(i, 0))
    name = text.starting.get(past)
    outlet = past < here.stop and (text.tags[past] & OUTLET or (name is not None and is_outlet(text, name)))
    return past if outlet else i


def _meets(text: Text, i: int) -> bool:
    """Whether a noun of meeting stands here."""
    return text.forms[i].startswith(text.grammar.classes.meeting)


def _in_marks(here: _Occasion) -> int:
    """Past an outlet in marks behind a verb of printing, whatever else is called so ("أوردته قناة «المملكة»"), or 0."""
    text, i = here.text, here.i
    if not text.tags[i] & OUTLET or not text.tags[i - 1] & (SEEN | MADE) or i + 1 not in text.opened:
        return 0
    quote = text.opened[i + 1]
    return quote.close + 1 if quote.closed and quote.close - i <= _QUOTED and quote.close < here.stop else 0


def _opens(here: _Occasion) -> bool:
    """Whether what is said begins here, with a preposition of the cue or as a bare noun."""
    text, i = here.text, here.i
    if text.forms[i] == _NO or (i > here.past and text.forms[i] in text.grammar.openings):
        return True  # "أكد في كلمة بالمناسبة أهمية …", "أكد في بيان عدم تسجيل …"
    if text.forms[i] in here.state.opens and i > here.first:
        return True
    if here.state.takes and _for_it(text, i):
        return True  # "طالب في تصريحات سابقة بإصلاح …"
    bare = here.state.strict and i >= here.past and here.name is None
    return bare and _another_noun(text, i, i == here.named)  # "على موقعها الإلكتروني مقتل …"


def _for_it(text: Text, i: int) -> bool:
    """Whether ب stands before an indefinite noun that is no place and no name, as before what somebody demands."""
    cut = text.glued(i, "ب") if i not in text.covering else None
    indefinite = cut is not None and bool(cut.stem) and not definite(cut.stem)
    noun = indefinite and i + 1 < text.size and text.plain(i + 1)
    return bool(noun) and not opens_medium(text, i) and text.opens[i] & ADVERBS == 0


def _quotes(here: _Occasion, outlet: bool) -> bool:
    """Whether a quotation begins or has just ended here that is no name of an occasion."""
    text, i = here.text, here.i
    if i in text.opened and text.opened[i].close - i > _QUOTED and not outlet:
        return True
    behind = i > here.first + 1 and i - 1 in text.closed
    return behind and text.words[i].kind == "arabic" and not text.tags[i]


def _with(here: _Occasion) -> bool:
    """Whether those who can speak took part, by the preposition before them ("خلال لقاء مع عدد من …").

    Or held it ("ندوة أقامتها الجامعة"), or printed it ("تصريح نقلته وسائل الإعلام"), or own the place of it ("مؤتمر
    صحفي بمقر الوزارة").
    """
    text, i = here.text, here.i
    if text.forms[i - 1] == "مع":
        return i - 1 == here.past or bool(text.tags[i - 2] & MADE)
    if text.tags[i - 1] & (MADE | SEEN) or _at_theirs(text, i):
        return True
    return bool(text.tags[i - 1] & PREPOSITION) and i - 1 != here.first


def _past_those(here: _Occasion) -> int:
    """Past those who took part, up to a quotation too long for their name ("لقاء مع طلاب الجامعة «…»")."""
    text, i = here.text, here.i
    stop = next((j for j in text.marked(i, here.stop) if text.opened[j].close - j > _QUOTED), here.stop)
    return max(i + 1, noun_phrase(text, i, stop, _at_theirs(text, i)))


def _at_theirs(text: Text, i: int) -> bool:
    """Whether a definite noun stands behind a place with ب, which belongs to it ("بقاعة البرلمان")."""
    cut = text.glued(i - 1, "ب") if i - 1 not in text.covering else None
    place = cut is not None and cut.stem in text.grammar.places
    return place and definite(text.forms[i])


def _behind_own(here: _Occasion) -> bool:
    """Whether ب behind somebody's own speech opens what is said ("أقر في كلمته بـ…"); an account has a platform."""
    text, i = here.text, here.i
    own = i == here.past and text.owned(i - 1) and text.glued(i, "ب") is not None
    return own and not text.forms[here.first].startswith(text.grammar.classes.accounts)


def _somebody(here: _Occasion) -> bool:
    """Whether a person is named here who neither took part nor was written to ("في برقية للرئيس فلان")."""
    text, i, name = here.text, here.i, here.name
    if name is None or name.first != i or name.cut or name.mention.type != "PER":
        return False
    beside = not here.state.heard and "مع" in text.forms[max(here.first, i - _BESIDE) : i]
    return not beside and not any(text.glued(j, "ل") and stem_tag(text, j) & ROLE for j in range(here.past, i))


def _another_noun(text: Text, i: int, named: bool) -> bool:
    """Whether an indefinite noun stands behind a definite one or a platform, which it tells nothing of.

    Behind somebody's own it may be somebody's, too ("أكدت في بيانها دعمها لـ…").
    """
    form, before = text.forms[i], text.forms[i - 1]
    plain = text.words[i].kind == "arabic" and not text.tags[i] and not form.startswith(("ال", "و"))
    plain = plain and text.glued(i, "بلك") is None
    if text.owned(i - 1):
        return plain and (form[0] not in "يت" or text.owned(i)) and all(r.tense == "masdar" for r in text.readings(i))
    verb = form[-1] in "تا" or text.owned(i) or form[0] in "يتان"
    return plain and not verb and (named or definite(before)) and not text.readings(i)


def _past_platform(text: Text, i: int, stop: int) -> int:
    """Past a platform that is named at a word, also in marks, behind a preposition; else the word itself."""
    if i >= stop or not text.tags[i - 1] & PREPOSITION:
        return i
    if i in text.opened and i + 1 < stop and text.grammar.platforms.at(text.words, i + 1, stop):
        return min(text.opened[i].close + 1, stop)
    match = text.grammar.platforms.at(text.words, i, stop)
    return match.last if match else i


def _bracketed(text: Text, i: int) -> bool:
    """Whether a bracket opens here, none of the double ones in which some agencies set a name."""
    doubled = i + 1 < text.size and "(" in (text.forms[i - 1], text.forms[i + 1])
    return text.forms[i] == "(" and not doubled
