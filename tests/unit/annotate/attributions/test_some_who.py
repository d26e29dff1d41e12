"""Who says it where nobody is named: those who are there, a list of numbers; and objects with which nothing is said."""

from __future__ import annotations

import pytest

from tests.attributed import read


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("هناك من يرى أن الجسر سيتأخر.", "من", "الجسر سيتأخر"),
        ("وثمة من قال إن الجسر سيتأخر.", "من", "الجسر سيتأخر"),
        ("فبحسب إحصاءات للنقابة يبلغ عدد الصيادين ألف صياد.", "إحصاءات للنقابة", "يبلغ عدد الصيادين ألف صياد"),
        ("ووفق التقرير السنوي للوزارة تم نقل الصيادين.", "التقرير السنوي للوزارة", "تم نقل الصيادين"),
        ("وبحسب مصدر يعمل في الميناء، فإن الجسر آمن.", "مصدر يعمل في الميناء", "الجسر آمن"),
    ],
)
def test_source(sentence: str, source: str, content: str) -> None:
    held = read(sentence)
    assert [held.words(a.chain.source) for a in held.attributions] == [source]
    assert held.contents == [content]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("أشادت النقابة ب<الصحفي> [PER:سامر الحلبي].", "النقابة", "الصحفي سامر الحلبي"),
        ("نددت [ORG:وزارة الصحة] بالوفد.", "وزارة الصحة", "الوفد"),
        ("طالب مدير الأمن بالوزارة بفتح السوق.", "مدير الأمن بالوزارة", "فتح السوق"),
    ],
)
def test_who_is_welcomed_is_no_part_of_the_source(sentence: str, source: str, content: str) -> None:
    held = read(sentence)
    assert [held.words(a.chain.source) for a in held.attributions] == [source]
    assert held.contents == [content]


@pytest.mark.parametrize(
    "sentence",
    [
        "تتمسك النقابة بعادات العيد القديمة.",
        "ينتظر أن توقع الشركة عقودا جديدة.",
        "تهاجم حركة الجبل مواقع أمنية في لهار.",
        "يثبت الصيادون إبداعهم في السوق.",
        "هددوا الشركة ثم غادروا.",
        "امتنع الوزير عن التصويت على القرار.",
        "قدم الوزير مقترحا يتضمن فتح السوق.",
        "نفت الوزارة ذلك الشهر الماضي.",
    ],
)
def test_nothing_is_said(sentence: str) -> None:
    assert read(sentence).attributions == ()


def test_a_position_is_held_on_to() -> None:
    assert read("تمسك الوزير بموقفه من السد.").contents == ["موقفه من السد"]


def test_whom_they_threaten_does_not_threaten() -> None:
    held = read("أكد الصيادون أن السوق مغلقة. وهددوا الشركة بإغلاق الميناء.")
    assert held.contents[-1] == "إغلاق الميناء"
    assert held.words(held.attributions[-1].chain.source) != "الشركة"


def test_god_is_asked() -> None:
    assert [a.act for a in read("شكر الوزير العمال، داعيا الله أن يحفظ البلاد.").attributions][-1] == "ask"


def test_what_somebody_talks_about_leads_to_what_he_says() -> None:
    assert read("قال الوزير متحدثا عن السد: لن نغلقه أبدا.").contents == ["لن نغلقه أبدا"]


def test_what_they_are_at_one_on() -> None:
    assert read("أجمع الصيادون على أهمية السوق.").contents == ["أهمية السوق"]


def test_who_will_not_agree_refuses() -> None:
    assert [a.act for a in read("أبلغ الوزير الشركة أنه لن يوافق على البيع.").attributions] == ["refuse"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("قال الوزير: كيف نبني السد؟ ومن أين المال؟ وحضر السكان.", "كيف نبني السد؟ ومن أين المال"),
        ("قال الوزير: كيف نبني السد؟ وأضاف: من أين المال؟", "كيف نبني السد"),
        ("قال الوزير: ما أجمل السد.. سنزوره غدا. وحضر السكان.", "ما أجمل السد.. سنزوره غدا"),
        ("قال الوزير: ما أجمل السد.. وكان السكان قد حضروا.", "ما أجمل السد"),
        ("قال الوزير: سنبني السد. وحضر السكان.", "سنبني السد"),
    ],
)
def test_questions_and_pauses_go_on_behind_a_colon(text: str, content: str) -> None:
    assert read(text).contents[0] == content


def test_a_young_woman_tells_how_she_is() -> None:
    held = read("وصفت الشابة وضعها في المدينة بأنه صعب.")
    assert [held.words(a.chain.source) for a in held.attributions] == ["الشابة"]
    assert held.contents == ["وضعها في المدينة بأنه صعب"]
