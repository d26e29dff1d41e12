"""The sequence model: asked about sentences that lists and rules leave open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from pathlib import Path

from tawatur.annotate.entities.model.decoding import Run
from tawatur.annotate.entities.model.features import BEGIN, END, Features
from tawatur.annotate.entities.model.trimming import trimmed
from tawatur.annotate.entities.model.weights import Asked, Weights, read_weights
from tawatur.annotate.entities.persons.certain import famous
from tawatur.annotate.entities.persons.families import side_by_side
from tawatur.annotate.entities.words.draft import Draft, stem
from tawatur.annotate.entities.words.edges import accusative, pointed
from tawatur.annotate.entities.words.loading import clusters
from tawatur.annotate.entities.words.looks import built_on_ordinary, inflected, located, with_al
from tawatur.annotate.entities.words.outsiders import owned
from tawatur.annotate.entities.words.tables import KEPT, RARE, TOWARDS, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Prose, Word
from tawatur.script.memo import Memo
from tawatur.script.words import readings

MODEL = Path(__file__).with_name("names.tsv")
_QUOTES = frozenset("\"«“‘'")
# A run of labels must lead "no name" by so much, thousandths; twice that for a person or an organisation of one word.
# Places of one word or with a place noun, people with a usual given name and bodies with a head noun are mostly right
# with any lead. Learned from the project's annotation, half of it read by a model that had not seen that half.
_SURE = 1500
# Of people called by words that news does not use so much will do.
_FAIR = 800
# With a proclitic, a name of fewer letters that no list has is mostly a misspelt word.
_SHORT = 4
# Rules whose drafts the model cannot better but by a longer name: what it finds within one of them is not asked for.
_SURER = ("body", "gazetteer", "honours", "initials", "title")
# The label of places, and letters that a further one has with "and" before it.
_PLACE, _LONGER = "LOC", 5


class Tagger:
    """A trained conditional random field over words; its labels are O, and B- and I- with PER, LOC, ORG."""

    def __init__(self, features: Features, weights: Weights) -> None:
        self.features = features
        self.known = features.known
        self.weights = weights
        self._types = Memo(self._type, KEPT)
        self._groups = Memo(self._group, KEPT)
        self._marks: dict[str, int] = {}

    def _type(self, form: str) -> bytes:
        """What the model knows of a folded word."""
        near, own, groups = self.features.of(form)
        near += own
        return self.weights.gives(near, sum(map(self._groups.__getitem__, groups)))

    def _group(self, group: str) -> int:
        """What a group of features gives, all places in one number."""
        return self.weights.adds(chain(*self.features.group(group)))

    def _asked(self, forms: Sequence[str], first: int, found: Sequence[Draft]) -> Asked:
        """A sentence, begun by word `first`, as the model sees it: it looks where a longer or unlisted name may be."""
        given = list(map(self._types.__getitem__, forms))
        marks = {
            at: self._marks.get(mark) or self._mark(mark) for at, mark in self.features.marks(first, found).items()
        }
        closed: dict[int, int] = {}
        for draft in found:
            if not draft.weak and draft.rule.startswith(_SURER):
                for at in range(draft.first - first, draft.last - first):
                    closed[at] = max(closed.get(at, 0), draft.last - first)
        return Asked(given, marks, closed)

    def _mark(self, mark: str) -> int:
        held = self._marks[mark] = self.weights.adds((f"m={mark}",))
        return held

    def drafts(self, prose: Prose, found: Sequence[Sequence[Draft]]) -> list[list[Draft]]:
        """The names that the model sees in each sentence; `found` is what lists and rules propose there."""
        forms, firsts = prose.forms, [sentence.first for sentence in prose.sentences]
        asked = [
            self._asked(forms[sentence.first : sentence.last], sentence.first, held)
            for sentence, held in zip(prose.sentences, found, strict=True)
        ]
        seen = zip(firsts, found, self.weights.runs(asked), strict=True)
        return [self._drafts(prose.words, first, held, runs) if runs else [] for first, held, runs in seen]

    def _drafts(self, words: Sequence[Word], first: int, found: Sequence[Draft], runs: Sequence[Run]) -> list[Draft]:
        """The names of a sentence that begins at the word `first`."""
        heads = {draft.first for draft in found if draft.rule == "head"}
        held = (
            draft
            for run in runs
            for a, b in self._split(words, first + run.first, first + run.last, run.type)
            if self._sure(words, draft := trimmed(words, a, b, run.type, self.known), run.lead) or draft.first in heads
        )
        return list(side_by_side(words, (draft for draft in held if self._likely(words, draft)), self.known))

    def _sure(self, words: Sequence[Word], draft: Draft, lead: int) -> bool:
        """Whether the model leaves no doubt that something is named, by the lead of its labels over none."""
        if draft.length == 1:
            if lead >= (_SURE if draft.type == "GPE" else 2 * _SURE):
                return True
            return self._placed(words, draft) or self._addressed(words, draft)
        if draft.type == "LOC":
            return True  # a place noun stands before it
        given = draft.stem(words) if draft.type == "PER" else ""
        if given and lead >= _FAIR and self._strange(words, draft):
            return True
        return lead >= _SURE or self.known.units.get(given, 0) >= USUAL

    def _strange(self, words: Sequence[Word], draft: Draft) -> bool:
        """Whether no word of the draft is one of the news or built on one."""
        known = self.known
        return not any(
            known.of_news(form) or f"ال{form}" in known.ordinary or built_on_ordinary(form, known)
            for form in draft.forms(words)
        )

    def _addressed(self, words: Sequence[Word], draft: Draft) -> bool:
        """Whether a name that people carry stands behind a form of address ("الدكتور هيكل")."""
        if draft.type != "PER" or draft.cut or not draft.first:
            return False
        style = self.known.titles.get((words[draft.first - 1].form,))
        return style == "address" and self.known.units.get(words[draft.first].form, 0) >= USUAL

    def _placed(self, words: Sequence[Word], draft: Draft) -> bool:
        """Whether a place is listed and known, or stands behind a noun or a preposition of place."""
        if draft.type != "GPE":
            return False
        if self._known((draft.stem(words),)):
            return True
        before = words[draft.first - 1].form if draft.first else ""
        return draft.cut > 0 or before in TOWARDS or self.known.triggers.begins(before)

    def _likely(self, words: Sequence[Word], draft: Draft) -> bool:
        """Whether a word of the draft is more than an ordinary one, and it is in Arabic letters."""
        known = self.known
        held = [word for word in words[draft.first : draft.last] if word.kind != "mark"]
        if not any(word.kind == "arabic" for word in held):
            return False
        if any(known.traps.match(words, at, len(words)) for at in (draft.first, draft.first - 1) if at >= 0):
            return False
        forms = [stem(held[0].form, draft.cut), *(word.form for word in held[1:])]
        alone = draft.type == "PER" and len(forms) == 1 and forms[0] not in known.units
        if alone and (known.titles.get((forms[0],)) or owned(forms[0], known)):
            return False  # "معاليه"
        if forms[0] in known.frequent and known.names.get(tuple(forms[1:])) and not known.heads.get((forms[0],)):
            return False  # "إن إيران"
        if draft.type == "ORG" and pointed(words, draft.first):
            return False
        if len(forms) == 2 and forms[0] == forms[1] and forms[0].endswith("ا"):
            return False  # "فقرة فقرة", "بندا بندا"
        if draft.type == "PER" and known.particles.get(forms[0]) == "divine":
            return False
        if draft.type == "PER" and len(forms) == 2 and known.titles.get((forms[0],)) and self._country(forms[1]):
            return False  # "سلطان عمان"
        if draft.type != "PER" and len(forms) == 2 and self._country(forms[0]) and self._is_place(forms[1]):
            return False  # "قصفت روسيا كييف"
        if draft.type == "GPE" and draft.first and not self._known(forms):
            if words[draft.first - 1].form in _QUOTES:
                return False  # rather a thing
            if len(forms) > 1 and not known.names.get(tuple(forms)):
                return known.triggers.match(words, draft.first - 1, draft.first) is not None
        if draft.type != "PER" and len(forms) > 1 and (known.heads.get((forms[0],)) or known.triggers.get((forms[0],))):
            return True
        if len(forms) == 1:
            return self._likely_alone(words, draft, forms[0])
        return any(form not in known.common and form not in known.frequent for form in forms)

    def _known(self, forms: Sequence[str]) -> bool:
        """Whether the words are a name that is listed and not hardly known."""
        names = self.known.names.get(tuple(forms))
        return names is not None and names[0].rank < RARE

    def _country(self, form: str) -> bool:
        """Whether a word can be the name of a country."""
        return any(name.kind == "country" for name in self.known.names.get((form,)) or ())

    def _likely_alone(self, words: Sequence[Word], draft: Draft, form: str) -> bool:
        """The same for a name of one word."""
        known = self.known
        if form in known.homographs:
            return False  # the list has it
        if (
            draft.type == "ORG"
            and draft.cut
            and words[draft.first].form.startswith("لل")
            and not known.names.get((form,))
        ):
            return False  # "منظمة للنهوض"
        before = words[draft.first - 1].form if draft.first else ""
        named = known.names.get((form,)) is not None
        if with_al(before) and known.nations.get((form,)):
            return False  # "الأسر السعودية"
        if accusative(words, draft.first, known):
            return False
        if draft.type == "PER":
            if not named and form not in known.units and (inflected(form) or _two(form, known)):
                return False
            if (
                with_al(before)
                and form.startswith("ال")
                and not known.titles.match(words, draft.first - 1, draft.first)
            ):
                return False  # "الحديث الشريف"
        elif form.startswith("ال") and known.triggers.get((form[2:],)) and not self._known((form,)):
            return False  # "المدينة"
        elif form in known.ordinary or built_on_ordinary(form, known):
            return named
        if draft.cut and len(form) < _SHORT and not named and form not in known.units:
            return False  # rather a word with a letter too few
        return form not in known.common and form not in known.frequent

    def _split(self, words: Sequence[Word], first: int, last: int, kind: str) -> Iterator[tuple[int, int]]:
        """The run, cut before words that join a second name with و, behind whose somebody is ("صهر ترمب جاريد كوشنر"),
        between two whom the list has by one word each, between two places, and without a place before a longer name.
        """
        if last - first > 2 and self._is_place(words[first].form):
            first += 1
        for at in range(first + 1, last):
            form = words[at].form
            joined = form[0] == "و" and len(form) > 3 and form not in self.known.units and self._opens(form[1:])
            joined = joined or (form[0] == "و" and self.known.triggers.get((form[1:],)) is not None)
            joined = joined or (kind == _PLACE and self._further(words, first, at, last))
            joined = joined or (form[0] == "ب" and self.known.heads.get((form[1:],)) is not None)
            if located(form, self.known):
                yield first, at
                return  # a place of its own: the list has it
            whose = famous(words[at - 1].form, self.known)
            joined = joined or (whose and (famous(form, self.known) or (at == first + 1 and last - at > 1)))
            if joined or {words[at - 1].kind, words[at].kind} == {"latin", "arabic"}:
                yield first, at
                first = at
        yield first, last

    def _further(self, words: Sequence[Word], first: int, at: int, last: int) -> bool:
        """Whether "and" leads to a further place, whose name is no ordinary word ("نسيمان الجديدة وكرمانو")."""
        form, known = words[at].form, self.known
        if form[0] != "و" or len(form) < _LONGER or form in known.units or known.names.get((form,)):
            return False
        if known.names.get(tuple(word.form for word in words[first:last])):
            return False  # "ترينيداد وتوباغو"
        return form[1:] not in known.ordinary

    def _is_place(self, form: str) -> bool:
        names = next((held for reading in readings(form) if (held := self.known.names.get((reading.stem,)))), ())
        return bool(names) and names[0].type == "GPE" and names[0].kind != "country" and form not in self.known.units

    def _opens(self, stem: str) -> bool:
        known = self.known
        return any(table.get((stem,)) for table in (known.heads, known.bodies, known.names)) or (
            known.names.begins(stem) and not stem.startswith("ال")
        )


def _two(form: str, known: Vocabulary) -> bool:
    """Whether a word is two of what the news has a word for ("شاهدان")."""
    return form.endswith("ان") and known.of_news(form[:-2])


@cache
def tagger(known: Vocabulary) -> Tagger | None:
    """The shipped model over a vocabulary, opened once; None where no model file is there."""
    return Tagger(Features(known, clusters()), read_weights(MODEL, (BEGIN, END))) if MODEL.exists() else None
