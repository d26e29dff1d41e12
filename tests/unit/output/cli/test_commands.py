"""The command, verb by verb, over the demo's pages."""

from __future__ import annotations

import json
import sys
from http.server import HTTPServer, SimpleHTTPRequestHandler
from importlib.resources import files
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tawatur.output.cli.main import main

DEMO = Path(str(files("tawatur.demo")))


class Command:
    """Runs the command in this process, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.record = str(folder / "x.db")

    def __call__(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str, status: int = 0
    ) -> str:
        """Standard output of a call; its exit status must be `status`."""
        monkeypatch.setattr(sys, "argv", ["tawatur", *arguments])
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        shown = capsys.readouterr()
        assert (left.value.code or 0) == status, shown.err
        return shown.out if not status else shown.out + shown.err


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """The command over a record that holds four pages of the demo."""
    folder = tmp_path_factory.mktemp("cli")
    pages = folder / "pages"
    pages.mkdir()
    for name in ("06_toll_morning.txt", "07_toll_evening.txt", "08_nested_sources.txt", "11_no_news.txt"):
        (pages / name).write_bytes((DEMO / "pages" / name).read_bytes())
    return Command(folder)


@pytest.fixture
def tawatur(command: Command, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Call the command: words in, standard output out. The pages are read before the first call."""

    def call(*arguments: str, status: int = 0) -> str:
        return command(capsys, monkeypatch, *arguments, status=status)

    monkeypatch.setenv("TAWATUR_RECORD", command.record)
    monkeypatch.setenv("TAWATUR_LEXICON", str(DEMO))
    if not Path(command.record).exists():
        said = call("read", str(command.folder / "pages"), "--dates", str(DEMO / "dates.json"))
        assert said.splitlines()[-1].startswith("4 pages, 4 read")
    return call


def as_json(text: str) -> list[Any]:
    """The one list of objects that `--json` prints."""
    held = json.loads(text)
    assert isinstance(held, list)
    return held


def test_reading_again_changes_nothing(tawatur: Any, command: Command) -> None:
    said = tawatur("read", str(command.folder / "pages"), "--dates", str(DEMO / "dates.json"))
    assert said.splitlines()[-1].startswith("4 pages, 0 read")
    assert "4 known" in said


def test_stories(tawatur: Any) -> None:
    lines = tawatur("stories").splitlines()
    held = as_json(tawatur("stories", "--json"))
    assert len(lines) == len(held) == 2
    assert [row["number"] for row in held] == [1, 2]
    assert held[0]["first"] == "2031-03-09"
    assert lines[0].split("\t")[0] == "1"


@pytest.mark.parametrize("verb", ["story", "compare", "timeline"])
def test_views_of_a_story(tawatur: Any, verb: str) -> None:
    assert "هولمار" in tawatur(verb, "1")
    sections = as_json(tawatur(verb, "1", "--json", "--lang", "en"))
    assert all(section["heading"].isascii() for section in sections)


def test_a_toll_that_rises_is_shown_as_an_update(tawatur: Any) -> None:
    (section,) = [held for held in as_json(tawatur("compare", "1", "--json")) if held["key"] == "updated"]
    assert {line["text"] for line in section["lines"]} >= {"4", "9"}


@pytest.mark.parametrize(("form", "sign"), [("md", "[^1]"), ("html", "<!doctype html>"), ("json", '"sections"')])
def test_brief(tawatur: Any, tmp_path: Path, form: str, sign: str) -> None:
    out = tmp_path / f"brief.{form}"
    assert tawatur("brief", "1", "--format", form, "-o", str(out)).strip() == str(out)
    assert sign in out.read_text("utf-8")
    assert sign in tawatur("brief", "1", "--format", form)


