"""Columns of several years side by side: the report's own is read, by its heading, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.build import Source, read_report
from ingest.tables import read_tables
from ingest.year_columns import of_year
from tests.printed_form import Rows, applications, document, expected
from tests.test_blank_lines import with_sums

OWN = with_sums(lambda cell: False)
BEFORE = with_sums(lambda cell: cell.endswith((".other", ".research")))
TWO = "active_disclosure"


def read(rows: Rows, year: int = 2023, kind: str = "html") -> dict[str, str]:
    reading = read_tables(of_year(document(rows, kind=kind), year))
    return {cell.id.removeprefix(f"{TWO}."): cell.raw for cell in reading.cells}


def decisions(years: tuple[str, str], numbers: tuple[str, str] = ("3", "5")) -> Rows:
    return [["信息内容", "本年处理决定数量", None], [None, *years], ["行政许可", *numbers], ["行政处罚", "7", "9"]]


@pytest.mark.parametrize("kind", ["html", "docx", "pdf"])
@pytest.mark.parametrize(
    ("years", "own"),
    [
        (("2022年", "2023年"), 1),
        (("2023年度", "2022年度"), 0),
        (("上年", "本年"), 1),
        (("本年度", "去年"), 0),
        (("2021年", "2023年"), 1),
    ],
)
def test_years_below_a_column(years: tuple[str, str], own: int, kind: str) -> None:
    numbers = [("3", "7"), ("5", "9")][own]
    assert read(decisions(years), kind=kind) == dict(
        zip(("licensing.decisions", "penalties.decisions"), numbers, strict=True)
    )


def test_years_below_each_of_several_columns_and_above_them_all() -> None:
    columns = ["本年制发件数", "本年废止件数", "现行有效件数"]
    each: Rows = [
        ["第二十条第（一）项", *[None] * 6],
        ["信息内容", *(part for column in columns for part in (column, None))],
        [None, *["2022年", "2023年"] * 3],
        ["规章", *"123456"],
        ["第二十条第（五）项", *[None] * 6],
        ["信息内容", "本年处理决定数量", *[None] * 5],
        [None, "2022年", None, None, "2023年", None, None],
        ["行政许可", "7", None, None, "8", None, None],
    ]
    assert sorted(read(each).items()) == [
        ("licensing.decisions", "8"),
        ("regulations.in_force", "6"),
        ("regulations.issued", "2"),
        ("regulations.repealed", "4"),
    ]
    above: Rows = [["信息内容", "2022年", None, None, "2023年", None, None], [None, *columns * 2], ["规章", *"123456"]]
    assert list(read(above).values()) == ["4", "5", "6"]
    assert list(read(above, 2022).values()) == ["1", "2", "3"]


def test_the_year_within_the_name_of_a_column() -> None:
    rows: Rows = [["信息内容", "2022年处理决定数量", "2023年处理决定数量"], ["行政许可", "3", "5"]]
    assert read(rows) == {"licensing.decisions": "5"}


@pytest.mark.parametrize("year", [2022, 2023])
def test_table_three_twice_side_by_side(year: int) -> None:
    pairs = zip(applications("2021", BEFORE), applications("2021", OWN), strict=True)
    rows: Rows = [[*left, *right[3:]] for left, right in pairs]
    rows.insert(0, [rows[0][0], None, None, "2022年", *[None] * 6, "2023年", *[None] * 6])
    rows[1][0] = None
    reading = read_tables(of_year(document(rows), year))
    assert {cell.id: cell.raw for cell in reading.cells} == expected(
        "2021", OWN if year == 2023 else BEFORE, ("applications",)
    )


@pytest.mark.parametrize(
    "rows",
    [
        [["信息内容", "2022年", "2023年"], ["行政许可", "3", "5"]],  # of what
        [["信息内容", "本年处理决定数量", None, None], [None, "2022年", "2023年", "增减"], ["行政许可", "3", "5", "2"]],
        [["信息内容", "本年处理决定数量", None], [None, "2021年", "2022年"], ["行政许可", "3", "5"]],
        [["信息内容", "本年处理决定数量", None], [None, "2023年", "2023年"], ["行政许可", "3", "5"]],
        [["信息内容", "本年处理决定数量", None], [None, "2023年1月", "2023年"], ["行政许可", "3", "5"]],
        [
            ["信息内容", "本年处理决定数量", None],
            [None, "2022年", "2023年"],
            ["行政许可", "3", "5"],
            ["行政处罚", "7", "8", "9"],
        ],
    ],
)
def test_nothing_else_is_read(rows: Rows) -> None:
    assert read(rows) == {}


def page(title: str, rows: Rows) -> str:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    parts = (
        "一、总体情况",
        "二、主动公开政府信息情况",
        f"<table>{cells}</table>",
        "三、收到和处理政府信息公开申请情况",
    )
    return f"<h1>{title}</h1>" + "".join(f"<p>{part}</p><p>我局按时答复，未收费。</p>" for part in parts)


def test_the_report_s_own_year_is_told_from_the_report(tmp_path: Path) -> None:
    rows: Rows = [["信息内容", "2022年处理决定数量", "2023年处理决定数量"], ["行政许可", "3", "5"]]
    found = {}
    for year in (2022, 2023, 2024):
        file = tmp_path / f"云溪县水利局-{year}.html"
        file.write_text(page(f"云溪县水利局{year}年政府信息公开工作年度报告", rows), encoding="utf-8")
        reading = read_report(Source(str(file), file.name, file))
        found[year] = [cell.raw for cell in reading.cells]
        assert any("几个年度并列" in line for line in reading.report.unread) == (year != 2024)
    assert found == {2022: ["3"], 2023: ["5"], 2024: []}


def test_a_report_that_names_two_years_for_itself_gets_neither_column(tmp_path: Path) -> None:
    rows: Rows = [["信息内容", "2022年处理决定数量", "2023年处理决定数量"], ["行政许可", "3", "5"]]
    file = tmp_path / "云溪县水利局-2022.html"
    file.write_text(page("云溪县水利局2023年政府信息公开工作年度报告", rows), encoding="utf-8")
    reading = read_report(Source(str(file), file.name, file))
    assert reading.cells == ()
