"""What tests share: where the gold is (if it is), and a small page read by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from tawatur.model.layers import (
    LAYERS,
    Attribution,
    Chain,
    EntityMention,
    Event,
    Layers,
    Link,
    Maker,
    QuantityMention,
    TimeMention,
)
from tawatur.model.page import Article, Block, Page, Party
from tawatur.model.span import Span
from tawatur.record import Record
from tawatur.record.schema import metadata
from tests.servers import Server, postgresql

# A busy machine is no defect: what may not hang has a test of its own.
settings.register_profile("tawatur", deadline=None)
settings.load_profile("tawatur")

SHARED = Path(__file__).resolve().parents[2] / "shared"
HAND = Maker("hand", "1", "by hand")
TEXT = (
    "وزير الري يلتقي نظيره في سلمار\n\n"
    "قال وزير الري سالم الحرداني، أمس الأحد، إن السد سيمتلئ خلال 3 أشهر. وأضاف أن 12 قرية غمرتها المياه.\n"
)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server of the tests' own; where there is none, the test is skipped."""
    with postgresql() as running:
        yield running


@pytest.fixture(scope="session")
def migrated(server: Server) -> str:
    """A record in PostgreSQL; what uses it empties it first."""
    address = server.fresh()
    Record.open(address).close()
    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty record is, in each of the stores: what uses it holds for all of them."""
    if request.param == "sqlite":
        return str(tmp_path / "x.db")
    address: str = request.getfixturevalue("migrated")
    tables = ", ".join(name for name in metadata.tables if name != "meta")
    running: Server = request.getfixturevalue("server")
    running.do(address, f"TRUNCATE {tables} RESTART IDENTITY CASCADE")
    running.do(address, "UPDATE meta SET value = '0'")
    return address


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold and public data beside the repository; without it the test is skipped."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared (gold and public data), which is not here")
    return SHARED


def at(text: str, words: str, nth: int = 0) -> Span:
    """The span of some words of a text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def hand_page(name: str = "dam.txt", text: str = TEXT) -> Page:
    """A page with one article and one reading of each kind, made by hand."""
    minister = at(text, "سالم الحرداني")
    outlet = Link(None, "Salmar Today", "outlet", True)
    layers = Layers(
        entities=(
            EntityMention(minister, "PER", "Salem al-Hardani", HAND, role=at(text, "وزير الري", 1), kind="person"),
        ),
        times=(TimeMention(at(text, "أمس الأحد"), "2031-03-09", HAND),),
        quantities=(QuantityMention(at(text, "12 قرية"), 12, "village", HAND),),
        attributions=(
            Attribution(
                (at(text, "السد سيمتلئ خلال 3 أشهر"),),
                at(text, "قال"),
                Chain((outlet, Link(at(text, "وزير الري سالم الحرداني"), "Salem al-Hardani", "person"))),
                HAND,
            ),
            Attribution(
                (at(text, "12 قرية غمرتها المياه"),),
                at(text, "أضاف"),
                Chain((outlet, Link(None, "Salem al-Hardani", "person", True))),
                HAND,
                addressee=Party("Lahar", None),
            ),
        ),
        events=(Event(at(text, "يلتقي"), "CONSULT", "occurred", HAND, actors=(Party("Salem al-Hardani", minister),)),),
    )
    title, body = Span(0, text.index("\n")), Span(text.index("قال"), len(text) - 1)
    page = Page(name, text, blocks=(Block(title, "title", 1), Block(body, "body", 1)))
    article = Article(
        f"{page.id}-1", 1, title, (body,), publisher=Party("Salmar Today"), published=date(2031, 3, 10), layers=layers
    )
    return replace(page, articles=(article,))


VERSIONS = dict.fromkeys(LAYERS, "1")
