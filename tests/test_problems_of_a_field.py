"""Problems asked for in one field: those of it, and none of another where a report writes of no such field."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

ADMITTED = (
    "五、存在的主要问题及改进情况\n存在的问题：一是依申请公开答复的说理不够充分；二是政务新媒体更新不够及时；"
    "三是政策解读形式比较单一。\n"
)
OTHERS = (
    "一、总体情况\n（二）依申请公开。全年办理的政府信息公开申请为218件。\n（三）平台建设。网站页面改版，新媒体更新图文56篇。\n"
    "五、存在的主要问题及改进情况\n存在的问题：一是政策解读形式比较单一；二是队伍力量比较薄弱。\n"
)


@pytest.fixture
def asked(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云岭县", 2024, ADMITTED)
    put_prose(store, "云岭县", 2023, OTHERS)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told", "left_out"),
    [
        ("云岭县2024年依申请公开方面还存在什么不足", "说理不够充分", "更新不够及时"),
        ("云岭县2024年依申请公开存在什么问题", "说理不够充分", "形式比较单一"),
        ("云岭县2024年新媒体方面有什么问题", "更新不够及时", "说理不够充分"),
        ("云岭县2024年存在什么问题", "形式比较单一", "没有"),
    ],
)
def test_problems_of_a_field_are_told_alone(asked: Assistant, question: str, told: str, left_out: str) -> None:
    answer = asked.ask(question)
    assert told in answer.answer
    assert left_out not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "云岭县2023年依申请公开方面还存在什么不足",
        "云岭县2023年依申请公开方面有什么不足",
        "云岭县2023年新媒体方面有什么问题",
    ],
)
def test_problems_of_another_field_answer_nothing(asked: Assistant, question: str) -> None:
    assert asked.ask(question).status == "not_found"


def test_all_problems_are_told_where_the_field_is_all_of_the_work(asked: Assistant) -> None:
    assert "队伍力量比较薄弱" in asked.ask("云岭县2023年政务公开工作方面存在哪些问题").answer
