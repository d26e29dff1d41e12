"""Pronouns, common nouns and announcers that stand for the doer."""

from __future__ import annotations

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, actors, one, read, targets

MOVEMENT: tuple[EntityType, str] = ("ORG", "Dawn Movement")
ARMY: tuple[EntityType, str] = ("ORG", "Halin Army")


def test_pronoun_of_a_source_is_the_source() -> None:
    said = ("أكدت", "لن تسحب قواتها", "Lahar")
    assert actors(one("أكدت لهار أنها لن تسحب قواتها", names={"لهار": LAHAR}, said=said)) == ["Lahar"]


def test_source_without_words_is_where_its_pronoun_stands() -> None:
    text = "وأضاف أنها لن تسحب قواتها"
    (party,) = one(text, said=("أضاف", "لن تسحب قواتها", "Lahar")).actors
    assert (party.entity, party.span and party.span.of(text)) == ("Lahar", "أنها")


def test_pronoun_in_a_quotation_mark() -> None:
    text = "قالت لهار مالكة مصنع هالين إنها «هاجمت المعسكر»"
    said = ("قالت", "«هاجمت المعسكر»", "Lahar")
    assert actors(one(text, names={"لهار": LAHAR, "هالين": HALIN}, said=said)) == ["Lahar"]


def test_pronoun_that_does_not_agree_with_the_nearest_name() -> None:
    event = one("قال خبراء في لهار عن سالم إنها قصفت القرية", names={"لهار": LAHAR, "سالم": SALEM})
    assert actors(event) == ["Lahar"]


def test_verbal_noun_with_a_pronoun_leads_to_the_doer() -> None:
    text = "راقبت لهار عناصر حركة الفجر خلال محاولتها شن هجوم"
    assert actors(one(text, names={"لهار": LAHAR, "حركة الفجر": MOVEMENT})) == ["Dawn Movement"]


def test_his_country_is_that_of_his_title() -> None:
    names = {"الوزير الفرنسي سالم": SALEM, "الوزير رامي": RAMI}
    assert actors(one("قال الوزير الفرنسي سالم إن بلاده قصفت المعسكر", names=names)) == ["France"]
    assert actors(one("قال الوزير رامي إن بلاده قصفت المعسكر", names=names)) == []


def test_his_country_is_that_of_who_speaks_not_of_who_hears() -> None:
    text = "أبلغ الوزير الفرنسي سالم السفير الألماني رامي أن بلاده قصفت المعسكر"
    names = {"الوزير الفرنسي سالم": SALEM, "السفير الألماني رامي": RAMI}
    said = ("أبلغ", "بلاده قصفت المعسكر", "Salem")
    assert actors(one(text, names=names, said=said)) == ["France"]


def test_noun_that_takes_up_a_body() -> None:
    text = "وصل جيش هالين إلى الحدود. وهاجم الجيش المعسكر"
    assert actors(one(text, names={"جيش هالين": ARMY})) == ["Halin Army"]


def test_great_powers_of_the_nuclear_talks() -> None:
    names = {"إيران": ("GPE", "Iran")}
    text = "في الملف النووي وقع الاتفاق بين الدول الكبرى وإيران"
    assert actors(one(text, names=names)) == ["P5+1", "Iran"]  # type: ignore[arg-type]
    assert actors(one("وقع الاتفاق بين الدول الكبرى وإيران", names=names)) == ["Iran"]  # type: ignore[arg-type]


def test_people_in_a_list_with_commas() -> None:
    text = "عقد اجتماع بين سالم، ورامي"
    assert actors(one(text, names={"سالم": SALEM, "رامي": RAMI})) == ["Salem", "Rami"]


def test_verb_without_its_object_is_suffered() -> None:
    event = one("اعتقل سالم في لهار", names={"سالم": SALEM, "لهار": LAHAR})
    assert (actors(event), targets(event)) == ([], ["Salem"])
    assert actors(one("اعتقل سالم جاره", names={"سالم": SALEM})) == ["Salem"]


def test_force_led_the_operation() -> None:
    assert actors(one("تم اعتقال رجلين في حملة لجيش هالين", names={"جيش هالين": ARMY})) == ["Halin Army"]


def test_doer_inside_the_phrase() -> None:
    assert actors(one("استمرت سيطرة لهار على المدينة", names={"لهار": LAHAR})) == ["Lahar"]


