"""The nearest subject: who acts in the clause before a participle, whether a noun right before a verb is its own."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.appositions import apposition
from tawatur.annotate.attributions.phrases.heads import can_speak, definite, person, stem_tag
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.words.clause import Words
from tawatur.annotate.attributions.words.grammar import (
    BODY,
    CLAUSE,
    DOCUMENT,
    HOMOGRAPH,
    PREPOSITION,
    ROLE,
    SPOKES,
    THAT,
    WERE,
)
from tawatur.annotate.attributions.words.text import COMMAS, PARTING, STOPS, Text

_FURTHEST = 40
# Letters of a perfect in the feminine with و, at least, and those with which none begins that ends in "ت".
_SHORTEST, _NO_PERFECT = 5, frozenset("مت")
_IN_IT, THROUGH_IT = frozenset(("فيه", "فيها")), frozenset(("خلاله", "خلالها"))
# Relative pronouns of a man and of a woman; words of such a clause up to its second verb, at most.
_HE, _SHE, _CLAUSE = "الذي", "التي", 12
# Words from an office to its name, and of a subject between two verbs, at most.
_LATE, _SHORT = 6, 8
_FROM = "من"
# Words of an office before its name, at most.
_OFFICE = 4


def in_it(text: Text, i: int) -> bool:
    """Whether "in it" or "through it" stands here, after a verb that tells what a speech or a letter holds."""
    if i >= text.size:
        return False
    through = text.forms[i] == _FROM and i + 1 < text.size and text.forms[i + 1] in THROUGH_IT
    return text.forms[i] in _IN_IT or through


def addressed(text: Text, start: int) -> bool:
    """Whether the name that begins here with its title is to whom something is sent ("رسالة إلى الرئيس فلان")."""
    i = start
    while start > 0 and i - start < _OFFICE and text.tags[start - 1] & (ROLE | BODY | SPOKES):
        start -= 1
    to = start > 1 and text.forms[start - 1] == "الي"
    heard = to and text.forms[start - 2].removeprefix("و") in text.grammar.classes.hearing
    held = start > 0 and text.forms[_speech(text, start)] in text.grammar.classes.speeches  # "كلمة للوزير فلان"
    return (to and not heard) or (start > 0 and not held and text.glued(start, "ل") is not None)


def _speech(text: Text, noun: int) -> int:
    """The word before a noun with ل, over an adjective ("كلمة متلفزة لفلان")."""
    before = noun - 1
    over = before > 0 and text.plain(before) and text.forms[before] not in text.grammar.classes.speeches
    return before - over


def speech_of(text: Text, first: int, at: int) -> Words | None:
    """Who gave the speech to which "in it" behind a verb points back ("كلمة للوزير، أوضح فيها …"), or None.

    An adjective may stand between ("كلمة متلفزة لفلان").
    """
    for noun in range(at - 1, max(first, at - _CLAUSE), -1):
        speech = _speech(text, noun)
        whose = text.glued(noun, "ل") and (noun in text.starting or stem_tag(text, noun))
        if whose and speech >= first and text.forms[speech] in text.grammar.classes.speeches:
            end = noun_phrase(text, noun, at, strict=True)
            return (noun, end) if end > noun else None
    return None


def those(text: Text, i: int) -> bool:
    """Whether a definite noun of no class stands here, as people do whom only a page tells of ("كانت الجماهير …")."""
    return text.forms[i].startswith("ال") and not text.tags[i] and i not in text.covering


def subject(text: Text, first: int, at: int, gender: str, finite: bool = False) -> Words | None:
    """Who acts in the clause before word `at` ("…، وألقى فلان كلمة هنأ فيها العمال، داعيا …"), or None.

    `finite`: a verb with و stands at the word, which goes on with the subject of a verb that says nothing by itself.
    """
    for verb in range(at - 2, max(first, at - _FURTHEST) - 1, -1):
        if text.forms[verb] in STOPS:
            return None
        if in_it(text, verb + 1) and (name := text.covering.get(verb - 1)) and person(name) and name.last == verb:
            return name.first, name.last  # "كلمة ألقاها … فلان هنأ فيها …"
        if _opens(text, verb, finite) and _agrees(text, verb, gender):
            noun = verb + 1 + 2 * (text.forms[verb + 1] in text.grammar.titles and text.forms[verb + 2] == "/")
            end = noun_phrase(text, noun, at, strict=True)
            return (noun, apposition(text, noun, _named_late(text, end, at), at)) if end > noun else None
    return None


def related(text: Text, first: int, at: int, gender: str) -> Words | None:
    """Who is told of in a relative clause that goes on with a second verb ("فلان، الذي رحب بهم وقال: …"), or None."""
    pronoun = _HE if gender != "f" else _SHE
    for which in range(at - 2, max(first, at - _CLAUSE), -1):
        if text.forms[which] in PARTING or text.tags[which] & THAT:
            return None
        if text.forms[which] == pronoun and not text.owned(which + 1):
            end = which - (text.forms[which - 1] in COMMAS)
            starts = (k for k in range(max(first, end - _SHORT), end) if can_speak(text, k))
            return next(((k, end) for k in starts if noun_phrase(text, k, end) == end and _acts(text, k, end)), None)
    return None


def _acts(text: Text, start: int, end: int) -> bool:
    """Whether a phrase names a person or who holds an office."""
    named = any((name := text.starting.get(i)) and person(name) for i in range(start, end))
    return named or bool(stem_tag(text, start) & (ROLE | SPOKES))


def _named_late(text: Text, end: int, at: int) -> int:
    """Past a name with its form of address that stands a little behind an office ("مدير مكتب … الدكتور فلان")."""
    for i in range(end, min(end + _LATE, at)):
        name = text.starting.get(i)
        if name and person(name) and text.forms[i - 1] in text.grammar.titles:
            return name.last
    return end


def beside(text: Text, first: int, at: int) -> Words | None:
    """The subject between two verbs that go on and are joined by و ("قبل أن تتدخل الوزارة وترفض …"), or None."""
    for start in range(at - 1, max(first, at - _SHORT), -1):
        verb = text.forms[start - 1]
        if verb[0] == text.forms[at][1] and not text.tags[start - 1] and start - 1 not in text.covering:
            if start - 2 > first and _group(text, start - 2) and verb[0] == "ت":
                return start - 2, start - 1  # "بين مجموعة تساند فلانا وتطالب بـ…"
            return (start, at) if can_speak(text, start) and noun_phrase(text, start, at, strict=True) == at else None
    return None


def _group(text: Text, i: int) -> bool:
    """Whether a body is told without its article by a feminine noun ("مجموعة", "لجنة")."""
    return bool(text.tags[i] & BODY) and text.forms[i].endswith("ه") and not definite(text.forms[i])


def _opens(text: Text, verb: int, finite: bool) -> bool:
    """Whether a verb opens a clause here and its subject follows: somebody who can speak, or a name unknown."""
    form, noun = text.forms[verb], verb + 1
    had = text.tags[verb] & WERE and text.tags[verb - 1] & CLAUSE  # "حيث كان الرئيس قد وعد …، مشيرا إلى …"
    if (text.tags[verb] & ~HOMOGRAPH and not had) or verb in text.covering or text.words[verb].kind != "arabic":
        return False
    if text.tags[noun] & (PREPOSITION | DOCUMENT) or text.glued(noun, "بل") is not None:
        return False
    if form.removeprefix("و") in text.grammar.acting:
        return can_speak(text, noun) or (definite(text.forms[noun]) and not text.tags[noun])
    if text.tags[verb - 1] & CLAUSE and _acts(text, noun, noun + 1) and can_speak(text, noun):
        return True  # "فيما حاول الرئيس …، قائلا"
    if finite or form[0] != "و":
        return False
    return text.forms[verb - 1] in COMMAS and can_speak(text, noun) and _perfect(text, verb)


def _perfect(text: Text, verb: int) -> bool:
    """Whether a word with و is a perfect: a verb of saying, or in the feminine by its ending."""
    form = text.forms[verb]
    if any(r.tense == "perfect" and r.clitics == "و" for r in text.readings(verb)):
        return True
    feminine = form.endswith("ت") and not form.endswith("ات") and len(form) >= _SHORTEST
    return feminine and form[1] not in _NO_PERFECT


def _agrees(text: Text, verb: int, gender: str) -> bool:
    return not gender or text.forms[verb].endswith("ت") == (gender == "f")


def describes(text: Text, k: int) -> bool:
    """Whether a plural with the article only tells which are meant ("التجار الأجانب المقيمون", "البحارة المسافرون")."""
    form = text.forms[k]
    return definite(text.forms[k - 1]) and definite(form) and form.endswith(("ون", "ين", "ات"))


def closed_off(text: Text, k: int, at: int) -> bool:
    """Whether a document told whole stands behind a preposition, so that no verb tells of it ("… على الصور أجاب")."""
    led = bool(text.tags[k - 1] & PREPOSITION) and k - 1 not in text.asides
    return led and definite(text.forms[at - 1]) and bool(stem_tag(text, k) & DOCUMENT)


def owner(text: Text, k: int) -> bool:
    """Whether a word tells whose the body before it is ("مجلس الوزراء")."""
    return (
        k > 0 and bool(text.tags[k - 1] & (BODY | ROLE)) and definite(text.forms[k]) and not definite(text.forms[k - 1])
    )
