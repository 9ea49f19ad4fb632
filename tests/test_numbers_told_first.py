"""A number told of one body before another is asked about, and how far two told numbers are apart."""

from __future__ import annotations

import pytest

from corpus.store import Store
from tests.answers import told


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        # 平潭 218, 交通与建设局 58
        ("2024年平潭收到218件申请，它的交通与建设局呢", "58件"),
        ("2024年平潭新收申请218件，淮安呢？谁多", "淮安市更多"),
        ("平潭交通与建设局2024年新收申请58件，平潭呢", "218件"),
        ("2024年平潭新收申请218件，淮安有没有更多", "淮安市更多"),
        ("2024年平潭新收申请218件，淮安是几件，相差多少", "相差2901件"),
    ],
)
def test_a_number_told_of_one_body_is_not_held_against_another(samples: Store, asked: str, says: str) -> None:
    answer = told(samples, asked)
    assert says in answer.answer, answer.answer
    assert "不对" not in answer.answer
    assert "不是" not in answer.answer


def test_what_is_claimed_behind_a_told_number_is_judged_by_itself(samples: Store) -> None:
    assert told(samples, "2024年平潭新收申请218件，淮安是不是更多").verdict == "yes"
    assert told(samples, "2024年平潭新收申请218件，淮安是不是更少").verdict == "no"
    assert told(samples, "2024年平潭新收申请218件，淮安更多，对吗").verdict == "yes"
    assert told(samples, "2024年平潭新收申请218件，淮安呢？够不够5000件").answer.startswith("不对，淮安市")


def test_a_told_number_that_the_report_does_not_print_is_corrected(samples: Store) -> None:
    answer = told(samples, "2024年平潭新收申请281件，淮安呢")
    assert "问句里的数与报告不符：平潭综合实验区2024年" in answer.answer
    assert "不是281件" in answer.answer
    assert "3119件" in answer.answer


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("2024年新收申请，淮安3119件，平潭218件，差2901件，对吗", "yes"),
        ("2024年新收申请，淮安3119件，平潭218件，差2900件，对吗", "no"),
        ("2024年新收申请，淮安3119件，平潭219件，差2901件，对吗", "no"),
        ("2024年新收申请，淮安3119件、平潭218件，翻了十倍还多，对吧", "yes"),
        ("2024年新收申请，淮安3119件、平潭218件，翻了十五倍还多，对吧", "no"),
        ("2024年新收申请，淮安3119件，平潭218件，平潭多2901件，对吗", ""),
        ("2024年新收申请，淮安3119件，平潭218件，平潭少2901件，对吗", ""),
    ],
)
def test_two_numbers_and_how_far_they_are_apart(samples: Store, asked: str, verdict: str) -> None:
    answer = told(samples, asked)
    assert answer.verdict == verdict, answer.answer
    assert "2023年" not in answer.answer


def test_the_sum_of_all_that_is_decided_is_told_and_never_ranked(samples: Store) -> None:
    answer = told(samples, "淮安2024年复议已经出了结果的几件")
    assert "合计314件" in answer.answer, answer.answer
    assert told(samples, "淮安和平潭2024年复议已审结的谁多").status == "not_found"
    assert told(samples, "淮安2024年已经审结的复议里维持的几件").status == "not_found"


@pytest.mark.parametrize("asked", ["退休金今年涨几个点", "明年油菜花几月开", "把“信息公开”翻成法语"])
def test_what_no_report_is_about_gets_a_whole_sentence(samples: Store, asked: str) -> None:
    answer = told(samples, asked)
    assert answer.status in ("not_found", "out_of_scope")
    assert len(answer.answer) > 10


def test_a_number_of_the_earlier_year_is_held_against_that_year(samples: Store) -> None:
    assert told(samples, "平潭2023年新收81件申请，2024年翻番了，对吗").verdict == "yes"
    assert told(samples, "平潭2023年新收82件申请，2024年翻番了，对吗").verdict == "no"
    assert told(samples, "平潭2023年新收81件申请，2024年是不是翻番了").verdict == "yes"
