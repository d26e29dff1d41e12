"""Who is no source: what cannot speak, nobody at all, and who stands inside a title."""

from __future__ import annotations

import pytest

import tawatur
from tests.attributed import read


@pytest.mark.parametrize(
    "text",
    [
        "وفق المنطق لا يبنى الجسر قبل الطريق.",
        "يوزع الماء بحسب الحاجة.",
        "رتبت الكتب وفقا لاختياراته.",
        "أعلن أمس عن فتح الجسر في الوادي.",
        "كشف اليوم عن خطة جديدة للميناء.",
        "سيبقى السوق مفتوحا بحسب تطورات الأسعار.",
        "سيفتح السد وفقا لإصرار [GPE:سلمار].",
        "يوزع القمح وفقا لـ3 مراحل.",
        "تتفاوت الرسوم بحسب الوزارة التي تجمعها.",
        "وقبل أن أوضح رأيي في السد أعود إلى الجسر.",
        "ولا أحد ينكر جمال الوادي.",
        "رحب المدير بالضيوف والحضور.",
        "كانت الوكالة الساحلية شبه الرسمية في خطر.",
        "وبعد جمع المعلومات الأولية تبين أن السائق نام.",
        "رأى الحارس خلافا بينه وبين النادي من أجل عقده عن العام المقبل.",
        "دخل المدرب [PER:رامي الصباغ] اللقاء بتشكيلة ضمت: «حارسا جديدا ومدافعا من القرية ولاعبين اثنين».",
        "وهنا السكان في القرية كلها بالعيد يفرحون.",
        "كان اللاعبون قد أخذوا جولة في المتحف.",
        "جاء النادي إلى القرية وجددت الإدارة عقد المدرب.",
        "تنقل قناة النهر فعاليات «ليالي الوادي» غدا.",
        "حضرت الحفل منى العلي، وأمل الخطابي، وسمية البستاني.",
        "شددت الشرطة الرقابة على الأسواق في الوادي.",
        "والقانون الجديد يشدد العقوبة على راشقي الحجارة.",
        "نشرت النتائج عبر الموقع الطبي «Daily Salmar News».",
        "هذا وتعلن الجوائز في الربيع.",
        "وتأخر الوزير الذي يفترض أن يكون هنا.",
        "استبعد المدرب 3 لاعبين.",
        "قدم الوزير شكر وتقدير الوزارة لأهل القرية.",
        "وربما يدعونا ذلك إلى إعادة النظر في الرسوم.",
        "العمال يستعدون لتنفيذ خطة الري.",
        "وعشرات الصيادين يعبرون البحر بحثا عن السمك.",
        "وأيدت محكمة في العاصمة غرامة كبيرة على الشركة.",
        "وبعض العمال رفضوا ذلك وعادوا إلى القرية.",
        "قدم الفريق مقترحا يتضمن هدنة قصيرة.",
        "عرض الفيلم أمس، ويكشف الفيلم عن حياة الصيادين في القرية.",
        "وزارت اللجنة القرية، كما زادت ضريبة القمح.",
        "احترق المصنع، وأصابع الاتهام تشير إلى الحارس.",
        "لكن «نهر الوادي» تواصل بناء مصنع جديد في القرية.",
        "اختلف السكان لعدم التزام [ORG:النادي] بعقد الحارس.",
        "اختلف السكان حول مقترحات [PER:سالم] الأخيرة.",
        "ينتظر السكان إعلان [ORG:شركة النهر] التي تعاني من خسائر كبيرة.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert not read(text).attributions


@pytest.mark.parametrize(
    "text",
    ["الجسر آمن بحسب المهندسين.", "الجسر آمن وفق خبراء.", "الجسر آمن على لسان مديرها.", "الجسر مغلق وفقا للألمانية."],
)
def test_people_speak(text: str) -> None:
    assert len(read(text).attributions) == 1


def test_a_measure_belongs_to_what_is_said() -> None:
    held = read("قال [PER:سالم] إن الأجور تتفاوت بحسب الخبرة والمؤهل.")
    assert held.contents == ["الأجور تتفاوت بحسب الخبرة والمؤهل"]


def test_the_last_figures_and_an_unknown_surname_speak() -> None:
    assert len(read("ارتفع السعر وفقا لآخر إحصاءات الوزارة.").attributions) == 1
    assert len(read("ارتفع السعر بحسب لوركا، الذي عاد أمس.").attributions) == 1


def test_what_is_added_in_figures_is_no_speech() -> None:
    assert len(read("قال [PER:سالم] إن الشركة أضافت «156» رحلة.").attributions) == 1


def test_who_quotes_himself_says_it_once() -> None:
    held = read("قال [PER:سالم]: «أعتذر عن البقاء، متمنيا للعمال أن يعودوا إلى السد».")
    assert len(held.attributions) == 1


def test_how_and_before_whom_he_says_it_is_no_source() -> None:
    assert read("وقال بصوت مسموع: «الجسر آمن هذا اليوم».").sources == [None]
    held = read("قال [PER:سالم] إن الجسر آمن. وطلب منا أن نعود إلى البيت غدا.")
    assert held.sources == ["سالم", "سالم"]


def test_thanks_go_to_somebody_for_something() -> None:
    held = read("شكر [PER:سالم] أهالي القرية على تعاونهم.")
    assert held.contents == ["تعاونهم"]


def test_a_verb_in_a_title_reports_nothing_after_it() -> None:
    held = read("ردت البلدية على ما نشر بعنوان «سيل يهدد حياة السكان»، بأن الطريق مغلق.")
    assert not any(a.act == "threaten" for a in held.attributions)


def test_a_lecture_is_resumed_by_who_gave_it() -> None:
    held = read("قال [PER:سالم] إن الحفل انتهى. وكانت الختام محاضرة ألقاها [PER:هاني]، تحدث فيها عن تاريخ السدود.")
    assert held.sources == ["سالم", "هاني"]


def test_the_subject_stands_after_a_leading_phrase() -> None:
    held = read("في خطوة مفاجئة للجميع، زار [PER:هاني] السد أمس، قائلا إن الماء ارتفع.")
    assert held.sources == ["هاني"]


def test_what_is_said_opens_with_an_emphasis() -> None:
    held = read("أوضح [PER:سالم] لقد حرصنا على راحة الزوار.")
    assert held.contents == ["لقد حرصنا على راحة الزوار"]


def test_an_answer_is_no_part_of_the_source() -> None:
    held = read("أكد [PER:سالم] ردا على سؤال أن الجسر آمن.")
    assert held.sources == ["سالم"] and held.contents == ["الجسر آمن"]


def test_who_is_counted_demands_nothing() -> None:
    layers = tawatur.read("وصل إلى الوادي نحو 10 آلاف طالب، مقارنة بالعام الماضي الذي كان جافا.").articles[0].layers
    assert not layers.attributions


def test_a_month_with_its_noun_accuses_nobody() -> None:
    layers = tawatur.read("وعبرت السفن حتى نهاية شهر يونيو الماضي بحمولات كبيرة.").articles[0].layers
    assert not layers.attributions


@pytest.mark.parametrize(
    "text",
    [
        "وقال [PER:سالم]، عقب انتهاء السباق، إن الموسم بدأ.",
        "وعقب لقائهما في القرية، قال [PER:سالم] إن الموسم بدأ.",
        "ووصف [PER:سالم] تصريحات [PER:كمال] بأنها «بعيدة عن الحقيقة كلها».",
    ],
)
def test_one_speaks(text: str) -> None:
    assert read(text).sources == ["سالم"]
