"""A draft's text with its tables written out, so that the figures in them can be checked like any others.

A row becomes a line: its label, then each figure behind the words of its column. Rows that print no number, and the
header, are left as they are read; what a merged cell covers is said again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.text import squeeze
from ingest.document import Document, Grid, GridCell

_FIGURE = re.compile(r"[+-]?\d[\d,，.]*\s*(?:[%％]|[\u4e00-\u9fff]{1,3})?")
#: 数量（件）: the unit of the column or row.
_UNIT = re.compile(r"[（(](?:单位[:：])?(?P<unit>件|条|项|篇|份|次|个|人|人次|家|期|元|万元|亿元|%)[)）]$")
_UNIT_WORDS = frozenset("件 条 项 篇 份 次 个 人 人次 家 期 元 万元 亿元 %".split())
_NOT_COUNTED = re.compile("^(?:序号|编号|年份|年度|日期|时间|电话|页码)$")


def text_with_tables(document: Document) -> str:
    """The document's text with the rows of its tables as lines, each table where it stands."""
    parts, at = list[str](), 0
    for grid in sorted(document.grids, key=lambda grid: grid.position):
        lines = list(_lines(grid))
        if lines:
            place = _line_end(document.text, grid.position)
            parts += [document.text[at:place].rstrip("\n"), "", *lines, ""]
            at = place
    return "\n".join([*parts, document.text[at:].lstrip("\n")]) if parts else document.text


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", max(position - 1, 0))
    return len(text) if end < 0 else end


def _lines(grid: Grid) -> Iterator[str]:
    rows = [[squeeze(cell.text) if cell else "" for cell in row] for row in _filled(grid)]
    header: list[str] = []
    for row in rows:
        figures = [at for at, text in enumerate(row) if _FIGURE.fullmatch(text)]
        if figures and any(at for at in figures):
            yield _line(row, figures, header)
        elif not figures and any(row):
            header = _joined(header, row)


def _filled(grid: Grid) -> Iterator[list[GridCell | None]]:
    """Rows without gaps: a covered position shows the cell that covers it."""
    above: Sequence[GridCell | None] = ()
    for row in grid.rows:
        whole: list[GridCell | None] = []
        for at, cell in enumerate(row):
            left = whole[at - 1] if at else None
            whole.append(cell if cell is not None else above[at] if at < len(above) and left is None else left)
        above = whole
        yield whole


def _joined(header: list[str], row: list[str]) -> list[str]:
    """Headers above one another: 本年新收 under 申请."""
    if len(header) != len(row):
        return row
    return [
        upper if upper == lower or not lower else f"{upper}{lower}" for upper, lower in zip(header, row, strict=True)
    ]


def _line(row: list[str], figures: list[int], header: list[str]) -> str:
    labels = [
        text for at, text in enumerate(row[: figures[0]]) if text and text not in _UNIT_WORDS and text not in row[:at]
    ]
    unit = next((text for text in row if text in _UNIT_WORDS), "")
    told = []
    for at in figures:
        column = header[at] if at < len(header) else ""
        if _NOT_COUNTED.match(column):
            continue
        found = _UNIT.search(column) or _UNIT.search("".join(labels))
        measure = "" if re.search(r"\D$", row[at]) else found["unit"] if found else unit
        told.append(f"{_UNIT.sub('', column)}{row[at]}{measure}")
    return f"{_UNIT.sub('', ''.join(labels))}：{'，'.join(told)}。"
