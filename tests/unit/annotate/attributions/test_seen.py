"""Documents with a clause that tells who saw them, answers to questions, marks the wrong way round, and the like."""

from __future__ import annotations

import pytest

from tests.attributed import read

SABBAGH = "[PER:رامي الصباغ]"
AGENCY = "[ORG,agency:وكالة الميناء]"
NEWS = "الجسر سيفتح قبل الصيف"


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (f"بحسب رسالة اطلعت عليها {AGENCY}، ", "رسالة اطلعت عليها وكالة الميناء"),
        (f"ووفق بيان حصلت {AGENCY} على نسخة منه، ", "بيان حصلت وكالة الميناء"),
        (f"وذكر البيان الذي نشرته {AGENCY} أن ", "البيان الذي نشرته وكالة الميناء"),
        (f"وبحسب آخر تقرير ل{AGENCY}، ", "آخر تقرير"),
    ],
)
def test_who_saw_a_document_passed_it_on(start: str, words: str) -> None:
    held = read(f"{start}{NEWS}.")
    (said,) = held.attributions
    assert held.contents[0].endswith(NEWS) and (held.words(said.chain.source) or "").startswith(words)
    assert [link.entity for link in said.chain.via] == ["وكالة الميناء"]


def test_who_has_a_document_is_told_behind_it() -> None:
    held = read(f"وأوضح التقرير السنوي للبنك الصادر مؤخرا وتلقت {AGENCY} نسخة منه، أن {NEWS}.")
    assert [link.entity for link in held.attributions[0].chain.via] == ["وكالة الميناء"]
    made = read(f"وأوضح التقرير السنوي للبنك وانتقدت {AGENCY} بعضه، أن {NEWS}.")
    assert not made.attributions or made.attributions[0].chain.via == ()


def test_who_made_a_document_is_no_transmitter() -> None:
    (said,) = read(f"أظهرت دراسة أجرتها {AGENCY} أن {NEWS}.").attributions
    assert said.chain.via == ()


def test_passing_on_by_a_verbal_noun() -> None:
    held = read(f"دعا {SABBAGH} إلى فتح الجسر، بحسب ما تم نقله عن {AGENCY}.")
    assert held.contents == ["فتح الجسر"] and held.attributions[0].chain.via[0].entity == "وكالة الميناء"


@pytest.mark.parametrize(
    "text",
    [
        f"وأكد {SABBAGH} في رده على مختلف أسئلة النواب، أن {NEWS}.",
        f"وقال {SABBAGH} عندما سأله صحافيون عن الموعد: «{NEWS}».",
        f"نقلت {AGENCY} عن {SABBAGH} قوله يوم الاثنين إن {NEWS}.",
        f"قال {SABBAGH} لا حاجة إلى سفن جديدة. وتابع، مؤكد أن {NEWS}.",
        f"وقال {SABBAGH} ”{NEWS}“.",
    ],
)
def test_what_stands_between_a_cue_and_its_content(text: str) -> None:
    assert NEWS in read(text).contents


def test_the_object_of_a_label_without_a_subject() -> None:
    held = read(f"قال {SABBAGH} إن {NEWS}. ووصف تأخير العمل بأنه خطأ كبير.")
    assert held.contents[1] == "تأخير العمل بأنه خطأ كبير" and held.sources[1] == "رامي الصباغ"


def test_as_before_a_verb_with_its_own_object() -> None:
    held = read(f"قال {SABBAGH} إن {NEWS} كما نفى غرق السفينة.")
    assert held.sources == ["رامي الصباغ"] * len(held.sources)


def test_a_pronoun_with_an_adjunct_is_no_content() -> None:
    assert read(f"عبر {SABBAGH} عن ذلك عبر صفحته على تويتر.").contents == []


