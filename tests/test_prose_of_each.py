"""每个 asks how many each of several has: a number of all together, or of each of others, is none. All made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.answers import figures
from tests.made_up import NewStore, put_prose

TOLD = """一、总体情况
2023年9个县直部门的办事清单共3120项，6个林场各18项，管护责任清单37项。各渔港公开信息240条。"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云岭县", 2023, TOLD)
    return Assistant(store)


@pytest.mark.parametrize("asked", ["林场的办事清单每个有几项", "每个林场的办事清单多少项", "办事清单每个林场几项"])
def test_of_each_one(ask: Assistant, asked: str) -> None:
    assert figures(ask.ask(f"云岭县2023年{asked}")) == ["18项"]


@pytest.mark.parametrize("asked", ["每个县直部门的办事清单有几项", "每个渔港公开信息几条", "每个林场公开了几条信息"])
def test_of_all_together_or_of_each_of_others(ask: Assistant, asked: str) -> None:
    assert figures(ask.ask(f"云岭县2023年{asked}")) == []


def test_no_number_in_another_measure_is_quoted_without_reserve(ask: Assistant) -> None:
    assert "年报写到" not in ask.ask("云岭县2023年林场公开了几条信息").answer


def test_one_number_for_telephone_and_fax_is_told_once(new_store: NewStore) -> None:
    store = new_store()
    put_prose(store, "白沙镇", 2023, "一、总体情况\n联系人：办公室，电话和传真0000-7654321，邮编000000。")
    answer = Assistant(store).ask("白沙镇2023年传真号是多少")
    assert answer.answer.count("7654321") == 1
