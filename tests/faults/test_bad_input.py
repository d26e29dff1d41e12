"""Bad input is normal: a clear message, a failure row, exit status 1, and all other pages are read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tawatur.record import Record
from tests.conftest import TEXT

ENGLISH = "The minister said the dam would fill within three months, and that twelve villages had been flooded.\n" * 5


def tawatur(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does, in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "tawatur", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """A folder with pages good and bad, read once."""
    folder = tmp_path_factory.mktemp("bad")
    pages = folder / "pages"
    pages.mkdir()
    (pages / "good.txt").write_text(TEXT, "utf-8")
    (pages / "empty.txt").write_bytes(b"")
    (pages / "blank.txt").write_bytes(b" \n\n ")
    (pages / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (pages / "nul.txt").write_text(TEXT + "\0", "utf-8")
    (pages / "utf16.txt").write_bytes(TEXT.encode("utf-16"))
    (pages / "cp1256.txt").write_bytes(TEXT.encode("cp1256"))
    (pages / "bom.txt").write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    (pages / "half.txt").write_bytes(TEXT.encode()[:-4])
    (pages / "english.txt").write_text(ENGLISH, "utf-8")
    (pages / "huge.txt").write_text(TEXT * (50_000_000 // len(TEXT.encode())), "utf-8")
    (pages / "long.txt").write_text(TEXT + "\n\n" + "سطر من سجل طويل\n" * 30_000, "utf-8")
    (pages / "deep.html").write_text("<div>" * 100_000 + TEXT, "utf-8")
    (pages / "soup.html").write_text("<div>" * 100 + "<p>" + TEXT + "<b><i></p></b><script>alert(1)", "utf-8")
    (pages / "lines.jsonl").write_text(json.dumps({"text": TEXT}) + "\n{broken\n[]\n", "utf-8")
    return folder, tawatur("read", "pages", "--record", "x.db", cwd=folder)


def test_the_exit_status_says_that_some_failed(read: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    _, done = read
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("empty.txt", "empty"),
        ("blank.txt", "empty"),
        ("binary.txt", "binary"),
        ("nul.txt", "control characters"),
        ("english.txt", "not Arabic"),
        ("huge.txt", "limit"),
        ("long.txt", "the rest is kept as one block"),
        ("deep.html", "deep"),
        ("lines.jsonl#2", "JSON"),
        ("lines.jsonl#3", "object"),
    ],
)
def test_each_failure_is_a_row_that_names_page_and_reason(
    read: tuple[Path, subprocess.CompletedProcess[str]], page: str, reason: str
) -> None:
    folder, done = read
    with Record.open(folder / "x.db", create=False) as record:
        failures = {failure.page: failure.reason for failure in record.failures()}
    assert reason in failures[page]
    assert page in done.stderr


@pytest.mark.parametrize(
    "page", ["good.txt", "utf16.txt", "cp1256.txt", "bom.txt", "soup.html", "long.txt", "lines.jsonl#1"]
)
def test_all_others_are_read(read: tuple[Path, subprocess.CompletedProcess[str]], page: str) -> None:
    folder, _ = read
    with Record.open(folder / "x.db", create=False) as record:
        (held,) = [held for held in record.pages() if held.name == page]
        assert len(held.articles) == 1
        assert "سالم الحرداني" in " ".join(held.printed(span) for span in held.articles[0].body)
        assert record.audit() == []


def test_counts_add_up(read: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    folder, done = read
    with Record.open(folder / "x.db", create=False) as record:
        pages, failures = record.counts()["pages"], len(record.failures())
        failures -= 1  # long.txt was read in part: it is a page and a failure
    assert done.stdout.splitlines()[-1].startswith(f"{pages + failures} pages, {pages} read")


def test_a_folder_without_pages_is_wrong_use(tmp_path: Path) -> None:
    done = tawatur("read", tmp_path, cwd=tmp_path)
    assert done.returncode == 2
    assert "holds no pages" in done.stderr


def test_a_path_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    done = tawatur("read", "none.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert "no such file" in done.stderr


@pytest.mark.parametrize(
    ("verb", "message"),
    [
        (("stories",), "no record at"),
        (("read", "a.txt", "--dates", "none.json"), "none.json"),
        (("read", "a.txt", "--dates", "a.txt"), "not of the form"),
        (("read", "a.txt", "--published", "yesterday"), "YYYY-MM-DD"),
        (("read", "a.txt", "--map", "what=ever"), "knows the fields"),
        (("read", "a.txt", "--lexicon", "none"), "no such folder of words"),
        (("read", "a.txt", "--format", "pdf"), "html or json"),
    ],
)
def test_wrong_use_is_said_with_the_way_out(tmp_path: Path, verb: tuple[str, ...], message: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    done = tawatur(*verb, cwd=tmp_path)
    assert done.returncode == 2, done.stdout
    assert message in done.stderr
    assert "Traceback" not in done.stderr
