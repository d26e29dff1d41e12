"""What is said from its first word to its last, and whose words it is: cuts that a strict editor would mark."""

from __future__ import annotations

import pytest

from tests.attributed import one, read

MINISTER = "قال وزير النقل [PER:رامي الصباغ] إن الجسر آمن."


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        # An abbreviation in marks belongs to the source, not to what is said.
        ("ونقلت [ORG:وكالة الساحل] عن رئيس اتحاد الموانئ «إس إم بي» قوله إن الجسر آمن.", "الجسر آمن"),
        # How the source is described is not what is said.
        ("ونقلت [ORG:وكالة الساحل] عن مصدر وصفته بأنه مطلع قوله إن الجسر آمن.", "الجسر آمن"),
        # Those who are called upon come; they are no audience.
        ("ودعت [ORG:كلية لهار] البحارة الجدد للحضور إلى مقر التسجيل.", "لحضور إلى مقر التسجيل"),
        # "By way of" is no preposition of the verb.
        (
            "وقال وزير النقل إن الفرق أنهت مهامها ونقل الجرحى عن طريق الجو.",
            "الفرق أنهت مهامها ونقل الجرحى عن طريق الجو",
        ),
        ("ونوه وزير النقل على أهمية الرد على الناس بكل الطرق.", "أهمية الرد على الناس بكل الطرق"),
        # Another name between dashes.
        ("أعلنت [ORG:هيئة الموانئ] -لجنة القبول- عن فتح باب التسجيل.", "فتح باب التسجيل"),
        # "I" is no complementiser.
        ("وقال وزير النقل: أنا وأهل لهار فداء للجسر.", "أنا وأهل لهار فداء للجسر"),
        # A comparison goes on behind "than what".
        (
            "وتوقعت [ORG:هيئة الموانئ] تأجيل الموعد إلى الأحد بدلا مما كان مقررا.",
            "تأجيل الموعد إلى الأحد بدلا مما كان مقررا",
        ),
        # The verb of the subject stands behind two relative clauses.
        (
            "وأشار وزير النقل إلى أن الخطة التي بدأتها [ORG:هيئة الموانئ]، والتي سمحت بفتح الجسر، بينت أن العمل ممكن.",
            "الخطة التي بدأتها هيئة الموانئ، والتي سمحت بفتح الجسر، بينت أن العمل ممكن",
        ),
        # A source parts the verb from its preposition.
        (
            "وتوقعت [ORG:هيئة الموانئ] أن يزيد العدد وهو ما سيؤدي بحسب الهيئة إلى فتح رصيف آخر.",
            "يزيد العدد وهو ما سيؤدي بحسب الهيئة إلى فتح رصيف آخر",
        ),
        # Where those who hope live.
        ("وتأمل [GPE:سلمار]، الأولى في الصيد، أن يعود الصيادون.", "يعود الصيادون"),
    ],
)
def test_where_a_statement_begins_and_ends(sentence: str, content: str) -> None:
    assert content in read(sentence).contents


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("أوصى وزير النقل الصيادين بالصبر، عادا الصبر من الفضائل.", "الصبر"),
        ("واعترف وزير النقل بأنه طلب فتح الجسر، وهو نفس الطلب الذي رفض قبل عام.", "طلب فتح الجسر"),
        (
            "وقال وزير النقل إن النسبة بلغت عشرة في العام 2014م. وبدأ العمل أمس في الجسر.",
            "النسبة بلغت عشرة في العام 2014م",
        ),
        ("وقال وزير النقل إن الحوادث تتكرر في الميناء وأكد ضرورة مراجعة الطبيب.", "الحوادث تتكرر في الميناء"),
        ("أكد وزير النقل احترام القانون، ومجددا أهمية فتح الجسر.", "احترام القانون"),
    ],
)
def test_where_the_outlet_or_another_act_goes_on(sentence: str, content: str) -> None:
    assert content in read(sentence).contents


def test_what_the_speaker_did_is_told_by_the_outlet() -> None:
    held = read(
        "وقال وزير النقل [PER:هاني الزين] إن المحادثات ركزت على الجسر، كما سعى [PER:هاني الزين] إلى طمأنة الناس."
    )
    assert held.contents[0] == "المحادثات ركزت على الجسر"


