"""When somebody said something: on the day of printing, or on an earlier one that stands beside the verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from tawatur.compare.ground.listed import folded, phrases
from tawatur.compare.ground.scene import Scene, stemmed
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Attribution, Link, TimeMention
from tawatur.model.span import Span
from tawatur.model.timex import day_of
from tawatur.script.fold import letters

# An earlier time of which the day is not told.
_EARLIER = ""
_ALREADY, _AND, _TO, _THE, _AFTER, _THAT = "قد", "و", "ل", "ال", "بعد", "ان"
# A noun of saying, by its rule; how lengths of less than a day begin.
_NOUN, _HOURS = "/nouns/", ("PT", "PXH")
# Words of what somebody describes before how he does.
_OBJECT = 6
# Words between a verb and its day, at most ("in a talk to the paper of …, yesterday"), between "before that" and a
# verb, of whom "had" is said.
_FAR, _NEAR, _SUBJECT = 12, 4, 16
# With these letters a verb in the imperfect begins.
_HE, _SHE = "ي", "ت"
# Words with which a sentence opens; days for which what leads an article is news; its meetings.
_OPENING, _DAYS, _TALKS = 3, 3, "CONSULT"
# A mark that ends what stands beside a verb of saying.
_END = re.compile(r"[،,؛;:.!؟?\n«»“”\"]")
# A dash that opens or closes what is put in.
_DASH = re.compile(r"(?<=\s)[-–—ـ](?=\s)|[–—]")
# Who goes on speaking on one occasion, though named again.
_PEOPLE = frozenset({"person", "office", "spokesperson"})


def uttered(scene: Scene, number: int | None, lexicon: Lexicon) -> str | None:
    """The day (ISO) on which what an attribution (index) gives was said; None for an earlier one that is not told.

    Who goes on does so on the same day. What the outlet says itself (None) it says on the day of printing.
    """
    if number is None:
        return scene.said()
    held: dict[int, str | None] = scene.memory.setdefault("uttered", {})
    if number not in held:
        for n in reversed(_row(scene, number, held, lexicon)):  # one after the other, however many go on with it
            held[n] = scene.said()  # for whoever goes on with it and is gone on with
            held[n] = _uttered(scene, n, lexicon)
    return held[number]


def _row(scene: Scene, number: int, held: Mapping[int, str | None], lexicon: Lexicon) -> list[int]:
    """An attribution (index), and those one after the other with which it goes on, of which no day is known yet."""
    row, said = [number], scene.report.article.layers.attributions
    seen = {number}
    while True:
        last = said[row[-1]]
        before = last.inside if last.inside is not None else _before(scene, last, lexicon)
        if before is None or before in held or before in seen:
            return row
        row.append(before)
        seen.add(before)


def _uttered(scene: Scene, number: int, lexicon: Lexicon) -> str | None:
    said = scene.report.article.layers.attributions[number]
    told = _told(scene, said, lexicon)
    if told is not None:
        return told or None
    held = scene.report.article.layers.attributions
    if said.inside is not None and held[said.inside].chain.source.kind in _PEOPLE and _perfect(scene, said):
        return None  # "the minister said that the mayor had told him"
    before = said.inside if said.inside is not None else _before(scene, said, lexicon)
    if before is None:
        return _met(scene, said) or scene.said()
    day = uttered(scene, before, lexicon)
    return day or (None if said.chain.source.carried else scene.said())


def _before(scene: Scene, said: Attribution, lexicon: Lexicon) -> int | None:
    """The attribution (index) with which another goes on: the last before it of one source, or of whoever spoke before
    its source "in turn"; for a title the first of the body."""
    source, place = said.chain.source, scene.place(said.cue)
    own, noun = source.entity or source.words, _taken_up(scene, source)
    if own is None or place is None or not (source.carried or source.kind in _PEOPLE or noun):
        return None
    held = scene.report.article.layers.attributions
    turn = _opens_with(scene, place, "in_turn", lexicon)
    links = ((n, a.chain.source) for n, a in enumerate(held))
    same = (n for n, x in links if turn or own in (x.entity, x.words) or (noun and _first(scene, x) == noun))
    body = sorted((held[n].cue.start, n) for n in same if scene.role(scene.place(held[n].cue) or 0) == "body")
    if scene.role(place) != "body":
        return body[0][1] if body else None
    earlier = [n for at, n in body if at < said.cue.start]
    return earlier[-1] if earlier else None


def _taken_up(scene: Scene, source: Link) -> str:
    """The one noun with its article that words a source without a name, without that article ("the sources"); "" where
    there is more."""
    forms = scene.forms_in(source.words) if source.words and source.entity is None else ()
    return forms[0].removeprefix(_THE) if len(forms) == 1 and forms[0].startswith(_THE) else ""


def _first(scene: Scene, source: Link) -> str:
    """The first word of a source without a name, without its article."""
    forms = scene.forms_in(source.words) if source.words and source.entity is None else ()
    return forms[0].removeprefix(_THE) if forms else ""


def _met(scene: Scene, said: Attribution) -> str | None:
    """The day on which a source met somebody, as what leads its article tells: there it spoke."""
    printed, who = scene.said(), said.chain.source.entity
    events = (scene.report.article.layers.events[n] for at in scene.head for n in scene.told.get(at, ()))
    for e in events if who and printed else ():
        day = day_of(e.date) if e.type == _TALKS and e.status == "occurred" else None
        parties = {party.entity for party in (*e.actors, *e.targets)}
        if day and who in parties and _ago_of(printed or day) <= day <= (printed or day):
            return day
    return None


def _ago_of(day: str) -> str:
    """The day some days before a day (ISO)."""
    return (date.fromisoformat(day) - timedelta(_DAYS)).isoformat()


def _told(scene: Scene, said: Attribution, lexicon: Lexicon) -> str | None:
    """The day that stands beside a verb of saying, `_EARLIER` for an earlier time; None where neither is told."""
    n, printed = scene.place(said.cue), scene.said()
    if n is None or printed is None:
        return None
    times = [*_beside(scene, said, n, lexicon), *_came_so(scene, n, lexicon)]
    days = [day for t in times if (day := _day(scene, t, printed, lexicon)) is not None]
    if any(days):
        return min(filter(None, days))  # "to «Today», yesterday"
    if days or _then(scene, said, lexicon) or _had(scene, said, n, lexicon):
        return _EARLIER
    return _EARLIER if _NOUN in said.made_by.rule and _ends_then(scene, said.content[-1], printed, lexicon) else None


def _beside(scene: Scene, said: Attribution, n: int, lexicon: Lexicon) -> Iterator[TimeMention]:
    """The times of a sentence (index) that stand beside its verb of saying, or open it before that verb."""
    sentence, cue, source = scene.sentences[n], said.cue, said.chain.source.span
    opens = min(cue.start, source.start) if source and sentence.covers(source) else cue.start
    ends = [cue.end, *([source.end] if source and source.end > cue.end else [])]
    limit = _limit(scene, said, sentence, ends[-1])
    for t in scene.dated(Span(sentence.start, limit)):
        if t.span.end <= opens:
            behind, lead = Span(t.span.end, opens), Span(sentence.start, t.span.start)
            if _few(scene, behind) and (_few(scene, lead) or _occasion(scene, lead, lexicon)):
                yield t
        elif source and source.end == t.span.end:
            yield t  # "a statement of the ministry yesterday"
        elif source and source.end <= t.span.start and t.span.end <= cue.start:
            lead = Span(source.end, t.span.start)  # "Omar in his speech yesterday: …"
            if _few(scene, lead) or _occasion(scene, lead, lexicon):
                yield t
        elif t.span.start >= cue.end and not (source and source.overlaps(t.span)):
            lead = Span(max(end for end in ends if end <= t.span.start), t.span.start)
            if _inserted(scene, lead, t, limit) and not _occasion(scene, lead, lexicon):
                continue  # "Omar, - who was elected last week -, said"
            if _few(scene, lead) or _occasion(scene, lead, lexicon):
                yield t


def _came_so(scene: Scene, n: int, lexicon: Lexicon) -> list[TimeMention]:
    """The first time of the next sentence, where that tells on what occasion a sentence (index) was said."""
    return scene.dated(scene.sentences[n + 1])[:1] if _opens_with(scene, n + 1, "came_so", lexicon) else []


def _opens_with(scene: Scene, n: int, name: str, lexicon: Lexicon) -> bool:
    """Whether a sentence (index) opens with a phrase of a list, "and" aside."""
    forms = scene.forms_in(scene.sentences[n])[:_OPENING] if n < len(scene.sentences) else ()
    first = stemmed((forms[0].removeprefix(_AND) or forms[0], *forms[1:])) if forms else ()
    return any(first[: len(phrase)] == phrase for phrase in phrases(lexicon, name))


def _limit(scene: Scene, said: Attribution, sentence: Span, end: int) -> int:
    """Where what stands beside a verb and its source ends: at what is said, or at the next mark."""
    follows = [part.start for part in said.content if part.start >= said.cue.end]
    if follows:
        return min(follows)
    found = _END.search(scene.report.page.text, end, sentence.end)
    return found.start() if found else sentence.end


def _inserted(scene: Scene, lead: Span, t: TimeMention, limit: int) -> bool:
    """Whether a time stands with other words between two dashes, which tell of who speaks."""
    text = scene.report.page.text
    opens = list(_DASH.finditer(text, *lead)) if lead.size > 0 else []
    closes = _DASH.search(text, t.span.end, limit) if opens else None
    return closes is not None and len(scene.forms_in(Span(opens[-1].end(), closes.start()))) > len(
        scene.forms_in(t.span)
    )


def _few(scene: Scene, part: Span) -> bool:
    """Whether no more than one word stands in a part of the text."""
    return part.start >= part.end or len(scene.forms_in(part)) <= 1


def _occasion(scene: Scene, part: Span, lexicon: Lexicon) -> bool:
    """Whether words tell on what occasion or to whom something was said, up to its day ("in a talk to …")."""
    words = scene.forms_in(part)
    if len(words) <= 1:
        return False
    led = any(f in folded(lexicon, "spoken_at") or f.startswith(_TO) for f in (words[0].removeprefix(_AND), words[1]))
    at = next((at for at, word in enumerate(words) if word in folded(lexicon, "occasions")), None)
    other = folded(lexicon, "not_spoken_at").intersection(words)
    if at is not None and other <= folded(lexicon, "relatives"):
        other = other.intersection(words[:at])  # "in the press conference that he held yesterday"
    return led and len(words) <= _FAR and not other


def _day(scene: Scene, t: TimeMention, printed: str, lexicon: Lexicon) -> str | None:
    """The day of a time, `_EARLIER` where it is before the day of printing and no day; None where it tells neither."""
    if day := day_of(t.value):
        return day if day <= printed else None
    if t.kind == "duration" and _ago(scene, t, lexicon):
        return printed if t.value.startswith(_HOURS) else _EARLIER
    if t.value == "PAST_REF":
        return _EARLIER
    if t.kind != "date" or not t.value[:4].isdigit():
        return None
    if t.value in (_week(printed), printed[: len(t.value)]):  # what still goes on
        return _EARLIER if t.mod == "START" or _earlier(scene, t.span, lexicon) else None
    return _EARLIER if t.value < (_week(printed) if "W" in t.value else printed) else None


def _ago(scene: Scene, t: TimeMention, lexicon: Lexicon) -> bool:
    """Whether a length of time is told as that since then ("two days ago")."""
    n = scene.place(t.span)
    before = scene.forms_in(Span(scene.sentences[n].start, t.span.start))[-1:] if n is not None else ()
    return not folded(lexicon, "ago").isdisjoint(before)


def _week(day: str) -> str:
    """The week (TIMEX3) of an ISO day."""
    year, week, _ = date.fromisoformat(day).isocalendar()
    return f"{year}-W{week:02}"


def _earlier(scene: Scene, part: Span, lexicon: Lexicon) -> bool:
    """Whether a part of the text says "at an earlier time"."""
    stems = stemmed(scene.forms_in(part))
    return any(stems[at : at + len(p)] == p for p in phrases(lexicon, "before_then") for at in range(len(stems)))


def _then(scene: Scene, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether a word beside the verb says that it was said on an earlier day ("he said at the time that …")."""
    content = said.content[0]
    beside = Span(said.cue.start, max(said.cue.end, content.start))
    held: Sequence[str] = scene.forms_in(beside)
    object_ = scene.forms_in(content)[:_OBJECT]
    if not folded(lexicon, "calls").isdisjoint(object_[1:]):
        held = (*held, *object_)  # "وصف كذا آنذاك بأنه …"
    return not folded(lexicon, "at_the_time").isdisjoint(held) or _earlier(scene, beside, lexicon)


