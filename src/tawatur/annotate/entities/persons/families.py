"""People whose name was found in part: the given name before it, the family name behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tawatur.annotate.entities.persons.certain import family_name, famous
from tawatur.annotate.entities.persons.parts import SURE
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.looks import future, inflected, nisba
from tawatur.annotate.entities.words.tables import GIVEN, HOUSE, USUAL, VERBS
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import readings

# The name that many people carry before the one they are known by ("محمد منصف المرزوقي").
_FIRST = "محمد"
_TWO = 2
_COMMA = "،"
# "And" with a name has so many letters.
_JOINED = 4
# Letters of a family name without ال that tells of an origin.
_ORIGIN = 5
# "Son" in Mauritania, elsewhere "was born".
_BORN = "ولد"


def with_family(words: Sequence[Word], draft: Draft, last: int, known: Vocabulary) -> Draft:
    """A person's name with a father's in it, and the family name that closes it ("سالم بن ناصر الحمداني")."""
    inside = words[draft.first + 1 : draft.last]
    if draft.type == "PER" and draft.listed and _housed(words, draft, last):
        return draft._replace(last=draft.last + 2)
    if draft.type != "PER" or draft.listed or draft.last >= last or words[draft.last].kind != "arabic":
        return draft
    form = words[draft.last].form
    if inside and _open(inside[-1].form, form, known):
        return with_family(words, draft._replace(last=draft.last + 1), last, known)  # "… آل" is no whole name
    fathered = any(known.particles.get(word.form) == "filiation" for word in inside)
    if fathered and nisba(form) and known.qualifiers.get((form,)) != "former":
        return draft._replace(last=draft.last + 1)
    if fathered and _closed_title(words, draft.last, last, known):
        return draft._replace(last=draft.last + 1)  # "سالم بن ناصر المرشد، قال"
    if fathered and _strange_origin(form, known):
        return draft._replace(last=draft.last + 1)  # "مازن بن محمد بترجي"
    given = _given(words, draft, known)
    if given and form in known.classes.dignities and not _opens_name(words, draft.last + 1, last, known):
        return draft._replace(last=draft.last + 1)  # "سمير الحاج"
    if given and form.endswith("ي") and known.nations.get((form,)) in known.countries:
        return draft._replace(last=draft.last + 1)  # "عثمان الصيني"
    whole = fathered or given
    return draft._replace(last=draft.last + 1) if whole and family_name(form, known) else draft


def _closed_title(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether a family name that is a title too stands here before a mark, so that it is nobody's office."""
    form, after = words[at].form, words[at + 1].form if at + 1 < last else ""
    return form.startswith("ال") and form in known.surnames and bool(known.titles.get((form,))) and after == _COMMA


