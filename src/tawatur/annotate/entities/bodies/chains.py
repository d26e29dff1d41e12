"""The words behind the head noun of a body that belong to its name."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.bodies.bodies import article
from tawatur.annotate.entities.lists.gazetteer import place
from tawatur.annotate.entities.words.draft import whole_noun
from tawatur.annotate.entities.words.looks import begins_other
from tawatur.annotate.entities.words.nations import nation
from tawatur.annotate.entities.words.openings import to_the_press
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

# Where a local body is.
_IN, _AT, _AND = "في", "ب", "و"
_COUNTRY = "country"
_RELATIVES = frozenset(("الذي", "التي", "الذين"))
# How many words after its head an organisation's name may take.
_LONGEST = 6
_MINISTRY = "ministry"
# A noun with "for" has so many letters.
_NOUN = 3
# Before the year of a law, which has so many digits.
_OF_YEAR, _YEAR = frozenset(("لسنه", "لعام")), 4
_FOR_GOD, _DASHES = "لله", frozenset("-–")
# Ends of nouns of somebody.
_POSSESSED = ("ته", "تها", "تهم", "بنا", "تنا")
# What a body does, so that its noun alone stands before ("مؤسسة تقوم ب").
_DOES = frozenset(
    v + stem for v in "تي" for stem in ("قوم", "ضم", "هتم", "عمل", "عني", "قع", "تبع", "ملك", "هدف", "سعي")
)
# Classes of adjectives that are no part of a name.
_NO_PART = ("former", "official", "new", "fame", "grade", "state")


def construct_chain(words: Sequence[Word], at: int, last: int, known: Vocabulary, army: bool) -> int | None:
    """Up to two indefinite nouns, one definite noun (with further ones joined by و), then adjectives."""
    here, end = at, min(last, at + _LONGEST)
    while here < end and here < at + 2 and _indefinite(words[here], known):
        here += 1
    if here >= end or not article(words[here].form):
        return None
    if known.qualifiers.get((words[here].form,)) in _NO_PART:
        return None  # "بنك مصر الأسبق"
    here += 1
    while here < end and words[here].form.startswith("وال") and joined(words, here, end, known, army):
        here += 1
    here += 2 * (here < end and _and_construct(words, here, end, known))
    return adjectives(words, here, end, known)


def definite_chain(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int | None:
    """An adjective after the definite head, then adjectives and a noun with ل ("للانتخابات البرلمانية")."""
    end = min(last, at + _LONGEST)
    here = adjectives(words, at, end, known)
    if here == at:
        field = _fields(words, at, end, known)
        here = adjectives(words, field, end, known) if field > at else at
        return here if here - at > 1 and nation(words, here - 1, here, known) else None
    if not (nation(words, at, end, known) or known.qualifiers.match(words, at, end, clitics=False)):
        if here - at > 1 and nation(words, here - 1, here, known):
            return here  # "المحكمة الجزائية السويدية"
        return works_for(words, here, last, known) if known.glosses.get((words[at].form,)) else None
    if here < end and _purpose(words[here].form):
        body = known.bodies.match(words, here, end)
        if body and body.last - here > 1:
            return body.last  # "الإدارة العامة للدفاع المدني"
        named = known.names.match(words, here, end)
        if named and named.last - here > 1:
            return named.last  # "المهرجان الدولي للقرآن الكريم"
        here += 1
        while here < end and words[here].form.startswith("وال") and joined(words, here, end, known):
            here += 1
        here = adjectives(words, here, end, known)
        while here < end and _and_field(words, here, last, known):
            here = adjectives(words, here + 1, end, known)
        return here
    if (purposed := works_for(words, here, last, known)) is not None:
        return purposed
    nations = nation(words, here - 1, here, known)
    societal = at > 0 and whole_noun(words[at - 1].form).removeprefix("و") in known.classes.learned
    if nations and societal and (further := _of_anything(words, here, last, known)):
        return adjectives(words, further, last, known)
    return here if nations or here - at > 1 else None


def _of_anything(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """Where two nouns or three end behind a body with the adjective of its country that tell what it is for in ordinary
    words ("الجمعية السلمارية لطب العيون", "… لكتاب ونقاد السينما"); 0 where somebody is rather told something.
    """
    form = words[at].form if at + 1 < last else ""
    if len(form) < _NOUN or form[0] != "ل" or form.startswith("لل") or to_the_press(form, known):
        return 0
    if form[1:] not in known.ordinary or known.names.get((form[1:],)):
        return 0
    if known.titles.get((form[1:],)) or known.heads.get((form[1:],)) or known.triggers.get((form[1:],)):
        return 0
    second = words[at + 1].form
    end = at + 1 + (second[0] == _AND and not second.startswith("وال") and second[1:] in known.ordinary)
    if end >= last or not article(words[end].form) or known.titles.get((words[end].form,)):
        return 0
    return end + 1


def seated(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> tuple[int, str] | None:
    """Where the adjectives end behind the definite noun of a local body, and the place that it is told to be in
    ("المحكمة العامة بالرياض", "المجلس البلدي في لهار").
    """
    here = adjectives(words, _fields(words, at, last, known), last, known)
    if here == at or here >= last:
        return None
    town = town_at(words, here, last, known)
    return (here, town) if town is not None else None


def town_at(words: Sequence[Word], here: int, last: int, known: Vocabulary) -> str | None:
    """The place that is told here with "in" ("بالرياض", "في لهار", "بمدينة لهار"); "" where it has no label."""
    if here >= last:
        return None
    inside = here + 1 if words[here].form == _IN else here
    listed = place(words, inside, last, known) if inside < last else None
    noun = known.triggers.match(words, inside, last) if inside < last and not listed else None
    if noun and noun.value.type == "GPE" and noun.last < last:
        inside = noun.last  # "بمدينة لهار"
    town = listed or (place(words, inside, last, known) if inside < last else None)
    if town is None or town.type != "GPE" or town.kind == _COUNTRY:
        return None
    at_it = words[here].form == _IN or (words[here].form[0] == _AT and (inside > here or town.cut == 1))
    return town.entity or "" if at_it else None


def works_for(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int | None:
    """Where a name with an adjective ends that tells what the body is for, None where nothing of the kind stands here
    ("الجمعية العلمية للبحوث", "المركز الدولي لرعاية الطفولة").
    """
    if at >= last or words[at].form[0] != "ل":
        return None
    if _purpose(words[at].form) and known.glosses.get((whole_noun(words[at].form),)):
        here = at + 1
    elif purposed(words, at, last, known):
        named = known.names.match(words, at + 1, last, clitics=False)
        here = named.last if named else at + 2
    else:
        return None
    while here < last and words[here].form.startswith("وال") and joined(words, here, last, known):
        here += 1
    return adjectives(words, here, last, known)


def year_end(words: Sequence[Word], at: int, last: int) -> int:
    """Where the year ends that tells which law is meant ("قانون الملاحة لسنة 2031"); 0 where none does."""
    dated = at + 1 < last and words[at].form in _OF_YEAR and words[at + 1].kind == "number"
    return at + 2 if dated and len(words[at + 1].form) == _YEAR else 0


def _fields(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """The word after the masculine adjectives of fields that stand at a word ("الثقافي", "المهني الصناعي")."""
    while at < last and (form := words[at].form).endswith("ي") and article(form) and known.glosses.get((form,)):
        at += 1
    return at


def _and_field(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether "and" joins a further field here ("للعلاقات العامة والإعلام"), of which no adjective makes a body."""
    form = words[at].form
    if not form.startswith("وال") or not known.glosses.get((form[1:],)) or known.heads.get((form[1:],)):
        return False
    after = words[at + 1].form if at + 1 < last else ""
    return not article(after) or known.qualifiers.get((after,)) == "rank"


