"""Who says it: full phrases, kinds, sorts, and subjects on either side of the verb."""

from __future__ import annotations

import re

import pytest

from tests.attributed import one, read

END = " إن الميناء سيفتح غدا."


@pytest.mark.parametrize(
    ("phrase", "words", "kind", "entity"),
    [
        ("وزير النقل [PER:رامي الصباغ]", "وزير النقل رامي الصباغ", "person", "رامي الصباغ"),
        ("[PER:رامي الصباغ]، نقيب البحارة،", "رامي الصباغ، نقيب البحارة", "person", "رامي الصباغ"),
        ("[PERn:الرئيس السلماري|Salmar's president]", "الرئيس السلماري", "office", "Salmar's president"),
        ("[ORG:وزارة النقل]", "وزارة النقل", "organisation", "وزارة النقل"),
        ("متحدث باسم [ORG:وزارة النقل]", "متحدث باسم وزارة النقل", "spokesperson", "وزارة النقل"),
        ("جماعة تدعى «أنصار [ORG:الموج] في البر»", "جماعة تدعى «أنصار الموج في البر»", "organisation", None),
        ("متحدث باسم فرق الإطفاء في [GPE:لهار]", "متحدث باسم فرق الإطفاء في لهار", "spokesperson", None),
        (
            "المتحدث باسم [ORG:وزارة النقل] [PER:رامي الصباغ]", "المتحدث باسم وزارة النقل رامي الصباغ", "person",
            "رامي الصباغ",
        ),
        ("مصدر مطلع", "مصدر مطلع", "anonymous", None),
        ("مسؤول في [ORG:وزارة النقل]", "مسؤول في وزارة النقل", "anonymous", None),
        ("قائد الشرطة في [GPE:لهار]", "قائد الشرطة في لهار", "office", None),
        ("قائد ميداني في [GPE:لهار]", "قائد ميداني في لهار", "anonymous", None),
        ("دولة [GPE:سلمارا]", "دولة سلمارا", "organisation", "سلمارا"),
        ("دولة مجاورة", "دولة مجاورة", "anonymous", None),
        ("شهود عيان", "شهود عيان", "anonymous", None),
        ("عدد آخر منهم", "عدد آخر منهم", "anonymous", None),
        ("شخصيات اجتماعية في [GPE:لهار]", "شخصيات اجتماعية في لهار", "anonymous", None),
        ("مصادر «[ORG,outlet:الموج]»", "مصادر «الموج»", "anonymous", None),
        ("[ORG:برنامج التطعيم]", "برنامج التطعيم", "organisation", "برنامج التطعيم"),
        ("مصادر مطلعة في المحافظة اليمنية الجنوبية", "مصادر مطلعة في المحافظة اليمنية الجنوبية", "anonymous", None),
        ("وسائل إعلام محلية،", "وسائل إعلام محلية", "anonymous", None),
        ("تقرير جديد", "تقرير جديد", "document", None),
        ("[LOC:مستشفى السلام]", "مستشفى السلام", "organisation", "مستشفى السلام"),
        ("[ORG:هيئة الموانئ] و[ORG:اتحاد الصيادين]", "هيئة الموانئ واتحاد الصيادين", "organisation", "هيئة الموانئ"),
    ],
)  # fmt: skip
def test_phrase_kind_and_entity(phrase: str, words: str, kind: str, entity: str | None) -> None:
    text, said = one("قال " + phrase + END)
    source = said.chain.source
    assert source.span is not None and source.span.of(text) == words
    assert (source.kind, source.entity) == (kind, entity)


@pytest.mark.parametrize(
    ("phrase", "sort"),
    [
        ("مصدر أمني", "security"), ("مصادر طبية", "medical"), ("مصدر عسكري", "military"),
        ("دبلوماسيون غربيون", "diplomatic"), ("خبراء", "expert"), ("شهود عيان", "eyewitness"), ("مصدر مطلع", ""),
    ],
)  # fmt: skip
def test_sort_of_an_unnamed_source(phrase: str, sort: str) -> None:
    _, said = one("قال " + phrase + END)
    assert said.chain.source.sort == sort


