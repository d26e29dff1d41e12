"""What pages that nobody had read showed: the edges, types and links of names, in sentences made for this test."""

from __future__ import annotations

import pytest

from .conftest import Read

GAME = " انتهت المباراة بعد الشوط الثاني في الدوري الممتاز، وغاب اللاعب عن تشكيلة المدرب."


def held(read: Read, text: str) -> dict[str, tuple[str, str | None]]:
    return {printed: (mention.type, mention.entity) for printed, mention in read(text)}


def test_a_half_official_agency_goes_by_its_name(read: Read) -> None:
    assert held(read, "ونقلت وكالة تسنيم شبه الرسمية عن النائب ذلك.")["تسنيم"][1] == "Tasnim News Agency"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("رست المدمرة «جيرالد فورد» في الميناء.", "جيرالد فورد"),
        ("رست السفينة الحربية يو إس إس نسيمان في الميناء.", "يو إس إس نسيمان"),
        ("ضرب إعصار هيلين الساحل أمس.", "هيلين"),
        ("افتتح مهرجان أبها للتسوق أمس.", "مهرجان أبها للتسوق"),
    ],
)
def test_ships_storms_and_fairs_are_things(read: Read, text: str, name: str) -> None:
    assert held(read, text)[name][0] == "MISC"


@pytest.mark.parametrize(
    "text",
    ["هبت عاصفة رملية على المدينة.", "قال القبطان إن السفينة «تحمل غذاء ودواء» للناس.", "غرقت سفينة شحن تركية أمس."],
)
def test_what_is_told_of_a_ship_or_a_storm_is_no_name(read: Read, text: str) -> None:
    assert not [name for name, (kind, _) in held(read, text).items() if kind == "MISC"]


def test_a_listed_ship_is_known_by_its_noun(read: Read) -> None:
    assert held(read, "وصلت حاملة الطائرات «جيرالد فورد» أمس.")["جيرالد فورد"] == ("MISC", "USS Gerald R. Ford")
    assert held(read, "كان جيرالد فورد رئيسا.")["جيرالد فورد"] == ("PER", "Gerald Ford")


def test_a_country_is_no_club_where_its_team_plays(read: Read) -> None:
    assert held(read, "هزم منتخب المغرب نظيره زامبيا بهدفين." + GAME)["زامبيا"] == ("GPE", "Zambia")


def test_an_adjective_behind_a_quoted_name_is_no_country(read: Read) -> None:
    assert "السعودية" not in held(read, "نقلت صحيفة «الوطن» السعودية الخبر.")
    assert "السعودية" in held(read, "قال الوزير «السعودية بلد كبير» أمس.")


def test_a_plural_or_a_word_with_a_pronoun_behind_a_title_is_no_name(read: Read) -> None:
    names = held(read, "هنأ السفراء المعينين لدى السويد بعد قرار مدير الأمن العام بترقيته.")
    assert not {"المعينين", "بترقيته"} & names.keys()


def test_a_body_without_country_is_the_last_of_its_kind(read: Read) -> None:
    text = "انتقدت وزارة الخارجية الألمانية تركيا. وقالت وزارة الخارجية إن تركيا أخطأت، ورفضت تركيا ذلك."
    assert held(read, text)["وزارة الخارجية"][1] == "Federal Foreign Office"


def test_a_news_agency_of_some_country_is_none_in_particular(read: Read) -> None:
    assert "وكالة أنباء إيرانية" not in held(read, "نفى الوزير ما نشرته وكالة أنباء إيرانية أمس.")
    assert held(read, "ذكرت وكالة أنباء فارس الإيرانية الخبر.")["وكالة أنباء فارس"][1] == "Fars News Agency"


def test_unions_of_football_go_without_their_field_where_sport_is_written_of(read: Read) -> None:
    assert held(read, "عاقب الاتحاد الأوروبي النادي أمس." + GAME)["الاتحاد الأوروبي"][1] == "UEFA"
    assert held(read, "فرض الاتحاد الأوروبي عقوبات أمس.")["الاتحاد الأوروبي"][1] == "European Union"


def test_a_club_that_sport_repeats_needs_no_cue_but_a_plain_word_does(read: Read) -> None:
    text = "استعد الأهلي جيدا. وكسب الأهلي النقاط. وتم الاتفاق معه، وبعد الاتفاق سافر النجم المصري." + GAME
    names = held(read, text)
    assert names["الأهلي"][0] == "ORG" and not {"الاتفاق", "النجم"} & names.keys()


def test_the_grade_of_a_hospital_closes_its_name(read: Read) -> None:
    name = "مستشفى جازان المركزي"
    assert held(read, f"نقل المصاب إلى {name} أمس.")[name] == ("LOC", "Jizan Central Hospital")
    assert "مستشفى جازان" in held(read, "افتتح مستشفى جازان العام الماضي.")


