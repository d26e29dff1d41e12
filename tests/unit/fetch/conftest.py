"""A server on this machine that misbehaves in every way that the tests ask for."""

from __future__ import annotations

import gzip
import threading
import time
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest

PAGE = (
    "<html><body><article><h1>فيضان السد</h1><p>قال المحافظ سالم الحرداني إن المياه تنحسر.</p></article></body></html>"
)
FEED = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>
<rss><channel><title>صدى</title><link>/ignored</link>
<item><title>&x;</title><link>/ok?1</link></item><item><link>/ok?2</link></item><item><link>javascript:1</link></item>
</channel></rss>"""
MAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/ok?3</loc></url></urlset>'
INDEX = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/map.gz</loc></sitemap></sitemapindex>'


class Site(BaseHTTPRequestHandler):
    """One path, one way to misbehave."""

    protocol_version = "HTTP/1.1"
    robots = ""
    hits: ClassVar[Counter[str]] = Counter()

    def do_GET(self) -> None:
        """Answer by the path."""
        name = self.path.partition("?")[0].strip("/") or "ok"
        self.hits[name] += 1
        self.close_connection = True
        getattr(self, "at_" + name.replace(".", "_").replace("-", "_"), self.at_missing)()

    def send(self, body: bytes, status: int = 200, **headers: str) -> None:
        """An ordinary answer."""
        self.send_response(status)
        held = {"content-type": "text/html; charset=utf-8", "content-length": str(len(body)), "connection": "close"}
        for key, value in {**held, **{k.replace("_", "-"): v for k, v in headers.items()}}.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def at_robots_txt(self) -> None:
        if self.robots == "trouble":
            self.send(b"", 503)
        elif self.robots:
            self.send(self.robots.encode(), content_type="text/plain")
        else:
            self.at_missing()

    def at_ok(self) -> None:
        if self.headers.get("if-none-match") == '"one"':
            self.send_response(304)
            self.send_header("content-length", "0")
            self.end_headers()
        else:
            self.send(PAGE.encode(), etag='"one"', last_modified="Mon, 10 Mar 2031 08:00:00 GMT")

    def at_missing(self) -> None:
        self.send(b"no", 404)

    def at_feed(self) -> None:
        self.send(FEED.encode(), content_type="application/rss+xml")

    def at_torn_feed(self) -> None:
        self.send(FEED.replace("/ok?2", "/weak").encode(), content_type="application/rss+xml", etag='"feed"')

    def at_index(self) -> None:
        self.send(INDEX.encode(), content_type="application/xml")

    def at_map_gz(self) -> None:
        self.send(gzip.compress(MAP.encode()), content_type="application/x-gzip")

    def at_list(self) -> None:
        port = self.server.server_address[1]
        self.send(f"# two\nhttp://127.0.0.1:{port}/ok?4\n".encode(), content_type="text/plain")

    def at_round(self) -> None:
        self.send(b"", 302, location="/round")

    def at_moved(self) -> None:
        self.send(b"", 301, location="/ok?moved")

    def at_to_file(self) -> None:
        self.send(b"", 302, location="file:///etc/passwd")

    def at_to_nowhere(self) -> None:
        self.send(b"", 302, location="http://[::bad")

    def at_huge(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("content-length", str(10**12))
        self.end_headers()

    def at_endless(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("connection", "close")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"x" * 65536)
        except OSError:
            return

    def at_bomb(self) -> None:
        self.send(gzip.compress(bytes(50_000_000)), content_encoding="gzip")

    def at_torn(self) -> None:
        self.send(gzip.compress(PAGE.encode())[:40], content_encoding="gzip")

    def at_liar(self) -> None:
        self.send(PAGE.encode(), content_encoding="gzip")

    def at_half(self) -> None:
        self.send(PAGE.encode()[:50], content_length=str(len(PAGE.encode())))

    def at_trickle(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("connection", "close")
        self.end_headers()
        try:
            for _ in range(200):
                self.wfile.write(b".")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            return

    def at_garbage(self) -> None:
        self.wfile.write(b"\x00\xffthis is no HTTP\r\n\r\n")

    def at_mute(self) -> None:
        self.close_connection = True

    def at_pdf(self) -> None:
        self.send(b"%PDF", content_type="application/pdf")

    def at_empty(self) -> None:
        self.send(b"")

    def at_weak(self) -> None:
        if self.hits["weak"] < 3:
            self.send(b"later", 503, retry_after="7")
        else:
            self.send(PAGE.encode())

    def at_down(self) -> None:
        self.send(b"", 500)

    def dripped(self, head: bytes, piece: bytes) -> None:
        """A little every 50 ms, without end; as it stands on the wire."""
        try:
            self.wfile.write(head)
            for _ in range(200):
                self.wfile.write(piece)
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            return

    def at_slow_head(self) -> None:
        self.dripped(b"HTTP/1.1 200 OK\r\nx: ", b"x")

    def at_slow_chunk(self) -> None:
        self.dripped(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1;", b"x")

    def at_early_hints(self) -> None:
        self.dripped(b"", b"HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\n")

    def at_chunks(self) -> None:
        self.poured(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n", b"400\r\n" + b"x" * 1024 + b"\r\n")

    def at_long_header(self) -> None:
        self.poured(b"HTTP/1.1 200 OK\r\nx: ", b"x" * 65536)

    def at_many_headers(self) -> None:
        self.poured(b"HTTP/1.1 200 OK\r\n", b"x: y\r\n" * 8192)

    def at_after_the_end(self) -> None:
        head = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-encoding: gzip\r\n\r\n"
        self.poured(head + gzip.compress(PAGE.encode()), bytes(65536))

    def at_empty_blocks(self) -> None:
        head = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-encoding: deflate\r\n\r\n\x78\x9c"
        self.poured(head, b"\x00\x00\x00\xff\xff" * 10_000)

    def poured(self, head: bytes, piece: bytes) -> None:
        """The same again and again as fast as it goes, without end."""
        try:
            self.wfile.write(head)
            while True:
                self.wfile.write(piece)
        except OSError:
            return

    def at_two_lengths(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcdef")

    def at_negative(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\nabcdef")

    def at_short(self) -> None:
        self.send(PAGE.encode(), content_length="60")

    def at_unchanged(self) -> None:
        self.send_response(304)
        self.end_headers()

    def at_named_in_arabic(self) -> None:
        named = 'etag: "فيضان"\r\nlast-modified: أمس\r\nx-title: فيضان\r\n'
        self.wfile.write(f"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n{named}\r\n{PAGE}".encode())

    def at_windows(self) -> None:
        self.send(PAGE.encode("cp1256"), content_type="text/html; charset=utf-8")

    def at_no_such_charset(self) -> None:
        self.send(PAGE.encode(), content_type="text/html; charset=x-none")

    def at_to_password(self) -> None:
        self.send(b"", 302, location="http://user:secret@127.0.0.1/")

    def at_to_itself(self) -> None:
        self.send(b"", 302, location="")

    def at_cookie(self) -> None:
        if "seen=1" in self.headers.get("cookie", ""):
            self.send(PAGE.encode())
        else:
            self.send(b"", 302, location="/cookie", set_cookie="seen=1; Path=/; Max-Age=99999")

    def at_laughs(self) -> None:
        more = "".join(f'<!ENTITY {b} "{f"&{a};" * 20}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
        links = '<link href="/ok?5"/><link href="http://[::bad"/><link href="/ok?&i;"/>'
        feed = f'<!DOCTYPE feed [<!ENTITY a "ha">{more}]><feed><entry>{links}</entry><title>&i;</title></feed>'
        self.send(feed.encode(), content_type="application/atom+xml")

    def at_maps_without_end(self) -> None:
        number = self.hits["maps-without-end"]
        links = "".join(f"<sitemap><loc>/maps-without-end?{number}-{n}</loc></sitemap>" for n in range(3))
        self.send(f"<sitemapindex>{links}</sitemapindex>".encode(), content_type="application/xml")

    def at_maps_of_pages(self) -> None:
        links = "<sitemap><loc>/many?1</loc></sitemap><sitemap><loc>/many?2</loc></sitemap>"
        self.send(f"<sitemapindex>{links}</sitemapindex>".encode(), content_type="application/xml")

    def at_many(self) -> None:
        links = "".join(f"<url><loc>{self.path.replace('many', 'ok')}-{n}</loc></url>" for n in range(30))
        self.send(f"<urlset>{links}</urlset>".encode(), content_type="application/xml")

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[Any]:
    """The handler class and its root address."""
    handler = type("Handler", (Site,), {"hits": Counter(), "robots": ""})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    handler.root = f"http://127.0.0.1:{server.server_address[1]}"  # type: ignore[attr-defined]
    yield handler
    server.shutdown()
    server.server_close()
