"""The job itself, on Spark with two worker processes, against one machine. Skipped without pyspark or Java.

    apt-get install openjdk-17-jre-headless && pip install -e '.[dev,spark]' && pytest tests/unit/spark/test_job.py

`TAWATUR_SPARK_MASTER` names another master; by default two executors are started here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tawatur.engine.read import digest, versions
from tawatur.group.copies import copies
from tawatur.model.across import CopyGroup
from tawatur.output.imports import load
from tawatur.record import Record
from tawatur.record.carry import COLUMNS, Carried, carry
from tests.serving import demo_lexicon
from tests.unit.spark import corpus

MASTER = os.environ.get("TAWATUR_SPARK_MASTER", "local-cluster[2,1,1024]")
# Most of a small job is compiling plans.
QUICK = "--conf spark.ui.enabled=false --conf spark.sql.codegen.wholeStage=false pyspark-shell"
NEEDS = pytest.mark.skipif(
    not (find_spec("pyspark") and shutil.which("java")), reason="needs Java 17 and pip install 'tawatur[spark]'"
)


def job(*arguments: str, work: Path) -> subprocess.CompletedProcess[str]:
    """`python -m tawatur.spark` with what this process can import."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p), "PYSPARK_PYTHON": sys.executable,
           "JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", "PYSPARK_SUBMIT_ARGS": QUICK}  # fmt: skip
    command = [sys.executable, "-m", "tawatur.spark", *arguments]
    return subprocess.run(command, env=env, capture_output=True, text=True, timeout=900, cwd=work)


@NEEDS
def test_many_workers_find_what_one_machine_finds(tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    from tawatur.spark import workers

    words = demo_lexicon()
    table, out = tmp_path / "pages.parquet", tmp_path / "out"
    parquet.write_table(pa.Table.from_pylist(corpus.rows()), table)
    mapping = ",".join(f"{key}={column}" for key, column in corpus.MAP.items())
    done = job(
        str(table), str(out), "--map", mapping, "--lexicon", str(words.extensions[0]), "--partitions", "4",
        "--master", MASTER, work=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-4000:]

    pages, failures = corpus.read(table, words)
    expected = copies(list(corpus.reports(pages)))
    held = parquet.read_table(out / "pages").to_pylist()
    carried = [carry(Carried(page, versions(words), digest(item, item.load()))) for item, page in pages]
    assert sorted(held, key=lambda row: row["id"]) == sorted(carried, key=lambda row: str(row["id"]))
    assert parquet.read_schema(next((out / "pages").glob("*.parquet"))).names == list(COLUMNS)
    assert workers.in_order(parquet.read_table(out / "copies").to_pylist()) == expected

    with Record.open(tmp_path / "x.db") as record:
        loaded = load(record, [out], words)
        assert (loaded.pages, loaded.failures) == (len(pages), len(failures))
        found: list[CopyGroup] = record.across("copies")
    assert {(g.id, g.kind, frozenset(g.articles)) for g in found} == {
        (g.id, g.kind, frozenset(g.articles)) for g in expected
    }


def test_wrong_use_is_said(tmp_path: Path) -> None:
    done = job("in.parquet", str(tmp_path / "out"), "--map", "words=content", work=tmp_path)
    assert (done.returncode, done.stderr.splitlines()[-1][:31]) == (2, "tawatur: --map words=…: Tawatur")


@pytest.mark.skipif(find_spec("pyspark") is not None, reason="pyspark is installed: nothing is missing")
def test_a_missing_package_is_said(tmp_path: Path) -> None:
    done = job("in.parquet", str(tmp_path / "out"), work=tmp_path)
    assert (done.returncode, "pip install 'tawatur[spark]'" in done.stderr.splitlines()[-1]) == (2, True), done.stderr
