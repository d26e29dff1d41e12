"""Words of an event that tell of none, and objects that stand before their verb."""

from __future__ import annotations

import pytest

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import LAHAR, SALEM, actors, one, read

RUBAN: tuple[EntityType, str] = ("ORG", "Ruban")


@pytest.mark.parametrize(
    "text",
    [
        "وصلت فرق الإنقاذ مع الفجر إلى الوادي",
        "شاركت فرق إطفاء وإنقاذ في العرض السنوي",
        "قال مدير شعبة التحقيق إن السائق نائم",
        "ينمي المخيم روح التعاون بين الطلاب",
        "شدد الخطيب على حرمة القتل في كل حال",
        "ينص القانون على حظر تام على استيراد الأسلحة",
        "عرف التطرف بجميع أشكاله ومظاهره",
        "أخرج الحارس سلاحا قاتلا من الصندوق",
        "التقت صحيفة المرفأ عددا من السكان",
        "كان الموظف يتظاهر بعدم المعرفة",
        "تم الانتهاء من أعمال الترميم في القلعة",
        "جاء القرار بما يتفق مع حاجة الطلاب",
        "بلغ عدد الطعون 400 طعن في المدينة",
        "قال الحارس في اتصال هاتفي مع صحيفة المرفأ إن الباب مغلق",
        "تعمل في المدينة شركة الوادي للاستثمار",
        "رحل عنا الشيخ الكريم في صمت",
        "هاجمت سمكة كبيرة قارب الصيادين",
        "سيطرت المغنية على المشهد كله",
        "ضرب أهالي القرية أروع الأمثلة في الكرم",
        "أسهم الآباء في تحقيقها على مر السنين",
        "بلغت الأسهم في آخر اليوم 85,539 صفقة",
        "تستهدف الحملة نحو 500 عائلة في المدينة",
        "عرض يخطف الأبصار في ساحة المدينة",
        "لا يرد في القاموس مصطلح تعذيب",
        "سأل المعلم عن معنى كلمة «الاحتلال» في النص",
        "يدور الفيلم حول هجوم على مدينة بعيدة",
        "أسهمت مكاتب المصالحة في تخفيف العبء",
        "ارتفع حجم القروض الاستهلاكية في الربع الأول",
        "غادر الفريق إلى المعسكر تأهبا للموسم الجديد",
        "ينتظر الطلاب نتائج التنسيق منذ أيام",
        "يدرس المشروع أثر توقف صعود الدولار",
        "أثارت الحلقة نقاشا واسعا بين المشاهدين",
        "قال والدهم إن المنزل قديم",
        "تحتاج السينما إلى شاشة عريضة",
        "يوفر النادي للأطفال زيارة مزرعة قريبة",
        "يعاقب بالسجن خمس سنوات كل من زور وثيقة",
        "تعمل اللجنة على تحقيق مهمتها بهدوء",
        "يؤدي القرار إلى تيسير حياة السكان",
        "نتج الحريق عن التماس كهربائي في المطبخ",
        "تتوزع القرى التي تسيطر عليها الحركة على ضفتي النهر",
        "أطلقت الجمعية المشاريع الصحية التي تستهدف أحياء المدينة",
        "بلغت الأسهم في آخر اليوم 80 ألف صفقة",
        "تسود في القصة ثقافة الخوف والقمع",
        "أحكم المدير قبضته على المصنع",
        "انتهت المعركة بهزيمة الغزاة",
        "تصيب العدوى الأطفال في الشتاء",
        "أجبرت السيول السكان على المبيت في المدرسة",
        "الإصابات تداهم لاعبي الفريق",
        "جلس رئيس وفد المفاوضات وحده",
        "تحدثت المرأة إلى صحيفة المرفأ عن رحلتها",
        "أصلح سالم الحال في وزارته",
        "شارك الطلاب في الملتقى السنوي لمكافحة التدخين",
        "الأجر الذي يستهدفه المصنع فوق المستوى",
        "تعمل الجمعية في مجال تمويل المشاريع الصغيرة",
        "ذلك لم يمنع السكان من الغناء",
        "سار التلاميذ على خطى المعلم",
        "أدى الخوف إلى البيع السريع لأسهم المصنع",
    ],
)
def test_tells_of_no_event(text: str) -> None:
    assert [event.made_by.rule for event in read(text) if event.type != "SANCTION"] == []


