"""PDF files with a text layer: prose and ruled tables, page by page."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from corpus.report import Place, Unread
from ingest import pdfium_calls as pdf
from ingest.document import Document, Grid, UnreadableFile
from ingest.pdf_columns import columns_of
from ingest.pdf_lines import Line, lines_of
from ingest.pdf_page import Page, read_page
from ingest.pdf_prose import Flow, flows_to_prose, without_margins
from ingest.pdf_tables import PrintedTable, common_borders, tables_on

#: An annual report has five to thirty pages; longer files are books, and are read up to here.
MAX_PAGES = 400
#: pdfium keeps global state and is not safe in threads.
_one_at_a_time = threading.Lock()


def read_pdf(data: bytes) -> Document:
    """Read a PDF's prose and its ruled tables. Pages that have no text are named in `notes`.

    Raises UnreadableFile for what is no PDF, is encrypted or damaged, or has no text at all.
    """
    if not data:
        raise UnreadableFile("文件是空的。")
    if b"%PDF-" not in data[:1024]:
        raise UnreadableFile("这不是 PDF 文件。")
    with _one_at_a_time:
        document = _opened(data)
        try:
            pages, notes = _read_pages(document)
        finally:
            document.close()
    if not any(len(page.glyphs) for page in pages):
        raise UnreadableFile(_without_text(pages))
    if b"%%EOF" not in data[-2048:]:
        notes.append(Unread("文件没有正常的结尾，可能没有下载完整"))
    return _document(pages, notes)


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise UnreadableFile("这个 PDF 文件有密码保护，请先解除密码。") from error
        raise UnreadableFile("这个 PDF 文件已损坏或没有下载完整，打不开。") from error


def _read_pages(document: pypdfium2.PdfDocument) -> tuple[list[Page], list[Unread]]:
    """Every page that can be loaded, and notes on the others."""
    pages: list[Page] = []
    notes: list[Unread] = []
    count = len(document)
    if count > MAX_PAGES:
        notes.append(Unread(f"文件有{count}页，只读了前{MAX_PAGES}页"))
    for number in range(1, min(count, MAX_PAGES) + 1):
        here = Place(page=number)
        try:
            page = document[number - 1]
            text_page = page.get_textpage()
        except pypdfium2.PdfiumError:
            notes.append(Unread(f"第{number}页已损坏，未读", here))
            continue
        read = read_page(pdf.address_of(page.raw), pdf.address_of(text_page.raw), number)
        text_page.close()
        page.close()
        pages.append(read)
        notes += [Unread(note, here) for note in read.notes]
        if read.is_picture:
            notes.append(Unread(f"第{number}页没有文字层，未读", here))
    return pages, notes


def _without_text(pages: list[Page]) -> str:
    if not pages:
        return "这个 PDF 文件的页面都已损坏，读不出来。"
    if any(page.is_picture for page in pages):
        return "这是扫描件，没有文字层，请提供可以选中文字的 PDF 或网页。"
    return "这个 PDF 文件里没有文字。"


def _document(pages: list[Page], notes: list[Unread]) -> Document:
    flows = without_margins([_flow(part, at) for page in pages for at, part in enumerate(columns_of(page))])
    prose = flows_to_prose(flows)
    grids = [
        Grid(table.rows(borders), table.page.number, min(position, len(prose.text)))
        for (table, borders), position in zip(_with_borders(flows), prose.tables, strict=True)
    ]
    return Document("pdf", prose.text, prose.paragraphs, tuple(grids), prose.title, prose.published, notes=tuple(notes))


def _flow(page: Page, column: int) -> Flow:
    """Lines and tables of one page from top to bottom."""
    tables, outside = tables_on(page)
    parts: list[Line | PrintedTable] = [*tables, *lines_of(outside)]
    return Flow(page.number, page.height, sorted(parts, key=lambda part: part.box[1]), column)


def _with_borders(flows: list[Flow]) -> Iterator[tuple[PrintedTable, Sequence[float]]]:
    """Every table with its column borders; the parts of one that page ends cut share theirs."""
    for run in _runs(flows):
        borders = common_borders(run)
        yield from ((table, borders or table.lattice.xs) for table in run)


def _runs(flows: list[Flow]) -> Iterator[list[PrintedTable]]:
    """Tables in order; one that ends a page and one that begins the next are parts of one run."""
    run: list[PrintedTable] = []
    for flow in flows:
        for at, part in enumerate(flow.parts):
            if isinstance(part, Line):
                continue
            if run and at > 0:
                yield run
                run = []
            run.append(part)
        if run and (not flow.parts or flow.parts[-1] is not run[-1]):
            yield run
            run = []
    if run:
        yield run
