"""Denials in no words of their own are of what somebody else said right before."""

from __future__ import annotations

import pytest

from tawatur.compare.drafts.contested import ATTRIBUTE
from tawatur.model.across import Finding
from tawatur.model.layers import Link

from .build import Draw, body, compared

SAID = "الدائرة الحمراء أغلقت جسر المرفأ"


def accused(denial: str) -> Draw:
    """The union says that the Circle closed a bridge; what follows denies it."""
    draw = Draw(f"قالت نقابة الصيادين إن {SAID}{denial}").entity("نقابة الصيادين", "Fishers' Union")
    return draw.entity("الدائرة الحمراء", "Red Circle").said(
        SAID, "قالت", body("Fishers' Union", span=draw.at("نقابة الصيادين"))
    )


def found(draw: Draw) -> list[Finding]:
    return [f for f in compared(draw)[2] if f.attribute == ATTRIBUTE]


def denied(draw: Draw, content: str) -> Draw:
    """Lahar's health office denies something, as an attribution has it."""
    source = Link(draw.at("مكتب صحة لهار"), "Lahar Health Office", "organisation")
    return draw.said(content, "نفى", source, act="deny")


@pytest.mark.parametrize(
    "content", ["صحة ذلك", "صحة هذه الأنباء", "هذه المعلومات نفيا قاطعا", "صحة الخبر", "صحتها", "هذا النبأ في بيان"]
)
def test_who_denies_that_denies_what_was_just_said(content: str) -> None:
    (one,) = found(denied(accused(f". لكن مكتب صحة لهار نفى {content}."), content))
    assert one.about == SAID
    assert [(o.name, len(o.claims)) for o in one.origins] == [("Fishers' Union", 1), ("Lahar Health Office", 1)]


@pytest.mark.parametrize("content", ["الاتهامات", "هذه السفينة", "ذلك الرصيف القديم"])
def test_what_points_at_a_thing_or_at_nothing_is_no_such_denial(content: str) -> None:
    assert found(denied(accused(f". لكن مكتب صحة لهار نفى {content}."), content)) == []


@pytest.mark.parametrize(
    "denial",
    [
        ". ونفت بلدية رملة ذلك.",
        "، وهو ما نفته بلدية رملة.",
        "، الأمر الذي لطالما نفته بلدية رملة.",
        ". لكن بلدية رملة نفت ذلك جملة وتفصيلا.",
        ". وتدير بلدية رملة الجسر، لكن البلدية نفت ذلك.",
    ],
)
def test_of_a_denial_that_no_attribution_has_who_denies_is_named_beside_the_verb(denial: str) -> None:
    (one,) = found(accused(denial).entity("بلدية رملة", "Ramla Municipality"))
    assert [o.name for o in one.origins] == ["Fishers' Union", "Ramla Municipality"]


@pytest.mark.parametrize(
    "denial",
    [
        ". ولم تنف بلدية رملة ذلك.",  # neither denied it
        ". ونفت بلدية رملة ذلك الوعد القديم بالبناء.",  # that promise
        ". وهبت الرياح على الرصيف. وخلت الأسواق من الناس. ونفت بلدية رملة ذلك.",  # too far from it
        ". ونفت نقابة الصيادين ذلك.",  # who said it
    ],
)
def test_in_doubt_a_bare_denial_is_of_nothing(denial: str) -> None:
    draw = accused(denial)
    assert found(draw.entity("بلدية رملة", "Ramla Municipality") if "بلدية رملة" in denial else draw) == []


def test_a_body_that_a_noun_takes_up_denies_too() -> None:
    text = "قالت نقابة الصيادين إن حركة المرفأ أغلقت الجسر. ونفت الحركة ذلك."
    draw = Draw(text).entity("حركة المرفأ", "Harbour Movement").entity("نقابة الصيادين", "Fishers' Union")
    draw.said("حركة المرفأ أغلقت الجسر", "قالت", body("Fishers' Union", span=draw.at("نقابة الصيادين")))
    (one,) = found(draw)
    assert [o.name for o in one.origins] == ["Fishers' Union", "Harbour Movement"]
