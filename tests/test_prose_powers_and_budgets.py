"""So many powers on a list are no acts, and money for a government's own work is no budget of it."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

LISTED = """一、概述
梳理公布行政权力事项765项，其中行政许可89项、行政处罚512项、行政强制21项。
二、主动公开情况
财政资金信息发布380条，其中专项资金152条、预决算197条。安排政务公开工作经费77万元。部门预决算在统一平台集中公开，公开率100%。
"""
PRINTED = """一、概述
作出行政处罚31件。公布行政处罚事项清单512项。县级政府预算总支出54.2亿元，公开政府预算信息2条、部门预算86条。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "松岭县", 2017, LISTED)
    put_prose(store, "白河县", 2017, PRINTED)
    return Assistant(store)


@pytest.mark.parametrize(
    "question",
    [
        "行政处罚多少件",
        "行政处罚有几项",
        "行政许可多少件",
        "行政强制几件",
        "政府预算多少",
        "财政预算安排了多少万元",
        "部门预算是多少",
    ],
)
def test_what_is_listed_was_not_done_and_work_has_no_budget(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(f"松岭县2017年{question}")
    assert not answer.figures, answer.answer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("松岭县2017年行政权力事项多少项", "765"),
        ("松岭县2017年权力事项里行政处罚有多少项", "512"),
        ("松岭县2017年预决算公开多少条", "197"),
        ("松岭县2017年部门预决算公开率", "100"),
        ("松岭县2017年政务公开工作经费多少万元", "77"),
        ("白河县2017年行政处罚多少件", "31"),
        ("白河县2017年政府预算总支出多少亿元", "54.2"),
        ("白河县2017年部门预算公开多少条", "86"),
    ],
)
def test_what_is_asked_by_its_name_is_told(assistant: Assistant, question: str, value: str) -> None:
    answer = assistant.ask(question)
    assert [str(each.value) for each in answer.figures] == [value], answer.answer
