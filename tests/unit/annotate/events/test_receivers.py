"""Who gets it, who is hit, who is accused; places that are no doers."""

from __future__ import annotations

from datetime import date

import pytest

import tawatur
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, Names, actors, one, read, targets

NAMES: Names = {
    "لهار": LAHAR,
    "هالين": HALIN,
    "سلمار": ("GPE", "Salmar"),
    "حركة الفجر": ("ORG", "Dawn"),
    "جبهة النور": ("ORG", "Light"),
    "سالم": SALEM,
    "رامي": RAMI,
}


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("تواصل لهار استهداف حركة الفجر في هالين", ["Lahar"], ["Dawn"]),
        ("بدأت لهار باستهداف حركة الفجر", ["Lahar"], ["Dawn"]),
        ("استهدفت الغارات الأخيرة هالين وسلمار", [], ["Halin", "Salmar"]),
        ("الغارات طالت بلدات هالين وسلمار", [], ["Halin", "Salmar"]),
        ("استهدفت الغارات مخازن في هالين", [], []),
        ("قال السكان إن مدينة هالين تتعرض لقصف شديد", [], ["Halin"]),
        ("استهدفت لهار مواقع لمتشددي حركة الفجر", ["Lahar"], ["Dawn"]),
        ("استهدفت الغارات مخزن أسلحة لحركة الفجر", [], ["Dawn"]),
        ("بدأت لهار حملة ضد حركة الفجر ومقاتلي جبهة النور لقصف القرية", ["Lahar"], []),
        ("شن الجيش غارة على حركة الفجر ومقاتلي جبهة النور", [], ["Dawn", "Light"]),
        ("تعرضت بلدة هالين لهجوم من حركة الفجر", ["Dawn"], ["Halin"]),
        ("أكد تعرض بلدة هالين لهجوم عنيف من حركة الفجر", ["Dawn"], ["Halin"]),
        ("وقع هجوم على قافلة من حركة الفجر", [], []),
        ("شن الجيش غارة ضد حركة الفجر في هالين وجبهة النور", [], ["Dawn", "Light"]),
        ("استهدفت لهار حركة الفجر في هالين وجبهة النور", ["Lahar"], ["Dawn", "Light"]),
        ("قصفت لهار قرية تسيطر عليها حركة الفجر", ["Dawn"], []),
        ("أعلنت لهار القبض على سالم", ["Lahar"], ["Salem"]),
        ("وصلت مساعدات حركة الفجر أمس", ["Dawn"], []),
        ("وزعت المساعدات بإشراف المدير العام على المركز سالم", [], []),
        ("أكد استشهاد رقيب في عمليات حركة الفجر", [], []),
        ("قال إن الغارة استهدفت سالم في هالين", [], ["Salem"]),
        ("استهدفت غارة سالم في هالين", [], ["Salem"]),
        ("أكد مقتل سالم في غارة قرب هالين", [], ["Salem"]),
        ("قبر سالم الذي تم اغتياله", [], ["Salem"]),
        ("تعرضت لهار لسلسلة من الهجمات", [], ["Lahar"]),
        ("بعد الضربات التي تلقتها حركة الفجر من لهار", ["Lahar"], ["Dawn"]),
        ("إثر اتهامات صادرة عن لهار", ["Lahar"], []),
        ("جاء توقيف حركة الفجر لأشخاص من القرية", ["Dawn"], []),
        ("سالم تحتجزه حركة الفجر", ["Dawn"], ["Salem"]),
        ("اشتبكت حركة الفجر مع مسلحين في هالين", ["Dawn"], []),
        ("قضت محكمة أمس بسجن سالم خمس سنوات", [], ["Salem"]),
        ("علق سالم على الاتفاق", [], []),
        ("سالم ورامي يبحثان الأمن وحركة الفجر", ["Salem", "Rami"], []),
        ("تواصل لهار مكافحة حركة الفجر من خلال تبادل المعلومات", ["Lahar"], []),
        ("وكانت حركة الفجر في لهار قد قصفت القرية", ["Dawn"], []),
        ("اتهم العمدة لهار بأن قواتها قصفت القرية", ["Lahar"], []),
        ("أول مثول لسالم أمام المحكمة منذ تسليمه إلى لهار", [], ["Salem"]),
        ("تسعى لهار إلى الحصول على مزيد من المساعدات", [], ["Lahar"]),
        ("دمر المنزل في قصف بدبابات فرنسية", ["France"], []),
        ("غارة العدو الفرنسي على سيارة في القرية", ["France"], []),
        ("منذ استيلاء حركة الفجر على السلطة في القرية", ["Dawn"], []),
        ("ستخضع لهار وسلمار لرسوم جمركية", [], ["Lahar", "Salmar"]),
        ("تطال الرسوم الجمركية الجديدة، لهار ودولا أخرى", [], ["Lahar"]),
        ("أدان العمدة المجازر التي تقوم بها حركة الفجر", ["Dawn"], []),
        ("غادر الوزير سالم لهار أمس", ["Salem"], []),
        ("غادر بحفظ الله الوزير سالم لهار", ["Salem"], []),
        ("قصفت حركة الفجر مستشفى في هالين عاصمة لهار", ["Dawn"], ["Halin"]),
        ("يشهد سالم توقيع اتفاقية لنقل المياه", [], []),
        ("يعاني السكان من حصار حركة الفجر للمدينة", ["Dawn"], []),
        ("يعاني السكان من حصار حركة الفجر لهالين", ["Dawn"], ["Halin"]),
        ("ندد العمدة بتفجيرات لهار", [], ["Lahar"]),
        ("تسعى لهار إلى الحصول على قرض من هالين", ["Halin"], ["Lahar"]),
        ("بدأت لهار البحث عن قرض جديد", [], ["Lahar"]),
        ("وصل سالم إلى لهار في زيارة قصيرة", ["Salem"], ["Lahar"]),
        ("وزعت المساعدات بإشراف ومتابعة من سالم", [], []),
        ("استقبل سالم في القاعة الشرقية بلهار وفدا يقوده رامي", ["Salem"], ["Rami"]),
    ],
)
def test_who_does_it_and_who_gets_it(text: str, doers: list[str], hit: list[str]) -> None:
    event = read(text, names=NAMES)[-1]
    assert (actors(event), targets(event)) == (doers, hit)


