"""Names that go on: to a family name, a purpose, a town; and what stands around them without being part of them."""

from __future__ import annotations

import pytest

from .conftest import Read


def held(read: Read, text: str) -> dict[str, tuple[str, str | None]]:
    return {printed: (mention.type, mention.entity) for printed, mention in read(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("حضر المحافظ الأستاذ حمد بن ناصر آل مبارك الحفل.", "حمد بن ناصر آل مبارك"),
        ("استقبل الوزير مبارك بن مشنان الخرنوج الوفد.", "مبارك بن مشنان الخرنوج"),
        ("شكر المدير الصيدلي صالح الحمداني على عمله.", "صالح الحمداني"),
        ("تحدث القاضي عن الملا عمر في كتابه.", "عمر"),
        ("قال رئيس البلدية سعادة المهندس / سالم بن حمد القرني إنه مستعد.", "سالم بن حمد القرني"),
    ],
)
def test_a_person_has_the_family_name_and_not_the_title(read: Read, text: str, name: str) -> None:
    assert held(read, text)[name][0] == "PER"


def test_a_title_before_a_stroke_belongs_to_the_name_behind_it(read: Read) -> None:
    names = held(read, "وصل رئيس البلدية سعادة المهندس / سالم بن حمد القرني أمس.")
    assert not any(name.startswith("رئيس") for name in names)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال حاكم المنطقة، أوليه كروندافوف، إن المطر غزير.", "أوليه كروندافوف"),
        ("أكدت رئيسة المجلس، مارتا كروندافا، أن الطريق مفتوح.", "مارتا كروندافا"),
    ],
)
def test_a_name_stands_between_commas_behind_an_office(read: Read, text: str, name: str) -> None:
    assert held(read, text)[name][0] == "PER"


@pytest.mark.parametrize("text", ["قال رئيس البلدية، مساء أمس، إنه جاء.", "قال رئيس المجلس، خلال كلمته، إنه جاء."])
def test_what_else_stands_there_is_none(read: Read, text: str) -> None:
    assert not any(mention.made_by.rule == "title:apposition" for _, mention in read(text))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("نظم مركز الملك فهد لرعاية الأيتام حفلا.", "مركز الملك فهد لرعاية الأيتام", "ORG"),
        ("بدأ مشروع الملك فهد للعناية بالتراث الشعبي.", "مشروع الملك فهد للعناية بالتراث الشعبي", "MISC"),
        ("انطلق مهرجان تمور بريدة أمس.", "مهرجان تمور بريدة", "MISC"),
        ("قالت الشؤون الصحية بالعاصمة المقدسة إن المركز مغلق.", "الشؤون الصحية", "ORG"),
        ("وزع فريق «كوادر» التطوعي الهدايا.", "كوادر", "ORG"),
        ("أطلق الشباب حملة «صحتنا أولا» أمس.", "صحتنا أولا", "MISC"),
    ],
)
def test_a_body_or_feast_goes_on_to_what_it_is_for_and_where(read: Read, text: str, name: str, kind: str) -> None:
    assert held(read, text)[name][0] == kind


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("قدم المهندس الأداة التي تجمع كافة البيانات السنوية.", "تجمع"),
        ("قال نائب رئيس مجلس الأمة الكويتي بالإنابة سالم الحمداني إنه جاء.", "بالإنابة"),
    ],
)
def test_a_verb_is_no_rally_and_who_acts_for_another_no_part_of_a_body(read: Read, text: str, part: str) -> None:
    assert not any(part in name for name in held(read, text))


def test_a_strange_given_name_joined_to_a_person_makes_another_of_the_surname(read: Read) -> None:
    names = held(read, "الفيلم بطولة جيسون كلارك وإيمليا كلارك أمس.")
    assert names["إيمليا كلارك"] != names["جيسون كلارك"]


def test_who_died_long_ago_is_not_called_so(read: Read) -> None:
    assert "الخليل بن سالم" in held(read, "نقل الكاتب عن الخليل بن سالم المتوفى سنة 175هـ كلاما.")


def test_a_body_behind_a_listed_name_is_another(read: Read) -> None:
    names = held(read, "لامت قوات سوريا الديمقراطية الحكومة على ما جرى.")
    assert "قوات سوريا الديمقراطية" in names
    assert "الحكومة" in names


def test_a_member_behind_its_state_is_nobody(read: Read) -> None:
    assert not any(
        name.startswith("العضو") for name in held(read, "زار الوفد السويد العضو في منظمة الأمم المتحدة أمس.")
    )


def test_the_people_of_a_place_tell_its_name(read: Read) -> None:
    assert held(read, "اشتكى أهالي الظفران من الطريق.")["الظفران"][0] == "GPE"
    assert not held(read, "رحب الموظفون بأهالي وزوار المنطقة.")


@pytest.mark.parametrize("text", ["بدأ المعهد العالي للموسيقى دورته.", "شكر مدير المعهد العالي للموسيقى الحضور."])
def test_a_higher_institute_is_a_body(read: Read, text: str) -> None:
    assert held(read, text)["المعهد العالي للموسيقى"] == ("ORG", "Higher Institute for Music")


def test_two_quoted_blocs_have_one_noun(read: Read) -> None:
    names = held(read, 'انسحب تحالفا "صادقون" و"نسيم كانون" من اللقاء.')
    assert {name for name, (kind, _) in names.items() if kind == "ORG"} == {"صادقون", "نسيم كانون"}
