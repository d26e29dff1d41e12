"""Quotation marks of all kinds, nested, lost, and across paragraphs; speakers after the quotation."""

from __future__ import annotations

import pytest

from tests.attributed import one, read

SABBAGH = "[PER:رامي الصباغ]"


@pytest.mark.parametrize("marks", ["«»", "“”", '""', "„”", "””"])
def test_marks(marks: str) -> None:
    text, said = one(f"قال {SABBAGH} {marks[0]}لن نغلق الجسر القديم{marks[1]}.")
    assert (said.mode, said.content[0].of(text)) == ("direct", "لن نغلق الجسر القديم")


@pytest.mark.parametrize("between", ["، قال", " قال", "، كتب", "، أضاف"])
def test_speaker_after_the_quotation(between: str) -> None:
    text, said = one(f"«لن نغلق الجسر القديم أبدا»{between} {SABBAGH}.")
    assert said.content[0].of(text) == "لن نغلق الجسر القديم أبدا"
    assert said.chain.source.entity == "رامي الصباغ"


def test_several_sentences_in_one_quotation() -> None:
    text, said = one(f"وقال {SABBAGH}: «الجسر آمن. لن نغلقه أبدا. المال متوفر».")
    assert said.content[0].of(text) == "الجسر آمن. لن نغلقه أبدا. المال متوفر"


def test_quotation_goes_on_in_the_next_paragraph() -> None:
    held = read(f"قال {SABBAGH}: «الجسر آمن في كل وقت».\n«ولن نغلقه أبدا في هذا الشتاء».")
    assert held.contents == ["الجسر آمن في كل وقت … ولن نغلقه أبدا في هذا الشتاء"]


def test_quotation_inside_a_quotation_is_its_own() -> None:
    held = read(f"قال [ORG:اتحاد الصيادين] إن {SABBAGH} قال إن الجسر آمن.")
    assert held.contents == ["رامي الصباغ قال إن الجسر آمن", "الجسر آمن"]
    assert held.attributions[1].inside == 0
    assert [link.entity for link in held.attributions[1].chain.via] == ["اتحاد الصيادين"]


def test_lost_closing_mark() -> None:
    held = read(f"قال {SABBAGH}: «الجسر آمن في كل وقت.\nوصلت السفينة.")
    assert held.contents[0].startswith("الجسر آمن")


def test_name_in_marks_is_no_content() -> None:
    held = read("ذكرت صحيفة «[ORG,outlet:الساحل]» أن الجسر مغلق.")
    assert (held.contents, held.sources) == (["الجسر مغلق"], ["الساحل"])


@pytest.mark.parametrize("marks", ["()", "(())", "////"])
def test_brackets_and_strokes_behind_a_colon(marks: str) -> None:
    middle = len(marks) // 2
    text, said = one(f"قال {SABBAGH}: {marks[:middle]}لن نغلق الجسر. هو آمن للجميع{marks[middle:]} وغادر القاعة.")
    assert (said.mode, said.content[0].of(text)) == ("direct", "لن نغلق الجسر. هو آمن للجميع")


def test_brackets_that_hold_no_more_than_an_aside() -> None:
    assert read(f"قال {SABBAGH}: (الجسر) آمن.").contents == ["(الجسر) آمن"]


def test_speaker_in_the_sentence_after_the_quotation() -> None:
    text, said = one(f"«لن نغلق الجسر القديم أبدا». هكذا قال {SABBAGH} أمام الطلاب.")
    assert said.content[0].of(text) == "لن نغلق الجسر القديم أبدا"
    assert said.chain.source.entity == "رامي الصباغ"


def test_a_mark_that_stands_for_a_vowel_opens_nothing() -> None:
    held = read(f'قال {SABBAGH} أن الجسر آمن، قائلا" : لن نغلقه أبدا هذا العام.')
    assert held.contents == ["الجسر آمن", "لن نغلقه أبدا هذا العام"]
    held = read(f'قال {SABBAGH} "إن الجسر آمن في كل وقت"، مضيفا" لن نغلقه أبدا هذا العام.')
    assert held.contents[-1] == "لن نغلقه أبدا هذا العام"


def test_holy_words_stand_in_brackets() -> None:
    held = read("قال [PER:النبي] صلى الله عليه وسلم (إنما الأعمال بالنيات وإنما لكل امرئ ما نوى).")
    assert held.contents == ["إنما الأعمال بالنيات وإنما لكل امرئ ما نوى"]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ('قال الناطق باسم البلدية "نرفض هدم القلعة"، من دون أن يذكر السبب.', "الناطق باسم البلدية", "نرفض هدم القلعة"),
        ('قال [PER:سامر] "لا مال لدينا للترميم" قبل أن يغادر القاعة.', "سامر", "لا مال لدينا للترميم"),
        (
            'وقال التلفزيون "تم ترميم قلعتنا القديمة كلها" في مدينة لهار، من دون أن يذكر السبب.',
            "التلفزيون",
            '"تم ترميم قلعتنا القديمة كلها" في مدينة لهار',
        ),
    ],
)
def test_quotation_without_a_colon_is_not_of_its_speaker(sentence: str, source: str, content: str) -> None:
    found = read(sentence)
    assert found.contents == [content]
    assert found.words(found.attributions[0].chain.source) == source
