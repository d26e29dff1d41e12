"""Names, titles and heads inside a noun phrase."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.attributions.phrases.adjectives import described_office, nationalities
from tawatur.annotate.attributions.phrases.heads import (
    LATEST,
    LONGEST_NAME_IN_MARKS,
    abbreviated,
    and_name,
    definite,
    heard_behind,
    joint,
    person,
    served,
    served_by,
    stem_tag,
    takes_name,
)
from tawatur.annotate.attributions.phrases.several import share
from tawatur.annotate.attributions.phrases.unlisted import hyphened, past_called, past_name, past_self_named
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    AUXILIARY,
    BODY,
    CLAUSE,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SPEAKER,
    SPEECH,
    SPOKES,
    TAIL,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.words.leads import QUESTIONS
from tawatur.annotate.attributions.words.text import Name, Text

# What no phrase begins with, and what ends one.
ENDS = THAT | RELATIVE | AUXILIARY | CLAUSE | TAIL | TIME | ADVERB | SPEECH
_PARTICIPLE = 5  # a word with more letters is hardly a name
_FINITE = ("perfect", "imperfect")
# Words of an office and of the name behind it, at most.
_OFFICE = 9
# How participles of the fifth, eighth and tenth stem begin.
_EAGERLY = ("مت", "مبت", "مست")


@dataclass(slots=True)
class Phrase:
    """A noun phrase that begins at word `at`, as far as it was read: word `i` is asked next.

    `strict`: a bare object may follow it. `head`: the classes of its head; `named`: it names a person; `fresh`: its
    head, or that of what a preposition leads to, is still to come. Each step answers past what it knows, with the word
    itself (or one before) where the phrase ends, and with nothing where the word is not its own.
    """

    text: Text
    at: int
    stop: int
    strict: bool
    i: int
    head: int = 0
    named: bool = False
    fresh: bool = True

    @property
    def form(self) -> str:
        """The word asked."""
        return self.text.forms[self.i]

    @property
    def tag(self) -> int:
        """Its classes."""
        return self.text.tags[self.i]

    @property
    def name(self) -> Name | None:
        """The name that begins with it."""
        return self.text.starting.get(self.i)


def initial(phrase: Phrase) -> int | None:
    """Past a title of one letter with its stop ("د. فلان")."""
    if len(phrase.form) != 1 or phrase.named or not abbreviated(phrase.text, phrase.i):
        return None
    phrase.fresh = False
    return phrase.i + 2


def titled(phrase: Phrase) -> int | None:
    """Past a title with its name; a named office of whom something is said ends the phrase."""
    text, i, holder = phrase.text, phrase.i, phrase.text.titled.get(phrase.i)
    if holder is None:
        return None
    if not phrase.fresh and (text.glued(i, "ب") or (phrase.strict and _accused(text, i, phrase.head))):
        return i  # "أشادت الوزارة بالصحفي فلان"
    if phrase.strict and not phrase.fresh and phrase.tag & ROLE and text.owned(i):
        return i  # "اتهم الرئيس نظيره فلانا بـ…"
    if phrase.named and not (phrase.fresh or text.joined[i]) and i < holder.first and i - 1 in text.covering:
        return i  # "شكر الرئيس فلان الأمير فلانا"
    if phrase.named or not i < holder.first < holder.last <= phrase.stop or (phrase.strict and phrase.tag & BODY):
        return None
    phrase.head, phrase.named, phrase.fresh = phrase.head or stem_tag(text, phrase.at), True, False
    return holder.last


def head(phrase: Phrase) -> int | None:
    """Past the head of the phrase, or of what a preposition leads to."""
    if not phrase.fresh:
        return None
    text, at, i, name = phrase.text, phrase.at, phrase.i, phrase.name
    past = _head(text, i, phrase.stop)
    if past == i or (not name and not _may_head(text, i)):
        return at if i == at else i - 1
    phrase.head = phrase.head or stem_tag(text, min(at + _leads(text, at), text.size - 1))
    phrase.named, phrase.fresh = phrase.named or bool(name and person(name)), False
    return past


def whole_name(phrase: Phrase) -> int | None:
    """Past a name that begins with the word, if it belongs to the phrase."""
    name = phrase.name
    if name is None or name.cut:
        return None
    if _another(phrase, name):
        return phrase.i
    phrase.named = phrase.named or (person(name) and not served(phrase.text, phrase.at, name))
    return name.last


def _another(phrase: Phrase, name: Name) -> bool:
    """Whether a name is another's than of whom the phrase tells, who is named or of whom something is said."""
    text, at, i = phrase.text, phrase.at, phrase.i
    if phrase.named and (person(name) or i - 1 in text.covering) and not served_by(text, at, i):
        return True
    if not phrase.strict:
        return False
    if phrase.named:
        return heard_behind(text, i, name)
    country = i - 1 > at and described_office(text, i, text.forms[i - 1])
    return country or not takes_name(text, at, i, phrase.head, name)


def second_name(phrase: Phrase) -> int | None:
    """Past a name behind "and" in one word, beside one of its kind where an object may follow."""
    text, at, i, name = phrase.text, phrase.at, phrase.i, phrase.name
    if not name or phrase.form[0] != "و" or not and_name(text, i, name) or nationalities(text, i):
        return None
    alike = joint(text, at, name) or (_holders(text, at, phrase.head) and joint(text, i - 1, name))
    bodies = phrase.head & BODY and name.mention.type == "ORG"
    return name.last if alike or bodies or not phrase.strict else i


