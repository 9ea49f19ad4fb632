"""Table 三 without the names of its columns, table 四 in a table for each block: by the form's sums, or not at all."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import groupby

import pytest

from corpus.form import RESULTS, TABLES
from evals.layout import printed_tables
from evals.synthetic import random_report
from ingest.read_text import read_text
from ingest.tables import TableReading, read_tables

Lines = list[tuple[str, str, list[str]]]  # line id, label, seven numbers
STAND_INS = [f"数据{n}" for n in range(1, 7)] + ["总计"]
NAMES = "| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n|---|---|---|---|---|\n| - | - | - | - | - |\n"


def table(year: int = 2023, seed: int = 5) -> Lines:
    """The rows of a table 三 whose sums hold, with several applicants of each kind."""
    manuscript = random_report(random.Random(seed), "云溪县", year, size=900).manuscript
    printed = next(table for table in printed_tables(manuscript) if table.id == "applications")
    values = {box.cell: box.text for row in printed.rows for box in row if box.cell}
    form = TABLES["applications", "2021" if year > 2020 else "2019"]
    return [
        (line.id, line.label, [values[f"applications.{line.id}.{column.id}"] for column in line.columns])
        for line in form.lines
    ]


def truth(lines: Lines) -> dict[str, str]:
    columns = [column.id for column in TABLES["applications", "2021"].lines[0].columns]
    return {
        f"applications.{id}.{column}": value
        for id, _, values in lines
        for column, value in zip(columns, values, strict=True)
    }


def groups(lines: Lines) -> list[Lines]:
    """The rows as converters part them: a table for each group of the form."""
    return [list(rows) for _, rows in groupby(lines, key=lambda row: row[0].split(".")[0])]


def markdown(lines: Lines, headings: Sequence[str] = STAND_INS, above: str = NAMES) -> str:
    parts = [above] if above else []
    for rows in groups(lines):
        parts += [
            "### 分项",
            "\n".join(
                [
                    f"| 类别 | {' | '.join(headings)} |",
                    "|---" * 8 + "|",
                    *(f"| {label} | {' | '.join(values)} |" for _, label, values in rows),
                ]
            ),
        ]
    return "云溪县人民政府2023年政府信息公开工作年度报告\n\n" + "\n\n".join(parts) + "\n"


def read(text: str) -> TableReading:
    return read_tables(read_text(text))


def cells(reading: TableReading) -> dict[str, str]:
    return {cell.id: cell.raw for cell in reading.cells}


@pytest.mark.parametrize("year", [2019, 2023])
@pytest.mark.parametrize("above", ["", NAMES])
def test_columns_without_names_are_the_forms_where_all_sums_hold(year: int, above: str) -> None:
    lines = table(year)
    reading = read(markdown(lines, above=above))
    assert cells(reading) == truth(lines)
    assert reading.editions == {"applications": "2021" if year > 2020 else "2019"}
    assert [line for line in reading.unread if "没有读到列名" in line] == list(reading.unread)


def test_without_stand_ins_and_without_a_title_over_the_total_the_names_above_must_tell_the_order() -> None:
    lines = table()
    nothing = [""] * 7
    assert cells(read(markdown(lines, nothing))) == truth(lines)
    assert not cells(read(markdown(lines, nothing, above="")))


def test_headings_taken_from_the_rows_name_no_applicant() -> None:
    """A converter that lost the columns' names put those of the rows there."""
    lines = table()
    rows = ["本年新收件数", "上年结转件数", "予以公开", "部分公开", "不予公开", "结转下年度", "总计"]
    assert cells(read(markdown(lines, rows))) == truth(lines)


@pytest.mark.parametrize("column", range(7))
def test_one_number_that_does_not_fit_leaves_all_unread(column: int) -> None:
    for at in range(len(table())):
        lines = table()
        lines[at][2][column] = str(int(lines[at][2][column]) + 1)
        reading = read(markdown(lines))
        assert not reading.cells
        assert sum("没有读到表头" in line for line in reading.unread) > 20


