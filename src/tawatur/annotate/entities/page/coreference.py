"""One article, one name: surnames and repeated names take the entity that their full form has on the page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from tawatur.annotate.entities.page.surnames import fathers, nearest
from tawatur.annotate.entities.persons.given import first_names, one_part, short, variants
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.tables import GIVEN, HOUSE, TOWARDS, USUAL, VERBS
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Prose, Sentence, Word
from tawatur.script.words import among, printed, readings

# Style of the titles that are no surname where they stand alone ("الوزير").
_OFFICE = "office"
# Two names in a row are longer than this.
_PAIR = 3
# "Father of" or "mother of", and a name.
_KUNYA = 2
# Words of a surname in two parts.
_PARTS = 2
# So many full names on a page that end alike are told apart.
_MOST = 300
_DASHES = frozenset("-–—ـ")
# A state is its own name at once.
_STATES = frozenset(("country", "capital", "state"))


def known_people(
    drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary, starts: Collection[int] = ()
) -> dict[str, list[Draft]]:
    """Surname (folded, with and without ال) -> the full names on the page that end in it, in order.

    Who wrote the piece, a name before a dash at one of the `starts` of sentences, is not spoken of by surname where
    others bear it.
    """
    out: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.type == "PER" and not draft.nominal and draft.entity and _whole(draft, words, known):
            for form in (*_short_forms(draft, words, known), *first_names(draft, words, known)):
                held = out.setdefault(form, [])
                if len(held) < _MOST:
                    held.append(draft)
    return {form: _spoken_of(held, words, starts) if len(held) > 1 else held for form, held in out.items()}


def _whole(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether a name is more than a surname, or listed with what stands before it ("المخلوع صالح")."""
    if draft.length > 1:
        return True
    return draft.listed and draft.first > 0 and known.qualifiers.get((words[draft.first - 1].form,)) == "former"


def _spoken_of(full: list[Draft], words: Sequence[Word], starts: Collection[int]) -> list[Draft]:
    """The full names without that of the writer, unless all are the writer's."""
    others = [d for d in full if not (d.first in starts and d.last < len(words) and words[d.last].form in _DASHES)]
    return others or full


def _short_forms(draft: Draft, words: Sequence[Word], known: Vocabulary) -> set[str]:
    """What a person goes by: the last word, or "عبد" and the last word, written as one."""
    last = words[draft.last - 1].form
    kind = known.particles.get(before := words[draft.last - 2].form)
    if kind == "compound":
        return {before + last} if draft.length > 2 else set()
    if kind == "kunya" and draft.length == _KUNYA:
        return set()  # "أم سالم" is not Salem
    out = {last, last[2:] if last.startswith("ال") and len(last) > 4 else f"ال{last}"}
    if draft.length > 2 and (kind == "kunya" or before == HOUSE or known.particles.get(last) == "divine"):
        out |= {before + last}  # "سالم أبو النور", then "أبو النور"; "سالم آل ناصر", then "آل ناصر"
    return {
        form
        for form in out
        if len(form) > 2 and known.particles.get(form) != "divine" and known.titles.get((form,)) != _OFFICE
    }


def _single(draft: Draft) -> bool:
    """Whether a draft is one word that calls a person, who is not told by the noun before it ("قوات صالح")."""
    return draft.type == "PER" and draft.length == 1 and not draft.nominal and draft.rule != "behind"


def relinked(
    drafts: Sequence[Draft], people: dict[str, list[Draft]], words: Sequence[Word], known: Vocabulary
) -> list[Draft]:
    """Single-word names of persons whose full name stands on the page take its entity."""
    out = []
    spelled = variants(people, known)
    kings = {words[d.first].form: d for d in reversed(drafts) if d.kind == "royal" and d.length > 1 and not d.nominal}
    for draft in drafts:
        if draft.kind == "royal" and draft.length == 1 and (king := kings.get(words[draft.first].form)):
            draft = draft._replace(entity=king.entity, names=king.names, rule="surname")  # the prince of this page
        elif _single(draft) and draft.kind != "royal":
            whole = words[draft.first].form
            held = people.get(whole) or people.get(draft.stem(words))
            if held is None and not draft.listed:
                held = spelled.get(short(whole)) or _spelled_alike(whole, spelled, known)
            full = nearest(held or (), draft.first, words, whole)
            if full and not fathers(full, words):
                cut = 0 if whole in people else draft.cut
                draft = draft._replace(
                    cut=cut, entity=full.entity, listed=full.listed, names=full.names, rule="surname"
                )
        elif draft.type in ("GPE", "LOC") and (full := _called_as_a_place(draft, people, words, known)):
            draft = full._replace(first=draft.first, last=draft.last, rule="surname", title=None)
        elif full := _of_two_parts(draft, people, words):
            draft = draft._replace(entity=full.entity, listed=True, names=full.names, rule="surname")
        elif draft.length == 2 and draft.type == "PER" and not draft.nominal and one_part(draft, words, known):
            last = words[draft.last - 1].form
            if full := nearest(people.get(draft.stem(words) + last, ()), draft.first, words, last):
                draft = draft._replace(entity=full.entity, listed=full.listed, names=full.names, rule="surname")
            elif draft.rule == "crf":
                draft = _without_verb(draft, people, words, known)
        out.append(draft)
    return out


