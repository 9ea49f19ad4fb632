"""Lines of PDF pages to paragraphs: over lines, columns and pages, and never across them."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from ingest.read_pdf import read_pdf
from tests import pdf_pages as pages


def draw_lines(canvas: Canvas, lines: list[tuple[float, float, str]], size: float = 16) -> None:
    for x, y, text in lines:
        canvas.setFont(pages.FONT, size)
        canvas.drawString(x, 842 - y, text)


def body(count: int) -> list[str]:
    """Full lines of 28 characters, each different."""
    return [
        f"{first}年政府信息公开工作稳步推进并取得实效各项任务有序完成好" for first in "甲乙丙丁戊己庚辛壬癸"[:count]
    ]


def test_paragraphs_run_over_lines_and_pages() -> None:
    """Indents begin paragraphs, full lines go on, page numbers and running heads drop out."""
    lines = body(9)

    def draw(canvas: Canvas) -> None:
        for number, part in enumerate((lines[:5], lines[5:])):
            draw_lines(canvas, [(70, 50, f"云溪县年报 第{number + 1}期")], 9)
            draw_lines(canvas, [(70 if number or at else 102, 100 + 28 * at, text) for at, text in enumerate(part)])
            draw_lines(canvas, [(260, 800, f"第 {number + 1} 页 共 2 页")], 10)
            canvas.showPage()

    lines[0] = lines[0][:-2]  # the indented line is two characters shorter
    document = read_pdf(pages.pdf_of(draw))
    assert document.text == "".join(lines)


def test_numbers_addresses_and_words_at_line_ends() -> None:
    """A number or an address goes on without a blank, an English word with one, a printed hyphen stays."""
    text = [
        "共收到申请三千一百一十九件其中自然人申请共计31",
        "19件，联系电话为零五一七请拨打区号后再加0517-",
        "83605210，邮箱为电子邮件地址如下请写信yunxi@ex",
        "ample.com，另见Open Government Information",
        "Report一书。",
    ]

    def draw(canvas: Canvas) -> None:
        draw_lines(canvas, [(70, 100 + 24 * at, line) for at, line in enumerate(text)])

    read = read_pdf(pages.pdf_of(draw)).text
    assert "共计3119件" in read
    assert "0517-83605210" in read
    assert "yunxi@example.com" in read
    assert "Information Report一书" in read


def test_two_pages_on_one_sheet_are_not_read_across() -> None:
    """Left page first, whole lines, then the right one; the tables of both stand apart."""

    def draw(canvas: Canvas) -> None:
        for shift, lines in ((0, body(8)), (600, body(10)[::-1])):
            canvas.saveState()
            canvas.translate(shift, 0)
            draw_lines(canvas, [(60, 420 + 30 * at, text) for at, text in enumerate(lines)])
            draw_lines(canvas, [(290, 810, "- 1 -")], 10)
            pages.draw_table(canvas)
            canvas.restoreState()

    document = read_pdf(pages.pdf_of(draw, (1190.0, 842.0)))
    assert document.text == "".join(body(8)) + "\n" + "".join(body(10)[::-1])
    tables = [[[cell and cell.text for cell in row] for row in grid.rows] for grid in document.grids]
    assert tables == [pages.expected_rows()] * 2


def test_a_table_without_rules_is_no_pair_of_columns() -> None:
    """Labels left and numbers right of an empty strip belong together: the lines stay whole."""
    rows = [(f"{number}.{label}", str(7 * number)) for number, label in enumerate("甲乙丙丁戊己庚辛", 1)]

    def draw(canvas: Canvas) -> None:
        for at, (label, number) in enumerate(rows):
            draw_lines(
                canvas, [(70, 150 + 30 * at, label + "类政府信息公开申请数量"), (420, 150 + 30 * at, number)], 12
            )

    text = read_pdf(pages.pdf_of(draw)).text
    assert all(f"{label}类政府信息公开申请数量{number}" in text for label, number in rows)
