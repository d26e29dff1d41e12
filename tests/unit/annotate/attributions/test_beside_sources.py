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
        "في تصريح مقتضب عقب لقائه بوزير النقل [PER:هاني الزين] في [GPE:لهار] أمس",
        "عقب لقائه وزير النقل [PER:هاني الزين] في [GPE:لهار]",
        "خلال لقائه مع وزير النقل [PER:هاني الزين]",
    ],
)
def test_whom_he_met_stands_before_what_he_says(met: str) -> None:
    held = read(f"وأدان [PER:رامي الصباغ] {met} اختطاف العمال.")
    assert (held.contents, held.sources) == (["اختطاف العمال"], ["رامي الصباغ"])


def test_when_a_document_came_out() -> None:
    text, said = one("أظهرت بيانات زراعية صدرت اليوم الجمعة تراجع أسعار القمح.")
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


def test_some_of_the_old_speak() -> None:
    text, said = one("اعتبر عدد من كبار السن في القرية إغلاق الرصيف عبئا كبيرا.")
    source = said.chain.source
    assert source.span is not None
    assert source.span.of(text) == "عدد من كبار السن في القرية"


def test_in_the_course_of_what_he_told() -> None:
    text, said = one(
        "أوضح العميد [PER:رامي الصباغ] المتحدث الأمني ل[ORG:وزارة النقل] في معرض حديثه عن الجسر بأنه مغلق."
    )
    source = said.chain.source
    assert source.span is not None
    assert source.span.of(text).endswith("وزارة النقل")


@pytest.mark.parametrize("age", ["", "(33 عاما) "])
def test_a_man_who_threatened_is_told_of(age: str) -> None:
    text, said = one(f"أوقفت الشرطة رجلا {age}هدد بحرق الجسر.")
    assert said.act == "threaten"
    assert said.chain.source.span is not None
    assert said.chain.source.span.of(text) == "رجلا"


def test_a_document_of_which_two_clauses_tell() -> None:
    held = read("وأظهرت الدراسة، التي أجراها مركز محلي، ونشرت نتائجها أمس، أن الأسعار ترتفع.")
    assert held.contents == ["الأسعار ترتفع"]


def test_what_another_says_of_whom_is_not_what_was_found() -> None:
    held = read("ووجدت الشرطة صورة للجسر مع الرسالة، والرجل الذي قالت الشرطة إنه بلا عمل يقيم وحده.")
    assert len(held.contents) == 1
    assert [a.cue.of(held.text) for a in held.attributions] == ["قالت"]


def test_a_colon_before_what_he_says_of_a_thing() -> None:
    held = read("قال [PER:رامي الصباغ]: إن الجسر مغلق بسبب الأعمال المشتركة والتي يقول: إنها تضر بالميناء.")
    assert held.contents[1] == "تضر بالميناء"


def test_this_year_is_told_of() -> None:
    held = read("وأضاف [PER:رامي الصباغ] أن هذا العام كان جيدا للتجار.")
    assert held.contents == ["هذا العام كان جيدا للتجار"]


def test_an_amount_goes_on_behind_its_source() -> None:
    held = read("وتبلغ النسبة لدى الرجال في المدن الكبرى القريبة من النهر، وفقا للدراسة، 12 لكل مئة رجل.")
    assert held.contents[0].endswith("12 لكل مئة رجل")


def test_the_main_clause_ends_what_a_noun_tells() -> None:
    held = read("ومع تأكيد [ORG:وزارة النقل] على رفض إغلاق الجسر فإنه ما زال خطرا.")
    assert held.contents == ["رفض إغلاق الجسر"]


@pytest.mark.parametrize(
    ("clause", "inside"),
    [("الذي تعرض لحادث", False), ("الذي قد يعود غدا", True)],
)
def test_background_of_somebody_named_before_another_speaks(clause: str, inside: bool) -> None:
    held = read(
        f"أعلنت الشرطة أنها وجدت سيارة المدير [PER:هاني الزين]، {clause}، وقال الحارس [PER:رامي الصباغ] إن الجسر مغلق."
    )
    assert (clause in held.contents[0]) == inside
    assert held.contents[1] == "الجسر مغلق"
