"""Offices, peoples and backers that name a party without its name."""

from __future__ import annotations

from datetime import date

import tawatur
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, actors, one, read, targets


def test_a_minister_named_before_is_the_minister() -> None:
    said = "وصل وزير العدل سالم الرملي. "
    assert actors(read(said + "وأجرى الوزير محادثات طويلة.", names={"وزير العدل سالم الرملي": SALEM})[-1]) == ["Salem"]


def test_a_title_with_an_adjective_is_that_of_a_countryman() -> None:
    names = {"وزير العدل السويدي سالم الرملي": SALEM}
    said = "وصل وزير العدل السويدي سالم الرملي. "
    assert actors(read(said + "وأجرى الوزير السويدي محادثات.", names=names)[-1]) == ["Salem"]
    assert actors(read(said + "وأجرى الوزير الفنلندي محادثات.", names=names)[-1]) != ["Salem"]


def test_an_office_of_a_region_takes_up_who_holds_it() -> None:
    said = "وصل أمير منطقة هالين سالم الرملي. "
    names = {"أمير منطقة هالين سالم الرملي": SALEM}
    event = read(said + "والتقى أمير المنطقة في مكتبه وفدا.", names=names)[-1]
    assert actors(event) == ["Salem"]


def test_a_people_is_helped() -> None:
    assert targets(one("قدمت لهار مساعدات إلى الشعب السويدي", names={"لهار": LAHAR})) == ["Sweden"]


def test_who_is_backed_by_whom() -> None:
    names = {"الجيش الأخضر": ("ORG", "Green Army"), "لهار": LAHAR, "حركة النهر": ("ORG", "River Movement")}
    fight, backing = read("تجددت الاشتباكات بين الجيش الأخضر المدعوم من لهار وحركة النهر", names=names)  # type: ignore[arg-type]
    assert actors(fight) == ["Green Army", "River Movement"]
    assert (actors(backing), targets(backing)) == (["Lahar"], ["Green Army"])


def test_a_protest_is_against_whom_its_police_is_not() -> None:
    broken, protest = read("فرقت الشرطة مظاهرة ضد لهار", names={"لهار": LAHAR})
    assert (targets(broken), targets(protest)) == ([], ["Lahar"])


def test_who_hosts_talks_is_no_party_to_them() -> None:
    event = one(
        "انتهت المحادثات التي استضافتها لهار بين هالين وروسيا",
        names={"لهار": LAHAR, "هالين": HALIN, "روسيا": ("GPE", "Russia")},
    )
    assert actors(event) == ["Halin", "Russia"]


def test_an_attack_is_ascribed() -> None:
    names = {"حركة النهر": ("ORG", "River Movement")}
    event = one("بعد الهجوم الذي نسب إلى حركة النهر", names=names)  # type: ignore[arg-type]
    assert actors(event) == ["River Movement"]
    other = read("وقع هجوم بعد غارة نسبت إلى حركة النهر", names=names)[0]  # type: ignore[arg-type]
    assert actors(other) == []


def test_the_ministers_are_all_who_met() -> None:
    names = {"لهار": LAHAR, "هالين": HALIN, "روسيا": ("GPE", "Russia")}
    events = read("التقى وزراء خارجية لهار وهالين وروسيا. واتفق الوزراء على موعد آخر.", names=names)  # type: ignore[arg-type]
    assert actors(events[-1]) == ["Lahar", "Halin", "Russia"]


def test_with_whom_a_deal_is_signed_before_its_noun() -> None:
    event = one("وقعت لهار مع هالين مذكرة تفاهم", names={"لهار": LAHAR, "هالين": HALIN})
    assert actors(event) == ["Lahar", "Halin"]


def test_what_one_goes_on_to_shell_suffers_it() -> None:
    names = {"لهار": LAHAR, "هالين": HALIN}
    for text in ("واصلت لهار قصف هالين", "قال السكان إن لهار تواصل قصف هالين"):
        assert (actors(one(text, names=names)), targets(one(text, names=names))) == (["Lahar"], ["Halin"])


def test_the_end_of_a_list_of_places_does_nothing() -> None:
    names = {"لهار": LAHAR, "هالين": HALIN}
    assert actors(one("من سكن في لهار وهالين اعتقل أخاه", names=names)) == []


def test_what_a_pronoun_suffers_from_a_common_noun() -> None:
    assert actors(one("رسم سالم الرملي ما دمرته الحرب", names={"سالم الرملي": SALEM})) == []


def test_who_is_responsible_for_attacks() -> None:
    names = {"حركة النهر": ("ORG", "River Movement")}
    event = one("اختفت حركة النهر المسؤولة عن هجمات كثيرة", names=names)  # type: ignore[arg-type]
    assert actors(event) == ["River Movement"]


def test_a_delegation_comes_to_a_country() -> None:
    names = {"لهار": LAHAR, "حركة النهر": ("ORG", "River Movement")}
    event = one("وصل إلى لهار وفد حركة النهر", names=names)  # type: ignore[arg-type]
    assert (actors(event), targets(event)) == (["River Movement"], ["Lahar"])


def test_a_verb_with_its_object_is_of_who_follows() -> None:
    names = {"الجيش الأخضر": ("ORG", "Green Army")}
    assert targets(read("استشهد شاب قتله الجيش الأخضر", names=names)[0]) == []  # type: ignore[arg-type]


def test_sanctions_on_members_of_a_body() -> None:
    names = {"لهار": LAHAR, "مجلس النهر": ("ORG", "River Council")}
    event = one("فرضت لهار عقوبات على أربعة أعضاء في مجلس النهر", names=names)  # type: ignore[arg-type]
    assert targets(event) == ["River Council"]


def test_sanctions_on_the_same_target_are_those_told_before() -> None:
    names = {"لهار": LAHAR, "هالين": HALIN}
    events = read("فرضت لهار عقوبات على هالين. وتستمر العقوبات على هالين عاما.", names=names)
    assert [actors(event) for event in events] == [["Lahar"], ["Lahar"]]


def test_people_counted_are_who_suffers_it() -> None:
    assert actors(one("خاف السكان من اختطاف أربعة سويديين", counts={"أربعة سويديين": (4, "person")})) == []


def test_each_of_those_received_behind_an_aside() -> None:
    names = {"سالم الرملي": SALEM, "رامي الجبلي": RAMI}
    event = one("استقبل سالم الرملي، في مكتبه بالقصر، كلا من رامي الجبلي", names=names)
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_a_grip_is_no_verb() -> None:
    names = {"هالين": HALIN, "حركة النهر": ("ORG", "River Movement")}
    event = one("قررت الدولة تحرير هالين من قبضة حركة النهر", names=names)  # type: ignore[arg-type]
    assert targets(event)[0] == "Halin"


def test_who_follows_a_verb_with_its_object_does_it() -> None:
    names = {"الجيش الأخضر": ("ORG", "Green Army")}
    assert actors(one("بكى السكان رجلا قتله الجيش الأخضر", names=names)) == ["Green Army"]  # type: ignore[arg-type]


def test_land_of_a_country_is_no_doer() -> None:
    assert actors(one("طالب السكان بتحرير الأراضي السويدية")) == []


def test_whose_adviser_somebody_is_does_nothing() -> None:
    text = "وجه الأمير سالم الحمداني مستشار خادم الحرمين الشريفين، بسرعة القبض على السارق."
    (article,) = tawatur.read(f"خبر\n\n{text}\n", published=date(2031, 3, 4)).articles
    assert [actors(event) for event in article.layers.events] == [["Salem al-Hamdani"]]