def test_a_brief_for_the_office(tawatur: Any, tmp_path: Path) -> None:
    pytest.importorskip("docx", reason="pip install 'tawatur[docx]'")
    out = tmp_path / "brief.docx"
    tawatur("brief", "1", "--format", "docx", "-o", str(out))
    assert out.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (("said", "--since", "2031-13-40"), "--since 2031-13-40: a day is written YYYY-MM-DD"),
        (("said", "--act", "shout"), "--act shout: one of say, deny"),
        (("search", "؟"), "there is no word in it"),
    ],
)
def test_what_cannot_be_asked_is_said(tawatur: Any, asked: tuple[str, ...], answer: str) -> None:
    assert answer in tawatur(*asked, status=2)


def test_a_place_that_cannot_be_written_is_said(tawatur: Any, command: Command) -> None:
    for asked in (("brief", "1", "--format", "html", "-o"), ("export", "--format", "jsonl", "-o")):
        told = tawatur(*asked, str(command.folder / "x.db" / "y"), "--record", command.record, status=2)
        assert told.startswith("tawatur: ") and "x.db" in told and "Traceback" not in told


def test_said(tawatur: Any) -> None:
    held = as_json(tawatur("said", "--by", "Pavel Kronda", "--json"))
    assert held
    assert {row["source"] for row in held} == {"Pavel Kronda"}
    assert "Pavel Kronda" in tawatur("said", "--by", "كروندا")
    assert tawatur("said", "--by", "nobody") == ""


def test_search(tawatur: Any) -> None:
    (first, *_) = as_json(tawatur("search", "والسد", "بوابات", "--json"))
    assert first["page"] == "08_nested_sources.txt"
    assert "08" not in tawatur("search", "مسيرات", "هولمار")
    assert "…" in tawatur("search", "هولمار")


def test_explain_a_reading_a_claim_and_an_article(tawatur: Any) -> None:
    (row, *_) = as_json(tawatur("said", "--by", "Pavel Kronda", "--json"))
    name = row["witnesses"][0]["id"]
    shown = tawatur("explain", name)
    assert "Pavel Kronda" in shown
    assert "rule" in shown
    assert as_json(tawatur("explain", name, "--json"))[0]["id"] == name
    assert name in tawatur("explain", name.partition(".")[0])
    story = as_json(tawatur("stories", "--json"))[0]["id"]
    assert "story" in tawatur("explain", story)
    assert "no pages or articles" in tawatur("explain", "zzz", status=2)


def test_audit_and_report(tawatur: Any) -> None:
    assert tawatur("audit").strip() == "4 pages, 0 faults"
    assert as_json(tawatur("audit", "--json")) == []
    (held,) = as_json(tawatur("report", "--json"))
    assert held["counts"]["pages"] == 4
    assert held["counts"]["articles"] == 3
    assert "articles\t3" in tawatur("report")


@pytest.mark.parametrize(
    ("form", "files"),
    [("standoff", 4), ("jsonl", 1), ("csv", 13), ("plover", 1), ("ftm", 2), ("atom", 1), ("annotations", 4)],
)
def test_export(tawatur: Any, tmp_path: Path, form: str, files: int) -> None:
    assert tawatur("export", "--format", form, "-o", str(tmp_path / form)).startswith(
        f"{files} file{'s' * (files > 1)} in"
    )
    assert len(list((tmp_path / form).iterdir())) == files


def test_import_after_export(tawatur: Any, tmp_path: Path) -> None:
    tawatur("export", "--format", "jsonl", "-o", str(tmp_path))
    said = tawatur("import", str(tmp_path), "--record", str(tmp_path / "new.db"))
    assert said.strip() == "4 pages, 3 articles, 0 failures"
    assert tawatur("stories", "--record", str(tmp_path / "new.db")) == tawatur("stories")


def test_a_format_that_is_not_there(tawatur: Any, tmp_path: Path) -> None:
    assert "csv, ftm, jsonl, parquet, plover, standoff" in tawatur(
        "export", "--format", "xls", "-o", str(tmp_path), status=2
    )
    assert "md, html, json, docx or pdf" in tawatur("brief", "1", "--format", "rtf", status=2)
    assert "no story 99" in tawatur("brief", "99", status=2)
    assert "ar and en" in tawatur("brief", "1", "--lang", "fr", status=2)


