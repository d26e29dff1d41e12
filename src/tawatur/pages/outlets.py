"""The outlets of a lexicon, as credits are read by them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tawatur.lexicon import Lexicon, cells
from tawatur.pages.credits import Outlets, plain
from tawatur.script.fold import folded

# Rows of a user's `names.tsv` that are outlets.
_KINDS = frozenset(("outlet", "agency", "newspaper", "broadcaster", "website", "magazine", "radio", "platform"))
# Places of this rank and above are meant by a name that an outlet has, too; "region", before such a name.
_KNOWN, _REGION = 3, "المنطقه "


def _slugs(hosts: Mapping[str, str]) -> dict[str, str]:
    """What stands before the ending of a host -> label, where it is one outlet's."""
    out: dict[str, set[str]] = {}
    for host, label in hosts.items():
        out.setdefault(host.split(".")[0].replace("-", ""), set()).add(label)
    return {slug: next(iter(labels)) for slug, labels in out.items() if len(labels) == 1 and len(slug) > 3}


@cache
def outlets(lexicon: Lexicon) -> Outlets:
    """The outlets of a lexicon and its extensions."""
    table: dict[str, str] = {}
    agencies = set()
    hosts: dict[str, str] = {}
    rows = [*lexicon.rows("names", "outlets"), *(row for row in lexicon.extra("names") if row.get("kind") in _KINDS)]
    for row in rows:
        if row.get("kind") == "agency":
            agencies.add(row["label"])
        for host in cells(row, "host") if row.get("host") else ():
            hosts.setdefault(host.lower(), row["label"])
        for name in (*cells(row, "ar"), *cells(row, "latin"), row["label"]):
            table.setdefault(plain(name), row["label"])
    words = lexicon.table("labels", "credits")["words"]
    heads = frozenset(folded(head) for head in words["heads"])
    leave = tuple(sorted({*heads, *(folded(part) for part in words["parts"])}, key=len, reverse=True))
    # A credit says "الجزيرة" where the list has "قناة الجزيرة": a name counts without its head where it is free.
    for name, label in tuple(table.items()):
        for head in heads:
            if name.startswith(head + " "):
                table.setdefault(name[len(head) + 1 :], label)
    nobody = frozenset(folded(word) for word in words["nobody"])
    kinds = {folded(word): english for word, english in words["kinds"].items()}
    places = [row for row in lexicon.rows("names", "places") if row["type"] == "GPE"]
    towns = frozenset(
        name
        for row in places
        if row["rank"] == "1" or row["kind"] in ("capital", "country")
        for cell in cells(row, "ar")
        if (name := folded(cell)) in table
    )
    known = (folded(cell) for row in places if int(row["rank"]) <= _KNOWN for cell in cells(row, "ar"))
    forms = towns | {form for name in known for form in (name, name.removeprefix(_REGION))}
    placed = frozenset(form for form in forms if form in table and table[form] not in agencies)
    according = frozenset(folded(word) for word in words["according"])
    return Outlets(
        table, heads, leave, nobody, frozenset(agencies), kinds, hosts, _slugs(hosts), towns, placed, according
    )
