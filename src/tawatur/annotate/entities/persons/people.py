"""People nobody listed, behind their titles: where the name ends, and what is no name there."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.persons.certain import famous, tells_of
from tawatur.annotate.entities.persons.ends import name_end
from tawatur.annotate.entities.persons.strangers import stranger
from tawatur.annotate.entities.words.deeds import adverbial, does
from tawatur.annotate.entities.words.draft import Draft, Title
from tawatur.annotate.entities.words.edges import owner, subject
from tawatur.annotate.entities.words.looks import future, located, nisba, plural
from tawatur.annotate.entities.words.outsiders import owned
from tawatur.annotate.entities.words.tables import GIVEN, RARE, SANCTUARIES, SONS, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

# A rank that is also the word for a team.
_TEAM = frozenset(("الفريق", "للفريق", "بالفريق", "والفريق"))
# Ends of titles behind which stands for whom somebody speaks.
IN_THE_NAME = frozenset(("باسم", "بلسان"))
# Behind an adjective.
_VERY = "جدا"
# Behind these words the name stands.
_CALLED = frozenset(("يدعي", "تدعي", "اسمه", "اسمها"))
# So few people carry a word of the news as a name that behind a title it is none.
_HARDLY = 8
# The end of adjectives behind a feminine noun ("منافسة عادلة").
_FAIR = "ه"
# Letters of an active participle with ال.
_DOING = 6
# So long at least is a word with "to" glued to it.
_TOLD = 5
_PEOPLE = "يين"
_TWO = 2


def after_title(words: Sequence[Word], title: Title, last: int, known: Vocabulary) -> Draft | None:
    """The name that follows a title: name parts, or one or two words that are no ordinary words."""
    at = title.last
    if at + 1 < last and words[at].form in '"«“(':
        return None
    end = name_end(words, at, last, known, trusted=True)
    if end == at + 1 and words[at].form in SONS:
        return None  # "المحافظ بن ماضي" is told by the page
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
    if before in known.classes.districts or _for_people(form, known):
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
    if at + 1 < last and (_goes_on(form, words[at + 1].form, known) or _two_qualities(form, words[at + 1].form, known)):
        return True
    if before == "." and form in known.common:
        return True  # "م.عمر", whose first letter is not the engineer's
    if style in ("office", "profession", "rank") and _participle(form, known):
        return True  # "المدير الناجح"
    told = style in ("profession", "address") or (style == "relation" and (form[:2] == "ال" or form[-1:] == _FAIR))
    if told and _ordinary(form, known):
        return True  # "ابنه الصغير"
    if _rather_told(words, title, form, known) or _banner(words, title, known):
        return True
    if at - title.first > 1 and nisba(form) and _adjective(form, known):
        return True  # "مدير المركز الديني"
    if known.sports.get(form) == "of" and (style == "profession" or before in known.classes.headed):
        return True  # "الرئيس الهلالي"
    if before in SANCTUARIES and known.units.get(form, 0) < GIVEN:
        return True  # "خادم الحرمين الشريفين حريص على"
    bare = style == "office" and not (title.definite or title.country or title.body)
    return bare or plural(form, known)  # "ملك فلاحي", "السفراء المعينين"


def _goes_on(form: str, after: str, known: Vocabulary) -> bool:
    """Whether what follows a word behind a title makes an adjective of it ("مهندس متطوع يدعى فلان")."""
    if after in known.classes.of_rank:
        return nisba(form)  # "النائب البطريركي العام"
    supporting = form.startswith("الم") and after.startswith("لل")  # "المعارض المؤيد للاتفاق"
    return after in _CALLED or after == _VERY or supporting


def _two_qualities(form: str, after: str, known: Vocabulary) -> bool:
    """Whether a word behind a title is one of two adjectives of it ("الوزير الأنيق واللبق")."""
    if not (form.startswith("ال") and after.startswith("وال")) or nisba(form):
        return False
    return form not in known.surnames and known.units.get(form, 0) < USUAL and known.names.get((form,)) is None


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
