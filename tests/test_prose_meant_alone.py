"""A number is told only of the channel, form, act and thing that is asked for. The reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.answers import figures
from tests.made_up import NewStore, put_prose

HUANSHAN = """一、总体情况
2024年度区门户网站全年公开政府信息96条，官方微信全年公开政府信息415条，全年关注用户达310人，截止2025年1月10日，累计发送2240条信息。
市府全体会议和常务会议31件，以多种渠道回应公众关切58次，编印简报9期。召开记者会12场次，解读惠企政策44个，开展1次“政务体验周”活动，通过图解、动画等多方式解读工作报告。
我局通过大屏、公告栏、电视节目和公众号发布农时信息，全年累计发布各类信息907条。通过“环山农事”公众号等5个平台发布农情180条。
承办政协提案26件，已办结23件，无法办理3件。我区共受理信息公开申请71件，办结68件。对8件申请收取了信息处理费640元。
共发生因依申请公开引起的行政复议7件，其中3件驳回申请人复议请求。
环山热线共受理各类咨询1800条，推动4名话务员通过考核。官方账号粉丝活跃，政务新媒体发布数量较2023年同期增加15%。
“环山发布”公众号用户已突破30万。两条公众号阅读量即达12万次。举办新闻发布会6次，报道区政府常务会议19次。
按时编辑《环山公报》，编发公报11期，通过门户网站、《环山公报》等平台主动公开规章5件。
网站公开有关规范性文件的公告27份。规章清理开展了3轮，宣布失效8件。区委常委会会议重要议题权威发布14次。
9家网站加强信息公开。园区媒体平台发布宣传文章86篇，园区网站发布信息52条。全年未发生重大网络舆情、功能停运等安全事故。
"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "环山区", 2024, HUANSHAN)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("门户网站发了多少条信息", ["96条"]),
        ("网站上放了几条信息", ["96条"]),
        ("官方微信公开了多少条信息", ["415条"]),
        ("记者会开了几次", ["12场次"]),
        ("政协提案办结几件", ["23件"]),
        ("政协提案无法办理的几件", ["3件"]),
        ("有几个热线话务员通过了考核", ["4名"]),
        ("公报出了几本", ["11期"]),
        ("政务新媒体发布数量增加百分之几", ["15%"]),
        ("因依申请公开引起的复议几件", ["7件"]),
        ("解读惠企政策几个", ["44个"]),
        ("规章宣布作废几件", ["8件"]),  # of what was done the clearing tells nothing
        ("各类信息累计发布多少条", ["907条"]),
    ],
)
def test_the_number_of_what_is_named(ask: Assistant, question: str, expected: list[str]) -> None:
    answer = ask.ask(f"环山区2024年{question}")
    assert (answer.status, figures(answer)) == ("answered", expected), answer.answer


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("常务会议开了几次", "58次"),  # another thing in the same measure
        ("常务会议开了几次", "31件"),  # of two kinds together
        ("开常务会议多少次", "19次"),  # told of is not held
        ("常委会会议开了几次", "14次"),
        ("看过网站的人有多少", "9家"),
        ("园区网站发布宣传文章几篇", "52条"),
        ("用动画解读了几个", "44个"),
        ("图解解读几个", "44个"),
        ("公众号发了几条农时信息", "907条"),  # of four channels together
        ("公众号发布农情几条", "180条"),  # and of five platforms
        ("政协提案落实了几件", "26件"),
        ("政协提案办不了的几件", "26件"),
        ("回了多少份申请", "71件"),
        ("免掉了多少信息处理费", "640元"),
        ("热线一共有几名话务员", "4名"),
        ("新媒体粉丝增加百分之几", "15%"),
        ("公众号推了多少条", "300000"),
        ("公众号推了多少条", "2条"),
        ("公开了几件规范性文件", "27份"),
        ("网上登了多少条内容", "0条"),  # that no 网络舆情 came up denies nothing of it
    ],
)
def test_no_number_of_anything_else(ask: Assistant, question: str, never: str) -> None:
    answer = ask.ask(f"环山区2024年{question}")
    assert never not in figures(answer)
    assert answer.status != "answered" or figures(answer) or "最接近" in answer.answer or "写到" in answer.answer
