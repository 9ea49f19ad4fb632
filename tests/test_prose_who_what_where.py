"""To whom something went, at which step it is settled, how a piece is checked, and what the information was about.

The report, its body and its numbers are made up.
"""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose

QINGPING = """一、总体情况
（一）主动公开。门户网站公开信息860条，内容包括水费标准、停水通知和管网改造等。
救助类22条，农水类315条，其他类523条。救助资金下达乡镇的9条。
（二）管理。稿件实行三审三校。涉密与否在拟稿环节判定。检查两轮，并向各乡镇反馈整改清单。
"""


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "清平县水利局", 2022, QINGPING)
    return store


def ask(store: Store, question: str) -> Answer:
    return Assistant(store).ask(f"清平县水利局2022年{question}")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("检查完之后把整改清单反馈给了谁", "向各乡镇反馈整改清单"),
        ("整改清单给了哪些单位", "向各乡镇反馈整改清单"),
        ("涉密与否是在什么环节判定的", "在拟稿环节判定"),
        ("稿件要过几审", "稿件实行三审三校"),
        ("稿件发布前要走什么程序", "稿件实行三审三校"),
        ("主动公开的内容包括哪些", "内容包括水费标准、停水通知和管网改造等"),
        ("公开的信息内容有哪些", "内容包括水费标准、停水通知和管网改造等"),
        ("下达乡镇的救助资金，公开了多少条信息", "9条"),
    ],
)
def test_what_fills_the_question_is_quoted(store: Store, question: str, told: str) -> None:
    answer = ask(store, question)
    assert answer.status == "answered"
    assert told in answer.answer.replace("{", "")


def test_a_thing_named_before_the_comma_is_no_second_count(store: Store) -> None:
    answer = ask(store, "下达乡镇的救助资金，公开了多少条信息")
    assert [figure.value for figure in answer.figures] == ["9"]
