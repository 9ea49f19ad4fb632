"""PDF reading, on real files: published reports, and pages drawn here in every way that producers draw tables."""

from __future__ import annotations

import io
import json
import random
import re
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pdfplumber
import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from corpus.report import Place, Unread
from corpus.text import squeeze
from ingest.document import Document, UnreadableFile
from ingest.read_pdf import read_pdf
from ingest.tables import read_tables
from tests import pdf_pages as pages

REAL = ("淮安市-2024", "洪泽区-2023")


@pytest.fixture(scope="module", params=REAL)
def report(request: pytest.FixtureRequest, shared: Path) -> tuple[bytes, dict[str, dict[str, str]]]:
    """A published PDF and its hand-read cells."""
    data = (shared / "reports" / f"{request.param}.pdf").read_bytes()
    truth = json.loads((shared / "truth" / f"{request.param}.json").read_text("utf-8"))
    return data, truth["cells"]


def rows_of(document: Document) -> list[list[str]]:
    """All printed rows of all tables, white space squeezed, merged positions left out."""
    return [[squeeze(cell.text) for cell in row if cell] for grid in document.grids for row in grid.rows]


def test_applicant_rows_of_published_reports(report: tuple[bytes, dict[str, dict[str, str]]]) -> None:
    """Rows of seven numbers, in printed order, are exactly the hand-read rows of table 3."""
    data, truth = report
    printed = [row[-7:] for row in rows_of(read_pdf(data)) if len(row) in (8, 9, 10) and re.fullmatch(r"\d+", row[-1])]
    cells = [cell["raw"] for id, cell in truth.items() if id.startswith("applications.")]
    assert printed == [cells[at : at + 7] for at in range(0, len(cells), 7)]


def test_prose_is_whole_and_without_page_furniture(report: tuple[bytes, dict[str, dict[str, str]]]) -> None:
    document = read_pdf(report[0])
    assert all(document.text[p.start : p.end] == p.text for p in document.paragraphs)
    assert document.text == "\n".join(p.text for p in document.paragraphs)
    assert not re.search(r"- ?\d ?-|[一-鿿] [一-鿿]", document.text)
    assert {p.text[:2] for p in document.paragraphs} >= {f"{n}、" for n in "一二三四五六"}
    assert re.fullmatch(r"(淮安市|洪泽区)人民政府20\d\d年政府信息公开工作年度报告", document.title)
    broken = [p.text for p in document.paragraphs if len(p.text) > 40 and not p.text.endswith("。")]
    assert broken == []


def test_second_reading_by_another_library(report: tuple[bytes, dict[str, dict[str, str]]]) -> None:
    """pdfplumber finds the same characters in every cell box that we give as the cell's place."""
    document = read_pdf(report[0])
    with pdfplumber.open(io.BytesIO(report[0])) as other:
        for grid in document.grids:
            page = other.pages[(grid.page or 0) - 1]
            for cell in (cell for row in grid.rows for cell in row if cell):
                assert cell.place.box is not None
                inside = page.within_bbox(cell.place.box, strict=False).extract_text() or ""
                assert sorted(squeeze(inside)) == sorted(squeeze(cell.text))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "空的"),
        (b"PK\x03\x04 a Word file named .pdf", "不是 PDF"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj <<", "损坏"),
    ],
)
def test_what_is_no_pdf_is_refused_in_one_sentence(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableFile, match=message) as refusal:
        read_pdf(data)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("pen", pages.PENS, ids=lambda pen: pen.__name__)
def test_borders_drawn_in_every_way(pen: pages.Pen) -> None:
    assert pages.table_of(pages.pdf_of(lambda canvas: pages.draw_table(canvas, pen))) == pages.expected_rows()


def test_characters_drawn_one_by_one() -> None:
    def draw(canvas: Canvas) -> None:
        pages.stroked(canvas, pages.borders())
        pages.write_cells(canvas, one_by_one=True)

    assert pages.table_of(pages.pdf_of(draw)) == pages.expected_rows()


@pytest.mark.parametrize("scale", [1.0, 0.75, 0.24])
def test_forms_within_forms(scale: float) -> None:
    """Browsers print a page into Form XObjects with a scale of their own; the matrices must be composed."""

    def draw(canvas: Canvas) -> None:
        canvas.beginForm("inner")
        canvas.scale(1 / scale, 1 / scale)
        canvas.translate(-7, 11)
        pages.draw_table(canvas)
        canvas.endForm()
        canvas.beginForm("outer")
        canvas.translate(7 / scale, -11 / scale)
        canvas.doForm("inner")
        canvas.endForm()
        canvas.scale(scale, scale)
        canvas.doForm("outer")

    assert pages.table_of(pages.pdf_of(draw)) == pages.expected_rows()


