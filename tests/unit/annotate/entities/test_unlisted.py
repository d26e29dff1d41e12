"""Bodies, places and people that no list has: how far their names go behind the noun or title that tells of them."""

from __future__ import annotations

import pytest

from .conftest import Read


def held(read: Read, text: str) -> dict[str, tuple[str, str | None]]:
    return {printed: (mention.type, mention.entity) for printed, mention in read(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قدمت هيئة الآثار والتراث الوطني تقريرها أمس.", "هيئة الآثار والتراث الوطني"),
        ("اجتمعت لجنة النقل وتقنية المعلومات أمس.", "لجنة النقل وتقنية المعلومات"),
        ("تبرعت منظمة النسيم الإنسانية بالمال.", "منظمة النسيم الإنسانية"),
        ("وقعت شركة النسيم الزراعية العقد.", "شركة النسيم الزراعية"),
        ("بدأت الجمعية العلمية للبحوث عملها.", "الجمعية العلمية للبحوث"),
        ("تبرع للمركز الدولي لرعاية الأمومة والطفولة.", "لمركز الدولي لرعاية الأمومة والطفولة"),
    ],
)
def test_a_body_goes_on_to_its_second_field_and_what_it_is_for(read: Read, text: str, name: str) -> None:
    assert held(read, text)[name][0] == "ORG"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقعت الشركة السلمارية للكهرباء والمهندس سالم الحمداني العقد.", "سالم الحمداني"),
        ("انتقد هيئة الآثار والشرطة السويدية معا.", "الشرطة السويدية"),
    ],
)
def test_a_title_or_another_body_is_no_second_field(read: Read, text: str, name: str) -> None:
    names = held(read, text)
    assert name in names
    assert not any(name.startswith(("الشركة", "هيئة")) and "وال" in name for name in names)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("افتتحت أمانة منطقة عسير الحديقة.", "أمانة منطقة عسير", "Asir Province Municipality"),
        ("نقل إلى مستشفى شرق جدة أمس.", "مستشفى شرق جدة", "East Jeddah Hospital"),
        ("خسر الفريق أمام نادي الفرسان بهدفين.", "نادي الفرسان", "al-Fursan Club"),
    ],
)
def test_a_word_stands_between_the_noun_and_its_place(read: Read, text: str, name: str, label: str) -> None:
    assert held(read, text)[name][1] == label


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ألقى الأستاذ محمد السليم كلمة.", "محمد السليم"),
        ("قال المدير الرياضي فايز الشهري إن الفريق جاهز.", "فايز الشهري"),
        ("كرم الدكتور سعيد البشري طلاب القرية.", "سعيد البشري"),
    ],
)
def test_an_adjective_is_a_family_name_behind_a_title_and_a_given_name(read: Read, text: str, name: str) -> None:
    assert held(read, text)[name][0] == "PER"


def test_an_adjective_of_the_office_is_none(read: Read) -> None:
    assert "سالم الجديد" not in held(read, "عاد الوزير سالم الجديد المنصب عليه.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت جمعية مودة الخيرية إنها ستعمل.", "مودة الخيرية"),
        ("وقعت شركة وابل العربية للاستثمار العقد.", "وابل العربية للاستثمار"),
    ],
)
def test_an_indefinite_noun_before_a_definite_adjective_is_the_name_of_a_firm(read: Read, text: str, name: str) -> None:
    assert held(read, text)[name][0] == "ORG"


def test_the_adjective_of_a_country_is_no_part_of_a_firm(read: Read) -> None:
    assert "أرامكو" in held(read, "قالت شركة أرامكو السعودية إنها ستعمل.")


def test_an_adjective_of_its_field_closes_the_name_of_a_university(read: Read) -> None:
    assert "جامعة حمص التقنية" in held(read, "درس في جامعة حمص التقنية.")


def test_and_joins_one_full_name_to_another_of_ordinary_words(read: Read) -> None:
    assert "احمد سهيل" in held(read, "شارك في اللقاء سالم الحمداني واحمد سهيل وناصر الحمداني.")
    assert "أحمد قال" not in held(read, "سأل سالم الحمداني وأحمد قال إنه لا يعرف.")


def test_what_is_done_is_no_part_of_a_name_and_a_new_minister_owns_no_town(read: Read) -> None:
    assert "الحمداني" in held(read, "كان تصرف النائب الحمداني مرفوضا وكان النائب الحمداني مرفوض القول.")
    assert "الرياض" in held(read, "زار وزير الإسكان الجديد الرياض أمس.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("التقى الوزير الرئيس سلام إلى العشاء.", "سلام إلى"),
        ("قال رئيس الجمعية الخيرية لمكافحة التدخين «نسيم» إنه راض.", "PER"),
        ("أحب الناس أفلام «الرعب» أمس.", "الرعب"),
        ("أشاد بجهود المؤسسة الرامية لتطوير الخدمات أمس.", "المؤسسة الرامية لتطوير الخدمات"),
    ],
)
def test_what_is_no_name_or_none_of_a_person(read: Read, text: str, name: str) -> None:
    names = held(read, text)
    assert name not in names and name not in {names.get("نسيم", ("", ""))[0]}


def test_a_long_listed_name_is_meant_with_the_adjective_of_its_country_too(read: Read) -> None:
    names = held(read, "قالت هيئة قناة السويس المصرية إن العمل جار.")
    assert names["هيئة قناة السويس المصرية"][1] == "Suez Canal Authority"


