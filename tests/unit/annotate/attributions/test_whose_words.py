"""Whose words they are: counted and pointed at, told with what they know of, asked by an outlet, told of by a verb."""

from __future__ import annotations

import pytest

import tawatur
from tests.attributed import read


def sources(sentence: str) -> list[str]:
    """The words of the sources that a page of plain text is read to have."""
    page = tawatur.read(sentence)
    links = [a.chain.source for a in page.articles[0].layers.attributions]
    return [link.span.of(page.text) if link and link.span else "" for link in links]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("قالت مصادر على صلة بالمشروع إن الجسر آمن.", "مصادر على صلة بالمشروع"),
        ("وأحد هذه المصادر قال إن الجسر آمن.", "أحد هذه المصادر"),
        ("أعلن البحار أن ثلاثة رؤساء نقابات على الأقل طلبوا منه إغلاق السوق.", "ثلاثة رؤساء نقابات"),
        ("الرسوم التي يرى البعض أنها عادلة سترتفع.", "البعض"),
        ("تدعي الوزارة أن الجسر آمن.", "الوزارة"),
        ("كشف موقوفون أن الجسر آمن.", "موقوفون"),
        ("يؤكد كثير من المعلقين أن الجسر آمن.", "كثير من المعلقين"),
        ("أظهر مسح نشرت نتائجه أمس أن الجسر آمن.", "مسح نشرت نتائجه أمس"),
        ("وبحسب المشرفة العامة على الميناء، فإن الجسر آمن.", "المشرفة العامة على الميناء"),
    ],
)
def test_source(sentence: str, source: str) -> None:
    assert sources(sentence)[-1] == source


def test_a_noun_is_no_source_of_the_verb_that_tells_of_it() -> None:
    held = read("وقع الجانبان وثيقة وصفتها [ORG:وزارة الصحة] بأنها خطوة كبرى.")
    assert [held.words(a.chain.source) for a in held.attributions] == ["وزارة الصحة"]


def test_he_who_spoke_goes_on_behind_what_he_denied() -> None:
    assert read("تنفي [GPE:لهار] ذلك وتقول إن الجسر آمن.").sources == ["لهار"]


def test_a_verb_behind_that_is_no_preposition() -> None:
    assert read("بعد أن عبر [PER:سامر الحلبي] عن قلقه من تأخر الجسر.").sources == ["سامر الحلبي"]


def test_no_woman_agrees_where_two_men_do() -> None:
    assert read("وتوافق الوزيران على أن يلتقي الوفد غدا.").attributions == ()


def test_whom_an_outlet_has_asked() -> None:
    held = read("«[ORG,outlet:المرسى]» اتصلت بمدير الميناء [PER:سامر الحلبي] فقال: «السفن عادت».")
    assert held.sources == ["سامر الحلبي"]


def test_an_adverb_behind_the_verb_is_no_source() -> None:
    assert sources("عادت السفن، بحسب ما أعلنته حينها وزارة الصحة.") == ["وزارة الصحة"]


def test_a_source_of_the_clause_has_words_of_his_own_too() -> None:
    said = read("لم تعد السفن بحسب ما أكد <مدير الميناء> [PER:سامر الحلبي] الذي قال: «لقد غرقت».")
    assert said.contents == ["لم تعد السفن", "لقد غرقت"]


def test_speed_is_demanded_on_an_occasion() -> None:
    assert read("طالب [PER:سامر الحلبي] في تصريحات سابقة بسرعة إصلاح الجسر.").contents == ["سرعة إصلاح الجسر"]


def test_an_agency_that_reports_nothing_is_addressed() -> None:
    page = tawatur.read("إيران تدعو وكالة الطاقة الذرية إلى إعلان موقفها من الجسر.\n\nكلام كثير عن الجسر.")
    said = page.articles[0].layers.attributions[0]
    assert len(said.chain.links) == 2
    assert said.addressee is not None


def test_a_report_of_which_an_outlet_has_a_copy() -> None:
    held = read("الجسر آمن، بحسب تقرير أعدته وزارة الصحة وحصلت [ORG,outlet:المرسى] على نسخة منه.")
    assert [held.words(a.chain.source) for a in held.attributions] == [
        "تقرير أعدته وزارة الصحة وحصلت المرسى على نسخة منه"
    ]
    assert held.attributions[0].chain.links[1].entity == "المرسى"


def test_nobody_passes_on_his_own_words_twice() -> None:
    held = read("قال [PER:سامر الحلبي] إنه واثق من أن الجسر سيسكت منتقدين يقولون إن السد خطر.")
    assert [link.entity for link in held.attributions[-1].chain.links[1:]] == ["سامر الحلبي", None]


def test_what_they_demand_too_is_no_source() -> None:
    held = read("طالب السكان بفتح السوق، كما طالبوا بوضع سقف للأسعار.")
    assert held.contents == ["فتح السوق", "وضع سقف للأسعار"]


def test_an_agency_is_the_body_again() -> None:
    held = read("قال مدير [ORG:وكالة المياه] [PER:سامر الحلبي] إن السد آمن. وقالت الوكالة في بيان إن السد قديم.")
    assert held.sources == ["سامر الحلبي", "وكالة المياه"]


def test_a_news_report_is_an_occasion() -> None:
    held = read("وأدانت [GPE:لهار] بشدة في نبأ أوردته [ORG,agency:المرسى] اليوم استمرار البناء.")
    assert held.contents == ["استمرار البناء"]


def test_renewing_is_a_cue_of_what_is_renewed() -> None:
    held = read("أشاد [PER:سامر الحلبي] بالميناء، مجددا رفضه للرسوم.")
    assert held.contents == ["الميناء", "رفضه للرسوم"]


def test_again_is_none() -> None:
    assert read("غادر [PER:سامر الحلبي] الميناء، مجددا سفينة قديمة.").attributions == ()


def test_a_verbal_noun_behind_a_body_is_no_verb() -> None:
    assert read("غادر مدير فريق رصد [ORG:حركة الجبل] المدينة.").attributions == ()


@pytest.mark.parametrize(
    "sentence", ["غرقت السفينة إبان الحرب الكبرى في لهار أن الجسر بعيد.", "كتبنا الرسالة وطلبنا منه الاطلاع على السد."]
)
def test_during_is_no_verb_and_we_are_not_told(sentence: str) -> None:
    assert read(sentence).attributions == ()
