"""Parties that pronouns take up, that stand apart from the noun, or that are called by a word for somebody's like."""

from __future__ import annotations

import pytest

from tests.unit.annotate.events.reading import LAHAR, RAMI, SALEM, Names, actors, one, read, targets

TWO: Names = {"سالم": SALEM, "رامي": RAMI}
BANK: Names = {"مصرف لهار": ("ORG", "Bank of Lahar"), "مصرف هالين": ("ORG", "Bank of Halin")}


def test_with_whom_it_is_done_by_a_pronoun() -> None:
    event = read("التقى سالم رامي في الميناء. واتفق معه على الموعد", names=TWO)[-1]
    assert actors(event) == ["Salem", "Rami"]
    event = read("وصل رامي إلى الميناء واجتمع به سالم", names=TWO)[-1]
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])
    assert targets(one("تنتظر لهار رفع العقوبات المفروضة عليها", names={"لهار": LAHAR})) == ["Lahar"]


def test_a_clause_on_a_deal_takes_up_no_name() -> None:
    event = read("ضم النادي رامي في صفقة اعترض عليها كثيرون", names=TWO)[-1]
    assert targets(event) == []


def test_the_two_whom_a_sentence_names() -> None:
    for joined in ("التعاون القائم بينهما", "الاتفاق الذي يجمعهما"):
        event = read(f"يعمل مصرف لهار ومصرف هالين على تعزيز {joined}", names=BANK)[-1]
        assert actors(event) == ["Bank of Lahar", "Bank of Halin"]


def test_the_two_countries_of_relations_that_a_call_weighs() -> None:
    names: Names = {"الرئيس السويدي سالم": SALEM, "الرئيس الفرنسي رامي": RAMI}
    text = "أجرى الرئيس السويدي سالم اتصالا هاتفيا بالرئيس الفرنسي رامي. وجرى خلال الاتصال بحث العلاقات بين البلدين"
    assert actors(read(text, names=names)[-1]) == ["Salem", "Rami"]


def test_who_tells_of_himself() -> None:
    for told in ("التقيت رامي في الميناء", "لقاءاتنا مع رامي طويلة"):
        event = one(f"قال سالم: «{told}»", names=TWO, said=("قال", told, "Salem"), direct="سالم")
        assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_a_counterpart_without_a_name_is_his_country() -> None:
    event = one("التقى سالم نظيره السويدي في الميناء", names=TWO)
    assert (actors(event), targets(event)) == (["Salem"], ["Sweden"])
    assert actors(one("وقع مصرف لهار اتفاقا مع نظيره السويدي أمس", names=BANK)) == ["Bank of Lahar", "Sweden"]
    assert targets(one("ينقل الاجتماع الرئاسة من سالم إلى نظيره السويدي أمس", names=TWO)) == []


def test_where_a_visit_goes_behind_a_clause_on_it() -> None:
    event = one("انتهت زيارة سالم التي وصفها بالناجحة إلى لهار", names={"سالم": SALEM, "لهار": LAHAR})
    assert (actors(event), targets(event)) == (["Salem"], ["Lahar"])


def test_whom_somebody_meets_on_a_visit() -> None:
    names: Names = {**TWO, "لهار": LAHAR}
    event = read("عقد سالم اجتماعا في إطار الزيارة التي يقوم بها إلى لهار مع رامي", names=names)[0]
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_who_also_did_something_else() -> None:
    text = "أطلق مصرف لهار برنامجا جديدا، كما قام بدعم مصرف هالين"
    event = one(text, names=BANK)
    assert (actors(event), targets(event)) == (["Bank of Lahar"], ["Bank of Halin"])


def test_what_a_noun_is_for_does_not_do_it() -> None:
    names: Names = {"حرس لهار": ("ORG", "Lahar Guard")}
    assert actors(one("جرى أمس توقيع اتفاق لإخراج حرس لهار", names=names)) == []
    assert actors(one("جرى أمس توقيع اتفاق حرس لهار", names=names)) == ["Lahar Guard"]


