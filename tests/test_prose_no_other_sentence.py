"""A sentence with the words of a question that tells another side of it: no cause, no content, no opening hours."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

BEFORE = "一、总体情况\n政策解读全年发布50篇。\n五、存在的主要问题及改进情况\n一是政策解读质量有待提高，形式不够多样。"
AFTER = """一、总体情况
政策解读发布41篇。全年制发政府信息260条，分为主动公开150条、依申请公开70条、不予公开40条。
收到申请2条。政协提案20件，办结18件，办结率90%。
非工作时间的办事诉求精准派件，全部事项均可在25分钟内办结。
编制《扶持政策手册》，提出35条有关问题进行解读。财政信息发布200条，其中预决算公开110条（政府预决算20条、部门预决算公开90条）。
各乡镇公开信息300条，公开量较大的乡镇是石门镇。各乡镇均设查阅点。
五、存在的主要问题及改进情况
一是队伍需要加强。"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "松岭县", 2022, BEFORE)
    put_prose(store, "松岭县", 2023, AFTER)
    return Assistant(store)


@pytest.mark.parametrize(
    "question",
    [
        "松岭县2023年政策解读为什么比上年少了",
        "松岭县2023年2条申请都问了什么",
        "松岭县2023年政协提案没办结的是什么内容",
    ],
)
def test_what_is_not_told_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("松岭县2023年政府预决算公开几条", ["20"]),
        ("松岭县2023年预决算公开几条", ["110"]),
        ("松岭县2023年手册里解读了几条问题", ["35"]),
    ],
)
def test_only_the_number_asked_for_is_told(assistant: Assistant, question: str, numbers: list[str]) -> None:
    assert [figure.value for figure in assistant.ask(question).figures] == numbers


def test_time_outside_working_hours_asks_for_no_opening_hours(assistant: Assistant) -> None:
    assert "办公时间" not in assistant.ask("松岭县2023年非工作时间的诉求多久能办好").answer


def test_who_did_more_is_told_by_what_did_most(assistant: Assistant) -> None:
    assert "石门镇" in assistant.ask("松岭县2023年哪个乡镇公开得多").quotes
