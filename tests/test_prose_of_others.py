"""Bodies inside another's report, lists of several things, and accounts by their names. The reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.answers import figures
from tests.made_up import NewStore, put_cells, put_prose

YUNHE = """一、总体情况
全市全年共收办政府信息公开申请案件520件（市政府60件、市各有关部门210件、青川县150件、白沙县100件）。
开展政策问答53期，其中，市级20期、南湖区14期、青川县9期、白沙县4期、月港县6期。
全年公开环保督察信息、水质信息、行政审批评价审批、环境监管执法和其他重大信息131条。设立“行政执法公示”专栏，全年公布402条。
推动国企改革信息和结果公示，今年共发布37条信息。
收到申请不符合要求5件、重复申请3件、指向不明4件。
"""
HAIYANG = "一、总体情况\n发布“东海海洋”政务微信公众号480篇，政务微博90篇。\n"


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "运河市", 2023, YUNHE)
    put_cells(store, "运河市", 2022, "2021", {"applications.new.total": "77"})
    put_prose(store, "东海省海洋局", 2022, HAIYANG)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("运河市2023年市各有关部门收办了多少申请", ["210件"]),
        ("运河市2023年各部门合计收了多少申请", ["210件"]),
        ("运河市2023年青川县收到多少申请", ["150件"]),
        ("运河市2023年行政执法信息公布条数", ["402条"]),
        ("运河市2023年政策问答哪个县最多", ["9期"]),
        ("“东海海洋”微信公众号2022年写了多少篇", ["480篇"]),
    ],
)
def test_the_number_of_the_one_that_is_named(ask: Assistant, question: str, expected: list[str]) -> None:
    answer = ask.ask(question)
    assert figures(answer) == expected, answer.answer


@pytest.mark.parametrize(
    ("question", "never"),
    [("双公示信息条数", "37条"), ("哪类信息最多", "5件"), ("政策问答里青川县的点击量", "9期")],
)
def test_no_number_of_another_thing(ask: Assistant, question: str, never: str) -> None:
    answer = ask.ask(f"运河市2023年{question}")
    assert never not in figures(answer)
    assert answer.status == "not_found"


def test_the_whole_is_not_told_as_that_of_the_bodies_below(ask: Assistant) -> None:
    answer = ask.ask("运河市2022年各部门新收申请多少件")
    assert figures(answer) == ["77件"]
    assert any("不只是其中“各部门”的" in note for note in answer.notes)
