"""People nobody listed: a name after a title, a run of name parts, a kunya."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from tawatur.annotate.entities.draft import Draft, Title
from tawatur.annotate.entities.edges import built_on_ordinary, inflected, located, subject
from tawatur.annotate.entities.tables import GIVEN, RARE, USUAL
from tawatur.annotate.entities.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import Reading, readings

_LONGEST = 6
# The name that many people carry before the one they are known by ("محمد منصف المرزوقي").
_FIRST = "محمد"
# Given names that before a surname are rather verbs.
_VERBS = frozenset(("طالب", "سعي"))
# A rank that is also the word for a team.
_TEAM = "الفريق"
# So many people must carry an ordinary word as a name for it to go on a name after a title.
_FAMILY = 50
# So many people carry a given name that before a family name it can only be one.
_EVERYBODY = 1000
# Words of a name stand no more than this many letters apart.
_GAP = 2
# Particles that make a name of what they join.
_SURE = ("kunya", "filiation", "compound")
# Words that join a name to a father's.
_SONS = frozenset(("بن", "بنت"))


def after_title(words: Sequence[Word], title: Title, last: int, known: Vocabulary) -> Draft | None:
    """The name that follows a title: name parts, or one or two words that are no ordinary words."""
    at = title.last
    if at < last and words[at].form in '"«“(' and at + 1 < last:
        return None
    end = name_end(words, at, last, known, trusted=True)
    if end is None or any(known.traps.match(words, start, last) for start in (at - 1, at)):
        return None
    names = known.names.get((words[at].form,))
    taken = names and (names[0].type == "ORG" or (names[0].type == "GPE" and names[0].rank < RARE))
    if taken and words[at].form not in known.units:
        return None
    unsure = title.style == "profession" or not (title.definite or title.country or title.style in ("rank", "address"))
    if unsure and words[at].form not in known.units and words[at].form not in known.particles:
        return None
    if end - at == 1 and _ordinary(words[at].form, known) and title.style in ("profession", "address"):
        return None
    if subject(words, title, at, end, last, known) or located(words[at].form, known):
        return None
    if end - at == 1 and words[at - 1].form == _TEAM and words[at].form not in known.surnames:
        return None  # "الفريق العاصمي": a team
    if end - at == 1 and title.style == "office" and not (title.definite or title.country or title.body):
        return None  # "ملك فلاحي"
    return Draft(at, end, 0, "PER", f"title:{title.style}", kind="person")


def _ordinary(form: str, known: Vocabulary) -> bool:
    """Whether a word alone is too ordinary for a name, or an adjective of the title ("المواطن الساكن")."""
    if known.units.get(form, 0) >= GIVEN:
        return False
    return form in known.ordinary or (form.startswith("ال") and not form.endswith("ي") and form not in known.units)


def with_family(words: Sequence[Word], draft: Draft, last: int, known: Vocabulary) -> Draft:
    """A person's name with a father's in it, and the family name that closes it ("سالم بن ناصر الحمداني")."""
    inside = words[draft.first + 1 : draft.last]
    if draft.type != "PER" or draft.listed or draft.last >= last or words[draft.last].kind != "arabic":
        return draft
    form = words[draft.last].form
    if any(known.particles.get(word.form) == "filiation" for word in inside) and _nisba(form):
        return draft._replace(last=draft.last + 1)
    return draft


def with_given(words: Sequence[Word], draft: Draft, first: int, known: Vocabulary, apart: bool) -> Draft:
    """A family name with the given name before it, however ordinary that is as a word ("وسند الحمداني").

    A listed surname behind a given name that is not its bearer's is somebody else's ("سند المالكي"). `apart`: the
    page tells the preposition على from the name علي.
    """
    before = draft.first - 1
    if draft.type != "PER" or draft.cut or before < first:
        return draft
    form = words[before].form
    if form == _FIRST and draft.listed and draft.length > 1:
        return draft._replace(first=before)
    if draft.length > 1 or words[before].kind != "arabic" or known.titles.get((form,)):
        return draft
    if form in _VERBS or (known.names.get((form,)) and known.units.get(form, 0) < GIVEN):
        return draft
    if form in known.frequent and not (apart and form == "علي"):
        return draft
    for reading in readings(form):
        if known.units.get(reading.stem, 0) >= GIVEN and not reading.stem.startswith("ال"):
            return _unlisted(draft, before, reading.cut)
    return draft


def _unlisted(draft: Draft, first: int, cut: int) -> Draft:
    """The person of a longer name, whom no list has by that name."""
    return draft._replace(first=first, cut=cut, rule="parts", entity=None, listed=False, names=(), country="")


def introduced(words: Sequence[Word], draft: Draft, titled: Collection[int], known: Vocabulary) -> Draft:
    """A surname with the given name that stands between it and a title ("المدرب لازلو ماورير")."""
    before = draft.first - 1
    if draft.type != "PER" or draft.length > 1 or draft.cut or before not in titled:
        return draft
    form = words[before].form
    if words[before].kind != "arabic" or form.startswith("ال") or form in known.ordinary or known.names.get((form,)):
        return draft
    if known.titles.match(words, before, draft.first):
        return draft
    return draft._replace(first=before)


def run_of_parts(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> Draft | None:
    """Two or more usual parts of personal names in a row ("هادي بن علي اليامي"), no ordinary word among them."""
    if at + 1 >= last or words[at].kind != "arabic":
        return None
    after = words[at + 1].form
    follows = after in known.units or after in known.particles or after.startswith("ال")
    for reading in readings(words[at].form):
        if not follows and reading.stem not in known.particles:
            continue
        if not _opens(reading, words[at].form, known) or known.traps.match(words, at, last):
            continue
        end = name_end(words, at, last, known, trusted=False, opening=reading.stem)
        if end is None and at + 1 < last and _plainly(reading.stem, words[at + 1].form, known):
            end = at + 2
        if end is not None and end - at > 1:
            joined = any(known.particles.get(word.form) in _SURE for word in words[at:end])
            joined = joined or (end - at == 2 and _plainly(reading.stem, words[at + 1].form, known))
            return Draft(at, end, reading.cut, "PER", "parts", kind="person", weak=not joined)
    return None


def _plainly(given: str, family: str, known: Vocabulary) -> bool:
    """Whether a most usual given name and a family name with ال, no ordinary word, leave no doubt ("محمد الواكد")."""
    return (
        known.units.get(given, 0) >= _EVERYBODY
        and family.startswith("ال")
        and known.units.get(family, 0) >= USUAL
        and family not in known.ordinary
    )


def son(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether "son of" and a usual name stand here, so that the word before is a name too, however ordinary."""
    return (
        at + 1 < last
        and words[at].form in _SONS
        and known.units.get(words[at + 1].form, 0) >= USUAL
        and known.units.get(words[at - 1].form, 0) >= USUAL
    )


