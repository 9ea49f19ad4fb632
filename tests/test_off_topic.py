"""What asks nothing of reports: sums of bare numbers, ways to travel, who heads a body."""

from __future__ import annotations

import pytest

from corpus.store import Store
from tests.answers import told


@pytest.mark.parametrize(
    "asked",
    [
        "2加3等于几",
        "请问十二乘五是多少？",
        "7×8=?",
        "2024减去24等于多少",
        "怎么到洪泽区",
        "如何去淮安最方便",
        "从南京怎么坐火车到淮安",
        "坐几路公交能到红寺堡区",
        "开车去平潭要几个小时",
        "淮安离南京多远",
    ],
)
def test_sums_and_ways_are_off_topic(samples: Store, asked: str) -> None:
    assert told(samples, asked).status == "out_of_scope"


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("平潭2024年许可加处罚等于多少", "answered"),
        ("平潭2023年加2024年新收等于几件", "answered"),
        ("平潭2024年申请比处罚少几件", "answered"),
        ("怎么去淮安市查阅公开信息", "not_found"),
    ],
)
def test_what_is_asked_of_reports_is_not(samples: Store, asked: str, status: str) -> None:
    assert told(samples, asked).status == status


@pytest.mark.parametrize("asked", ["淮安市长是谁", "淮安市市长叫什么", "洪泽区长是谁"])
def test_who_heads_a_body_is_told_as_such(samples: Store, asked: str) -> None:
    answer = told(samples, asked)
    assert answer.status == "not_found"
    assert "“市长”" in answer.answer or "“区长”" in answer.answer


def test_a_letter_of_the_name_is_no_part_of_what_is_asked(samples: Store) -> None:
    assert "“市长信箱收到几封信”" in told(samples, "淮安市长信箱收到几封信").answer
