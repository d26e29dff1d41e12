"""Short forms of bodies, and names in Latin letters behind others and behind nouns."""

from __future__ import annotations

import pytest

from .conftest import Read


def found(read: Read, text: str) -> dict[str, str | None]:
    return {printed: mention.entity for printed, mention in read(text)}


def test_a_word_of_a_body_in_quotation_marks_is_that_body(read: Read) -> None:
    held = found(read, "أعلنت الهيئة العامة للموانئ الموعد. وأوضحت «الموانئ» أن العمل مستمر.")
    assert held["الموانئ"] == held["الهيئة العامة للموانئ"]


@pytest.mark.parametrize(
    ("text", "short", "whole"),
    [
        ("قالت وزارة الزراعة والصيد إن العمل جديد. وأكدت «الزراعة والصيد» الموعد.", "الزراعة والصيد", True),
        ("قالت وزارة الزراعة والصيد إن العمل جديد. وبدأت دورة «الصيد البحري».", "الصيد البحري", False),
        ("قالت وزارة الزراعة والصيد إن العمل جديد. وأكدت الزراعة والصيد الموعد.", "الزراعة والصيد", False),
    ],
)
def test_the_end_of_a_name_in_quotation_marks_is_that_body(read: Read, text: str, short: str, whole: bool) -> None:
    held = found(read, text)
    assert (held.get(short, "") == held["وزارة الزراعة والصيد"]) is whole


def test_in_quotation_marks_a_country_may_be_its_airline(read: Read) -> None:
    assert found(read, "زادت الخطوط السعودية رحلاتها. وتنقل «السعودية» كثيرين.")["السعودية"] == "Saudia"


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت الهيئة العامة للموانئ الموعد. وأغلقت الموانئ أمس.",
        "زار مركز رعاية المسنين. وكرم «المسنين» أمس.",
    ],
)
def test_a_word_without_marks_or_of_another_body_is_none(read: Read, text: str) -> None:
    assert not {"الموانئ", "المسنين"} & found(read, text).keys()


def test_a_name_that_no_list_has_is_called_as_its_latin_letters(read: Read) -> None:
    held = found(read, "قالت شركة كرمانوخ (Karmanoch) إن العمل جديد. وزادت أرباح كرمانوخ كثيرا.")
    assert held == {"كرمانوخ": "Karmanoch", "Karmanoch": "Karmanoch"}


def test_letters_behind_a_body_stand_for_it(read: Read) -> None:
    held = found(read, "قالت الهيئة العامة للموانئ (GPAX) إن العمل جديد. وتزيد GPAX عملها.")
    assert held["GPAX"] == held["الهيئة العامة للموانئ"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلنت شركة Karmanoch الموعد.", "Karmanoch"),
        ("لعب كثيرون لعبة Nasim Crush أمس.", "Nasim Crush"),
        ("عرض الهاتف في معرض «NXQ» أمس.", "NXQ"),
        ("ذكرت صحيفة «تكوين» الخبر.", "تكوين"),
        ("أغلق سهم «العالمية» مرتفعا.", "العالمية"),
        ("اختتم مهرجان «عيدنا» أمس.", "عيدنا"),
    ],
)
def test_a_noun_makes_a_name_of_letters_and_of_quoted_words(read: Read, text: str, name: str) -> None:
    assert name in found(read, text)


def test_a_row_of_quoted_names_behind_a_noun(read: Read) -> None:
    held = found(read, "ارتفعت أسهم «كرمانوخ»، «نسيم» و«ريح الوادي» أمس.")
    assert {"كرمانوخ", "نسيم", "ريح الوادي"} <= held.keys()


@pytest.mark.parametrize("text", ["زاروا موقع karmanoch.example أمس.", "أغلقت صحيفة «محلية» أمس."])
def test_an_address_and_an_adjective_are_no_names(read: Read, text: str) -> None:
    assert found(read, text) == {}


def test_a_festival_may_begin_with_its_town(read: Read) -> None:
    held = found(read, "افتتح مهرجان «جدة الخضراء» أمس.")
    assert held.keys() == {"جدة الخضراء", "جدة"}


