"""Rows of the form in words that stand for them as a class, and words near to those that stay unread."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_PRINTED = {
    **total("new", "50"),
    **total("carried_in", "7"),
    **total("granted", "20"),
    **total("partly_granted", "5"),
    **total("not_handled.petition", "9"),
    **total("not_handled.repeat", "6"),
    **total("not_handled.excessive", "4"),
    **total("not_handled.reissue", "3"),
    **total("other_outcome.not_corrected", "8"),
    **total("other_outcome.fee_unpaid", "2"),
    **total("outcome_total", "57"),
    "review_litigation.review.upheld": "10",
    "review_litigation.review.corrected": "11",
    "review_litigation.review.total": "21",
    "review_litigation.litigation_direct.corrected": "12",
    "review_litigation.litigation_direct.total": "13",
    "review_litigation.litigation_after_review.total": "0",
    "active_disclosure.licensing.decisions": "640",
    "active_disclosure.fees.amount": "35000",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "松溪市", 2024, "2021", _PRINTED)
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("因申请引发了多少件复议", "21"),
        ("申请带来几起官司", "13"),
        ("当事人没补正放弃的几件", "8"),
        ("当事人逾期不缴费的几件", "2"),
        ("复议机关改了多少", "11"),
        ("复议案件里被撤销或者确认违法的几件", "11"),
        ("告状信当成申请的几件", "9"),
        ("把举报材料当作申请提的几件", "9"),
        ("要以前已经领过的材料的几件", "3"),
        ("上一年没做完的几件", "7"),
        ("审批事项办了多少", "640"),
        ("审批件总数", "640"),
        ("收了几个亿", "35000"),
        ("收费金额折合多少元", "35000"),
        ("公开申请接受了多少", "50"),
    ],
)
def test_words_of_the_class_name_the_row(assistant: Assistant, asked: str, value: str) -> None:
    answer = assistant.ask(f"松溪市2024年{asked}")
    assert answer.status == "answered", answer.answer
    assert value in {figure.value for figure in answer.figures}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("松溪市2023年的有吗", "没有，"),
        ("有松溪市2024年的吗", "有，"),
        ("这个库里收录了哪些机关", "松溪市"),
        ("你们有谁的年报", "松溪市"),
    ],
)
def test_what_is_kept_is_told(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered", answer.answer
    assert told in answer.answer


def test_a_year_after_a_figure_is_no_question_of_what_is_kept(assistant: Assistant) -> None:
    answer = assistant.ask("2023年的有吗", ["松溪市2024年新收申请多少"])
    assert answer.status == "not_found"


def test_what_is_wrong_in_a_report_is_an_audit(assistant: Assistant) -> None:
    for asked in ("松溪市2024年报告有哪些错误", "松溪市2024年报告哪里错了"):
        assert "勾稽" in assistant.ask(asked).answer


def test_one_person_again_and_again_shows_both_rows(assistant: Assistant) -> None:
    answer = assistant.ask("松溪市2024年一个人反复申请的几件")
    assert {figure.value for figure in answer.figures} == {"6", "4"}


def test_given_without_a_row_shows_both_kinds(assistant: Assistant) -> None:
    answer = assistant.ask("松溪市2024年给了的一共几件")
    assert answer.status == "clarify"
    assert {figure.value for figure in answer.figures} == {"20", "5"}


@pytest.mark.parametrize(
    "asked",
    [
        "复议确认违法的几件",
        "引发舆情几件",
        "当事人上诉的几件",
        "复议机关改了几次地址",
        "许可被撤销或者变更的几件",
        "律师的信当成申请的几件",
        "要已经公开过的信息的几件",
        "环评审批事项几件",
        "一个人一年申请几件",
        "申请发了几件",
        "报告哪里写到错时服务",
    ],
)
def test_words_near_to_them_stay_unread(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(f"松溪市2024年{asked}")
    assert answer.status != "answered", answer.answer
