"""Parties named behind a noun: in its relative clause, beside the next noun, by its pronoun; places that are none."""

from __future__ import annotations

import pytest

from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, Names, actors, one, read, targets

SALMAR: Names = {"سلمار": ("GPE", "Salmar")}
LANDS: Names = {"لهار": LAHAR, "هالين": HALIN, **SALMAR}
MEN: Names = {"سالم": SALEM, "رامي": RAMI}
GUARD: Names = {"حرس لهار": ("ORG", "Lahar Guard"), "سالم": SALEM}


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("ندد سالم بالغارات التي تشنها لهار وسلمار على مواقع هالين", ["Lahar", "Salmar"], ["Halin"]),
        ("ندد سالم بالهجمات التي نفذتها لهار ضد هالين", ["Lahar"], ["Halin"]),
        ("عدد سالم الهجمات التي تواجهها لهار وسلمار من هالين", ["Halin"], ["Lahar", "Salmar"]),
        ("عدد سالم الهجمات التي تتعرض لها لهار", [], ["Lahar"]),
    ],
)
def test_parties_of_a_relative_clause(text: str, doers: list[str], hit: list[str]) -> None:
    event = one(text, names={**LANDS, "سالم": SALEM})
    assert (actors(event), targets(event)) == (doers, hit)


def test_a_name_right_behind_the_next_noun_is_its_own() -> None:
    event = read("قدمت سلمار مساعدات للمتضررين من حصار لهار", names=LANDS)[0]
    assert (actors(event), targets(event)) == (["Salmar"], [])
    first, second = read("جرت زيارة سالم لهالين بعد يوم من زيارة للهار", names={**LANDS, "سالم": SALEM})
    assert (targets(first), targets(second)) == (["Halin"], ["Lahar"])


def test_by_whom_the_next_deed_was_done() -> None:
    event = read("انتهى حصار لهار للمدينة قبل دحرهم من قبل سلمار", names=LANDS)[0]
    assert actors(event) == ["Lahar"]


def test_whom_the_pronoun_of_a_verbal_noun_means() -> None:
    for text in ("قال سالم إن احتجازه ظلما كان خطأ", "قال سالم إن اعتقاله جاء متأخرا"):
        event = one(text, names=MEN)
        assert (actors(event), targets(event)) == ([], ["Salem"])
    assert targets(one("قال سالم إن الشاب تم اعتقاله", names=MEN)) == []


def test_who_manages_at_the_beginning_of_a_text() -> None:
    event = one("تمكن حرس لهار من تدمير عشرة مواقع", names=GUARD)
    assert actors(event) == ["Lahar Guard"]


def test_where_there_is_fighting_is_not_hit() -> None:
    for text in ("شهدت لهار معارك عنيفة", "أعلن ترحيل سالم إلى لهار"):
        event = one(text, names={"لهار": LAHAR, "سالم": SALEM})
        assert "Lahar" not in targets(event)
        assert event.place is not None and event.place.entity == "Lahar"
    assert targets(one("شهدت لهار قصفا عنيفا", names={"لهار": LAHAR})) == ["Lahar"]


def test_who_is_suspected_of_help_is_not_where_he_is_seized() -> None:
    seized, help_ = read("لهار: اعتقال مشتبه بدعم حرس هالين", names={"لهار": LAHAR, "حرس هالين": ("ORG", "Guard")})
    assert (actors(seized), actors(help_)) == (["Lahar"], [])


def test_an_indefinite_body_and_its_adjective_are_the_subject_of_their_clause() -> None:
    event = one("باع المال لتنظيم متطرف يدعم حرس لهار", names=GUARD)
    assert (actors(event), targets(event)) == ([], ["Lahar Guard"])


def test_who_talks_of_co_operation_takes_part_in_it() -> None:
    event = read("لهار تبحث التعاون مع هالين", names=LANDS)[-1]
    assert (actors(event), targets(event)) == (["Lahar"], ["Halin"])


def test_an_official_of_a_country_is_who_was_named_last_of_it() -> None:
    names: Names = {**SALMAR, "الوزير السويدي بيرغمان": ("PER", "Bergman")}
    text = "وصل الوزير السويدي بيرغمان إلى سلمار. وقال شهود إن زيارة المسؤول السويدي تنتهي غدا"
    assert actors(read(text, names=names)[-1]) == ["Bergman"]
    assert actors(read(text.replace("شهود", "مسؤول"), names=names)[-1]) != ["Bergman"]


def test_money_in_any_currency_is_that_of_help() -> None:
    counts = {"20 مليون درهم": (20_000_000, "AED"), "5 ملايين دولار": (5_000_000, "USD")}
    event = one("بلغت مساعدات لهار هذا العام 20 مليون درهم (5 ملايين دولار)", names=LANDS, counts=counts)
    assert event.quantities == (0, 1)


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("أدان رامي قصف حرس لهار بلدة هالين", ["Lahar Guard"], ["Halin"]),
        ("أدان رامي اعتقال لهار الناشط سالم", ["Lahar"], ["Salem"]),
        ("أدان رامي زيارة لهار", [], ["Lahar"]),
    ],
)
def test_the_object_behind_the_subject_of_a_verbal_noun(text: str, doers: list[str], hit: list[str]) -> None:
    event = one(text, names={**GUARD, **LANDS, "الناشط سالم": SALEM})
    assert (actors(event), targets(event)) == (doers, hit)


