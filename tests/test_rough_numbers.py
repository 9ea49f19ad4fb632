"""Amounts as people say them roughly: 两三百件, 大几十万, 破了三百五, 没少罚. Pingtan 2024 had 218 new applications,
1100 penalties, 4529 licences, 7 reviews (2 upheld) and fees of 18651.06万元."""

from __future__ import annotations

import time

import pytest

from assistant.question import read_question
from corpus.numbers import find_numbers
from corpus.store import Store
from tests.answers import told


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("新收两三百件", "yes"),
        ("新收一二百件", "no"),
        ("新收几百件", "yes"),
        ("新收几千件", "no"),
        ("新收大几百件", ""),
        ("新收在二百件到三百件之间", "yes"),
        ("新收100-150件", "no"),
        ("新收破了三百五", "no"),
        ("处罚过了一千", "yes"),
        ("复议六七件", "yes"),
        ("复议五六件", "no"),
        ("复议维持占两三成", "yes"),
        ("许可四五千件", "yes"),
        ("许可大几千件", ""),
        ("许可大几万件", "no"),
        ("收费大几十万", "no"),
        ("收费几十万元", "no"),
        ("收费一两个亿", "yes"),
        # of money, 万 alone is 万元, however far off it is
        ("收费超过50万", "yes"),
        ("收费不到五十万", "no"),
        ("收费破了百万", "yes"),
        ("收费过亿", "yes"),
        ("收费不到1.8亿", "no"),
        ("收费18651", "yes"),
        # a great many is judged by nobody, and is no fall
        ("处罚没少罚", ""),
        ("行政事业性收费没少收", ""),
        ("许可没少批", ""),
        ("处罚没少于去年", "no"),
        ("处罚比上年没少罚", "no"),
        ("处罚没少", "no"),
    ],
)
def test_a_rough_number_is_judged_by_what_it_says(samples: Store, claim: str, verdict: str) -> None:
    answer = told(samples, f"平潭2024年{claim}，对吗")
    assert (answer.verdict or "") == verdict, answer.answer
    assert answer.status == "answered"


def test_a_great_many_is_told_with_the_number_of_the_year_alone(samples: Store) -> None:
    answer = told(samples, "平潭2024年处罚没少罚吧")
    assert "1100件" in answer.answer
    assert "2023年" not in answer.answer


def test_two_digits_side_by_side_are_no_one_number() -> None:
    assert find_numbers("答复五六件，共两三百件、三四十万元") == []
    assert [int(each.value) for each in find_numbers("答复五十六件，共二百三十件，二三年")] == [56, 230, 23]


def test_a_range_is_one_number_of_a_question(samples: Store) -> None:
    (number,) = read_question("平潭2024年新收两三百件吧", samples.facts).numbers
    assert (number.value, number.upto) == (200, 300)


def test_ranges_are_read_in_no_time(samples: Store) -> None:
    for hostile in ("一二" * 140, "几十" * 140, "1-" * 140, "在1到2" * 56, "一百" * 140 + "之间", "没少" * 140):
        started = time.perf_counter()
        told(samples, f"平潭2024年{hostile}对吗"[:300])
        assert time.perf_counter() - started < 2
