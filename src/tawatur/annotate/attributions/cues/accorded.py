"""Whom a noun cue names: the words of the source behind "بحسب X", "وفقا ل X" (a clause behind one: `as_said`)."""

from __future__ import annotations

from tawatur.annotate.attributions.cues.around import themselves
from tawatur.annotate.attributions.cues.chains import opens_outlet
from tawatur.annotate.attributions.phrases.appositions import apposition, own_office
from tawatur.annotate.attributions.phrases.heads import definite, stem_tag
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.speakers.accordance import before_object, past_gloss, source_start, until_then
from tawatur.annotate.attributions.speakers.seen import past_seen
from tawatur.annotate.attributions.words.circumstances import acts
from tawatur.annotate.attributions.words.cues import Preposition
from tawatur.annotate.attributions.words.grammar import ANONYMOUS, DONE, OUTLET, ROLE, SPEECH, SPOKES
from tawatur.annotate.attributions.words.text import COMMAS, Text
from tawatur.script.phrases import Match

# Letters of a verb whose first is its own و ("وصل", "وقعت"), at most.
_SHORT = 4


def phrase(reader: Reader, match: Match[Preposition]) -> tuple[int, int, int, str] | None:
    """Source range, end of the cue, and gender after "بحسب", "وفقا ل"; an empty range where it only points back."""
    text, last, first = reader.text, reader.sentence.last, match.last
    if match.value.glued and text.glued(first, "ل") is None:
        return None
    if text.tags[first] & SPEECH:
        return first, first, first + 1, ""
    start = source_start(text, match, last)
    if start is None:
        return None
    end = noun_phrase(text, start, last) if not match.value.glued or start > first else _glued_phrase(text, start, last)
    if end <= start:
        return None
    if match.first == reader.sentence.first and end >= last - 1:
        end = noun_phrase(text, start, last, strict=True)  # what is said follows, with no comma before it
    end = next((i for i in text.cued(start + 1, end) if themselves(text, i, last)), end)
    if match.first <= reader.sentence.first + 1 and (end >= last or text.forms[end] not in COMMAS):
        told = not stem_tag(text, start) & (ROLE | SPOKES | ANONYMOUS) and start not in text.titled
        opens = (
            i for i in range(start + 1, end) if text.tags[i] & DONE or acts(text, i) or (told and _goes_on(text, i))
        )
        end = next(opens, end)
    end = apposition(text, start, own_office(text, start, end), last)
    end = past_gloss(text, past_seen(text, start, apposition(text, start, end, last), last), last)
    end = before_object(text, match, start, end, reader.sentence.first)
    quote = text.opened.get(end) if stem_tag(text, start) & OUTLET or opens_outlet(text, start) else None
    if quote and quote.closed and quote.close + 1 < last and text.forms[quote.close + 1] in COMMAS:
        end = quote.close + 1  # "ووفقا لوكالة الأنباء «مرسى»، …"
    return start, until_then(text, end, last), first, ""


def _goes_on(text: Text, i: int) -> bool:
    """Whether a bare word behind what is closed is the verb of what is told ("وفقا لتقرير للمنظمة وصل نحو …")."""
    form, name = text.forms[i], text.covering.get(i - 1)
    bare = text.plain(i) and not definite(form)
    if not bare or text.glued(i, "بلك") is not None or (form[0] == "و" and len(form) > _SHORT):
        return False
    return name.last == i and name.mention.type != "PER" if name else definite(text.forms[i - 1])


def _glued_phrase(text: Text, start: int, last: int) -> int:
    """Past the noun phrase whose first word carries ل."""
    name = text.starting.get(start)
    return max(name.last if name else start + 1, noun_phrase(text, start, last))
