"""The tools as an MCP server over standard input and output; it reads and never writes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from tawatur import __version__
from tawatur.lexicon import Lexicon
from tawatur.model.errors import TawaturError
from tawatur.output.extras import needs
from tawatur.output.mcp.answers import Answers
from tawatur.record import Record

INSTRUCTIONS = """A record of Arabic news: who says what, from whom they have it, and how many independent origins stand
behind each claim. Every answer has `cites`: page id, [start, end) in Unicode code points of that page, and the words
printed there. Quote those words and name the page; give `address` where it is not null. The record gives no verdict on
truth: say who says so, and how many independent origins there are, never how many articles repeat it."""


def serve(record: Record, base: str = "", lexicon: Lexicon | None = None) -> None:
    """Serve until standard input ends. Raises ExtraError without the package `mcp`."""
    build(Answers(record, base, lexicon)).run("stdio")


def build(answers: Answers) -> Any:
    """The server with its tools."""
    server = needs("mcp.server", "mcp").MCPServer(
        "tawatur", title="Tawatur", version=__version__, instructions=INSTRUCTIONS, log_level="ERROR"
    )
    error = needs("mcp.server.mcpserver.exceptions", "mcp").ToolError
    hints = needs("mcp_types", "mcp").ToolAnnotations(
        read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
    )
    for tool in _tools(answers):
        server.add_tool(_told(tool, error), annotations=hints)
    return server


def _told(tool: Callable[..., dict[str, Any]], error: type[Exception]) -> Callable[..., dict[str, Any]]:
    """A tool whose errors on purpose are told to the assistant in our words."""

    @wraps(tool)
    def told(*args: Any, **named: Any) -> dict[str, Any]:
        try:
            return tool(*args, **named)
        except TawaturError as fault:
            raise error(str(fault)) from fault

    return told


def _tools(answers: Answers) -> tuple[Callable[..., dict[str, Any]], ...]:
    def stories(since: str = "", until: str = "", most: int = 20) -> dict[str, Any]:
        """The stories, the newest first, with what was found in each: where to begin. Days are YYYY-MM-DD."""
        return answers.stories(since, until, most)

    def search(words: str, most: int = 10) -> dict[str, Any]:
        """Find articles that hold all these words (Arabic, whatever clitics and spellings), with the sentences."""
        return answers.search(words, most)

    def story(story: str, language: str = "en") -> dict[str, Any]:
        """The brief of one story, by its number or id (see `stories`): what happened, who says so, where accounts
        agree, differ or were updated, what rests on one source, what is open. `language` is en or ar."""
        return answers.story(story, language)

    def said(
        by: str = "", to: str = "", about: str = "", since: str = "", until: str = "", most: int = 20
    ) -> dict[str, Any]:
        """Who said what, by at least one of these: speaker, addressee (names in Arabic or Latin letters), words of the
        content and days (YYYY-MM-DD); each statement with the chain of hands through which every article that prints
        it has it."""
        return answers.said(by, to, about, since, until, most)

    def claims(story: str, kind: str = "") -> dict[str, Any]:
        """The claims of a story (number or id) by finding, with independent origins. `kind` is corroborated,
        single-source, unnamed-only, differs, updated or party-against-party; empty for all."""
        return answers.claims(story, kind)

    def explain(id: str) -> dict[str, Any]:  # noqa: A002 - the parameter's name is what assistants see
        """One reading, article, story, claim or finding by its id: the rule that made it and the passage it is from."""
        return answers.explain(id)

    return stories, search, story, said, claims, explain
