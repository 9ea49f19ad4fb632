"""What of the statutory tables a document has lost: tables flattened into running text, and tables that stop early."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from corpus.form import EDITIONS, SECTIONS, TABLE_IDS, TABLES, form_printed
from corpus.report import Place
from ingest.bindings import TITLES, Ledger, label_of
from ingest.labels import label_key
from ingest.sections import headings_of

_FLATTENED = "表格的行列已经丢失，文字和数字连在一起，无法确定每一格，未采用"
_NO_CELL = "有这一部分的标题，但没有读到表格里的任何一格（可能是图片，或排法不在规定之内）"
#: 三、收到和处理政府信息公开申请情况: earlier reports call the section 依申请公开.
_SINCE_2019 = tuple(f"三{mark}收到和处理政府信息公开申请" for mark in "、.．")
#: A table that lacks so many rows at its end was cut; one row less may be how it was printed.
_FEWEST_LOST = 2
#: Characters of running text in which a flattened table stands.
_LONGEST_TABLE = 2_500
#: Words that follow each other only where a table has lost its cells.
_RUNS = {
    "active_disclosure": re.compile(
        r"第二十条\s*第?[（(]?[一五六八九][）)]?项[\s,，]*信息内容|信息内容[\s,，]*(?:本年新制作数量|本年制发件数|上一年项目数量|本年处理决定数量)"
    ),
    "applications": re.compile(r"本年新收政府信息公开申请数量[\s|,，]*\d"),
    "review_litigation": re.compile(
        r"结果维持[\s,，]*结果纠正[\s,，]*其他结果[\s,，]*尚未审结|\|(?:\s*\d+\s*\|){15}"
        r"|行政复议\s*行政诉讼[^。；，\d]{0,200}?\d+(?:\s+\d+){14}"
    ),
}


def flattened_tables(text: str, given: Iterable[str]) -> Iterator[tuple[str, str, Place]]:
    """(table, what is told of it, where) for the tables that stand in running text, their rows and columns lost.

    given: the cells that were read; a table of which there are some is not lost.
    """
    kept = {cell.split(".")[0] for cell in given}
    for table, run in _RUNS.items():
        if table not in kept and (found := run.search(text)):
            yield table, f"{TITLES[table]}：{_FLATTENED}", Place(start=found.start(), end=found.end())


def sections_without_table(text: str, given: Iterable[str], told: Iterable[str]) -> Iterator[tuple[str, Place]]:
    """(what is told, where) for every heading of a statutory table of which no cell was read and nothing told.

    The heading of table 三 is the form's since 2019 alone. The other two stood in earlier reports without a table, so
    they tell of a lost one only beside it, or where another statutory table was read.
    """
    known = {cell.split(".")[0] for cell in given}
    printed = {name: start for name, start, _ in headings_of(text)}
    titles = dict(SECTIONS)
    own = text[printed.get(titles["applications"], len(text)) :].startswith(_SINCE_2019)
    if not (own or known & set(TABLE_IDS)):
        return
    for table in TABLE_IDS:
        start = printed.get(titles[table])
        if start is not None and table not in known and not any(line.startswith(TITLES[table]) for line in told):
            yield f"{TITLES[table]}：{_NO_CELL}", Place(start=start, end=text.find("\n", start) + 1 or len(text))


def edition_of_words(table: str, text: str, start: int) -> str | None:
    """The edition whose labels, and no other's, stand in a flattened table; None where none or several do."""
    words = label_key(text[start : start + _LONGEST_TABLE])
    told = [edition for edition in EDITIONS if any(label in words for label in _own_labels(table, edition))]
    return told[0] if len(told) == 1 else None


@cache
def _own_labels(table: str, edition: str) -> frozenset[str]:
    """The labels that only this edition of a table prints, and that no label of another holds."""
    of = {each: _labels(table, each) for each in EDITIONS}
    others = [label for each, labels in of.items() if each != edition for label in labels]
    return frozenset(label for label in of[edition] if not any(label in other for other in others))


def _labels(table: str, edition: str) -> set[str]:
    lines = TABLES[table, edition].lines
    printed = [line.label for line in lines] + [column.label for line in lines for column in line.columns]
    return {label_key(label) for label in printed}


def tables_cut_short(ledger: Ledger, cells: Iterable[str], editions: Mapping[str, str]) -> Iterator[tuple[str, Place]]:
    """(what is told, the last row read) for every table of which the last rows are not there.

    Rows that were seen and refused are told already.
    """
    seen = {key.rsplit(".", 1)[0] for key in (*cells, *ledger.named)}
    for table in (table for table in TABLE_IDS if table in editions):
        form = form_printed(table, editions)
        lines = [line.id for line in form.lines] if form else []
        last = max((at for at, line in enumerate(lines) if f"{table}.{line}" in seen), default=-1)
        lost = len(lines) - 1 - last
        if last >= 0 and lost >= _FEWEST_LOST:
            rows = [bound.row for bound in ledger.bound if bound.id.startswith(f"{table}.{lines[last]}.")]
            told = f"{TITLES[table]}：只读到“{label_of(table, lines[last])}”一行，其后{lost}行没有读到"
            yield told, rows[-1] if rows else Place()
