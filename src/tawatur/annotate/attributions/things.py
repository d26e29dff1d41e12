"""Verbs of saying told of things, which say nothing: what something is, what it threatens, what it rests on."""

from __future__ import annotations

from tawatur.annotate.attributions.clause import Clause, Words
from tawatur.annotate.attributions.grammar import DOCUMENT, PREPOSITION, SPEAKER
from tawatur.annotate.attributions.heads import can_speak, definite, stem_tag
from tawatur.annotate.attributions.text import Text

_ONE_OF = frozenset(("من", "احد", "احدي", "بين", "ضمن"))
# Letters of an adjective of comparison ("أهم", "أكبر").
_ELATIVE = (3, 4)
_THIS = frozenset(("هذه", "تلك"))
_POINTS = frozenset(("هذا", "هذه", "ذلك", "تلك", "ان", "مثل", "كل", "ما"))
# Words that point at a thing and tell nothing of it.
THINGS = frozenset(("ما", "مما", "هذا", "وهذا", "ذلك", "وذلك"))


def of_things(text: Text, at: int, clause: Clause, left: Words | None) -> bool:
    """Whether a feminine verb has the definite noun after it as its subject, a thing that says nothing by itself."""
    if left is not None or clause.subject is not None or clause.reading.gender != "f" or clause.reading.pronoun:
        return False
    if clause.cue.object == "target":
        return False  # "ووصفت العملية بأنها …"
    form = text.forms[at + 1] if at + 1 < text.size else ""
    if clause.marker == "preposition":
        return clause.at > at + 2 and form.endswith("ات") and not text.tags[at + 1] and at + 1 not in text.covering
    if form in _THIS and at + 2 < text.size:
        form = text.forms[at + 2]
    return clause.at == at + 1 and form.startswith("ال") and form.endswith(("ه", "ات"))


def by_nature(text: Text, clause: Clause, left: Words | None) -> bool:
    """Whether what no one can say is told of a thing: a danger that threatens, papers that rest on something."""
    if clause.cue.lemma not in text.grammar.lifelike or clause.reading.clitics not in ("", "و"):
        return False
    words = left or clause.subject
    if words is None:
        return False
    return bool(stem_tag(text, words[0]) & DOCUMENT) or not can_speak(text, words[0])


def copular(text: Text, clause: Clause, left: Words | None) -> bool:
    """Whether "تعتبر" only tells what something is: one noun and its predicate follow, and nobody who thinks so."""
    if clause.cue.lemma not in text.grammar.copular:
        return False
    bare = clause.marker == "noun" and not clause.reading.pronoun
    if bare and clause.at == clause.cue_last and _accusative(text, clause.at):
        return True  # "فلان يعتبر رائدا في …", "اعتبر أهلا ل…"
    if clause.reading.tense == "imperfect" and bare and _predicate(text, clause.at):
        return True  # "ويعتبر فلان المنافس الأبرز", "تعتبر المدينة عاملا مهما"
    if left is not None or clause.reading.tense != "imperfect":
        return False
    if text.forms[clause.at] in _ONE_OF:
        return True  # "تعتبر المدينة من أجمل …"
    at = clause.subject[0] if clause.subject else clause.at
    name = text.starting.get(at)
    unlike = clause.reading.gender == "f" and name is None and not text.forms[at].endswith(("ه", "ات", "ا"))
    if clause.subject and unlike and clause.subject[1] - clause.subject[0] == 1:
        return True  # "تعتبر مصدر إزعاج"
    if name is None and not stem_tag(text, at) & SPEAKER:
        return True
    person = name is not None and name.mention.type == "PER"
    if not person and text.forms[clause.at][0] == "ا" and len(text.forms[clause.at]) in _ELATIVE:
        return clause.at not in text.covering  # "تعتبر المدينة أكبر …"
    return not person and text.forms[clause.at].endswith("ا") and clause.at not in text.covering


def _accusative(text: Text, i: int) -> bool:
    """Whether an indefinite noun stands here in the accusative."""
    form = text.forms[i]
    return form.endswith("ا") and form not in THINGS and i not in text.covering and not definite(form)


def _predicate(text: Text, i: int) -> bool:
    """Whether a noun tells what something is: an indefinite one with no genitive, a superlative, one of several."""
    if text.forms[i] in _ONE_OF or any(_superlative(text, j) for j in range(i, min(i + 2, text.size))):
        return True
    if i + 1 >= text.size or text.words[i].kind != "arabic" or text.words[i + 1].kind != "arabic":
        return False
    return not (_known(text, i) or _known(text, i + 1) or text.forms[i] in _POINTS)


def _known(text: Text, i: int) -> bool:
    return text.forms[i].startswith("ال") or i in text.covering or text.owned(i)


def _superlative(text: Text, i: int) -> bool:
    """Whether an adjective of comparison stands here, also with its article ("الأبرز")."""
    form = text.forms[i].removeprefix("ال") if len(text.forms[i]) > _ELATIVE[-1] else text.forms[i]
    return form[0] == "ا" and len(form) in _ELATIVE and not text.tags[i] and i not in text.covering


def nothing(text: Text, first: int, last: int) -> bool:
    """Whether a content is a bare pronoun, alone or with an adjunct, or a source's wish not to be named."""
    if text.forms[first] in THINGS and (last - first == 1 or text.tags[first + 1] & PREPOSITION):
        return True
    return text.grammar.hidden.at(text.words, first, last) is not None
