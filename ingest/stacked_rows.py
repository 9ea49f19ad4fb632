"""Rows of a table that a page stacks in one: 规章 ⏎ 行政规范性文件 | 1 ⏎ 8 | 0 ⏎ 26 | 11 ⏎ 66.

They are told apart where every line of the label is, to the letter, the label of a row of one table, and every cell
beside it has just as many lines. A blank leaves no line behind: such rows stay one, and no number of them is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from corpus.form import TABLE_IDS
from ingest.document import Document, GridCell, Row
from ingest.labels import label_key, line_names


def with_rows_apart(document: Document) -> Document:
    """The document with each of its stacked rows as rows of their own."""
    grids = [
        replace(grid, rows=tuple(part for row in grid.rows for part in rows_apart(row))) for grid in document.grids
    ]
    return replace(document, grids=tuple(grids))


def rows_apart(row: Row) -> Iterator[Row]:
    """The rows that a row stacks; a row that stacks none as it is.

    >>> stacked = (GridCell("规章\\n行政规范性文件"), GridCell("1\\n8"), GridCell("11\\n66"))
    >>> [[cell.text for cell in row] for row in rows_apart(stacked)]
    [['规章', '1', '11'], ['行政规范性文件', '8', '66']]
    >>> len(list(rows_apart((GridCell("规章\\n行政规范性文件"), GridCell("1"), GridCell("11\\n66")))))
    1
    """
    label = next((at for at, cell in enumerate(row) if cell and _stacks_labels(cell.text)), None)
    lines = [cell.text.split("\n") if cell else [] for cell in row]
    count = 0 if label is None else len(lines[label])
    if not count or any(len(each) != count for each in lines[label:] if each) or not any(lines[(label or 0) + 1 :]):
        yield row
        return
    for at in range(count):
        yield tuple(
            _part(cell, parts, at, at == 0 or number >= (label or 0))
            for number, (cell, parts) in enumerate(zip(row, lines, strict=True))
        )


def _part(cell: GridCell | None, parts: list[str], at: int, own: bool) -> GridCell | None:
    """A cell of one of the rows; what stands left of the labels reaches over all of them."""
    if cell is None or not own:
        return None
    return replace(cell, text=parts[at]) if len(parts) > at > 0 or len(parts) > 1 else cell


def _stacks_labels(text: str) -> bool:
    keys = [label_key(line) for line in text.split("\n")]
    return len(keys) > 1 and any(all(key in line_names(table) for key in keys) for table in TABLE_IDS[:2])
