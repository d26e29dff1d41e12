"""Who speaks where another is only the topic, the object or a modifier of the one who does."""

from __future__ import annotations

import pytest

from tests.attributed import one, read


@pytest.mark.parametrize(
    ("sentence", "source", "words"),
    [
        (
            "أكد [PER:رامي الصباغ] أن الجسر آمن. وعن الحارس [PER:نادر الخوري] قال: «هو لاعب مميز حقا».",
            "رامي الصباغ",
            None,
        ),
        ("أكد [PER:رامي الصباغ] أن الجسر آمن، ووصف الطريق أمام اللجنة بأنه خطر.", "رامي الصباغ", None),
        ("أكد [PER:رامي الصباغ] أن الجسر آمن. وأرجع تأخر العمل إلى سوء الطريق.", "رامي الصباغ", None),
        ("تخللت الحفل كلمة ل<وزير الإسكان> [PER:رامي الصباغ]، أوضح فيها أن الجسر آمن.", "رامي الصباغ", None),
        ("تخللت الحفل كلمة لوزير الري، أوضح فيها أن الجسر آمن.", None, "وزير الري"),
        ("أطلق [PER:رامي الصباغ] مبادرة يقول إنها ستوفر آلاف الوظائف.", "رامي الصباغ", None),
        ("أكد المشاركون في الندوة أن الجسر آمن.", None, "المشاركون في الندوة"),
        (
            "قال [PER:رامي الصباغ] مستشار [PER:نادر الخوري] إن الجسر آمن.",
            "رامي الصباغ",
            "رامي الصباغ مستشار نادر الخوري",
        ),
        ("أعلن [PER:رامي الصباغ] - في بيان - إغلاق الجسر.", "رامي الصباغ", None),
        ("وسبق لاتحاد الكرة برئاسة [PER:رامي الصباغ] أن أعلن موافقته.", None, "اتحاد الكرة برئاسة رامي الصباغ"),
    ],
)
def test_who_speaks(sentence: str, source: str | None, words: str | None) -> None:
    held = read(sentence)
    assert held.sources[-1] == source
    assert words is None or held.words(held.attributions[-1].chain.source) == words


def test_adjective_behind_a_hope() -> None:
    text, said = one("أعرب [PER:رامي الصباغ] عن تفاؤله الكبير في أن يفتح الجسر.")
    assert (said.act, said.content[0].of(text)) == ("expect", "يفتح الجسر")


def test_elative_behind_that_is_no_verb() -> None:
    held = read("أكد [PER:رامي الصباغ] أن أبرز عيوب الجسر تتمثل في أنه قديم.")
    assert held.sources == ["رامي الصباغ"]


def test_who_attacks_a_seat_or_a_ship_condemns_nothing() -> None:
    assert read("هاجمت [ORG:حركة الساحل] مقرا للحراس.").attributions == ()
    assert [a.act for a in read("هاجمت [ORG:حركة الساحل] خطة التوسعة.").attributions] == ["condemn"]
