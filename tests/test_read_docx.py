"""Word documents made here: merged cells, blocks in order, damaged and swollen archives."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

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


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def put(document: WordDocument, inner: str, into: Any = None) -> None:
    """A paragraph of raw WordprocessingML at the end of the document, or in place of a cell's only one."""
    spaces = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    paragraph = parse_xml(f"<w:p {nsdecls('w')} {spaces}>{inner}</w:p>")
    if into is None:
        document.element.body.insert(len(document.element.body) - 1, paragraph)
    else:
        into._tc.replace(into._tc.p_lst[0], paragraph)


TRACKED = (
    '<w:del w:id="1"><w:r><w:delText>217</w:delText></w:r></w:del>' + f'<w:ins w:id="2">{run("218")}</w:ins>',
    f'<w:del w:id="1">{run("217")}</w:del><w:ins w:id="2">{run("218")}</w:ins>',
    f'<w:moveFrom w:id="1">{run("217")}</w:moveFrom><w:moveTo w:id="2">{run("218")}</w:moveTo>',
    f"{run('217', '<w:vanish/>')}{run('218')}",
    f'{run("2", """<w:vanish w:val="0"/>""")}<w:ins w:id="2"><w:del w:id="3">{run("9")}</w:del></w:ins>{run("18")}',
)


@pytest.mark.parametrize("inner", TRACKED)
def test_deleted_text_is_never_read_and_inserted_text_is(inner: str) -> None:
    """Tracked changes as they stand when accepted; what is hidden is not printed."""
    document = docx.Document()
    put(document, run("新收") + inner + run("件"))
    put(document, inner, document.add_table(rows=1, cols=1).cell(0, 0))
    read = read_docx(saved(document))
    cell = read.grids[0].rows[0][0]
    assert (read.text, cell and cell.text) == ("新收218件", "218")


def test_a_deleted_row_is_not_there() -> None:
    """A row of the form printed twice, the old one deleted: only the new one is read."""
    rows = applications("2021", VALUE)
    document = docx.Document()
    add_table(document, [*rows[:3], rows[3], *rows[3:]])
    old = document.tables[0].rows[3]
    for cell in old.cells[-7:]:
        cell.text = "999"
    old._tr.get_or_add_trPr().append(parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="x"/>'))
    found = printed(read_docx(saved(document)))
    assert found == {id: raw for id, raw in expected("2021", VALUE).items() if id.startswith("applications.")}


BOX = "<w:txbxContent>{}</w:txbxContent>"


@pytest.mark.parametrize(
    "wrapped",
    [
        f"<w:r><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></w:r>",
        f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>",
    ],
)
def test_a_text_box_is_read_once_and_apart(wrapped: str) -> None:
    """Its paragraphs and tables are their own; no number of it is glued to the text around it or to another."""
    cells = "".join(f"<w:tc><w:p>{run(text)}</w:p></w:tc>" for text in ("12", "3"))
    box = f"<w:p>{run('新收')}</w:p><w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    document = docx.Document()
    put(document, run("全年") + wrapped.replace("{}", box) + run("218件"))
    read = read_docx(saved(document))
    assert [paragraph.text for paragraph in read.paragraphs] == ["全年218件", "新收"]
    assert [[cell and cell.text for cell in row] for row in read.grids[0].rows] == [["12", "3"]]


def test_a_table_within_a_cell_keeps_its_numbers_apart() -> None:
    document = docx.Document()
    inner = document.add_table(rows=1, cols=1).cell(0, 0).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "1", "2"
    cell = read_docx(saved(document)).grids[0].rows[0][0]
    assert cell is not None
    assert cell.text == "1\n2"


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


def test_a_table_that_frames_others_is_walked_through() -> None:
    paper, file = docx.Document(), io.BytesIO()
    cell = paper.add_table(1, 1).cell(0, 0)
    cell.paragraphs[0].text = "二、主动公开政府信息情况"
    rows = [["信息内容", "本年处理决定数量"], ["行政许可", "16"], ["行政处罚", "5"]]
    for line, texts in zip(cell.add_table(3, 2).rows, rows, strict=True):
        for inner, text in zip(line.cells, texts, strict=True):
            inner.text = text
    paper.save(file)
    read = read_docx(file.getvalue())
    assert read.text == "二、主动公开政府信息情况"
    assert [[inner.text for inner in row if inner] for row in read.grids[0].rows] == rows


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (run("52") + run("1", '<w:vertAlign w:val="superscript"/>'), "52¹"),
        (run("52") + run("[2]", '<w:vertAlign w:val="superscript"/>'), "52⁽[2]⁾"),
        (run("8", "<w:strike/>") + run("52"), "52"),
        (run("8", "<w:dstrike/>") + run("52"), "52"),
        (run("8", '<w:strike w:val="0"/>') + run("52"), "852"),
        (run("8", "<w:strike/>"), "（已划去）8"),
    ],
)
def test_raised_and_struck_runs_are_no_digits_of_the_number_beside(inner: str, text: str) -> None:
    document = docx.Document()
    put(document, inner, document.add_table(rows=1, cols=1).cell(0, 0))
    cell = read_docx(saved(document)).grids[0].rows[0][0]
    assert cell is not None
    assert cell.text == text
