"""Words that are no part of a name by what stands before or behind them."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.draft import Title
from tawatur.annotate.entities.words.looks import with_al
from tawatur.annotate.entities.words.tables import GIVEN, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import Reading, readings

# Ends of the members of a group.
_MEMBERS = ("ون", "ين")
_CLOSING = frozenset('"»”')
# What may be joined to an adjective.
_BESIDE = frozenset(("", "و", "ف"))
_SONS = frozenset(("بن", "ال", "ابو"))
# Ends of verbs and of nouns with a pronoun, after which no adjective in the accusative stands.
_OBJECTS = ("ها", "هما", "كما", "وا", "يا")
_THIS = frozenset(w + v for w in ("", "و", "ب", "ل") for v in ("هذا", "هذه", "هذان", "هذين", "هاتين", "تلك", "ذلك"))
# A title that is most often a given name.
_SULTAN = "سلطان"
# A year has so many digits.
_YEAR = 4
# So many people must carry a name for a title to be a given name.
_NAME = 10


def trails(before: str, form: str, known: Vocabulary) -> bool:
    """Whether an ordinary word without ال stands behind one with it, which closes a name."""
    return with_al(before) and form in known.ordinary and not with_al(form) and form not in known.units


def office(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether an office of several words begins here ("خادم الحرمين الشريفين"), so that a name ends before it."""
    if words[at].form.startswith("لل"):
        return True  # "قال فلان للصحافيين"
    match = known.titles.match(words, at, min(at + 3, len(words)), clitics=False)
    return match is not None and match.last - at > 1


def pointed(words: Sequence[Word], at: int) -> bool:
    """Whether "this" stands before a noun with ال, which then names nothing ("هذه المؤسسة المالية")."""
    return at > 0 and words[at - 1].form in _THIS and with_al(words[at].form)


def eulogy(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether a blessing of somebody begins here ("رحمه الله"), so that a name ends before it."""
    return known.eulogies.match(words, at, last, clitics=False) is not None


def given_title(
    words: Sequence[Word], at: int, last: int, form: str, known: Vocabulary, addressed: bool = False
) -> bool:
    """Whether a title without ال is the given name of the family name after it ("سلطان اليامي", "أمينة الكردي").

    `addressed`: a form of address stands before it, so the family name may be one that a list has.
    """
    if at + 1 >= last or known.units.get(form, 0) < _NAME:
        return False
    after = words[at + 1].form
    if at + 2 < last and known.particles.get(after) == "devout" and known.particles.get(words[at + 2].form) == "divine":
        return True  # "مساعد ضيف الله"
    if form == _SULTAN and not addressed and known.units.get(after, 0) >= GIVEN and after[:2] != "ال":
        return True  # "سلطان أحمد"
    family = after.startswith("ال") and (after in known.units or after not in known.ordinary)
    family = family and (after.endswith("ي") or known.units.get(after, 0) >= USUAL or form == _SULTAN)
    return (family and (addressed or known.names.get((after,)) is None)) or (after == "بن" and at + 2 < last)


def subject(words: Sequence[Word], title: Title, at: int, end: int, last: int, known: Vocabulary) -> bool:
    """Whether the words are what somebody teaches ("أستاذ الفقه المقارن") or is too ("الطبيب الجراح الدكتور").

    Also a listed name with an ordinary word behind it.
    """
    bare = title.last - title.first == 1 and not words[title.first].form[title.cut :].startswith("ال")
    if title.style in ("profession", "address") and words[at].form.startswith("ال"):
        following = known.titles.match(words, end, last, clitics=False) if end - at == 1 else None
        if bare or (following and words[end].form.startswith("ال")):
            return True
    listed = known.names.match(words, at, last)
    return (
        listed is not None
        and listed.value[0].type == "PER"
        and 1 < listed.last - at < end - at
        and words[listed.last].form in known.ordinary
        and words[listed.last].form not in _SONS
    )


def owner(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether "of" with a construct stands here: what somebody is the head of ("الرئيس التنفيذي لقمر الوادي")."""
    return (
        words[at].form[0] == "ل"
        and words[at].form not in known.units
        and (at + 1 < last and words[at + 1].form.startswith("ال"))
    )


def accusative(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether a word is an adjective in the accusative after its noun ("صاروخا روسيا", "84 جنديا روسيا"), or counts the
    people of a country ("80 ألمانيا").
    """
    form, before = words[at].form, words[at - 1].form
    if at == 0 or not form.endswith("ا") or not known.bare_nations.get((form[:-1],)):
        return False
    if words[at - 1].kind == "number":
        return not (len(before) == _YEAR and before.startswith(("19", "20")))
    if not before.endswith("ا"):
        return False
    if at > 1 and words[at - 2].kind == "number":
        return True
    if before.endswith(_OBJECTS) or before[:-1] not in known.ordinary:
        return False
    return len(before) > 4 and before not in known.frequent and known.names.get((before,)) is None


def described(words: Sequence[Word], at: int, stem: str, known: Vocabulary) -> bool:
    """Whether a surname is rather the adjective of the definite noun before it ("الحكم العثماني")."""
    before = words[at - 1].form
    if not (stem == words[at].form and stem.startswith("ال") and stem.endswith("ي") and with_al(before)):
        return False
    held = readings(before)
    if any(known.titles.get((r.stem,)) or r.stem in known.units or known.names.get((r.stem,)) for r in held):
        return False
    return any(r.stem in known.ordinary for r in held)


def latin_end(words: Sequence[Word], at: int, end: int) -> int:
    """Where the words in Latin letters end that begin here."""
    while at < end and words[at].kind == "latin":
        at += 1
    return at


def defined(words: Sequence[Word], first: int, at: int, reading: Reading, known: Vocabulary) -> bool:
    """Whether a word with the article stands before, or a name in quotation marks ("مجلة «الساحل» السويدية").

    The members of a group are no adjective of one body ("هاجم الجيش الحوثيين"), nor what "and" joins to its name; no
    adjective has a preposition ("القوات الموالية للحوثيين").
    """
    if reading.clitics not in _BESIDE:
        return False
    before = at - 1
    members = reading.stem.endswith(_MEMBERS) and before >= first
    if members and (reading.clitics == "و" or known.bodies.get((words[before].form,))):
        return False
    if before > first and words[before].form in _CLOSING and words[before].start == words[before - 1].end:
        return words[at].start > words[before].end
    return before >= first and with_al(words[before].form)


def address(words: Sequence[Word], at: int) -> bool:
    """Whether a word in Latin letters goes on with an address ("www.nasim.example")."""
    if at < 2 or words[at - 1].form != "." or words[at - 2].kind != "latin":
        return False
    return words[at - 2].end == words[at - 1].start and words[at - 1].end == words[at].start
