"""Shares said with 是, two counts of one sentence, whether all was finished, and one of something that is claimed."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_DOCUMENTS = "active_disclosure.normative_documents"
_DECIDED = "active_disclosure.{}.decisions"
_PRINTED = (
    total("new", "60")
    | total("carried_in", "20")
    | total("granted", "40")
    | total("partly_granted", "10")
    | total("refused.third_party", "12")
    | total("refused.admin_inquiry", "3")
    | total("unavailable.needs_creation", "2")
    | total("not_handled.repeat", "1")
    | total("outcome_total", "68")
    | total("carried_out", "12")
    | {f"{_DOCUMENTS}.issued": "0", f"{_DOCUMENTS}.repealed": "5", f"{_DOCUMENTS}.in_force": "5"}
    | {_DECIDED.format("licensing"): "80", _DECIDED.format("coercion"): "20"}
)
_FINISHED = total("new", "7") | total("carried_in", "0") | total("outcome_total", "7") | total("carried_out", "0")


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "松溪县", 2023, "2021", total("new", "20"))
    put_cells(store, "松溪县", 2024, "2021", _PRINTED)
    put_cells(store, "政和县", 2024, "2021", _FINISHED)
    put_cells(store, "光泽县", 2024, "2021", _FINISHED | total("outcome_total", "5"))
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("松溪县2024年部分公开是予以公开的几分之几", "25%"),
        ("松溪县2024年强制是许可的百分之几", "25%"),
        ("松溪县2024年不予公开是部分公开的几成", "150%"),
    ],
)
def test_a_share_said_with_is_divides_what_stands_beside_it(assistant: Assistant, question: str, share: str) -> None:
    answer = assistant.ask(question)
    assert [f"{figure.value}{figure.unit}" for figure in answer.figures if figure.unit == "%"] == [share]


@pytest.mark.parametrize(
    "question", ["松溪县2024年收到申请几件，公开了几件", "松溪县2024年收到申请多少件，给公开的多少件"]
)
def test_what_came_in_and_what_was_disclosed_are_both_told(assistant: Assistant, question: str) -> None:
    values = [figure.value for figure in assistant.ask(question).figures]
    assert values[:1] == ["60"]
    assert "40" in values


def test_no_half_of_a_question_is_left_out(assistant: Assistant) -> None:
    assert assistant.ask("松溪县2024年行政许可多少件，公开多少件").status != "answered"


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("政和县2024年申请都办完了吗", "对，"),
        ("松溪县2024年申请都答复了吗", "不对，"),
        ("松溪县2024年重复申请只有一件，没算错吧", "对，"),
        ("松溪县2024年没有现成信息的就一件，对吧", "不对，"),
        ("松溪县2024年规范性文件废止的和有效的一样多吗", "对，"),
    ],
)
def test_verdicts(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).answer.startswith(begins)


def test_no_verdict_on_all_finished_where_the_balance_fails(assistant: Assistant) -> None:
    assert assistant.ask("光泽县2024年申请都办完了吗").verdict == ""


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("松溪县2024年叫第三方截住没公开的几件", "12"),
        ("松溪县2024年该走行政查询门路而没公开的几件", "3"),
        ("松溪县2024年要另行汇总方才拿得出来的几件", "2"),
    ],
)
def test_reasons_in_everyday_words(assistant: Assistant, question: str, number: str) -> None:
    assert [figure.value for figure in assistant.ask(question).figures] == [number]


def test_so_many_doublings_are_a_multiple(assistant: Assistant) -> None:
    assert "3倍" in assistant.ask("松溪县2024年新收申请翻了几番").answer
