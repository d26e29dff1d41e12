"""Who speaks where the words that name him stand in an unusual place or form."""

from __future__ import annotations

import pytest

import tawatur
from tests.attributed import one, read

SABBAGH = "[PER:رامي الصباغ]"


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("أكدت أوساط مطلعة على سير المحادثات، أن الجسر آمن.", "أوساط مطلعة على سير المحادثات"),
        ("وقال ل[ORG,agency:وكالة سلمار] مسؤول في [ORG:هيئة الموانئ] إن الجسر آمن.", "مسؤول في هيئة الموانئ"),
        (f"اعتبر كل من {SABBAGH} و[PER:هاني الزين] أن الجسر آمن.", "رامي الصباغ وهاني الزين"),
        ("وأضاف «العطار»، خلال لقاء ببرنامج «الليلة»، على شاشة [ORG:الأولى]: «الجسر آمن تماما يا سادة».", "العطار"),
        (f"ونُقل عن {SABBAGH} قوله إن الجسر آمن.", "رامي الصباغ"),
        (f"وبحسب صحفي [ORG,outlet:قناة الساحل]، {SABBAGH}، الذي كتب على حسابه: «الجسر آمن تماما».", None),
    ],
)
def test_words_of_the_source(sentence: str, source: str | None) -> None:
    text, said = one(sentence)
    assert said.content[0].of(text).startswith("الجسر آمن")
    span = said.chain.source.span
    assert span is not None and (source is None or span.of(text) == source)
    assert source is not None or said.chain.source.entity == "رامي الصباغ"


@pytest.mark.parametrize(
    "sentence",
    [
        "وقالت [ORG,outlet:صحيفة الساحل] وفقا لمصادر مطلعة، إن الجسر آمن.",
        "ذكرت [ORG,outlet:صحيفة الساحل] نقلا عن مصادر مطلعة، طلبت عدم الكشف عن هويتها، أن الجسر آمن.",
        "نقلت [ORG,outlet:صحيفة الساحل] عن مصادر مطلعة تأكيدها أن الجسر آمن.",
    ],
)
def test_outlet_that_has_it_from_unnamed_people(sentence: str) -> None:
    text, said = one(sentence)
    assert said.content[0].of(text) == "الجسر آمن"
    assert said.chain.source.kind == "anonymous"
    assert [link.entity for link in said.chain.via] == ["صحيفة الساحل"]


def test_agency_that_goes_on_from_another_source() -> None:
    held = read("أفادت [ORG,agency:وكالة سلمار] بأن السفينة وصلت، ناقلة عن مصدر بحري أن الجسر آمن.")
    assert held.contents == ["السفينة وصلت", "الجسر آمن"]
    assert [link.entity for link in held.attributions[1].chain.via] == ["وكالة سلمار"]
    assert held.words(held.attributions[1].chain.source) == "مصدر بحري"


def test_whose_words_came() -> None:
    held = read(f"وجاءت تصريحات {SABBAGH} في مؤتمر صحفي، مؤكدا أن الجسر آمن.")
    assert (held.sources, held.contents) == (["رامي الصباغ"], ["الجسر آمن"])


def test_speaker_inside_a_relative_clause() -> None:
    held = read("حذرت [ORG:هيئة الموانئ] من خطورة الموقف والذي قالت إنه يهدد الجسر في [GPE:سلمار].")
    assert held.sources == ["هيئة الموانئ", "هيئة الموانئ"]
    assert held.contents[1].startswith("يهدد الجسر")


def test_what_a_thing_says_of_itself_is_no_other_statement() -> None:
    held = read(f"التقى {SABBAGH} الصياد الذي قال إنه رأى السفينة.")
    assert all(source != "رامي الصباغ" for source in held.sources)


def test_contrast_of_the_same_speaker() -> None:
    held = read(f"قال {SABBAGH} إن الجسر آمن، إلا أنه أضاف أن الطريق مغلق.")
    assert held.contents == ["الجسر آمن", "الطريق مغلق"]
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]


