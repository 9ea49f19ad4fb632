"""What 它 and 前一个 stand for, and a column held against its row's total: no other year is compared instead."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells

_APPLICANTS = ("natural_person", "business", "total")


def _cells(decisions: tuple[str, str], applied: tuple[str, str, str], review: tuple[str, str, str]) -> dict[str, str]:
    cells = {
        f"active_disclosure.{row}.decisions": number
        for row, number in zip(("licensing", "penalties"), decisions, strict=True)
    }
    cells |= {f"applications.new.{column}": number for column, number in zip(_APPLICANTS, applied, strict=True)}
    columns = ("upheld", "corrected", "total")
    return cells | {f"review_litigation.review.{c}": n for c, n in zip(columns, review, strict=True)}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "云溪市", 2023, "2021", _cells(("700", "500"), ("40", "2", "42"), ("1", "1", "2")))
    put_cells(store, "云溪市", 2024, "2021", _cells(("900", "300"), ("56", "4", "60"), ("7", "3", "10")))
    put_cells(store, "松湾县", 2024, "2021", _cells(("80", "20"), ("8", "1", "9"), ("0", "0", "0")))
    return Assistant(store)


def ask(assistant: Assistant, turns: str) -> Answer:
    *before, question = turns.split("|")
    return assistant.ask(question, before)


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ("云溪市2024年许可几件|处罚比它少多少", "相差600件"),
        ("云溪市2024年许可几件|处罚是它的几倍", "0.33倍"),
        ("云溪市2024年许可几件|处罚相当于它的百分之几", "33.33%"),
        ("云溪市2024年个人申请几件|企业比它少几件", "相差52件"),
        ("云溪市2024年新收几件|企业比它少几件", "相差56件"),
        ("云溪市2024年复议纠正几件|维持的比这多几件", "相差4件"),
        ("云溪市2024年企业申请比新收总数少几件", "相差56件"),
        ("云溪市2024年复议总数减去维持的是几件", "10-7=3件"),
        ("云溪市2024年许可几件|它比上年多几件", "增加200件"),
        ("云溪市2024年许可几件|上年是它的百分之几", "77.78%"),
    ],
)
def test_the_other_side_is_what_was_asked_before(assistant: Assistant, turns: str, told: str) -> None:
    answer = ask(assistant, turns)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ("云溪市2024年许可几件|处罚呢|前一个2023年呢", "行政许可处理决定数量为700件"),
        ("云溪市2024年许可几件|处罚呢|前一个呢，2023年", "行政许可处理决定数量为700件"),
        ("云溪市2024年许可几件|处罚呢|后一个2023年呢", "行政处罚处理决定数量为500件"),
        ("云溪市2024年许可几件|处罚呢|前一个呢", "行政许可处理决定数量为900件"),
    ],
)
def test_the_former_of_two_is_the_one_asked_first(assistant: Assistant, turns: str, told: str) -> None:
    assert told in ask(assistant, turns).answer


def test_what_is_left_leaves_out_all_parts_that_were_told(assistant: Assistant) -> None:
    answer = ask(assistant, "云溪市2024年新收几件|自然人|企业|剩下的呢")
    assert "合计0件" in answer.answer
    assert "自然人" not in answer.answer


def test_a_body_with_both_sides_is_set_against_no_other(assistant: Assistant) -> None:
    answer = ask(assistant, "松湾县2024年新收几件|云溪市2024年许可比处罚多几件")
    assert "相差600件" in answer.answer
    assert not any("松湾县" in note for note in answer.notes)
    assert "松湾县80件" in ask(assistant, "松湾县2024年许可几件|云溪市多几件").answer


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ("云溪市2023年新收几件|2024年呢|前一个是多少来着", "为42件"),
        ("云溪市2024年新收几件|许可呢|前一个数是几", "为60件"),
        ("云溪市2024年新收几件|松湾县呢|前一个是多少来着", "为60件"),
        ("云溪市2024年新收几件|许可呢|处罚呢|第一个是多少来着", "为60件"),
        ("云溪市2024年个人申请几件|企业呢|前一个占新收多少", "93.33%"),
    ],
)
def test_the_one_before_the_last_is_told(assistant: Assistant, turns: str, told: str) -> None:
    answer = ask(assistant, turns)
    assert answer.status == "answered"
    assert told in answer.answer


def test_two_bodies_are_compared_in_what_is_named_alone(assistant: Assistant) -> None:
    answer = ask(assistant, "云溪市2024年行政许可多少件|云溪市比松湾县2024年多收多少件申请")
    assert "相差51件" in answer.answer
    assert "行政许可" not in answer.query
