"""Tables two and three with rows and columns swapped, in every kind of file: set upright, or not read at all."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from evals.layout import Box, BoxRow, PrintedTable, printed_tables
from evals.manuscript import Manuscript
from evals.render import STYLES, html_page
from evals.render_docx import docx_file
from evals.render_pdf import pdf_file
from evals.synthetic import random_report
from ingest.extract import read_bytes
from ingest.lying_tables import with_tables_upright
from ingest.tables import read_tables
from tests.printed_form import Rows, applications, disclosure, document, expected, numbers, review
from tests.ruled_dumps import RULINGS, ruled_dump

VALUE = numbers()
TWO, THREE = "active_disclosure", "applications"


def turned(rows: tuple[BoxRow, ...]) -> tuple[BoxRow, ...]:
    """Rows and columns swapped, spans as well."""
    covered: set[tuple[int, int]] = set()
    placed: dict[tuple[int, int], Box] = {}
    for down, row in enumerate(rows):
        across = 0
        for box in row:
            while (down, across) in covered:
                across += 1
            covered |= {(down + y, across + x) for y in range(box.rows) for x in range(box.columns)}
            placed[across, down] = replace(box, columns=box.rows, rows=box.columns)
    height = max(across for _, across in covered) + 1
    return tuple(tuple(placed[at] for at in sorted(placed) if at[0] == down) for down in range(height))


def lying(table: PrintedTable) -> PrintedTable:
    if table.id == THREE:
        return PrintedTable(table.id, turned(table.rows))
    return PrintedTable(table.id, tuple(_lying_items(table))) if table.id == TWO else table


def _lying_items(table: PrintedTable) -> Iterator[BoxRow]:
    """Table two with every item lying below its name, the last box of each row as wide as what is left."""
    starts = [at for at, row in enumerate(table.rows) if row[0].text.startswith("第二十条")] + [len(table.rows)]
    for start, end in pairwise(starts):
        yield table.rows[start]
        for row in turned(tuple(tuple(replace(box, columns=1) for box in row) for row in table.rows[start + 1 : end])):
            yield (*row[:-1], replace(row[-1], columns=table.width + 1 - len(row)))


def manuscript(seed: int) -> Manuscript:
    return random_report(random.Random(seed), "云溪县", 2019 + 3 * (seed % 2), size=40).manuscript


def truth(*tables: PrintedTable) -> dict[str, str]:
    return {box.cell: box.text for table in tables for row in table.rows for box in row if box.cell}


def read(data: bytes) -> dict[str, str]:
    return {cell.id: cell.raw for cell in read_tables(read_bytes(data)).cells}


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("style", STYLES)
def test_pages(seed: int, style: str) -> None:
    report = manuscript(seed)
    tables = [lying(table) for table in printed_tables(report)]
    assert read(html_page(report, STYLES[style], tables).encode()) == truth(*tables)


@pytest.mark.parametrize("seed", [0, 1])
def test_word_files(seed: int) -> None:
    report = manuscript(seed)
    tables = [lying(table) for table in printed_tables(report)]
    assert read(docx_file(report, tables)) == truth(*tables)


@pytest.mark.parametrize("seed", [0, 1])
def test_table_two_on_a_page_of_a_pdf(seed: int) -> None:
    report = replace(manuscript(seed), prose={})
    table = lying(printed_tables(report)[0])
    assert read(pdf_file(report, [table])) == truth(table)


@pytest.mark.parametrize("first_line", range(0, 560, 40))
def test_what_a_page_end_cuts_is_not_read_wrong(first_line: int) -> None:
    report = replace(manuscript(1), prose={})
    table = lying(printed_tables(report)[0])
    assert read(pdf_file(report, [table], first_line=first_line)).items() <= truth(table).items()


ROWS = (("本年制发件数", "5", "3"), ("本年废止件数", "0", "1"), ("现行有效件数", "9", "15"))


@pytest.mark.parametrize("markdown", [True, False])
def test_table_two_in_ruled_text_and_table_three_not_wrong(markdown: bool) -> None:
    report = manuscript(0)
    tables = [lying(table) for table in printed_tables(report)]
    for ruling in RULINGS:
        assert read(ruled_dump(report, ruling, tables, markdown).encode()).items() <= truth(*tables).items()
    rows = (("信息内容", "规章", "行政规范性文件"), *ROWS)
    lines = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    assert list(read(f"二、主动公开政府信息情况\n{lines}\n三、收到".encode()).values()) == [
        "5",
        "0",
        "9",
        "3",
        "1",
        "15",
    ]


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_table_two_in_a_dump_with_a_line_for_each_row(edition: str) -> None:
    report = manuscript(0 if edition == "2019" else 1)
    table = lying(printed_tables(report)[0])
    assert report.editions[TWO] == edition
    rows = (" ".join(box.text for box in row if box.text) for row in table.rows)
    page = "\n".join((report.title, "二、主动公开政府信息情况", *rows))
    assert read(page.encode()).items() >= truth(table).items()


#: Of one item everything is there but one name or one number, or the names are in no such order.
DUMPS = [
    "第二十条第（六）项\n信息内容 行政处罚\n本年处理决定数量 8",
    "第二十条第（六）项\n信息内容 行政处罚 行政强制\n本年处理决定数量 8",
    "第二十条第（一）项\n信息内容 规章 行政规范性文件\n本年制发件数 0 3\n本年废止件数 1\n现行有效件数 0 15",
    "第二十条第（一）项\n信息内容 规章 其他文件\n本年制发件数 0 3\n本年废止件数 0 1\n现行有效件数 0 15",
]


@pytest.mark.parametrize("dump", DUMPS)
def test_a_dump_that_lost_something_gives_no_number(dump: str) -> None:
    assert read(f"二、主动公开政府信息情况\n{dump}\n三、收到".encode()) == {}


def test_a_cell_or_a_name_lost_anywhere_moves_no_number() -> None:
    report = manuscript(0)
    tables = [lying(table) for table in printed_tables(report)][:2]
    whole = truth(*tables)
    for table in tables:
        for at, row in enumerate(table.rows):
            for lost in range(0, len(row), 5):
                rows = (*table.rows[:at], (*row[:lost], *row[lost + 1 :]), *table.rows[at + 1 :])
                cells = read(html_page(report, STYLES["plain"], [PrintedTable(table.id, rows)]).encode())
                assert cells.items() <= whole.items(), (table.id, at, lost)


def test_all_rows_and_columns_in_one_table() -> None:
    rows: Rows = [
        ["", "行政许可", "行政处罚", "行政强制", "行政事业性收费"],
        ["本年处理决定数量", "12", "3", "", "/"],
        ["本年收费金额（单位：万元）", "/", "/", "—", "8.5"],
    ]
    reading = read_tables(with_tables_upright(document(rows)))
    assert {cell.id.removeprefix(f"{TWO}."): cell.raw for cell in reading.cells} == {
        "licensing.decisions": "12",
        "penalties.decisions": "3",
        "coercion.decisions": "",
        "fees.amount": "8.5",
    }
    assert reading.unread == ()


UPRIGHT: list[Callable[[], Rows]] = [
    lambda: disclosure("2019", VALUE),
    lambda: disclosure("2021", lambda cell: ""),
    lambda: applications("2021", VALUE),
    lambda: applications("2019", lambda cell: "" if ".outcome_total." not in cell else "0"),
    lambda: review(VALUE),
    lambda: [["项目", "行政复议", "直接起诉", "复议后起诉"], ["结果维持", "1", "2", "3"], ["总计", "1", "2", "3"]],
]


@pytest.mark.parametrize("rows", UPRIGHT)
def test_upright_tables_stay_as_they_are(rows: Callable[[], Rows]) -> None:
    printed = document(rows())
    assert with_tables_upright(printed) == printed


def test_both_ways_in_one_report() -> None:
    first = [[*row, *[None] * (4 - len(row))] for row in disclosure("2021", VALUE)[:4]]
    rows = [
        *first,
        ["信息内容", "行政许可", None, None],
        ["本年处理决定数量", VALUE(f"{TWO}.licensing.decisions"), None, None],
    ]
    reading = read_tables(with_tables_upright(document(rows)))
    assert {cell.id: cell.raw for cell in reading.cells} == {
        cell: raw
        for cell, raw in expected("2021", VALUE, (TWO,)).items()
        if cell.split(".")[1] in ("regulations", "normative_documents", "licensing")
    }
