"""Verbal nouns that are written like a verb of saying, joined to another verbal noun."""

from __future__ import annotations

from tawatur.annotate.attributions.words.grammar import HOMOGRAPH, PREPOSITION, ROLE, SPOKES, THAT
from tawatur.annotate.attributions.words.text import PARTING, Text

# Words from the verbal noun before, and up to a clause or a colon behind, at most.
_BACK, _AHEAD = 7, 10
# Letters of a verbal noun of a derived stem, at least.
_DERIVED = 5


def joined(text: Text, at: int, first: int) -> bool:
    """Whether a word with و goes on with a verbal noun behind a preposition ("لمواجهة التطرف ونشر الوعي …").

    Not where somebody who speaks follows, or what he says opens with a particle or a colon.
    """
    noun = text.tags[at] & HOMOGRAPH or any(r.tense == "masdar" for r in text.cues.readings(text.forms[at][1:]))
    if not noun or text.forms[at][0] != "و" or at + 1 >= text.size:
        return False
    name = text.starting.get(at + 1)
    if text.tags[at + 1] & (ROLE | SPOKES | PREPOSITION | THAT) or (name and name.mention.type == "PER"):
        return False
    if any(text.tags[i] & THAT or text.forms[i] == ":" for i in range(at + 1, min(at + _AHEAD, text.size))):
        return False
    for i in range(at - 1, max(first, at - _BACK) - 1, -1):
        if text.forms[i] in PARTING or (i < at - 1 and text.tags[i] & THAT):
            return False
        cut = text.glued(i, "بل")
        stem = cut.stem if cut else text.forms[i] if i > first and text.tags[i - 1] & PREPOSITION else ""
        if stem and _verbal_noun(text, stem):
            return True
    return False


def looks_verbal(form: str) -> bool:
    """Whether a word looks like an indefinite verbal noun of a derived stem ("تدمير", "توعية", "إبعاد", "مصادرة")."""
    second = form[:1] == "ت" and (form[-2:-1] == "ي" or form.endswith("يه"))  # nothing stands behind a torn "و"
    fourth = form[:1] == "ا" and form[-2:-1] == "ا"
    third = form[:1] == "م" and form.endswith("ه") and form[2:3] == "ا"
    return len(form) >= _DERIVED and (second or fourth or third)


def decided(text: Text, i: int) -> bool:
    """Whether a verbal noun in construct stands here, which is what a body does ("قررت الشركة تغيير النظام")."""
    construct = i + 1 < text.size and text.forms[i + 1].startswith("ال") and text.plain(i)
    bare = not text.forms[i].startswith("ال") and i not in text.covering
    return construct and bare and looks_verbal(text.forms[i])


def _verbal_noun(text: Text, stem: str) -> bool:
    """Whether a word is a verbal noun of the lists, or looks like one."""
    if stem.startswith("ال"):
        return False
    listed = stem in text.grammar.classes.deeds or any(r.tense == "masdar" for r in text.cues.readings(stem))
    return listed or looks_verbal(stem)
