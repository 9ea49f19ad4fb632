"""Words that say little refuse no number, what is counted must be named, and no fact that is quoted is denied.

Reports, bodies and numbers are made up.
"""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.names.above import with_below_apart
from tests.answers import figures
from tests.made_up import NewStore, put_prose

HUAIPU = """一、总体情况
本局共有政府信息公开工作人员4名。新闻媒体宣传报道180篇，其中国家级、省级、柳州级媒体共61篇，区级媒体报道119篇。
全区所有17个委办局和8个街道镇完善了公开机构。区县已进驻单位21个，开设窗口33个。
有2件申请收取信息处理费。其中，水利局1件，收取90元；渡口镇人民政府1件，收取140元。
"""
TRADITIONAL = "一、總體情況\n發佈潮汐通告41條、潮汐警告28條。\n"


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "槐浦市", 2021, HUAIPU)
    put_prose(store, "白鹭市", 2021, TRADITIONAL)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("槐浦市2021年搞信息公开的人手有几个", ["4名"]),
        ("槐浦市2021年搞信息公开的有几个人", ["4名"]),
        ("槐浦市2021年柳州以上媒体报道了几篇", ["61篇"]),
        ("槐浦市2021年完善公开机构的街镇有几个", ["8个"]),
        ("槐浦市2021年完善公开机构的委办局和街镇各几个", ["17个", "8个"]),
        ("槐浦区县2021年窗口开了多少个", ["33个"]),
        ("槐浦市2021年渡口镇信息处理费收了几块", ["140元"]),
    ],
)
def test_a_number_is_told_that_all_words_with_weight_name(ask: Assistant, question: str, told: list[str]) -> None:
    answer = ask.ask(question)
    assert figures(answer) == told, answer.answer
    assert not any("没有查到" in note for note in answer.notes)


@pytest.mark.parametrize(
    "question",
    [
        "槐浦市2021年省级以上媒体报道了几篇",  # the list goes on below that level
        "槐浦市2021年区县公开了多少条",  # nobody counts 单位 in 条
        "槐浦市2021年媒体报道收了多少赞",
    ],
)
def test_no_number_of_another_thing_is_told(ask: Assistant, question: str) -> None:
    assert figures(ask.ask(question)) == []


def test_a_label_is_in_one_script(ask: Assistant) -> None:
    assert "潮汐警告28条[1]" in ask.ask("白鹭市2021年潮汐警告几条").answer


def test_all_below_a_place_is_no_part_of_its_name() -> None:
    assert with_below_apart("槐浦市的区县几个") == "槐浦市的区县几个"
    assert with_below_apart("淮安区县窗口几个") == "淮安,区县窗口几个"
