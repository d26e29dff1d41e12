"""What further pages that nobody had read showed: places, the West, whose army it is."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("غادر الناس شيبيكينو وبيزليودوفكا في روسيا.", ["شيبيكينو", "بيزليودوفكا", "روسيا"]),
        ("قصف الجيش منطقة سناح في اليمن.", ["سناح", "اليمن"]),
        ("قصف الجيش منطقة بيلغورود الروسية.", ["منطقة بيلغورود"]),
    ],
)
def test_a_place_begins_and_ends_with_its_name(read: Read, text: str, names: list[str]) -> None:
    assert [printed for printed, mention in read(text) if mention.type == "GPE"] == names


def test_the_west_is_a_part_of_the_world_beside_states(read: Read) -> None:
    text = "قالت روسيا إن الخلاف مع الغرب قديم، وإن القرية تقع إلى الغرب من النهر."
    assert [m.entity for printed, m in read(text) if printed == "الغرب"] == ["Western world"]
    assert not [m for printed, m in read("هبت الريح على الغرب كله.") if printed == "الغرب"]


def test_far_behind_it_the_army_is_the_only_one_told_of(read: Read) -> None:
    told = "قال الجيش الإسرائيلي إنه مستعد. وأكد الجيش الإسرائيلي ذلك. "
    between = "تحدث سكان صنعاء وعدن وتعز والحديدة في اليمن عن ليلة طويلة وعن أضرار كثيرة. " * 6
    held = [m.entity for printed, m in read(f"{told}{between}ووفقا لبيان الجيش فإن الميناء مغلق.") if m.nominal]
    assert held == ["Israel Defense Forces"] * 3


def test_categories_are_no_car_maker(read: Read) -> None:
    assert [printed for printed, _ in read("شملت الجوائز أربع فئات (ذهبي وفضي). ورفعت فيات إنتاجها.")] == ["فيات"]


def test_the_coalition_is_the_one_of_the_country_written_of(read: Read) -> None:
    text = "أعلنت قوات التحالف في اليمن هدنة. وقصفت طائرات التحالف المواقع."
    held = [(printed, m.nominal) for printed, m in read(text) if m.entity == "Saudi-led coalition in Yemen"]
    assert held == [("قوات التحالف", True), ("التحالف", False)]
    text = "قصفت طائرات التحالف مواقع في الموصل بالعراق."
    assert [m.entity for printed, m in read(text) if printed == "التحالف"] == [
        "Combined Joint Task Force – Operation Inherent Resolve"
    ]


def test_a_body_behind_its_listed_head_is_of_his_country(read: Read) -> None:
    text = "قالت إيران إنها سترد. وأعلن دان كين رئيس هيئة الأركان المشتركة أن إيران خسرت."
    assert [m.entity for printed, m in read(text) if printed.startswith("هيئة")] == ["Joint Chiefs of Staff"]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("أعلن حزب الأمة في الكويت موقفه.", "Ummah Party (Kuwait)"),
        ("أعلن حزب الأمة في السودان موقفه.", "National Umma Party"),
        ("قالت مديرية المخابرات الرئيسية الروسية ذلك.", "GRU (Russian Federation)"),
        ("قالت مديرية المخابرات الرئيسية في أوكرانيا ذلك.", "Main Directorate of Intelligence (Ukraine)"),
    ],
)
def test_bodies_that_share_a_name_are_told_apart_by_their_country(read: Read, text: str, entity: str) -> None:
    assert [m.entity for _, m in read(text) if m.type == "ORG"] == [entity]


@pytest.mark.parametrize(
    "text",
    [
        "عبر جيش محمد علي النهر في الربيع.",  # the army of Muhammad Ali
        "تحدث الشيخ عن المردة من الجن.",
        "نظمت هيئة المحاسبين القانونيين في مصر دورة.",
        "عاد إلى قريته في أقصى الغرب بعد أن زار روسيا.",
        "بيع من القمح قدر 110 أطنان.",
        "ينتظر كل مهاجر 6 سنوات.",
    ],
)
def test_words_of_other_texts_call_no_listed_body(read: Read, text: str) -> None:
    listed = {"Jaish-e-Mohammed", "Marada Movement", "Saudi Organization for Certified Public Accountants"}
    assert not {m.entity for _, m in read(text)} & (listed | {"Western world", "Ghadr-110", "Qods Mohajer-6"})
