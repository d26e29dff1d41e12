"""Which drafts stay: those that do not cross, and of what the model adds to them only what they leave open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.tables import SONS
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

_SEVERAL = 2
# Two names in a row take so many words.
_ROW = 3
# Bodies that a town has, the one that is a place too, and who heads them.
_LOCAL = "local"
_TOWN_HALL, _IN = "بلديه", "في"
_HEADS = frozenset(("رييس", "ورييس", "رييسه", "لرييس"))
# Style of the titles that stand before the name itself.
_ADDRESS = "address"
_QUOTES = frozenset('"«“(')
_NESTS = frozenset(("ORG", "LOC", "MISC"))
_ORDER = (
    "body",
    "christened",
    "gazetteer",
    "quoted",
    "work",
    "honours",
    "initials",
    "title",
    "place noun",
    "crf",
    "parts",
    "head",
)
# What may begin with the name of its town ("مهرجان «نسيمان الخضراء»").
_BEGUN = frozenset(("event", "plan"))
_RANKS = {rule: rank for rank, rule in enumerate(_ORDER)}


def settled(found: Iterable[Draft]) -> list[Draft]:
    """Drafts that do not cross: the longer wins, then the surer; what lies in an organisation or place may stay."""
    found = list(found)
    if len(found) < _SEVERAL:
        return found
    kept: list[Draft] = []
    holding: dict[int, list[Draft]] = {}
    for draft in sorted(found, key=_worth):
        span = range(draft.first, draft.last)
        if all(_nested(draft, other) for at in span for other in holding.get(at, ())):
            kept.append(draft)
            for at in span:
                holding.setdefault(at, []).append(draft)
    return kept


def _worth(draft: Draft) -> tuple[bool, int, int, int, int]:
    """The longer before the shorter, then the surer, then the first."""
    first, last, cut, rank = draft.first, draft.last, draft.cut, _RANKS.get(draft.rule.partition(":")[0], len(_RANKS))
    return draft.weak, first - last, rank, first, cut


def _nested(inner: Draft, outer: Draft) -> bool:
    if not outer.covers(inner) or outer.length == inner.length or outer.type not in _NESTS:
        return False
    if inner.rule == "gazetteer:nested":
        return True
    if outer.rule == "honours":
        return False  # whose name it bears is not spoken of
    inside = inner.first > outer.first or outer.rule in _BEGUN
    return inner.listed and inside and not inner.rule.startswith("body")


def confirmed(found: Sequence[Draft], words: Sequence[Word], forms: Set[str], known: Vocabulary) -> list[Draft]:
    """Without the hardly known places whose country the article does not name elsewhere, and without the ordinary words
    that are names too ("حماس") where it speaks of none of the countries that go with these.
    """
    countries = {draft.country for draft in found if not draft.weak}
    places = ("GPE", "LOC")
    asked = {draft: draft.stem(words) for draft in found if draft.weak and draft.length == 1}
    spoken: Set[str] = frozenset()
    if not known.homographs.keys().isdisjoint(asked.values()):
        held = (known.nations.get((form,)) or known.bare_nations.get((form,)) for form in forms & known.nations_forms)
        spoken = countries | {known.countries.get(label or "", "") for label in held}
    out = []
    for draft in found:
        company = known.homographs.get(asked.get(draft, "")) if draft.weak else None
        if company is not None:
            if company.isdisjoint(spoken):
                continue
            draft = draft._replace(weak=False)
        elif draft.weak and not (draft.type in places and any(name.country in countries for name in draft.names)):
            continue
        out.append(draft)
    return out


def unclosed(more: Iterable[Draft], found: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """What the model found (`more`) without what only adds words to names that are whole in `found`."""
    bodies = [draft for draft in found if draft.rule.startswith("body:")]
    listed = [draft for draft in found if draft.type == "ORG" and draft.listed]
    held = [draft for draft in found if draft.listed and not draft.nominal]
    called = {draft.first for draft in found if draft.rule == "christened"}
    return [
        d
        for d in (_behind(draft, listed, words) for draft in more)
        if not (
            d.first in called
            or _office(d, words, known)
            or _presided(d, words, known)
            or _overlong(d, bodies, words)
            or _closed(d, listed, words, known)
            or _several(d, held, words, known)
            or _how(d, held, words, known)
        )
    ]


def _behind(draft: Draft, listed: Sequence[Draft], words: Sequence[Word]) -> Draft:
    """A person without the words of a listed body before him, which bears a name ("جامعة الملك سلمان ناصر …")."""
    if draft.type != "PER":
        return draft
    end = next((d.last for d in listed if d.length > _SEVERAL and d.first < draft.first < d.last < draft.last), 0)
    whole = draft.last - end >= _SEVERAL and words[end].form not in SONS
    return draft._replace(first=end, cut=0) if end and whole else draft


def _presided(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether a town's body stands behind its head, whose office it is ("رئيس بلدية نسيمان"), or is where one is."""
    form, before = words[draft.first].form, words[draft.first - 1].form if draft.first else ""
    if draft.type != "ORG" or not (before in _HEADS or (form == _TOWN_HALL and before == _IN)):
        return False
    held = known.triggers.get((form,))
    return held is not None and held.kind == _LOCAL