def test_interview_for_an_outlet() -> None:
    names: dict[str, tuple[EntityType, str]] = {"لهار": LAHAR}
    assert read("قال الحارس في حوار لصحيفة المرفأ إن الباب مغلق", names) == ()
    assert one("قال الحارس إن الحوار مع لهار مستمر", names=names).type == "CONSULT"


def test_nouns_that_begin_like_the_article() -> None:
    assert one("تم إلقاء القبض عليه عند الجسر").mode == "arrest"
    assert one("تبحث الدول إلغاء العقوبات").type == "CONCEDE"
    assert one("يستعد الوفدان للقاء جديد").type == "CONSULT"


def test_object_before_the_relative() -> None:
    assert one("دخلت القوات المرابطة التي تدعمها لهار", names={"لهار": LAHAR}).type == "AID"
    assert one("عادت الأسر إلى القرى التي احتلها المسلحون").mode == "capture"
    assert one("عادت الأسر إلى المنازل التي دمروها").mode == "destruction"
    assert read("عرض الموقع الشريط الذي نشرته كتائب الوادي") == ()


def test_journey_of_nobody_in_office() -> None:
    assert read("سالم يصل إلى لهار بعد عطلة", {"سالم": SALEM, "لهار": LAHAR}) == ()
    assert read("وصل عدد الزوار إلى لهار", {"لهار": LAHAR}) == ()


def test_attack_repelled_is_fought() -> None:
    event = read("تصدت حركة ربان لهجوم عند الجسر", {"حركة ربان": RUBAN})[0]
    assert (event.type, event.mode, actors(event)) == ("ASSAULT", "air defence", ["Ruban"])


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("يتجمع آلاف السكان في الساحة", "يتجمع"),
        ("لقد اتفقنا على تقاسم النهر", "اتفقنا"),
        ("سنضرب مواقع المتمردين", "سنضرب"),
    ],
)
def test_what_a_speaker_tells_of_his_own(text: str, trigger: str) -> None:
    whole = f"قال الحارس: {text}"
    assert [whole[e.trigger.start : e.trigger.end] for e in read(whole, said=("قال", text, "Guard"))] == [trigger]


def test_what_the_writer_does_is_no_event() -> None:
    assert read("اتفقنا على موعد الرحلة") == ()


def test_thereafter_leads_to_nobody_else() -> None:
    text = "سيتحدث سالم بعد ذلك إلى لهار"
    assert [party.entity for party in one(text, names={"سالم": SALEM, "لهار": LAHAR}).targets] == ["Lahar"]


def test_a_list_goes_on_behind_a_comma_with_the_people_of_a_body() -> None:
    text = "سيتحدث سالم إلى رامي، ومسؤولي ربان غدا"
    read_ = one(text, names={"سالم": SALEM, "رامي": ("PER", "Rami"), "ربان": RUBAN})
    assert [party.entity for party in read_.targets] == ["Rami", "Ruban"]


def test_a_word_in_ta_marbuta_opens_a_sentence_as_a_noun() -> None:
    assert [e.type for e in read("استعادة لهار من قبضة المتمردين قريبة", {"لهار": LAHAR})] == ["ASSAULT"]


FILM = "عرض الفيلم أمس، وهو من إخراج سالم. وكتب السيناريو ممثل في مسلسل. والمشهد الأول في السينما طويل."


def test_what_befalls_the_people_of_a_film_befalls_nobody() -> None:
    assert read(f"{FILM} ثم قتل البطل حارسا وهرب إلى النهر.") == ()
    assert len(read("عرض الفيلم أمس. ثم قتل اللص حارسا وهرب إلى النهر.")) == 1


def test_under_a_headline_of_an_animal_nobody_attacks() -> None:
    story = "لقي الرجل حتفه قرب الشاطئ في الصباح الباكر أمام الناس. وقالت ابنته إنها شاهدت الهجوم."
    assert read(story, title="تمساح يطارد صيادا") == ()
    assert read(story, title="لص يطارد صيادا") != ()


def test_an_adjective_behind_was_is_no_dual() -> None:
    assert read("كان صادقا على كل حال") == ()
