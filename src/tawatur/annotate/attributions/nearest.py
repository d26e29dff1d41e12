"""The subject of the nearest clause: who acts in it says what a participle after it tells."""

from __future__ import annotations

from tawatur.annotate.attributions.clause import Words
from tawatur.annotate.attributions.grammar import DOCUMENT, HOMOGRAPH, PREPOSITION
from tawatur.annotate.attributions.heads import can_speak, definite, person
from tawatur.annotate.attributions.phrases import noun_phrase
from tawatur.annotate.attributions.text import COMMAS, STOPS, Text

_FURTHEST = 40
# Letters of a perfect in the feminine with و, at least, and those with which none begins that ends in "ت".
_SHORTEST, _NO_PERFECT = 5, frozenset("مت")
_IN_IT, _THROUGH_IT = frozenset(("فيه", "فيها")), frozenset(("خلاله", "خلالها"))
# Words from an office to its name, and of a subject between two verbs, at most.
_LATE, _SHORT = 6, 8
_FROM = "من"


def in_it(text: Text, i: int) -> bool:
    """Whether "in it" or "through it" stands here, after a verb that tells what a speech or a letter holds."""
    if i >= text.size:
        return False
    through = text.forms[i] == _FROM and i + 1 < text.size and text.forms[i + 1] in _THROUGH_IT
    return text.forms[i] in _IN_IT or through


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
            end = noun_phrase(text, verb + 1, at, strict=True)
            return (verb + 1, _named_late(text, end, at)) if end > verb + 1 else None
    return None


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
            return (start, at) if can_speak(text, start) and noun_phrase(text, start, at, strict=True) == at else None
    return None


def _opens(text: Text, verb: int, finite: bool) -> bool:
    """Whether a verb opens a clause here and its subject follows: somebody who can speak, or a name unknown."""
    form, noun = text.forms[verb], verb + 1
    if text.tags[verb] & ~HOMOGRAPH or verb in text.covering or text.words[verb].kind != "arabic":
        return False
    if text.tags[noun] & (PREPOSITION | DOCUMENT) or text.glued(noun, "بل") is not None:
        return False
    if form.removeprefix("و") in text.grammar.acting:
        return can_speak(text, noun) or (definite(text.forms[noun]) and not text.tags[noun])
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
