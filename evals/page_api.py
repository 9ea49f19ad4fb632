"""The running page asked by other programs: what its HTTP routes and MCP tools answer is what the assistant answers.

The page is served on loopback as `youju serve` serves it. Questions of the other sets go through it, whole dialogues
too; then come requests that no honest program sends. None may bring the server down, none may change an answer.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import httpx

from assistant.answer import Answer
from assistant.ask import Assistant
from assistant.service import FigureAnswer, Service
from corpus.settings import load_settings
from corpus.store import Store
from evals.asking import TODAY, Result
from evals.hostile import Hostile, hostile_requests
from evals.loopback import free_port
from evals.questions import Expectation, Question
from evals.score import Score

LAYER = "page-api"
SYSTEM = "youju"
#: Every so many questions one goes over HTTP; dialogues all go. Every so many of these go through MCP as well.
_EVERY, _EVERY_TOOL = 9, 6
_SECONDS = 30.0


def running_page(store: Store) -> str:
    """The address of the page over a store, with its programs, served by a thread until this process ends."""
    from assistant.page import build_page, serve
    from assistant.page.limits import Limit
    from assistant.page.programs import add_programs

    assistant = Assistant(store, today=TODAY)
    service, limit = Service(assistant, store), Limit(100_000)
    add = partial(add_programs, service=service, limit=limit)
    page = build_page(assistant, store, load_settings())
    address: str = serve(page, port=free_port(), block=False, programs=add)
    return address


def page_results(questions: Sequence[Question], store: Store) -> list[Result]:
    """Questions over HTTP and MCP and hostile requests, judged; the page is up as long as it takes."""
    asked = chosen(questions)
    address = running_page(store)
    with httpx.Client(base_url=address, timeout=_SECONDS) as client:
        ask = Assistant(store, today=TODAY).ask
        results = [_compared("http", q, ask, _over_http(client, q)) for q in asked]
        results += _through_tools(address, asked[::_EVERY_TOOL], ask)
        before = _contents(store)
        results += [_withstood(client, one, ask) for one in hostile_requests()]
        results.append(_still_there(client, asked[0], ask, before == _contents(store)))
    return results


def chosen(questions: Sequence[Question]) -> list[Question]:
    """Every ninth open question and every open dialogue, in the order of the sets."""
    opened = [question for question in questions if not question.held_out]
    return [q for at, q in enumerate(opened) if at % _EVERY == 0 or q.layer in ("conversation", "followup")]


def told(answer: Answer) -> dict[str, Any]:
    """An answer as the page's functions give it: their fields, in plain JSON values."""
    whole = json.loads(json.dumps(answer.as_json(), ensure_ascii=False))
    return {name: whole[name] for name in FigureAnswer.model_fields}


def _over_http(client: httpx.Client, question: Question) -> Any:
    *history, last = question.turns
    found = client.get("/api/lookup_figure", params={"question": last, "history": history})
    return found.json() if found.status_code == 200 else {"HTTP": found.status_code}


def _through_tools(address: str, questions: Sequence[Question], ask: Callable[..., Answer]) -> list[Result]:
    """The same through an MCP client; nothing where the package is not installed."""
    try:
        from mcp import Client
    except ImportError:
        return []

    async def answers() -> list[Any]:
        async with Client(f"{address}/mcp") as client:
            calls = [{"question": q.turns[-1], "history": list(q.turns[:-1])} for q in questions]
            return [(await client.call_tool("lookup_figure", call)).structured_content for call in calls]

    return [_compared("mcp", q, ask, found) for q, found in zip(questions, asyncio.run(answers()), strict=True)]


def _compared(way: str, question: Question, ask: Callable[..., Answer], found: Any) -> Result:
    answer = ask(question.turns[-1], question.turns[:-1])
    wanted = told(answer)
    differ = [name for name in wanted if not isinstance(found, dict) or found.get(name) != wanted[name]]
    faults = tuple(f"{name} 与直接提问时不同" for name in differ)
    as_asked = Question(
        f"{way}-{question.id}",
        LAYER,
        way,
        question.turns,
        Expectation(answer.status),
        "与 Assistant.ask 的答复逐字段相同",
    )
    return Result(SYSTEM, as_asked, answer, Score("wrong" if faults else "right", faults, bool(faults)))


def _withstood(client: httpx.Client, one: Hostile, ask: Callable[..., Answer]) -> Result:
    response = client.request(one.method, one.path, **one.arguments)
    faults = []
    if response.status_code not in one.expected:
        faults.append(f"HTTP {response.status_code}，应当是 {'、'.join(map(str, one.expected))}")
    elif response.status_code == 200 and one.asks is not None and response.json() != told(ask(one.asks)):
        faults.append("与直接提问时不同")
    if "Traceback" in response.text:
        faults.append("露出了程序内部")
    answer = Answer(one.name, "out_of_scope", "none", f"HTTP {response.status_code} {response.text[:300]}")
    return _result(one.name, faults, answer, "协议与接口说明所定的答复")


def _still_there(client: httpx.Client, question: Question, ask: Callable[..., Answer], unchanged: bool) -> Result:
    faults = [] if unchanged else ["库被改动"]
    if client.get("/health").status_code != 200:
        faults.append("页面不再应答")
    if _over_http(client, question) != told(ask(question.turns[-1], question.turns[:-1])):
        faults.append("此后的答复变了")
    return _result("这些请求之后", faults, ask(question.turns[-1]), "此前的答复与库的内容")


def _result(name: str, faults: Sequence[str], answer: Answer, source: str) -> Result:
    question = Question(f"hostile-{name}", LAYER, "hostile", (name,), Expectation("out_of_scope"), source)
    return Result(SYSTEM, question, answer, Score("wrong" if faults else "right", tuple(faults)))


def _contents(store: Store) -> list[tuple[str, str, int]]:
    return [(report.id, report.publisher, report.year) for report in store.facts.reports(answering=False)]
