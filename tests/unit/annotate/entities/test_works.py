"""Works and campaigns named in quotation marks, in sentences made for this test."""

from __future__ import annotations

import pytest

from .conftest import Read


def things(read: Read, text: str) -> list[str]:
    return [printed for printed, mention in read(text) if mention.type == "MISC"]


@pytest.mark.parametrize(
    "text",
    [
        "قدمت الفرقة مسرحيته الجديدة «هيا نعود» أمس.",
        'قدمت الفرقة مسرحية "هيا نعود" أمس، وصفق لها الناس.',
        "عرض الفيلم الوثائقي الطويل “هيا نعود” في القاعة.",
    ],
)
def test_a_work_may_be_called_by_any_words(read: Read, text: str) -> None:
    assert things(read, text) == ["هيا نعود"]


def test_what_is_named_once_is_known_again(read: Read) -> None:
    assert (
        things(read, "عرضت القناة مسلسل «ريح الوادي» أمس. وقال المخرج إن ريح الوادي أصعب أعماله.") == ["ريح الوادي"] * 2
    )


@pytest.mark.parametrize(
    "text",
    [
        "وصف الوزير الخطة بأنها خطة «مجنونة» تماما.",
        "بدأت عملية «إعادة تموضع» قرب النهر.",
        "قال في برنامج إذاعي «إن الطريق مفتوح أمام الجميع اليوم وغدا وبعد غد» وغادر.",
    ],
)
def test_what_the_page_thinks_of_a_thing_is_no_name(read: Read, text: str) -> None:
    assert things(read, text) == []


def test_titles_stand_in_a_row_behind_works(read: Read) -> None:
    names = [
        printed for printed, mention in read("شاهدوا الأفلام «ريح الوادي» و«ليل الجبل» أمس.") if mention.type == "MISC"
    ]
    assert names == ["ريح الوادي", "ليل الجبل"]


def test_a_work_is_told_by_its_title_and_a_body_by_its_adjective(read: Read) -> None:
    assert "ليل الوادي" in [printed for printed, _ in read("أطلق أغنية بعنوان «ليل الوادي» أمس.")]
    assert "نسيم" in [printed for printed, _ in read("قالت مؤسسة «نسيم» الخيرية إنها ستعمل.")]


def test_a_title_joined_to_another_is_one_too_with_a_year_between(read: Read) -> None:
    assert things(read, "أخرج فيلم «هيا نعود» عام 1986 و«باب النهر» (1987)، و«ليل بعيد» بعدهما.") == [
        "هيا نعود",
        "باب النهر",
        "ليل بعيد",
    ]


def test_drugs_and_services_have_names_too(read: Read) -> None:
    assert things(read, "أقرت الهيئة العقار الجديد «كرمانو» وخدمة «نسيم الوادي» أمس.") == ["كرمانو", "نسيم الوادي"]
    assert things(read, "قال مقدم الخدمة الشاملة «شركة نسيم» إنها باقية.") == []


def test_a_film_has_more_than_one_adjective_and_his_film_is_called_by_any_word(read: Read) -> None:
    assert things(read, "عرض فيلم الرعب والإثارة الجديد «غالوز» أمس.") == ["غالوز"]
    assert things(read, "فاز فيلمه «شاحنة» أمس.") == ["شاحنة"]
    assert things(read, "شاهدنا فيلما «طويلا» أمس.") == []


def test_troupes_and_universities_have_names_in_marks(read: Read) -> None:
    held = [(printed, mention.type) for printed, mention in read("غنت فرقة «ليلاس» أمس في جامعة “نسيم غاز”.")]
    assert held == [("ليلاس", "ORG"), ("نسيم غاز", "ORG")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("هبطت طائرة من طراز «نسيمان 50» أمس.", "نسيمان 50"),
        ("هبطت طائرة من طراز «كرمانو إن دي-11» أمس.", "كرمانو إن دي-11"),
    ],
)
def test_a_model_is_called_by_what_its_marks_hold(read: Read, text: str, name: str) -> None:
    assert things(read, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "كتب ثلاثة أفلام أخرجها سالم وهي «ريح الوادي» و«متى نعود؟».",
        "عرضت القناة مسلسلاته القديمة كلها ومنها: «ريح الوادي» عام 1986، و«متى نعود؟».",
    ],
)
def test_titles_in_a_row_stand_behind_what_leads_to_them(read: Read, text: str) -> None:
    assert things(read, text)[:2] == ["ريح الوادي", "متى نعود؟"]


def test_a_quotation_far_behind_works_is_no_title(read: Read) -> None:
    assert things(read, "قال سالم عن الأفلام التي شاهدها أمس «الجهد واضح».") == []
