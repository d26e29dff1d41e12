"""Bodies that every country has, with their country or alone ("وزارة الدفاع الروسية", "الحكومة")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.lists.gazetteer import place
from tawatur.annotate.entities.words.draft import Draft, whole_noun
from tawatur.annotate.entities.words.looks import with_al
from tawatur.annotate.entities.words.nations import nation, with_article
from tawatur.annotate.entities.words.tables import Body
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.phrases import Match
from tawatur.script.words import readings

# A word of government that with another field is another body ("الإدارة العسكرية", "العاصمة الاقتصادية").
_OFFICES = frozenset(("administration", "regime", "capital"))
# "Chaired by Sweden", "to run for the presidency of Sweden".
_PRESIDENCY, _HEADED = "presidency", ("ب", "ل")
# Where a label has the country as it stands, without the article: in brackets, at the beginning.
_PLAIN = re.compile(r"^\{country\}|\(\{country\}\)")
_MASCULINE = "ي"
# Parts of a country that have ministries of their own.
REGIONS = frozenset(("ولايه", "اقليم", "مقاطعه"))
# A country's team that is not of football, and the words that other sports begin with.
_TEAM, _FOOTBALL = "body:national_team", "Football"
_GAMES = frozenset(("لكره", "للكره", "لالعاب"))
# The noun of a national team, and how the age of its players is told.
_NOUN, _UNDER = "منتخب", frozenset(("تحت", "دون"))
MINISTRIES = frozenset(("وزارات",))
_PARTY = "party"
# Adjectives after which stands whose side a body is on ("القوات الموالية لسلمار").
_STATE = "state"


def body_at(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> Draft | None:
    """A body with its country ("وزارة الدفاع الروسية", "حكومة فرنسا", "القوات الجوية الأوكرانية")."""
    match = known.bodies.match(words, at, last)
    if match is None or match.reading.clitics.endswith("س"):
        return None
    body, here = match.value, match.last
    if body.kind == "ministry" and here - at == 1 and at and with_al(words[at - 1].form):
        return None  # "الشؤون الداخلية", "بالتجارة الخارجية": an adjective
    bare = not (match.reading.stem if here - at == 1 else words[here - 1].form).startswith("ال")
    if here + 2 < last and words[here].form == "(" and words[here + 2].form == ")":
        inside = nation(words, here + 1, here + 2, known)  # "مجلس النواب (السويدي)"
        if inside and inside[0] in known.countries:
            return _body(match.first, here + 3, match.reading.cut, body, inside[0], known)
    for _ in range(3):
        found = nation(words, here, last, known, bare=bare and body.nominal)  # "وكالة أنباء سويدية" is any of them
        noun, nearest = match.reading.stem, words[here - 1].form
        if found and noun.endswith("ه") and nearest.endswith("ه") and words[here].form.endswith("ي"):
            return None  # "القيادة القطري" is a team
        if found and found[0] in known.countries:
            country, end = found
            if _is_party(words, at, match.reading.stem, end, known):
                return None
            end = _closing(words, end, last, known)
            draft = _body(match.first, end, match.reading.cut, body, country, known)
            return _playing(words, draft, country, last, known)
        quality = known.qualifiers.match(words, here, last, clitics=False)
        if quality is None or quality.value == _STATE or (body.id in _OFFICES and quality.value in ("field", "grade")):
            break
        here = quality.last
    owner = place(words, here, last, known) if here < last else None
    if body.id == _PRESIDENCY and owner and match.reading.clitics.endswith(_HEADED):
        return None
    if owner and owner.kind == "country" and owner.entity and _construct(words[here].form, owner.cut, bare):
        draft = _body(match.first, owner.last, match.reading.cut, body, owner.entity, known)
        return _playing(words, draft, owner.entity, last, known)
    return _alone(words, match, last, body, known)


def _is_party(words: Sequence[Word], at: int, noun: str, end: int, known: Vocabulary) -> bool:
    """Whether a party is called as the body of its country would be ("القوات اللبنانية" are no army)."""
    names = known.names.get((noun, *(word.form for word in words[at + 1 : end])))
    return names is not None and names[0].kind == _PARTY


def _alone(words: Sequence[Word], match: Match[Body], last: int, body: Body, known: Vocabulary) -> Draft | None:
    """The body without a country; the article has to say whose it is."""
    key = (match.reading.stem, *(word.form for word in words[match.first + 1 : match.last]))
    if key not in body.alone or (body.nominal and match.last < last and _qualifies(words[match.last].form, known)):
        return None
    if country := body.home or _country_behind(words, match.last, last, known):
        return _body(match.first, match.last, match.reading.cut, body, country, known)
    return Draft(match.first, match.last, match.reading.cut, body.type, f"body:{body.id}", None, body.kind, True,
                 nominal=body.nominal)  # fmt: skip


def _country_behind(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> str:
    """The country in which a body is, also one joined to another ("الحكومة والبرلمان في السويد"); "" for none."""
    if at < last and words[at].form.startswith("و") and (joined := known.bodies.match(words, at, last)):
        at = joined.last
    owner = place(words, at + 1, last, known) if at + 1 < last and words[at].form == "في" else None
    region = at + 2 < last and words[at + 1].form in REGIONS
    if region and owner is None and words[at].form == "في":
        owner = place(words, at + 2, last, known)
    whole = owner is not None and not owner.cut and (owner.kind == "country" or (region and owner.type == "GPE"))
    return owner.entity or "" if owner and whole else ""


def _qualifies(form: str, known: Vocabulary) -> bool:
    """Whether the word after is an adjective that makes another body of it ("الحكومة الإلكترونية")."""
    quality = known.qualifiers.get((form,))
    if form.endswith(_MASCULINE):
        return quality == "grade"  # "النظام التعليمي"
    return article(form) and form.endswith("يه") and quality not in ("current", "new", "field")


def _construct(form: str, cut: int, bare: bool) -> bool:
    """Whether a country may follow: bare after a construct head, else with a glued ل, ب or ك left out."""
    if cut == 0:
        return bare
    return any(reading.cut == cut and reading.clitics in ("ل", "ب") for reading in readings(form))


def _closing(words: Sequence[Word], end: int, last: int, known: Vocabulary) -> int:
    """An adjective that closes the name after its country ("الحكومة اليمنية الشرعية", "… الانتقالية")."""
    match = known.qualifiers.match(words, end, last, clitics=False)
    if match and match.value == "current" and words[end].form[-1] == "ه" and article(words[end].form):
        return match.last
    return match.last if match and match.value == "field" else end


def _body(first: int, last: int, cut: int, body: Body, country: str, known: Vocabulary) -> Draft:
    return Draft(
        first, last, cut, body.type, f"body:{body.id}", body_label(body, country, known), body.kind, True,
        nominal=body.nominal, country=known.countries.get(country, ""),
    )  # fmt: skip


def _playing(words: Sequence[Word], draft: Draft, country: str, last: int, known: Vocabulary) -> Draft:
    """A national team as that of its sport or age where one is told ("المنتخب السويدي لكرة السلة", "… للشباب")."""
    at = draft.last
    if draft.rule != _TEAM or at >= last:
        return draft
    form = words[at].form
    if team := known.bodies.get((_NOUN, whole_noun(form))):
        return draft._replace(entity=body_label(team, country, known))
    if at + 1 >= last:
        return draft
    if form in _UNDER and words[at + 1].kind == "number":
        return draft._replace(entity=f"{country} national under-{words[at + 1].form} football team")
    if form not in _GAMES:
        return draft
    sport = known.glosses.get((whole_noun(form, 1), words[at + 1].form))
    return draft._replace(entity=f"{country} national {sport.lower()} team") if sport and sport != _FOOTBALL else draft


def body_label(body: Body, country: str, known: Vocabulary) -> str:
    """The English label of a country's body."""
    if country in body.by_country:
        return body.by_country[country]
    iso = known.countries.get(country, "")
    return body.label.format(
        country=country if _PLAIN.search(body.label) else with_article(country, known),
        adjective=known.adjectives.get(country, country),
        capital=known.capitals.get(iso, country),
    )


