"""A bare share (占7%) belongs to the count right before it, and to no other item of its list."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answers import figures as values
from tests.made_up import NewStore, put_prose

LISTED = """一、总体情况
网页设通告、图解、办事问答等栏目。全年主动公开政府信息200条，其中通告类信息90条，占比45%；图解类信息70条，占比35%；办事问答40条，占比20%。
公众号推送招聘信息12条，占推送总量的6.5%；推送天气信息30条。
"""
OFFICE = """一、总体情况
全年主动公开政府信息200条。其中，动态类信息110条，占55%；档案信息90条，占45%。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "青石县", 2024, LISTED)
    put_prose(store, "河湾县档案局", 2024, OFFICE)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("青石县2024年图解类信息公开了几条、占比多少", ["70条", "35%"]),
        ("青石县2024年办事问答公开了几条、占比多少", ["40条", "20%"]),
        ("青石县2024年图解占比多少", ["35%"]),
        ("青石县2024年推送招聘信息几条，占比多少", ["12条", "6.5%"]),
        ("河湾县档案局2024年档案信息公开了几条、占比多少", ["90条", "45%"]),
        ("河湾县档案局2024年档案信息公开了多少条", ["90条"]),
        ("河湾县档案局2024年公开信息多少条", ["200条"]),
    ],
)
def test_a_share_is_that_of_its_own_count(assistant: Assistant, question: str, expected: list[str]) -> None:
    answer = assistant.ask(question)
    assert sorted(values(answer)) == sorted(expected)
    assert not any("前后不一致" in note for note in answer.notes)


def test_a_count_without_a_share_borrows_none(assistant: Assistant) -> None:
    answer = assistant.ask("青石县2024年推送天气信息几条，占比多少")
    assert values(answer) == ["30条"]
    assert any("占比多少" in note for note in answer.notes)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("青石县2024年图解类信息占比多少", "图解类信息70条，占比35%"),
        ("青石县2024年推送招聘信息占多少", "公众号推送招聘信息12条，占推送总量的6.5%"),
        ("河湾县档案局2024年档案信息占多少", "档案信息90条，占45%"),
    ],
)
def test_a_share_is_told_with_what_it_is_a_share_of(assistant: Assistant, question: str, said: str) -> None:
    told, _, quoted = assistant.ask(question).answer.partition("原文")
    assert told.endswith(f"{said}[1]。")
    assert not quoted
