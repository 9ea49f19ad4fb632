"""Words beside the name of a row that make another thing of it: kinds of information, meetings, what was due."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, Printed, put_prose, put_whole, total

_PRINTED: Printed = {
    **total("new", "52"),
    **total("outcome_total", "50"),
    "active_disclosure.licensing.decisions": "181",
    "active_disclosure.penalties.decisions": "430",
    "active_disclosure.fees.amount": "36.5",
}
_PROSE = """一、总体情况
公布政府信息260条，其中行政许可类信息69条。群众在网站留言3126条，回复2984条。
各单位带回问题340个，会后办结325个。发出信息处理费通知5件，应收1260元，实收900元。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_whole(store, "松溪市", 2022, _PROSE, _PRINTED)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("松溪市2022年行政许可类信息数量", "69"),
        ("松溪市2022年回复多少条", "2984"),
        ("松溪市2022年会后办结多少个", "325"),
        ("松溪市2022年应收多少元", "1260"),
        ("松溪市2022年实收了多少钱", "900"),
        ("松溪市2022年行政许可数量", "181"),
        ("松溪市2022年答复多少件", "50"),
        ("松溪市2022年确实收了多少行政事业性费", "36.5"),
    ],
)
def test_the_word_beside_a_row_says_which_number_is_meant(assistant: Assistant, question: str, value: str) -> None:
    answer = assistant.ask(question)
    assert [figure.value for figure in answer.figures if figure.value] == [value], answer.answer


def test_a_kind_of_information_that_is_not_told_is_no_row_of_the_table(assistant: Assistant) -> None:
    answer = assistant.ask("松溪市2022年行政处罚类信息有几条")
    assert answer.status == "not_found", answer.answer
    assert not answer.figures


def test_a_count_that_no_table_of_the_year_has_is_told_from_the_prose(new_store: NewStore) -> None:
    store = new_store()
    put_prose(store, "松溪市", 2017, "一、总体情况\n公布收费项目17项，惠及经营主体6217户。\n")
    assistant = Assistant(store)
    for question, value in (("松溪市2017年收费项目有多少项", "17"), ("松溪市2017年惠及经营主体有多少户", "6217")):
        answer = assistant.ask(question)
        assert [figure.value for figure in answer.figures] == [value], answer.answer
