"""Adding pages, judging, and who may: tokens, loopback, other sites, sizes, rates."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tawatur.output.web.app import create
from tawatur.output.web.guard import Buckets, same_origin
from tawatur.output.web.settings import Settings, is_loopback
from tawatur.record import Record
from tests.serving import client

TEXT = "وزير الزراعة يعد بموسم أفضل\n\nقال وزير الزراعة إن الموسم سيكون أفضل من سابقه، وأضاف أن 12 قرية ستستفيد.\n"
HOSTILE = '<script>alert("x")</script>\n\nقال المتحدث "<img src=x onerror=alert(1)>" إن الأمر & غيره سواء.\n'


def finished(web: TestClient, place: str) -> str:
    """The page of a job that is over."""
    web.app.state.site.jobs.wait()  # type: ignore[attr-defined]
    return web.get(place).text


def test_a_pasted_text_is_read(own: Path) -> None:
    with client(own) as web:
        answer = web.post("/add", data={"text": TEXT, "name": "farm.txt", "published": "2031-03-20"})
        assert re.fullmatch(r"/add/[0-9a-f]{16}", answer.url.path)
        page = finished(web, answer.url.path)
        assert "وزير الزراعة يعد بموسم أفضل" in page
        assert "20 آذار/مارس 2031" in web.get(re.search(r'href="(/article/[^"]+)"', page)[1]).text  # type: ignore[index]
        assert "<mark>الموسم</mark>" in web.get("/search?q=الموسم").text


def test_uploads_are_read_and_failures_are_listed(own: Path) -> None:
    files = [
        ("files", ("a.txt", TEXT.encode(), "text/plain")),
        ("files", ("b.html", f"<html><body><h1>عنوان</h1><p>{TEXT}</p></body></html>".encode(), "text/html")),
        ("files", ("../../etc/c.exe", b"MZ", "application/octet-stream")),
        ("files", ("nul.txt", b"a\0b", "text/plain")),
    ]
    with client(own) as web:
        page = finished(web, web.post("/en/add", files=files).url.path)
    assert "c.exe" in page and "../" not in page
    assert "nul.txt" in page
    assert "2 articles" in page or "<dd>2</dd>" in page


def test_nothing_to_read_is_said(own: Path) -> None:
    with client(own) as web:
        assert web.post("/add", data={"text": "  "}).status_code == 422
        wrong = web.post("/add", data={"text": TEXT, "published": "yesterday"})
        assert wrong.status_code == 422 and "وزير الزراعة يعد" in wrong.text
        assert web.get("/add/0000").status_code == 404


def test_a_hostile_page_shows_as_text(own: Path) -> None:
    with client(own) as web:
        name = '"><script>alert(2)</script>.txt'
        page = finished(web, web.post("/add", data={"text": HOSTILE, "name": name}).url.path)
        places = [page, web.get("/search", params={"q": "<script>alert"}).text, web.get("/names?name=<b>").text]
        places += [web.get(link).text for link in re.findall(r'href="(/article/[^"]+)"', page)]
    ours = re.compile(r'<script src="/static/[0-9a-f]+/reader\.js" defer></script>')
    for text in (ours.sub("", place) for place in places):
        assert "<script" not in text and "<img" not in text and '<b>"' not in text
    assert any("&lt;script&gt;" in text for text in places)


def test_identity_is_judged_and_taken_back(own: Path) -> None:
    with client(own) as web:
        pair = {"left": "Oskar Vargen", "right": "Silva Ortano", "verdict": "same", "by": "محرّر"}
        assert web.post("/judge/same", data=pair | {"by": " "}).status_code == 422
        unknown = web.post("/judge/same", data=pair | {"right": "nobody at all"})
        assert unknown.status_code == 422 and "«nobody at all»" in unknown.text
        assert 'href="/entity/Oskar%20Vargen"' in unknown.text, "the way back"
        itself = web.post("/judge/same", data=pair | {"right": "Oskar Vargen"})
        assert itself.status_code == 422 and "لمسمى واحد" in itself.text
        assert "محرّر" in web.post("/judge/same", data=pair).text
        web.app.state.site.jobs.wait()  # type: ignore[attr-defined]
        with Record.open(own) as record:
            entity = next(e for e in record.across("entity") if "Oskar Vargen" in (e.label, *e.labels))
            assert "Silva Ortano" in entity.labels
            number = record.judgements()[0].number
        assert "رُجع عنه" in web.post("/judge/withdraw", data={"number": number}).text
        web.app.state.site.jobs.wait()  # type: ignore[attr-defined]
        with Record.open(own) as record:
            entity = next(e for e in record.across("entity") if "Oskar Vargen" in (e.label, *e.labels))
            assert "Silva Ortano" not in entity.labels
        assert web.post("/judge/withdraw", data={"number": 99}).status_code == 404


def test_a_reading_is_marked_as_wrong(own: Path) -> None:
    with Record.open(own) as record:
        reading = record.said()[0].id
    with client(own) as web:
        remark = {"target": reading, "kind": "wrong", "text": "القائل <غيره>", "by": "محرّر"}
        assert web.post("/judge/remark", data=remark | {"target": "nothing"}).status_code == 422
        assert web.post("/judge/remark", data=remark | {"kind": "praise"}).status_code == 422
        page = web.post("/judge/remark", data=remark)
        assert page.url.path == f"/reading/{reading}" and "القائل &lt;غيره&gt;" in page.text
        assert "القائل &lt;غيره&gt;" in web.get(f"/article/{reading.partition('.')[0]}").text
        assert "رُجع عنه" in web.post("/judge/unremark", data={"number": 1}).text
        assert "القائل &lt;غيره&gt;" not in web.get(f"/reading/{reading}").text


def test_a_token_is_asked_for(own: Path) -> None:
    with client(own, token="s3cret") as web:
        assert 'name="token"' in web.get("/add").text
        assert web.post("/add", data={"text": TEXT}).status_code == 403
        wrong = web.post("/add", data={"text": TEXT, "token": "S3cret"})
        assert wrong.status_code == 403 and "S3cret" not in wrong.text
        assert web.post("/add", data={"text": TEXT, "token": "s3cret"}, follow_redirects=False).status_code == 303
        remark = {"target": "x", "kind": "note", "text": "x", "by": "x"}
        assert web.post("/judge/remark", data=remark).status_code == 403


def test_without_a_token_only_this_machine_writes(own: Path) -> None:
    data = {"text": TEXT}
    with client(own, host="0.0.0.0") as web:
        assert web.post("/add", data=data).status_code == 403
        assert "TAWATUR_TOKEN" in web.get("/add").text
    app = create(Settings(str(own)))
    with TestClient(app, base_url="http://127.0.0.1:8000", client=("10.0.0.9", 1)) as web:
        assert web.post("/add", data=data).status_code == 403
    app = create(Settings(str(own)))
    with TestClient(app, base_url="http://news.example:8000", client=("127.0.0.1", 1)) as web:
        assert web.post("/add", data=data).status_code == 403  # a name elsewhere that resolves here


@pytest.mark.parametrize(
    ("headers", "allowed"),
    [
        ({"sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "same-site"}, False),
        ({"sec-fetch-site": "same-origin"}, True),
        ({"origin": "http://evil.example", "host": "127.0.0.1:8000"}, False),
        ({"origin": "null", "host": "127.0.0.1:8000"}, False),
        ({"origin": "http://127.0.0.1:8000", "host": "127.0.0.1:8000"}, True),
        ({}, True),
    ],
)
def test_writing_comes_from_our_own_pages(headers: dict[str, str], allowed: bool) -> None:
    assert same_origin(headers) is allowed


def test_a_post_from_elsewhere_is_refused(own: Path) -> None:
    with client(own) as web:
        for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "http://evil.example"}):
            assert web.post("/add", data={"text": TEXT}, headers=headers).status_code == 403


def test_sizes_and_rates_are_bounded(own: Path) -> None:
    with client(own, largest=2_000, writes=3) as web:
        assert web.post("/add", data={"text": "ا" * 3_000}).status_code == 413
        chunks = (b"text=" + b"a" * 1_000 for _ in range(9))
        kind = {"content-type": "application/x-www-form-urlencoded"}
        assert web.post("/add", content=chunks, headers=kind).status_code == 413
        assert web.post("/add", data={}).status_code == 422
        assert web.post("/add", data={}).status_code == 429


def test_a_bucket_fills_again() -> None:
    bucket = Buckets(2)
    assert [bucket.take("a", 0), bucket.take("a", 0), bucket.take("a", 0), bucket.take("b", 0)] == [
        True,
        True,
        False,
        True,
    ]
    assert bucket.take("a", 31)
    assert not bucket.take("a", 31)


def test_every_answer_carries_the_policy(web: TestClient) -> None:
    for place in ("/", "/nothing", "/api/v1/report", "/robots.txt"):
        headers = web.get(place).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_static_files_last_and_stay_inside(web: TestClient) -> None:
    sheet = re.search(r'href="(/static/[0-9a-f]+/style\.css)"', web.get("/").text)[1]  # type: ignore[index]
    answer = web.get(sheet)
    assert "immutable" in answer.headers["cache-control"] and "http" not in answer.text
    font = re.search(r'url\("([^"]+)"\)', answer.text)[1]  # type: ignore[index]
    assert web.get(sheet.replace("style.css", font)).headers["content-type"] == "font/woff2"
    for name in ("%2e%2e/render.py", "fonts/%2e%2e%2fstyle.css", "x.css", "fonts/none.woff2"):
        assert web.get(sheet.replace("style.css", name)).status_code == 404
    assert web.get("/static/0000/style.css").status_code == 404


def test_loopback_names() -> None:
    assert all(map(is_loopback, ("127.0.0.1", "127.9.9.9", "::1", "[::1]", "localhost")))
    assert not any(map(is_loopback, ("0.0.0.0", "10.0.0.1", "example.com", "", "localhost.evil.example")))


def test_the_token_is_never_shown() -> None:
    assert "s3cret" not in repr(Settings("x.db", token="s3cret"))
