"""What was not read, beside where it stands: a frame on a PDF page, a row of a table, a span of running text."""

from __future__ import annotations

from dataclasses import replace

from corpus.report import Place, Unread
from ingest.document import Document, Grid, Row
from ingest.tables import TableReading, read_tables

#: Rows of a table that are told on either side of an unread one; a statutory table has fewer than forty.
AROUND = 40
#: Tops of cells in one printed row differ by no more than this (points).
_LEVEL = 1.0


def unread_of(document: Document, tables: TableReading | None = None) -> tuple[Unread, ...]:
    """Everything of a document that could not be read, in the order of `Report.unread`."""
    tables = tables or read_tables(document)
    return (*(_placed(document, line, tables.places[line]) for line in (*tables.unread, *tables.cut)), *document.notes)


def _placed(document: Document, line: str, place: Place) -> Unread:
    if place.start is not None:
        return Unread(line, replace(place, page=document.page_at(place.start)))
    if place.table is None or not 0 <= place.table < len(document.grids):
        return Unread(line)
    grid = document.grids[place.table]
    if grid.page is not None:
        return Unread(line, Place(page=grid.page, box=_frame(grid, place.row)))
    first = max(0, (place.row or 0) - AROUND)
    shown = grid.rows[first : first + 2 * AROUND + 1]
    row = None if place.row is None else place.row - first
    texts = tuple(tuple(None if cell is None else cell.text for cell in each) for each in shown)
    return Unread(line, Place(table=place.table, row=row), texts)


def _frame(grid: Grid, row: int | None) -> tuple[float, float, float, float] | None:
    """The box of a printed row, as wide as its table; of the whole table where no row is named."""
    every = [box for each in grid.rows for box in _boxes(each)]
    if not every:
        return None
    whole = _around(every)
    own = _boxes(grid.rows[row]) if row is not None else []
    if not own:
        return whole
    if max(box[1] for box in own) - min(box[1] for box in own) > _LEVEL:
        return _around(own)  # the table stands sideways on its sheet
    # a cell that is merged with those below it reaches further down than its row
    return whole[0], min(box[1] for box in own), whole[2], min(box[3] for box in own)


def _boxes(row: Row) -> list[tuple[float, float, float, float]]:
    return [cell.place.box for cell in row if cell is not None and cell.place.box is not None]


def _around(boxes: list[tuple[float, float, float, float]]) -> tuple[float, float, float, float]:
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)
