"""Table 三 whose columns have lost their names (数据1 … 数据6 | 总计): read in the form's order, or not at all.

The order of the columns is the form's own (国办公开办函〔2019〕60号, 〔2021〕30号). It is taken only where everything
that is left of the table speaks for it: all rows of one edition are there, in their order, each with seven numbers;
every row adds up to its last number, every column to its 总计, and 本年新收 with 上年结转 to 总计 with 结转下年度; and
no heading says anything else. One number that does not fit, and nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.form import APPLICANTS, EDITIONS, TABLES
from corpus.numbers import parse_cell
from corpus.report import Place
from corpus.text import squeeze
from ingest.bindings import TITLES, Ledger, joined
from ingest.document import Grid, GridCell, Row
from ingest.labels import find_column, find_line, label_key, lines_of
from ingest.text_tables import looks_like_form

_TABLE = "applications"
_COLUMNS = tuple(column.id for column in APPLICANTS)
_TOTAL = len(_COLUMNS) - 1
#: 其他 and 总计 name rows and columns of other tables too: they tell no order.
_SURE = _COLUMNS[:-2]
_NUMBER = re.compile(r"[\d０-９]+(?:[,，][\d０-９]{3})*")
#: What a converter puts for a heading that it did not get.
_PLACEHOLDER = re.compile(r"(?:第?(?:数据|数值|列|栏|值|字段|项|column|col|unnamed|field|c|v)?)?\d*列?", re.IGNORECASE)
_COUNTED = re.compile(r"\d+")
_TOLD = "没有读到列名；行全、每行合计和每列勾稽都相符，按规定表格的列序读入，请与原文核对"


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the form with one number for every column; `titled`: 总计 stands over the last of them."""

    line: str
    label: str
    cells: tuple[GridCell, ...]
    values: tuple[int, ...]
    place: Place
    titled: bool


def read_by_order(grids: Sequence[Grid], ledger: Ledger) -> None:
    """Bind the rows of a table 三 that gave no cell, where the form's arithmetic confirms the form's order.

    What was said of these rows as unread is taken back; that their columns have no names is told instead.
    """
    if any(bound.id.startswith(f"{_TABLE}.") for bound in ledger.bound):
        return
    named = _named_in_order(grids)
    rows = _rows(grids) if named is not False else None
    if not rows or not _is_whole(rows) or not _adds_up(rows):
        return
    titled = all(row.titled for row in rows)
    if not (titled or (named and any(sum(map(bool, row.values[:_TOTAL])) > 1 for row in rows))):
        return  # 3 | 0 | … | 3 of one applicant alone may be read from both ends
    places = {row.place for row in rows}
    ledger.unread = {told: place for told, place in ledger.unread.items() if place not in places}
    for row in rows:
        ledger.here = row.place
        cells = [(column, "", cell) for column, cell in zip(_COLUMNS, row.cells, strict=True)]
        ledger.bind_row(_TABLE, row.line, cells, row.place.table or 0, row.label)
    ledger.unread[f"{TITLES[_TABLE]}：{_TOLD}"] = Place(table=rows[0].place.table)


def _named_in_order(grids: Sequence[Grid]) -> bool | None:
    """Whether the applicants stand somewhere in the form's order; False where any two stand in another, None where
    none are named."""
    seen = False
    for row in (row for grid in grids for row in grid.rows):
        names = [column for cell in row if cell and (column := _column(cell.text)) in _SURE]
        places = [_SURE.index(name) for name in names if name]
        if any(right <= left for left, right in pairwise(places)):
            return False
        seen = seen or len(places) >= len(_SURE) - 1
    return seen or None


