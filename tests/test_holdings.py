"""Which reports the store holds, asked in everyday words over made-up reports; their content is asked otherwise."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for body, year in (("青石市", 2022), ("青石市", 2024), ("白沙县", 2024)):
        put_cells(store, body, year, "2021", total("new", "40"))
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("有多少家公布了2024年的年报", "2家机关2024年的年报：白沙县、青石市"),
        ("2024年有几份年报", "2家机关2024年的年报"),
        ("都有哪些单位的年报", "2家机关的年报"),
        ("你收录了哪些机关", "2家机关的年报"),
        ("青石市有哪几年的年报", "青石市2022年、2024年的年报"),
        ("白沙县的年报有哪几年的", "白沙县2024年的年报"),
        ("能查青石市的年报吗", "有，收录了青石市2022年、2024年的年报"),
        ("你这里有青石市2023年的年报吗", "没有，收录了青石市2022年、2024年的年报，没有2023年的"),
        ("白沙县2024年的年报有没有", "有，收录了白沙县2024年的年报"),
    ],
)
def test_what_is_held(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize("asked", ["2021年有哪些年报", "2021年公众号发了几条信息"])
def test_a_year_nobody_reports_of_is_not_answered_by_another(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "not_found"
    assert "没有收录2021年的年报" in answer.answer


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("青石市2024年报告有哪些内容", "not_found"),
        ("青石市2024年年报有多少条", "clarify"),
        ("哪家的新收最多，2024年", "answered"),
    ],
)
def test_content_is_no_holding(assistant: Assistant, asked: str, status: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == status
    assert "收录了" not in answer.answer
