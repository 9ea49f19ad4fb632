"""Tables in PDFs that page ends cut, and tables that have lost a border."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from evals.layout import Box, BoxRow, PrintedTable, printed_tables
from evals.render_pdf import pdf_file
from evals.synthetic import random_report
from ingest.read_pdf import read_pdf
from ingest.tables import read_tables
from tests import pdf_pages as pages


def draw_part(canvas: Canvas, first: int, last: int, top: float) -> None:
    """Rows first to last-1 of the table, cells cut at both ends."""
    part = tuple(
        pages.Drawn(
            max(cell.row, first) - first,
            cell.column,
            cell.text[: 40 if cell.row + cell.rows <= last else 2] if cell.row >= first else "",
            min(cell.row + cell.rows, last) - max(cell.row, first),
            cell.columns,
        )
        for cell in pages.TABLE
        if cell.row < last and cell.row + cell.rows > first
    )
    canvas.saveState()
    canvas.translate(0, pages.TOP - top)
    pages.stroked(canvas, pages.borders(part))
    pages.write_cells(canvas, part)
    canvas.restoreState()


@pytest.mark.parametrize("cut", [1, 2, 4, 6, 8])
def test_table_cut_by_a_page_end_keeps_its_columns(cut: int) -> None:
    """Each page gives a grid, all of them over the same columns, wherever the cut falls: even inside the header."""

    def draw(canvas: Canvas) -> None:
        draw_part(canvas, 0, cut, 780 - cut * pages.HEIGHT)
        canvas.setFont(pages.FONT, 10)
        canvas.drawCentredString(297, 40, "— 1 —")
        canvas.showPage()
        draw_part(canvas, cut, 9, 60)
        canvas.setFont(pages.FONT, 10)
        canvas.drawCentredString(297, 40, "— 2 —")

    document = read_pdf(pages.pdf_of(draw))
    assert document.text == ""
    upper, lower = document.grids
    assert {len(row) for grid in (upper, lower) for row in grid.rows} == {10}
    texts = [[cell and cell.text for cell in row] for row in (*upper.rows, *lower.rows)]
    assert [row[9] for row in texts if row[9]] == [row[9] for row in pages.expected_rows() if row[9]]
    assert (upper.page, lower.page) == (1, 2)


def test_office_print_with_rows_cut_through_their_labels(root: Path) -> None:
    """LibreOffice cuts rows at page ends (5.要 | 求行政机关…), headers (结果维 | 持) and numbers in narrow cells.

    Its figures are made up.
    """
    truth = json.loads((root / "tests/data/office-print.json").read_text("utf-8"))
    reading = read_tables(read_pdf((root / "tests/data/office-print.pdf").read_bytes()))
    bound = {cell.id: cell.raw for cell in reading.cells}
    assert bound == truth
    assert reading.unread == ()


@pytest.mark.parametrize("numbers_above", [True, False])
def test_numbers_of_a_row_cut_through_its_label_are_not_blank(numbers_above: bool) -> None:
    """5.要 | 求行政机关…: the page end leaves the numbers on one side and blank cells on the other."""
    label = "5.要求行政机关确认或重新出具已获取信息"
    numbers = ("28", "0", "1", "2", "4", "3", "38")

    def half(text: str, values: tuple[str, ...], row: int) -> tuple[pages.Drawn, ...]:
        group = pages.Drawn(row, 1, "（五）不\n予处理" if row else "")
        return (group, pages.Drawn(row, 2, text), *(pages.Drawn(row, 3 + at, value) for at, value in enumerate(values)))

    def draw(canvas: Canvas) -> None:
        blank = ("",) * 7
        upper = (*pages.HEADER, *half(label[:3], numbers if numbers_above else blank, 3))
        lower = half(label[3:12] + "\n" + label[12:], blank if numbers_above else numbers, 0)
        for part, top in ((upper, 650), (lower, 60)):
            canvas.saveState()
            canvas.translate(0, pages.TOP - top)
            pages.stroked(canvas, pages.borders(part))
            pages.write_cells(canvas, part)
            canvas.restoreState()
            canvas.showPage()

    reading = read_tables(read_pdf(pages.pdf_of(draw)))
    assert [cell.raw for cell in reading.cells] == list(numbers)


@pytest.mark.parametrize("missing", ["below", "beside"])
def test_two_numbers_in_one_cell_are_not_read_as_one(missing: str) -> None:
    """Where a border is missing two cells are one: 34 over 1288 is not 341288, and 34 beside 0 is not 340."""
    lost = {
        "below": (pages.x_at(3), pages.y_at(5), pages.x_at(4), pages.y_at(5)),
        "beside": (pages.x_at(4), pages.y_at(5), pages.x_at(4), pages.y_at(4)),
    }[missing]
    assert lost in pages.borders()

    def draw(canvas: Canvas) -> None:
        pages.stroked(canvas, [side for side in pages.borders() if side != lost])
        pages.write_cells(canvas)

    data = pages.pdf_of(draw)
    assert not {"341288", "34\n1288", "340", "34 0"} & {text for row in pages.table_of(data) for text in row}
    truth = {int(text) for line in pages.NUMBERS for text in line if text.isdigit()}
    assert {int(cell.value) for cell in read_tables(read_pdf(data)).cells if cell.value is not None} <= truth


def _damaged(lost: set[pages.Border], added: list[pages.Border]) -> bytes:
    def draw(canvas: Canvas) -> None:
        pages.stroked(canvas, [side for side in pages.borders() if side not in lost] + added)
        pages.write_cells(canvas)

    return pages.pdf_of(draw)


def _printed_numbers() -> dict[str, str]:
    rows = ("new", "carried_in", "granted", "partly_granted", "refused.state_secret", "refused.law_forbids")
    columns = ("natural_person", "business", "research", "public_interest", "legal_service", "other", "total")
    return {
        f"applications.{row}.{column}": text
        for row, texts in zip(rows, pages.NUMBERS, strict=True)
        for column, text in zip(columns, texts, strict=True)
    }


def test_a_lost_border_never_makes_a_wrong_cell() -> None:
    """Each side of each cell gone in turn: what is still read is what is printed, blanks included."""
    truth = _printed_numbers()
    for side in pages.borders():
        read = {cell.id: cell.raw for cell in read_tables(read_pdf(_damaged({side}, []))).cells}
        assert read.items() <= truth.items(), side


def test_a_line_too_many_never_makes_a_wrong_cell() -> None:
    """A rule through a row may part a label from its numbers, one down a column a number from its heading."""
    truth = _printed_numbers()
    x, y = pages.x_at, pages.y_at
    for row in range(3, pages.ROWS):
        for shift in (6.0, 14.0, 22.0):
            line = (x(0), y(row) - shift, x(10), y(row) - shift)
            read = {cell.id: cell.raw for cell in read_tables(read_pdf(_damaged(set(), [line]))).cells}
            assert read.items() <= truth.items(), line
    for column in range(3, 10):
        line = (x(column) + 16, y(0), x(column) + 16, y(pages.ROWS))
        read = {cell.id: cell.raw for cell in read_tables(read_pdf(_damaged(set(), [line]))).cells}
        assert read.items() <= truth.items(), line


def _with_split_labels(rows: Sequence[BoxRow], behind: bool) -> tuple[BoxRow, ...]:
    """Label cells that span columns drawn as one cell for each of them: the label in the first or in the last."""

    def split(box: Box, row: BoxRow) -> BoxRow:
        if box.cell or box.columns == 1 or not any(each.cell for each in row):
            return (box,)
        blanks = (Box(""),) * (box.columns - 1)
        label = replace(box, columns=1)
        return (label, *blanks) if behind else (*blanks, label)

    return tuple(tuple(part for box in row for part in split(box, row)) for row in rows)


def _with_blanks(rows: Sequence[BoxRow], chosen: random.Random) -> tuple[BoxRow, ...]:
    return tuple(
        tuple(replace(box, text="") if box.cell and chosen.random() < 0.2 else box for box in row) for row in rows
    )


@pytest.mark.parametrize("seed", range(12))
def test_labels_drawn_as_several_cells_bind_on_both_sides_of_a_page_end(seed: int) -> None:
    """（七）总计 | blank | 95: the cell beside the label is no figure, on the header's page as on later ones."""
    chosen = random.Random(seed)
    manuscript = random_report(chosen, "青川区", 2023, size=chosen.choice((3, 60, 900))).manuscript
    tables = {table.id: table for table in printed_tables(manuscript)}
    rows = _with_blanks(tables["applications"].rows, chosen)
    printed = {box.cell: box.text for row in rows for box in row if box.cell}
    tables["applications"] = PrintedTable("applications", _with_split_labels(rows, behind=seed % 3 > 0))
    data = pdf_file(manuscript, tuple(tables.values()), first_line=chosen.uniform(0, 600))
    reading = read_tables(read_pdf(data))
    assert {cell.id: cell.raw for cell in reading.cells if cell.id.startswith("applications.")} == printed
    assert reading.unread == ()


