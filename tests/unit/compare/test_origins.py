"""The rules by which claims are of one origin (docs/decisions/0005), each on its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.origins import origins
from tawatur.model.layers import Link, QuantityMention
from tawatur.model.span import Span

from .build import HAND, Draw, body, compared

TEXT = "أعلنت الجهة المعنية أن القصف على الميناء الأحد أوقع سبعة قتلى."
OTHER = "وفي المرفأ نفسه سقط سبعة قتلى بحسب ما قيل عن القصف."


def toll(name: str, text: str, *hands: Link, value: int = 7, **more: object) -> Draw:
    draw = Draw(text, name=name, **more)  # type: ignore[arg-type]
    draw.quantity("سبعة قتلى", value, "person killed")
    if hands:
        draw.said("سبعة قتلى", "قيل" if "قيل" in text else "أعلنت", *hands)
    return draw.event("القصف", "ASSAULT", place="Port Town", day="2031-05-04")


THIRD = "سبعة قتلى حصيلة ما خلفه القصف على الرصيف القديم، وقد حضر المحافظ إلى المكان مساء."


def folded(*draws: Draw, bodies: dict[str, str] | None = None) -> tuple[int, set[str]]:
    """How many origins stand behind the tolls, and for which reasons claims were folded."""
    floor, drafts, _ = compared(*draws, bodies=bodies)
    found = origins([d for d in drafts if d.claim.attribute == "killed"], floor)
    return len(found), {fold.reason for origin in found for fold in origin.folds}


def test_the_same_body() -> None:
    assert folded(toll("a", TEXT, body("Red Circle")), toll("b", OTHER, body("Red Circle"), outlet="Dawn")) == (
        1,
        {"same source"},
    )


def test_two_bodies_are_two() -> None:
    assert folded(
        toll("a", TEXT, body("Red Circle")), toll("b", OTHER, body("Lahar Health Office"), outlet="Dawn")
    ) == (2, set())


def test_a_minister_and_the_ministry() -> None:
    known = {"Huda Raji": "Ministry of Defence (Lahar)"}
    one = toll("a", TEXT, body("Huda Raji", "person"))
    two = toll("b", OTHER, body("Ministry of Defence (Lahar)"), outlet="Dawn")
    assert folded(one, two, bodies=known) == (1, {"same source"})
    assert folded(one, two) == (2, set())


def test_a_spokesman_and_whom_he_speaks_of() -> None:
    speaker = body("Omar Saber", "person")
    one, two = toll("a", TEXT, speaker), toll("b", OTHER, speaker, body("Salmar"), outlet="Dawn")
    assert folded(one, two) == (1, {"same report"})


def test_one_agency() -> None:
    agency = Link(None, "Coast Agency", "agency")
    assert folded(toll("a", TEXT, agency), toll("b", OTHER, agency, outlet="Dawn")) == (1, {"agency text"})


@pytest.mark.parametrize(("sort", "count"), [("medical", 1), ("security", 2)])
def test_one_transmitter_and_an_unnamed_source(sort: str, count: int) -> None:
    agency = Link(None, "Coast Agency", "agency")
    one = toll("a", TEXT, agency, Link(None, None, "anonymous", sort="medical"))
    two = toll("b", OTHER, agency, Link(None, None, "anonymous", sort=sort), outlet="Dawn")
    assert folded(one, two)[0] == count


def test_unnamed_sources_of_two_transmitters_are_two() -> None:
    one = toll("a", TEXT, Link(None, "Coast Agency", "agency"), Link(None, None, "anonymous"))
    two = toll("b", OTHER, Link(None, "Hill Agency", "agency"), Link(None, None, "anonymous"), outlet="Dawn")
    assert folded(one, two)[0] == 2


def test_outlets_in_their_own_voice_are_origins_unless_they_copy() -> None:
    assert folded(toll("a", TEXT), toll("b", OTHER, outlet="Dawn")) == (2, set())
    assert folded(toll("a", TEXT), toll("b", TEXT, outlet="Dawn"))[0] == 1


def test_rare_values_have_one_source() -> None:
    one, two = toll("a", TEXT, body("Red Circle"), value=1347), toll("b", OTHER, value=1347, outlet="Dawn")
    assert folded(one, two) == (1, {"shared value"})


def test_an_outlet_did_not_count_the_dead() -> None:
    assert folded(toll("a", TEXT, body("Red Circle")), toll("b", OTHER, outlet="Dawn")) == (1, {"same report"})
    assert folded(toll("a", TEXT), toll("b", OTHER, outlet="Dawn")) == (2, set())


def test_a_toll_of_nobody_makes_two_who_give_it_no_one() -> None:
    named = [toll("a", TEXT, body("Red Circle")), toll("b", OTHER, body("Lahar Health Office"), outlet="Dawn")]
    assert folded(*named, toll("c", THIRD, outlet="Coast")) == (2, {"same report"})


def test_an_unnamed_source_another_week_is_another() -> None:
    agency = Link(None, "Coast Agency", "agency")
    one = toll("a", TEXT, agency, Link(None, None, "anonymous"))
    two = toll("b", OTHER, agency, Link(None, None, "anonymous"), outlet="Dawn", day=date(2031, 5, 20))
    assert folded(one, two)[0] == 2


def test_every_claim_stands_in_one_origin_whatever_the_order() -> None:
    draws = [
        toll(n, t, *h, outlet=n) for n, t, h in (("a", TEXT, (body("Red Circle"),)), ("b", OTHER, ()), ("c", TEXT, ()))
    ]
    floor, drafts, _ = compared(*draws)
    held = [d for d in drafts if d.claim.attribute == "killed"]
    one, other = origins(held, floor), origins(list(reversed(held)), floor)
    assert one == other
    assert sorted(c for o in one for c in o.claims) == sorted(d.id for d in held)


def test_ground_and_drafts_are_what_they_say() -> None:
    floor, drafts, _ = compared(toll("a", TEXT, body("Red Circle")))
    assert isinstance(floor, Ground) and all(isinstance(d, Draft) for d in drafts)
    assert floor.side("Lahar Health Office") == "Lahar"


def test_what_a_lead_sums_up_is_no_second_origin() -> None:
    draw = Draw("أوقع القصف على الميناء الأحد سبعة ضحايا. وقالت الجهة المعنية إن المشافي أحصت سبعة قتلى.", name="a")
    draw.quantity("سبعة ضحايا", 7, "person killed")
    draw.quantity("سبعة قتلى", 7, "person killed")
    draw.said("المشافي أحصت سبعة قتلى", "قالت", body("Red Circle"))
    assert folded(draw.event("القصف", "ASSAULT", place="Port Town", day="2031-05-04")) == (1, {"same report"})


def test_an_outlet_and_who_quotes_it() -> None:
    outlet = toll("a", TEXT, outlet="Dawn")
    assert folded(outlet, toll("b", OTHER, body("Dawn"))) == (1, {"same source"})
    assert folded(outlet, toll("b", OTHER, body("Dusk"))) == (1, {"same report"})  # it did not count: Dusk did


def test_an_outlet_in_its_own_voice_has_it_from_the_source_it_quotes_elsewhere() -> None:
    crowd = Link(None, None, "anonymous", sort="eyewitness")
    assert folded(toll("a", TEXT), toll("b", OTHER, crowd)) == (1, {"same report"})
    assert folded(toll("a", TEXT, body("Red Circle")), toll("b", OTHER, crowd))[0] == 2


def test_unnamed_officials_who_repeat_a_toll_have_it_from_who_is_named() -> None:
    officials = Link(None, None, "anonymous", sort="official")
    assert folded(toll("a", TEXT, body("Red Circle")), toll("b", OTHER, officials, outlet="Dawn"))[0] == 1


def test_a_number_that_outlets_give_in_their_own_voice_is_nobodys() -> None:
    (found,) = [f for f in compared(toll("a", TEXT), toll("b", OTHER, outlet="Dawn"))[2] if f.attribute == "killed"]
    assert (found.kind, len(found.origins)) == ("unnamed-only", 2)


def test_a_toll_of_two_leads_behind_which_somebody_known_speaks_is_hardly_nobodys() -> None:
    def led(name: str, text: str, **more: Any) -> Draw:
        draw = toll(name, f"{text} وقال صابر إن الجسر مغلق.", **more)
        return draw.said("الجسر مغلق", "قال", body("Omar Saber", "person"))

    held = compared(led("a", TEXT), led("b", OTHER, outlet="Dawn"))[2]
    assert [f.kind for f in held if f.attribute == "killed"] == []
    held = compared(led("a", TEXT), toll("b", OTHER, outlet="Dawn"))[2]
    assert [f.kind for f in held if f.attribute == "killed"] == ["unnamed-only"]


def test_a_toll_that_another_newsroom_is_named_for_is_not_nobodys() -> None:
    held = compared(toll("a", TEXT), toll("b", OTHER, Link(None, "Dusk", "outlet"), outlet="Dawn"))[2]
    assert not [f for f in held if f.attribute == "killed" and f.kind == "unnamed-only"]


def test_aid_of_two_givers_is_two_events() -> None:
    def plane(name: str, giver: str, outlet: str) -> Draw:
        draw = Draw(f"هبطت طائرة مساعدات من {name} في المطار صباح الأحد.", name=name, outlet=outlet)
        return draw.event("مساعدات", "AID", actors=(giver,), targets=("Port Town",), day="2031-05-04")

    both = compared(plane("سلمار", "Salmar", "Salmar Today"), plane("الدائرة", "Red Circle", "Dawn"))[0]
    same = compared(plane("سلمار", "Salmar", "Salmar Today"), plane("الوزارة", "Salmar Armed Forces", "Dawn"))[0]
    assert (len(both.clusters), len(same.clusters)) == (2, 1)


def test_a_last_name_alone_is_he_who_bears_it_on_that_occasion() -> None:
    one, two = toll("a", TEXT, body("Omar Saber", "person")), toll("b", OTHER, body("Saber", "person"), outlet="Dawn")
    assert folded(one, two) == (1, {"same source"})
    late = toll("b", OTHER, body("Saber", "person"), outlet="Dawn", day=date(2031, 5, 20))
    assert folded(one, late)[0] == 2


def test_a_spokesman_of_whom_an_article_has_just_quoted_is_theirs() -> None:
    text = "أعلنت الوزارة أن القصف على الميناء الأحد أوقع سبعة قتلى. وأضاف المتحدث أن سبعة من القتلى كانوا بحارة."
    draw = Draw(text).quantity("سبعة قتلى", 7, "person killed").quantity("سبعة من القتلى", 7, "person killed")
    draw.said(
        "القصف على الميناء الأحد أوقع سبعة قتلى", "أعلنت", body("Ministry of Defence (Lahar)", span=draw.at("الوزارة"))
    )
    draw.said("سبعة من القتلى كانوا بحارة", "أضاف", body("Huda Raji", "spokesperson", draw.at("المتحدث")))
    assert folded(draw.event("القصف", "ASSAULT", place="Port Town", day="2031-05-04", quantities=(0, 1)))[0] == 1


def test_whom_the_lead_describes_and_names_next_is_one() -> None:
    text = "قال مسؤول من لهار إن القصف أوقع سبعة قتلى. وقالت هدى راجي إن الحصيلة سبعة قتلى."
    draw = Draw(text, name="a")
    draw.quantity("سبعة قتلى", 7, "person killed")
    start = text.rindex("سبعة قتلى")
    last = Span(start, start + len("سبعة قتلى"))
    draw.layers = replace(
        draw.layers, quantities=(*draw.layers.quantities, QuantityMention(last, 7, "person killed", HAND))
    )
    draw.said("القصف أوقع سبعة قتلى", "قال", Link(draw.at("مسؤول من لهار"), "Lahar", "anonymous"))
    draw.said("الحصيلة سبعة قتلى", "وقالت", body("Huda Raji", "person"))
    draw.event("القصف", "ASSAULT", place="Port Town", day="2031-05-04", quantities=(0, 1))
    floor, drafts, _ = compared(draw)
    found = origins([d for d in drafts if d.claim.attribute == "killed"], floor)
    assert len(found) == 1


def court(name: str, text: str, *hands: Link, type_: str = "COERCE", outlet: str = "Salmar Today", **more: Any) -> Draw:
    draw = Draw(text, name=name, outlet=outlet)
    if hands:
        draw.said(text, "قالت", *hands)
    told = {"actors": ("Red Circle",), "targets": ("Lahar",), "day": "2031-05-04", **more}
    return draw.event("قرض", type_, by=0 if hands else None, **told)


LOAN = "قالت الدائرة الحمراء إن قرض الأحد يموّل بناء السدود وقنوات الري في سهل لهار."
TOLD = "وصل قرض جديد يموّل قنوات الري والسدود في سهل لهار وينعش قراه الفقيرة."


def stood(*draws: Draw, bodies: dict[str, str] | None = None) -> tuple[int, set[str]]:
    """How many origins stand behind what happened, and why claims were folded."""
    floor, drafts, _ = compared(*draws, bodies=bodies)
    found = origins([d for d in drafts if d.claim.attribute == "status"], floor)
    return len(found), {fold.reason for origin in found for fold in origin.folds}


def test_what_happened_an_outlet_has_from_whom_another_names() -> None:
    source, other = body("Red Circle"), body("Lahar Health Office")
    for said, type_ in ((source, "AID"), (other, "AID"), (source, "PROTEST")):
        assert stood(court("a", LOAN, said, type_=type_), court("b", TOLD, type_=type_, outlet="Dawn"))[0] == 1


def test_what_an_outlet_says_beside_a_head_of_state_folds_him_into_nobody() -> None:
    lender: dict[str, Any] = {"actors": ("Lahar",), "targets": ("Red Circle",)}
    both = Draw(f"بلغ القرض سهل لهار. {LOAN}", name="b", outlet="Dawn")
    both.said(LOAN, "قالت", body("Omar Saber", "person"))
    both.event("القرض", "COERCE", **lender, day="2031-05-04").event("قرض الأحد", "COERCE", **lender, by=0)
    office = court("a", TOLD.replace("وصل", "قالت إن"), body("Lahar Health Office"), **lender)
    assert stood(office, both, bodies={"Omar Saber": "Presidency of Salmar"})[0] == 2


def test_an_article_has_from_a_newsroom_that_it_quotes_what_it_says_itself() -> None:
    draw = Draw("أوقع القصف على الميناء الأحد سبعة ضحايا. ونقلت الوكالة أن المشافي أحصت سبعة قتلى.", outlet=None)
    draw.quantity("سبعة ضحايا", 7, "person killed")
    draw.quantity("سبعة قتلى", 7, "person killed")
    draw.said("المشافي أحصت سبعة قتلى", "نقلت", Link(None, "Coast Agency", "agency"))
    assert folded(draw.event("القصف", "ASSAULT", place="Port Town", day="2031-05-04")) == (1, {"same report"})


@pytest.mark.parametrize(("who", "count"), [("Red Circle", 1), ("Lahar Health Office", 2)])
def test_what_is_planned_an_outlet_has_from_who_plans_it(who: str, count: int) -> None:
    plan: dict[str, Any] = {"type_": "AID", "status": "planned", "day": "2031-05-05"}
    assert stood(court("a", LOAN, body(who), **plan), court("b", TOLD, outlet="Dawn", **plan))[0] == count


def test_a_state_in_general_is_one() -> None:
    one, other = body("Government of Salmar"), body("Salmar")
    assert stood(court("a", LOAN, one), court("b", TOLD.replace("وصل", "قالت إن"), other, outlet="Dawn"))[0] == 2
    officials = Link(None, "Salmar", "anonymous", sort="official")
    found = stood(
        court("a", LOAN, body("Ministry of Defence (Salmar)")),
        court("b", TOLD.replace("وصل", "قالت إن"), officials, outlet="Dawn"),
    )
    assert found == (1, {"same report"})


def test_words_that_nobody_hits_on_twice_are_one_text() -> None:
    crowd = Link(None, None, "anonymous", sort="eyewitness")
    first = "في مستودع قديم للحبوب عند مدخل القرية الشرقية قبيل الغروب"
    one = toll("a", f"قالت الجهة إن القصف وقع {first} وخلف سبعة قتلى. أعلنت.", crowd)
    two = toll("b", f"سبعة قتلى سقطوا {first} بعد القصف كما قيل.", body("Red Circle"), outlet="Dawn")
    words = first.replace("مدخل", "طرف")
    three = toll("b", f"سبعة قتلى سقطوا {words} بعد القصف كما قيل.", body("Red Circle"), outlet="Dawn")
    assert folded(one, two) == (1, {"shared wording"})
    assert folded(one, three)[0] == 2


def test_whose_spokesman_alone_is_known_is_theirs() -> None:
    one = toll("a", TEXT, body("spokesperson of Red Circle", "spokesperson"))
    assert folded(one, toll("b", OTHER, body("Red Circle"), outlet="Dawn")) == (1, {"same source"})


@pytest.mark.parametrize(("named", "count"), [("Red Circle", 1), ("Lahar Health Office", 2)])
def test_a_spokesman_named_with_his_body_is_theirs(named: str, count: int) -> None:
    words = "سعيد مراد المتحدث باسم الدائرة الحمراء"
    draw = toll("a", f"{TEXT} وهذا ما ذكره {words}.").entity("الدائرة الحمراء", "Red Circle", "ORG", "aid")
    draw.said("سبعة قتلى", "أعلنت", body("Said Murad", "spokesperson", draw.at(words)))
    assert folded(draw, toll("b", OTHER, body(named), outlet="Dawn"))[0] == count


@pytest.mark.parametrize(("words", "count"), [("العقيد حمد بن رائد الدلفاري", 1), ("العقيد سالم بن ماجد الدلفاري", 2)])
def test_a_name_read_short_is_that_of_whom_two_print_alike(words: str, count: int) -> None:
    def told(name: str, text: str, words: str, label: str) -> Draw:
        draw = toll(name, f"{text} وهذا ما ذكره {words}.", outlet=name)
        return draw.said("سبعة قتلى", "قيل" if "قيل" in text else "أعلنت", body(label, "person", draw.at(words)))

    one = told("a", TEXT, "العقيد حمد رائدآل راجي الدلفاري", "Raji Dalfari")
    assert folded(one, told("b", OTHER, words, "Other Dalfari"))[0] == count


def test_an_office_without_a_name_is_one_where_it_is_worded_alike() -> None:
    def said(words: str, name: str) -> Draw:
        told = OTHER if name == "Dawn" else TEXT
        draw = Draw(f"{told} وهذا ما ذكره {words} للصحف.", name=name, outlet=name)
        draw.quantity("سبعة قتلى", 7, "person killed")
        draw.said("سبعة قتلى", "ذكره", Link(draw.at(words), None, "office"))
        return draw.event("القصف", "ASSAULT", place="Port Town", day="2031-05-04")

    assert folded(said("حاكم السهل ماروي", "Dawn"), said("حاكم السهل ماراوي", "Dusk"))[0] == 1
    assert folded(said("حاكم السهل ماروي", "Dawn"), said("مدير المرفأ", "Dusk"))[0] == 2


def test_who_is_close_to_somebody_speaks_for_him() -> None:
    def said(words: str) -> Draw:
        text = f"وصل رامي صابر إلى المرفأ. وذكر {words} أن القصف أوقع سبعة قتلى. وقال رامي صابر إن الحصيلة سبعة ضحايا."
        draw = Draw(text, name="a").quantity("سبعة قتلى", 7, "person killed").quantity("سبعة ضحايا", 7, "person killed")
        draw.entity("رامي صابر", "Omar Saber", "PER")
        draw.said("القصف أوقع سبعة قتلى", "ذكر", Link(draw.at(words), None, "anonymous"))
        draw.said("الحصيلة سبعة ضحايا", "قال", body("Omar Saber", "person"))
        return draw.event("القصف", "ASSAULT", place="Port Town", day="2031-05-04", quantities=(0, 1))

    assert folded(said("مقربون منه"))[0] == 1
    assert folded(said("بحارة هناك"))[0] == 2


def said_by(words: str, name: str, label: str, kind: str = "organisation") -> Draw:
    """The toll, told by a body that the page words in some way."""
    told = OTHER if name == "Dawn" else TEXT
    draw = Draw(f"{told} وهذا ما ذكرته {words} للصحف.", name=name, outlet=name)
    draw.quantity("سبعة قتلى", 7, "person killed")
    draw.said("سبعة قتلى", "ذكرته", Link(draw.at(words), label, kind))  # type: ignore[arg-type]
    return draw.event("القصف", "ASSAULT", place="Port Town", day="2031-05-04")


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("هيئة الغابات المصرية", "هيئة الغابات", 1),
        ("مجلس اللاجئين النرويجي", "المجلس النرويجي", 1),
        ("هيئة الغابات المصرية", "هيئة الموانئ المصرية", 2),
    ],
)
def test_a_body_spelled_in_two_ways_is_one(one: str, other: str, count: int) -> None:
    assert folded(said_by(one, "Dawn", "Forest Body"), said_by(other, "Dusk", "Woods Body"))[0] == count


def test_who_heads_a_state_has_a_toll_from_his_ministry() -> None:
    head = {"Omar Saber": "Presidency of Salmar"}
    ministry, person = body("Ministry of Defence (Salmar)"), body("Omar Saber", "person")
    assert folded(toll("a", TEXT, ministry), toll("b", OTHER, person, outlet="Dawn"))[0] == 2
    assert folded(toll("a", TEXT, ministry), toll("b", OTHER, person, outlet="Dawn"), bodies=head)[0] == 1


def test_who_speaks_goes_on_behind_what_he_says() -> None:
    text = "قالت الدائرة إن ستة بحارة غرقوا، فيما أصيب تسعة بحارة بجروح. وعاد ثلاثة بحارة أحياء."
    draw = Draw(text).quantity("ستة بحارة", 6, "sailor killed").quantity("تسعة بحارة", 9, "sailor injured")
    draw.quantity("ثلاثة بحارة", 3, "sailor rescued")
    draw.said("ستة بحارة غرقوا", "قالت", body("Lahar Health Office"))
    who = {d.claim.value: d.claim.chain.source.entity for d in compared(draw)[1]}
    assert who == {6: "Lahar Health Office", 9: "Lahar Health Office", 3: "Salmar Today"}


def test_a_chief_is_one_with_the_police_that_he_is_chief_of_however_his_name_was_printed_there() -> None:
    text = "سبعة قتلى سقطوا في القصف، كما أعلنت جهة مختصة. وكان قائد شرطة رملة رائد شاكر مراد قد زار المرفأ."
    draw = toll("a", text).entity("رائد شاكر مراد", "Raed Shaker Murad", "PER")
    draw = Draw(f"{text} ثم تحدث شاكر مراد.", "a", layers=draw.layers).entity(
        "ثم تحدث شاكر مراد", "Shaker Murad", "PER"
    )
    draw.said("سبعة قتلى", "أعلنت", body("Shaker Murad", "person"))
    police = toll("b", f"{OTHER} وهذا ما ذكرته الشرطة المحلية.", outlet="Dawn")
    police.said("سبعة قتلى", "قيل", body("Police of Salmar", "organisation", police.at("الشرطة المحلية")))
    assert folded(draw, police) == (1, {"same source"})


def test_a_name_that_stands_whole_in_what_another_is_called_is_his() -> None:
    def told(name: str, text: str, words: str, label: str, own: str) -> Draw:
        draw = toll(name, f"{text} وهذا ما ذكره {words}.", outlet=name).entity(own, label, "PER")
        return draw.said("سبعة قتلى", "قيل" if "قيل" in text else "أعلنت", body(label, "person", draw.at(words)))

    one = told("a", TEXT, "المتحدث مساعد سالم المرادي", "Salem Al-Muradi", "سالم المرادي")
    other = told("b", OTHER, "مساعد سالم المتحدث باسم الإسعاف", "Musaed Salem", "مساعد سالم")
    assert folded(one, other)[0] == 1
    assert folded(one, told("b", OTHER, "مساعد كريم المتحدث باسم الإسعاف", "Musaed Karim", "مساعد كريم"))[0] == 2
