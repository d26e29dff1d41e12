"""Verbs of saying in their places: whether a word reports here as a finite verb."""

from __future__ import annotations

from tawatur.annotate.attributions.contents.things import THINGS
from tawatur.annotate.attributions.phrases.heads import can_speak, definite, stem_tag
from tawatur.annotate.attributions.phrases.nearest import in_it
from tawatur.annotate.attributions.phrases.told import document_before, resumes, there_are
from tawatur.annotate.attributions.phrases.which import second_verb, supposed
from tawatur.annotate.attributions.speakers import subjects
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    AUXILIARY,
    BODY,
    CLAUSE,
    DOCUMENT,
    DONE,
    HOMOGRAPH,
    NEGATION,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SPEAKER,
    SPOILER,
    THAT,
)
from tawatur.annotate.attributions.words.kinds import ONE_OF, WHICH
from tawatur.annotate.attributions.words.masdars import joined
from tawatur.annotate.attributions.words.text import COMMAS, STOPS, Text
from tawatur.annotate.attributions.words.written import DOUBLED

_THAT = frozenset(("ان", "وان", "بان"))
_PERHAPS = frozenset(("قد", "وقد", "ربما", "لعل", "سوف", "وسوف"))
# Before these "ما" is no pronoun ("في ما أعلن", "سرعان ما أكد").
_BEFORE_MA = frozenset(("في", "سرعان", "كثيرا", "غالبا", "عاده", "دايما", "طال", "قل"))
_ANSWERING = frozenset(("ردا", "تعليقا", "جوابا"))
_BEFORE_THAT = frozenset(("مع", "رغم", "بعد", "الي", "قبل", "برغم", "خلال", "علي", "عن", "حول", "في"))
_WHILE = frozenset(("حين", "حيث", "بينما"))
_IF, _CASE = frozenset(("اذا", "واذا", "فاذا", "لو", "ولو")), frozenset(("حال", "حاله"))

_QUOTED = 30  # words of a quotation before a verb in it that would report what stands behind it, at most
# How far behind a word that can be a preposition its clause opens; with و before it, it is hardly one.
_NEAR, _FAR, _BOTH = 14, 24, 40
_OCCASION = 4  # words of an occasion, at most
# As whom somebody is called ends with another letter than what he claims ("يدعى فلان", "يدعي أن").
_CLAIMS = "ي"
# After these "I" speak in the imperfect of the fourth stem, which is written like the perfect.
_I_WAS = frozenset(("كنت", "وكنت", "لست", "سوف"))


