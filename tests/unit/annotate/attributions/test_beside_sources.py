"""What stands beside a source: a second office, a meeting, a verb that tells of a document."""

from __future__ import annotations

import pytest

from tests.attributed import one, read


def test_a_second_office_before_the_name_where_an_object_follows() -> None:
    text, said = one("أعلن رئيس [ORG:حركة النهر] عضو المجلس [PER:رامي الصباغ] استقالة اللجنة.")
    source = said.chain.source
    assert source.span is not None
    assert source.span.of(text).endswith("رامي الصباغ")
    assert [span.of(text) for span in said.content] == ["استقالة اللجنة"]


def test_a_member_who_is_accused_does_not_accuse() -> None:
    held = read("اتهم رئيس [ORG:حركة النهر] عضو المجلس [PER:رامي الصباغ] بعرقلة فتح الجسر.")
    assert "رامي الصباغ" not in held.sources


@pytest.mark.parametrize(
    "met",
    [
        "في تصريح صحفي عقب لقائه بوزير النقل [PER:هاني الزين] في [GPE:لهار] أمس",
        "عقب لقائه وزير النقل [PER:هاني الزين] في [GPE:لهار]",
        "خلال لقائه مع وزير النقل [PER:هاني الزين]",
    ],
)
def test_whom_he_met_stands_before_what_he_says(met: str) -> None:
    held = read(f"وأدان [PER:رامي الصباغ] {met} اختطاف العمال.")
    assert (held.contents, held.sources) == (["اختطاف العمال"], ["رامي الصباغ"])


def test_when_a_document_came_out() -> None:
    text, said = one("أظهرت بيانات اقتصادية صدرت اليوم الجمعة تراجع أسعار القمح.")
    assert [span.of(text) for span in said.content] == ["تراجع أسعار القمح"]


def test_what_is_promised_on_the_day_after() -> None:
    held = read("وعدت [ORG:حكومة سلمار] بتعزيز الحراسة غداة هجوم ضرب المدينة.")
    assert held.contents == ["تعزيز الحراسة"]


def test_another_says_something_of_a_thing_with_which() -> None:
    held = read("أعلن وزير النقل [PER:رامي الصباغ] أن الشرطة تبحث عن أسباب الحريق الذي قال إن خسائره ارتفعت كثيرا.")
    assert held.contents[1] == "خسائره ارتفعت كثيرا"
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]


def test_who_says_it_himself_with_which() -> None:
    held = read("وصل وزير النقل [PER:رامي الصباغ] مع مدير الميناء [PER:هاني الزين] الذي قال إن الرصيف مغلق.")
    assert held.sources == ["هاني الزين"]


def test_an_office_of_ours_before_the_colon_of_a_headline() -> None:
    held = read("سفيرنا في [GPE:سلمار] : العمال بخير وصحة جيدة\nوصل الوفد أمس.", title=True)
    assert held.contents == ["العمال بخير وصحة جيدة"]


def test_a_dual_verb_ends_a_guessed_name() -> None:
    held = read("قال الحارس إن [ORG:وزارة النقل] و[ORG:منظمة محلية أبلغتا السكان] بإغلاق الرصيف.")
    assert "إغلاق الرصيف" in held.contents
