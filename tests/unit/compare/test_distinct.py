"""Wordings that are much alike, and are of two statements."""

from __future__ import annotations

import pytest

from tawatur.compare.drafts.distinct import distinct
from tawatur.compare.ground.statements import Witness
from tawatur.lexicon import Lexicon

from .build import Draw, body

LEXICON = Lexicon()
OFFICE = body("Lahar Health Office")


def apart(one: Draw, other: Draw) -> bool:
    a, b = (Witness(draw.report(), 0) for draw in (one, other))
    assert distinct(a, b, LEXICON) == distinct(b, a, LEXICON)
    return distinct(a, b, LEXICON)


def bulletin(day: str, words: str = "عدم تسجيل حالات جديدة", title: str = "") -> Draw:
    draw = Draw(f"أعلن مكتب الصحة اليوم {day} عدم تسجيل حالات جديدة.", title=title)
    return draw.said(words, "أعلن", OFFICE)


def test_bulletins_of_two_days() -> None:
    assert apart(bulletin("الجمعة"), bulletin("السبت"))
    assert not apart(bulletin("الجمعة"), bulletin("الجمعة"))
    assert not apart(bulletin("الجمعة"), bulletin("ظهرا"))


def test_a_title_is_of_the_day_of_its_article() -> None:
    def titled(day: str) -> Draw:
        title = "المكتب: لا حالات جديدة"
        return Draw(f"صدرت النشرة اليوم {day} كالمعتاد.", title=title).said("لا حالات جديدة", "المكتب", OFFICE)

    assert apart(titled("الجمعة"), titled("السبت"))
    assert not apart(titled("الجمعة"), titled("الجمعة"))


def patient(age: str, value: str) -> Draw:
    draw = Draw(f"أعلن المكتب إصابة بحار يبلغ {age} في الميناء.")
    return draw.time(age, value, "duration").said(f"إصابة بحار يبلغ {age} في الميناء", "أعلن", OFFICE)


def test_other_ages_are_of_other_people() -> None:
    assert apart(patient("28 عاما", "P28Y"), patient("30 عاما", "P30Y"))
    assert not apart(patient("28 عاما", "P28Y"), patient("ثمانية وعشرين عاما", "P28Y"))


def boats(words: str, value: int) -> Draw:
    draw = Draw(f"أعلن المكتب وصول {words} إلى الميناء.").quantity(words, value, "boat")
    return draw.said(f"وصول {words} إلى الميناء", "أعلن", OFFICE)


def test_other_numbers_of_one_thing() -> None:
    assert apart(boats("9 قوارب", 9), boats("7 قوارب", 7))
    assert not apart(boats("9 قوارب", 9), boats("تسعة قوارب", 9))
    assert not apart(boats("9 قوارب", 9), Draw("أعلن المكتب وصول القوارب.").said("وصول القوارب", "أعلن", OFFICE))


def handed(words: str, value: str) -> Draw:
    draw = Draw(f"أعلن المكتب تسليم الرصيف {words} للمقاول.").time(words, value)
    return draw.said(f"تسليم الرصيف {words} للمقاول", "أعلن", OFFICE)


def test_times_of_two_months() -> None:
    assert apart(handed("الشهر الماضي", "2031-04"), handed("في العشرين من آذار", "2031-03-20"))
    assert not apart(handed("الشهر الماضي", "2031-04"), handed("في العشرين من نيسان", "2031-04-20"))
    assert not apart(handed("هذا العام", "2031"), handed("في العشرين من نيسان", "2031-04-20"))


def test_what_goes_on_from_an_earlier_statement_is_a_later_one() -> None:
    words = "للبيان عن القارب الذي غرق قبالة الرصيف"
    later = Draw(f"قال المكتب إنه إلحاقا {words} جرى سحبه.").said(f"إلحاقا {words} جرى سحبه", "قال", OFFICE)
    first = Draw("قال المكتب إن القارب غرق قبالة الرصيف.").said("القارب غرق قبالة الرصيف", "قال", OFFICE)
    assert apart(first, later)


@pytest.mark.parametrize(("other", "two"), [("لاهار", True), ("سلمار", False)])
def test_the_two_countries_are_those_named_before(other: str, two: bool) -> None:
    def cable(country: str, label: str) -> Draw:
        draw = Draw(f"هنأ الملك رئيس {country} بالعيد. وأشاد بعمق العلاقات بين البلدين الشقيقين.")
        draw.entity(country, label, "GPE", "country")
        return draw.said("عمق العلاقات بين البلدين الشقيقين", "أشاد", OFFICE)

    labels = {"لاهار": "Lahar", "سلمار": "Salmar"}
    assert apart(cable("سلمار", "Salmar"), cable(other, labels[other])) is two
