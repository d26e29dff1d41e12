"""People nobody listed: a name after a title, a run of name parts, a kunya."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tawatur.annotate.entities.persons.certain import certain_end, family_name, famous, tells_of
from tawatur.annotate.entities.persons.ends import name_end, nisba
from tawatur.annotate.entities.persons.strangers import stranger
from tawatur.annotate.entities.words.deeds import adverbial, does
from tawatur.annotate.entities.words.draft import Draft, Title
from tawatur.annotate.entities.words.edges import (
    future,
    given_title,
    located,
    owner,
    plural,
    subject,
)
from tawatur.annotate.entities.words.openings import everyday
from tawatur.annotate.entities.words.outsiders import owned
from tawatur.annotate.entities.words.tables import GIVEN, KEPT, RARE, SANCTUARIES, SONS, USUAL, VERBS
from tawatur.annotate.entities.words.vocabulary import OPENING, Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import Reading, readings

# A rank that is also the word for a team.
_TEAM = frozenset(("الفريق", "للفريق", "بالفريق", "والفريق"))
# Ends of titles behind which stands for whom somebody speaks.
IN_THE_NAME = frozenset(("باسم", "بلسان"))
# Nouns of areas, behind which stands the name of one.
_AREAS = frozenset(("منطقه", "مدينه", "محافظه", "ولايه", "اقليم", "بلده", "قريه", "مديريه", "مقاطعه", "بلديه"))
# Behind an adjective.
_VERY = "جدا"
# Of a club as of a state.
_HEADED = frozenset(("الرييس", "المدير", "القايد"))
# Behind these verbs the name stands, behind these adjectives of an office none has been told.
_CALLED = frozenset(("يدعي", "تدعي", "اسمه", "اسمها"))
_OF_RANK = frozenset(("العام", "الاعلي", "المساعد", "التنفيذي"))
# So few people carry a word of the news as a name that behind a title it is none.
_HARDLY = 8
# Letters of an active participle with ال.
_DOING = 6
# So long at least is a word with "to" glued to it.
_TOLD = 5
_PEOPLE = "يين"
_TWO = 2
# "Was born" is "son" too: the verb where it is told when or where.
_BORN, _WHEN = "ولد", frozenset(("في", "عام", "سنه"))
# Particles that make a name of what they join.
SURE = ("kunya", "filiation", "compound")


def after_title(words: Sequence[Word], title: Title, last: int, known: Vocabulary) -> Draft | None:
    """The name that follows a title: name parts, or one or two words that are no ordinary words."""
    at = title.last
    if at + 1 < last and words[at].form in '"«“(':
        return None
    end = name_end(words, at, last, known, trusted=True)
    if end is None or any(known.traps.match(words, start, last) for start in (at - 1, at)):
        return None
    if end - at == _TWO and famous(words[at].form, known) and tells_of(words[at + 1].form, known):
        end -= 1  # "الرئيس بوتين مستعد"
    if end - at > _TWO and famous(words[at].form, known):
        return Draft(at + 1, end, 0, "PER", f"title:{title.style}", kind="person")  # "مستشار بوتين يوري أوشاكوف"
    if _listed(words, at, end, known) or _of_something(words, at, known) or _unsure(words, title, end, known):
        return None
    if end - at == 1 and _no_name(words, title, last, known):
        return None
    if subject(words, title, at, end, last, known) or located(words[at].form, known) or owner(words, at, last, known):
        return None
    if adverbial(words, at, end, known) or owned(words[at].form, known):
        return None
    if words[at - 1].form in _TEAM and _of_team(words[at].form, end - at, known):
        return None
    return Draft(at, end, 0, "PER", f"title:{title.style}", kind="person")


def _listed(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> bool:
    """Whether a list has the first words of a name, and what follows them is no part of it."""
    listed = known.names.match(words, at, end, clitics=False) if end - at > 2 else None
    if listed is None or not 1 < listed.last - at < end - at:
        return False
    return listed.value[0].type == "PER" and _over(words, listed.last, known)


def _of_something(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether the word behind a title names a body, a place or people, not who holds the title."""
    form, before = words[at].form, words[at - 1].form
    if before in _AREAS or _for_people(form, known):
        return True  # "حاكم منطقة نسيم", "قال المحافظ لصحافيين"
    if form in known.units:
        return False
    names = known.names.get((form,))
    taken = names and (names[0].type == "ORG" or (names[0].type == "GPE" and names[0].rank < RARE))
    return bool(taken) or before in IN_THE_NAME  # "المتحدثة باسم المتنزه"


