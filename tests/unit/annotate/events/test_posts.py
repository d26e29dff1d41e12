"""Posts beside a person's name are his words, and what they name is no party."""

from __future__ import annotations

from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, actors, one, read, targets

CLUB = ("ORG", "Fishing Club")
NAMES = {"الأمير سالم": SALEM, "رامي النجار": RAMI, "نادي الصيد": CLUB, "لهار": LAHAR}


def test_a_post_behind_a_name_names_no_guest() -> None:
    event = one("استقبل الأمير سالم رئيس مجلس إدارة نادي الصيد في مكتبه السيد رامي النجار", names=NAMES)  # type: ignore[arg-type]
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_several_posts_stand_behind_a_name() -> None:
    event = one("وصل الأمير سالم وزير العدل عضو مجلس نادي الصيد إلى لهار", names=NAMES)  # type: ignore[arg-type]
    assert (actors(event), targets(event)) == (["Salem"], ["Lahar"])


def test_a_post_may_stand_between_commas() -> None:
    event = one("عقد الأمير سالم، رئيس نادي الصيد بلهار، أمس اجتماعا", names=NAMES, times={"أمس": "2025-03-01"})
    assert (actors(event), targets(event)) == (["Salem"], [])


def test_a_post_before_a_name_is_of_a_region() -> None:
    names = {"لهار": LAHAR, "الدكتور سالم الرملي": SALEM, "رامي النجار": RAMI}
    event = one("ناقش معالي وكيل إمارة منطقة لهار الدكتور سالم الرملي مع رامي النجار أمر السدود", names=names)
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_a_battle_that_somebody_leads_has_its_own_parties() -> None:
    event = read("تحدث الأمير سالم قائد معركة تحرير لهار", names=NAMES)[-1]  # type: ignore[arg-type]
    assert targets(event) == ["Lahar"]


def test_where_somebody_goes_is_no_part_of_his_post() -> None:
    names = {"الأمير سالم": SALEM, "لهار": LAHAR, "هالين": HALIN}
    event = one("تأتي زيارة الأمير سالم وزير العدل للهار بعد شهر", names=names)
    assert targets(event) == ["Lahar"]


def test_what_a_post_is_of_is_not_who_holds_it() -> None:
    said = "تحدث الأمير سالم رئيس اللجنة. "
    assert "Salem" not in actors(read(said + "وأجرت اللجنة محادثات طويلة.", names=NAMES)[-1])  # type: ignore[arg-type]


def test_a_text_may_end_within_a_post() -> None:
    event = one("التقى الأمير سالم رامي النجار نائب المحافظ للشؤون", names=NAMES)  # type: ignore[arg-type]
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])
