"""Which of several numbers of a clause is meant, and that a stated one is never the answer. The reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.prose.several import pieces_of
from tests.answers import figures
from tests.made_up import NewStore, put_cells, put_prose

PROSE = """一、总体情况
茶博会期间，“云溪融媒”第一时间发布现场图文及视频，两条公众号阅读量即达60万次，运用抖音号报道茶博会，18条短视频播放量超900万。
二是落实“双随机”监管，公布抽查目录与抽查计划和结果类公布执法检查信息26条。三是更新本部门《检查清单》、《执法清单》，公布有关信息9条。
四是公开部门预算，接受监督，共公布有关信息11条。
官方微信全年公开信息310条，全年关注用户达240人，截止2024年12月31日，累计发送820条信息，累计总关注用户达1500人。
行政处罚74项，其中没收财物 50项、责令停业 24项。节目收到群众诉求90件，现场解决40件，跟进解决50件。
主动公开政府信息66条，涵盖规划类8条、项目类21条、其他37条。对接住建、医保等5个部门12个业务平台，归集数据310万条。
目前，已进驻审批部门和单位14个，开设窗口29个，共受理申请5100件。注销3个无人维护或重复建设的政务新媒体，新开设2个政务新媒体。
围绕反诈宣传日、119宣传日、普法宣传日等开展宣教活动17场次。在公布的88条惠农信息中，补贴类30条。
通过实施延时服务、上门服务、预约服务、帮办代办服务、容缺受理服务、异地通办服务、远程视频踏勘服务、无休日办理服务、企业专人专班服务等6项新办法，方便群众办事。
12319回应公众关切700余次。“惠农资金”栏目发布补贴情况、发放情况等补贴信息35条。
五、存在的主要问题及改进情况
存在的问题：一是乡村信息公开有待提升，受编制、经费的影响，人员多为兼职，更新不够及时；二是解读形式单一。"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云溪县", 2024, PROSE)
    cells = {"active_disclosure.coercion.decisions": "20"}
    cells |= {"applications.new.natural_person": "24", "applications.new.total": "24"}
    put_cells(store, "桐山市", 2024, "2021", cells)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("云溪县2024年茶博会“云溪融媒”的短视频一共播了多少次", ["9000000"]),  # and not what the 公众号 had
        ("云溪县2024年累计发送多少条微信信息", ["820条"]),  # still of the 微信, though another number names it
        ("云溪县2024年公布了几条执法检查信息", ["26条"]),  # 有关信息 is of other things
        ("云溪县2024年微信全年关注用户多少", ["240人"]),
        ("云溪县2024年行政处罚74项，真正责令停业的占几项", ["24项"]),
        ("云溪县2024年主动公开的66条，里头讲项目的是几条", ["21条"]),
        ("云溪县2024年节目收的诉求，当场解决了几件、事后跟进解决的又是几件", ["40件", "50件"]),
        ("云溪县2024年从多少个业务平台里归集了多少条数据", ["12个", "3100000条"]),
        ("云溪县2024年开了几个办事窗口，有几个部门单位进驻", ["29个", "14个"]),
        ("云溪县2024年注销了几个没人管的政务新媒体、新开了几个", ["3个", "2个"]),
        ("云溪县2024年12319热线回应了多少次群众关切", ["700次"]),
    ],
)
def test_the_number_that_is_meant(ask: Assistant, question: str, expected: list[str]) -> None:
    answer = ask.ask(question)
    assert figures(answer) == expected
    assert not any("没有查到" in note for note in answer.notes)


def test_a_number_of_another_thing_in_the_measure_that_is_asked_for_is_none(ask: Assistant) -> None:
    answer = ask.ask("云溪县2024年茶博会短视频被转发了多少次")
    assert (answer.status, answer.figures) == ("not_found", ())


def test_a_stated_number_is_no_answer(ask: Assistant) -> None:
    answer = ask.ask("云溪县2024年主动公开的66条，里头讲体育的是几条")
    assert (answer.status, answer.figures) == ("not_found", ())


def test_a_part_of_a_stated_figure_is_not_the_figure(ask: Assistant) -> None:
    assert "20件" not in figures(ask.ask("桐山市2024年行政强制20件，真正强制执行的占几件"))
    assert figures(ask.ask("桐山市2024年新收申请24件，其中个人几件")) == ["24件"]


def test_what_states_a_whole_is_no_piece() -> None:
    assert pieces_of("登记的30件,网上来的几件") == ["网上来的几件"]
    assert pieces_of("微博、微信粉丝多少") == ["微博", "微信粉丝多少"]


def test_why_something_is_a_weak_point(ask: Assistant) -> None:
    assert "受编制、经费的影响" in ask.ask("云溪县2024年乡村信息公开为什么是短板").quotes


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云溪县2024年宣传日宣教活动几场次", "：围绕反诈宣传日、119宣传日、普法宣传日等开展宣教活动17场次[1]"),
        ("云溪县2024年推出几项新办法", "：6项新办法[1]"),
        ("云溪县2024年公布了多少条惠农信息", "：公布的88条惠农信息[1]"),
        ("云溪县2024年惠农资金栏目发布补贴信息几条", "“惠农资金”栏目"),
    ],
)
def test_a_number_is_told_with_what_is_counted(ask: Assistant, question: str, told: str) -> None:
    answer = ask.ask(question).answer
    assert told in answer
    assert "““" not in answer


def test_the_same_clause_is_told_once(ask: Assistant) -> None:
    answer = ask.ask("云溪县12319热线2024年回应公众关切600余次，这个数准不准").answer
    assert answer.count("12319回应公众关切700余次") == 1