@pytest.mark.parametrize(
    "sentence",
    [
        "[ORG:هيئة الموانئ] أعلنت أن الرصيف مغلق.",
        "[ORG:هيئة الموانئ] من جهتها أكدت أن الرصيف مغلق.",
        "وكانت [ORG:هيئة الموانئ] قد أعلنت أن الرصيف مغلق.",
        "لكن [ORG:هيئة الموانئ] أكدت أن الرصيف مغلق.",
        "[ORG:هيئة الموانئ]، التي تدير المرافئ، أكدت أن الرصيف مغلق.",
    ],
)
def test_subject_before_the_verb(sentence: str) -> None:
    held = read(sentence)
    assert (held.contents, held.sources) == (["الرصيف مغلق"], ["هيئة الموانئ"])


def test_relatives_of_somebody_are_not_that_somebody() -> None:
    _, said = one("قال والد [PER:رامي الصباغ]" + END)
    assert (said.chain.source.kind, said.chain.source.entity) == ("anonymous", None)


def test_office_found_among_earlier_names() -> None:
    held = read("زار وزير النقل [PER:رامي الصباغ] الجنوب.\nوقال الوزير إن الطريق آمن.")
    # The title stands in a mention's role in real layers; by its words alone the office stays open.
    assert held.contents == ["الطريق آمن"]
    assert held.attributions[0].chain.source.kind == "office"


def test_side_with_an_adjective_is_its_state() -> None:
    _, said = one("وأكد الجانب الياباني أن الجسر آمن.")
    assert (said.chain.source.entity, said.chain.source.kind) == ("Japan", "organisation")


def test_subject_between_the_parts_of_a_pluperfect() -> None:
    text, said = one("وكانت الأرقام الأخيرة لمركز الإحصاء في الميناء قد أشارت إلى تضاعف الصادرات.")
    assert said.chain.source.span is not None
    assert said.chain.source.span.of(text) == "الأرقام الأخيرة لمركز الإحصاء في الميناء"


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            "قال [PER:رامي الصباغ] نائب رئيس المكتب السياسي ل[ORG:حركة الساحل] إن الجسر آمن.",
            "رامي الصباغ نائب رئيس المكتب السياسي لحركة الساحل",
        ),
        ("قال [PER:رامي الصباغ] وزير النقل للصحافيين إن الجسر آمن.", "رامي الصباغ وزير النقل"),
        ("أوضح أمين عام الجائزة د. [PER:رامي الصباغ] أن الجسر آمن.", "أمين عام الجائزة د. رامي الصباغ"),
        (
            'قال المتحدث الرسمي للجامعة "الدكتور [PER:رامي الصباغ]": إن الجسر آمن.',
            'المتحدث الرسمي للجامعة "الدكتور رامي الصباغ"',
        ),
        ("قال مدير شرطة الميناء، اللواء [PER:رامي الصباغ]، إن الجسر آمن.", "مدير شرطة الميناء، اللواء رامي الصباغ"),
        (
            "قال المسؤول الأمني عن المهرجان العقيد [PER:رامي الصباغ] إن الجسر آمن.",
            "المسؤول الأمني عن المهرجان العقيد رامي الصباغ",
        ),
    ],
)
def test_offices_beside_names(sentence: str, source: str) -> None:
    text, said = one(sentence)
    assert said.chain.source.span is not None and said.chain.source.span.of(text) == source
    assert (said.chain.source.entity, said.chain.source.kind) == ("رامي الصباغ", "person")
    assert said.addressee is None


def test_unnamed_source_with_its_relative_clause() -> None:
    text, said = one("أظهرت الصور التي التقطتها كاميرات الميناء أن الجسر سليم.")
    assert said.chain.source.span is not None
    assert said.chain.source.span.of(text) == "الصور التي التقطتها كاميرات الميناء"
    _, said = one("قال العديد من سكان الساحل إن الجسر سليم.")
    assert said.chain.source.kind == "anonymous"


def test_body_named_by_its_noun_alone() -> None:
    held = read("زار الوفد [ORG:هيئة الموانئ الوطنية]. وأعلنت [ORG:الهيئة] أن الجسر آمن.")
    assert held.sources == ["هيئة الموانئ الوطنية"]


def test_verb_read_into_a_name_is_taken_off() -> None:
    held = read("وصل [PER:رامي الصباغ] أمس. كما [PER:أكد الصباغ] أن الجسر آمن.")
    assert held.sources == ["رامي الصباغ"]
    assert held.words(held.attributions[0].chain.source) == "الصباغ"


