"""Verbs that put an answer under a ground or an outcome add nothing to it; beside other words they stay unread."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_report, table_report, total

_PRINTED = (
    total("new", "60")
    | total("granted", "21")
    | total("partly_granted", "6")
    | total("refused.state_secret", "4")
    | total("refused.internal_affairs", "3")
    | total("refused.enforcement_file", "10")
    | total("not_handled.petition", "5")
    | total("not_handled.repeat", "9")
    | total("outcome_total", "58")
    | {
        "active_disclosure.regulations.issued": "2",
        "review_litigation.review.corrected": "7",
        "review_litigation.review.total": "12",
        "applications.not_handled.repeat.business": "1",
    }
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    made = table_report("松溪县", 2024, "2021", _PRINTED)
    put_report(store, made)
    return Assistant(store)


@pytest.mark.parametrize(
    ("said", "row", "number"),
    [
        ("定为国家秘密没给的", "refused.state_secret", "4"),
        ("被定成重复申请的", "not_handled.repeat", "9"),
        ("判为重复申请的", "not_handled.repeat", "9"),
        ("划入执法案卷的", "refused.enforcement_file", "10"),
        ("界定成内部事务的", "refused.internal_affairs", "3"),
        ("归属内部事务的", "refused.internal_affairs", "3"),
        ("视同信访的", "not_handled.petition", "5"),
        ("按重复申请对待的", "not_handled.repeat", "9"),
        ("被贴上信访标签的", "not_handled.petition", "5"),
        ("冠以国家秘密之名没给的", "refused.state_secret", "4"),
        ("按信访打发的申请", "not_handled.petition", "5"),
        ("最后判成部分公开的", "partly_granted", "6"),
    ],
)
def test_what_was_put_under_an_outcome_is_that_outcome(assistant: Assistant, said: str, row: str, number: str) -> None:
    told = assistant.ask(f"松溪县2024年{said}几件")
    assert [(figure.cell, figure.value) for figure in told.figures] == [(f"applications.{row}.total", number)]


def test_a_result_of_a_case_is_put_so_too(assistant: Assistant) -> None:
    assert assistant.ask("松溪县2024年复议被定为纠正的几件").figures[0].value == "7"
    assert assistant.ask("松溪县2024年企业申请划为重复申请的几件").figures[0].value == "1"


@pytest.mark.parametrize(
    "said",
    [
        "误判为重复申请的",
        "没被划入执法案卷的",
        "未定成国家秘密的",
        "违规划为国家秘密的",
        "定为重点的规章",
        "划入预算的复议",
    ],
)
def test_what_picks_out_a_part_stays_unread(assistant: Assistant, said: str) -> None:
    """Wrongly judged, or not judged so: no cell counts those."""
    assert not assistant.ask(f"松溪县2024年{said}几件").figures


@pytest.mark.parametrize(
    ("asked", "cells"),
    [
        ("松溪县2024年重复申请、不予处理的件数", ["applications.not_handled.repeat.total"]),
        ("松溪县2024年信访投诉、不予处理的申请几件", ["applications.not_handled.petition.total"]),
    ],
)
def test_what_was_done_with_a_ground_is_not_told_besides(assistant: Assistant, asked: str, cells: list[str]) -> None:
    assert [figure.cell for figure in assistant.ask(asked).figures] == cells


def test_the_ground_and_its_family_as_a_list_are_both_told_and_cited_in_order(assistant: Assistant) -> None:
    told = assistant.ask("松溪县2024年重复申请、不予处理各几件").answer
    assert "不予处理（重复申请）为9件[1]，不予处理为14件[1][2]" in told
