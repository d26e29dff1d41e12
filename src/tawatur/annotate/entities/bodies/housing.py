"""Whose a body is that is printed without its country: of the last of its kind, else of the article's own country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from tawatur.annotate.entities.bodies.bodies import body_label
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.nations import with_article
from tawatur.annotate.entities.words.tables import Body
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

# What is written of in every country.
_EVERYWHERE = "platform"
# What is written of, or heard, elsewhere than at home.
_ABROAD = frozenset(("company", "agency"))
# Whose agencies and channels write of everywhere, so that they tell nothing of where the article is.
_HEARD, _WORLDWIDE = frozenset(("agency", "broadcaster")), frozenset(("US", "GB", "FR", "DE"))
# What teams play for at home, wherever the article is of ("كأس السوبر" in London).
_EVENT = "event"
# So many words on, a description without a country still is the body before it.
_NEAR = 60
# A person named so few words before it speaks of that of his country.
_SPOKEN = 6
# So many words in all may stand between them.
_SPEAKING = 9
_THAT = "ان"
_MARKS = frozenset('،.؛:«»"')
_MINISTRY, _COUNTRY, _LAW = "ministry", "country", "law"
# A body's name in full has more words.
_WHOLE = 2
# Between a spokesman and his body.
_NAMELY = "باسم"
_OF_COUNTRY = " ({country})"


def housed(
    drafts: Sequence[Draft], words: Sequence[Word], forms: Set[str], known: Vocabulary, home: str = ""
) -> list[Draft]:
    """Bodies printed without a country get that of the last body of their kind, else the one that the article names
    most, by its adjective if by nothing else, else that of `home` (ISO code), for which the page is written. A ministry
    needs none.
    """
    country = main_country(drafts, known) or _spoken_of(forms, known) or known.countries.get(home, "")
    by_id = _bodies(known)
    drafts = list(_as_its_head(drafts, words, by_id, known))
    drafts = list(_as_before(list(_as_in_full(drafts, words)), known))
    drafts = list(_as_speaker(drafts, words, by_id, known))
    out = []
    for draft in drafts:
        if draft.rule.startswith("body:") and not draft.entity:
            body = by_id[draft.rule[5:]]
            owner = (known.countries.get(home, "") if draft.kind == _EVENT else "") or country
            if not owner and draft.kind != _MINISTRY:
                continue
            label = body_label(body, owner, known) if owner else body.label.removesuffix(_OF_COUNTRY)
            draft = draft._replace(entity=label, country=known.countries.get(owner, ""))
        elif draft.kind == _LAW and draft.rule == "head" and country:
            iso = known.countries.get(country, "")
            draft = draft._replace(entity=f"{draft.entity} of {with_article(country, known)}", country=iso)
        out.append(draft)
    return out


@cache
def _bodies(known: Vocabulary) -> Mapping[str, Body]:
    """The bodies that every country has, by their name in the lexicon."""
    return {body.id: body for body in known.bodies.values()}


def _spoken_of(forms: Set[str], known: Vocabulary) -> str:
    """The only country of which the article has an adjective, "" where there are several or none."""
    own = (form for form in forms & known.nations_forms if known.portfolios.get((form,)) is None)  # but not "المالية"
    spoken = {known.nations.get((form,)) for form in own} & known.countries.keys()
    return spoken.pop() or "" if len(spoken) == 1 else ""


def _as_its_head(
    drafts: Sequence[Draft], words: Sequence[Word], by_id: Mapping[str, Body], known: Vocabulary
) -> Iterator[Draft]:
    """The drafts, bodies in the office before or behind a listed person as of that person's country ("رئيس الحكومة
    فلان", "فلان رئيس هيئة الأركان").
    """
    people = {draft.first: draft.country for draft in drafts if draft.type == "PER" and draft.listed and not draft.cut}
    behind = {draft.last: draft.country for draft in drafts if draft.type == "PER" and draft.listed}
    for draft in drafts:
        country = people.get(draft.last) or behind.get(draft.first - 1, "")
        open_ = draft.rule.startswith("body:") and not draft.entity and not draft.cut
        if open_ and country in known.countries and _follows_head(words, draft.first, known):
            label = body_label(by_id[draft.rule[5:]], known.countries[country], known)
            draft = draft._replace(entity=label, country=country)
        yield draft


def _follows_head(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether a word of office, or "in the name of", stands before a body."""
    return at > 0 and (words[at - 1].form == _NAMELY or known.titles.match(words, at - 1, at) is not None)


