"""Table three where every row has a field for every column: what stands in a row is named by the column's number.

Such text fills what merged cells cover with blanks, or with strokes. Counted from the left, a row that lost a cell
moves its numbers under other names; counted by column, it has fewer fields than the header and is not read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.form import APPLICANTS
from ingest.document import GridCell, Row
from ingest.headers import is_filler, is_header_row
from ingest.labels import SPANNING, find_column, find_line, label_key

Fields = list[str]

#: 数据1 | 数据2 | 数据3: names that an extractor gives to columns without names.
_NUMBERED = re.compile(r"\D{0,8}?(\d+)")
_FEWEST_NUMBERED = 3
_FIRST, _LAST = "natural_person", "total"


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of table three in a text.

    width:  fields of every row.
    places: the number of each field that holds an applicant or the total, in printed order.
    names:  what the header prints over them, "" over a column without a name.
    """

    width: int
    places: tuple[int, ...]
    names: tuple[str, ...]

    def fit(self, rows: Sequence[Fields]) -> bool:
        """Whether most rows have a field for every column."""
        return 2 * sum(len(row) == self.width for row in rows) > len(rows)

    def header(self) -> Row:
        """The columns as one row of a header."""
        return (*(None,) * (self.places[0] - 1), GridCell("申请人情况"), *map(GridCell, self.names))

    def row(self, fields: Fields) -> Row:
        """A row under them; one without places, which binds nothing, where it has not a field for every column."""
        labels = fields[: self.places[0]]
        names = [
            None if is_filler(text) or (at and text == labels[at - 1]) else GridCell(text)
            for at, text in enumerate(labels)
        ]
        if len(fields) != self.width:
            return (*names, GridCell(" ".join(fields[self.places[0] :])))
        return (*names, *(GridCell(fields[place]) for place in self.places))


def without_fillers(table: Sequence[Fields]) -> list[Fields]:
    """The rows of a table, blank where a header prints strokes over a column and where they stand under these.

    >>> without_fillers([["列1", "列2", "列3"], ["信息内容", "本年处理决定数量", "-"], ["行政许可", "-", "-"]])
    [['信息内容', '本年处理决定数量', ''], ['行政许可', '-', '']]
    """
    rows: list[Fields] = []
    covered: set[int] = set()
    in_header = False
    for fields in table[_is_numbered(table[0]) if table else 0 :]:
        if _is_header(fields):
            fillers = {n for n, text in enumerate(fields) if is_filler(text)}
            covered = covered & fillers if in_header else {n for n in fillers if fields[n]}
            in_header = True
            rows.append(["" if n in fillers else text for n, text in enumerate(fields)])
        else:
            in_header = False
            rows.append(["" if n in covered and is_filler(text) else text for n, text in enumerate(fields)])
    return rows


def _is_numbered(fields: Fields) -> bool:
    """Whether a line counts the columns."""
    found = [_NUMBERED.fullmatch(text) for text in fields]
    numbers = [int(each[1]) for each in found if each]
    words = {text.rstrip("0123456789") for text in fields}
    counted = len(fields) >= _FEWEST_NUMBERED and numbers == list(range(1, len(fields) + 1))
    return counted and len(words) == 1 and "" not in words


def _is_header(fields: Fields) -> bool:
    """Whether a line names columns and prints no number."""
    return not any(text.isdecimal() for text in fields) and is_header_row(tuple(map(GridCell, fields)))


def columns_of(table: Sequence[Fields]) -> tuple[int, int, Columns] | None:
    """(first row of the header, first row behind it, its columns); None where rows do not stand by number.

    The lower half of the header must stand under its upper half.
    """
    for start, fields in enumerate(table):
        first = _place(fields, _FIRST)
        if first < 1:
            continue
        end = next((n for n in range(start + 1, len(table)) if not _is_header(table[n])), len(table))
        found = _columns(table[start:end], first)
        while start and _is_header(table[start - 1]):
            start -= 1
        # Over one label column a row with two labels may rightly have a field more: most must show that none has.
        sure = found and (first > 1 or found.fit(table[end : end_of_rows(table, end)]))
        return (start, end, found) if found and sure else None
    return None


def end_of_rows(table: Sequence[Fields], start: int) -> int:
    """Where the rows below a header end: at the next header, or at table four."""
    behind = (n for n in range(start, len(table)) if _is_header(table[n]) or _names_case(table[n]))
    return next(behind, len(table))


def _names_case(fields: Fields) -> bool:
    return any(find_line("review_litigation", text) for text in fields if text)


def _columns(storeys: Sequence[Fields], first: int) -> Columns | None:
    width = len(storeys[0])
    if any(len(storey) != width for storey in storeys):
        return None
    lowest = [_lowest([storey[place] for storey in storeys]) for place in range(width)]
    named = [place for place in range(first, width) if lowest[place]]
    last = next((place for place in reversed(named) if _names(lowest[place], _LAST)), -1)
    places = [place for place in named if place <= last]
    in_line = places == list(range(first, first + len(places))) and _names(lowest[first], _FIRST)
    if len(places) < len(APPLICANTS) or not in_line:
        return None
    return Columns(width, tuple(places), tuple(lowest[place] for place in places))


def _lowest(texts: Sequence[str]) -> str:
    """The lowest name over a column; the words that span columns name none."""
    printed = [text for text in texts if not is_filler(text) and label_key(text) not in SPANNING]
    return printed[-1] if printed else ""


def _place(fields: Fields, column: str) -> int:
    return next((place for place, text in enumerate(fields) if _names(text, column)), -1)


def _names(text: str, column: str) -> bool:
    return any(found == column for _, found in find_column("applications", text) or ())
