"""Parties over a clause, a comment or a list: whose deed it is, and whose it is not."""

from __future__ import annotations

import pytest

from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, Names, actors, one, read, targets

MOVE: Names = {"حركة النهر": ("ORG", "River Movement"), "لهار": LAHAR}
TWO: Names = {"سالم": SALEM, "رامي": RAMI}
ANSAR: Names = {"أنصار التل": ("ORG", "Hill Partisans"), "حركة النهر": ("ORG", "River Movement")}
ARMY: Names = {"قوات الأمن السويدية": ("ORG", "Swedish Security Forces"), "لهار": LAHAR}


def test_a_subject_over_a_relative_clause_on_it() -> None:
    text = "قالت مصادر إن حركة النهر التي تسيطر على لهار اعتقلت ثلاثة أشخاص"
    assert actors(read(text, names=MOVE)[-1]) == ["River Movement"]
    text = "قالت مصادر إن أجهزة الأمن التابعة لحركة النهر التي تدير الميناء اعتقلت ثلاثة أشخاص"
    assert actors(read(text, names=MOVE)[-1]) == ["River Movement"]
    text = "قالت مصادر إن المحكمة التي يرأسها القاضي سالم غرمت رامي"
    assert actors(read(text, names=TWO)[-1]) == []


def test_whom_somebody_meets_over_a_relative_clause_on_her() -> None:
    text = "التقت سالم، التي تشغل منصب مديرة المصرف، برامي في الميناء"
    event = one(text, names=TWO)
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_a_comment_on_a_known_deed_is_not_the_deed_of_who_makes_it() -> None:
    assert actors(one("لم تنشر حركة النهر أي تعليق حول تلك الاعتقالات", names=MOVE)) == []
    assert actors(read("أعلنت حركة النهر عن هذه الهجمات", names=MOVE)[-1]) == ["River Movement"]


def test_who_mourns_soldiers_of_a_state_did_not_kill_them() -> None:
    names: Names = {"سالم": SALEM, "الجنود السويديين": ("ORG", "Sweden")}
    dead = {"عشرة": (10, "soldier killed")}
    assert actors(one("أعلن سالم مقتل عشرة من الجنود السويديين", names=names, counts=dead)) == []


def test_people_without_a_name_are_meant_by_a_pronoun_of_many() -> None:
    text = "أعلنت حركة النهر توقيف شبان يشتبه بضلوعهم في التفجيرات"
    assert actors(read(text, names=MOVE)[-1]) == []


def test_somebody_without_a_name_is_meant_by_a_pronoun_of_one() -> None:
    text = "قال سالم إن انتحاريا دخل السوق لكنه فجر نفسه"
    assert actors(read(text, names=TWO)[-1]) == []


def test_the_noun_of_a_body_does_nothing() -> None:
    names: Names = {"الفجر": ("ORG", "Dawn")}
    assert actors(read("قتل ثلاثة مسلحين من تنظيم الفجر بانفجار سيارة مفخخة", names=names)[-1]) == []


def test_people_of_two_bodies_are_hit() -> None:
    event = read("استهدفت تفجيرات سيارات ناشطين في حركة النهر وأنصار التل", names=ANSAR)[-1]
    assert targets(event) == ["River Movement", "Hill Partisans"]
    assert event.place is None


def test_a_visit_is_of_who_meets_not_of_whom() -> None:
    event = read("التقى سالم رامي في ثاني أيام زيارته للميناء", names=TWO)[-1]
    assert actors(event) == ["Salem"]


def test_a_pronoun_of_many_means_people_of_many() -> None:
    names: Names = {"المتمردين الشماليين": ("ORG", "Northern Rebels"), "لهار": LAHAR}
    text = "اتهمت المنظمة المتمردين الشماليين بارتكاب جرائم في لهار من خلال استهدافهم للمدنيين"
    assert actors(read(text, names=names)[-1]) == ["Northern Rebels"]


def test_who_is_charged_does_not_charge() -> None:
    assert actors(read("أجلت المحكمة محاكمة سالم في قضية اتهامه بالتخابر", names=TWO)[-1]) == []


def test_whose_killing_it_was_by_its_pronoun() -> None:
    assert actors(one("نفت حركة النهر قتلها لمدنيين", names=MOVE)) == ["River Movement"]


@pytest.mark.parametrize("passive", ["قتل واعتقل ستة أشخاص", "قتل واعتقل آخرون"])
def test_two_passives_joined_have_no_doer(passive: str) -> None:
    text = f"أعلنت الشرطة السويدية أن متطرفا {passive}"
    names: Names = {"الشرطة السويدية": ("ORG", "Swedish Police")}
    events = read(text, names=names, said=("أعلنت", f"متطرفا {passive}", "Swedish Police"), direct="الشرطة السويدية")
    assert [actors(event) for event in events] == [[]] * len(events)


