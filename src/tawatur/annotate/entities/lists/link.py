"""Which of several bearers of a name is meant, and whom an unlisted spelling means.

What stands beside the name decides first, then the countries that the article names, then fame.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from tawatur.annotate.entities.lists.alike import USUAL_PART, one_person, one_place
from tawatur.annotate.entities.lists.homographs import unthroned
from tawatur.annotate.entities.words.draft import Draft, Name
from tawatur.annotate.entities.words.tables import FOR_NEWS, GIVEN, HOUSE, RARE, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.keys import bones, key, likeness
from tawatur.script.words import readings

# A surname alone means a listed person only where the person is so well known.
_KNOWN = 2
# A surname of fewer letters is rather another word where nothing speaks for it.
_BRIEF = 4
# Kinds of body that are often called by an ordinary word ("النداء").
_CALLED = frozenset(("party", "alliance", "armed-group"))
# Many countries have one of the same name ("المجلس التأسيسي", "المنطقة العسكرية الثانية").
_PLAIN = frozenset(("parliament", "army"))
# What words of sport say that are trades as well, and how far before a name they may stand.
_PLAYING, _NEAR = frozenset(("team", "field")), 3
_GOES_ON = frozenset(("بن", HOUSE))
_ROYAL, _COUNTRY = "royal", "country"
# What joins the names of a row.
_AND, _JOINING = "و", frozenset(("و", "،"))
_PLACES = frozenset(("GPE", "LOC"))
# A noun and its adjective.
_PAIR = 2
# Behind an office one word of a listed name is enough.
_OFFICE = "title:office"
# Rules that find names without a list.
_UNLISTED = frozenset(("crf", "place noun", "parts", "quoted", "christened"))


def linked(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary, home: str = "") -> list[Draft]:
    """Drafts with homonyms decided and other spellings recognised; `home`: the country (ISO code) that the page is
    written for, which it speaks of without a word.
    """
    countries = Counter(
        draft.country for draft in drafts if draft.country and len({n.country for n in draft.names}) < 2
    )
    countries.update([home] * bool(home))
    labels = Counter(draft.entity for draft in drafts if len(draft.names) == 1)
    out: list[Draft] = []
    kinds = {draft.first: draft.kind for draft in drafts} | {draft.last - 1: draft.kind for draft in drafts}
    for draft in drafts:
        if not draft.listed and not draft.nominal and draft.rule in _UNLISTED:
            draft = _looked_up(draft, words, known)
        if _called_out(draft, words, countries, labels, known):
            continue
        if _area(draft, words, known):
            out.append(draft._replace(type="GPE", kind="", entity=None, listed=False, names=(), country=""))
            continue
        if _stray(draft, words, countries, labels, known):
            if draft.length == 1 and _ordinary(draft.stem(words), known):
                continue  # "بدء العرض الصباحي", "أحكام الشرع"
            draft = draft._replace(entity=None, listed=False, names=(), country="")
            out.append(draft)
            continue
        if len(draft.names) > 1:
            draft = _by_noun(draft, words, known) or _in_a_row(draft, words, kinds) or _choose(draft, countries, labels)
        elif draft.type == "PER" and not draft.listed and not draft.nominal:
            draft = _spelt(draft, words, countries, known)
        elif not draft.listed and draft.rule in _UNLISTED:
            draft = _placed(draft, words, known)
        out.append(draft)
    return out


def _area(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether an area bears the name that somebody bears too ("منطقة السالم")."""
    if draft.type != "PER" or draft.length > 1 or draft.cut or draft.nominal or not draft.first:
        return False
    return any(reading.stem in known.classes.areas for reading in readings(words[draft.first - 1].form))


def _called_out(
    draft: Draft, words: Sequence[Word], countries: Counter[str], labels: Counter[str | None], known: Vocabulary
) -> bool:
    """Whether a party or group that is called by an ordinary word stands in an article about another country."""
    if draft.kind in _PLAIN and draft.listed and not draft.nominal and draft.country:
        forms = draft.forms(words)
        plain = _of_words(draft, words, known)
        if any(known.countries.get(known.nations.get((form,)) or "") == draft.country for form in forms):
            return False  # its country is told in the name
        return plain and countries[draft.country] <= labels[draft.entity]
    if draft.type != "ORG" or draft.kind not in _CALLED or not draft.country or draft.nominal:
        return False
    if draft.length > 1:
        plain = draft.length == _PAIR and draft.stem(words).startswith("ال")
        hardly = plain and draft.listed and bool(draft.names) and draft.names[0].rank >= RARE
        return hardly and _of_words(draft, words, known) and countries[draft.country] <= labels[draft.entity]
    if draft.stem(words) not in known.ordinary or (draft.names and draft.names[0].rank == 1):
        return False
    before = words[draft.first - 1].form if draft.first else ""
    return countries[draft.country] <= labels[draft.entity] and not known.triggers.begins(before)


