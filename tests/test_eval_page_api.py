"""The page-API layer: what differs is told, hostile requests are many, and a server that fails is noticed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import httpx
import pytest

from assistant.answer import Answer
from corpus.store import Store
from evals import page_api
from evals.hostile import Hostile, hostile_requests
from evals.page_api import chosen, page_results, told
from evals.questions import Expectation, Question, load_sets
from tests.test_score import RIGHT

ASKED = [
    Question("a", "lookup", "lookup", ("淮安市2024年新收申请多少件",), Expectation("answered"), "x"),
    Question("b", "conversation", "year", ("平潭2024年新收多少件", "2023年呢"), Expectation("answered"), "x"),
]


def answered(_question: str, _history: Sequence[str] = ()) -> Answer:
    return RIGHT


def test_over_the_page_every_answer_is_the_same(samples: Store) -> None:
    results = page_results(ASKED, samples)
    assert [r.question.turns for r in results if r.score.outcome != "right"] == []
    ways = Counter(result.question.category for result in results)
    assert ways["http"] == 2
    assert ways["hostile"] >= 60


def test_a_field_that_differs_is_a_wrong_number() -> None:
    same = page_api._compared("http", ASKED[0], answered, told(RIGHT))
    assert (same.score.outcome, same.score.wrong_number) == ("right", False)
    other = page_api._compared("http", ASKED[0], answered, told(replace(RIGHT, answer="9件")))
    assert (other.score.outcome, other.score.faults) == ("wrong", ("answer 与直接提问时不同",))
    down = page_api._compared("http", ASKED[0], answered, {"HTTP": 500})
    assert down.score.wrong_number


@pytest.mark.parametrize(
    ("status", "body", "fault"),
    [(500, "", "HTTP 500，应当是 422"), (422, "Traceback (most recent call last)", "露出了程序内部"), (422, "", "")],
)
def test_a_server_that_breaks_is_noticed(status: int, body: str, fault: str) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(status, text=body))
    with httpx.Client(transport=transport, base_url="http://a") as client:
        result = page_api._withstood(client, Hostile("x", "GET", "/api/x"), answered)
    assert "；".join(result.score.faults) == fault


def test_what_is_asked_over_the_page() -> None:
    questions = list(load_sets())
    asked = chosen(questions)
    assert len(asked) >= 150
    assert not any(question.held_out for question in asked)
    dialogues = [q for q in questions if q.layer in ("conversation", "followup")]
    assert {q.id for q in dialogues} <= {q.id for q in asked}
    names = [one.name for one in hostile_requests()]
    assert len(set(names)) == len(names)
