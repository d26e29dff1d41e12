"""What the bearer of a name does behind it: verbs by their letters, and what somebody supervises."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

# Also a given name and an adjective of deeds.
_OVER = frozenset(("في", "على", "علي", "عام", "عامه"))
_SUPERVISOR, _AFFAIRS = frozenset(("مشرف", "مشرفه")), "شوون"
# Letters of a verb with one before or behind its four.
_VERB = 5
# Verbs of the seventh, eighth and tenth stem begin so.
_DERIVED = ("ان", "است", "اجت", "اعت", "ارت", "انت", "اقت", "احت", "اخت", "اكت")
_TWO = 2


def does(form: str, known: Vocabulary) -> bool:
    """Whether a word has the letters of a verb that no family name has: of the third stem ("يعايد"), or of what she did
    of the fifth ("تنوعت").
    """
    if len(form) != _VERB or form in known.units or known.names.begins(form):
        return False
    return (form[0] == "ي" and form[2] == "ا" and form[1] not in "اي") or (
        form[0] == form[4] == "ت" and form[1] not in "اوي" and form[3] not in "اوي"
    )


def she_did(form: str) -> bool:
    """Whether a word has the letters of a derived verb and the ending of its feminine subject ("انسحبت")."""
    return form.startswith(_DERIVED) and form.endswith("ت") and len(form) > len("انسحب")


def supervises(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether it is told here what somebody supervises, who stands before it ("سالم الحمداني مشرف الرياضيات")."""
    after = words[at + 1].form if at + 1 < len(words) else ""
    if words[at].form not in _SUPERVISOR:
        return False
    if after in _OVER and words[at - 1].form.startswith("ال"):
        return True  # "سالم الحمداني مشرف في البلدية"
    return after == _AFFAIRS or (after.startswith("ال") and not after.endswith("ي") and after not in known.units)


def adverbial(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> bool:
    """Whether what is done stands here, an indefinite noun and its adjective in the accusative ("تمرينا صباحيا")."""
    if end - at < _TWO or not words[at].form.endswith("ا") or not words[at + 1].form.endswith("ا"):
        return False
    forms = words[at].form, words[at + 1].form
    if forms[0] in known.units or forms[1] in known.units:
        return False
    return any(form[:-1] in known.ordinary or f"ال{form[:-1]}" in known.ordinary for form in forms)
