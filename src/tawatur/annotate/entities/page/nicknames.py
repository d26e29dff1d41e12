"""What a body goes by once it was named: "the international organisation"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.bodies.compose import GOVERNING
from tawatur.annotate.entities.words.calling import NEWS, TO_THE
from tawatur.annotate.entities.words.draft import Draft, whole_noun
from tawatur.annotate.entities.words.looks import with_al
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import among

# Kinds of bodies that are called by a noun and an adjective alike.
_AMONG_STATES = frozenset(("intergovernmental", "ngo"))

# Bodies that are called by what they rule, and those that are called by their country.
_RULING = GOVERNING | {"Court"}
_OF_STATE = frozenset(("airline", "agency"))
# A noun, its adjective and what the body is for; what is glued to the noun, how many letters of it that takes the place
# of, and where the name begins.
_NOUN_AND_MORE = 3
_GLUED = (("", 0, 0), ("و", 0, 1), ("ب", 0, 1), ("لل", 2, 1))
_ACCORDING, _BY = frozenset(("وفقا", "ووفقا", "طبقا", "وطبقا")), frozenset(("بحسب", "وبحسب"))
_THEN = "فان"
_OPENING, _CLOSING = frozenset('"«“('), frozenset('"»”)')
# Words in marks that may be the end of a body's name.
_PART = range(2, 5)
# Rules that build a name on its noun, and how many words such a name has at least.
_COMPOSED, _LEAST = frozenset(("honours", "head")), 3
# Letters of a word whose و joins it to others, at least.
_JOINED = 4


def nicknamed(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """What may be called "the international organisation" is the last one named with that noun, else the usual one.

    "منظمة الهجرة الدولية … المنظمة الدولية", where the usual one is not named itself.
    """
    whole = [draft for draft in drafts if draft.kind in _AMONG_STATES and draft.listed and not draft.nominal]
    out = []
    for draft in drafts:
        before = [other for other in whole if other.last <= draft.first] if _nickname(draft, words, known) else []
        noun = words[draft.first].form
        other = next((other for other in reversed(before) if other.stem(words) == noun[2:]), None)
        named = any(held.entity == draft.entity and words[held.first].form != noun for held in before)
        if other and not named:
            draft = draft._replace(entity=other.entity, names=other.names, country=other.country, kind=other.kind)
        out.append(draft)
    return out


def _nickname(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether a body of states is called by a noun with ال and an adjective that names no country."""
    first, last = words[draft.first].form, words[draft.last - 1].form
    named = draft.kind in _AMONG_STATES and draft.length == 2 and not draft.cut
    return named and first.startswith("ال") and last.startswith("ال") and not known.nations.get((last,))


