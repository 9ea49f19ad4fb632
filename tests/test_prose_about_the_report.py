"""What a report prints of itself: its day of publishing, its period, its office, where it can be read.

The reports are made up.
"""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

LANTIAN = """· 日期：2024-01-26 09:30
· 来源：岚田局
岚田县档案局2023年政府信息公开工作年度报告
本报告所列数据为2023年1月1日至2023年12月31日。本报告电子版可从岚田县人民政府门户网站下载。如有疑问，请与岚田县档案局综合科联系（联系电话：0999-7654321）。
一、总体情况
公开信息90条。
"""
HEPU = "一、总体情况\n信息提供日期 : 2024-01-15 11:13 来源 : 禾浦镇\n公开信息30条。\n"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "岚田县档案局", 2023, LANTIAN)
    put_prose(store, "禾浦镇", 2023, HEPU)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("岚田县档案局2023年年报发布日期", "2024-01-26"),
        ("禾浦镇2023年年报什么时候发布的", "2024-01-15"),
        ("岚田县档案局2023年年报的统计时间段", "2023年1月1日至2023年12月31日"),
        ("岚田县档案局2023年年报统计的是哪段时间", "2023年1月1日至2023年12月31日"),
        ("岚田县档案局2023年年报去哪下载", "可从岚田县人民政府门户网站下载"),
        ("岚田县档案局2023年年报在哪能看到", "可从岚田县人民政府门户网站下载"),
        ("岚田县档案局2023年年报的联系科室是哪个", "综合科"),
    ],
)
def test_what_it_prints_of_itself_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.answer
    assert told in answer.answer


@pytest.mark.parametrize("question", ["禾浦镇2023年年报去哪下载", "禾浦镇2023年年报的统计时间段"])
def test_what_it_does_not_print_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status == "not_found"
