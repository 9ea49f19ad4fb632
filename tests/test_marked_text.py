"""Tables copied out of a browser, a document or a drawing of lines: each cell where it stood, or unread."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import chain

import pytest

from evals.layout import Box, PrintedTable, printed_tables
from evals.manuscript import Manuscript
from evals.synthetic import random_report
from ingest.read_text import read_text
from ingest.tables import TableReading, read_tables
from tests.ruled_dumps import RULINGS, ruled_dump

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def manuscripts() -> list[Manuscript]:
    return [
        random_report(random.Random(seed), "云溪县", 2019 + seed % 6, size=(20, 120, 900)[seed % 3]).manuscript
        for seed in range(6)
    ]


def truth_of(tables: tuple[PrintedTable, ...]) -> dict[str, str]:
    return {box.cell: box.text for table in tables for row in table.rows for box in row if box.cell}


def wrong(reading: TableReading, truth: dict[str, str]) -> list[str]:
    return [cell.id for cell in reading.cells if truth.get(cell.id) != cell.raw.translate(NARROW)]


NARROW = {wide: narrow for narrow, wide in WIDE.items()}


def tabbed(text: str) -> str:
    """The rows of a ruled dump with tabs between their cells."""
    return re.sub(r"^\| (.*) \|$", lambda row: row[1].replace(" | ", "\t"), text, flags=re.M).replace("|\n", "\n")


def copied(manuscript: Manuscript, ruling: str, tables: tuple[PrintedTable, ...] | None = None) -> str:
    lines = ruled_dump(manuscript, ruling, tables).splitlines()
    return tabbed("\n".join(line for line in lines if "---" not in line))


def over_lines(text: str) -> str:
    """Long labels broken into two lines, as cells of a web page are."""

    def broken(field: str) -> str:
        half = len(field) // 2
        return f"{field[:half]}\n{field[half:]}" if half > 1 and re.search("[\u4e00-\u9fff]{4}", field) else field

    rows = text.split("\n")
    return "\n".join("\t".join(map(broken, row.split("\t"))) if "\t" in row else row for row in rows)


def drawn(text: str) -> str:
    return "\n".join("│" + row.replace("\t", "│") + "│\n├──┼──┤" if "\t" in row else row for row in text.split("\n"))


def gridded(text: str) -> str:
    return "\n".join(
        "| " + row.replace("\t", " | ") + " |\n+----+----+" if "\t" in row else row for row in text.split("\n")
    )


DUMPS: dict[str, Callable[[str], str]] = {
    "tabs": lambda text: text,
    "full-width digits": lambda text: re.sub(r"\t\d+", lambda found: found[0].translate(WIDE), text),
    "labels over lines": over_lines,
    "drawn lines": drawn,
    "lines of signs": gridded,
    "full-width marks": lambda text: text.replace("\t", "｜"),
    "blank lines between rows": lambda text: text.replace("\n", "\n\n"),
}


@pytest.mark.parametrize("dump", DUMPS)
@pytest.mark.parametrize("ruling", RULINGS)
def test_every_cell_is_read(dump: str, ruling: str) -> None:
    for manuscript in manuscripts():
        truth = truth_of(printed_tables(manuscript))
        reading = read_tables(read_text(DUMPS[dump](copied(manuscript, ruling))))
        assert wrong(reading, truth) == []
        assert truth.keys() == {cell.id for cell in reading.cells}, reading.unread


def thinned(table: PrintedTable, rng: random.Random) -> PrintedTable:
    """A fifth of the zeros left blank."""
    rows = (tuple(replace(b, text="") if b.text == "0" and rng.random() < 0.2 else b for b in r) for r in table.rows)
    return replace(table, rows=tuple(rows))


def punctured(table: PrintedTable, rng: random.Random) -> PrintedTable:
    """One row without one of its figures: what is left of the row is no longer known."""
    rows = list(table.rows)
    number = rng.choice([n for n, row in enumerate(rows) if sum(bool(box.cell) for box in row) > 2])
    gone = rng.choice([place for place, box in enumerate(rows[number]) if box.cell][:-1])
    kept: list[Box] = [box for place, box in enumerate(rows[number]) if place != gone]
    rows[number] = tuple(replace(box, cell="") for box in kept)
    return replace(table, rows=tuple(rows))


@pytest.mark.parametrize("dump", DUMPS)
@pytest.mark.parametrize("ruling", RULINGS)
def test_blank_cells_stay_blank(dump: str, ruling: str) -> None:
    for seed, manuscript in enumerate(manuscripts()):
        tables = tuple(thinned(table, random.Random(seed)) for table in printed_tables(manuscript))
        reading = read_tables(read_text(DUMPS[dump](copied(manuscript, ruling, tables))))
        assert wrong(reading, truth_of(tables)) == []


@pytest.mark.parametrize("dump", DUMPS)
def test_a_row_that_lost_a_cell_gives_no_number(dump: str) -> None:
    for seed, manuscript in enumerate(chain(manuscripts(), manuscripts())):
        tables = tuple(punctured(table, random.Random(seed)) for table in printed_tables(manuscript))
        reading = read_tables(read_text(DUMPS[dump](copied(manuscript, "once", tables))))
        assert wrong(reading, truth_of(tables)) == []


def test_prose_set_apart_by_tabs_stays_prose() -> None:
    text = "云溪县2023年政府信息公开工作年度报告\n\t一、总体情况\n\t全年发布12条。\n联系人：\t办公室\n电话：\t123456\n"
    document = read_text(text)
    assert document.grids == ()
    assert [paragraph.text for paragraph in document.paragraphs][-2:] == ["联系人：\t办公室", "电话：\t123456"]


def test_numbers_that_blanks_part_are_never_one_number() -> None:
    text = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1 2 3\n行政规范性文件\t4 5 6\n"
    raw = {cell.raw for cell in read_tables(read_text(text)).cells}
    assert raw <= set("123456")


def test_cells_parted_by_commas_are_told_as_lost() -> None:
    """1,204 is one number or two: nothing of such a table is read."""
    for manuscript in manuscripts():
        reading = read_tables(read_text(copied(manuscript, "blank").replace("\t", ",")))
        assert not reading.cells
        assert sum("表格的行列已经丢失" in line for line in reading.unread) == 3


def test_a_row_alone_is_not_blank_where_its_number_stands_behind_a_mark() -> None:
    """Rows that other lines part are no table of marks; what the marks part are still words and numbers."""
    rows = ["第二十条第（五）项", "信息内容 | 本年处理决定数量 | |", "行政许可 | 715 | |", "第二十条第（六）项"]
    rows += ["信息内容 | 本年处理决定数量 | |", "行政处罚 | 12 | |"]
    for between in ("\n----\n", "\n\n\n"):
        cells = {cell.id: cell.raw for cell in read_tables(read_text(between.join(rows))).cells}
        assert cells["active_disclosure.penalties.decisions"] == "12"
        assert cells.get("active_disclosure.licensing.decisions", "715") == "715"


def test_numbers_in_bold_letters_are_numbers() -> None:
    text = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|---|---|---|\n"
    text += "| **规章** | **1** | **0** | 23 |\n"
    assert [cell.raw for cell in read_tables(read_text(text)).cells] == ["1", "0", "23"]


def test_a_row_of_words_apart_is_a_header_however_many_there_are() -> None:
    """A dump with blanks between cells: seven applicants stand on one line."""
    text = "申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n"
    text += "一、本年新收政府信息公开申请数量 4 1 0 0 0 2 7\n二、上年结转政府信息公开申请数量 0 1 0 0 0 0 1\n"
    assert [cell.raw for cell in read_tables(read_text(text)).cells] == [*"4100027", *"0100001"]
