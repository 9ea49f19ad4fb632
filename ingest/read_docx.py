"""A Word document: its paragraphs and tables in the order they are printed."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from corpus.report import Place
from corpus.text import mend_radicals
from ingest.document import Document, Grid, GridCell, Paragraph, UnreadableFile
from ingest.markings import raised, struck_alone

#: Unpacked bytes that a DOCX may have: declared in its directory, and again while reading.
LARGEST_UNPACKED = 200 << 20
_LARGEST_XML = 60 << 20
_MOST_FILES = 5000
_MOST_COLUMNS = 200

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BOX = _W + "txbxContent"
#: Text that tracked changes delete or move away, and the second copy of a text box for old readers.
_NOT_PRINTED = (_W + "del", _W + "moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
#: What wraps paragraphs, tables, rows and cells without being printed itself.
_WRAPS = frozenset(_W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
#: A table that only lays out a page has no more cells.
_MOST_FRAMES = 4
_MAIN = "word/document.xml"
_BROKEN = "DOCX 已损坏，无法打开，请重新保存后再试。"
_BOMB = "DOCX 解压后过大，没有读取。"


def holds_document(data: bytes) -> bool:
    """True when a zip is a Word document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _MAIN in archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableFile(_BROKEN) from error


def read_docx(data: bytes) -> Document:
    """The document a DOCX prints. Raises UnreadableFile when it is broken or unpacks to too much."""
    _refuse_bombs(data)
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
    except (KeyError, ValueError, zipfile.BadZipFile, SyntaxError, OSError) as error:
        raise UnreadableFile(_BROKEN) from error
    lines: list[str] = []
    paragraphs: list[Paragraph] = []
    grids: list[Grid] = []
    length = 0
    for element in _blocks(document.element.body):
        if element.tag == _W + "tbl":
            grids.append(Grid(tuple(_rows(element, len(grids))), position=length))
            continue
        for text in _text(element).split("\n"):
            if text := text.strip(" \t\u3000\xa0"):
                paragraphs.append(Paragraph(text, length, length + len(text)))
                lines.append(text)
                length += len(text) + 1
    title = (document.core_properties.title or "").strip()
    return Document("docx", "\n".join(lines), tuple(paragraphs), tuple(grids), title=title)


def _refuse_bombs(data: bytes) -> None:
    """The directory may lie about sizes, so the main part is also unpacked against the limit."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > _MOST_FILES or sum(info.file_size for info in infos) > LARGEST_UNPACKED:
                raise UnreadableFile(_BOMB)
            left = LARGEST_UNPACKED
            for info in infos:
                left -= _unpacked(archive, info, min(left, _LARGEST_XML if info.filename.endswith(".xml") else left))
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, ValueError, OSError, EOFError, RuntimeError) as error:
        raise UnreadableFile(_BROKEN) from error


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> int:
    size = 0
    with archive.open(info) as part:
        while chunk := part.read(1 << 20):
            size += len(chunk)
            if size > limit:
                raise UnreadableFile(_BOMB)
    return size


def _blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables, also within content controls, tracked insertions and text boxes (behind their anchor)."""
    for element in parent:
        if element.tag == _W + "p":
            yield element
            for box in element.iter(_BOX):
                if not _is_within(box, element, (_BOX, *_NOT_PRINTED)):
                    yield from _blocks(box)
        elif element.tag == _W + "tbl" and _lays_out(element):
            for row in _children(element, "tr"):
                for cell in _children(row, "tc"):
                    yield from _blocks(cell)
        elif element.tag == _W + "tbl":
            yield element
        elif element.tag in _WRAPS:
            yield from _blocks(element)


def _lays_out(table: Any) -> bool:
    """Whether a table is a frame around others: a few cells, and within them a table of more rows than its own."""
    rows = [list(_children(row, "tc")) for row in _children(table, "tr")]
    within = (len(list(_children(inner, "tr"))) for inner in table.iter(_W + "tbl") if inner is not table)
    return sum(map(len, rows)) <= _MOST_FRAMES and max(within, default=0) > len(rows)


