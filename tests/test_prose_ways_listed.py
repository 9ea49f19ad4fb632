"""By which ways something is made public is told by the whole list of them, by a heading over it or by its sentence."""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

SONGLING = """一、总体情况
2023年在完善公开制度、拓展公开形式等方面取得了新的成效。公开内容的及时性、全面性以及公开形式的便民性等需要改进。
（一）公开的内容
主要公开规划、预算、人事等信息。
（二）公开途径和渠道
1、信息平台：县门户网、县信息平台。
2、其他方式：简报、车站显示屏等。
（三）依申请公开的方式
一是当面申请；二是信函申请。
二、其他
"""
HEYANG = """一、总体情况
我镇构建多样化信息公开渠道，一是在镇网站上更新公开信息；二是利用镇公众号推送。为方便群众，业务培训采取线上方式。
五、存在的主要问题及改进情况
存在的问题：一是渠道不多；二是更新不快。改进措施：拓宽信息公开渠道，一是增设橱窗；二是开办广播。
"""
BAIYAN = """一、总体情况
（一）信息公开形式
通过门户网站和信息平台，及时更新有关信息。
"""
QIUPU = "一、总体情况\n我局的公开形式主要通过县网站上的专栏，发布各类信息。丰富公开形式，拓展公开渠道。\n"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for publisher, text in (
        ("松岭县交通局", SONGLING),
        ("河阳镇", HEYANG),
        ("白岩乡", BAIYAN),
        ("秋浦县审计局", QIUPU),
    ):
        put_prose(store, publisher, 2023, text)
    return Assistant(store)


def quotes(answer: Answer) -> list[str]:
    return [citation.quote for citation in answer.citations]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "松岭县交通局2023年信息公开的途径有哪些",
            ["（二）公开途径和渠道", "1、信息平台：县门户网、县信息平台", "2、其他方式：简报、车站显示屏等"],
        ),
        (
            "河阳镇2023年通过哪些渠道对外公开信息",
            ["我镇构建多样化信息公开渠道", "一是在镇网站上更新公开信息", "二是利用镇公众号推送"],
        ),
        (
            "河阳镇2023年靠哪两个渠道公开信息",
            ["我镇构建多样化信息公开渠道", "一是在镇网站上更新公开信息", "二是利用镇公众号推送"],
        ),
        ("白岩乡2023年信息公开的形式是什么", ["通过门户网站和信息平台，及时更新有关信息"]),
        ("秋浦县审计局2023年靠什么平台公开信息", ["我局的公开形式主要通过县网站上的专栏，发布各类信息"]),
    ],
)
def test_all_ways_are_told(assistant: Assistant, question: str, told: list[str]) -> None:
    answer = assistant.ask(question)
    assert quotes(answer) == told, answer.answer


def test_the_mark_of_a_heading_is_not_told(assistant: Assistant) -> None:
    answer = assistant.ask("松岭县交通局2023年信息公开的途径有哪些")
    assert "年报写到“公开途径和渠道”" in answer.answer
    assert "· 信息平台：县门户网、县信息平台" in answer.answer


def test_ways_of_applying_are_told_where_they_are_asked(assistant: Assistant) -> None:
    assert "当面申请" in assistant.ask("松岭县交通局2023年依申请公开的方式有哪些").answer


@pytest.mark.parametrize(
    "question",
    ["河阳镇2023年靠哪三个渠道公开信息", "松岭县交通局2023年拓展了什么公开形式", "秋浦县审计局2023年丰富了哪些形式"],
)
def test_what_only_says_that_there_are_ways_tells_none(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "not_found", answer.answer
