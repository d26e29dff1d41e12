"""What goes on behind a content: further acts of the same source, answers of others, the outlet's own words."""

from __future__ import annotations

import pytest

from tests.attributed import read


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("قال الوزير إن العمل مستمر، وأكد أهمية الحوار.", ["العمل مستمر", "أهمية الحوار"]),
        ("قال الوزير إن العمل مستمر وأكد أهمية الحوار.", ["العمل مستمر", "أهمية الحوار"]),
        (
            "قال الوزير إن [PER:سالم] زار السد، وأعلن افتتاح الجسر.",
            ["سالم زار السد، وأعلن افتتاح الجسر", "افتتاح الجسر"],
        ),
        (
            "قالت الوزارة إن الحكومة تبني السد، وأكدت أهمية الجسر.",
            ["الحكومة تبني السد، وأكدت أهمية الجسر", "أهمية الجسر"],
        ),
        ("قال الوزير إن السد قديم إلا أنه أكد أن الجسر آمن.", ["السد قديم", "الجسر آمن"]),
        ("قال الوزير إن السد ليس إلا بداية الطريق.", ["السد ليس إلا بداية الطريق"]),
        ("قالت المعارضة إن السد انهار لكن الحكومة تنفي وقوع ضحايا.", ["السد انهار", "وقوع ضحايا"]),
        ("رفضت الحكومة مطالب العمال، وقرر المدير إغلاق السد.", ["مطالب العمال"]),
        ("رفضت الحكومة جملة وتفصيلا مطالب العمال.", ["مطالب العمال"]),
        ("أعلنت الوزارة عن إغلاق السد، فيما لا يمر يوم من دون حادث.", ["إغلاق السد"]),
        ("قال الوزير إن السد أغلق، فيما لا يزال الجسر مفتوحا.", ["السد أغلق، فيما لا يزال الجسر مفتوحا"]),
        ("رفض المدراء التعليق قائلين ل[ORG,agency:رويترز] إن السد أغلق.", ["التعليق", "السد أغلق"]),
        ("وبينما يرى السكان أن السد آمن، لا يستبعد خبراء انهياره.", ["السد آمن", "انهياره"]),
        (
            "قال المدرب «إذا سار كل شيء كما نريد فسنبدأ غدا» وسيكون ثاني مدرب يصل.",
            ["إذا سار كل شيء كما نريد فسنبدأ غدا"],
        ),
        (
            "قال المدرب إن «الفريق الجديد جاهز للمباراة تماما» وسيلعب غدا.",
            ["«الفريق الجديد جاهز للمباراة تماما» وسيلعب غدا"],
        ),
        ("قال الوزير إن العمل مستمر، وثمّن جهود العمال.", ["العمل مستمر", "جهود العمال"]),
        ("قال [PER:سالم] الذي أعلن استقالته إن السد آمن.", ["استقالته", "السد آمن"]),
    ],
)
def test_contents(text: str, contents: list[str]) -> None:
    assert read(text).contents == contents


def test_a_man_says_what_a_masculine_participle_tells_behind_the_words_of_a_paper() -> None:
    held = read("ذكرت [ORG,outlet:صحيفة الساحل] أن [PER:سالم] زار المدير متهما إياه بالتأخير.")
    assert held.contents == ["سالم زار المدير متهما إياه بالتأخير", "إياه بالتأخير"]
    assert held.attributions[1].chain.source.entity == "سالم"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("لاحظت المنظمة المعنية بالدفاع عن الغابات أن الحرائق زادت.", "المنظمة المعنية بالدفاع عن الغابات"),
        ("كشفت وزارة الدفاع عن خطة جديدة.", "وزارة الدفاع"),
        ("قالت المساعدة للشؤون المالية [PER:سلمى الهاني] إن العمل مستمر.", "المساعدة للشؤون المالية سلمى الهاني"),
        ("لاحظ منتجو هذا الجهاز أن شاشته تنكسر.", "منتجو هذا الجهاز"),
        ("ومع ذلك فإن الفقهاء يعترفون بتغير الأحوال.", "الفقهاء"),
        ("وبحسب المكتب الوطني للإحصاء ازداد عدد العاملين.", "المكتب الوطني للإحصاء"),
    ],
)
def test_a_source_is_whole(text: str, source: str) -> None:
    held = read(text)
    span = held.attributions[0].chain.source.span
    assert span and span.of(held.text) == source


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ('قال [PER:سالم]، رئيس شركة "نجمة" لوكالة [ORG,agency:الساحل]: "زرنا الموقع مرات عدة".', "الساحل"),
        ('وبحسب ما أكد [PER:سالم] للصحيفة اليومية اللهارية "[ORG,outlet:الساحل]"، فإن الطريق مغلق.', "الساحل"),
    ],
)
def test_who_heard_it(text: str, via: str) -> None:
    held = read(text).attributions
    assert [link.entity for link in held[0].chain.links[1:]] == [via, "سالم"]


def test_the_text_of_a_statement_goes_on_to_the_end_of_its_paragraph() -> None:
    held = read("أصدرت الوزارة البيان التالي: الطريق مغلق منذ أمس. وسيفتح الطريق غدا.")
    assert held.contents == ["الطريق مغلق منذ أمس. وسيفتح الطريق غدا"]


def test_both_sides_are_the_two_named_before() -> None:
    held = read("التقى [PER:سالم] نظيره [PER:هاني] أمس. وأكد الجانبان أن الحوار مستمر.")
    assert held.attributions[0].chain.source.entity == "سالم"
    three = read("التقى [PER:سالم] نظيره [PER:هاني] في بيت [PER:رامي] أمس. وأكد الجانبان أن الحوار مستمر.")
    assert three.attributions[0].chain.source.entity is None


@pytest.mark.parametrize(
    "text", ["ثم كتب ثلاثة أفلام هي «ليلة في القرية» و«صباح في المدينة».", "وهو قرار يدعو الدول إلى الحوار."]
)
def test_what_is_written_or_called_upon_says_nothing(text: str) -> None:
    assert all("أفلام" not in text or a.chain.source.span is None for a in read(text).attributions)
