"""From a manuscript to text whose cells are parted by "|": Markdown, and what page extractors leave of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evals.layout import Box, PrintedTable, printed_tables
from evals.manuscript import HEADINGS, Manuscript

#: How merged cells are written. once: one field, so that rows differ in length. filled: the same, and every row filled
#: up with blanks at its end. blank: the rest of a merged cell as blank fields. repeated: its text in every field.
RULINGS = ("once", "filled", "blank", "repeated")


def ruled_dump(
    manuscript: Manuscript, ruling: str, tables: Sequence[PrintedTable] | None = None, markdown: bool = True
) -> str:
    """The whole report as text. markdown: rows begin with a mark too, and a rule follows the first."""
    printed = {table.id: table for table in tables or printed_tables(manuscript)}
    lines = [manuscript.title, ""]
    for section, heading in HEADINGS.items():
        if heading:
            lines += [heading, ""]
        if section in printed:
            lines += [*_lines(_fields(printed[section], ruling), markdown), ""]
        for paragraph in manuscript.paragraphs(section):
            lines += [paragraph, ""]
    return "\n".join(lines)


def _lines(rows: Sequence[Sequence[str]], markdown: bool) -> Iterator[str]:
    for number, row in enumerate(rows):
        yield ("| " if markdown else "") + " | ".join(row) + " |"
        if markdown and number == 0:
            yield "|" + " --- |" * len(row)


def _fields(table: PrintedTable, ruling: str) -> list[list[str]]:
    if ruling in ("once", "filled"):
        rows = [[box.text for box in row] for row in table.rows]
        longest = max(map(len, rows)) if ruling == "filled" else 0
        return [row + [""] * (longest - len(row)) for row in rows]
    return _spread(table, ruling == "repeated")


def _spread(table: PrintedTable, repeated: bool) -> list[list[str]]:
    """Every box in all the fields it covers; its text in the first or in each."""
    placed: dict[tuple[int, int], str] = {}
    for down, row in enumerate(table.rows):
        across = 0
        for box in row:
            while (down, across) in placed:
                across += 1
            for place in _covered(box, down, across):
                placed[place] = box.text if repeated or place == (down, across) else ""
    width = max(across for _, across in placed) + 1
    return [[placed.get((down, across), "") for across in range(width)] for down in range(len(table.rows))]


def _covered(box: Box, down: int, across: int) -> Iterator[tuple[int, int]]:
    return ((down + y, across + x) for y in range(box.rows) for x in range(box.columns))