def _rows(grids: Sequence[Grid]) -> list[_Row] | None:
    """The rows of table 三, as printed; None where one of them, or its headings, does not fit the form's order."""
    rows: list[_Row] = []
    for number, grid in enumerate(grids):
        headings: list[Row] = []
        below = False
        for at, row in enumerate(grid.rows):
            label, data = _parted(row)
            if not any(any(c.isdigit() for c in cell.text) for _, cell in data):
                headings = [row] if below else [*headings, row]
                below = False
                continue
            below = True
            line = find_line(_TABLE, label, lines_of(_TABLE)[rows[-1].line].group if rows else "")
            if line is None:
                continue
            fitting = _fitting(data)
            titled = _titles([heading for heading in headings if heading], [column for column, _ in fitting or ()])
            if fitting is None or titled is None:
                return None
            cells = tuple(cell for _, cell in fitting)
            values = tuple(int(parse_cell(joined(cell.text))[0] or 0) for cell in cells)
            rows.append(_Row(line, squeeze(label), cells, values, Place(table=number, row=at), titled))
    return rows


def _parted(row: Row) -> tuple[str, list[tuple[int, GridCell]]]:
    """The last label of a row and the cells behind it."""
    printed = [(column, cell) for column, cell in enumerate(row) if cell is not None]
    last = max((n for n, (_, cell) in enumerate(printed) if _wordy(cell.text)), default=-1)
    return (printed[last][1].text if last >= 0 else ""), printed[last + 1 :]


def _wordy(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def _fitting(data: Sequence[tuple[int, GridCell]]) -> list[tuple[int, GridCell]] | None:
    """The last cells, a whole number in each and nothing before them; None where it is not so."""
    before, cells = data[: -len(_COLUMNS)], data[-len(_COLUMNS) :]
    whole = len(cells) == len(_COLUMNS) and all(_NUMBER.fullmatch(joined(cell.text)) for _, cell in cells)
    return list(cells) if whole and not any(cell.text.strip() for _, cell in before) else None


def _titles(headings: Sequence[Row], columns: Sequence[int]) -> bool | None:
    """Whether 总计 stands over the last column; None where a heading says that the order is not the form's."""
    titled = False
    for row in headings:
        counted: list[int] = []
        for place, column in enumerate(columns):
            cell = row[column] if column < len(row) else None
            text = cell.text if cell else ""
            if not _may_stand(text, place):
                return None
            titled = titled or (place == _TOTAL and _column(text) == _COLUMNS[_TOTAL])
            counted += [int(found[0]) for found in [_COUNTED.search(label_key(text))] if found]
        if any(right != left + 1 for left, right in pairwise(counted)):
            return None
    return titled


def _may_stand(text: str, place: int) -> bool:
    """Whether a heading over a column does not speak against the form: its own name, a stand-in, or a word that names
    no applicant at all (本年新收件数 belongs to the rows)."""
    key, named = label_key(text), _column(text)
    if named or not key or _PLACEHOLDER.fullmatch(key):
        return named in (None, _COLUMNS[place])
    own = label_key(APPLICANTS[place].label)
    piece = any(key in label_key(column.label) for column in APPLICANTS)
    return key in own or (not piece and looks_like_form(text))


def _column(text: str) -> str | None:
    names = find_column(_TABLE, text)
    return next(iter(names))[1] if names else None


def _is_whole(rows: Sequence[_Row]) -> bool:
    """Whether these are all lines of one edition, in its order."""
    lines = [row.line for row in rows]
    return any([line.id for line in TABLES[_TABLE, edition].lines] == lines for edition in EDITIONS)


def _adds_up(rows: Sequence[_Row]) -> bool:
    """Whether every sum that the form prescribes for the table holds, and there is anything to add."""
    by_line = {row.line: row.values for row in rows}
    outcomes = [row.values for row in rows if row.line not in ("new", "carried_in", "outcome_total", "carried_out")]
    for column in range(len(_COLUMNS)):
        new, before, total, after = (
            by_line[line][column] for line in ("new", "carried_in", "outcome_total", "carried_out")
        )
        if total != sum(values[column] for values in outcomes) or new + before != total + after:
            return False
    return all(sum(row.values[:_TOTAL]) == row.values[_TOTAL] for row in rows) and any(by_line["outcome_total"])