def finite(text: Text, at: int, first: int, last: int, reading: Reading) -> bool:
    """Whether a word can be a finite verb that reports, where it stands."""
    first += at - 1 == first and text.forms[first] == "و"  # "و بين فلان أن"
    if at in text.counted or (reading.cue.guard and at > first and _in_time(text, at)):
        return False  # "10 آلاف طالب", "نهاية شهر مايو"
    if reading.tense == "imperfect" and reading.clitics not in ("", "و", "ف"):
        return False
    if text.forms[at] in text.grammar.classes.let_us and at + 1 < last and _we(text, at + 1):
        return False  # "دعونا نحاول": the writer calls upon all of us
    if text.tags[at] & AUXILIARY and at + 1 < last and text.forms[at + 1][0] in "يت" and not can_speak(text, at + 1):
        return False  # "أخذ يرى": he began to
    if reading.tense == "imperfect" and (_unreal(text, at, first) or second_verb(text, at)):
        return False
    if reading.tense == "perfect" and at > first and (text.forms[at - 1] in _IF or _in_case(text, at)):
        return False
    if reading.tense == "imperfect" and reading.gender == "f" and at + 1 < last and _men(text, at + 1):
        return False  # "توافق الزعيمان على": no woman agrees
    related = at > first and bool(text.tags[at - 1] & RELATIVE)
    whom = reading.pronoun and not (reading.cue.object == "target" and at + 1 < last and can_speak(text, at + 1))
    if (related and (whom or reading.cue.place)) or supposed(text, at, first, last, reading):
        return False
    if _of_myself(text, at, first, reading) or _listed(text, at, first) or joined(text, at, first):
        return False
    if text.tags[at] & PREPOSITION and not _no_preposition(text, at, first, last, reading):
        return False
    passive = reading.tense == "imperfect" and text.prose.text[text.words[at].end - 1] != _CLAIMS
    doubtful = passive or (text.tags[at - 1] & PREPOSITION and at > first)
    loose = reading.tense == "imperfect" or not reading.clitics
    if text.tags[at] & HOMOGRAPH and doubtful and loose and at - 1 not in text.adverbial:
        return False
    if text.tags[at] & HOMOGRAPH and at > first and not reading.clitics and _noun(text, at, last):
        return False
    if text.tags[at] & HOMOGRAPH and at + 1 < last and not can_speak(text, at + 1) and _in_marks(text, at):
        return False  # "مؤكدا «رفض المشاريع …»"
    if reading.tense == "perfect" and not reading.clitics and _behind_that(text, at, first):
        return False
    if reading.number == "d" and text.predicated(at):
        return False  # "أصبح صرحا علميا"
    tag, form = text.tags[at - 1], text.forms[at - 1]
    told = form in THINGS and at - 1 > first and not _denied_it(text, at, first)
    if at == first or (reading.clitics and not told):
        return True
    if at - 1 in text.adverbial:
        return True
    if tag & NEGATION and reading.cue.negated and reading.tense == "imperfect":
        return True
    if tag & (NEGATION | DONE) or (form in THINGS and not _leads_over(text, at)):
        return False
    if reading.tense == "imperfect" and form.lstrip("و") in ("ان", "لن", "كي", "لكي", "حتي", "بان", "الا"):
        told = form == "ان" and at > first + 1 and text.forms[at - 2] == "قبل"  # "قبل أن يعلن الوزير وقفا للقتال"
        return told and at + 1 < last and (at + 1 in text.starting or bool(text.tags[at + 1] & ROLE))
    if text.words[at - 1].kind == "mark" or tag & (AUXILIARY | CLAUSE | ADVERB | RELATIVE | THAT) or form == "كما":
        return True
    if at - 1 in text.adverbial or after_time(text, at):
        return True
    if _after_place(text, at, first):
        return True
    if tag & PREPOSITION:
        return there_are(text, at, first)
    if reading.tense == "imperfect" or reading.gender == "f" or reading.number != "s":
        return True
    if subjects.before(text, at, first) is not None or _led(text, at, first, last, reading):
        return True
    if in_it(text, at + 1) and (document_before(text, at, first) if reading.cue.place else resumes(text, at, first)):
        return True  # "بيانا حول الاعتداء على المستشفى جاء فيه أن …"
    return not text.tags[at] & HOMOGRAPH and not can_speak(text, at - 1)


def _men(text: Text, i: int) -> bool:
    """Whether two men or several are told here, by the ending of a subject ("الزعيمان", "المراقبون")."""
    form = text.forms[i]
    two = form.endswith("ان") and bool(text.grammar.tag(form[2:-2])[0] & SPEAKER)
    return definite(form) and (two or form.endswith("ون"))


def _we(text: Text, i: int) -> bool:
    """Whether we do something here, or do not."""
    return text.forms[i] == "لا" or (text.forms[i][0] == "ن" and i not in text.covering and not text.tags[i])


def _of_myself(text: Text, at: int, first: int, reading: Reading) -> bool:
    """Whether a writer tells what he does himself ("قبل أن أوضح", "كنت أنكر")."""
    if at > first + 1 and text.forms[at - 1] == "قد" and text.forms[at - 2] in _I_WAS:
        return True  # "كنت قد اقترحت"
    if at == first or reading.tense != "perfect" or text.prose.text[text.words[at].start] != "أ":
        return False
    before = text.forms[at - 1]
    if before != "ان" or at <= first + 1:
        return before in _I_WAS
    return text.forms[at - 2].lstrip("وف") in text.grammar.classes.before_i


