"""A year is said and no body, or neither: the question back counts the bodies that print the row. All made up."""

from __future__ import annotations

import pytest

from assistant import refusals
from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, put_prose, total

_PROSE = [f"{name}{kind}" for name in ("安陵", "白渚", "青溪", "松溪") for kind in ("县", "镇", "乡")]
_MADE = "active_disclosure.penalties.decisions"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    """Twelve bodies without tables in 2021, named before the three that have some."""
    store = new_store()
    for name in _PROSE:
        put_prose(store, name, 2021, "一、总体情况\n主动公开信息12条。\n")
        put_prose(store, name, 2016, "一、总体情况\n主动公开信息12条。\n")
    for name, year in (("麻沙镇", 2021), ("麻沙镇", 2023), ("黄坑县", 2023), ("龙津县", 2024), ("将口镇", 2024)):
        put_cells(store, name, year, "2021", total("new", "4") | {_MADE: "9"})
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2024年新收申请几件", "这一项的机关共2家：将口镇、龙津县。"),
        ("2023年行政处罚多少件", "这一项的机关共2家：麻沙镇、黄坑县。"),
        ("新收申请多少件", "这一项的机关共4家："),
        ("2024年办结率", "这一项的机关共2家：将口镇、龙津县。"),
        ("2016年新收申请几件", "2016年报告里没有查到"),
    ],
)
@pytest.mark.parametrize("at_a_time", [4, 400])
def test_bodies_that_print_the_row_are_counted(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, question: str, told: str, at_a_time: int
) -> None:
    monkeypatch.setattr(refusals, "_LOOKED_AT", at_a_time)
    answer = assistant.ask(question)
    assert answer.status == "clarify"
    assert told in answer.answer


def test_a_corpus_too_large_to_look_through_gives_no_count(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refusals, "_LOOKED_AT", 1)
    monkeypatch.setattr(refusals, "MOST", 1)
    assert "的机关，如将口镇。" in assistant.ask("新收申请几件").answer