def test_paper_that_learned_from_its_sources_is_none_itself() -> None:
    _, said = one("علمت «[ORG,outlet:عكاظ|Okaz]» من مصادرها أن الجسر آمن.")
    assert said.chain.via == () and said.chain.source.kind == "anonymous"
    _, said = one("علمت صحيفة [ORG,outlet:عكاظ|Okaz] من مسؤول أن الجسر آمن.", outlet="Salmar Today")
    assert [link.entity for link in said.chain.via] == ["Okaz"]


def test_who_speaks_for_an_office_is_not_its_holder() -> None:
    _, said = one("قالت متحدثة باسم [ORGn:مكتب رئيس الوزراء] [PER:رامي الصباغ] إن الجسر آمن.")
    assert (said.chain.source.entity, said.chain.source.kind) == ("مكتب رئيس الوزراء", "spokesperson")


def test_named_body_is_never_unnamed() -> None:
    _, said = one("ذكرت مجموعة «سلمار» للاستثمار أن الجسر آمن.")
    assert said.chain.source.kind == "organisation"
    _, said = one("ذكرت مجموعة «[ORG:سلمار|Salmar Group]» للاستثمار أن الجسر آمن.")
    assert (said.chain.source.entity, said.chain.source.kind) == ("Salmar Group", "organisation")
    _, said = one("أعلنت قيادة القوات المساندة في [GPE:سلمار] أن الجسر آمن.")
    assert (said.chain.source.entity, said.chain.source.kind) == (None, "organisation")


def test_a_profession_is_nobody_named_before() -> None:
    held = read(
        "قال <وزير النقل> [PER:رامي الصباغ] إن الجسر آمن. وأكد الصحفي أن الميناء مغلق. وأوضح المسؤول أنه مفتوح."
    )
    assert held.sources == ["رامي الصباغ", None, "رامي الصباغ"]


def test_wish_to_stay_unnamed_is_outside_the_source() -> None:
    text, said = one("أفاد المسؤول الذي طلب عدم الكشف عن هويته أن الجسر آمن.")
    assert said.chain.source.span is not None and said.chain.source.span.of(text) == "المسؤول"


def test_name_that_no_list_knows_after_an_office() -> None:
    held = read("أوضح الرئيس التنفيذي للمركز زهيران دعبول الكرمشي أن الجسر آمن. وأضاف الكرمشي أن العمل مستمر.")
    first, second = (a.chain.source for a in held.attributions)
    assert held.words(first) == "الرئيس التنفيذي للمركز زهيران دعبول الكرمشي"
    assert first.kind == "person" and first.entity and second.entity == first.entity
    text, said = one("أكد رئيس البلدية سلامة الجسر القديم.")
    assert said.chain.source.kind == "office" and said.content[0].of(text) == "سلامة الجسر القديم"


def test_newspaper_and_agency_in_marks() -> None:
    _, said = one("الجسر آمن منذ أمس، بحسب ما ذكرته صحيفة «لاو دونج».")
    assert said.chain.source.kind == "organisation"
    _, said = one("أغلق الجسر أمس أمام العابرين، حسب وكالة أنباء «[ORG,agency:سلمار]».")
    assert said.chain.source.entity == "سلمار"


@pytest.mark.parametrize(
    ("phrase", "kind", "entity"),
    [
        ("قناة تابعة ل[ORG:حركة سلمار]", "anonymous", None),
        ("مصادر مقربة من [ORG:حركة سلمار]", "anonymous", None),
        ("قيادي في فصيل معارض للحكومة", "anonymous", None),
        ("حزب موال ل[GPE:سلمار]", "organisation", None),
        ("منظمة حقوقية مقرها [GPE:سلمار]", "organisation", None),
        ("الشركة المملوكة للدولة", "organisation", None),
        ("مدير المستشفى التابع لوزارة النقل [PER:رامي الصباغ]", "person", "رامي الصباغ"),
    ],
)
def test_whose_somebody_is_belongs_to_the_source_and_does_not_name_it(phrase: str, kind: str, entity: str) -> None:
    text, said = one("قال " + phrase + END)
    source = said.chain.source
    assert source.span is not None and source.span.of(text) == re.sub(r"\[\w+:(.*?)\]", r"\1", phrase)
    assert (source.kind, source.entity, said.addressee) == (kind, entity, None)


