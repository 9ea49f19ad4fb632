"""Several bodies said at once: so many of one name, the organs of a place without a report, and those of a kind."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_cells, put_received, total

RECEIVED = {
    "甘泉市": "900",
    "甘泉市鼓楼区": "11",
    "甘泉市司法局": "31",
    "甘泉市审计局": "37",
    "柳州市鼓楼区": "13",
    "青溪县城关镇": "17",
    "青溪县": "41",
    "柳州市档案馆": "43",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_received(store, RECEIVED, 2023)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("两个鼓楼区2023年各收到多少件申请", {"11", "13"}),
        ("甘泉和柳州的两个鼓楼区2023年各收到多少件申请", {"11", "13"}),
        ("甘泉市各部门2023年各收到多少件申请", {"31", "37"}),
        ("甘泉市直部门2023年各收到多少件申请", {"31", "37"}),
        ("青溪县下面的镇2023年收到多少件申请", {"17"}),
        ("甘泉市下辖区县2023年收到多少件申请", {"11"}),
        ("甘泉市的部门里2023年谁收到的申请最多", {"31", "37"}),
        ("2023年甘泉市各区县里申请最多的是哪个", {"11"}),
        ("所有司法部门2023年各收到多少件申请", {"31"}),
    ],
)
def test_each_of_them_is_told_and_nobody_else(assistant: Assistant, question: str, numbers: set[str]) -> None:
    answer = assistant.ask(question)
    assert {figure.value for figure in answer.figures} == numbers, answer.answer


def test_who_was_meant_by_one_name_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("两个鼓楼区2023年收到的申请加起来多少件")
    assert "24件" in answer.answer
    assert any("甘泉市鼓楼区、柳州市鼓楼区" in note or "柳州市鼓楼区、甘泉市鼓楼区" in note for note in answer.notes)


@pytest.mark.parametrize("question", ["三个鼓楼区2023年各收到多少件申请", "青州和柳州的两个鼓楼区2023年收到多少件"])
def test_another_number_or_place_is_asked_back(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status in ("clarify", "not_found"), answer.answer
    assert not answer.figures


def test_a_number_of_bodies_is_no_claim(assistant: Assistant) -> None:
    answer = assistant.ask("三个档案馆2023年哪个申请多")
    assert not answer.verdict
    assert "不是3个" not in answer.answer


def test_organs_of_a_place_without_a_report_are_those_that_are_kept(new_store: NewStore) -> None:
    store = new_store()
    for name, number in (("江苏省司法厅", "23"), ("江苏省教育厅", "29"), ("江苏省南通市", "51")):
        put_cells(store, name, 2023, "2021", total("new", number))
    answer = Assistant(store).ask("江苏省各部门2023年申请加起来多少件")
    assert "52件" in answer.answer
    assert any(
        "收录的江苏省司法厅、江苏省教育厅" in note or "收录的江苏省教育厅、江苏省司法厅" in note
        for note in answer.notes
    )