def fathered(words: Sequence[Word], first: int, last: int, known: Vocabulary) -> Iterator[Draft]:
    """Names in which "son of" stands between two usual names, however ordinary the first is as a word."""
    end = first
    for at in [at for at in range(first + 1, last - 1) if words[at].form in _SONS]:
        if at >= end and son(words, at, last, known):
            end = _fathers_end(words, at, last, known)
            while son(words, end, last, known):
                end = _fathers_end(words, end, last, known)
            if end < last and _nisba(words[end].form):
                end += 1
            yield Draft(at - 1, end, 0, "PER", "parts", kind="person")


def _fathers_end(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """Where the father's name after "son of" ends ("بن علي", "بن عبد الرحمن")."""
    compound = at + 2 < last and known.particles.get(words[at + 1].form) == "compound"
    return at + 3 if compound and words[at + 2].form.startswith("ال") else at + 2


def _opens(reading: Reading, form: str, known: Vocabulary) -> bool:
    if reading.stem in known.particles:
        style = known.particles[reading.stem]
        return style in ("kunya", "compound", "devout") and not (reading.clitics and form in known.ordinary)
    if reading.clitics and (form in known.units or form in known.common):
        return False
    carried = known.units.get(reading.stem, 0)
    return carried >= USUAL and (reading.stem not in known.common or carried >= _EVERYBODY)


def name_end(
    words: Sequence[Word], at: int, last: int, known: Vocabulary, trusted: bool, opening: str = ""
) -> int | None:
    """Where the personal name that begins at a word ends; None where there is none.

    `trusted`: a title stands before it, so one or two unknown words may be the name.
    """
    here, sure, end = at, False, min(last, at + _LONGEST)
    while here < end:
        form = opening if here == at and opening else words[here].form
        if words[here].kind == "latin" and trusted and here == at:
            return _latin_end(words, here, end)
        if words[here].kind != "arabic" or (here > at and known.titles.match(words, here, last)):
            break
        if here > at and (form == words[here - 1].form or words[here].start - words[here - 1].end > _GAP):
            break  # printed twice, or a dash drawn with the letter stretcher between
        if here + 1 < end and _joins(form, words[here + 1], here > at, known):
            sure = sure or known.particles[form] != "devout"
            compound = known.particles.get(words[here + 1].form) == "compound" and here + 2 < end
            here += 1 if compound else 2
            after = words[here].form if here < end else ""
            if known.particles[form] == "kunya" and _nisba(after) and _from(after, known):
                return here + 1
        elif _part(form, known, trusted, here - at, sure) or (sure and _nisba(form) and form not in known.common):
            sure = sure or form in known.units
            here += 1
        else:
            break
    return here if here > at and (sure or (trusted and here - at <= 4)) else None


def _nisba(form: str) -> bool:
    """Whether a word says where somebody is from, as it closes many a nom de guerre ("أبو سالم المغربي")."""
    return form.startswith("ال") and form.endswith("ي") and len(form) > 5


def _from(form: str, known: Vocabulary) -> bool:
    """Whether a nisba is of a country or no ordinary word ("أبو سالم المغربي", but not a palace "التاريخي")."""
    return known.nations.get((form,)) is not None or form not in known.common


def _joins(form: str, after: Word, inside: bool, known: Vocabulary) -> bool:
    """Whether a particle makes one part of the name with the word after it ("عبد الرحمن", "بن علي", "نور الدين")."""
    style = known.particles.get(form)
    if style is None or after.kind != "arabic":
        return False
    if form == "ال":  # "آل", folded
        return inside and (after.form.startswith("ال") or after.form not in known.ordinary)
    if after.form in known.common and style != "devout":
        return style == "filiation" and inside and known.units.get(after.form, 0) >= USUAL
    if style == "compound":
        return after.form.startswith("ال")
    if style == "devout":
        return known.particles.get(after.form) == "divine"
    if style == "kunya":
        if form == "ام":  # also the letter M
            return after.form in known.units or (after.form.startswith("ال") and after.form not in known.ordinary)
        return after.form in known.units or after.form.startswith("ال") or after.form not in known.ordinary
    return inside and style != "divine" and (style != "foreign" or after.form not in known.ordinary)


def _part(form: str, known: Vocabulary, trusted: bool, place: int, sure: bool) -> bool:
    """Whether a word can be the next part of the name."""
    if (
        len(form) < 2
        or form == "ال"
        or (form in known.common and not (place and trusted and known.units.get(form, 0) >= _FAMILY))
        or known.titles.get((form,))
        or known.qualifiers.get((form,))
    ):
        return False
    if known.triggers.get((form,)) or known.heads.get((form,)):
        return False
    if (
        place == 0
        and form[0] == "و"
        and (form[1:] in known.common or form[1:] in known.frequent or form.endswith(("وه", "وها", "وهم")))
    ):
        return False  # "المحافظ وإحدى …", "الضابط واختطفوه"
    if known.nations.get((form,)) and not (place and form in known.units):
        return False
    if place == 0 and known.bare_nations.get((form,)) and known.units.get(form, 0) < GIVEN:
        return False  # "مسؤول أفغاني"
    if form[0] == "ل" and known.titles.begins(form[1:]) and form not in known.units:
        return False  # "المبعوث لخادم الحرمين"
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
    if place > 1 and form[0] == "و":
        return False  # another name, joined
    if place == 0 and form.startswith("ي") and (len(form) < 6 or form[1] not in "واي"):
        return False  # rather a verb
    return place < 3 and form not in known.ordinary and not inflected(form) and not built_on_ordinary(form, known)


def _latin_end(words: Sequence[Word], at: int, end: int) -> int:
    while at < end and words[at].kind == "latin":
        at += 1
    return at
