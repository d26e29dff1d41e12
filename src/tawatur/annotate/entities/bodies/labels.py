"""English labels of what no list knows: what it is in English, its own name in Latin letters ("Nasiman Airport")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from tawatur.annotate.entities.words.draft import Draft, Name, stem, whole_noun
from tawatur.annotate.entities.words.nations import nation, nation_after
from tawatur.annotate.entities.words.tables import Head
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.annotate.spellings import GULF
from tawatur.model.prose import Prose, Word
from tawatur.script.fold import raw_cut
from tawatur.script.phrases import Match
from tawatur.script.romanise import romanise
from tawatur.script.words import readings

# Rules whose drafts may begin with the noun that says what they are.
_NOUNS = frozenset(("crf", "place noun"))
# Bodies of a town or region are called by it in any case.
_LOCAL = "local"
# What stands before the place that a body or a hospital is called by.
_PARTS = {"منطقه": "", "مدينه": "", "شمال": "North", "جنوب": "South", "شرق": "East", "غرب": "West"}
# What may be put in English where its words can be, and what goes by its own name in any case.
_TOLD = frozenset(("ORG", "MISC"))
_AS_PRINTED = frozenset(("outlet", "ship", "storm"))
# Of the title of a work no half is put in English.
_WORK = "work"
# Where a subject is taught: "College of Medicine".
_TAUGHT = "College"


def labelled(prose: Prose, draft: Draft, known: Vocabulary, latin: Mapping[str, str]) -> Draft:
    """The draft with a label where it has none; `latin`: how names of people are spelled where the article is of."""
    if draft.entity or draft.nominal:
        return draft
    label = (
        _spelled(prose, draft, known)
        or _called(prose, draft, known)
        or _organised(prose, draft, known)
        or _described(prose, draft, known)
        or _romanised(prose, draft.first, draft.last, draft.cut, latin if draft.type == "PER" else known.latin)
    )
    return draft._replace(entity=label)


def spelled_there(found: Sequence[Draft], known: Vocabulary) -> Mapping[str, str]:
    """How names are spelled in the region of the Arabs, or in Iran, that most mentions of an article are of; in the
    Gulf, whose spellings keep nearest to the letters, where it mentions none.
    """
    there = known.latin_there
    held = Counter(draft.country for draft in found if draft.country in there)
    if not held:
        return there.get(GULF, known.latin)
    return there[max(held, key=lambda one: sum(n for other, n in held.items() if there[other] is there[one]))]


def _spelled(prose: Prose, draft: Draft, known: Vocabulary) -> str:
    """The letters of a body that is called by their names ("«آر سي إس»"), "" where a word is none."""
    held = [known.letters.get(form) for form in draft.forms(prose.words)] if draft.type == "ORG" else []
    return "".join(letter[0] for letter in held if letter) if len(held) > 1 and all(held) else ""


def _described(prose: Prose, draft: Draft, known: Vocabulary) -> str:
    """The name of a firm or fair that goes on with words that have English ones ("نسيمان للتأمين التعاوني")."""
    words, first, last = prose.words, draft.first, draft.last
    if draft.type not in _TOLD or draft.kind in _AS_PRINTED or draft.length < 2 or draft.cut:
        return ""
    own = known.names.get((words[first].form,))
    firm = _short(own[0].label) if own and _body_alone(own[0], words[first].form, known) else ""
    start = first + 1 if firm else next((i for i in range(first, last) if _translated(words, i, last, known)[0]), last)
    at = start
    while at < last and (found := _translated(words, at, last, known))[0]:
        at = found[1]
    plain = (word.form in known.ordinary and word.form not in known.surnames for word in words[first:start])
    if start == last or at < last or (not firm and any(plain)) or (start > first and draft.kind == _WORK):
        return ""
    purpose = next((i for i in range(start, last) if _purpose(words[i].form, known)), start)
    parts = [firm or _romanised(prose, first, start, 0, known.latin)] if start > first else []
    parts += [_backwards(words, a, b, known) for a, b in ((start, purpose), (purpose, last)) if b > a]
    return " ".join(parts)


def _called(prose: Prose, draft: Draft, known: Vocabulary) -> str:
    """What stands before the name in English, and the name as the list or the ear has it; "" where nothing does."""
    words = prose.words
    call = known.calls.get((draft.stem(words),)) if draft.rule in _NOUNS else None
    if call is None or draft.length < 2:
        return ""
    first, last = draft.first + 1, draft.last
    purpose = next((i for i in range(first + 1, last) if _purpose(words[i].form, known)), last)
    served = f" for {_backwards(words, purpose, last, known)}" if purpose < last else ""  # "مستشفى نسيمان للأطفال"
    last, form = purpose, words[purpose - 1].form
    grade = known.glosses.get((form,)) if last - first > 1 and known.qualifiers.get((form,)) in GRADES else None
    last -= grade is not None
    names = known.names.get(tuple(word.form for word in words[first:last]))
    part = ""
    if not names and last - first > 1 and words[first].form in _PARTS:
        part, first = _PARTS[words[first].form], first + 1
        names = known.names.get(tuple(word.form for word in words[first:last]))
    # A street that bears the name of a province bears that of the man or saint it is called after.
    if not names and draft.type == "ORG" and known.glosses.get((words[first].form,)):
        return ""  # "محكمة الاستئناف السويدية"
    usable = names and (draft.kind == _LOCAL or names[0].kind not in _AFTER_SOMEBODY)
    listed = names[0].label if names and usable else ""
    told = known.glosses.get(tuple(word.form for word in words[first:last])) if not names else None
    name = _short(listed) or told or _romanised(prose, first, last, 0, known.latin)
    whole = " ".join(filter(None, (part, name, grade)))
    said = listed.endswith(call.removeprefix("{}")) and whole == name  # "ملعب ويمبلي"
    return f"{whole if said else call.format(whole)}{served}"


def _organised(prose: Prose, draft: Draft, known: Vocabulary) -> str:
    held = (r.stem for r in readings(prose.words[draft.first].form) if r.cut == draft.cut)  # "لجنة", "اللجنة"
    head = next((head for form in held if (head := known.heads.get((form,)))), None) if draft.type == "ORG" else None
    return organisation(prose.words, draft.first + 1, draft.last, head, known) if head and draft.length > 1 else ""


def organisation(words: Sequence[Word], first: int, last: int, head: Head, known: Vocabulary) -> str:
    """What an organisation is called in English: the words after its head from the last to the first, then the head.

    "مركز عمليات طوارئ الصحة العامة" is the Public Health Emergency Operations Center; what it is for stands behind. A
    word that nobody can translate is put in Latin letters, with its neighbours in their order.
    """
    listed = known.names.get((words[first].form,)) if last - first == 1 else None
    if listed and listed[0].kind == _OF_STATES and head.english == _ORGANISATION:
        return listed[0].label  # "منظمة اليونسكو"
    if town := _town(words, first, last, known):
        return f"{organisation(words, first, town.first, head, known)} in {_short(town.value[0].label)}"
    purpose = next((i for i in range(first, last) if _purpose(words[i].form, known)), last)
    name = _backwards(words, first, purpose, known)
    taught = head.english == _TAUGHT and first < last and known.glosses.match(words, first, last, clitics=False)
    of = " of" if taught else ""
    label = f"{head.english}{of} {name}" if of or head.english.endswith(" of") else f"{name} {head.english}".strip()
    return f"{label} for {_backwards(words, purpose, last, known)}" if purpose < last else label


def law_of_year(words: Sequence[Word], first: int, end: int, head: Head, known: Vocabulary) -> str:
    """The English of a law that is told by its year; whose it is, the article tells."""
    field = known.portfolios.get(tuple(word.form for word in words[first : end - 2]))
    return f"{words[end - 1].form} {f'{field} Act' if field else organisation(words, first, end - 2, head, known)}"


def _town(words: Sequence[Word], first: int, last: int, known: Vocabulary) -> Match[tuple[Name, ...]] | None:
    """The place at the end of a name that says where the body is ("المعهد الصناعي بلهار")."""
    for at in range(first + 1, last):
        if words[at].form[0] == "ب" and words[at - 1].form.startswith("ال"):
            match = known.names.match(words, at, last)
            if match and match.last == last and match.reading.clitics == "ب" and match.value[0].type == "GPE":
                return match
    return None


def _purpose(form: str, known: Vocabulary) -> bool:
    """Whether a word is "for" with a noun ("للبحوث", "لرعاية")."""
    return (form.startswith("لل") and len(form) > 3) or (form[0] == "ل" and known.glosses.get((form[1:],)) is not None)


def _backwards(words: Sequence[Word], first: int, last: int, known: Vocabulary) -> str:
    items: list[str] = []
    unknown: list[str] = []
    at = first
    while at < last:
        if words[at].kind == "mark":
            at += 1
            continue
        english, end, joined = _translated(words, at, last, known)
        if not english:
            form = words[at].form
            unknown.append(whole_noun(form, 1) if _purpose(form, known) else form)
        if unknown and english:
            items.append(romanise(" ".join(unknown), known.latin))
            unknown = []
        if english and joined and items:
            items[-1] += f" and {english}"
        elif english:
            items.append(english)
        at = end
    if unknown:
        items.append(romanise(" ".join(unknown), known.latin))
    return " ".join(reversed(items))


def _translated(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> tuple[str, int, bool]:
    """The English of the words from `at` on ("" where there is none), where it ends, and whether و joins it."""
    if match := known.glosses.match(words, at, last, clitics=False):
        return match.value, match.last, False
    if found := nation(words, at, last, known):
        return known.adjectives.get(found[0], found[0]), found[1], False
    form = words[at].form
    if form[0] == "و" and at > 0 and (english := known.glosses.get((form[1:],))):
        return english, at + 1, True
    if form.startswith("وال") and (country := nation_after(form, known)):
        return known.adjectives.get(country, country), at + 1, True
    if _purpose(form, known):
        for end in (at + 2, at + 1):
            if english := known.glosses.get(
                (whole_noun(form, 1), *(word.form for word in words[at + 1 : min(end, last)]))
            ):
                return english, min(end, last), False
    if form.startswith("بال") and (english := known.glosses.get((form[1:],))):
        return english, at + 1, False  # "للعناية بالتراث"
    whole = known.names.match(words, at, last, clitics=False)
    if whole and whole.last - at > 1 and whole.value[0].type in ("GPE", "ORG", "MISC"):
        return _short(whole.value[0].label), whole.last, False
    names = known.names.get((form,))
    if names and names[0].rank <= _WELL_KNOWN and (names[0].type == "GPE" or _body_alone(names[0], form, known)):
        return _short(names[0].label), at + 1, False
    return "", at + 1, False


def _body_alone(name: Name, form: str, known: Vocabulary) -> bool:
    """Whether a word can only be the name of a listed body ("أوبك")."""
    plain = form in known.common or (form.startswith("ال") and form in known.ordinary)
    return name.type == "ORG" and not (plain or form in known.units)


def _short(label: str) -> str:
    """The label without what tells it from others ("Springfield, Illinois")."""
    return label.split(" (")[0].split(",")[0]


_WELL_KNOWN = 2
# Bodies of many states, of which a noun only tells what they are.
_OF_STATES, _ORGANISATION = "intergovernmental", "Organization"
# Classes of adjectives that close the name of a hospital, airport or prison.
GRADES = frozenset(("rank", "field", "grade"))
_AFTER_SOMEBODY = frozenset(("governorate", "province", "region", "royal"))


def _romanised(prose: Prose, first: int, last: int, cut: int, latin: Mapping[str, str]) -> str:
    word = prose.words[first]
    start = raw_cut(prose.text, prose.span(first, first + 1), cut) if cut else word.start
    printed = prose.text[start : prose.words[last - 1].end]
    if cut and word.form.startswith("لل") and stem(word.form, cut) not in latin:
        printed = f"ا{printed}"  # "للاتحاد"
    return romanise(printed, latin)
