"""What comes close to a row of a table and is something else: all reconsiderations decided, all letters and visits."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_whole

PRINTED = {
    "review_litigation.review.upheld": "8",
    "review_litigation.review.total": "8",
    "applications.not_handled.petition.natural_person": "3",
    "applications.not_handled.petition.total": "3",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_whole(store, "青溪县", 2023, "一、总体情况\n全年办理行政复议案件152件，接待来信来访64件。\n", PRINTED)
    put_whole(store, "白河县", 2023, "一、总体情况\n公开工作列入年度考核。\n", PRINTED)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "value", "note"),
    [
        ("青溪县2023年行政复议案件办了多少件", "152", "不是机关办理的全部行政复议案件"),
        ("白河县2023年办理行政复议案件多少件", "8", "不是机关办理的全部行政复议案件"),
        ("白河县2023年信访件有多少", "3", "不是机关受理的全部信访件"),
    ],
)
def test_what_the_row_counts_is_told(assistant: Assistant, question: str, value: str, note: str) -> None:
    answer = assistant.ask(question)
    assert [figure.value for figure in answer.figures] == [value], answer.answer
    assert any(note in each for each in answer.notes)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("青溪县2023年政府信息公开行政复议多少件", "8"),
        ("青溪县2023年行政复议维持多少件", "8"),
        ("青溪县2023年信访举报投诉类申请多少件", "3"),
    ],
)
def test_the_row_itself_is_told_alone(assistant: Assistant, question: str, value: str) -> None:
    answer = assistant.ask(question)
    assert [figure.value for figure in answer.figures] == [value], answer.answer
    assert not any("不是机关" in each for each in answer.notes)
