"""Which part of a whole was counted most: of its own parts, and without 其他 where that is left out. All made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.answers import figures
from tests.made_up import NewStore, put_prose

TOLD = """一、总体情况
2023年公开信息500条，其中茶园管护类31条，渔业码头类147条，防汛值守类12条，其他应公开的310条。"""
FUNDS = """一、总体情况
2022年渔港资金信息发布90条，其中码头修缮25条、航标维护48条、渔船补助17条。集市收费信息公开270条，摊位信息发布66条，价格公示81条。"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云岭县", 2023, TOLD)
    put_prose(store, "云岭县", 2022, FUNDS)
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("2022年渔港资金信息里数量最大的是哪一项", ["48条"]),
        ("2022年渔港资金信息中哪类最少", ["17条"]),
        ("2023年哪一类信息公开得最多（不算其他）", ["147条"]),
        ("2023年哪类信息公布得最多，其他不算", ["147条"]),
    ],
)
def test_the_largest_of_its_own_parts(ask: Assistant, asked: str, told: list[str]) -> None:
    assert figures(ask.ask(f"云岭县{asked}")) == told