def _of_words(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether all words of a name are those of the news ("المقاومة الشعبية")."""
    return all(known.qualifiers.get((form,)) or form in known.ordinary for form in draft.forms(words))


def _stray(
    draft: Draft, words: Sequence[Word], countries: Counter[str], labels: Counter[str | None], known: Vocabulary
) -> bool:
    """Whether a listed name that others carry too stands in an article about nothing of that person's country."""
    if draft.type != "PER" or draft.length > 2 or not draft.listed or not draft.country or draft.nominal:
        return False
    forms = draft.forms(words)
    if len(forms) == 2:
        before = known.nations.get((words[draft.first - 1].form,)) if draft.first else None
        if before and before == known.countries.get(draft.country):
            return False  # "رئيس الأركان الليبي فلان"
        if (
            not draft.names
            or draft.names[0].rank < RARE
            or any(known.units.get(form, 0) < USUAL_PART for form in forms)
        ):
            return False
        return countries[draft.country] <= labels[draft.entity]
    shared = known.units.get(forms[0], 0) >= USUAL
    past = draft.kind == "politician" and bool(draft.names) and draft.names[0].rank > 1
    if not (shared or past) or countries[draft.country] > labels[draft.entity]:
        return False
    if past and _plays(words, draft, known):
        return True  # "لاعب الفريق السابق فلان"
    if draft.first and known.qualifiers.get((words[draft.first - 1].form,)) == "former":
        return False  # "المخلوع فلان"
    return draft.first == 0 or known.titles.match(words, draft.first - 1, draft.first) is None


def _plays(words: Sequence[Word], draft: Draft, known: Vocabulary) -> bool:
    """Whether it is told just before or behind a name that a sportsman bears it."""
    near = (*words[max(0, draft.first - _NEAR) : draft.first], *words[draft.last : draft.last + 1])
    return any(known.sports.get(w.form) in _PLAYING and known.titles.get((w.form,)) == "profession" for w in near)


def _ordinary(form: str, known: Vocabulary) -> bool:
    """Whether a surname is an ordinary word too, also one that only stands without ال."""
    if len(form) < _BRIEF:
        return True  # "هجوم بري"
    if form in known.ordinary:
        return known.units.get(form, 0) >= USUAL
    return form.startswith("ال") and known.of_news(form[2:])


def _looked_up(draft: Draft, words: Sequence[Word], known: Vocabulary) -> Draft:
    """What the model or a pattern found, as the list has it, also where the list alone would not have been trusted."""
    forms = draft.forms(words)
    names = known.names.get(forms[:-1] if forms[-1] == FOR_NEWS else forms) or ()
    if draft.type == "ORG" and draft.length == 1:
        names = (*names, *known.clubs.get(forms[0], ()))
    fitting = tuple(name for name in names if name.type == draft.type or {name.type, draft.type} <= _PLACES)
    if not fitting or (draft.type == "PER" and draft.length == 1 and known.units.get(forms[0], 0) >= GIVEN):
        return draft
    if unthroned(words, 0, draft.first, draft.last, fitting[0], known):
        return draft
    return _named(draft, fitting[0])._replace(names=fitting)


def _placed(draft: Draft, words: Sequence[Word], known: Vocabulary) -> Draft:
    """A place or organisation that a list has in another spelling ("ميشيغن" beside "ميشيغان")."""
    printed = " ".join(draft.forms(words))
    near = known.spellings.get(bones(printed), ())
    held = [
        (likeness(form, printed), -name.rank, name)
        for form, name in near
        if (name.type == draft.type or {name.type, draft.type} <= _PLACES) and one_place(form, printed)
    ]
    best = max(held, key=lambda item: item[:2], default=None)
    return _named(draft, best[2]) if best else draft


def _by_noun(draft: Draft, words: Sequence[Word], known: Vocabulary) -> Draft | None:
    """An outlet whose noun stands before a name that others bear too ("قناة …"); None where none does."""
    if not draft.first or all(name.kind != "outlet" for name in draft.names):
        return None
    called = draft.forms(words)
    nouns = (known.media.get((reading.stem, *called)) for reading in readings(words[draft.first - 1].form))
    name = next(filter(None, nouns), None)
    return _named(draft, name) if name else None


def _in_a_row(draft: Draft, words: Sequence[Word], kinds: Mapping[int, str]) -> Draft | None:
    """A country that a capital is called like, where "and" or a comma joins it to another one ("قطر وعمان"); `kinds`:
    of the names, by their first and their last word."""
    held = [name for name in draft.names if name.kind == _COUNTRY]
    if not held or len(held) == len(draft.names):
        return None
    before = draft.first - (2 if draft.first and words[draft.first - 1].form in _JOINING else 1)
    after = draft.last + (1 if draft.last < len(words) and words[draft.last].form in _JOINING else 0)
    led = before < draft.first - 1 or words[draft.first].form.startswith(_AND)
    goes_on = after > draft.last or (after < len(words) and words[after].form.startswith(_AND))
    if (led and kinds.get(before) == _COUNTRY) or (goes_on and kinds.get(after) == _COUNTRY):
        return _named(draft, held[0])
    return None


def _choose(draft: Draft, countries: Counter[str], labels: Counter[str | None]) -> Draft:
    def score(name: Name) -> tuple[float, int]:
        near = labels[name.label] * 3 + (min(countries[name.country], 3) if name.country else 0)
        return near, -name.rank

    # A newspaper that is called as a place is needs a sign of its own: see `gazetteer`.
    held = [name for name in draft.names if name.kind != "outlet"] or draft.names
    return _named(draft, max(held, key=score))


def _named(draft: Draft, name: Name) -> Draft:
    return draft._replace(entity=name.label, type=name.type, kind=name.kind, country=name.country, listed=True)


def _spelt(draft: Draft, words: Sequence[Word], countries: Counter[str], known: Vocabulary) -> Draft:
    """A person whom a list has in another spelling, or by surname where the article is about their country."""
    forms = draft.forms(words)
    if len(forms) > 1:
        if listed := _shorter(forms, known):
            return _named(draft, listed)
        printed = " ".join(forms)
        near = known.sounds.get(key(printed), ())
        held = [
            (likeness(form, printed), -name.rank, name)
            for form, name in near
            if one_person(form, printed, known) and not unthroned(words, 0, draft.first, draft.last, name, known)
        ]
        best = max(held, key=lambda item: item[:2], default=None)
        return _named(draft, best[2]) if best else draft
    if draft.first and words[draft.first - 1].form.removeprefix("و") in known.classes.crowned:
        return draft  # "السلطان سالم" is nobody who is called so by his family
    called = known.names.get(forms) if draft.rule == _OFFICE and known.units.get(forms[0], 0) < GIVEN else None
    if called and called[0].rank == 1 and called[0].type == "PER" and called[0].kind != _ROYAL:
        return _named(draft, called[0])  # "استقبل الرئيس الشرع الوفد"
    most = _KNOWN if known.units.get(forms[0], 0) < GIVEN else 1
    people = [
        n
        for n in known.surnames.get(forms[0], ())
        if n.rank <= most and _by_family(n, forms[0], known) and countries[n.country]
    ]
    return _named(draft, min(people, key=lambda n: (n.rank, -countries[n.country]))) if people else draft


def _by_family(name: Name, form: str, known: Vocabulary) -> bool:
    """Whether the last word of a listed name is that of a family, not of a father or a house ("بن سالم", "آل سالم")."""
    full = known.in_full.get(name.label, ())
    return name.kind != _ROYAL and not any(held[-1] == form and held[-2] in _GOES_ON for held in full)


def _shorter(forms: tuple[str, ...], known: Vocabulary) -> Name | None:
    """The listed person whose name goes on here with a father's or a house's."""
    shortest = 2 if known.particles.get(forms[0]) == "compound" else 1  # "عبد العزيز" is one part
    for size in range(len(forms) - 1, shortest, -1):
        names = known.names.get(forms[:size]) if forms[size] in _GOES_ON else None
        if names and names[0].type == "PER" and not _other_house(forms[size:], names[0], known):
            return names[0]
    return None


def _other_house(rest: tuple[str, ...], name: Name, known: Vocabulary) -> bool:
    """Whether a name goes on to a house that is not the one of the listed prince or king ("… بن سالم آل ناصر")."""
    return name.kind == _ROYAL and rest[0] != HOUSE and HOUSE in rest and rest[-1] not in known.houses
