"""From a manuscript to a PDF with ruled tables: merged cells, wrapped labels, page ends that cut table and label.

The default font is embedded and shows boxes (`evals.box_font`): the text layer is right and read alike everywhere. A
TrueType font given by path is embedded as a subset, so that the page also looks right.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evals import box_font
from evals.layout import Box, PrintedTable, printed_tables
from evals.manuscript import HEADINGS, Manuscript

_WIDTH, _HEIGHT = 595.0, 842.0
_MARGIN, _FOOT = 72.0, 760.0
_SIZE, _LEADING = 10.5, 15.0
_PROSE_SIZE, _PROSE_LEADING = 12.0, 22.0
#: Shares of the text width; other grids are cut evenly.
_WIDTHS = {"applications": (5, 9, 19, 9, 8, 8, 9, 9, 8, 9), "active_disclosure": (3, 2, 2, 2)}
#: Columns of table 三 that hold three digits on a line and no more.
_NARROW = {**_WIDTHS, "applications": (30, 80, 227, 22, 22, 22, 22, 22, 22, 22)}
NARROW_DIGITS = 3
#: What stays on one line: a number or word with the punctuation that follows it.
_PIECES = re.compile(r"(?:[A-Za-z0-9.%@-]+|[（《“]*.)[，。；：、）》”]*", re.DOTALL)


@dataclass(slots=True)
class _Sheet:
    """The page being written: `y` is the distance from the top edge to the next line."""

    canvas: Any
    font: str
    y: float = _MARGIN
    page: int = 1

    def turn(self) -> None:
        self.text(f"- {self.page} -", _WIDTH / 2 - 12, _HEIGHT - 40, _SIZE)
        self.canvas.showPage()
        self.page += 1
        self.y = _MARGIN

    def text(self, text: str, x: float, baseline: float, size: float) -> None:
        self.canvas.setFont(self.font, size)
        self.canvas.drawString(x, _HEIGHT - baseline, text)

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.canvas.line(x0, _HEIGHT - y0, x1, _HEIGHT - y1)

    def width(self, text: str, size: float) -> float:
        from reportlab.pdfbase.pdfmetrics import stringWidth

        return float(stringWidth(text, self.font, size))

    def wrap(self, text: str, room: float, size: float) -> list[str]:
        """Lines no wider than `room`: cut between any two Chinese characters, never within a number or before 。，

        A line feed in the text is a cut as well, wherever it stands.
        """
        if "\n" in text:
            return [line for part in text.split("\n") for line in self.wrap(part, room, size)]
        lines, line = [], ""
        for piece in _PIECES.findall(text):
            if line and self.width(line + piece, size) > room:
                lines.append(line)
                line = ""
            line += piece
        return [*lines, line] if line else lines


def pdf_file(
    manuscript: Manuscript,
    tables: Sequence[PrintedTable] | None = None,
    font: Path | None = None,
    first_line: float = 0,
    narrow: bool = False,
) -> bytes:
    """The document as bytes, the same each time. `first_line` moves everything down, and with it the page ends.

    narrow: table 三 has columns of figures that hold `NARROW_DIGITS` on a line.
    """
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(_WIDTH, _HEIGHT), invariant=1)
    canvas.setTitle(manuscript.title)
    sheet = _Sheet(canvas, _font(font), y=_MARGIN + first_line)
    printed = {table.id: table for table in tables or printed_tables(manuscript)}
    _write(sheet, manuscript.title, size=18)
    for section, heading in HEADINGS.items():
        if heading:
            _write(sheet, heading, size=14)
        if section in printed:
            _TableSetting(sheet, printed[section], _NARROW if narrow else _WIDTHS).draw()
            sheet.y += _LEADING
        for paragraph in manuscript.paragraphs(section):
            _write(sheet, "　　" + paragraph)
    sheet.turn()
    canvas.save()
    return buffer.getvalue()


def _font(path: Path | None) -> str:
    if path is None:
        return box_font.registered()
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    registerFont(TTFont(path.stem, str(path)))
    return path.stem


def _write(sheet: _Sheet, text: str, size: float = _PROSE_SIZE) -> None:
    for line in sheet.wrap(text, _WIDTH - 2 * _MARGIN, size):
        if sheet.y + _PROSE_LEADING > _FOOT:
            sheet.turn()
        sheet.y += _PROSE_LEADING
        sheet.text(line, _MARGIN, sheet.y - 6, size)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A box at its grid position, its text wrapped to its width."""

    box: Box
    x: int
    y: int
    lines: tuple[str, ...]


