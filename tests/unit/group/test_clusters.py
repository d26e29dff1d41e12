"""Event clusters: who takes part, called once."""

from __future__ import annotations

import pickle
from datetime import date

from tawatur.group.clusters import clusters
from tawatur.group.happenings import happenings
from tawatur.group.leaves import leaves
from tests.unit.compare.build import DAY, SIDES, Draw, body


def test_a_body_goes_with_the_state_that_its_label_names() -> None:
    draw = Draw("اتفق الجانبان على التبادل. وتم التبادل.")
    draw.event("التبادل", "RETREAT", mode="prisoner-exchange", actors=["Salmar", "Lahar"], day="2031-05-04")
    second = Draw("أعلنت الوزارة التبادل.", name="b")
    second.event(
        "التبادل", "RETREAT", mode="prisoner-exchange", actors=["Ministry of Defence (Salmar)", "Lahar"],
        day="2031-05-04",
    )  # fmt: skip
    (found,) = clusters([draw.report(), second.report()], SIDES | {"Ministry of Defence (Salmar)": "Salmar"})
    assert sorted(found.actors) == ["Lahar", "Salmar"]


def test_the_outlet_of_an_article_takes_no_part_in_what_it_tells() -> None:
    draw = Draw("اعتقلت الشرطة تسعة لصوص، رابط الخبر في صحيفة النخيل.", outlet="Palm Daily")
    report = draw.event("اعتقلت", "COERCE", mode="arrest", actors=["Port Police"], targets=["Palm Daily"]).report()
    (held,) = clusters([report])
    assert (held.actors, held.targets) == (("Port Police",), ())


def test_who_takes_part_stands_in_order_whatever_the_order_of_a_set() -> None:
    names = ["Salem Najjar", "Hamed Saqr", "Amer Salim", "Nabil Rashed", "Karim Anwar"]
    draw = Draw("التقى سالم وحامد وعامر ونبيل وكريم في القصر الأحد.")
    for words, name in zip(("سالم", "حامد", "عامر", "نبيل", "كريم"), names, strict=True):
        draw.entity(words, name, "PER")
    draw.event("التقى", "CONSULT", mode="meeting", actors=names[:2], targets=names[2:], day="2031-05-04")
    (held,) = happenings(draw.report())
    assert held.people == tuple(sorted(names))


def test_two_of_one_side_receive_one_guest_each() -> None:
    text = "التقى سالم الضيف في الديوان الأحد. والتقى حامد الضيف في القصر الأحد."
    draw = Draw(text).entity("سالم", "Salem Najjar", "PER").entity("حامد", "Hamed Saqr", "PER")
    for words, host in (("التقى سالم", "Salem Najjar"), ("التقى حامد", "Hamed Saqr")):
        draw.event(words, "CONSULT", mode="meeting", actors=[host], targets=["Lahar"], day="2031-05-04")
    sides = {**SIDES, "Salem Najjar": "Salmar", "Hamed Saqr": "Salmar"}
    assert [c.actors for c in clusters([draw.report()], sides)] == [("Salem Najjar",), ("Hamed Saqr",)]


def test_who_tells_of_an_attack_did_not_make_it() -> None:
    draw = Draw("قال الوالي سالم إن تفجيرا وقع في السوق.").entity("سالم", "Salem Najjar", "PER")
    draw.said("تفجيرا وقع في السوق", "قال", body("Salem Najjar", "person", draw.at("سالم")))
    draw.event("تفجيرا", "ASSAULT", mode="bombing", actors=["Salem Najjar"], place="Port Town")
    (held,) = clusters([draw.report()])
    assert held.actors == ()


def test_police_that_shoot_in_a_town_of_their_own_strike_nobody_back() -> None:
    def shot(name: str) -> Draw:
        draw = Draw("أطلق حرس سلمار النار الأحد في وسط البلدة على سيارة.", name=name)
        who = {"actors": ["Salmar Armed Forces"], "targets": ["Salt Town"], "place": "Salt Town"}
        return draw.event("أطلق", "ASSAULT", mode="shooting", day="2031-05-04", **who)  # type: ignore[arg-type]

    sides = {**SIDES, "Salt Town": "Salmar"}
    assert [len(c.members) for c in clusters([shot("a").report(), shot("b").report()], sides)] == [2]


