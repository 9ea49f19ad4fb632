"""PDF reading, on real files: published reports, and pages drawn here in every way that producers draw tables."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pdfplumber
import pytest

from corpus.text import squeeze
from ingest.document import Document, UnreadableFile
from ingest.read_pdf import read_pdf

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
