"""Verbs and small words around a count that were not read, or read as something else."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_D, _R = "active_disclosure", "review_litigation"
_NEWEST = (
    total("new", "60")
    | total("not_handled.petition", "14")
    | total("not_handled.repeat", "6")
    | total("other_outcome.not_corrected", "3")
    | {
        f"{_D}.fees.amount": "48.2",
        f"{_D}.penalties.decisions": "930",
        f"{_D}.normative_documents.issued": "5",
        f"{_D}.normative_documents.repealed": "12",
        f"{_D}.normative_documents.in_force": "83",
        f"{_R}.litigation_direct.total": "5",
        f"{_R}.litigation_after_review.total": "2",
    }
)
_OLDER = total("new", "75") | {f"{_D}.normative_documents.in_force": "90"}
_OLD_FORM = {f"{_D}.procurement.items": "4", f"{_D}.procurement.amount": "620"}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "松溪县", 2020, "2019", _OLD_FORM)
    put_cells(store, "政和县", 2019, "2019", {f"{_D}.procurement.items": "3项", f"{_D}.procurement.amount": "9万元"})
    put_cells(store, "政和县", 2020, "2019", {f"{_D}.procurement.items": "3笔", f"{_D}.procurement.amount": "8元"})
    put_cells(store, "松溪县", 2023, "2021", _OLDER)
    put_cells(store, "松溪县", 2024, "2021", _NEWEST)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("松溪县2024年重复申请记了几件", ("6件",)),
        ("松溪县2024年信访举报投诉类的一共记了多少", ("14件",)),
        ("松溪县2020年政府采购花掉多少", ("620",)),
        ("松溪县2020年集中采购一共花掉多少", ("620",)),
        ("松溪县2024年新收掉了多少件", ("减少15件",)),
        ("松溪县2024年没人提起诉讼，是这样吗", ("不对，", "7件")),
        ("松溪县2024年没有人起诉，对吗", ("不对，", "7件")),
        ("松溪县2024年规范性文件净减少几件", ("减少7件", "现行有效")),
        ("松溪县规范性文件2024年净减了多少件", ("减少7件", "现行有效")),
    ],
)
def test_the_figure_is_told(assistant: Assistant, question: str, told: tuple[str, ...]) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert all(words in answer.answer for words in told)


def test_a_body_between_the_words_of_one_row_makes_no_second_row(assistant: Assistant) -> None:
    answer = assistant.ask("要求补正却逾期不补、松溪县2024年不再处理的申请数")
    assert [figure.value for figure in answer.figures] == ["3"]
    both = assistant.ask("松溪县2024年逾期不补正的、不予处理的各几件")
    assert {"3", "20"} <= {figure.value for figure in both.figures}


@pytest.mark.parametrize("words", ["收费依据是什么", "收费的依据有哪些", "行政处罚的依据是什么"])
def test_what_something_is_based_on_is_no_number(assistant: Assistant, words: str) -> None:
    assert not assistant.ask(f"松溪县2024年{words}").figures


def test_one_cell_is_compared_by_whatever_word_it_is_counted(assistant: Assistant) -> None:
    same = assistant.ask("政和县2019和2020年集中采购项目数一样吗")
    assert same.answer.startswith("一致：")
    assert any("项、笔" in note for note in same.notes)
    assert assistant.ask("政和县2019和2020年集中采购金额一样吗").answer.startswith("不一致：")
