"""The discourse: who spoke last, and whom a pronoun, an empty subject or a bare office means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tawatur.annotate.attributions.phrases.heads import definite, person
from tawatur.annotate.attributions.speakers import anaphors
from tawatur.annotate.attributions.speakers.agreement import goes_on
from tawatur.annotate.attributions.speakers.sorts import head_form
from tawatur.annotate.attributions.speakers.sources import Source
from tawatur.annotate.attributions.words.text import COMMAS, PARTING, Name, Text
from tawatur.model.layers import Link
from tawatur.model.prose import Sentence

# How many speakers and names are remembered.
_MEMORY = 200
_AGENCY, _MINISTRY = "وكال", "وزاره"
# Words of an office behind the name of who holds it that are looked at.
_APPOSED = 6
_PROFESSIONS = ("expert", "media", "medical", "eyewitness")


@dataclass(slots=True)
class Discourse:
    """Sources and transmitters in the order in which they spoke; lives as long as one article."""

    text: Text
    said: list[Source] = field(default_factory=list)
    outlets: list[Link] = field(default_factory=list)
    bylines: list[Sentence] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bylines = [sentence for sentence in self.text.prose.sentences if sentence.role == "byline"]

    def speak(self, source: Source) -> None:
        """Remember who spoke."""
        self.said.append(source)

    def implied(self, gender: str, number: str) -> Source | None:
        """The last speaker with whom a verb of this gender and number can agree."""
        for source in reversed(self.said[-6:]):
            man = gender == "f" and source.link.kind in ("person", "office") and self.he(source)
            if goes_on(source, gender, number) and not man:
                return source
        return None

    def he(self, source: Source) -> bool:
        """Whether a masculine verb told of the source before, so that a feminine one cannot mean it."""
        entity = source.link.entity
        return entity is not None and any(s.link.entity == entity and s.gender == "m" for s in self.said)

    def resolve(self, source: Source, outlet: bool) -> Source:
        """A definite noun without a name, looked up among those who spoke before."""
        if not source.open:
            return source
        if source.link.kind in ("anonymous", "office") and anaphors.unnamed(self.text, source, self.said):
            return source._replace(link=source.link._replace(entity=None, kind="anonymous"))
        if source.link.kind == "anonymous" and (meant := self._of_those_named(source)):
            return source._replace(link=source.link._replace(entity=meant, kind="person"))
        if source.link.kind in ("anonymous", "organisation") and (ministry := anaphors.ministry(self.text, source)):
            return source._replace(link=source.link._replace(entity=ministry, kind="organisation"))
        if source.link.kind == "person" and (again := self._again(source)):
            return source._replace(link=source.link._replace(entity=again))
        if source.link.kind == "anonymous" and (named := self._compatriot(source)):
            return source._replace(link=source.link._replace(entity=named, kind="person"))
        if source.link.kind == "anonymous" and (named := self._by_surname(source)):
            return source._replace(link=source.link._replace(entity=named, kind="person"))
        if outlet and (body := self._body_again(source)):
            return source._replace(link=source.link._replace(entity=body))
        if outlet and self.outlets and self._known(source):
            return source._replace(link=source.link._replace(entity=self.outlet(*source.words)))
        if source.link.kind == "office" and (named := self._holder(source)):
            return source._replace(link=source.link._replace(entity=named))
        if source.link.kind == "office" and not source.link.entity and (named := self._official(source)):
            return source._replace(link=source.link._replace(entity=named))
        if source.link.kind == "organisation" and (named := self._both(source) or self._body(source)):
            return source._replace(link=source.link._replace(entity=named))
        anew = source.link.kind != "office" or self._authority(source)
        alone = source.number != "d" and (anew or (bool(self.said) and source.words <= self.said[-1].words))
        return self._spoken_before(source) if alone and not source.link.entity else source  # not "الجانبان"

    def outlet(self, *words: str) -> str | None:
        """The outlet named last that a noun among some words can mean: an agency is no newspaper nor channel."""
        if not self.text.grammar.classes.any_outlet.isdisjoint(words):
            return self.outlets[-1].entity if self.outlets else None
        agency = any(_AGENCY in word for word in words)
        fitting = (link for link in reversed(self.outlets) if self._is_agency(link) == agency)
        return next((link.entity for link in fitting), None)

    def _body_again(self, source: Source) -> str | None:
        """The body that spoke last and is called like an outlet, but is none ("الوكالة" of atomic energy)."""
        heard = {link.entity for link in self.outlets}
        spoke = (s for s in reversed(self.said) if s.link.entity and s.link.span)
        last = next((s for s in spoke if s.link.kind in ("organisation", "spokesperson")), None)
        again = last is not None and len(source.words) == 1 and source.words < last.words
        return last.link.entity if last and again and last.link.entity not in heard else None

    def _known(self, source: Source) -> bool:
        """Whether a source has an article anywhere, as what was named before has."""
        text, span = self.text, source.link.span
        within = range(text.at(span.start), text.at(span.end - 1) + 1) if span else ()
        return span is None or any(definite(head_form(text, i)) for i in within)

    def _is_agency(self, link: Link) -> bool:
        if link.kind == "agency" or link.span is None:
            return link.kind == "agency"
        names = self.text.within(link.span)
        listed = any(name.mention.kind == "agency" for name in names)
        first = self.text.at(link.span.start)
        before = any(_AGENCY in form for form in self.text.forms[max(0, first - 2) : first + 1])
        return listed or before

    def _spoken_before(self, source: Source) -> Source:
        """The same, by the words of those who spoke before, or by what kind of source they are."""
        recent, players = self.said[-_MEMORY:], self.text.grammar.players
        telling = anaphors.telling(self.text, source)
        known = [word for word in telling if any(word in earlier.words for earlier in reversed(recent))]
        head = min(known, key=lambda word: (-len(word), word), default=None)
        for earlier in reversed(recent):
            if not earlier.link.entity or (source.link.kind == "organisation" and not self._body_of(earlier)):
                continue
            if not anaphors.may_mean(source, earlier, self._bare(source)):
                continue
            like = source.link.kind != "organisation" and anaphors.alike(source, earlier, players)
            if head in earlier.words if head else like:
                kind = source.link.kind
                if kind == "anonymous" and (len(source.words) == 1 or source.words <= earlier.words):
                    kind = "organisation" if earlier.link.kind == "organisation" else "person"
                return source._replace(link=source.link._replace(entity=earlier.link.entity, kind=kind))
        if head is None and source.link.kind != "anonymous":
            return source
        for earlier in reversed(recent) if source.link.kind in ("office", "spokesperson") else ():
            if earlier.link.entity and anaphors.alike(source, earlier, players):
                return source._replace(link=source.link._replace(entity=earlier.link.entity))
        return source

    def _body_of(self, earlier: Source) -> bool:
        """Whether an earlier source is a body, or somebody unnamed who spoke for one."""
        if earlier.link.kind != "spokesperson":
            return earlier.link.kind == "organisation"
        entity = earlier.link.entity
        return not any(person(name) and name.mention.entity == entity for name in self.text.names)

    def _again(self, source: Source) -> str | None:
        """The person called again: by a form of address the last speaker, by a given name who had it before."""
        span = source.link.span
        form = self.text.forms[self.text.at(span.end - 1)] if span else ""
        if source.link.entity is None or span is None:
            before = (name for name in self._before(span.start if span else 0) if person(name))
            called = [n.mention.entity for n in before if anaphors.honour(form) in self._title(n)]
            last = next((s for s in reversed(self.said) if s.link.kind in ("person", "office")), None)
            goes_on = last is not None and (anaphors.honour(form) in last.words or last.link.entity in called)
            return called[0] if called and not goes_on else last and last.link.entity
        people = [name for name in self._before(span.start) if person(name) and name.last - name.first > 1]
        given = (name for name in people if self.text.forms[name.first] == form)
        surnamed = (name for name in people if self.text.forms[name.last - 1] == form)
        spoke = {earlier.link.entity for earlier in self.said}  # rather than somebody whom a content only names
        for name in (*given, *sorted(surnamed, key=lambda name: name.mention.entity not in spoke)):
            return name.mention.entity
        return source.link.entity

    def _of_those_named(self, source: Source) -> str | None:
        """Whom "the first", "the latter" means."""
        span = source.link.span
        alone = span is not None and len(source.words) == 1
        at = self.text.at(span.start) if span and alone else -1
        return anaphors.of_those_named(self.text, at, self._before(span.start)) if span and alone else None

    def _both(self, source: Source) -> str | None:
        """Whom "both sides" means: the first of the two named before; or the body that goes on."""
        span = source.link.span
        at = self.text.at(span.start) if span else 0
        both = anaphors.of_both(self.text, at, self._before(span.start)) if span else None
        return anaphors.same_body(source, self.said) or both

    def _compatriot(self, source: Source) -> str | None:
        """The person who spoke last, where only an adjective of country names the source ("وأضاف الفرنسي …")."""
        span = source.link.span
        form = self.text.forms[self.text.at(span.start)] if span else ""
        alone = len(source.words) == 1 and source.gender != "f" and not form.endswith(("ون", "ين"))
        if span is None or not alone or form not in self.text.grammar.countries:
            return None
        return next((s.link.entity for s in reversed(self.said) if s.link.kind == "person"), None)

    def _by_surname(self, source: Source) -> str | None:
        """The person last named before whose name ends with the one word that names the source."""
        span = source.link.span
        first = self.text.at(span.start) if span else 0
        if span is None or self.text.words[first].end != span.end:
            return None
        for name in self._before(span.start):
            if person(name) and name.last - name.first > 1 and self.text.forms[name.last - 1] == self.text.forms[first]:
                return name.mention.entity
        return None

    def _holder(self, source: Source) -> str | None:
        """The person on the page who holds the office: by all its words, by the first, or by the list."""
        span = source.link.span
        if span is None:
            return None
        text = self.text
        before = [name for name in self._before(span.start) if name.mention.type == "PER" and name.mention.entity]
        after = [name for name in text.names_after(span.end, _MEMORY) if person(name)]
        first = text.at(span.start)
        for name in before if len(source.words) == 1 else ():
            if person(name) and (role := name.mention.role) and text.forms[text.at(role.start)] == text.forms[first]:
                return name.mention.entity  # "الرئيس" is rather the president than the president of something
        for name in (*before, *after):
            if person(name) and (source.words <= self._title(name) or source.words <= self._behind(name, source)):
                return name.mention.entity
        if source.link.entity is None and self._bare(source):
            head = head_form(text, first).removeprefix("ال")
            for name in before:
                if head in self._title(name):
                    return name.mention.entity
        words = (head_form(text, first), *text.forms[first + 1 : text.at(span.end - 1) + 1])
        roles = text.grammar.offices.titles.get(words, frozenset()) if source.link.entity is None else frozenset()
        for name in (*before, *after):
            if person(name) and roles & text.grammar.offices.held.get(name.mention.entity or "", frozenset()):
                return name.mention.entity
        return None

    def _official(self, source: Source) -> str | None:
        """The person named before with an office of the country of an official."""
        before = self._before(source.link.span.start) if source.link.span else ()
        held = ((name, self._title(name)) for name in before if name.mention.type == "PER" and name.mention.entity)
        return anaphors.official(self.text, source, held)

    def _body(self, source: Source) -> str | None:
        """The body named before, or below a headline, whose name begins with the one noun of the source ("الوزارة")."""
        span = source.link.span
        if span is None or len(source.words) != 1:
            return None
        for name in (*self._before(span.start), *anaphors.below(self.text, span)):
            mention = name.mention
            if mention.type == "ORG" and mention.entity and not span.start <= mention.span.end <= span.end:
                heads = self._heads(name)
                if any(head.removeprefix("ال") in source.words for head in (*heads, self._kind_before(name))):
                    return mention.entity
        return self._only_one(source, span.start)

    def _only_one(self, source: Source, start: int) -> str | None:
        """The only body named before, or who spoke last, of a kind that the noun means ("جنرال موتورز … الشركة")."""
        kinds = self.text.grammar.kinds.get(next(iter(source.words)))
        if kinds is None or any(source.words & earlier.words for earlier in self.said):
            return None
        held = {name.mention.entity for name in self._before(start) if name.mention.kind in kinds}
        if len(held) == 1:
            return held.pop()
        return next((s.link.entity for s in reversed(self.said) if s.link.entity and s.link.entity in held), None)

    def _heads(self, name: Name) -> tuple[str, ...]:
        """The words by which a name of several is called again: its first, and what a ministry is for."""
        if name.last - name.first < 2:
            return ()
        head = head_form(self.text, name.first)
        return (head, self.text.forms[name.first + 1]) if head == _MINISTRY else (head,)

    def _kind_before(self, name: Name) -> str:
        """The noun of its kind that stands before a name ("حركة …"), with its article only before marks or brackets."""
        before = name.first - 1
        while before > 0 and self.text.words[before].kind == "mark" and self.text.forms[before] not in PARTING:
            before -= 1
        if before < 0 or name.cut or (before == name.first - 1 and definite(self.text.forms[before])):
            return ""
        return self.text.forms[before]

    def _bare(self, source: Source) -> bool:
        """Whether a title is short for a longer one ("الوزير")."""
        span = source.link.span
        return span is not None and definite(head_form(self.text, self.text.at(span.start)))

    def _authority(self, source: Source) -> bool:
        """Whether a bare title is one by which a speaker is called again, no profession that many share."""
        return self._bare(source) and not any(self.text.grammar.sorts.get(w) in _PROFESSIONS for w in source.words)

    def _behind(self, name: Name, source: Source) -> frozenset[str]:
        """The words behind a person's name that begin an office as a source does ("الأمير فلان أمير منطقة …")."""
        first = name.last + (name.last < self.text.size and self.text.forms[name.last] in COMMAS)
        span = source.link.span
        head = head_form(self.text, self.text.at(span.start)).removeprefix("ال") if span else ""
        if first >= self.text.size or self.text.forms[first].removeprefix("ال") != head:
            return frozenset()
        held = self.text.forms[first : first + max(_APPOSED, len(source.words))]
        stop = next((i for i, form in enumerate(held) if form in PARTING), len(held))
        return frozenset(form.removeprefix("ال") for form in held[:stop])

    def _title(self, name: Name) -> frozenset[str]:
        """The words of the office that a person is named with, without their articles."""
        mention = name.mention
        first = self.text.at(mention.role.start) if mention.role else name.first
        held = self.text.forms[first : name.last if mention.nominal else name.first]
        return frozenset(form.removeprefix("ال") for form in held)

    def _before(self, start: int) -> Iterator[Name]:
        """The names before a raw offset, the nearest first, but for those who only wrote the article."""
        names = reversed(self.text.names_before(start, _MEMORY))
        return (name for name in names if not any(s.first <= name.first < s.last for s in self.bylines))
