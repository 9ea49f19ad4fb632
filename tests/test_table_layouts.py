"""Table 四 in every layout that reports print it in, and the one table of reports before 2019."""

from __future__ import annotations

import pytest

from ingest.tables import read_tables
from tests.printed_form import Rows, document, expected, numbers, printed, review

VALUE = numbers()
RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
BLOCKS = {"review": "行政复议", "litigation_direct": "直接起诉", "litigation_after_review": "经复议后起诉"}


def layouts() -> dict[str, Rows]:
    value = {(b, r): str(10 * n + m) for n, b in enumerate(BLOCKS.values(), 1) for m, r in enumerate(RESULTS)}
    by_block: Rows = [["类别", *RESULTS]] + [[b, *(value[b, r] for r in RESULTS)] for b in BLOCKS.values()]
    by_result: Rows = [["项目", *BLOCKS.values()]] + [[r, *(value[b, r] for b in BLOCKS.values())] for r in RESULTS]
    grouped: Rows = [["类别", None, *RESULTS], ["行政复议", None, *(value["行政复议", r] for r in RESULTS)]]
    for n, block in enumerate(list(BLOCKS.values())[1:]):
        grouped.append(["行政诉讼" if n == 0 else None, block, *(value[block, r] for r in RESULTS)])
    one_each: Rows = [[b if n == 0 else None, r, value[b, r]] for b in BLOCKS.values() for n, r in enumerate(RESULTS)]
    across = [value[b, r] for b in BLOCKS.values() for r in RESULTS]
    header: Rows = [
        ["行政法复议", *[None] * 4, "行政诉讼", *[None] * 9],
        [*RESULTS, "直接起诉", *[None] * 4, "经复议后起诉", *[None] * 4],
        [*[None] * 5, *RESULTS, *RESULTS],
    ]
    titled: Rows = []
    for n, block in enumerate(BLOCKS.values()):
        titled += [["行政诉讼", *[None] * 4]] if n == 1 else []
        titled += [[block, *[None] * 4], list(RESULTS), [value[block, r] for r in RESULTS]]
    closed: Rows = [*header, across, [""] * 15]
    led: Rows = [["", *row] for row in header] + [["件数", *across]]
    return {
        "grouped rows": grouped,
        "block rows": by_block,
        "result rows": by_result,
        "one each": one_each,
        "across": [*header, across],
        "led": led,
        "titled": titled,
        "closed by a row of empty cells, as Word's pages are": closed,
    }


@pytest.mark.parametrize("layout", layouts())
def test_layouts_of_the_last_table(layout: str) -> None:
    read = printed(document(layouts()[layout]))
    columns = ("upheld", "corrected", "other", "pending", "total")
    assert read == {
        f"review_litigation.{block}.{column}": str(10 * n + m)
        for n, block in enumerate(BLOCKS, 1)
        for m, column in enumerate(columns)
    }


def test_a_first_table_without_merged_cells() -> None:
    """Empty cells under empty cells of the header say nothing; a number there belongs to no column."""
    rows: Rows = [["信息内容", "本年处理决定数量", "", ""], ["行政许可", "16", "", ""], ["行政处罚", "5", "", "7"]]
    reading = read_tables(document(rows))
    assert {cell.id: cell.raw for cell in reading.cells} == {"active_disclosure.licensing.decisions": "16"}
    assert any("行政处罚" in line for line in reading.unread)


def test_an_unknown_block_does_not_give_its_numbers_to_its_neighbour() -> None:
    rows = review(VALUE)
    rows[1] = ["某某起诉" if text == "复议后起诉" else text for text in rows[1]]
    reading = read_tables(document(rows))
    assert {cell.id: cell.raw for cell in reading.cells} == {
        key: raw for key, raw in expected("2021", VALUE, ["review_litigation"]).items() if "after_review" not in key
    }
    assert reading.unread


def statistics(*rows: list[str | None]) -> Rows:
    return [["指标名称", "计量单位", "2016年度", "历年累计"], *rows]


def test_statistics_before_2019() -> None:
    reading = read_tables(
        document(
            statistics(
                ["主动公开文件数", "条", "120", "4,500"],
                ["其中：1.政府网站公开数", "条", "100", ""],
                ["2.政府公报公开数", "条", "00"],
                ["受理依申请公开信息总数", "件", "12"],
            )
        )
    )
    assert {cell.id: (cell.raw, cell.value, cell.unit) for cell in reading.cells} == {
        "statistics.主动公开文件数.2016年度": ("120", 120, "条"),
        "statistics.主动公开文件数.历年累计": ("4,500", 4500, "条"),
        "statistics.主动公开文件数/其中：1.政府网站公开数.2016年度": ("100", 100, "条"),
        "statistics.主动公开文件数/其中：1.政府网站公开数.历年累计": ("", None, "条"),
        "statistics.主动公开文件数/其中：2.政府公报公开数.2016年度": ("0", 0, "条"),
        "statistics.主动公开文件数/其中：2.政府公报公开数.历年累计": ("0", 0, "条"),
    }
    assert len(reading.unread) == 1
    assert reading.editions == {"statistics": "pre2019"}