def test_the_writer_is_not_meant_by_a_surname_that_others_bear(read: Read) -> None:
    text = "سالم الحمداني - الرياض\n\nأصيب ناصر الحمداني أمس. وقال الحمداني إنه بخير."
    alone = [m.entity for printed, m in read(text) if printed == "الحمداني"]
    assert alone == [held(read, text)["ناصر الحمداني"][1]]


def test_an_office_of_somebody_on_the_page_is_no_body_of_a_country(read: Read) -> None:
    names = held(read, "شدد محمد شياع السوداني على ذلك. وصدر بيان عن مكتب السوداني.")
    assert "مكتب السوداني" not in names and "السوداني" in names


def test_a_government_named_after_a_king_is_that_of_his_country(read: Read) -> None:
    text = "شكرت حكومة خادم الحرمين الشريفين الملك سلمان بن عبدالعزيز الوفد."
    assert {m.entity for _, m in read(text) if m.nominal and m.type == "ORG"} == {"Government of Saudi Arabia"}


def test_a_house_is_part_of_the_surname(read: Read) -> None:
    names = [printed for printed, _ in read("وصل محمد بن سعيد آل جابر أمس. وقال آل جابر إن السفر طويل.")]
    assert "آل جابر" in names and "جابر" not in names


def test_a_short_rare_place_that_is_no_word_needs_no_other_sign(read: Read) -> None:
    assert held(read, "احتفل أهالي أملج أمس.")["أملج"] == ("GPE", "Umluj")


def test_a_model_s_name_keeps_no_preposition_and_no_country(read: Read) -> None:
    names = held(read, "سجل لمنتخب مدغشقر مانو هانتسوا هدفين في المباراة.")
    assert not any(name.startswith("مدغشقر ") for name in names)


def test_a_body_is_named_by_its_town_and_its_purpose(read: Read) -> None:
    assert held(read, "أعلن مركز الرياض لتنمية الأعمال خطته.")["مركز الرياض لتنمية الأعمال"][0] == "ORG"


def test_a_capital_that_is_no_seat_of_this_list_can_act_for_its_state(read: Read) -> None:
    (city,) = (m for printed, m in read("شددت تل أبيب على موقفها.") if printed == "تل أبيب")
    assert city.metonym and city.entity == "Israel"


def test_a_club_called_as_a_union_is_known_where_it_plays(read: Read) -> None:
    text = "خسر الفريق أمام الاتحاد بهدف. وكسب الاتحاد النقاط." + GAME
    assert [m.kind for printed, m in read(text) if printed == "الاتحاد"] == ["club", "club"]
    ruled = "عاقب الاتحاد السعودي لكرة القدم اللاعب. وقال الاتحاد إن القرار نهائي." + GAME
    assert "الاتحاد" not in held(read, ruled)


def test_a_day_is_no_part_of_a_court(read: Read) -> None:
    assert not [name for name in held(read, "أعلنت محكمة النقض الأربعاء قرارها.") if "الأربعاء" in name]


def test_a_word_to_somebody_is_no_town(read: Read) -> None:
    assert not held(read, "أذوب شوقا بعيدا عنك يا صديقي.")


@pytest.mark.parametrize(
    ("text", "city", "meant"),
    [
        ("سيرت الشركة رحلات بين الدمام والرياض أمس.", "الرياض", "Riyadh"),
        ("شوارع الرياض وجدة مزدحمة.", "الرياض", "Riyadh"),
        ("غادر الركاب لباريس مساء.", "باريس", "Paris"),
        ("شددت القدس موقفها أمس.", "القدس", "Jerusalem"),
        ("توتر بين واشنطن وموسكو أمس.", "واشنطن", "United States"),
    ],
)
def test_a_capital_beside_a_town_or_on_a_way_is_the_town(read: Read, text: str, city: str, meant: str) -> None:
    assert held(read, text)[city][1] == meant


@pytest.mark.parametrize(
    "text",
    [
        "رشح الحزب سالم الحمداني لمنصب رئيس الوزراء السويدي أمس.",
        "بدأ اختيار رئيس الوزراء السويدي أمس.",
        "حضر الحفل مرشح من حزب العمال البريطاني أمس.",
    ],
)
def test_a_post_and_one_of_many_are_nobody(read: Read, text: str) -> None:
    assert not [printed for printed, mention in read(text) if mention.type == "PER" and mention.nominal]


def test_a_further_office_of_a_person_is_no_second_one(read: Read) -> None:
    people = [printed for printed, m in read("حضر سالم الحمداني رئيس الحزب ووزير الدفاع السويدي.") if m.type == "PER"]
    assert people == ["سالم الحمداني"]
    text = "استقبل الرئيس المصري ووزير الخارجية سالم الحمداني الوفد."
    assert [printed for printed, m in read(text) if m.type == "PER"] == ["الرئيس المصري", "سالم الحمداني"]


def test_a_verb_between_an_office_and_a_surname_is_no_given_name(read: Read) -> None:
    assert "المالكي" in held(read, "قال نوري المالكي ذلك. وقال إن رئيس الجمهورية سيكلف المالكي غدا.")


