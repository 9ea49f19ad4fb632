"""Doubts of a number that was just told: why it is printed so, whether prose prints another, what is left of it."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells

_R = "review_litigation.review"
_D = "active_disclosure.normative_documents"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    earlier = {f"{_D}.in_force": "30", "active_disclosure.penalties.decisions": "77"}
    printed = {
        f"{_R}.upheld": "6",
        f"{_R}.corrected": "3",
        f"{_R}.total": "0",
        f"{_D}.issued": "8",
        f"{_D}.repealed": "5",
        f"{_D}.in_force": "21",
        "active_disclosure.penalties.decisions": "91",
    }
    store = new_store()
    put_cells(store, "松溪县", 2023, "2021", earlier)
    put_cells(store, "松溪县", 2024, "2021", printed)
    return Assistant(store)


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("松溪县2024年复议纠正几件", "那总计该是9，为何填的是0"), "复议为0件"),
        (("松溪县2024年复议总计怎么印成0",), "复议为0件"),
        (
            ("松溪县2024年废止了几件规范性文件", "那年底应该还有33件，对吗"),
            "不对，松溪县2024年行政规范性文件现行有效件数为21件",
        ),
        (("松溪县2024年行政处罚多少件", "明天会下雨吗", "刚才问的那个，往前一年是多少"), "77件"),
    ],
)
def test_the_number_that_is_doubted_is_told_again(assistant: Assistant, turns: tuple[str, ...], told: str) -> None:
    answer = assistant.ask(turns[-1], turns[:-1])
    assert answer.status == "answered", answer.answer
    assert told in answer.answer


def test_what_contradicts_the_number_is_told_with_it(assistant: Assistant) -> None:
    answer = assistant.ask("松溪县2024年复议总计怎么印成0")
    assert "年报没有写明为什么" in answer.answer
    assert any("6+3=9 ≠ 总计 0" in note for note in answer.notes)


@pytest.mark.parametrize(
    ("turns", "unsaid"),
    [
        (("松溪县2024年复议总计怎么印成5",), "没有写明为什么"),
        (("松溪县2024年复议纠正几件", "为什么纠正3件"), "没有写明为什么"),
        (("松溪县2024年行政处罚多少件", "刚才来的那个人罚了几件"), "91件"),
    ],
)
def test_another_number_or_another_doubt_is_not_taken_for_it(
    assistant: Assistant, turns: tuple[str, ...], unsaid: str
) -> None:
    assert unsaid not in assistant.ask(turns[-1], turns[:-1]).answer


def test_bodies_that_did_it_are_sought_in_the_same_report(new_store: NewStore) -> None:
    store = new_store()
    for name in ("松溪县", "政和县", "建阳区", "光泽县", "浦城县", "顺昌县"):
        put_cells(store, name, 2024, "2021", {})
    answer = Assistant(store).ask("是哪几家单位收的", ["松溪县2024年收了多少信息处理费"])
    assert answer.status == "not_found"
    assert "松溪县2024年" in answer.answer
