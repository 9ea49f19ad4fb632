"""Whose year, whose money and whose report a question means. The reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

BEFORE = "一、总体情况\n全年公开信息120条。\n"
OWN = """一、总体情况
全年公开信息150条。清理规范性文件，已宣布废止6件，拟适时修改4件。我区2件申请共收取信息处理费75元。
办理代表委员提出的建议提案33件。改版公开专栏7个，打算新建专栏2个；2023年打算修订目录5项。
五、存在的主要问题及改进情况
改进措施：下一步，拟举办3期专题培训。
"""
NONE = "一、总体情况\n我县未向公众收取政府信息处理相关费用。\n"


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "汀溪区", 2021, BEFORE)
    put_prose(store, "汀溪区", 2022, OWN)
    put_prose(store, "禾山县", 2022, NONE)
    return Assistant(store)


@pytest.mark.parametrize("word", ["打算修改", "准备改", "拟修改"])
def test_what_the_report_before_does_not_plan_is_looked_for_in_the_own_one(ask: Assistant, word: str) -> None:
    answer = ask.ask(f"汀溪区2022年{word}的规范性文件有几件")
    assert [figure.value for figure in answer.figures] == ["4"]
    assert any("以上出自2022年的报告" in note for note in answer.notes)


def test_plans_for_the_next_year_are_no_plans_for_the_own_one(ask: Assistant) -> None:
    assert ask.ask("汀溪区2022年打算举办几期专题培训").status == "not_found"


def test_what_the_own_report_calls_an_intention_is_of_its_year(ask: Assistant) -> None:
    answer = ask.ask("汀溪区2022年打算新建的专栏有几个")
    assert [figure.value for figure in answer.figures] == ["2"]
    assert ask.ask("汀溪区2022年打算修订几项目录").status == "not_found"


def test_deputies_behind_a_year_are_no_decade(ask: Assistant) -> None:
    answer = ask.ask("汀溪区2022年代表委员提出的建议提案几件")
    assert [figure.value for figure in answer.figures] == ["33"]
    assert "年代" not in answer.answer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("群众为拿信息交了多少费", "75"),
        ("申请信息的人一共花了多少钱", "75"),
        ("要信息交钱的有几件", "2"),
    ],
)
def test_what_people_paid_is_no_number_of_applicants(ask: Assistant, question: str, value: str) -> None:
    answer = ask.ask(f"汀溪区2022年{question}")
    assert answer.route == "passage"
    assert value in [figure.value for figure in answer.figures]


@pytest.mark.parametrize("question", ["有没有收群众的钱", "收没收老百姓的钱", "申请信息要花钱吗"])
def test_no_fee_is_told_as_the_report_says_it(ask: Assistant, question: str) -> None:
    answer = ask.ask(f"禾山县2022年{question}")
    assert (answer.status, answer.figures) == ("answered", ())
    assert "未向公众收取" in answer.answer


def test_a_year_that_is_only_compared_with_is_none_of_what_is_told(new_store: NewStore) -> None:
    store = new_store()
    put_prose(store, "汀溪街道", 2022, "一、总体情况\n2022年，受理申请3件，申请数量与2021年持平；答复公开申请2件。\n")
    put_prose(store, "禾山街道", 2022, "一、总体情况\n2022年，我街道未收到政府信息公开申请。\n")
    answer = Assistant(store).ask("汀溪街道2022年答复了几件公开申请")
    assert [figure.value for figure in answer.figures] == ["2"]
    assert not any("2021" in note for note in answer.notes)
    assert Assistant(store).ask("禾山街道2022年收到过申请没有").answer.startswith("禾山街道2022年年报：没有")
