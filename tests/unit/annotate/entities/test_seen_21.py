"""Names by what stands before and behind them: sides, quarters, makers, works, in sentences made for this test."""

from __future__ import annotations

from .conftest import Read

GAME = " انتهت المباراة بعد الشوط الثاني في الدوري الممتاز، وغاب اللاعب عن تشكيلة المدرب."


def kinds(read: Read, text: str) -> dict[str, tuple[str, str | None]]:
    return {printed: (mention.type, mention.entity) for printed, mention in read(text)}


def test_what_is_loyal_to_a_group_or_country_is_not_theirs(read: Read) -> None:
    held = kinds(read, "انسحبت القوات الموالية للحوثيين، وتقدمت القوات الموالية لروسيا.")
    assert held["لحوثيين"] == ("ORG", "Houthis")
    assert held["روسيا"] == ("GPE", "Russia") and "القوات الموالية لروسيا" not in held


def test_who_a_university_is_called_after_begins_no_name(read: Read) -> None:
    held = kinds(read, "حضر وكيل كلية الطب بجامعة الملك سعود سالم بن ناصر الحمداني اللقاء.")
    assert "جامعة الملك سعود" in held and "سالم بن ناصر الحمداني" in held


def test_a_trade_that_is_an_adjective_has_no_name_behind_it(read: Read) -> None:
    assert "الوحشي" not in kinds(read, "نددت السويد بالهجوم الإرهابي الوحشي أمس.")
    assert "سالم الحمداني" in kinds(read, "قتل الإرهابي سالم الحمداني أمس.")


def test_quarters_are_places_without_a_government(read: Read) -> None:
    held = kinds(read, "أغلق حي اليرموك الشرقي وحي الخالدية، ثم فتحت الخالدية.")
    assert held["اليرموك الشرقي"][0] == "LOC" and held["الخالدية"][0] == "LOC"


def test_a_town_keeps_its_type_where_no_quarter_bears_its_name(read: Read) -> None:
    assert kinds(read, "وصل الوفد إلى غرناطة أمس.")["غرناطة"][0] == "GPE"


def test_what_a_fair_is_for_belongs_to_its_name(read: Read) -> None:
    assert "معرض جدة الدولي لصناعة السيارات" in kinds(read, "افتتح معرض جدة الدولي لصناعة السيارات أمس.")


def test_a_festival_is_called_by_two_matters(read: Read) -> None:
    assert "مهرجان الزهور والحدائق" in kinds(read, "اختتم مهرجان الزهور والحدائق أمس.")


def test_who_makes_something_ends_before_what_it_is(read: Read) -> None:
    held = kinds(read, "أطلقت سامسونغ العالمية هاتف غالاكسي نوت 5 أمس.")
    assert "سامسونغ" in held and held["غالاكسي نوت 5"][1] == "Samsung Galaxy Note 5"


def test_a_market_shares_its_name_with_a_paper(read: Read) -> None:
    text = "افتتح سوق عكاظ أمس، وتواصلت برامج عكاظ، وقالت صحيفة عكاظ إن العدد كبير."
    assert [m.entity for printed, m in read(text) if printed == "عكاظ"] == ["Souk Okaz", "Okaz"]


def test_a_federation_without_its_sport_is_that_of_the_page(read: Read) -> None:
    text = "أجّل الاتحاد الأوروبي لكرة القدم الموعد، والمباراة مؤجلة. وأضاف الاتحاد الأوروبي أن الموعد قريب."
    assert kinds(read, text)["الاتحاد الأوروبي"] == ("ORG", "UEFA")


def test_titles_stand_before_their_kind_in_brackets(read: Read) -> None:
    held = kinds(read, "صدر له: ريح الوادي (رواية) 2031، باب النهر (مسرحية) 2032.")
    assert held["ريح الوادي"][0] == held["باب النهر"][0] == "MISC"


def test_a_champion_is_a_club(read: Read) -> None:
    assert kinds(read, "استهل برشلونة بطل إسبانيا استعداداته." + GAME)["برشلونة"] == ("ORG", "FC Barcelona")


def test_a_coast_is_no_name_beside_its_sea_or_country(read: Read) -> None:
    held = kinds(read, "غرق القارب قبالة سواحل ليبيا وقرب ساحل البحر الميت.")
    assert held["ليبيا"][0] == "GPE" and "سواحل ليبيا" not in held
    assert held["البحر الميت"][0] == "LOC" and "ساحل البحر الميت" not in held


