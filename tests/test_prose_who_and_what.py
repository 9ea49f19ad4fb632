"""Who holds an office, who runs the work, which bodies make up a group and what went wrong, in everyday words."""

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose

HEYUAN = """一、組織領導
成立信息公開協調小組。成員單位包括縣府辦、縣水務局、縣林場。
2011年，调整了政务公开领导小组，由县长助理洪小满任组长，县林场场长任副组长。由县农技推广中心具体负责政务公开和档案管理等工作。
二、存在的问题
上传图表过程中个别股室上传图表存在分类不准、格式不统一等问题。
"""


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "禾源县", 2011, HEYUAN)
    return store


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("政务公开领导小组组长是谁", "洪小满任组长"),
        ("政务公开具体归谁管", "县农技推广中心具体负责"),
        ("协调小组有哪些成员单位", "縣水務局"),
        ("成员单位包括哪些", "縣水務局"),
        ("上传图表时闹了什么岔子", "分类不准"),
        ("存再的主要问题", "分类不准"),
    ],
)
def test_they_are_told_as_printed(store: Store, question: str, told: str) -> None:
    answer = Assistant(store).ask(f"禾源县2011年{question}")
    assert told in answer.answer, answer.answer


def test_a_deputy_is_no_head(new_store: NewStore) -> None:
    store = new_store()
    put_prose(store, "禾源县", 2011, "一、概述\n政务公开领导小组作了调整，由县林场场长洪小满任副组长。\n")
    answer = Assistant(store).ask("禾源县2011年政务公开领导小组组长是谁")
    assert "洪小满" not in answer.answer, answer.answer


def test_acts_of_a_kind_need_not_be_called_so(new_store: NewStore) -> None:
    store = new_store()
    put_prose(store, "禾源县", 2011, "一、概述\n行政处罚58项，其中因乱倒乱堆、毁林等被罚款的41项。\n")
    answer = Assistant(store).ask("禾源县2011年因乱倒乱堆、毁林一类行为被罚款的有多少项")
    assert [figure.value for figure in answer.figures] == ["41"], answer.answer
