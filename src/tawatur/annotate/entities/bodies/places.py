"""Places by the nouns before them: "مطار قرطاج", "شارع بغداد"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.bodies.firms import (
    TEAMS,
    agreeing,
    bearer,
    club,
    definite,
    firm,
    founded,
    strange,
    team,
    working_for,
)
from tawatur.annotate.entities.bodies.labels import GRADES
from tawatur.annotate.entities.bodies.roads import between_towns
from tawatur.annotate.entities.bodies.schools import school
from tawatur.annotate.entities.bodies.towns import DUAL, second_town
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.edges import built_on_ordinary
from tawatur.annotate.entities.words.tables import Trigger
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.phrases import Match

# Who is behind this noun is rather held there.
_PRISON = "سجن"
# Kinds of what is called after people.
_BUILT = frozenset(("facility", "hospital", "shrine", "street", "park"))
# What lies in a country does not bear its name.
_THERE = frozenset(("معسكر", "سوق", "ملعب"))
# Kinds of place nouns behind which a strange word is a name.
_NAMED = frozenset(("facility", "mountain", "water", "shrine", "hospital", "park"))
# What a noun with the article is the name of.
_QUARTER, _CALLED = "quarter", frozenset(("مستشفي", "شارع", "مقهي", "معبد"))
# Before a park of a name of its own this noun is no part of it.
_PARK = "park"
# Kinds of nouns before firms: behind them a strange word is the name of one.
_FIRMS = frozenset(("company", "platform"))
# Nouns whose name an adjective may close.
HOSPITAL = "hospital"
_GRADED = frozenset((HOSPITAL, "facility", "park"))
# What makes a year of "the general" ("العام الماضي").
_OF_YEARS = frozenset(
    ("الماضي", "الحالي", "الجاري", "المقبل", "القادم", "الفايت", "المنصرم", "الدراسي", "الهجري", "الميلادي", "الحاضر")
)
# Bodies that a town has: "the police of …"; their head is no such body.
_LOCAL = "local"
_BODIES = frozenset((_LOCAL, "school"))
_SEVERAL = 2
# Of these an adjective of their field is part of the name.
_TAUGHT = frozenset(("جامعه", "كليه", "اكاديميه", "غرفه"))
_REGION = "منطقه"
_PARTS = frozenset(("شمال", "جنوب", "شرق", "غرب", "وسط"))
_HEADS = frozenset(("رييس", "رييسه", "لرييس"))
# "The municipality of …" is a place too, where something is in it.
_TOWN_HALL = "بلديه"
_WHERE = frozenset(("في", "من", "الي"))
# How words begin that have the article or a preposition.
_NO_NAMES = ("ال", "لل", "بال", "وال")
# Before the name of a state of a federation this noun is no part of it.
_STATE = "ولايه"
_AND, _DISTRICT = "و", "قضاء"
# Of nouns that names stand behind without them, this one tells even of a strange name in marks.
_CITY, _MARKS, _CLOSING = "مدينه", frozenset('"«“'), frozenset('"»”')
# Names in marks have at most so many words.
_LONGEST = 3
# Ends of nouns with a pronoun, which have more letters than this.
_PRONOUNS = ("نا", "هم", "ها", "هن")
_OURS = 5


def places(
    words: Sequence[Word], last: int, starts: Sequence[int], found: Sequence[Draft], known: Vocabulary
) -> Iterator[Draft]:
    """Drafts for place nouns that belong to the name after them."""
    if not starts:
        return
    by_start = {draft.first: draft for draft in found if draft.type in ("GPE", "LOC") and not draft.nominal}
    people = {draft.first: draft for draft in found if draft.type == "PER" and draft.length > 1 and not draft.cut}
    for at in starts:
        form = words[at].form
        if form.endswith(DUAL) and (second := second_town(words, at, last, by_start, known)):
            yield second
        if known.triggers.begins(form) and (draft := _headed(words, at, last, by_start, people, known)):
            yield _town(words, draft, known)
            if draft.kind == _LOCAL and not by_start.keys() & {at + 1, at + 2}:
                yield draft._replace(first=at + 1, cut=0, type="GPE", rule="gazetteer:nested", kind="")
        if (held := by_start.get(at)) and held.type == "LOC" and held.length > 1:
            yield from _qualified(words, held, last, known)


def _town(words: Sequence[Word], draft: Draft, known: Vocabulary) -> Draft:
    """The place as a town where the page says so ("بلدة عين النسيم", "قرية جسر الواد")."""
    if draft.type != "LOC" or draft.cut or not draft.first:
        return draft
    noun = known.triggers.match(words, draft.first - 1, draft.first)
    if noun is None or noun.value.type != "GPE" or noun.value.inside != "never":
        return draft
    return draft._replace(type="GPE", kind=noun.value.kind)


def without_bearers(found: list[Draft], placed: Sequence[Draft]) -> list[Draft]:
    """The drafts and the placed ones, without the people after whom something is only called."""
    called = {at for d in placed if d.rule == "place noun" and d.length > 1 for at in range(d.first, d.last)}
    if called:
        found = [draft for draft in found if draft.type != "PER" or draft.last - 1 not in called]
    found += placed
    return found


def _unknown(words: Sequence[Word], at: int, last: int, known: Vocabulary, trigger: Trigger) -> Draft | None:
    """A place nobody listed after "village", "subdistrict" and the like, in quotation marks or not."""
    if words[at].form in _MARKS:
        at += 1
        if end := _marked_end(words, at, last):
            return Draft(at, end, 0, "GPE", "place noun", None, trigger.kind)
    form = words[at].form
    if words[at].kind != "arabic" or len(form) < 3 or form in known.frequent or form in known.nations_forms:
        return None
    if form[0] == _AND and known.of_news(form[1:]):
        return None  # "أهالي وزوار المنطقة"
    if form.startswith(("يت", "ست", "سي", "وي", "بال", "لل")) or (form.endswith(_PRONOUNS) and len(form) > _OURS):
        return None  # a verb, what happened to a village, or "our"
    if trigger.kind == "place" and form.startswith("ال") and known.glosses.get((form,)):
        return None  # "مديرية التوثيق"
    weak = known.of_news(form)
    weak = weak and not (trigger.kind == _QUARTER and definite(words[at], known))
    return Draft(at, at + 1, 0, "GPE", "place noun", None, trigger.kind, weak=weak)


def _marked_end(words: Sequence[Word], at: int, last: int) -> int:
    """Where a name of two or three words ends that stands in marks, 0 where none does."""
    end = at
    while end < last and words[end].kind == "arabic" and words[end].form[0] != _AND:
        end += 1
    return end if 1 < end - at <= _LONGEST and end < last and words[end].form in _CLOSING else 0


def _beyond(words: Sequence[Word], match: Match[Trigger], by_start: dict[int, Draft]) -> Draft | None:
    """The place behind a word that tells what or which part of it is meant ("شرطة منطقة نسيمان", "مستشفى شرق
    نسيمان").
    """
    form = words[match.last].form
    between = form == _REGION if match.value.kind == _LOCAL else match.value.kind == HOSPITAL and form in _PARTS
    return by_start.get(match.last + 1) if between else None


def _told(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """Where the adjectives of a field end that close the name ("جامعة نسيمان التقنية")."""
    while at < last and words[at].form.endswith("يه") and known.glosses.get((words[at].form.removeprefix("و"),)):
        if known.nations.get((words[at].form,)):
            break
        at += 1
    return at


def _seated(
    words: Sequence[Word], at: int, cut: int, target: Draft | None, kind: str, last: int, known: Vocabulary
) -> Draft | None:
    """A body that is called by its town or region ("شرطة نسيمان", "جامعة نسيمان")."""
    if target is None or target.cut or target.type != "GPE" or (at and words[at - 1].form in _HEADS):
        return None
    country = target.country if len({name.country for name in target.names}) < _SEVERAL else ""
    end = _told(words, target.last, last, known) if words[at].form[cut:] in _TAUGHT else target.last
    return Draft(at, end, cut, "ORG", "place noun", None, kind, country=country)


def _named(
    words: Sequence[Word], at: int, start: int, last: int, cut: int, known: Vocabulary, trigger: Trigger
) -> Draft | None:
    """A palace, camp, mountain or the like with a name that no list has and that is no word of the news."""
    end = start
    if words[at].form[cut:] in _CALLED:
        end += definite(words[start], known)
        end += end > start and end < last and known.glosses.get((words[start].form, words[end].form)) is not None
    while end < min(last, start + 2) and strange(words[end], known):
        end += 1
    end += end == start and _graded_behind(words, start, last, known, trigger)
    end += end > start and graded(words, end, last, trigger, known)
    return Draft(at, end, cut, "LOC", "place noun", None, trigger.kind) if end > start else None


def _region(words: Sequence[Word], at: int, cut: int, known: Vocabulary) -> Draft | None:
    """A governorate that no list has, with its noun ("محافظة تنومة"): no ordinary word stands for its name."""
    form = words[at + 1].form
    if words[at + 1].kind != "arabic" or len(form) < 4 or known.of_news(form):
        return None
    if known.nations.get((form,)) or known.qualifiers.get((form,)) or form.startswith(("يت", "ست", "سي", "وي", "وال")):
        return None
    if form.startswith(("بال", "لل")) or built_on_ordinary(form, known):
        return None
    return Draft(at, at + 2, cut, "GPE", "place noun", None, "region")


def _qualified(words: Sequence[Word], draft: Draft, last: int, known: Vocabulary) -> Iterator[Draft]:
    """A listed base, airport or the like with the adjective that closes its name ("قاعدة العند الجوية")."""
    match = known.qualifiers.match(words, draft.last, last, clitics=False)
    if match and match.value == "field":
        yield draft._replace(last=match.last)
    elif match and match.value == "grade" and draft.kind == HOSPITAL:  # another one than that without it
        yield Draft(draft.first, match.last, draft.cut, "LOC", "place noun", None, HOSPITAL)


def _whole(form: str, stem: str, known: Vocabulary) -> bool:
    """Whether the word is an ordinary one as it stands and none without its first letters ("كبير" holds no well)."""
    return form != stem and form in known.ordinary and stem not in known.ordinary


def graded(words: Sequence[Word], at: int, last: int, trigger: Trigger, known: Vocabulary) -> bool:
    """Whether an adjective stands here that closes the name of a hospital or prison ("مستشفى نسيمان المركزي")."""
    if (
        at >= last
        or trigger.kind not in _GRADED
        or known.qualifiers.get((words[at].form,)) not in GRADES
        or known.traps.match(words, at, last)
    ):
        return False
    return at + 1 >= last or words[at + 1].form not in _OF_YEARS


def _graded_behind(words: Sequence[Word], at: int, last: int, known: Vocabulary, trigger: Trigger) -> bool:
    """Whether a word that news does not use stands between the noun and its grade, which makes a name of both
    ("مستشفى سلمية العام").
    """
    form = words[at].form
    if words[at].kind != "arabic" or form.startswith(_NO_NAMES) or known.of_news(form):
        return False
    return graded(words, at + 1, last, trigger, known)


def _is_noun(form: str, known: Vocabulary) -> bool:
    """Whether a word is itself a place noun ("ملعب استاد الميناء" is the stadium)."""
    trigger = known.triggers.get((form,))
    return trigger is not None and trigger.inside == "yes"


def _headed(
    words: Sequence[Word],
    at: int,
    last: int,
    by_start: dict[int, Draft],
    people: dict[int, Draft],
    known: Vocabulary,
) -> Draft | None:
    match = known.triggers.match(words, at, last)
    if match is None or match.last >= last or _whole(words[at].form, match.reading.stem, known):
        return None
    if match.reading.clitics.endswith("ك") or (match.reading.stem == _DISTRICT and match.reading.clitics):
        return None  # "كباب", "لقضاء أمسيات"
    if at and known.traps.match(words, at - 1, last):
        return None  # "من ناحية"
    marked = match.reading.stem == _CITY and words[match.last].form in _MARKS
    if (match.value.inside == "never" or marked) and match.value.type != "ORG" and match.last not in by_start:
        return _unknown(words, match.last, last, known, match.value)
    if match.value.kind == "region" and match.last - at == 1 and match.last not in by_start:
        return None if match.reading.stem == _STATE else _region(words, at, match.reading.cut, known)
    if match.reading.stem in TEAMS and match.last not in by_start and (draft := team(words, match.last, last, known)):
        return draft
    if match.value.kind in _FIRMS and (draft := club(words, match, last, by_start.get(match.last), known)):
        return draft
    if match.value.kind in _FIRMS and (draft := working_for(words, match, last, by_start, known)):
        return draft
    if match.value.kind in _FIRMS and match.last not in by_start:
        if called := agreeing(words, match, last, known):
            return called
        return founded(words, match, last, known) or firm(words, match.last, last, known, match.value)
    if match.value.inside != "yes" or not (match.value.type == "LOC" or match.value.kind in _BODIES):
        return None
    target = by_start.get(match.last) or _beyond(words, match, by_start)
    if match.value.kind == _LOCAL and match.reading.stem == _TOWN_HALL:
        if match.reading.clitics.endswith("ب") or (at and words[at - 1].form in _WHERE):
            return None if target else _unknown(words, match.last, last, known, match.value)  # the town itself
        town = None if target else _unknown(words, match.last, last, known, match.value)
        target = town if town and not town.weak else target
    if match.value.kind in _BODIES:
        held = school(words, match, last, target, people, known)
        return held or _seated(words, at, match.reading.cut, target, match.value.kind, last, known)
    if target is None and match.value.kind in _BUILT and match.reading.stem != _PRISON:
        borne = people.get(match.last) or bearer(words, match.last, last, known)
    else:
        borne = None
    if borne:
        end = borne.last + graded(words, borne.last, last, match.value, known)
        return Draft(at, end, match.reading.cut, "LOC", "place noun", None, match.value.kind)
    if target is None and (match.value.kind in _NAMED or match.reading.stem in _CALLED):
        return _named(words, at, match.last, last, match.reading.cut, known, match.value)
    if target and target.kind == "country" and match.reading.stem in _THERE:
        return None  # "معسكر إسبانيا"
    if target is None or target.cut or (target.length > 1 and _is_noun(words[target.first].form, known)):
        return None
    if match.value.kind == _PARK and target.type != "GPE":
        return None
    end = target.last + graded(words, target.last, last, match.value, known)
    draft = Draft(at, end, match.reading.cut, "LOC", "place noun", None, match.value.kind, country=target.country)
    return between_towns(words, draft, match.reading.stem, target, last, by_start)
