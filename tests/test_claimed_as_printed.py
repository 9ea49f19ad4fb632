"""A number that the prose of a report prints and its table does not: both are told, of a claim and of a fee."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_whole

_SAID = (
    "一、总体情况\n2024年，全县登记行政复议案件14件。全年就4件公开申请收取信息处理费360元。\n"
    "六、其他需要报告的事项\n无。"
)
_CELLS = {
    "review_litigation.review.upheld": "19",
    "review_litigation.review.total": "19",
    "active_disclosure.fees.amount": "52万元",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_whole(store, "白塔县", 2024, _SAID, _CELLS)
    return Assistant(store)


def test_a_claim_that_only_the_prose_prints_is_told_with_both(assistant: Assistant) -> None:
    answer = assistant.ask("白塔县2024年行政复议是14件对吗")
    assert answer.answer.startswith("不对，")
    assert "19件" in answer.answer
    assert "与表格的数对不上" in answer.answer
    assert any("行政复议案件14件" in citation.quote for citation in answer.citations)


def test_a_claim_that_nothing_prints_is_denied_alone(assistant: Assistant) -> None:
    answer = assistant.ask("白塔县2024年行政复议是15件对吗")
    assert answer.answer.startswith("不对，")
    assert not any(citation.quote for citation in answer.citations)


@pytest.mark.parametrize("asked", ["白塔县2024年收了多少费", "白塔县2024年收费多少"])
def test_a_fee_is_told_from_the_table_with_the_other_fee_beside_it(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked)
    assert "行政事业性收费金额为52万元" in answer.answer
    assert any("信息处理费360元" in note for note in answer.notes)


def test_a_fee_called_by_its_own_name_is_told_alone(assistant: Assistant) -> None:
    assert not any("信息处理费" in note for note in assistant.ask("白塔县2024年行政事业性收费多少").notes)


@pytest.mark.parametrize(("claim", "verdict"), [("作出过19件", "对，"), ("出现过3件", "不对，")])
def test_a_verb_with_guo_claims_so_many_of_a_table_too(assistant: Assistant, claim: str, verdict: str) -> None:
    assert assistant.ask(f"白塔县2024年{claim}行政复议，对吗").answer.startswith(verdict)


def test_how_fees_stand_is_told_of_both_fees(assistant: Assistant) -> None:
    answer = assistant.ask("白塔县2024年收费情况")
    assert "行政事业性收费金额为52万元" in answer.answer
    assert any("信息处理费360元" in note for note in answer.notes)
