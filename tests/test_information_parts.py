"""A part of the pieces of information that prose counts is never the row of a table that is called the same."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_whole, total

_DOCUMENTS = {f"active_disclosure.normative_documents.{each}": n for each, n in (("issued", "30"), ("repealed", "8"))}
TEXT = """一、总体情况
2022年共制作政府信息640条，其中主动公开信息410条，不予公开信息230条。
区政府办公室制定规范性文件12件，废止规范性文件5件。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_whole(store, "临河区", 2022, TEXT, total("new", "50") | total("refused.process", "9") | _DOCUMENTS)
    return Assistant(store)


@pytest.mark.parametrize(
    "question",
    ["临河区2022年制作政府信息几条，其中不予公开的几条", "临河区2022年一共制作多少条信息？里面不予公开的有多少"],
)
def test_a_part_of_the_information_is_told_by_the_prose(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert [figure.value for figure in answer.figures] == ["640", "230"]


@pytest.mark.parametrize(
    "question",
    ["临河区2022年制作政府信息几条，其中部分公开的几条", "临河区2022年制作多少条信息，其中行政处罚几条"],
)
def test_a_part_that_the_prose_does_not_tell_is_no_row(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.figures) == ("not_found", ())


def test_a_part_of_the_applications_is_a_row(assistant: Assistant) -> None:
    answer = assistant.ask("临河区2022年收到申请多少件，其中不予公开的几件")
    assert [figure.value for figure in answer.figures if not figure.cell or "total" in figure.cell][:1] == ["50"]
    assert "9件" in answer.answer


def test_a_difference_that_the_tables_compute_is_not_taken_from_the_prose_of_one_office(assistant: Assistant) -> None:
    answer = assistant.ask("临河区2022年规范性文件立的比废的多几件")
    assert {figure.value for figure in answer.figures} == {"30", "8", "22"}
