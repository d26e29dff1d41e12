"""What is said in what somebody gave, and what others say of it; headlines and accordance with whom it came through."""

from __future__ import annotations

import pytest

from tests.attributed import one, read

HALABI = "[PER:سامر الحلبي]"
SABBAGH = "[PER:رامي الصباغ]"
GUARD = "[ORG,agency:وكالة الميناء]"
LAHAR = "[GPE,country:لهار]"
NEWS = "الجسر سيفتح قبل الصيف"


@pytest.mark.parametrize(
    "text",
    [
        f"انتقد {SABBAGH} تصريحات {HALABI} التي وصف فيها {LAHAR} بأنها «جار ضعيف جدا»، مؤكدا أن {NEWS}.",
        f"ورد {SABBAGH} على تصريحات ل{HALABI} وصف فيها {LAHAR} بأنها «جار ضعيف جدا»، مؤكدا أن {NEWS}.",
    ],
)
def test_whom_a_statement_calls_so_does_not_speak_and_who_answers_goes_on(text: str) -> None:
    held = read(text)
    label = held.contents.index("لهار بأنها «جار ضعيف جدا»")
    assert held.sources[label] == "سامر الحلبي"
    assert held.sources[held.contents.index(NEWS)] == "رامي الصباغ"


def test_whom_a_report_accuses() -> None:
    held = read(f"نشرت {GUARD} تقريرا اتهمت فيه الشركة بأنها تخفي الأرباح.")
    assert (held.contents, held.sources) == (["الشركة بأنها تخفي الأرباح"], ["وكالة الميناء"])


def test_what_is_called_so_by_nobody() -> None:
    held = read(f"أفادت {GUARD} بأن الوفد سيبقى، خلال الجولة التي وصفت بأنها «الأسوأ».")
    assert len(held.attributions) == 1


@pytest.mark.parametrize(
    ("headline", "source", "via"),
    [
        (f"مصادر لوكالة [ORG,agency:مرسى]: {NEWS}", "مصادر", ["مرسى"]),
        (f"[ORG:الخارجية السلمارية] لوكالة [ORG,agency:مرسى]: {NEWS}", "الخارجية السلمارية", ["مرسى"]),
        (f"{GUARD} عن مسؤول سلماري: {NEWS}", "مسؤول سلماري", ["وكالة الميناء"]),
        (f"مسؤول سلماري: {NEWS}", "مسؤول سلماري", []),
    ],
)
def test_a_headline_that_an_outlet_heard_or_passed_on(headline: str, source: str, via: list[str]) -> None:
    held = read(f"{headline}\nجرت محادثات أمس.", title=True)
    said = held.attributions[0]
    assert (held.contents[0], held.words(said.chain.source)) == (NEWS, source)
    assert [link.entity for link in said.chain.via] == via


def test_the_outlet_that_heard_a_source_in_a_statement() -> None:
    _, said = one(f"غادر الوفد المدينة، بحسب مصدر في الوزارة في تصريح لصحيفة {GUARD}.")
    assert [link.entity for link in said.chain.via] == ["وكالة الميناء"]


def test_an_accordance_holds_for_the_whole_clause_with_its_relative_clause() -> None:
    held = read(
        f"أبلغت [ORG:الحركة] الوسطاء موافقتها على اقتراح وقف القتال في {LAHAR} الذي قدم بالأمس، "
        f"وذلك حسبما أفاد {HALABI}."
    )
    assert held.contents[0].endswith("في لهار الذي قدم بالأمس") and held.contents[0].startswith("أبلغت")
    assert held.sources == ["سامر الحلبي", "الحركة"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (f"ليست المدينة «عملاقا نائما»، كما وصفها {HALABI}.", "عملاقا نائما"),
        (f"كان المعطف («قطعة رخيصة من القماش» كما ذكرت {GUARD}) معروضا في القاعة.", "قطعة رخيصة من القماش"),
        (f"«لدينا ثلاثون ملجأ جاهزا.\nولا نطلب غير الصبر» حسبما أفاد {HALABI}.",
         "لدينا ثلاثون ملجأ جاهزا.\nولا نطلب غير الصبر"),
    ],
)  # fmt: skip
def test_marks_before_who_said_what_stands_in_them(text: str, content: str) -> None:
    held = read(f"وصل الوفد أمس.\n{text}")
    assert content in held.contents and None not in held.sources


def test_where_it_came_says_nothing() -> None:
    held = read(f"جاء ذلك في بيان على لسان {HALABI}، حيث قال: «{NEWS}».")
    assert (held.contents, held.sources) == ([NEWS], ["سامر الحلبي"])


def test_an_outlet_goes_on_behind_what_it_passed_on() -> None:
    held = read(f"قال {HALABI} إن {NEWS}، بحسب ما نقلت عنه {GUARD}، مضيفة أنه سيزور المكان.")
    assert held.sources == ["سامر الحلبي", "وكالة الميناء"]


def test_a_colon_at_the_end_of_a_paragraph_opens_the_next() -> None:
    held = read(f"قال {HALABI} إن {NEWS}.\nوأضاف {HALABI} في إحاطة إعلامية:\nلا نرى سببا يمنع عقد القمة.")
    assert held.contents[1] == "لا نرى سببا يمنع عقد القمة"


def test_a_document_from_somebody_tells() -> None:
    held = read(f"تلقى الرئيس مذكرة من <وزير الموانئ> {HALABI} تقول إن {NEWS}.")
    assert (
        held.contents == [NEWS] and held.words(held.attributions[0].chain.source) == "مذكرة من وزير الموانئ سامر الحلبي"
    )


def test_one_of_somebodys_aides_is_not_he() -> None:
    held = read(f"قال أحد مستشاري {HALABI} إن {NEWS}.")
    assert held.sources == [None] and held.attributions[0].chain.source.kind == "anonymous"


def test_an_outlet_says_it_from_others() -> None:
    _, said = one(f"ولفتت {GUARD} عن مصادر أمنية إلى أنه سيفتح الجسر.")
    assert said.chain.source.kind == "anonymous" and said.chain.via[0].entity == "وكالة الميناء"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (f"أعلن {HALABI} عدم تورطه في الحادث.", "deny"),
        (f"قال {HALABI} إنه لا يستبعد زيارة المدينة.", "expect"),
    ],
)
def test_acts_of_what_is_denied(text: str, act: str) -> None:
    assert one(text)[1].act == act


def test_a_text_may_be_cut_off_behind_that() -> None:
    assert read("ونقلت صحيفة «البيان» تأكيد مدير الإدارة العميد [PER:عادل الصفار] أن").contents == []
