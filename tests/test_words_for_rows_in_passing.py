"""Row words, exclusions and orders as people say them in passing; and what is reckoned from two rows of one report."""

from __future__ import annotations

import pytest

from assistant.question import read_question
from corpus.store import Store
from tests.answers import told


@pytest.mark.parametrize(
    ("said", "mark"),
    [
        ("掏不出那笔信息处理费最后黄了的申请", "row:applications.other_outcome.fee_unpaid"),
        ("因为没钱没缴费作罢的", "row:applications.other_outcome.fee_unpaid"),
        ("没补材料泡汤的", "row:applications.other_outcome.not_corrected"),
        ("一下子要几十份材料又讲不出理由的反复申请", "row:applications.not_handled.excessive"),
        ("得请单位当场替他整理才给得出来的申请", "row:applications.unavailable.needs_creation"),
        ("方案还在酝酿没给的几件", "row:applications.refused.process"),
        ("向社会晒出来的规范性文件", "column:total_disclosed"),
        ("没被废止的文件几件", "column:in_force"),
        ("复议里办错了改过来的几件", "column:corrected"),
        ("复议还悬着没个准信的几件", "column:pending"),
        ("许可之外的对外服务事项办了几件", "row:active_disclosure.other_services"),
        ("企业、科研机构、律所都不算的那种其他申请人几件", "column:other_applicant"),
        ("三家从高到低怎么排", "op:rank"),
        ("哪年手更狠", "op:max"),
        ("采购摊下来每笔多少元", "op:average"),
        ("采购一共几百万", "column:amount"),
    ],
)
def test_a_row_is_read_in_the_words_of_somebody_who_tells_it(samples: Store, said: str, mark: str) -> None:
    read = read_question(f"淮安2024年{said}", samples.facts)
    assert any(mark in token.marks for token in read.tokens), read.tokens
    assert not read.unexplained


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("淮安2024年年底压着的比年初多几件", "相差69件"),
        ("淮安2024年结转到下年的减去接进来的是多少", "相差69件"),
        ("淮安2024年收费合几个亿", "9.61716亿元"),
        ("平潭2024年处罚平均每天几件", "÷366天"),
        ("平潭2023年处罚日均几件", "÷365天"),
        ("平潭2020年办理结果（一）到（六）合起来几件", "合计27件"),
        ("江苏那个洪泽区，2023年处罚几件", "4119件"),
        ("都归一个省管，2024年新收申请平潭和淮安哪边多", "淮安市更多"),
    ],
)
def test_what_is_reckoned_or_said_as_a_remark_is_read(samples: Store, asked: str, says: str) -> None:
    answer = told(samples, asked)
    assert says in answer.answer, answer.answer


def test_a_claim_in_vague_sizes_needs_no_unit(samples: Store) -> None:
    assert told(samples, "红寺堡2019年集采花了一亿多，对吗").verdict == "yes"
    assert told(samples, "红寺堡2019年集采花了两亿多，对吗").verdict == "no"


def test_a_rate_stays_a_rate_where_another_body_is_set_against_it(samples: Store) -> None:
    answer = told(samples, "淮安2024年复议纠正率", "比平潭高吗")
    assert "个百分点" in answer.answer, answer.answer


def test_a_kind_of_body_that_is_only_pointed_at_is_asked_back(samples: Store) -> None:
    assert told(samples, "那个县2024年处罚多少件").status == "clarify"


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("平潭2020年处罚事项净增还是净减，印的是几项", "-18"),
        ("按增减来推算，平潭2020年末还有几项处罚项目", "合计2630项"),
        ("平潭2020年处罚项目年末余几项", "合计2630项"),
    ],
)
def test_items_left_are_those_of_the_year_before_and_the_change(samples: Store, asked: str, says: str) -> None:
    answer = told(samples, asked)
    assert says in answer.answer, answer.answer
