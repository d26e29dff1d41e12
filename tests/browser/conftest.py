"""A server over a record of demo pages, and a real browser that watches what pages ask for."""

from __future__ import annotations

import shutil
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from tawatur.output.web.app import create
from tawatur.output.web.settings import Settings
from tests.serving import demo_record

CHROMIUM = next((path for name in ("chromium", "chromium-browser") if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running server."""
    if CHROMIUM is None:
        pytest.skip("needs Chromium (Debian: apt-get install chromium), which is not here")
    record = demo_record(tmp_path_factory.mktemp("browser") / "demo.db")
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    with as_file(files("tawatur.demo")) as folder:
        app = create(Settings(str(record), (Path(folder),)))
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A headless browser; the test is skipped where there is none."""
    if CHROMIUM is None:
        pytest.skip("needs Chromium (Debian: apt-get install chromium), which is not here")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@dataclass
class Watched:
    """A page of the browser: where it is, what it complained of, what it asked for elsewhere."""

    page: Any
    site: str
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def open(self, place: str) -> Any:
        """Go to a place of the site."""
        self.page.goto(self.site + place)
        return self.page

    @property
    def overflow(self) -> int:
        """By how many pixels the page is wider than the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@pytest.fixture
def watched(chromium: Any, site: str, request: pytest.FixtureRequest) -> Iterator[Watched]:
    """A page in a fresh window; parametrise it indirectly with options of the window."""
    options = {"viewport": {"width": 1440, "height": 900}, "java_script_enabled": True} | getattr(request, "param", {})
    window = chromium.new_context(**options)
    held = Watched(window.new_page(), site)
    held.page.on("console", lambda message: held.said.append(message.text))
    held.page.on("pageerror", lambda error: held.said.append(str(error)))
    held.page.on("request", lambda asked: held.asked.append(asked.url))
    yield held
    window.close()
    assert held.said == []
    assert [url for url in held.asked if not url.startswith((site, "data:"))] == []
