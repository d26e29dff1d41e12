"""Verbs that lend themselves to a noun of saying, and smaller turns of phrase around what is said."""

from __future__ import annotations

import pytest

from tests.attributed import read


@pytest.mark.parametrize(
    ("sentence", "act", "content"),
    [
        ("وجه [PER:سامر] تحذيرا إلى أصحاب السفن من أن البحر هائج.", "warn", "البحر هائج"),
        ("وجهت [GPE:سلمار] اتهاما إلى [GPE:لهار] بإغراق السفينة.", "accuse", "لهار بإغراق السفينة"),
        ("وجه الوزير دعوة إلى [GPE:لهار] لحضور الاجتماع.", "demand", "حضور الاجتماع"),
        ("أصدرت الوزارة تحذيرا من السيول.", "warn", "السيول"),
        ("أهابت الوزارة بسائقي الحافلات إلى التمهل.", "demand", "التمهل"),
        ("ادعت الوزارة وجود خلل في السد.", "say", "وجود خلل في السد"),
        ("أعرب الوزير عن استعداده لاستضافة الاجتماع.", "promise", "استعداده لاستضافة الاجتماع"),
        ("قال الوزير إن السفينة غرقت، قبل أن تعلن السلطات عدد الركاب.", "say", "السفينة غرقت"),
        ("قال الوزير إن السفينة غرقت، فيما لم يصدر عن الشركة أي توضيح.", "say", "السفينة غرقت"),
        ("ذكرت الهيئة أن ثلاثة غرقوا، في حادث هو الثاني هذا العام.", "say", "ثلاثة غرقوا"),
        (
            "ذكرت الهيئة أن ثلاثة غرقوا، في حادث انقلاب قارب صغير.",
            "say",
            "ثلاثة غرقوا، في حادث انقلاب قارب صغير",
        ),
        (
            "طالب مستشار الرئيس [PER:سامر] لشؤون الموانئ الشركات بوقف العمل.",
            "demand",
            "وقف العمل",
        ),
    ],
)
def test_said(sentence: str, act: str, content: str) -> None:
    found = read(sentence)
    assert [(a.act, c) for a, c in zip(found.attributions, found.contents, strict=True)] == [(act, content)]


def test_to_whom_a_call_goes() -> None:
    (said,) = read("وجه الوزير دعوة إلى [GPE:لهار] لحضور الاجتماع.").attributions
    assert said.addressee is not None
    assert said.addressee.entity == "لهار"


def test_whose_affairs_somebody_advises_on() -> None:
    found = read("طالب مستشار الرئيس [PER:سامر] لشؤون الموانئ الشركات بوقف العمل.")
    assert found.words(found.attributions[0].chain.source) == "مستشار الرئيس سامر لشؤون الموانئ"


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("أفاد الوزير بعدم التوصل إلى حل.", "negative"),
        ("أعلن الوزير توقيف أجانب لم تحدد جنسياتهم.", "positive"),
        ("قال الوزير إن السفن لم تصل.", "negative"),
    ],
)
def test_polarity(sentence: str, polarity: str) -> None:
    assert [a.polarity for a in read(sentence).attributions] == [polarity]


def test_what_somebody_says_he_told_is_one_statement() -> None:
    assert len(read("تقول [ORG:هيئة الموانئ] إنها ذكرت أن السد آمن.").attributions) == 1
    assert len(read("قال [PER:سامر] إنه أبلغ [PER:وائل] أن السد آمن.").attributions) == 2


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("قال [PER:سامر]، على منصة «إكس»، إن السد آمن.", "X"),
        ('كتب [PER:سامر] عبر منصته "تروث سوشيال" أن السد آمن.', "Truth Social"),
        ("وقال [PER:سامر] عبر موقع تويتر: «السد آمن».", "Twitter"),
    ],
)
def test_platform_behind_its_noun(sentence: str, name: str) -> None:
    (said,) = read(sentence).attributions
    assert said.medium is not None
    assert said.medium.name == name