def test_a_summit_is_not_of_its_region() -> None:
    event = one("قال إن قمة هالين كانت قصيرة", names={"هالين": HALIN})
    assert actors(event) == []
    assert event.place is not None and event.place.entity == "Halin"


def test_towns_between_which_force_is_used_do_nothing() -> None:
    names: Names = {"لهار": LAHAR, "حلب": ("GPE", "Aleppo"), "حماة": ("GPE", "Hama")}
    assert actors(read("تواصل لهار فرض الحصار بين حلب وحماة", names=names)[-1]) == ["Lahar"]


def test_who_is_accused_did_it() -> None:
    text = "اتهم حزب العدالة تنظيم القاعدة بارتكاب مجزرة في القرية."
    page = tawatur.read(f"خبر قصير من القرية\n\n{text}\n", published=date(2031, 3, 9))
    (event,) = page.articles[0].layers.events
    assert actors(event) == ["Al-Qaeda"]


def test_without_whom_it_was_done_is_no_doer() -> None:
    assert actors(one("لم يشارك سالم في الغارات", names=NAMES)) == []
    assert actors(one("شارك سالم في مظاهرات القرية", names=NAMES)) == ["Salem"]


def test_a_body_taken_up_before_another_is_a_party() -> None:
    (_, event) = read("قصفت حركة الفجر القرية. ثم اندلعت معارك بين الحركة وجبهة النور", names=NAMES)
    assert actors(event) == ["Dawn", "Light"]


def test_a_countrys_ministers_without_a_label_are_the_country() -> None:
    names: Names = {"وزيري خارجية فرنسا": ("PER", ""), "فرنسا": ("GPE", "France")}
    assert actors(one("مباحثات وزيري خارجية فرنسا وجارتها عن المياه", names=names)) == ["France"]


def test_whom_an_honour_means() -> None:
    names: Names = {"سالم": SALEM, "رامي": RAMI, "لهار": LAHAR}
    text = "التقى الأمير سالم الدكتور رامي. وجاء ذلك خلال زيارة سموه إلى لهار"
    assert actors(read(text, names=names)[-1]) == ["Salem"]


def test_who_visited_goes_on_to_visit() -> None:
    names: Names = {"سالم": SALEM, "فرنسا": ("GPE", "France"), "لبنان": ("GPE", "Lebanon")}
    event = read("وصل الوزير سالم إلى فرنسا أمس. وزار لبنان أيضا", names=names)[-1]
    assert (actors(event), targets(event)) == (["Salem"], ["Lebanon"])


def test_an_unknown_visitor_is_not_the_country_he_visits() -> None:
    event = one("زار العمدة فرنسا أمس", names={"فرنسا": ("GPE", "France")})
    assert (actors(event), targets(event)) == ([], ["France"])


