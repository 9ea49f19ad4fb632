"""Sums over years and bodies that are counted, net changes within a year, and a comparison that is missing."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_FILES = "active_disclosure.normative_documents"
_FIRST = total("new", "40") | {f"{_FILES}.in_force": "90", f"{_FILES}.issued": "5", f"{_FILES}.repealed": "9"}
_SECOND = (
    total("new", "60")
    | total("carried_in", "4")
    | total("carried_out", "11")
    | {f"{_FILES}.in_force": "97", f"{_FILES}.issued": "12", f"{_FILES}.repealed": "5"}
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "云溪市", 2023, "2021", _FIRST)
    put_cells(store, "云溪市", 2024, "2021", _SECOND)
    put_cells(store, "松湾县", 2024, "2021", total("new", "7"))
    put_cells(store, "北渡区", 2024, "2021", total("new", "3"))
    return Assistant(store)


def ask(assistant: Assistant, turns: str) -> Answer:
    *before, question = turns.split("|")
    return assistant.ask(question, before)


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ("云溪市2023、2024两年共收到多少件申请", "合计100件"),
        ("云溪市近两年共收到申请多少件", "合计100件"),
        ("云溪市2023、2024年共制发规范性文件多少件", "合计17件"),
        ("云溪市、松湾县2024年共收到多少件申请", "合计67件"),
        ("2024年几家的新收申请加起来是多少", "合计70件"),
        ("2024年这几家一共收到多少申请", "合计70件"),
        ("2024年三家机关的申请总数", "合计70件"),
        ("云溪市2023年规范性文件净减少多少件", "相差4件"),
        ("云溪市2024年规范性文件净增加多少件", "增加7件"),
        ("云溪市2024年未办结申请净增多少", "相差7件"),
        ("云溪市2024年结转下年的几件|上年结转的呢|净增多少", "相差7件"),
        ("云溪市2024年共收到多少件申请", "为60件"),
        ("云溪市2024年新收几件，比上年多几件", "增加20件"),
    ],
)
def test_what_is_added_and_what_is_left(assistant: Assistant, turns: str, told: str) -> None:
    answer = ask(assistant, turns)
    assert answer.status == "answered"
    assert told in answer.answer


def test_other_numbers_of_bodies_are_asked_back(assistant: Assistant) -> None:
    assert assistant.ask("2024年五家机关的申请总数").status == "clarify"
    assert assistant.ask("2024年几家企业一共申请了几件").status == "clarify"


def test_a_number_is_told_though_the_year_before_has_no_report(assistant: Assistant) -> None:
    answer = assistant.ask("松湾县2024年新收几件，比上年少几件")
    assert answer.status == "answered"
    assert "7件" in answer.answer
    assert any("没有收录松湾县2023年的报告" in note for note in answer.notes)
    assert assistant.ask("松湾县2024年新收比上年少几件").status == "not_found"


def test_the_sum_of_each_is_no_sum(assistant: Assistant) -> None:
    answer = assistant.ask("云溪市2023年和2024年共收到多少件申请，各多少")
    assert "40件" in answer.answer
    assert "60件" in answer.answer
