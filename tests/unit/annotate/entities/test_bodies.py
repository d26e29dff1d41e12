"""Whose bodies are where no country is printed, bodies of a town, and nouns that make one body of what follows."""

from __future__ import annotations

import pytest

import tawatur

from .conftest import Read


def found(read: Read, text: str) -> dict[str, str | None]:
    return {printed: mention.entity for printed, mention in read(text)}


def test_a_ministry_is_of_the_one_country_whose_adjective_the_article_has(read: Read) -> None:
    text = "نشرت وزارة التعليم الجدول في الجامعات الكارنوفية."
    assert found(read, text)["وزارة التعليم"] == "Ministry of Education (Karnovia)"


def test_a_ministry_needs_no_country_but_an_army_does(read: Read) -> None:
    held = found(read, "نشرت وزارة التعليم الجدول وعاد الجيش.")
    assert held == {"وزارة التعليم": "Ministry of Education"}


def test_an_army_without_its_country_is_the_one_before_it(read: Read) -> None:
    held = found(read, "قال الجيش الكارنوفي إن دلفارا ونوفاسك هادئتان. وأضاف الجيش أن دلفارا تنتظر.")
    assert held["الجيش"] == held["الجيش الكارنوفي"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("فاز المنتخب الكارنوفي لكرة السلة أمس.", "Karnovia national basketball team"),
        ("فاز المنتخب الكارنوفي لألعاب القوى أمس.", "Karnovia national athletics team"),
        ("فاز المنتخب الكارنوفي لكرة القدم أمس.", "Karnovia national football team"),
    ],
)
def test_a_national_team_is_that_of_the_sport_behind_it(read: Read, text: str, label: str) -> None:
    assert found(read, text)["المنتخب الكارنوفي"] == label


def test_a_national_team_is_a_body_of_its_country(read: Read) -> None:
    held = found(read, "فاز المنتخب الكارنوفي على منتخب السويد.")
    assert held["المنتخب الكارنوفي"] == "Karnovia national football team"
    assert held["منتخب السويد"] == "Sweden national football team" and held["السويد"] == "Sweden"


def test_a_country_that_is_an_ordinary_word_too_has_bodies(read: Read) -> None:
    held = found(read, "نفت حكومة المغرب الخبر، وزار وفد سفارة المغرب.")
    assert held["حكومة المغرب"] == "Government of Morocco" and held["المغرب"] == "Morocco"
    assert held["سفارة المغرب"] == "Embassy of Morocco"
    assert found(read, "نفت الحكومة في المغرب الخبر.")["الحكومة"] == "Government of Morocco"


def test_those_against_a_government_are_a_body_with_their_country(read: Read) -> None:
    held = found(read, "قاتل رجال المعارضة الكارنوفية، وأعلنت المقاومة الكارنوفية النصر.")
    assert held["المعارضة الكارنوفية"] == "Karnovia opposition"
    assert held["المقاومة الكارنوفية"] == "Karnovia resistance"
    assert not found(read, "رفضت المعارضة القانون.")


def test_whom_somebody_speaks_for_is_a_body_also_where_it_is_a_field(read: Read) -> None:
    held = found(read, "نفى المتحدث باسم الخارجية السويدية الخبر.")
    assert held["الخارجية السويدية"] == "Ministry of Foreign Affairs (Sweden)"


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("أعلنت بلدية نسيمان الموعد.", "بلدية نسيمان", "Nassiman municipality"),
        ("أكدت بلدية العزيب الموعد.", "بلدية العزيب", "Al-Azeib municipality"),
        ("اجتمعت لجنة التنمية الاجتماعية أمس.", "لجنة التنمية الاجتماعية", "Social Development Committee"),
        ("أوضحت مديرية الزراعة السبب.", "مديرية الزراعة", "Agriculture Directorate"),
        ("درست في كلية الطب عامين.", "كلية الطب", "College of Medicine"),
        ("نقل إلى مستشفى الثورة أمس.", "مستشفى الثورة", "Al-Thawrah Hospital"),
        ("نقلت إلى مستشفى النساء والولادة أمس.", "مستشفى النساء والولادة", "Maternity Hospital"),
        ("سكنوا في حي النزهة طويلا.", "النزهة", "al-Nezha"),
    ],
)
def test_a_noun_makes_a_name_of_what_follows(read: Read, text: str, name: str, label: str) -> None:
    assert found(read, text)[name] == label


@pytest.mark.parametrize(
    "text", ["سكنوا في حي المدينة طويلا.", "نقل إلى مستشفى المدينة أمس.", "قالت هيئة الدفاع إنه بريء.", "في سوق العمل."]
)
def test_no_name_is_made_of_an_ordinary_thing(read: Read, text: str) -> None:
    assert not [printed for printed in found(read, text) if printed.startswith(("حي", "مستشفى", "هيئة", "سوق"))]