def test_two_in_quotation_marks_joined() -> None:
    names: Names = {"نور": ("ORG", "Light"), "فجر": ("ORG", "Dawn")}
    assert actors(one("«نور» و«فجر» توقعان اتفاقية", names=names)) == ["Light", "Dawn"]


def test_a_subject_in_the_nominative_makes_a_verb() -> None:
    event = one("وفي القرية، خطف المسلحون سالم", names=NAMES)
    assert (actors(event), targets(event)) == ([], ["Salem"])


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("فرضت لهار رسوما جمركية على البضائع الفرنسية", ["France"]),
        ("فرضت لهار عقوبات على مصارف فرنسية كبرى", ["France"]),
        ("فرضت لهار عقوبات على مصارف كبرى", []),
    ],
)
def test_whose_goods_are_taxed(text: str, hit: list[str]) -> None:
    event = read(text, names=NAMES)[0]
    assert (actors(event), targets(event)) == (["Lahar"], hit)


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("شاركت في دعم المرأة الفرنسية", []),
        ("ناقش العمدة العقوبات المتصلة بالأزمة الفرنسية", []),
        ("أعلن العمدة المساعدات الطبية الفرنسية", ["France"]),
        ("وصل سالم إلى القرية وسط إجراءات أمنية مشددة", []),
        ("أعلن قرار الوزير سالم، بإقالة العمدة", ["Salem"]),
        ("أكد قيام عناصر تابعة لحركة الفجر بخطف العمدة", ["Dawn"]),
        ("أكد أن المسلحين الحوثيين خطفوا العمدة", ["Houthis"]),
        ("أكد أن مسلحين فرنسيين خطفوا العمدة", []),
    ],
)
def test_whose_doing_it_is(text: str, doers: list[str]) -> None:
    assert actors(read(text, names=NAMES)[-1]) == doers


def test_who_lives_there_or_fights_beside_is_not_hit() -> None:
    assert targets(one("قصفت الطائرات بلدة يقطنها أبناء لهار", names=NAMES)) == []
    event = one("تقاتل حركة الفجر إلى جوار جبهة النور", names=NAMES)
    assert (actors(event), targets(event)) == (["Dawn"], [])


def test_who_arrives_is_met() -> None:
    names = {"سالم": SALEM, "رامي": RAMI, "لهار": LAHAR}
    event = read("وصل سالم إلى لهار وكان في استقباله رامي", names=names)[-1]
    assert (actors(event), targets(event)) == (["Rami"], ["Salem"])


def test_a_pronoun_means_a_body_not_who_leads_it() -> None:
    names: Names = {"حركة الفجر": ("ORG", "Dawn"), "سالم": SALEM}
    event = read("أعلنت حركة الفجر التي يقودها سالم رفضها للقرار", names=names)[-1]
    assert actors(event) == ["Dawn"]


def test_who_gets_a_loan_does_not_lend() -> None:
    event = one("قال رامي إن لهار ستحصل على قرض جديد", names=NAMES)
    assert (actors(event), targets(event)) == ([], ["Lahar"])


def test_a_place_near_by_is_not_hit() -> None:
    event = one("وقع هجوم لحركة الفجر قرب لهار", names=NAMES)
    assert (actors(event), targets(event)) == (["Dawn"], [])
    event = one("وقع هجوم لحركة الفجر على حدود لهار", names=NAMES)
    assert (actors(event), targets(event)) == (["Dawn"], [])


def test_deeds_joined_have_the_two_sides_behind_them() -> None:
    first, second = read("اندلعت اشتباكات وقصف بين حركة الفجر وجبهة النور", names=NAMES)
    assert actors(first) == actors(second) == ["Dawn", "Light"]


def test_a_body_whose_noun_stands_outside_its_name_is_joined() -> None:
    names: Names = {"حركة الفجر": ("ORG", "Dawn"), "النور": ("ORG", "Light")}
    event = one("شن الجيش غارة على حركة الفجر ومقاتلي حزب النور", names=names)
    assert targets(event) == ["Dawn", "Light"]


def test_talks_with_a_country_are_of_the_country_of_who_speaks_of_them() -> None:
    text = "خبر\n\nقال عباس عراقجي إن مسار التفاوض مع فرنسا طويل.\n"
    (event,) = tawatur.read(text, published=date(2031, 3, 9)).articles[0].layers.events
    assert (actors(event), targets(event)) == (["Iran"], ["France"])
