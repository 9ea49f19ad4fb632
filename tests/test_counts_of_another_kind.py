"""Numbers that share a word with a question and count something else: each time, copies, what was cancelled."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose, put_whole

TEXT = """一、总体情况
全年新增主动公开政府信息415条，信息公开年度报告信息1条。全年发文173份，主动公开61份。
开展校园开放日12期，每期邀请家长代表15名，公示免学费学生932人。
取消行政事业性收费项目11项，未向申请人收取任何费用。申请内容主要是房屋征收（9件）、户籍档案（5件）。"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_whole(store, "松岭县", 2022, TEXT, {})
    put_prose(store, "松岭县", 2012, TEXT)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("松岭县2022年主动公开多少条", ["415"]),
        ("松岭县2022年主动公开多少份", ["61"]),
        ("松岭县2022年全年发文多少份", ["173"]),
        ("松岭县2012年取消收费项目几项", ["11"]),
        ("松岭县2022年房屋征收方面的申请几件", ["9"]),
    ],
)
def test_what_is_asked_is_told(assistant: Assistant, question: str, figures: list[str]) -> None:
    answer = assistant.ask(question)
    assert [str(each.value) for each in answer.figures] == figures, answer.answer


@pytest.mark.parametrize("question", ["松岭县2022年家长代表有多少名", "松岭县2012年收费信息有多少条"])
def test_what_only_sounds_alike_is_not_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.figures, answer.answer


def test_the_row_of_a_broader_word_stands_beside_it(assistant: Assistant) -> None:
    assert any("制发件数为0件" in note for note in assistant.ask("松岭县2022年发文多少份").notes)


#: Money and complaints that share a word with the fees of the table.
SPENT = """一、总体情况
公开专项资金信息23条，涉及资金742万元。热线转办件5476件，其中涉及校外培训的1832件、收费的744件。"""


@pytest.fixture(scope="module")
def spending(new_store: NewStore) -> Assistant:
    store = new_store()
    put_whole(store, "松岭县", 2022, SPENT, {"active_disclosure.fees.amount": "35"})
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("松岭县2022年涉及资金多少万元", ["742"]),
        ("松岭县2022年资金多少", ["742"]),
        ("松岭县2022年收费金额多少万元", ["35"]),
        ("松岭县2022年收了多少钱", ["35"]),
        ("松岭县2022年收费资金多少", ["35"]),
    ],
)
def test_money_is_told_of_what_it_was(spending: Assistant, question: str, figures: list[str]) -> None:
    answer = spending.ask(question)
    assert [str(each.value) for each in answer.figures] == figures, answer.answer


@pytest.mark.parametrize("question", ["松岭县2022年花了多少钱", "松岭县2022年收费的多少件", "松岭县2022年支出多少"])
def test_fees_taken_are_not_what_was_spent_nor_a_number_of_cases(spending: Assistant, question: str) -> None:
    assert "35" not in [str(each.value) for each in spending.ask(question).figures]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("松岭县2021年行政许可类信息69条，对吗", "yes"),
        ("松岭县2021年行政许可类信息68条，对吗", "no"),
        ("松岭县2021年依申请公开173条，对吗", "yes"),
        ("松岭县2021年行政许可181件，对吗", "yes"),
    ],
)
def test_pieces_of_information_are_judged_by_what_counts_them(new_store: NewStore, question: str, verdict: str) -> None:
    store = new_store()
    told = "一、总体情况\n公开行政许可类信息69条、规划类信息28条；其中主动公开24条、依申请公开173条。"
    cells = {"active_disclosure.licensing.decisions": "181", "applications.new.total": "3"}
    put_whole(store, "松岭县", 2021, told, cells)
    assert Assistant(store).ask(question).verdict == verdict
