"""Whose something is of which somebody speaks, whom a masculine verb calls upon, and who spoke before an occasion."""

from __future__ import annotations

import pytest

from tests.attributed import read

SABBAGH = "[PER:رامي الصباغ]"
BEFORE = f"رفض {SABBAGH} بيع الميناء. "
MINE = f"أكد رئيس [ORG:حزب المرسى] {SABBAGH} أن "


def test_a_party_says_what_its_head_tells_of_it() -> None:
    held = read(f"{MINE}حزبه أعلن بيع الميناء.")
    inner = held.attributions[-1]
    assert (held.words(inner.chain.source), inner.chain.source and inner.chain.source.entity) == ("حزبه", "حزب المرسى")
    assert held.contents[-1] == "بيع الميناء"


def test_a_country_says_what_its_minister_tells_of_it() -> None:
    inner = read(f"أكد وزير الصحة المصري {SABBAGH} أن بلاده أعلنت إغلاق الميناء.").attributions[-1]
    assert inner.chain.source and (inner.chain.source.entity, inner.chain.source.kind) == ("Egypt", "organisation")


def test_whose_country_nobody_tells_is_left_open() -> None:
    inner = read(f"أكد {SABBAGH} أن بلاده أعلنت إغلاق الميناء.").attributions[-1]
    assert inner.chain.source and inner.chain.source.entity is None


def test_his_own_body_is_no_source_outside_what_he_says() -> None:
    assert read("ذكر أن حزبه أعلن إغلاق الميناء.").sources != ["حزب المرسى"]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("كما حث [GPE:لهار] على إصلاح الجسر.", "رامي الصباغ"),
        ("ودعا [GPE:لهار] إلى إصلاح الجسر.", "رامي الصباغ"),
        ("كما حث [GPE:لبنان|Lebanon] على إصلاح الجسر.", "Lebanon"),
        ("يدعو [GPE:لهار] إلى إصلاح الجسر.", "لهار"),
    ],
)
def test_a_masculine_verb_that_goes_on_has_no_state_for_its_subject(sentence: str, source: str) -> None:
    link = read(BEFORE + sentence).attributions[-1].chain.source
    assert link and link.entity == source


@pytest.mark.parametrize(
    "occasion",
    [
        "في حوار مع [ORG,outlet:قناة الميناء]، تم بثه مساء الأحد، ",
        "في كلمة له أمام [ORG:مجلس الميناء] الجديد نقلها [ORG,outlet:تلفزيون الميناء] على الهواء ",
        "في مقابلة نقلتها وسائل الإعلام، مساء السبت، ",
        "للصحفيين خلال حضوره مؤتمرا ل[ORG:لاتحاد البحري] في [GPE:لهار] ",
    ],
)
def test_who_printed_a_speech_or_where_it_was_is_no_speaker(occasion: str) -> None:
    held = read(f"{BEFORE}وأوضح {occasion}أن الجسر آمن.")
    link = held.attributions[-1].chain.source
    assert link and link.entity == "رامي الصباغ" and held.contents[-1] == "الجسر آمن"


@pytest.mark.parametrize("verb", ["وتعهد ب", "وطالب ب"])
@pytest.mark.parametrize("end", ['."', '"', '".'])
def test_who_was_quoted_goes_on_behind_the_quotation(verb: str, end: str) -> None:
    held = read(f'قال {SABBAGH} للعمال "نعاني من تأخر السفن في كل عام{end} {verb}إصلاح الجسر.')
    assert held.contents[-1] == "إصلاح الجسر" and len(held.attributions) == 2


def test_a_quotation_before_a_verb_is_still_what_it_says() -> None:
    held = read(f'"نعاني من تأخر السفن في كل عام"، قال {SABBAGH}.')
    assert held.contents == ["نعاني من تأخر السفن في كل عام"]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("دعت [ORG:هيئة الميناء] السكان إلى تنظيف الشاطئ، وخصصت لهم عشرة زوارق.", "تنظيف الشاطئ"),
        ("قالت [ORG:هيئة الميناء] إن الجسر آمن، وجاءت تصريحاتها بعد حادث فيه.", "الجسر آمن"),
    ],
)
def test_what_was_done_is_not_said(sentence: str, content: str) -> None:
    assert read(sentence).contents[0] == content


def test_what_a_relative_clause_tells_of_goes_on_in_it() -> None:
    held = read("دعت [ORG:هيئة الميناء] السكان إلى إصلاح السفن التي غرقت، وبقيت معها زوارق.")
    assert held.contents[0] == "إصلاح السفن التي غرقت، وبقيت معها زوارق"


def test_a_participle_behind_a_quotation_is_no_adjective_of_it() -> None:
    held = read('قالت [ORG:هيئة الميناء] إن الحارس شارك في "ترتيب السرقة" متهمة هذا الرجل بأنه يعمل وحده.')
    assert held.contents[0] == 'الحارس شارك في "ترتيب السرقة"'
