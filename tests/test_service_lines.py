"""A line is called by its number (12315投诉, 110接警), and nobody claims so many. The report is made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_report, table_report, total

CELLS = total("new", "37") | total("not_handled.petition", "6") | {"active_disclosure.licensing.decisions": "4210"}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    made = table_report("岭南市", 2024, "2021", CELLS)
    put_report(store, made)
    return Assistant(store)


@pytest.mark.parametrize(
    "question",
    ["12315投诉举报件数", "12333申请件数", "12348投诉举报申请几件", "96123行政许可件数", "12366收到的申请有多少件"],
)
def test_the_number_of_a_line_is_not_held_against_a_cell(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(f"岭南市2024年{question}")
    assert not answer.answer.startswith(("对，", "不对，")), answer.answer
    assert not answer.figures
    for claim in ("行政许可12333件，对吗", "行政许可是12345吗", "新收申请120件，对吗", "行政许可96123项吧"):
        assert assistant.ask(f"岭南市2024年{claim}").answer.startswith("不对，"), claim