def _unsure(words: Sequence[Word], title: Title, end: int, known: Vocabulary) -> bool:
    """Whether a title may be a common noun ("مهندس"), and its first word is no part of names."""
    at = title.last
    if title.style != "profession" and (title.definite or title.country or title.style in ("rank", "address")):
        return False
    if words[at].form in known.units or words[at].form in known.particles:
        return False
    return not (title.definite and stranger([word.form for word in words[at:end]], title, known))


def _no_name(words: Sequence[Word], title: Title, last: int, known: Vocabulary) -> bool:
    """Whether the one word behind a title tells of its holder, or of what the title is of, and names nobody."""
    at = title.last
    form, before, style = words[at].form, words[at - 1].form, title.style
    if at + 1 < last and _goes_on(form, words[at + 1].form):
        return True
    if before == "." and form in known.common:
        return True  # "م.عمر", whose first letter is not the engineer's
    if style in ("office", "profession", "rank") and _participle(form, known):
        return True  # "المدير الناجح"
    if (style in ("profession", "address") or (style == "relation" and form[:2] == "ال")) and _ordinary(form, known):
        return True  # "ابنه الصغير"
    if _rather_told(words, title, form, known) or _banner(words, title, known):
        return True
    if at - title.first > 1 and nisba(form) and _adjective(form, known):
        return True  # "مدير المركز الديني"
    if known.sports.get(form) == "of" and (style == "profession" or before in _HEADED):
        return True  # "الرئيس الهلالي"
    if before in SANCTUARIES and known.units.get(form, 0) < GIVEN:
        return True  # "خادم الحرمين الشريفين حريص على"
    bare = style == "office" and not (title.definite or title.country or title.body)
    return bare or plural(form, known)  # "ملك فلاحي", "السفراء المعينين"


def _goes_on(form: str, after: str) -> bool:
    """Whether what follows a word behind a title makes an adjective of it ("مهندس متطوع يدعى فلان")."""
    return after in _CALLED or after == _VERY or (after in _OF_RANK and nisba(form))  # "النائب البطريركي العام"


def _for_people(form: str, known: Vocabulary) -> bool:
    """Whether a word is "to" with people or an ordinary word behind it."""
    if form[0] != "ل" or len(form) < _TOLD or form in known.units:
        return False
    return form.endswith(_PEOPLE) or form[1:] in known.ordinary or f"ال{form[1:]}" in known.ordinary


def _of_team(form: str, length: int, known: Vocabulary) -> bool:
    """Whether the word tells what team it is ("الفريق العاصمي", "الفريق الخدمي المساند")."""
    if length > 1:
        return form.startswith("ال") and (form not in known.units or known.sports.get(form) == "of")
    return form not in known.surnames or (form in known.ordinary and known.units.get(form, 0) < GIVEN)


