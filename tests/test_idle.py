# ruff: noqa: E501
"""Words that never change which figure is asked, and words before a row that always do."""

from __future__ import annotations

import re

import pytest

from assistant import Assistant
from corpus.store import Store

IDLE = (
    "劳烦{q} 不好意思，{q} 核一下{q} 检索{q} 咨询{q} 帮老爸查{q} 领导要{q} 备查：{q} 老实说{q} 据实{q} {q}，照实说 "
    "{b}足足{r} {b}光是{r} {b}满打满算{r} {b}陆续{r} {b}的确{r} {b}从年头到年尾{r} {b}账面上{r} {b}附表里{r} {b}官方口径{r} "
    "{b}里里外外{r} {b}恰好{r} {b}依规{r} {b}果真{r} {b}那会儿{r} {b}…{r} {q}哒 {q}(数字就行) 敢问{q} (2){q} Q：{q} {q},thx "
    "{q}，如下表所示"
).split()
RESTRICTING = (
    "医生 房屋 网上 街道 首次 及时 按时 单独 联合 再次 重大 大额 涉外 食品 电子 上半年 撤回 移送 转办 延期 免费 集体 "
    "简易程序 吊销 变更 注销 土地 消防 媒体 博士 首批 境外 乡镇 区直 局属 下属 企业主".split()
)


@pytest.mark.parametrize("wording", IDLE)
@pytest.mark.parametrize(
    ("body", "row", "printed"),
    [("平潭2024年", "予以公开的申请多少件", "71"), ("淮安2024年", "行政强制决定多少件", "88283")],
)
def test_idle_words_change_nothing(samples: Store, wording: str, body: str, row: str, printed: str) -> None:
    answer = Assistant(samples).ask(wording.format(q=body + row, b=body, r=row))
    assert answer.status == "answered"
    assert printed in [figure.value for figure in answer.figures]


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("淮安2024年部分公开那一档多少件", "454"),
        ("部分公开有点儿多啊，淮安2024年究竟多少件", "454"),
        ("单位：淮安市；年份：2024；项目：部分公开", "454"),
        ("淮安2024年部分公开一栏照抄给我", "454"),
        ("淮安2024年予以公开的、部分公开的，归到一块几件", "1816"),
        ("淮安2024年围绕信息公开提起的行政复议几件", "351"),
        ("平潭三年间新收申请，2023年几件", "81"),
        ("淮安2024年手上一共要办理多少件", "3153"),
        ("老哥，淮安2024年部分公开几件呀我的天", "454"),
        ("大姐，淮安2024年部分公开几件", "454"),
        ("淮安2024年部分公开几件(赶稿子用)，谢咯", "454"),
        ("淮安2024年部分公开是不是老多了，到底几件", "454"),
        ("淮安2024年部分公开那一长串数字是多少", "454"),
        ("淮安2024年全部公开的申请？", "1362"),
        ("管委会和平潭财政金融局2024年新收申请差几件", "216"),
    ],
)
def test_words_around_a_row_change_nothing(samples: Store, asked: str, printed: str) -> None:
    answer = Assistant(samples).ask(asked)
    assert answer.status == "answered"
    assert printed in {figure.value for figure in answer.figures} | set(re.findall(r"[\d.]+", answer.answer))


@pytest.mark.parametrize(
    "asked",
    [
        "平潭2024年和采购有关的行政处罚多少件",
        "平潭2024年那户人家的行政许可多少件",
        "平潭财政金融局和市政府2024年新收申请差几件",
    ],
)
def test_words_that_may_restrict_give_no_figure(samples: Store, asked: str) -> None:
    answer = Assistant(samples).ask(asked)
    assert answer.status != "answered"
    assert not any(figure.value for figure in answer.figures)


def test_all_of_a_row_is_told_by_column(samples: Store) -> None:
    answer = Assistant(samples).ask("把淮安2024年部分公开各类申请人的数全给我")
    assert len(answer.figures) == 6


def test_applications_in_a_list_are_not_dropped(samples: Store) -> None:
    answer = Assistant(samples).ask("淮安2024年行政强制和申请各多少")
    assert {figure.value for figure in answer.figures} == {"88283", "3119"}


@pytest.mark.parametrize("word", RESTRICTING)
@pytest.mark.parametrize("wording", ["平潭2024年{}新收申请多少件", "平潭2024年{}的新收申请有几件"])
def test_a_word_that_restricts_is_never_passed_over(samples: Store, word: str, wording: str) -> None:
    answer = Assistant(samples).ask(wording.format(word))
    assert answer.status != "answered" or answer.route == "passage"


@pytest.mark.parametrize(
    ("asked", "publisher"),
    [
        ("求交建局2024年新收几件", "平潭综合实验区交通与建设局"),
        ("区交建局2024年新收几件", "平潭综合实验区交通与建设局"),
        ("区里的经发局2024年新收几件", "平潭综合实验区经济发展局"),
        ("实验区经发局2024年新收几件", "平潭综合实验区经济发展局"),
        ("2024年新收几件，核对一下财政金融局", "平潭综合实验区财政金融局"),
    ],
)
def test_an_organ_behind_a_verb_or_its_level(samples: Store, asked: str, publisher: str) -> None:
    answer = Assistant(samples).ask(asked)
    assert [figure.publisher for figure in answer.figures] == [publisher]


@pytest.mark.parametrize(
    "asked", ["市交建局2024年新收几件", "省财政金融局2024年新收几件", "国务院办公厅2024年新收几件"]
)
def test_an_organ_of_another_level_is_another_body(samples: Store, asked: str) -> None:
    assert Assistant(samples).ask(asked).status == "not_found"


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("一四年平潭信息公开收费减免了多少钱", "0"),
        ("2018年到平潭窗口当面申请公开的有多少条", "0"),
        ("平潭2018年接受行政诉讼、举报数", "0"),
        ("平潭2014年写信申请的有几条", "1"),
        ("平潭2014年在网站上公开的信息数量", "2543"),
        ("平潭2014年主动公开文件数历年累计多少", "78967"),
    ],
)
def test_rows_of_the_old_statistics_in_other_words(real_reports: Store, asked: str, printed: str) -> None:
    assert [figure.value for figure in Assistant(real_reports).ask(asked).figures] == [printed]


def test_an_unread_cell_is_not_answered_from_other_prose(real_reports: Store) -> None:
    answer = Assistant(real_reports).ask("截至2018年平潭主动公开文件的历年累计数")
    assert answer.status == "not_found"
    assert "未能读出" in answer.answer
