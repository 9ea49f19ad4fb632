"""Number reading: tables of (printed text, expected), the way pages print them."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.numbers import find_numbers, parse, parse_cell, prints_nothing, read_chinese, say

CELLS = [
    # printed, unit of the form, value, unit
    ("0", "件", "0", "件"),
    ("13", "件", "13", "件"),
    ("１３", "件", "13", "件"),
    ("1,204", "件", "1204", "件"),
    ("1，204", "件", "1204", "件"),
    ("1361\n2", "件", "13612", "件"),
    ("+24", "项", "24", "项"),
    ("＋24", "项", "24", "项"),
    ("-18", "项", "-18", "项"),
    ("－18", "项", "-18", "项"),
    ("12884.2万", "元", "12884.2", "万元"),
    ("12884.2万元", "元", "12884.2", "万元"),
    ("1.3亿元", "元", "1.3", "亿元"),
    ("251000元", "元", "251000", "元"),
    ("75394432.52元", "元", "75394432.52", "元"),
    ("73802895.90 元", "元", "73802895.90", "元"),
    ("5949.088667", "万元", "5949.088667", "万元"),
    ("2笔", "项", "2", "笔"),
    ("22（其中修订 16 件）", "件", "22", "件"),
    ("3.2万", "件", "32000", "件"),
]


@pytest.mark.parametrize(("printed", "unit", "value", "read_unit"), CELLS)
def test_cell(printed: str, unit: str, value: str, read_unit: str) -> None:
    assert parse_cell(printed, unit) == (Decimal(value), read_unit)


@pytest.mark.parametrize("printed", ["", " ", "\u3000", "\xa0", "/", "／", "-", "－", "—", "——", "无"])
def test_nothing_is_not_zero(printed: str) -> None:
    assert prints_nothing(printed)
    assert parse_cell(printed, "件") == (None, "件")


@pytest.mark.parametrize("printed", ["见附件", "1 2 3 / 4", "12/13", "1.2.3", "约", "3件2件", "1,20", "12,3456"])
def test_unreadable_is_not_guessed(printed: str) -> None:
    assert not prints_nothing(printed)
    assert parse_cell(printed, "件")[0] is None


PROSE = [
    ("刊发政府公报 4 期，免费赠阅 500 余本", [("4", "期", ""), ("500", "本", "余")]),
    ("处置网络舆情70多件", [("70", "件", "多")]),
    ("共收集网络信息近1000条", [("1000", "条", "近")]),
    ("播放量超2300万", [("23000000", "", "超")]),
    ("阅读量即达180万次", [("1800000", "次", "")]),
    ("采购总金额 12884.2万元", [("12884.2", "万元", "")]),
    ("相差13.67个百分点", [("13.67", "百分点", "")]),
    ("同比减少-18件", [("-18", "件", "")]),
    ("2019-2020", [("2019", "", ""), ("2020", "", "")]),
    ("访问量1,108,932人次", [("1108932", "人次", "")]),
    ("召开十二次会议，组织两场培训", [("12", "次", ""), ("2", "场", "")]),
    ("满意率百分之九十九点五", [("99.5", "%", "")]),
    ("一是加强领导，二是抓好落实，一批干部", []),
    ("第三次会议，“十四五”规划，十九届二中全会", []),
    ("“三安全一稳定”", []),
    ("用心办好每一件申请，另抽查三件", [("3", "件", "")]),
]


@pytest.mark.parametrize(("text", "expected"), PROSE)
def test_prose(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(say(n.value), n.unit, n.approximate) for n in find_numbers(text)]
    assert found == expected
    assert all(text[n.start : n.end] == n.raw for n in find_numbers(text))


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from(["件", "条", "元", "万元", "%"]))
def test_every_printed_integer_comes_back(value: int, unit: str) -> None:
    for printed in (f"共{value}{unit}，", f"共{value:,} {unit}。"):
        (number,) = find_numbers(printed)
        assert (number.value, number.unit) == (value, unit)


@given(st.integers(min_value=0, max_value=99_999_999))
def test_chinese_numerals(value: int) -> None:
    assert read_chinese(_in_chinese(value)) == value


def _in_chinese(value: int) -> str:
    """Written out by the rule of school books: 零 where places are left out, as 一百一 is 110 and 一百零一 is 101."""
    if value >= 10_000:
        rest = value % 10_000
        return _in_chinese(value // 10_000) + "万" + ("零" * (0 < rest < 1000) + _in_chinese(rest) if rest else "")
    digits, names = "零一二三四五六七八九", ("", "十", "百", "千")
    written = "".join(digits[int(d)] + names[len(str(value)) - 1 - i] * (d != "0") for i, d in enumerate(str(value)))
    return re.sub("零+", "零", written).rstrip("零") or "零"


def test_amounts_compare_across_money_units_but_not_across_percent() -> None:
    assert parse("1.5万元").same_as(parse("15,000元"))
    assert not parse("60%").same_as(parse("60件"))
