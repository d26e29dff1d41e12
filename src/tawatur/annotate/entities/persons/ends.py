"""Where a personal name ends: its parts, and what joins or closes them."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.persons.either import borne, family, named_too, other_begins, prince, surname
from tawatur.annotate.entities.words.deeds import does, she_did
from tawatur.annotate.entities.words.edges import given_title, latin_end
from tawatur.annotate.entities.words.looks import (
    bare_word,
    begins_other,
    built_on_ordinary,
    inflected,
    nisba,
    of_future,
    purpose_verb,
)
from tawatur.annotate.entities.words.openings import ali, everyday
from tawatur.annotate.entities.words.tables import ALI, GIVEN, SONS, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

_LONGEST = 8
# So many people must carry an ordinary word as a name for it to go on a name after a title.
_FAMILY = 50
# So many people carry a given name that before a family name it can only be one.
EVERYBODY = 900
# Words of a name stand no more than this many letters apart.
_GAP = 2
# A given name, but behind a name "in the name of".
_IN_THE_NAME = "باسم"
# "Before" those who listen, a given name too.
_BEFORE = "امام"
# "Son of" joins, by itself it is the verb "was born"; "van", and "then" behind a source.
_BORN, _VAN = "ولد", "فان"
# Participles of the fifth and sixth stem begin so, and have more letters.
_ENGAGED, _DEED = "المت", 6
# "He survived", which is a given name too.
_SURVIVED = "نجا"
# Who is the father of a field of knowledge is not called so ("أبو البصريات"): its noun ends in this.
_FIELD = "يات"
# "And" with a noun has so many letters.
_TOLD = 5


def name_end(
    words: Sequence[Word], at: int, last: int, known: Vocabulary, trusted: bool, opening: str = ""
) -> int | None:
    """Where the personal name that begins at a word ends; None where there is none.

    `trusted`: a title or a name stands before it, so one or two unknown words may be the name. `opening`: the first
    word without what is joined to it.
    """
    here, sure, end = at, False, min(last, at + _LONGEST)
    while here < end:
        form = opening if here == at and opening else words[here].form
        if words[here].kind == "latin" and trusted and here == at:
            return latin_end(words, here, end)
        if here == at and form == _BEFORE and here + 1 < last and words[here + 1].form.startswith("ال"):
            break  # "أكد الوزير أمام النواب …"
        if words[here].kind != "arabic" or (here > at and other_begins(words, here, last, known)):
            break
        if here > at and (form == words[here - 1].form or words[here].start - words[here - 1].end > _GAP):
            break  # printed twice, or a dash drawn with the letter stretcher between
        if here > at and closed(words[here - 1].form, form, here - at, known):
            break
        if here > at and form in known.classes.most and bare_word(words, here + 1, last):
            break  # "اللواء سالم كرمان أرفع ضابط"
        if here > at and (family(words, here, last, known) or everyday(words, at, here, last, trusted, known)):
            return here + 1
        if here - at > 1 and _country(form, known):
            break  # "اتهم الوزير سالم الحمداني سلمار"
        if here + 1 < end and _joins(form, words[here + 1], here > at, known):
            sure = sure or known.particles[form] != "devout"
            compound = known.particles.get(words[here + 1].form) == "compound" and here + 2 < end
            here += 1 if compound else 2
            after = words[here].form if here < end else ""
            if known.particles[form] == "kunya" and nisba(after) and _from(after, known):
                return here + 1
        elif (
            (here == at and trusted and (opening or given_title(words, at, last, form, known, True)))
            or (here == at and trusted and prince(words, at, form, known))
            or (here == at and trusted and ali(words, at, last, known))
            or _part(form, known, trusted, here - at - _fathered(words, at, here), sure)
            or (sure and nisba(form) and form not in known.common)
            or (here > at and borne(words, here, last, known))
            or (trusted and named_too(words, at, here, form, known))
            or (trusted and here > at and surname(words, here, last, known))
        ):
            sure = sure or form in known.units
            here += 1
        else:
            break
    return here if here > at and (sure or (trusted and here - at <= 4)) else None


def _country(form: str, known: Vocabulary) -> bool:
    """Whether a word is a well-known country, which no full name goes on with."""
    names = known.names.get((form,))
    return names is not None and names[0].kind == "country" and names[0].rank == 1


def closed(before: str, form: str, place: int, known: Vocabulary) -> bool:
    """Whether a family name with ال is the whole name ("الهزاع قصيدة") or closes it before a word that is no name."""
    if form == _IN_THE_NAME and place > 1:
        return True
    if form == _VAN and (before.startswith("ال") or nisba(before)):
        return True  # "بحسب سالم الحمداني فإن …"
    if form == _SURVIVED and place > 1 and before.startswith("ال"):
        return True  # "الوزير سالم الحمداني نجا من"
    if form.startswith(_ENGAGED) and len(form) > _DEED and not nisba(form) and form not in known.units:
        return True  # "سالم الحمداني المتعاقد مع"
    if not before.startswith("ال") or before not in known.units or form in known.particles:
        return False
    if form.startswith("ال"):  # "سالم الحمداني المنوم بالمستشفى"
        return place > 1 and form.startswith("الم") and nisba(before) and not nisba(form) and form not in known.units
    if place == 1:
        given = known.units[before] >= GIVEN and not nisba(before)  # "الحبيب فلان"
        return before[2:] in known.units and form not in known.units and not given
    return nisba(before) and (form in known.common or form not in known.units)


def _from(form: str, known: Vocabulary) -> bool:
    """Whether a nisba is of a country or no ordinary word ("أبو سالم المغربي", but not a palace "التاريخي")."""
    return known.nations.get((form,)) is not None or form not in known.common


def _joins(form: str, after: Word, inside: bool, known: Vocabulary) -> bool:
    """Whether a particle makes one part of the name with the word after it ("عبد الرحمن", "بن علي", "نور الدين")."""
    style = known.particles.get(form)
    if style is None or after.kind != "arabic" or (form == "ابن" and known.titles.get((after.form,))):
        return False  # "سالم ابن الكاتب"
    if form == "ال":  # "آل", folded
        return inside and (
            after.form.startswith("ال") or after.form not in known.ordinary or known.units.get(after.form, 0) >= USUAL
        )
    if after.form in known.common and style not in ("devout", "compound"):
        return style == "filiation" and inside and known.units.get(after.form, 0) >= USUAL
    if style == "compound":
        return after.form.startswith("ال")
    if style == "devout":
        return known.particles.get(after.form) == "divine"
    if style == "kunya":
        if form == "ام":  # also the letter M
            return after.form in known.units or (after.form.startswith("ال") and after.form not in known.ordinary)
        science = after.form.startswith("ال") and after.form.endswith(_FIELD)
        plain = science or (after.form in known.ordinary and not after.form.startswith("ال"))
        return after.form in known.units or not plain
    return inside and style != "divine" and (style != "foreign" or after.form not in known.ordinary)


def _part(form: str, known: Vocabulary, trusted: bool, place: int, sure: bool) -> bool:
    """Whether a word can be the next part of the name."""
    if (
        len(form) < 2
        or form == "ال"
        or (place > 0 and form == _BORN)
        or (form in known.common and not _carried(form, known, place > 0 and trusted))
        or known.titles.get((form,))
        or known.qualifiers.get((form,))
    ):
        return False
    if known.triggers.get((form,)) or known.heads.get((form,)):
        return False
    if (
        place == 0
        and form[0] == "و"
        and (
            form[1:] in known.common
            or form[1:] in known.frequent
            or form.endswith(("وه", "وها", "وهم"))
            or (form.endswith("ت") and form not in known.units and not known.names.begins(form))
            or (form[1] == "ل" and form not in known.units and known.titles.begins(form[2:]))
            or (len(form) > _TOLD and form not in known.units and f"ال{form[1:]}" in known.ordinary)
        )
    ):
        return False  # "المحافظ وإحدى …", "الضابط واختطفوه", "الرئيس وخفت", "للوزير ولسمو الأمير"
    if known.nations.get((form,)) and not (place and form in known.units):
        return False
    if place == 0 and known.bare_nations.get((form,)) and known.units.get(form, 0) < GIVEN:
        return False  # "مسؤول أفغاني"
    if form[0] == "ل" and form not in known.units and begins_other(form[1:], known):
        return False  # "المبعوث لخادم الحرمين", "الرئيس التنفيذي لشركتي"
    if form[0] == "و" and known.units.get(form[1:], 0) > known.units.get(form, 0):
        return False  # another name, joined
    if form.startswith("باسم") and len(form) > 4:
        return False  # "in his name"
    if form in known.units:
        return known.units[form] >= USUAL or not built_on_ordinary(form, known)
    if not trusted or form.startswith(("وال", "بال", "لل")):
        return False
    if place and form.startswith("ال") and form.endswith("ه"):
        return False  # "طلب الرئيس فلان البرهنة"
    if place and (of_future(form, known) or she_did(form)):
        return False  # "الوزير فلان سيكون", "اللواء فلان انسحبت قواته"
    if place and (purpose_verb(form, known) or does(form, known) or (place > 1 and form[0] == "و")):
        return False
    if place == 0 and form.startswith("ي") and (len(form) < 6 or form[1] not in "واي"):
        return False  # rather a verb
    verb = of_future(form, known) if form.startswith("ست") else inflected(form)
    return place < 3 and form not in known.ordinary and not verb and not built_on_ordinary(form, known)


def _fathered(words: Sequence[Word], at: int, here: int) -> bool:
    """Whether a family name follows a father's, so that "son of" counts for nothing ("سالم بن مشنان الخرنوج")."""
    return here - at > 2 and words[here - 2].form in SONS and words[here].form.startswith("ال")


def _carried(form: str, known: Vocabulary, inside: bool) -> bool:
    """Whether an ordinary word is carried as a name by so many that it is one here; "on" is written as Ali."""
    carried = known.units.get(form, 0)
    return carried >= _FAMILY if inside else carried >= EVERYBODY and form != ALI
