"""Which claims on an event are of one occurrence."""

from __future__ import annotations

import pytest

from tawatur.compare.likeness.tellings import leading, likeness, one_occurrence, tied
from tawatur.model.layers import Link

from .build import Draw, compared


def court(name: str, text: str, outlet: str = "Salmar Today", **more: object) -> Draw:
    draw = Draw(text, name=name, outlet=outlet, **more)  # type: ignore[arg-type]
    return draw.event("حكمت", "COERCE", mode="court", targets=("Omar Saber",), day="2031-05-04")


ONE = "حكمت المحكمة في سلمار على رامي صابر بالسجن تسع سنوات في قضية صوامع القمح."
SAME = "بعد جلسة طويلة حكمت هيئة القضاة على رامي صابر بالسجن تسع سنوات لتزوير عقود صوامع القمح."
OTHER = "حكمت دائرة الأسرة لمطلقة الوزير السابق بحضانة التوأمين وألزمته نفقة المسكن وأقساط المدرسة حتى البلوغ."


def status(*draws: Draw) -> list[tuple[str, int]]:
    """Kind and number of origins of the findings on what happened."""
    return [(f.kind, len(f.origins)) for f in compared(*draws)[2] if f.attribute == "status"]


def test_two_outlets_that_tell_one_judgement_in_their_own_words_are_two() -> None:
    assert status(court("a", ONE), court("b", SAME, "Dawn")) == [("unnamed-only", 2)]


def test_two_judgements_on_one_man_in_a_day_are_two() -> None:
    assert status(court("a", ONE), court("b", OTHER, "Dawn")) == []


def test_what_leads_is_compared_and_what_is_taken_up_with_it() -> None:
    text = ONE + " وسافر الوزير إلى الساحل. وقال محام إن المحكمة حكمت بالسجن تسع سنوات على رامي صابر في قضية الصوامع."
    draw = court("a", text)
    draw.event("المحكمة حكمت", "COERCE", mode="court", targets=("Omar Saber",), day="2031-05-04")
    floor, drafts, _ = compared(draw, court("b", SAME, "Dawn"))
    held = [d for d in drafts if d.claim.attribute == "status"]
    assert all(leading(d, floor) for d in held)
    assert likeness(held[0], held[-1], floor) == pytest.approx(likeness(held[-1], held[0], floor))
    assert [len(group) for group in tied(held, floor)] == [len(held)]


def meeting(name: str, text: str, *who: str, outlet: str = "Salmar Today") -> Draw:
    draw = Draw(text, name=name, outlet=outlet)
    return draw.event("استقبل", "CONSULT", mode="visit", actors=who[:1], targets=who[1:], day="2031-05-04")


HOST = "استقبل رامي صابر في القصر الأبيض صباح الأحد ضيفته هدى راجي وبحثا صيد السردين."


def test_the_same_two_who_meet_in_a_day_met_once_whatever_the_words() -> None:
    later = "كان الطقس صحوا حين استقبل الرئيس زائرته عند الدرج."
    both = ("Omar Saber", "Huda Raji")
    assert status(meeting("a", HOST, *both), meeting("b", later, *both, outlet="Dawn")) == [("unnamed-only", 2)]


def test_a_host_of_two_guests_met_twice() -> None:
    guest = HOST.replace("ضيفته هدى راجي", "ضيفه سامي نور")
    found = status(
        meeting("a", HOST, "Omar Saber", "Huda Raji"), meeting("b", guest, "Omar Saber", "Sami Nour", outlet="Dawn")
    )
    assert ("unnamed-only", 2) not in found


def battle(name: str, text: str, outlet: str = "Salmar Today", mode: str = "clash") -> Draw:
    draw = Draw(text, name=name, outlet=outlet)
    draw.entity("الميناء", "Port Town", "GPE")
    return draw.event("هجوم", "ASSAULT", mode=mode, actors=("Salmar",), targets=("Lahar",), place="Port Town",
                      day="2031-05-04")  # fmt: skip


def test_a_town_sees_many_battles_but_one_bomb() -> None:
    one = "هجوم على حاجز الجسر القديم قرب الميناء أوقف حركة القطارات وأغلق المدارس وأطفأ المنارة."
    two = "أوقف هجوم عند الميناء شاحنات الحبوب ورافعات السفن وأفزع الباعة والصيادين وزوار السوق."
    assert ("unnamed-only", 2) not in status(battle("a", one), battle("b", two, "Dawn"))
    assert ("unnamed-only", 2) in status(battle("a", one, mode="bombing"), battle("b", two, "Dawn", mode="bombing"))


def test_a_claim_is_of_one_occurrence_with_itself() -> None:
    floor, drafts, _ = compared(court("a", ONE))
    (held,) = [d for d in drafts if d.claim.attribute == "status"]
    assert one_occurrence(held, held, floor)


def test_a_town_is_no_guest() -> None:
    def came(name: str, who: str, label: str, outlet: str) -> Draw:
        draw = Draw(f"وصل {who} إلى الميناء صباح الأحد لزيارة المعرض البحري الكبير.", name=name, outlet=outlet)
        draw.entity("الميناء", "Port Town", "GPE")
        return draw.event("زيارة", "CONSULT", mode="visit", actors=(label,), targets=("Port Town",), day="2031-05-04")

    one, two = came("a", "رامي صابر", "Omar Saber", "Dawn"), came("b", "سامي نور", "Sami Nour", "Dusk")
    assert ("unnamed-only", 2) not in status(one, two)


def test_fighting_that_is_taken_up_tells_of_none() -> None:
    draw = Draw("رست سفينة قمح في الميناء للمرة الأولى منذ بدء المعارك في الساحل.", name="a")
    draw.event("المعارك", "ASSAULT", mode="clash", targets=("Port Town",), day="2031-05-04")
    assert [d for d in compared(draw)[1] if d.claim.attribute == "status"] == []


def test_who_orders_a_thing_does_not_say_that_it_happened() -> None:
    draw = Draw("أمر رامي صابر بتسيير قافلة مساعدات إلى الميناء.", name="a")
    draw.said("تسيير قافلة مساعدات إلى الميناء", "أمر", Link(None, "Omar Saber", "person"), act="demand")
    draw.event("مساعدات", "AID", actors=("Salmar",), targets=("Port Town",), day="2031-05-04", by=0)
    (claim,) = [d.claim for d in compared(draw)[1] if d.claim.attribute == "status"]
    assert claim.chain.source.kind == "outlet"


def test_what_is_told_of_another_year_tells_of_none_today() -> None:
    draw = Draw("سعد رامي صابر بالدعوة، وقد زار الميناء حين كان قاضيا في 2024.", name="a")
    draw.time("2024", "2024")
    draw.event("زار", "CONSULT", mode="visit", actors=("Omar Saber",), targets=("Port Town",))
    assert [d for d in compared(draw)[1] if d.claim.attribute == "status"] == []
