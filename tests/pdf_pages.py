"""Made-up tables drawn on PDF pages in the ways that producers draw them, for tests of the PDF reader."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from evals import box_font
from ingest.read_pdf import read_pdf

FONT = box_font.registered()

PAGE = (595.0, 842.0)
LEFT, TOP, SIZE = 60.0, 100.0, 9.0


@dataclass(frozen=True)
class Drawn:
    """A cell of a drawn table: where it begins, how far it spans, and its printed lines."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1


WIDTHS = (30, 60, 110, 45, 45, 45, 45, 45, 32, 45)
HEIGHT = 28.0
_APPLICANTS = ("商业\n企业", "科研\n机构", "社会公益\n组织", "法律服务\n机构", "其他")
#: Header over three rows, labels over two lines, a group cell set one character a line, numbers of all lengths.
HEADER = (
    Drawn(0, 0, "（本列数据的勾稽关系为：第一项加第二项之和，\n等于第三项加第四项之和）", 3, 3),
    Drawn(0, 3, "申请人情况", 1, 7),
    Drawn(1, 3, "自然人", 2),
    Drawn(1, 4, "法人或其他组织", 1, 5),
    *(Drawn(2, 4 + at, name) for at, name in enumerate(_APPLICANTS)),
    Drawn(1, 9, "总计", 2),
)
NUMBERS = (
    ("1361", "12", "0", "", "204", "1", "1578"),
    ("34", "0", "0", "0", "0", "0", "34"),
    ("1288", "21", "0", "0", "50", "3", "1362"),
    ("447", "7", "0", "0", "0", "0", "454"),
    ("2", "0", "0", "0", "0", "0", "2"),
    ("30", "1", "0", "/", "-", "0", "31"),
)
LABELS = (
    Drawn(3, 0, "一、本年新收政府信息公开申请数量", 1, 3),
    Drawn(4, 0, "二、上年结转政府信息公开申请数量", 1, 3),
    Drawn(5, 0, "三、\n本\n年\n度\n办\n理", 4),
    Drawn(5, 1, "（一）予以公开", 1, 2),
    Drawn(6, 1, "（二）部分公开（区分处理的，只计这\n一情形，不计其他情形）", 1, 2),
    Drawn(7, 1, "（三）不\n予公开", 2),
    Drawn(7, 2, "1.属于国家秘密"),
    Drawn(8, 2, "2.其他法律行政法规\n禁止公开"),
)
TABLE = (
    *HEADER,
    *LABELS,
    *(Drawn(3 + row, 3 + at, text) for row, line in enumerate(NUMBERS) for at, text in enumerate(line)),
)
ROWS = 9

Border = tuple[float, float, float, float]
Pen = Callable[[Canvas, list[Border]], None]


def expected_rows(table: tuple[Drawn, ...] = TABLE, rows: int = ROWS) -> list[list[str | None]]:
    """What a reader should deliver: texts where cells begin, None where they go on."""
    grid: list[list[str | None]] = [[None] * len(WIDTHS) for _ in range(rows)]
    for cell in table:
        grid[cell.row][cell.column] = cell.text
    return grid


def x_at(column: int) -> float:
    return LEFT + sum(WIDTHS[:column])


def y_at(row: int, top: float = TOP) -> float:
    return PAGE[1] - top - row * HEIGHT


def borders(table: tuple[Drawn, ...] = TABLE) -> list[Border]:
    """The four sides of every cell, each side once."""
    sides: dict[Border, None] = {}
    for cell in table:
        x0, x1 = x_at(cell.column), x_at(cell.column + cell.columns)
        y0, y1 = y_at(cell.row), y_at(cell.row + cell.rows)
        sides |= dict.fromkeys([(x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y1, x0, y0), (x1, y1, x1, y0)])
    return list(sides)


def write_cells(canvas: Canvas, table: tuple[Drawn, ...] = TABLE, *, one_by_one: bool = False) -> None:
    """The texts, centred in their cells."""
    for cell in table:
        lines = cell.text.split("\n")
        x = (x_at(cell.column) + x_at(cell.column + cell.columns)) / 2
        middle = (y_at(cell.row) + y_at(cell.row + cell.rows)) / 2
        for at, line in enumerate(lines):
            y = middle + (len(lines) / 2 - at - 0.8) * (SIZE + 2)
            _write(canvas, x, y, line, one_by_one)