def adjectives(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> int:
    """The word after the adjectives that stand at a word; behind that of a country only known ones ("… القضية")."""
    here, owned = at, False
    while here < end:
        if found := nation(words, here, end, known):
            here, owned = found[1], True
            if here + 1 < end and words[here].form in _DASHES and (other := nation(words, here + 1, end, known)):
                here = other[1]  # "السويدي-السلماري"
        elif (
            (match := known.qualifiers.match(words, here, end, clitics=False))
            and match.value not in _NO_PART
            and words[here].form[0] != _AT
            and words[here].form not in known.classes.charged
        ):
            here = match.last
        elif (match is None and _feminine(words[here].form, owned, known)) or two(words, at, here, known):
            here += 1
        elif here > at and words[here].form in known.classes.ordinals:
            here += 1  # "الملتقى الخليجي الرابع"
        else:
            break
    return here


def _feminine(form: str, owned: bool, known: Vocabulary) -> bool:
    """Whether a word has the shape of an adjective of a body; it is a known one where its country has been told."""
    return article(form) and form.endswith("يه") and not (owned and known.glosses.get((form,)) is None)


def two(words: Sequence[Word], at: int, here: int, known: Vocabulary) -> bool:
    """Whether a second adjective is joined to a first ("الأمنية والعسكرية"), and no further body ("والجمعية")."""
    form = words[here].form
    if not (here > at and form.startswith("وال") and form.endswith("يه") and words[here - 1].form.endswith("يه")):
        return False
    return known.heads.get((form[1:],)) is None


def _purpose(form: str) -> bool:
    """Whether a word is "for" with the article and a noun."""
    return form.startswith("لل") and len(form) > 3 and form != _FOR_GOD  # "للحج"


def purposed(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether "for" stands here with a noun that bodies are for and what it is done to ("لتنمية الأعمال")."""
    if at + 1 >= last or words[at].form[0] != "ل" or not article(words[at + 1].form):
        return False
    return known.glosses.get((words[at].form[1:],)) is not None


def _indefinite(word: Word, known: Vocabulary) -> bool:
    form = word.form
    if word.kind != "arabic" or len(form) < 3 or form in known.frequent or form in _DOES:
        return False
    if form in known.classes.belonging:
        return False
    if form[0] == _AND and (form[1:] in known.works or known.heads.get((form[1:],))):
        return False  # "منتدى لهار ومعرض …"
    if form[0] == "ل" and form not in known.ordinary and form[1:] in known.ordinary:
        return False  # "برنامج لذوي الدخل"
    return not form.startswith(("ال", "وال", "بال", "لل")) and not form.endswith(_POSSESSED)


def joined(words: Sequence[Word], at: int, end: int, known: Vocabulary, army: bool = False) -> bool:
    """Whether the noun joined by و is part of the name: the name ends there, or it is a field with its adjective; a
    title or a body begins another ("شركة المياه والمهندس فلان").
    """
    noun = words[at].form[1:]
    if noun in _RELATIVES:
        return False  # "هيئة الموانئ والتي تضم …"
    body = known.bodies.get((noun,))
    if known.titles.get((noun,)) or known.heads.get((noun,)) or (body and body.kind != _MINISTRY):
        return False
    if at + 1 >= end or not words[at + 1].form.startswith("ال") or known.titles.get((words[at + 1].form,)):
        return True
    return not army and known.glosses.get((noun,)) is not None and adjectives(words, at + 1, end, known) > at + 1


def _and_construct(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> bool:
    """Whether "and" joins a further field here that two words name ("… وتقنية المعلومات")."""
    form = words[at].form
    if at + 1 >= end or form[0] != "و" or form.startswith("وال") or not article(words[at + 1].form):
        return False
    if begins_other(form[1:], known):
        return False
    both = known.glosses.get((form[1:],)) is not None and known.glosses.get((words[at + 1].form,)) is not None
    return both or known.glosses.get((form[1:], words[at + 1].form)) is not None
