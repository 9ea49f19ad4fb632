"""Another year, told by where it lies beside one that is spoken of; a year that is not read repeats no number."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.reading.years import find_years, resolve
from corpus.store import Store
from tests.answers import told

TODAY = date(2026, 11, 22)
OF_2023 = "平潭2023年行政强制多少件"  # 54; 65 in 2024


@pytest.mark.parametrize(
    ("said", "year"),
    [
        *((said, 2021) for said in "头一年 头年 之前那年 之前的那一年 此前一年 早一年 更早一年 往前推一年".split()),
        *((said, 2021) for said in "再往回倒一年 倒推一年 退回去一年 回溯一年 在这之前一年 一年前 一年以前".split()),
        *((said, 2020) for said in "上上年 前前一年 往前推两年 倒退2年 两年前 二年之前".split()),
        *((said, 2023) for said in "来年 隔年 转年 转过年 翻过年来 过了年 后面那年 之后那一年 接下来那年".split()),
        *((said, 2023) for said in "往后数一年 往后一年 晚一年 迟一年 再过一年 一年后 随后一年 顺延一年".split()),
        *((said, 2024) for said in "下下年 往后推两年 两年后".split()),
    ],
)
def test_a_year_beside_the_one_that_is_told(said: str, year: int) -> None:
    years = find_years(f"{said}呢", TODAY)
    assert resolve(years, range(2000, 2040), TODAY, [2022]).years == (year,)
    assert resolve(years, range(2000, 2040), TODAY).years == ()  # beside no year it is none


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("2024年的前一年收到几件", (2023,)),
        ("2023年之后那年收到几件", (2024,)),
        ("2022年来年收到几件", (2023,)),
        ("2024年头一年收到几件", (2023,)),
        ("2024年比头一年多几件", (2023, 2024)),
        ("2023年和来年各几件", (2023, 2024)),
    ],
)
def test_beside_a_written_year_it_is_asked_for_alone(question: str, years: tuple[int, ...]) -> None:
    assert resolve(find_years(question, TODAY), range(2000, 2040), TODAY).years == years


@pytest.mark.parametrize(
    "said", ["汕头年报", "来年打算怎么改进", "留到来年办的", "后来那年", "最早那一年", "超过一年没办的"]
)
def test_what_names_no_such_year(said: str) -> None:
    assert find_years(said, TODAY).expressions == ()


@pytest.mark.parametrize("said", ["来年呢", "那转过年呢", "再晚一年的是多少", "往后推一年", "后面那年呢"])
def test_the_year_behind_the_one_asked_about(samples: Store, said: str) -> None:
    answer = told(samples, OF_2023, said)
    assert [(figure.value, figure.year) for figure in answer.figures] == [("65", 2024)]


@pytest.mark.parametrize("said", ["头一年呢", "之前那年是多少", "倒回去一年呢", "那早一年的强制呢"])
def test_the_year_before_the_one_asked_about(samples: Store, said: str) -> None:
    answer = told(samples, "平潭2024年行政强制多少件", said)
    assert [(figure.value, figure.year) for figure in answer.figures] == [("54", 2023)]


@pytest.mark.parametrize(
    "said",
    [
        *"之前呢 后来呢 以前的强制呢 年前呢 头两年呢 早几年呢 隔一年呢 旧年呢 后来那年呢 换成前头那年".split(),
        *"前面那年是多少 之前是65件吧 现在呢 上一次呢 往年呢 老早那年呢 这之后呢 以前有吗 之前一件都没有吧".split(),
    ],
)
def test_a_time_that_is_not_read_repeats_no_number(samples: Store, said: str) -> None:
    answer = told(samples, OF_2023, said)
    assert (answer.status in ("clarify", "not_found"), answer.figures) == (True, ())
    of_one = told(samples, "淮安2024年行政复议几件", said.replace("强制", "复议"))
    assert of_one.figures == ()  # nor where the body has no other report


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("当年呢", "54"),
        ("那年呢", "54"),
        ("这一年里的强制是多少", "54"),
        ("年报里写的是多少", "54"),
        ("全年的处罚呢", "1330"),
        ("现在还剩几件申请没办完", "0"),
        ("上年结转的申请呢", "0"),
    ],
)
def test_words_of_the_same_year_keep_it(samples: Store, said: str, value: str) -> None:
    assert [figure.value for figure in told(samples, OF_2023, said).figures] == [value]


def test_a_share_of_another_time_is_not_that_of_the_year(samples: Store) -> None:
    for said in ("之前的公开率呢", "以前占多少", "后来呢"):
        assert told(samples, "平潭2023年公开率多少", said).figures == ()


@pytest.mark.parametrize("said", ["后来都怎么处理的", "最后怎么答复的"])
def test_what_became_of_them_is_no_other_time(samples: Store, said: str) -> None:
    assert {each.year for each in told(samples, "平潭2024年新收几件", said).figures if each.cell} == {2024}
