"""Short words of citizens for what reports write out: what is undone, planned, weighed, checked, given on request."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_whole, total

TEXT = """一、总体情况
本县制发信息300条，分为主动公开120条、依申请公开140条、不予公开40条。财政信息发布90条，其中专项资金50条、债券发行6条。
政府采购项目信息公开210条，户外广告设置许可证公开33条，施工许可证公开21条。
代表建议40件，办结31件，还在办的7件，受条件限制办不了的2件。政务公开在年终考核中的权重为5%。
规范性文件专项清理做了3次，宣布废止8件，打算适时修改4件。刊发公报6期，免费赠阅800余本，比上年度增加20%。
信息发布实行三审制度，未经审核的一律不发。对新上岗人员以老带新、当面指导。"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_whole(store, "松岭县", 2023, TEXT, total("new", "17") | total("outcome_total", "17") | total("granted", "17"))
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("松岭县2023年人大建议里还没办完的几件", "7"),
        ("松岭县2023年有几件规范性文件准备以后再改", "4"),
        ("松岭县2023年公报赠阅量比上一年多了多少", "20"),
        ("松岭县2023年发债信息几条", "6"),
        ("松岭县2023年政府买东西的信息公开了几条", "210"),
        ("松岭县2023年广告牌许可公开多少条", "33"),
        ("松岭县2023年要申请才给的信息多少条", "140"),
    ],
)
def test_the_number_is_told(assistant: Assistant, question: str, number: str) -> None:
    answer = assistant.ask(question)
    assert [figure.value for figure in answer.figures] == [number], answer.answer


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("松岭县2023年新来的人怎么带", "以老带新"),
        ("松岭县2023年新进的同志怎么带", "以老带新"),
        ("松岭县2023年发信息要几道审", "三审制度"),
        ("松岭县2023年没审过的信息能发吗", "未经审核的一律不发"),
        ("松岭县2023年政务公开考核占多大分量", "权重为5%"),
    ],
)
def test_the_sentence_is_quoted(assistant: Assistant, question: str, quote: str) -> None:
    answer = assistant.ask(question)
    assert quote in answer.quotes, answer.answer
    assert "17" not in answer.answer


def test_what_newly_came_in_is_of_applications(assistant: Assistant) -> None:
    assert [figure.value for figure in assistant.ask("松岭县2023年新来的申请几件").figures] == ["17"]
