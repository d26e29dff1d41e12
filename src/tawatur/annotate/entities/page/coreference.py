"""One article, one name: surnames and repeated names take the entity that their full form has on the page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from tawatur.annotate.entities.bodies.firms import strange
from tawatur.annotate.entities.persons.given import first_names, one_part, short, variants
from tawatur.annotate.entities.words.draft import Draft, stem
from tawatur.annotate.entities.words.edges import with_al
from tawatur.annotate.entities.words.tables import GIVEN, HOUSE, TOWARDS, USUAL, VERBS
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Prose, Sentence, Word
from tawatur.script.words import among, printed, readings

# Words that join a name to a father's.
_SONS = frozenset(("بن", "ولد"))
# Style of the titles that are no surname where they stand alone ("الوزير").
_OFFICE = "office"
# Two names in a row are longer than this.
_PAIR = 3
# "Father of" or "mother of", and a name.
_KUNYA = 2
# So many full names on a page that end alike are told apart.
_MOST = 300
_DASHES = frozenset("-–—ـ")
# A state is its own name at once.
_STATES = frozenset(("country", "capital", "state"))
# Given names that are more often titles or common nouns.
_AMONG = frozenset(("سيد", "امير", "عميد", "امين"))


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
    if draft.length > 2 and (kind == "kunya" or before == HOUSE):
        out |= {before + last}  # "سالم أبو النور", then "أبو النور"; "سالم آل ناصر", then "آل ناصر"
    return {
        form
        for form in out
        if len(form) > 2 and known.particles.get(form) != "divine" and known.titles.get((form,)) != _OFFICE
    }


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
        elif draft.type == "PER" and draft.length == 1 and not draft.nominal and draft.kind != "royal":
            whole = words[draft.first].form
            held = people.get(whole) or people.get(_stem(draft, words))
            if held is None and not draft.listed:
                held = spelled.get(short(whole))
            full = _nearest(held or (), draft.first, words, whole)
            if full and not _fathers(full, words):
                cut = 0 if whole in people else draft.cut
                draft = draft._replace(
                    cut=cut, entity=full.entity, listed=full.listed, names=full.names, rule="surname"
                )
        elif draft.type in ("GPE", "LOC") and (full := _called_as_a_place(draft, people, words, known)):
            draft = full._replace(first=draft.first, last=draft.last, rule="surname", title=None)
        elif draft.length == 2 and draft.type == "PER" and not draft.nominal and one_part(draft, words, known):
            last = words[draft.last - 1].form
            if full := _nearest(people.get(_stem(draft, words) + last, ()), draft.first, words, last):
                draft = draft._replace(entity=full.entity, listed=full.listed, names=full.names, rule="surname")
            elif draft.rule == "crf":
                draft = _without_verb(draft, people, words, known)
        out.append(draft)
    return out


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
    if not full or _fathers(full[-1], words):
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
    whole = _nearest(others, draft.first, words, last)
    if first[1:] not in VERBS and known.units.get(first[1:], 0) >= GIVEN:
        return draft  # somebody else of that surname ("وإيهاب الحمداني")
    if not first.startswith("و") or whole is None or first[1:] in parts:
        return draft
    return draft._replace(first=draft.last - 1, cut=0, entity=whole.entity, listed=whole.listed, names=whole.names,
                   rule="surname")  # fmt: skip


def _stem(draft: Draft, words: Sequence[Word]) -> str:
    return stem(words[draft.first].form, draft.cut)


def _nearest(full: Sequence[Draft], at: int, words: Sequence[Word], form: str) -> Draft | None:
    """The last full name before the word, else the first after it; those that end in this very form go first."""
    full = [draft for draft in full if words[draft.last - 1].form == form] or full
    before = [draft for draft in full if draft.first <= at]
    return before[-1] if before else (full[0] if full else None)


def surnames(
    prose: Prose,
    sentences: Sequence[Sentence],
    taken: Sequence[bool],
    people: dict[str, list[Draft]],
    known: Vocabulary,
) -> Iterator[Draft]:
    """Further single words of the page that are the surname of somebody named in full."""
    words, wanted = prose.words, {form for stem in people for form in printed(stem)}
    for sentence in sentences if people else ():
        for at in [at for at in range(sentence.first, sentence.last) if words[at].form in wanted]:
            if taken[at] or words[at].kind == "mark" or _addresses(words[at].form, at + 1, sentence.last, taken, known):
                continue
            for reading in readings(words[at].form):
                full = people.get(reading.stem)
                if full and (
                    _usable(reading.stem, words[at].form, reading.clitics, known)
                    or _of_nation(words, at, sentence.first, reading.stem, full, known)
                ):
                    whole = _nearest(full, at, words, reading.stem)
                    if whole and (other := _another(words, at, sentence.first, taken, whole, known)):
                        yield other
                    elif whole:
                        start = at - _son_before(words, at, sentence.first, taken, whole)
                        if start == at and _fathers(whole, words):
                            break  # a father's name, without "son of" somebody else's
                        yield Draft(start, at + 1, reading.cut, "PER", "surname", whole.entity, "person", whole.listed,
                                    names=whole.names, country=whole.country)  # fmt: skip
                    break


def _fathers(whole: Draft, words: Sequence[Word]) -> bool:
    """Whether a full name ends in a father's ("سالم بن ناصر"), which its bearer does not go by."""
    return whole.length > 2 and words[whole.last - 2].form in _SONS


