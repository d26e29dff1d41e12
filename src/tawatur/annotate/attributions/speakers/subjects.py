"""Subjects: who does the saying where no subject follows the verb."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.about import joined
from tawatur.annotate.attributions.phrases.adjuncts import leading
from tawatur.annotate.attributions.phrases.appositions import apposition
from tawatur.annotate.attributions.phrases.heads import ADJECTIVES, LATEST, can_speak, definite, stem_tag
from tawatur.annotate.attributions.phrases.nearest import closed_off, describes, in_it, owner
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.phrases.several import some_of
from tawatur.annotate.attributions.phrases.spokes import accusative
from tawatur.annotate.attributions.phrases.told import document, once, report, there_are
from tawatur.annotate.attributions.phrases.unlisted import fills
from tawatur.annotate.attributions.phrases.which import OF_WHICH, meant, relative_to, second_of_two, without
from tawatur.annotate.attributions.words.clause import Words
from tawatur.annotate.attributions.words.governed import behind_preposition
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    ADVERBS,
    ANONYMOUS,
    AUXILIARY,
    CLAUSE,
    DOCUMENT,
    KIN,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SPEAKER,
    THAT,
    TIME,
    WERE,
)
from tawatur.annotate.attributions.words.kinds import AND_IT, ONE_OF, THIS
from tawatur.annotate.attributions.words.text import COMMAS, STOPS, Text

_FURTHEST = 45
# Particles before the subject of their clause.
_BEFORE_A_NOUN = frozenset(("ان", "بان", "لكن", "وان", "وبان", "ولكن", "فان"))
# Behind "then" a noun must end like a plural of people ("فإن الفقهاء يؤكدون أن …").
_THEN, _PEOPLE = "فان", ("اء", "ون")
# Words from an indefinite noun to the verb that tells about it, at most ("وسائل إعلام غربية تحدثت عن …").
_ADJECTIVES = 4
# Words in marks behind a name that tell who he is, with the marks, at most.
_ASIDE = 5
# Words of a phrase that leads over, and up to a relative pronoun, at most.
_LEAD, _WHICH = 10, 16


def before(text: Text, at: int, first: int) -> Words | None:
    """The subject that stands before the verb at word `at` of a sentence that begins at `first`, or None."""
    if at == first or (text.joined_cue(at) and text.forms[at][0] == "و"):
        return None
    if there_are(text, at, first):
        return at - 1, at
    if text.forms[at - 1] == "ان" and (words := once(text, at - 1, first)):
        return words
    lowest = max(first, at - _FURTHEST)
    alone = all(r.number == "s" for r in text.readings(at))
    if text.tags[at - 1] & AUXILIARY and (words := _of_auxiliary(text, at, lowest)):
        return words
    if text.forms[at - 1] in OF_WHICH and not _same_gender(text, at):
        return None
    if told := report(text, at, lowest) or joined(text, at, lowest) or without(text, at, lowest):
        return told
    if can_speak(text, first) and definite(text.forms[first]) and fills(text, first, at):
        return first, at
    for start in (*_antecedents(text, at, lowest), *_starts(text, at, lowest)):
        if start in text.covering and start not in text.starting:
            continue  # "كأس العالم" is no scholar
        named = can_speak(text, start) or (start in text.opened and start + 1 in text.starting)
        thing = text.forms[start - 1] in _BEFORE_A_NOUN and accusative(text, start)
        many = _many_of(text, start, at)
        many_of = text.words[start].kind != "number" and some_of(text, start)  # "ثلاثة رؤساء أندية"
        named = named or bool(thing) or many or many_of or _kin(text, start, at)
        if not named and not _topical(text, start, at) and not document(text, start):
            continue
        if thing and _told(text, start, at):
            return start, _before_had(text, start, at)
        end = noun_phrase(text, start + 2 * many, at, strict=True)
        if end < at and at - start <= _ADJECTIVES and text.forms[at - 1].endswith(ADJECTIVES) and end > start:
            end = at if stem_tag(text, start) & ANONYMOUS and noun_phrase(text, start, at) == at else end
        if end <= start or (not named and end < at) or end - 1 in text.adverbial:
            continue  # not "أمام ذلك، استغرب …"
        end = apposition(text, start, end, at + 1)
        counted, start = start, _with_count(text, start, lowest)
        if counted == start and alone and _several(text, start):
            continue  # "القرار الذي أبلغ به رؤساء المحاكم يؤكد"
        if named and end < at and (definite(text.forms[end]) or text.tags[end] & PREPOSITION):
            end = at if noun_phrase(text, start, at) == at else end  # "فلان المختص في أسواق النفط"
        if end <= at and _only_between(text, end, at):
            return second_of_two(text, start, end, at), end
        if end < at and text.tags[end] & RELATIVE and text.forms[at].endswith("وا") and text.tags[start] & SPEAKER:
            return start, at
    return None


def _several(text: Text, start: int) -> bool:
    """Whether people are told by a plural, of whom a verb behind them must be, too."""
    people = stem_tag(text, start) & (ANONYMOUS | ROLE) and start not in text.covering
    return bool(people) and text.forms[start].endswith(("ون", "ين", "اء"))


def _told(text: Text, start: int, at: int) -> bool:
    """Whether only words that tell of somebody in the accusative stand before the verb ("لكن مصدرا على صلة به قال")."""
    if at - start > _LEAD:
        return False
    return not any(
        text.forms[i] in COMMAS or text.tags[i] & (THAT | RELATIVE) or text.readings(i) for i in range(start + 1, at)
    )


def _before_had(text: Text, start: int, at: int) -> int:
    """Where a subject ends before "had" ("أن مصدرا في الهيئة كان قد أفاد")."""
    while at - 1 > start and text.tags[at - 1] & (AUXILIARY | WERE):
        at -= 1
    return at


def _kin(text: Text, start: int, at: int) -> bool:
    """Whether kin of somebody stand here, who speak and not he ("زوجة الحارس تؤكد أن …")."""
    if start + 1 >= at or not text.tags[start] & KIN or text.joined[start]:
        return False
    return start + 1 in text.starting or definite(text.forms[start + 1])


def _many_of(text: Text, start: int, at: int) -> bool:
    """Whether it is told here how many of somebody there are ("كثير من الدول تعتبر أنها …")."""
    counted = start + 2 < at and text.forms[start + 1] == "من" and can_speak(text, start + 2)
    return counted and text.forms[start].removeprefix("و").removesuffix("ا") in text.grammar.classes.many


def _with_count(text: Text, start: int, lowest: int) -> int:
    """Where a subject begins with the word that tells how many it is ("بعض العلماء"), or whose kin ("والد رجل …")."""
    of, classes = text.forms[start - 1] == "من", text.grammar.classes
    if start > lowest and (start - 1 in text.counts or text.words[start - 1].kind == "number"):
        return start - 1  # "ثلاثة رؤساء أندية"
    if start - 1 > lowest and text.forms[start - 1] in THIS and text.forms[start - 2].removeprefix("و") in ONE_OF:
        return start - 2  # "أحد هذه المصادر"
    at, counts = start - 1 - of, classes.many if of else classes.some
    if start > lowest and text.tags[start - 1] & KIN and not text.joined[start - 1]:
        return start - 1  # "والد رجل …"
    form = text.forms[at].removeprefix("و") if at >= lowest else ""
    counted = form in counts or (not of and (form in LATEST or form in ONE_OF))
    return at if counted and (form == text.forms[at] or text.tags[at]) else start


def _same_gender(text: Text, at: int) -> bool:
    """Whether the verb can have the noun before a relative pronoun as its subject ("الذي رفضت السلطات …": no)."""
    gender = OF_WHICH[text.forms[at - 1]]
    return any(r.gender in (gender, "") for r in text.readings(at) if r.tense in ("perfect", "imperfect"))


def _of_auxiliary(text: Text, at: int, lowest: int) -> Words | None:
    """What stands between the two parts of a pluperfect ("كانت الأرقام الأخيرة لمركز … قد أشارت")."""
    last = at - 1
    if text.forms[last] != "قد":
        return None
    if text.forms[last - 1] in COMMAS:
        return _apposed(text, last - 1, lowest)
    for start in range(last - 1, lowest, -1):
        if text.forms[start] in STOPS or text.tags[start] & THAT:
            return None
        if text.tags[start - 1] & WERE:
            named = start in text.starting and text.starting[start].last == last
            if named or last - start == 1:
                return start, last
            return (start, _before_time(text, start, last)) if can_speak(text, start) else None
    return None


def _apposed(text: Text, comma: int, lowest: int) -> Words | None:
    """An office with the name of its holder between commas before "قد" ("وكان وزير الموانئ، فلان، قد قال")."""
    for start in range(comma - 1, lowest, -1):
        if text.forms[start] in STOPS or text.tags[start] & (THAT | RELATIVE):
            return None
        if text.tags[start - 1] & WERE:
            end = apposition(text, start, noun_phrase(text, start, comma, strict=True), comma)
            return (start, comma) if can_speak(text, start) and end == comma else None
    return None


def _before_time(text: Text, start: int, last: int) -> int:
    """Where an adverb or a time ends a subject ("كان الرئيس في وقت سابق من الشهر قد …"), else `last`."""
    for i in range(start + 1, last):
        if i in text.times or (text.opens[i] & ADVERBS and text.grammar.adverbs.at(text.words, i, last, clitics=False)):
            return i
    return last


def pronoun_before(text: Text, at: int) -> bool:
    """Whether a particle with a pronoun stands before the verb, so that its subject is known ("لكنه أكد")."""
    form = text.forms[at - 1]
    if text.tags[at - 1] & AUXILIARY and at > 1:
        form = text.forms[at - 2]
    alone = form in AND_IT and any(r.tense == "imperfect" for r in text.readings(at))
    return alone or (form.startswith(("لكنه", "انه", "بانه", "فانه", "لانه")) and form[-1] in "هام")


def _topical(text: Text, start: int, at: int) -> bool:
    """Whether a noun that is definite stands between "أن" or "لكن" and the verb, so that it is the verb's subject."""
    if text.forms[start - 1] not in _BEFORE_A_NOUN:
        return False
    if text.forms[start] in THIS and text.forms[start + 1] not in text.grammar.public:
        return False  # "أن هذه العملية تؤكد …"
    if text.forms[start - 1] == _THEN and not text.forms[start].endswith(_PEOPLE):
        return False
    plain = text.words[start].kind == "arabic" and not text.tags[start] and not text.readings(start)
    return plain and definite(text.forms[at - 1]) and not any(r.cue.guard or r.cue.transmits for r in text.readings(at))


