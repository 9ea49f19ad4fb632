"""What kinds of information, and what single channels, count is no total, and no total is told for them."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

_WEST = """一、总体情况
政府网站主动公开政府信息14395条，其中政务动态类信息4109条。全年政府各部门通过政务新媒体发布政府信息23299条，其中微信22053条，微博745条，抖音340条，今日头条161条。
"""
_EAST = """一、总体情况
主动公开政府信息80条，其中通知公告类信息20条、机构职能类2条、信息公开制度、指南、年报类信息1条。
"""
_NORTH = "一、总体情况\n通过门户网站公开信息89条。其中政府信息公开年报1条、年报类信息3条、社会救助12条。\n"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for body, prose in (("西河市", _WEST), ("东河县", _EAST), ("北河县", _NORTH)):
        put_prose(store, body, 2022, prose)
    return Assistant(store)


@pytest.mark.parametrize("question", ["西河市2022年发布政府信息多少条", "西河市2022年政府信息有多少条"])
def test_the_number_of_one_channel_is_not_told_for_all(assistant: Assistant, question: str) -> None:
    values = {figure.value for figure in assistant.ask(question).figures}
    assert not values & {"22053", "745", "340", "161"}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("西河市2022年抖音发布政府信息多少条", "340"),
        ("东河县2022年机构职能类有多少条", "2"),
        ("北河县2022年政府信息公开年报数量", "1"),
        ("北河县2022年年报类信息多少条", "3"),
    ],
)
def test_the_kind_that_is_named_is_told(assistant: Assistant, question: str, value: str) -> None:
    answer = assistant.ask(question)
    assert [figure.value for figure in answer.figures] == [value], answer.answer
