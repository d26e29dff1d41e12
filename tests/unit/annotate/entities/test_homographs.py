"""Ordinary words that are names too, and words that only look like names."""

from __future__ import annotations

import pytest

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


def test_a_king_s_given_name_needs_his_title(read: Read) -> None:
    assert [mention.entity for _, mention in read("كتب الملك عبد العزيز الرسالة.")] == ["Ibn Saud"]
    assert dict(read("جاء أبناء الراحل إبراهيم - عبد العزيز - سالم."))["عبد العزيز"].entity != "Ibn Saud"


def test_in_a_region_lies_a_town(read: Read) -> None:
    assert dict(read("يقع المصنع في أوستن بولاية تكساس."))["أوستن"].type == "GPE"


def test_a_town_that_is_attacked_is_no_state(read: Read) -> None:
    assert dict(read("نددوا بالهجوم على مقديشو أمس."))["مقديشو"].entity == "Mogadishu"


def test_a_cup_of_many_countries_has_its_year(read: Read) -> None:
    assert dict(read("تقام كأس أمم أفريقيا 2031 هناك."))["كأس أمم أفريقيا 2031"].entity == "2031 Africa Cup of Nations"
    assert "كأس مصر" in names(read, "انتهت كأس مصر 2031 أمس.")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("شاركت ثلاثون شركة تقدم خدماتها للزوار في معرض البلدة.", "تقدم"),
        ("قصف الطيران قاعدة نسيمان والبيت المجاور للقاعدة أمس.", "لقاعدة"),
        ("قصف الطيران قاعدة نسيمان وللقاعدة سور قديم.", "لقاعدة"),
        ("فحص الطبيب المريض بأشعة إكس أمس.", "إكس"),
    ],
)
def test_an_ordinary_word_is_no_name(read: Read, text: str, word: str) -> None:
    assert word not in names(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "أجرى الفريق تمرينا صباحيا على الملعب.",
        "منح الفريق الثقة للاعبين الشباب." + GAME,
        "وفروا فرص العمل للشباب السعودي في البلدة.",
    ],
)
def test_what_players_do_and_the_young_are_no_names(read: Read, text: str) -> None:
    assert names(read, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلن حزب تقدم قائمته في بغداد.", "حزب تقدم"),
        ("قال المدير على إكس إن الجسر أغلق.", "إكس"),
        ("نشر المدير الصورة عبر إكس أمس.", "إكس"),
    ],
)
def test_what_stands_before_it_makes_a_name_of_it(read: Read, text: str, name: str) -> None:
    assert name in names(read, text)
