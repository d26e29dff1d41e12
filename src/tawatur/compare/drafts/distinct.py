"""What keeps two wordings apart that are much alike: a bulletin of each day, a cable to each king, a second patient.

They are of two statements where each names what the other cannot mean: another day of the week beside the verb of
saying, other months, another number of the same; where one says that it goes on from an earlier one; and where "the
two countries" are not the same two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.statements import Witness
from tawatur.lexicon import Lexicon
from tawatur.model.layers import TimeMention
from tawatur.model.span import Span
from tawatur.script.words import forms

# A sentence ends with these; so many letters are looked back for its beginning, and for the two before it.
_STOP = re.compile(r"[.؟!\n]+")
_BACK, _SENTENCES = 500, 2
# Letters of an ISO month.
_MONTH = 7
_LENGTH = re.compile(r"P(?:T)?(\d+)([YMWDHS])")
_COUNTRY, _NAMES = "country", frozenset({"GPE", "PER"})
_OPENING = 2


def distinct(one: Witness, other: Witness, lexicon: Lexicon) -> bool:
    """Whether two printings, alike in words, are of two statements."""
    if _onward(one, lexicon) != _onward(other, lexicon):
        return True
    if _apart(_weekdays(one, lexicon), _weekdays(other, lexicon)):
        return True
    if _each_alone(_months(one), _months(other)):
        return True
    a, b = _measured(one), _measured(other)
    if any(_each_alone(a[unit], b[unit]) for unit in a.keys() & b.keys()):
        return True
    if not (_of_two(one, lexicon) and _of_two(other, lexicon)):
        return False
    return _each_alone(_before(one), _before(other))


def _each_alone(one: frozenset[object], other: frozenset[object]) -> bool:
    """Whether each of two sets holds what the other does not."""
    return bool(one - other and other - one)


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets have something each, and nothing in common."""
    return bool(one and other and not one & other)


def _onward(witness: Witness, lexicon: Lexicon) -> bool:
    """Whether a statement says that it goes on from an earlier one ("further to the statement on …")."""
    return not folded(lexicon, "goes_on_from").isdisjoint(witness.forms[:_OPENING])


def _weekdays(witness: Witness, lexicon: Lexicon) -> frozenset[str]:
    """The days of the week in the sentence of a verb of saying, before what is said; for a title, in the first
    sentence of the body."""
    report, said = witness.report, witness.attribution
    title, body = report.article.title, report.article.body
    if title and title.covers(said.cue) and body:
        text = _STOP.split(report.printed(body[0]).strip())[0]
    else:
        text = _behind_stop(witness, said.content[0].start)[-1]
    return frozenset(form for form in forms(text) if form in folded(lexicon, "weekdays"))


def _behind_stop(witness: Witness, end: int) -> list[str]:
    """The last sentences before a place of the text, the last one as far as that."""
    return _STOP.split(witness.report.page.text[max(end - _BACK, 0) : end])


def _months(witness: Witness) -> frozenset[object]:
    """The months that times in a statement lie in; of a year or an open time none."""
    held = (t.value for t in _times(witness) if t.kind in ("date", "time"))
    return frozenset(v[:_MONTH] for v in held if len(v) >= _MONTH and v[:4].isdigit() and v[5:_MONTH].isdigit())


def _times(witness: Witness) -> list[TimeMention]:
    content = witness.attribution.content
    return [t for t in witness.report.article.layers.times if any(part.covers(t.span) for part in content)]


def _measured(witness: Witness) -> Mapping[str, frozenset[object]]:
    """The values that a statement gives in each unit, lengths of time among them."""
    content = witness.attribution.content
    out: dict[str, set[object]] = {}
    for q in witness.report.article.layers.quantities:
        if any(part.covers(q.span) for part in content):
            out.setdefault(q.unit, set()).add(q.value)
    for t in _times(witness):
        if t.kind == "duration" and (found := _LENGTH.fullmatch(t.value)):
            out.setdefault(f"P{found[2]}", set()).add(found[1])
    return {unit: frozenset(values) for unit, values in out.items()}


def _of_two(witness: Witness, lexicon: Lexicon) -> bool:
    """Whether a statement is of "the two countries", and names neither."""
    content = witness.attribution.content
    held = (m for m in witness.report.article.layers.entities if any(part.covers(m.span) for part in content))
    named = any(m.entity and m.type in _NAMES for m in held)
    return not named and not folded(lexicon, "both_of_them").isdisjoint(witness.forms)


def _before(witness: Witness) -> frozenset[object]:
    """The countries that the sentence of a statement and the two before it name."""
    report, end = witness.report, witness.attribution.content[0].start
    begin = max(end - _BACK, 0)
    stops = [m.end() + begin for m in _STOP.finditer(report.page.text[begin:end].rstrip())]
    part = Span(stops[-_SENTENCES - 1] if len(stops) > _SENTENCES else begin, end)
    held = (m for m in report.article.layers.entities if part.covers(m.span) and m.kind == _COUNTRY)
    return frozenset(m.entity for m in held if m.entity)
