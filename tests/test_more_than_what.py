"""多了几条: than the year before, never how many there were; of two things named, than the other of the same year."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

BEFORE = "一、总体情况\n全县现有政务新媒体40个，主动公开信息310条，依申请公开信息120条。"
AFTER = "一、总体情况\n全县现有政务新媒体44个，主动公开信息372条，依申请公开信息150条，新增公开专栏3个。"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "松岭县", 2022, BEFORE)
    put_prose(store, "松岭县", 2023, AFTER)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("松岭县2023年主动公开信息多了几条", "增加62条（372 − 310 = 62）"),
        ("松岭县2023年政务新媒体多了几个", "增加4个（44 − 40 = 4）"),
        ("松岭县2023年主动公开的信息比依申请公开的多几条", "多222条（372 − 150 = 222）"),
        ("松岭县2023年新增公开专栏几个", "新增公开专栏3个"),
    ],
)
def test_the_change_or_the_gap_is_told(assistant: Assistant, question: str, shown: str) -> None:
    assert shown in assistant.ask(question).answer


def test_the_gap_is_of_the_year_that_is_named(assistant: Assistant) -> None:
    answer = assistant.ask("松岭县2023年主动公开的信息比依申请公开的多几条")
    assert {citation.year for citation in answer.citations} == {2023}


def test_without_the_year_before_no_change_is_told(assistant: Assistant) -> None:
    assert not assistant.ask("松岭县2022年主动公开信息多了几条").figures
