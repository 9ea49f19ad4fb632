"""Tables in text whose cells are parted by "|": every way to write merged cells gives the same cells or none."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from evals.layout import Box, PrintedTable, printed_tables
from evals.manuscript import Manuscript
from evals.synthetic import random_report
from ingest.read_text import read_text
from ingest.ruled_text import fields_of, ruled_tables
from ingest.tables import TableReading, read_tables
from tests.ruled_dumps import RULINGS, ruled_dump

REPORTS = 12


def manuscripts() -> list[Manuscript]:
    return [
        random_report(random.Random(seed), "云溪县", 2019 + seed % 6, size=(20, 120, 900)[seed % 3]).manuscript
        for seed in range(REPORTS)
    ]


def wrong(reading: TableReading, truth: dict[str, str]) -> list[str]:
    return [cell.id for cell in reading.cells if truth.get(cell.id) != cell.raw]


def truth_of(tables: tuple[PrintedTable, ...]) -> dict[str, str]:
    return {box.cell: box.text for table in tables for row in table.rows for box in row if box.cell}


@pytest.mark.parametrize("markdown", [True, False])
@pytest.mark.parametrize("ruling", RULINGS)
def test_every_cell_is_read_however_merged_cells_are_written(ruling: str, markdown: bool) -> None:
    for manuscript in manuscripts():
        truth = truth_of(printed_tables(manuscript))
        reading = read_tables(read_text(ruled_dump(manuscript, ruling, markdown=markdown)))
        assert wrong(reading, truth) == []
        assert truth.keys() == {cell.id for cell in reading.cells}


@pytest.mark.parametrize("ruling", RULINGS)
def test_blank_cells_stay_blank_and_no_number_moves_into_them(ruling: str) -> None:
    for seed, manuscript in enumerate(manuscripts()):
        rng = random.Random(seed)
        tables = tuple(thinned(table, rng) for table in printed_tables(manuscript))
        truth = truth_of(tables)
        reading = read_tables(read_text(ruled_dump(manuscript, ruling, tables)))
        assert wrong(reading, truth) == []
        if ruling == "once":  # elsewhere a row that ends blank may have lost a cell, and is refused
            assert len(reading.cells) == len(truth), reading.unread


def thinned(table: PrintedTable, rng: random.Random) -> PrintedTable:
    """A fifth of the zeros left blank."""
    return replace(
        table,
        rows=tuple(
            tuple(replace(box, text="") if box.text == "0" and rng.random() < 0.2 else box for box in row)
            for row in table.rows
        ),
    )


@pytest.mark.parametrize("ruling", ["once", "filled"])
def test_a_row_that_lost_a_cell_gives_no_number(ruling: str) -> None:
    for seed, manuscript in enumerate(manuscripts()):
        rng = random.Random(seed)
        tables = tuple(punctured(table, rng) for table in printed_tables(manuscript))
        reading = read_tables(read_text(ruled_dump(manuscript, ruling, tables)))
        assert wrong(reading, truth_of(tables)) == []


def punctured(table: PrintedTable, rng: random.Random) -> PrintedTable:
    """One row of the table without one of its figures; what is left of the row is no longer known."""
    rows = list(table.rows)
    number = rng.choice([n for n, row in enumerate(rows) if sum(bool(box.cell) for box in row) > 2])
    figures = [place for place, box in enumerate(rows[number]) if box.cell]
    gone = rng.choice(figures[:-1])
    kept: list[Box] = [box for place, box in enumerate(rows[number]) if place != gone]
    rows[number] = tuple(replace(box, cell="") for box in kept)
    return replace(table, rows=tuple(rows))


@pytest.mark.parametrize("ruling", RULINGS)
def test_a_column_the_form_does_not_know_gives_its_neighbours_no_wrong_number(ruling: str) -> None:
    manuscript = manuscripts()[0]
    tables = printed_tables(manuscript)
    odd = tuple(
        replace(table, rows=tuple(tuple(renamed(box) for box in row) for row in table.rows))
        if table.id == "applications"
        else table
        for table in tables
    )
    reading = read_tables(read_text(ruled_dump(manuscript, ruling, odd)))
    assert wrong(reading, truth_of(tables)) == []
    assert not [cell for cell in reading.cells if cell.id.endswith(".research")]


def renamed(box: Box) -> Box:
    return replace(box, text="个体工商户") if box.text == "科研机构" else box


def test_prose_around_a_ruled_table_stays_prose() -> None:
    lines = ["某区2023年政府信息公开工作年度报告", "一、总体情况", "发布12条。", "规章 | 3 | 0 | 15 |", "", "收到3件。"]
    document = read_text("\n".join(lines))
    assert [p.text for p in document.paragraphs][-1] == "收到3件。"
    assert document.grids == ()  # one line is no table


def test_fields_and_regions() -> None:
    assert fields_of(["|规章||3|", "", "|---|:-:|--|", "||| |"]) == [["规章", "", "3"], ["", "", ""]]
    assert fields_of(["规章 | 3 |", " | 0 |"]) == [["规章", "3"], ["", "0"]]
    lines = ["a | b |", "", "c | d |", "", "", "e | f |", "text", "| g | h |", "| --- | --- |", "| i | j |"]
    assert [(start, length) for start, length in ruled_tables(lines)] == [(0, 3), (7, 3)]


def test_one_cell_a_line_is_read_by_order_and_never_by_columns() -> None:
    cells = ["第二十条第（一）项", "", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", ""]
    cells += ["规章", "0", "0", "0", "", "行政规范性文件", "2", "0", "11", "", "第二十条第（五）项", ""]
    cells += ["信息内容", "本年处理决定数量", "", "行政许可", "231", ""]
    reading = read_tables(read_text("某区2023年政府信息公开工作年度报告\n" + "\n".join(f"{cell} |" for cell in cells)))
    assert {cell.id.removeprefix("active_disclosure."): cell.raw for cell in reading.cells} == {
        "regulations.issued": "0",
        "regulations.repealed": "0",
        "regulations.in_force": "0",
        "normative_documents.issued": "2",
        "normative_documents.repealed": "0",
        "normative_documents.in_force": "11",
        "licensing.decisions": "231",
    }


def test_one_cell_a_line_with_a_lost_cell_gives_no_number_of_that_row() -> None:
    cells = ["第二十条第（一）项", "", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", ""]
    cells += ["规章", "7", "9", "", "行政规范性文件", "2", "0", "11", ""]
    reading = read_tables(read_text("某区2023年政府信息公开工作年度报告\n" + "\n".join(f"{cell} |" for cell in cells)))
    assert not [cell for cell in reading.cells if ".regulations." in cell.id]
    assert len(reading.cells) == 3


def test_traditional_characters_name_the_same_rows() -> None:
    lines = ["第二十條第（一）項", "信息內容 | 本年制發件數 | 本年廢止件數 | 現行有效件數", "規章 | 1 | 2 | 3"]
    for text in ("\n".join(lines), "\n".join("\n".join(line.split(" | ")) for line in lines)):
        reading = read_tables(read_text("某區2023年政府信息公開工作年度報告\n" + text))
        assert [cell.raw for cell in reading.cells] == ["1", "2", "3"]


ITEM = ["第二十条第（五）项", "信息内容", "上一年项目数量", "本年增/减", "处理决定数量"]
ROWS = [["行政许可", "7", "-2", "31"], ["其他对外管理服务事项", "0", "0", "5"]]


def cells_by_row(text: str) -> dict[str, str]:
    return {cell.id.removeprefix("active_disclosure."): cell.raw for cell in read_tables(read_text(text)).cells}


def test_marks_on_lines_of_their_own_part_nothing() -> None:
    """A dump that sets cells and marks on lines of their own: "规章", "|", "0", "|"."""
    lines = [ITEM[0], "|", "||||"]
    for row in (ITEM[1:], *ROWS):
        lines += [line for cell in row for line in (cell, "|")] + ["|"]
    assert cells_by_row("\n".join(lines)) == {
        "licensing.prior_items": "7",
        "licensing.change": "-2",
        "licensing.decisions": "31",
        "other_services.prior_items": "0",
        "other_services.change": "0",
        "other_services.decisions": "5",
    }


def test_rows_that_print_only_their_names_are_rows_all_the_same() -> None:
    """Most rows of a small office are blank: 行政许可 | | | | still has as many cells as the header."""
    names = ("行政许可", "其他对外管理服务事项")
    blank = [" | ".join([name, "", "", "", ""]) for name in names]
    lines = [ITEM[0] + " | ||||", " | ".join(ITEM[1:]) + " | |", *blank]
    columns = ("prior_items", "change", "decisions")
    assert cells_by_row("\n".join(lines)) == {f"{n}.{c}": "" for n in ("licensing", "other_services") for c in columns}


TWO_LINES = """东湾县林业局2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) | 申请人情况 |
自然人 | 法人或其他组织 | 总计 |
{upper} |
{lower} |
一、本年新收政府信息公开申请数量 | 12 | 3 | | 1 | | | 16 |
二、上年结转政府信息公开申请数量 | 2 | | | | | 4 | 6 |
"""
APPLICANTS = ("natural_person", "business", "research", "public_interest", "legal_service", "other", "total")


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("商业 | 科研 | 社会公益组织 | 法律服务机构 | 其他", "企业 | 机构"),
        ("商业企业 | 科研机构 | 社会公益 | 法律服务 | 其他", "组织 | 机构"),
    ],
)
def test_headings_that_go_on_in_the_next_line(upper: str, lower: str) -> None:
    read = {cell.id: cell.raw for cell in read_tables(read_text(TWO_LINES.format(upper=upper, lower=lower))).cells}
    new = dict(zip(APPLICANTS, ("12", "3", "", "1", "", "", "16"), strict=True))
    assert {id: raw for id, raw in read.items() if ".new." in id} == {
        f"applications.new.{column}": raw for column, raw in new.items()
    }
    assert read["applications.carried_in.other"] == "4"


def test_rests_of_headings_that_fit_no_column_are_told() -> None:
    """One rest for two columns cut short: neither is known, and both are told although one holds nothing."""
    text = TWO_LINES.format(upper="商业 | 科研 | 社会公益组织 | 法律服务机构 | 其他", lower="机构")
    reading = read_tables(read_text(text))
    assert {cell.id.split(".")[2] for cell in reading.cells} == set(APPLICANTS) - {"business", "research"}
    assert all(any(f"“{heading}”" in line for line in reading.unread) for heading in ("商业", "科研"))
