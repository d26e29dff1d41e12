"""Empty subjects and circumstantial participles: the last speaker goes on, as far as verb and speaker agree."""

from __future__ import annotations

from tests.attributed import read

SAID = "قال وزير النقل [PER:رامي الصباغ] إن الجسر آمن. "


def test_empty_subject_takes_the_last_speaker() -> None:
    held = read(SAID + "وأضاف أن العمل مستمر.")
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]
    source = held.attributions[1].chain.source
    assert (source.span, source.carried, source.kind) == (None, True, "person")


def test_across_paragraphs_and_quotations() -> None:
    held = read(SAID + "\n«لن يغلق الطريق أبدا في هذا الشتاء».\nوتابع أن المال متوفر.")
    assert held.sources[-1] == "رامي الصباغ"


def test_participle_starts_a_new_statement_of_the_same_source() -> None:
    held = read("قال [PER:رامي الصباغ] إن الجسر آمن، مضيفا أن العمل مستمر.")
    assert held.contents == ["الجسر آمن", "العمل مستمر"]
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]


def test_gender_decides() -> None:
    held = read(SAID + "وقالت [ORG:هيئة الموانئ] إن الرصيف مغلق. وأضاف أن المال متوفر.")
    assert held.sources[-1] == "رامي الصباغ"


def test_unnamed_speaker_goes_on() -> None:
    held = read("قال مصدر طبي إن المصابين نقلوا. وأضاف أن حالتهم مستقرة.")
    assert held.sources == [None, None]
    assert held.attributions[1].chain.source.kind == "anonymous"
