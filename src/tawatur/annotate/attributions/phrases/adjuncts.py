"""What stands between a cue and its content and belongs to neither: adverbs, times, occasions, addressees."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import can_speak, definite, is_outlet, opens_medium, stem_tag
from tawatur.annotate.attributions.phrases.hearers import past_called, recipient
from tawatur.annotate.attributions.phrases.phrases import asked, noun_phrase
from tawatur.annotate.attributions.words.circumstances import past_circumstance
from tawatur.annotate.attributions.words.clause import State, Words
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    ADVERBS,
    CLAUSE,
    MADE,
    OUTLET,
    PREPOSITION,
    ROLE,
    SPEAKER,
    SPEECH,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.words.kinds import ON_WORD_OF
from tawatur.annotate.attributions.words.text import COMMAS, DASHES, PARTING, Text

# Words between "مع" and the name of who took part.
_BESIDE = 4
# "In answer to …" stands between a cue and its content, with so many words at most.
_ANSWERING, _ANSWERED = frozenset(("ردا", "تعليقا")), 30
_NO = "عدم"  # opens what is said, as a bare noun
# Conjunctions of a clause that tells when somebody was asked ("عندما سأله صحافيون عن …").
WHEN = frozenset(("عندما", "وعندما", "حين", "وحين", "حينما", "لما", "بعدما"))
# "He was asked", as it is folded.
_WAS_ASKED = "سيل"
_IN_ANSWER = frozenset(("رده", "ردها", "ردهم", "رد", "معرض", "تعليقه", "تعليقها", "تعليق", "اجابته", "اجابتها"))
_PARTS, _APART = PARTING | frozenset(":"), PARTING | DASHES
_DURING = frozenset(("خلال", "اثناء"))
# Beginnings of an account, behind which its platform follows ("عبر حسابه بموقع …").
_ACCOUNTS = ("حساب", "صفح")
# Prepositions of a time ("قبل أيام").
_OF_TIME = frozenset(("في", "قبل", "منذ", "خلال", "بعد", "عقب", "اثناء"))
# Words of an event that something is said at, at most ("عقب نهاية الحفل الختامي").
_EVENT = 6
# What an occasion stands behind that a thing was said just before or after ("قبيل المحادثات المرتقبة …").
_ABOUT = frozenset(("قبيل", "بعيد", "عشيه", "غداه"))
_WHERE = frozenset(("في", "خلال", "عبر", "علي", "ب", "ضمن", "اثناء"))


def fixed(text: Text, i: int, stop: int) -> bool:
    """Whether a preposition belongs to an adverbial phrase or an occasion."""
    if text.grammar.adverbs.at(text.words, i, stop, clitics=False) is not None:
        return True
    return text.forms[i] in _WHERE and opens_medium(text, i + 1)


def adjunct(text: Text, i: int, stop: int, state: State, to: str = "") -> int:
    """Past adverbs, times, occasions, addressees and commas; `i` where none stands here."""
    if text.forms[i] == ON_WORD_OF and text.forms[i + 1 : i + 2] == ["عن"] and i + 2 < stop:
        return max(i + 2, noun_phrase(text, i + 2, stop, True))  # "كشفت الصحيفة نقلا عن مصادر مطلعة أن …"
    form, tag = text.forms[i], text.tags[i]
    if form in COMMAS:
        state.comma, state.loose = True, False
        return i + 1
    if form in DASHES or form == ")" or i in text.closed:
        return i + 1
    if form[0] == "ب" and form[1:] in text.grammar.classes.manners and (past := _manner(text, i, stop)) > i:
        return past
    if ((not tag and form[-1] in "اهن") or form[0] == "و") and (past := _unnamed(text, i, stop)) > i:
        return past
    aside = text.cues.prepositions.at(text.words, i, stop) if i in text.asides else None
    if aside and (state.comma or state.subject is None) and aside.reading.clitics == "" and not aside.value.guard:
        near = range(aside.last, min(stop, i + 20))
        ends = (j for j in near if text.forms[j] in COMMAS or text.forms[j] == ":" or text.tags[j] & THAT)
        return next(ends, i + 1)
    if form == "(":
        for j in range(i + 1, min(i + 9, stop)):
            if text.forms[j] == ")":
                return j + 1
        return i
    if form in _DURING and i + 2 < stop and text.owned(i + 1) and not text.tags[i + 2] & PREPOSITION:
        state.loose = state.loose or (
            text.forms[i + 1].startswith(text.grammar.classes.meeting) and not state.takes
        )  # "خلال استقباله أعضاء في …، على …"
        return i + 2  # "خلال مداولاتهم"
    if _answering(text, i, stop):
        near = range(i + 2, min(stop, i + _ANSWERED))
        ends = (j for j in near if text.tags[j] & THAT or text.forms[j] in COMMAS or text.forms[j] == ":")
        return next(ends, i + 1)
    if i in text.times and i not in text.starting:
        return min(text.times[i], stop)
    if form in _OF_TIME and text.times.get(i + 1, 0) > i + 1 and i + 1 not in text.starting:
        return min(text.times[i + 1], stop)
    if state.comma and any(r.pronoun and r.cue.transmits for r in text.readings(i)):
        return next((j for j in range(i, min(stop, i + 20)) if text.forms[j] in COMMAS), i + 1)
    if form in _ABOUT and i + 1 < stop and i + 1 not in text.starting:
        return _about(text, i + 1, stop)
    if form in _OF_TIME and state.subject and (said := _past_event(text, i + 1, stop)):
        return said
    phrase = text.grammar.adverbs.at(text.words, i, stop) if text.opens[i] & ADVERBS else None
    if phrase:
        state.loose = not phrase.value
        return phrase.last
    if tag & (ADVERB | TIME | SPEECH) and i not in text.starting and not tag & SPEAKER:
        return i + 1
    if form.startswith("وب") and text.tags[i - 1] & ADVERB and text.forms[i - 1][0] == "ب" and text.glued(i, "ب"):
        return i + 1  # "بشدة وبغضب"
    if form in _WHERE and i + 1 < stop and opens_medium(text, i + 1):
        return _occasion(text, i + 1, stop, state)
    if opens_medium(text, i) and text.glued(i, "ب"):
        return _occasion(text, i, stop, state)
    if state.addressee is None and state.heard is None:
        if text.glued(i, "ل") is not None:
            return recipient(text, i, stop, state)
        if len(to) == 1 and (called := past_called(text, i, stop, to)):
            state.addressee = (i, called)
            return called
        if form == to and i + 1 < stop and (end := asked(text, i + 1, stop, state.strict)) > i + 1:
            state.addressee = (i + 1, end)
            return _placed(text, end, stop)
        if form == "امام" and i + 1 in text.starting and text.starting[i + 1].mention.type == "ORG":
            state.addressee = (i + 1, text.starting[i + 1].last)
            return max(text.starting[i + 1].last, noun_phrase(text, i + 1, stop))
        if state.loose and form in ("الي", "مع") and i + 1 < stop and stem_tag(text, i + 1) & OUTLET:
            return recipient(text, i + 1, stop, state)
    return i


def _about(text: Text, i: int, stop: int) -> int:
    """Past an occasion that something was said before or after, with its adjectives ("المحادثات المرتقبة")."""
    end = max(i, noun_phrase(text, i, stop, True))
    while end < stop and definite(text.forms[end]) and not text.tags[end] and end not in text.covering:
        end += 1
    return end


def _past_event(text: Text, i: int, stop: int) -> int:
    """Past an event, to what was said at it or to a further occasion ("أكد فلان عقب نهاية الحفل أهمية …"), else 0."""
    for j in () if opens_medium(text, i) else range(i + 1, min(i + _EVENT, stop)):
        closed = definite(text.forms[j - 1]) or j - 1 in text.covering
        closed = closed and j not in text.covering and not text.tags[j] & THAT
        if closed and (text.forms[j] in text.grammar.openings or fixed(text, j, stop)):
            return j
        if not text.plain(j - 1) and j - 1 not in text.covering:
            return 0
    return 0


def _placed(text: Text, i: int, stop: int) -> int:
    """Past where those are who are asked ("طلب من العمال في هذا الميناء إخلاء …"), else `i`."""
    if i + 1 >= stop or text.forms[i] != "في" or i + 1 in text.times or opens_medium(text, i + 1):
        return i
    end = noun_phrase(text, i + 1, stop, True)
    return end if end > i + 1 else i


def _unnamed(text: Text, i: int, stop: int) -> int:
    """Past the wish of a source not to be named ("طالبا عدم ذكر اسمه"), to a comma or to what he says."""
    if i + 2 >= stop or not (text.forms[i].endswith(("ا", "ه", "ين")) or text.forms[i][0] == "و"):
        return i
    hidden = text.grammar.hidden.at(text.words, i + 1, stop)
    if hidden is None:
        return i
    behind = range(hidden.last, stop)
    return next((j for j in behind if text.tags[j] & THAT or text.forms[j] in _PARTS or j in text.opened), stop)


def _manner(text: Text, i: int, stop: int) -> int:
    """Past "in a … way", which tells how something was said ("رفض بشكل قاطع …"), else `i`."""
    past = i + 1 + (i + 2 < stop and text.forms[i + 1] == "غير")
    if past >= stop or text.words[past].kind != "arabic" or text.tags[past] & THAT or definite(text.forms[past]):
        return i
    return past + 1


def phrased(text: Text, i: int, stop: int) -> int:
    """Past how a vote went, what somebody does meanwhile, and how he speaks, in marks («نددت «بأشد العبارات» بـ…»)."""
    if text.forms[i] in text.grammar.classes.votes:
        return i + 1
    if (past := past_circumstance(text, i, stop)) > i:
        return past
    quote = text.opened.get(i)
    if quote is None or not quote.closed or quote.close >= stop:
        return i
    phrase = text.grammar.adverbs.at(text.words, i + 1, quote.close) if text.opens[i + 1] & ADVERBS else None
    whole = phrase is not None and phrase.last == quote.close
    return quote.close + 1 if whole else i


def _answering(text: Text, i: int, stop: int) -> bool:
    """Whether an adjunct begins here that tells what a source answers: "ردا على", "في رده على", "عندما سئل"."""
    if i + 2 >= stop:
        return False
    form, after = text.forms[i], text.forms[i + 1]
    if form in _ANSWERING:
        return after == "علي"
    if form in ("في", "خلال") and after in _IN_ANSWER:
        return "علي" in text.forms[i + 2 : i + 4]
    return form in WHEN and (after.startswith(_WAS_ASKED) or any(r.cue.act == "ask" for r in text.readings(i + 1)))


def leading(text: Text, first: int, stop: int) -> tuple[Words | None, Words | None]:
    """Occasion and hearing outlet of a sentence that opens with them ("وفي مقابلة مع …، قال …")."""
    state = State()
    if first + 1 < stop and text.forms[first] in ("في", "وفي", "خلال", "وخلال") and opens_medium(text, first + 1):
        _occasion(text, first + 1, stop, state)
    return state.medium, state.heard


def _occasion(text: Text, i: int, stop: int, state: State) -> int:
    """Past an occasion or platform; remembers it, and the outlet that heard it."""
    first = i
    match = text.grammar.media.at(text.words, i, min(i + 5, stop)) or text.grammar.platforms.at(
        text.words, i, min(i + 5, stop)
    )
    past = i = match.last if match else i + 1
    named = 0  # the word behind a platform
    ends = _APART if first > 1 and text.forms[first - 2] in DASHES else PARTING  # "- في بيان -"
    while i < stop and text.forms[i] not in ends and text.forms[i] != ":" and not _bracketed(text, i):
        name = text.starting.get(i) or (text.starting.get(i + 1) if i in text.opened else None)
        if text.tags[i] & ADVERB and text.tags[i - 1] & MADE and i + 1 < stop:
            i += 1  # "مقابلة أجرتها معه وكالة …"
            continue
        if text.tags[i] & (THAT | TIME | CLAUSE | ADVERB) or i in text.times:
            break
        if (after := _past_platform(text, i + 1, stop)) > i + 1:
            i = named = after  # "بيان على صفحته على «فيسبوك»"
            continue
        if text.forms[i] == _NO or (i > past and text.forms[i] in text.grammar.openings):
            break  # "أكد في كلمة بالمناسبة أهمية …", "أكد في بيان عدم تسجيل …"
        if text.forms[i] in state.opens and i > first:
            break
        if state.strict and i >= past and name is None and _another_noun(text, i, i == named):
            break  # "على موقعها الإلكتروني مقتل …"
        if name and is_outlet(text, name):
            state.heard = state.heard or (name.first, name.last)
        if i in text.opened and text.opened[i].close - i > 5 and not (name and is_outlet(text, name)):
            break
        if i > first + 1 and i - 1 in text.closed and text.words[i].kind == "arabic" and not text.tags[i]:
            break
        if name is None and can_speak(text, i) and not text.tags[i] & OUTLET and i - 1 not in text.covering:
            joined = text.forms[i - 1] == "مع" and (i - 1 == past or text.tags[i - 2] & MADE)
            if not joined and (text.forms[i - 1] == "مع" or not text.tags[i - 1] & PREPOSITION or i - 1 == first):
                break
            i = max(i + 1, noun_phrase(text, i, stop))  # who was there: "خلال لقاء مع عدد من …"
            continue
        if i == past and text.owned(i - 1) and text.glued(i, "ب") and not text.forms[first].startswith(_ACCOUNTS):
            break  # "أقر في كلمته بـ…"
        beside = not state.heard and "مع" in text.forms[max(first, i - _BESIDE) : i]
        to = any(text.glued(j, "ل") and stem_tag(text, j) & ROLE for j in range(past, i))  # "في برقية للرئيس فلان"
        if name and name.first == i and not name.cut and name.mention.type == "PER" and not beside and not to:
            break
        i = max(i + 1, name.last if name else 0)
        if i - first > 14:
            break
    if state.medium is None:
        end = i
        while end > first + 1 and text.words[end - 1].kind == "mark" and not text.is_mark(end - 1):
            end -= 1
        state.medium = (first, end)
    return i


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
    if i in text.opened and text.grammar.platforms.at(text.words, i + 1, stop):
        return min(text.opened[i].close + 1, stop)
    match = text.grammar.platforms.at(text.words, i, stop)
    return match.last if match else i


def _bracketed(text: Text, i: int) -> bool:
    """Whether a bracket opens here, none of the double ones in which some agencies set a name."""
    doubled = i + 1 < text.size and "(" in (text.forms[i - 1], text.forms[i + 1])
    return text.forms[i] == "(" and not doubled
