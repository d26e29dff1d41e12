"""Doers that a name stands for, and places and people behind asides."""

from __future__ import annotations

from tests.unit.annotate.events.reading import LAHAR, RAMI, SALEM, actors, one, read, targets


def test_a_named_operation_has_its_doer() -> None:
    names = {"سالم الرملي": SALEM}
    assert actors(one("قال سالم الرملي إن عاصفة الحزم مستمرة", names=names)) == ["Saudi-led coalition in Yemen"]
    assert actors(one("شاركت لهار في عاصفة الحزم", names={"لهار": LAHAR})) == ["Lahar"]


def test_settlements_are_of_who_builds_them() -> None:
    assert actors(one("نددت لهار باستمرار الاستيطان", names={"لهار": LAHAR})) == ["Israel"]


def test_who_took_delivery_got_it() -> None:
    event = one("تسلمت لهار أسلحة من السويد أمس", names={"لهار": LAHAR, "السويد": ("GPE", "Sweden")})
    assert (actors(event), targets(event)) == (["Sweden"], ["Lahar"])


def test_a_plural_without_object_is_done_to_them() -> None:
    names = {"الجيش اللهاري": ("ORG", "Army of Lahar")}
    assert actors(one("أعلن الجيش اللهاري أن أربعة جنود اختطفوا في الجبال", names=names)) == []  # type: ignore[arg-type]


def test_towns_in_a_region_are_hit_there() -> None:
    names = {"لهار": LAHAR, "جنوب سلمار": ("LOC", "South Salmar")}
    assert targets(one("شنت لهار غارات على ثلاث بلدات في جنوب سلمار", names=names)) == ["South Salmar"]  # type: ignore[arg-type]
    assert targets(one("شنت لهار غارات على أهداف للمسلحين في جنوب سلمار", names=names)) == []  # type: ignore[arg-type]


def test_mediators_of_two_countries() -> None:
    assert actors(one("عقد الوسطاء السويديون والفنلنديون اجتماعا")) == ["Sweden", "Finland"]


def test_a_fund_takes_up_its_name() -> None:
    names = {"صندوق النهر": ("ORG", "River Fund")}
    said = "افتتح صندوق النهر مقره. "
    assert actors(read(said + "وقدم الصندوق مساعدات للقرى.", names=names)[-1]) == ["River Fund"]  # type: ignore[arg-type]


def test_the_coalition_against_a_foe() -> None:
    names = {"تنظيم داعش": ("ORG", "Islamic State")}
    joint = ["Combined Joint Task Force – Operation Inherent Resolve"]
    assert actors(one("نفذ طيران التحالف تسع غارات على تنظيم داعش", names=names)) == joint  # type: ignore[arg-type]
    assert actors(one("نفذ التحالف الوطني هجوما على تنظيم داعش", names=names)) != joint  # type: ignore[arg-type]


def test_an_office_and_its_title_are_one() -> None:
    names = {"أمير منطقة هالين": ("PER", "governor of Halin"), "الأمير سالم الرملي": SALEM, "رامي الحداد": RAMI}
    event = one("استقبل أمير منطقة هالين الأمير سالم الرملي رامي الحداد", names=names)  # type: ignore[arg-type]
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_whom_one_received_in_his_office() -> None:
    event = one("استقبل سالم الرملي في مكتبه رامي الحداد", names={"سالم الرملي": SALEM, "رامي الحداد": RAMI})
    assert targets(event) == ["Rami"]


def test_whose_deeds_a_list_tells() -> None:
    names = {"سالم الرملي": SALEM, "لهار": LAHAR}
    event = read("أدان سالم الرملي ما تقوم به لهار من قتل واعتقالات", names=names)[-1]
    assert actors(event) == ["Lahar"]


def test_the_subject_of_the_next_clause_is_not_hit() -> None:
    names = {"لهار": LAHAR, "قاعدة النهر": ("LOC", "River Base"), "السويديون": ("ORG", "Sweden")}
    text = "هاجمت لهار قاعدة النهر وأصبح السويديون خارجها"
    assert targets(one(text, names=names)) == ["River Base"]  # type: ignore[arg-type]


def test_our_people_get_help() -> None:
    event = one("شكر الوزير الجميع على الدعم المتواصل لشعبنا السويدي")
    assert (actors(event), targets(event)) == ([], ["Sweden"])


def test_talks_that_two_meet_for() -> None:
    names = {"سالم الرملي": SALEM, "رامي الحداد": RAMI}
    event = read("سيستقبل سالم الرملي نظيره رامي الحداد لإجراء محادثات في العاصمة", names=names)[-1]
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])
