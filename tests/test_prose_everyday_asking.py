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


YUNTANG = """一、总体情况
云塘镇严格按照《政府信息公开条例》有关要求，由镇综治办具体负责，及时维护栏目。共计公开政府信息133条。
成立以镇人大主席为组长、副镇长为副组长的信息公开工作领导小组，明确责任主体。
通过公示栏、广播喇叭等多种途径，及时公开政府信息。官方微博发布微博80条，其中发布原创微博17条，转发微博63条。
公开土地征收批复29件。信用平台公开处罚信息44条。
四、主要措施、存在的主要问题及打算
（一）主要措施。一是强化领导，每季调度。二是健全制度。
（二）存在的主要问题：一是报送不够及时；二是数量有待提高。
"""


@pytest.fixture(scope="module")
def town(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云塘镇", 2021, YUNTANG)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("云塘镇2021年信息公开这摊事归谁管", "由镇综治办具体负责"),
        ("云塘镇2021年领导小组的头头是谁", "镇人大主席为组长"),
        ("云塘镇2021年领导小组组长由谁担任", "镇人大主席为组长"),
        ("云塘镇2021年一共晒了多少条", "133条"),
        ("云塘镇2021年自己写的微博几条", "原创微博17条"),
        ("云塘镇2021年征地批复公开了多少件", "29件"),
        ("云塘镇2021年处罚信息公示了几条", "44条"),
    ],
)
def test_what_the_street_says_finds_what_the_office_writes(town: Assistant, question: str, said: str) -> None:
    answer = town.ask(question)
    assert answer.status == "answered", answer.answer
    assert said in answer.quotes
    assert "年报中与所问最接近" not in answer.answer


def test_problems_behind_what_was_done_are_the_problems(town: Assistant) -> None:
    answer = town.ask("云塘镇2021年哪方面做得不够")
    assert "报送不够及时" in answer.answer, answer.answer
    assert "每季调度" not in answer.answer