def test_of_two_days_the_nearer_one_is_that_of_the_event() -> None:
    text = "بعد أن عاد في مارس الماضي من السفر تم ترحيل سالم من لهار الجمعة"
    event = one(text, names={**MEN, "لهار": LAHAR}, times={"مارس": "2031-03", "الجمعة": "2031-05-09"})
    assert event.date == "2031-05-09"


def test_of_two_months_of_one_phrase_the_first_is_that_of_the_event() -> None:
    assert one("شهد مارس ومايو غارات عنيفة", times={"مارس": "2031-03", "مايو": "2031-05"}).date == "2031-03"


def test_a_day_behind_and_is_of_what_follows() -> None:
    first, second = read(
        "تم الاعتقال وفي الجمعة عاد رامي وزار لهار",
        names={**GUARD, **MEN, "لهار": LAHAR},
        times={"الجمعة": "2031-05-09"},
    )
    assert (first.date, second.date) == (None, "2031-05-09")


def test_where_people_are_helped_and_where_they_are_from() -> None:
    names: Names = {"السويد": ("GPE", "Sweden"), "لهار": LAHAR}
    event = one("أرسلت لهار مساعدات إنسانية إلى المتضررين في السويد", names=names)
    assert (actors(event), targets(event)) == (["Lahar"], ["Sweden"])
    event = one("قدمت لهار الدعم للنازحين من السويد", names=names)
    assert actors(event) == ["Lahar"]
    event = one("أخلت لهار ركاب سفينة في السويد", names=names)
    assert targets(event) == []


def test_who_is_criticised_for_it_did_it() -> None:
    criticised, stopped = read("تواجه لهار انتقادات واسعة بسبب وقف شحنات القمح", names=LANDS)
    assert targets(criticised) == ["Lahar"]
    assert (actors(stopped), targets(stopped)) == (["Lahar"], [])


def test_what_is_suspended_is_kept_from_whom_the_aid_goes_to() -> None:
    text = "حذر سالم من أي تراجع في الدعم المقدم من لهار لهالين. ولم توقف لهار الدعم العسكري بالكامل."
    held = [e for e in read(text, names={**LANDS, "سالم": SALEM}) if e.mode == "suspend"]
    assert [(actors(event), targets(event)) for event in held] == [(["Lahar"], ["Halin"])] * 2


def test_a_campaign_has_not_the_day_of_the_strike_beside_it() -> None:
    text = "قصفت لهار أمس سلمار. وطالت العملية العسكرية التي شنتها لهار على سلمار."
    day, campaign = read(text, names=LANDS, times={"أمس": "2031-05-04"})
    assert (day.date, campaign.date) == ("2031-05-04", None)


def test_a_day_in_a_quotation_counts_from_when_it_was_said() -> None:
    text = "يجري سالم اليوم اتصالا هاتفيا مع رامي. وقال متحدث: قبل مكالمة سالم مع رامي غدا نأمل خيرا"
    quotation = "قبل مكالمة سالم مع رامي غدا نأمل خيرا"
    days = {"اليوم": "2031-05-04", "غدا": "2031-05-05"}
    held = read(text, names=MEN, times=days, said=("وقال", quotation, "متحدث"), direct="متحدث")
    assert [event.date for event in held if event.mode == "phone"] == ["2031-05-04"] * 2


@pytest.mark.parametrize("noun", ["المفاوضات", "محادثات السلام"])
def test_talks_that_stop_end_no_war(noun: str) -> None:
    assert all(event.type != "RETREAT" for event in read(f"حذر سالم من توقف {noun} مع لهار", names={**MEN, **LANDS}))


def test_with_whom_a_visit_is_discussed_is_not_visited() -> None:
    visit = next(e for e in read("ناقش رامي زيارة سالم مع لهار", names={**MEN, **LANDS}) if e.mode == "visit")
    assert targets(visit) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("بحث سالم تطورات الوضع في لهار مع رامي", None),
        ("أجرى سالم محادثات مع رامي حول القتال الدائر في لهار", None),
        ("عقد سالم ورامي محادثات في لهار حول المياه", "Lahar"),
    ],
)
def test_talks_are_not_where_their_topic_is(text: str, place: str | None) -> None:
    talks = next(event for event in read(text, names={**MEN, **LANDS}) if event.type == "CONSULT")
    assert (talks.place.entity if talks.place else None) == place


def test_a_weapon_meets_nobody() -> None:
    names: Names = {**MEN, "باتريوت": ("MISC", "Patriot")}
    (meeting,) = (e for e in read("طلب سالم صواريخ باتريوت من رامي خلال لقائهما", names=names) if e.type == "CONSULT")
    assert "Patriot" not in actors(meeting)
