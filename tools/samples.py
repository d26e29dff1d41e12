"""Run the examples of the documentation over the demo's record, and write what they print below them.

python tools/samples.py            writes the outputs into docs/recipes/*.md, docs/exports.md
python tools/samples.py --check    exit status 1 where a document does not show what it would

A block of `python` or `sh` is run when a block of `text` follows it: that block is its output. `sh` knows `tawatur …`
and `head -N FILE`; lines longer than a page's width are cut.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

DOCS = Path(__file__).resolve().parents[1] / "docs"
DEMO = Path(str(files("tawatur.demo")))
_BLOCK = re.compile(r"```(python|sh)\n(.*?)```\n\n```text\n(.*?)```\n", re.DOTALL)
_WIDTH = 160


def documents() -> list[Path]:
    """The documents with examples."""
    return [*sorted((DOCS / "recipes").glob("*.md")), DOCS / "exports.md"]


@contextlib.contextmanager
def workshop() -> Iterator[Path]:
    """A folder to run in, with the record of all demo pages as tawatur.db."""
    from tawatur.engine import across
    from tawatur.engine.items import items
    from tawatur.engine.run import run
    from tawatur.lexicon import Lexicon
    from tawatur.record import Record

    before, told = Path.cwd(), {key: os.environ.get(key) for key in ("TAWATUR_RECORD", "TAWATUR_LEXICON")}
    dates = json.loads((DEMO / "dates.json").read_text("utf-8"))
    days = {page: {int(n): date.fromisoformat(day) for n, day in held.items()} for page, held in dates.items()}
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        os.environ.pop("TAWATUR_RECORD", None)
        os.environ["TAWATUR_LEXICON"] = str(DEMO)
        try:
            with Record.open("tawatur.db") as record:
                run(record, items([DEMO / "pages"], days), Lexicon((DEMO,)))
                across.update(record, Lexicon((DEMO,)))
            yield Path(folder)
        finally:
            os.chdir(before)
            for key, value in told.items():
                os.environ.pop(key, None)
                if value is not None:
                    os.environ[key] = value


def written(text: str) -> str:
    """The document with its outputs as the code gives them today; run in a workshop."""
    names: dict[str, Any] = {}

    def shown(block: re.Match[str]) -> str:
        language, code, _ = block.groups()
        out = _python(code, names) if language == "python" else _shell(code)
        return f"```{language}\n{code}```\n\n```text\n{_cut(out)}```\n"

    return _BLOCK.sub(shown, text)


def _python(code: str, names: dict[str, Any]) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "example", "exec"), names)
    return out.getvalue()


def _shell(code: str) -> str:
    out = io.StringIO()
    for line in code.splitlines():
        verb, *words = shlex.split(line, comments=True)
        if verb == "head":
            count, name = words
            out.write("".join(Path(name).read_text("utf-8-sig").splitlines(True)[: int(count[1:])]))
        else:
            out.write(_tawatur(words))
    return out.getvalue()


def _tawatur(words: list[str]) -> str:
    from tawatur.output.cli.main import main

    held = io.TextIOWrapper(io.BytesIO(), "utf-8")
    before, sys.argv = sys.argv, ["tawatur", *words]
    try:
        with contextlib.redirect_stdout(held), contextlib.suppress(SystemExit):
            main()
    finally:
        sys.argv = before
    held.flush()
    return held.buffer.getvalue().decode()  # type: ignore[attr-defined]


def _cut(text: str) -> str:
    lines = (line if len(line) <= _WIDTH else line[:_WIDTH].rstrip() + " …" for line in text.rstrip().splitlines())
    return "".join(line.rstrip() + "\n" for line in lines)


def main() -> int:
    """Write or check all documents."""
    stale = []
    with workshop():
        for path in documents():
            before = path.read_text("utf-8")
            after = written(before)
            if after != before:
                stale.append(path)
                if "--check" not in sys.argv:
                    path.write_text(after, "utf-8")
    for path in stale:
        sys.stdout.write(f"{path.relative_to(DOCS.parent)}\n")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
