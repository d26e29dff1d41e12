"""Sources named late or in part, speakers of headlines, and words that only look like sources."""

from __future__ import annotations

import pytest

from tests.attributed import read


@pytest.mark.parametrize(
    "sentence",
    [
        "صرح المتحدث الرسمي للهيئة بالمدينة الدكتور [PER:سامر الحلبي] بأن الطريق مغلق.",
        "رحب الأمين العام للأمم المتحدة [PER:سامر الحلبي] بوقف إطلاق النار.",
        "أوضح المدير العام لهيئة الموانئ <رئيس اللجنة العلمية> [PER:سامر الحلبي] أن الجسر آمن.",
        "قال المحلل والخبير في علم السموم دكتور [PER:سامر الحلبي] إن الماء نظيف.",
    ],
)
def test_the_name_after_an_office(sentence: str) -> None:
    assert [said.chain.source.entity for said in read(sentence).attributions] == ["سامر الحلبي"]


def test_a_content_after_saying() -> None:
    held = read("أكد [PER:سامر الحلبي] أن الطريق مغلق، قائلا: «لن نفتحه قبل الشتاء».")
    assert held.contents == ["الطريق مغلق", "لن نفتحه قبل الشتاء"]


def test_a_headline_with_an_adjunct() -> None:
    held = read("[PER:سامر الحلبي] حول أزمة الميناء: لن نغلق الأرصفة", title=True)
    assert held.contents == ["لن نغلق الأرصفة"]


@pytest.mark.parametrize(
    "sentence",
    [
        "تواصل العمل في الميناء وفق الخطط المعتمدة لذلك.",
        "كلف الوزير [PER:سامر الحلبي] بإعداد خطة الميناء.",
        "تم توقع وصول السفن إلى الميناء غدا.",
        "ناقش المجلس أبرز المؤشرات المالية والاقتصادية.",
    ],
)
def test_nobody_speaks(sentence: str) -> None:
    assert read(sentence).attributions == ()


@pytest.mark.parametrize(
    "text",
    ["قال والي لهار [PER:سامر الحلبي] إن الطريق مغلق.", "أكد والي ولاية لهار الفريق [PER:سامر الحلبي] أن الطريق مغلق."],
)
def test_a_governor_is_no_preposition(text: str) -> None:
    assert [said.chain.source.entity for said in read(text).attributions] == ["سامر الحلبي"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قال [PER:سامر الحلبي] إن القتلى ثلاثة، وحمل [ORG:حرس لهار] مسؤولية الهجوم.", "سامر الحلبي"),
        ("قال [PER:سامر الحلبي] إن القتلى ثلاثة، وحمل [ORG:حرس لهار] مسؤولية الهجوم للجنة.", "حرس لهار"),
        ("قال [PER:سامر الحلبي] إن القتلى ثلاثة، وحمل [ORG:حرس لهار] اللجنة مسؤولية الهجوم.", "حرس لهار"),
    ],
)
def test_the_one_noun_before_the_burden_bears_it(text: str, source: str) -> None:
    assert read(text).attributions[-1].chain.source.entity == source
