"""Everyday words of asking refuse nothing that the formal word finds: 放在哪里, 谁来干, 为何不多, 安监类.

Reports, bodies and numbers are made up.
"""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answers import figures
from tests.made_up import NewStore, put_prose

YANXI = """一、总体情况
成立了信息公开领导小组,由副县长任组长,县府办、县财政局、县人事局、县法制办、县保密局、县统计局、县审计局、县司法局、县民政局、县教育局、县卫生局、县农业局、县水利局、县交通局、县林业局、县文化局为成员单位,领导小组办公室设县档案局,各乡镇也成立了相应机构。
本县信息公开工作由督查室人员兼任承担。公开安全监管信息64条，文物保护信息12条。
主动公开的信息占全部的41.5%。
五、存在的主要问题及改进情况
存在以下问题：一是队伍不稳,培训不足；二是由于档案整理的特殊性,形成的信息大多不宜公开,公开内容较少。
"""
BEFORE = "一、总体情况\n主动公开的信息占全部的36.2%。\n"


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "砚溪县", 2012, YANXI)
    put_prose(store, "砚溪县", 2011, BEFORE)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("砚溪县2012年领导小组办公室放在哪里", "领导小组办公室设县档案局"),
        ("砚溪县2012年领导小组办公室在什么地方", "领导小组办公室设县档案局"),
        ("砚溪县2012年领导小组办公室设在哪", "领导小组办公室设县档案局"),
    ],
)
def test_a_place_is_told_by_the_one_segment_that_names_it(ask: Assistant, question: str, quote: str) -> None:
    assert [citation.quote for citation in ask.ask(question).citations] == [quote]


@pytest.mark.parametrize("question", ["砚溪县2012年信息公开的活谁来干", "砚溪县2012年谁负责信息公开"])
def test_who_does_the_work_may_stand_behind_it(ask: Assistant, question: str) -> None:
    assert "由督查室人员兼任承担" in ask.ask(question).quotes


@pytest.mark.parametrize(
    "question",
    ["砚溪县2012年公开内容为何不多", "砚溪县2012年信息公开得少是什么原因", "砚溪县2012年公开的信息为什么这么少"],
)
def test_why_little_was_disclosed_is_told_by_the_problem_that_says_so(ask: Assistant, question: str) -> None:
    answer = ask.ask(question)
    assert "由于档案整理的特殊性" in answer.quotes, answer.answer
    assert "队伍不稳" not in answer.quotes


def test_an_abbreviated_kind_is_counted(ask: Assistant) -> None:
    assert figures(ask.ask("砚溪县2012年安监类信息多少")) == ["64条"]
    assert figures(ask.ask("砚溪县2012年文监类信息多少")) == []


def test_a_share_that_is_higher_by_so_many_points_is_reckoned(ask: Assistant) -> None:
    answer = ask.ask("砚溪县2012年主动公开占比比2011年高几个百分点")
    assert answer.derivation == "41.5 − 36.2 = 5.3", answer.answer


def test_a_programme_called_by_a_word_for_people_is_found(new_store: NewStore) -> None:
    store = new_store()
    put_prose(store, "竹溪县", 2022, "一、总体情况\n“竹溪大家谈”在线访谈办了12期，大家申请的主要是征地信息。\n")
    answer = Assistant(store).ask("竹溪县2022年大家谈做了几期")
    assert [figure.value for figure in answer.figures] == ["12"], answer.answer
