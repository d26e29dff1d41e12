"""What stands beside a verb of saying: a surname no list knows, the noun of a relative clause, a number, a gloss."""

from __future__ import annotations

import pytest

import tawatur
from tests.attributed import read

SABBAGH = "<الوزير> [PER:رامي الصباغ]"


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("وأكد الخرنوب في تصريح له اليوم أن الجسر آمن.", "الخرنوب", "الجسر آمن"),
        ("وأوضح الخرنوب خلال تفقده للميناء أن الجسر آمن.", "الخرنوب", "الجسر آمن"),
        (f"هذا هو المشروع الذي قال عنه {SABBAGH} إنه الأكبر.", "الوزير رامي الصباغ", "الأكبر"),
        (f"طلب {SABBAGH} من الأهالي التعاون مع الهيئة.", "الوزير رامي الصباغ", "التعاون مع الهيئة"),
        ("الأسعار مرتفعة وفقا لبيانات شركة «كنديمو» (Kandimo).", "بيانات شركة «كنديمو» (Kandimo)", "الأسعار مرتفعة"),
        ("هناك من يرى أن الجسر آمن، وهناك من ينتظر غيره.", "من", "الجسر آمن"),
        (f"أكد {SABBAGH} أن الجسر آمن، جاء هذا خلال جولة.", "الوزير رامي الصباغ", "الجسر آمن"),
        (f"أكد {SABBAGH} أن الجسر آمن مقدما شكره للعمال.", "الوزير رامي الصباغ", "الجسر آمن"),
        (f"و بين {SABBAGH} أن الجسر آمن.", "الوزير رامي الصباغ", "الجسر آمن"),
        ("الساحل - الوكالات : أغلق الجسر أمس، حسب شهود عيان.", "شهود عيان", "أغلق الجسر أمس"),
        (f"قدم {SABBAGH} شكره للعمال على صبرهم.", "الوزير رامي الصباغ", "شكره للعمال على صبرهم"),
        (
            f"كشف {SABBAGH} سبب تأخر الجسر: «الأمطار التي هطلت في الشتاء أغلقت الطريق كله ثلاثة أشهر».",
            "الوزير رامي الصباغ",
            "الأمطار التي هطلت في الشتاء أغلقت الطريق كله ثلاثة أشهر",
        ),
        ("تناول المقال تحذير الحكومة لرعاياها من السفر ليلا.", "الحكومة", "السفر ليلا"),
        ("تناول المقال دعوة الحكومة لمواطنيها لتجنب السفر ليلا.", "الحكومة", "تجنب السفر ليلا"),
    ],
)
def test_source_and_content(sentence: str, source: str, content: str) -> None:
    held = read(sentence)
    assert [(held.words(a.chain.source), c) for a, c in zip(held.attributions, held.contents, strict=True)] == [
        (source, content)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "ويقدر عدد سكان المدينة بألفي نسمة.",
        "يقع هنا الحي الذي يقدر عدد سكانه بألفي نسمة.",
        "بلغ عدد طلب البراءات المودعة ألفا.",
        "بدأ العمل بعدما تم إقرار [ORG:هيئة الموانئ] بواقع عشرة مقاعد.",
        "اعترفت [GPE:سلمار] بدولة [GPE:لهار] أمس.",
        "أهالي الوادي يحتفون بزواج عشرين شابا.",
    ],
)
def test_nothing_is_said(sentence: str) -> None:
    assert read(sentence).contents == []


def test_a_day_between_commas_stands_within_what_is_welcomed() -> None:
    page = tawatur.read("ورحبت البلدية بالعقد الذي جرى إبرامه، الخميس، في لهار لبناء الجسر.")
    (said,) = page.articles[0].layers.attributions
    assert said.content[0].of(page.text) == "العقد الذي جرى إبرامه، الخميس، في لهار لبناء الجسر"


def test_what_is_stressed_ends_where_its_speaker_tells_why() -> None:
    assert read(f"أكد {SABBAGH} أهمية السد حيث قال إنه يحمي المدينة.").contents == ["أهمية السد", "يحمي المدينة"]