def test_any_verb_of_saying_tells_that_a_word_is_a_name(read: Read) -> None:
    assert held(read, "وأردف كرندوال أن السد يعمل.")["كرندوال"][0] == "PER"
    assert not read("وكان الشيخ يرى طيب الله ثراه أن العدل أساس.")


def test_any_word_of_citing_tells_that_an_adjective_is_an_agency(read: Read) -> None:
    assert held(read, "وبينت «الفرنسية» أن السد يعمل.")["الفرنسية"] == ("ORG", "Agence France-Presse")


def test_an_agency_is_cited_by_its_adjective_alone(read: Read) -> None:
    assert held(read, "أغلق السد أمس.وفقا للألمانية. وعاد العمال.")["لألمانية"] == ("ORG", "Deutsche Presse-Agentur")
    assert "لألمانية" in held(read, "أغلق السد أمس. ووفقا للألمانية فإن العمال عادوا.")
    assert "الألمانية" in held(read, "أغلق السد أمس، بحسب الألمانية. وعاد العمال.")
    assert "لألمانية" not in held(read, "أغلق السد وفقا للألمانية التي تملكه.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ولد سالم الحمداني عام 1950 ودرس هنا.", "سالم الحمداني"),
        ("حضر سالم - ناصر - سهيل الحفل.", "سالم"),
        ("أشاد ضيوف خادم الحرمين الشريفين للحج بالخدمة.", "خادم الحرمين الشريفين"),
        ("وصلوا إلى سفارة خادم الحرمين الشريفين بالنمسا.", "سفارة خادم الحرمين الشريفين"),
        ("تنتج شركة جلاكسوسميثكلاين للمستحضرات الطبية عقار نسيمان.", "جلاكسوسميثكلاين"),
        ("تعمل الشركة في شمال أميركا كلها.", "شمال أميركا"),
        ("نص ميثاق الأمم المتحدة على ذلك.", "الأمم المتحدة"),
    ],
)
def test_where_names_end(read: Read, text: str, name: str) -> None:
    assert name in held(read, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قرأ النص فقرا فقرا أمام الحضور.", "فقرا فقرا"),
        ("تعمل الشركة في شمال أميركا كلها.", "أميركا"),
        ("استقبل الوزير لحجاج سلمار وفدا.", "لحجاج سلمار"),
        ("زادت الرحلات من وإلى الدمام أمس.", "وإلى الدمام"),
    ],
)
def test_what_is_repeated_or_led_to_is_no_name(read: Read, text: str, name: str) -> None:
    assert name not in held(read, text)


def test_a_place_with_an_english_word_of_papers_is_one(read: Read) -> None:
    assert held(read, "قالت صحيفة دمشق بوست إن المطر غزير.")["دمشق بوست"] == ("ORG", "Damascus Post")


def test_a_capital_that_tells_the_hour_or_is_called_so_in_marks_is_the_town(read: Read) -> None:
    assert held(read, "وصل الوفد ظهرا بتوقيت القاهرة.")["القاهرة"][1] == "Cairo"
    assert held(read, "حذر في العاصمة «موسكو» من الثلج.")["موسكو"][1] == "Moscow"


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("قضت المحكمة العامة بالرياض بحبسه.", "المحكمة العامة", "General Court in Riyadh"),
        ("أقر المجلس البلدي في نابلس الموازنة.", "المجلس البلدي", "Municipal Council in Nablus"),
        ("زار المركز الثقافي السويدي أمس.", "المركز الثقافي السويدي", "Swedish Cultural Center"),
        ("نفت هيئة الأركان العامة السويدية الخبر.", "هيئة الأركان العامة السويدية", "General Staff (Sweden)"),
    ],
)
def test_its_adjective_and_its_town_or_country_make_a_body(read: Read, text: str, name: str, label: str) -> None:
    assert held(read, text)[name] == ("ORG", label)


@pytest.mark.parametrize("text", ["انعقد المجلس العام بالرياض.", "قالت وزارات التعليم الخليجية إن الخطة جاهزة."])
def test_a_board_of_no_field_and_the_ministries_of_several_states_are_no_body(read: Read, text: str) -> None:
    assert not any(kind == "ORG" for kind, _ in held(read, text).values())


def test_who_runs_the_airports_of_a_capital_is_in_the_town(read: Read) -> None:
    assert held(read, "أغلقت شركة مطارات باريس المدرج بعد خلاف مع الحكومة الفرنسية.")["باريس"] == ("GPE", "Paris")


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("قالت مؤسسة كي.أو.تي.إي للأبحاث إن السوق ضعيف.", "كي.أو.تي.إي", "KOTI"),
        ("قالت آي.أو.بي إن السوق ضعيف.", "آي.أو.بي", "IOB"),
    ],
)
def test_letters_with_stops_between_are_a_name(read: Read, text: str, name: str, label: str) -> None:
    assert held(read, text)[name] == ("ORG", label)


def test_ali_stands_behind_a_title_where_on_cannot(read: Read) -> None:
    assert held(read, "قال الأمير علي في بيان إن السد سليم.")["علي"][0] == "PER"
    assert "علي" not in held(read, "أكد الأمير علي أهمية السد.")


def test_a_place_stands_behind_the_noun_of_one_in_an_office(read: Read) -> None:
    names = held(read, "قال سالم رحيم أمين حاكم منطقة دارونا ذلك.")
    assert "دارونا" not in names or names["دارونا"][0] != "PER"
