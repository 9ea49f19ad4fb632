"""A claimed sum of money is held against a printed one in one unit, and never against a number of pieces."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose

TAOYUAN = """一、总体情况
镇政府安排信息公开专项经费36万元。全年印发宣传单36万份。
查处占道堆放、私搭乱建等行为85起，其中因占道堆放、私搭乱建等罚款62起，罚没金额7.25万元。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "桃源乡", 2023, TAOYUAN)
    return Assistant(store)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("桃源乡2023年信息公开专项经费是36万吧", "对"),
        ("桃源乡2023年信息公开专项经费为360000元，对吗", "对"),
        ("桃源乡2023年信息公开专项经费是36万元，对吗", "对"),
        ("桃源乡2023年信息公开专项经费是37万，对吗", "不对"),
        ("桃源乡2023年信息公开专项经费超过30万，对吗", "对"),
        ("桃源乡2023年信息公开专项经费不到30万，对吗", "不对"),
        ("桃源乡2023年印发宣传单36万份，对吗", "对"),
        ("桃源乡2023年罚没7.25万，对吧", "对"),
        ("桃源乡2023年占道堆放那些罚了7.25万，对不对", "对"),
        ("桃源乡2023年占道堆放那些罚了8万，对不对", "不对"),
    ],
)
def test_a_sum_in_any_unit_of_money(assistant: Assistant, claim: str, verdict: str) -> None:
    answer = assistant.ask(claim)
    assert answer.answer.partition("，")[0] == verdict, answer.answer


def test_how_much_was_fined_is_a_sum(assistant: Assistant) -> None:
    answer = assistant.ask("桃源乡2023年罚了多少钱")
    assert [f"{figure.value}{figure.unit}" for figure in answer.figures] == ["7.25万元"], answer.answer


@pytest.mark.parametrize("claim", ["红寺堡区2019年罚了1599500元，对吗", "红寺堡区2019年罚了159.95万，对吗"])
def test_money_is_not_denied_by_a_number_of_decisions(samples: Store, claim: str) -> None:
    assert not Assistant(samples).ask(claim).answer.startswith("不对")