def test_who_strikes_back_makes_another_attack() -> None:
    text = "قصفت سلمار لهار مساء الأحد، وردت لهار بقصف سلمار الأحد. وأسقطت لهار طائرة سلمارية."
    draw = Draw(text)
    draw.event("قصفت", "ASSAULT", actors=["Salmar"], targets=["Lahar"], day="2031-05-04")
    draw.event("بقصف", "ASSAULT", actors=["Lahar"], targets=["Salmar"], day="2031-05-04")
    draw.event("وأسقطت", "ASSAULT", mode="air defence", actors=["Lahar"], targets=["Salmar"])
    held = clusters([draw.report()], SIDES)
    assert [(c.actors, len(c.members)) for c in held] == [(("Salmar",), 1), (("Lahar",), 2)]


def test_an_attack_without_a_day_is_that_of_the_day_before_where_no_town_is_named() -> None:
    first = Draw("شنت سلمار ليلا غارات على لهار.", day=DAY)
    first.event("غارات", "ASSAULT", mode="airstrike", actors=["Salmar"], targets=["Lahar"], day="2031-05-03TNI")
    second = Draw("قتل تسعة في ضربات لجيش سلمار على لهار.", name="b", day=DAY)
    second.entity("جيش سلمار", "Salmar Armed Forces")
    second.event("ضربات", "ASSAULT", actors=["Salmar Armed Forces"], targets=["Lahar"])
    (one,) = clusters([first.report(), second.report()], SIDES)
    assert (one.actors, one.targets) == (("Salmar",), ("Lahar",))
    third = Draw("قصفت سلمار بلدة الميناء.", name="c", day=DAY)
    third.event("قصفت", "ASSAULT", actors=["Salmar"], targets=["Lahar"], place="Port Town")
    assert len(clusters([first.report(), third.report()], SIDES)) == 2


def test_calls_of_two_days_of_the_week_are_two_though_no_article_has_a_day() -> None:
    held = []
    for name, day in (("a", "XXXX-WXX-1"), ("b", "XXXX-WXX-4"), ("c", "XXXX-WXX-1"), ("d", None)):
        draw = Draw("جرى اتصال بين سلمار ولهار.", name=name, day=None)
        held.append(draw.event("اتصال", "CONSULT", mode="phone", actors=["Salmar", "Lahar"], day=day).report())
    assert [(c.date, len(c.members)) for c in clusters(held, SIDES)] == [("XXXX-WXX-1", 3), ("XXXX-WXX-4", 1)]


def test_a_call_of_another_day_of_the_week_is_another_within_an_article() -> None:
    draw = Draw("جرى اتصال بين سلمار ولهار الاثنين. وجرى تواصل بين سلمار ولهار الخميس.", day=None)
    for words, day in (("اتصال", "XXXX-WXX-1"), ("تواصل", "XXXX-WXX-4")):
        draw.event(words, "CONSULT", mode="phone", actors=["Salmar", "Lahar"], day=day)
    assert [c.date for c in clusters([draw.report()], SIDES)] == ["XXXX-WXX-1", "XXXX-WXX-4"]


def test_a_night_is_of_the_day_on_which_it_ends() -> None:
    held = []
    for name, day in (("a", "2031-05-03TNI"), ("b", "2031-05-04"), ("c", "2031-05-04TNI")):
        draw = Draw("شنت سلمار غارات على لهار.", name=name)
        draw.event("غارات", "ASSAULT", mode="airstrike", actors=["Salmar"], targets=["Lahar"], day=day)
        held.append(draw.report())
    assert [len(c.members) for c in clusters(held[:2], SIDES)] == [2]
    assert [len(c.members) for c in clusters([held[0], held[2]], SIDES)] == [1, 1]


def test_talks_in_a_town_are_those_in_its_country() -> None:
    held = []
    for name, place in (("a", "Port Town"), ("b", "Lahar"), ("c", "Hill Town")):
        draw = Draw("تعقد المحادثات الأحد.", name=name)
        draw.event("المحادثات", "CONSULT", mode="talks", status="planned", actors=["Salmar", "Red Circle"],
                   place=place, day="2031-05-04")  # fmt: skip
        held.append(draw.report())
    sides = {**SIDES, "Hill Town": "Lahar"}
    assert [len(c.members) for c in clusters(held[:2], sides)] == [2]
    assert [len(c.members) for c in clusters([held[0], held[2]], sides)] == [1, 1]


