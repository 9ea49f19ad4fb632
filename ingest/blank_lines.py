"""Dumps with a line for each cell, in which a blank cell leaves an empty line: the blanks back into their rows.

Between two cells of a row stand as many line ends everywhere, between two rows as many, and a blank cell adds as many:
those of a cell, or one where only cells with text hold lines of their own. That is believed of a table only where it
fits all of it: every row must then have, with its blanks, just as many cells as the header over it has columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from corpus.form import APPLICANTS, RESULTS
from corpus.numbers import parse_cell
from ingest.labels import find_column, is_label
from ingest.text_tables import BLANK, LINE_END, find_group_word, flat, groups_rows, is_row_word, is_word, split_line

#: Lines that one label or heading may take.
_MOST_LINES = 16
#: These head columns; as names of rows they have their number: 3.其他, （七）总计.
_HEADS_FIRST = frozenset(("其他", "总计", "合计"))
_SPANS_ROWS = "三本年度办理结果"
_TOTAL = "total"
_BLOCKS = 3


@dataclass(frozen=True, slots=True)
class _Gaps:
    """Line ends between two cells of a row, between two rows, and those that a blank cell adds."""

    cell: int
    row: int
    blank: int


Kind = Literal["head", "group", "label", "value"]


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell with text: its lines, what it is, and how many line ends stand between it and the next one."""

    lines: tuple[str, ...]
    kind: Kind
    behind: int

    @property
    def text(self) -> str:
        return "".join(self.lines)


def with_blanks(tables: Sequence[Sequence[str]]) -> list[list[str] | None]:
    """For every table of a dump its lines with text and `BLANK` for each blank cell; None where there are none, or
    it is not certain. The gaps are the same in all tables of a dump.

    >>> lines = "信息内容 本年制发件数 本年废止件数 现行有效件数 规章  0 9 规范性文件 4 1 8".split(" ")
    >>> with_blanks([lines])[0][4:8]
    ['规章', '\\x00', '0', '9']
    >>> with_blanks([[line for line in lines if line]])  # not all of 规章 is there
    [None]
    """
    ways = [_ways(_cells(lines)) for lines in tables]
    shared = set.intersection(*fitting) if (fitting := [set(each) for each in ways if each]) else set()
    return [_only({each[gaps] for gaps in shared if gaps in each}) for each in ways]


def with_numbers_whole(tables: Sequence[Sequence[str]]) -> list[list[str]]:
    """The lines of every table of a dump, those of one cell as one line, parted by `LINE_END`.

    Between the pieces of a number stand fewer line ends than between a label and the first number behind it. That is
    believed where many numbers of the dump stand as far from one another as from their label.

    >>> with_numbers_whole([["规章", "", "1", "", "2", "7", "", "规范性文件", "", "4", "", "8", "", "0"]])[0][4:6]
    ['2\\x017', '']
    """
    pairs = [pair for lines in tables for pair in _pairs(lines)]
    cell = min((gap for gap, labelled in pairs if labelled), default=1)
    between = [gap for gap, labelled in pairs if not labelled]
    sure = cell > 1 and sum(gap < cell for gap in between) <= 2 * sum(gap >= cell for gap in between)
    return [_joined(lines, cell) if sure and _pairs(lines) else list(lines) for lines in tables]


def _pairs(lines: Sequence[str]) -> list[tuple[int, bool]]:
    """(line ends before a number, whether a label stands above it) for every number of a table with a line for each
    cell; none of any other."""
    printed = [(at, *split_line(line)) for at, line in enumerate(lines) if line]
    if any(len(values) + bool(words) > 1 for _, words, values in printed):
        return []
    return [(below - at, bool(words)) for (at, words, _), (below, _, values) in pairwise(printed) if values]


def _joined(lines: Sequence[str], cell: int) -> list[str]:
    """The lines, a number that stands nearer than a cell to the one above it as a further line of that one."""
    joined: list[str] = []
    gap = 0
    for line in lines:
        gap += 1
        if line and not split_line(line)[0] and gap < cell and joined and not split_line(joined[-gap])[0]:
            joined[-gap:] = [joined[-gap] + LINE_END + line]
        else:
            joined.append(line)
        gap = 0 if line else gap
    return joined


def _only(readings: set[tuple[str, ...]]) -> list[str] | None:
    reading = readings.pop() if len(readings) == 1 else ()
    return list(reading) if BLANK in reading else None


def _ways(cells: Sequence[_Cell]) -> dict[_Gaps, tuple[str, ...]]:
    """The lines with blanks by the gaps that fit every row."""
    found = {cell.behind for cell in cells[:-1]}
    ways = (_Gaps(cell, row, blank) for cell in found for row in found if row >= cell for blank in {1, cell})
    return {gaps: lines for gaps in ways if (lines := tuple(_filled(cells, gaps)))}


