"""Tables that print years side by side, 2022年 | 2023年 under one name: only the report's own year is left of them.

A column of another year says nothing of this report, and two numbers under one name could be either's. Columns go only
where the headings tell the year of every one of them, and where every row has a cell in each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.form import TABLE_IDS
from corpus.numbers import parse_cell
from corpus.report import Place, Unread
from corpus.text import squeeze, to_simplified
from ingest.document import Document, GridCell, Row
from ingest.headers import is_header_row
from ingest.labels import find_column, is_label, label_key

_YEAR = re.compile(r"(?P<year>20\d\d)年度?(?P<name>.*)")
#: What the report's own year and the one before it are called, and how far they are from it.
_CALLED = {"本年": 0, "本年度": 0, "当年": 0, "上年": -1, "上年度": -1, "上一年": -1, "上一年度": -1, "去年": -1}
_TOLD = "表格把几个年度并列（{}），只读入报告年度{}年的数字，其他年度的没有读入。"


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows from `start` to `end`: the headings over the years, the years in row `at`, the numbers from `first` on.

    years: {column: (year, what its heading names besides)}.
    """

    start: int
    at: int
    first: int
    end: int
    years: dict[int, tuple[int, str]]


def of_year(document: Document, year: int) -> Document:
    """The document with only this year's columns of such tables, and a note that says so."""
    grids = []
    told: dict[str, Unread] = {}
    for grid in document.grids:
        rows = list(grid.rows)
        for block in _blocks(grid.rows, year):
            if own := _own_columns(grid.rows, block, year):
                rows[block.start : block.end] = own
                others = "、".join(f"{each}年" for each in sorted({found for found, _ in block.years.values()}))
                line = _TOLD.format(others, year)
                told.setdefault(line, Unread(line, Place(page=grid.page)))
        grids.append(replace(grid, rows=tuple(rows)))
    return replace(document, grids=tuple(grids), notes=(*document.notes, *told.values())) if told else document


def _blocks(rows: Sequence[Row], year: int) -> Iterator[_Block]:
    """The parts of a table under a row of years, this one among them."""
    for at, row in enumerate(rows):
        years = _years(row, year)
        named = {found for found, _ in years.values()}
        right = [cell for column, cell in enumerate(row) if cell and years and column > min(years)]
        if len(named) < 2 or year not in named or len(right) != len(years) - 1:
            continue
        first = next((n for n in range(at + 1, len(rows)) if _prints_number(rows[n])), len(rows))
        end = next((n for n in range(first, len(rows)) if _begins_anew(rows[n], year)), len(rows))
        start = at
        while start and is_header_row(rows[start - 1]) and not _prints_number(rows[start - 1]):
            start -= 1
        yield _Block(start, at, first, end, years)


def _years(row: Row, year: int) -> dict[int, tuple[int, str]]:
    return {column: found for column, cell in enumerate(row) if cell and (found := _heading(cell.text, year))}


def _begins_anew(row: Row, year: int) -> bool:
    """Whether another item, header or row of years begins with a row."""
    item = any(cell and label_key(cell.text).startswith("第二十条第") for cell in row)
    return item or is_header_row(row) or len(_years(row, year)) > 1


def _heading(text: str, year: int) -> tuple[int, str] | None:
    """The year that a heading tells, and the column that it names besides, "" for none.

    >>> _heading("2022年度", 2023), _heading("2023年处理决定数量", 2023), _heading("上年", 2023)
    ((2022, ''), (2023, '处理决定数量'), (2022, ''))
    >>> _heading("2023年1月", 2023), _heading("2023", 2023)
    (None, None)
    """
    plain = to_simplified(squeeze(text))
    if plain in _CALLED:
        return year + _CALLED[plain], ""
    found = _YEAR.fullmatch(plain)
    if not found or (found["name"] and not (is_label(found["name"]) and _names_column(found["name"]))):
        return None
    return int(found["year"]), found["name"]


def _own_columns(rows: Sequence[Row], block: _Block, year: int) -> list[Row]:
    """The rows of a block without the columns of other years; [] where a row or a heading does not fit."""
    width = max(len(row) for row in rows[block.start : block.end])
    spans = [(*pair, block.years[pair[0]][0]) for pair in pairwise([*sorted(block.years), width])]
    leaves = {frozenset(_columns(row, spans[0][0])) for row in rows[block.first : block.end]}
    shares = {len([at for at in next(iter(leaves), ()) if start <= at < end]) for start, end, _ in spans}
    if len(leaves) != 1 or len(shares) != 1 or 0 in shares:
        return []
    headings = _headings(rows[block.start : block.first], block, year, spans)
    if not headings or not any(cell and _names_column(cell.text) for row in headings for cell in row):
        return []
    others = {at for start, end, of in spans if of != year for at in range(start, end)}
    whole = [*headings, *rows[block.first : block.end]]
    return [tuple(cell for at, cell in enumerate(row) if at not in others) for row in whole]


def _headings(rows: Sequence[Row], block: _Block, year: int, spans: Sequence[tuple[int, int, int]]) -> list[Row]:
    """The heading rows with what stands over several years moved over this one; [] where that is not certain."""
    width = spans[-1][1]
    moved: list[list[GridCell | None]] = [[*row, *[None] * (width - len(row))] for row in rows]
    own = [start for start, _, of in spans if of == year]
    above = block.at - block.start
    for start in own:
        for row in moved[:above]:
            left = next((at for at in range(start, -1, -1) if row[at]), -1)
            if left < spans[0][0] or (left != start and left in own):
                return []  # it stands over no year, or over this one twice
            row[start], row[left] = row[left], row[start]
        if cell := moved[above][start]:
            moved[above][start] = replace(cell, text=block.years[start][1])
    return [tuple(row) for row in moved]


def _columns(row: Row, first: int) -> list[int]:
    return [at for at, cell in enumerate(row) if cell and at >= first]


def _prints_number(row: Row) -> bool:
    return any(cell and not _heading(cell.text, 0) and parse_cell(cell.text)[0] is not None for cell in row)


def _names_column(text: str) -> bool:
    return any(find_column(table, text) for table in TABLE_IDS)
