"""Claims of an order in any wording: places, one before another, a run from most to least; of rows, columns, bodies."""

from __future__ import annotations

import pytest

from corpus.store import Store
from tests.answers import told


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        # bodies: 淮安 3119, 平潭 218, 交通与建设局 58
        ("2024年新收的申请淮安居首位、平潭第二，这个排名对不对", "对，"),
        ("2024年新收申请平潭第一，淮安第二，没错吧", "不对，"),
        ("2024年平潭的新收申请排在淮安之前，对吗", "不对，"),
        ("2024年平潭的新收申请排在淮安后面，对吗", "对，"),
        ("2024年新收申请从多到少是淮安、平潭、平潭交通与建设局，没排错吧", "对，"),
        ("2024年新收申请由少到多依次是淮安、平潭、平潭交通与建设局，对吗", "不对，"),
        ("2024年新收申请淮安多于平潭、平潭少于平潭交通与建设局，对吗", "不对，"),
        # columns: 3001 natural persons, 61 law firms, 53 firms
        ("淮安2024年新收申请里个人第一，法律服务机构第二，企业第三，对吗", "对，"),
        ("淮安2024年新收申请里个人第一，企业第二，对吗", "不对，"),
        # rows: 4529, 1100, 65
        ("平潭2024年第一是许可、第二是处罚、最后是强制，对吗", "对，"),
        ("平潭2024年许可、强制、处罚依次递减，对吗", "不对，"),
    ],
)
def test_every_clause_of_an_order_is_judged(samples: Store, asked: str, begins: str) -> None:
    answer = told(samples, asked)
    assert answer.answer.startswith(begins), answer.answer


@pytest.mark.parametrize(
    "asked",
    [
        "2024年新收申请淮安第一、平潭第二，因为人口多，对吗",
        "洪泽区2023年复议多于平潭、平潭排最后，对吗",  # 洪泽区 prints 0 beside items of 11
        "淮安2024年予以公开第一是个人、最后是企业，对吗",  # the last of those named, and not of all
    ],
)
def test_an_order_that_is_not_wholly_read_is_not_judged(samples: Store, asked: str) -> None:
    assert not told(samples, asked).verdict


def test_a_place_that_is_asked_for_is_told(samples: Store) -> None:
    assert told(samples, "2024年淮安、平潭新收申请第二是谁").answer.startswith("2024年")
