"""`tawatur entity …`: names that are one, and people's decisions on them."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.model.errors import InputError, NotFoundError
from tawatur.output.cli.common import (
    DEFAULT_RECORD,
    JsonOption,
    LexiconOption,
    RecordOption,
    lexicon,
    note,
    opened,
    say,
    show_json,
    table,
)

app = typer.Typer(help="Names that are one: list, merge, split, take back.", no_args_is_help=True)
if TYPE_CHECKING:
    from tawatur.record import Record

One = Annotated[str, typer.Argument(metavar="NAME", help="A label or a name, as `tawatur entity list` has it.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="Likewise.")]
By = Annotated[str | None, typer.Option(help="Who decides; your login where not given.")]


@app.command("list")
def list_(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="A label or a name, in any spelling seen.")] = None,
    record: RecordOption = DEFAULT_RECORD,
    as_json: JsonOption = False,
) -> None:
    """Entities with the forms of their names, how often each was seen."""
    with opened(record) as store:
        found = store.names(name)
    if name and not found:
        note(f"the record names nobody {name!r}; `tawatur entity list` shows who is there")
    if as_json:
        show_json([{"entity": e, "type": t, "name": n, "times": times} for e, t, n, times in found])
    else:
        table(("entity", "type", "name", "times"), found)


def _judge(left: str, right: str, same: bool, by: str | None, record: str, folders: list[Path]) -> None:
    from tawatur.engine import across

    words = lexicon(folders)
    with opened(record) as store:
        one, other = _label(store, left), _label(store, right)
        if one == other:
            raise InputError(f"{left!r} and {right!r} are read as one entity, {one!r}: merge and split decide on two")
        store.judge(one, other, same, by or getpass.getuser())
        across.update(store, words)
        held = store.judgements()[-1].number
        say(
            f"judgement {held} kept: {one} {'=' if same else '≠'} {other}; take it back: tawatur entity withdraw {held}"
        )


def _label(store: Record, name: str) -> str:
    """The label that a name stands for: itself, or the one that is most often named so. Raises NotFoundError."""
    found = store.names(name)
    if not found:
        raise NotFoundError(f"the record names nobody {name!r}; `tawatur entity list` shows who is there")
    return name if any(label == name for label, *_ in found) else max(found, key=lambda held: (held[3], held[0]))[0]


@app.command()
def merge(
    left: One,
    right: Other,
    by: By = None,
    record: RecordOption = DEFAULT_RECORD,
    lexicon_folders: LexiconOption = [],  # noqa: B006
) -> None:
    """Decide that two entities are one."""
    _judge(left, right, True, by, record, lexicon_folders)


@app.command()
def split(
    left: One,
    right: Other,
    by: By = None,
    record: RecordOption = DEFAULT_RECORD,
    lexicon_folders: LexiconOption = [],  # noqa: B006
) -> None:
    """Decide that two entities are not one."""
    _judge(left, right, False, by, record, lexicon_folders)


@app.command()
def withdraw(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="As `tawatur entity judgements` has it.")],
    record: RecordOption = DEFAULT_RECORD,
    lexicon_folders: LexiconOption = [],  # noqa: B006
) -> None:
    """Take a judgement back."""
    from tawatur.engine import across

    words = lexicon(lexicon_folders)
    with opened(record) as store:
        store.withdraw(number)
        across.update(store, words)
    say(f"judgement {number} withdrawn")


@app.command()
def judgements(record: RecordOption = DEFAULT_RECORD, as_json: JsonOption = False) -> None:
    """The judgements, those taken back included."""
    with opened(record) as store:
        found = store.judgements(all_of_them=True)
    rows = [
        (j.number, j.left, "same" if j.same else "different", j.right, j.by, "withdrawn" if j.withdrawn else "")
        for j in found
    ]
    head = ("number", "left", "is", "right", "by", "state")
    if as_json:
        show_json([dict(zip(head, row, strict=True)) for row in rows])
    else:
        table(head, rows)