Spoiled = Callable[[Lines], Lines]
SPOILED: dict[str, Spoiled] = {
    "a row lost": lambda lines: [row for row in lines if row[0] != "not_handled.publication"],
    "a row twice": lambda lines: [*lines, lines[-1]],
    "another report's table as well": lambda lines: [*lines, *table(seed=6)],
    "a row in another place": lambda lines: [lines[1], lines[0], *lines[2:]],
    "a blank": lambda lines: [(id, label, ["", *v[1:]] if v[0] == "0" else v) for id, label, v in lines],
    "a number too few": lambda lines: [(id, label, v[:2] + v[3:] if id == "new" else v) for id, label, v in lines],
    "an unknown row": lambda lines: [(id, "其他情形合并" if id == "granted" else label, v) for id, label, v in lines],
}


@pytest.mark.parametrize("how", SPOILED)
def test_a_table_that_is_not_whole_is_unread(how: str) -> None:
    assert not read(markdown(SPOILED[how](table()))).cells


def test_where_nothing_was_received_every_order_says_the_same() -> None:
    """总计 and 3.其他 may be rows of anything; the others have names of their own."""
    lines = [(id, label, ["0"] * 7) for id, label, _ in table()]
    short = ("applications.outcome_total.", "applications.other_outcome.other_reasons.")
    assert cells(read(markdown(lines))) == {
        key: text for key, text in truth(lines).items() if not key.startswith(short)
    }


@pytest.mark.parametrize(
    "headings",
    [
        ["数据1", "数据2", "个体工商户", "数据4", "数据5", "数据6", "总计"],
        ["数据2", "数据1", "数据3", "数据4", "数据5", "数据6", "总计"],
        ["总计", "数据1", "数据2", "数据3", "数据4", "数据5", "数据6"],
        ["数据1", "机构", "数据3", "数据4", "数据5", "数据6", "总计"],
        ["商业企业", "自然人", "数据3", "数据4", "数据5", "数据6", "总计"],
    ],
)
def test_headings_that_speak_of_another_order_leave_all_unread(headings: list[str]) -> None:
    assert not read(markdown(table(), headings)).cells


def test_applicants_named_in_another_order_leave_all_unread() -> None:
    other = NAMES.replace("商业企业 | 科研机构", "科研机构 | 商业企业")
    assert not read(markdown(table(), above=other)).cells


def test_a_total_that_may_be_the_first_applicant_is_unread() -> None:
    """Natural persons alone: 3 | 0 | 0 | 0 | 0 | 0 | 3 is the same from both ends, and nothing says which is which."""
    lines = [(id, label, [v[0], *"00000", v[0]]) for id, label, v in table()]
    assert not read(markdown(lines, [""] * 7)).cells
    assert cells(read(markdown(lines))) == truth(lines)


BLOCKS = {
    "行政复议": ("review", ["7", "2", "1", "3", "13"]),
    "行政诉讼（未经复议直接起诉）": ("litigation_direct", ["4", "0", "0", "1", "5"]),
    "行政诉讼：复议后起诉": ("litigation_after_review", ["2", "1", "0", "0", "3"]),
}


def blocks(titles: Sequence[str]) -> str:
    heading = f"| {' | '.join(column.label for column in RESULTS)} |\n|---|---|---|---|---|\n"
    values = [values for _, values in BLOCKS.values()]
    return "\n\n".join(f"{title}\n{heading}| {' | '.join(row)} |" for title, row in zip(titles, values, strict=True))


def test_the_title_above_a_table_names_its_block() -> None:
    text = "四、政府信息公开行政复议、行政诉讼情况\n\n" + blocks([f"### {title}" for title in BLOCKS])
    reading = read(text)
    assert cells(reading) == {
        f"review_litigation.{id}.{column.id}": value
        for id, values in BLOCKS.values()
        for column, value in zip(RESULTS, values, strict=True)
    }
    assert not reading.unread


def test_a_table_under_another_title_is_of_no_block() -> None:
    reading = read(blocks(["### 行政复议", "### 行政诉讼", "### 其他案件"]))
    assert {cell.id.split(".")[1] for cell in reading.cells} == {"review"}
    assert sum("没有写明" in line for line in reading.unread) == 2
