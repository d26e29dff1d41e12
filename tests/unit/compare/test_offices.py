"""One office under several names is one origin."""

from __future__ import annotations

import pytest

from tawatur.compare.likeness.offices import one_office
from tawatur.model.layers import Link, LinkKind

from .build import Draw, compared


def one(*sources: tuple[str, LinkKind]) -> bool:
    """Whether two sources are one office, each of which gives one number in an article."""
    draws = []
    for n, (words, kind) in enumerate(sources):
        said = "القصف على المرفأ أدى إلى مقتل تسعين عاملا"
        draw = Draw(f"قال {words} إن {said}.", name=f"n{n}", outlet=f"Outlet {n}")
        draw.said(said, "قال", Link(draw.at(words), None, kind)).quantity("تسعين عاملا", 90, "worker killed")
        draws.append(draw)
    ground, drafts, _ = compared(*draws)
    a, b = (d for d in drafts if d.claim.attribute == "killed")
    return one_office(a, b, ground)


@pytest.mark.parametrize(
    "sources",
    [
        [("مكتب رئيس الحكومة", "organisation"), ("المكتب الإعلامي لرئيس الوزراء", "organisation")],
        [("مكتب رئيس مجلس الوزراء", "organisation"), ("بيان صدر عن رئاسة الحكومة", "document")],
        [("رئيس الوزراء", "office"), ("مكتب رئيس الحكومة", "organisation")],
        [("وزير المرافئ", "office"), ("وزارة المرافئ", "organisation")],
        [("المتحدث باسم وزارة المرافئ", "spokesperson"), ("بيان وزارة المرافئ", "document")],
    ],
)
def test_one_office_is_one_origin(sources: list[tuple[str, LinkKind]]) -> None:
    assert one(*sources)


@pytest.mark.parametrize(
    "sources",
    [
        [("وزير المرافئ", "office"), ("وزارة الأسواق", "organisation")],
        [("رئيس النقابة", "office"), ("رئيس البلدية", "office")],
        [("الحكومة", "organisation"), ("رئيس الحكومة", "office")],
        [("مكتب المرافئ", "organisation"), ("بيان مكتب المرافئ", "document")],  # of no head that is known
    ],
)
def test_other_offices_are_others(sources: list[tuple[str, LinkKind]]) -> None:
    assert not one(*sources)
