"""Claims of what a report prints, of its own column of changes, and of so many that were done with a verb and 过."""

from __future__ import annotations

import pytest

from corpus.store import Store
from tests.answers import told


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        # 洪泽区 prints 0 beside items of 10 and 1: what is printed is judged, what was so is not
        ("洪泽区2023年行政复议总计那一栏填的是0，是不是", "对，"),
        ("洪泽区2023年行政复议总计印了11，对吧", "不对，"),
        ("洪泽区2023年行政复议在表里写着11件，对吗", "不对，"),
        ("洪泽区2023年收到行政复议0件，对吗", "不能断定"),
        ("稿件写的是洪泽区2023年行政复议11件，对吗", "不能断定"),
    ],
)
def test_what_is_printed_is_judged_beside_what_contradicts_it(samples: Store, asked: str, begins: str) -> None:
    answer = told(samples, asked)
    assert answer.answer.startswith(begins), answer.answer
    assert "自相矛盾" in answer.answer


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("平潭2020年行政处罚比上年少18项，对吗", "对，"),
        ("平潭2020年行政处罚比上年多18项，对吗", "不对，"),
        ("平潭2020年行政处罚比前一年少了17项，对吗", "不对，"),
    ],
)
def test_more_or_less_items_than_the_year_before_are_the_printed_change(
    samples: Store, asked: str, begins: str
) -> None:
    answer = told(samples, asked)
    assert answer.answer.startswith(begins), answer.answer
    assert "本年增/减" in answer.answer


def test_more_of_one_row_than_of_another_is_no_change(samples: Store) -> None:
    assert not told(samples, "平潭2020年行政处罚比行政许可少18项，对吗").verdict


@pytest.mark.parametrize(("claim", "begins"), [("作过7件", "对，"), ("一共作过8件", "不对，")])
def test_so_many_done_are_no_bound(samples: Store, claim: str, begins: str) -> None:
    answer = told(samples, f"平潭2024年{claim}行政复议，对吗")
    assert answer.answer.startswith(begins), answer.answer
