"""Read pages gone wrong, as many as there is time for: python tools/fuzz.py --minutes 10 [--first N] [--count N]

What must not be (a crash, a page over 5 s, an offset that lies) is printed, and the file kept in --into. `--bytes` lets
atheris (not among the packages of the project; `pip install atheris`) choose the bytes by the code they reach.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tawatur.lexicon import Lexicon  # noqa: E402
from tawatur.record import Record  # noqa: E402
from tests.mutants import mutant, tried  # noqa: E402

_BATCH = 100  # mutants in one record, audited together
_WATCHED = ("tawatur.pages", "tawatur.script", "tawatur.annotate", "tawatur.engine")  # by atheris


def main() -> int:
    """The number of faults, as far as an exit status goes."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--minutes", type=float, default=5)
    asked.add_argument("--first", type=int, default=0, help="the number of the first mutant")
    asked.add_argument("--count", type=int, default=10**9, help="mutants at most")
    asked.add_argument("--into", type=Path, default=Path("faults"))
    asked.add_argument("--bytes", action="store_true", help="bytes chosen by atheris instead")
    given = asked.parse_args()
    if given.bytes:
        return guided(given)
    end, number, last, faults = time.monotonic() + given.minutes * 60, given.first, given.first + given.count, 0
    kinds: Counter[str] = Counter()
    while number < last and time.monotonic() < end:
        faults += batch(range(number, min(last, number + _BATCH)), given.into, kinds)
        number = min(last, number + _BATCH)
        say(f"{number - given.first} mutants, {faults} faults; {dict(kinds)}")
    return min(faults, 100)


def batch(numbers: range, into: Path, kinds: Counter[str]) -> int:
    """Read some mutants into one record and audit it; the number of faults."""
    faults = 0
    with TemporaryDirectory() as folder, Record.open(Path(folder) / "x.db") as record:
        for number in numbers:
            name, data = mutant(number)
            path = Path(folder) / name
            path.write_bytes(data)
            for fault in tried(path, record, Lexicon()):
                faults += 1
                say(fault)
                into.mkdir(parents=True, exist_ok=True)
                (into / name).write_bytes(data)
            path.unlink()
        kinds.update({"pages": record.totals()["pages"], "articles": record.totals()["articles"]})
        for fault in record.audit():
            faults += 1
            say(f"{numbers}: {fault}")
    return faults


def guided(given: argparse.Namespace) -> int:
    """Bytes by atheris over reading a page, annotators and all; it stops at the first crash, whose bytes it keeps."""
    import atheris

    for name in [name for name in sys.modules if name.startswith(_WATCHED)]:
        del sys.modules[name]  # what is imported already, atheris does not see
    with atheris.instrument_imports(include=list(_WATCHED)):
        from tawatur.engine.item import Item
        from tawatur.engine.read import read_item
    from tawatur.model.failure import Failure

    words = Lexicon()

    def one(data: bytes) -> None:
        page = read_item(Item("page", data[1:], media=(None, "html", "text")[data[0] % 3] if data else None), words)
        if isinstance(page, Failure):
            assert "please report" not in page.reason, page.reason
            return
        for block in page.blocks:
            assert page.text[block.span.start : block.span.end].strip()

    corpus = given.into / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number in range(40):
        (corpus / str(number)).write_bytes(b"\1" + mutant(number)[1][:4_000])
    limits = [f"-max_total_time={int(given.minutes * 60)}", "-max_len=6000", "-timeout=60"]
    atheris.Setup([sys.argv[0], str(corpus), *limits, f"-artifact_prefix={given.into}/"], one)
    atheris.Fuzz()
    return 0


def say(line: str) -> None:
    """One line, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