def test_an_event_stands_as_most_articles_of_its_last_day_have_it() -> None:
    def told(*states: tuple[str, int]) -> str:
        held = []
        for n, (status, day) in enumerate(states):
            draw = Draw("قصفت سلمار لهار الأحد.", name=f"a{n}", day=date(2031, 5, day))
            draw.event("قصفت", "ASSAULT", status=status, actors=["Salmar"], targets=["Lahar"], day="2031-05-04")
            held.append(draw.report())
        (one,) = clusters(held, SIDES)
        return one.status

    assert told(("occurred", 5), ("occurred", 5), ("denied", 5)) == "occurred"
    assert told(("occurred", 5), ("denied", 5), ("denied", 5)) == "denied"
    assert told(("planned", 4), ("planned", 4), ("occurred", 5)) == "occurred"
    assert told(("planned", 5), ("planned", 5), ("occurred", 5)) == "planned"


def test_what_is_told_goes_to_another_process_whole() -> None:
    draw = Draw("قصفت سلمار لهار الأحد.", day=DAY)
    draw.event("قصفت", "ASSAULT", actors=["Salmar"], targets=["Lahar"], day="2031-05-04")
    kept = leaves([draw.report()], SIDES)
    assert kept[0].found
    assert pickle.loads(pickle.dumps(kept)) == kept


def test_the_first_round_of_talks_is_not_the_second() -> None:
    text = "تبدأ الجولة الثانية من المفاوضات بين سلمار ولهار. وجرت مباحثات البلدين في جولتها الأولى في الميناء."
    draw = Draw(text)
    for words in ("المفاوضات", "مباحثات"):
        draw.event(words, "CONSULT", mode="talks", actors=["Salmar", "Lahar"])
    assert [len(c.members) for c in clusters([draw.report()], SIDES)] == [1, 1]
    held = []
    for name, words in (("a", "اختتمت جولة محادثات ثالثة"), ("b", "فشلت ثاني جولة محادثات"), ("c", "فشلت محادثات")):
        one = Draw(f"{words} بين سلمار ولهار الأحد.", name=name)
        one.event("محادثات", "CONSULT", mode="talks", actors=["Salmar", "Lahar"], day="2031-05-04")
        held.append(one.report())
    assert [len(c.members) for c in clusters(held[:2], SIDES)] == [1, 1]
    assert [len(c.members) for c in clusters(held[1:], SIDES)] == [2]


def test_a_meeting_is_called_talks_as_well() -> None:
    draw = Draw("عقد سالم اجتماعا مع حامد. ثم انتهى اللقاء.")
    for word, mode in (("اجتماعا", "meeting"), ("اللقاء", "talks")):
        draw.event(word, "CONSULT", mode=mode, actors=["Salmar", "Lahar"])
    (held,) = clusters([draw.report()], SIDES)
    assert len(held.members) == 2


def test_attacks_of_articles_without_a_day_are_not_put_together() -> None:
    found = []
    for type_, mode in (("ASSAULT", "airstrike"), ("SANCTION", "suspend")):
        reports = [
            Draw("حدث ذلك في الشمال.", name=name, day=None)
            .event("حدث", type_, mode=mode, actors=["Salmar"], targets=["Lahar"])
            .report()
            for name in "ab"
        ]
        found.append(len(clusters(reports, SIDES)))
    assert found == [2, 1]


def test_what_is_to_come_is_not_what_was_before_it() -> None:
    draw = Draw("اجتمع الوفدان قبل أسبوع. والخطوة التالية لقاء بين سالم وحامد.")
    draw.event("اجتمع", "CONSULT", mode="talks", actors=["Salmar", "Lahar"])
    draw.event("لقاء", "CONSULT", mode="talks", actors=["Salmar", "Lahar"], status="planned")
    assert [len(cluster.members) for cluster in clusters([draw.report()], SIDES)] == [1, 1]