@pytest.mark.parametrize("scale", [2.0, 1.0, 0.75, 0.24])
@pytest.mark.parametrize("told", ["一二", "不予公开", "0123", "申"])
def test_characters_whose_text_is_told_in_words_stand_in_their_cells(scale: float, told: str) -> None:
    """Browsers give ActualText to glyphs that serve two code points; pdfium leaves their boxes in the form's scale."""

    def draw(canvas: Canvas) -> None:
        plain = canvas.drawString

        def draw_character(x: float, y: float, character: str) -> None:
            if character in told:
                canvas._code.append(f"/Span<</ActualText<FEFF{ord(character):04X}>>>BDC")
            plain(x, y, character)
            if character in told:
                canvas._code.append("EMC")

        canvas.drawString = draw_character
        canvas.beginForm("page")
        canvas.scale(1 / scale, 1 / scale)
        pages.stroked(canvas, pages.borders())
        pages.write_cells(canvas, one_by_one=True)
        canvas.endForm()
        canvas.scale(scale, scale)
        canvas.doForm("page")

    assert pages.table_of(pages.pdf_of(draw)) == pages.expected_rows()


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_pages_shown_turned(rotation: int) -> None:
    """The page carries /Rotate and its contents are drawn so that a viewer shows them upright."""

    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(rotation)
        wide, high = pages.PAGE
        origin = {90: (high, 0), 180: (wide, high), 270: (0, wide)}[rotation]  # reportlab lays the sheet on its side
        canvas.translate(*origin)
        canvas.rotate(rotation)
        pages.draw_table(canvas)

    assert pages.table_of(pages.pdf_of(draw, pages.PAGE)) == pages.expected_rows()


