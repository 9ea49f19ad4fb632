"""The share that a report prints stands beside the one that is reckoned from its cells. The reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_whole, total

CELLS = total("new", "40") | total("granted", "21") | total("refused.process", "7") | total("outcome_total", "40")
CELLS |= total("not_handled.petition", "12")
TOLD = """一、总体情况
2023年办结申请40件：予以公开21件，占52.5%；不予公开7件，占17.4%；不予处理11件，占27.5%。不予公开的信息44条，占9%。"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_whole(store, "云岭县", 2023, TOLD, CELLS)
    put_whole(store, "云岭县", 2022, "一、总体情况\n不予公开信息9条，占8%。", CELLS)
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("不予公开的占比", "年报正文印的是：“不予公开7件，占17.4%”"),
        ("不予公开率", "年报正文印的是：“不予公开7件，占17.4%”"),
        ("不予处理的申请占多少比例", "年报正文印的是：“不予处理11件，占27.5%”"),
    ],
)
def test_the_printed_share_is_quoted_beside_the_reckoned_one(ask: Assistant, asked: str, told: str) -> None:
    answer = ask.ask(f"云岭县2023年{asked}")
    assert told in answer.answer
    assert [figure.value for figure in answer.figures if figure.unit == "%"] != []
    assert answer.citations[-1].quote in told


def test_the_same_share_is_told_as_the_same(ask: Assistant) -> None:
    assert "年报正文也写明：“予以公开21件，占52.5%”" in ask.ask("云岭县2023年予以公开的申请占百分之几").answer


@pytest.mark.parametrize(
    "asked", ["云岭县2022年不予公开率", "云岭县2023年新收申请中自然人占比", "云岭县2023年不予公开的占17.5%，对吗"]
)
def test_no_share_of_anything_else_is_quoted(ask: Assistant, asked: str) -> None:
    assert "年报正文" not in ask.ask(asked).answer