def test_until_somebody_else_does_it() -> None:
    text = "قال سالم إن لهار لن تفاوض ما لم تسحب هالين قواتها"
    event = read(text, names={"لهار": LAHAR, "هالين": HALIN, "سالم": SALEM})[-1]
    assert actors(event) == ["Halin"]


def test_if_somebody_does_it_is_not_who_speaks() -> None:
    text = "ستستأنف لهار الرحلات إذا فشلت المفاوضات"
    assert actors(read(text, names={"لهار": LAHAR})[-1]) == []


def test_attack_of_one_side_of_a_war_is_on_the_other() -> None:
    names: dict[str, tuple[EntityType, str]] = {"روسيا": ("GPE", "Russia"), "أوكرانيا": ("GPE", "Ukraine")}
    text = "شنت روسيا هجوما واسعا. وأدانت أوكرانيا ما جرى"
    assert targets(read(text, names=names)[0]) == ["Ukraine"]


def test_ceasefire_of_one_side_is_its_own_throughout() -> None:
    names: dict[str, tuple[EntityType, str]] = {"روسيا": ("GPE", "Russia"), "أوكرانيا": ("GPE", "Ukraine")}
    text = "أعلنت روسيا هدنة تبدأ غدا. وترددت أوكرانيا. ورحب سكان القرى بالهدنة"
    first, second = read(text, names=names, times={"غدا": "2031-03-15"})
    assert (actors(first), actors(second)) == (["Russia"], ["Russia"])
    assert targets(second) == ["Ukraine"]


def test_place_of_an_attack_is_no_attacker() -> None:
    event = one("وقع قصف باريس ليلا", names={"باريس": ("GPE", "Paris")})
    assert (actors(event), targets(event)) == ([], ["Paris"])


def test_verb_after_an_and_its_name_is_no_noun() -> None:
    event = one("قال إن طيران لهار قصف مواقع هالين", names={"لهار": LAHAR, "هالين": HALIN})
    assert (actors(event), targets(event)) == (["Lahar"], ["Halin"])


def test_whose_decision_it_is() -> None:
    assert actors(one("أدان القرار الفرنسي بترحيل السكان")) == ["France"]


def test_who_stands_behind_it() -> None:
    assert actors(one("أعلن سالم أن لهار تقف وراء الهجوم", names={"سالم": SALEM, "لهار": LAHAR})) == ["Lahar"]


def test_pronoun_before_its_name() -> None:
    assert actors(one("قبل زيارته إلى القرية، قال سالم كلمة", names={"سالم": SALEM})) == ["Salem"]


def test_who_tells_of_his_own_dead_did_not_kill_them() -> None:
    assert actors(one("أعلن جيش هالين مقتل ثلاثة جنود", names={"جيش هالين": ARMY})) == []
    assert actors(one("أعلن جيش هالين مقتل ثلاثة مسلحين", names={"جيش هالين": ARMY})) == ["Halin Army"]


def test_after_his_arrest_he_is_no_doer() -> None:
    assert actors(read("مثل سالم منذ توقيفه أمام القاضي", names={"سالم": SALEM})[-1]) == []


def test_since_an_attack_on_a_day_dates_the_attack() -> None:
    assert one("لم يزر القرية أحد منذ الهجوم أمس", times={"أمس": "2031-03-08"}).date == "2031-03-08"


def test_country_of_an_envoy_summoned() -> None:
    event = one("استدعت لهار القائم بأعمال السفير الفرنسي", names={"لهار": LAHAR})
    assert (actors(event), targets(event)) == (["Lahar"], ["France"])


def test_and_in_a_country_is_no_subject() -> None:
    assert actors(one("وفي لهار شنت طائرات غارة", names={"لهار": LAHAR})) == []


def test_an_attack_that_is_taken_up_by_its_noun_has_no_other_doer() -> None:
    text = "شنت لهار هجوما واسعا على هالين. ثم نفذ مجهولون أمس هجوما آخر. وقال التاجر إن الهجوم دمر ثلاثة متاجر"
    *_, found, again = read(text, names={"لهار": LAHAR, "هالين": HALIN}, times={"أمس": "2031-03-09"})
    assert (actors(found), actors(again)) == ([], [])
    assert again.date == found.date == "2031-03-09"


def test_a_bare_year_dates_no_other_event() -> None:
    text = "قتل مسلحون تسعة في القرية. وزادت أعمال العنف هذا العام في الجبل."
    title, *_, wide = read(text, times={"هذا العام": "2031"}, title="مقتل تسعة في القرية")
    assert (title.date, wide.date) == (None, "2031")