def test_a_further_statement_after_a_long_occasion() -> None:
    held = read(
        f"اعتبر {SABBAGH} أن الجسر آمن، وقال في مؤتمر صحفي عقده مع نظيره في الجزيرة [PER:هاني الزين] أمس في "
        "العاصمة القديمة قرب المرفأ، إن الطريق مغلق."
    )
    assert held.contents == ["الجسر آمن", "الطريق مغلق"]


def test_praise_of_what_a_body_does_is_no_part_of_the_office() -> None:
    text, said = one("أشاد رئيس الوزراء بجهود [ORG:هيئة الموانئ] في إصلاح الجسر.")
    assert said.content[0].of(text) == "جهود هيئة الموانئ في إصلاح الجسر"
    _, said = one("أكد مدير الشرطة بمدينة [GPE:سلمار] أن الجسر آمن.")
    assert said.chain.source.span is not None and said.chain.source.span.of(_).endswith("بمدينة سلمار")


def test_verbal_nouns_that_look_like_participles() -> None:
    text, said = one("أعلنت [ORG:هيئة الموانئ] مواصلة إصلاح الجسر.")
    assert said.content[0].of(text) == "مواصلة إصلاح الجسر"


def test_ruling_nothing_out() -> None:
    text, said = one(f"ولم يستبعد {SABBAGH} أن يفتح الجسر قريبا.")
    assert (said.act, said.content[0].of(text)) == ("expect", "يفتح الجسر قريبا")
    assert read("لا يستبعد أن يفتح الجسر قريبا.").attributions == ()


def test_what_is_said_only_if() -> None:
    assert read("وإذا قال [PER:رامي الصباغ] إن الجسر آمن فسيعود الصيادون.").attributions == ()


def test_title_of_a_programme_before_the_colon() -> None:
    text, said = one(f"وأضاف {SABBAGH} - في تصريحات عبر برنامج «مساء الميناء الكبير» -: «الجسر آمن تماما هذا العام».")
    assert said.content[0].of(text) == "الجسر آمن تماما هذا العام"


def test_a_body_no_list_knows_gave_a_statement() -> None:
    held = read(f"قال {SABBAGH} إن الجسر آمن.\nأصدرت الرابطة بيانا ذكرت فيه أن الطريق مغلق.")
    assert held.sources == ["رامي الصباغ", None]


@pytest.mark.parametrize("wish", ["طالبا عدم كشف هويته", "رافضا الكشف عن اسمه"])
def test_the_wish_not_to_be_named_stands_between(wish: str) -> None:
    text, said = one(f"وقال أحد العاملين في [ORG:هيئة الموانئ]، {wish}، إن الجسر آمن.")
    assert said.content[0].of(text) == "الجسر آمن"
    assert said.chain.source.span is not None and said.chain.source.span.of(text).startswith("أحد العاملين")


def test_name_in_brackets() -> None:
    text, said = one("رأى ([PER:رامي الصباغ]) قبل عامين أن الجسر آمن.")
    assert (said.chain.source.entity, said.content[0].of(text)) == ("رامي الصباغ", "الجسر آمن")


def test_clause_after_speaker_and_comma() -> None:
    text, said = one("وقال الناطق باسم شرطة المنطقة الرائد [PER:رامي الصباغ]، تلقت غرفة العمليات بلاغا عن حريق.")
    assert said.content[0].of(text) == "تلقت غرفة العمليات بلاغا عن حريق"


def test_phrase_that_leads_to_the_verb() -> None:
    text, said = one("وفي تعليق على قرار رئاسة الاتحاد أكد مصدر مقرب من [PER:رامي الصباغ] أن الجسر آمن.")
    assert said.content[0].of(text) == "الجسر آمن"


