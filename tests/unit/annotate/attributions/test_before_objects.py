"""Speakers directly before what they announce, and what stands between the two; things that only show something."""

from __future__ import annotations

import pytest

from tests.attributed import read

SABBAGH = "[PER:رامي الصباغ]"


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("أعلن المدير سامي حداد انطلاق الموسم الجديد.", "المدير سامي حداد", "انطلاق الموسم الجديد"),
        ("نفى مدير المستشفى جهمان اليعسوب وجود نقص.", "مدير المستشفى جهمان اليعسوب", "وجود نقص"),
        ("أعلن المدير عزم الفريق إطلاق حملة.", "المدير", "عزم الفريق إطلاق حملة"),
        ("أعلن المدير موعد انطلاق الموسم.", "المدير", "موعد انطلاق الموسم"),
        (f"أعلن {SABBAGH} باسم اللجنة وقف العمل.", "رامي الصباغ", "وقف العمل"),
        ("ويرى خبراء ضرورة خفض الرسوم.", "خبراء", "ضرورة خفض الرسوم"),
    ],
)
def test_source_before_a_bare_object(sentence: str, source: str, content: str) -> None:
    held = read(sentence)
    assert held.contents == [content]
    assert held.words(held.attributions[0].chain.source) == source


def test_the_unknown_name_before_an_object_is_the_speakers() -> None:
    (said,) = read("أكد مدير الشركة مفلح الضبيان نجاح التجربة.").attributions
    assert said.chain.source.kind == "person" and said.chain.source.entity is not None


@pytest.mark.parametrize("wish", ["عليه السلام", "صلى الله عليه وسلم"])
def test_a_eulogy_is_no_speaker(wish: str) -> None:
    held = read(f"قال {SABBAGH} إن الجسر آمن. وقال {wish} إن الطريق آمن.")
    assert held.contents == ["الجسر آمن", "الطريق آمن"]
    assert [said.chain.source.entity for said in held.attributions] == ["رامي الصباغ"] * 2


@pytest.mark.parametrize(
    ("things", "said"),
    [
        ("لكن المكاسب تشير إلى أن", 0),
        ("إلا أن الوقائع تؤكد أن", 0),
        ("لكن القبائل تؤكد أن", 1),
        ("لكن التقارير تشير إلى أن", 1),
    ],
)
def test_things_show_what_nobody_says(things: str, said: int) -> None:
    assert len(read(f"{things} الطلب ارتفع.").attributions) == said


@pytest.mark.parametrize("outlet", ["الصحيفة", "«الصحيفة»", "[ORG,outlet:صحيفة الساحل]"])
def test_an_outlet_that_met_people_passes_on_what_they_say(outlet: str) -> None:
    (said,) = read(f"قال سكان التقتهم {outlet} إن المياه مقطوعة.").attributions
    assert said.chain.source.kind == "anonymous" and len(said.chain.via) == 1


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("رفض حزب الشعب المناصر للعمال الانضمام إلى الحكومة.", "حزب الشعب المناصر للعمال", "الانضمام إلى الحكومة"),
        ("أكد أمين الجمعية فارس البطران على أهمية الموسم.", "أمين الجمعية فارس البطران", "أهمية الموسم"),
        ("ونوه رئيس الجمعية فارس البطران بجهود المتطوعين.", "رئيس الجمعية فارس البطران", "جهود المتطوعين"),
        ("أكد المدير عزم الفريق على تطوير الأداء.", "المدير", "عزم الفريق على تطوير الأداء"),
    ],
)
def test_where_a_source_with_a_preposition_or_an_unknown_name_ends(sentence: str, source: str, content: str) -> None:
    held = read(sentence)
    assert held.contents == [content]
    assert held.words(held.attributions[0].chain.source) == source


def test_a_cue_that_opens_an_adverb_says_nothing() -> None:
    assert read("وعلى جميع اللاعبين قدر الإمكان أن يعملوا.").attributions == ()


@pytest.mark.parametrize("verb", ["يشتبه بأنه", "يعتقد أنه"])
def test_what_is_supposed_of_somebody_nobody_says(verb: str) -> None:
    assert read(f"وصل الرجل الذي {verb} عطل الجسر.").attributions == ()


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("وطالب الأهالي البلدية بإصلاح الطريق.", "الأهالي"),
        ("وطالب سكان حي الرمل البلدية بإصلاح الطريق.", "سكان حي الرمل"),
        ("وطالب أهالي قرية الرمل أمانة المنطقة بإصلاح الطريق.", "أهالي قرية الرمل"),
    ],
)
def test_a_public_that_calls_upon_a_body(sentence: str, source: str) -> None:
    held = read(sentence)
    assert held.contents == ["إصلاح الطريق"]
    assert held.words(held.attributions[0].chain.source) == source


@pytest.mark.parametrize(
    ("sentence", "source", "kind"),
    [
        ("أكد محللون محليون أهمية الجسر.", "محللون محليون", "anonymous"),
        ("وأكدت إحدى الطالبات أهمية الجسر.", "إحدى الطالبات", "anonymous"),
        ("طالب عدد من سكان مدينة الرمل وزارة الطرق بأهمية الجسر.", "عدد من سكان مدينة الرمل", "anonymous"),
        ("وأوضح رئيس لجنة التشريع، عبادة الكافيان، أهمية الجسر.", "رئيس لجنة التشريع، عبادة الكافيان", "person"),
        (f"وأكد خبير الطاقة الدكتور {SABBAGH} أهمية الجسر.", "خبير الطاقة الدكتور رامي الصباغ", "person"),
    ],
)
def test_sources_told_whole(sentence: str, source: str, kind: str) -> None:
    held = read(sentence)
    assert held.contents == ["أهمية الجسر"]
    link = held.attributions[0].chain.source
    assert (held.words(link), link.kind) == (source, kind)


def test_how_somebody_speaks_is_no_speaker() -> None:
    held = read(f"قال {SABBAGH} إن الجسر آمن. وقال مدافعا عن القرار «الجسر آمن تماما يا سادة».")
    assert held.sources == ["رامي الصباغ"] * 2


def test_by_whose_tongue_something_is_said_is_not_what_is_said() -> None:
    assert read("وتؤكد الصحيفة، على لسان خبير محلي، أن الجسر آمن.").contents == ["الجسر آمن"]
