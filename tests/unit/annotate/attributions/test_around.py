"""Cues that are no verbs: prepositions, nouns, labels, the colon of a headline."""

from __future__ import annotations

import pytest

from tests.attributed import one, read

SABBAGH = "[PER:رامي الصباغ]"


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (f"وبحسب {SABBAGH}، فإن الجسر آمن.", "الجسر آمن"),
        (f"غرقت السفينة قرب الساحل، وفقا ل{SABBAGH}.", "غرقت السفينة قرب الساحل"),
        (f"غرقت السفينة قرب الساحل، وفقا لما أعلنه {SABBAGH}.", "غرقت السفينة قرب الساحل"),
        (f"غرقت السفينة قرب الساحل، جاء ذلك وفقا لما أعلنه {SABBAGH}.", "غرقت السفينة قرب الساحل"),
        (f"غرقت السفينة قرب الساحل، وذلك بحسب ما أعلنه {SABBAGH} في لهار.", "غرقت السفينة قرب الساحل"),
        (f"السفينة، بحسب {SABBAGH}، تحمل القمح.", "السفينة … تحمل القمح"),
    ],
)
def test_prepositional_cues(sentence: str, content: str) -> None:
    held = read(sentence)
    assert held.contents == [content]
    assert held.sources == ["رامي الصباغ"]


def test_pointing_back_is_no_new_source() -> None:
    assert len(read(f"قال {SABBAGH} إن الجسر آمن، بحسب قوله.").attributions) == 1


def test_where_a_speaker_has_it_from_stands_inside_what_he_says() -> None:
    held = read("قال المدير إن السد آمن وإن عدد السفن كبير، وفقا لتقديرات [ORG:هيئة الموانئ].")
    assert held.contents == ["السد آمن وإن عدد السفن كبير", "عدد السفن كبير"]
    assert [held.words(link) for link in held.attributions[1].chain.via] == ["المدير"]
    told = read("الوزارة أكدت أن السد آمن، وفقا لما قاله [PER:رامي الصباغ].")
    assert "الوزارة أكدت أن السد آمن" in told.contents


def test_noun_with_its_source_and_content() -> None:
    held = read(f"رفض [ORG:اتحاد الصيادين] مقترح {SABBAGH} لتمديد العقد.")
    assert "تمديد العقد" in held.contents


def test_label() -> None:
    held = read("انتهى ما تسميه [ORG:هيئة الموانئ] «موسم الغضب الكبير» أمس.")
    assert (held.contents, held.sources) == (["موسم الغضب الكبير"], ["هيئة الموانئ"])


@pytest.mark.parametrize(
    ("title", "content"),
    [
        (f"{SABBAGH}: الجسر سيفتح قريبا", "الجسر سيفتح قريبا"),
        ("وزير النقل: الجسر سيفتح قريبا", "الجسر سيفتح قريبا"),
        ("[~GPE:سلمار]: لا اتفاق مع الجزيرة", "لا اتفاق مع الجزيرة"),
    ],
)
def test_colon_of_a_headline(title: str, content: str) -> None:
    text, said = one(title, title=True)
    assert said.content[0].of(text) == content and said.cue.of(text) == ":"


def test_place_before_a_colon_is_no_source() -> None:
    assert read("[GPE:سلمار]: العثور على سفينة غارقة", title=True).attributions == ()
