"""From a page's rules and characters to its printed tables."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from corpus.report import Place
from ingest.document import Grid, GridCell, Row
from ingest.lattice import Box, Lattice, rules_to_lattices
from ingest.pdf_lines import Ints, region_texts
from ingest.pdf_page import Glyphs, Page

#: Digits nearer than this share of their width belong to one number, even if a border runs between them.
_ONE_NUMBER = 0.15


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table on one page: its rows and its box on the page as it is read."""

    rows: tuple[Row, ...]
    box: Box


def tables_on(page: Page) -> tuple[list[PrintedTable], Glyphs]:
    """The ruled tables of a page, top to bottom, and the characters that stand outside them."""
    glyphs = page.glyphs
    tables: list[PrintedTable] = []
    for lattice in rules_to_lattices(page.rules):
        cell = _cells_of(glyphs, lattice)
        inside = cell >= 0
        if not inside.any():
            continue
        texts = region_texts(glyphs.only(inside), cell[inside])
        tables.append(PrintedTable(_rows(page, lattice, texts), lattice.box))
        glyphs = glyphs.only(~inside)
    return tables, glyphs


def _cells_of(glyphs: Glyphs, lattice: Lattice) -> Ints:
    """For each glyph the index of the cell it stands in, -1 outside the table."""
    xs, ys = np.array(lattice.xs), np.array(lattice.ys)
    column = np.searchsorted(xs, (glyphs.x0 + glyphs.x1) / 2) - 1
    row = np.searchsorted(ys, (glyphs.y0 + glyphs.y1) / 2) - 1
    inside = (column >= 0) & (column < len(xs) - 1) & (row >= 0) & (row < len(ys) - 1)
    owner = np.array(lattice.owner, np.int64)
    cell = np.full(len(glyphs), -1, np.int64)
    cell[inside] = owner[row[inside], column[inside]]
    return _numbers_whole(glyphs, cell, lattice)


def _numbers_whole(glyphs: Glyphs, cell: Ints, lattice: Lattice) -> Ints:
    """A number too wide for its narrow cell runs over the border: keep it in the cell that holds its middle."""
    digit = ((glyphs.codes >= ord("0")) & (glyphs.codes <= ord("9"))) | (glyphs.codes == ord("."))
    wide, high = glyphs.x1 - glyphs.x0, glyphs.y1 - glyphs.y0
    level = np.abs(np.diff(glyphs.y0 + glyphs.y1)) < 0.4 * high[1:]
    touching = np.abs(glyphs.x0[1:] - glyphs.x1[:-1]) < _ONE_NUMBER * wide[1:]
    linked = digit[1:] & digit[:-1] & level & touching
    if not (linked & (cell[1:] != cell[:-1])).any():
        return cell
    number = np.concatenate(([0], np.cumsum(~linked)))
    cell = cell.copy()
    for torn in np.unique(number[1:][linked & (cell[1:] != cell[:-1])]).tolist():
        parts = np.flatnonzero(number == torn)
        middle = (glyphs.x0[parts].min() + glyphs.x1[parts].max()) / 2
        nearest = parts[np.abs((glyphs.x0[parts] + glyphs.x1[parts]) / 2 - middle).argmin()]
        cell[parts] = cell[nearest]
    return cell


def _rows(page: Page, lattice: Lattice, texts: dict[int, str]) -> tuple[Row, ...]:
    """Rows in which a cell stands where it begins and None where it goes on; rows that begin nothing are left out."""
    rows: list[Row] = []
    for at, owners in enumerate(lattice.owner):
        row: list[GridCell | None] = []
        for column, index in enumerate(owners):
            slot = lattice.slots[index]
            if (slot.row, slot.column) == (at, column):
                place = Place(page=page.number, box=page.on_sheet(slot.box))
                row.append(GridCell(texts.get(index, ""), place))
            else:
                row.append(None)
        if any(row):
            rows.append(tuple(row))
    return tuple(rows)


def grid_of(table: PrintedTable, page: Page, position: int) -> Grid:
    """The table as every reader delivers it."""
    return Grid(table.rows, page.number, position)