def _office(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether the model makes a person of an office ("مشرف تربوي"), or of one whose holder follows ("وكيل المعهد
    الدكتور سالم الحمداني").
    """
    head = known.titles.match(words, draft.first, draft.last) if draft.type == "PER" and draft.length > 1 else None
    if head is None:
        return False
    if head.last == draft.last and head.last - draft.first > 1:
        return True
    if draft.last >= len(words) or known.titles.get((words[draft.last].form,)) != _ADDRESS:
        return False
    return words[draft.last - 1].form.startswith("ال")


def _how(draft: Draft, held: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether the model adds to a listed person a word that is nobody's name and ends as adverbs do ("سالم الحمداني
    سالكا").
    """
    form = words[draft.last - 1].form
    if draft.type != "PER" or not form.endswith("ا") or known.units.get(form, 0):
        return False
    return any(name.first == draft.first and name.length > 1 and name.last == draft.last - 1 for name in held)


def _several(draft: Draft, held: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether the model makes one body of listed names in a row, as in lists of key words."""
    if draft.type != "ORG" or draft.length < _ROW or known.heads.get((words[draft.first].form,)):
        return False
    inside = [name for name in held if draft.covers(name) and name.rule == "gazetteer"]
    return len(inside) > 1 and not known.triggers.get((words[draft.first].form,))


def _overlong(draft: Draft, bodies: Sequence[Draft], words: Sequence[Word]) -> bool:
    """Whether the model adds words to a body that its country or the lack of ال closes ("الرئاسة السويدية الاتفاق")."""
    return any(
        body.first == draft.first
        and body.last < draft.last
        and (body.country != "" or not words[body.last].form.startswith("ال"))
        for body in bodies
    )


def _closed(draft: Draft, held: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether the model only adds the adjective of its country, a whole phrase or another body to a listed name."""
    return any(
        name.first == draft.first
        and name.last < draft.last
        and (
            (name.last == draft.last - 1 and known.nations.get((words[name.last].form,)) is not None)
            or (draft.type == "ORG" and name.length > 1 and draft.last - name.last > 1)
            or (name.length > 1 and known.bodies.get((words[name.last].form,)) is not None)
            or (name.length > 1 and _deed(words[name.last - 1].form, words[name.last].form))
            or (name.kind == "company" and draft.last - name.last > 2 and words[name.last].form.startswith("لل"))
            or (name.kind == "company" and draft.last - name.last == 1 and _what_it_makes(words[name.last].form, known))
        )
        for name in held
    )


def _what_it_makes(form: str, known: Vocabulary) -> bool:
    """Whether an adjective of the news stands behind a firm, which tells of what it makes ("هواتف نسيمان الذكية")."""
    return form.startswith("ال") and form.endswith("يه") and form in known.ordinary


def _deed(last: str, behind: str) -> bool:
    """Whether behind the definite last word of a body stands a word that ends as its verb does ("… للهجرة تمسكت")."""
    return last.startswith(("ال", "لل")) and behind.endswith("ت") and not behind.endswith("ات") and behind[:2] != "ال"


def named(found: Sequence[Draft], words: Sequence[Word]) -> list[Draft]:
    """Without what only tells of the firm that is named behind it ("شركة الاتصالات السويدية «نسيمكو»")."""
    told = {draft.last for draft in found if draft.rule == "head" and draft.kind == "company" and not draft.listed}
    if not told:
        return list(found)
    starts = {draft.first for draft in found if draft.type == "ORG" and (draft.listed or draft.rule == "quoted")}
    behind = {at for at in told if at in starts or (at + 1 in starts and words[at].form in _QUOTES)}
    return [draft for draft in found if draft.last not in behind or draft.rule != "head"]