def _over(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether the word behind a listed name is no part of names, so that the name ends before it."""
    form = words[at].form
    return form not in known.units and form not in known.particles and not form.startswith("ال")


def _participle(form: str, known: Vocabulary) -> bool:
    """Whether a word has the look of "the doing" and nobody's name ("الناجح")."""
    return (
        len(form) == _DOING
        and form[:2] == "ال"
        and form[3] == "ا"
        and not (form in known.units or form in known.surnames or known.names.get((form,)))
    )


def _rather_told(words: Sequence[Word], title: Title, form: str, known: Vocabulary) -> bool:
    """Whether a single word that hardly anybody is called by tells of a title ("العضو المتحفظ"), or what its holder
    does ("الوزير سيشرح"), or stands behind a noun that is no form of address here ("بسعادة غامرة").
    """
    carried = known.units.get(form, 0)
    if form in known.surnames or known.names.get((form,)) or carried >= _HARDLY:
        return False
    if form in known.ordinary:
        return title.style in ("office", "rank")
    if title.style == "address":
        head = words[title.first].form[title.cut :]
        return title.last - title.first == 1 and not head.startswith("ال") and carried < USUAL
    if form.startswith("ال"):
        after = words[title.last + 1].form if title.last + 1 < len(words) else ""
        if title.style == "rank" and does(after, known):
            return False  # "اللواء المفيز يعايد"
        return carried < USUAL and (form.startswith("الم") or form.endswith("ه")) and not nisba(form)
    return future(form, known)


def _banner(words: Sequence[Word], title: Title, known: Vocabulary) -> bool:
    """Whether a rank without ال is the thing that it is called after ("لواء التجديد"): nobody's name follows."""
    if title.style != "rank" or title.definite or title.last - title.first > 1:
        return False
    form = words[title.last].form
    return form.startswith("ال") and not nisba(form) and not (form in known.units or known.names.get((form,)))


def _adjective(form: str, known: Vocabulary) -> bool:
    """Whether a word that ends as adjectives do is one of the news and hardly anybody's name."""
    return form in known.ordinary and known.units.get(form, 0) < GIVEN and form not in known.surnames


def _ordinary(form: str, known: Vocabulary) -> bool:
    """Whether a word alone is too ordinary for a name, or an adjective of the title ("المواطن الساكن")."""
    if known.units.get(form, 0) >= GIVEN:
        return False
    return form in known.ordinary or (form.startswith("ال") and not form.endswith("ي") and form not in known.units)


def run_of_parts(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> Draft | None:
    """Two or more usual parts of personal names in a row ("هادي بن علي اليامي"), no ordinary word among them."""
    if at + 1 >= last or words[at].kind != "arabic":
        return None
    if _titular(words, at, last, known):
        end = name_end(words, at + 1, last, known, False)
        if end or family_name(words[at + 1].form, known):
            return Draft(at, end or at + 2, 0, "PER", "parts", kind="person")
    after = words[at + 1].form
    follows = after in known.units or after in known.particles or after.startswith("ال")
    for reading in _openers(words[at].form, known):
        if not (follows or reading.stem in known.particles) or known.traps.match(words, at, last):
            continue
        style = known.particles.get(after)
        if reading.stem in VERBS and (style == "kunya" or (reading.clitics and not style)):
            continue  # "وطالب الحمداني", "طالب أبو سالم"
        end = name_end(words, at, last, known, trusted=False, opening=reading.stem)
        if (end is None or end == at + 1) and reading.clitics in ("", "و"):
            end = certain_end(reading.stem, words, at + 1, last, known)
        if end is not None and end - at > 1:
            if reading.stem == _BORN and end < last and words[end].form in _WHEN:
                return None  # "ولد الحمداني في نسيمان"
            sure = any(known.particles.get(word.form) in SURE for word in words[at:end])
            sure = sure or known.titles.get((words[end - 1].form,)) is not None  # "سالم الشيخ"
            sure = sure or certain_end(reading.stem, words, at + 1, last, known) == end
            return Draft(at, end, reading.cut, "PER", "parts", kind="person", weak=not sure)
    return None


def _titular(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether a title is a given name, with a father's or family name behind it ("مساعد ضيف الله الحمداني")."""
    form, after = words[at].form, words[at + 1].form
    if (
        form.startswith(("ال", "و"))
        or not known.titles.get((form,))
        or not (after in known.units or known.particles.get(after) == "devout" or family_name(after, known))
    ):
        return False
    title = known.titles.match(words, at, last)
    return title is not None and title.last - at == 1 and given_title(words, at, last, form, known)


def son(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether "son of" and a usual name stand here, so that the word before is a name too, however ordinary."""
    if at + 1 >= last or words[at].form not in SONS or known.units.get(words[at + 1].form, 0) < USUAL:
        return False
    before = words[at - 1].form
    return known.units.get(before[_joined(before, known) :], 0) >= USUAL


def _joined(form: str, known: Vocabulary) -> int:
    """How many letters "and" takes before a given name ("وبيان بنت")."""
    return int(form[0] == "و" and form not in known.units and known.units.get(form[1:], 0) >= USUAL)


def fathered(words: Sequence[Word], first: int, last: int, starts: Sequence[int], known: Vocabulary) -> Iterator[Draft]:
    """Names in which "son of" stands between two usual names, however ordinary the first is as a word."""
    end = first + 1
    for at in starts:
        if at >= end and son(words, at, last, known):
            end = _fathers_end(words, at, last, known)
            while son(words, end, last, known):
                end = _fathers_end(words, end, last, known)
            after = words[end].form if end < last else ""
            if (nisba(after) and known.qualifiers.get((after,)) != "former") or (after and family_name(after, known)):
                end += 1  # but "سالم بن ناصر المتوفى"
            elif after and everyday(words, at - 1, end, last, False, known):
                end += 1
            yield Draft(at - 1, end, _joined(words[at - 1].form, known), "PER", "parts", kind="person")


def _fathers_end(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """Where the father's name after "son of" ends ("بن علي", "بن عبد الرحمن")."""
    compound = at + 2 < last and known.particles.get(words[at + 1].form) == "compound"
    return at + 3 if compound and words[at + 2].form.startswith("ال") else at + 2


@lru_cache(maxsize=KEPT)
def _openers(form: str, known: Vocabulary) -> tuple[Reading, ...]:
    """The readings of a word with which a name may open."""
    return tuple(reading for reading in readings(form) if _opens(reading, form, known))


def _opens(reading: Reading, form: str, known: Vocabulary) -> bool:
    if reading.stem in known.particles:
        return known.particles[reading.stem] in OPENING and not (reading.clitics and form in known.ordinary)
    if reading.clitics and (form in known.units or form in known.common):
        return False
    carried = known.units.get(reading.stem, 0)
    return carried >= USUAL and (reading.stem not in known.common or carried >= GIVEN)
