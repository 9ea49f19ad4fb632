"""A number near to what was asked is quoted with its number, as the nearest one or in the refusal; never withheld."""

from __future__ import annotations

import pytest

from assistant import Assistant
from corpus.report import Mention
from ingest.document import Document
from ingest.mentions import mentions_of
from tests.made_up import NewStore, put_prose

CHANGTING = """一、总体情况
2023年，解读文件36个，举办开放周活动1次，向群众解读政策2700余人次。
办理12345热线交办事项845件。官方微信全年公开政府信息318条，全年关注用户达470人，累计总关注用户达2290人。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "长亭县", 2023, CHANGTING)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("长亭县2023年给群众当面讲政策，讲了多少人次", "向群众解读政策2700余人次"),
        ("长亭县2023年当面给群众讲政策多少人次", "向群众解读政策2700余人次"),
        ("长亭县2023年办了12345转来的事多少件", "办理12345热线交办事项845件"),
    ],
)
def test_the_number_of_the_nearest_phrase_is_quoted(assistant: Assistant, question: str, quote: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.answer
    assert quote in answer.answer


def test_a_refusal_quotes_the_numbers_it_points_to(assistant: Assistant) -> None:
    answer = assistant.ask("长亭县2023年官微新涨了多少赞")
    assert answer.status == "not_found"
    assert "官方微信全年公开政府信息318条”[1]" in answer.answer
    assert answer.citations[0].quote == "官方微信全年公开政府信息318条"
    assert answer.options == ("长亭县2023年官方微信全年公开政府信息多少条？",)


def test_followers_lost_are_no_followers_won(assistant: Assistant) -> None:
    assert [f.value for f in assistant.ask("长亭县2023年官微新涨了多少粉").figures] == ["470"]
    assert not assistant.ask("长亭县2023年官方微信掉了多少粉").figures


def _mentions(text: str) -> list[Mention]:
    return mentions_of(Document("html", text), [("", 0, len(text))], "r")


@pytest.mark.parametrize(("text", "raw"), [("通过栏目主动公开政府信息170余", "170余"), ("公开政府信息90余。", "90余")])
def test_a_number_without_its_measure_is_kept_as_printed(text: str, raw: str) -> None:
    assert [(m.raw, m.unit) for m in _mentions(text)] == [(raw, "")]


def test_a_rest_is_no_count() -> None:
    assert not _mentions("设备使用20余年，其余从略。")[1:]