@pytest.mark.parametrize(
    "sentence",
    [
        "ودعا وزير النقل الصيادين عبر موقع الوزارة: https://sahel.example/port، حيث يبدأ التسجيل الأحد.",
        "وأصدر وزير النقل «القرار رقم 32 بشأن الموانئ والجسور».",
        "وبعد أن علمت الفرق بمخطط الصيادين، طوق الوادي حتى ساعة متأخرة، قبل أن تفتش الأكواخ.",
        "وسمعت بعض الناس يفتي بذلك.",
        "وأضاف أن المجلس وجه البلدية بإصلاح الرصيف.",
        "وغرم الصيادون مبلغا لا يقل عن ألفين كما يعاقب رئيس الميناء بغرامة لا تقل عن 5 آلاف.",
        "وقررت الشركة تغيير النظام المتبع في الميناء الذي يتوقع أن يبدأ العمل به قريبا.",
        "وحدد الجهاز الفني إجراء المباراة الأولى أمام نادي لهار الأحد على أن يلعب مباراتين.",
    ],
)
def test_nothing_is_said_by_these(sentence: str) -> None:
    held = read(sentence)
    assert not any("البلدية" in (source or "") or "ساعات" in (source or "") for source in held.sources)
    wrong = ("ذلك", "//sahel.example/port", "5 آلاف", "يبدأ العمل به قريبا", "يلعب مباراتين")
    assert not any(content in wrong or "القرار" in content for content in held.contents)


def test_people_who_are_left_out_are_not_denied() -> None:
    held = read(MINISTER + " وعدل الحكومة مستبعدا الوزراء الذين رفضوا فتح الجسر.")
    assert not any("الوزراء" in content for content in held.contents)


def test_an_editor_is_not_told_what_he_says() -> None:
    _, said = one("وقال [PER:رامي الصباغ] رئيس التحرير الإداري لصحيفة [ORG,outlet:الساحل] إن العدد كبير.")
    assert said.chain.via == ()


def test_an_outlet_in_brackets_heard_it() -> None:
    _, said = one("وقال [PER:رامي الصباغ] لـ([ORG,outlet:الساحل]) إن العدد كبير.")
    assert [link.entity for link in said.chain.via] == ["الساحل"]


def test_an_outlet_quotes_several_without_an_article() -> None:
    text, said = one("وذكرت [ORG,agency:وكالة الساحل] نقلا عن غواصين أن العدد كبير.")
    assert said.chain.source.span is not None and said.chain.source.span.of(text) == "غواصين"
    assert len(said.chain.via) == 1


def test_an_official_named_behind_what_he_is_in_charge_of() -> None:
    _, said = one("وقال مسؤول «خدمة لهار» بالفعاليات [PER:علي الدمرداش] إن العدد كبير.")
    assert (said.chain.source.entity, said.chain.source.kind) == ("علي الدمرداش", "person")


def test_who_is_told_by_a_word_in_marks_speaks() -> None:
    held = read("أما [PER:علي الدمرداش] «مقيم» فيقول: الأسعار مرتفعة في الميناء.")
    assert held.sources == ["علي الدمرداش"]


def test_a_town_is_only_where_it_was_said() -> None:
    held = read(MINISTER + "\nوأشار في كلمة أمس بمدينة [ORG:لهار الساحلية]، إلى أن العمل مستمر.")
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]


def test_ministers_are_not_the_prime_minister() -> None:
    held = read("قال رئيس الوزراء [PER:رامي الصباغ] إن الجسر آمن.\nوغاب الوزراء الذين رفضوا فتح الجسر.")
    assert held.sources.count("رامي الصباغ") == 1


def test_as_announced_is_no_hand_of_a_denial() -> None:
    held = read("ونفى وزير النقل أن يكون الجسر مغلقا، كما أعلنت [ORG:هيئة الموانئ].")
    assert [a.act for a in held.attributions] == ["deny"] and held.attributions[0].chain.via == ()


def test_who_went_on_to_say_is_told_once() -> None:
    held = read("ومضى الوزير يقول: «العمل يسير بانتظام منذ شهرين».")
    assert held.contents == ["العمل يسير بانتظام منذ شهرين"]


def test_what_somebody_goes_on_doing_is_not_what_another_says() -> None:
    held = read("وبينما استمر وزير النقل في جولته، أكد مصدر في الميناء أن «العمل يسير بانتظام منذ شهرين».")
    assert held.contents == ["العمل يسير بانتظام منذ شهرين"]
    assert [a.chain.source.kind for a in held.attributions] == ["anonymous"]


def test_what_commas_tell_of_a_movement_is_not_disclosed() -> None:
    held = read("كشف [PER:علي الدمرداش]، المدير التنفيذي للحركة، الحزب الفائز بالأغلبية، عن اتفاق على عقد مؤتمر.")
    assert held.contents == ["اتفاق على عقد مؤتمر"]