def _of_two_parts(draft: Draft, people: dict[str, list[Draft]], words: Sequence[Word]) -> Draft | None:
    """The person of a list, named in full before, who goes by his last two names ("كارين جان بيير", "جان بيير")."""
    if draft.length != _PARTS or draft.type != "PER" or draft.nominal or draft.listed:
        return None
    tail = draft.forms(words)
    full = people.get(tail[-1], ())
    return next((d for d in full if d.listed and d.length > _PARTS and d.forms(words)[-_PARTS:] == tail), None)


def _spelled_alike(form: str, spelled: dict[str, list[Draft]], known: Vocabulary) -> list[Draft] | None:
    """Those named in full whose family name with ال nobody else bears and that is written alike ("المحيميدي", then
    "المحيمدي").
    """
    family = form.removeprefix("ال")
    return spelled.get(short(family)) if family != form and form not in known.units else None


def _called_as_a_place(
    draft: Draft, people: dict[str, list[Draft]], words: Sequence[Word], known: Vocabulary
) -> Draft | None:
    """The person named in full before one of whose names is a town's too ("جاك لندن", then "وكتب لندن")."""
    at = draft.first
    if draft.length > 1 or draft.cut or draft.nominal or draft.kind in _STATES or at == 0:
        return None
    before = words[at - 1].form
    if before in TOWARDS or known.triggers.begins(before):
        return None
    full = [whole for whole in people.get(words[at].form, ()) if whole.last <= at]
    if not full or fathers(full[-1], words):
        return None
    if words[at].form not in (words[full[-1].first].form, words[full[-1].last - 1].form):
        return None
    return min(reversed(full), key=lambda whole: whole.names[0].rank if whole.names else len(words))


def parted(drafts: Sequence[Draft], words: Sequence[Word]) -> list[Draft]:
    """The drafts, long names that are two names of the page in a row as those two, as in lists of key words."""
    if not any(draft.length > _PAIR and draft.rule == "crf" and draft.type == "PER" for draft in drafts):
        return list(drafts)
    held = {tuple(w.form for w in words[d.first : d.last]): d for d in drafts if d.type == "PER" and d.length > 1}
    out = []
    for draft in drafts:
        forms = tuple(word.form for word in words[draft.first : draft.last])
        cuts = range(2, draft.length - 1) if draft.type == "PER" and draft.rule == "crf" else ()
        at = next((at for at in cuts if forms[:at] in held and forms[at:] in held), 0)
        if at:
            first, second = held[forms[:at]], held[forms[at:]]
            out.append(first._replace(first=draft.first, last=draft.first + at, title=None))
            out.append(second._replace(first=draft.first + at, last=draft.last, title=None))
        else:
            out.append(draft)
    return out


def _without_verb(draft: Draft, people: dict[str, list[Draft]], words: Sequence[Word], known: Vocabulary) -> Draft:
    """The surname alone where the word before it has a glued و and stands in no full name of the page ("وتعجب …")."""
    first, last = words[draft.first].form, words[draft.last - 1].form
    others = [other for other in people.get(last, ()) if words[other.first].form != first]
    parts = {word.form for other in others for word in words[other.first : other.last]}
    whole = nearest(others, draft.first, words, last)
    carried = known.units.get(first[1:], 0)
    if first[1:] not in VERBS and carried >= (GIVEN if known.of_news(first[1:]) else USUAL):
        return draft  # somebody else of that surname ("وإيهاب الحمداني")
    if not first.startswith("و") or whole is None or first[1:] in parts:
        return draft
    return draft._replace(first=draft.last - 1, cut=0, entity=whole.entity, listed=whole.listed, names=whole.names,
                   rule="surname")  # fmt: skip


def repeated(
    prose: Prose, sentences: Sequence[Sentence], taken: Sequence[bool], drafts: Sequence[Draft], known: Vocabulary
) -> Iterator[Draft]:
    """Further occurrences of names that no list holds."""
    words = prose.words
    held: dict[str, list[tuple[tuple[str, ...], Draft]]] = {}
    for draft in drafts:
        if draft.listed or draft.nominal or (draft.type == "MISC" and draft.length == 1):
            continue
        forms = draft.forms(words)
        if len(forms) > 1 or (len(forms[0]) > 2 and forms[0] not in known.common and forms[0] not in known.frequent):
            held.setdefault(forms[0], []).append((forms, draft))
    for entries in held.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    wanted = {form for stem in held for form in printed(stem)}
    met = among(prose.forms, wanted) if wanted else []
    for sentence in sentences if met else ():
        for at in met[bisect_left(met, sentence.first) : bisect_left(met, sentence.last)]:
            if not taken[at]:
                yield from _repeat(words, at, sentence.last, taken, held)


def _repeat(
    words: Sequence[Word],
    at: int,
    last: int,
    taken: Sequence[bool],
    held: dict[str, list[tuple[tuple[str, ...], Draft]]],
) -> Iterator[Draft]:
    for reading in readings(words[at].form):
        for forms, draft in held.get(reading.stem, ()):
            end = at + len(forms)
            rest = tuple(word.form for word in words[at + 1 : end])
            if end <= last and rest == forms[1:] and not any(taken[at:end]):
                yield draft._replace(first=at, last=end, cut=reading.cut, rule="repeated", title=None)
                return
