"""Names that are certain by their own words, and words within names that are none."""

from __future__ import annotations

import pytest

from .conftest import Read


def people(read: Read, text: str) -> dict[str, str | None]:
    return {printed: mention.entity for printed, mention in read(text) if mention.type == "PER" and not mention.nominal}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال كل من فيصل المنيعق وسهيل الحمداني إن الفريق جاهز.", "فيصل المنيعق"),
        ("نجح مصمم القاعة وصاحبها بندر الناصري في عمله.", "بندر الناصري"),
        ("وقع النادي العقود برئاسة محمد الراشد أمس.", "محمد الراشد"),
        ("وقال طارق سالم: أبارك للفريق فوزه.", "طارق سالم"),
        ("شكر الدكتور رائد قطب الحضور.", "رائد قطب"),
        ("كرمت القرية الفنان جميل محمود أمس.", "جميل محمود"),
        ("وقال سالم رحيم امين حاكم الإقليم ان الطريق مفتوح.", "سالم رحيم امين"),
        ("كرمت المدرسة سارة بنت محمد النسيمي وبيان بنت سالم الحمدان.", "بيان بنت سالم الحمدان"),
        ("اطلع الوفد على الصور، وكان الأمير علي حاضرا.", "علي"),
        ("قال عثمان الهندي إن المتجر مفتوح.", "عثمان الهندي"),
        ("حضر هاني جميل النجدي اللقاء.", "هاني جميل النجدي"),
        ("اللواء الرويز يعايد منسوبي الحرس.", "الرويز"),
        ("قال المدير الفني نيبورا إن الفريق جاهز.", "نيبورا"),
        ("وصف رئيس نادي الفرسان معدي الدوسري المباراة.", "معدي الدوسري"),
        ("قال الوزير السويدي جورج كاراماندس إن الأمر واضح.", "جورج كاراماندس"),
        ("شارك سالم عسيري، وإيهاب عسيري، وعمر الحمداني في العرض.", "إيهاب عسيري"),
        ("استشهد الوكيل رقيب سالم مفرح الحمداني أمس.", "سالم مفرح الحمداني"),
    ],
)
def test_a_given_name_and_what_is_behind_it_are_a_name(read: Read, text: str, name: str) -> None:
    assert name in people(read, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وشارك سالم بن ناجي آل عمار تنوعت أعماله بين الرسم والنحت.", "سالم بن ناجي آل عمار"),
        ("وضع المدرب البرتغالي غوميز تمارين لياقية للفريق.", "غوميز"),
        ("شكر عبود بن زبن مشرف الرياضيات الطلاب.", "عبود بن زبن"),
        ("وقال عبدالله الحمداني مشرف في أحد المصانع إن العمل سهل.", "عبدالله الحمداني"),
        ("عولج الطفل سالم الحمداني المنوم بالعناية المركزة.", "سالم الحمداني"),
        ("قال مدير تعليم عفيف محمد محسن الحمداني إن المدارس جاهزة.", "محمد محسن الحمداني"),
    ],
)
def test_a_name_ends_before_deeds_offices_and_nouns_and_begins_behind_a_town(read: Read, text: str, name: str) -> None:
    assert name in people(read, text)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("حضر مدير الأوقاف والدعوة والإرشاد سالم الحمداني.", "سالم الحمداني", "مدير الأوقاف والدعوة والإرشاد"),
        ("حضر المدير العام بالمنطقة سالم الحمداني.", "سالم الحمداني", "المدير العام بالمنطقة"),
        ("شكر العقيد ركن سالم الحمداني الحضور.", "سالم الحمداني", "العقيد ركن"),
        ("التقى الوزير بالرئيس سالم الحمداني.", "سالم الحمداني", "بالرئيس"),
    ],
)
def test_an_office_goes_on_to_its_further_fields_and_where_it_is(read: Read, text: str, name: str, role: str) -> None:
    held = {printed: mention.role for printed, mention in read(text)}
    span = held[name]
    assert span is not None
    assert text[span.start : span.end] == role.removeprefix("ب")


@pytest.mark.parametrize(
    ("text", "alone", "whole"),
    [
        ("تحدثت الشابة كلير واينلاند أمس. وقالت كلير إنها سعيدة.", "كلير", "كلير واينلاند"),
        ("تفقد الخبير فلاديمير كوستين الموقع. وأكد فلاديمير أن العمل مستمر.", "فلاديمير", "فلاديمير كوستين"),
        ("يرى سول كامبل مدافع المنتخب أن الفريق جاهز. وأضاف كامبل أنه قوي.", "كامبل", "سول كامبل"),
        ("وصل الوزير سالم منصور هادي. ودخلت القوات الموالية لهادي القرية.", "هادي", "سالم منصور هادي"),
        ("لعب النجم كيلنارو دوفاليه أمس. وشكر المدير النجم كلنارو.", "كلنارو", "كيلنارو دوفاليه"),
        ("التقى وليام جونستر الوفد. وأوضح وليام أنه سعيد.", "وليام", "وليام جونستر"),
    ],
)
def test_a_first_name_that_lists_have_otherwise_is_that_of_the_page(
    read: Read, text: str, alone: str, whole: str
) -> None:
    held = people(read, text)
    assert held[alone] == held[whole] is not None


def test_a_king_is_told_from_the_princes_of_his_name(read: Read) -> None:
    held = people(read, "زار الملك فهد القرية. ثم زار السلطان قابوس بن سعيد المدينة.")
    assert held == {"فهد": "Fahd of Saudi Arabia", "قابوس بن سعيد": "Qaboos bin Said"}
    assert people(read, "زار الأمير فيصل القرية.")["فيصل"] == "Faisal"


def test_who_is_called_as_a_mountain_is_meant_after_the_full_name(read: Read) -> None:
    held = read("تحدث ياسر عرفات أمس. وقالت أرملة عرفات إنه غاب. ووصل الحجاج إلى عرفات.")
    assert [mention.entity for printed, mention in held if printed == "عرفات"] == ["Yasser Arafat", "Mount Arafat"]


@pytest.mark.parametrize(
    "text",
    [
        "سالت الدموع على وجنتي الطفل.",
        "كان خير خلف لخير سلف في عمله.",
        "ودعت القرية الزميل الغالي جدا أمس.",
        "عاشوا مكملين بعضهم بعضا.",
        "وضع الأمير يده علي الكتاب.",
    ],
)
def test_words_that_only_look_like_names_are_none(read: Read, text: str) -> None:
    assert not [printed for printed, _ in read(text)]
