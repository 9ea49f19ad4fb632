"""What stands beside an answer is as true as it: arithmetic that holds as shown, notes that fit what is told."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_cells, put_prose, total


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for year, new, granted in ((2021, "440", "309"), (2022, "170", "88")):
        cells = {**total("new", new), **total("granted", granted)}
        put_cells(store, "乐陵市", year, "2021", {**cells, **total("outcome_total", new)})
    prose = "一、总体情况\n全年短片36部，其中1部播放量过亿、3部播放量过千万、32部播放量过百万。\n"
    put_prose(store, "乐陵市文旅局", 2022, prose)
    return Assistant(store)


@pytest.mark.parametrize(
    "asked",
    ["予以公开占办结的比例2022年比2021年低几个百分点", "予以公开占办结的比例2021年和2022年哪年高，分别百分之几"],
)
def test_a_subtraction_of_percentages_holds_as_it_is_shown_and_each_is_shown_once(
    assistant: Assistant, asked: str
) -> None:
    shown = (assistant.ask(f"乐陵市{asked}").derivation or "").split("；")
    assert shown == ["309÷440×100%＝70.23%", "88÷170×100%＝51.76%", "51.7647%-70.2273%=-18.4626≈-18.46个百分点"]


def test_numbers_of_one_clause_are_not_several_places(assistant: Assistant) -> None:
    answer = assistant.ask("播放量过亿的几部", ["乐陵市文旅局2022年有多少部短片"])
    assert "1部播放量过亿" in answer.answer
    assert not any("几处" in note or "同一项目" in note for note in answer.notes)
