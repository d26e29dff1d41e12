"""Relative clauses: of which noun before a pronoun of one they tell, and of whom without any pronoun."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import can_speak, definite, person
from tawatur.annotate.attributions.phrases.spokes import accusative
from tawatur.annotate.attributions.words.clause import Words
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    ANONYMOUS,
    AUXILIARY,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SPOKES,
    THAT,
)
from tawatur.annotate.attributions.words.text import COMMAS, DASHES, OPENERS, PARTING, Text

# How nouns of a woman and of several things end.
_HERS = ("ه", "ات")
# Relative pronouns of one person or thing, with their gender.
OF_WHICH = {"الذي": "m", "التي": "f", "والذي": "m", "والتي": "f"}
# "two" behind those two, and the endings of two and of several.
_TWO, _OF_TWO, _SEVERAL = frozenset(("اثنين", "اثنتين")), ("ين", "ان"), ("ين", "ون")
# Pronouns that tell whose somebody is.
_THEIRS = ("هما", "هم", "ها", "ه")
# Words of an age in brackets, with them, at most.
_AGE = 5
# "That he …".
_THAT_HE = frozenset(("انه", "بانه", "انها", "بانها", "انهم", "بانهم", "انهما", "بانهما"))


def second_of_two(text: Text, start: int, end: int, at: int) -> int:
    """Where the last of two begins, of whom alone a relative pronoun in the singular tells ("فلان والوزير الذي …")."""
    if text.forms[at - 1] not in OF_WHICH:
        return start
    ends = (i for i in range(end - 1, start, -1) if (name := text.covering.get(i - 1)) and person(name))
    return next(
        (i for i in ends if text.forms[i][0] == "و" and definite(text.forms[i][1:]) and _somebody(text, i)), start
    )


def _somebody(text: Text, i: int) -> bool:
    """Whether a word with و names an office, or a player."""
    return bool(text.tags[i] & ROLE) or text.forms[i].removeprefix("وال") in text.grammar.players


def only_where(text: Text, k: int, which: int) -> bool:
    """Whether a town only tells where, and a masculine relative pronoun is of what was there ("في لهار، الذي …")."""
    name = text.starting.get(k)
    town = name is not None and name.mention.type == "GPE" and name.mention.kind != "country"
    return town and OF_WHICH.get(text.forms[which]) == "m" and text.forms[which - 1] in COMMAS


def relative_to(text: Text, i: int, at: int) -> bool:
    """Whether a relative clause that begins at `i` ends with a comma directly before the verb, or the verb opens it."""
    if i + 1 == at or (text.forms[i] in COMMAS and i + 2 == at):
        return True
    j = at - 1
    while j > i and text.tags[j] & (AUXILIARY | ADVERB):
        j -= 1
    return (text.forms[j] in COMMAS or text.forms[j] in DASHES) and j > i


def without(text: Text, at: int, lowest: int) -> Words | None:
    """Whom a verb right behind them tells of without a relative pronoun ("أوقفت الشرطة شابين، اعترفا بأن …")."""
    numbers = {r.number for r in text.readings(at) if r.tense == "perfect" and not r.clitics}
    last = at - 1 - (bool(numbers) and "s" not in numbers and text.forms[at - 1] in COMMAS)
    last -= text.forms[last] in _TWO
    if text.forms[last] == ")":  # his age
        last = next((i - 1 for i in range(last, max(last - _AGE, lowest), -1) if text.forms[i] == "("), last)
    form = text.forms[last]
    if not numbers or last <= lowest or text.words[last].kind != "arabic" or definite(form) or last in text.covering:
        return None
    if "d" in numbers:
        one = f"{form[:-3]}ه" if form.endswith("تين") else form[:-2]
        tag = text.grammar.tags.get(one, 0) if form.endswith(_OF_TWO) else 0
    elif "p" in numbers:
        tag = text.tags[last] if form.endswith(_SEVERAL) else 0
    else:
        threat = any(r.cue.act == "threaten" for r in text.readings(at))  # "رجلا هدد بقتل …"
        own = threat or text.forms[at] in text.grammar.classes.confessing
        alone = own and at + 1 < text.size and not can_speak(text, at + 1)
        tag = accusative(text, last) if alone else 0
    return (last, last + 1) if tag & ANONYMOUS else None


def second_verb(text: Text, i: int) -> bool:
    """Whether a verb with و goes on in a relative clause with the verb right before it ("التي تمنع وترفض كل تدخل")."""
    if i < 2 or not text.tags[i - 2] & RELATIVE or text.forms[i][0] != "و":
        return False
    person = text.forms[i - 1][0] if all(r.cue.act != "say" for r in text.readings(i - 1)) else ""
    return person in ("ي", "ت") and text.forms[i][1:2] == person and i - 1 not in text.covering


def supposed(text: Text, at: int, first: int, last: int, reading: Reading) -> bool:
    """Whether a verb tells what is supposed of the noun before it ("الرجل الذي يشتبه بأنه …", "سيارة يعتقد أنها …")."""
    he = reading.tense == "imperfect" and reading.gender == "m" and reading.number == "s"
    if not he or at == first or reading.cue.lemma not in text.grammar.impersonal:
        return False
    if at + 1 < last and can_speak(text, at + 1):
        return False  # "الأسعار التي يرى البعض أنها …"
    told = text.tags[at - 1] & RELATIVE or _some_thing(text, at - 1)
    return bool(told) and any(text.forms[i] in _THAT_HE for i in range(at + 1, min(at + 3, last)))


def _some_thing(text: Text, i: int) -> bool:
    """Whether an indefinite noun of no class stands here, which is no speaker."""
    return text.plain(i) and i not in text.adverbial and not definite(text.forms[i])


def past_relative(text: Text, end: int, stop: int) -> int:
    """Past the relative clause that tells which source is meant ("الصور التي التقطتها …"), to a comma."""
    if end >= stop or not text.tags[end] & RELATIVE:
        return end
    i = end + 1
    while i < stop and text.forms[i] not in PARTING and not text.tags[i] & THAT:
        if text.forms[i] == ":" or text.forms[i] in OPENERS:
            break
        i += 1
    return i


def theirs(text: Text, i: int) -> int:
    """Past who leads what a relative clause tells of, right behind its verb ("التي حذر رئيسها العالم من …").

    "الذي ناشد وزير خارجيته المجتمع الدولي …" too. Nothing where nobody of theirs stands here.
    """
    if i < 2 or i + 1 >= text.size or not text.tags[i - 2] & RELATIVE or text.tags[i] & PREPOSITION:
        return 0
    if text.owned(i):
        return i + 1 if _office(text, text.forms[i]) else 0
    office = text.tags[i] & (ROLE | SPOKES) and not text.forms[i].startswith("ال")
    return i + 2 if office and text.owned(i + 1) and i + 1 not in text.covering else 0


def _office(text: Text, form: str) -> bool:
    """Whether an office or who speaks for somebody stands here with a pronoun ("رئيسها", "رؤساؤها")."""
    stem = next((form.removesuffix(own) for own in _THEIRS if form.endswith(own)), form)
    stems = (stem, f"{stem[:-1]}ء" if stem.endswith("او") else f"{stem}ون")
    return any(text.grammar.tags.get(held, 0) & (ROLE | SPOKES | ANONYMOUS) for held in stems)


def meant(text: Text, held: list[int], which: int) -> list[int]:
    """Of some nouns (words) those of which a relative pronoun may tell: no town that tells where, and where it is of
    one man, no woman and not several things ("تصريحات نائب الوزير الذي اتهم …"), if somebody else is among them."""
    held = [k for k in held if not only_where(text, k, which)]
    if OF_WHICH.get(text.forms[which]) != "m":
        return held
    return [k for k in held if k in text.covering or not text.forms[k].endswith(_HERS)] or held
