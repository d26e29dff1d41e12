"""Compiled modules read as the plain ones do, to the byte."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*(ROOT / "tests/golden/pages").glob("*.txt"), *(ROOT / "src/tawatur/demo/pages").glob("*.txt")])
READ = """
import pickle
import sys
from datetime import date
from pathlib import Path
import tawatur
from tawatur.compare import findings
from tawatur.engine import across, items, run
from tawatur.group.leaves import leaves
from tawatur.record import Record
from tawatur.script import words
print(words.__file__, findings.__file__, sep="\\n", file=sys.stderr)
for path in map(Path, sys.argv[2:]):
    print(path.name, repr(tawatur.read(path.read_text("utf-8"), name=path.name, published=date(2031, 3, 10))))
    half = path.read_text("utf-8")[: path.stat().st_size // 4]
    print(path.name, repr(tawatur.read(half + " قال إن" * 99, name=path.name)))
with Record.open(Path(sys.argv[1])) as record:
    for pages in (sys.argv[2:-2], sys.argv[2:]):  # the last two come to a record that stands
        run.run(record, items.items(map(Path, pages), published=date(2031, 3, 10)), tawatur.Lexicon())
        across.update(record, tawatur.Lexicon())
    kept = leaves([report for story in record.across("story") for report in across.view(record, story.id).reports], {})
    assert kept and pickle.loads(pickle.dumps(kept)) == kept, "leaves go from process to process"
    for kind in ("entity", "story", "copies", "cluster", "claim", "finding"):
        for one in record.across(kind):
            print(kind, repr(one))
"""

pytestmark = pytest.mark.skipif(
    not os.environ.get("TAWATUR_TEST_COMPILED"), reason="compiling takes minutes: TAWATUR_TEST_COMPILED=1 asks for it"
)


def readings(sources: Path, record: Path) -> tuple[str, list[str]]:
    """What a fresh interpreter reads with these modules and finds across it, and the files of two of them."""
    done = subprocess.run(
        [sys.executable, "-c", READ, record, *PAGES],
        env={**os.environ, "PYTHONPATH": str(sources)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout, done.stderr.splitlines()[-2:]


def test_compiled_modules_read_alike(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "tools/compiled.py", tmp_path / "made", "--quick"], check=True)
    both = tmp_path / "both"
    shutil.copytree(ROOT / "src", both)
    shutil.copytree(tmp_path / "made/lib", both, dirs_exist_ok=True)
    (plain, sources), (compiled, libraries) = (
        readings(ROOT / "src", tmp_path / "a.db"),
        readings(both, tmp_path / "b.db"),
    )
    assert {Path(file).suffix for file in sources} == {".py"}
    assert {Path(file).suffix for file in libraries} <= {".so", ".pyd"}
    assert len(plain) > 100_000
    assert plain.count("\nfinding ") > 5
    assert compiled == plain
