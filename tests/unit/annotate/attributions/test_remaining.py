"""Quotations after a colon, words before "على حد قوله", labels of the one who speaks."""

from __future__ import annotations

import pytest

from tests.attributed import read

SABBAGH = "[PER:رامي الصباغ]"


def test_marks_after_a_colon_are_the_subjects() -> None:
    held = read(f"نشر {SABBAGH} على صفحته صورة للجسر مع تعليق قصير: «الحلم صار حقيقة» و«شكرا لكم جميعا».")
    assert (held.contents, held.sources) == (["الحلم صار حقيقة … شكرا لكم جميعا"], ["رامي الصباغ"])


def test_titles_after_a_colon_are_nobodys_words() -> None:
    assert read(f"أصدر {SABBAGH} كتابا جديدا بعنوان: «حكايات الجسر القديم».").contents == []


@pytest.mark.parametrize("pointer", ["على حد تعبيره", "حسب قوله", "بحسب كلامه", "حسبما ورد ذكره"])
def test_words_before_a_pointer_are_the_last_speakers(pointer: str) -> None:
    held = read(f"قال {SABBAGH} إن الجسر آمن.\n«العمل الكبير يبدأ غدا صباحا»، {pointer}.")
    assert held.contents[-1] == "العمل الكبير يبدأ غدا صباحا"
    assert held.sources == ["رامي الصباغ"] * len(held.sources)


def test_a_pointer_adds_nothing_to_what_is_said() -> None:
    assert read(f"قال {SABBAGH} إن الجسر آمن، على حد تعبيره.").contents == ["الجسر آمن"]


@pytest.mark.parametrize(
    ("label", "more"), [("«كارثة البلدية الكبرى»", ["كارثة البلدية الكبرى"]), ("«المهزلة»", [])]
)  # fmt: skip
def test_labels_of_the_speaker_count_with_two_words(label: str, more: list[str]) -> None:
    held = read(f"قال {SABBAGH} إنه لن ينسى ما وصفه بـ{label} في الصيف.")
    assert held.contents[1:] == more


def test_marks_after_a_bare_letter() -> None:
    held = read(f"هدد {SABBAGH} بـ«إغلاق الجسر الكبير».")
    assert (held.contents, held.attributions[0].mode) == (["إغلاق الجسر الكبير"], "direct")


@pytest.mark.parametrize(
    "sentence",
    [
        "صدر عن [ORG:هيئة الموانئ] اليوم البيان التالي: سيفتح الرصيف الشرقي يوم الأحد.",
        "أصدرت [ORG:هيئة الموانئ] البيان الآتي نصه: سيفتح الرصيف الشرقي يوم الأحد.",
        "تلقت الصحف بيانا صادرا عن [ORG:هيئة الموانئ] وفيما يلي نصه: سيفتح الرصيف الشرقي يوم الأحد.",
    ],
)
def test_text_of_a_statement_behind_its_colon(sentence: str) -> None:
    held = read(sentence)
    assert held.contents == ["سيفتح الرصيف الشرقي يوم الأحد"]
    assert held.sources == ["هيئة الموانئ"]


def test_further_verb_of_a_headline() -> None:
    held = read("[ORG:هيئة الموانئ] تنفي الخبر وتطالب بالتحقيق في الحادث\nوصل الوزير أمس.", title=True)
    assert held.contents == ["الخبر", "التحقيق في الحادث"]
    assert held.sources == ["هيئة الموانئ", "هيئة الموانئ"]
    assert held.attributions[1].chain.source.span is None


def test_body_in_marks_at_the_head_of_a_headline() -> None:
    held = read("«المرافئ والجسور» تعلن بدء التسجيل غدا\nوصل الوزير أمس.", title=True)
    assert held.contents == ["بدء التسجيل غدا"]
    assert held.attributions[0].chain.source.kind == "organisation"


def test_colon_behind_the_verb_of_a_headline() -> None:
    held = read("[ORG:هيئة الموانئ] تقول: لن نغلق الرصيف\nوصل الوزير أمس.", title=True)
    assert held.contents == ["لن نغلق الرصيف"]
    assert held.sources == ["هيئة الموانئ"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("غرقت ستة قوارب أمس قرب الميناء. صرح بذلك مدير السد.", ["غرقت ستة قوارب أمس قرب الميناء"]),
        ("غرقت ستة قوارب أمس قرب الميناء، ذكر ذلك مدير السد.", ["غرقت ستة قوارب أمس قرب الميناء"]),
        ("غرقت ستة قوارب أمس قرب الميناء. أوضح ذلك المسؤول أن السد آمن.", ["السد آمن"]),
        ("قال خبير إن السد قديم وفيه شقوق. وأكد ذلك مدير السد.", ["السد قديم وفيه شقوق"]),
    ],
)
def test_who_said_that_said_what_stands_before(text: str, said: list[str]) -> None:
    assert read(text).contents == said