@pytest.mark.parametrize("angle", [90, -90, 180])
def test_tables_set_sideways_on_the_sheet(angle: int) -> None:
    """A wide table is often set along the sheet without turning the page; its places stay those of the sheet."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(300, 420)
        canvas.rotate(angle)
        canvas.translate(-310, -620)
        pages.draw_table(canvas)

    data = pages.pdf_of(draw)
    assert pages.table_of(data) == pages.expected_rows()
    grid = read_pdf(data).grids[0]
    with pdfplumber.open(io.BytesIO(data)) as other:
        cell = next(cell for row in grid.rows for cell in row if cell and cell.text == "1361")
        assert cell.place.box is not None
        inside = other.pages[0].within_bbox(cell.place.box)
        assert sorted(character["text"] for character in inside.chars) == list("1136")


def test_cropped_page() -> None:
    """Places count from the corner of the page as it is shown; what is cropped away is not read."""

    def draw(canvas: Canvas) -> None:
        canvas.setCropBox((40, 300, 590, 800))
        pages.draw_table(canvas)
        canvas.drawString(60, 100, "9999")

    document = read_pdf(pages.pdf_of(draw))
    assert document.text == ""
    cell = document.grids[0].rows[3][3]
    assert cell is not None
    assert cell.text == "1361"
    assert cell.place.box == pytest.approx((220, 142, 265, 170), abs=1)


def test_text_without_ink_is_not_read() -> None:
    """Invisible text, white text on paper and text drawn twice must not change a number."""

    def draw(canvas: Canvas) -> None:
        pages.draw_table(canvas)
        pages.write_cells(canvas)
        decoy = tuple(pages.Drawn(cell.row, cell.column, "7") for cell in pages.TABLE if cell.text == "0")
        canvas.setFillGray(1)
        pages.write_cells(canvas, decoy)
        canvas.setFillGray(0)
        text = canvas.beginText(pages.x_at(3) + 3, pages.y_at(4) + 12)
        text.setFont(pages.FONT, 9)
        text.setTextRenderMode(3)
        text.textOut("8")
        canvas.drawText(text)

    assert pages.table_of(pages.pdf_of(draw)) == pages.expected_rows()


def test_white_text_on_a_dark_header_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(pages.x_at(0), pages.y_at(9), pages.x_at(10) - pages.x_at(0), 9 * pages.HEIGHT, fill=1)
        canvas.setStrokeGray(1)
        pages.stroked(canvas, pages.borders())
        canvas.setFillGray(1)
        pages.write_cells(canvas)

    assert pages.table_of(pages.pdf_of(draw)) == pages.expected_rows()


def test_number_wider_than_its_cell_stays_whole() -> None:
    """447228 printed over both borders of a narrow cell is neither 47 nor 4 | 4722 | 8."""
    row = ("3", "447228", "5", "", "", "", "")
    table = (*pages.HEADER, *(pages.Drawn(3, 3 + at, text) for at, text in enumerate(row)))

    def draw(canvas: Canvas) -> None:
        pages.stroked(canvas, pages.borders(pages.TABLE))
        pages.write_cells(canvas, table[:-7])
        canvas.setFont("Helvetica", 17)
        canvas.drawCentredString((pages.x_at(4) + pages.x_at(5)) / 2, pages.y_at(4) + 8, "447228")
        canvas.setFont("Helvetica", 9)
        canvas.drawString(pages.x_at(3) + 3, pages.y_at(4) + 10, "3")
        canvas.drawRightString(pages.x_at(6) - 3, pages.y_at(4) + 10, "5")

    assert pages.table_of(pages.pdf_of(draw))[3][3:] == list(row)


def test_number_wrapped_in_its_cell_keeps_its_line_ends() -> None:
    table = (*pages.HEADER, pages.Drawn(3, 8, "1361\n2"), pages.Drawn(3, 4, "7539411\n0432.52\n2"))

    def draw(canvas: Canvas) -> None:
        pages.stroked(canvas, pages.borders())
        pages.write_cells(canvas, table)

    assert pages.table_of(pages.pdf_of(draw))[3][4:9] == ["7539411\n0432.52\n2", "", "", "", "1361\n2"]


def test_digits_over_each_other_are_no_number() -> None:
    """Two different digits in one place: whatever is read there must not pass for a number."""

    def draw(canvas: Canvas) -> None:
        pages.stroked(canvas, pages.borders())
        canvas.setFont("Helvetica", 10)
        for text in ("26", "81"):
            canvas.drawCentredString(pages.x_at(3) + 20, pages.y_at(4) + 8, text)

    (text,) = [cell for row in pages.table_of(pages.pdf_of(draw)) for cell in row if cell]
    assert not re.fullmatch(r"[\d\s.,]*", text)


def test_false_bold_is_read_once() -> None:
    def draw(canvas: Canvas) -> None:
        pages.draw_table(canvas)
        canvas.translate(0.4, 0)
        pages.write_cells(canvas)

    assert pages.table_of(pages.pdf_of(draw)) == pages.expected_rows()


def test_watermark_aslant_does_not_touch_the_table() -> None:
    def draw(canvas: Canvas) -> None:
        pages.draw_table(canvas)
        canvas.setFillGray(0.8)
        for at in range(6):
            canvas.saveState()
            canvas.translate(80 + 80 * at, 480 + 30 * (at % 3))
            canvas.rotate(30)
            canvas.setFont(pages.FONT, 11)
            canvas.drawString(0, 0, "内部资料 2024 0 1 2")
            canvas.restoreState()

    assert pages.table_of(pages.pdf_of(draw)) == pages.expected_rows()


def test_underlined_words_in_a_cell_do_not_cut_it() -> None:
    def draw(canvas: Canvas) -> None:
        pages.draw_table(canvas)
        y = pages.y_at(4) + 9
        canvas.line(pages.x_at(0) + 20, y, pages.x_at(3) - 25, y)

    assert pages.table_of(pages.pdf_of(draw)) == pages.expected_rows()


def encrypted(user: str) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption(user, ownerPassword="owner"))
    pages.draw_table(canvas)
    canvas.save()
    return file.getvalue()


def test_password_is_asked_for_only_where_one_is_needed_to_read() -> None:
    with pytest.raises(UnreadableFile, match="密码"):
        read_pdf(encrypted("secret"))
    assert pages.table_of(encrypted("")) == pages.expected_rows()


def picture(canvas: Canvas) -> None:
    canvas.drawInlineImage(Image.new("L", (40, 60), 200), 0, 0, 595, 842)


def test_scans_are_refused_and_scanned_pages_noted() -> None:
    with pytest.raises(UnreadableFile, match="扫描件"):
        read_pdf(pages.pdf_of(picture))

    def draw(canvas: Canvas) -> None:
        pages.draw_table(canvas)
        canvas.showPage()
        picture(canvas)

    document = read_pdf(pages.pdf_of(draw))
    assert document.notes == (Unread("第2页没有文字层，未读", Place(page=2)),)
    assert len(document.grids) == 1


def test_truncated_file_is_refused(report: tuple[bytes, dict[str, dict[str, str]]]) -> None:
    for length in (2_000, 100_000, len(report[0]) - 3_000):
        with pytest.raises(UnreadableFile, match="损坏"):
            read_pdf(report[0][:length])


def test_noise_takes_bounded_time() -> None:
    """Random lines and digits on every page: read in a fraction of a second a page, whatever comes out."""
    dice = random.Random(7)

    def draw(canvas: Canvas) -> None:
        for _ in range(4):
            for _ in range(4_000):
                x, y = dice.random() * 595, dice.random() * 842
                canvas.line(x, y, *((dice.random() * 595, y) if dice.random() < 0.5 else (x, dice.random() * 842)))
            for _ in range(300):
                canvas.drawString(dice.random() * 595, dice.random() * 842, str(dice.getrandbits(40)))
            canvas.showPage()

    data = pages.pdf_of(draw)
    start = time.process_time()
    read_pdf(data)
    assert time.process_time() - start < 10


def test_reading_in_threads_gives_what_reading_alone_gives() -> None:
    """pdfium is not safe in threads; the reader is."""
    data = pages.pdf_of(pages.draw_table)
    with ThreadPoolExecutor(4) as threads:
        read = list(threads.map(read_pdf, [data] * 12))
    assert all(document == read[0] for document in read)


def test_all_cells_of_published_reports(report: tuple[bytes, dict[str, dict[str, str]]]) -> None:
    """The whole way to cells of the form: every hand-read cell, and none besides."""
    data, truth = report
    reading = read_tables(read_pdf(data))
    assert {cell.id: cell.raw for cell in reading.cells} == {id: cell["raw"] for id, cell in truth.items()}
    assert reading.unread == ()
