"""Who speaks and who is only named beside it: described people, set-off topics, surnames, marks, documents told of."""

from __future__ import annotations

import pytest

from tests.attributed import read

SABBAGH = "[PER:رامي الصباغ]"
HALABI = "[PER:سامر الحلبي]"


def test_the_one_noun_beside_a_verb_of_description_is_described() -> None:
    held = read(f"احتج {SABBAGH} بعدما وصف <الوزير> {HALABI} بأنه «بائع أوهام».")
    assert held.sources == ["رامي الصباغ"] and held.contents == ["الوزير سامر الحلبي بأنه «بائع أوهام»"]
    held = read(f"ووصف {HALABI} القرار بأنه خطأ.")
    assert held.sources == ["سامر الحلبي"] and held.contents == ["القرار بأنه خطأ"]


@pytest.mark.parametrize("marks", ["بأشد العبارات", "«بأشد العبارات» أمس"])
def test_how_something_was_condemned_is_no_content(marks: str) -> None:
    assert read(f"نددت [GPE:النمسا] {marks} بالهجوم على السوق.").contents == ["الهجوم على السوق"]


@pytest.mark.parametrize(
    "text",
    [
        f"وكان {SABBAGH} يعتبر رائدا في صناعة السفن.",
        f"ويعتبر {SABBAGH} المنافس الأبرز في السباق.",
        f"ويعتبر {SABBAGH} من أقدم التجار.",
    ],
)
def test_what_somebody_is_considered_nobody_says(text: str) -> None:
    assert read(text).contents == []
    assert read(f"ويعتبر {SABBAGH} القرار خطوة إلى الأمام.").sources == ["رامي الصباغ"]


def test_a_relative_clause_with_a_pronoun_is_no_promise() -> None:
    held = read(f"قال {SABBAGH} إن الأفران التي تكفلت [ORG:الجمعية] بصنعها تعمل ليلا.")
    assert held.contents == ["الأفران التي تكفلت الجمعية بصنعها تعمل ليلا"]


def test_a_plural_participle_is_said_by_no_single_person() -> None:
    assert read(f"استقبل {SABBAGH} المهنئين من أهالي البلدة، سائلين الله أن يعيد المناسبة.").sources == []


def test_who_is_set_before_his_verb_speaks() -> None:
    held = read(
        f"وشكر {SABBAGH} التجار. أما صاحبة المخبز في حي الميناء، فأكدت أن الدقيق متوفر، مناشدة البلدية بفتح السوق."
    )
    named = [held.words(a.chain.source) for a in held.attributions]
    assert named[-2:] == ["صاحبة المخبز في حي الميناء", None] and held.sources[-2:] == [None, None]


def test_a_player_is_not_the_coach_who_spoke() -> None:
    held = read(f"قال المدرب {SABBAGH} إن الفريق جاهز. ويتطلع اللاعب إلى تسجيل هدف جديد.")
    assert held.sources == ["رامي الصباغ", None]


def test_a_surname_before_a_comma_ends_the_name() -> None:
    held = read(f"نفى نائب رئيس الهيئة {SABBAGH} شلهوب، إغلاق الميناء.")
    assert held.words(held.attributions[0].chain.source) == "نائب رئيس الهيئة رامي الصباغ شلهوب"
    assert held.contents == ["إغلاق الميناء"]


def test_a_report_tells_what_its_verb_says_further_on() -> None:
    held = read(f"أوضح {SABBAGH} أن [ORG:الهيئة] تلقت بلاغا من صياد مساء أمس يفيد بغرق قارب.")
    assert held.words(held.attributions[1].chain.source) == "بلاغا" and held.contents[1] == "غرق قارب"


def test_who_gives_out_a_statement_says_what_is_in_it() -> None:
    held = read("أصدرت [ORG:الرابطة] بيانا شديد اللهجة، تدين فيه «إغلاق الميناء أمام الصيادين».")
    assert held.sources == ["الرابطة"] and held.contents == ["إغلاق الميناء أمام الصيادين"]


def test_an_outlet_ascribes_with_a_glued_preposition() -> None:
    held = read("نسبت [ORG,newspaper:صحيفة الساحل] لمسؤول في البلدية قوله إن الجسر سيفتح غدا.")
    assert held.words(held.attributions[0].chain.source) == "مسؤول في البلدية" and held.contents == ["الجسر سيفتح غدا"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (f"أكد {SABBAGH} أن الجسر سيفتح غدا، مقدما شكره للعمال.", "الجسر سيفتح غدا"),
        (f"أكد {SABBAGH} أن الجسر سيفتح غدا، وذلك في رده على سؤال عن الأعمال.", "الجسر سيفتح غدا"),
        (f"زعم {SABBAGH} أن الجسر سيفتح غدا، في بيان نشره مساء أمس.", "الجسر سيفتح غدا"),
        (f"دعا {SABBAGH} الصيادين إلى قراءة الشروط في الموقع : www.example.org .", "قراءة الشروط في الموقع"),
    ],
)
def test_what_tells_of_the_occasion_is_not_said(text: str, content: str) -> None:
    assert read(text).contents == [content]


def test_what_leads_to_a_content_is_no_part_of_it() -> None:
    assert read(f"وخلص {SABBAGH} إلى القول: «السوق بحاجة إلى سقف جديد».").contents == ["السوق بحاجة إلى سقف جديد"]
    held = read(f"أكد {SABBAGH} في كلمة بالمناسبة أهمية التعاون مع الصيادين في الموسم.")
    assert held.contents == ["أهمية التعاون مع الصيادين في الموسم"]
    held = read(f"قال {SABBAGH} إن [PER:حسين شلهوب] أغلق السوق وهي مزاعم نفاها التاجر.")
    assert held.contents[0] == "حسين شلهوب أغلق السوق"


def test_an_adjective_keeps_its_preposition() -> None:
    assert read("أقرت [ORG:البلدية] هذه اللوائح الخاصة بجمع الورق من الأسواق.").contents != ["جمع الورق من الأسواق"]


def test_a_day_before_the_main_clause_is_no_content() -> None:
    held = read("وبحسب بيان للوزارة، مساء الثلاثاء، شددت [GPE:النمسا] على ضرورة فتح الميناء.")
    assert held.sources[-1] == "النمسا" and not any(content.startswith("مساء") for content in held.contents)


def test_two_who_expect_are_one_source() -> None:
    held = read("توقعت [ORG:أوبك] و[GPE:النمسا] وضعا أكثر هدوءا في السوق.")
    assert held.contents == ["وضعا أكثر هدوءا في السوق"]