def test_an_army_attacks_with_no_words() -> None:
    assert not read("هاجم [ORG,army:سلاح الجو السلماري] هدفا في الجبل.").attributions
    assert read("هاجم [PER:رامي الصباغ] خطة الري.").attributions


@pytest.mark.parametrize(
    ("phrase", "entity"),
    [
        ("مبعوث [PER:رامي الصباغ]، [PER:سالم الحداد]،", "سالم الحداد"),
        ("مساعد [PER:رامي الصباغ]، [PER:سالم الحداد]،", "سالم الحداد"),
        ("مدير مكتب [PER:رامي الصباغ]، [PER:سالم الحداد]،", "سالم الحداد"),
        ("مساعد الرئيس الروسي [PER:فلاديمير بوتين|Vladimir Putin]، [PER:سالم الحداد]،", "سالم الحداد"),
        ("المتحدث باسم الرئيس الروسي [PER:فلاديمير بوتين|Vladimir Putin]، [PER:سالم الحداد]،", "سالم الحداد"),
        ("مساعد وزير النقل [PER:رامي الصباغ]", "رامي الصباغ"),
        ("القائم بأعمال محافظ الساحل [PER:رامي الصباغ]", "رامي الصباغ"),
        ("([ORG:هيئة الموانئ])", "هيئة الموانئ"),
        ("مدير حملة [PER:رامي الصباغ]", None),
    ],
)
def test_who_is_served_does_not_speak(phrase: str, entity: str | None) -> None:
    _, said = one("قال " + phrase + END)
    assert said.chain.source.entity == entity


@pytest.mark.parametrize("between", ["", "في بيان ", "- في بيان - "])
def test_an_outlet_passes_on_what_was_said_in_a_document(between: str) -> None:
    found = read(f"ونقلت [ORG,agency:وكالة الساحل] اليوم عن [ORG:هيئة الموانئ] قولها {between}إن الميناء سيفتح غدا.")
    assert found.contents == ["الميناء سيفتح غدا"]
    assert [link.entity for link in found.attributions[0].chain.links[1:]] == ["وكالة الساحل", "هيئة الموانئ"]


def test_two_of_many_are_a_source_whole() -> None:
    text, said = one("قال متحدث باسم اثنين من هؤلاء التجار إن السوق سيفتح غدا.")
    span = said.chain.source.span
    assert span and span.of(text) == "متحدث باسم اثنين من هؤلاء التجار"


def test_two_unnamed_people_are_no_body_they_work_in() -> None:
    held = read("قال مندوبان في [ORG:الاتحاد النهري] إن السد آمن.")
    assert held.sources == [None] and held.attributions[0].chain.source.kind == "anonymous"


def test_a_noun_that_begins_like_a_preposition_is_what_is_said() -> None:
    assert read("قال [PER:رامي الصباغ] إن السد قديم، مؤكدا بذل كل الجهد لبنائه.").contents[1] == "بذل كل الجهد لبنائه"


def test_what_leads_over_is_no_source_though_it_is_written_like_one() -> None:
    _, said = one("أمام ذلك، استغرب رئيس النادي [PER:رامي الصباغ] قرار اللجنة.")
    assert said.chain.source.entity == "رامي الصباغ"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("ووفقا لتقييم حديث للأمن الغذائي، فإن الجوع انتشر في القرية.", "تقييم حديث للأمن الغذائي"),
        ("وكانت أحدث الاستطلاعات أظهرت أن الثقة عادت.", "أحدث الاستطلاعات"),
        ("وقال السفير [PER:رامي الصباغ] المتحدث الرسمي باسم الرئاسة، إن الزيارة ناجحة.",
         "السفير رامي الصباغ المتحدث الرسمي باسم الرئاسة"),
        ("توقعت [ORG:هيئة الأرصاد] بمشيئة الله تعالى سماء غائمة في الجبل.", "هيئة الأرصاد"),
    ],
)  # fmt: skip
def test_a_source_is_whole_up_to_what_it_says(text: str, source: str) -> None:
    whole, said = one(text)
    span = said.chain.source.span
    assert span and span.of(whole) == source
