"""Tables in text whose cells are parted by a mark: Markdown, and the dumps of page extractors ("规章 | 3 | 0 | 15 |").

Such text keeps what a plain dump loses: which cells are blank. What it may lose are merged cells. Where every row is
printed in full, the rows are a grid as they stand. Where a merged cell is printed once and rows are filled up with
blanks at their end, the lines of a header are put back into one, and what stands behind the last column is cut when
it is blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.document import GridCell, Row
from ingest.labels import find_column, find_line
from ingest.lying_tables import fields_upright
from ingest.ruled_columns import Columns, Fields, columns_of, end_of_rows, without_fillers
from ingest.text_tables import DIGITS, find_group_word, flat, review_header

MARK = "|"
_RULE = re.compile(r"[|:\s+=-]*-[|:\s+=-]*")
#: Nothing, a stroke, or a number with what may follow one (12884.2万, 22（其中修订16件）); not "1.属于" or "1、".
_VALUE = re.compile(rf"[+＋－—/／-]*|{DIGITS}(?:[^\d０-９.．、].{{0,30}})?")
#: What Markdown sets around a cell or a part of it: **17**, *17*, `17`.
_SET = re.compile(r"^(?P<mark>\*{1,3}|_{1,3}|`)(?P<text>[^*_`]+)(?P=mark)$")
#: What is no part of a number: the mark of a footnote, and what is struck out.
_NO_PART = re.compile(
    r"\[\^[^\]\s]{1,12}\]|<sup>[^<]*</sup>|~~[^~]*~~|<(s|del|strike)>[^<]*</\1>|<br\s*/?>", re.IGNORECASE
)
_ESCAPED = re.compile(r"\\(?=[*_`~#+\-.!()\[\]{}<>\\])")
#: A table has at least so many rows in a row.
_FEWEST_ROWS = 2
#: A row that prints only its name has more fields.
_FEWEST_FIELDS = 3
#: Blank lines between two rows of one table, at most.
_WIDEST_GAP = 1
#: Fields before the columns in the header rows made here.
_LABELS = 2
_SPAN = "法人或其他组织"
_FIRST_APPLICANT = "自然人"
_FIRST_COMPANY = "商业企业"
_FIRST_CASE = "未经复议直接起诉"
_REVIEW_RESULT = "结果维持"


def ruled_tables(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(first line, number of lines) of every table whose cells are parted by a mark."""
    start, end = 0, 0
    rows = 0
    for number, line in enumerate([*lines, *[""] * (_WIDEST_GAP + 1)]):
        if MARK in line:
            start = number if not rows else start
            end, rows = number + 1, rows + 1
        elif rows and (line or number - end >= _WIDEST_GAP):
            if rows >= _FEWEST_ROWS and _has_rows(lines[start:end]):
                yield start, end - start
            rows = 0


def _has_rows(lines: Sequence[str]) -> bool:
    """Whether a line is a row. Some extractors set every cell on a line of its own: then nothing tells rows apart."""
    printed = (line for line in lines if not _RULE.fullmatch(line))
    filled = [fields for line in printed if any(fields := [field.strip() for field in line.split(MARK)])]
    return 0 < len(filled) <= 2 * sum(map(_is_row, filled))


def _is_row(fields: Fields) -> bool:
    """Several cells, or a name before blank ones (行政许可 | | | |); "0 | ||" is the last cell of a row."""
    words = [field for field in fields if field]
    return len(words) > 1 or (len(fields) > _FEWEST_FIELDS and bool(fields[0]) and not _VALUE.fullmatch(words[0]))


def without_mark(line: str) -> str:
    """A line that holds one cell, without the marks around it; any other as it is.

    >>> without_mark("规章 |"), without_mark("||"), without_mark("首页 | 年报")
    ('规章', '', '首页 | 年报')
    """
    fields = [field.strip() for field in line.split(MARK) if field.strip()]
    return line if len(fields) > 1 or MARK not in line else "".join(fields)


