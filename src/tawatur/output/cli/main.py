"""The list of verbs. Nothing heavy is imported before a verb needs it."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import typer

from tawatur import __version__
from tawatur.model.errors import TawaturError
from tawatur.output.cli import asking, entities, exchange, fetching, reading, serving, showing
from tawatur.output.cli.common import fail

app = typer.Typer(
    help="Read Arabic news pages into a sourced record: who says what, from whom, and how many independent origins.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for module in (reading, fetching, showing, asking, exchange, serving):
    for verb in module.VERBS:
        app.command(verb.__name__.rstrip("_"))(verb)
app.add_typer(entities.app, name="entity")


@app.callback(invoke_without_command=True)
def _version(version: bool = typer.Option(False, "--version", help="Print the version and leave.")) -> None:
    if version:
        sys.stdout.write(f"tawatur {__version__}\n")
        raise typer.Exit


def _place(error: OSError) -> str:
    """What is wrong with a place, and the way out where its folder is missing."""
    folder = Path(str(error.filename)).parent
    if isinstance(error, FileNotFoundError) and not folder.exists():
        return f"{error.filename}: the folder {folder} does not exist; make it first, or name another place"
    return f"{error.filename}: {error.strerror}"


def main() -> None:
    """The entry of the `tawatur` command. Exit status: 0 done, 1 some pages failed, 2 wrong use."""
    try:
        app(standalone_mode=True)
    except TawaturError as error:
        sys.exit(fail(error))
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        if not error.filename:
            raise
        sys.exit(fail(TawaturError(_place(error))))  # a place that cannot be read or written
    finally:
        gc.freeze()  # tables go with the process: leaving, Python need not look through them for garbage, three times