def test_a_name_after_its_office_wherever_the_office_ends() -> None:
    office = "<مدير الموانئ والشؤون البحرية بالإقليم>"
    held = read(f"أكد {office} {SABBAGH} إغلاق الجسر القديم.")
    assert held.words(held.attributions[0].chain.source) == f"مدير الموانئ والشؤون البحرية بالإقليم {SABBAGH[5:-1]}"


def test_an_unlisted_name_before_an_occasion() -> None:
    held = read("أكد الصحفي سامر اليشكري، في اتصال هاتفي مع المراسل، إغلاق الجسر القديم.")
    assert held.contents == ["إغلاق الجسر القديم"] and held.attributions[0].chain.source.kind == "person"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (f"طلبت [ORG:هيئة الميناء] من {SABBAGH} تفسيرا لإغلاق الجسر.", "تفسيرا لإغلاق الجسر"),
        ("ونفت [GPE:سلمارا] الاتهامات التي سمعتها.", "الاتهامات التي سمعتها"),
        (f"ودعا {SABBAGH} في مؤتمر صحفي بالميناء إلى فتح الجسر.", "فتح الجسر"),
        ("وحذرت [ORG:هيئة الميناء] في بيان من انهيار الجسر القديم.", "انهيار الجسر القديم"),
        (f"قال {SABBAGH} إن الجسر آمن. وتساءل عما إذا كان المال يكفي.", "ما إذا كان المال يكفي"),
        (f"قال {SABBAGH} إن الجسر آمن، متسائلا عن سبب التأخير.", "سبب التأخير"),
        ("وأكدت مصادر أمنية ورسمية ل[ORG,agency:وكالة الميناء] غرق السفينة.", "غرق السفينة"),
        ("وأعلنت 7 دول إغلاق موانئها.", "إغلاق موانئها"),
        ("وأعلن ما يسمى [ORG:تنظيم البحر] مسؤوليته عن الهجوم.", "مسؤوليته عن الهجوم"),
        ("اتهم متحدث باسم [ORG:هيئة الميناء] «صيادين من الجزيرة» بحرق السفينة.", "«صيادين من الجزيرة» بحرق السفينة"),
        ("أكد بيان صادر عن [ORG:هيئة الميناء] إغلاق الجسر.", "إغلاق الجسر"),
        ("غرقت السفينة فجرا، على ما أعلنت [ORG:هيئة الميناء].", "غرقت السفينة فجرا"),
        ("ووصفت [ORG:جمعية البحر] نفسها بأنها صوت البحر.", "صوت البحر"),
    ],
)
def test_frames_of_agencies(text: str, content: str) -> None:
    assert content in read(text).contents


def test_a_warning_lent_to_its_verb() -> None:
    (said,) = read("وجهت [ORG:هيئة الميناء] تحذيرا إلى الصيادين بعدم الإبحار ليلا.").attributions
    assert said.act == "warn"


def test_charges_that_are_directed_are_no_demand() -> None:
    assert read("ووجهت [ORG:هيئة الميناء] صفعة إلى الصيادين بهذا القرار.").contents == []


def test_the_verb_of_a_relative_clause_with_a_subject_of_its_own() -> None:
    held = read(f"قال {SABBAGH} إن الصياد الذي رفضت [ORG:هيئة الميناء] طلبه غادر.")
    assert held.sources[1] == "هيئة الميناء"


def test_whoever_begins_a_headline_speaks_in_it() -> None:
    held = read("تجار يرفضون إغلاق الجسر القديم\nأغلق الجسر أمس.", title=True)
    assert held.contents == ["إغلاق الجسر القديم"] and held.attributions[0].chain.source.kind == "anonymous"


def test_a_feminine_noun_after_a_masculine_verb_is_asked() -> None:
    held = read(f"قال {SABBAGH} إن الجسر آمن. ودعا السلطات إلى فتح الجسر.")
    assert held.contents[1] == "فتح الجسر" and held.sources[1] == "رامي الصباغ"