def shortened(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """The drafts, a noun with ال alone as the last body before it that begins with the noun ("المرصد")."""
    out: list[Draft] = []
    for draft in sorted(drafts, key=lambda held: held.first):
        form = draft.stem(words)
        if (
            draft.type == "ORG"
            and draft.length == 1
            and (not draft.listed or draft.rule == "crf")
            and known.heads.get((form.removeprefix("ال"),))
        ):
            whole = next((d for d in reversed(out) if d.length > 1 and _head(d, words) in (form, form[2:])), None)
            draft = draft._replace(entity=whole.entity, country=whole.country, names=()) if whole else draft
        out.append(draft)
    return out


def cut_short(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """The drafts, and the noun and adjective that a listed body of the page begins with, alone behind it ("المفوضية
    السامية").
    """
    whole = {_begins(draft, words): draft for draft in reversed(drafts) if _shortens(draft, words, known)}
    if not whole:
        return list(drafts)
    held = {at: draft for draft in drafts for at in range(draft.first, draft.last)}
    nouns = {f"{clitic}{noun[gone:]}": (noun, cut) for noun, _ in whole for clitic, gone, cut in _GLUED}
    out = list(drafts)
    for at in among((word.form for word in words), nouns):
        noun, cut = nouns[words[at].form]
        full = whole.get((noun, words[at + 1].form)) if at + 1 < len(words) else None
        if full is None or at < full.last or (at + 2 < len(words) and with_al(words[at + 2].form)):
            continue
        before = held.get(at) or held.get(at + 1)
        if before and (before.listed or (before.first, before.last) != (at, at + 2)):
            continue
        if before:
            out.remove(before)
        out.append(full._replace(first=at, last=at + 2, cut=cut, rule="short", title=None))
    return out


def by_noun(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """The drafts, and the noun alone that a group of the page is called by behind its name ("المقاومة الشعبية", then
    "المقاومة").
    """
    whole = {d.stem(words): d for d in reversed(drafts) if d.listed and d.length > 1 and _goes_by(d, words, known)}
    if not whole:
        return list(drafts)
    taken = {at for draft in drafts for at in range(draft.first, draft.last)}
    nouns = {f"{clitic}{noun[gone:]}": (whole[noun], cut) for noun in whole for clitic, gone, cut in _GLUED}
    out = list(drafts)
    for at in among((word.form for word in words), nouns):
        full, cut = nouns[words[at].form]
        alone = at + 1 == len(words) or not with_al(words[at + 1].form)
        if at > full.first and at not in taken and alone and words[at - 1].form not in known.classes.ideas:
            out.append(full._replace(first=at, last=at + 1, cut=cut, rule="short", title=None))
    return out


def _goes_by(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    return draft.type == "ORG" and draft.stem(words) in known.classes.groups


def _begins(draft: Draft, words: Sequence[Word]) -> tuple[str, str]:
    """The noun and the adjective with which a body's name begins."""
    return draft.stem(words), words[draft.first + 1].form


def _shortens(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether the name of a listed body begins with a noun and an adjective and goes on with what it is for, or with a
    noun and its field and goes on with a second one ("هيئة البحث والإنقاذ").
    """
    if draft.type != "ORG" or not draft.listed or draft.nominal or draft.length < _NOUN_AND_MORE:
        return False
    noun, adjective = _begins(draft, words)
    head = known.heads.get((noun,))
    if head is None or not adjective.startswith("ال"):
        return False
    after = words[draft.first + 2].form
    return after[0] == "ل" if head.definite else after.startswith("وال")


def joined_to_longer(drafts: Sequence[Draft], words: Sequence[Word]) -> list[Draft]:
    """The drafts, a body or place of no list as the only one of the page whose name goes on behind its ("مؤسسة سالم"
    of "مؤسسة سالم للأبحاث").
    """
    whole: dict[tuple[str, ...], dict[str | None, Draft]] = {}
    for draft in drafts:
        if draft.rule in _COMPOSED and draft.length > _LEAST:
            forms = draft.forms(words)
            for size in range(_LEAST, draft.length):
                whole.setdefault((draft.type, *forms[:size]), {})[draft.entity] = draft
    if not whole:
        return list(drafts)
    out = []
    for draft in drafts:
        full = whole.get((draft.type, *draft.forms(words)), {}) if draft.rule in _COMPOSED else {}
        if len(full) == 1 and not draft.listed:
            held = next(iter(full.values()))
            draft = draft._replace(entity=held.entity, country=held.country)
        out.append(draft)
    return out


def in_marks(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """The drafts, and what the page calls bodies in quotation marks: a word or the end of their name."""
    return _parts(_single(drafts, words, known), words, known)


def _single(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """The drafts, and single words of bodies of the page that it sets in quotation marks alone ("«الجمارك»")."""
    parts: dict[str, dict[str | None, Draft]] = {}
    for draft in drafts:
        for form in _usable(draft, words, known):
            parts.setdefault(form, {})[draft.entity] = draft
    held = {at: draft for draft in drafts for at in range(draft.first, draft.last)}
    out = list(drafts)
    for at in among((word.form for word in words), parts) if parts else ():
        whole = list(parts[words[at].form].values())
        if len(whole) > 1 or not 0 < at < len(words) - 1:
            continue
        if words[at - 1].form not in _OPENING or words[at + 1].form not in _CLOSING:
            continue
        before = held.get(at)
        if before and (before.length > 1 or not _other(before, whole[0])):
            continue
        if before:
            out.remove(before)
        out.append(whole[0]._replace(first=at, last=at + 1, cut=0, rule="short", listed=True, title=None))
    return out


def _parts(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """The drafts, and the words with which one body of the page ends, in quotation marks («النقل البحري»)."""
    ends: dict[tuple[str, ...], set[str | None]] = {}
    whole: dict[tuple[str, ...], Draft] = {}
    for draft in drafts:
        if draft.type != "ORG" or draft.nominal or draft.entity is None or not _headed(draft, words, known):
            continue
        for size in range(_PART.start, min(_PART.stop, draft.length)):
            end = _bared(words, draft.last - size, draft.last)
            ends.setdefault(end, set()).add(draft.entity)
            whole.setdefault(end, draft)
    if not whole:
        return list(drafts)
    out = list(drafts)
    for at in among((word.form for word in words), _OPENING):
        last = next((n for n in range(at + 1, min(at + 2 + _PART.stop, len(words))) if words[n].form in _CLOSING), at)
        end = _bared(words, at + 1, last) if last > at + 1 else ()
        if len(ends.get(end, ())) != 1:
            continue
        held = [d for d in out if d.first < last and d.last > at + 1]
        if any(d.listed or d.type == "PER" or d.first <= at or d.last > last for d in held):
            continue
        out = [d for d in out if d not in held]
        full = whole[end]
        out.append(full._replace(first=at + 1, last=last, cut=0, rule="short", listed=True, title=None))
    return out


def _headed(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether the name of a body begins with a noun of bodies."""
    return known.heads.get((_head(draft, words).removeprefix("ال"),)) is not None


def _bared(words: Sequence[Word], first: int, last: int) -> tuple[str, ...]:
    """Some words, the preposition and the article before each left out, and what joins the first to others."""
    forms = [word.form for word in words[first:last]]
    if forms[0].startswith("و") and len(forms[0]) > _JOINED:
        forms[0] = forms[0][1:]
    return tuple(form[2:] if form.startswith(("ال", "لل")) else form for form in forms)


def _usable(draft: Draft, words: Sequence[Word], known: Vocabulary) -> Iterator[str]:
    """The words by which a body goes: nouns with ال, adjectives only next to its first word."""
    if draft.type != "ORG" or draft.length == 1 or draft.nominal or draft.entity is None:
        return
    head = known.heads.get((draft.stem(words),))
    if not (draft.listed or draft.rule.startswith("body:") or (head and head.english in _RULING)):
        return
    for at in range(draft.first, draft.last):
        form = whole_noun(words[at].form)
        if form.startswith("ال") and not form.endswith("ين") and not (form.endswith("يه") and at > draft.first + 1):
            yield form


def _other(before: Draft, whole: Draft) -> bool:
    """Whether what one word was read as gives way to the body: no listed one, a country to what flies or reports."""
    return (before.type == "ORG" and not before.listed) or (before.type == "GPE" and whole.kind in _OF_STATE)


def _head(draft: Draft, words: Sequence[Word]) -> str:
    return draft.stem(words) if draft.type == "ORG" else ""


def agencies_cited(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """The drafts, and agencies that are called by their adjective where they are cited."""
    out = list(drafts)
    for at in among((word.form for word in words), known.agencies):
        joined = words[at].form.startswith(TO_THE)
        if at == 0 or not (_according(words, at) or (not joined and _in_marks(words, at, known))):
            continue
        if any(held.first <= at < held.last and held.listed and held.type == "ORG" for held in out):
            continue
        name = known.agencies[words[at].form]
        out = [held for held in out if not held.first <= at < held.last]
        out.append(
            Draft(at, at + 1, int(joined), "ORG", "short", name.label, name.kind, True, names=(name,),
                  country=name.country)
        )  # fmt: skip
    return out


def _in_marks(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether a word stands in marks behind a word of reporting («الفرنسية») or the noun of agencies."""
    if not 1 < at < len(words) - 1 or words[at - 1].form not in _OPENING or words[at + 1].form not in _CLOSING:
        return False
    by = words[at - 2].form
    return by in known.citing or by in NEWS or (by == "ل" and at > 2 and words[at - 3].form in _ACCORDING)


def _according(words: Sequence[Word], at: int) -> bool:
    """Whether a word stands alone behind "according to", before a mark or "then" ("وفقا للفرنسية.")."""
    alone = at + 1 == len(words) or words[at + 1].kind == "mark" or words[at + 1].form == _THEN
    return alone and words[at - 1].form in (_ACCORDING if words[at].form.startswith(TO_THE) else _BY)
