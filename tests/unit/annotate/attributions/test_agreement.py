"""Whom a verb without a subject can mean by its number, and who is meant where nobody has spoken yet."""

from __future__ import annotations

import pytest

from tests.attributed import read

PORTS = "[ORG:هيئة الموانئ]"
SABBAGH = "[PER:رامي الصباغ]"


@pytest.mark.parametrize(
    ("sentences", "source"),
    [
        (f"أقامت {PORTS} حفلا، حيث تبادل الموظفون التهاني، مؤكدين أن العيد قريب.", "الموظفون"),
        (f"قالت {PORTS} إن الجسر آمن. ونشر مقطع شارك فيه الكثيرون، مطالبين بإغلاق الجسر القديم.", "الكثيرون"),
        (f"قال {SABBAGH} إن الجسر آمن، بينما رأى خبراء أن الجسر قديم. وأكد أن العمل مستمر.", "رامي الصباغ"),
    ],
)
def test_whom_a_verb_of_this_number_means(sentences: str, source: str) -> None:
    told = read(sentences)
    text, said = told.text, told.attributions
    last = said[-1].chain.source
    assert last.span is None and last.antecedent is not None and last.antecedent.of(text) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("وفي الحقيقة فإن مصممي البرنامج في المعهد أكدوا أن الجسر آمن.", "مصممي البرنامج في المعهد"),
        (f"قالت {PORTS} إن المقبوض عليهم اعترفوا بسرقة الكابلات.", "المقبوض عليهم"),
        (f"قالت {PORTS} إن «هؤلاء العمال اعترفوا بسرقة الكابلات من الرصيف».", "هؤلاء العمال"),
    ],
)
def test_a_plural_before_its_verb(sentence: str, source: str) -> None:
    told = read(sentence)
    text, said = told.text, told.attributions
    span = said[-1].chain.source.span
    assert span is not None and span.of(text) == source


def test_one_body_that_is_named_is_not_they() -> None:
    said = read(f"قالت {PORTS} إن الجسر آمن. وجلس الجميع في الظل، وعبروا عن امتنانهم للبحارة.").attributions
    assert said[-1].chain.source.entity is None


def test_who_acts_in_a_sentence_before_where_nobody_has_spoken() -> None:
    said = read(f"عقب ذلك ألقى وزير النقل {SABBAGH} كلمة رحب فيها بالضيوف. وقال إن الجسر آمن.").attributions
    assert said[-1].chain.source.entity == "رامي الصباغ"


def test_whom_yet_he_means_of_whom_nobody_has_told_a_word() -> None:
    said = read(
        f"قال [PER:هاني الزين] إن الجسر آمن. واتصلنا بالمدير {SABBAGH}، إلا أنه رفض التعليق على الخبر."
    ).attributions
    assert said[-1].chain.source.entity == "رامي الصباغ"


def test_colon_before_who_speaks() -> None:
    told = read(f"قال [PER:هاني الزين] إن الجسر آمن. وقال: المواطن {SABBAGH} إن الطريق مغلق.")
    text, said = told.text, told.attributions
    assert said[-1].chain.source.entity == "رامي الصباغ"
    assert said[-1].content[0].of(text) == "الطريق مغلق"


@pytest.mark.parametrize("lead", ["من جهته", "وخلال الزيارة", "وفي ختام اللقاء"])
def test_a_word_that_can_be_a_preposition_is_a_verb_behind_what_leads_to_it(lead: str) -> None:
    said = read(f"{lead} عبر {SABBAGH} قائد حرس الحدود عن شكره لأهالي البلدة، وقال إن الجسر آمن.").attributions
    assert [one.chain.source.entity for one in said] == ["رامي الصباغ", "رامي الصباغ"]


@pytest.mark.parametrize(
    ("sentences", "entity"),
    [
        (f"قالت [PER:سلمى الحلبي] إن الجسر آمن. وبحسب المدير {SABBAGH} فالكلفة عالية. وقالت إنه بدأ.", "سلمى الحلبي"),
        (f"قالت {PORTS} إن القصف عنيف. وتبنت [ORG:حركة الساحل] الهجوم. وقالت إن العملية رد عليه.", "حركة الساحل"),
        (f"قال {SABBAGH} إن الجسر آمن. من جهتها أصدرت [ORG:حركة الساحل] بيانا أكدت فيه أن الجسر قديم.", "حركة الساحل"),
    ],
)  # fmt: skip
def test_whom_a_feminine_verb_means(sentences: str, entity: str) -> None:
    assert read(sentences).attributions[-1].chain.source.entity == entity


def test_a_title_and_a_name_that_no_list_knows_before_the_verb() -> None:
    told = read(f"قال {SABBAGH} إن الجسر آمن. الخبيرة التربوية هتون مطاوع ذكرت أن للشبكة دورا كبيرا.")
    span = told.attributions[-1].chain.source.span
    assert span is not None and span.of(told.text) == "الخبيرة التربوية هتون مطاوع"


def test_what_stands_in_brackets_behind_who_speaks() -> None:
    said = read(f"قال [PER:هاني الزين] إن الجسر آمن. {SABBAGH} (نائب القرية) أشار إلى أن الطريق ضيق.").attributions
    assert said[-1].chain.source.entity == "رامي الصباغ"


def test_what_the_writer_had_proposed() -> None:
    assert read("كنت قد اقترحت على صديقي أن نتشارك في إنشاء مركز.").sources == []


def test_a_plural_without_the_article_that_can_only_be_a_subject() -> None:
    told = read(f"قال {SABBAGH} إن الحرب طويلة. وظل هناك متطوعون يقودون القوارب، رافضين التسليم بالأمر.")
    antecedent = told.attributions[-1].chain.source.antecedent
    assert antecedent is not None and antecedent.of(told.text) == "متطوعون"


@pytest.mark.parametrize(
    "sentences",
    [
        f"وفي لقاء مع {SABBAGH} أوضح أن التجهيزات بدأت.",
        f"طرح {SABBAGH} عدة نقاط في خطته. وتطرق إلى الصحافة، عندما ناشد الإعلاميين تحكيم عقولهم.",
        f"قال {SABBAGH} إن العرض جديد. وما رأيك في المدينة؟ سألته، فرد: «تشهد المدينة وجود مواهب كثيرة».",
    ],
)
def test_who_is_meant_where_nobody_has_said_a_word_since(sentences: str) -> None:
    assert read(sentences).attributions[-1].chain.source.entity == "رامي الصباغ"


def test_somebody_in_the_accusative_with_what_tells_of_him() -> None:
    told = read(f"قال مصدر إن العرض جيد. لكن مصدرا على صلة ب{SABBAGH} قال إن الرئيس يفضل شخصا آخر.")
    span = told.attributions[-1].chain.source.span
    assert span is not None and span.of(told.text).startswith("مصدرا")


def test_a_public_told_apart_is_called_upon() -> None:
    said = read(f"أدان {SABBAGH} الهجوم. كما دعا المجتمع الدولي، لا سيما جيران البلاد، إلى العمل، مؤكدا أهمية الأمن.")
    assert [one.chain.source.entity for one in said.attributions] == ["رامي الصباغ"] * 3


def test_they_are_not_he_of_whom_that_he_tells() -> None:
    said = read(f"أعلن {SABBAGH} أنه يريد إغلاق الميناء، فتظاهر السكان وأكدوا أن الميناء ضروري.").attributions
    assert said[-1].chain.source.entity is None