@dataclass(slots=True)
class _TableSetting:
    """One table on its way to paper."""

    sheet: _Sheet
    table: PrintedTable
    widths: Mapping[str, tuple[int, ...]]
    edges: list[float] = field(default_factory=list)
    heights: list[float] = field(default_factory=list)

    def draw(self) -> None:
        """Row after row; a page end cuts the table between two rows, and every label that spans them."""
        self._measure_columns()
        placed = self._place()
        self._measure_rows(placed)
        first = 0
        while first < len(self.heights):
            last, bottom = first, self.sheet.y
            while last < len(self.heights) and bottom + self.heights[last] <= _FOOT:
                bottom += self.heights[last]
                last += 1
            if last > first:
                self._draw_rows(placed, first, last)
            if last < len(self.heights):
                self.sheet.turn()
            first = last

    def _measure_columns(self) -> None:
        shares = self.widths.get(self.table.id, ())
        if len(shares) != self.table.width:
            shares = (1,) * self.table.width
        room = _WIDTH - 2 * _MARGIN + 40
        left, self.edges = _MARGIN - 20, [_MARGIN - 20]
        for share in shares:
            left += room * share / sum(shares)
            self.edges.append(left)

    def _place(self) -> list[_Placed]:
        placed: list[_Placed] = []
        taken: set[tuple[int, int]] = set()
        for y, row in enumerate(self.table.rows):
            x = 0
            for box in row:
                while (y, x) in taken:
                    x += 1
                taken |= {(y + dy, x + dx) for dy in range(box.rows) for dx in range(box.columns)}
                room = self.edges[x + box.columns] - self.edges[x] - 6
                placed.append(_Placed(box, x, y, tuple(self.sheet.wrap(box.text, room, _SIZE))))
        return placed

    def _measure_rows(self, placed: list[_Placed]) -> None:
        self.heights = [_LEADING + 6.0] * len(self.table.rows)
        for item in sorted(placed, key=lambda item: item.box.rows):
            need = len(item.lines) * _LEADING + 6
            lack = need - sum(self.heights[item.y : item.y + item.box.rows])
            if lack > 0:
                self.heights[item.y + item.box.rows - 1] += lack

    def _draw_rows(self, placed: list[_Placed], first: int, last: int) -> None:
        """The part of the table that stands on this page: rows first..last-1."""
        tops = [self.sheet.y]
        for height in self.heights[first:last]:
            tops.append(tops[-1] + height)
        for item in placed:
            top, bottom = max(item.y, first), min(item.y + item.box.rows, last)
            if top < bottom:
                self._draw_frame(item, tops[top - first], tops[bottom - first])
                self._draw_text(item, tops, first)
        self.sheet.y = tops[-1]

    def _draw_frame(self, item: _Placed, top: float, bottom: float) -> None:
        left, right = self.edges[item.x], self.edges[item.x + item.box.columns]
        for line in ((left, top, right, top), (left, bottom, right, bottom)):
            self.sheet.line(*line)
        for x in (left, right):
            self.sheet.line(x, top, x, bottom)

    def _draw_text(self, item: _Placed, tops: list[float], first: int) -> None:
        """Lines centred over the whole box; each is drawn on the page where its height falls."""
        before = sum(self.heights[first : item.y]) if item.y >= first else -sum(self.heights[item.y : first])
        top = tops[0] + before
        room = sum(self.heights[item.y : item.y + item.box.rows])
        line_top = top + (room - len(item.lines) * _LEADING) / 2
        left, right = self.edges[item.x], self.edges[item.x + item.box.columns]
        for line in item.lines:
            middle = line_top + _LEADING / 2
            if tops[0] <= middle < tops[-1]:
                x = left + (right - left - self.sheet.width(line, _SIZE)) / 2
                self.sheet.text(line, x, line_top + _LEADING - 4, _SIZE)
            line_top += _LEADING
