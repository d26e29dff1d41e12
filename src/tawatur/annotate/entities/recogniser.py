"""From prose to drafts: lists, titles, head nouns and patterns, sentence by sentence, then the article as a whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from datetime import date

from tawatur.annotate.entities.bodies.abbreviations import abbreviated, apposed, latinised
from tawatur.annotate.entities.bodies.blocs import blocs
from tawatur.annotate.entities.bodies.bodies import body_at, ministries_at
from tawatur.annotate.entities.bodies.clubs import clubs
from tawatur.annotate.entities.bodies.compose import organisation_at
from tawatur.annotate.entities.bodies.governments import governments
from tawatur.annotate.entities.bodies.honours import honours
from tawatur.annotate.entities.bodies.housing import housed
from tawatur.annotate.entities.bodies.initials import initials
from tawatur.annotate.entities.bodies.labels import labelled, spelled_there
from tawatur.annotate.entities.bodies.places import places, without_bearers
from tawatur.annotate.entities.bodies.purposes import furthered, whole
from tawatur.annotate.entities.bodies.works import works
from tawatur.annotate.entities.lists.gazetteer import listed
from tawatur.annotate.entities.lists.heard import heard
from tawatur.annotate.entities.lists.homographs import QUOTES
from tawatur.annotate.entities.lists.hyphens import hyphenated
from tawatur.annotate.entities.lists.link import linked
from tawatur.annotate.entities.lists.metonyms import metonyms
from tawatur.annotate.entities.lists.pairs import behind as behind_nouns
from tawatur.annotate.entities.lists.pairs import pairs
from tawatur.annotate.entities.lists.quarters import quarters
from tawatur.annotate.entities.lists.regions import regional
from tawatur.annotate.entities.model.crf import Tagger
from tawatur.annotate.entities.model.settling import confirmed, named, settled, unclosed
from tawatur.annotate.entities.page import coreference
from tawatur.annotate.entities.page.clans import clans
from tawatur.annotate.entities.page.homeless import agreeing, headless, homeless
from tawatur.annotate.entities.page.likenamed import likenamed
from tawatur.annotate.entities.page.nicknames import (
    agencies_cited,
    by_noun,
    cut_short,
    in_marks,
    joined_to_longer,
    nicknamed,
    shortened,
)
from tawatur.annotate.entities.page.retelling import retold
from tawatur.annotate.entities.page.surnames import surnames
from tawatur.annotate.entities.persons.datelines import datelines
from tawatur.annotate.entities.persons.families import introduced, joined, joined_on, owned, with_family, with_given
from tawatur.annotate.entities.persons.given import bearers, by_given, given_names
from tawatur.annotate.entities.persons.incumbents import incumbents, of_the_day
from tawatur.annotate.entities.persons.lettered import ALPHABET, lettered
from tawatur.annotate.entities.persons.lists import in_lists
from tawatur.annotate.entities.persons.parts import fathered, run_of_parts, son
from tawatur.annotate.entities.persons.people import after_title
from tawatur.annotate.entities.persons.sameness import same_people
from tawatur.annotate.entities.persons.speakers import between_commas, quoted_name, speakers
from tawatur.annotate.entities.titles.titled import titled
from tawatur.annotate.entities.titles.titles import titles
from tawatur.annotate.entities.words.draft import Draft, Title, behind, seated, whole_noun
from tawatur.annotate.entities.words.offices import Offices
from tawatur.annotate.entities.words.printed import distinct, told, towards
from tawatur.annotate.entities.words.tables import ON
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Prose, Sentence, Word

_NOUNS = frozenset(("armed-group", "party"))
# What is called after people, who are not spoken of.
_BODIES, _TWO = frozenset(("ORG", "LOC")), 2


class Recogniser:
    """Holds what is built once; `drafts` reads one article."""

    def __init__(self, known: Vocabulary, offices: Offices, tagger: Tagger | None) -> None:
        self.known = known
        self.offices = offices
        self.tagger = tagger

    def drafts(self, prose: Prose) -> list[Draft]:
        """All mentions of the article, in the order of the text, outer before inner."""
        prose = distinct(prose, self.known)
        forms = set(prose.forms)
        apart = ON in forms
        held: list[Title] = []
        found: list[Draft] = []
        proposed = [self.proposals(prose.words, sentence.first, sentence.last) for sentence in prose.sentences]
        proposed = [([title for title in held_here if not towards(prose, title)], new) for held_here, new in proposed]
        seen = self._seen(prose, [found_here for _, found_here in proposed])
        for sentence, (titles_here, found_here), more in zip(prose.sentences, proposed, seen, strict=True):
            held += titles_here
            found += self._sentence(prose.words, sentence, titles_here, found_here, more, apart)
        found = confirmed(found, prose.words, forms, self.known)
        if not ALPHABET.isdisjoint(forms):
            found = lettered(found, prose.words, self.known)
        found = self._article(prose, forms, found)
        found = list(metonyms(sorted(found, key=_place), prose.words, prose.sentences, held, self.known))
        found = list(titled(prose, held, found, self.known, self.offices))
        found += governments(found, prose.words, self.known, self.offices, prose.published)
        found += blocs(found, prose.words)
        return sorted(found, key=_place)

    def proposals(self, words: Sequence[Word], first: int, last: int) -> tuple[list[Title], list[Draft]]:
        """What lists, titles, head nouns and patterns find in a sentence, settled; the sequence model builds on it."""
        known = self.known
        forms = [word.form for word in words[first:last]]
        starts = known.starts(forms, first)
        held = list(titles(words, last, starts.titles, known))
        found = list(listed(words, first, last, starts.names, not QUOTES.isdisjoint(forms), known))
        found = [draft for draft in found if draft.first == first or not son(words, draft.first, last, known)]
        closed = {draft.last: draft.first for draft in found if draft.type == "LOC" and draft.length > 1}
        held = [title for title in held if closed.get(title.last, title.first) >= title.first]  # "الكعبة المشرفة"
        honoured = [d for d in found if d.last - d.first > _TWO and d.type in _BODIES]
        within = {at for d in honoured for at in range(d.first + 1, d.last)}
        if within and held:
            ends = {d.last for d in honoured}
            held = [title for title in held if title.first not in within or title.last in ends]  # "جامعة الملك سلمان"
        found += fathered(words, first, last, starts.sons, known)
        found += [draft for at in starts.bodies if (draft := body_at(words, at, last, known))]
        found += [draft for at in starts.heads for draft in ministries_at(words, at, last, known)]
        found += [draft for at in starts.heads if (draft := organisation_at(words, at, last, known))]
        if starts.places:
            found = without_bearers(found, list(places(words, last, starts.places, found, known)))
        found += [draft for title in held if (draft := after_title(words, title, last, known))]
        found += [d for title in held if title.last < last and (d := quoted_name(words, title, last, known))]
        found += [d for title in held if title.last < last and (d := between_commas(words, title, last, known))]
        within.update(at for title in held for at in range(title.first + 1, title.last))
        found += _parts(words, last, [at for at in starts.parts if at not in within], known)
        found += honours(words, first, last, starts.titles, known)
        found += initials(words, last, starts.letters, known)
        found += works(words, last, starts.works, known)
        return held, settled(found)

    def _seen(self, prose: Prose, found: Sequence[Sequence[Draft]]) -> Sequence[Sequence[Draft]]:
        """What the sequence model sees in each sentence beside what was found there."""
        return self.tagger.drafts(prose, found) if self.tagger else [()] * len(found)

    def _sentence(
        self,
        words: Sequence[Word],
        sentence: Sentence,
        held: Sequence[Title],
        found: list[Draft],
        seen: Sequence[Draft],
        apart: bool,
    ) -> list[Draft]:
        """The mentions of a sentence by its titles, what was proposed and what the model saw."""
        first, last = sentence.first, sentence.last
        if seen:
            more = [behind(draft, held) for draft in seen]
            found = settled([*found, *unclosed(more, found, words, self.known)])
        if not found:
            return found
        before = found
        found = [with_family(words, draft, last, self.known) for draft in found]
        if held:
            found = [seated(draft, held) if len(draft.names) > 1 else draft for draft in found]
        styles = {title.last: title.style for title in held}
        found = [introduced(words, draft, styles, self.known) for draft in found] if styles else found
        longer = [furthered(words, whole(words, draft, last, self.known), last, self.known) for draft in found]
        longer = named(longer, words)
        found = joined(hyphenated(words, settled(longer) if longer != before else longer, self.known))
        ends = {draft.last for draft in found}
        found = [
            joined_on(words, d, self.known) if d.first in ends else with_given(words, d, first, self.known, apart)
            for d in found
        ]
        found = [draft for draft in found if not draft.weak or draft.listed]
        return [*found, *in_lists(words, found, last, self.known)]

    def _article(self, prose: Prose, forms: Set[str], found: list[Draft]) -> list[Draft]:
        words, known = prose.words, self.known
        whole = {draft.entity for draft in found if draft.length > 1 and draft.listed}
        found = [draft for draft in found if draft.entity in whole or not _plain_noun(draft, words, forms)]
        home = known.home(prose)
        found = housed(list(told(found, prose, known)), words, forms, known, home)
        found = behind_nouns(prose, found, known)
        if not known.heard.keys().isdisjoint(forms):
            found += heard(prose, _taken(found, len(words)), known)
        found = clubs(found, words, prose.sentences, forms, known, home)
        found = regional(linked(found, words, known, home), words, forms, known)
        found = quarters(found, words, forms, known)
        found += datelines(prose, _taken(found, len(words)), {d.first for d in found if d.type == "GPE"}, known)
        latin = spelled_there(found, known)
        found = [labelled(prose, draft, known, latin) for draft in found]
        found = retold(found, words, known)
        found = latinised(prose, apposed(abbreviated(coreference.parted(found, words), words), words))
        found = likenamed(joined_to_longer(found, words), words, known)
        found = cut_short(shortened(nicknamed(sorted(found, key=_place), words, known), words, known), words, known)
        found = headless(homeless(by_noun(agreeing(found, words), words, known), words, known), words, known)
        if not QUOTES.isdisjoint(forms):
            found = in_marks(found, words, known)
        if not known.agencies.keys().isdisjoint(forms):
            found = agencies_cited(found, words, known)
        found += pairs(prose, _taken(found, len(words)), known)
        found = same_people(found, words, known)
        people = coreference.known_people(found, words, known, {sentence.first for sentence in prose.sentences})
        found = [draft for draft in found if not owned(draft, people, words)]
        found = coreference.relinked(found, people, words, self.known)
        given = bearers(found, words)
        found = by_given(found, given, words, known)
        longer = [draft for draft in found if draft.length > 1]
        taken = _taken(found, len(words))
        found += _new(coreference.repeated(prose, prose.sentences, taken, longer, known), taken)
        found += _new(surnames(prose, prose.sentences, taken, people, known), taken)
        found += _new(given_names(prose, taken, given, known), taken)
        if prose.published:
            found = self._in_office(prose, found, taken, prose.published)
        said = coreference.relinked(list(speakers(prose, taken, known)), people, words, known)
        found += _new(said, taken)
        if not (known.classes.clans.isdisjoint(forms) and known.classes.kins.isdisjoint(forms)):
            found = _new(clans(prose, found, known), taken)
        alone = [draft for draft in found if draft.length == 1]
        found += coreference.repeated(prose, prose.sentences, taken, alone, known)
        return [labelled(prose, draft, known, latin) for draft in found]

    def _in_office(self, prose: Prose, found: list[Draft], taken: list[bool], day: date) -> list[Draft]:
        """The drafts, surnames alone as those who hold an office on the day, and such surnames that no list holds."""
        words, known = prose.words, self.known
        countries = {draft.country for draft in found if draft.country}
        found = [of_the_day(draft, words, countries, day, known, self.offices) for draft in found]
        heads = _new(incumbents(prose, taken, countries, day, known, self.offices), taken)
        sure = {words[draft.first].form: [draft] for draft in heads if words[draft.first].form not in known.ordinary}
        return [*found, *heads, *_new(surnames(prose, prose.sentences, taken, sure, known), taken)]


def _parts(words: Sequence[Word], last: int, starts: Sequence[int], known: Vocabulary) -> Iterator[Draft]:
    free = 0
    for at in starts:
        draft = run_of_parts(words, at, last, known) if at >= free else None
        if draft:
            yield draft
            free = draft.last


def _plain_noun(draft: Draft, words: Sequence[Word], forms: Collection[str]) -> bool:
    """Whether a listed body of one definite word is the noun that the page has without ال too ("القاعدة")."""
    if draft.type != "ORG" or draft.rule != "gazetteer" or draft.length > 1 or draft.kind not in _NOUNS:
        return False
    form = whole_noun(words[draft.first].form, draft.cut)
    before = words[draft.first - 1].form if draft.first else ""
    return form.startswith("ال") and form[2:] in forms and not before.endswith(("تنظيم", "حركه", "حزب"))


def _place(draft: Draft) -> tuple[int, int, int]:
    return draft.first, -draft.last, draft.cut


def _taken(found: Iterable[Draft], size: int) -> list[bool]:
    taken = [False] * size
    for draft in found:
        taken[draft.first : draft.last] = [True] * draft.length
    return taken


def _new(more: Iterable[Draft], taken: list[bool]) -> list[Draft]:
    """Further drafts, whose words are taken from here on."""
    held = list(more)
    for draft in held:
        taken[draft.first : draft.last] = [True] * draft.length
    return held
