"""Organisations that a list has under fewer words than a chain behind their head noun holds."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.nations import nation
from tawatur.annotate.entities.words.tables import RARE
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

# Kind of groups that are told by one name, whatever adjective follows, and ends of adjectives.
_ARMED, _WHOSE = "armed-group", ("ي", "يه")
_ARMY = "army"
# A listed name of more words is meant with the adjective of its country too.
_SHORT = 2


def ends_listed(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> bool:
    """Whether a listed body ends before a purpose not its own ("الاتحاد الأوروبي للاتصال بـ"), an agency before the
    adjective of its country ("وكالة أنباء نسيم السويدية"), a well-known group before others ("حزب الله الشيعي").
    """
    listed = known.names.match(words, at, end)
    if listed is None or listed.value[0].type != "ORG" or not 1 < listed.last - at < end - at:
        return False
    name, rest = listed.value[0], words[listed.last : end]
    if name.kind == _ARMED and name.rank < RARE and all(_adjective(word.form, known) for word in rest):
        return True
    if name.kind == _ARMY and rest[0].form[0] == "ل":
        return True  # "القوات الجوية السلمارية لنقل المساعدات"
    return rest[0].form.startswith("لل") or (name.kind == "agency" and only_nations(words, listed.last, end, known))


def _adjective(form: str, known: Vocabulary) -> bool:
    """Whether a word is an adjective with ال, and not that of a country."""
    return form.startswith("ال") and form.endswith(_WHOSE) and known.nations.get((form,)) is None


def long_name(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> str:
    """The listed body of some words that only the adjective of a country follows ("هيئة قناة السويس المصرية"), one of
    two words where the country is its own ("جامعة نسيمان السويدية").
    """
    listed = known.names.match(words, at, end)
    if listed is None or listed.value[0].type != "ORG" or not 1 < listed.last - at < end - at:
        return ""
    told = nation(words, listed.last, end, known)
    own = told is not None and listed.value[0].country == known.countries.get(told[0], "-")
    if listed.last - at == _SHORT and not own:
        return ""
    return listed.value[0].label if only_nations(words, listed.last, end, known) else ""


def only_nations(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> bool:
    """Whether nothing or adjectives of nations stand here ("وكالة تاس الروسية")."""
    while at < end and (found := nation(words, at, end, known)):
        at = found[1]
    return at == end
