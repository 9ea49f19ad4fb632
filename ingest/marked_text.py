"""Tables in text whose cells are parted by tabs or drawn lines, written with the mark that Markdown uses.

A browser, Word and a spreadsheet copy a table as a line for each row with a tab between its cells. Tabs also set
prose apart, so that only stretches which name rows or columns of the form are taken for tables.

A cell of several lines is copied as several lines: 商业 ⏎ 企业 ⇥ 科研 ⏎ 机构. A line end inside a cell is told from the
end of a row by the words of the form; where it is not sure, it ends the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.form import TABLE_IDS
from ingest.labels import find_column, find_line, is_label
from ingest.ruled_text import MARK
from ingest.text_tables import flat, is_word, looks_like_form

_TAB = "\t"
_DRAWN = re.compile("[｜│┃║]")
#: A line of a drawn table that only parts its rows: ├───┼───┤, +---+---+, +===+===+.
_FRAME = re.compile(r"\s*(?:[\u2500-\u257f][\s\u2500-\u257f]+[\u2500-\u257f]|\+[-=]+(?:\+[-=]+)*\+)\s*")
#: So many lines of one cell may stand between two tabs.
_MOST_PARTS = 6
#: Lines without a tab inside a table: the rest of a cell, or one blank.
_WIDEST_GAP = 8
_LONGEST_NAME = 60
_FEWEST_NAMES = 2
#: Numbers that only blanks part: there the tabs are not what parts cells.
_SEVERAL = re.compile(r"[\d０-９] +[\d０-９]")
_VALUE = re.compile(r"[+＋－-]?[\d０-９][\d０-９.,，．]*")


def with_marks(lines: Sequence[str]) -> list[str]:
    """The lines, those of tables parted by tabs or drawn lines with a mark between their cells.

    >>> with_marks(["信息内容\\t本年处理决定数量", "行政许可\\t16", "电话如下。", "电话：\\t123"])
    ['| 信息内容 | 本年处理决定数量 |', '| 行政许可 | 16 |', '电话如下。', '电话：\\t123']
    >>> with_marks(["│行政许可│16│", "├────┼──┤", "| 行政处罚 | 3 |", "+----+----+"])
    ['|行政许可|16|', '| 行政处罚 | 3 |']
    """
    drawn = [_DRAWN.sub(MARK, line) for line in lines if not _FRAME.fullmatch(line)]
    marked: list[str] = []
    done = 0
    for start, end in _stretches(drawn):
        marked += [*drawn[done:start], *map(_marked, _rows(drawn[start:end]))]
        done = end
    return [*marked, *drawn[done:]]


def _marked(fields: Sequence[str]) -> str:
    return f"{MARK} {f' {MARK} '.join(field.strip() for field in fields)} {MARK}"


def _stretches(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(first line, line behind the last) of every table parted by tabs: from its first words of the form to its last.

    Lines of the form above it without a tab belong to it: 商业, of which 企业 stands on the next line.
    """
    start = end = names = above = 0
    for number, line in enumerate([*lines, "。"]):
        parted = _parts(line)
        if parted and (names or _names(line)):
            start = start if names else above
            names += _names(line)
            end = number + 1
        if (parted and names) or (looks_like_form(line) and (number - end < _WIDEST_GAP if names else line.strip())):
            continue
        if names >= _FEWEST_NAMES and not any(map(_SEVERAL.search, lines[start:end])):
            yield start, end
        above, names = number + 1, 0


def _parts(line: str) -> bool:
    """Whether tabs part cells here: they do not where they only indent, or where marks do."""
    return _TAB in line.lstrip() and MARK not in line


def _names(line: str) -> int:
    return sum(_is_name(field) for field in line.split(_TAB))


def _is_name(text: str) -> bool:
    if not 1 < len(flat(text)) <= _LONGEST_NAME:
        return False
    return any(find_column(table, text) or find_line(table, text) for table in TABLE_IDS)


def _rows(lines: Sequence[str]) -> Iterator[list[str]]:
    """The cells of each row."""
    row: list[str] = []
    for field in "\n".join(line for line in lines if line.strip()).split(_TAB):
        before, *behind = _parted(field.split("\n"))
        row.append(before)
        for cell in behind:
            yield row
            row = [cell]
    yield row


def _parted(parts: list[str]) -> list[str]:
    """What stands between two tabs: one cell of several lines, or the last of a row, rows of one cell, and the first.

    >>> _parted(["商业", "企业"]), _parted(["总计", "商业", "企业"]), _parted(["0", "2.重复申请"])
    (['商业企业'], ['总计', '商业企业'], ['0', '2.重复申请'])
    """
    if len(parts) == 1:
        return parts
    length = next((n for n in range(min(len(parts), _MOST_PARTS), 1, -1) if _is_cell(parts[:n])), 1)
    return ["".join(parts[:length]), *(_parted(parts[length:]) if length < len(parts) else ())]


def _is_cell(parts: Sequence[str]) -> bool:
    """Whether lines spell one word of the form together, to the letter, and none of them is a number."""
    whole = "".join(parts)
    words = all(part.strip() and not _VALUE.fullmatch(part.strip()) for part in parts)
    return words and (is_label(whole) or is_word(whole))
