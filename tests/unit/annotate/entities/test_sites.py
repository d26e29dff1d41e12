"""Parks, hotels, streets and schools by the nouns before their names, and what looks like a name there."""

from __future__ import annotations

import pytest

from .conftest import Read

GAME = " انتهت المباراة بعد الشوط الثاني في الدوري الممتاز، وغاب اللاعب عن تشكيلة المدرب."


def held(read: Read, text: str) -> dict[str, tuple[str, str | None]]:
    return {printed: (mention.type, mention.entity) for printed, mention in read(text)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("شهد منتزه الردف إقبالا كبيرا.", "منتزه الردف", "LOC"),
        ("أقاموا في فندق ماريمون الرياض أمس.", "فندق ماريمون الرياض", "LOC"),
        ("أقاموا في فندق النوران أمس.", "فندق النوران", "LOC"),
        ("درسوا في مدرسة الشهيد سالم الحمداني أمس.", "مدرسة الشهيد سالم الحمداني", "ORG"),
        ("صلوا في مسجد الشهيد سالم الحمداني أمس.", "مسجد الشهيد سالم الحمداني", "LOC"),
        ("قالت الجامعة الوطنية السويدية إنها مفتوحة.", "الجامعة الوطنية السويدية", "ORG"),
        ("شغلوا الحاسوب “نسيمان 2″ أمس.", "نسيمان 2", "MISC"),
        ("قال الوزير لـ {الشرق الأوسط}: الطريق مفتوح.", "الشرق الأوسط", "ORG"),
        ("من شروطها التزام الحوثيين بالهدنة في اليمن.", "الحوثيين", "ORG"),
    ],
)  # fmt: skip
def test_what_the_noun_names(read: Read, text: str, name: str, kind: str) -> None:
    assert held(read, text)[name][0] == kind


@pytest.mark.parametrize("text", ["أقاموا في فندق فاخر أمس.", "شهد المتنزه العام إقبالا.", "طلب مني إبراز الهوية."])
def test_what_only_tells_of_it(read: Read, text: str) -> None:
    assert not held(read, text)


def test_small_firms_are_what_a_centre_is_for(read: Read) -> None:
    name = "مركز الدمام لتنمية المشاريع الصغيرة والمتوسطة"
    assert held(read, f"قال {name} إنه مفتوح.")[name][0] == "ORG"


def test_a_country_that_is_a_word_lies_behind_a_direction(read: Read) -> None:
    assert "شمال مالي" in held(read, "بدأت العملية في تونس وشمال مالي أمس.")
    assert "مالي" not in held(read, "حصلوا على دعم مالي كبير في تونس.")


def test_a_party_is_no_army(read: Read) -> None:
    assert held(read, "زار الوفد حزب القوات اللبنانية أمس.")["القوات اللبنانية"][1] == "Lebanese Forces"


def test_the_law_is_no_president(read: Read) -> None:
    assert held(read, "استقبل الرئيس الشرع الوفد أمس.")["الشرع"][1] == "Ahmed al-Sharaa"
    assert "لشرع" not in "".join(held(read, "كان ذلك مخالفا للشرع."))


def test_a_match_of_a_town_is_no_club(read: Read) -> None:
    found = held(read, "انتهى ديربي جدة أمس، وكان ديربي النصر والهلال أقوى." + GAME)
    assert found["جدة"][0] == "GPE"
    assert found["النصر"][0] == "ORG"


def test_a_town_behind_the_noun_of_clubs_is_one(read: Read) -> None:
    assert held(read, "عاد اللاعب من نادي الباحة أمس." + GAME)["نادي الباحة"][0] == "ORG"


def test_nobody_goes_by_the_name_of_a_king_s_father(read: Read) -> None:
    found = held(read, "زار الوفد السعودية أمس، وقال العم عبدالعزيز إن الحفل جميل.")
    assert found["عبدالعزيز"][1] not in ("Abdullah of Saudi Arabia", "Mohammed bin Salman")


def test_a_law_is_told_by_its_year_or_country(read: Read) -> None:
    found = held(read, "صادقوا على قانون الملاحة لسنة 2031 أمس، ورفضوا قانون الطوارئ السويدي.")
    assert found["قانون الملاحة لسنة 2031"][0] == found["قانون الطوارئ السويدي"][0] == "MISC"
    assert "قانون العمل" not in held(read, "يخالف ذلك قانون العمل.")


def test_a_department_is_that_of_its_town(read: Read) -> None:
    found = held(read, "قال مدير إدارة النقل والطرق بمنطقة القصيم إن إدارة المرور في جدة مستعدة.")
    assert found["إدارة النقل والطرق"] == ("ORG", "Department of Transport and Roads in Al-Qassim Province")
    assert found["إدارة المرور"][0] == "ORG"
    assert not [
        name for name in held(read, "أقالت إدارة النادي المدرب، وعاد رئيس مجلس إدارة الشركة.") if "إدارة" in name
    ]


def test_marks_behind_what_is_built_hold_its_name(read: Read) -> None:
    assert held(read, "فاز الفريق على ملعب «ليفيمان ستاديوم» أمس.")["ليفيمان ستاديوم"][0] == "LOC"
    assert "فخم" not in held(read, "أقاموا في قصر «فخم» أمس.")
    assert "يو اس بي" not in held(read, "أدخلوا القرص في منفذ «يو اس بي» أمس.")


def test_the_city_between_a_body_and_its_name_is_part_of_it(read: Read) -> None:
    assert held(read, "أعلنت أمانة مدينة الرياض الموعد.")["أمانة مدينة الرياض"] == ("ORG", "Riyadh Municipality")


def test_an_adjective_of_the_head_closes_its_name(read: Read) -> None:
    assert "مجلس المياه العالمي" in held(read, "تعاونوا مع مجلس المياه العالمي أمس.")


def test_an_agency_is_told_by_what_it_is_for(read: Read) -> None:
    assert held(read, "نقلت وكالة نسيمان للأنباء الخبر.")["نسيمان للأنباء"][0] == "ORG"


def test_within_a_country_today_is_the_day(read: Read) -> None:
    assert held(read, "وفي روسيا اليوم مطر.")["روسيا"][0] == "GPE"
    assert held(read, "قالت قناة روسيا اليوم إن الخبر صحيح.")["روسيا اليوم"][0] == "ORG"


def test_a_forum_ends_before_a_fair(read: Read) -> None:
    assert "منتدى دافوس" in held(read, "شاركوا في منتدى دافوس ومعرض القاهرة الدولي للكتاب.")


@pytest.mark.parametrize("text", ["ارتفعت أرباح «آسيا للاستثمار» أمس.", "وقالت آسيا للاستثمار إن الأرباح زادت."])
def test_a_firm_that_is_called_by_a_continent_is_none(read: Read, text: str) -> None:
    assert held(read, text)["آسيا للاستثمار"][0] == "ORG"


def test_what_is_done_in_a_continent_is_no_firm(read: Read) -> None:
    assert held(read, "سافروا إلى آسيا للاستثمار فيها.")["آسيا"][0] == "LOC"


def test_a_law_is_told_with_its_year_and_whose_it_is(read: Read) -> None:
    found = held(read, "قالت الحكومة التونسية إن قانون المالية لسنة 2031 جاهز.")
    assert found["قانون المالية لسنة 2031"][1] == "2031 Finance Act of Tunisia"
