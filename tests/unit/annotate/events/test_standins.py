"""Common nouns that stand for a party, and the ways of grammar by which a doer is named at some distance."""

from __future__ import annotations

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, actors, one, read


def test_a_people_and_a_side() -> None:
    assert actors(one("قصف الروس القرية")) == ["Russia"]
    assert actors(one("أجرى الجانب السويدي محادثات طويلة")) == ["Sweden"]


def test_an_adjective_is_no_people() -> None:
    assert actors(one("قصف المسلحون الروس القرية")) == []


def test_the_government_alone_is_that_of_the_article() -> None:
    names: dict[str, tuple[EntityType, str]] = {"السويد": ("GPE", "Sweden")}
    events = read("سقط الثلج في السويد. واعتقلت الحكومة رجلين.", names=names)
    assert actors(events[-1]) == ["Government of Sweden"]


def test_who_is_asked() -> None:
    names = {"سالم": SALEM, "رامي": RAMI}
    event = read("وجه سالم دعوة إلى رامي لزيارة القرية", names=names)[-1]
    assert (event.type, actors(event)) == ("CONSULT", ["Rami"])


def test_subject_of_a_relative_clause_on_the_noun() -> None:
    names = {"لهار": LAHAR, "هالين": HALIN}
    assert actors(one("سمع السكان الغارات التي شنتها لهار", names=names)) == ["Lahar"]
    assert actors(one("سمع دوي غارة نفذتها لهار", names=names)) == ["Lahar"]
    assert actors(one("سمع السكان الغارات التي نفذت من قبل لهار", names=names)) == ["Lahar"]


def test_who_says_it_has_not_done_it() -> None:
    assert actors(one("قالت لهار إن ثلاثة عمال خطفوا", names={"لهار": LAHAR})) == []


def test_a_list_of_deeds_has_one_doer() -> None:
    events = read("استمر قصف الطيران الروسي للقرية، واعتقال عشرة رجال", names={})
    assert [actors(event) for event in events] == [["Russia"], ["Russia"]]


def test_one_side_ends_its_operations_both_end_a_war() -> None:
    names = {"روسيا": ("GPE", "Russia"), "أوكرانيا": ("GPE", "Ukraine")}
    said = "تدور الحرب بين أوكرانيا وبين روسيا. "
    ends = read(said + "ويبقى وقف العمليات العسكرية ممكنا.", names=names)[-1]  # type: ignore[arg-type]
    both = read(said + "ويبقى وقف الحرب ممكنا.", names=names)[-1]  # type: ignore[arg-type]
    assert (len(ends.actors), len(both.actors)) == (1, 2)


def test_two_delegations_of_two_countries() -> None:
    for talks in ("عقد وفدان سويدي ونرويجي محادثات طويلة", "جرت محادثات بين وفدين سويدي ونرويجي"):
        assert actors(one(talks)) == ["Sweden", "Norway"]
    assert actors(one("عقد وفدان عسكري ومدني محادثات طويلة")) == []
