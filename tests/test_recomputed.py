"""A percentage that a report prints, computed again; its own sentence proves nothing. All reports are made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_whole
from tests.test_both_sides import CELLS_2022, CELLS_2023, PROSE_2022

PROSE = (
    "一、总体情况\n2023年，全区共收办政府信息公开申请66件，同比增长{rate}%。"
    "全年发布政策解读90篇，较上年下降10%。群众留言受理300件，较上年增长5%。\n"
)
BEFORE = f"{PROSE_2022}全年发布政策解读100篇。\n"


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_whole(store, "松林区", 2023, PROSE.format(rate="13.79"), CELLS_2023)
    put_whole(store, "松林区", 2022, BEFORE, CELLS_2022)
    put_whole(store, "白云区", 2023, PROSE.format(rate="10.5"), CELLS_2023)
    put_whole(store, "白云区", 2022, BEFORE, CELLS_2022)
    put_whole(store, "石门区", 2023, PROSE.format(rate="13.79"), CELLS_2023)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "begins", "told"),
    [
        ("松林区2023年同比增长13.79%算得对吗", "对，", "（66-58）÷58=13.79%"),
        ("白云区2023年同比增长10.5%算对了吗", "不对，", "（66-58）÷58=13.79%，不是10.5%"),
        ("白云区2023年同比增长10.5%是不是算错了", "对，", "不是10.5%"),
        ("石门区2023年同比增长13.79%算得对吗", "无法核对，", "没有收录石门区2022年的报告"),
        ("松林区2023年政策解读较上年下降10%算得对吗", "对，", "（90-100）÷100=-10%"),
        ("松林区2023年群众留言较上年增长5%算得对吗", "无法核对，", "没有同一项的数"),
    ],
)
def test_a_printed_change_is_computed_again(ask: Assistant, question: str, begins: str, told: str) -> None:
    answer = ask.ask(question)
    assert answer.answer.startswith(begins), answer.answer
    assert told in answer.answer, answer.answer


def test_a_rate_is_computed_from_its_own_counts(new_store: NewStore) -> None:
    prose = "一、总体情况\n承办建议40件，已办结30件，办结率78%。\n"
    store = new_store()
    put_whole(store, "柳河镇", 2021, prose, {})
    answer = Assistant(store).ask("柳河镇2021年办结率78%算对了吗")
    assert answer.answer.startswith("不对，"), answer.answer
    assert "30÷40=75%" in answer.answer


def test_what_the_prose_does_not_print_is_left_to_the_tables(ask: Assistant) -> None:
    answer = ask.ask("松林区2023年不予公开率10.34%算得对吗")
    assert "÷58×100%" in (answer.derivation or ""), answer
