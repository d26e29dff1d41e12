"""Pages made in processes of their own: the same bytes, kept until the record changes, and made again if one dies."""

from __future__ import annotations

import multiprocessing
import os
import re
import shutil
import signal
import time
from collections.abc import Iterator
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tawatur.record import Record
from tests.serving import client

PLACES = ("/", "/en/", "/said", "/names?type=PER", "/search?q=سورمين", "/judge", "/api/v1/stories", "/api/v1/docs")


def makers() -> list[BaseProcess]:
    """The makers that live."""
    return [held for held in multiprocessing.active_children() if held.name == "tawatur-maker"]


@pytest.fixture(scope="module")
def served(record: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record to be written into: the last tests of this module do."""
    return Path(shutil.copy(record, tmp_path_factory.mktemp("makers") / "own.db"))


@pytest.fixture(scope="module")
def web(served: Path) -> Iterator[TestClient]:
    """A server with two makers."""
    with client(served, makers=2) as held:
        yield held
    assert makers() == []


def test_one_that_hangs_is_killed_and_replaced(record: Path) -> None:
    assert makers() == []  # those of the other tests are started after it
    with client(record, makers=1, longest=1) as web:
        assert web.get("/en/said").status_code == 200
        held = makers()[0]
        assert held.pid
        os.kill(held.pid, signal.SIGSTOP)
        page = web.get("/en/names")
        assert page.status_code == 504 and "took too long" in page.text and '<html lang="en"' in page.text
        assert page.headers["cache-control"] == "no-store" and "script-src" in page.headers["content-security-policy"]
        assert not held.is_alive()
        wait_for(1)


def test_they_answer_as_one_process_does(web: TestClient, served: Path) -> None:
    with client(served) as alone:
        story = re.search(r'href="(/story/[^"#]+)"', alone.get("/").text)
        assert story
        for place in (*PLACES, story[1], "/story/none", "/api/v1/stories/none", "/api/v1/findings?limit=0"):
            one, other = alone.get(place), web.get(place)
            assert (one.status_code, one.content) == (other.status_code, other.content), place
            assert one.headers == other.headers


def test_what_is_kept_is_not_sent_again(web: TestClient) -> None:
    first = web.get("/said")
    again = web.get("/said", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert "script-src" in again.headers["content-security-policy"]
    assert web.get("/en/said").text != first.text
    assert web.get("/said", headers={"accept-encoding": "identity"}).text == first.text
    assert web.head("/said").headers["etag"] == first.headers["etag"]


def test_writing_from_elsewhere_is_not_offered_to_whom_it_is_closed(web: TestClient) -> None:
    place = web.get("/said").text
    reading = re.search(r'href="(/reading/[^"]+)"', place)
    assert reading
    here, there = web.get(reading[1]).text, web.get(reading[1], headers={"host": "elsewhere.example"}).text
    assert "remark-text" in here and "remark-text" not in there


def test_what_is_added_is_there_when_the_job_is_over(web: TestClient, served: Path) -> None:
    text = "وزير الزراعة يعد بموسم أفضل\n\nقال وزير الزراعة إن الموسم سيكون أفضل من سابقه، وأضاف أن 12 قرية ستستفيد.\n"
    before = web.get("/api/v1/stories").json()["total"]
    web.post("/add", data={"text": text, "name": "farm.txt", "published": "2031-03-20"})
    web.app.state.site.jobs.wait()  # type: ignore[attr-defined]
    assert [web.get(f"/api/v1/stories?limit={n}").json()["total"] for n in (1, 2, 3)] == [before + 1] * 3
    with Record.open(served) as record:  # as another program would
        article = next(iter(record.named(["farm.txt"]))).id
        record.remark(article, "note", "كتبه غيرنا", "محرّر", "2031-03-21T00:00:00Z")
    assert "كتبه غيرنا" in web.get(f"/article/{article}").text


def test_one_that_dies_is_replaced(web: TestClient) -> None:
    dead = makers()[0]
    dead.kill()
    dead.join()
    answers = [web.get(f"/?skip={n}").status_code for n in range(1, 4)]
    assert sorted(answers) == [200, 200, 500]
    wait_for(2)


def wait_for(number: int) -> None:
    """Until so many makers live: each is given a moment, so that one that cannot live is not started time and again."""
    until = time.monotonic() + 30
    while len(makers()) < number and time.monotonic() < until:
        time.sleep(0.1)
    assert len(makers()) == number
