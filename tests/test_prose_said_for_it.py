"""Everyday words for what a report prints: 公示 for 公开, 调用, an event held about a publicity day. All made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.answers import figures
from tests.made_up import NewStore, put_prose

TOLD = """一、总体情况
2023年全县公布信息共950条，渔港建设许可证公开88条，码头使用许可证公开41条，价格执法公示19条。
电子签章入库6120个，被调用3307次。围绕防溺水、119宣传日等主题开展亲子活动23场次，宣传反诈知识15场次。"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云岭县", 2023, TOLD)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云岭县2023年渔港建设许可证公示多少条", ["88条"]),
        ("云岭县2023年码头使用许可证公示条数", ["41条"]),
        ("云岭县2023年价格执法公示了几条", ["19条"]),
        ("云岭县2023年电子签章调用了几次", ["3307次"]),
        ("云岭县2023年举办了多少场亲子活动", ["23场次"]),
        ("云岭县2023年召开亲子活动的场次", ["23场次"]),
    ],
)
def test_what_is_printed_in_other_words(ask: Assistant, question: str, told: list[str]) -> None:
    assert figures(ask.ask(question)) == told


@pytest.mark.parametrize("question", ["云岭县2023年举办了几场反诈知识竞赛", "云岭县2023年双公示几条"])
def test_what_is_only_like_it_is_not_told(ask: Assistant, question: str) -> None:
    assert figures(ask.ask(question)) == []


def test_what_was_put_up_is_no_total_of_what_was_published(ask: Assistant) -> None:
    assert "950条" not in figures(ask.ask("云岭县2023年公示信息几条"))
