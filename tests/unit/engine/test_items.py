"""From paths to items, and what cannot be opened is a failure."""

from __future__ import annotations

import gzip
import io
import json
from datetime import date
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

import tawatur
from tawatur.engine.item import Item
from tawatur.engine.items import count, from_row, items
from tawatur.engine.read import read_item
from tawatur.lexicon import Lexicon
from tawatur.model.errors import InputError
from tawatur.model.failure import Failure
from tawatur.model.page import EVERY, Page

BODY = "قال المحافظ إن المياه تراجعت عن الحي الجنوبي بعد ليلة طويلة."


def named(found: object) -> list[str]:
    """The names of items, `!` before those of failures."""
    return [item.name if isinstance(item, Item) else f"!{item.page}" for item in found]  # type: ignore[attr-defined]


def test_a_folder_is_read_by_name_and_only_for_pages(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "notes.pdf", "sub/c.htm"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("سد")
    assert named(items([tmp_path])) == ["a.html", "b.txt", "sub/c.htm"]


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(items([tmp_path / "none.txt"]))
    with pytest.raises(InputError, match="holds no pages"):
        list(items([tmp_path]))


def test_days_by_page_and_for_all_others(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("سد")
    a, b = items([tmp_path], {"a.txt": {2: date(2031, 3, 9)}}, date(2031, 3, 10))
    assert isinstance(a, Item)
    assert isinstance(b, Item)
    assert dict(a.dates) == {2: date(2031, 3, 9)}
    assert dict(b.dates) == {EVERY: date(2031, 3, 10)}


def test_json_lines_with_usual_and_named_keys(tmp_path: Path) -> None:
    rows = [
        {"title": "عنوان", "content": "متن", "date": "2031-03-09T10:00:00", "source": "Salmar Today", "url": "u"},
        {"متن": "نص آخر"},
        ["not an object"],
    ]
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join([*(json.dumps(row) for row in rows), "{broken", ""]))
    first, second, third, fourth = items([path])
    assert isinstance(first, Item)
    assert first.load().decode() == "عنوان\n\nمتن"
    assert (first.name, first.outlet, first.url) == ("news.jsonl#1", "Salmar Today", "u")
    assert first.dates == {1: date(2031, 3, 9)}
    assert isinstance(second, Failure)
    assert "--map text=KEY" in second.reason
    assert isinstance(third, Failure)
    assert "list" in third.reason
    assert isinstance(fourth, Failure)
    assert "not a line of JSON" in fourth.reason
    mapped = list(items([path], fields={"text": "متن"}))[1]
    assert isinstance(mapped, Item)
    assert mapped.load().decode() == "نص آخر"


def test_who_signs_a_row_stands_between_its_title_and_its_text() -> None:
    row = {"headline": "افتتاح السد", "byline": "سلمار - رويترز:", "text": "افتتح الوزير السد أمس."}
    plain, marked = from_row("a", row, {}), from_row("b", {**row, "text": "<p>افتتح الوزير السد أمس.</p>"}, {})
    assert isinstance(plain, Item) and isinstance(marked, Item)
    assert plain.load().decode() == "افتتاح السد\n\nسلمار - رويترز:\n\nافتتح الوزير السد أمس."
    assert "<h1>افتتاح السد</h1><p>سلمار - رويترز:</p>" in marked.load().decode()


# The writer of the archive, a tool of this test alone, leaves its temporary file to the collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_web_archives_whole_and_broken(tmp_path: Path) -> None:
    held = io.BytesIO()
    writer = WARCWriter(held, gzip=True)
    html = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>x</p></html>"
    writer.write_record(writer.create_warc_record("http://salmar.example/1", "response", payload=io.BytesIO(html)))
    (tmp_path / "a.warc.gz").write_bytes(held.getvalue())
    (item,) = items([tmp_path / "a.warc.gz"])
    assert isinstance(item, Item)
    assert (item.media, item.url) == ("html", "http://salmar.example/1")
    assert item.load() == b"<html><p>x</p></html>"
    (tmp_path / "b.warc.gz").write_bytes(gzip.compress(b"this is no archive"))
    (failure,) = items([tmp_path / "b.warc.gz"])
    assert isinstance(failure, Failure)
    assert "breaks off or is none" in failure.reason


def test_feeds_and_mail(tmp_path: Path) -> None:
    (tmp_path / "f.xml").write_text(
        '<rss version="2.0"><channel><title>Salmar Today</title><item><title>سد &lt;لهار&gt;</title>'
        "<link>http://salmar.example/2</link><description>متن</description>"
        "<pubDate>Mon, 10 Mar 2031 08:00:00 GMT</pubDate></item></channel></rss>"
    )
    (item,) = items([tmp_path / "f.xml"])
    assert isinstance(item, Item)
    assert item.dates == {1: date(2031, 3, 10)}
    assert "<h1>سد &lt;لهار&gt;</h1>" in item.load().decode()
    (tmp_path / "g.xml").write_text("<nothing/>")
    (failure,) = items([tmp_path / "g.xml"])
    assert isinstance(failure, Failure)
    (tmp_path / "m.eml").write_text(
        "Subject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nسد\n", "utf-8"
    )
    (mail,) = items([tmp_path / "m.eml"])
    assert isinstance(mail, Item)
    assert mail.load().decode().strip() == "سد"


def test_parquet_with_mapped_columns_is_read_row_by_row(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    rows = {
        "corpo": ["فاض السد.", "", "انحسرت المياه."],
        "when": [date(2031, 3, 10), None, date(2031, 3, 11)],
        "link": ["https://echo.test/1", None, None],
    }
    parquet.write_table(arrow.table(rows), tmp_path / "a.parquet")
    found = list(items([tmp_path / "a.parquet"], fields={"text": "corpo", "published": "when"}))
    assert [type(item) for item in found] == [Item, Failure, Item]
    assert found[0].dates == {1: date(2031, 3, 10)} and found[0].url == "https://echo.test/1"
    assert found[2].name == "a.parquet#3"


def test_a_table_writes_signs_and_bodies_as_html_does(tmp_path: Path) -> None:
    rows = [
        {"title": "&quot;نسيم&quot; &amp; سد", "text": "فاض&nbsp;السد &#171;أمس&#187; & انحسر؛ R&D;"},
        {"title": "سد <لهار>", "text": "<p>فاض السد.</p><script>x()</script><p>ثم انحسر.</p>"},
        {"text": "ضغط 3 < 5 و 7 > 5."},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    signs, marked, plain = items([tmp_path / "a.jsonl"])
    assert isinstance(signs, Item) and isinstance(marked, Item) and isinstance(plain, Item)
    assert signs.load().decode() == '"نسيم" & سد\n\nفاض\xa0السد «أمس» & انحسر؛ R&D;'
    assert marked.media == "html" and "<h1>سد &lt;لهار&gt;</h1>" in marked.load().decode()
    page = tawatur.read(marked.load())
    assert "x()" not in page.text and "فاض السد." in page.text
    assert (plain.media, plain.load().decode()) == ("text", rows[2]["text"])


def test_a_mail_has_its_day_and_its_letters(tmp_path: Path) -> None:
    head = "Subject: x\nDate: Mon, 10 Mar 2031 08:00:00 +0300\nContent-Type: text/plain; charset=windows-1256\n"
    (tmp_path / "m.eml").write_bytes(f"{head}Content-Transfer-Encoding: 8bit\n\nفاض السد\n".encode("windows-1256"))
    (tmp_path / "n.eml").write_text("Subject: x\nDate: some day\nContent-Type: text/plain\n\nx\n")
    mail, other = items([tmp_path / "m.eml", tmp_path / "n.eml"])
    assert isinstance(mail, Item) and isinstance(other, Item)
    assert (mail.charset, mail.dates) == ("windows-1256", {1: date(2031, 3, 10)})
    assert mail.load().decode("windows-1256").strip() == "فاض السد"
    assert other.dates == {}


def test_a_broken_parquet_file_is_a_failure(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    (tmp_path / "a.parquet").write_bytes(b"PAR1 but no more")
    found = list(items([tmp_path / "a.parquet"]))
    assert len(found) == 1 and isinstance(found[0], Failure) and "broken" in found[0].reason


def test_one_day_holds_for_every_article_and_one_of_its_own_before_it(tmp_path: Path) -> None:
    headline, body = "هدنة جديدة في الوادي", "أعلنت البلدية أن الهدنة تبدأ غدا، وأن الطريق يفتح أمام العابرين صباحا."
    text = "\n\n".join(f"{headline} رقم {n}\n{body}" for n in range(1, 4))
    days = {EVERY: date(2031, 3, 1), 2: date(2031, 3, 5)}
    page = tawatur.read(text, dates=days)
    assert [article.published for article in page.articles] == [days.get(a.number, days[EVERY]) for a in page.articles]
    (tmp_path / "page.txt").write_text(text, "utf-8")
    (item,) = items([tmp_path / "page.txt"], published=date(2031, 3, 1))
    assert isinstance(item, Item) and item.dates == {EVERY: date(2031, 3, 1)}


# As above.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_of_an_archive_errors_redirects_and_repetitions_are_no_pages(tmp_path: Path) -> None:
    held = io.BytesIO()
    writer = WARCWriter(held, gzip=True)
    for status, kind in (
        ("404 Not Found", "response"),
        ("302 Found", "response"),
        ("200 OK", "revisit"),
        ("200 OK", "response"),
    ):
        headers = StatusAndHeaders(status, [("content-type", "text/html; charset=Windows-1256")], protocol="HTTP/1.1")
        body = f"<html><body>{'<div class=widget><i></i></div>' * 40}<p>{BODY}</p>".encode("cp1256")
        payload = io.BytesIO(body) if kind == "response" else None
        record = writer.create_warc_record(f"http://salmar.example/{status[:3]}", kind, payload, http_headers=headers)
        writer.write_record(record)
    (tmp_path / "a.warc.gz").write_bytes(held.getvalue())
    (item,) = items([tmp_path / "a.warc.gz"])
    assert isinstance(item, Item) and item.url == "http://salmar.example/200"
    page = read_item(item, Lexicon())
    assert isinstance(page, Page) and BODY in page.text


def test_pages_are_counted_where_that_can_be_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "نعم"}\n' * 3, "utf-8")
    (tmp_path / "b.txt").write_text("نعم", "utf-8")
    assert count([tmp_path, tmp_path / "b.txt"]) == 5
    (tmp_path / "c.parquet").write_bytes(b"none")
    assert count([tmp_path]) is None
    (tmp_path / "c.parquet").rename(tmp_path / "c.warc")
    assert count([tmp_path]) is None and count([]) == 0