def test_judgements_are_kept_and_taken_back(tawatur: Any) -> None:
    assert "Pavel Kronda" in tawatur("entity", "list", "كروندا")
    assert as_json(tawatur("entity", "list", "Pavel Kronda", "--json"))
    assert "judgement" in tawatur("entity", "merge", "Pavel Kronda", "Rina Ostro", "--by", "desk")
    (held,) = as_json(tawatur("entity", "judgements", "--json"))
    assert (held["is"], held["by"], held["state"]) == ("same", "desk", "")
    assert "withdrawn" in tawatur("entity", "withdraw", str(held["number"]))
    assert "withdrawn" in tawatur("entity", "judgements")
    tawatur("entity", "split", "Pavel Kronda", "Rina Ostro", "--by", "desk")
    assert "names nobody" in tawatur("entity", "merge", "Pavel Kronda", "Nobody", status=2)
    assert "no judgement 77" in tawatur("entity", "withdraw", "77", status=2)


def test_the_readers_view_of_one_page(tawatur: Any, command: Command, tmp_path: Path) -> None:
    page = str(command.folder / "pages" / "08_nested_sources.txt")
    out = tmp_path / "page.html"
    tawatur("read", page, "--published", "2031-03-11", "--format", "html", "-o", str(out))
    written = out.read_text("utf-8")
    assert 'class="cue"' in written
    assert "<script" not in written
    held = json.loads(tawatur("read", page, "--published", "2031-03-11", "--format", "json"))
    assert held["page"] == "08_nested_sources.txt"
    assert "name one file" in tawatur("read", str(command.folder / "pages"), "--format", "html", status=2)


def test_version_and_help(tawatur: Any) -> None:
    assert tawatur("--version").startswith("tawatur ")
    assert "brief" in tawatur("--help")


def test_demo(tawatur: Any, tmp_path: Path) -> None:
    out = tmp_path / "brief.html"
    said = tawatur("demo", "--record", str(tmp_path / "demo.db"), "-o", str(out))
    assert said.splitlines()[0] == "12 pages, 12 read, 12 articles, 0 failed"
    assert said.rstrip().endswith(str(out))
    assert '<html lang="ar" dir="rtl">' in out.read_text("utf-8")


def test_fetch_reads_what_it_fetches(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = "<html><body><article><h1>فيضان السد</h1><p>قال المحافظ إن المياه تنحسر.</p></article></body></html>"

    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            found = self.path == "/a"
            self.send_response(200 if found else 404)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.encode() if found else b"")

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    root = f"http://127.0.0.1:{server.server_address[1]}"
    run = Command(tmp_path)
    into = ("--into", str(tmp_path / "kept"), "--record", run.record)
    (tmp_path / "list.txt").write_text(f"# one\n{root}/b\n", "utf-8")
    (tmp_path / "feeds.toml").write_text(f'[[feed]]\nurl = "{root}/a"\n', "utf-8")
    try:
        refused = run(capsys, monkeypatch, "fetch", f"{root}/a", *into, status=1)
        shown = run(
            capsys, monkeypatch, "fetch", f"{root}/a", "--from", str(tmp_path / "list.txt"), *into,
            "--allow-private", "--pace", "0", status=1,
        )  # fmt: skip
        watched = run(
            capsys, monkeypatch, "watch", str(tmp_path / "feeds.toml"), *into, "--rounds", "1", "--allow-private"
        )
    finally:
        server.shutdown()
        server.server_close()
    assert "private" in refused and "1 page kept" in shown and "404" in shown
    assert "1 article" in watched or "1 known" in watched
    assert "فيضان" in run(capsys, monkeypatch, "search", "فيضان", "--record", run.record)
