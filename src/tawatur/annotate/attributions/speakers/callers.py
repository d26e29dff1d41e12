"""Who a headline calls by a word or two before its colon: a ministry by its field, somebody by where he is from."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import definite, person
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.phrases.quoted import announced
from tawatur.annotate.attributions.phrases.unlisted import unknown
from tawatur.annotate.attributions.speakers.sources import Source, describe
from tawatur.annotate.attributions.words.grammar import DOCUMENT, PREPOSITION, ROLE
from tawatur.annotate.attributions.words.text import Text
from tawatur.model.layers import LinkKind

# Words before a quotation that fills the rest of a headline, and of that quotation with a mark, at least.
_SHORTEST, _LONGEST, _QUOTED = 2, 4, 5
# The ending of what is ours.
_OUR = "نا"
# Words of a name behind a title of one letter and a stop ("د. فلان"), with both, at least and at most.
_TITLED = range(4, 7)


def called(text: Text, first: int, colon: int, last: int) -> Source | None:
    """The speaker before the colon of a headline who is no noun of speakers and in no list, None where nobody is."""
    size = colon - first
    if _ours(text, first) and noun_phrase(text, first, colon) == colon:
        return _as(describe(text, first, colon), "office", None)  # "سفيرنا في سلمار: …"
    if _field(text, first, colon):
        source, name = describe(text, first, colon), text.starting.get(first)
        return _as(source, "organisation", name.mention.entity if name else text.ministries.get(text.forms[first]))
    if size == 1 and (known := _surnamed(text, text.forms[first])):
        return _as(describe(text, first, colon), "person", known)
    quote = text.opened.get(first + 1)
    if text.tags[first] & ROLE and quote and quote.close == colon - 1:
        return describe(text, first, colon)  # "عضو «الشورى»: …"
    if size == 2 and text.forms[first] in text.grammar.countries and definite(text.forms[first]):
        name = text.starting.get(first + 1)
        known = _surnamed(text, text.forms[first + 1]) or (name.mention.entity if name and person(name) else None)
        named = known or unknown(text, first + 1)
        return _as(describe(text, first, colon), "person", known) if named else None
    if size in _TITLED and len(text.forms[first]) == 1 and text.forms[first + 1] == ".":
        inner = range(first + 2, colon)
        plain = all(i in text.covering or (unknown(text, i) and text.forms[i][-1] != "ا") for i in inner)
        return _as(describe(text, first + 2, colon), "person", None) if plain else None
    return describe(text, first, colon) if _before_quotation(text, first, colon, last) else None


def _ours(text: Text, i: int) -> bool:
    """Whether an office of ours is told here ("سفيرنا", "وزير خارجيتنا")."""
    form = text.forms[i]
    return form.endswith(_OUR) and bool(text.grammar.tags.get(form.removesuffix(_OUR), 0) & ROLE)


def _field(text: Text, first: int, colon: int) -> bool:
    """Whether a field stands for who is over it: alone, of a country or of a town ("الصحة: …", "صحة المدينة: …")."""
    form, second = text.forms[first], first + 1
    if form in text.grammar.fields:
        return colon == second or (colon == second + 1 and _of_country(text.forms[second], text))
    name = text.starting.get(second)
    town = name is not None and name.mention.type in ("GPE", "LOC") and name.last == colon and not name.cut
    return town and f"ال{form}" in text.grammar.fields


def _of_country(form: str, text: Text) -> bool:
    """Whether an adjective of a country stands here, in either gender."""
    return form in text.grammar.countries or (form.endswith("يه") and form[:-1] in text.grammar.countries)


def _as(source: Source, kind: LinkKind, entity: str | None) -> Source:
    """The same source, with what kind it is told by how it is called."""
    entity = entity or (source.link.entity if kind == "person" else None)
    return source._replace(link=source.link._replace(kind=kind, entity=entity), open=False)


def _surnamed(text: Text, form: str) -> str | None:
    """The person on the page whose name ends with a word."""
    held = (name for name in text.names if person(name) and name.last - name.first > 1)
    return next((name.mention.entity for name in held if text.forms[name.last - 1] == form), None)


def _before_quotation(text: Text, first: int, colon: int, last: int) -> bool:
    """Whether a noun phrase stands before a quotation that fills the rest of the headline ("جماهير النادي: «…»")."""
    quote = text.opened.get(colon + 1)
    if quote is None or quote.close < last - 1 or quote.close - quote.open < _QUOTED or announced(text, colon):
        return False
    plain = text.words[first].kind == "arabic" and not text.tags[first] & (PREPOSITION | DOCUMENT)
    place = first in text.starting and text.starting[first].mention.type in ("GPE", "LOC")
    return plain and not place and _SHORTEST <= colon - first <= _LONGEST and noun_phrase(text, first, colon) == colon