def _listed(text: Text, at: int, first: int) -> bool:
    """Whether a word that is a given name as well stands in a list of names ("…، وأمل السالم، وسلمى")."""
    if at <= first or at + 3 >= text.size or not text.tags[at] & HOMOGRAPH or can_speak(text, at + 1):
        return False
    forms = text.forms
    comma = forms[at - 1] in COMMAS and forms[at + 2] in COMMAS and forms[at + 1].startswith("ال")
    joined = forms[at][0] == "و" and forms[at + 3][0] == "و" and not text.tags[at + 3] and not text.readings(at + 3)
    return comma and joined


def _denied_it(text: Text, at: int, first: int) -> bool:
    """Whether the verb goes on behind another of saying that has "that" for its object ("تنفي الوزارة ذلك وتقول …")."""
    return text.forms[at - 1] == "ذلك" and any(text.readings(i) for i in range(max(first, at - _NEAR), at - 1))


def _leads_over(text: Text, at: int) -> bool:
    """Whether a pronoun before the verb belongs to what leads over to it ("سرعان ما أكد", "ومع ذلك أكد")."""
    before = text.forms[at - 2].lstrip("و")
    return before in _BEFORE_MA if text.forms[at - 1] in WHICH else before in _BEFORE_THAT


def _in_case(text: Text, at: int) -> bool:
    """Whether a verb tells only what would be said ("في حال وافق الرئيس على …")."""
    return text.forms[at - 1] in _CASE and text.forms[at - 2] in ("في", "وفي")


def _behind_that(text: Text, at: int, first: int) -> bool:
    """Whether a word that can be a noun is one, directly behind the "that" of a statement ("أن شكر الوزير …")."""
    that = at > first and text.forms[at - 1] in _THAT and bool(text.tags[at] & HOMOGRAPH)
    return that and not text.tags[at - 2] & (PREPOSITION | SPOILER | AUXILIARY)


def _led(text: Text, at: int, first: int, last: int, reading: Reading) -> bool:
    """Whether a phrase with a preposition leads to the verb, whose subject or clause follows ("في تعليق أكد فلان")."""
    leads = text.tags[first] & PREPOSITION or text.glued(first, "ب") is not None
    leads = leads or text.forms[first].lstrip("و") in _ANSWERING
    told = at + 1 < last and (can_speak(text, at + 1) or text.tags[at + 1] & THAT)
    return bool(leads and told) and not reading.cue.object


def _noun(text: Text, at: int, last: int) -> bool:
    """Whether a word that can be a noun as well is one here: after a document or "one of", or with an adjective."""
    after = at + 1
    plain = after < last and text.plain(after) and not text.readings(after)  # "طالب جامعي"
    adjective = plain and text.forms[after].endswith("ي") and not text.forms[after].startswith("ال")
    construct = after + 1 < last and (text.forms[after + 1].startswith("ال") or after + 1 in text.covering)
    return text.forms[at - 1] in ONE_OF or (adjective and not construct) or _genitive(text, at, last)


def _genitive(text: Text, at: int, last: int) -> bool:
    """Whether the word is a noun after a document or a body ("خطاب شكر", "فريق رصد"): no clause follows."""
    before = at - 1
    if not stem_tag(text, before) & (DOCUMENT | BODY) or text.forms[before].startswith("ال") or before in text.covering:
        return False
    return not any(text.tags[j] & THAT for j in range(at + 1, min(at + 4, last)))


def _unreal(text: Text, at: int, first: int) -> bool:
    """Whether an imperfect tells what may be, or what is not or not yet ("قد يقول", "لم يعلنوا", "سوف يعلن")."""
    return text.forms[at].endswith("وا") or (at > first and text.forms[at - 1] in _PERHAPS)


