"""Words that are no part of a name by their look or by what stands before them."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.draft import Title
from tawatur.annotate.entities.words.tables import GIVEN, RARE, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import Reading, readings

_PRONOUNS = ("ه", "ها", "هم", "ي", "نا", "ا")

# Ends of the members of a group.
_MEMBERS = ("ون", "ين")
_CLOSING = frozenset('"»”')
_SONS = frozenset(("بن", "ال", "ابو"))
# Ends of words that are no verbs.
FOREIGN = ("يا", "وف", "يتش", "سكي", "يل")
# Ends of verbs and of nouns with a pronoun, after which no adjective in the accusative stands.
_OBJECTS = ("ها", "هما", "كما", "وا", "يا")
_THIS = frozenset(w + v for w in ("", "و", "ب", "ل") for v in ("هذا", "هذه", "هذان", "هذين", "هاتين", "تلك", "ذلك"))
# A title that is most often a given name.
_SULTAN = "سلطان"
# Letters of a passive participle.
_DONE = 5
# A year has so many digits.
_YEAR = 4
# Words that begin with the letters of the article.
_NO_ARTICLE = frozenset(("الي", "والي", "الا", "والا", "الف", "الاف", "الذي", "التي", "الذين", "التزام", "والتزام",
    "بالتزام", "التحاق", "والتحاق", "بالتحاق", "التقاء", "الغاء"))  # fmt: skip
# So many people must carry a name for a title to be a given name.
_NAME = 10


def trails(before: str, form: str, known: Vocabulary) -> bool:
    """Whether an ordinary word without ال stands behind one with it, which closes a name."""
    return with_al(before) and form in known.ordinary and not with_al(form) and form not in known.units


def future(form: str, known: Vocabulary) -> bool:
    """Whether a word looks like a verb of the future ("سيخلى"), which ends a name."""
    if len(form) < 5 or form.endswith(FOREIGN) or not form.startswith(("سي", "ست")):
        return False
    return form not in known.units and not known.names.begins(form)


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


def given_name(form: str, known: Vocabulary) -> bool:
    """Whether a word is a given name, with which no name of a body goes on after ال ("الاتحاد عدنان …")."""
    return known.units.get(form, 0) >= GIVEN and not form.startswith(("ال", "ل", "ب"))


def located(form: str, known: Vocabulary) -> bool:
    """Whether a word inside a run is "in" with a place, or with a definite noun ("ببغداد", "بالبصرة")."""
    if form[0] != "ب" or form in known.units:
        return False
    if (form.startswith("بال") and len(form) > 5) or known.triggers.get((form[1:],)):
        return True  # "بمحافظة"
    names = known.names.get((form[1:],))
    if names is None or names[0].type != "GPE":
        return False
    return names[0].rank <= RARE or form not in known.ordinary


def built_on_ordinary(form: str, known: Vocabulary) -> bool:
    """Whether a word is an ordinary one with proclitics, a pronoun or both ("بإبقاء", "دعمه", "وبرفقته")."""
    whole, *cut = (reading.stem for reading in readings(form))
    tails = [stem[: -len(end)] for stem in (whole, *cut) for end in _PRONOUNS if stem.endswith(end)]
    tails += [f"{stem[:-1]}ه" for stem in tails if stem.endswith("ت")]  # "بترقيته"
    return any(len(stem) > 2 and stem in known.ordinary for stem in (*cut, *tails)) or any(
        len(stem) > 3 and stem in known.common and stem not in known.units for stem in tails
    )


def outlandish(form: str, known: Vocabulary) -> bool:
    """Whether a word is none that Arabic news uses, so that two of them behind "the goalkeeper" are a name."""
    if form.startswith(("ال", "لل", "بال", "وال", "وت")) or known.of_news(form):
        return False
    if form.startswith(("ي", "ت", "س")) and not form.endswith(FOREIGN):
        return False
    return not built_on_ordinary(form, known) and not known.nations.get((f"ال{form}",))


def inflected(form: str) -> bool:
    """Whether a word looks like a verb or an adverb rather than a foreign name."""
    if (form[0] in "وف" and form[1] in "يت") or form.startswith(("يت", "تت", "ليت", "لتت", "سيت", "ست", "است")):
        return True
    if (form[0] == "م" and form[-1] == "ا" and len(form) > 4) or (form[0] in "بل" and form.endswith("ته")):
        return True  # "مبديا", "بترقيته"
    if done(form):
        return True
    if form[0] in "يت" and form.endswith("ان") and len(form) > _DONE:
        return True  # "يمثلان"
    return len(form) < 3 or (form.startswith("ال") and form.endswith("يه")) or form.endswith(("ات", "ون", "هم", "ها"))


def done(form: str) -> bool:
    """Whether a word looks like what is done with something ("مرفوض")."""
    return len(form) == _DONE and form[0] == "م" and form[3] == "و" and "و" not in form[1:3]


def plain_word(form: str, known: Vocabulary) -> bool:
    """Whether a word is an ordinary one and no part of names, also with و."""
    if form in known.units or form in known.particles:
        return form in known.frequent and known.units.get(form, 0) < GIVEN
    if form.endswith("ا") and form[:-1] in known.ordinary:
        return True  # "أمطارا"
    return form in known.common or (form[0] == "و" and known.of_news(form[1:]))


def closing_noun(form: str, known: Vocabulary) -> bool:
    """Whether a word with ال can only end a name ("حفر الباطن" before the name of its governor)."""
    return form.startswith("ال") and form not in known.units and form not in known.particles


def purpose_verb(form: str, known: Vocabulary) -> bool:
    """Whether a word is a verb of the news behind "in order to" ("ليكتمل"), which ends a name."""
    return form.startswith(("لي", "لت")) and form[1:] in known.ordinary and form not in known.units


def verb(form: str, known: Vocabulary) -> bool:
    """Whether a word looks like "and" with a verb ("وتزوج") rather than a name."""
    if len(form) < 5 or not form.startswith("وت") or form in known.units:
        return False
    return not known.names.begins(form) and known.units.get(form[1:], 0) == 0


def of_future(form: str, known: Vocabulary) -> bool:
    """Whether a word is a verb of the news with the letter of the future."""
    if not form.startswith(("سي", "ست")) or form in known.units:
        return False
    many = form.endswith("ون") and any(f"{form[1:-2]}{end}" in known.ordinary for end in ("", "ي", "و"))
    return many or form[1:] in known.ordinary  # "سيلتقون"


def phrase(form: str, known: Vocabulary) -> bool:
    """Whether a word is a preposition or "and" with an ordinary noun, so that the name ends before it ("لموقع")."""
    if form in known.units or form in known.particles:
        return False
    held = [r for r in readings(form)[1:] if len(r.stem) > 3 and r.stem in known.ordinary]
    return any(r.stem not in known.units and (r.clitics == "ل" or form not in known.ordinary) for r in held)


def leads(form: str, known: Vocabulary) -> bool:
    """Whether a word is a preposition, or one with an ordinary noun, which a name stands behind ("بين", "بحبس")."""
    if known.metonyms.get(form) in ("power", "place", "towards") and known.units.get(form, 0) < GIVEN:
        return form in known.frequent
    if form in known.units or form in known.particles:
        return False
    if form in known.ordinary:
        return False
    held = [r.stem for r in readings(form)[1:] if r.clitics in ("ب", "ل") and r.stem in known.ordinary]
    return any(
        len(stem) > 2
        and stem not in known.units
        and not stem.startswith("ال")
        and not (known.heads.get((stem,)) or known.triggers.get((stem,)) or known.bodies.get((stem,)))
        for stem in held
    )


def plural(form: str, known: Vocabulary) -> bool:
    """Whether a word is rather the plural of a participle than a name ("المعينين", but "الحسين")."""
    return form.startswith("ال") and form.endswith(("ين", "ون")) and known.units.get(form, 0) < USUAL


def begins_other(form: str, known: Vocabulary) -> bool:
    """Whether a title, a body or a noun before names may begin with the word."""
    tables = (known.titles, known.triggers, known.heads, known.bodies)
    return any(table.begins(form) for table in tables)


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


def with_al(form: str) -> bool:
    """Whether a word has the article, also behind a preposition or "and"."""
    return form.startswith(("ال", "لل", "وال", "بال", "فال", "كال")) and form not in _NO_ARTICLE


def defined(words: Sequence[Word], first: int, at: int, reading: Reading, known: Vocabulary) -> bool:
    """Whether a word with the article stands before, or a name in quotation marks ("مجلة «الساحل» السويدية").

    The members of a group are no adjective of one body ("هاجم الجيش الحوثيين"), nor what "and" joins to its name.
    """
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
