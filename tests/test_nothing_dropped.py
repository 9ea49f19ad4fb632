"""No word of a comparison, a sum, a condition or an order is dropped: two rows stay two, and what is open is asked."""

from __future__ import annotations

import pytest

from corpus.store import Store
from tests.answers import told


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("平潭2024年新收比复议多几件", "218-7=211件"),
        ("平潭2024年新收减复议是多少", "218-7=211件"),
        ("平潭2024年新收是复议的几倍", "218÷7"),
        ("平潭2024年新收的复议案件几件", "复议为7件"),
        ("平潭2023年加2024年新收几件", "81+218=299件"),
        ("平潭2024年无法提供底下各项加一块儿几件", "无法提供"),
        ("平潭2024年第（七）项总计是几件", "办理结果（七）总计为218件"),
        ("平潭2024年第七项的总计是几件", "办理结果（七）总计为218件"),
    ],
)
def test_both_sides_are_read(samples: Store, asked: str, said: str) -> None:
    answer = told(samples, asked)
    assert answer.status == "answered"
    assert said in f"{answer.answer}{answer.derivation}"


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("平潭2023年加2024年新收299件，对吗", "对，"),
        ("平潭2023年加2024年新收298件，对吗", "不对，"),
        ("平潭2024年新收减去复议等于211件，对吗", "对，"),
        ("平潭2024年新收减去复议等于210件，对吗", "不对，"),
        ("平潭2024年新收是复议的31.1倍，对吗", "对，"),
        ("平潭2024年新收跟2023年一样多，没错吧", "不对，"),
        ("平潭2024年复议都审结了吗", "不对，"),
        ("平潭交建局2024年申请一大半按内部事务信息不公开，是这样吧", "对，"),
        ("淮安2024年一分钱行政事业性收费都没收吧", "不对，"),
    ],
)
def test_a_claim_is_judged_whole(samples: Store, asked: str, begins: str) -> None:
    assert told(samples, asked).answer.startswith(begins)


def test_a_multiple_of_which_one_side_is_not_read_is_no_change_between_years(samples: Store) -> None:
    answer = told(samples, "平潭2024年申请数是复议数的20倍，对吗")
    assert "2023年" not in answer.answer
    assert not answer.answer.startswith(("对", "不对"))


@pytest.mark.parametrize(
    ("asked", "values"),
    [
        ("淮安2024年没有申请的是哪类申请人", {"0"}),
        ("淮安2024年哪几类申请人一件都没有", {"0"}),
        ("平潭2024年有几类申请人提出申请", {"217", "1"}),
        ("淮安2024年哪些申请人申请在50到100件之间", {"53", "61"}),
        ("淮安2024年不予公开的理由里件数在5到8之间的有哪几条", {"5", "6", "8"}),
    ],
)
def test_kinds_are_picked_by_their_condition(samples: Store, asked: str, values: set[str]) -> None:
    answer = told(samples, asked)
    assert answer.status == "answered"
    assert {figure.value for figure in answer.figures if figure.unit == "件"} == values
    assert not answer.answer.startswith("不对")


@pytest.mark.parametrize(
    "asked",
    ["平潭2024年不予公开里前两项占多少", "平潭2024年哪类申请人增幅最大", "平潭2024年不予处理里哪一项下降幅度最大"],
)
def test_an_order_that_is_open_or_not_formed_is_asked_back(samples: Store, asked: str) -> None:
    answer = told(samples, asked)
    assert answer.status == "clarify"
    assert not answer.figures
