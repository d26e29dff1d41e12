"""What the pages of a story tell of a finding."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tawatur.model.across import Finding, FindingKind, Ledger
from tawatur.output.html.article import Voice
from tawatur.output.web.story import _books
from tawatur.output.web.telling import Teller, Told, Value
from tests.unit.output.test_brief import view


def _told(kind: FindingKind, count: int) -> Told:
    values = tuple(Value(str(n), str(n), "", (), "a", "", None, 1, n, "") for n in range(count))
    finding = Finding("f", kind, "s", "killed", "about", tuple(v.value for v in values), (), "why")
    return Told(finding, "about", kind, "", values, (), "", ())


@pytest.mark.parametrize(
    ("kind", "count", "shown"),
    [
        ("updated", 9, ["0", "6", "7", "8"]),  # the first, and where it stands now
        ("updated", 4, ["0", "1", "2", "3"]),
        ("differs", 9, ["0", "1", "2", "3"]),
    ],
)
def test_a_summary_shows_where_a_row_of_values_began_and_where_it_stands(
    kind: FindingKind, count: int, shown: list[str]
) -> None:
    assert [value.value for value in _told(kind, count).shown] == shown


def test_values_of_one_day_stand_in_the_order_of_their_finding() -> None:
    held = view()
    finding = held.findings[0]
    order = ("k3", "k1", "k2")
    teller = Teller.__new__(Teller)
    teller.view = held
    told = teller.distinct(Finding("f", "updated", "c1", "count", "flood", order, (), "why"))
    assert [claim.id for claim, _ in told] == list(order) and finding.claims != order


def test_a_ledger_keeps_the_whole_apart_from_its_parts_and_drones_with_missiles() -> None:
    held = view()
    first = next(iter(held.claims.values()))
    numbers = {
        "a": ("injured", "person injured", 12), "b": ("injured", "child injured", 2),
        "c": ("launched", "drone", 539), "d": ("launched", "missile", 11),
    }  # fmt: skip
    claims = {
        name: replace(first, id=name, attribute=what, unit=unit, value=value, mod=None)
        for name, (what, unit, value) in numbers.items()
    }
    held = replace(held, claims=claims, ledgers=(Ledger("toll", "c1", "flood", tuple(claims)),))
    (book,) = _books(held.ledgers, held, Teller(held, "en", Voice()))
    ((_, cells),) = book.rows
    assert dict(zip(book.columns, cells, strict=True)) == {
        "Injured": "12", "Injured, children": "2", "Launched": "539 (drone); 11 (missile)",
    }  # fmt: skip