def test_office_with_its_holder_between_commas() -> None:
    found = read("وكان وزير الموانئ السلماري، [PER:وائل]، قد قال إن السد آمن.")
    assert found.words(found.attributions[0].chain.source) == "وزير الموانئ السلماري، وائل"


def test_charged_in_marks() -> None:
    found = read("انتقدت الوزارة التجار، محملة «المخالفين» المسؤولية عن الغلاء.")
    assert found.contents[-1] == "«المخالفين» المسؤولية عن الغلاء"


def test_who_told_from_a_document_goes_on() -> None:
    found = read("وقالت [ORG:هيئة الموانئ]، نقلا عن تقارير محلية، إن السد آمن.\nوأضافت أن الجسر قديم.")
    assert found.sources == [None, "هيئة الموانئ"]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("تأمل [GPE:سلمار]، في لقاءاتها المقبلة، التوصل إلى حل.", "سلمار", "التوصل إلى حل"),
        ("يأمل [PER:سامر]، في زيارته القادمة، أن يفتح السد.", "سامر", "يفتح السد"),
        ("بدأ الصيادون عملهم، في وقت أعلنت فيه البلدية عن إغلاق الطريق.", "البلدية", "إغلاق الطريق"),
        (
            "السد أغلق أمس بسبب الأعطال.\nالسوق مغلقة منذ صباح اليوم. جاء ذلك في تصريحات لمدير الهيئة [PER:سامر].",
            "مدير الهيئة سامر",
            "السوق مغلقة منذ صباح اليوم",
        ),
    ],
)
def test_source_and_content(sentence: str, source: str, content: str) -> None:
    found = read(sentence)
    assert found.contents == [content]
    assert found.words(found.attributions[0].chain.source) == source


def test_how_somebody_claims_is_not_who() -> None:
    assert read("زعمت كذبا وافتراء أن السد آمن.").attributions[0].chain.source.span is None


def test_agency_through_which_somebody_comments() -> None:
    (said,) = read("قال [PER:سامر]، في تعليق له عبر [ORG,agency:وكالة المرسى]، إن السد آمن.").attributions
    assert [link.entity for link in said.chain.via] == ["وكالة المرسى"]


def test_who_spoke_last_is_called_again_by_his_trade() -> None:
    found = read("وأوضح مراسل [ORG,broadcaster:الموج] [PER:سامر] أن السد آمن.\nوأضاف المراسل أن الجسر قديم.")
    assert found.sources == ["سامر", "سامر"]


def test_had_is_no_part_of_a_source() -> None:
    found = read("يذكر أن مصدرا في إدارة الري كان قد أفاد بأن السد آمن.")
    assert found.words(found.attributions[0].chain.source) == "مصدرا في إدارة الري"


def test_who_is_joined_to_a_headline() -> None:
    found = read("حريق في سوق لهار، و[PER:سامر] يتوعد بمعاقبة المهملين\nأغلق السد أمس.", title=True)
    assert (found.sources, found.contents) == (["سامر"], ["معاقبة المهملين"])


def test_news_is_told_but_tells_only_in_accordance() -> None:
    assert read("نفى [PER:سامر] خبر زواجه.").contents == ["خبر زواجه"]
    found = read("أغلق السد أمس، وفقا لنبأ في الصحيفة.")
    assert (found.contents, found.attributions[0].chain.source.kind) == (["أغلق السد أمس"], "document")


def test_what_only_looks_like_a_cue() -> None:
    assert read("كشفت صحيفة «لا ساليناس» قبل أسابيع أن السد قديم.").contents == ["السد قديم"]
    assert read("أكد الوزير أن السيارة قريبة من «مرسى»، وموجهة لأسواق البلاد.").contents == [
        "السيارة قريبة من «مرسى»، وموجهة لأسواق البلاد"
    ]