def _cells(lines: Sequence[str]) -> list[_Cell]:
    """The cells with text; none where a line is not a cell, nor a part of one that the form knows."""
    printed = [at for at, line in enumerate(lines) if line]
    gaps = [following - at for at, following in pairwise([*printed, len(lines)])]
    least = min(gaps, default=1)
    cells: list[_Cell] = []
    at = 0
    while at < len(printed):
        texts = [lines[number] for number in printed[at : at + _MOST_LINES]]
        kind, count = _kind_of(texts, gaps[at:], least)
        if kind is None:
            return []
        cells.append(_Cell(tuple(texts[:count]), kind, gaps[at + count - 1]))
        at += count
    return [
        replace(cell, kind="group") if below and groups_rows(flat(cell.text), flat(below.text)) else cell
        for cell, below in zip(cells, [*cells[1:], None], strict=True)
    ]


def _kind_of(texts: Sequence[str], gaps: Sequence[int], least: int) -> tuple[Kind | None, int]:
    """What the cell is that begins here, and how many lines it takes; None where these lines spell no word."""
    words, values = split_line(texts[0])
    if values:
        return (None, 1) if words or len(values) > 1 else ("value", 1)
    together = 1 + next((n for n, gap in enumerate(gaps[: len(texts) - 1]) if gap > least), len(texts) - 1)
    spelled = ["".join(texts[:n]) for n in range(together, 0, -1)]
    count = next((together - n for n, text in enumerate(spelled) if is_word(text) or is_label(text)), 0)
    word = flat("".join(texts[:count]))
    if not count:
        return None, 1
    if is_row_word(word) and word not in _HEADS_FIRST:
        return "label", count
    return ("group" if find_group_word(word) or word == _SPANS_ROWS else "head"), count


def _filled(cells: Sequence[_Cell], gaps: _Gaps) -> list[str]:
    """The lines with blanks where such gaps part cells and rows; none where a row does not fit.

    What ends the last row is not known: where it lacks cells, none of its blanks is certain.
    """
    counts = [_blanks(cell.kind, below.kind, cell.behind, gaps) for cell, below in pairwise(cells)]
    blanks = [*(count for count in counts if count is not None), 0]
    if len(blanks) < len(cells):
        return []
    lines: list[str] = []
    for first, last, columns in _parts(cells):
        own = cells[first:last]
        lines += [line for cell in own if cell.kind != "value" for line in cell.lines]
        if columns is None:
            continue
        texts = [BLANK] * (blanks[first - 1] if own[0].kind == "value" else 0)
        for cell, count in zip(own, blanks[first:last], strict=True):
            texts += [*(cell.lines if cell.kind == "value" else ()), *[BLANK] * count]
        lacking = len(columns) - len(texts)
        if not columns or lacking < 0 or (lacking and last < len(cells)):
            return []
        sure = not lacking and _adds_up(texts, columns)
        lines += texts if sure else [text for text in texts if text != BLANK]
    return lines


def _blanks(kind: Kind, below: Kind, behind: int, gaps: _Gaps) -> int | None:
    """How many blank cells stand between two cells with so many line ends between them; None where that cannot be."""
    if below != "value" and kind in ("head", "group"):
        beside = behind == gaps.cell and (kind == "head") == (below == "head")
        return 0 if beside or (kind == "head" and behind == gaps.row) else None
    if kind == "group":
        return None
    count, rest = divmod(behind - (gaps.cell if below == "value" and kind != "head" else gaps.row), gaps.blank)
    return count if count >= 0 and not rest else None


def _parts(cells: Sequence[_Cell]) -> Iterator[tuple[int, int, tuple[str, ...] | None]]:
    """(first cell, cell behind the last, columns) of every row; a heading alone, with None."""
    heads: list[str] = []
    at = 0
    while at < len(cells):
        kind = cells[at].kind
        last = next((n for n in range(at + 1, len(cells)) if cells[n].kind != "value"), len(cells))
        if kind == "head":
            heads = [*(heads if at and cells[at - 1].kind == "head" else ()), cells[at].text]
        if kind in ("head", "group"):
            yield at, at + 1, None
            at += 1
        else:
            yield at, last, _columns(heads)
            at = last


def _columns(heads: Sequence[str]) -> tuple[str, ...]:
    """The columns that the words of a header name, the total of applicants last; () where they name no whole table."""
    results = _named("review_litigation", heads)
    if len(results) == _BLOCKS * len(RESULTS):
        return results
    applicants = _named("applications", heads)
    if set(applicants) == {column.id for column in APPLICANTS}:
        return tuple(column.id for column in APPLICANTS)
    return () if applicants else _named("active_disclosure", heads)


def _named(table: str, heads: Sequence[str]) -> tuple[str, ...]:
    return tuple(min(names)[1] for word in heads if (names := find_column(table, word)))


def _adds_up(texts: Sequence[str], columns: Sequence[str]) -> bool:
    """Whether the total of a row, or of each block, is what its other cells make up, or all of them are blank."""
    size = len(RESULTS) if len(columns) > len(APPLICANTS) else len(columns)
    for at in range(0, len(columns), size):
        numbers = dict(zip(columns[at : at + size], texts[at : at + size], strict=True))
        if _TOTAL not in numbers or not any(text != BLANK for text in numbers.values()):
            continue
        total, *parts = (
            parse_cell("" if text == BLANK else text)[0] for text in (numbers.pop(_TOTAL), *numbers.values())
        )
        if total is None or sum(filter(None, parts)) != total:
            return False
    return True