def _had(scene: Scene, said: Attribution, n: int, lexicon: Lexicon) -> bool:
    """Whether somebody had said it already, by the words of a sentence (index) before the verb: "وكان … قد أعلن",
    "كانت الوزارة أعلنت", "سبق أن أعلنت"."""
    first, source, cue = scene.sentences[n].start, said.chain.source.span, said.cue
    before = [form.removeprefix(_AND) for form in scene.forms_in(Span(first, cue.start))] if first < cue.start else []
    sooner, was, after = folded(lexicon, "sooner"), folded(lexicon, "had"), folded(lexicon, "after_that")
    near = _FAR if before[-1:] == [_THAT] else _NEAR  # "it had been for the magazine … to report"
    if any(a in sooner and (b in folded(lexicon, "opens") or b.startswith(_TO)) for a, b in pairwise(before[-near:])):
        return True
    if before[-1:] == [_ALREADY]:
        return not was.isdisjoint(before)
    if (
        before
        and _perfect(scene, said)
        and (before[-1] in after or (before[-1] == _THAT and before[-2:-1] == [_AFTER]))
    ):
        return True  # "he left after the mayor told him that …"
    if not before or not _perfect(scene, said) or scene.report.page.text[cue.start - 1].isalpha():
        return False  # "he used to say", "… and says"
    held = scene.report.article.layers.attributions
    main = len(before) <= _SUBJECT and before[-1] not in folded(lexicon, "clauses")
    if main and before[0] in was and cue.start == min(held[k].cue.start for k in scene.cues[n]):
        return True
    if source and first < source.start < cue.start:
        before = before[: -len(scene.forms_in(Span(source.start, cue.start)))]
    return before[-1:] != [] and before[-1] in was


def _perfect(scene: Scene, said: Attribution) -> bool:
    """Whether a verb of saying is in the perfect, by its first letter."""
    verb, lemma = letters(scene.report.printed(said.cue)), letters(said.made_by.rule.rpartition("/")[2])
    return verb[0] != _HE and (verb[0] != _SHE or lemma[0] == _SHE)


def _ends_then(scene: Scene, part: Span, printed: str, lexicon: Lexicon) -> bool:
    """Whether what somebody's announcement is of ends with an earlier time ("the announcement of raids since 2014")."""
    return any(_day(scene, t, printed, lexicon) == _EARLIER for t in scene.dated(part)[-1:] if t.span.end == part.end)