def _antecedents(text: Text, at: int, lowest: int) -> list[int]:
    """Where the noun before a relative pronoun, or an indefinite noun directly before the verb, may begin."""
    j = at - 1
    while j > lowest and text.tags[j] & AUXILIARY:
        j -= 1
    if not text.tags[j] & RELATIVE:
        if text.words[at - 1].kind == "mark":
            return []
        last = text.forms[at - 1]
        if in_it(text, at + 1):
            return []  # "أصدر المجلس بيانا قال فيه …": the council says
        near = (at - 2, at - 1, at - 3, at - _ADJECTIVES) if last.endswith(ADJECTIVES) else (at - 2, at - 1)
        held = [k for k in near if k >= lowest and stem_tag(text, k) & (DOCUMENT | ANONYMOUS)]
        held = [k for k in held if not (behind_preposition(text, k) or owner(text, k) or describes(text, k))]
        held = [k for k in held if not closed_off(text, k, at)]
        if last[-1] == "ا" and document(text, at - 1) and not any(r.gender == "f" for r in text.readings(at)):
            held.append(at - 1)
        return held
    lowest = max((i for i in range(max(lowest, j - _WHICH), j) if i in text.asides), default=max(lowest, j - _WHICH))
    held = [k for k in range(lowest, j) if can_speak(text, k) and not text.tags[k] & PREPOSITION]
    return meant(text, held, j)


