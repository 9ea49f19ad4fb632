"""What a clause goes on to say is said of the thing it counts first: 微博9个，发布信息90条. The report is made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

TAOYUAN = """一、总体情况
县直各部门共开设账号25个，其中微博9个，累计发布消息870条；视频号16个，累计发布消息1260条。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "桃源乡", 2023, TAOYUAN)
    return Assistant(store)


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (["桃源乡2023年视频号有几个"], "1260"),
        (["桃源乡2023年微博有几个"], "870"),
        (["桃源乡2023年微博有几个", "视频号呢"], "1260"),
    ],
)
def test_what_was_done_is_told_of_what_was_counted_before(assistant: Assistant, before: list[str], told: str) -> None:
    answer = assistant.ask("发了多少条", before)
    assert [figure.value for figure in answer.figures] == [told], answer.answer


def test_two_things_of_one_sentence_do_not_contradict_each_other(assistant: Assistant) -> None:
    answer = assistant.ask("桃源乡2023年累计发布消息多少条")
    assert {figure.value for figure in answer.figures} == {"870", "1260"}
    assert not any("前后不一致" in note for note in answer.notes)