def _write(canvas: Canvas, x: float, y: float, line: str, one_by_one: bool) -> None:
    canvas.setFont(FONT, SIZE)
    if not one_by_one:
        canvas.drawCentredString(x, y, line)
        return
    x -= canvas.stringWidth(line, FONT, SIZE) / 2
    for character in line:
        canvas.drawString(x, y, character)
        x += canvas.stringWidth(character, FONT, SIZE)


def stroked(canvas: Canvas, sides: list[Border]) -> None:
    for side in sides:
        canvas.line(*side)


def thin_rectangles(canvas: Canvas, sides: list[Border]) -> None:
    for x0, y0, x1, y1 in sides:
        canvas.rect(x0, y0, max(x1 - x0, 0.5), max(y1 - y0, 0.5), stroke=0, fill=1)


def one_path(canvas: Canvas, sides: list[Border]) -> None:
    path = canvas.beginPath()
    for x0, y0, x1, y1 in sides:
        path.moveTo(x0, y0)
        path.lineTo(x1, y1)
    canvas.drawPath(path)


def double_lines(canvas: Canvas, sides: list[Border]) -> None:
    canvas.setLineWidth(0.4)
    for x0, y0, x1, y1 in sides:
        canvas.line(x0, y0, x1, y1)
        canvas.line(x0 + 1.6, y0 - 1.6, x1 + 1.6, y1 - 1.6)


def dashed(canvas: Canvas, sides: list[Border]) -> None:
    canvas.setDash(3, 2)
    stroked(canvas, sides)


def short_segments(canvas: Canvas, sides: list[Border]) -> None:
    """Every border as pieces of three points with gaps of two, each a path of its own."""
    for side in sides:
        for piece in _pieces(side, 3.0, 5.0):
            canvas.line(*piece)


def dotted_squares(canvas: Canvas, sides: list[Border]) -> None:
    for side in sides:
        for x, y, _, _ in _pieces(side, 1.0, 2.5):
            canvas.rect(x, y, 0.8, 0.8, stroke=0, fill=1)


def _pieces(side: Border, length: float, pitch: float) -> Iterator[Border]:
    x0, y0, x1, y1 = side
    whole = (x1 - x0) + (y1 - y0)
    at = 0.0
    while at < whole:
        end = min(at + length, whole)
        yield (x0 + at, y0, x0 + end, y1) if y0 == y1 else (x0, y0 + at, x1, y0 + end)
        at += pitch


def cell_rectangles(canvas: Canvas, sides: list[Border]) -> None:
    """A stroked rectangle round every cell over a shaded header."""
    canvas.setFillGray(0.9)
    canvas.rect(x_at(0), y_at(3), x_at(10) - x_at(0), y_at(0) - y_at(3), stroke=0, fill=1)
    canvas.setFillGray(0)
    for cell in TABLE:
        x0, y1 = x_at(cell.column), y_at(cell.row + cell.rows)
        canvas.rect(x0, y1, x_at(cell.column + cell.columns) - x0, y_at(cell.row) - y1)


def without_outer_sides(canvas: Canvas, sides: list[Border]) -> None:
    stroked(canvas, [side for side in sides if not (side[0] == side[2] and side[0] in (x_at(0), x_at(10)))])


PENS: tuple[Pen, ...] = (
    stroked,
    thin_rectangles,
    one_path,
    double_lines,
    dashed,
    short_segments,
    dotted_squares,
    cell_rectangles,
    without_outer_sides,
)


def pdf_of(draw: Callable[[Canvas], None], size: tuple[float, float] = PAGE) -> bytes:
    """A PDF of what `draw` draws."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size)
    draw(canvas)
    canvas.save()
    return file.getvalue()


def draw_table(canvas: Canvas, pen: Pen = stroked) -> None:
    """The sample table."""
    canvas.saveState()
    pen(canvas, borders())
    canvas.restoreState()
    write_cells(canvas)


def table_of(data: bytes) -> list[list[str | None]]:
    """The rows of the only table of a PDF."""
    (grid,) = read_pdf(data).grids
    return [[cell.text if cell else None for cell in row] for row in grid.rows]