def _outcomes_below(*labels: tuple[str, str]) -> bytes:
    """A header on one page, and on the next the last outcomes: (group, label) each, and seven numbers."""

    def draw(canvas: Canvas) -> None:
        lower = tuple(
            pages.Drawn(row, column, text)
            for row, (group, label) in enumerate(labels)
            for column, text in enumerate((" ", group, label, str(row + 1), "0", "0", "0", "0", "0", str(row + 1)))
        )
        for part, top in (((*pages.HEADER, *pages.LABELS[:1], *_numbers(3)), 650), (lower, 60)):
            canvas.saveState()
            canvas.translate(0, pages.TOP - top)
            pages.stroked(canvas, pages.borders(part))
            pages.write_cells(canvas, part)
            canvas.restoreState()
            canvas.showPage()

    return pages.pdf_of(draw)


def _numbers(row: int) -> tuple[pages.Drawn, ...]:
    return tuple(pages.Drawn(row, 3 + at, text) for at, text in enumerate(pages.NUMBERS[0]))


def test_other_outcomes_with_a_blank_beside_them_are_one_row_only_where_the_total_follows() -> None:
    """（六）其他处理 | blank: a row of its own before （七）总计, else perhaps a row of a group without its label."""
    alone = read_tables(read_pdf(_outcomes_below(("（六）其他处理", ""), ("（七）总计", ""))))
    rows = {cell.id.rsplit(".", 1)[0]: cell.raw for cell in alone.cells if cell.id.endswith(".total")}
    assert rows == {
        "applications.new": "1578",
        "applications.other_outcome": "1",
        "applications.outcome_total": "2",
    }
    assert alone.editions["applications"] == "2019"
    group = read_tables(read_pdf(_outcomes_below(("（六）其他处理", ""), ("", "3.其他"), ("（七）总计", ""))))
    assert not any(cell.id.startswith("applications.other_outcome.total") for cell in group.cells)
    assert any("其他处理" in line for line in group.unread)