@pytest.mark.parametrize(
    "sentence",
    [
        "تعتبر «إرشادات الغذاء» إحدى الوثائق المهمة.",
        "[GPE:سلمار] – [GPE:الجزيرة]: «الساحل اليوم» ينشر أخبار الموانئ كل صباح.",
        "قال [ORG:هيئة الموانئ] شيئا. هاجم مسلحون القرية.",
        "تفاصيل الخبر في صحيفة الميناء: «سفينة جديدة» تصل إلى الرصيف غدا.",
    ],
)
def test_names_in_marks_and_places_say_nothing(sentence: str) -> None:
    assert read(sentence).attributions == ()


def test_pointing_at_what_was_told_is_no_content() -> None:
    assert read("أكدت مصادر رسمية هذه المعلومات.").attributions == ()


def test_whom_a_phrase_after_the_verb_belongs_to_does_not_speak() -> None:
    held = read("قال [PER:رامي الصباغ] إن الجسر آمن.\nوتابع بمقارنة أسعار [GPE:سلمار] بغيرها، مشيرا إلى أن الفرق كبير.")
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("أعلن البرنامج الوطني للمعارض والمؤتمرات أن الجسر آمن.", "البرنامج الوطني للمعارض والمؤتمرات"),
        ("وكتب الجناح المسلح لحزب الساحل، على موقعه، أن الجسر آمن.", "الجناح المسلح لحزب الساحل"),
        ("وأوضح جيف ويات المدير العام للشركة في مقابلة حديثة أن الجسر آمن.", "جيف ويات المدير العام للشركة"),
        ("وكشف التقرير الحادي والعشرون أن الجسر آمن.", "التقرير الحادي والعشرون"),
        ("وفقا لتقديرات 60 % من الخبراء فإن الجسر آمن.", "تقديرات 60 % من الخبراء"),
    ],
)
def test_speakers_whom_no_list_knows(sentence: str, source: str) -> None:
    text, said = one(sentence)
    span = said.chain.source.span
    assert (span and span.of(text), said.content[0].of(text)) == (source, "الجسر آمن")


def test_name_after_the_short_form_of_a_body_in_brackets() -> None:
    _, said = one(f"قال مفوض هيئة الإغاثة والعمل (الغوث) {SABBAGH}، إن الجسر آمن.")
    assert said.chain.source.entity == "رامي الصباغ"


def test_participle_after_a_semicolon() -> None:
    held = read(f"قال {SABBAGH} إن الجسر آمن؛ مشددا على أن الطريق مغلق.")
    assert held.contents == ["الجسر آمن", "الطريق مغلق"]


def test_first_person_after_a_comma() -> None:
    held = read(f"قال {SABBAGH} إن الجسر آمن.\nوأضاف، نتشرف في [GPE:سلمار] بخدمة الصيادين كل عام.")
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]
    assert held.contents[1].startswith("نتشرف")


def test_noun_of_saying_with_a_comma_before_its_clause() -> None:
    held = read(f"جاء ذلك بعد تصريح {SABBAGH}، بأن الجسر آمن.")
    assert (held.contents, held.sources) == (["الجسر آمن"], ["رامي الصباغ"])


def test_clause_of_contrast_that_is_said_too() -> None:
    held = read(f"قال {SABBAGH} إن الجسر آمن، بينما لا تزال الطريق مغلقة.")
    assert held.contents == ["الجسر آمن، بينما لا تزال الطريق مغلقة"]


def test_what_becomes_something_reports_nothing() -> None:
    held = read(f"قال {SABBAGH} إن الشركة تريد أن تصبح موردا شاملا للطاقة.")
    assert len(held.attributions) == 1


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (f"وأشار {SABBAGH} في مذكرته إلى ضرورة إصلاح الجسر.", "ضرورة إصلاح الجسر"),
        (f"ورغم اعتراف «{SABBAGH}» بتقدم المنافسين، فإن الشركة باقية.", "تقدم المنافسين"),
        (f"جاء ذلك بعد يومين من اقتراح {SABBAGH}، تقاسم كلفة الجسر مع الصيادين.", "تقاسم كلفة الجسر مع الصيادين"),
    ],
)
def test_where_a_content_begins_after_an_adjunct_or_a_comma(sentence: str, content: str) -> None:
    held = read(sentence)
    assert (held.contents, held.sources) == ([content], ["رامي الصباغ"])


