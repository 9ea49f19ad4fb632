"""From a page's rules and characters to its printed tables."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from corpus.report import Place
from ingest.document import GridCell, Row
from ingest.lattice import Box, Lattice, rules_to_lattices
from ingest.pdf_lines import Ints, region_texts
from ingest.pdf_page import Glyphs, Page

#: Digits nearer than this share of their width belong to one number, even if a border runs between them.
_ONE_NUMBER = 0.15
#: Borders of one table may stand this far apart on two pages (points).
_SAME_BORDER = 4.0


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table, or the part of one that a page holds: its lattice and the text of each of its cells by index."""

    page: Page
    lattice: Lattice
    texts: dict[int, str]

    @property
    def box(self) -> Box:
        """Where it stands on the page as it is read."""
        return self.lattice.box

    def rows(self, borders: Sequence[float]) -> tuple[Row, ...]:
        """Rows over the given column borders: a cell stands where it begins, None where it goes on.

        Rows in which nothing printed begins are left out: cuts at page ends and spaces between borders leave some.
        """
        column = [bisect_right(borders, x) - 1 for x in self.lattice.xs]
        rows: list[list[GridCell | None]] = [[None] * (len(borders) - 1) for _ in self.lattice.owner]
        for index, slot in enumerate(self.lattice.slots):
            place = Place(page=self.page.number, box=self.page.on_sheet(slot.box))
            rows[slot.row][column[slot.column]] = GridCell(self.texts.get(index, ""), place)
        return tuple(tuple(row) for row in rows if any(cell and cell.text for cell in row))


def tables_on(page: Page) -> tuple[list[PrintedTable], Glyphs]:
    """The ruled tables of a page, top to bottom, and the characters that stand outside them."""
    glyphs = page.glyphs
    tables: list[PrintedTable] = []
    for lattice in rules_to_lattices(page.rules):
        cell = _cells_of(glyphs, lattice)
        inside = cell >= 0
        if not inside.any():
            continue
        widths = [slot.box[2] - slot.box[0] for slot in lattice.slots]
        tables.append(PrintedTable(page, lattice, region_texts(glyphs.only(inside), cell[inside], widths)))
        glyphs = glyphs.only(~inside)
    return tables, glyphs


def common_borders(tables: Sequence[PrintedTable]) -> tuple[float, ...] | None:
    """The column borders of a table that runs over several pages, or None if its parts do not fit one another.

    A page end may cut a header: its upper half then knows nothing of the columns into which the lower one divides.
    """
    every = sorted(x for table in tables for x in table.lattice.xs)
    borders: list[float] = []
    for x in every:
        if not borders or x - borders[-1] > _SAME_BORDER:
            borders.append(x)
    for table in tables:
        columns = {bisect_right(borders, x) for x in table.lattice.xs}
        if len(columns) < len(table.lattice.xs) or columns.isdisjoint({1}) or len(borders) not in columns:
            return None
    return tuple(borders)


def _cells_of(glyphs: Glyphs, lattice: Lattice) -> Ints:
    """For each glyph the index of the cell it stands in, -1 outside the table."""
    xs, ys = np.array(lattice.xs), np.array(lattice.ys)
    column = np.searchsorted(xs, (glyphs.x0 + glyphs.x1) / 2) - 1
    row = np.searchsorted(ys, (glyphs.y0 + glyphs.y1) / 2) - 1
    inside = (column >= 0) & (column < len(xs) - 1) & (row >= 0) & (row < len(ys) - 1)
    owner = np.array(lattice.owner, np.int64)
    cell = np.full(len(glyphs), -1, np.int64)
    cell[inside] = owner[row[inside], column[inside]]
    return _numbers_whole(glyphs, cell)


def _numbers_whole(glyphs: Glyphs, cell: Ints) -> Ints:
    """A number too wide for its narrow cell runs over the border: keep it in the cell that holds its middle."""
    digit = ((glyphs.codes >= ord("0")) & (glyphs.codes <= ord("9"))) | (glyphs.codes == ord("."))
    wide, high = glyphs.x1 - glyphs.x0, glyphs.y1 - glyphs.y0
    level = np.abs(np.diff(glyphs.y0 + glyphs.y1)) < 0.4 * high[1:]
    touching = np.abs(glyphs.x0[1:] - glyphs.x1[:-1]) < _ONE_NUMBER * wide[1:]
    linked = digit[1:] & digit[:-1] & level & touching
    torn = linked & (cell[1:] != cell[:-1])
    if not torn.any():
        return cell
    number = np.concatenate(([0], np.cumsum(~linked)))
    cell = cell.copy()
    for which in np.unique(number[1:][torn]).tolist():
        parts = np.flatnonzero(number == which)
        middle = (glyphs.x0[parts].min() + glyphs.x1[parts].max()) / 2
        nearest = parts[np.abs((glyphs.x0[parts] + glyphs.x1[parts]) / 2 - middle).argmin()]
        cell[parts] = cell[nearest]
    return cell
