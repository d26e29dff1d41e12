"""Where it was by words far from it, the latter of two, whom it befell; support and other words of two meanings."""

from __future__ import annotations

import pytest

from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, Names, actors, one, read, targets
from tests.unit.annotate.events.test_interceptions import events

SIDES: Names = {"لهار": LAHAR, "هالين": HALIN}


def place(text: str, **given: object) -> str | None:
    """Where the first event of a text was."""
    held = read(text, **given)[0].place  # type: ignore[arg-type]
    return held.entity if held else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شهدت مدينة لهار قصفا عنيفا", "Lahar"),
        ("شهدت العاصمة لهار، أمس، اشتباكات مسلحة", "Lahar"),
        ("غارات شهدتها بلدة لهار قبل الفجر", "Lahar"),
        ("وفي لهار، اعتقلت الشرطة عشرات المحتجين", "Lahar"),
        ("وفي مدينة لهار اندلعت اشتباكات عنيفة", "Lahar"),
        ("وفي لهار القديمة يعقد المجلس اجتماعه", None),
        ("شهد الوزير في لهار توقيع الاتفاق", None),
    ],
)
def test_place_far_from_the_event(text: str, expected: str | None) -> None:
    assert place(text, names=SIDES) == expected


def test_a_building_sees_talks() -> None:
    assert (
        place("شهد القصر الأخضر أمس مباحثات بين سالم ورامي", names={"القصر الأخضر": ("ORG", "Green Palace")})
        is not None
    )


def test_what_a_place_before_a_deed_says_is_no_target() -> None:
    names: Names = {"حركة ريم": ("ORG", "Rim Movement"), "لهار": LAHAR}
    event = read("وفي لهار دحرت حركة ريم المهاجمين", names=names)[0]
    assert (actors(event), targets(event)) == (["Rim Movement"], [])


def test_where_the_place_stands_outside_the_report_nothing_is_known_of_it() -> None:
    text = "وفي لهار، قال سالم إن القصف قريب"
    assert place(text, names=SIDES, said=("قال", "القصف قريب", "Salem")) is None


def test_the_latter_of_two_meets() -> None:
    names = {"سالم": SALEM, "رامي": RAMI, "هالين": ("PER", "Halin")}
    event = one("تحدث الحارس عن سالم ورامي بعد اجتماع الأخير مع هالين", names=names)
    assert (actors(event), targets(event)) == (["Rami"], ["Halin"])


def test_the_last_talks_are_of_nobody() -> None:
    assert actors(one("جاء في تقرير عن لهار أن محادثات السلام الأخيرة قصيرة", names=SIDES)) == []


def test_a_call_that_somebody_made_with_another() -> None:
    event = one("ذكر سالم أن أقصر مكالمة هاتفية أجراها مع رامي طالت", names={"سالم": SALEM, "رامي": RAMI})
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_whom_it_befell_over_a_clause_and_by_what_he_has() -> None:
    event = one("تعرضت سفينة ترفع علم لهار لهجوم في المضيق", names=SIDES)
    assert actors(event) == []
    event = one("تعرض معسكر لحركة ريم لهجوم", names={"حركة ريم": ("ORG", "Rim Movement")})
    assert targets(event) == ["Rim Movement"]


def test_talks_with_another_are_the_speaker_s_country_s_over_an_adjective() -> None:
    (event,) = events("قال وزير الخارجية السويدي سالم حامد إن المحادثات التجارية مع النرويج صعبة.")
    assert (actors(event), targets(event)) == (["Sweden"], ["Norway"])


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("أكدت لهار أنها تدعم رفع القيود عن هالين", "SUPPORT", None),
        ("أكدت لهار دعم الشعب السويدي", "SUPPORT", None),
        ("تواصل لهار دعم هالين", "AID", None),
        ("أعادت لهار خمسين أسيرا إلى هالين", "RETREAT", "release"),
        ("أخلى جيش لهار مقر القيادة", "RETREAT", "withdraw"),
        ("جرت مبادلة الأسرى عند الجسر", "RETREAT", "prisoner-exchange"),
        ("تحشد لهار أسطولا قرب المضيق", "MOBILIZE", None),
        ("تم إيقاف سياسيين معارضين", "COERCE", "arrest"),
        ("أسفرت الاضطرابات عن مئة قتيل", "ASSAULT", None),
    ],
)
def test_what_a_word_tells_by_what_stands_beside_it(text: str, kind: str, mode: str | None) -> None:
    event = read(text, names=SIDES)[0]
    assert (event.type, event.mode) == (kind, mode)


@pytest.mark.parametrize(
    "text",
    [
        "ناقشوا النص الذي تقدمت به لهار",
        "لم يحدد موعد نهائي للبطولة",
        "تحدثا في ختام قمة التعاون الاقتصادي",
        "ضبط الحارس معدات تفجير",
        "كشف الحارس حزاما معدا للتفجير",
        "أدى الماس إلى انفجار غلاية في المطبخ",
        "حلقت طائرات الاحتلال فوق المدينة",
    ],
)
def test_what_tells_of_no_attack_no_threat_and_no_deal(text: str) -> None:
    held = {event.type for event in read(text, names=SIDES)}
    assert held.isdisjoint({"ASSAULT", "THREATEN", "COOPERATE"})


RIM: Names = {"حركة ريم": ("ORG", "Rim Movement"), "لهار": LAHAR}


