"""The 统计表 of reports before 2019, in its national wording and as publishers lay it out."""

from __future__ import annotations

import pytest

from ingest.tables import TableReading, read_tables
from tests.printed_form import Rows, document

OUTLINE: Rows = [
    ["一、主动公开情况", "——", "——"],
    ["（一）主动公开政府信息数", "条", "904"],
    ["其中：主动公开规范性文件数", "条", "17"],
    ["制发规范性文件总数", "件", "21"],
    ["（二）通过不同渠道公开的情况", "——", ""],
    ["1.政府公报公开数", "条", "33"],
    ["2.政府网站公开数", "条", "871"],
    ["三、依申请公开情况", None, None],
    ["（一）收到申请数", "件", "44"],
    ["1.当面申请数", "件", "6"],
    ["4.不同意公开答复数", "件", "9"],
    ["其中：涉及国家秘密", "件", "2"],
    ["涉及商业秘密", "件", "7"],
    ["5.申请信息不存在数", "件", "8"],
    ["四、行政复议数量", "件", "5"],
    ["（一）被依法纠错数", "件", "1"],
    ["五、行政诉讼数量", "件", "3"],
    ["（一）被依法纠错数", "件", "2"],
]
READ = {
    "一、主动公开情况/（一）主动公开政府信息数": "904",
    "一、主动公开情况/（一）主动公开政府信息数/其中：主动公开规范性文件数": "17",
    "一、主动公开情况/（一）主动公开政府信息数/制发规范性文件总数": "21",
    "一、主动公开情况/（二）通过不同渠道公开的情况/1.政府公报公开数": "33",
    "一、主动公开情况/（二）通过不同渠道公开的情况/2.政府网站公开数": "871",
    "三、依申请公开情况/（一）收到申请数": "44",
    "三、依申请公开情况/（一）收到申请数/1.当面申请数": "6",
    "三、依申请公开情况/（一）收到申请数/4.不同意公开答复数": "9",
    "三、依申请公开情况/（一）收到申请数/4.不同意公开答复数/其中：涉及国家秘密": "2",
    "三、依申请公开情况/（一）收到申请数/4.不同意公开答复数/涉及商业秘密": "7",
    "三、依申请公开情况/（一）收到申请数/5.申请信息不存在数": "8",
    "四、行政复议数量": "5",
    "四、行政复议数量/（一）被依法纠错数": "1",
    "五、行政诉讼数量": "3",
    "五、行政诉讼数量/（一）被依法纠错数": "2",
}


def told(reading: TableReading) -> dict[str, str]:
    return {cell.row_label: cell.raw for cell in reading.cells}


@pytest.mark.parametrize(
    "header",
    [
        ["统计指标", "单位", "统计数"],
        ["指标", "单位", "数值"],
        ["指标名称", "计量单位", "2015年度"],
        ["统 计 指 标", "单位", "统计数"],
    ],
)
def test_the_national_outline_under_every_heading(header: list[str | None]) -> None:
    reading = read_tables(document([header, *OUTLINE]))
    assert told(reading) == READ
    assert reading.unread == ()
    assert reading.editions == {"statistics": "pre2019"}


def test_an_empty_column_behind_the_last() -> None:
    rows: Rows = [["统计指标", "单位", "统计数", ""], *([*row, ""] for row in OUTLINE)]
    assert told(read_tables(document(rows))) == READ


def test_a_number_behind_the_last_column_is_still_told() -> None:
    rows: Rows = [["统计指标", "单位", "统计数"], ["主动公开数", "条", "4", "5"], ["申请数", "件", "2"]]
    reading = read_tables(document(rows))
    assert told(reading) == {"申请数": "2"}
    assert any("4 5" in line for line in reading.unread)


def test_two_blocks_side_by_side_are_read_one_after_the_other() -> None:
    half = len(OUTLINE) // 2
    rows: Rows = [["统计指标", "单位", "统计数"] * 2]
    rows += [[*left, *right] for left, right in zip(OUTLINE[:half], OUTLINE[half:], strict=True)]
    assert told(read_tables(document(rows))) == READ
