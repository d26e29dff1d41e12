"""What stands between a cue and its content and belongs to neither: adverbs, times, occasions, addressees."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import definite, opens_medium, stem_tag
from tawatur.annotate.attributions.phrases.hearers import past_called, recipient
from tawatur.annotate.attributions.phrases.occasions import occasion
from tawatur.annotate.attributions.phrases.phrases import asked, noun_phrase
from tawatur.annotate.attributions.words.circumstances import past_circumstance
from tawatur.annotate.attributions.words.clause import State, Words
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    ADVERBS,
    DONE,
    OUTLET,
    PREPOSITION,
    SEEN,
    SPEAKER,
    SPEECH,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.words.kinds import ON_WORD_OF
from tawatur.annotate.attributions.words.text import COMMAS, DASHES, PARTING, Text

# Words in brackets, and of an aside.
_BRACKETED, _ASIDE = 9, 20
# "In answer to …" stands between a cue and its content, with so many words at most.
_ANSWERING, _ANSWERED = frozenset(("ردا", "تعليقا")), 30
# Conjunctions of a clause that tells when somebody was asked ("عندما سأله صحافيون عن …").
WHEN = frozenset(("عندما", "وعندما", "حين", "وحين", "حينما", "لما", "بعدما"))
# "He was asked", as it is folded.
_WAS_ASKED = "سيل"
_PARTS = PARTING | frozenset(":")
_DURING = frozenset(("خلال", "اثناء"))
# "As regards …".
_IN_WHAT, REGARDS = "فيما", frozenset(("يتعلق", "يخص", "يتصل"))
# Prepositions of a time ("قبل أيام").
_OF_TIME = frozenset(("في", "قبل", "منذ", "خلال", "بعد", "عقب", "اثناء"))
# Words of an event that something is said at, at most ("عقب نهاية الحفل الختامي").
_EVENT = 6
# What an occasion stands behind that a thing was said just before or after ("قبيل المحادثات المرتقبة …").
_ABOUT = frozenset(("قبيل", "بعيد", "عشيه", "غداه"))
_WHERE = frozenset(("في", "خلال", "عبر", "علي", "ب", "ضمن", "اثناء"))
# Behind whom somebody speaks on the air with these ("قال فلان على قناة … إن").
_ON_AIR = frozenset(("علي", "عبر"))


def fixed(text: Text, i: int, stop: int) -> bool:
    """Whether a preposition belongs to an adverbial phrase, to an occasion or to whom somebody met then."""
    if _met(text, i) or text.grammar.adverbs.at(text.words, i, stop, clitics=False) is not None:
        return True
    return text.forms[i] in _WHERE and opens_medium(text, i + 1)


def adjunct(text: Text, i: int, stop: int, state: State, to: str = "") -> int:
    """Past adverbs, times, occasions, addressees and commas; `i` where none stands here.

    What a source answers or keeps to himself goes before times and adverbs, which it may begin with; whom he speaks to
    comes last, as its prepositions lead to all the others, too.
    """
    if text.forms[i] in COMMAS:
        state.comma, state.loose = True, False
        return i + 1
    if text.forms[i] in DASHES or text.forms[i] == ")" or i in text.closed:
        return i + 1
    if text.forms[i] == "(":
        return next((j + 1 for j in range(i + 1, min(i + _BRACKETED, stop)) if text.forms[j] == ")"), i)
    for step in (_aside, _circumstance, _adverb, _occasional):
        past = step(text, i, stop, state)
        if past is not None:
            return past
    return _addressed(text, i, stop, state, to) if state.addressee is None and state.heard is None else i


def past_when(text: Text, i: int, stop: int) -> int:
    """Past adverbs and times alone ("أمس", "في وقت سابق")."""
    while i < stop and i not in text.starting:
        time = i + (text.forms[i] in _OF_TIME)
        if text.times.get(time, 0) > time:
            i = min(text.times[time], stop)
        elif text.tags[i] & (ADVERB | TIME):
            i += 1
        else:
            break
    return i


def _aside(text: Text, i: int, stop: int, state: State) -> int | None:
    """Past from whom it is passed on, the manner, a wish not to be named, what is put in."""
    form = text.forms[i]
    if form == ON_WORD_OF and text.forms[i + 1 : i + 2] == ["عن"] and i + 2 < stop:
        end = max(i + 2, noun_phrase(text, i + 2, stop, True))  # "كشفت الصحيفة نقلا عن مصادر مطلعة أن …"
        if end < stop and text.grammar.hidden.at(text.words, end, stop):  # "… عن مصادر لم تسمها أن …"
            return next((j for j in range(end, stop) if text.tags[j] & THAT or text.forms[j] in _PARTS), end)
        return end
    if form[0] == "ب" and form[1:] in text.grammar.classes.manners and (past := _manner(text, i, stop)) > i:
        return past
    hidden = (not text.tags[i] and form[-1] in "اهن") or form[0] == "و" or text.forms[i - 1] in COMMAS
    if hidden and (past := _unnamed(text, i, stop)) > i:
        return past
    aside = text.cues.prepositions.at(text.words, i, stop) if i in text.asides else None
    if aside and (state.comma or state.subject is None) and aside.reading.clitics == "" and not aside.value.guard:
        return _to_content(text, aside.last, min(stop, i + _ASIDE), i + 1)
    return None


def _to_content(text: Text, first: int, stop: int, default: int) -> int:
    """The comma, the colon or "that" from word `first` on, before which an aside ends."""
    ends = (j for j in range(first, stop) if text.forms[j] in COMMAS or text.forms[j] == ":" or text.tags[j] & THAT)
    return next(ends, default)


def _circumstance(text: Text, i: int, stop: int, state: State) -> int | None:
    """Past what somebody does meanwhile, what he answers, a time, an event before or after which he speaks."""
    form = text.forms[i]
    if form in _DURING and i + 1 < stop and (past := _past_meeting(text, i + 1, stop)):
        return past
    if form in _DURING and i + 2 < stop and text.owned(i + 1) and not text.tags[i + 2] & PREPOSITION:
        meets = text.forms[i + 1].startswith(text.grammar.classes.meeting)
        state.loose = state.loose or (meets and not state.takes)  # "خلال استقباله أعضاء في …، على …"
        return i + 2  # "خلال مداولاتهم"
    if _answering(text, i, stop):
        return _to_content(text, i + 2, min(stop, i + _ANSWERED), i + 1)
    if i in text.times and i not in text.starting:
        return min(text.times[i], stop)
    if form in _OF_TIME and text.times.get(i + 1, 0) > i + 1 and i + 1 not in text.starting:
        return min(text.times[i + 1], stop)
    if state.comma and any(r.pronoun and r.cue.transmits for r in text.readings(i)):
        return next((j for j in range(i, min(stop, i + _ASIDE)) if text.forms[j] in COMMAS), i + 1)
    if state.comma and form == _IN_WHAT and text.forms[i + 1 : i + 2] and text.forms[i + 1] in REGARDS:
        return _to_content(text, i + 1, min(stop, i + _ASIDE), i + 1)  # "أشار، فيما يخص الجسور، إلى …"
    if state.comma and state.medium and text.tags[i] & (SEEN | DONE):
        return _to_content(text, i + 1, min(stop, i + _ASIDE), i + 1)  # "…، وتابعتها وكالة …، إن", "…، تم بثه أمس، أن"
    if state.medium and text.tags[i] & SEEN and i + 1 < stop:
        return max(i + 1, noun_phrase(text, i + 1, stop, True))  # "كلمة أمام المجلس الجديد نقلها التلفزيون «…»"
    if form in _ABOUT and i + 1 < stop and i + 1 not in text.starting:
        return _about(text, i + 1, stop)
    if form not in _OF_TIME or not state.subject or i + 1 >= stop:
        return None
    return _past_meeting(text, i + 1, stop) or _past_event(text, i + 1, stop) or None


def _adverb(text: Text, i: int, stop: int, state: State) -> int | None:
    """Past an adverb of one word or several."""
    tag = text.tags[i]
    phrase = text.grammar.adverbs.at(text.words, i, stop) if text.opens[i] & ADVERBS else None
    if phrase:
        state.loose = not phrase.value
        return phrase.last
    if tag & (ADVERB | TIME | SPEECH) and i not in text.starting and not tag & SPEAKER:
        return i + 1
    second = text.forms[i].startswith("وب") and text.tags[i - 1] & ADVERB and text.forms[i - 1][0] == "ب"
    return i + 1 if second and text.glued(i, "ب") else None  # "بشدة وبغضب"


def _occasional(text: Text, i: int, stop: int, state: State) -> int | None:
    """Past an occasion or a platform, with what belongs to it."""
    if text.forms[i] in _WHERE and i + 1 < stop and opens_medium(text, i + 1):
        return occasion(text, i + 1, stop, state)
    return occasion(text, i, stop, state) if opens_medium(text, i) and text.glued(i, "ب") else None


def _addressed(text: Text, i: int, stop: int, state: State, to: str) -> int:
    """Past whom somebody speaks to, who is kept as addressee or as the outlet that heard him; `i` where nobody is."""
    form = text.forms[i]
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
    if form == "امام" and state.subject and i + 1 < stop and i + 1 not in text.covering and definite(text.forms[i + 1]):
        return _about(text, i + 1, stop)  # "شدد فلان أمام النواب الجدد على …"
    outlet = i + 1 < stop and stem_tag(text, i + 1) & OUTLET
    if outlet and ((state.loose and form == "الي") or ((state.loose or state.medium) and form == "مع")):
        return recipient(text, i + 1, stop, state)  # "في حوار قبل أسبوع مع قناة …"
    air = form in _ON_AIR and i + 1 < stop and text.forms[i + 1] in text.grammar.classes.broadcasters
    return recipient(text, i + 1, stop, state) if air and (state.subject or state.told) else i


def _about(text: Text, i: int, stop: int) -> int:
    """Past an occasion that something was said before or after, with its adjectives ("المحادثات المرتقبة")."""
    end = max(i, noun_phrase(text, i, stop, True))
    while end < stop and definite(text.forms[end]) and not text.tags[end] and end not in text.covering:
        end += 1
    return end


def _past_meeting(text: Text, i: int, stop: int) -> int:
    """Past a meeting of his, whom he met, and where and when ("عقب لقائه بالوزير فلان في لهار أمس"), else 0."""
    whom = i + 1 + (text.forms[i + 1 : i + 2] == ["مع"])
    if not text.owned(i) or not text.forms[i].startswith(text.grammar.classes.meeting) or whom >= stop:
        return 0
    known = stem_tag(text, whom) & SPEAKER or whom in text.starting
    end = noun_phrase(text, whom, stop, True) if known else whom
    while whom < end < stop:
        place = text.starting.get(end + 1) if text.forms[end] == "في" else None
        if place and place.mention.type in ("GPE", "LOC"):
            end = place.last
        elif end in text.times or text.tags[end] & (ADVERB | TIME):
            end = max(end + 1, text.times.get(end, 0))
        else:
            break
    return min(end, stop) if end > whom else 0


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
    apart = text.forms[i - 1] in COMMAS or text.forms[i][0] == "و"  # "مسؤول، اشترط عدم ذكر اسمه، …"
    if i + 2 >= stop or not (apart or text.forms[i].endswith(("ا", "ه", "ين"))):
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
    if form in ("في", "خلال") and after in text.grammar.classes.answers:
        return "علي" in text.forms[i + 2 : i + 4]
    return form in WHEN and (after.startswith(_WAS_ASKED) or any(r.cue.act == "ask" for r in text.readings(i + 1)))


def _met(text: Text, i: int) -> bool:
    """Whether whom somebody met stands here, behind what else he did then ("خلال زيارتهم واللقاء برئيسها")."""
    noun = text.forms[i - 1].removeprefix("وال")
    met = noun != text.forms[i - 1] and noun.startswith(text.grammar.classes.meeting)
    return met and text.glued(i, "ب") is not None


def leading(text: Text, first: int, stop: int) -> tuple[Words | None, Words | None]:
    """Occasion and hearing outlet of a sentence that opens with them ("وفي مقابلة مع …، قال …")."""
    state = State()
    if first + 1 < stop and text.forms[first] in ("في", "وفي", "خلال", "وخلال") and opens_medium(text, first + 1):
        occasion(text, first + 1, stop, state)
    return state.medium, state.heard


def in_town(text: Text, i: int) -> int:
    """Past where it was said, told by the noun of a place with ب and its name ("بمدينة لهار الساحلية"), else 0."""
    cut = text.glued(i, "ب") if i + 1 < text.size else None
    name = text.starting.get(i + 1) if cut is not None and cut.stem in text.grammar.places else None
    return name.last if name is not None and not name.cut else 0
