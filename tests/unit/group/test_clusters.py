"""Event clusters: who takes part, called once."""

from __future__ import annotations

from tawatur.group.clusters import clusters
from tests.unit.compare.build import SIDES, Draw


def test_a_body_goes_with_the_state_that_its_label_names() -> None:
    draw = Draw("اتفق الجانبان على التبادل. وتم التبادل.")
    draw.event("التبادل", "RETREAT", mode="prisoner-exchange", actors=["Salmar", "Lahar"], day="2031-05-04")
    second = Draw("أعلنت الوزارة التبادل.", name="b")
    second.event(
        "التبادل", "RETREAT", mode="prisoner-exchange", actors=["Ministry of Defence (Salmar)", "Lahar"],
        day="2031-05-04",
    )  # fmt: skip
    (found,) = clusters([draw.report(), second.report()], SIDES | {"Ministry of Defence (Salmar)": "Salmar"})
    assert sorted(found.actors) == ["Lahar", "Salmar"]


def test_the_outlet_of_an_article_takes_no_part_in_what_it_tells() -> None:
    draw = Draw("اعتقلت الشرطة تسعة لصوص، رابط الخبر في صحيفة النخيل.", outlet="Palm Daily")
    report = draw.event("اعتقلت", "COERCE", mode="arrest", actors=["Port Police"], targets=["Palm Daily"]).report()
    (held,) = clusters([report])
    assert (held.actors, held.targets) == (("Port Police",), ())
