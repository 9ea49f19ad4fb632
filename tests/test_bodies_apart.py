"""Bodies asked together whose tables were not all read: each as its single question is answered, and set against it."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answers import figures
from tests.made_up import NewStore, put_cells, put_prose, total


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for publisher, number in (("确山县", "162"), ("泌阳县公安局", "43"), ("遂平县", "约200")):
        put_prose(store, publisher, 2022, f"一、总体情况\n全年共收到政府信息公开申请{number}件。\n")
    put_cells(store, "平舆县", 2022, "2021", {**total("new", "70"), **total("outcome_total", "70")})
    put_prose(store, "正阳县", 2022, "一、总体情况\n全年公开信息31条。\n")
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "head"),
    [
        ("确山县和泌阳县公安局2022年谁收到的申请多", "确山县更多，相差119件（162-43=119）。"),
        ("确山县2022年和泌阳县公安局2022年申请一共多少件", "合计205件（162+43=205）。"),
        ("确山县2022年收到的申请比泌阳县公安局多吗", "对，确山县更多，相差119件"),
        ("确山县2022年收到的申请比泌阳县公安局少，对吗", "不对，确山县更多，相差119件"),
        ("平舆县和确山县2022年哪家收到的申请多", "确山县更多，相差92件（162-70=92）。"),
    ],
)
def test_the_numbers_stand_beside_each_other_behind_what_they_come_to(
    assistant: Assistant, asked: str, head: str
) -> None:
    answer = assistant.ask(asked)
    assert answer.answer.startswith(head), answer.answer
    assert "162件[" in answer.answer
    assert all("这份报告" not in note for note in answer.notes)


def test_three_bodies_are_told_each(assistant: Assistant) -> None:
    answer = assistant.ask("确山县、泌阳县公安局、平舆县2022年收到申请各多少")
    assert figures(answer) == ["162件", "43件", "70件"]
    assert len(answer.citations) == 3


def test_a_rough_number_is_told_and_not_reckoned_with(assistant: Assistant) -> None:
    answer = assistant.ask("确山县和遂平县2022年谁收到的申请多")
    assert "相差" not in answer.answer
    assert answer.derivation is None


def test_where_one_body_tells_nothing_none_is_compared(assistant: Assistant) -> None:
    assert assistant.ask("确山县和正阳县2022年谁收到的申请多").figures == ()
