"""A whole table of a report, all of its cells in the order of the form. The report is made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_cells, total

CELLS = total("new", "31") | {
    "applications.new.business": "7",
    "applications.granted.business": "",
    "review_litigation.review.corrected": "4",
    "active_disclosure.penalties.decisions": "12",
}


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "云溪县", 2023, "2021", CELLS)
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "head", "cell"),
    [
        (
            "请把云溪县2023年表三的全部数据发我",
            "“三、收到和处理政府信息公开申请情况”表“总计”一列共25格",
            "申请数量31件",
        ),
        ("云溪县2023年第三张表合计那一列", "“三、收到和处理政府信息公开申请情况”表“总计”一列共25格", "申请数量31件"),
        ("云溪县2023年表三商业企业那列都是多少", "“商业企业”一列共25格", "（一）予以公开未填报"),
        ("云溪县2023年表四列一下", "“四、政府信息公开行政复议、行政诉讼情况”表共15格", "行政复议结果纠正4件"),
        ("云溪县2023年第一张表给我", "“二、主动公开政府信息情况”表共10格", "行政处罚本年处理决定数量12件"),
    ],
)
def test_a_table_is_told_cell_by_cell(ask: Assistant, asked: str, head: str, cell: str) -> None:
    answer = ask.ask(asked)
    assert (answer.status, head in answer.answer, cell in answer.answer) == ("answered", True, True), answer.answer
    assert len(answer.citations) == int(head.partition("共")[2].rstrip("格") or 25)


def test_a_table_by_its_place_may_be_either_and_is_asked_back(ask: Assistant) -> None:
    answer = ask.ask("云溪县2023年第三张表给我")
    assert answer.options == ("云溪县2023年表三所有数据", "云溪县2023年表四所有数据")
    assert not answer.figures


@pytest.mark.parametrize(
    "asked", ["云溪县2023年表三里新收多少件", "云溪县2023年表三总计", "云溪县2023年表三外星人那一列"]
)
def test_a_row_or_a_word_of_a_table_is_no_whole_table(ask: Assistant, asked: str) -> None:
    assert "一列共" not in ask.ask(asked).answer
