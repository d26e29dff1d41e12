"""Names that no list has, announced by a noun, an adjective of country or the names beside them."""

from __future__ import annotations

import pytest

from .conftest import Read


def held(read: Read, text: str) -> dict[str, tuple[str, str | None]]:
    return {printed: (mention.type, mention.entity) for printed, mention in read(text)}


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("قال باحث في مركز بلفيرا للدراسات إن الأسعار ارتفعت.", "مركز بلفيرا للدراسات", "ORG"),
        ("قال باحث في مركز لهار للأبحاث والدراسات إن الأسعار ارتفعت.", "مركز لهار للأبحاث والدراسات", "ORG"),
        ("قال باحث في معهد نورتون للدراسات إن الأسعار ارتفعت.", "معهد نورتون للدراسات", "ORG"),
        ("أعلنت مؤسسة سالم بن زيد للأعمال الإنسانية الحملة.", "مؤسسة سالم بن زيد للأعمال الإنسانية", "ORG"),
        ("نقل إلى مستشفى الملك سالم التخصصي للأطفال أمس.", "مستشفى الملك سالم التخصصي للأطفال", "LOC"),
        ("هبطت الطائرة في مطار سالم الحمداني الدولي أمس.", "مطار سالم الحمداني الدولي", "LOC"),
        ("نقل المصاب إلى مستشفى سفرين العام أمس.", "مستشفى سفرين العام", "LOC"),
        ("تعادل الهلال أمام فريق كرزبورا الهولندي أمس.", "كرزبورا", "ORG"),
        ("سجل المدافع الصربي توبنيتش هدف المباراة.", "توبنيتش", "PER"),
        ("وصل إلى ليل الفرنسية أمس.", "ليل", "GPE"),
    ],
)  # fmt: skip
def test_what_stands_around_a_strange_word_makes_a_name_of_it(read: Read, text: str, name: str, type_: str) -> None:
    assert held(read, text)[name][0] == type_


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("نقل المصاب إلى مستشفى خاص العام الماضي.", "خاص"),
        ("أكد الخبير السعودي استحالة الأمر.", "استحالة"),
        ("فاز فريق عمل السويدي سالم الحمداني أمس.", "عمل"),
    ],
)
def test_a_word_of_the_news_is_no_name_there(read: Read, text: str, part: str) -> None:
    assert not any(part in name for name in held(read, text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("شارك ديميتري بلونت وانجيلو سربونا في المباراة.", {"ديميتري بلونت", "انجيلو سربونا"}),
        ("حضر مارسيلو تورينتيني وفرنكلو دوبونتيه وكارلو سبيناتيني أمس.", {"فرنكلو دوبونتيه", "كارلو سبيناتيني"}),
        ("وصل سالم الحمداني برفقة شقيقيه إبراهيم ومحمد إلى المطار.", {"إبراهيم", "محمد"}),
        ("وصل سالم الحمداني برفقة شقيقيه إبراهيم ومحمد الفلاحي أمس.", {"إبراهيم", "محمد الفلاحي"}),
    ],
)
def test_and_joins_one_name_to_another(read: Read, text: str, names: set[str]) -> None:
    assert names <= held(read, text).keys()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("سقطت قذائف على مدينتي سوربانو ونيقول في الجنوب.", {"سوربانو", "نيقول"}),
        ("وصلوا إلى بلدتي حلب وسربولو أمس.", {"حلب", "سربولو"}),
        ("وقع الحادث بمدينة «ميرلون» الهولندية أمس.", {"ميرلون"}),
    ],
)
def test_a_noun_announces_two_towns_and_one_in_marks(read: Read, text: str, names: set[str]) -> None:
    found = held(read, text)
    assert {name for name in names if found[name][0] == "GPE"} == names


def test_ones_own_town_is_no_two(read: Read) -> None:
    assert held(read, "في مدينتي الجميلة وبيتي القديم حكاية.") == {}


def test_what_somebody_became_is_no_part_of_the_name(read: Read) -> None:
    assert not any("هلالي" in name for name in held(read, "عاد معاذ هلاليا بعد غياب."))


@pytest.mark.parametrize(
    "text",
    ["نافل الحربوي - سبق - الرياض: بدأت الفعاليات.", "نافل الحربوي ــ سبق ــ الرياض: بدأت الفعاليات."],
)
def test_a_strange_name_before_the_outlet_wrote_it(read: Read, text: str) -> None:
    assert {"نافل الحربوي", "سبق"} <= held(read, text).keys()


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("وصل الوفد إلى بلدة «دير النسيم» أمس.", "دير النسيم", "GPE"),
        ('وصل الوفد إلى قرية "ميرلون" أمس.', "ميرلون", "GPE"),
        ("قالت جمعية البر بجدة إن العمل بدأ.", "جمعية البر", "ORG"),
        ("تنافس خوان لابورتا وبارتيموا، والأخير نجح.", "بارتيموا", "PER"),
    ],
)
def test_marks_a_town_and_a_person_beside_make_a_name(read: Read, text: str, name: str, type_: str) -> None:
    assert held(read, text)[name][0] == type_
