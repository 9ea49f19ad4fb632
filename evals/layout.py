"""From a manuscript to its three statutory tables as they are printed: rows of boxes with their spans.

All renderers draw these boxes, so a mutation of the printed table is a mutation of every kind of file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from corpus.form import RESULTS, TABLES, Line, Table
from evals.manuscript import Manuscript

BALANCE_NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
OUTCOME_STUB = "三、本年度办理结果"


@dataclass(frozen=True, slots=True)
class Box:
    """One printed cell: its text, how many columns and rows it covers, and the figure it holds ("" for labels)."""

    text: str
    columns: int = 1
    rows: int = 1
    cell: str = ""


BoxRow = tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """One table as printed; a box that spans rows stands only in its first row."""

    id: str
    rows: tuple[BoxRow, ...]

    @property
    def width(self) -> int:
        """Number of grid columns."""
        return sum(box.columns for box in self.rows[0])


def printed_tables(manuscript: Manuscript, ragged: bool = False) -> tuple[PrintedTable, ...]:
    """The report's tables. `ragged`: header and value boxes of table 二 are cut differently, as in 上海 2019."""
    return tuple(_printed(manuscript, TABLES[table, edition], ragged) for table, edition in manuscript.editions.items())


def _printed(manuscript: Manuscript, form: Table, ragged: bool) -> PrintedTable:
    if form.id == "active_disclosure":
        return PrintedTable(form.id, tuple(_disclosure_rows(manuscript, form, ragged)))
    if form.id == "applications":
        return PrintedTable(form.id, (*_applications_header(), *_application_rows(manuscript, form)))
    return PrintedTable(form.id, (*_review_header(), _review_row(manuscript, form)))


def _disclosure_rows(manuscript: Manuscript, form: Table, ragged: bool) -> Iterator[BoxRow]:
    width = 5 if ragged else 4
    for group, lines in groupby(form.lines, key=lambda line: line.group):
        yield (Box(group, columns=width),)
        for index, line in enumerate(lines):
            if index == 0:
                yield _spread("信息内容", [Box(column.label) for column in line.columns], width, late=False)
            yield _spread(_label(manuscript, form, line), list(_figures(manuscript, form, line)), width, late=ragged)


def _spread(label: str, boxes: list[Box], width: int, late: bool) -> BoxRow:
    """The boxes over the columns right of the label.

    Spare columns go to the last box of a table of four columns. In a ragged table of five they go to the second last
    box of a header and, `late`, to the first box of values.
    """
    spare = width - 1 - len(boxes)
    if not spare:
        return (Box(label), *boxes)
    before_last = 0 if late else max(len(boxes) - 2, 0)
    position = len(boxes) - 1 if width == 4 else before_last
    boxes[position] = replace(boxes[position], columns=1 + spare)
    return (Box(label), *boxes)


def _applications_header() -> tuple[BoxRow, ...]:
    bodies = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
    return (
        (Box(BALANCE_NOTE, columns=3, rows=3), Box("申请人情况", columns=7)),
        (Box("自然人", rows=2), Box("法人或其他组织", columns=5), Box("总计", rows=2)),
        tuple(Box(body) for body in bodies),
    )


def _application_rows(manuscript: Manuscript, form: Table) -> Iterator[BoxRow]:
    outside = ("new", "carried_in", "carried_out")
    outcomes = sum(line.id not in outside for line in form.lines)
    first_outcome = True
    for group, grouped in groupby(form.lines, key=lambda line: line.group):
        lines = list(grouped)
        for index, line in enumerate(lines):
            stub: BoxRow = ()
            if line.id not in outside and first_outcome:
                stub, first_outcome = (Box(OUTCOME_STUB, rows=outcomes),), False
            heading: BoxRow = (Box(group, rows=len(lines)),) if group and index == 0 else ()
            columns = 3 if line.id in outside else 1 if group else 2
            label = Box(_label(manuscript, form, line), columns=columns)
            yield (*stub, *heading, label, *_figures(manuscript, form, line))


def _review_header() -> tuple[BoxRow, ...]:
    results = tuple(Box(column.label) for column in RESULTS)
    return (
        (Box("行政复议", columns=5), Box("行政诉讼", columns=10)),
        (
            *(replace(box, rows=2) for box in results),
            Box("未经复议直接起诉", columns=5),
            Box("复议后起诉", columns=5),
        ),
        (*results, *results),
    )


def _review_row(manuscript: Manuscript, form: Table) -> BoxRow:
    return tuple(box for line in form.lines for box in _figures(manuscript, form, line))


def _label(manuscript: Manuscript, form: Table, line: Line) -> str:
    return manuscript.misprints.get(f"{form.id}.{line.id}", line.label)


def _figures(manuscript: Manuscript, form: Table, line: Line) -> Iterator[Box]:
    for column in line.columns:
        cell = f"{form.id}.{line.id}.{column.id}"
        yield Box(manuscript.raw[cell], cell=cell)
