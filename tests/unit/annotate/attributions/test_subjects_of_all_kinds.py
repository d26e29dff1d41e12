"""Sources before their verb, joint ones, plurals in construct, and objects that are no part of them."""

from __future__ import annotations

import pytest

from tests.attributed import one, read


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("تداول الناس الخبر بعد أن وصلت وسائل إعلام محلية تحدثت عن إغلاق الجسر.", "وسائل إعلام محلية", "إغلاق الجسر"),
        ("تلقت البلدية بلاغا يفيد بسقوط الجسر.", "بلاغا", "سقوط الجسر"),
        ("كشفت مصادر تونسية وليبية متطابقة عن إغلاق الجسر.", "مصادر تونسية وليبية متطابقة", "إغلاق الجسر"),
        ("أكد مصدر ثالث مقرب من الوفد أن الجسر آمن.", "مصدر ثالث مقرب من الوفد", "الجسر آمن"),
        ("قال مسؤول فلسطيني إن الجسر آمن.", "مسؤول فلسطيني", "الجسر آمن"),
        ("قال المكتب الإعلامي لرئيس البلدية إن الجسر آمن.", "المكتب الإعلامي لرئيس البلدية", "الجسر آمن"),
        ("أرجع نشطاء وأهالي البلدة ذلك إلى إغلاق الجسر.", "نشطاء وأهالي البلدة", "ذلك إلى إغلاق الجسر"),
        ("برر سائقو الحافلات إغلاق الجسر.", "سائقو الحافلات", "إغلاق الجسر"),
        ("أعرب سكان بلدة قريبة من النهر عن ارتياحهم.", "سكان بلدة قريبة من النهر", "ارتياحهم"),
        ("وصف مسؤول محلي الجسر بأنه آمن.", "مسؤول محلي", "الجسر بأنه آمن"),
        ("وصف دبلوماسيون ما عرض عليهم بالعرض الهزيل.", "دبلوماسيون", "ما عرض عليهم بالعرض الهزيل"),
    ],
)
def test_source_and_content(sentence: str, source: str, content: str) -> None:
    text, said = one(sentence)
    span = said.chain.source.span
    assert span is not None
    assert (span.of(text), said.content[0].of(text)) == (source, content)


def test_two_newspapers_in_marks() -> None:
    text, said = one('ذكرت صحيفتا "الساحل" و"الميناء" أن الجسر آمن.')
    assert said.content[0].of(text) == "الجسر آمن"
    span = said.chain.source.span
    assert span is not None and span.of(text) == 'صحيفتا "الساحل" و"الميناء"'


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("ناشد الوزير الأطراف المعنية الانخراط في الحوار.", "الانخراط في الحوار"),
        ("حذر الوزير من التأخير، مناشدا إياهم الانخراط في الحوار.", "الانخراط في الحوار"),
        ("أكد المتحدث أن الموعد قريب، مطالبا المتقدمين إحضار وثائقهم.", "إحضار وثائقهم"),
        ("هنأ الوزير الموظفين، متمنيا للجميع دوام التوفيق.", "دوام التوفيق"),
    ],
)
def test_what_somebody_is_asked_without_a_preposition(sentence: str, content: str) -> None:
    assert read(sentence).contents[-1] == content


@pytest.mark.parametrize(
    "sentence",
    [
        "ألقت الشرطة القبض على رجال يحملون جنسيات مختلفة.",
        "هاجم عشرات الشبان سيارة قرب الجسر.",
        "أضاف المدير أن المبنى نقل إلى شارع آخر.",
    ],
)
def test_verbs_that_report_nothing(sentence: str) -> None:
    held = read(sentence)
    assert all(a.act == "say" and a.inside is None for a in held.attributions)
    assert len(held.attributions) <= 1


def test_object_of_a_verbal_noun_is_no_speaker() -> None:
    held = read("قال وزير الري إن الجسر آمن. وأضاف خلال حضوره اجتماعا للمجلس أن السد آمن.")
    assert held.attributions[1].chain.source.span is None


def test_what_many_announce_is_no_part_of_them() -> None:
    text, said = one("أعلنت 95 شركة نتائجها بأرباح كبيرة.")
    span = said.chain.source.span
    assert span is not None
    assert (span.of(text), said.content[0].of(text)) == ("95 شركة", "نتائجها بأرباح كبيرة")


def test_television_is_no_agency() -> None:
    held = read("قالت [ORG,agency:وكالة سلمار] إن الجسر آمن. وذكر التلفزيون أن الطريق مغلق.")
    assert held.sources == ["وكالة سلمار", None]


def test_site_may_be_an_agency() -> None:
    held = read("قالت [ORG,agency:وكالة سلمار] إن الجسر آمن. وذكر الموقع أن الطريق مغلق.")
    assert held.sources == ["وكالة سلمار", "وكالة سلمار"]


def test_need_as_a_subject_is_no_demand() -> None:
    assert [a.act for a in read("أكد الوزير أن أهمية الجسر تكمن في موقعه.").attributions] == ["say"]
    assert [a.act for a in read("أكد الوزير أهمية إصلاح الجسر.").attributions] == ["demand"]


