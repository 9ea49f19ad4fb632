"""What other programs call, over a real server: routes, their description, MCP tools, a path prefix, and the logs."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from playwright.sync_api import expect

from assistant.answer import Answer
from assistant.ask import Assistant
from assistant.page import programs, words
from assistant.page.asked import QuestionLog, Recorded
from assistant.page.limits import Limit
from assistant.page.logs import JsonLines, Logged, request_id, requests, told_path
from assistant.page.programs import API_PATH, LARGEST_BODY, Guarded, add_programs
from assistant.service import LONGEST_TEXT, Service
from corpus.settings import Settings, listed, load_settings
from corpus.store import Store
from evals.loopback import free_port
from ingest.intake import Intake
from tests.chromium import CHROMIUM, launched
from tests.page_stand_in import StandInAssistant

QUESTION = "淮安市2024年新收政府信息公开申请多少件？"
TOOLS = {"lookup_figure", "search_reports", "audit_report", "check_text"}


def served(samples: Store, root_path: str = "") -> str:
    from assistant.page import build_desk, build_page, serve

    port = free_port()
    service, limit = Service(Assistant(samples), samples), Limit(1000)
    page = build_page(StandInAssistant(), samples, Settings())
    desk = build_desk(Assistant(samples), samples, Intake(samples, Settings()))
    add = partial(add_programs, service=service, limit=limit)
    return serve(page, port=port, root_path=root_path, block=False, desk=desk, programs=add)


@pytest.fixture(scope="module")
def address(samples: Store) -> str:
    return served(samples)


@pytest.fixture(scope="module")
def prefixed(samples: Store) -> str:
    return served(samples, "/youju")


def get(url: str, **query: Any) -> Any:
    answer = httpx.get(url, params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_the_four_functions_answer_with_sources(address: str) -> None:
    api = f"{address}{API_PATH}"
    found = get(f"{api}/lookup_figure", question=QUESTION)
    assert (found["status"], found["figures"][0]["value"]) == ("answered", "3119")
    assert found["citations"][0]["cell"] == "applications.new.total"
    later = get(f"{api}/lookup_figure", question="上年结转呢？", history=[QUESTION])
    assert later["figures"][0]["value"] == "34"
    (report,) = get(f"{api}/search_reports", publisher="红寺堡", year=2019)
    rules = {finding["rule"] for finding in get(f"{api}/audit_report", report=report["report"])}
    assert {"outcome_sum", "balance"} <= rules
    (figure,) = httpx.post(f"{api}/check_text", json={"text": "淮安市2024年新收申请3191件。"}).json()
    assert (figure["verdict"], figure["correct"]) == ("contradicted", "3119件")


@pytest.mark.parametrize(
    ("path", "query", "field", "type", "told"),
    [
        ("lookup_figure", {}, "question", "missing", "question 没有写"),
        ("lookup_figure", {"question": ""}, "question", "string_too_short", "question 不能为空"),
        ("lookup_figure", {"question": "问" * 1001}, "question", "string_too_long", "question 最多 1000 个字"),
        ("lookup_figure", {"question": "问", "history": ["问"] * 99}, "history", "too_long", "history 最多"),
        (
            "search_reports",
            {"publisher": "市" * 101, "year": 2100},
            "publisher",
            "string_too_long",
            "publisher 最多 100",
        ),
        ("search_reports", {"year": "去年"}, "year", "int_parsing", "year 要写成整数"),
        ("search_reports", {"year": 1999}, "year", "greater_than_equal", "year 不能小于 2000"),
        ("audit_report", {"report": "x"}, "report", "string_pattern_mismatch", "report 写法不对"),
    ],
)
def test_a_malformed_request_is_told_in_one_chinese_sentence(
    address: str, path: str, query: dict[str, Any], field: str, type: str, told: str
) -> None:
    answer = httpx.get(f"{address}{API_PATH}/{path}", params=query)
    assert answer.status_code == 422
    refused = answer.json()
    assert refused["detail"].startswith(f"请求不合要求：{told}")
    first = refused["errors"][0]
    assert (first["field"], first["type"]) == (field, type)


def test_a_malformed_body_and_a_wrong_path_are_told_in_chinese(address: str) -> None:
    api = f"{address}{API_PATH}"
    for body, told in (
        (b"{", "请求正文 不是有效的 JSON。"),
        (b"[]", "text 没有写。"),
        (b"{}", "text 没有写。"),
        (b'{"text": 1}', "text 要写成文字。"),
    ):
        answer = httpx.post(f"{api}/check_text", content=body, headers={"content-type": "application/json"})
        assert (answer.status_code, answer.json()["detail"][-len(told) :]) == (422, told)
    missing, method = httpx.get(f"{api}/nothing"), httpx.post(f"{api}/lookup_figure", json={})
    assert (missing.status_code, missing.json()) == (404, {"detail": words.API_NO_PATH})
    assert (method.status_code, method.headers["allow"], method.json()) == (405, "GET", {"detail": words.API_NO_METHOD})


def test_what_cannot_be_asked_is_refused(address: str) -> None:
    api = f"{address}{API_PATH}"
    assert httpx.get(f"{api}/audit_report", params={"report": "0" * 16}).status_code == 404
    assert httpx.get(f"{api}/audit_report", params={"report": "../../x"}).status_code == 422
    assert httpx.post(f"{api}/check_text", json={"text": "字" * (LONGEST_TEXT + 1)}).status_code == 422
    assert httpx.post(f"{api}/check_text", json={"text": "a" * LARGEST_BODY}).status_code == 413
    assert httpx.post(f"{api}/check_text", content=iter([b"{}"])).status_code == 411
    assert httpx.put(f"{api}/search_reports").status_code == 405


def test_the_routes_are_described_in_chinese_and_load_nothing_from_elsewhere(address: str) -> None:
    schema = get(f"{address}{API_PATH}/openapi.json")
    assert {path.strip("/") for path in schema["paths"]} == TOOLS
    assert all(
        "查" in route["summary"] or "列" in route["summary"] or "核对" in route["summary"]
        for methods in schema["paths"].values()
        for route in methods.values()
    )
    page = httpx.get(f"{address}{API_PATH}/").text
    assert all(name in page for name in TOOLS)
    assert "<script" not in page
    assert "http" not in page.replace("streamable HTTP", "")


def test_the_address_without_its_slash_leads_there(address: str, prefixed: str) -> None:
    told = httpx.get(f"{address}/api/").text
    assert httpx.get(f"{address}/api", follow_redirects=True).text == told
    assert httpx.get(f"{prefixed}/api").headers["location"] == "./api/"


def test_a_visitor_may_call_so_often_a_minute() -> None:
    async def behind(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async def statuses() -> list[int]:
        transport = httpx.ASGITransport(Guarded(behind, Limit(2)), client=("203.0.113.9", 1))
        async with httpx.AsyncClient(transport=transport, base_url="http://a") as client:
            return [(await client.get("/")).status_code for _ in range(3)]

    assert asyncio.run(statuses()) == [200, 200, 429]


def called(url: str, tool: str, **arguments: Any) -> tuple[set[str], Any]:
    """The names of the tools and what one of them returns, through a real MCP client."""
    mcp = pytest.importorskip("mcp", reason="没有安装 mcp（可选）")

    async def call() -> tuple[set[str], Any]:
        async with mcp.Client(url) as client:
            tools = (await client.list_tools()).tools
            assert all(each.annotations is not None and each.annotations.read_only_hint for each in tools)
            return {each.name for each in tools}, await client.call_tool(tool, arguments)

    return asyncio.run(call())


def test_an_agent_quotes_exact_figures(address: str) -> None:
    names, result = called(f"{address}/mcp", "lookup_figure", question=QUESTION)
    assert names == TOOLS
    assert not result.is_error
    assert result.structured_content["figures"][0]["value"] == "3119"
    _, refused = called(f"{address}/mcp", "audit_report", report="0" * 16)
    assert refused.is_error


def test_everything_works_behind_a_path_prefix(prefixed: str) -> None:
    """The proxy takes the prefix off; the page puts it in front of its own addresses."""
    page = httpx.get(f"{prefixed}/")
    assert page.status_code == 200
    assert "/youju" in page.text
    assert get(f"{prefixed}/staff/config")["root"].endswith("/youju/staff")
    assert get(f"{prefixed}/health")["status"] == "ok"
    found = get(f"{prefixed}{API_PATH}/lookup_figure", question=QUESTION)
    assert found["figures"][0]["value"] == "3119"
    _, result = called(f"{prefixed}/mcp", "search_reports", publisher="淮安")
    assert not result.is_error


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What is logged, as it would go to standard error."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    root, level = logging.getLogger(), requests.level
    root.addHandler(handler)
    requests.setLevel(logging.INFO)
    yield stream
    root.removeHandler(handler)
    requests.setLevel(level)


def test_logs_hold_an_id_and_nothing_of_the_question(lines: io.StringIO) -> None:
    async def failing(scope: Any, receive: Any, send: Any) -> None:
        try:
            raise ValueError(f"坏了：{QUESTION}")
        except ValueError:
            logging.getLogger("assistant").exception("没有答成：%s", QUESTION)
        await send({"type": "http.response.start", "status": 500, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async def asked() -> httpx.Response:
        transport = httpx.ASGITransport(Logged(failing, "/youju"))
        async with httpx.AsyncClient(transport=transport, base_url="http://a") as client:
            await client.get(f"/{QUESTION}")
            return await client.get("/youju/api/lookup_figure", params={"question": QUESTION})

    answer = asyncio.run(asked())
    told = [json.loads(line) for line in lines.getvalue().splitlines()]
    error, request = told[-2:]
    assert (request["path"], request["status"], request["method"]) == ("/api/lookup_figure", 500, "GET")
    assert answer.headers["x-request-id"] == request["request"] == error["request"] != ""
    assert (error["error"], error["message"]) == ("ValueError", "没有答成：%s")
    assert "淮安" not in lines.getvalue()
    assert "127.0.0.1" not in lines.getvalue()
    assert request_id.get() == ""


def test_only_our_own_paths_are_written_down() -> None:
    assert told_path("/gradio_api/file=/tmp/某人.pdf") == "/…"
    assert told_path("/staff/gradio_api/queue/join") == "/staff/gradio_api/queue/join"


def test_questions_are_kept_without_an_address_and_forgotten_in_time(tmp_path: Path) -> None:
    questions = QuestionLog(tmp_path, 30)
    Recorded(StandInAssistant(), questions).ask("甲市2024年收到多少？")
    (entry,) = [json.loads(line) for line in questions.path.read_text("utf-8").splitlines()]
    assert set(entry) == {"time", "question", "status", "route"}
    assert entry["time"].endswith(":00:00+00:00")
    now = datetime.now(UTC)
    questions.add("旧的", Answer("旧的", "not_found", "none", ""), now - timedelta(days=31))
    assert questions.prune(now) == 1
    assert "旧的" not in questions.path.read_text("utf-8")
    assert questions.prune(now + timedelta(days=31)) == 1


def test_keys_and_passwords_are_never_shown() -> None:
    chosen = load_settings(model_api_key="sk-geheim", login="甲:geheim", database="postgresql://a:geheim@b/c")
    rows = list(listed(chosen))
    assert "geheim" not in repr(chosen) + str(rows) + chosen.model_dump_json()
    assert all(row.description and any("一" <= c <= "鿿" for c in row.description) for row in rows)
    assert not load_settings().question_log


def test_serving_without_the_package_of_the_tools_says_so(
    samples: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(programs, "find_spec", lambda name: None)
    web = FastAPI()
    add_programs(web, Service(Assistant(samples), samples), Limit(1))
    assert words.NO_MCP in caplog.text
    assert "/mcp" not in {getattr(route, "path", "") for route in web.routes}


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="没有安装 chromium，无法在真浏览器里试页面")
def test_a_reader_behind_a_path_prefix_asks_and_opens_the_desk(prefixed: str) -> None:
    """A proxy that takes /youju off, as the browser meets it."""
    with launched() as browser:
        page = browser.new_page()
        missed: list[str] = []
        page.on("response", lambda r: missed.append(r.url) if r.status >= 400 else None)
        page.route("**/*", lambda route: route.continue_(url=re.sub(r"(:\d+)/youju(?=/|$)", r"\1", route.request.url)))
        page.goto(f"{prefixed}/youju/")
        page.fill("#question textarea", "甲市2024年收到多少件？")
        page.keyboard.press("Enter")
        expect(page.locator(".lead .num")).to_have_text("218")
        page.goto(f"{prefixed}/youju/staff/")
        expect(page.locator(".shelves tbody tr").first).to_be_visible()
        page.get_by_role("link", name=words.TO_PAGE).click()
        page.wait_for_url(f"{prefixed}/youju/")
        page.locator(".choices button").first.wait_for()
    assert missed == []


def test_limits_count_the_reader_whom_the_proxy_speaks_for(samples: Store) -> None:
    from assistant.page import build_page, serve

    def statuses(proxies: str) -> list[int]:
        add = partial(add_programs, service=Service(Assistant(samples), samples), limit=Limit(2))
        page = build_page(StandInAssistant(), samples, Settings())
        address = serve(page, port=free_port(), block=False, programs=add, proxies=proxies)
        readers = ["203.0.113.5"] * 3 + ["203.0.113.6"]
        return [
            httpx.get(f"{address}{API_PATH}/search_reports", headers={"X-Forwarded-For": reader}).status_code
            for reader in readers
        ]

    assert statuses("127.0.0.1") == [200, 200, 429, 200]
    assert statuses("192.0.2.1") == [200] * 4  # nobody's word is taken, and this machine is not limited