def _starts(text: Text, at: int, lowest: int) -> list[int]:
    """Word indices at which the subject may begin, the nearest boundary first."""
    held = []
    closed = False
    for j in reversed(text.edges(lowest, at)):
        if text.forms[j] == ")":
            closed = True
        elif text.forms[j] == "(" and closed:
            closed = False  # an agency in brackets, or another name of what stands before them
        else:
            held.append(j + 2 if j + 1 in text.opened and text.opened[j + 1].close > at else j + 1)
    held.append(lowest)
    if lowest in text.opened and text.opened[lowest].close > at:
        held.append(lowest + 1)
    joined = text.joined[lowest] and text.tags[lowest] & (WERE | CLAUSE | AUXILIARY)
    if joined or text.forms[lowest] in _BEFORE_A_NOUN:
        held.append(lowest + 1)
    return [start for start in dict.fromkeys(held) if start < at]


def _only_between(text: Text, end: int, at: int) -> bool:
    """Whether between subject and verb stand only particles, adverbs, or a clause between commas."""
    i = end
    if _after_his(text, end, at):
        return True
    while i < at:
        tag, form = text.tags[i], text.forms[i]
        if form == "(":
            i = next((j for j in range(i + 1, at) if text.forms[j] == ")"), i) + 1  # "فلان (عضو اللجنة) أشار إلى …"
            continue
        if tag & (AUXILIARY | ADVERB | TIME | WERE) or i in text.times or form in '()»"”':
            i += 1
            continue
        phrase = text.grammar.adverbs.at(text.words, i, at)
        if phrase:
            i = phrase.last
            continue
        aside = text.cues.prepositions.at(text.words, i, at)
        if aside and i > end:
            i = next((j for j in range(i, at) if text.forms[j] in COMMAS), at)
            continue
        if (occasion := leading(text, i, at)[0]) is not None:
            i = occasion[1]  # "الوزير وفي تصريح لوكالة … أشار إلى …"
            continue
        if form in ("ل", "ب") and i + 1 in text.opened and text.opened[i + 1].close < at:
            i = text.opened[i + 1].close + 1  # "مصادر لـ «الوطن» أشارت"
            continue
        if i in text.opened and text.opened[i].close < min(at, i + _ASIDE):
            i = text.opened[i].close + 1  # "أما فلان «مقيم» فيقول"
            continue
        if tag & RELATIVE or (form in COMMAS and i + 1 < at and text.tags[i + 1] & RELATIVE):
            return relative_to(text, i, at)
        if form in COMMAS and i == at - 1 and end < at - 1:
            return True
        if form in COMMAS:
            i += 1
            continue
        return False
    return True


def _after_his(text: Text, i: int, at: int) -> bool:
    """Whether a time tells after what of his own somebody speaks ("الوزير بعد اطلاعه على النتائج أكد أن …")."""
    if not (i + 1 < at <= i + _LEAD and text.tags[i] & PREPOSITION and text.owned(i + 1)):
        return False
    return not any(text.is_mark(j) or text.tags[j] & (THAT | RELATIVE) or text.readings(j) for j in range(i + 1, at))
