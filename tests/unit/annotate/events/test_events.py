"""What is an event, once a sentence; its span, date and quantities."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from tawatur.annotate.events.words.plover import verbal_type
from tawatur.model.layers import Attribution, Chain, Link
from tawatur.model.page import Article, Page
from tawatur.model.span import Span
from tawatur.script.prose import prose
from tests.unit.annotate.events.reading import EVENTS, HAND, Names, one, read


@pytest.mark.parametrize(
    ("text", "type_", "words"),
    [
        ("دعا إلى وقف إطلاق النار", "RETREAT", "وقف إطلاق النار"),
        ("دعا إلى وقف فوري لإطلاق النار", "RETREAT", "وقف فوري لإطلاق النار"),
        ("وبالهجوم على القافلة انتهى اليوم", "ASSAULT", "الهجوم"),
        ("وستقصف المدفعية القرية", "ASSAULT", "ستقصف"),
        ("جرى التوصل للاتفاق أمس", "AGREE", "لاتفاق"),
        ("أوقفت الشرطة شخصين", "COERCE", "أوقفت"),
        ("أوقفت الدولة شحنات السلاح", "SANCTION", "أوقفت"),
        ("أوقفت الدولة الحرب", "RETREAT", "أوقفت"),
    ],
)
def test_type_and_span(text: str, type_: str, words: str) -> None:
    event = one(text)
    assert (event.type, event.trigger.of(text)) == (type_, words)


@pytest.mark.parametrize(
    "text",
    [
        "استمرت الحرب عاما",
        "مصروف الأسر في العيد",
        "يستهدف البرنامج الخريجين",
        "ضرب الزلزال المدينة",
        "رفض الطبيب التعليق على الخبر",
        "موارد مياه عذبة",
        "ويقال إن الجسر قديم",
        "قال وزير الاتصالات إن الخدمة عادت",
        "بالتعاون مع البلدية",
        "ضربة جزاء في الدقيقة الأخيرة",
    ],
)
def test_no_event(text: str) -> None:
    assert read(text) == ()


def test_casualties_belong_to_the_attack_of_their_sentence() -> None:
    counts = {"خمسة جنود": (5, "soldier killed")}
    event = one("قتل خمسة جنود في هجوم على القاعدة", counts=counts)
    assert (event.type, event.quantities) == ("ASSAULT", (0,))


def test_dead_of_an_accident_are_no_assault() -> None:
    assert read("قتل ثلاثة أشخاص في حادث سير") == ()
    assert read("قتل ثلاثة جنود حين تحطمت مروحية الجيش") == ()
    assert one("قتل ثلاثة جنود حين تحطمت مروحية الجيش بعد انفجار").type == "ASSAULT"


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("استهدفت القوات مواقع عند النهر بغارة جوية", "airstrike"),
        ("استهدفت القوات مواقع عند النهر بسلسلة من الغارات", "airstrike"),
        ("تبادل الحراس إطلاق النار على الجسر", "shooting"),
        ("حكمت المحكمة على الرجل، رغم مرضه، بالسجن", "court"),
        ("استقبل الرئيس وفد القرية، في لقاء دام ساعة", "visit"),
    ],
)
def test_what_it_was_done_by_is_no_second_event(text: str, mode: str) -> None:
    assert one(text).mode == mode


@pytest.mark.parametrize("text", ["أعلن الجيش السيطرة على البلدة", "حاول جيش القرية اجتياح المدينة"])
def test_an_army_may_stand_before_what_it_took(text: str) -> None:
    assert one(text).mode == "capture"


def test_what_is_resumed_beside_a_ceasefire_is_another_event() -> None:
    assert [event.type for event in read("ناقشت الصحف وقف إطلاق النار وبدء القصف")] == ["RETREAT", "ASSAULT"]
    assert [event.type for event in read("ناقشت الصحف وقف إطلاق النار والقصف")] == ["RETREAT"]


def test_an_act_of_speech_is_no_second_event() -> None:
    text = "رفضت لهار الانسحاب"
    event = one(text, names={"لهار": ("GPE", "Lahar")}, said=("رفضت", "الانسحاب", "Lahar"))
    assert event.type == "RETREAT"


def test_each_time_goes_to_the_nearest_trigger() -> None:
    text = "التقى سالم رامي يوم السبت، وقصفت المدفعية القرية يوم الأحد"
    names: Names = {"سالم": ("PER", "Salem"), "رامي": ("PER", "Rami")}
    first, second = read(text, names=names, times={"السبت": "2031-03-08", "الأحد": "2031-03-09"})
    assert (first.date, second.date) == ("2031-03-08", "2031-03-09")


def test_since_bounds_but_does_not_date() -> None:
    assert one("أكبر هجوم منذ بداية عام 2022", times={"عام 2022": "2022"}).date is None


def test_an_article_of_play_has_no_battles() -> None:
    text = "حقق الفريق هجوما سريعا. قال المدرب إن اللاعبين والجماهير والحارس في الملعب سعداء بالدوري."
    assert read(text) == ()


def test_empty_article() -> None:
    article = Article("a-1", 1, None, (Span(0, 1),))
    page = Page("a", "؟", articles=(article,))
    from tawatur.model.layers import Layers

    assert EVENTS(prose(page, article), Layers()) == ()


@pytest.mark.parametrize(("act", "type_"), [("demand", "REQUEST"), ("condemn", "ACCUSE"), ("say", None)])
def test_verbal_type(act: str, type_: str | None) -> None:
    chain = Chain((Link(None, None, "outlet", True), Link(None, "Lahar", "organisation")))
    said = Attribution((Span(5, 9),), Span(0, 4), chain, HAND, act=act)  # type: ignore[arg-type]
    assert verbal_type(said) == type_


@pytest.mark.parametrize(
    "text",
    [
        "استخدمت القوات الطائرات المسيرة ضد مواقع في الوادي",
        "أسقطت الدفاعات مسيرة انتحارية فوق شوارع المدينة",
        "تصدت الوحدة لهجوم مسيرات شنه مئات المقاتلين",
    ],
)
def test_a_drone_is_no_march(text: str) -> None:
    assert not [event for event in read(text) if event.type == "PROTEST" or event.mode == "repress"]


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("أودى زلزال قوي بحياة 12 شخصا. وقال الطبيب إن 30 شخصا قتلوا في القرية المجاورة.", 0),
        ("زلزال ضرب الساحل أمس. دمرت قرى كثيرة، وأعلن عن مقتل 12 شخصا.", 0),
        ("زلزال ضرب الساحل أمس. وبعد ساعات شن مسلحون هجوما على القرية.", 1),
        ("قال إن القرار زلزال سياسي. وقصفت المدفعية القرية.", 1),
        ("تحطمت طائرة فوق الحي. ووقع الحادث فجرا. واشتعلت النار في بيتين ولقي رجلان مصرعهما.", 0),
        ("وقع حادث سير على الجسر. وبعد الحادث أطلق مسلحون الرصاص وقتل شرطي.", 1),
        ("انقطعت الكهرباء عن الحي وسط موجة حر. وقال إن متظاهرا قتل في مظاهرة ضد انقطاع الكهرباء.", 1),
    ],
)
def test_what_nobody_did_is_no_attack(text: str, attacks: int) -> None:
    assert sum(event.type == "ASSAULT" for event in read(text)) == attacks


def test_proclitics_that_cancel_a_trigger_are_letters() -> None:
    tables = [path for path in (files("tawatur.lexicon") / "data/triggers").iterdir() if path.name.endswith(".toml")]
    entries = [entry for path in tables for entry in tomllib.loads(path.read_text("utf-8")).get("trigger", [])]
    held = [entry["bar"] for entry in entries if "bar" in entry]
    assert held and all(isinstance(bar, str) for bar in held)
