"""How fast the reader answers: `python bench/web.py LINES [--articles N] [--readers 8] [--pause 0] [--record FILE]`.

Reads a JSON-lines file (a line an article: text, title, date, source) into a record, serves it in a process of its own,
and asks for the front page, stories, articles and searches with some readers at once: every address once (cold) and
again (kept). Prints milliseconds by kind of page; the aim is 200 ms at the 95th percentile.
"""

from __future__ import annotations

import argparse
import itertools
import random
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

from tawatur.engine import across
from tawatur.engine.items import items
from tawatur.engine.run import run
from tawatur.lexicon import Lexicon
from tawatur.record import Record

WORDS = ("الرئيس", "اتفاق", "الحكومة", "وقف إطلاق النار", "قتيل", "الأمم المتحدة", "النفط", "محادثات", "مصدر", "وزير")


def main() -> None:
    """Make the record where it is not there, serve it, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lines", type=Path)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--readers", type=int, default=8)
    parser.add_argument("--record", type=Path, default=Path(tempfile.gettempdir()) / "tawatur-bench-web.db")
    parser.add_argument("--pause", type=float, default=0.0, help="seconds between two pages of one reader")
    given = parser.parse_args()
    if not given.record.exists():
        made(given.record, given.lines, given.articles)
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    command = [sys.executable, "-m", "tawatur", "serve", "--record", str(given.record), "--port", str(port)]
    server = subprocess.Popen(command)
    try:
        wait(port)
        places = addresses(given.record)
        for turn in ("cold", "kept"):
            for kind, wanted in places.items():
                told(f"{kind}, {turn}", ask(port, wanted, given.readers, given.pause))
    finally:
        server.terminate()
        server.wait()


def made(where: Path, lines: Path, most: int) -> None:
    """Read the first articles of a file into a record."""
    began = time.perf_counter()
    with Record.open(where) as record:
        summary = run(record, itertools.islice(items([lines]), most), Lexicon())
        read = time.perf_counter()
        across.update(record, Lexicon())
    compared = time.perf_counter() - read
    say(f"{summary.articles:,} articles read in {read - began:.0f} s, compared in {compared:.0f} s")


def addresses(where: Path) -> dict[str, list[str]]:
    """What is asked for, by kind of page; the same every time."""
    chance = random.Random(7)
    with Record.open(where, create=False) as record:
        stories = [story for story in record.across("story") if len(story.articles) > 1] or record.across("story")
        chosen = chance.sample(stories, min(120, len(stories)))
        articles = [article for story in chosen for article in story.articles][:200]
    searches = [" ".join(pair) for pair in itertools.combinations(WORDS, 2)]
    return {
        "front": [f"/?skip={20 * n}" if n else "/" for n in range(24)],
        "story": [f"/story/{story.id}" for story in chosen],
        "article": [f"/article/{article}" for article in articles],
        "search": [f"/search?q={quote(words)}" for words in (*WORDS, *searches)],
    }


def wait(port: int) -> None:
    """Until the server answers."""
    for _ in range(200):
        try:
            get(port, "/robots.txt")
            get(port, "/names")  # what pages look things up in is made before the first of them
            time.sleep(15)  # lexicons are loaded, and the newest and largest stories made ready, behind it
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server did not come up")


def get(port: int, place: str) -> float:
    """Seconds for one answer."""
    began = time.perf_counter()
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", place)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    if answer.status != 200:
        raise SystemExit(f"{place}: {answer.status}")
    return time.perf_counter() - began


def ask(port: int, places: list[str], readers: int, pause: float) -> list[float]:
    """Seconds for each address, some readers at once, each of whom waits a little (0.5 to 1.5 pauses) after a page."""
    chance = random.Random(11)
    waits = [pause * (0.5 + chance.random()) for _ in places]

    def read(place: str, wait: float) -> float:
        seconds = get(port, place)
        time.sleep(wait)
        return seconds

    with ThreadPoolExecutor(readers) as pool:
        return list(pool.map(read, places, waits))


def told(kind: str, seconds: list[float]) -> None:
    """Median, 95th percentile and slowest, in milliseconds."""
    held = sorted(1000 * s for s in seconds)
    middle, late = held[len(held) // 2], held[min(len(held) - 1, int(0.95 * len(held)))]
    times = f"median {middle:6.0f} ms   p95 {late:6.0f} ms   slowest {held[-1]:6.0f} ms"
    say(f"{kind:16} {len(held):4} answers   {times}")


def say(line: str) -> None:
    """A line of the report."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
