"""Who speaks inside what another says, and what in it is told of things and not said."""

from __future__ import annotations

import pytest

from tests.attributed import read

SABBAGH = "[PER:رامي الصباغ]"
WAKALA = "[ORG,agency:وكالة سلمار]"


def inner(sentence: str) -> list[tuple[str | None, str]]:
    """The source and the content of all that stands inside another statement."""
    held = read(sentence)
    nested = [a for a in held.attributions if a.inside is not None]
    return [
        (s.span.of(held.text) if (s := a.chain.source).span else s.entity, a.content[0].of(held.text)) for a in nested
    ]


@pytest.mark.parametrize(
    ("content", "source", "said"),
    [
        (
            "الخطاب الذي ألقاه [PER:نادر العطار] يوم السبت وتوعد خلاله بإغلاق الحدود مزعج",
            "نادر العطار",
            "إغلاق الحدود مزعج",
        ),
        ("كثيرا من الدول تعتبر أن الجسر آمن", "كثيرا من الدول", "الجسر آمن"),
        ("البحوث الإحصائية أظهرت أن الجسر آمن", "البحوث الإحصائية", "الجسر آمن"),
    ],
)
def test_subject_of_an_inner_verb(content: str, source: str, said: str) -> None:
    assert inner(f"قال {SABBAGH} إن {content}.") == [(source, said)]


@pytest.mark.parametrize(
    "content",
    [
        "هذه البرامج تعبر عن تضامن السكان",
        "الإدارة الحالية أثبتت عدم قدرتها على الإصلاح",
        "الشرطة تحفظت على السائق",
        "الرخص تمنح وفق عدد من البنود",
        "الرخص تمنح لفترات متفاوتة حسب الدولة",
        "سعر التذكرة يحدد وفقا لمدى الاستمتاع",
        "النادي قبل عرض الهيئة بشكل سريع",
        "ذلك يزيد على نصف دخل السكان الذي يقدر بنحو ألف دينار",
    ],
)
def test_things_say_nothing(content: str) -> None:
    assert inner(f"قال {SABBAGH} إن {content}.") == []


@pytest.mark.parametrize(
    "rest",
    [
        "، واتفق مندوب آخر على أنه لا خلاف",
        " وسط تقارير تحدثت عن قرب إغلاق السوق",
        "، ويأمل الجميع أن يفتح السوق",
        "؛ بينما يقول أنصار المدير إنه مغلق",
    ],
)
def test_another_who_speaks_behind_a_statement_is_not_in_it(rest: str) -> None:
    assert inner(f"قال {SABBAGH} إن الجسر آمن{rest}.") == []


def test_plural_behind_that_they_is_no_subject_of_what_follows() -> None:
    said = inner(f"قال {SABBAGH} إن التجار غاضبون كما أنهم يمنعون البيع بل طلبوا أن يغلق السوق.")
    assert [source for source, _ in said] == ["التجار"]


def test_participle_in_the_masculine_is_no_word_of_a_country() -> None:
    held = read(f"وقال {SABBAGH} إن إنتاج [GPE:لهار] يمكن أن يزيد مؤكدا احتمالات زيادة المعروض.")
    assert [a.chain.source.entity for a in held.attributions] == ["رامي الصباغ", "رامي الصباغ"]


def test_two_who_passed_it_on() -> None:
    held = read(f"وحسب [ORG,agency:وكالة لهار]، قال {SABBAGH} إن الجسر آمن، حسبما ذكرت {WAKALA}.")
    assert [link.entity for link in held.attributions[0].chain.via] == ["وكالة لهار", "وكالة سلمار"]


def test_who_speaks_for_a_body_is_in_its_chain() -> None:
    held = read(f"ودعت [ORG:هيئة الموانئ] على لسان مديرها العام {SABBAGH} إلى إغلاق الجسر.")
    said = held.attributions[-1]
    assert len(held.attributions) == 1
    assert [link.entity for link in (*said.chain.via, said.chain.source)] == ["رامي الصباغ", "هيئة الموانئ"]


def test_what_kin_told_a_newspaper_comes_from_them() -> None:
    held = read(f"وقالت صحيفة [ORG,newspaper:الساحل]، حسب أصدقاء {SABBAGH}، إنه مريض.")
    source = held.attributions[0].chain.source
    assert source.span is not None and source.span.of(held.text) == "أصدقاء رامي الصباغ"
    assert [link.entity for link in held.attributions[0].chain.via] == ["الساحل"]


def test_statement_ends_with_the_quotation_in_which_it_stands() -> None:
    held = read(f"وقال {SABBAGH}: «الوضع صعب، وبحسب هيئة المياه فإن الجسر آمن» وكانت الهيئة أغلقته في الصيف.")
    assert [a.content[-1].of(held.text) for a in held.attributions][-1] == "الجسر آمن"


def test_office_with_a_firm_is_no_hearer() -> None:
    held = read(f"أكد المخرج {SABBAGH} المدير العام لمؤسسة [ORG,outlet:الساحل] تنفيذ مشاريع جديدة.")
    assert [a.chain.via for a in held.attributions] == [()]


def test_what_unnamed_media_have_from_somebody_is_his() -> None:
    held = read("وأكدت وسائل إعلام محلية أن الجسر آمن، وفق ما أخبر أحد أقاربه.")
    words = [link.span.of(held.text) for link in held.attributions[0].chain.links if link.span]
    assert words == ["وسائل إعلام محلية", "أحد أقاربه"]


def test_verbal_noun_of_saying_is_no_part_of_a_name() -> None:
    held = read(f"ونقلت {WAKALA} عن {SABBAGH} القول في مستهل اللقاء إن الجسر آمن.")
    assert [a.chain.source.span.of(held.text) for a in held.attributions if a.chain.source.span] == ["رامي الصباغ"]


def test_manager_of_a_site_does_not_speak_to_it() -> None:
    held = read(f"وقال المدير التجاري لموقع [ORG,outlet:الساحل] {SABBAGH} إن الطلب يتنامى.")
    assert [a.chain.via for a in held.attributions] == [()]


def test_keeping_something_is_no_governor() -> None:
    said = inner(f"قال {SABBAGH} إن المدرب أبلغهم بضرورة المحافظة عليه.")
    assert all(source != "المحافظة" for source, _ in said)
