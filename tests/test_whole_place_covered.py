"""全市收到几件: whom the table of a city counts is told as its report says it, and that it does not say."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_whole, total

SAYING = {
    "甲水市": "本报告由甲水市人民政府办公室根据各县区、市各部门年度报告汇总编制。",
    "乙水市": "全市共受理政府信息公开申请50件。",
    "丙水市": "本报告包括总体情况、主动公开政府信息情况等六个部分。",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for name, said in SAYING.items():
        put_whole(store, name, 2023, f"一、总体情况\n{said}\n", total("new", "50"))
    return Assistant(store)


@pytest.mark.parametrize(
    ("name", "told"),
    [("甲水市", "各县区、市各部门年度报告汇总编制"), ("乙水市", "与表格的数相同"), ("丙水市", "没有写明")],
)
def test_what_the_table_covers_is_told_with_it(assistant: Assistant, name: str, told: str) -> None:
    answer = assistant.ask(f"{name}全市2023年收到多少件申请")
    assert [figure.value for figure in answer.figures] == ["50"]
    assert [told in note for note in answer.notes].count(True) == 1, answer.notes


def test_its_own_office_is_told_in_the_same_way(assistant: Assistant) -> None:
    notes = assistant.ask("甲水市本级2023年收到多少件申请").notes
    assert any("各部门年度报告汇总编制" in note for note in notes), notes


def test_nobody_asked_for_the_whole_place(assistant: Assistant) -> None:
    assert not any("没有写明" in note for note in assistant.ask("丙水市2023年收到多少件申请").notes)
