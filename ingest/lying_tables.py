"""Tables two and three with rows and columns swapped: 规章 and 行政规范性文件 side by side, 本年制发件数 below them.

Such a table is set upright, as the form prints it, and then read like any other: rows and columns are bound by their
names. Only whole blocks are turned: header rows that name lines of one table and print no number, and right below them
rows that each begin with a column of that table. Everything else stays as it was printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from corpus.form import TABLE_IDS, TABLES
from corpus.numbers import parse_cell, prints_nothing
from corpus.report import Place
from corpus.text import squeeze
from ingest.document import Document, Grid, Row
from ingest.headers import stands_under
from ingest.labels import find_column, find_group, find_line, is_label, label_key
from ingest.text_tables import row_words, split_line

_TABLES = TABLE_IDS[:2]
#: Rows of a header above one another: outcomes, their group, their own label.
_MOST_STOREYS = 4
#: Longer texts name no column; a line's own label may be as long as that.
_LONGEST_COLUMN, _LONGEST_LINE = 40, 80
_CORNER = "信息内容"
#: These name a row as well: 3.其他, （七）总计.
_EITHER = frozenset(("其他", "总计", "合计"))

#: A printed row as texts; None where a merged cell covers the position.
_Texts = Sequence[str | None]


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows of a lying table: its header from `start` on, its rows from `first` on, up to `end`."""

    start: int
    first: int
    end: int


def with_tables_upright(document: Document) -> Document:
    """The document with its lying tables as the form prints them."""
    pairs = zip_longest(document.grids, document.grids[1:])
    grids = (_upright(grid, cut=bool(below and grid.page != below.page)) for grid, below in pairs)
    return replace(document, grids=tuple(grids))


def fields_upright(table: Sequence[Sequence[str]]) -> list[list[str]]:
    """The rows of a table in ruled text with lying blocks as the form prints them.

    Blocks stay in which fields need not stand by column: where merged cells may be printed once, or the last be lost.

    >>> fields_upright([["信息内容", "规章", "规范性文件"], ["本年制发件数", "0", "3"], ["现行有效件数", "7", "15"]])
    [['信息内容', '本年制发件数', '现行有效件数'], ['规章', '0', '7'], ['规范性文件', '3', '15']]
    """
    rows = [list(row) for row in table]
    for block in reversed(list(_blocks(table))):
        lying = rows[block.start : block.end]
        sure = len({len(row) for row in lying}) == 1 and all(row[-1] for row in lying)
        if sure and block.first - block.start == 1 and all(lying[0][1:]):
            rows[block.start : block.end] = [list(column) for column in zip(*lying, strict=True)]
    return rows


def lines_upright(lines: Sequence[str]) -> list[str]:
    """The lines of a dumped table two, each with a row of it, with lying blocks as the form prints them.

    >>> lines_upright(["信息内容 规章 规范性文件", "本年制发件数 0 3", "现行有效件数 7 15", "第二十条第（五）项"])
    ['信息内容 本年制发件数 现行有效件数', '规章 0 7', '规范性文件 3 15', '第二十条第（五）项']
    """
    printed = [line for line in lines if line]
    upright: list[str] = []
    at = 0
    while at < len(printed):
        lying = _lying_lines(printed[at:])
        upright += [" ".join(column) for column in zip(*lying, strict=True)] or [printed[at]]
        at += len(lying) or 1
    return list(lines) if upright == printed else upright


def _lying_lines(lines: Sequence[str]) -> list[list[str]]:
    """The fields of a line that names rows and of those below it, each a column and as many numbers; [] for none."""
    names = row_words(lines[0])
    names = names if _are_whole_items(names) else []
    rows: list[list[str]] = []
    for line in lines[1:] if names else ():
        words, values = split_line(line)
        if len(values) != len(names) or not (is_label(words) and find_column(TABLE_IDS[0], words)):
            break
        rows.append([squeeze(words), *values])
    return [[_CORNER, *names], *rows] if rows else []


def _are_whole_items(names: Sequence[str]) -> bool:
    """Whether rows of table two are all that an edition has under their items: a lost one may have had the number."""
    lines = {find_line(TABLE_IDS[0], name) for name in names}
    for form in (form for form in TABLES.values() if form.id == TABLE_IDS[0]):
        items = {line.group for line in form.lines if line.id in lines}
        if lines == {line.id for line in form.lines if line.group in items}:
            return True
    return False


