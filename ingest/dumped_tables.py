"""Tables that a page or a document prints as paragraphs: a line for each row or each cell, and no table around them.

Editors and converters do so when a table is pasted as text. The lines are read as those of a text dump are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.document import Document, Grid, Paragraph
from ingest.headers import is_header_row
from ingest.text_tables import rows_of, tables_in


def with_dumped_tables(document: Document) -> Document:
    """The document with such paragraphs as grids, where none of its own tables has a heading of the form."""
    if any(is_header_row(row) for grid in document.grids for row in grid.rows):
        return document
    lines = [paragraph.text for paragraph in document.paragraphs]
    stretches = list(tables_in(lines))
    if not stretches:
        return document
    taken = {at for start, length in stretches for at in range(start, start + length)}
    kept, starts = _set_anew([paragraph for at, paragraph in enumerate(document.paragraphs) if at not in taken])
    grids = [replace(grid, position=_moved(grid.position, document, taken, starts)) for grid in document.grids]
    for start, length in stretches:
        position = _moved(document.paragraphs[start].start, document, taken, starts)
        rows = tuple(rows_of(lines[start : start + length]))
        grids.append(Grid(rows, page=document.paragraphs[start].page, position=position, shows_blanks=False))
    grids.sort(key=lambda grid: grid.position)
    text = "\n".join(paragraph.text for paragraph in kept)
    return replace(document, text=text, paragraphs=tuple(kept), grids=tuple(grids))


def _set_anew(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[int]]:
    """The paragraphs one behind the other, and where each of them begins; last, where the text ends."""
    kept: list[Paragraph] = []
    length = 0
    for paragraph in paragraphs:
        kept.append(replace(paragraph, start=length, end=length + len(paragraph.text)))
        length += len(paragraph.text) + 1
    return kept, [*(paragraph.start for paragraph in kept), length]


def _moved(position: int, document: Document, taken: set[int], starts: Sequence[int]) -> int:
    """A position between paragraphs, when those that were taken for a table are gone."""
    before = sum(at not in taken and each.start < position for at, each in enumerate(document.paragraphs))
    return starts[before]
