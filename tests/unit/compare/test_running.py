"""Running counts: what was counted since a day is one series, whoever prints a state of it."""

from __future__ import annotations

from datetime import date

from tests.unit.compare.build import Draw, body, compared


def _told(name: str, day: int, number: int, by: str, opening: str = "أعلن") -> Draw:
    text = f"{opening} {{}} أن عدد القتلى في بلدة الميناء بلغ {number} شخصا منذ الرابع من مايو."
    who = {"Port Clinic": "المستشفى", "Grain Watch": "المرصد"}[by]
    draw = Draw(text.format(who), name=name, day=date(2031, 6, day), outlet=None).entity(who, by)
    draw.entity("بلدة الميناء", "Port Town", "GPE").time("الرابع من مايو", "2031-05-04")
    draw.quantity(f"{number} شخصا", number, "person killed")
    content = draw.text[draw.text.index("أن ") :].rstrip(".")
    return draw.said(content, opening, body(by, span=draw.at(who)))


def test_a_newer_state_of_one_count_is_an_update() -> None:
    draws = [_told("a", 1, 700, "Port Clinic"), _told("b", 9, 900, "Port Clinic"), _told("c", 30, 1100, "Port Clinic")]
    _, drafts, found = compared(*draws)
    assert {d.since for d in drafts if d.claim.attribute == "killed"} == {"Lahar 2031-05-04"}
    (updated,) = [f for f in found if f.kind == "updated"]
    assert "700" in updated.why and "900" in updated.why and "1,100" in updated.why


def test_two_who_count_differ_where_they_speak_on_one_day() -> None:
    one, other = _told("a", 9, 700, "Port Clinic"), _told("b", 9, 900, "Grain Watch")
    assert [f.kind for f in compared(one, other)[2] if f.attribute == "killed"][:1] == ["differs"]
    later = _told("c", 12, 900, "Grain Watch")
    assert not [f for f in compared(one, later)[2] if f.kind in ("differs", "updated")]


def test_more_than_so_many_is_no_superlative() -> None:
    draw = _told("a", 9, 700, "Port Clinic")
    text = draw.text.replace("شخصا منذ", "شخصا وإصابة أكثر من 90 آخرين منذ")
    made = Draw(text, name="a", day=date(2031, 6, 9)).entity("بلدة الميناء", "Port Town", "GPE")
    made.time("الرابع من مايو", "2031-05-04").quantity("700 شخصا", 700, "person killed")
    assert [d.since for d in compared(made)[1]] == ["Lahar 2031-05-04"]


def test_since_of_another_clause_is_not_of_the_number() -> None:
    for between, held in (("، مشيرا إلى ما خسرته", ""), ("، بينهم بحارة، وذلك", "Lahar 2031-05-04")):
        draw = Draw(f"قتل 30 شخصا في الميناء{between} منذ الرابع من مايو.").entity("الميناء", "Port Town", "GPE")
        draw.time("الرابع من مايو", "2031-05-04").quantity("30 شخصا", 30, "person killed")
        assert [d.since for d in compared(draw)[1]] == [held]
