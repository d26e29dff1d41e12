"""Whose a battle or a charge was, by the dead in it, by what was taken after it, by whom it is laid on."""

from __future__ import annotations

import pytest

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, Names, actors, one, read, targets

RUBAN: tuple[EntityType, str] = ("ORG", "Ruban")
ARMY: tuple[EntityType, str] = ("ORG", "Lahar Army")
SIDES: Names = {"حركة ربان": RUBAN, "جيش لهار": ARMY}


@pytest.mark.parametrize(
    "text", ["مقتل عشرات من حركة ربان في مواجهات مع جيش لهار", "قتل 13 من حركة ربان في معارك مع جيش لهار"]
)
def test_whose_dead_fell_in_a_battle_fought_it(text: str) -> None:
    event = one(text, names=SIDES)
    assert (actors(event), targets(event)) == (["Ruban"], ["Lahar Army"])


def test_who_took_a_town_after_battles_fought_them() -> None:
    _, battle = read("سيطرت حركة ربان على البلدة بعد معارك مع جيش لهار", SIDES)
    assert (actors(battle), targets(battle)) == (["Ruban"], ["Lahar Army"])


def test_a_force_goes_on_behind_where() -> None:
    text = "تقدمت حركة ربان وقوات كروم في المحافظة، حيث سيطرت على عدة مناطق"
    event = read(text, {"حركة ربان": RUBAN, "قوات كروم": ("ORG", "Krum")})[-1]
    assert (event.mode, actors(event)) == ("capture", ["Ruban", "Krum"])


def test_on_whom_responsibility_is_laid_did_it_and_suffers_nothing() -> None:
    event = one("قتل عشرة في تفجير انتحاري ألقيت المسؤولية فيه على حركة ربان", names=SIDES)
    assert (actors(event), targets(event)) == (["Ruban"], [])


def test_an_attack_is_ascribed_behind_and() -> None:
    text = "وقع الاعتداء في البلدة ونسب إلى حركة ربان"
    assert actors(one(text, names=SIDES)) == ["Ruban"]


def test_who_is_the_first_responsible_did_it() -> None:
    text = "تعد حركة ربان هي المسؤول الأول عن الهجمات هناك"
    assert actors(one(text, names=SIDES)) == ["Ruban"]


def test_by_a_shelling_with_its_adjective_somebody_answers() -> None:
    assert actors(read("ردت حركة ربان بقصف عنيف على التلال", SIDES)[-1]) == ["Ruban"]


def test_all_who_carried_it_out_are_named_behind_by_it() -> None:
    text = "قتل سبعة في قصف قام به جيش لهار وحركة ربان على الحي"
    assert actors(one(text, names=SIDES)) == ["Lahar Army", "Ruban"]


def test_people_of_a_body_fight_between_others() -> None:
    text = "مع احتدام القتال بين جيش لهار ومسلحين تابعين لحركة ربان"
    event = one(text, names=SIDES)
    assert (actors(event), targets(event), event.status) == (["Lahar Army", "Ruban"], [], "ongoing")


def test_the_dead_are_not_those_of_who_holds_the_place() -> None:
    text = "تسيطر حركة ربان على المنطقة منذ عام. وقال مسؤولون إن القتلى أكثر من سبعة."
    dead = [event for event in read(text, SIDES, times={"عام": "P1Y"}) if event.mode != "capture"]
    assert [actors(event) for event in dead] == [[]] * len(dead)


def test_where_a_convict_went_is_not_condemned() -> None:
    assert targets(one("أدانت المحكمة مواطنا بالسجن لسفره إلى لهار", names={"لهار": LAHAR})) == []


def test_against_whom_a_charge_is_brought() -> None:
    names: Names = {"سالم": SALEM, "نيابة لهار": ("ORG", "Lahar Prosecution")}
    assert targets(one("تم توجيه الاتهام إلى سالم أمس", names=names)) == ["Salem"]
    assert targets(one("طلبت نيابة لهار توجيه التهمة إليهم", names=names)) == []


def test_another_name_of_somebody_is_not_he() -> None:
    names: Names = {"سالم": SALEM, "رامي": RAMI, "هالين": HALIN}
    assert targets(one("كان سالم المعروف أيضا برامي هناك وتم ترحيله من هالين", names=names)) == ["Salem"]


def test_he_is_not_who_says_so() -> None:
    text = "قال سالم إن «ترحيله إلى لهار خطوة كبيرة»"
    said = ("قال", "ترحيله إلى لهار خطوة كبيرة", "Salem")
    assert targets(read(text, {"سالم": SALEM, "لهار": LAHAR}, said=said, direct="سالم")[0]) == []


def test_this_month_is_no_going_on() -> None:
    event = one("أبرمت لهار اتفاقا منتصف الشهر الحالي", names={"لهار": LAHAR}, times={"منتصف الشهر الحالي": "2031-05"})
    assert event.status == "occurred"


@pytest.mark.parametrize(
    "text",
    [
        "تحتل القرية موقعا استراتيجيا قرب البحر",
        "أوقع الاعتداء في سوق المدينة 32 قتيلا من تنظيم الحرفيين",
        "سلم المتهم هاتفه إلى جهات التحقيق في المدينة",
        "جاء ذلك في إقراره المصدق شرعا",
    ],
)
def test_what_only_looks_like_a_deed_of_force_or_law(text: str) -> None:
    assert [event for event in read(text) if event.type != "ASSAULT" or event.mode == "capture"] == []


@pytest.mark.parametrize("text", ["سيطرت حركة ربان على دورة", "أعلنت حركة ربان السيطرة على دورة"])
def test_a_town_that_is_taken_is_where_that_was(text: str) -> None:
    event = one(text, names={"حركة ربان": RUBAN, "دورة": ("LOC", "Dora")})
    assert (targets(event), event.place.entity if event.place else None) == ([], "Dora")


@pytest.mark.parametrize("link", ["فضلا عن حصار المدينة", "وأعمال اعتقال واسعة"])
def test_a_deed_is_added_to_a_list(link: str) -> None:
    assert actors(read(f"شملت الانتهاكات قصف حركة ربان للأحياء، {link}", SIDES)[-1]) == ["Ruban"]


def test_what_is_not_sure_may_come_about() -> None:
    assert one("ومن غير المؤكد إبرام صفقة", names={}).status == "conditional"


def test_whose_call_is_answered() -> None:
    event = one("أكد المجلس أهمية تلبية مطالب حركة ربان", names=SIDES)
    assert (event.type, targets(event)) == ("AGREE", ["Ruban"])