def test_what_one_page_announces_is_not_what_another_has_seen_where_neither_has_a_day() -> None:
    counts = []
    for day in (None, DAY):
        reports = []
        for name, status in (("a", "planned"), ("b", "occurred")):
            draw = Draw("لقاء بين سالم وحامد في القصر.", name=name, day=day)
            draw.event("لقاء", "CONSULT", mode="meeting", actors=["Salmar", "Lahar"], status=status)
            reports.append(draw.report())
        counts.append(len(clusters(reports, SIDES)))
    assert counts == [2, 1]


def test_attacks_that_go_on_are_not_that_of_a_night() -> None:
    reports = []
    for name, status, day in (("a", "occurred", DAY.isoformat()), ("b", "ongoing", None)):
        draw = Draw("الهجمات على الشمال.", name=name)
        draw.event("الهجمات", "ASSAULT", actors=["Salmar"], targets=["Lahar"], status=status, day=day)
        reports.append(draw.report())
    assert len(clusters(reports, SIDES)) == 2


def test_efforts_are_no_call() -> None:
    draw = Draw("أجرى سالم اتصالا بحامد الأحد. ولم تسفر جهوده عن شيء.")
    draw.event("اتصالا", "CONSULT", mode="phone", actors=["Salmar", "Lahar"], day="2031-05-04")
    draw.event("جهوده", "CONSULT", actors=["Salmar"])
    assert [cluster.mode for cluster in clusters([draw.report()], SIDES)] == ["phone", None]


def test_how_an_attack_was_made_is_said_by_those_that_name_a_side() -> None:
    draw = Draw("هاجم الجيش المدينة بالمسيرات. وسمعت انفجارات.")
    draw.event("هاجم", "ASSAULT", mode="drone", actors=["Salmar"], targets=["Lahar"], day="2031-05-04")
    for word, mode in (("انفجارات", "bombing"), ("سمعت", "bombing")):
        draw.event(word, "ASSAULT", mode=mode, day="2031-05-04")
    (held,) = clusters([draw.report()], SIDES)
    assert held.mode == "drone"


def test_where_several_talk_on_a_day_talks_may_be_a_call() -> None:
    found = []
    for names in (["Salmar", "Lahar"], ["Salmar", "Lahar", "Halin"]):
        reports = [
            Draw("تحدث الزعماء الأحد.", name=name)
            .event("تحدث", "CONSULT", mode=mode, actors=names, day="2031-05-04")
            .report()
            for name, mode in (("a", "talks"), ("b", "phone"))
        ]
        found.append(len(clusters(reports, SIDES)))
    assert found == [2, 1]


def test_a_sentence_that_is_printed_again_tells_one_event_whoever_is_named_in_it() -> None:
    def told(name: str, opening: str) -> Draw:
        draw = Draw(f"{opening} تسعة أشخاص في قصف بالمدفعية استهدف سوق السمك عند المرفأ القديم.", name=name)
        return draw.event("قصف", "ASSAULT", mode="shelling", day="2031-05-03")

    reports = [told("a", "قتل").report(), told("b", "وكان قد قتل").report()]
    assert [len(c.members) for c in clusters(reports)] == [2]


def test_words_alike_are_of_two_events_where_others_take_part() -> None:
    def told(name: str, doer: str, hit: str) -> Draw:
        draw = Draw("قتل تسعة أشخاص في قصف بالمدفعية استهدف سوق السمك عند المرفأ القديم.", name=name)
        return draw.event("قصف", "ASSAULT", mode="shelling", day="2031-05-03", actors=[doer], targets=[hit])

    reports = [told("a", "Salmar", "Salt Town").report(), told("b", "Lahar", "Palm Town").report()]
    assert len(clusters(reports)) == 2


def test_the_attack_that_somebody_is_accused_of_is_the_one_just_told() -> None:
    draw = Draw("استهدف قصف سوق السمك الأحد. واتهمت لهار سلمار بتنفيذ القصف.")
    draw.event("قصف", "ASSAULT", targets=["Fish Market"], day="2031-05-04")
    draw.event("القصف", "ASSAULT", mode="drone", actors=["Salmar"])
    (held,) = clusters([draw.report()], SIDES)
    assert (held.actors, held.targets) == (("Salmar",), ("Fish Market",))
