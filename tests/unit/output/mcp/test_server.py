"""The MCP server, asked by the official client over standard input and output of a process of its own."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tawatur.record import Record

pytest.importorskip("mcp", reason="pip install 'tawatur[mcp]'")

BASE = "https://record.example"


def ask(record: Path, questions: Callable[[Any], Awaitable[None]]) -> None:
    """Run questions against a server over the record."""
    import anyio
    from mcp.client.client import Client
    from mcp.client.stdio import StdioServerParameters, stdio_client

    command = ["-m", "tawatur", "mcp", "--record", str(record), "--base-url", BASE]
    paths = os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), *sys.path)))
    server = StdioServerParameters(command=sys.executable, args=command, env={"PYTHONPATH": paths})

    async def run() -> None:
        with anyio.fail_after(60):
            async with Client(stdio_client(server)) as client:
                await questions(client)

    with ThreadPoolExecutor(1) as pool:  # the browser's tests leave a loop in this thread
        pool.submit(anyio.run, run).result()


def cites(held: Any) -> list[dict[str, Any]]:
    """All passages in an answer."""
    if isinstance(held, list):
        return [cite for item in held for cite in cites(item)]
    if not isinstance(held, dict):
        return []
    if {"page", "start", "end", "text"} <= set(held):
        return [held]
    return [cite for value in held.values() for cite in cites(value)]


def test_tools_answer_with_passages_that_stand_in_the_pages(record: Path) -> None:
    with Record.open(record) as store:
        texts = {page.id: page.text for page in store.pages()}
        before = store.changes()
    answers: dict[str, Any] = {}

    async def questions(client: Any) -> None:
        tools = (await client.list_tools()).tools
        assert [tool.name for tool in tools] == ["stories", "search", "story", "said", "claims", "explain"]
        assert all(tool.annotations.read_only_hint and tool.description for tool in tools)
        said = {"by": "Pavel Kronda", "since": "2031-03-01"}
        for name, arguments in (("stories", {}), ("search", {"words": "بوابات السد"}), ("story", {"story": "1"}),
                                ("said", said), ("claims", {"story": "1", "kind": "updated"})):  # fmt: skip
            answer = await client.call_tool(name, arguments)
            assert not answer.is_error, answer.content
            answers[name] = answer.structured_content
            assert json.loads(answer.content[0].text) == answers[name]
        for held in (answers["said"]["statements"][0]["witnesses"][0], answers["claims"]["findings"][0]["claims"][0]):
            answer = await client.call_tool("explain", {"id": held["id"]})
            answers[held["id"]] = answer.structured_content
            assert cites(answer.structured_content)[0]["text"] == held["cites"][0]["text"]
        refused = await client.call_tool("story", {"story": "99"})
        assert refused.is_error
        assert "there is no story 99" in refused.content[0].text
        for name, arguments, way in (("said", {}, "at least one of by"), ("said", {"since": "monday"}, "YYYY-MM-DD"),
                                     ("claims", {"story": "1", "kind": "true"}, "corroborated")):  # fmt: skip
            refused = await client.call_tool(name, arguments)
            assert refused.is_error and way in refused.content[0].text

    ask(record, questions)
    assert {held["source"] for held in answers["said"]["statements"]} == {"Pavel Kronda"}
    assert answers["claims"]["findings"]
    assert answers["stories"]["total"] == len(answers["stories"]["stories"]) > 0
    for name, answer in answers.items():
        found = cites(answer)
        assert found, name
        for cite in found:
            assert texts[cite["page"]][cite["start"] : cite["end"]] == cite["text"]
            assert cite["address"].startswith(f"{BASE}/")
    with Record.open(record) as store:
        assert store.changes() == before, "the server wrote into the record"