def test_feminine_copula_has_no_masculine_noun_as_its_subject() -> None:
    assert read("وتعتبر مصدر إزعاج للسكان.").attributions == ()


def test_line_of_a_live_page() -> None:
    held = read(f"بدأت الجلسة صباحا.\n{SABBAGH}: الجسر آمن والطريق مفتوحة.\nالخلاصة: انتهى العمل.")
    assert (held.contents, held.sources) == (["الجسر آمن والطريق مفتوحة"], ["رامي الصباغ"])


def test_form_of_address_serves_nobody() -> None:
    _, said = one("أكد سماحة مفتي عام المملكة الشيخ [PER:عبدالعزيز آل الشيخ|Abdulaziz Al Sheikh] أن الجسر آمن.")
    assert (said.chain.source.kind, said.chain.source.entity) == ("person", "Abdulaziz Al Sheikh")


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (f"وقال {SABBAGH}، رئيس البلدية، ومصدران بالشرطة، إن الجسر آمن.", "رامي الصباغ، رئيس البلدية، ومصدران بالشرطة"),
        (f"أكد مدير المركز الدكتور / {SABBAGH} أن الجسر آمن.", "مدير المركز الدكتور / رامي الصباغ"),
        ("حذر البيان المواطنين من الجسر.", "البيان"),
        ("يتوقع الخبراء العقاريون انهيار الجسر.", "الخبراء العقاريون"),
        ("وأكدت اللجنة أن معظم المهندسين العرب أشاروا إلى أن الجسر آمن.", "معظم المهندسين العرب"),
        ("انهار الجسر القديم في الليل، بحسب وصف البيان.", "البيان"),
    ],
)
def test_where_the_words_of_a_source_end(sentence: str, source: str) -> None:
    held = read(sentence)
    assert held.words(held.attributions[-1].chain.source) == source


def test_people_who_spoke_with_somebody_go_on() -> None:
    held = read(f"وقال {SABBAGH} ومصدران بالشرطة إن الجسر آمن. وأضافوا أن الطريق مغلق.")
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]


def test_masculine_verb_has_no_feminine_body_for_its_subject() -> None:
    held = read(f"قال {SABBAGH} إن الجسر آمن. وطالب بلدية المحافظة بإصلاح الطريق.")
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]


def test_ministers_of_two_countries() -> None:
    held = read("قال وزيرا خارجية [GPE:سلمار] و[GPE:لهار] إن الجسر آمن، وأكدا إصلاح الطريق.")
    assert held.words(held.attributions[0].chain.source) == "وزيرا خارجية سلمار ولهار"


def test_kin_who_is_spoken_to_is_no_speaker() -> None:
    held = read("أكدت [PER:سلمى الزين] أن الجسر آمن، وقالت لأخيها كامل: «الطريق مغلق تماما».")
    assert held.sources == ["سلمى الزين", "سلمى الزين"]


def test_their_leader_speaks() -> None:
    held = read("لم يصدر عن الحركة رد، غير أن زعيمهم [PER:سامر الحلبي] كان قد أعلن أن الجسر آمن.")
    assert held.words(held.attributions[-1].chain.source) == "زعيمهم سامر الحلبي"


def test_who_speaks_for_an_office_that_somebody_else_holds() -> None:
    page = tawatur.read("خبر الوادي\n\nقال المتحدث باسم الأمين العام ستيفان دوجاريك إن الجسر آمن.\n")
    assert page.articles[0].layers.attributions[0].chain.source.kind == "person"
    page = tawatur.read("خبر الوادي\n\nقال المتحدث باسم الرئيس الروسي فلاديمير بوتين إن الجسر آمن.\n")
    assert page.articles[0].layers.attributions[0].chain.source.kind == "spokesperson"