def _opens_name(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether a word stands here that somebody may be called, so that the title before it is theirs."""
    form = words[at].form if at < last else ""
    return known.units.get(form, 0) >= USUAL or form in known.particles


def _given(words: Sequence[Word], draft: Draft, known: Vocabulary) -> bool:
    """Whether all that a name has is a given one ("سالم", "عبد الله", "مجد الدين")."""
    first, last = words[draft.first].form, words[draft.last - 1].form
    if draft.length == 1:
        return not draft.cut and known.units.get(first, 0) >= GIVEN and not first.startswith("ال")
    joined = known.particles.get(first) == "compound" or known.particles.get(last) == "divine"
    return draft.length == _TWO and joined


def _strange_origin(form: str, known: Vocabulary) -> bool:
    """Whether a word ends as families of an origin are called and is none of the news, without ال too."""
    if (
        len(form) < _ORIGIN
        or form[-1] != "ي"
        or form[0] in "يتلوفن"
        or known.of_news(form)
        or form in known.nations_forms
    ):
        return False
    tables = (known.titles, known.triggers, known.heads, known.names)
    return not any(table.get((form,)) for table in tables) and not inflected(form)


def _housed(words: Sequence[Word], draft: Draft, last: int) -> bool:
    """Whether the name of a house follows the name of one of its princes ("فهد بن سالم آل نسيم")."""
    return draft.length > 1 and draft.last + 1 < last and words[draft.last].form == HOUSE and not draft.nominal


def _open(form: str, after: str, known: Vocabulary) -> bool:
    """Whether a name cannot end in a particle, and the word after may go on with it."""
    if form == "بن":
        return True
    return known.particles.get(form) in SURE and form != _BORN and after not in known.frequent


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
    if known.particles.get(form) == "divine":
        held = readings(words[before - 1].form) if before > first and _surname(draft, words, known) else ()
        devout = next((reading for reading in held if known.particles.get(reading.stem) == "devout"), None)
        own = devout and not known.titles.get((devout.stem, form))
        return _unlisted(draft, before - 1, devout.cut) if devout and own else draft
    if not _surname(draft, words, known) or words[before].kind != "arabic" or known.titles.get((form,)):
        return draft
    if known.names.get((form,)) and known.units.get(form, 0) < GIVEN:
        return draft
    if form == _BORN or (form in known.frequent and not (apart and form == "علي")):
        return draft
    for reading in readings(form):
        if known.units.get(reading.stem, 0) >= GIVEN and not (reading.stem.startswith("ال") or reading.stem in VERBS):
            return _unlisted(draft, before, reading.cut)
    return draft


def _surname(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether the name is one word, or two that make one ("نصر الله", "عبد الرحمن")."""
    if draft.length != 2:
        return draft.length == 1
    style = known.particles.get(words[draft.first].form)
    devout = style == "devout" and known.particles.get(words[draft.first + 1].form) == "divine"
    return devout or style == "compound"


def _unlisted(draft: Draft, first: int, cut: int) -> Draft:
    """The person of a longer name, whom no list has by that name."""
    return draft._replace(first=first, cut=cut, rule="parts", entity=None, listed=False, names=(), country="")


def introduced(words: Sequence[Word], draft: Draft, titled: Mapping[int, str], known: Vocabulary) -> Draft:
    """A surname with the given name that stands between it and a title ("المدرب لازلو ماورير").

    `titled`: words behind titles -> their style. Behind a form of address also an ordinary word is a given name where
    a father's name follows ("الدكتورة نسمة عبدالله").
    """
    before = draft.first - 1
    if draft.type != "PER" or draft.length > 1 or draft.cut or before not in titled:
        return draft
    form = words[before].form
    if words[before].kind != "arabic" or form.startswith("ال") or form in known.frequent or known.names.get((form,)):
        return draft
    fathered = titled[before] == "address" and known.units.get(words[draft.first].form, 0) >= GIVEN
    if form in known.ordinary and not fathered:
        return draft
    if inflected(form) or future(form, known):
        return draft  # "الرئيس المنتخب سيكلف فلانا"
    if known.titles.match(words, before, draft.first):
        return draft
    return draft._replace(first=before)


def owned(draft: Draft, people: Mapping[str, Sequence[Draft]], words: Sequence[Word]) -> bool:
    """Whether an organisation is only a noun before the surname of somebody on the page ("مكتب السوداني")."""
    return draft.rule == "head" and draft.length == _TWO and words[draft.last - 1].form in people


def joined(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, a person whom no list has and the listed surname that stands behind as one ("سارة أوباما")."""
    surnames = {
        d.first: d for d in drafts if d.type == "PER" and d.listed and d.length == 1 and not (d.cut or d.nominal)
    }
    if not surnames:
        return list(drafts)
    longer = {d: surnames[d.last] for d in drafts if d.type == "PER" and not d.listed and d.last in surnames}
    parts = set(longer.values())
    return [d._replace(last=d.last + 1) if d in longer else d for d in drafts if d not in parts]


def joined_on(words: Sequence[Word], draft: Draft, known: Vocabulary) -> Draft:
    """A person behind another name without the "and" that joins them, unless people are called by the whole word."""
    form = words[draft.first].form
    if draft.type != "PER" or draft.cut or draft.listed or form[0] != "و" or len(form) < _JOINED:
        return draft
    return draft if known.units.get(form, 0) >= USUAL else draft._replace(cut=1, rule="parts")


def _another(words: Sequence[Word], draft: Draft, known: Vocabulary) -> bool:
    """Whether a draft is a whole name: of two words, or one that somebody is called by alone."""
    return draft.length > 1 or famous(words[draft.first].form, known)


def side_by_side(words: Sequence[Word], held: Iterable[Draft], known: Vocabulary) -> Iterator[Draft]:
    """The drafts, two persons of one word each that stand side by side as one ("ماركوس ليوناردو"), if these are not two
    whom the list has by it ("التقى ترمب بوتين")."""
    before: Draft | None = None
    for draft in held:
        if (
            before
            and (before.type, before.length, before.last) == ("PER", 1, draft.first)
            and (draft.type, draft.cut) == ("PER", 0)
            and draft.length <= _TWO
            and words[draft.first].form[0] != "و"
            and not (famous(words[before.first].form, known) and _another(words, draft, known))
        ):
            before = before._replace(last=draft.last)
            continue
        if before:
            yield before
        before = draft
    if before:
        yield before