def test_one_of_many_did_it_whom_a_decision_is_on() -> None:
    text = "أصدرت حركة النهر بيانا بشأن أحد الجناة بالميناء أطلق النار على رجلين"
    assert actors(read(text, names=MOVE)[-1]) == []


def test_whom_it_was_that_did_it_by_that() -> None:
    text = "استغلت حركة النهر الفوضى بأن سيطرت على بلدة"
    assert actors(read(text, names=MOVE)[-1]) == ["River Movement"]


def test_who_is_allowed_to_do_it() -> None:
    names: Names = {"لهار": LAHAR, "هالين": HALIN, "قاعدة الجسر": ("LOC", "Bridge Base")}
    text = "وافقت لهار على السماح لهالين باستخدام قاعدة الجسر لشن هجمات"
    assert actors(read(text, names=names)[-1]) == ["Halin"]


def test_a_claim_of_one_deed_is_not_of_what_it_answers() -> None:
    text = "جاء ذلك غداة إعلان حركة النهر مسؤوليتها عن العملية ردا على هجوم وقع في لهار"
    assert actors(read(text, names=MOVE)[-1]) == []


def test_who_went_on_in_the_sentence_before() -> None:
    events = read("زار سالم الميناء. وعقد اجتماعا مع رامي", names=TWO)
    assert (actors(events[-1]), targets(events[-1])) == (["Salem"], ["Rami"])
    events = read("زار سالم الميناء. وعقد اجتماعا رامي", names=TWO)
    assert "Salem" not in actors(events[-1])


def test_we_met() -> None:
    told = "لقد عقدنا اجتماعا مع رامي"
    event = one(f"قال سالم: «{told}»", names=TWO, said=("قال", told, "Salem"), direct="سالم")
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_who_speaks_is_meant_by_the_noun_that_opens_his_words() -> None:
    told = "محادثاته مع رامي"
    text = f"وصل الوفد. وأكد أن {told} كانت جيدة"
    event = read(text, names={"رامي": RAMI}, said=("وأكد", told, "Salem"))[-1]
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_a_visit_that_somebody_is_to_make() -> None:
    event = one("أشار المتحدث إلى الزيارة التي يعتزم سالم القيام بها", names=TWO)
    assert (actors(event), event.status) == (["Salem"], "planned")


def test_an_operation_behind_a_series() -> None:
    event = read("تم ضبط كمية من البنادق خلال سلسلة عمليات لحركة النهر", names=MOVE)[0]
    assert (actors(event), targets(event)) == (["River Movement"], [])


def test_forces_named_once_by_their_country() -> None:
    events = read("انتشرت قوات الأمن السويدية في لهار. وأكد شاهد أن قوات الأمن اعتقلت رجلين", names=ARMY)
    assert actors(events[-1]) == ["Swedish Security Forces"]
    events = read("قال شاهد إن قوات الأمن اعتقلت رجلين. وانتشرت قوات الأمن السويدية في لهار", names=ARMY)
    assert actors(events[0]) == []


def test_a_text_may_end_behind_whose_attack_it_was() -> None:
    event = read("قتل رجلان في هجوم لحركة النهر", names=MOVE)[-1]
    assert actors(event) == ["River Movement"]


def test_forces_of_two_countries_are_two() -> None:
    names: Names = {"القوات السويدية والنرويجية": ("ORG", "Swedish and Norwegian Forces")}
    event = read("تبادلت القوات السويدية والنرويجية إطلاق النار قرب الجسر", names=names)[-1]
    assert actors(event) == ["Sweden", "Norway"]


def test_forces_loyal_to_a_companion() -> None:
    names: Names = {"الحوثيين": ("ORG", "Houthis")}
    event = one("شن الطيران غارات على ثكنات الحوثيين والقوات الموالية لصالح", names=names)
    assert targets(event) == ["Houthis", "Ali Abdullah Saleh"]


def test_whose_ambassador_is_sent_away() -> None:
    assert targets(one("طردت لهار السفير السويدي", names={"لهار": LAHAR})) == ["Sweden"]


def test_a_pronoun_far_behind_a_relative_is_of_no_antecedent() -> None:
    text = "يرحب المجلس بالاتفاق الذي يحد من صادرات لهار مقابل تخفيف العقوبات عنها"
    assert targets(read(text, names={"لهار": LAHAR})[-1]) == ["Lahar"]


def test_who_helps_whom() -> None:
    event = read("نفى المتحدث الاتهامات حول مساعدة لهار لحركة النهر", names=MOVE)[-1]
    assert (actors(event), targets(event)) == (["Lahar"], ["River Movement"])


def test_those_among_many_who_are_met() -> None:
    event = one("جرت لقاءات مع عدد من القادة من بينهم سالم", names=TWO)
    assert (actors(event), targets(event)) == ([], ["Salem"])
