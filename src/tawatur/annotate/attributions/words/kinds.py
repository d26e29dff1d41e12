"""Kinds of words: all that the attribution rules ask of a word type, found out once for each."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tawatur.annotate.attributions.words.grammar import CLAUSE, OWN, ROLE, THAT, WERE, Grammar
from tawatur.script.words import ARABIC_LETTER, readings
from tawatur.script.words import Reading as Cut

if TYPE_CHECKING:
    from tawatur.annotate.attributions.words.cues import Cues

# Pronouns of an object that may end a verb.
PRONOUNS = ("هما", "هم", "ها", "نا", "ني", "ه")

# "A governor", or "and to" with its last letter written so.
_GOVERNOR = "والي"
# How many word types are kept.
_KEPT = 1 << 17
# Words behind which the outlet may go on, and those that before a complementiser lead to a contrast ("إلا أنه أضاف …").
TURNS = frozenset(("في", "بينما", "فيما", "وبينما", "وفيما", "حيث"))
YET = frozenset(("الا", "غير", "بيد"))
# "Which is", of what was said, and "while he …".
AND_IT = frozenset(("وهو", "وهي"))
# "And this is …".
# With "of": on whose word it is told.
ON_WORD_OF = "نقلا"
AND_THIS = AND_IT | {"وهذا", "وهذه"}
# "And … has" goes on with what another says ("… وقد أكدت الوزارة أن").
AND_HAS = "وقد"
THEREFORE = frozenset(("لذلك", "ولذلك", "لذا", "ولذا", "لهذا", "ولهذا"))
_OPENING = TURNS | YET | AND_THIS | THEREFORE | {AND_HAS}
# "One of", "this", and "which", of what came of something ("ما أسفر عن …").
ONE_OF = frozenset(("احد", "احدي"))
THIS = frozenset(("هذا", "هذه", "تلك"))
# "The same", before its noun.
THE_SAME = frozenset(("نفس", "ذات"))
# "As" (somebody said or did).
AS = "كما"
WHICH = frozenset(("ما", "مما"))
# What somebody said before ("أكد ذلك …").
OF_THAT = frozenset(("ذلك", "بذلك"))
# "His words came …": whose they are speaks.
CAME = frozenset(("جاء", "جاءت", "ياتي", "تاتي"))
# Of verbal cues only "وقال", "قائلا", "قائلة" and "قائلين" end the content before them without a comma.
_ENDINGS = "اهن"
_EDGES = frozenset(".!?؟…؛;،,-–—:()")
_FIRST, _LAST = ARABIC_LETTER[0], "\u06ff"
# Bits of `Kinds._stems` above those of `Grammar.firsts`: an inflected cue, a noun of speech.
_VERB, _NOUN = 1 << 8, 1 << 9


class Kind(NamedTuple):
    """A word type: its classes (`joined`: after a glued conjunction), the phrases that may begin with it (`opens`).

    `says`: it can be a cue; `verbal`: a verbal one; `plain`: no clause can end at it, whatever stands around it;
    `edge`: a clause may begin behind it, or a bracket ends with it.
    """

    tag: int
    joined: bool
    opens: int
    says: bool
    verbal: bool
    plain: bool
    edge: bool


class Kinds(dict[str, Kind]):
    """Word types by their folded form, filled as they are asked for; forgotten all at once where they get too many."""

    def __init__(self, grammar: Grammar, cues: Cues) -> None:
        super().__init__()
        self.grammar, self.cues = grammar, cues
        # All that a stem may begin or be in one table: most words are none of it, and one look a reading tells.
        self._stems = dict(grammar.firsts)
        for bit, stems in ((_VERB, cues.inflected()), (_NOUN, cues.nominal())):
            for stem in stems:
                self._stems[stem] = self._stems.get(stem, 0) | bit
        self._alike: dict[Kind, Kind] = {}  # most words are of few kinds, and what is one thing stays near at hand
        self.glued = lru_cache(maxsize=_KEPT)(self._glued)

    def __missing__(self, form: str) -> Kind:
        if len(self) >= _KEPT:
            self.clear()
        tag, joined = self.grammar.tag(form)
        held = self._may(form)
        opens, verbal = held & ~(_VERB | _NOUN), bool(held & _VERB and self.cues.readings(form))
        says = verbal or form in self.cues.labels or bool(held & _NOUN and self.cues.noun(form))
        word = _FIRST <= form[0] <= _LAST and form.isalpha()
        ends = verbal and (form[0] == "و" or form[-1] in _ENDINGS)
        plain = word and not (opens or ends) and form not in _OPENING and "لكن" not in form
        edge = bool(tag & (THAT | CLAUSE | WERE)) or form in _EDGES
        kind = Kind(tag, joined, opens, says, verbal, plain, edge)
        self[form] = kind = self._alike.setdefault(kind, kind)
        return kind

    def _may(self, form: str) -> int:
        """The bits of all stems that a word may have."""
        held, stems = 0, self._stems
        for _, stem, _ in readings(form):
            held |= stems.get(stem, 0)
            if stem.endswith(PRONOUNS):
                for pronoun in PRONOUNS:
                    if stem.endswith(pronoun):
                        bare = stem[: -len(pronoun)]
                        held |= (stems.get(bare, 0) | (stems.get(f"{bare}ا", 0) if bare.endswith("و") else 0)) & _VERB
        return held

    def _glued(self, form: str, letters: str, named: bool, cut_name: bool) -> Cut | None:
        """The reading in which an Arabic word begins with one of the one-letter prepositions, or None.

        `named`: a name begins with the word; `cut_name`: after proclitics. Words known to begin with a letter of their
        own, and names, are not cut.
        """
        grammar, (tag, joined, *_) = self.grammar, self[form]
        bare = form.lstrip("و")
        accusative = bare.endswith("ا") and grammar.tags.get(bare[:-1], 0) & OWN
        if not cut_name and (tag & OWN or accusative or bare.startswith(grammar.own)):
            return None
        for cut in readings(form):
            if cut.clitics and cut.clitics[-1] in letters:
                if cut.clitics[-1] == "ل" and cut.stem.startswith("ل"):
                    continue
                if named and not cut_name:
                    return None
                if tag and not joined and not (cut.stem.startswith("ال") and len(cut.stem) > 4):
                    return None
                if grammar.tags.get(cut.stem, 0) & OWN and len(cut.clitics) > 1:
                    return None
                return cut
            if cut.clitics and grammar.tags.get(cut.stem, 0) & OWN:
                return None
        # A preposition written apart or with a tatweel before a quotation mark, a number or a Latin name.
        if form in letters:
            return Cut(form, "", 1)
        return Cut(form, "", 2) if len(form) == 2 and form[0] in "وف" and form[1] in letters else None


# "And went on", before what somebody says ("ومضى فلان يقول").
WENT_ON = frozenset(("مضي", "ومضي", "ومضت", "مضت"))


def governors(
    tags: tuple[int, ...],
    joined: tuple[bool, ...],
    words: Sequence[str],
    titled: Container[int],
    verbal: Sequence[bool],
) -> tuple[tuple[int, ...], tuple[bool, ...]]:
    """The classes of words, and whether a conjunction is glued to them: "والي" is a governor at the head of a title and
    behind a verb of saying, "and to" elsewhere.
    """
    if _GOVERNOR not in words:
        return tags, joined
    here = [w == _GOVERNOR and (i in titled or (i > 0 and verbal[i - 1])) for i, w in enumerate(words)]
    return (
        tuple(ROLE if governor else tag for tag, governor in zip(tags, here, strict=True)),
        tuple(glued and not governor for glued, governor in zip(joined, here, strict=True)),
    )