def fields_of(lines: Sequence[str]) -> list[Fields]:
    """The cells of each line. A mark at the edge parts nothing where all lines have one.

    >>> fields_of(["| 规章 | 3 | | 15 |", "|---|---|---|---|", "| | 0 ||"])
    [['规章', '3', '', '15'], ['', '0', '']]
    """
    printed = [line.strip() for line in lines if line and not _RULE.fullmatch(line.strip())]
    before = all(line.startswith(MARK) for line in printed)
    behind = all(line.endswith(MARK) for line in printed)
    bare = [line[before : len(line) - behind] for line in printed]
    return [[_unset(field) for field in line.split(MARK)] for line in bare]


def _unset(field: str) -> str:
    """A cell without what Markdown sets around and beside its text.

    >>> [_unset(field) for field in (" **17** ", "`5`", "1[^1]", "~~9~~1", "3\\\\*", "*")]
    ['17', '5', '1', '1', '3*', '*']
    """
    return _ESCAPED.sub("", _SET.sub(r"\g<text>", _NO_PART.sub("", field).strip()))


def ruled_rows(lines: Sequence[str], above: Columns | None = None) -> list[Row]:
    """The rows that the lines of one table print; `above` are the columns of the table that it may go on with."""
    table = fields_upright(without_fillers(fields_of(lines)))
    if not columns_of(table) and above and not end_of_rows(table, 0) < len(table) and above.fit(table):
        return [above.row(fields) for fields in table]
    return _rows(table)


def columns_in(lines: Sequence[str]) -> Columns | None:
    """The columns that the first header of table three in these lines sets in order, or None."""
    found = columns_of(fields_upright(without_fillers(fields_of(lines))))
    return found[2] if found else None


def _rows(table: Sequence[Fields]) -> list[Row]:
    if found := columns_of(table):
        start, first, columns = found
        behind = end_of_rows(table, first)
        body = (columns.row(fields) for fields in table[first:behind])
        return [*_rows(table[:start]), columns.header(), *body, *_rows(table[behind:])]
    if _is_whole(table):
        return _whole_rows(table)
    rows: list[Row] = []
    storeys: list[Fields] = []
    width = 0
    filled_up = len({len(fields) for fields in table}) == 1
    for fields in table:
        names, values = _parted(fields)
        if not values:
            storeys.append(names)
            continue
        header = _header(storeys)
        if header:
            rows += header
            width = len(header[-1]) - _LABELS
        above = [] if header else [name for storey in storeys for name in storey]
        storeys = []
        values = _surely_placed(_cut(values, width)) if filled_up else _cut(values, width)
        labels = [*above, *names]
        rows.append(
            (*map(GridCell, labels), *(None,) * (_LABELS - len(labels) if labels else 0), *map(GridCell, values))
        )
    return rows + (_header(storeys) or [tuple(map(GridCell, names)) for names in storeys])


def _is_whole(table: Sequence[Fields]) -> bool:
    """Whether merged cells take as many fields as columns.

    Then the lower half of a header stands under its upper half; in a table whose headers have no halves, blanks stand
    between names and not only behind them, or nothing is blank.
    """
    if len({len(fields) for fields in table}) != 1:
        return False
    for upper, lower in pairwise(table):
        for name, below in ((_FIRST_APPLICANT, _FIRST_COMPANY), (_FIRST_CASE, _REVIEW_RESULT)):
            above, under = [flat(field) for field in upper], [flat(field) for field in lower]
            if name in above and below in under and below not in above:
                return under.index(below) > above.index(name) or name in under
    return any("" in fields[: len(_without_end(fields))] or all(fields) for fields in table if not _parted(fields)[1])


def _without_end(fields: Fields) -> Fields:
    """Fields without the blanks behind the last word."""
    last = max((n for n, field in enumerate(fields) if field), default=-1)
    return fields[: last + 1]


def _whole_rows(table: Sequence[Fields]) -> list[Row]:
    """A grid as it stands; what is repeated for a merged heading, or under one, stands once."""
    rows: list[Row] = []
    header: list[Fields] = []
    open_header = False
    for fields in table:
        if _parted(fields)[1]:
            open_header = False
            rows.append(_values_once(fields, header))
        else:
            header = [*header, fields] if open_header else [fields]
            open_header = True
            above = header[-2] if len(header) > 1 else [""] * len(fields)
            rows.append(tuple(None if _repeats(fields, above, n) else GridCell(text) for n, text in enumerate(fields)))
    return rows