@pytest.mark.parametrize("text", ["انتزع الوفد «تنازلات» سويدية", "وصلت الطائرات الإغاثية السويدية إلى الميناء"])
def test_an_adjective_of_country_beside_the_noun(text: str) -> None:
    assert actors(one(text)) == ["Sweden"]


def test_what_befalls_others_is_not_done_by_who_tells_of_them() -> None:
    text = "قال سالم إن الشركات التي تخضع للتحقيق ستنشر حساباتها"
    assert actors(one(text, names=TWO, said=("قال", "الشركات التي تخضع للتحقيق", "Salem"))) == []


def test_that_there_is_none_is_nobody_s_doing() -> None:
    said = ("أكد", "لا يوجد اتفاق منفصل", "Salem")
    assert actors(one("أكد سالم أنه لا يوجد اتفاق منفصل", names=TWO, said=said)) == []


def test_this_aid_is_of_who_sent_it_wherever_it_goes() -> None:
    names: Names = {"لهار": LAHAR, "مصرف هالين": ("ORG", "Bank of Halin"), "سلمار": ("GPE", "Salmar")}
    event = read("أرسلت لهار مساعدات إلى سلمار. ووصلت هذه المساعدات إلى مصرف هالين", names=names)[-1]
    assert (actors(event), targets(event)) == (["Lahar"], ["Bank of Halin"])


def test_a_board_meets() -> None:
    assert actors(one("بدأت اجتماعات الدورة العاشرة لمجلس إدارة مصرف لهار", names=BANK)) == ["Bank of Lahar"]


def test_an_adjective_of_many_is_no_object() -> None:
    names: Names = {"المتمردين اللهاريين": ("ORG", "Rebels")}
    event = read("يهدف الحلف إلى محاربة المتمردين اللهاريين المدعومين من الخارج", names=names)[0]
    assert (actors(event), targets(event)) == ([], ["Rebels"])


@pytest.mark.parametrize(
    "text", ["وقعت أمس اتفاقية للتعاون في مجال الطاقة بين لهار وسلمار", "يتواصل التعاون فيما بين لهار وسلمار"]
)
def test_between_whom_it_is_behind_what_it_is_for(text: str) -> None:
    names: Names = {"لهار": LAHAR, "سلمار": ("GPE", "Salmar")}
    assert actors(read(text, names=names)[0]) == ["Lahar", "Salmar"]


def test_whom_talks_are_to_reconcile() -> None:
    names: Names = {"لهار": LAHAR, "سلمار": ("GPE", "Salmar")}
    event = read("تجري محادثات بين لهار وسلمار تهدف إلى إنهاء النزاع", names=names)[-1]
    assert actors(event) == ["Lahar", "Salmar"]


@pytest.mark.parametrize("text", ["قدمت لهار لسلمار مساعدات عاجلة", "فرضت لهار على سلمار عقوبات اقتصادية"])
def test_who_gets_it_stands_between_verb_and_noun(text: str) -> None:
    event = one(text, names={"لهار": LAHAR, "سلمار": ("GPE", "Salmar")})
    assert (actors(event), targets(event)) == (["Lahar"], ["Salmar"])


def test_where_an_ambassador_is_one_has_no_part() -> None:
    event = one("استقبل سالم السفير السويدي لدى لهار", names={"سالم": SALEM, "لهار": LAHAR})
    assert (actors(event), targets(event)) == (["Salem"], [])


def test_what_is_agreed_to_agrees_to_nothing() -> None:
    assert actors(one("يأتي اليوم إقرار المعيار السويدي للطاقة")) == []


def test_whom_somebody_pays_a_visit() -> None:
    event = one("قام سالم أمس بزيارة لرامي", names=TWO)
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])
    assert actors(one("بدأت أمس زيارة لرامي", names=TWO)) == ["Rami"]
