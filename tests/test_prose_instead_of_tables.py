"""Where the tables of a made-up report could not be read, its prose is asked, also for reasons and for two figures."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answers import figures as values
from tests.made_up import NewStore, put_prose, put_whole, total

ANLING = """一、总体情况
2022年，共受理公开申请9件。其中，予以公开6件，部分公开2件，因内容涉及商业秘密不予公开1件。因公开工作发生的行政复议5件，其中1件撤回，另3件尚未审结。
对文稿标注“主动公开、依申请公开、不予公开”属性，因人员变动开展培训3次。
五、存在的主要问题及改进情况
公开不够及时。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "安陵县", 2022, ANLING)
    return Assistant(store)


@pytest.mark.parametrize(
    "question",
    [
        "安陵县2022年那一件不公开的申请，理由是什么",
        "安陵县2022年那1件不予公开的是什么原因",
        "安陵县2022年那件申请为什么不予公开",
        "安陵县2022年不予公开的申请是因为什么",
    ],
)
def test_the_reason_of_a_refusal_is_quoted(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "商业秘密" in answer.answer
    assert "文稿" not in answer.answer


def test_the_reason_of_the_row_beside_it_is_none(assistant: Assistant) -> None:
    answer = assistant.ask("安陵县2022年部分公开的申请，理由是什么")
    assert answer.status == "not_found"


def test_a_table_that_is_missing_is_told_once(assistant: Assistant) -> None:
    answer = assistant.ask("安陵县2022年不予公开的理由分布").answer
    assert answer.count("没有读到") <= 1
    assert len(answer) < 250


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("安陵县2022年因公开申请吃了几件复议，还没出结果的有几件", ["5件", "3件"]),
        ("安陵县2022年复议还没出结果的几件", ["3件"]),
        ("安陵县2022年吃了几件复议", ["5件"]),
    ],
)
def test_figures_of_a_table_that_was_not_read_come_from_the_prose(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    answer = assistant.ask(question)
    assert values(answer) == expected, answer.answer
    assert any("”表没有读到" in note for note in answer.notes)


def test_a_figure_that_the_prose_lacks_is_missed_aloud(assistant: Assistant) -> None:
    answer = assistant.ask("安陵县2022年复议几件，复议维持几件")
    assert values(answer) == ["5件"]
    assert "结果维持" in answer.answer


def test_the_growth_of_all_in_hand_is_no_difference_of_its_two_rows(new_store: NewStore) -> None:
    cells = total("new", "90") | total("carried_in", "10") | total("outcome_total", "100")
    store = new_store()
    for year, text in (
        (2021, "全年收办政府信息公开申请案件80件。"),
        (2022, "全年收办政府信息公开申请案件100件，同比增长25%。"),
    ):
        put_whole(store, "安陵县", year, f"一、总体情况\n{text}\n", cells)
    printed = Assistant(store).ask("安陵县2022年收办的公开申请同比增长多少")
    assert values(printed) == ["25%"], printed.answer
    unprinted = Assistant(store).ask("安陵县2021年收办的公开申请同比增长多少")
    assert "%" not in unprinted.answer
    assert "80件" not in unprinted.answer
    assert any("不作推算" in note for note in unprinted.notes)


LINXI = """一、总体情况
2023年，我局共收到政府信息公开申请28件，办结24件，逾期未补正不再处理1件，结转下年办理3件。制发行政规范性文件9件，废止14件。
共发生因依申请公开引起的行政复议4件。
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("新收几件", ["28件"]),
        ("大家提交了多少份申请", ["28件"]),
        ("接到依申请公开几宗", ["28件"]),
        ("留到下一年再办的几件", ["3件"]),
        ("因为没补材料就不办的几件", ["1件"]),
        ("规范性文件停用几件", ["14件"]),
        ("复议总共几件", ["4件"]),
    ],
)
def test_prose_tells_the_row_that_was_meant(new_store: NewStore, question: str, expected: list[str]) -> None:
    store = new_store()
    put_prose(store, "林溪局", 2023, LINXI)
    answer = Assistant(store).ask(f"林溪局2023年{question}")
    assert values(answer) == expected
    assert any("没有读到" in note for note in answer.notes)


SHILING = """一、总体情况
2023年，我局共收到信息公开申请31起，比2022年（50起）下降38%，答复30起。其中属于行政执法案卷6起，属于内部事务信息2起。主动公开政府信息340条，较去年下降4.2%。
评查行政处罚案卷90份。开展宣讲8次，较去年下降20%。网上答复群众诉求170件。
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("收到多少申请", ["31起"]),
        ("申请量跟上年比怎么样", ["38%"]),
        ("因为是执法案卷而没公开的有几起", ["6起"]),
        ("内部事务信息没给公开的有几件", ["2起"]),
        ("公开的条数比上年降了百分之几", ["4.2%"]),
        ("主动公开信息比上年下降百分之几", ["4.2%"]),
        ("宣讲比上年降了百分之几", ["20%"]),
    ],
)
def test_prose_tells_outcomes_and_changes(new_store: NewStore, question: str, expected: list[str]) -> None:
    store = new_store()
    put_prose(store, "石岭局", 2023, SHILING)
    answer = Assistant(store).ask(f"石岭局2023年{question}")
    assert values(answer) == expected, answer.answer


TANXI = """一、总体情况
2023年，主动公开政府信息340条。评查行政执法案卷90份，公开内部事务信息7条。
开展宣讲8次，较去年下降20%。网上答复群众诉求170件。
"""


@pytest.mark.parametrize(
    "question",
    [
        "因为是执法案卷而没公开的有几起",
        "内部事务信息没给公开的有几件",
        "主动公开信息比上年下降百分之几",
        "公开的条数比上年降了百分之几",
        "答复申请多少起",
    ],
)
def test_what_prose_counts_of_something_else_is_no_outcome_and_no_change(new_store: NewStore, question: str) -> None:
    store = new_store()
    put_prose(store, "滩溪局", 2023, TANXI)
    answer = Assistant(store).ask(f"滩溪局2023年{question}")
    assert answer.status == "not_found", answer.answer