def test_bodies_of_a_town_by_one_word(read: Read) -> None:
    held = kinds(read, "أخمد مدني الطائف الحريق، وأعلنت مديرية أمن القاهرة الحصيلة.")
    assert held["مدني الطائف"][0] == held["مديرية أمن القاهرة"][0] == "ORG"


def test_deaneries_colleges_and_committees_end_with_their_fields(read: Read) -> None:
    held = kinds(read, "فتحت عمادة القبول والتسجيل بلهار بابها، وقالت اللجنة الوطنية للحج والعمرة إنها مستعدة.")
    assert held["عمادة القبول والتسجيل"] == ("ORG", "Deanship of Admission and Registration")
    assert held["اللجنة الوطنية للحج والعمرة"] == ("ORG", "National Committee for Hajj and Umrah")


def test_nobody_is_called_by_how_he_does_something(read: Read) -> None:
    assert "ميشال بلاتيني" in kinds(read, "صار المرور قرب ميشال بلاتيني سالكا.")


def test_a_surname_that_is_a_word_says_something(read: Read) -> None:
    text = "التقى الوزير ناصر سالم العدني أمس. وأوضح العدني أن العدد كبير."
    assert [m.type for printed, m in read(text) if printed == "العدني"] == ["PER"]


def test_a_trade_abroad_is_no_ministry(read: Read) -> None:
    assert "الخارجية المغربية" not in kinds(read, "أعلن المكلف بالتجارة الخارجية المغربية الأرقام.")


def test_a_body_of_two_countries_has_both_adjectives(read: Read) -> None:
    assert "مجلس الأعمال المصري-المغربي" in kinds(read, "اجتمع مجلس الأعمال المصري-المغربي أمس.")


def test_two_regions_named_in_one_are_marked_and_no_part_of_one(read: Read) -> None:
    held = kinds(read, "زاد الشرق الأوسط وشمال أفريقيا عددا كما زاد في جنوب شرق آسيا.")
    assert {"الشرق الأوسط", "شمال أفريقيا", "جنوب شرق آسيا"} <= held.keys()
    assert not {"أفريقيا", "آسيا", "شرق آسيا"} & held.keys()


def test_a_given_name_is_no_surname_of_a_minister(read: Read) -> None:
    text = (
        "فاز الفريق بكأس الأمير عبد العزيز بن سالم. وحضر عبدالعزيز بن سالم من السعودية، وقال عبدالعزيز إن العدد كبير."
    )
    assert "Mohammed bin Salman" not in {m.entity for _, m in read(text)}


def test_a_village_in_marks_may_be_called_by_a_word(read: Read) -> None:
    assert kinds(read, "زاروا قرية «رجال» أمس.")["رجال"][0] == "GPE"
    assert "الرشوة" not in kinds(read, "أغلق باب «الرشوة» أمس.")


def test_an_agency_for_news_is_no_paper(read: Read) -> None:
    assert "لأنباء" not in kinds(read, "قالت يونهاب الكورية الجنوبية للأنباء: العدد كبير.")


def test_mosques_are_called_by_a_word_with_al(read: Read) -> None:
    assert kinds(read, "صلوا في مسجد الفيصلية أمس.")["مسجد الفيصلية"][0] == "LOC"


def test_a_programme_for_somebody_is_no_body(read: Read) -> None:
    assert not [m for _, m in read("خصص برنامج لذوي الاحتياجات الخاصة أمس.") if m.type == "ORG"]


def test_the_seat_of_a_body_is_nobody(read: Read) -> None:
    assert not [m for _, m in read("عقدوا اللقاء في مقرها الرئيس بالرياض أمس.") if m.type == "PER"]


def test_people_of_no_list_are_spelled_as_in_the_gulf_where_no_country_is_named(read: Read) -> None:
    held = kinds(read, "قال أسامة برقاوي إن محمد العدواني حضر.")
    assert held["أسامة برقاوي"][1] == "Osama Barqawi" and held["محمد العدواني"][1] == "Mohammed al-Adwani"


def test_they_are_spelled_as_in_the_region_that_most_mentions_are_of(read: Read) -> None:
    held = kinds(read, "قال محمد البرنوصي في تونس إن العدد كبير، وفي صفاقس أقل.")
    assert (held["محمد البرنوصي"][1] or "").startswith("Mohamed ")