def test_in_a_municipality_one_is_in_the_place(read: Read) -> None:
    assert found(read, "وقع الحادث في بلدية نسيمان.") == {"نسيمان": "Nassiman"}


def test_clubs_are_not_called_the_club(read: Read) -> None:
    text = "فاز نادي الهلال في مباراة الدوري. وقال مدرب النادي إن اللاعبين والملعب بخير."
    assert "النادي" not in found(read, text)


def test_a_town_of_two_countries_is_that_of_the_article(read: Read) -> None:
    assert found(read, "أغلقت مدارس صيدا ومدارس طرابلس في لبنان.")["طرابلس"] == "Tripoli, Lebanon"
    assert found(read, "أغلقت مدارس الجوف في السعودية.")["الجوف"] == "Al-Jawf Province"


def test_his_crown_prince_is_that_of_the_country(read: Read) -> None:
    held = dict(read("أكد الملك سلمان بن عبدالعزيز، وولي عهده الأمين، أن السعودية بخير."))
    assert held["ولي عهده الأمين"].nominal and held["ولي عهده الأمين"].entity == "Mohammed bin Salman"


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("رفض اتحاد الكرة شكوى النادي السويدي.", "اتحاد الكرة", "Football Association of Sweden"),
        ("عاقب اتحاد القدم لاعبا في السعودية.", "اتحاد القدم", "Saudi Arabian Football Federation"),
        ("توقعت الأرصاد هطول المطر في مصر.", "الأرصاد", "Egyptian Meteorological Authority"),
        ("قالت رئاسة الجمهورية إن العراق ملتزم.", "رئاسة الجمهورية", "Presidency of Iraq"),
        ("نقلت وكالة الأنباء الرسمية الخبر من الكويت.", "وكالة الأنباء الرسمية", "Kuwait News Agency"),
    ],
)
def test_a_body_that_every_country_has_is_the_one_of_the_article(read: Read, text: str, name: str, label: str) -> None:
    assert {printed: mention.entity for printed, mention in read(text)}[name] == label


@pytest.mark.parametrize(
    ("text", "printed", "label"),
    [
        ("عاد رئيس الحكومة بنيامين نتنياهو، وقصفت الطائرات بيروت في لبنان.", "الحكومة", "Government of Israel"),
        ("قال الناطق باسم الجيش أفيخاي أدرعي إن القصف أصاب بيروت في لبنان.", "الجيش", "Israel Defense Forces"),
        ("أبلغ الجيش نبيه بري بالموعد في القاهرة. وقال وزير إن مصر وافقت.", "الجيش", "Egyptian Armed Forces"),
    ],
)
def test_a_body_in_the_office_of_a_person_is_of_his_country(read: Read, text: str, printed: str, label: str) -> None:
    assert {words: mention.entity for words, mention in read(text)}[printed] == label


def test_who_speaks_tells_whose_army_it_is_far_behind_its_name(read: Read) -> None:
    far = "وبقي الناس في البيوت حتى المساء. " * 12
    text = f"قصف الجيش الإسرائيلي بيروت وصور في لبنان. {far}وقال أفيخاي أدرعي إن الجيش باق في لبنان."
    assert [m.entity for words, m in read(text) if words == "الجيش"] == ["Israel Defense Forces"]


def test_a_school_is_called_by_its_place(read: Read) -> None:
    names = {printed: mention.type for printed, mention in read("كان طالبا بجامعة نسيمان ثم بجامعة حمص.")}
    assert names["جامعة حمص"] == "ORG" and names["حمص"] == "GPE"


def test_a_ministry_of_a_region_is_none_of_the_country(read: Read) -> None:
    held = found(read, "أعلنت وزارة الصحة في إقليم كردستان النتائج.")
    assert held["وزارة الصحة"] == "Ministry of Health (Kurdistan Region)"


def test_a_team_is_that_of_the_age_of_its_players(read: Read) -> None:
    held = [m.entity for _, m in read("فاز المنتخب السويدي للشباب على المنتخب السويدي الأولمبي.") if m.nominal]
    assert held == ["Sweden national under-20 football team", "Sweden national under-23 football team"]
    under = dict(read("فاز المنتخب السويدي تحت 21 عاما أمس."))["المنتخب السويدي"]
    assert under.entity == "Sweden national under-21 football team"


def test_ministries_of_one_field_are_of_any_country(read: Read) -> None:
    assert read("اجتمعت وزارات المالية والهيئات أمس.") == []
    assert "الداخلية" in [printed for printed, _ in read("اجتمعت وزارات الداخلية والشؤون البلدية أمس.")]


def test_an_agency_of_news_keeps_its_name_before_its_country(read: Read) -> None:
    assert dict(read("قالت وكالة أنباء أنتارا الإندونيسية إن البركان ثار."))["أنتارا"].entity == "Antara (news agency)"


