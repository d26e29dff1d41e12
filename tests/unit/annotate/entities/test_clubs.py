"""Clubs that are called as a town or an ordinary word, in sentences made for this test."""

from __future__ import annotations

from .conftest import Read

GAME = " انتهت المباراة بعد الشوط الثاني في الدوري الممتاز، وغاب اللاعب عن تشكيلة المدرب."


def kinds(read: Read, text: str) -> dict[str, tuple[str, str | None]]:
    return {printed: (mention.type, mention.entity) for printed, mention in read(text)}


def test_an_opponent_is_the_club_and_not_the_town(read: Read) -> None:
    held = kinds(read, "فاز الفريق الضيف على ليون بهدف." + GAME)
    assert held["ليون"] == ("ORG", "Olympique Lyonnais")


def test_the_same_words_are_the_town_where_no_sport_is_written_of(read: Read) -> None:
    assert kinds(read, "وصل الوفد إلى ليون مساء أمس.")["ليون"] == ("GPE", "Lyon")


def test_the_adjective_of_a_country_tells_the_club_and_stays_outside(read: Read) -> None:
    held = kinds(read, "تعادل ليون الفرنسي على أرضه." + GAME)
    assert "ليون الفرنسي" not in held and held["ليون"] == ("ORG", "Olympique Lyonnais")


def test_a_town_stays_a_town_beside_its_club(read: Read) -> None:
    text = "سجل مهاجم ليون هدفا. وأقيمت المباراة في ليون." + GAME
    assert [m.type for printed, m in read(text) if printed == "ليون"] == ["ORG", "GPE"]


def test_an_ordinary_word_is_a_club_only_where_its_club_is_spoken_of(read: Read) -> None:
    text = "قال مدرب الهلال إن الموسم طويل. وأضاف أن الهلال جاهز." + GAME
    assert [m.entity for printed, m in read(text) if printed == "الهلال"] == ["Al Hilal SFC"] * 2
    assert "الهلال" not in kinds(read, "ظهر الهلال مساء أمس." + GAME)


def test_a_town_whose_club_no_list_has_is_called_a_club(read: Read) -> None:
    held = kinds(read, "خسر الفريق الضيف أمام قونية بهدفين." + GAME)
    assert held["قونية"] == ("ORG", "Konya (club)")


def test_the_team_of_the_guests_is_no_lieutenant_general(read: Read) -> None:
    assert "الضيف" not in kinds(read, "خسر الفريق الضيف بهدفين." + GAME)


def test_a_club_behind_its_noun_is_called_by_its_town_or_by_a_noun_in_a_match(read: Read) -> None:
    held = kinds(read, "وصل لاعبو نادي قونية أمس، وانتهى اللقاء بعد فوز نادي الأمل عليهم." + GAME)
    assert held["نادي قونية"] == ("ORG", "Konya Club") and held["نادي الأمل"][0] == "ORG"
    assert "نادي قونية" not in kinds(read, "زار الوزير نادي قونية أمس.")


def test_a_union_named_in_full_is_meant_without_its_field(read: Read) -> None:
    held = kinds(read, "زار سالم مقر الاتحاد الأوروبي لكرة القدم. وقال إن الاتحاد الأوروبي سيرد.")
    assert held["الاتحاد الأوروبي"] == ("ORG", "UEFA")
    assert kinds(read, "قال سالم إن الاتحاد الأوروبي سيرد.")["الاتحاد الأوروبي"][1] == "European Union"


def test_clubs_of_one_country_make_each_other_sure(read: Read) -> None:
    held = kinds(read, "يلعب الأهلي بحارس مؤقت ويعجز النصر عن الفوز." + GAME)
    assert held["الأهلي"][0] == held["النصر"][0] == "ORG"
    assert "النصر" not in kinds(read, "عجز الفريق عن النصر أمس." + GAME)


def test_who_goes_from_club_to_club_goes_to_no_town(read: Read) -> None:
    held = kinds(read, "انتقل سالم من ليون إلى ريال مدريد، ومنه لميلان." + GAME)
    assert held["ليون"] == ("ORG", "Olympique Lyonnais") and held["ميلان"] == ("ORG", "AC Milan")
    assert kinds(read, "وصل المدرب من ليون إلى القرية." + GAME)["ليون"][0] == "GPE"


def test_a_club_goes_by_either_end_of_its_name(read: Read) -> None:
    held = kinds(read, "خسر مانشستر يونايتد أمس. وقال سالم إن يونايتد سيعود، وهو يلعب لمانشستر." + GAME)
    assert held["يونايتد"] == held["مانشستر"] == ("ORG", "Manchester United F.C.")


def test_an_opponent_of_no_list_is_told_by_the_adjective_of_its_country(read: Read) -> None:
    assert kinds(read, "خسر الفريق أمام كرمانو السويدي." + GAME)["كرمانو"][0] == "ORG"
    assert "وهدافه" not in kinds(read, "غاب نجم الفريق وهدافه السويدي سالم." + GAME)


def test_a_club_found_beside_another_is_one_elsewhere_too(read: Read) -> None:
    text = "جمع اللقاء ناديا الأهلي والاتحاد أمس. واحتل الاتحاد المركز الرابع." + GAME
    assert [printed for printed, _ in read(text)].count("الاتحاد") == 2


def test_sultan_is_a_given_name_before_a_family_that_no_list_has(read: Read) -> None:
    assert "سلطان الزريعق" in [printed for printed, _ in read("أوضح الأمر سلطان الزريعق مدير الرصيف أمس.")]
