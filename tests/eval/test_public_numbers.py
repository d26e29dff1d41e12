"""Floors on public Arabic cases for numbers and quantities: Duckling's corpus and the Recognizers specifications.

Read from `../shared/data`; skipped where they are not. `rejected_numbers.tsv` lists the cases that do not count, with
the reason: gold that is wrong, or another convention (powers, fractions of fractions, a bare unit without a number).
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tawatur.annotate.numbers import numerals
from tawatur.annotate.quantities import Quantities
from tawatur.lexicon import Lexicon, cells
from tawatur.model.layers import Layers, QuantityMention
from tawatur.model.page import Article, Page
from tawatur.model.span import Span
from tawatur.script.fold import fold, folded
from tawatur.script.numerals import Numeral
from tawatur.script.prose import prose
from tawatur.script.words import words

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
HERE = Path(__file__).parent
_TIES = frozenset(("-", "–", "~", "الي", "و"))
UNITS = {"Dollar": {"USD"}, "Cent": {"cent"}, "Pound": {"GBP", "EGP"}}


def rejected(suite: str) -> set[str]:
    lines = (HERE / "rejected_numbers.tsv").read_text("utf-8").splitlines()[1:]
    return {line.split("\t")[1] for line in lines if line.split("\t")[0] == suite}


def read(text: str) -> tuple[QuantityMention, ...]:
    article = Article("case-1", 1, None, (Span(0, len(text)),))
    return tuple(Quantities(Lexicon())(prose(Page("case", text), article), Layers()))


def numbers(text: str) -> list[Numeral]:
    held = words(fold(text))
    return list(numerals(Lexicon()).find(held, 0, len(held)))


def duckling(dimension: str) -> list[tuple[str, dict[str, Any]]]:
    path = DATA / "duckling" / "duckling_ar.jsonl"
    if not path.exists():
        pytest.skip(f"{path} is not here")
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    skip = rejected(f"duckling {dimension}")
    held = enumerate(row for row in rows if row["dim"] == dimension)
    return [(str(n), row) for n, row in held if str(n) not in skip]


def recognizers(suite: str) -> list[tuple[str, dict[str, Any]]]:
    path = DATA / "recognizers" / "Number" / f"{suite}.json"
    if not path.exists():
        pytest.skip(f"{path} is not here")
    skip = rejected(suite)
    return [(str(n), case) for n, case in enumerate(json.loads(path.read_text("utf-8-sig"))) if str(n) not in skip]


def share(cases: list[Any], wrong: list[str]) -> float:
    return 1 - len(wrong) / len(cases)


def right_number(row: dict[str, Any]) -> bool:
    want = float(re.search(r"(?:NumeralValue|OrdinalData) \(?(-?[\d.e]+)", row["value"])[1])  # type: ignore[index]
    found = numbers(row["text"])
    if row["dim"] == "Ordinal":
        return len(found) == 1 and found[0].value == want and (found[0].kind == "ordinal" or found[0].definite)
    return len(found) == 1 and abs(found[0].value - want) < 1e-9


@pytest.mark.parametrize(("dimension", "floor"), [("Numeral", 0.96), ("Ordinal", 0.96)])
def test_duckling_numbers(dimension: str, floor: float) -> None:
    cases = duckling(dimension)
    wrong = [n for n, row in cases if not right_number(row)]
    assert share(cases, wrong) >= floor, wrong


def right_money(row: dict[str, Any]) -> bool:
    found = read(row["text"])
    if len(found) != 1:
        return False
    kind, unit, rest = re.match(r"\((\w+) (\w+) (.+)\)", row["value"]).groups()  # type: ignore[union-attr]
    held = [float(x) for x in re.findall(r"[\d.]+(?:e\d+)?", rest)]
    got = list(found[0].value) if isinstance(found[0].value, tuple) else [found[0].value]
    mods = {"under": ("less_than", "at_most"), "above": ("more_than", "at_least")}.get(kind)
    return got == held and found[0].unit in UNITS.get(unit, {unit}) and (mods is None or found[0].mod in mods)


def test_duckling_money() -> None:
    cases = duckling("AmountOfMoney")
    wrong = [n for n, row in cases if not right_money(row)]
    assert share(cases, wrong) >= 0.92, wrong


def bases() -> dict[str, tuple[str, float]]:
    """English unit -> (base unit, factor), from the lexicon."""
    rows = Lexicon().rows("units", "measures")
    return {row["unit"]: (row["base"].rsplit(" ", 1)[0], float(row["base"].rsplit(" ", 1)[1])) for row in rows}


def right_quantity(row: dict[str, Any]) -> bool:
    found = read(row["text"])
    if row["negative"]:
        return not found
    if len(found) != 1 or isinstance(found[0].value, tuple):
        return False
    unit, value = re.match(r"\(simple (\w+) \(?(-?[\d.]+)", row["value"]).groups()  # type: ignore[union-attr]
    base, factor = bases()[found[0].unit]
    if unit.lower() == found[0].unit:
        base, factor = unit.lower(), 1.0
    return unit.lower() == base and abs(found[0].value * factor - float(value)) < 1e-6 * max(1, float(value))


@pytest.mark.parametrize(("dimension", "floor"), [("Quantity", 0.92), ("Volume", 0.85)])
def test_duckling_quantities(dimension: str, floor: float) -> None:
    cases = duckling(dimension)
    wrong = [n for n, row in cases if not right_quantity(row)]
    assert share(cases, wrong) >= floor, wrong


def right_numbers(case: dict[str, Any]) -> bool:
    want = [float(r["Resolution"]["value"]) for r in case["Results"]]
    got = [n.value for n in numbers(case["Input"]) if n.kind in ("cardinal", "fraction")]
    return len(got) == len(want) and all(abs(a - b) < 1e-6 * max(1, abs(b)) for a, b in zip(got, want, strict=True))


def right_percent(case: dict[str, Any]) -> bool:
    want = [float(r["Resolution"]["value"].rstrip("%")) for r in case["Results"]]
    return [m.value for m in read(case["Input"]) if m.unit == "percent"] == want


def right_range(case: dict[str, Any]) -> bool:
    """Numbers with their bounds, as a counted noun behind each would have them."""
    want = [end for r in case["Results"] if r["Resolution"]["value"] for end in _ends(r["Resolution"]["value"])]
    found = read(counted(case["Input"]))
    exact = "ساوي" in case["Input"]
    got = [end for m in found if m.mod or exact or isinstance(m.value, tuple) for end in _interval(m)]
    return sorted(got) == sorted(want) if want else not got


def _ends(interval: str) -> list[str]:
    """ "(20,35]" says what two bounds say: more than 20, at most 35."""
    low, high = interval[1:-1].split(",")
    if low == high:
        return [low]
    return [f"{low}<"] * bool(low) + [f"<{high}"] * bool(high)


def counted(text: str) -> str:
    """The text with a counted noun behind every number that stands alone: quantities count something."""
    held = words(fold(text))
    nouns = {folded(f) for row in Lexicon().rows("units", "nouns") for f in (row["singular"], *cells(row, "plural"))}
    out, last = [], 0
    for number in numerals(Lexicon()).find(held, 0, len(held)):
        end = held[number.last - 1].end
        follow = held[number.last : number.last + 2]
        tied = bool(follow) and (follow[0].form in _TIES or ("بين" in text and follow[0].form.startswith("و")))
        if (
            tied
            and number.last + 1 < len(held)
            and (follow[-1].kind == "number" or numerals(Lexicon()).starts(follow[-1]))
        ):
            continue  # the first end of a range: the noun stands behind the second
        if number.last >= len(held) or held[number.last].form not in nouns:
            out.append(text[last:end] + " كتابا")
            last = end
    return "".join([*out, text[last:]])


def _interval(m: QuantityMention) -> list[str]:
    if isinstance(m.value, tuple):
        return [f"{_plain(m.value[0])}<", f"<{_plain(m.value[1])}"]
    number = _plain(m.value)
    if m.mod in ("more_than", "at_least"):
        return [f"{number}<"]
    return [f"<{number}"] if m.mod in ("less_than", "at_most") else [number]


def _plain(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:g}"


CHECKS = {"NumberModel": right_numbers, "PercentModel": right_percent, "NumberRangeModel": right_range}


@pytest.mark.parametrize("suite", sorted(CHECKS))
def test_recognizers(suite: str) -> None:
    cases = recognizers(suite)
    wrong = [n for n, case in cases if not CHECKS[suite](case)]
    assert share(cases, wrong) >= 0.85, f"{len(wrong)} of {len(cases)}: {wrong}"
