"""Prepositional cues: "بحسب X", "وفقا لما أعلنه X", at the head of a sentence, in its middle, or at its end."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.annotate.attributions.contents.further import new_cue
from tawatur.annotate.attributions.cues import chains, remaining
from tawatur.annotate.attributions.cues.accorded import phrase
from tawatur.annotate.attributions.cues.around import (
    THEY,
    adjoins,
    leads_on,
    only_came,
    parts,
    talked,
    teller,
    themselves,
)
from tawatur.annotate.attributions.cues.as_said import clause, labelled
from tawatur.annotate.attributions.cues.leading import hands, led_to, of_what_was_told, resumed
from tawatur.annotate.attributions.drafts import Draft, content, shape
from tawatur.annotate.attributions.phrases.adjuncts import leading
from tawatur.annotate.attributions.phrases.heads import is_outlet, person, stem_tag
from tawatur.annotate.attributions.phrases.hearers import past_hearer
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.speakers.seen import of_outlet, shown_by
from tawatur.annotate.attributions.speakers.sorts import head_form
from tawatur.annotate.attributions.speakers.sources import describe, outlet_link, whole
from tawatur.annotate.attributions.words.clause import Words
from tawatur.annotate.attributions.words.cues import Preposition
from tawatur.annotate.attributions.words.grammar import (
    ANONYMOUS,
    BODY,
    DOCUMENT,
    KIN,
    RELATIVE,
    ROLE,
    SPOKES,
)
from tawatur.annotate.attributions.words.kinds import AS
from tawatur.annotate.attributions.words.text import COMMAS, OPENERS, PARTING, Text
from tawatur.model.layers import Link
from tawatur.model.span import Span
from tawatur.script.fold import raw_cut
from tawatur.script.phrases import Match

# The sort of those unnamed who tell what others told them ("وسائل إعلام").
_MEDIA = "media"


class _Place(NamedTuple):
    """Where a prepositional cue stands: from word `at`, its source in the words `[first, end)`.

    `match`: its wording; `cue_last`: the word behind its own; `gender`: that of its verb; `outlet`: an outlet is told.
    """

    match: Match[Preposition]
    at: int
    first: int
    end: int
    cue_last: int
    gender: str
    outlet: bool

    @property
    def cue(self) -> Preposition:
        """The entry of the cue."""
        return self.match.value


def unled(reader: Reader) -> None:
    """Draft the cue at the head of a sentence that was thought to lead to a statement, where none was found."""
    if reader.leading and not reader.here:
        read(reader, reader.leading_at, leads=False)


def read(reader: Reader, at: int, leads: bool = True) -> bool:
    """Draft the prepositional cue at word `at`, which with an outlet may lead to a statement; true where one stands."""
    text = reader.text
    match = text.cues.prepositions.at(text.words, at, reader.sentence.last)
    if match is None or match.reading.clitics not in ("", "و", "ف") or match.last >= reader.sentence.last:
        return False
    words = (
        None if text.forms[at - 1] == "علي" else clause(reader, match) if match.value.clause else phrase(reader, match)
    )
    if words is None:
        return False
    first, end, cue_last, gender = words
    if first >= end:
        remaining.pointing_back(reader, at, cue_last)
        reader.used.update(range(at, max(end, cue_last)))
        return True
    outlet = chains.is_outlet_noun(text, first) or _outlet(text, first, end)
    place = _Place(match, at, first, end, cue_last, gender, outlet)
    if _names_another(reader, place, leads) or _attributes(reader, place):
        reader.used.update(range(at, end))
    return True


def _names_another(reader: Reader, place: _Place, leads: bool) -> bool:
    """Whether the cue only names who stands behind another: it tells nothing of its own in its clause."""
    text, at, end = reader.text, place.at, place.end
    if not place.cue.clause and at <= reader.sentence.first + 1 and _tells(text, end, reader.sentence.last):
        return True
    if _belongs(reader, at, place.first, end, place.cue, place.outlet):
        return True
    if leads and place.outlet and (cue := led_to(text, at, end, reader.sentence.first, reader.sentence.last)):
        reader.leading, reader.leading_at = hands(text, place.first, end, cue), at
        reader.used.update(range(end, cue))
        return True
    if place.cue.transmits and of_what_was_told(text, at, reader.sentence.first):
        return True
    if place.outlet and remaining.alone(reader, at, end):
        span = Span(text.words[at].start, text.words[place.cue_last - 1].end)
        remaining.of_sentence_before(reader, (place.first, end), span)
        return True
    return False


def _attributes(reader: Reader, place: _Place) -> bool:
    """Draft what is said around the cue; false where nothing is."""
    text, at, cue, last = reader.text, place.at, place.cue, reader.sentence.last
    talk, that = (None, 0) if cue.clause else (talked(text, place.end, last), themselves(text, place.end, last))
    reader.used.update((place.end,) if that else ())
    behind = that or (talk[1] if talk else past_hearer(text, place.end, last) if cue.clause else place.end)
    told = None if cue.clause else teller(reader, at)
    past = _past_relative(text, at, behind, reader.sentence.first, last)
    if cue.clause and resumed(reader, at, past):
        return True
    around = labelled(text, at, place.match.last) or _quoted(reader, at) or parts(reader, at, past, told)
    own = around[0][1] <= at and _tells(text, past, last)  # "…، بحسب فلان الذي قال: «…»"
    held = content(text, around[:1] if own else around)
    if held is None:
        return False
    spans, ranges, mode = held
    if cue.phrase == AS and any(d.act == "deny" and ranges[0][0] <= d.at < ranges[0][1] for d in reader.here[-12:]):
        return True  # "نفى فلان أن …، كما أعلنت الشركة": she did not deny it
    if only_came(text, *ranges[0]) or (cue.mouth and ranges[0][0] in text.asides):
        reader.discourse.speak(reader.discourse.resolve(describe(text, place.first, place.end), place.outlet))
        return True
    told = told if ranges[0][0] < at else None  # what is said follows: the cue opens another clause
    if told is None and _already(reader, ranges):
        return True
    act, polarity = shape(text, "say", ranges)
    gender = place.gender or _gender(text, place.first, place.outlet)
    resolved = reader.discourse.resolve(describe(text, place.first, place.end, gender), place.outlet)
    source = whole(text, resolved, place.end, last)
    if source.link.span and any(span.overlaps(source.link.span) for span in spans):
        source = resolved
    word = text.words[at]
    start = raw_cut(text.prose.text, Span(word.start, word.end), len(place.match.reading.clitics))
    draft = Draft(
        spans, ranges, Span(start, text.words[place.cue_last - 1].end), at, source, act, mode, polarity, "neutral",
        f"cues/prepositions/{cue.phrase}", reader.number,
    )  # fmt: skip
    draft.via = chains.heard_by(text, talk) if talk else _via(text, place, behind, source.link, last)
    if alone := next((d for d in reader.drafts[-12:] if d.words == ranges and d.rule == "quotation/alone"), None):
        alone.source, alone.cue, alone.via, alone.rule = source, draft.cue, draft.via, draft.rule
        reader.discourse.speak(source)
        return True
    said = [earlier for earlier in reader.here[-12:] if earlier.outer is None]
    reader.add(draft, speaks=not said)
    if told is not None:
        draft.outer = told
    for earlier in said:
        if draft.holds(earlier.at) and all(earlier is not outer for outer in draft.above()):
            earlier.outer = draft
    return True


def _quoted(reader: Reader, at: int) -> list[tuple[int, int, int | None]]:
    """The quotation of several paragraphs that ends before the cue at word `at`, if one does."""
    quote = reader.text.closed.get(at - 1)
    return [(quote.open, quote.close + 1, None)] if quote and quote.open < reader.sentence.first else []


def _via(text: Text, place: _Place, behind: int, source: Link, last: int) -> tuple[Link, ...]:
    """Who passed it on: named between the verb and its source, or behind that; who showed a document."""
    first, end, cue_last = place.first, place.end, place.cue_last
    if place.cue.clause and first > cue_last:
        if text.forms[first - 1] == "عن":
            return (outlet_link(text, cue_last, first - 1),)
        return chains.heard_by(text, (cue_last, first))
    if place.cue.clause and behind > end:
        return chains.heard_by(text, (end, behind))
    if heard := leading(text, end, last)[1]:
        return chains.heard_by(text, heard)  # "بحسب مصدر في الوزارة في تصريح لصحيفة …"
    if source.kind != "document":
        return ()
    past = text.at(source.span.end - 1) + 1 if source.span else end
    return shown_by(text, first, past) or of_outlet(text, past, last)


def _gender(text: Text, first: int, outlet: bool) -> str:
    """The gender by which a source is spoken of again: most outlets are feminine, some bodies masculine."""
    if head_form(text, first).removeprefix("ال") in text.grammar.masculine:
        return "m"
    return "f" if outlet else ""


def _tells(text: Text, end: int, last: int) -> bool:
    """Whether a relative clause tells what the source says ("بحسب الكاتب فلان، الذي كتب: «…»"): its verb is the cue."""
    i = end + (end < last and text.forms[end] in COMMAS)
    return i + 1 < last and bool(text.tags[i] & RELATIVE) and new_cue(text, i + 1, last)


def _past_relative(text: Text, at: int, end: int, first: int, last: int) -> int:
    """Past the relative clause of a source that opens its sentence ("ووفق النتائج التي أعلنتها …، …")."""
    if at > first + 1 or end >= last or not text.tags[end] & RELATIVE:
        return end
    past = next((i for i in range(end, last) if text.forms[i] in PARTING or text.forms[i] in OPENERS), end)
    name = text.titled.get(past + 1) or text.starting.get(past + 1)
    named = name is not None and person(name) and not name.cut and name.last + 1 < last and text.forms[past] in COMMAS
    return name.last if name and named and text.forms[name.last + 1] in OPENERS else past


def _outlet(text: Text, first: int, end: int) -> bool:
    return any((n := text.starting.get(i)) and is_outlet(text, n) for i in range(first, min(end, first + 4)))


def _belongs(reader: Reader, at: int, first: int, end: int, cue: Preposition, outlet: bool) -> bool:
    """Whether the source only adds to what a verb of the sentence attributes: a transmitter, a document, the teller."""
    text = reader.text
    said = next(
        (d for d in reversed(reader.here[-12:]) if d.outer is None and d.at < at and not d.rule.startswith("headline")),
        None,
    )
    theirs = text.forms[at - 1].strip() in THEY or (at > 1 and text.forms[at - 2] in THEY)
    if said is None or theirs or leads_on(text, at):
        return False
    rest = said.words[-1][1]
    ended = rest <= at and (text.forms[rest] == "بل" or adjoins(text, rest, at))
    ahead = said.words[0][0] > at
    if not (ended or ahead):
        return False
    teller = said.source.link.span
    who = text.at(teller.start) if teller else at
    heard = teller is not None and (chains.opens_outlet(text, who) or text.grammar.sorts.get(text.forms[who]) == _MEDIA)
    if (cue.transmits and (ahead or heard or not outlet)) or (heard and not outlet and _somebody(text, first)):
        source = reader.discourse.resolve(describe(text, first, end), outlet)
        said.via, said.source = (*said.via, said.source.link), source
        said.cue = text.span(at, at + 1)
        written = source.link.kind == "document"  # "قالت الهيئة، نقلا عن تقارير، إن …. وأضافت …": the body adds
        reader.discourse.said[-1:] = [source, *reader.discourse.said[-1:]] if written else [source]
        return True
    own = text.owned(first) and not (outlet or cue.clause or stem_tag(text, first) & DOCUMENT)
    if ahead and (cue.mouth or own):
        link = reader.discourse.resolve(describe(text, first, end), outlet).link
        said.via = (*said.via, link)  # "قالت الشركة، بحسب مديرها، إن …", "على لسان فلان"
        return True
    if outlet:
        for draft in reader.here[-12:]:
            if draft.outer is None and draft.source.link.entity == said.source.link.entity:
                _passed_on(reader, draft, outlet_link(text, first, end))
        return True
    if text.forms[first] in text.grammar.classes.data and ended:
        return _by_name(reader, first, end) in (None, said.source.link.entity)  # "…، بحسب تقديرات الصندوق"
    return bool(stem_tag(text, first) & DOCUMENT) or text.forms[first] in ("نص", "ما")


def _by_name(reader: Reader, first: int, end: int) -> str | None:
    """The body whose figures words name, or None."""
    names = (reader.text.starting.get(i) for i in range(first, end))
    return next((name.mention.entity for name in names if name and name.mention.type == "ORG"), None)


def _passed_on(reader: Reader, draft: Draft, link: Link) -> None:
    """A transmitter named behind a statement: behind one that leads the sentence, before one that heard the source."""
    if not draft.via:
        reader.discourse.outlets.append(link)
        draft.via = (link,)
    elif len(draft.via) == 1 and (span := draft.via[0].span) and link.words != draft.via[0].words:
        draft.via = (draft.via[0], link) if span.end < draft.cue.start else (link, draft.via[0])


def _somebody(text: Text, first: int) -> bool:
    """Whether people, an office or a body are named here, who told it to an outlet that tells it."""
    name = text.starting.get(first)
    named = name is not None and name.mention.type in ("PER", "ORG")
    return named or bool(stem_tag(text, first) & (ANONYMOUS | SPOKES | ROLE | BODY | KIN))


def _already(reader: Reader, ranges: tuple[Words, ...]) -> bool:
    return any(draft.words == ranges for draft in reader.here[-12:])
