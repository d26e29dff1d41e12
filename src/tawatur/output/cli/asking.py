"""Verbs that ask the record: `said`, `search`, `explain`, `audit`, `report`."""

from __future__ import annotations

from typing import Annotated, get_args

import typer

from tawatur.model.errors import InputError
from tawatur.output.cli.common import (
    DEFAULT_RECORD,
    JsonOption,
    RecordOption,
    day,
    note,
    number,
    opened,
    say,
    show_json,
    table,
)


def said(
    by: Annotated[str | None, typer.Option(help="Who speaks: a name in Arabic or Latin letters.")] = None,
    to: Annotated[str | None, typer.Option(help="To whom.")] = None,
    about: Annotated[str | None, typer.Option(help="Words of the statement.")] = None,
    since: Annotated[str | None, typer.Option(help="First day (YYYY-MM-DD).")] = None,
    until: Annotated[str | None, typer.Option(help="Last day.")] = None,
    act: Annotated[
        str | None, typer.Option(help="say, deny, accuse, demand, promise, refuse, threaten, warn …")
    ] = None,
    record: RecordOption = DEFAULT_RECORD,
    as_json: JsonOption = False,
) -> None:
    """Who said what: statements with their chains, the same quotation in several articles as one."""
    from tawatur.model.layers import Act
    from tawatur.output.statements import statements

    first, last = (text and day(option, text).isoformat() for option, text in (("--since", since), ("--until", until)))
    if act and act not in get_args(Act):
        raise InputError(f"--act {act}: one of {', '.join(get_args(Act))}")
    with opened(record) as store:
        found = statements(store, store.said(by, to, about, first, last, act))
        strangers = [name for name in (by, to) if name and not found and not store.names(name)]
    for name in strangers:
        note(f"the record names nobody {name!r}; `tawatur entity list` shows who is there")
    if not found and not strangers:
        note("no statement is so; ask for less, or see them all with `tawatur said`")
    if as_json:
        show_json([held.json() for held in found])
        return
    for held in found:
        say(*held.lines(), "")


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS")],
    record: RecordOption = DEFAULT_RECORD,
    as_json: JsonOption = False,
    most: Annotated[int, typer.Option(min=1, help="At most so many articles.")] = 20,
) -> None:
    """Articles that hold all the words, whatever clitics and spellings; the best first."""
    from tawatur.output.find import search as find
    from tawatur.record.search import parse

    asked = " ".join(words)
    if not parse(asked):
        raise InputError(f"{asked}: there is no word in it to search for")
    with opened(record) as store:
        found = find(store, asked, most)
    if not found:
        note(f"no article holds {asked!r}; try fewer words, a shorter one, or a name in Latin letters")
    if as_json:
        show_json([held.json() for held in found])
        return
    for held in found:
        say(f"{held.article}\t{held.published or '?'}\t{held.outlet or held.page}\t{held.headline}")
        for line in held.passages:
            say(f"\t… {line.printed} …")


def explain(
    name: Annotated[str, typer.Argument(metavar="ID", help="Of a reading, an article, a story, a claim, a finding.")],
    record: RecordOption = DEFAULT_RECORD,
    as_json: JsonOption = False,
) -> None:
    """The reading, the rule that made it, its chain, and the raw sentence with the span marked."""
    from tawatur.output.explain import explain as explained

    with opened(record) as store:
        held = explained(store, name)
    if as_json:
        show_json([held.json()])
    else:
        say(*held.lines())


def audit(record: RecordOption = DEFAULT_RECORD, as_json: JsonOption = False) -> None:
    """Prove from the record alone that every stored word stands where the record says. Exit status 1 if not."""
    with opened(record) as store:
        broken = store.audit()
        pages = store.counts()["pages"]
    if as_json:
        show_json(broken)
    else:
        say(*broken, f"{number(pages, 'page')}, {number(len(broken), 'fault')}")
    raise typer.Exit(1 if broken else 0)


def report(record: RecordOption = DEFAULT_RECORD, as_json: JsonOption = False) -> None:
    """Counts at every stage, and the failures with their reasons."""
    with opened(record) as store:
        counts, failures = store.counts(), store.failures()
    if as_json:
        show_json(
            [{"counts": counts, "failures": [{"page": f.page, "stage": f.stage, "reason": f.reason} for f in failures]}]
        )
        return
    table(("what", "count"), list(counts.items()))
    for failure in failures:
        say(f"failed\t{failure.page}\t{failure.stage}\t{failure.reason}")


VERBS = (said, search, explain, audit, report)
