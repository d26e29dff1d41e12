"""Of whom something is said beside who says it, what another said, and what only looks like a statement of its own."""

from __future__ import annotations

import pytest

from tests.attributed import read

SABBAGH, KARMI = "[PER:رامي الصباغ]", "[PER:هاني الكرمي]"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (f"اتهم {SABBAGH} نظيره السلماري بالكذب.", "نظيره السلماري بالكذب"),
        (f"اتهم الوزير <نظيره السلماري> {KARMI} بإخفاء الأرقام.", "نظيره السلماري هاني الكرمي بإخفاء الأرقام"),
        (f"اتهم {SABBAGH} الرئيس السلماري بالكذب.", "الرئيس السلماري بالكذب"),
        ("زار المرفأ المدير الذي اتهمته [ORG:لجنة السد] الثلاثاء بإخفاء الأرقام.", "إخفاء الأرقام"),
        (f"ألقى {SABBAGH} باللوم على المقاولين في تأخر الجسر.", "اللوم على المقاولين في تأخر الجسر"),
    ],
)
def test_who_is_accused(text: str, content: str) -> None:
    (said,) = read(text).attributions
    assert said.act == "accuse"
    assert read(text).contents == [content]


def test_a_verdict_is_no_condemnation() -> None:
    assert read("أدانت محكمة في [GPE:لهار] المدير بإخفاء الأرقام.").attributions == ()


def test_a_call_that_is_renewed_is_of_whom_it_names() -> None:
    text = f"أكدت [ORG:لجنة السد] أنها تتابع العمل، مجددة دعوة الأمين العام {SABBAGH} إلى وقف الحفر."
    assert read(text).sources == ["لجنة السد", "رامي الصباغ"]


def test_a_refusal_that_is_renewed_is_one() -> None:
    held = read(f"قال {SABBAGH} إن الجسر آمن، مجددا رفض بلاده لأي حفر قربه.")
    assert held.contents == ["الجسر آمن", "رفض بلاده لأي حفر قربه"]


@pytest.mark.parametrize(
    "text",
    [
        f"أغلق الجسر ساعات قبل أن يعلن {SABBAGH} فتح الطريق.",
        f"هطل المطر يومين قبل أن يعلن الوزير {SABBAGH} فتح الطريق.",
    ],
)
def test_what_somebody_said_in_the_end(text: str) -> None:
    held = read(text)
    assert (held.sources, held.contents) == (["رامي الصباغ"], ["فتح الطريق"])


def test_what_an_official_told_an_agency() -> None:
    held = read("سقط الجسر القديم في النهر، على ما أفاد به مسؤول كبير مطلع على الملف أمس.")
    assert held.contents == ["سقط الجسر القديم في النهر"]


@pytest.mark.parametrize(
    "text",
    [
        "أعلن مقاتلو [ORG:حركة الساحل] السيطرة على الجسر.",
        "أعلن مسلحو «[ORG:حركة الساحل]» السيطرة على الجسر.",
        "أعلنت [ORG:حركة الساحل] «حسام» المتشددة السيطرة على الجسر.",
    ],
)
def test_people_of_a_body_and_its_other_name(text: str) -> None:
    assert read(text).contents == ["السيطرة على الجسر"]


def test_a_body_in_marks_is_no_quotation() -> None:
    text = "في ذكرى مؤسس «[ORG:حزب المرفأ الجديد]»، أشاد الرئيس ببداية مرحلة أخرى."
    assert read(text).contents == ["بداية مرحلة أخرى"]


def test_deeds_of_who_tightens_something() -> None:
    assert read("شددت [GPE:سلمار] القيود على السفن.").attributions == ()
    assert read("شددت [GPE:سلمار] إجراءات الأمن على حدودها.").attributions == ()


def test_what_is_thrown_is_no_blame() -> None:
    held = read(f"قال {SABBAGH} إن الطائرة حلقت فوق القرية، ملقية عددا من القنابل على الجسر.")
    assert [said.act for said in held.attributions] == ["say"]


def test_another_subject_of_a_headline() -> None:
    held = read("[ORG:جيش لهار] يعلن صد هجوم قرب النهر و[GPE:سلمار] تحض الطرفين على الصلح", title=True)
    assert held.contents == ["صد هجوم قرب النهر", "الصلح"]