def _as_before(drafts: Sequence[Draft], known: Vocabulary) -> Iterator[Draft]:
    """The drafts, bodies without a country as the last of their kind before them; a description far behind it only
    where the article has told of that body more than once, and of no other country's.
    """
    last: dict[str, Draft] = {}
    heard: Draft | None = None
    told = Counter((draft.rule, draft.country) for draft in drafts if draft.entity and draft.country)
    owners = Counter(rule for rule, _ in told)
    for draft in sorted(drafts, key=lambda held: held.first):
        heard = draft if draft.type == "PER" and draft.listed else heard
        if draft.rule.startswith("body:"):
            if draft.entity and draft.country:
                last[draft.rule] = draft
            elif (
                not draft.entity
                and (before := last.get(draft.rule))
                and (
                    not draft.nominal
                    or draft.first - before.last < _NEAR
                    or _speaks_for(heard, draft, before)
                    or (owners[draft.rule] == 1 and told[draft.rule, before.country] > 1)
                )
            ):
                draft = last[draft.rule] = draft._replace(entity=before.entity, country=before.country)
        yield draft


def _speaks_for(heard: Draft | None, draft: Draft, before: Draft) -> bool:
    """Whether the last person named is close before a body, and of the country of the one before ("قال … إن الجيش")."""
    return heard is not None and heard.country == before.country and draft.first - heard.last < _SPOKEN


def _as_in_full(drafts: Sequence[Draft], words: Sequence[Word]) -> Iterator[Draft]:
    """The drafts, ministries without a country as the last listed body before them whose name begins with theirs
    ("وزارة الصحة في غزة", then "وزارة الصحة").
    """
    held: list[tuple[tuple[str, ...], Draft]] = []
    for draft in sorted(drafts, key=lambda held: held.first):
        if draft.kind == _MINISTRY and draft.rule.startswith("body:") and not draft.entity:
            forms = draft.forms(words)
            full = next((d for whole, d in reversed(held) if whole[: draft.length] == forms), None)
            if full:
                draft = draft._replace(entity=full.entity, country=full.country)
        elif draft.type == "ORG" and draft.listed and not draft.rule.startswith("body:") and draft.length > _WHOLE:
            held.append((draft.forms(words), draft))
        yield draft


def _as_speaker(
    drafts: Sequence[Draft], words: Sequence[Word], by_id: Mapping[str, Body], known: Vocabulary
) -> Iterator[Draft]:
    """The drafts, bodies without a country as of that of the listed person who speaks of them ("قال فلان إن الجيش"), or
    of the state that has stated something before, where they do so too ("أدانت السويد … وأكدت وزارة الخارجية").
    """
    heard: Draft | None = None
    stated = ""
    for draft in sorted(drafts, key=lambda held: held.first):
        if draft.rule.startswith("body:") and not draft.entity:
            country = heard.country if heard and _of_his(words, heard.last, draft.first) else ""
            if not country and draft.kind == _MINISTRY and words[draft.first - 1].form in known.stating:
                country = stated
            if country:
                label = body_label(by_id[draft.rule[5:]], known.countries[country], known)
                draft = draft._replace(entity=label, country=country)
        elif draft.type == "PER" and draft.listed and draft.country in known.countries:
            heard = draft
        elif draft.kind == _COUNTRY and _states(words, draft, known):
            stated = draft.country
        yield draft


def _states(words: Sequence[Word], draft: Draft, known: Vocabulary) -> bool:
    """Whether a country stands behind the verb of what it has stated, also with "state" before its name."""
    at = draft.first - 2 if draft.first > 1 and words[draft.first - 1].form in known.classes.states else draft.first - 1
    return not draft.cut and at >= 0 and words[at].form in known.stating


def _of_his(words: Sequence[Word], end: int, at: int) -> bool:
    """Whether "that" stands between who speaks and a body close behind, and no mark does."""
    held = [word.form for word in words[end:at]]
    return at - end < _SPEAKING and any(form.startswith(_THAT) for form in held[:_SPOKEN]) and _MARKS.isdisjoint(held)


def main_country(drafts: Sequence[Draft], known: Vocabulary) -> str:
    """The label of the country to which most names of the article belong, "" where there is none."""
    held = [d for d in drafts if d.country in known.countries and d.kind != _EVERYWHERE]
    heard = [d for d in held if d.kind not in _HEARD or d.country not in _WORLDWIDE]
    owners = Counter(d.country for d in heard if d.kind not in _ABROAD) or Counter(d.country for d in heard)
    return known.countries[max(sorted(owners), key=owners.__getitem__)] if owners else ""