def _son_before(words: Sequence[Word], at: int, first: int, taken: Sequence[bool], whole: Draft) -> bool:
    """Whether "son of" stands before the surname here as in the full name ("بن سالم")."""
    before = words[at - 1].form if at > first and not taken[at - 1] else ""
    return (before in _SONS or before == HOUSE) and whole.length > 2 and words[whole.last - 2].form == before


def _another(
    words: Sequence[Word], at: int, first: int, taken: Sequence[bool], whole: Draft, known: Vocabulary
) -> Draft | None:
    """Somebody else of that surname: a given name stands before it that the full name does not hold."""
    before = at - 1
    if before < first or taken[before] or words[before].form in known.frequent or words[before].form in _AMONG:
        return None
    names = {word.form for word in words[whole.first : whole.last]}
    for reading in readings(words[before].form):
        if known.units.get(reading.stem, 0) >= GIVEN and not (reading.stem.startswith("ال") or reading.stem in VERBS):
            if reading.stem in names:
                return whole._replace(first=before, last=at + 1, cut=reading.cut, rule="surname", title=None)
            return Draft(before, at + 1, reading.cut, "PER", "parts", kind="person")
    if before > first and taken[before - 1] and words[before].form[0] == "و":
        given = words[before]._replace(form=words[before].form[1:])
        return Draft(before, at + 1, 1, "PER", "parts", kind="person") if strange(given, known, True) else None
    return None


def _addresses(form: str, after: int, last: int, taken: Sequence[bool], known: Vocabulary) -> bool:
    """Whether a word that may be a surname is the title of the name after it ("السيد")."""
    return after < last and taken[after] and known.titles.get((form,)) is not None


def _of_nation(words: Sequence[Word], at: int, first: int, stem: str, full: Sequence[Draft], known: Vocabulary) -> bool:
    """Whether a word is the surname that a full name of the page ends in, and no adjective of the noun before it."""
    if stem != words[at].form or stem not in known.nations_forms or at == first or words[at - 1].kind != "arabic":
        return False
    if known.nations.get((stem,)) not in known.countries:
        return False
    ends = any(words[draft.last - 1].form == stem for draft in full if draft.last <= at)
    return ends and not with_al(words[at - 1].form) and known.nations.get((words[at - 1].form,)) is None


def _usable(stem: str, form: str, clitics: str, known: Vocabulary) -> bool:
    if clitics == "ل" and stem in known.common and not known.of_news(form):
        return known.units.get(stem, 0) >= GIVEN  # "الموالية لهادي"
    if clitics and (stem in known.common or stem in known.frequent or form in known.common):
        return False
    if form in known.common and known.units.get(stem, 0) < USUAL:
        return False  # "العصر الثاني"
    return not (stem in known.nations_forms or (clitics and len(stem) < 3))


def repeated(
    prose: Prose, sentences: Sequence[Sentence], taken: Sequence[bool], drafts: Sequence[Draft], known: Vocabulary
) -> Iterator[Draft]:
    """Further occurrences of names that no list holds."""
    words = prose.words
    held: dict[str, list[tuple[tuple[str, ...], Draft]]] = {}
    for draft in drafts:
        if draft.listed or draft.nominal or (draft.type == "MISC" and draft.length == 1):
            continue
        forms = (_stem(draft, words), *(word.form for word in words[draft.first + 1 : draft.last]))
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