def test_the_second_clause_of_a_headline_has_a_subject_of_its_own() -> None:
    held = read("انفجار يهز [GPE:لهار] و[ORG:هيئة الموانئ] تدعو السكان إلى الهدوء", title=True)
    assert held.sources == ["هيئة الموانئ"] and held.contents == ["الهدوء"]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("وصلنا إلى المحافظة التي أعلنت السلطات السيطرة عليها.", "السلطات", "السيطرة عليها"),
        ("حضر المدير [PER:رامي الصباغ] والوزير، الذي أكد أن الجسر آمن.", "الوزير", "الجسر آمن"),
        ("حضر المدير [PER:رامي الصباغ] واللاعب الذي أكد أن الجسر آمن.", "اللاعب", "الجسر آمن"),
        ("يأمل ويتوقع المدير أن يفتح الجسر.", "المدير", "يفتح الجسر"),
        ("تأخر العمل في حين بين المدير أن الجسر آمن.", "المدير", "الجسر آمن"),
        ("نفذت الهيئة توجيهات القيادة الحكيمة بإصلاح الجسر.", "القيادة الحكيمة", "إصلاح الجسر"),
        ("اتهم الزوج، الشركة بإغلاق الجسر.", "الزوج", "الشركة بإغلاق الجسر"),
        ("قال أطباء بيطريون إن الجسر آمن.", "أطباء بيطريون", "الجسر آمن"),
        ("قالت [PER:سلمى خليل] خبيرة العسل والتمور إن الجسر آمن.", "سلمى خليل خبيرة العسل والتمور", "الجسر آمن"),
        ("قالت وحدة «الصقر» إن الجسر آمن.", "وحدة «الصقر»", "الجسر آمن"),
        ("قال برنامج «الصقر» الذي تعرضه القناة إن الجسر آمن.", "برنامج «الصقر» الذي تعرضه القناة", "الجسر آمن"),
        ("قال كمبارو «إن الجسر آمن».", "كمبارو", "إن الجسر آمن"),
        (
            "ووفقا للقرار الذي أصدره الوزير، [PER:رامي الصباغ]، فإن الجسر مغلق.",
            "لقرار الذي أصدره الوزير",
            "الجسر مغلق",
        ),
    ],
)
def test_who_says_it_where_others_stand_near(sentence: str, source: str, content: str) -> None:
    text, said = one(sentence)
    span = said.chain.source.span
    assert span is not None
    assert (span.of(text), said.content[0].of(text)) == (source, content)


@pytest.mark.parametrize(
    "sentence",
    [
        "أكدت الوزارة رصد سلالة إتش 5 إن 8 شديدة العدوى.",
        "عقد اللقاء في [GPE:لهار]، الذي أكد على أهمية الجسر.",
    ],
)
def test_a_code_or_a_town_tells_nothing(sentence: str) -> None:
    held = read(sentence)
    assert "8 شديدة العدوى" not in held.contents and "لهار" not in held.sources


def test_a_firm_does_not_go_on_in_the_plural() -> None:
    held = read("قالت شركة [ORG:سلمار] إن الجسر آمن. وحذروا من أن الطريق مغلق.")
    assert held.sources == ["سلمار", None]


def test_a_former_player_who_goes_on_is_who_spoke() -> None:
    held = read("قال [PER:رامي الصباغ] إن الجسر آمن. وأضاف قائد الفريق السابق أن الطريق مغلق.")
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]


def test_what_is_wished_to_all_is_what_is_said() -> None:
    held = read("شكر المدير [PER:رامي الصباغ] الحضور. وتمنى للجميع السلامة والهناء، وأن يعود العيد عليهم.")
    assert "السلامة" in held.contents[-1]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("اتهمت [GPE:الولايات المتحدة] [PER:رامي الصباغ] بإغلاق الجسر.", "الولايات المتحدة"),
        ("اتهم [PERn:الرئيس الفنزويلي] [GPE:لهار] بإغلاق الجسر.", "الرئيس الفنزويلي"),
    ],
)
def test_who_is_accused_is_no_part_of_who_accuses(sentence: str, source: str) -> None:
    text, said = one(sentence)
    span = said.chain.source.span
    assert span is not None and span.of(text) == source


def test_the_body_that_spoke_goes_on_whatever_it_named() -> None:
    spoken = (
        "قال [ORG:مجلس السدود] إنه يدعم [ORG:المجلس البلدي]. ولفت المجلس إلى أن الجسر آمن. وأكد المجلس أن السد آمن."
    )
    held = read(spoken)
    assert held.sources == ["مجلس السدود"] * 3


def test_a_form_of_address_with_his_is_of_whom_it_was_used() -> None:
    held = read("افتتح <معالي الدكتور> [PER:رامي الصباغ] الجسر. وقال معاليه إن الجسر آمن.")
    assert held.sources == ["رامي الصباغ"]
    held = read(
        "قالت [PER:ليلى النجار] إن الجسر آمن. واستقبل <سعادة> [PER:رامي الصباغ] الوفد. وأكد سعادته أن السد آمن."
    )
    assert held.sources == ["ليلى النجار", "رامي الصباغ"]
    held = read("هنأ صاحب السمو [PER:رامي الصباغ] <صاحب السمو> [PER:ليلى النجار] بافتتاح الجسر. وقال سموه إن السد آمن.")
    assert held.sources[-1] == "رامي الصباغ"
