"""Why some were closed, and by which ways applications came: what the sentence of the number says. All made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

TOLD = """一、总体情况
2023年全县经邮寄和网络收到的政府信息公开申请合计37件。内容陈旧、无人更新的栏目被裁撤4个。"""
SILENT = "一、总体情况\n2022年全县受理政府信息公开申请29件，都按规定在法定期限内答复。栏目裁撤3个。"


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云岭县", 2023, TOLD)
    put_prose(store, "云岭县", 2022, SILENT)
    return Assistant(store)


@pytest.mark.parametrize("asked", ["申请都是通过什么渠道收到的", "收到的申请来自哪些渠道", "申请从哪几个途径来"])
def test_the_ways_in_which_applications_came(ask: Assistant, asked: str) -> None:
    assert "经邮寄和网络收到" in ask.ask(f"云岭县2023年{asked}").answer
    assert ask.ask(f"云岭县2022年{asked}").status == "not_found"


def test_some_of_them_are_no_other_thing(ask: Assistant) -> None:
    assert "无人更新" in ask.ask("云岭县2023年为什么要裁撤一些栏目").answer
    assert ask.ask("云岭县2022年为什么要裁撤一些栏目").status == "not_found"
