"""Which statement a denial is of: where it stands, whose it is, how close together the words stand."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tawatur.compare.drafts.contested import ATTRIBUTE
from tawatur.model.across import Finding
from tawatur.model.layers import Link

from .build import DAY, Draw, body, compared

SAID = "حرس لهار أطلق النار على قارب صيد وأصاب ثلاثة بحارة"
DENIED = "إطلاق النار على قارب صيد"


def union(text: str, draw: Draw, content: str = SAID) -> Draw:
    """The union says that Lahar's guards shot, in the article."""
    if "لهار" in draw.text:
        draw.entity("لهار", "Lahar", "GPE", "country")
    return draw.said(content, text, Link(draw.at("نقابة الصيادين"), "Fishers' Union", "organisation"))


def ministry(draw: Draw, content: str = DENIED, cue: str = "نفت", act: str = "deny") -> Draw:
    """Lahar's ministry denies something, in the article."""
    source = Link(draw.at("وزارة دفاع لهار"), "Ministry of Defence (Lahar)", "organisation")
    return draw.said(content, cue, source, act=act)


def elsewhere(content: str, name: str = "denies", act: str = "deny", cue: str = "نفت") -> Draw:
    """The same in an article of its own, a day later."""
    draw = Draw(f"{cue} وزارة دفاع لهار، الثلاثاء، {content}.", name, DAY + timedelta(1), "Lahar Today")
    return ministry(draw, content, cue, act)


def says(said: str = SAID) -> Draw:
    return union("قالت", Draw(f"قالت نقابة الصيادين إن {said}.", "says"), said)


def found(*draws: Draw) -> list[Finding]:
    return [f for f in compared(*draws)[2] if f.attribute == ATTRIBUTE]


@pytest.mark.parametrize(
    ("content", "held"),
    [
        ("مزاعم نقابة الصيادين بشأن إطلاق النار على قارب صيد", True),
        ("اتهامات نقابة الصيادين بأنها أطلقت النار على قارب صيد", True),
        ("التعليق على ما قالته نقابة الصيادين عن إطلاق النار على قارب صيد", False),
        ("تصريحات نقابة الصيادين عن إطلاق النار على قارب صيد", False),
    ],
)
def test_who_rejects_charges_denies_them_and_who_does_not_comment_denies_nothing(content: str, held: bool) -> None:
    draw = elsewhere(content, act="refuse", cue="رفضت").entity("نقابة الصيادين", "Fishers' Union")
    assert bool(found(says(), draw)) is held


def test_what_stands_behind_a_denial_was_there_before_it() -> None:
    told = "وكانت نقابة الصيادين قالت إن حرس لهار أطلق النار قرب الجسر"
    for behind, count in ((told, 1), (told.replace("وكانت", "ثم زارت البلدية").replace("قالت", "التي قالت"), 0)):
        draw = Draw(f"نفت وزارة دفاع لهار إطلاق النار على قارب صيد قرب الجسر. {behind}.")
        ministry(draw, "إطلاق النار على قارب صيد قرب الجسر")
        assert len(found(union("قالت", draw, "حرس لهار أطلق النار قرب الجسر"))) == count


def test_a_newspaper_does_not_speak_for_its_country() -> None:
    draw = Draw(f"قالت صحيفة لهار إن {SAID}.", "says").entity("صحيفة لهار", "Lahar Health Office", "ORG", "newspaper")
    draw.said(SAID, "قالت", body("Lahar Health Office", span=draw.at("صحيفة لهار")))
    (one,) = found(draw, elsewhere("إطلاق النار على قارب صيد"))
    assert [o.name for o in one.origins] == ["Lahar Health Office", "Ministry of Defence (Lahar)"]


def test_which_takes_up_the_clause_before_it_and_nothing_of_the_sentence_before() -> None:
    text = f"قالت نقابة الصيادين إن {SAID}. وتنتقد الصحف إدارة المرفأ القديم، وهو ما نفته بلدية رملة."
    draw = Draw(text).entity("بلدية رملة", "Ramla Municipality")
    assert found(union("قالت", draw)) == []


def test_words_of_a_long_statement_that_stand_far_apart_are_not_what_is_denied() -> None:
    between = "بعد ليلة طويلة من الريح والمطر عند الأرصفة القديمة حيث يعمل بحارة كثيرون من القرى البعيدة"
    near = f"حرس لهار أطلق النار على قارب صيد {between}"
    far = f"إطلاق {between} النار {between} قارب {between} صيد"
    assert len(found(says(near), elsewhere(DENIED))) == 1
    assert found(says(far), elsewhere(DENIED)) == []


def test_a_statement_of_the_council_is_not_against_the_council() -> None:
    text = f"وأفاد بيان من وزارة المرافئ أن {SAID}."
    paper = Draw(text, "says").entity("لهار", "Lahar", "GPE", "country")
    paper.said(SAID, "وأفاد", Link(paper.at("بيان من وزارة المرافئ"), None, "document"))
    assert found(paper, elsewhere(DENIED)) == []


def test_two_who_deny_two_parts_of_a_statement_are_two_findings() -> None:
    both = says("حرس لهار أطلق النار على قارب صيد وأغلق جسر المرفأ الصغير")
    held = found(both, elsewhere(DENIED), elsewhere("إغلاق جسر المرفأ الصغير", "also denies"))
    assert sorted(f.about for f in held) == [DENIED, "إغلاق جسر المرفأ الصغير"]


def test_two_printings_of_a_denial_each_with_a_statement_of_its_own_are_one_finding() -> None:
    def printed(name: str, told: str) -> Draw:
        draw = Draw(f"قالت نقابة الصيادين إن {told}. ونفت وزارة دفاع لهار إطلاق النار.", name, DAY, name)
        return ministry(union("قالت", draw, told), "إطلاق النار")

    one = printed("a", "حرس لهار أطلق النار قرب الجسر")
    (held,) = found(one, printed("b", "الحرس في لهار أطلق النار على ثلاثة بحارة قرب المرفأ"))
    assert len(held.claims) == 4


def test_what_is_said_without_a_name_is_of_what_its_article_is_about() -> None:
    text = "نفت وزارة دفاع لهار تحذير الحرس من انهيار جسر رملة. وكانت نقابة الصيادين قالت إن الحرس حذر من انهيار الجسر."
    draw = ministry(Draw(text), "تحذير الحرس من انهيار جسر رملة").entity("رملة", "Ramla", "GPE", "city")
    assert len(found(union("قالت", draw, "الحرس حذر من انهيار الجسر"))) == 1
