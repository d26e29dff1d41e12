"""What one more article touches of a chapter, by what is known of the others at a glance."""

from __future__ import annotations

from datetime import date

from tawatur.compare.drafts.tied import statements_of
from tawatur.compare.ground.ground import Line, ground
from tawatur.compare.ground.scene import Scene
from tawatur.engine.glances import Glance, Seen
from tawatur.engine.touched import carried_with, contested, found_by, moved_kinds, moved_signs, quoted_alike
from tawatur.model.grouped import Telling

from ..compare.build import Draw, body


def _seen(name: str, lead: tuple[str, ...] = (), said: tuple[tuple[str, str], ...] = (), **kinds: str) -> Seen:
    held = {label: (type_, "", False) for label, type_ in kinds.items()}
    day = date(2031, 5, 4)
    return Seen(Telling(name, day, ()), (day, ("", 0), name), held, [], [], [], [], list(lead), list(said))


def _glance(
    name: str,
    numbers: tuple[tuple[str, str], ...] = (),
    open_: tuple[list[str], ...] = (),
    said: tuple[tuple[str, str], ...] = (),
) -> Glance:
    return Glance(_seen(name, said=said), [], [], list(numbers), list(open_), False)


def test_copies_that_count_the_same_are_woken() -> None:
    there = {
        "a": _glance("a", (("killed", "killed"),)),
        "b": _glance("b", (("number", "ton"),)),
        "c": _glance("c", (("killed", "killed"),)),
    }
    assert carried_with(there, {"a"}, [], [["a", "b", "c"]]) == {"c"}
    assert carried_with(there, set(), [("number", "ton")], [["b", "c"]]) == {"b"}


def test_open_numbers_hang_together_through_others() -> None:
    there = {
        "a": _glance("a", open_=(["number", "ton", "Lahar", "Port Town"],)),
        "b": _glance("b", open_=(["number", "ton", "Port Town", "Salmar"],)),
        "c": _glance("c", open_=(["number", "person", "Lahar"],)),
    }
    found, known = found_by(there, [["number", "ton", "Lahar"]])
    assert found == {"a", "b"}  # b through a
    assert ("number", "ton", "Salmar") in known and ("number", "person", "Lahar") not in known
    assert found_by(there, []) == (set(), set())


def test_what_one_source_says_is_found_in_nearly_its_words() -> None:
    said = "\n".join(f"w{n}" for n in range(12))
    there = {
        "a": _glance("a", said=(("Omar", said), ("Huda", said))),
        "b": _glance("b", said=(("Omar", "\n".join(f"x{n}" for n in range(12))),)),
        "c": _glance("c", said=(("Omar", ""),)),
    }
    words = frozenset(said.split("\n"))
    assert quoted_alike(there, [("Omar", words)]) == {("a", 0), ("c", 0)}  # of c it is not known
    assert quoted_alike(there, [("", words)]) == set()


def test_signs_weigh_otherwise_where_four_times_as_many_leads_have_them() -> None:
    new = [_seen("z", lead=("fire", "harbour", "smoke"))]
    spread = {"fire": 7, "harbour": 8, "smoke": 16}
    moved = moved_signs(new, Line(17, spread, {}))
    assert moved == {"harbour"}
    moved = moved_signs([_seen("z", lead=("fire", "harbour"))], Line(5, {"fire": 7, "harbour": 8}, {}))
    assert moved is not None and "harbour" in moved and "fire" not in moved
    assert moved_signs(new, Line(16, spread, {})) is None  # so many more leads: all weigh otherwise


def test_the_first_article_says_what_a_name_is() -> None:
    before = [_seen("a", Omar="PER")]
    new = [_seen("b", Omar="ORG", Huda="PER")]
    line = Line(2, {}, {"Omar": ("PER", "", False), "Huda": ("PER", "", False)})
    assert moved_kinds(before, new, line) == {"Huda"}


def test_of_a_denial_they_are_asked_who_have_a_say_in_it() -> None:
    there = {
        "a": _glance("a")._replace(denied=(["gtr", "brn", "snt"],)),
        "b": _glance("b")._replace(contested=True),
        "c": _glance("c"),
    }
    words = "خرج الفريق كله من الميناء"
    draws = Draw(f"قالت الوزارة إن {words}."), Draw(f"نفت وزارة الدفاع أن {words}.")
    says = Scene(draws[0].said(words, "قالت", body("Lahar", span=draws[0].at("الوزارة"))).report())
    denies = Scene(draws[1].said(words, "نفت", body("Salmar", span=draws[1].at("وزارة الدفاع")), act="deny").report())
    floor = ground((), (), (), {}, {})
    assert contested([says], there, frozenset(), floor) is None
    assert contested([says], there, frozenset({"b"}), floor) == {"b"}
    assert contested([denies], there, frozenset(), floor) == {"a", "b", "c"}
    (one,) = statements_of(says, floor)
    there["a"] = there["a"]._replace(denied=(sorted(one.keys),))
    assert contested([says], there, frozenset(), floor) == {"a", "b"}