def test_a_house_closes_the_name_of_a_listed_prince(read: Read) -> None:
    assert "خالد بن سلمان آل سعود" in held(read, "استقبل خالد بن سلمان آل سعود الوفد.")


def test_a_temporary_government_is_one_name(read: Read) -> None:
    names = held(read, "وصل وفد من الحكومة السويدية الانتقالية. ورحبت الحكومة الانتقالية النرويجية به.")
    assert {"الحكومة السويدية الانتقالية", "الحكومة الانتقالية النرويجية"} <= set(names)


def test_what_a_firm_does_abroad_makes_no_country_of_the_page(read: Read) -> None:
    text = "غرمت أمريكا شركة فولكسفاغن. وقالت فولكسفاغن إنها خالفت شروط الحكومة. وستدفع فولكسفاغن الغرامة."
    assert held(read, text)["الحكومة"][1] == "Federal government of the United States"


def test_a_closing_mark_opens_no_work(read: Read) -> None:
    names = held(read, 'منحت جائزة "أفضل فيلم وثائقي" للفيلم الطويل "ريح الوادي" أمس.')
    assert [name for name, (kind, _) in names.items() if kind == "MISC"] == ["ريح الوادي"]


def test_an_address_names_nobody(read: Read) -> None:
    assert not held(read, "التقديم على الموقع https://dfpa.ksu.edu.sa/ غدا.")


def test_listed_names_of_sport_make_up_its_subject(read: Read) -> None:
    text = "فاز نادي النصر على مضيفه الاتحاد بهدفين. وسجل كريستيانو رونالدو، لاعب ريال مدريد سابقا."
    assert held(read, text)["الاتحاد"] == ("ORG", "Al-Ittihad Club (Jeddah)")


def test_a_constituent_assembly_is_of_a_country_on_the_page(read: Read) -> None:
    assert "المجلس التأسيسي" not in held(read, "كرم رئيس المجلس التأسيسي للقطاع الصحي الفائزين في الرياض.")
    assert "المنطقة العسكرية الثانية" not in held(read, "أعلنت المنطقة العسكرية الثانية الموعد في السويد.")
    assert "المنطقة العسكرية الثانية" in held(read, "أعلنت المنطقة العسكرية الثانية في حضرموت الموعد.")


@pytest.mark.parametrize("body", ["صحة تبوك", "تعليم تبوك", "مرور تبوك"])
def test_a_directorate_is_called_by_its_town(read: Read, body: str) -> None:
    assert held(read, f"أعلنت {body} الموعد أمس.")[body][0] == "ORG"


def test_our_needs_are_no_district(read: Read) -> None:
    assert not held(read, "خرجنا لقضاء حوائجنا أمس.")


def test_a_name_ends_before_whose_son_somebody_is(read: Read) -> None:
    assert "سالم ابن الكاتب" not in held(read, "نقلت الصحيفة عن سالم ابن الكاتب قوله إنه حزين.")


def test_whose_head_somebody_is_is_no_person(read: Read) -> None:
    assert not [n for n, (kind, _) in held(read, "رحب الرئيس التنفيذي لمثلث الألعاب بالزوار.").items() if kind == "PER"]


@pytest.mark.parametrize("text", ["هاجم الجيش الحوثيين في تعز.", "قصف حزب الله والحوثيون المواقع."])
def test_members_of_a_group_are_no_adjective_of_a_body(read: Read, text: str) -> None:
    assert "Houthis" in {entity for _, entity in held(read, text).values()}


def test_members_behind_a_noun_are_its_adjective(read: Read) -> None:
    assert "الحوثيين" not in held(read, "أسر الناس المقاتلين الحوثيين أمس.")


def test_a_bulletin_is_an_outlet_where_it_is_called_one(read: Read) -> None:
    assert not held(read, "أصدرت النشرة الجوية توقعاتها.")
    assert held(read, "نشر موقع النشرة الخبر أمس.")["النشرة"] == ("ORG", "ElNashra")


def test_what_is_called_after_somebody_is_no_person(read: Read) -> None:
    names = held(read, "أعلنت مجموعة طلعت محمود أرباحها، ونقل الجريح إلى مستشفى سليمان الحبيب في شارع محمد السادس.")
    assert names["طلعت محمود"][0] == "ORG"
    assert names["مستشفى سليمان الحبيب"][0] == names["شارع محمد السادس"][0] == "LOC"
    assert not [name for name, (kind, _) in names.items() if kind == "PER"]


def test_a_province_of_a_group_is_one_name(read: Read) -> None:
    names = held(read, "شن مسلحو تنظيم الدولة الإسلامية ولاية غرب إفريقيا هجوما أمس.")
    assert "Islamic State – West Africa Province" in {entity for _, entity in names.values()}
    assert "Islamic State" not in {entity for _, entity in names.values()}


def test_the_holy_capital_is_its_city(read: Read) -> None:
    assert held(read, "نشب حريق بمستودع في العاصمة المقدسة أمس.")["العاصمة المقدسة"] == ("GPE", "Mecca")