def test_who_is_accused_by_a_noun_does_not_speak() -> None:
    assert read("وبعد اتهام [ORG:هيئة الميناء] بحرق السفينة أغلق الجسر.").contents == []


def test_those_who_are_accused_do_not_accuse() -> None:
    held = read(f"وكشف {SABBAGH} أن «متهمين أدلوا بأسماء الصيادين».")
    assert held.contents == ["متهمين أدلوا بأسماء الصيادين"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وبحسب البيان اشترى رجل السفينة.", "البيان"),
        (f"وقال {SABBAGH} الباحث في علوم البحر، إن {NEWS}.", "رامي الصباغ الباحث في علوم البحر"),
        ("استنكرت مملكة [GPE:سلمارا] وبشدة إغلاق الجسر.", "مملكة سلمارا"),
    ],
)
def test_where_the_words_of_a_source_end(text: str, words: str) -> None:
    held = read(text)
    assert held.words(held.attributions[0].chain.source) == words


def test_to_us_is_nobody_who_speaks() -> None:
    held = read(f"وأضاف {SABBAGH} الذي قال لي إن {NEWS}.")
    assert set(held.contents) == {NEWS} and set(held.sources) == {"رامي الصباغ"}


def test_beginning_to_do_is_no_charge() -> None:
    assert len(read(f"قال {SABBAGH} إن الصياد بخير لأنه أخذ يرى البحر.").attributions) == 1


def test_a_place_before_a_colon_only_says_where() -> None:
    held = read(f"سبق – [GPE:الميناء]: أكد اليوناني {SABBAGH} مدرب الفريق سعادته بالعمل. وأضاف: {NEWS}.")
    assert held.sources == ["رامي الصباغ"] * 2 and held.contents == ["سعادته بالعمل", NEWS]


def test_what_an_outlet_passes_on_of_the_last_speaker() -> None:
    held = read(f"قال {SABBAGH} إن الجسر آمن. ونقلت {AGENCY} عنه قوله «{NEWS}».")
    assert (held.contents[1], held.sources[1]) == (NEWS, "رامي الصباغ")
    assert [link.entity for link in held.attributions[1].chain.via] == ["وكالة الميناء"]


def test_a_rank_after_the_body_is_that_of_its_spokesman() -> None:
    (said,) = read(f"قال الناطق باسم شرطة [GPE:الساحل] <العقيد> {SABBAGH} إن {NEWS}.").attributions
    assert (said.chain.source.kind, said.chain.source.entity) == ("person", "رامي الصباغ")


def test_when_somebody_was_asked_stands_between_cue_and_content() -> None:
    held = read(f"أكد {SABBAGH} حين سئلت عنه الشركة أن {NEWS}.")
    assert (held.sources, held.contents) == (["رامي الصباغ"], [NEWS])


@pytest.mark.parametrize(("hand", "entity"), [(AGENCY, "وكالة الميناء"), ("وسائل التواصل الاجتماعي", "social media")])
def test_who_prints_what_tells_something_passed_it_on(hand: str, entity: str) -> None:
    (said,) = read(f"وعرضت {hand} مقاطع تظهر حرائق في الميناء.").attributions
    assert [link.entity for link in said.chain.via] == [entity]


def test_people_who_print_pictures_are_no_outlet() -> None:
    (said,) = read("وعرض ناشطون مقاطع تظهر حرائق في الميناء.").attributions
    assert said.chain.via == ()


@pytest.mark.parametrize("cue", ["كشفت", "ذكرت"])
def test_on_whose_word_an_outlet_tells_stands_between_it_and_its_clause(cue: str) -> None:
    held = read(f"{cue} {AGENCY} نقلا عن مصادر مطلعة أن {NEWS}.")
    (said,) = held.attributions
    assert held.contents == [NEWS] and held.words(said.chain.source) == "مصادر مطلعة"
    assert [link.entity for link in said.chain.via] == ["وكالة الميناء"]
