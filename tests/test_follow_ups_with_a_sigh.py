"""Follow-ups that first say what they think of the answer before: 没意思，说说乙县的. All reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for place, year, new in (("沙洲县", 2023, "410"), ("沙洲县", 2024, "540"), ("河湾县", 2024, "230")):
        put_cells(store, place, year, "2021", total("new", new))
    return Assistant(store)


@pytest.mark.parametrize(
    ("follow_up", "told"),
    [
        ("没劲，看看河湾县的", "230件"),
        ("没什么意思，河湾县呢", "230件"),
        ("没有别的年份了吗，2023年的呢", "410件"),
        ("没其他年份吗？2023的呢", "410件"),
        ("不是五百四十多吗", "对，"),
        ("不是六百多吗", "不对，"),
    ],
)
def test_what_is_asked_next_is_answered(assistant: Assistant, follow_up: str, told: str) -> None:
    answer = assistant.ask(follow_up, ("沙洲县2024年新收多少件申请",))
    assert answer.status == "answered"
    assert told in answer.answer
