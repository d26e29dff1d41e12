"""Credits: the outlet that a page takes its text from, and the agency that a byline or a dateline names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from tawatur.model.page import Party
from tawatur.model.span import Span, trim
from tawatur.script.fold import folded
from tawatur.script.romanise import romanise

# Linear: no part begins with a run of spaces; what lies between is trimmed.
_PARTS = re.compile(r"[+/،,&|–—•]\s*|ـ+\s+|\s?-\s+|\s-(?=[^\W\d_])|\sو(?=ال|وكال|\s)\s*")
_DASH = re.compile(r"\s+[-–—|]\s+")
_MARKS = re.compile(r"[\"'«»“”().:؛_*]+")
_FIRST = re.compile(r"(\w+)\s+(?=\S)")
_LETTERS = re.compile(r"\w(?:[.\s]+\w){1,4}\.?")
# At the head of a first paragraph: place, agency, day and a dash; the marks behind "place (agency) - ", "agency: ".
_DASHED = re.compile(r".{2,60}?\s?[-–—]+\s")
# Who writes, a dash, place, day and hour, and a second dash.
_DATED = re.compile(r".{2,60}?\s?[-–—]+\s[^-–—\n]{2,60}?(?<![0-9])20[0-9]{2}(?![0-9])[^-–—\n]{0,20}\s[-–—]+\s")
# The same with a place and no day.
_TWICE = re.compile(r"[^\W\d_][^-–—/:.،\n]{3,40}?\s[-–—]+\s(?=[^\W\d_][^-–—/:.،\n]{1,20}\s[-–—]+\s)")
_MARK = re.compile(r"\s[-–—]+\s|(?<=\w)[-–—]\s|\)\s*[-–—:]|\s?:\s|(?<=[^\W\d_]):(?=[^\W\d_])|\sـ+\s|\s?/\s?")
# "place, day (agency) ", with no mark behind it.
_UNMARKED = re.compile(r"[^()\n:]{2,45}\(([^()]{2,30})\)\s+(?=(\w+))")
# A name of two to four words and a dash or stroke, at the head of a paragraph.
_UNLISTED = re.compile(r"((?:[^\W\d_]+ ){1,3})([^\W\d_]+)(?:\s?[-–—/]+\s|\s?:(?=[^\W\d_]))")
_PLACED = re.compile(r"[^\W\d_][^-–—/|]{1,30}[-–—/|]([^-–—/|]{2,30})")
_PLACE_AND_DAY = 6
# An agency that no list knows, in the brackets of a dateline.
_AGENCY = "وكاله"
# An agency behind a place: after a colon or in brackets; or the place in brackets behind the agency.
_BEHIND = re.compile(r"[^\W\d_][^:()\n]{1,25}?\s?(?::\s?\(?|\()([^:()\n]{2,25}?)\)?[\s:]*")
_BEFORE = re.compile(r"([^:()\n]{2,25}?)\s?\(\s?[^\W\d_][^:()\n]{1,25}\)[\s:]*")
# Two names and a dash.
_CLOSE = re.compile(r"([^-–—:\n]{2,30}?)\s*[-–—]\s*([^-–—:\n]{2,30})")
_TWO, _SHORT = 2, 4
_HEAD = 80
_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
# A place, a colon and an outlet in marks, on a line of their own.
IN_MARKS = re.compile(r"[^\W\d_][^:«»\"\n]{1,40}: ?[«\"“]([^«»\"“”\n]{2,30})[»\"”]\W*")
# A sentence of two words and more, of which the first leads to whom the text is of ("… . وفقا لرويترز.").
_ALONE = re.compile(r"[.!؟?][\"”»]*\s*([^\W\d_]{2,6})\s+([^.،:؛\n]{2,45})(?=\.|$)")
_TO, _TO_THE, _THE = "ل", "لل", "ال"
_SIGN_OFF = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]][\s.]*$")


@dataclass(frozen=True, slots=True)
class Outlets:
    """Outlets and agencies by their folded names, and words of credits.

    `heads` lead up to a name and are outside it; `leave` are these and others that may be left out of a name, longest
    first; `nobody` are credits that name nobody; `kinds` (in English) end the names of outlets; `agencies` are the
    labels of those that serve other outlets; `hosts` map the host names of sites to labels, `slugs` what stands in
    them before the ending; `towns` are the names of outlets by which a byline or dateline means a city or a country,
    `placed` those that may mean a place behind another outlet ("سبق- الشرقية"); `according` lead to whom a text is of.
    """

    labels: Mapping[str, str]
    heads: frozenset[str]
    leave: tuple[str, ...]
    nobody: frozenset[str]
    agencies: frozenset[str]
    kinds: Mapping[str, str]
    hosts: Mapping[str, str]
    slugs: Mapping[str, str]
    towns: frozenset[str]
    placed: frozenset[str]
    according: frozenset[str]

    def bare(self, name: str) -> str:
        """A folded name without marks and without the words that only say what kind of outlet it is."""
        bare = plain(name)
        while bare not in self.labels and (head := next((h for h in self.leave if bare.startswith(h + " ")), "")):
            bare = bare[len(head) + 1 :]
        return bare

    def known(self, name: str) -> str | None:
        """The label of the outlet with exactly this name, None where there is none."""
        bare = plain(name)
        return self.labels.get(bare) or self.labels.get(self.bare(name))

    def named(self, line: str) -> bool:
        """Whether a line is the name of an outlet, or a place and an agency ("كابل - سانا")."""
        match = _PLACED.fullmatch(line)
        if self.known(line) is not None or (match is not None and self.known(match[1]) in self.agencies):
            return True
        marked = IN_MARKS.fullmatch(line)
        if self.headed(line) or (marked and self.known(marked[1])) or self.beside(line, Span(0, len(line))):
            return True
        last = line.rpartition(" -")[2].split()
        return len(last) > 1 and last[0] in self.heads and self.known(" ".join(last)) is not None

    def beside(self, text: str, span: Span) -> Party | None:
        """The agency beside a place that a colon or brackets part from it ("لهار: سانا", "سانا (لهار)")."""
        for match in (_BEHIND.fullmatch(text, *span), _BEFORE.fullmatch(text, *span)):
            name = trim(text, *match.span(1)) if match else None
            if name and (label := self.known(name.of(text))) in self.agencies:
                return Party(label, name)
        return None

    def headed(self, line: str) -> bool:
        """Whether a line is a dateline of its own: an outlet, a dash close to it, and a place ("نسيم نيوز- لهار")."""
        match = _CLOSE.fullmatch(line.strip(" :"))
        parts = [part.strip(' "“”«»') for part in match.groups()] if match else []
        if len(parts) != _TWO or any(len(part.split()) > _SHORT for part in parts):
            return False
        known = [part for part in parts if self.known(part) and folded(part) not in self.towns]
        other = [part for part in parts if part not in known]
        if len(known) == _TWO:  # the second is a section: "شفق نيوز- الشرق الأوسط"
            return True
        return len(known) == 1 and len(other) == 1 and len(other[0].split()) < _SHORT

    def at(self, url: str | None) -> str | None:
        """The label of the outlet whose site an address is on, None where the host is not known."""
        try:
            parsed = urlsplit(url or "")
            parts = (parsed.hostname or "").split(".")
        except ValueError:
            return None
        section = parsed.path.split("/")[1:2]
        tails = [".".join(parts[n:]) for n in range(len(parts) - 1)]
        names = [f"{tail}/{part}" for tail in tails for part in section] + tails
        return next((self.hosts[name] for name in names if name in self.hosts), None)

    def called(self, name: str, url: str | None) -> str:
        """The label of the outlet that is called so or lies at this address; the name itself where neither is known.

        A name may be the one that a host has before its ending: "example" of example.com.
        """
        slug = name.lower().replace(" ", "")
        return self.known(name) or self.at(url) or self.slugs.get(slug) or self._short(name)

    def _short(self, name: str) -> str:
        """A name without what it says of its own kind after a dash ("… - electronic newspaper")."""
        head, *tail = _DASH.split(name, 1)
        kinds = tuple(f"{word} " for word in self.leave)
        return head if tail and f"{folded(tail[0])} ".startswith(kinds) else name

    def by_kind(self, name: str) -> bool:
        """Whether a name ends with what outlets call themselves."""
        return folded(name).strip(" :.").rpartition(" ")[2] in self.kinds

    def vague(self, name: str) -> bool:
        """Whether a credit names nobody ("agencies")."""
        return plain(name) in self.nobody

    def publisher(self, text: str, span: Span) -> Party:
        """The outlet credited at a span: the first known one of those it lists, else the first, romanised.

        A known one may stand before a colon and the headline under which it printed the text.
        """
        colon = text.find(":", *span)
        if colon > 0 and self.known(text[span.start : colon]) and (head := trim(text, span.start, colon)):
            return Party(self.known(head.of(text)), self._name(text, head))
        listed = pieces(text, span)
        for piece in listed:
            label = self.known(piece.of(text))
            if label:
                return Party(label, self._name(text, piece))
        named = [piece for piece in listed if not self.vague(piece.of(text)) and self.bare(piece.of(text))]
        if not named:
            return Party(None, span)
        name = self._name(text, named[0])
        return Party(romanise(" ".join(_MARKS.sub(" ", name.of(text)).split())), name)

    def _name(self, text: str, span: Span) -> Span:
        """A span without the head words before the name."""
        match = _FIRST.match(text, span.start, span.end)
        if match and folded(match.group(1)) in self.heads:
            return self._name(text, Span(match.end(), span.end))
        return span

    def byline(self, text: str, span: Span, dateline: bool = False) -> Party | None:
        """The agency or outlet that a byline names; with `dateline`, the one at the head of a paragraph."""
        end = span.end
        if dateline:
            end = self.dateline(text, span, farthest=True)
        for match in _BRACKETS.finditer(text, span.start, end):
            party = self._party(text, Span(*match.span(1)))
            if party:
                return party
        listed = pieces(text, Span(span.start, end))
        if named := [p for p in listed if self.known(p.of(text)) and folded(p.of(text)).strip(" :.") not in self.towns]:
            alone = dateline and [p for p in named if folded(p.of(text)).strip(" :.") not in self.placed]
            name = (alone or named)[-1]
            if len(named) == _TWO and not dateline and _CLOSE.fullmatch(text, span.start, end):
                name = name if self.known(name.of(text)) in self.agencies else named[0]  # the second is a section
            return Party(self.known(name.of(text)), name)
        if beside := self.beside(text, span):
            return beside
        placed = _PLACED.fullmatch(text, span.start, span.end)
        if placed and (label := self.known(placed[1])) in self.agencies:
            return Party(label, trim(text, *placed.span(1)))
        return self._kind(text, span) if dateline else self._by_kind(text, listed)

    def _kind(self, text: str, span: Span) -> Party | None:
        """An outlet that no list knows, before a dash or stroke at a paragraph's head, by the last word of its name."""
        match = _UNLISTED.match(text, *span)
        if match is None or folded(match[2]) not in self.kinds:
            return None
        name = Span(match.start(1), match.end(2))
        return Party(romanise(name.of(text), self.kinds), name)

    def _by_kind(self, text: str, listed: list[Span]) -> Party | None:
        """The outlet among the parts of a byline that no list knows, by the last word of its name."""
        for piece in listed:
            words = folded(piece.of(text)).split()
            aged = any(char.isdigit() for char in text[piece.end : listed[-1].end])  # the head of a snippet in a feed
            if 1 < len(words) <= 4 and words[-1] in self.kinds and not aged:
                return Party(romanise(piece.of(text), self.kinds), piece)
        return None

    def heads_page(self, line: str) -> bool:
        """Whether a folded line calls itself an outlet by its first word ("صحيفة …"), as the head of a page does."""
        words = line.split()
        return 1 < len(words) <= 4 and len(words[0]) > 3 and words[0] in self.leave

    def dateline(self, text: str, span: Span, farthest: bool = False) -> int:
        """Where the place, day and agency end that open a paragraph before its news; its start where none do.

        They end with the first dash, or with an agency in brackets and no mark behind; `farthest`: with the last of all
        marks that may stand there, for who looks for names that he knows.
        """
        if farthest:
            head = min(span.end, span.start + _HEAD)
            marks = [match.end() for match in _MARK.finditer(text, span.start, head)]
            if marks:
                return marks[-1]
        elif dashed := _DATED.match(text, span.start, span.end) or _DASHED.match(text, span.start, span.end):
            return dashed.end()
        match = _UNMARKED.match(text, span.start, span.end)
        party = self._party(text, Span(*match.span(1))) if match else None
        if match is None or party is None or party.entity not in self.agencies or folded(match[2]) == "ان":
            return span.start
        lead = folded(text[span.start : match.start(1) - 1]).split()
        told = any(word in self.heads or word.removeprefix("و") in self.heads for word in lead)
        return span.start if told or len(lead) > _PLACE_AND_DAY else match.end()

    def signed_head(self, text: str, span: Span) -> Span | None:
        """What stands before the first dash of a paragraph whose second dash follows a day or a place: who writes."""
        name = _DASHED.match(text, *span) if _DATED.match(text, *span) else _TWICE.match(text, *span)
        return Span(*name.span()) if name else None

    def signed_off(self, text: str, span: Span) -> Party | None:
        """The agency in brackets at the end of a paragraph."""
        match = _SIGN_OFF.search(text, max(span.start, span.end - 50), span.end)
        return self._party(text, Span(*match.span(1))) if match else None

    def alone(self, text: str, span: Span) -> Party | None:
        """The agency to which a sentence of its own gives the text: it says nothing but that it is according to it."""
        for match in _ALONE.finditer(text, *span):
            name = Span(*match.span(2))
            if folded(match[1]) in self.according and (label := self._after_to(name.of(text))):
                return Party(label, name)
        return None

    def _after_to(self, name: str) -> str | None:
        """The label of an agency whose name may have "to" glued to it, or be short ("لوكالة …", "للألمانية")."""
        bare = folded(name)
        if bare.startswith(_TO_THE):
            bare = _THE + bare[len(_TO_THE) :]
        label = self.known(bare) or self.known(bare.removeprefix(_TO))
        longer = () if label else (self.known(f"{head} {bare}") for head in self.leave)
        return next((found for found in (label, *longer) if found in self.agencies), None)

    def _party(self, text: str, span: Span) -> Party | None:
        bare = trim(text, *span)
        if bare is None:
            return None
        for piece in pieces(text, bare):
            label = self.known(piece.of(text))
            if label:
                return Party(label, piece)
        words = folded(bare.of(text)).split()
        if self.vague(bare.of(text)) or (words[0] == _AGENCY and 1 < len(words) <= 4):
            return Party(None, bare)
        if _LETTERS.fullmatch(bare.of(text)) and all(len(w) < 3 for w in bare.of(text).split()):
            return Party(None, bare)
        return None


def pieces(text: str, span: Span) -> list[Span]:
    """The names that a credit lists, and what stands between them and its dashes and strokes."""
    found, start = [], span.start
    for match in _PARTS.finditer(text, span.start, span.end):
        found.append(trim(text, start, match.start()))
        start = match.end()
    found.append(trim(text, start, span.end - (text[span.end - 1] == ":")))
    return [piece for piece in found if piece and any(char.isalnum() for char in piece.of(text))]


def plain(name: str) -> str:
    """A name folded, without marks."""
    return " ".join(_MARKS.sub(" ", folded(name)).split())
