"""Ledgers: the numbers of one event side by side, each with who gives it; nothing is added up."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.model.across import Claim, Ledger, LedgerKind

_KINDS: dict[str, LedgerKind] = {
    **dict.fromkeys(("killed", "injured", "displaced", "missing", "arrested", "kidnapped"), "toll"),
    **dict.fromkeys(("launched", "intercepted", "strikes"), "weapons"),
    **dict.fromkeys(("handed over", "received", "exchanged", "released"), "exchange"),
    **dict.fromkeys(("aid", "frozen", "damage"), "aid"),
}


def ledgers(claims: Iterable[Claim]) -> list[Ledger]:
    """A ledger for each event and kind of number, claims by attribute, unit and day.

    Numbers that stand with no event are those of their article, about which their clauses say no one thing.
    """
    held: dict[tuple[str, LedgerKind], list[Claim]] = {}
    for claim in claims:
        kind = _KINDS.get(claim.attribute)
        if kind:
            held.setdefault((claim.subject, kind), []).append(claim)
    return [
        Ledger(
            kind,
            subject,
            rows[0].about if len({row.about for row in rows}) == 1 else "",
            tuple(c.id for c in sorted(rows, key=lambda c: (c.attribute, c.unit, c.said or "", c.evidence))),
        )
        for (subject, kind), rows in sorted(held.items())
    ]
