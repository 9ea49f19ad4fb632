"""Word documents made here: merged cells, blocks in order, damaged and swollen archives."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.document import Document as WordDocument

from ingest.document import UnreadableFile
from ingest.read_docx import LARGEST_UNPACKED, read_docx
from tests.printed_form import Rows, applications, disclosure, expected, numbers, printed, review

VALUE = numbers()


def saved(document: WordDocument) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def add_table(document: WordDocument, rows: Rows) -> None:
    """A Word table with real merges where the rows hold None."""
    width = max(map(len, rows))
    table = document.add_table(rows=len(rows), cols=width)
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text is None:
                continue
            across = c
            while across + 1 < len(row) and row[across + 1] is None:
                across += 1
            cell = table.cell(r, c)
            if across > c:
                cell = cell.merge(table.cell(r, across))
            cell.text = text


def test_paragraphs_and_tables_in_order() -> None:
    document = docx.Document()
    document.add_heading("某某区2024年政府信息公开工作年度报告", 0)
    document.add_paragraph("一、总体情况")
    for rows in (disclosure("2021", VALUE), applications("2021", VALUE), review(VALUE)):
        add_table(document, rows)
    document.add_paragraph("五、存在的主要问题")
    read = read_docx(saved(document))
    assert [p.text for p in read.paragraphs] == [
        "某某区2024年政府信息公开工作年度报告",
        "一、总体情况",
        "五、存在的主要问题",
    ]
    assert all(read.text[p.start : p.end] == p.text for p in read.paragraphs)
    assert {grid.position for grid in read.grids} == {read.text.index("五、")}
    assert printed(read) == expected("2021", VALUE)


def test_vertical_merges_are_covered() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "组"
    table.cell(0, 1).text = "上"
    table.cell(1, 1).text = "下"
    grid = read_docx(saved(document)).grids[0]
    assert [[cell and cell.text for cell in row] for row in grid.rows] == [["组", "上"], [None, "下"]]
    assert grid.rows[1][1] is not None
    assert (grid.rows[1][1].place.row, grid.rows[1][1].place.column) == (1, 1)


def test_runs_of_a_number_are_one() -> None:
    document = docx.Document()
    paragraph = document.add_table(rows=1, cols=1).cell(0, 0).paragraphs[0]
    for digit in "136":
        paragraph.add_run(digit)
    cell = read_docx(saved(document)).grids[0].rows[0][0]
    assert cell is not None
    assert cell.text == "136"


def test_a_damaged_archive() -> None:
    whole = saved(docx.Document())
    for data in (whole[:2000], whole[:-30], b"PK\x03\x04" + b"\0" * 100):
        with pytest.raises(UnreadableFile, match="损坏"):
            read_docx(data)


def test_an_archive_that_unpacks_to_too_much() -> None:
    target = io.BytesIO()
    with (
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        for _ in range((LARGEST_UNPACKED >> 20) + 1):
            part.write(b" " * (1 << 20))
    assert len(target.getvalue()) < 1 << 20
    with pytest.raises(UnreadableFile, match="过大"):
        read_docx(target.getvalue())


def test_an_archive_that_lies_about_its_size() -> None:
    target = io.BytesIO()
    size = 80 << 20
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * size)
    data = target.getvalue().replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    with pytest.raises(UnreadableFile):
        read_docx(data)
