"""Numbers as a brief prints them: with what they count, of whom, without half brackets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tawatur.model.across import Claim, Evidence
from tawatur.output.brief.amounts import amount
from tawatur.output.brief.phrase import Phrases
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
