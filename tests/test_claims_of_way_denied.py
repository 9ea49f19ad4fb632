"""Claims that deny a way or fall short of a doubling: 不比去年少, 没降, 翻一番都没到. All reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_DECISIONS = "active_disclosure.{}.decisions"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for place, year, new, licences, penalties in (
        ("沙洲县", 2023, "30", "200", "90"),
        ("沙洲县", 2024, "70", "320", "80"),
        ("河湾县", 2024, "50", "150", "80"),
    ):
        cells = total("new", new) | {
            _DECISIONS.format("licensing"): licences,
            _DECISIONS.format("penalties"): penalties,
        }
        put_cells(store, place, year, "2021", cells)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("沙洲县2024年新收申请不比2023年少，对吗", "对，"),
        ("沙洲县2024年新收申请没有2023年少，是吧", "对，"),
        ("沙洲县2024年处罚不比2023年少，对吗", "不对，"),
        ("沙洲县2024年处罚没有2023年少，对吗", "不对，"),
        ("沙洲县2024年新收申请不比河湾县多，对吗", "不对，"),
        ("沙洲县2024年处罚不比河湾县多，对吗", "对，"),  # as many
        ("沙洲县2024年处罚没有许可少吧", "不对，"),
        ("沙洲县2024年处罚没跌，对吗", "不对，"),
        ("沙洲县2024年处罚没涨，对吗", "对，"),
        ("沙洲县2024年许可没有降，是吧", "对，"),
        ("沙洲县2024年许可没有减少，是吧", "对，"),
        ("沙洲县2024年处罚比2023年不增反减，对吗", "对，"),
        ("沙洲县2024年处罚比2023年不减反增，对吗", "不对，"),
        # 30 and 70: more than twice; 200 and 320: less
        ("沙洲县2024年新收申请比2023年翻一番都没到，对吗", "不对，"),
        ("沙洲县2024年新收申请比2023年连翻番还不到，对吗", "不对，"),
        ("沙洲县2024年许可比2023年连翻一番也没到，对吗", "对，"),
        ("沙洲县2024年许可比2023年连一倍都没涨到，对吗", "对，"),
        ("沙洲县2024年许可比2023年翻了一番不止，对吗", "不对，"),
    ],
)
def test_a_denied_way_is_judged(assistant: Assistant, question: str, begins: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.answer[: len(begins)]) == ("answered", begins)


def test_how_much_less_is_no_claim(assistant: Assistant) -> None:
    assert not assistant.ask("沙洲县2024年处罚不比2023年少多少").answer.startswith(("对", "不对"))