def _is_within(node: Any, top: Any, tags: tuple[str, ...]) -> bool:
    """Whether one of these stands between a node and the element it was looked for in."""
    for above in node.iterancestors():
        if above is top:
            return False
        if above.tag in tags:
            return True
    return False


def _text(paragraph: Any) -> str:
    """The printed text of a paragraph; deleted and hidden text, field codes and text boxes are not part of it."""
    pieces: list[str] = []
    for node in paragraph.iter(_W + "t", _W + "tab", _W + "br", _W + "cr", _W + "noBreakHyphen"):
        if _is_within(node, paragraph, (_BOX, *_NOT_PRINTED)) or _is_on(node.getparent(), "rPr", "vanish"):
            continue
        if _is_struck(node.getparent()):
            continue
        if node.tag == _W + "t":
            text = node.text or ""
            pieces.append(raised(text) if _is_raised(node.getparent()) else text)
        elif node.tag == _W + "noBreakHyphen":
            pieces.append("-")
        else:
            pieces.append(" " if node.tag == _W + "tab" else "\n")
    return mend_radicals("".join(pieces))


def _is_struck(run: Any) -> bool:
    return _is_on(run, "rPr", "strike") or _is_on(run, "rPr", "dstrike")


def _is_raised(run: Any) -> bool:
    found = _property(run, "rPr", "vertAlign")
    return found is not None and found.get(_W + "val") == "superscript"


def _rows(table: Any, number: int) -> Iterator[tuple[GridCell | None, ...]]:
    """Rows with every cell at its printed column, None where gridSpan or vMerge covers the position."""
    kept = (row for row in _children(table, "tr") if not _is_on(row, "trPr", "del"))
    for row_number, row in enumerate(kept):
        line: list[GridCell | None] = [None] * _count(row, "trPr", "gridBefore", 0)
        for cell in _children(row, "tc"):
            if _is_on(cell, "tcPr", "cellDel"):
                continue
            merged = _property(cell, "tcPr", "vMerge")
            covered = merged is not None and merged.get(_W + "val", "continue") == "continue"
            place = Place(table=number, row=row_number, column=len(line))
            line.append(None if covered else GridCell(_cell_text(cell), place))
            line.extend([None] * (_count(cell, "tcPr", "gridSpan", 1) - 1))
        yield tuple(line)


def _children(parent: Any, name: str) -> Iterator[Any]:
    for element in parent:
        if element.tag == _W + name:
            yield element
        elif element.tag in _WRAPS:
            yield from _children(element, name)


def _property(element: Any, group: str, name: str) -> Any:
    return element.find(f"{_W}{group}/{_W}{name}")


def _is_on(element: Any, group: str, name: str) -> bool:
    """Whether a property is set, and not set to off."""
    found = _property(element, group, name)
    return found is not None and found.get(_W + "val") not in ("0", "false", "off")


def _count(element: Any, group: str, name: str, default: int) -> int:
    found = _property(element, group, name)
    value = found.get(_W + "val", "") if found is not None else ""
    return min(int(value), _MOST_COLUMNS) if value.isascii() and value.isdigit() else default


def _cell_text(cell: Any) -> str:
    """A cell's lines. The cells of a table inside it are lines of their own: two numbers never become one."""
    texts: list[str] = []
    for part in _blocks(cell):
        if part.tag == _W + "tbl":
            texts += (_cell_text(inner) for row in _children(part, "tr") for inner in _children(row, "tc"))
        else:
            texts.append(_text(part))
    lines = [line.strip(" \t\u3000\xa0") for text in texts for line in text.split("\n")]
    text = "\n".join(line for line in lines if line)
    if text:
        return text
    struck = "".join(node.text or "" for node in cell.iter(_W + "t") if _is_struck(node.getparent())).strip()
    return struck_alone(struck) if struck else ""