@pytest.mark.parametrize("before", ["وبحسب", "ووفقا لـ", "ونقلت", "وطبقا لتقرير نشرته"])
def test_an_agency_goes_by_its_adjective_in_marks_behind_a_word_of_reporting(read: Read, before: str) -> None:
    found = {printed: mention.entity for printed, mention in read(f'{before} "الألمانية"، فإن السوق أغلقت.')}
    assert found["الألمانية"] == "Deutsche Presse-Agentur"
    assert "الألمانية" not in {printed for printed, _ in read('وصلت "الألمانية" إلى السوق.')}


def test_a_family_name_that_begins_with_father_of(read: Read) -> None:
    held = read("قال الدكتور أيمن أبو النور إن الطريق مفتوح. وأضاف أبو النور أن المطر غزير.")
    assert len({mention.entity for printed, mention in held if printed.endswith("أبو النور")}) == 1


@pytest.mark.parametrize("short", ["وقالت الهيئة الملكية إنه تم.", "وهو للهيئة الملكية كلها."])
def test_a_body_goes_by_its_noun_and_adjective_behind_its_full_name(read: Read, short: str) -> None:
    held = found(read, f"وافقت الهيئة الملكية للجبيل وينبع على المشروع. {short}")
    assert held[next(name for name in held if name.endswith("هيئة الملكية"))] == held["الهيئة الملكية للجبيل وينبع"]
    assert not any(name.endswith("هيئة الملكية") for name in found(read, short))


def test_a_paper_may_stand_in_brackets_behind_its_noun(read: Read) -> None:
    assert found(read, "ذكرت صحيفة (المدينة) أن المطر غزير.")["المدينة"] == "Al Madina (newspaper)"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("عاد الوفد إلى الكونغو الديمقراطية. ورحبت الكونغو بالاتفاق.", "Democratic Republic of the Congo"),
        ("عاد الوفد إلى الكونغو برازافيل. ورحبت الكونغو بالاتفاق.", "Republic of the Congo"),
    ],
)
def test_a_short_name_of_two_countries_is_the_one_named_in_full(read: Read, text: str, country: str) -> None:
    assert found(read, text)["الكونغو"] == country


def test_an_agency_may_have_its_adjective_in_marks(read: Read) -> None:
    assert found(read, "قالت وكالة الأنباء “الألمانية” ذلك.")["الألمانية"] == "Deutsche Presse-Agentur"


def test_a_noun_that_a_paper_is_called_by_too_is_the_body_of_the_page(read: Read) -> None:
    held = found(read, "قال المرصد السوري لحقوق الإنسان إن القصف مستمر. وقال المرصد «خطف عناصر من الجبهة» أمس.")
    assert held["المرصد"] == "Syrian Observatory for Human Rights"


def test_not_with_its_verb_is_no_club(read: Read) -> None:
    assert "لايعرف" not in found(read, "هو نادي لايعرف المستحيل.")


@pytest.mark.parametrize(
    ("text", "short", "whole"),
    [
        (
            "افتتحت مؤسسة الأمير سالم للأعمال الإنسانية المدرسة. وقالت مؤسسة الأمير سالم إن العمل مستمر.",
            "مؤسسة الأمير سالم",
            "مؤسسة الأمير سالم للأعمال الإنسانية",
        ),
        (
            "حققت هيئة التحقيق والادعاء العام في الحادث. واستدعت هيئة التحقيق ستة شهود.",
            "هيئة التحقيق",
            "هيئة التحقيق والادعاء العام",
        ),
    ],
)
def test_a_body_goes_by_the_beginning_of_its_name(read: Read, text: str, short: str, whole: str) -> None:
    held = found(read, text)
    assert held[short] == held[whole]


def test_a_person_of_a_list_goes_by_a_surname_in_two_parts(read: Read) -> None:
    held = found(read, "قالت كارين جان بيير إن القرار نهائي. وأوضحت جان بيير أن العمل مستمر.")
    assert held["جان بيير"] == held["كارين جان بيير"] == "Karine Jean-Pierre"


def test_behind_the_joint_of_a_surname_stands_no_place_noun(read: Read) -> None:
    assert "Ursula von der Leyen" in found(read, "وأضافت فون دير لايين أن النتائج جيدة.").values()


def test_before_those_who_listen_is_no_given_name(read: Read) -> None:
    assert "أمام" not in found(read, "وأكد الوزير أمام النواب الجدد أهمية الخطة.")
