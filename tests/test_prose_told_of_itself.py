"""A list is quoted for what it lists, a measure is no problem, and what a bracket says is told alone.

The reports are made up.
"""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

QINGXI = """一、总体情况
局网站共发布信息2100条、“青汐”微信公众号发布信息900条、“青汐”抖音号发布信息70条、“青汐”微博发布信息40条；在政务公开方面，及时主动公开文件，开展政策解读，采用包括文稿、漫画、领导干部解读等多种形式对涉及面广的文件进行解读，公开重大事项进展、重点项目建设等信息，做好水龙头水质状况、津贴发放情况等民生信息公开。
全年收到申请24件（其中信件申请20件，网络申请4件）。
五、存在的主要问题及改进情况
（一）存在问题：一是采用的信息量偏少。二是制作素材不够新颖；三是公开载体有待完善。
（二）进一步整改：一是提升信息化水平；二是挖掘工作亮点。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "青汐市水务局", 2022, QINGXI)
    return Assistant(store)


def test_forms_are_told_by_the_list_that_calls_itself_so(assistant: Assistant) -> None:
    answer = assistant.ask("青汐市水务局2022年用了哪些形式做政策解读").answer
    assert "漫画" in answer
    assert "2100" not in answer


def test_a_list_far_from_the_word_asked_for_is_not_quoted(assistant: Assistant) -> None:
    assert "漫画" not in assistant.ask("青汐市水务局2022年公开了哪些民生信息").answer


def test_what_is_to_be_mended_further_is_no_problem(assistant: Assistant) -> None:
    problems = assistant.ask("青汐市水务局2022年存在哪些不足").answer
    assert "不够新颖" in problems
    assert "亮点" not in problems
    assert "亮点" in assistant.ask("青汐市水务局2022年打算怎么改进").answer


def test_what_an_open_bracket_says_is_told_without_what_stands_before_it(assistant: Assistant) -> None:
    told = assistant.ask("青汐市水务局2022年信件申请几件").answer.partition("原文")[0]
    assert "20件" in told
    assert "24件" not in told


NANPING = """发表日期：2022-01-05
一、总体情况
以卡通漫画、图解、音视频等形式公开信息。通过局门户网站、新闻媒体、公告栏发布信息330条。
通过南坪镇微信公众号（云岭市南坪镇人民政府）发布信息共92篇，其中工作动态有40篇。
建议35件，已办结28件、5件正在办理、2件因政策原因暂时无法办理。
共办理依申请信息公开事项19件。
"""


@pytest.fixture(scope="module")
def nanping(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云岭市南坪镇", 2021, NANPING)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("南坪镇2021年用什么形式公开信息", "漫画", "330"),
        ("南坪镇2021年有多少件建议因政策原因办不了", "2件", "没有找到"),
        ("南坪镇2021年办理依申请多少件", "19件", "没有读到“收到和处理政府信息公开申请情况”表，查不到"),
        ("南坪镇2021年年报发表日期", "2022-01-05", "没有找到"),
    ],
)
def test_each_is_told_by_its_own_words(nanping: Assistant, question: str, told: str, not_told: str) -> None:
    answer = nanping.ask(question).answer
    assert told in answer
    assert not_told not in answer


def test_a_bracket_is_told_whole(nanping: Assistant) -> None:
    answer = nanping.ask("南坪镇2021年微信公众号发了多少篇").answer.partition("原文")[0]
    assert "92篇" in answer
    assert answer.count("(") + answer.count("（") == answer.count(")") + answer.count("）")