def test_the_dead_of_an_attack_are_not_those_of_the_battles_told_before() -> None:
    text = "فيما تتواصل المواجهات، قتل عشرون شخصا، اليوم، في هجوم على القرية"
    battles, attack = read(text, counts={"عشرون شخصا": (20, "person killed")}, times={"اليوم": "2025-09-03"})
    assert (battles.quantities, attack.quantities) == ((), (0,))


def test_then_goes_on_with_the_same_subject() -> None:
    _, then = read("داهمت حركة ريم المنازل في لهار، ثم اعتقلت تسعة طلاب", names=RIM)
    assert actors(then) == ["Rim Movement"]


def test_what_was_hit_is_of_who_suffers_it() -> None:
    event = one("أعلن سالم قصف ما سماه بالمخزن الكبير لحركة ريم", names=RIM)
    assert targets(event) == ["Rim Movement"]


def test_a_missile_that_is_intercepted_is_refused_by_nobody() -> None:
    assert one("شاهد الحارس صاروخا يتم اعتراضه فوق القرية").mode == "air defence"


def test_an_adjective_behind_a_quoted_noun() -> None:
    assert actors(one('تحدثت الشركة عن "هجوم ضخم" سويدي')) == ["Sweden"]


def test_who_tells_of_what_befell_others_did_not_do_it() -> None:
    held = events("قالت وزارة الدفاع السويدية إن قوات نرويجية تعرضت لكمين مسلح.")
    assert [actors(event) for event in held] == [[]]


def test_efforts_that_others_make_are_of_nobody_named() -> None:
    event = read("قال سالم إن لهار تترقب جهودا دبلوماسية تبذلها دول عدة", names=RIM)[0]
    assert actors(event) == []


def test_who_helped_a_deal_come_about_made_it_not() -> None:
    deal = read("أضافت أن الاتفاق جرى برعاية أممية وبدعم من لهار", names=RIM)[0]
    assert (deal.type, actors(deal)) == ("AGREE", [])


def test_people_who_are_stopped_are_arrested() -> None:
    event = one("قال إن الوحدات أوقفت تسعين مهربا في عمليات منفصلة")
    assert (event.type, event.mode) == ("COERCE", "arrest")


def test_an_outlet_holds_no_talks_that_it_reports_on() -> None:
    text = "قال سالم حامد، في حديث تابعته وكالة رويترز، إنه لا يعرف موعد بدء المفاوضات."
    assert all("Reuters" not in actors(event) for event in events(text))


def test_delegations_of_countries_meet() -> None:
    event = one("اجتمعت وفود من لهار وهالين في القصر", names=SIDES)
    assert actors(event) == ["Lahar", "Halin"]


def test_who_speaks_at_a_meeting_with_another_holds_it() -> None:
    (event,) = events("وخلال اجتماع مع نظيره النرويجي، قال وزير الزراعة السويدي سالم حامد إن المحصول وفير.")
    assert (len(actors(event)), targets(event)) == (1, ["Norway"])


def test_topics_of_talks_are_neither_place_nor_party() -> None:
    for event in read("ركزت المحادثات على التطورات في جنوب لهار ومناقشة القضية النرويجية", names=SIDES):
        assert (actors(event), event.place) == ([], None)


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("طالب السكان بفك الحصار عن البلدة", "CONCEDE", "relief of siege"),
        ("فرضت لهار ضرائب إضافية على واردات الصلب", "SANCTION", "tariff"),
    ],
)
def test_relief_of_a_siege_and_taxes_on_goods(text: str, kind: str, mode: str) -> None:
    event = one(text, names=SIDES)
    assert (event.type, event.mode) == (kind, mode)


def test_an_adjective_inside_the_quotation_marks_of_its_noun() -> None:
    assert actors(one("تحدث عن «العدوان السويدي» أمس")) == ["Sweden"]


@pytest.mark.parametrize(
    "text",
    [
        "ذكر الرئيس السويدي سالم حامد، الذي من المنتظر أن يصل غدا إلى النرويج، أن الجو بارد.",
        "الرئيس السويدي سالم حامد ينتقل غدا إلى النرويج.",
        "كان الرئيس السويدي سالم حامد أعلن أنه سيتوجه غدا إلى النرويج.",
    ],
)
def test_officials_who_are_to_go_somewhere_visit_it(text: str) -> None:
    (event,) = events(text)
    assert (event.mode, targets(event)) == ("visit", ["Norway"])


def test_a_headline_goes_on_with_who_does_it_not_with_whom_it_is_done_to() -> None:
    besieged, massed = read("نص القصة طويل.", names=SIDES, title="لهار تحاصر هالين وتحشد دباباتها")
    assert (targets(besieged), actors(massed)) == (["Halin"], ["Lahar"])


def test_a_rite_is_no_visit() -> None:
    assert read("شكر الحارس كل من خدم ضيوف العمرة والزيارة") == ()


def test_a_common_noun_takes_up_the_place_named_before() -> None:
    text = "سافر سالم إلى بلدة لهار. وقتل الحارس في البلدة ليلا"
    held = read(text, names=SIDES)[-1].place
    assert held is not None and held.entity == "Lahar"


def test_a_place_that_is_described_is_another() -> None:
    text = "سافر سالم إلى بلدة لهار. وقتل الحارس في البلدة القديمة ليلا"
    assert read(text, names=SIDES)[-1].place is None


def test_a_stop_to_strikes_is_an_end_of_fighting() -> None:
    event = one("طالب السكان بوقف الضربات فورا")
    assert (event.type, event.mode) == ("RETREAT", "ceasefire")