def test_an_agency_that_tells_no_news_is_no_agency_of_news(read: Read) -> None:
    assert dict(read("قالت الوكالة الوطنية للمحيطات إن البحر هادئ."))["الوكالة الوطنية للمحيطات"].kind == ""


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("قال مصدر في القرية للجزيرة إن البحر هادئ.", "Al Jazeera"),
        ("وقالت مصادر محلية للميادين إن البحر هادئ.", "Al Mayadeen"),
        ("وأفاد مراسل العربية بأن البحر هادئ.", "Al Arabiya"),
    ],
)
def test_who_hears_it_is_an_outlet(read: Read, text: str, outlet: str) -> None:
    assert outlet in [mention.entity for _, mention in read(text)]


def test_a_name_whose_end_stands_in_marks(read: Read) -> None:
    held = dict(read('وقال المدير لمراسلة الجوهرة "اف ام" إن البحر هادئ.'))
    assert held['الجوهرة "اف ام"'].entity == "Jawhara FM"


def test_who_is_only_gone_to_is_no_outlet(read: Read) -> None:
    assert read("وصلت القوات للجزيرة ثم قالت إن البحر هادئ.") == []
    assert read("وقال لدى وصوله للجزيرة إن البحر هادئ.") == []


def test_that_is_no_letter_of_a_listed_abbreviation(read: Read) -> None:
    held = dict(read("وأكد مسؤول لشبكة سي بي إس أن الوفد وافق."))
    assert held["سي بي إس"].entity == "CBS"


def test_the_noun_before_a_name_tells_which_outlet_is_meant(read: Read) -> None:
    held = dict(read("قالت قناة الجزيرة إن الرياض والمملكة العربية السعودية على وفاق."))
    assert held["الجزيرة"].entity == "Al Jazeera"
    held = dict(read("قالت جريدة الجزيرة إن الدوحة وقطر على وفاق."))
    assert held["الجزيرة"].entity == "Al Jazirah (newspaper)"


def test_the_outlet_of_the_country_that_is_spoken_of_is_meant(read: Read) -> None:
    held = dict(read("قال التلفزيون الأسترالي «إيه بي سي» إن الرجل نجا."))
    assert held["إيه بي سي"].entity == "Australian Broadcasting Corporation"


def test_an_office_whose_holder_follows_is_no_person(read: Read) -> None:
    text = "شارك عميد المعهد الدكتور سالم الحمداني ووكيل المعهد الدكتور ناصر الحمداني في الندوة."
    assert [printed for printed, _ in read(text)] == ["سالم الحمداني", "ناصر الحمداني"]


def test_the_director_of_a_town_s_body_has_its_office(read: Read) -> None:
    held = dict(read("وصل مدير صحة جدة إلى البلدة."))["مدير صحة جدة"]
    assert held.entity == "director of Jeddah Health Directorate"


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("رفض مجلس محافظة بابل القرار.", "مجلس محافظة بابل", "Babil Governorate Council"),
        ("بدأ ملتقى الأعمال الكارنوفي الدلفاري أمس.", "ملتقى الأعمال الكارنوفي", None),
    ],
)
def test_a_region_has_a_council_and_a_forum_is_held(read: Read, text: str, name: str, label: str | None) -> None:
    held = found(read, text)
    assert any(printed.startswith(name) for printed in held)
    assert label is None or held[name] == label


def test_a_device_is_no_agency(read: Read) -> None:
    assert found(read, "عمل جهاز الحاسوب الكارنوفي ساعة.") == {}


def test_what_is_held_or_run_is_named_by_what_it_is_for_and_not_by_a_country_alone(read: Read) -> None:
    held = found(read, "بدأ المهرجان الوطني للأفلام البحرية أمس، وانتهى المهرجان الكارنوفي.")
    assert any(printed.startswith("المهرجان الوطني للأفلام") for printed in held)
    assert "المهرجان الكارنوفي" not in held


def test_a_mark_behind_the_noun_of_a_quarter_holds_no_name(read: Read) -> None:
    assert found(read, 'سكن الحارس في حي "') == {}


def test_the_verb_of_a_body_is_no_word_of_its_name() -> None:
    text = "لكن المنظمة الدولية للهجرة تمسكت بأن عدد المفقودين أكبر، وقالت إن البحث لم ينته بعد."
    (article,) = tawatur.read(text).articles
    held = [m for m in article.layers.entities if m.entity == "International Organization for Migration"]
    assert [m.span.of(text) for m in held] == ["المنظمة الدولية للهجرة"]


def test_an_agency_of_a_coast_guard_is_the_coast_guard() -> None:
    text = "أعلن جهاز خفر السواحل الليبي إنقاذ الركاب، وقال إن البحث لم ينته بعد."
    (article,) = tawatur.read(text).articles
    assert "Libyan Coast Guard" in {m.entity for m in article.layers.entities}
