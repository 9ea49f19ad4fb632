"""The statistics table of reports before 2019 in running text: cut out of the prose and put back into rows.

Its rows are `指标名称 计量单位 数 数`. Where blanks part the numbers they are read one by one; where the text runs
together the digits stay one piece, and the aligner reads only what can be read in exactly one way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.document import GridCell, Row

_HEADER = re.compile(
    r"指标名称\s*(?:计量)?单位\s*(?P<columns>(?:\s*(?:\d{4}年度?|本年度?|历年累计|累计|统计数|数量|数值))+)"
)
_COLUMN = re.compile(r"\d{4}年度?|本年度?|历年累计|累计|统计数|数量|数值")
_UNIT = r"万元|元|条|件|人次|次|个|人|篇|份|场|期|项|部"
_ROW = re.compile(rf"(?P<label>[^\d\s]*?(?:\d{{1,2}}\s*[.、．])?[^\d]*?)\s*(?P<unit>{_UNIT})\s*(?P<digits>\d[\d.,\s]*)")
_NUMBER = re.compile(r"(?:其中[:：]\s*)?(\d{1,2})\s*[.、．]")


def cut_statistics(text: str) -> tuple[str, list[Row], str]:
    """The text before the statistics table, the table's rows, the text behind; no rows where there is no table."""
    header = _HEADER.search(text)
    if not header:
        return text, [], ""
    columns = _COLUMN.findall(header["columns"])
    rows: list[Row] = [tuple(map(GridCell, ("指标名称", "计量单位", *columns)))]
    end = header.end()
    for label, unit, values, behind in _rows(text, header.end()):
        end = behind
        rows.append(tuple(map(GridCell, (label, unit, *values))))
    if len(rows) < 2:
        return text, [], ""
    return text[: header.start()], rows, text[end:]


def _rows(text: str, start: int) -> Iterator[tuple[str, str, list[str], int]]:
    """(label, unit, numbers, end) of every row."""
    count = 0
    while found := _ROW.match(text, _skip(text, start)):
        label = "".join(found["label"].split())
        if len(label) > 40 or "。" in label:
            return
        numbered = _NUMBER.match(label)
        count = int(numbered[1]) if numbered else 0
        length = _own_digits(found["digits"], text[found.end() : found.end() + 1], count)
        start = found.start("digits") + length
        yield label, found["unit"], text[found.start("digits") : start].split(), start


def _own_digits(digits: str, following: str, count: int) -> int:
    """How many of the characters are the row's numbers: the number of the next label (2.网上申请数) may be glued on.

    It is told by counting: it follows the number of this label. Where it does not, all characters stay together,
    with their mark, and are no number.
    """
    whole = digits.rstrip()
    mark = whole.endswith(".")
    if not mark and following not in ("、", "．"):
        return len(digits)
    whole = whole.removesuffix(".")
    fitting = [n for n in {count + 1, 1} if whole.endswith(str(n))]
    if len(fitting) != 1:
        return len(digits) + (0 if mark else 1)
    return len(whole) - len(str(fitting[0]))


def _skip(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start
