"""Where a word that looks like a cue is one, and where it is not."""

from __future__ import annotations

import pytest

from tests.attributed import one, read

SABBAGH = "[PER:رامي الصباغ]"


@pytest.mark.parametrize(
    "sentence",
    [
        f"جلس {SABBAGH} بين سكان الحي الذين عرفوا أن الجسر مغلق.",
        f"وصل {SABBAGH} عبر الطريق الجديد للدفاع عن أرضه.",
        f"قد يقول {SABBAGH} إن الجسر آمن.",
        "وتبين أن الجسر آمن.",
        "والأطفال الذين يُعتبرون ضعفاء عادوا إلى المدرسة.",
        "ويبلغ عدد سكان [GPE:تلة النور] نحو خمسة آلاف نسمة.",
        f"تعرض {SABBAGH} لحادث على الجسر.",
        "تشعر [ORG:هيئة الموانئ] بأهمية الجسر.",
        "اعتمد الباحث على معلومات أدلى بها سكان الحي في الجسر.",
    ],
)  # fmt: skip
def test_no_cue(sentence: str) -> None:
    assert read(sentence).contents == []


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("وبين المدير أن الجسر آمن.", "الجسر آمن"),
        ("فيما بين عدد من سكان الحي أن الجسر آمن.", "الجسر آمن"),
        (f"عبر {SABBAGH} عن رغبته في الرحيل.", "رغبته في الرحيل"),
        (f"يُعلن {SABBAGH} أن الجسر آمن.", "الجسر آمن"),
        (f"ورد {SABBAGH} بالقول: الجسر آمن.", "الجسر آمن"),
        ("دعا 12 شابا من أبناء الحي إلى فتح الجسر.", "فتح الجسر"),
        (f'أعلن {SABBAGH} في تصريح لمراسلة "نجم إف إم" عن وصول السفينة.', "وصول السفينة"),
        (f"أكد {SABBAGH} لـ «[ORG,outlet:الساحل]» وصول السفينة.", "وصول السفينة"),
        ("ذكر مصدر أمني طالبا عدم كشف هويته أن الجسر آمن.", "الجسر آمن"),
        ("أخبرني [PER:رامي الصباغ] أن الجسر آمن.", "الجسر آمن"),
    ],
)  # fmt: skip
def test_cue(sentence: str, content: str) -> None:
    assert read(sentence).contents == [content]


def test_who_said_that_before_goes_on() -> None:
    held = read(f"فتح الجسر أمس، ذكر ذلك {SABBAGH}. وأضاف أن العمل مستمر.")
    assert (held.contents, held.sources) == (["العمل مستمر"], ["رامي الصباغ"])


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (f"أصر {SABBAGH} على فتح الجسر ثم غادر القاعة.", "فتح الجسر"),
        (f"أعلن {SABBAGH} عن فتح الجسر وسط فرح كبير بين السكان.", "فتح الجسر"),
        (f"أعلن {SABBAGH} عن سقوط أمطار وسط البلاد.", "سقوط أمطار وسط البلاد"),
        (f"رفض {SABBAGH} فتح الجسر، حيث بقي في بيته.", "فتح الجسر"),
        (f"أصر {SABBAGH} على «فتح الجسر الكبير» وعاد إلى بيته.", "فتح الجسر الكبير"),
        (f"قال {SABBAGH} إن الجسر سيكون مكلفا للبلدية في البداية.", "الجسر سيكون مكلفا للبلدية في البداية"),
        (f"قال {SABBAGH} لقناة (إم.تي.في) إن الجسر آمن.", "الجسر آمن"),
    ],
)  # fmt: skip
def test_ends(sentence: str, content: str) -> None:
    text, said = one(sentence)
    assert said.content[0].of(text) == content


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("فتح الجسر أمس بحسب وثيقة نشرتها البلدية اليوم.", "فتح الجسر أمس"),
        ("الطريق طويل. ووفقا لخبراء المياه إن السد آمن.", "السد آمن"),
    ],
)
def test_prepositional(sentence: str, content: str) -> None:
    assert read(sentence).contents[-1] == content


@pytest.mark.parametrize("sentence", ["عاد كل إلى بيته حسب رغبته.", "رتبت حسب نوعها.", "كتب الشعر وفق معطى جديد."])
def test_no_source(sentence: str) -> None:
    assert read(sentence).contents == []
