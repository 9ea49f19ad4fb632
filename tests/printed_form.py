"""Prints the statutory tables from numbers made up here, as grids of plain text with None where a cell is merged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from corpus.form import TABLES, Line, Table
from ingest.document import Document, Grid, GridCell

Rows = list[list[str | None]]
Value = Callable[[str], str]


def document(*tables: Rows, kind: str = "html", pages: Sequence[int] | None = None) -> Document:
    """A document that prints these tables and no prose."""
    grids = tuple(
        Grid(
            tuple(tuple(None if text is None else GridCell(text) for text in row) for row in rows),
            page=pages[number] if pages else None,
        )
        for number, rows in enumerate(tables)
    )
    return Document(kind, "", grids=grids)


def numbers(start: int = 1000) -> Value:
    """A different number for every cell id, the same for the same id."""
    order = {key: start + 7 * n for n, key in enumerate(sorted({k for t in TABLES.values() for k in t.cell_ids()}))}
    return lambda cell_id: str(order[cell_id])


def disclosure(edition: str, value: Value) -> Rows:
    """Table 二: an item row, a header row and data rows for every item of 第二十条."""
    form = TABLES["active_disclosure", edition]
    width = 1 + max(len(line.columns) for line in form.lines)
    rows: Rows = []
    for item, lines in groupby(form.lines, key=lambda line: line.group):
        rows.append([item, *[None] * (width - 1)])
        for number, line in enumerate(lines):
            if number == 0:
                rows.append(_widened(["信息内容", *(column.label for column in line.columns)], width))
            cells = [value(f"{form.id}.{line.id}.{column.id}") for column in line.columns]
            rows.append(_widened([line.label, *cells], width))
    return rows


def _widened(row: list[str], width: int) -> list[str | None]:
    return [*row, *[None] * (width - len(row))]


def applications(edition: str, value: Value) -> Rows:
    """Table 三 with its three header rows and its merged labels."""
    form = TABLES["applications", edition]
    columns = [column.label for column in form.lines[0].columns]
    note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    rows: Rows = [
        [note, None, None, "申请人情况", *[None] * 6],
        [None, None, None, columns[0], "法人或其他组织", *[None] * 4, columns[-1]],
        [None, None, None, None, *columns[1:-1], None],
    ]
    before = ""
    for line in form.lines:
        labels = _labels(line, line.group != before, form)
        before = line.group
        rows.append([*labels, *(value(f"{form.id}.{line.id}.{column.id}") for column in line.columns)])
    return rows


def _labels(line: Line, first: bool, form: Table) -> list[str | None]:
    if line.id in ("new", "carried_in", "carried_out"):
        return [line.label, None, None]
    outcome = "三、本年度办理结果" if line.id == "granted" else None
    if line.group:
        return [outcome, line.group if first else None, line.label]
    return [outcome, line.label, None]


def review(value: Value) -> Rows:
    """Table 四: fifteen numbers under a header of three storeys."""
    form = TABLES["review_litigation", "2021"]
    results = [column.label for column in form.lines[0].columns]
    return [
        ["行政复议", *[None] * 4, "行政诉讼", *[None] * 9],
        [*results, "未经复议直接起诉", *[None] * 4, "复议后起诉", *[None] * 4],
        [*[None] * 5, *results, *results],
        [value(f"{form.id}.{line.id}.{column.id}") for line in form.lines for column in line.columns],
    ]


def expected(
    edition: str, value: Value, tables: Sequence[str] = ("active_disclosure", "applications", "review_litigation")
) -> dict[str, str]:
    """What these tables print, by cell id."""
    return {key: value(key) for table in tables for key in TABLES[table, edition].cell_ids()}


def printed(read: Document) -> dict[str, str]:
    """What the aligner reads, by cell id."""
    from ingest.tables import read_tables

    return {cell.id: cell.raw for cell in read_tables(read).cells}