def ministries_at(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> Iterator[Draft]:
    """The ministries that one plural noun names ("وزارات التعليم والنفط"), but not those of one field that several
    countries have ("وزارات التعليم العربية").
    """
    if not any(reading.stem in MINISTRIES for reading in readings(words[at].form)):
        return
    here = at + 1
    if (
        here + 1 < last
        and not words[here + 1].form.startswith(("و", "،"))
        and known.bodies.get(("وزاره", words[here].form))
    ):
        return
    held: list[Draft] = []
    while here < last:
        form = words[here].form
        cut = 1 if here > at + 1 and form.startswith("و") else 0
        body = known.bodies.get(("وزاره", form[cut:]))
        if body is None or (here > at + 1 and not cut and words[here - 1].form != "،"):
            break
        held.append(Draft(here, here + 1, cut, body.type, f"body:{body.id}", None, body.kind, True))
        here += 2 if here + 1 < last and words[here + 1].form == "،" else 1
    joined = here < last and words[here].form.startswith("و") and known.portfolios.begins(words[here].form[1:])
    if len(held) > 1 or joined:  # "وزارات المالية والهيئات" are those of any country
        yield from held


def article(form: str) -> bool:
    """Whether a word has the article and a noun behind it."""
    return form.startswith("ال") and len(form) > 3