def _upright(grid: Grid, cut: bool) -> Grid:
    """A grid with its lying blocks set upright; of one that a page end may cut the last stays: it may go on below."""
    rows = list(grid.rows)
    for block in reversed(list(_blocks([[cell.text if cell else None for cell in row] for row in rows]))):
        lying = rows[block.start : block.end]
        if not (cut and block.end == len(grid.rows)) and _fits(lying, block.first - block.start):
            rows[block.start : block.end] = list(zip_longest(*map(_without_places, lying)))
    return replace(grid, rows=tuple(rows))


def _blocks(rows: Sequence[_Texts]) -> Iterator[_Block]:
    """The lying blocks of a table, from top to bottom."""
    at = 0
    while at < len(rows):
        ends = {table: _end_of_columns(rows, at, table) for table in _TABLES}
        table, end = max(ends.items(), key=lambda found: found[1])
        start = _header(rows, at, table) if end > at else at
        if start < at:
            yield _Block(start, at, end)
        at = max(end, at + 1)


def _end_of_columns(rows: Sequence[_Texts], first: int, table: str) -> int:
    """Where the rows end that begin with a column of a table; `first` where none of them names a column and no row,
    or none prints a number."""
    end = first
    named: set[str] = set()
    while end < len(rows) and (name := _column_before_values(rows[end], table)):
        named.add(name)
        end += 1
    told = any(_is_number(text) for row in rows[first:end] for text in row if text)
    return end if told and named - _EITHER else first


def _column_before_values(row: _Texts, table: str) -> str:
    """The one column, as a key, that a row names before numbers or blanks; "" where it names none or several."""
    printed = [text for text in row if text is not None]
    last = max((n for n, text in enumerate(printed) if not _is_value(text)), default=-1)
    names = [text for text in printed[: last + 1] if len(text) < _LONGEST_COLUMN and find_column(table, text)]
    one = len(names) == 1 and last < len(printed) - 1 and printed[last] == names[0]
    return label_key(names[0]) if one else ""


def _header(rows: Sequence[_Texts], first: int, table: str) -> int:
    """Where the header above a row begins; the row itself where there is none that names lines of the table."""
    start = first
    while start and first - start < _MOST_STOREYS and _names_lines(rows[start - 1], table):
        start -= 1
    return start


def _names_lines(row: _Texts, table: str) -> bool:
    """Whether a row names lines of a table, or their groups, and neither a column of it nor a number."""
    texts = [text for text in row if text and text.strip()]
    if any(_is_number(text) or (find_column(table, text) and label_key(text) not in _EITHER) for text in texts):
        return False
    return any(len(text) < _LONGEST_LINE and (find_line(table, text) or find_group(text)) for text in texts)


def _is_value(text: str) -> bool:
    return prints_nothing(text) or _is_number(text)


def _is_number(text: str) -> bool:
    return parse_cell(text)[0] is not None


def _fits(rows: Sequence[Row], first: int) -> bool:
    """Whether every row below the header has a cell in each column that it names and in no other, on a page below it.

    A row that lost a cell has moved the others under names that are not theirs.
    """
    columns = _value_columns(rows[first])
    heads = {at: cell for row in rows[:first] for at, cell in enumerate(row) if cell and cell.text.strip()}
    if any(_value_columns(row) != columns for row in rows[first:]):
        return False
    named = columns == sorted(at for at in heads if at >= columns[0])
    return named and all(
        stands_under(heads[at].place, cell.place)
        for row in rows[first:]
        for at, cell in enumerate(row)
        if cell and at in columns
    )


def _value_columns(row: Row) -> list[int]:
    """Where the cells of a row stand behind its last words."""
    last = max(at for at, cell in enumerate(row) if cell and not _is_value(cell.text))
    return [at for at, cell in enumerate(row) if cell and at > last]


def _without_places(row: Row) -> Row:
    """A row whose names tell their page alone: upright they head what stood beside them."""
    return tuple(
        replace(cell, place=Place(page=cell.place.page)) if cell and not _is_value(cell.text) else cell for cell in row
    )
