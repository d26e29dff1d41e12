"""Constructions of news portals: speeches of somebody, what was said before, outlets named whole, lists by commas."""

from __future__ import annotations

import pytest

from tests.attributed import read

SABBAGH, KARMI = "[PER:رامي الصباغ]", "[PER:هاني الكرمي]"
WAKALA = "[ORG,agency:وكالة الأنباء السلمارية]"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"جاء الرد بعد كلمة متلفزة ل{SABBAGH}، حذر فيها من إغلاق الجسر.", "رامي الصباغ"),
        (f"جاء رد {KARMI} بعد كلمة متلفزة ل{SABBAGH}، حذر فيها من إغلاق الجسر.", "رامي الصباغ"),
        (f"جاء الرد بعد خطاب ل{SABBAGH}، حذر فيه من إغلاق الجسر.", "رامي الصباغ"),
        (f"قال {KARMI} إن الجسر آمن. وكان {SABBAGH} قد نفى ذلك الخبر. وأضاف أن العمل مستمر.", "رامي الصباغ"),
        (f"قال {KARMI} إن الجسر آمن. وكان {SABBAGH} قد نفى ذلك الخبر.\nوأضاف أن العمل مستمر.", "هاني الكرمي"),
        (
            f"وافق المجلس بعد [GPE:لهار]، حيث كان وزير النقل، {SABBAGH}، قد وعد بذلك، مشيرا إلى أن العمل مستمر.",
            "رامي الصباغ",
        ),
        (f"نقلت {WAKALA} عن {SABBAGH} القول «لا يمكن إغلاق الجسر الآن».", "رامي الصباغ"),
    ],
)
def test_who_speaks(text: str, source: str) -> None:
    assert read(text).sources[-1] == source


@pytest.mark.parametrize(
    ("outlet", "label"),
    [(WAKALA, "وكالة الأنباء السلمارية"), ("قناة [ORG,outlet:الجزيرة|Al Jazeera]", "Al Jazeera")],
)
def test_an_outlet_named_with_its_noun_passes_on_what_is_told_it_behind_a_statement(outlet: str, label: str) -> None:
    said = read(f"فتح الجسر أمس، حسبما أكد {SABBAGH} ل{outlet}.").attributions[-1]
    assert [link.entity for link in said.chain.via] == [label]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("نفى مسؤول سلماري أي علاقة له بالحريق.", "مسؤول سلماري"),
        ("أعلنت [GPE:لهار]، [GPE:سلمار]، [GPE:هالين] و[GPE:نسيمان] أن الجسر آمن.", "لهار، سلمار، هالين ونسيمان"),
    ],
)
def test_where_a_source_ends(text: str, source: str) -> None:
    held = read(text)
    words = held.attributions[-1].chain.source.span
    assert words is not None and words.of(held.text) == source


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (f"ندد {SABBAGH} بما وصفه بالإهمال في الجسر.", "ما وصفه بالإهمال في الجسر"),
        (f"أعلن {SABBAGH} شن حملة على وادي الجبل وقرية السد.", "شن حملة على وادي الجبل وقرية السد"),
        (f"بعد إعلان {SABBAGH} فتح الجسر أمام السيارات، تتسارع الأعمال في الميناء.", "فتح الجسر أمام السيارات"),
    ],
)
def test_where_a_content_begins_and_ends(text: str, content: str) -> None:
    assert read(text).contents[-1] == content


def test_a_verb_behind_a_relative_is_no_preposition_with_its_noun() -> None:
    assert read("أقرت [ORG:اللجنة] الخطة التي بادرت إليها [GPE:لهار].").contents == []
