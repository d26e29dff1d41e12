"""The API keeps its promises: its own description, offsets, paging, caching, one shape of errors, writing by token."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.testclient import TestClient

from tests.serving import client

V1 = "/api/v1"


def everything(web: TestClient, place: str, **asked: Any) -> list[dict[str, Any]]:
    """All items of a list, page by page."""
    found, cursor = [], None
    while True:
        page = web.get(V1 + place, params=asked | ({"cursor": cursor} if cursor else {})).json()
        found += page["items"]
        assert page["offsets"] == "code points"
        cursor = page["next"]
        if cursor is None:
            assert len(found) == page["total"]
            return found


def test_statements_are_cut_from_their_page_exactly(web: TestClient) -> None:
    for held in everything(web, "/statements", limit=50)[:20]:
        article = web.get(f"{V1}/articles/{held['article']}").json()
        text = web.get(f"{V1}/pages/{article['page']}").json()["text"]
        passages = [*held["content"], held["cue"], *(hand["span"] for hand in held["chain"] if hand["span"])]
        assert all(text[p["start"] : p["end"]] == p["text"] for p in passages)
        assert held["chain"][0]["kind"] == "outlet"
        assert web.get(f"{V1}/statements/{held['id']}").json() == held


def test_lists_are_paged_without_loss(web: TestClient) -> None:
    for place in ("/statements", "/entities", "/findings", "/stories"):
        whole = everything(web, place, limit=200)
        assert whole == everything(web, place, limit=3) != []


def test_statements_are_filtered(web: TestClient) -> None:
    denied = everything(web, "/statements", act="deny")
    assert denied and {held["act"] for held in denied} == {"deny"}
    late = everything(web, "/statements", since="2031-03-13")
    assert late and all(held["published"] >= "2031-03-13" for held in late)
    speaker = next(h["chain"][-1]["entity"] for h in denied if h["chain"][-1]["entity"])
    assert {h["chain"][-1]["entity"] for h in everything(web, "/statements", by=speaker)} == {speaker}


def test_a_story_and_what_it_names_can_be_followed(web: TestClient) -> None:
    for head in everything(web, "/stories"):
        story = web.get(f"{V1}/stories/{head['id']}").json()
        assert [a["id"] for a in story["articles"]] == head["articles"]
        assert story == web.get(f"{V1}/stories/{head['number']}").json()
        for finding in story["findings"]:
            claim = web.get(f"{V1}/claims/{finding['claims'][0]}").json()
            assert finding in claim["findings"]
            assert claim["printed"]["text"]


def test_an_entity_by_its_label(web: TestClient) -> None:
    first = everything(web, "/entities", type="PER")[0]
    held = web.get(f"{V1}/entities/{first['entity']}").json()
    assert sum(form["times"] for form in held["forms"]) == first["times"]


def test_search_marks_hits(web: TestClient) -> None:
    for hit in everything(web, "/search", q="الأسرى", limit=2):
        text = web.get(f"{V1}/pages/{hit['page']}").json()["text"]
        for passage in hit["passages"]:
            assert text[passage["start"] : passage["end"]] == passage["text"]
            assert all(passage["start"] <= start < end <= passage["end"] for start, end in passage["hits"])
            assert any("سر" in text[start:end] for start, end in passage["hits"])


def test_an_unchanged_answer_is_not_sent_again(web: TestClient) -> None:
    first = web.get(f"{V1}/stories")
    again = web.get(f"{V1}/stories", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304 and again.content == b""


@pytest.mark.parametrize(
    ("place", "status"),
    [
        ("/stories/none", 404), ("/articles/x-1", 404), ("/claims/x", 404), ("/entities/Nobody", 404), ("/jobs/x", 404),
        ("/statements/x.a1-2", 404), ("/nothing", 404), ("/statements?act=sing", 422), ("/statements?since=soon", 422),
        ("/stories?cursor=xxx", 422), ("/stories?cursor=c2tpcDotMQ==", 422), ("/stories?limit=0", 422),
        ("/search", 422),
    ],
)  # fmt: skip
def test_errors_have_one_shape(web: TestClient, place: str, status: int) -> None:
    answer = web.get(V1 + place)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json().keys() == {"type", "title", "status", "detail"}
    assert answer.json()["status"] == status


def test_a_page_is_added_with_the_token_alone(own: Path) -> None:
    page = {"text": "عنوان الصفحة\n\nقال الوزير إن الأمر انتهى.\n", "name": "new.txt", "published": "2031-03-20"}
    with client(own, host="0.0.0.0", token="s3cret") as web:
        assert web.post(f"{V1}/pages", json=page).status_code == 401
        wrong = web.post(f"{V1}/pages", json=page, headers={"authorization": "Bearer other"})
        assert wrong.status_code == 401 and "s3cret" not in wrong.text
        right = {"authorization": "Bearer s3cret"}
        assert web.post(f"{V1}/pages", json={"text": " "}, headers=right).status_code == 422
        job = web.post(f"{V1}/pages", json=page, headers=right)
        assert job.status_code == 202
        web.app.state.site.jobs.wait()  # type: ignore[attr-defined]
        done = web.get(f"{V1}/jobs/{job.json()['job']}").json()
        assert (done["state"], done["articles"], done["failures"]) == ("done", 1, [])
    with client(own, host="0.0.0.0") as web:
        assert web.post(f"{V1}/pages", json=page).status_code == 403


CHECKS = [not_a_server_error, response_schema_conformance, status_code_conformance, content_type_conformance]


def test_answers_are_as_described(own: Path) -> None:
    """Whatever is asked, the answer has the status, type and shape that the API's own description promises."""
    with client(own, reads=10**9, writes=10**9) as web:
        described = schemathesis.openapi.from_asgi(f"{V1}/openapi.json", web.app, config=SchemathesisConfig.discover())
        operations = [result.ok() for result in described.get_all_operations()]
        assert len(operations) == 14
        for operation in operations:

            @settings(
                max_examples=8,
                deadline=None,
                derandomize=True,
                database=None,
                phases=[Phase.generate],
                suppress_health_check=list(HealthCheck),
            )
            @given(case=operation.as_strategy())
            def asked(case: Any) -> None:
                case.call_and_validate(checks=CHECKS)

            asked()
