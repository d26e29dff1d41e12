"""Through whom somebody goes on speaking, what the outlet tells by the way, which claim of a finding is shown first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tawatur.compare.drafts.onward import enclosed
from tawatur.compare.ground.scene import Scene
from tawatur.compare.likeness.rested import first_told, same_number
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Link
from tawatur.model.span import Span

from .build import Draw, body, compared
from .test_voices import given

AGENCY = Link(None, "Harbour Agency", "agency")


def heard(draw: Draw, value: int = 9) -> list[str | None]:
    """The hands of a number between outlet and source."""
    return [link.entity for link in given(draw, value)[0].claim.chain.via]


def spoke(again: str, entity: str | None = "Omar Saber", between: str = "") -> Draw:
    """A mayor who tells an agency of six boats, and then of nine."""
    draw = Draw(f"قال عمدة الميناء لوكالة المرفأ إن ستة قوارب غرقت.{between} {again} أن تسعة قوارب نجت.")
    draw.quantity("ستة قوارب", 6, "boat").quantity("تسعة قوارب", 9, "boat")
    first = Link(draw.at("عمدة الميناء"), entity, "office")
    return draw.said("ستة قوارب غرقت", "قال", Link(draw.at("وكالة المرفأ"), "Harbour Agency", "agency"), first)


def goes_on(again: str, words: str, entity: str | None = "Omar Saber", between: str = "") -> Draw:
    draw = spoke(again, entity, between)
    source = Link(draw.at(words), entity, "office") if words else body(entity or "", "office").carry()
    return draw.said("تسعة قوارب نجت", again.split()[0], source)


def test_who_spoke_to_an_agency_goes_on_to_speak_to_it() -> None:
    assert heard(goes_on("وأضاف", "")) == ["Harbour Agency"]
    assert heard(goes_on("وأضاف العمدة", "العمدة")) == ["Harbour Agency"]
    assert heard(goes_on("وأضاف العمدة", "العمدة", None)) == ["Harbour Agency"]


def test_who_is_told_in_full_again_or_is_another_may_speak_elsewhere() -> None:
    assert heard(goes_on("وذكر عمدة ميناء لهار", "عمدة ميناء لهار")) == []
    other = spoke("وذكر الحاكم")
    assert heard(other.said("تسعة قوارب نجت", "وذكر", Link(other.at("الحاكم"), "Huda Raji", "office"))) == []
    far = " وخلت الأرصفة. وهبت الرياح. وعاد العمال."
    assert heard(goes_on("وأضاف العمدة", "العمدة", between=far)) == []


def test_another_agency_between_may_have_heard_it() -> None:
    draw = goes_on("وأضاف العمدة", "العمدة", between=" ونشرت وكالة الأفق صورا.")
    assert heard(draw.entity("وكالة الأفق", "Horizon Agency", "ORG", "agency")) == []


def test_what_was_said_to_a_newsroom_itself_has_its_own_hands() -> None:
    draw = spoke("وأضاف العمدة لصحيفة الأفق")
    paper = Link(draw.at("صحيفة الأفق"), "Horizon", "outlet")
    draw.said("تسعة قوارب نجت", "أضاف", paper, Link(draw.at("العمدة"), "Omar Saber", "office"))
    assert heard(draw) == ["Horizon"]


def begun(again: str, words: str, cue: str = "قال") -> Draw:
    """A mayor who tells of nine boats, and then an agency of six."""
    draw = Draw(f"أعلن عمدة الميناء أن تسعة قوارب نجت. {again} إن ستة قوارب غرقت.")
    draw.quantity("تسعة قوارب", 9, "boat").quantity("ستة قوارب", 6, "boat")
    draw.said("تسعة قوارب نجت", "أعلن", Link(draw.at("عمدة الميناء"), None, "office"))
    hands = Link(draw.at("وكالة المرفأ"), "Harbour Agency", "agency"), Link(draw.at(words), None, "office")
    return draw.said("ستة قوارب غرقت", cue, *hands)


def test_who_is_only_taken_up_where_he_talks_to_an_agency_began_to_talk_to_it_before() -> None:
    assert heard(begun("وقال العمدة لوكالة المرفأ", "العمدة")) == ["Harbour Agency"]
    assert heard(begun("وكان قال العمدة لوكالة المرفأ", "العمدة")) == []  # earlier, and elsewhere
    assert heard(begun("وقال عمدة المرسى القديم لوكالة المرفأ", "عمدة المرسى القديم")) == []


@pytest.mark.parametrize(("other", "hands"), [("", ["Harbour Agency"]), (" وصدر تقرير عن الأرصفة.", [])])
def test_who_has_a_paper_has_it_wherever_it_is_taken_up(other: str, hands: list[str]) -> None:
    draw = Draw(f"ذكر تقرير أن تسعة قوارب نجت.{other} وغرقت ستة، بحسب التقرير المنقول عن وكالة المرفأ.")
    draw.quantity("تسعة قوارب", 9, "boat")
    draw.said("تسعة قوارب نجت", "ذكر", Link(draw.at("تقرير"), None, "document"))
    if other:
        draw.said("الأرصفة", "صدر", Link(draw.at("تقرير عن"), None, "document"))
    paper = Link(draw.at("التقرير المنقول عن وكالة المرفأ"), None, "document")
    draw.said("غرقت ستة", "بحسب", Link(draw.at("وكالة المرفأ"), "Harbour Agency", "agency"), paper)
    assert heard(draw) == hands


def test_what_an_article_credits_to_an_agency_came_through_it_whoever_says_it() -> None:
    draw = spoke("وأضاف")
    draw.agency = "Dawn Agency"
    assert heard(draw, 6) == ["Dawn Agency", "Harbour Agency"]
    again = spoke("وأضاف")
    again.agency = "Harbour Agency"
    assert heard(again, 6) == ["Harbour Agency"]  # once


def test_statements_and_charges_go_on_with_who_heard_them() -> None:
    one, two = (goes_on("وأضاف", "") for _ in range(2))
    two.name, two.outlet = "b", "Dawn"
    drafts = [d for d in compared(one, two)[1] if d.claim.attribute == "statement"]
    assert len(drafts) == 4 and all(d.claim.chain.via for d in drafts)


@pytest.mark.parametrize(
    ("content", "own"),
    [
        ("الفصيل مسؤول عن الحريق الذي أودى بحياة سبعة بحارة", True),
        ("الفصيل مسؤول، بعد الحريق في المرسى القديم والذي راح ضحيته سبعة بحارة", True),
        ("الفصيل أشعل الحريق الذي شب في المرسى القديم وأوقع سبعة بحارة", True),
        ("الفصيل أشعل حريقا في المرسى القديم والذي راح ضحيته سبعة بحارة", False),
        ("الحريق الذي شب أودى بحياة سبعة بحارة", False),
        ("الفصيل الذي أكد الحاكم أن لديه سبعة بحارة", False),
    ],
)
def test_a_toll_by_the_way_is_not_of_who_speaks(content: str, own: bool) -> None:
    draw = Draw(f"قال صابر إن {content}.").quantity("سبعة بحارة", 7, "sailor killed")
    found, _ = given(draw.said(content, "قال", body("Omar Saber", "person")), 7)
    assert (found.claim.chain.source.kind == "outlet") is own is found.doubtful


def test_a_toll_behind_where_may_be_the_outlets() -> None:
    for content, doubtful in (("القوات تقدمت، حيث قتل سبعة بحارة", True), ("القوات تقدمت وقتل سبعة بحارة", False)):
        draw = Draw(f"قال صابر إن {content}.").quantity("سبعة بحارة", 7, "sailor killed")
        assert given(draw.said(content, "قال", body("Omar Saber", "person")), 7)[0].doubtful is doubtful
    content = "ستة عمال قتلوا، حيث قتل سبعة بحارة"
    counted = Draw(f"قال صابر إن {content}.").quantity("ستة عمال", 6, "worker killed")
    counted.quantity("سبعة بحارة", 7, "sailor killed").said(content, "قال", body("Omar Saber", "person"))
    assert not given(counted, 7)[0].doubtful


def twice(middle: str, again: str = "العمدة", entity: str | None = "Omar Saber") -> Draw:
    """Two sayings of a mayor, with something between."""
    draw = Draw(f"قال العمدة إن ستة بحارة نجوا. {middle} وأضاف {again} أن الجسر مغلق.")
    draw.quantity("تسعة قوارب", 9, "boat").said("ستة بحارة نجوا", "قال", Link(draw.at("العمدة"), entity, "office"))
    return draw.said("الجسر مغلق", "أضاف", Link(draw.at(again), entity, "office"))


def test_what_will_be_is_of_who_is_named_on_both_sides() -> None:
    assert given(twice("وسيباع تسعة قوارب."), 9)[1] == "Omar Saber"
    assert given(twice("ويمكن بيع تسعة قوارب."), 9)[1] == "Omar Saber"
    assert given(twice("وبيعت تسعة قوارب."), 9)[1] != "Omar Saber"


def test_a_number_between_two_sayings_of_one_may_be_his() -> None:
    def between(draw: Draw) -> bool:
        scene = Scene(draw.report())
        return enclosed(scene, draw.at("تسعة قوارب"), Lexicon())

    far = "وخلت الأرصفة. وهبت الرياح. وعاد العمال."
    assert between(twice("وبيعت تسعة قوارب."))
    assert between(twice("وبيعت تسعة قوارب.", "عمدة الميناء", None))
    assert not between(twice("وتضم المدينة تسعة قوارب."))
    assert not between(twice(f"{far} وبيعت تسعة قوارب."))
    listed = Draw(
        f"طلب العمدة إحضار الآتي: الأوراق. والصور. والأختام. وعدد تسعة قوارب. والحبال. {far} وأضاف أن الجسر مغلق."
    )
    listed.said("إحضار الآتي: الأوراق", "طلب", body("Omar Saber", "office"), act="demand")
    listed.said("الجسر مغلق", "أضاف", body("Omar Saber", "office"))
    assert between(listed)


def test_a_finding_shows_first_who_tells_where_it_comes_from() -> None:
    one = Draw("غرقت تسعة قوارب قرب المرسى القديم في لهار.", name="a").quantity("تسعة قوارب", 9, "boat")
    two = Draw("ذكر صابر أن تسعة قوارب غرقت قرب المرسى القديم في لهار.", name="b", outlet="Dawn")
    two.quantity("تسعة قوارب", 9, "boat")
    two.said("تسعة قوارب غرقت قرب المرسى القديم في لهار", "ذكر", AGENCY, body("Omar Saber", "person"))
    floor, drafts, _ = compared(one, two)
    told = first_told([d for d in drafts if d.claim.value == 9], floor)
    assert [d.claim.chain.source.entity for d in told if not isinstance(d.claim.value, str)] == [
        "Omar Saber", "Salmar Today",
    ]  # fmt: skip


def test_a_bound_of_another_number_backs_none() -> None:
    draw = Draw("غرق 31 بحارا. وغرق ثلاثون عاملا. وغرق نحو 31 صيادا.")
    draw.quantity("31 بحارا", 31, "sailor").quantity("ثلاثون عاملا", 30, "worker", "at_least")
    drafts = compared(draw.quantity("31 صيادا", 31, "fisher", "approx"))[1]
    assert sorted((d.claim.value, d.claim.mod or "") for d in same_number(drafts)) == [(31, ""), (31, "approx")]


def test_a_number_that_outlets_have_between_two_sayings_of_one_makes_no_finding() -> None:
    def printed(middle: str, name: str) -> Draw:
        draw = twice(middle)
        draw.name, draw.outlet = name, f"Paper {name}"
        return draw

    def kinds(middle: str) -> list[str]:
        return [f.kind for f in compared(printed(middle, "a"), printed(middle, "b"))[2] if f.attribute == "number"]

    assert kinds("وتضم المدينة أمس في المرسى القديم تسعة قوارب للصيد.") == ["single-source"]
    assert kinds("وبيعت أمس في المرسى القديم تسعة قوارب للصيد.") == []


def test_who_is_named_by_the_way_within_what_a_person_says_may_be_named_by_the_outlet() -> None:
    def doubtful(rule: str, *via: Link) -> list[bool]:
        draws = [Draw("السوق أقوى من الميناء بحسب البنك.", name=n, outlet=f"Paper {n}") for n in "ab"]
        for draw in draws:
            source = Link(draw.at("البنك"), "Port Bank", "organisation")
            draw.said("السوق أقوى من الميناء", "حسب", *via, source, rule=rule)
        return [d.doubtful for d in compared(*draws)[1] if d.claim.attribute == "statement"]

    person = body("Omar Saber", "person")
    assert doubtful("cues/prepositions/x", person) == [True, True]
    assert doubtful("cues/prepositions/x") == doubtful("cues/x", person) == [False, False]


def test_who_goes_on_long_is_heard_to_the_end() -> None:
    words = [*(f"الجسر رقم {n} آمن" for n in range(2, 602)), "تسعة قوارب نجت"]
    draw = Draw("قال العمدة لوكالة المرفأ إن المرسى مغلق. " + " ".join(f"وأضاف أن {one}." for one in words))
    draw.said("المرسى مغلق", "قال", AGENCY, body("Omar Saber", "office"))
    cues = [Span(at, at + 4) for at in range(len(draw.text)) if draw.text.startswith("أضاف", at)]
    for one, cue in zip(words, cues, strict=True):
        draw.said(one, "أضاف", body("Omar Saber", "office").carry())
        *before, last = draw.layers.attributions
        draw.layers = replace(draw.layers, attributions=(*before, replace(last, cue=cue)))
    assert heard(draw.quantity("تسعة قوارب", 9, "boat")) == ["Harbour Agency"]
