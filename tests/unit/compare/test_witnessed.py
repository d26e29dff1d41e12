"""What some attributions make alone: their statements, and those that are called after the same words."""

from __future__ import annotations

from tawatur.compare.drafts.witnessed import witnessed

from .build import Draw, body, compared

ROAD = "الطريق الساحلي سيبقى مغلقا حتى نهاية أعمال الصيانة في الجسر"
WHEAT = "أسعار القمح سترتفع قبل حلول الشتاء بسبب الصقيع في الشمال"


def _pages() -> list[Draw]:
    """Two say of the road the same, in the same words of each page; one says something of wheat."""
    out = []
    for name in "ab":
        draw = Draw(f"قال الوزيران إن {ROAD}. وقالت راجي إن {WHEAT}.", name=name)
        draw.said(ROAD, "قال", body("Omar Saber", "person")).said(ROAD, "قال", body("Port Town"))
        out.append(draw.said(WHEAT, "وقالت", body("Huda Raji", "person")))
    return out


def test_of_statements_those_alone_are_made_that_are_asked_for() -> None:
    floor, *_ = compared(*_pages())
    every = {draft.id: draft for draft in witnessed(floor)}
    first = floor.scenes[0].id
    road = {draft.id for draft in witnessed(floor, {(first, 0)})}
    wheat = {draft.id for draft in witnessed(floor, {(first, 2)})}
    assert len(every) == 6 and len(road) == 4 and len(wheat) == 2  # both who say one thing: their claims have one name
    assert road | wheat == every.keys() and len({every[name].claim.subject for name in road}) == 1
    assert list(witnessed(floor, {("nowhere", 0)})) == []
