"""A total that its own items contradict decides nothing: not who has less, no sum, no rate, and no claim.

The sample of 洪泽区 prints 0 cases of review beside items of 10 and 1; 平潭 has 2 of that year, 淮安 351 of the next.
"""

from __future__ import annotations

import pytest

from corpus.store import Store
from tests.answers import told


@pytest.mark.parametrize(
    "asked",
    [
        "2023年洪泽区和平潭的行政复议哪家少",
        "洪泽区2023年复议比平潭少，对吗",
        "平潭2023年复议比洪泽区多几件",
        "2023年洪泽区、平潭谁的复议最少",
        "洪泽区2023年复议是平潭的几倍",
    ],
)
def test_no_order_is_told_that_the_items_would_turn_round(samples: Store, asked: str) -> None:
    answer = told(samples, asked)
    assert answer.answer.startswith("不能断定")
    assert "印的是0件，表中各项之和却是11件" in answer.answer
    assert "更多" not in answer.answer


def test_an_order_that_holds_either_way_is_told(samples: Store) -> None:
    answer = told(samples, "洪泽区2023年复议和淮安2024年复议哪个多")
    assert answer.status == "answered"
    assert "不能断定" not in answer.answer
    assert "351件" in answer.answer


def test_two_numbers_beside_each_other_are_not_ranked(samples: Store) -> None:
    answer = told(samples, "洪泽区2023年复议、平潭2023年复议各几件")
    assert {figure.value for figure in answer.figures} == {"0", "2"}
    assert "更多" not in answer.answer


def test_over_all_bodies_the_contradicted_one_is_set_apart(samples: Store) -> None:
    answer = told(samples, "2023年行政复议最少的是哪家")
    assert answer.answer.startswith("不能断定：洪泽区2023年")
    assert "不计入它" in answer.answer
    assert "平潭综合实验区" in answer.answer


def test_a_sum_is_told_both_ways(samples: Store) -> None:
    answer = told(samples, "洪泽区2023年复议和平潭2023年复议一共几件")
    assert "按所印的总计是2件，按各项之和是13件" in answer.answer
    assert "10+1=11 ≠ 总计 0" in "".join(answer.notes)


def test_a_rate_of_a_whole_printed_as_0_is_not_reliable(samples: Store) -> None:
    answer = told(samples, "洪泽区2023年行政复议纠正率")
    assert "自相矛盾" in answer.answer
    assert "无法计算（分母印为0" in answer.answer
    assert not any(figure.unit == "%" and figure.value for figure in answer.figures)


def test_one_number_beside_a_blank_is_not_the_most(samples: Store) -> None:
    answer = told(samples, "上海市政府办公厅2019年和平潭2019年上年结转申请里的科研机构谁多")
    assert answer.status == "answered"
    assert "未填报" in answer.answer
    assert "只有一个有数字，无法比较" in answer.answer


@pytest.mark.parametrize("asked", ["淮安2024年新收比2023年多吗", "洪泽区2023年收费比2022年少对吧"])
def test_against_a_year_without_a_report_nothing_is_judged(samples: Store, asked: str) -> None:
    answer = told(samples, asked)
    assert answer.status == "not_found"
    assert "没有收录" in answer.answer


@pytest.mark.parametrize(
    "turns",
    [
        ("平潭2024年行政复议几件", "为什么比上年多"),
        ("淮安2024年无法提供的怎么这么多",),
        ("平潭2024年新收为何增加",),
    ],
)
def test_why_a_number_changed_is_said_not_to_be_told(samples: Store, turns: tuple[str, ...]) -> None:
    answer = told(samples, *turns)
    assert answer.status == "not_found"
    assert answer.answer.startswith("年报的正文没有写明原因。表格所印：")


def test_why_applications_were_refused_is_told_by_the_form(samples: Store) -> None:
    assert told(samples, "平潭2024年不予公开的原因有哪些").status == "answered"
