"""The statistics table of reports before 2019 in running text: cut out of the prose and put back into rows.

Its rows are `指标名称 计量单位 数 数`. Where blanks part the cells they are read one by one, as the national table of
2014 to 2018 needs, whose names hold digits and whose headings stand without numbers. Where the text runs together
the digits stay one piece, and the aligner reads only what can be read in exactly one way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.document import GridCell, Row

_HEADER = re.compile(
    r"(?:指标名称|(?<!\S)统\s?计\s?指\s?标|(?<!\S)指\s?标(?=\s))\s*(?:计量)?单\s?位\s*"
    r"(?P<columns>(?:\s*(?:\d{4}年度?|本年度?|历年累计|累计|统计数|数量|数值))+)(?!\s*(?:统计指标|指标))"
)
_COLUMN = re.compile(r"\d{4}年度?|本年度?|历年累计|累计|统计数|数量|数值")
_UNIT = r"万元|元|条|件|人次|次|个|人|篇|份|场|期|项|部"
_ROW = re.compile(rf"(?P<label>[^\d\s]*?(?:\d{{1,2}}\s*[.、．])?[^\d]*?)\s*(?P<unit>{_UNIT})\s*(?P<digits>\d[\d.,\s]*)")
_WORD = re.compile(r"\S+")
_A_UNIT = re.compile(rf"(?:{_UNIT})|[—–-]{{1,4}}|[/／]")
_A_VALUE = re.compile(r"\d[\d,]*(?:\.\d+)?|[—–-]{1,4}|[/／]")
#: How the name of a row begins that has a number of its own: 一、 （一） 1. 其中：
_OUTLINE = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．]|其中[:：]"
)
_MARK = re.compile("[.、．]")
#: No name is longer, with its remark.
_LONGEST = 60
_NUMBER = re.compile(r"(?:其中[:：]\s*)?(\d{1,2})\s*[.、．]")


def cut_statistics(text: str) -> tuple[str, list[Row], str]:
    """The text before the statistics table, the table's rows, the text behind; no rows where there is no table."""
    header = _HEADER.search(text)
    if not header:
        return text, [], ""
    columns = _COLUMN.findall(header["columns"])
    rows: list[Row] = [tuple(map(GridCell, ("指标名称", "计量单位", *columns)))]
    end = header.end()
    found = max(list(_rows(text, end)), list(_parted_rows(text, end, len(columns))), key=len)
    for label, unit, values, behind in found:
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


def _parted_rows(text: str, start: int, columns: int) -> Iterator[tuple[str, str, list[str], int]]:
    """(label, unit, numbers, end) of every row whose cells stand apart; a heading without number has no unit.

    A row without number is blank where there is one column; of several it gives none, for the aligner to judge.
    """
    words = list(_WORD.finditer(text, start))
    label, at = list[re.Match[str]](), 0
    while at < len(words):
        word = words[at][0]
        if label and _A_UNIT.fullmatch(word):
            values: list[re.Match[str]] = []
            while at + 1 + len(values) < len(words) and _is_value(words, at + 1 + len(values)):
                values.append(words[at + 1 + len(values)])
            end = (values or [words[at]])[-1].end()
            printed = [value[0] for value in values] or ([""] if columns == 1 else [])
            yield "".join(each[0] for each in label), word, printed, end
            label, at = [], at + 1 + len(values)
            continue
        if label and _OUTLINE.match(word):
            yield "".join(each[0] for each in label), "", [], label[-1].end()
            label = []
        if "。" in word or sum(len(each[0]) for each in label) + len(word) > _LONGEST:
            return
        label.append(words[at])
        at += 1


def _is_value(words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a word is a number, and not that of the next name, whose mark stands apart (2 、网上申请数)."""
    following = words[at + 1][0] if at + 1 < len(words) else ""
    return bool(_A_VALUE.fullmatch(words[at][0])) and not _MARK.match(following)


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
