"""Numbers as a brief prints them: with what they count, of whom, without half brackets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tawatur.model.across import Claim, Evidence
from tawatur.output.brief.amounts import amount, in_units, lasting, vague
from tawatur.output.brief.phrase import Phrases
from tawatur.output.brief.sections import MAKERS
from tests.unit.compare.build import HAND, Draw

from .test_brief import view


def lent(draw: Draw, rule: str) -> Draw:
    *others, last = draw.layers.quantities
    draw.layers = replace(draw.layers, quantities=(*others, replace(last, made_by=HAND._replace(rule=rule))))
    return draw


@pytest.mark.parametrize(
    ("text", "first", "second", "rule", "printed"),
    [
        (
            "خفض الرسوم من 150 مليون دينار إلى 30 مليونا.",
            "150 مليون دينار",
            "30 مليونا",
            "same unit",
            "30 مليونا (دينار)",
        ),
        ("أبحر 22 قاربا من أصل 48 هذا الموسم.", "22 قاربا", "48", "whole", "48 قاربا"),
        ("أبحر 22 قاربا و(16) يختا.", "22 قاربا", "16) يختا", "number+thing", "16 يختا"),
        ("ارتفع السعر 13% إلى 23.", "13%", "23", "same unit", "23"),
    ],
)
def test_a_number_is_printed_with_what_it_counts(text: str, first: str, second: str, rule: str, printed: str) -> None:
    draw = lent(Draw(text).quantity(first, 1, "thing").quantity(second, 2, "thing"), rule)
    report = draw.report()
    assert amount(report, report.article.layers.quantities[1].span) == printed


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("غرق عشرات البحارة.", "عشرات البحارة", "عشرات"),
        ("هاجر مئات آلاف البحارة.", "مئات آلاف البحارة", "مئات آلاف"),
        ("غرق أكثر من 10 بحارة.", "أكثر من 10 بحارة", ""),
    ],
)
def test_a_plural_without_a_number_is_told_as_it_is(text: str, words: str, told: str) -> None:
    report = Draw(text).quantity(words, 10, "sailor").report()
    assert vague(report, report.article.layers.quantities[0].span) == told


def test_numbers_in_english_say_what_they_count() -> None:
    units = ("EUR", "missile", "percent", "person", "")
    assert [in_units("80", unit) for unit in units] == ["80 EUR", "80 (missile)", "80", "80", "80"]
    lasted = [lasting(value) for value in ("PT48H", "PT1H", "P3M", "PT3M", "P1.5Y", "P3DT2H", "PXM")]
    assert lasted == ["48 hours", "1 hour", "3 months", "3 minutes", "1.5 years", "", ""]


@pytest.mark.parametrize(
    ("unit", "told"),
    [("person killed", "عدد القتلى: 4"), ("child killed", "عدد القتلى من الأطفال: 4"),
     ("woman killed", "عدد القتلى من النساء: 4"), ("soldier killed", "عدد القتلى: 4")],
)  # fmt: skip
def test_the_dead_of_a_kind_are_called_so(unit: str, told: str) -> None:
    held = view()
    first = next(iter(held.claims.values()))
    claim: Claim = replace(first, attribute="killed", value=4, mod=None, unit=unit)
    assert Phrases(held, "ar").told(claim) == told
    assert isinstance(claim.evidence, Evidence)


def test_a_kind_that_does_not_say_what_it_counts_has_the_number_as_printed() -> None:
    held = view()
    claim = replace(held.claims["k1"], attribute="closed", value=12)
    assert Phrases(held, "ar").told(claim) == "ما أُغلق: 12 قرية"


def test_a_number_that_some_give_as_a_bound_is_told_as_both() -> None:
    held = view()
    claims = {name: replace(held.claims["k1"], id=name, mod=mod) for name, mod in (("k1", None), ("k2", "more_than"))}
    found = replace(held.findings[1], claims=("k1", "k2"))
    (line,) = MAKERS["weak"](replace(held, claims=claims, findings=(found,)), Phrases(held, "ar"))
    assert line.text.endswith("12 أو أكثر من 12")


def test_what_happened_is_told_with_its_day_and_a_number_is_not() -> None:
    held = view()
    for attribute, value, when in (("status", "happened", "الاثنين 10 آذار/مارس 2031"), ("count", 12, "")):
        claim = replace(held.claims["k1"], attribute=attribute, value=value, when="2031-03-10")
        found = replace(held.findings[1], attribute=attribute, claims=("k1",))
        (line,) = MAKERS["weak"](replace(held, claims={"k1": claim}, findings=(found,)), Phrases(held, "ar"))
        assert line.when == when