def _no_preposition(text: Text, at: int, first: int, last: int, reading: Reading) -> bool:
    """Whether a word that can be a preposition as well is a verb here ("عبر عن", "بين المدير أن")."""
    both = text.forms[at + 1 : at + 3] == ["كل", "من"]
    last = min(at + (_BOTH if both else _FAR if reading.clitics else _NEAR), last)
    if reading.cue.guard or at + 1 >= last:
        return False
    if DOUBLED in text.prose.text[text.words[at].start : text.words[at].end]:
        return True  # "بيّن"
    if text.forms[at + 1] == "عن":
        return True
    before = text.forms[at - 1]
    if _between(text, at, first, last):
        return False
    opens = at == first or before in COMMAS or at - 1 in text.adverbial or before in ("فيما", "كما")
    leads = before in _WHILE or before in _THAT or _past_occasion(text, at, first)  # "في حين بين فلان أن"
    opens = opens or (leads and can_speak(text, at + 1))
    opens = opens or bool(text.tags[at - 1] & RELATIVE and text.tags[at + 1] & THAT)  # "فلان، الذي بين أن"
    if not (opens or reading.clitics):
        return False
    told = can_speak(text, at + 1) or bool(text.tags[at + 1] & THAT)
    return (opens or told) and _follows(text, at, last, told or before not in COMMAS)


def _past_occasion(text: Text, at: int, first: int) -> bool:
    """Whether only an occasion stands before the word in its sentence ("وفي ختام الزيارة عبر الوزير عن …")."""
    return 1 < at - first <= _OCCASION and bool(text.tags[first] & PREPOSITION) and definite(text.forms[at - 1])


def _follows(text: Text, at: int, last: int, that: bool) -> bool:
    """Whether what is said opens behind a word: with "عن", or with "that" and the like where they may be the word's.

    No other verb of saying stands after a comma before it.
    """
    for j in range(at + 1, last):
        if text.forms[j] == "عن":
            return True
        if text.tags[j] & THAT or j in text.opened or text.forms[j] == ":":
            return that  # "قال فلان، عقب الاجتماع، إن …"
        if text.forms[j - 1] in COMMAS and any(r.tense == "perfect" for r in text.readings(j)):
            return False  # "وعقب لقائهما، شدد فلان على أن …"
    return False


def _between(text: Text, at: int, first: int, last: int) -> bool:
    """Whether nobody stands behind the word, and another cue near it whose clause it is ("وقال فلان، عقب اللقاء، إن").

    Behind the word as well: "وعقب اللقاء قال فلان إن …".
    """
    if can_speak(text, at + 1) or text.tags[at + 1] & THAT:
        return False
    for step, stop in ((1, last), (-1, max(first - 1, at - _NEAR))):
        for i in range(at + step, stop, step):
            if (
                text.tags[i] & THAT
                or i in text.opened
                or i in text.closed
                or text.forms[i] in STOPS
                or text.forms[i] == ":"
            ):
                break
            if any(
                r.tense in ("perfect", "imperfect") and "that" in r.cue.frames and not r.cue.guard
                for r in text.readings(i)
            ):
                return True
    return False


def _after_place(text: Text, at: int, first: int) -> bool:
    """Whether only a place stands before the word in its sentence ("وفي لندن حذر …")."""
    name = text.covering.get(at - 1)
    placed = name is not None and name.mention.type in ("GPE", "LOC") and name.last == at and name.first == first + 1
    return placed and text.forms[first].lstrip("و") in ("في", "من")


def after_time(text: Text, at: int) -> bool:
    """Whether a time ends directly before the word."""
    return any(text.times.get(first) == at for first in range(max(0, at - 8), at))


def _in_time(text: Text, at: int) -> bool:
    """Whether the word goes on with a time that began before it."""
    return any(text.times.get(first, 0) > at for first in range(max(0, at - 4), at + 1))


def _in_marks(text: Text, at: int) -> bool:
    """Whether a word opens a quotation, or goes on with و in one."""
    around = (text.opened[mark] for mark in text.marked(at - _QUOTED, at)) if text.joined[at] else ()
    return at - 1 in text.opened or any(quote.closed and quote.close > at for quote in around)


def out_of_marks(text: Text, at: int, content: int) -> bool:
    """Whether the verb stands in a quotation, and what it would report after it."""
    quotes = (text.opened[mark] for mark in text.marked(at - _QUOTED, at))
    return any(quote.closed and quote.open + 2 < quote.close > at and quote.close < content for quote in quotes)
