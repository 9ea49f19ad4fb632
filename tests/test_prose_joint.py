"""A number of a whole list is no number of one of its members: from a made-up report."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.prose.joint import piece_of
from tests.answers import figures
from tests.made_up import NewStore, put_prose

QINGHE = """一、总体情况
2024年，公开工作动态、招标公告、干部任免等各类政务信息275条，网上调查、结果通报等互动信息52条。
媒体报道870篇，其中国家级、省级、市级主流媒体共227篇，县级媒体报道518篇。
全年累计发送各类短信（包括：寒潮警报、暴雨警报、农事提醒）共1631条。
在县档案馆、图书馆和便民服务中心设立查阅点，累计接待群众200人次。
通过《青河日报》《青河晚报》《青河商报》等报刊登载民生稿件，全年登载53篇。
动态调整《权责清单》、《服务清单》及《中介清单》，登记变更事项7项。
县门户网站及38个政务新媒体推送消息5000条。
编发简报120期（包含防汛简报、护林简报）。
公布资质核准条、取水许可证76条、排污许可证12条。
收集、整理台账320份。
坚持“办好一件申请、解开一个心结、交上一位朋友”。
"""


@pytest.fixture(scope="module")
def qinghe(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "青河县", 2024, QINGHE)
    return Assistant(store)


@pytest.mark.parametrize(
    "question",
    [
        "招标公告公开了几条",
        "干部任免信息几条",
        "网上调查发布几条",
        "国家级媒体报道几篇",
        "市级主流媒体报道多少篇",
        "暴雨警报发了几条",
        "农事提醒短信多少条",
        "图书馆接待多少人次",
        "县档案馆接待群众多少人次",
        "《青河晚报》登载几篇",
        "《服务清单》变更事项几项",
        "政务新媒体推送消息多少条",
        "防汛简报编发了几期",
        "资质核准公布几条",
    ],
)
def test_a_number_of_a_list_is_not_told_of_a_member(qinghe: Assistant, question: str) -> None:
    assert figures(qinghe.ask(f"青河县2024年{question}")) == []


@pytest.mark.parametrize("question", ["招标公告公开了几条", "网上调查发布几条", "国家级媒体报道几篇"])
def test_the_number_of_the_list_is_shown_as_that(qinghe: Assistant, question: str) -> None:
    answer = qinghe.ask(f"青河县2024年{question}")
    assert answer.status == "not_found"
    assert "没有单列所问的一项" in answer.answer
    assert answer.citations


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("工作动态、招标公告、干部任免等信息公开了几条", "275条"),
        ("县级媒体报道几篇", "518篇"),
        ("媒体报道一共几篇", "870篇"),
        ("寒潮警报、暴雨警报、农事提醒这些短信一共多少条", "1631条"),
        ("查阅点接待群众多少人次", "200人次"),
        ("取水许可证公布几条", "76条"),
        ("排污许可证公布几条", "12条"),
        ("整理台账多少份", "320份"),
    ],
)
def test_the_whole_and_what_is_told_alone_are_answered(qinghe: Assistant, question: str, expected: str) -> None:
    assert figures(qinghe.ask(f"青河县2024年{question}")) == [expected]


@pytest.mark.parametrize(
    ("segment", "lists"),
    [
        ("通过网站、公众号发布动态、解读", [["通过网站", "公众号"], ["动态", "解读"]]),
        ("在市类、县类报纸、网站刊登", [["在市类、县类报纸", "网站刊登"]]),
        ("制作展板等宣传品", [["制作展板"]]),
        ("指导甲镇与乙镇之间的平台和窗口建设", [["指导甲镇", "乙镇"], ["的平台", "窗口建设"]]),
        ("自然资源和规划局办理", []),
        ("收集、整理档案", []),
        ("参与普及总和", []),
    ],
)
def test_the_lists_of_a_segment(segment: str, lists: list[list[str]]) -> None:
    assert [list(members) for members in piece_of(segment).lists] == lists


BAIHE = """一、总体情况
全县通过网站、公众号、公告栏等形式主动公开各类政府信息8100条。全县共收到政府信息公开申请133件，其中，依法公开信息7件，部分公开2件。
节目《面对面》曝光了16个问题。开展意见征集9期。在市里召开专题展会3场，在县里举办展会、讲座6场。
县门户网站更新目录索引8条。县门户网站总访问次数达95000次。
"""


@pytest.fixture(scope="module")
def baihe(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "白河县", 2024, BAIHE)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("公开信息的总条数", ["8100条"]),
        ("全县公开信息总数", ["8100条"]),
        ("《面对面》解决了几个问题", []),
        ("《面对面》曝光了几个问题", ["16个"]),
        ("意见征集收到多少条意见", []),
        ("意见征集开展几期", ["9期"]),
        ("展会一共办了几场", []),
        ("专题展会几场", ["3场"]),
        ("门户网站发布信息几条", []),
        ("门户网站发布了多少信息", []),
        ("门户网站访问多少次", ["95000次"]),
    ],
)
def test_the_number_of_another_thing_is_not_told(baihe: Assistant, question: str, expected: list[str]) -> None:
    assert figures(baihe.ask(f"白河县2024年{question}")) == expected


def test_one_of_each_is_no_number_of_several_things_together(qinghe: Assistant) -> None:
    answer = qinghe.ask("青河县2024年申请的心结解开了几个")
    assert answer.status == "not_found"
    assert "合在一起" not in answer.answer