def _repeats(fields: Fields, above: Fields, number: int) -> bool:
    text = fields[number]
    return bool(text) and (text == above[number] or (number > 0 and text == fields[number - 1]))


def _values_once(fields: Fields, header: Sequence[Fields]) -> Row:
    """A row under its header: of values under one merged heading the first, where all are the same."""
    lowest = header[-1] if header else [""] * len(fields)
    same = [n > 0 and bool(lowest[n]) and lowest[n] == lowest[n - 1] for n in range(len(fields))]
    storeys = [storey for storey in header if len(set(storey) - {""}) > 1]
    columns = [n for n in range(len(fields)) if not same[n] and any(storey[n] for storey in storeys)]
    if len(columns) > 1 and fields[columns[-2]] and not fields[columns[-1]]:
        # Perhaps a cell is missing and the others moved up: fewer than the columns bind nothing.
        return tuple(GridCell(text) for text in fields if text)
    return tuple(None if same[n] and text == fields[n - 1] else GridCell(text) for n, text in enumerate(fields))


def _parted(fields: Fields) -> tuple[Fields, Fields]:
    """The names of a line and its values; a line of names alone has none, however many blanks fill it up."""
    last = max((n for n, field in enumerate(fields) if field and not _VALUE.fullmatch(field)), default=-1)
    names, values = [field for field in fields[: last + 1] if field], fields[last + 1 :]
    if any(values) or (names and _names_a_row(names)):
        return names, values
    return names, []


def _names_a_row(names: Sequence[str]) -> bool:
    if any(find_column(table, names[-1]) for table in ("active_disclosure", "applications")):
        return False
    group = next((name for name in names if find_group_word(flat(name))), "")
    return any(find_line(table, names[-1], group) for table in ("active_disclosure", "applications"))


def _cut(values: Fields, width: int) -> Fields:
    """Values without the blanks behind the last column."""
    return values[:width] if width and not any(values[width:]) else values


def _surely_placed(values: Fields) -> Fields:
    """Values of a row that was filled up; one less than the columns, which binds nothing, where a cell may be missing.

    A row printed with one cell too few looks like a row whose last column is blank and the one before it is not.
    """
    return values if len(values) < 2 or values[-1] or not values[-2] else values[:-1]


def _header(storeys: Sequence[Fields]) -> list[Row]:
    """The header that lines of names print, as one row of columns; none where they print none."""
    names = [flat(name) for storey in storeys for name in storey]
    if names.count(_REVIEW_RESULT) > 1:
        return review_header(names)
    for number, storey in enumerate(storeys):
        keys = [flat(name) for name in storey]
        if _FIRST_APPLICANT in keys:
            columns = storey[keys.index(_FIRST_APPLICANT) :]
            if _SPAN in keys and number + 1 < len(storeys):
                place = keys.index(_SPAN) - keys.index(_FIRST_APPLICANT)
                spanned = _completed(storeys[number + 1], [name for below in storeys[number + 2 :] for name in below])
                columns = [*columns[:place], *spanned, *columns[place + 1 :]]
            return [(None, GridCell("申请人情况"), *map(GridCell, columns))]
    for storey in reversed(storeys):
        if any(find_column("active_disclosure", name) for name in storey):
            return [*((GridCell(name),) for other in storeys for name in other if other is not storey), _titled(storey)]
    return []


def _completed(columns: Fields, below: Fields) -> Fields:
    """Applicants with the rest of their words from the line below, where as many are cut short as it holds rests.

    >>> _completed(["商业", "科研", "社会公益组织"], ["企业", "机构"])
    ['商业企业', '科研机构', '社会公益组织']
    """
    cut = [at for at, name in enumerate(columns) if not find_column("applications", name)]
    whole = [columns[at] + rest for at, rest in zip(cut, below, strict=False)]
    if len(cut) != len(below) or not all(find_column("applications", name) for name in whole):
        return columns
    return [whole[cut.index(at)] if at in cut else name for at, name in enumerate(columns)]


def _titled(storey: Fields) -> Row:
    columns = storey[1:] if flat(storey[0]) == "信息内容" else storey
    return (None, GridCell("信息内容"), *map(GridCell, columns))
