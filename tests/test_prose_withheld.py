"""Information that is not made public, which prose counts in 条, beside the refused applications of the form in 件."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_whole

#: Without a measure, as some reports print it, and beside a smaller number of 信息 that says nothing of it.
_CEDAR = """一、总体情况
2023年制作政府信息总数240条，其中主动公开政府信息150条，作为依申请公开信息数22条，不予公开信息数68。
在主动公开的150条政府信息中，办事程序类信息共2条。
"""
_ELM = """一、总体情况
2023年，我局制发政府信息300条，其中主动公开政府信息210条、依申请公开63条、不予公开27条。
"""
_SILENT = "一、总体情况\n2023年，我局主动公开政府信息90条，其中办事程序类信息4条。\n"
_REFUSED = {"applications.refused.process.total": "5", "applications.refused.process.natural_person": "5"}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for body, text in (("雪松县", _CEDAR), ("榆林湾区水务局", _ELM), ("白桦县", _SILENT)):
        put_whole(store, body, 2023, text, _REFUSED)
    return Assistant(store)


@pytest.mark.parametrize(("body", "pieces"), [("雪松县", "68"), ("榆林湾区水务局", "27")])
@pytest.mark.parametrize(
    "question",
    [
        "有多少条信息是定为不公开的",
        "不公开的信息有多少条",
        "不公开的有几条",
        "定为不公开的有几条",
        "被列为不予公开的信息多少条",
        "不予公开信息数",
    ],
)
def test_information_not_made_public_is_told_with_the_table_beside_it(
    assistant: Assistant, body: str, pieces: str, question: str
) -> None:
    answer = assistant.ask(f"{body}2023年{question}")
    assert [figure.value for figure in answer.figures] == [pieces], answer.answer
    assert any("另见表格" in note and "5件" in note for note in answer.notes)


@pytest.mark.parametrize(("body", "pieces"), [("雪松县", 68), ("榆林湾区水务局", 27)])
@pytest.mark.parametrize("claim", ["{}条信息不予公开，对不对", "有{}条信息不予公开，对吗", "不予公开{}条，对吗"])
def test_a_claim_of_pieces_is_judged_by_the_prose(assistant: Assistant, body: str, pieces: int, claim: str) -> None:
    for number, verdict in ((pieces, "对，"), (pieces + 1, "不对，")):
        answer = assistant.ask(f"{body}2023年{claim.format(number)}")
        assert answer.answer.startswith(verdict), answer.answer
        assert str(pieces) in answer.quotes
        assert any("另见表格" in note and "5件" in note for note in answer.notes)


def test_what_the_table_prints_is_not_denied_by_the_prose(assistant: Assistant) -> None:
    answer = assistant.ask("雪松县2023年不予公开5条，对吗")
    assert answer.answer.startswith("对，")
    assert any("不予公开信息数68" in note for note in answer.notes)


@pytest.mark.parametrize("body", ["雪松县", "榆林湾区水务局", "白桦县"])
def test_applications_are_told_from_the_table(assistant: Assistant, body: str) -> None:
    assert "5件" in assistant.ask(f"{body}2023年不予公开的申请有几件").answer
    assert assistant.ask(f"{body}2023年不予公开的申请有6件，对吗").answer.startswith("不对，")


@pytest.mark.parametrize("question", ["有多少条信息是定为不公开的", "不公开的有几条", "不公开的信息有9条，对吗"])
def test_no_other_number_stands_for_what_was_not_made_public(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(f"白桦县2023年{question}")
    assert {figure.value for figure in answer.figures} <= {"5", "0"}, answer.answer
