"""A refusal denies nothing that the prose prints: results of cases, shares of information, numbers beside others.

The reports are made up.
"""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

TAOYUAN = """一、总体情况
全年公开信息250条。其中，统计信息100条，占40%；其它信息150条，占60%。
全年发生行政复议9件，其中3件驳回申请人请求，另6件正在审理。发生行政诉讼2件，均已撤诉。
巡检时排查错字、失效链接、乱码等问题，累计整改错字31处、失效链接17处、乱码5处。
开设微博2个，全年发布消息140条；微信公众号3个，全年发布消息260条。
"""
GUANLIN = "一、总体情况\n梳理《办事清单》《服务清单》，发布办事、服务信息9条。\n微博发布消息140条，另有公众号3个。\n"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "桃源乡", 2023, TAOYUAN)
    put_prose(store, "桃源乡", 2015, TAOYUAN)
    put_prose(store, "冠林镇", 2023, GUANLIN)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("桃源乡2023年被复议的9件中有几件被驳回", "3件"),
        ("桃源乡2023年撤诉的行政诉讼有几件", "2件，均已撤诉"),
        ("桃源乡2015年公开的统计信息占全部的百分比是？", "40%"),
        ("桃源乡2023年统计信息占比多少", "40%"),
        ("桃源乡2023年坏掉的链接改了多少处", "17处"),
        ("桃源乡2023年两微一共发了多少条", "400条"),
    ],
)
def test_what_is_printed_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.answer
    assert told in answer.answer


def test_messages_and_accounts_are_not_added_up(assistant: Assistant) -> None:
    answer = assistant.ask("冠林镇2023年微博和公众号一共发了多少条")
    assert not answer.derivation, answer.answer


def test_a_column_that_no_words_tell_of_is_still_refused(assistant: Assistant) -> None:
    assert assistant.ask("桃源乡2023年行政复议个人的几件").status == "not_found"
