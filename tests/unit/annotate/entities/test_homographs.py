"""Ordinary words that are names too, and words that only look like names."""

from __future__ import annotations

from .conftest import Read

GAME = " انتهت المباراة بعد الشوط الثاني في الدوري الممتاز، وغاب اللاعب عن تشكيلة المدرب."


def names(read: Read, text: str) -> list[str]:
    return [printed for printed, _ in read(text)]


def test_a_word_is_a_name_where_its_country_is_spoken_of(read: Read) -> None:
    assert "حماس" in names(read, "رفضت حماس العرض، وقال الوزير الإسرائيلي إنها أخطأت.")
    assert "حماس" not in names(read, "تحدث المعلم بحماس كبير، ورأى الناس حماس الأطفال.")


def test_the_noun_before_a_name_says_which_it_is(read: Read) -> None:
    assert "جنين" in names(read, "وصل الرجل إلى مدينة جنين أمس.")
    assert "الكسوة" not in names(read, "زار الوفد مصنع الكسوة أمس.")


def test_behind_a_preposition_that_looks_like_an_article_a_place_may_stand(read: Read) -> None:
    assert "الحامة" in names(read, "وصلت القافلة إلى الحامة بعد قابس في تونس.")


def test_the_club_is_no_club_of_its_own(read: Read) -> None:
    assert "النادي" not in names(read, "قالت إدارة النادي إن لاعب الفريق غائب، وعاد إلى النادي أمس." + GAME)


def test_a_union_that_is_named_has_a_board_too(read: Read) -> None:
    text = "صادق المجلس على نظام للاتحاد السعودي لكرة القدم. واجتمع مجلس إدارة الاتحاد أمس." + GAME
    assert "الاتحاد" not in names(read, text)


def test_a_club_named_in_full_is_meant_by_its_short_name(read: Read) -> None:
    text = "فاز بوروسيا دورتموند أمس. وكان دورتموند أفضل من ضيفه." + GAME
    assert [mention.type for printed, mention in read(text) if printed == "دورتموند"][-1] == "ORG"


def test_a_comma_joins_clubs(read: Read) -> None:
    text = "يواجه الفريق الرائد، نجران والفتح في الدوري. وكان لاعب الرائد غائبا." + GAME
    assert {mention.type for printed, mention in read(text) if printed == "نجران"} == {"ORG"}


def test_a_name_behind_that_is_no_town(read: Read) -> None:
    assert "إن صالح" not in [words for words, _ in read("قال المتحدث إن صالح عاد إلى القرية.")]
