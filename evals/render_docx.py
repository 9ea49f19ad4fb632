"""From a manuscript to a Word document with merged cells."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from evals.layout import PrintedTable, printed_tables
from evals.manuscript import HEADINGS, Manuscript

_EPOCH = datetime(2020, 1, 1)


def docx_file(manuscript: Manuscript, tables: Sequence[PrintedTable] | None = None) -> bytes:
    """The document as bytes; the same manuscript always gives the same bytes."""
    from docx import Document

    document = Document()
    document.core_properties.created = document.core_properties.modified = _EPOCH
    document.core_properties.title = manuscript.title
    document.add_heading(manuscript.title, level=0)
    printed = {table.id: table for table in tables or printed_tables(manuscript)}
    for section, heading in HEADINGS.items():
        if heading:
            document.add_heading(heading, level=1)
        if section in printed:
            _add_table(document, printed[section])
        for paragraph in manuscript.paragraphs(section):
            document.add_paragraph("　　" + paragraph)
    buffer = io.BytesIO()
    document.save(buffer)
    return _undated(buffer.getvalue())


def _add_table(document: Any, table: PrintedTable) -> None:
    """Boxes to merged cells: a box takes the first free grid position of its row."""
    grid = document.add_table(rows=len(table.rows), cols=table.width)
    grid.style = "Table Grid"
    cells = [list(row.cells) for row in grid.rows]
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(table.rows):
        x = 0
        for box in row:
            while (y, x) in taken:
                x += 1
            cell = cells[y][x]
            if box.columns > 1 or box.rows > 1:
                cell = cell.merge(cells[y + box.rows - 1][x + box.columns - 1])
            cell.text = box.text
            taken |= {(y + dy, x + dx) for dy in range(box.rows) for dx in range(box.columns)}


def _undated(archive: bytes) -> bytes:
    """The same archive without the time of writing, which python-docx puts on every member."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            undated = zipfile.ZipInfo(member.filename, _EPOCH.timetuple()[:6])
            new.writestr(undated, old.read(member), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
