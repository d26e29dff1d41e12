"""Words of events where nothing happens: adjectives, names of units, offices, figures of speech."""

from __future__ import annotations

import pytest

from tests.unit.annotate.events.reading import LAHAR, SALEM, Names, read


@pytest.mark.parametrize(
    "text",
    [
        "كتب إليه رسالة من قلب صادق",
        "قدم الجيران خالص العزاء وصادق المواساة",
        "يعمل أخوه في خلية الإجلاء منذ عام",
        "هو أحد أفراد البحث والإنقاذ",
        "رحبت المساعدة للشؤون التعليمية هدى بالطالبات",
        "نشرت الوزارة أرقام الاتصال الهاتفي",
        "طالب السكان بوضع حد لغلاء الإيجارات",
        "يتفق الخبراء على أن القهوة نافعة",
        "تمكن المتسلل من اقتحام حسابات المستخدمين",
        "تراجع الفيلم عن الصدارة",
        "جاء ذلك نتيجة تقاطع المصالح",
        "هم ناشطون معادون للاستيطان",
        "وقف الرجل أمام شركة لتوزيع المواد الغذائية",
        "تنتقل العدوى عند الاتصال الوثيق بالطيور",
        "استولت الفكرة على كل شيء",
        "انفجرت فضيحة في النادي",
        "وجه القرار ضربة لجهود السكان",
        "بدأ توزيع الحقائب الوزارية على الأحزاب",
        "وضعت اللجنة خارطة طريق لتطوير الأندية",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("هاجم سالم قرارا صدر عن المجلس", {"سالم": SALEM}),
        ("قبل سالم العودة إلى منصب رئيس النادي", {"سالم": SALEM}),
        ("التنصت السويدي استهدف أعضاء في حكومة لهار", {"لهار": LAHAR}),
        ("الأمطار في لهار تواصلت أيضا مع حلول الليل", {"لهار": LAHAR}),
    ],
)
def test_nobody_does_a_thing(text: str, names: Names) -> None:
    assert read(text, names) == ()


@pytest.mark.parametrize(
    "text",
    [
        "صادق البرلمان أمس على الموازنة",
        "طالب السكان بوضع حد سريع لأعمال العنف",
        "تحقق الشرطة في مقطع مصور",
        "البلدية تغلق خمسة مطاعم",
        "غادرت القوات المدينة",
    ],
)
def test_something_is_told(text: str) -> None:
    assert len(read(text)) == 1


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("المسلحون قادرون على شن هجمات", "conditional"),
        ("لم يتبن أحد الهجوم", "occurred"),
        ("سافر الشبان للقتال هناك", "called-for"),
        ("قال إن التحقيق لا يزال مستمرا", "ongoing"),
        ("تعدد الحشود بأعداد كبيرة حول المظاهرة", "occurred"),
        ("جاء الوفد لتعزيز التعاون", "called-for"),
        ("أدى ذلك لتعزيز التعاون", "occurred"),
        ("سيضمن الاتفاق حقوق العمال", "occurred"),
        ("أولى جلسات التفاوض الرسمية من المقرر أن تبدأ الليلة", "planned"),
        ("أثار الخبر استنكارا لإعدام صحفية", "occurred"),
    ],
)
def test_how_it_stands(text: str, status: str) -> None:
    assert read(text)[-1].status == status