def further_title(phrase: Phrase) -> int | None:
    """Past a second office with the name of its holder, where an object follows him ("أعلن رئيس الحزب عضو البرلمان
    فلان استقالة …").
    """
    text, i, stop = phrase.text, phrase.i, phrase.stop
    offices = phrase.strict and not (phrase.named or phrase.fresh) and phrase.head & ROLE and phrase.tag & ROLE
    if not offices or text.joined[i] or i in text.starting or definite(phrase.form):
        return None
    end = next((name.last for j in range(i + 1, min(i + _OFFICE, stop)) if (name := _holder(text, j, i))), stop)
    if end + 1 >= stop or not (text.plain(end) or (text.forms[end] == "من" and text.forms[end + 1].startswith("ي"))):
        return None
    if any(text.tags[j] & (THAT | RELATIVE) or text.words[j].kind == "mark" for j in range(i, end)):
        return None
    phrase.named = True
    return end


def _holder(text: Text, j: int, office: int) -> Name | None:
    """A person named at a word, whose own the office at another word is."""
    name = text.starting.get(j)
    own = name is not None and person(name) and not name.cut and not served(text, office, name)
    return name if own else None


def hyphen(phrase: Phrase) -> int | None:
    """Past a name of two parts that no list has ("برون-بيفيه")."""
    i = phrase.i
    plain = i + 2 < phrase.stop and not phrase.name and not phrase.tag
    return i + 3 if plain and hyphened(phrase.text, i + 1) else None


def second_office(phrase: Phrase) -> int | None:
    """Past "and" before the office of another person."""
    text, after = phrase.text, phrase.i + 1
    if phrase.form != "و" or not phrase.named or after >= phrase.stop or text.joined[after]:
        return None
    if not text.tags[after] & (ROLE | SPOKES):
        return None
    phrase.fresh, phrase.named = True, False
    return after


def called(phrase: Phrase) -> int | None:
    """Past what somebody is called, or calls himself."""
    text, i, stop = phrase.text, phrase.i, phrase.stop
    if phrase.form.lstrip("و") in text.grammar.classes.named and (past := past_called(text, i + 1, stop)) > i + 1:
        phrase.named = True
        return past
    past = past_self_named(text, i, stop)
    return past if past > i else None


def past_bearer(phrase: Phrase) -> int:
    """Past a name that no list has behind an office, else the word itself."""
    if phrase.named or not phrase.head & (ROLE | SPOKES):
        return phrase.i
    past = past_name(phrase.text, phrase.i, phrase.stop)
    phrase.named = past > phrase.i
    return past


def _leads(text: Text, at: int) -> bool:
    """Whether a number, or "the latest", stands before the head of the phrase."""
    number = text.words[at].kind == "number" or (at in text.counts and not text.tags[at])
    return text.forms[at] in LATEST or (number and at + 1 < text.size)


def _holders(text: Text, at: int, head: int) -> bool:
    """Whether two or more offices are told at once ("وزيرا خارجية سلمار ولهار")."""
    return bool(head & ROLE) and text.forms[at].endswith(("ا", "اء"))


def _accused(text: Text, i: int, head: int) -> bool:
    """Whether a named office behind a body is of whom that speaks ("اتهمت الحركة الوزير …")."""
    bodied = bool(head & BODY) and not head & ROLE and definite(text.forms[i - 1])
    return bodied and text.glued(i, "بل") is None


def _head(text: Text, i: int, stop: int) -> int:
    name = text.starting.get(i)
    if name:
        return min(name.last, stop)
    if i in text.opened and text.opened[i].close - i <= LONGEST_NAME_IN_MARKS:
        return min(text.opened[i].close + 1, stop)
    if text.words[i].kind == "number":
        if text.forms[i + 1 : i + 2] in (["%"], ["٪"]) and share(text, i) > i:
            return min(i + 2, stop)
        return i + 1 if i + 1 < stop and text.words[i + 1].kind == "arabic" else i
    return i if text.words[i].kind == "mark" else i + 1


def _may_head(text: Text, i: int) -> bool:
    tag, form = text.tags[i], text.forms[i]
    after = i + 1 if i + 1 < text.size else i
    led = text.forms[after] == ":" or (
        len(form) > _PARTICIPLE and form.endswith("ا") and text.tags[after] & PREPOSITION
    )
    if form in QUESTIONS or (not tag and led and _manner(form)):
        return False  # "سأل كيف …", "قال مازحا: …", "قال مدافعا عن …"
    held = text.readings(i)
    if form in text.grammar.pronouns or any(r.clitics and r.tense in _FINITE for r in held):
        return False
    if i and text.readings(i - 1) and any(r.tense == "imperfect" and r.cue.act == "say" for r in held):
        return False  # "وأضاف يقول"
    return not tag & (ENDS | PREPOSITION) or bool(tag & SPEAKER)


def _manner(form: str) -> bool:
    """Whether a participle tells how somebody speaks ("مازحا", "متحمسة")."""
    return form[0] == "م" and (form[-1] == "ا" or (form[-1] == "ه" and form.startswith(_EAGERLY)))
