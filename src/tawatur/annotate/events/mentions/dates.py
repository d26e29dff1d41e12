"""When: each point in time of a sentence goes to the nearest trigger of its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.mentions.elsewhere import not_on_it, of_another, of_what, on_it
from tawatur.annotate.events.scene.scene import COMMAS, FORCE, SPOKEN, WAS, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import TimeMention
from tawatur.model.prose import Sentence
from tawatur.model.timex import bare_year, day_of

_AFTER, _BEFORE = 16, 12
_ALONE = 30  # the only trigger of its sentence
_TURN = _NEAR = 3
# In the next clause, a relative one as a rule ("المحادثة التي جرت أمس"), only so near.
_RELATIVE = 6
ISO = re.compile(r"\d{4}(-\d\d){1,2}(?![-\d])")
_LENGTH = re.compile(r"P(T?)(\d+)([DWH])")
_PAST, _SPAN = ("الماضي", "الاخير", "المنصرم"), 31
# With these the clause of a main one begins, and how far behind what is told may stand ("عندما لم يتجاوز عدد الغارات");
# behind "where" it is done there and then only as its verb.
_WHERE = "حيث"
_WHEN = {"حين": 6, "حينما": 6, "عندما": 6, _WHERE: 1}
_AROUND = frozenset(("بعد", "عقب", "قبل", "قبيل", "وبعد", "وقبل"))
_TO = "الي"
_IN_OR_TO, _AND_IN = ("في", _TO), "وفي"
_OUT_OF, _MADE = "من", ("الموقع", "المبرم", "المعقود")
_RECENTLY = "PAST_REF"
_TWO_DAYS = "يومي"


def dated(scene: Scene, founds: Sequence[Found]) -> list[str | None]:
    """For each trigger of one sentence its TIMEX3 value, None where no point in time belongs to it."""
    out: list[str | None] = [None] * len(founds)
    if not founds:
        return out
    sentence, vague = founds[0].sentence, list[int]()
    nearest: list[tuple[int, int, int, TimeMention]] = []
    for at, time in scene.dates(sentence.first, sentence.last):
        if time.value == _RECENTLY:
            vague += _beside(founds, at)
        nearest += [(c, n, at, time) for c, n in _costs(scene, founds, at, time)[:1] if n not in vague]
    for _, number, at, time in sorted(nearest, key=lambda held: held[:3]):
        out[number] = out[number] or _both(scene, at, time)
        whole = number - 1
        if whole >= 0 and at >= founds[number].last and out[whole] is None and _during(scene, founds, number):
            out[whole] = time.value
    for number, found in enumerate(founds):
        out[number] = out[number] or _when(scene, found) or _then(scene, found)
    _of_withdrawal(scene, founds, out)
    for at, time, value in _spans(scene, sentence):
        costs = [(c, n) for n, found in enumerate(founds) if (c := _cost(scene, found, at, time, _AFTER)) is not None]
        for _, number in sorted(costs)[:1]:
            out[number] = out[number] or value
    return out


def _of_withdrawal(scene: Scene, founds: Sequence[Found], out: list[str | None]) -> None:
    """Give who leaves a deal the day right behind it, which is not that of the deal ("انسحاب كذا من الاتفاق عام …")."""
    for n, (left, deal) in enumerate(pairwise(founds)):
        leaves = any_stem(scene.forms[left.first], scene.grammar.clause.leaving_deals)
        known = deal.hit.trigger.type == "AGREE" and deal.hit.kind == "noun"
        if not leaves or not known or out[n] or not out[n + 1] or not _day_behind(scene, deal):
            continue
        if _OUT_OF in scene.forms[left.last : deal.first]:
            out[n], out[n + 1] = out[n + 1], None


def _day_behind(scene: Scene, deal: Found) -> bool:
    """Whether a day stands right behind a deal or what completes it, no word that it was made then between."""
    at = deal.last
    while at < deal.sentence.last and at not in scene.timed:
        if not scene.forms[at].startswith("ال") or scene.forms[at].startswith(_MADE):
            return False
        at += 1
    return at < deal.sentence.last


def _costs(scene: Scene, founds: Sequence[Found], at: int, time: TimeMention) -> list[tuple[int, int]]:
    """How far a point in time is from each trigger of its sentence that it may be of, the nearest first."""
    first, back = founds[0].sentence.first, _BEFORE if bare_year(time.value) else 4
    bound = _since(scene, at, first, founds, back) or _until_now(scene, at, time)
    if not _point(time) or bound or of_what(scene, at, first):
        return []
    joined = scene.forms[at][:1] == "و" and scene.words[at].start < time.span.start
    if joined and at - 1 in scene.timed:
        return []  # "في شهري مايو ويونيو"
    reach = _ALONE if len(founds) == 1 else _AFTER
    costs = [(c, n) for n, found in enumerate(founds) if (c := _cost(scene, found, at, time, reach)) is not None]
    if joined or scene.forms[at - 1] == _AND_IN:  # of what follows ("قتل في هجوم، وفي يوم الأحد اعتقل …")
        costs = [(c, n) for c, n in costs if founds[n].first > at] or costs
    if _to_come(scene, time):  # of the meeting, not of the attacks that it is about
        costs = [(c, n) for c, n in costs if founds[n].hit.trigger.type not in FORCE] or costs
    return sorted(costs)


def _beside(founds: Sequence[Found], at: int) -> list[int]:
    """The trigger that a word for "recently" stands right behind: no later day is its."""
    return [n for n, found in enumerate(founds) if 0 <= at - found.last <= _NEAR][-1:]


def _spans(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, TimeMention, str]]:
    """The last days before that of the article, as a range ("خلال اليومين الماضيين", "في الساعات الـ24 الماضية")."""
    day = scene.prose.published
    for first, last, time in scene.times if day else ():
        if not sentence.first <= first < sentence.last or day is None:
            continue
        length = _LENGTH.fullmatch(time.value)
        past = any(form.startswith(_PAST) for form in scene.forms[first : min(last + 1, sentence.last)])
        if not length or not past:
            continue
        days = int(length[2]) * 7 if length[3] == "W" else int(length[2]) // 24 if length[1] else int(length[2])
        if 0 < days <= _SPAN:
            yield first, time, f"{(day - timedelta(days)).isoformat()}/{day.isoformat()}"


def _to_come(scene: Scene, time: TimeMention) -> bool:
    """Whether a time lies behind the day of the article."""
    day, then = scene.prose.published, ISO.match(time.value)
    return day is not None and then is not None and then[0] > day.isoformat()[: len(then[0])]


def _when(scene: Scene, found: Found) -> str | None:
    """The day of the clause that one with "when" or "where" belongs to ("كان جالسا أمس … حين أطلق مسلحون النار")."""
    first, _ = scene.clause(found.sentence, found.first)
    if first == found.sentence.first or found.first - first > _WHEN.get(scene.forms[first], 0):
        return None
    if scene.forms[first - 1] in _IN_OR_TO or (scene.forms[first] == _WHERE and found.hit.kind != "verb"):
        return None  # "whereas", "until"; "where the war goes on"
    start, _ = scene.clause(found.sentence, first - 1)
    points = [(at, time) for at, time in scene.dates(start, first) if _point(time) and "/" not in time.value]
    days = [time for at, time in points if not _since(scene, at, start, ())]
    return days[-1].value if days else None


def _then(scene: Scene, found: Found) -> str | None:
    """The day of a clause that tells what somebody was when he did it ("زار القرية عندما كان وزيرا عام 2006")."""
    _, at = scene.clause(found.sentence, found.first)
    if found.hit.kind != "verb" or at + 1 >= found.sentence.last or scene.forms[at] not in _WHEN:
        return None
    if scene.forms[at] == _WHERE or scene.forms[at + 1] not in WAS:
        return None
    _, end = scene.clause(found.sentence, at)
    return next((time.value for _, time in scene.dates(at, end) if _point(time)), None)


def _both(scene: Scene, at: int, time: TimeMention) -> str:
    """The value of a time; of two days that a dual leads, both ("يومي الجمعة والسبت")."""
    if not scene.forms[at - 1].endswith(_TWO_DAYS):
        return time.value
    later = next((other.value for _, other in scene.dates(at + 1, at + _NEAR)), "")
    days = day_of(time.value) == time.value and day_of(later) == later and time.value < later
    return f"{time.value}/{later}" if days else time.value


def _during(scene: Scene, founds: Sequence[Found], number: int) -> bool:
    """Whether a noun only says in what the deed of the verb before it was done ("اعتقلت … خلال مظاهرة … أمس")."""
    deed, scenery = founds[number - 1], founds[number]
    if (deed.hit.kind, scenery.hit.kind) != ("verb", "noun") or scenery.hit.clitics:
        return False
    parts = scene.forms[deed.last : scenery.first]
    return parts[-1:] in (["خلال"], ["اثناء"], ["في"]) and not any(form in COMMAS for form in parts)


def _point(time: TimeMention) -> bool:
    """Whether the value is a date that an event can have: no duration, nothing vague."""
    return not time.value.startswith("P") and not time.value.endswith("_REF")


def _since(scene: Scene, at: int, first: int, founds: Sequence[Found], back: int = 4) -> bool:
    """Whether the time only bounds something ("منذ بداية الحرب عام 2022"), not an event between ("منذ الهجوم أمس")."""
    opens = scene.forms[first].removeprefix("و") in scene.grammar.clause.bounds and not any(
        f.first < at for f in founds
    )
    if opens and not any(form in COMMAS for form in scene.forms[first:at]):
        return True  # "منذ توليه الحكم الذي وعد به في مايو، قتل …"
    if at > first and scene.forms[at - 1] in _AROUND:
        return True  # "بعد عام 2010"
    for here in range(at - 1, max(first, at - back) - 1, -1):
        if any(found.first <= here < found.last for found in founds):
            return False
        if scene.forms[here].removeprefix("و") in scene.grammar.clause.bounds:
            return True
    return False


def _until_now(scene: Scene, at: int, time: TimeMention) -> bool:
    """Whether a time only says that something adds up to the day of the article ("إلى اليوم")."""
    day = scene.prose.published
    return day is not None and time.value == day.isoformat() and scene.forms[at - 1].removeprefix("و") == _TO


def _cost(scene: Scene, found: Found, at: int, time: TimeMention, reach: int) -> int | None:
    """How far a time is from a trigger, None where it cannot be its: another clause, or outside what is reported."""
    first, last = scene.clause(found.sentence, found.first)
    behind = _AFTER if at >= last and on_it(scene, found, last) else _RELATIVE
    if at < first or (at >= last and (at - found.last > behind or not_on_it(scene, found, last))):
        return None
    number = scene.told_by(found.span)
    told = number is not None and not any(p.covers(time.span) for p in scene.layers.attributions[number].content)
    if number is not None and told and not _enacted(scene, found, number, at):
        return None
    if of_another(scene, found, at, time):
        return None
    if at >= found.last:
        return at - found.last if at - found.last <= reach else None
    before = found.first - at
    return before + _TURN if before <= _BEFORE else None


def _enacted(scene: Scene, found: Found, number: int, at: int) -> bool:
    """Whether a time stands between a verb of announcing and sanctions that are its object: they are of that day
    ("أعلنت الوزارة أمس فرض عقوبات على كذا")."""
    if found.hit.trigger.type != "SANCTION" or found.hit.kind != "noun" or found.hit.pronoun:
        return False
    told = scene.layers.attributions[number]
    cue, opens = scene.at(told.cue.start), scene.at(told.content[0].start)
    announced = scene.forms[cue].lstrip("وف") in scene.grammar.clause.announcing
    return announced and cue < at < opens == found.first and scene.forms[opens - 1] not in SPOKEN


def lends(date: str | None) -> bool:
    """Whether a date may be lent to another mention: a bare year ("violence this year") dates nothing else."""
    return date is not None and not bare_year(date)
