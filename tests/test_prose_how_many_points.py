"""How many problems or measures a report says it has, told with the list of just so many. The report is made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

TOLD = """一、总体情况
2023年全县公开信息310条。“山歌”公众号粉丝突破8万。
五、存在的主要问题及改进情况
不够好的地方，查摆出三个问题：一是台账登记零散；二是图解配得少；三是窗口开放时间短。
改进措施：统一台账格式。"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云岭县", 2023, TOLD)
    return Assistant(store)


@pytest.mark.parametrize("asked", ["查摆出的问题有几个", "有几个不足之处", "存在多少问题"])
def test_how_many_there_are_is_told_with_them(ask: Assistant, asked: str) -> None:
    answer = ask.ask(f"云岭县2023年{asked}").answer
    assert "年报写到“查摆出三个问题”[1]：" in answer
    assert "窗口开放时间短[4]" in answer


def test_of_one_matter_not_how_many_there_are_of_all(ask: Assistant) -> None:
    assert "三个" not in ask.ask("云岭县2023年图解方面有几个问题").answer


def test_the_way_of_telling_is_asked_for_no_other_thing(ask: Assistant) -> None:
    answer = ask.ask("“山歌”公众号有多少粉丝，云岭县2023年报怎么说的")
    assert [figure.value for figure in answer.figures] == ["80000"]
    assert not any("没有查到" in note for note in answer.notes)
