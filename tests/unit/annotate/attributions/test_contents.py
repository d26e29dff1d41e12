"""Where contents end, how they are quoted, what they do."""

from __future__ import annotations

import pytest

from tests.attributed import one, read

SABBAGH = "[PER:رامي الصباغ]"


@pytest.mark.parametrize(
    "tail",
    [
        "، وأكد أن العمل مستمر.", "، مشيرا إلى أن العمل مستمر.", "، في إشارة إلى خلاف قديم.",
        "، بحسب [ORG:هيئة الموانئ].",
        "، بينما قال مسؤول إن الطريق مغلق.", " دون مزيد من التفاصيل.", "، لكنه حذر من تأخر المال.", "، على حد قوله.",
        "، ويأتي ذلك بعد أشهر من العمل.",
    ],
)  # fmt: skip
def test_content_ends_before_what_is_not_said(tail: str) -> None:
    assert "الجسر سيفتح قبل الصيف" in read(f"قال {SABBAGH} إن الجسر سيفتح قبل الصيف{tail}").contents


@pytest.mark.parametrize(
    "going_on",
    ["، وأن المال متوفر", "، لكنه يحتاج إلى صيانة", "، خاصة في الشتاء", " بعد انتهاء الأعمال"],
)
def test_content_goes_on(going_on: str) -> None:
    assert read(f"قال {SABBAGH} إن الجسر سيفتح قبل الصيف{going_on}.").contents == [f"الجسر سيفتح قبل الصيف{going_on}"]


@pytest.mark.parametrize(
    ("sentence", "mode", "content"),
    [
        (f"قال {SABBAGH} إن الجسر آمن.", "indirect", "الجسر آمن"),
        (f"قال {SABBAGH}: «الجسر آمن تماما».", "direct", "الجسر آمن تماما"),
        (f"قال {SABBAGH} إن «الجسر آمن تماما».", "direct", "الجسر آمن تماما"),
        (f'قال {SABBAGH} "الجسر آمن تماما".', "direct", "الجسر آمن تماما"),
        (f"قال {SABBAGH} إن الجسر «آمن تماما».", "mixed", "الجسر «آمن تماما»"),
        (f"وصف {SABBAGH} القرار بأنه «خطير».", "mixed", "القرار بأنه «خطير»"),
        (f"وصف {SABBAGH} القرار بـ«الخطير».", "mixed", "القرار بـ«الخطير»"),
        (f"وصف {SABBAGH} سفينة «الريح» بأنها قديمة.", "indirect", "سفينة «الريح» بأنها قديمة"),
        (f"قال {SABBAGH} إن سفينة «الريح» وصلت.", "indirect", "سفينة «الريح» وصلت"),
    ],
)
def test_mode(sentence: str, mode: str, content: str) -> None:
    text, said = one(sentence)
    assert (said.mode, said.content[0].of(text)) == (mode, content)


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        (f"قال {SABBAGH} إن الجسر آمن.", "say"), (f"قال {SABBAGH} إنه يجب فتح الجسر.", "demand"),
        (f"قال {SABBAGH} إنه يأمل في فتح الجسر.", "expect"), (f"حذر {SABBAGH} من إغلاق الجسر.", "warn"),
        (f"قال {SABBAGH} إنه لا صحة لإغلاق الجسر.", "deny"), (f"هدد {SABBAGH} بإغلاق الجسر.", "threaten"),
        (f"قال {SABBAGH} إن من الصعب عليه أن يعود.", "say"),
        (f"رحب {SABBAGH} بفتح الجسر.", "welcome"), (f"تعهد {SABBAGH} بفتح الجسر.", "promise"),
    ],
)  # fmt: skip
def test_act(sentence: str, act: str) -> None:
    assert read(sentence).attributions[0].act == act


@pytest.mark.parametrize(
    ("content", "polarity"),
    [
        ("الجسر لم يفتح", "negative"), ("الجسر ليس آمنا", "negative"), ("فشل في فتح الجسر", "negative"),
        ("الجسر آمن", "positive"), ("الجسر الذي لم يفتح آمن", "positive"), ("هذه كارثة غير مسبوقة", "positive"),
        ("الجسر لا يزال آمنا", "positive"), ("الجسر لا بد أن يفتح", "positive"), ("لا شك أن الجسر آمن", "positive"),
        ("أحدا لا يشك في الأمر", "negative"), ("عدد الزوار لا يقل عن ألف", "positive"),
        ("العدد لم يقل عن ألف", "positive"),
        ("العمدة لم يقل ذلك", "negative"), ("إذا لم يصلح الجسر فإن البلدة ستعزل", "positive"),
        ("إذا لم يصلح الجسر، ستعزل البلدة", "positive"), ("إذا صلح الجسر، لن تعزل البلدة", "negative"),
        ("من يشتري قاربا فإن الرخصة لا تشمله", "negative"), ("في الشتاء المقبل، لن يفتح الجسر", "negative"),
        ("توضيحا لما نشر أمس فلا علاقة للبلدية بالجسر", "negative"), ("في البلدة مطاعم، لا فنادق", "positive"),
    ],
)  # fmt: skip
def test_polarity(content: str, polarity: str) -> None:
    assert read(f"قال {SABBAGH} إن {content}.").attributions[0].polarity == polarity


def test_what_is_warned_of_denies_though_its_noun_stands_first() -> None:
    assert read(f"جدد {SABBAGH} تحذيره من أن الجسر لا يحتمل الثلج.").attributions[0].polarity == "negative"


def test_distance_of_the_cue() -> None:
    assert read(f"زعم {SABBAGH} أن الجسر آمن.").attributions[0].distance == "doubting"
    assert read(f"أوضح {SABBAGH} أن الجسر آمن.").attributions[0].distance == "endorsing"
    assert read(f"قال {SABBAGH} إن الجسر آمن.").attributions[0].distance == "neutral"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("قلل الوزير من أهمية تأجيل الافتتاح.", "say"),
        ("شكك رئيس البلدية [PER:هاني الزين] في ضرورة تأجيل الافتتاح.", "say"),
        ("أكد الوزير أهمية تأجيل الافتتاح.", "demand"),
    ],
)
def test_a_need_made_light_of_or_doubted_is_not_called_for(text: str, act: str) -> None:
    assert [a.act for a in read(text).attributions] == [act]
