"""Which edition of the form the tables of a report follow, and which rows of table two follow the other one.

Some offices filled in the columns of one edition under one item of article 20 and those of the other under the next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby

from corpus.form import DISCLOSURE_2019, EDITIONS, TABLE_IDS, TABLES, editions_with

#: The table whose columns and rows differ between the editions, and the edition that has all rows of both.
_MIXED = DISCLOSURE_2019
_FEWER = EDITIONS[-1]


def row_edition(table: str, line: str, columns: Iterable[str]) -> str:
    """The edition that prints a row with just these columns; "" where none or both do.

    >>> row_edition("active_disclosure", "fees", ["amount"]), row_edition("active_disclosure", "fees", ["change"])
    ('2021', '')
    """
    printed = set(columns)
    found = [
        edition
        for edition in EDITIONS
        for each in TABLES[table, edition].lines
        if each.id == line and {column.id for column in each.columns} == printed
    ]
    return found[0] if len(found) == 1 else ""


def editions_of(cells: Iterable[str], named: Iterable[str], rows: Mapping[str, str]) -> dict[str, str]:
    """Each table's edition by the rows and columns that only one edition has; cells that were read come first.

    The fourth table is the same in both, and so is the third without its 其他处理: they follow their neighbours.
    rows: "active_disclosure.fees" → its own edition by its columns, "" where they tell none. Where table two has rows
    of both, most of them give the table's, and the others stand beside it.
    """
    editions: dict[str, str] = {}
    keys, others = list(cells), list(named)
    for table in TABLE_IDS:
        votes = _votes(keys, table) or _votes(others, table)
        if votes:
            editions[table] = max(EDITIONS, key=votes.count)
    own = {row: edition for row, edition in rows.items() if edition and row.startswith(f"{_MIXED.id}.")}
    apart: dict[str, str] = {}
    if len(set(own.values())) > 1:
        count = Counter(own.values())
        first = editions.get(_MIXED.id, EDITIONS[-1])
        editions = {_MIXED.id: max(EDITIONS, key=lambda edition: (count[edition], edition == first))} | {
            table: edition for table, edition in editions.items() if table != _MIXED.id
        }
        apart = _apart(own, rows, editions[_MIXED.id])
    for table in TABLE_IDS:
        editions.setdefault(table, next(iter(editions.values()), EDITIONS[-1]))
    return editions | apart


def _apart(own: Mapping[str, str], rows: Mapping[str, str], whole: str) -> dict[str, str]:
    """The rows of another edition than their table's, with those that it does not print for that reason.

    An item of which nothing was read is taken for one of the edition with fewer rows where the one before it is: no
    row is missed that was perhaps never printed. A row that was seen and not read stays one of its table.
    """
    apart: dict[str, str] = {}
    before = whole
    for _, lines in groupby(_MIXED.lines, key=lambda line: line.group):
        item = [f"{_MIXED.id}.{line.id}" for line in lines]
        known = {own[row] for row in item if row in own}
        silent = before if before == _FEWER else whole
        edition = known.pop() if len(known) == 1 else whole if known else silent
        apart |= {row: own.get(row, edition if row not in rows else whole) for row in item}
        before = edition
    return {row: edition for row, edition in apart.items() if edition != whole}


def _votes(cells: Iterable[str], table: str) -> list[str]:
    own = (key for key in cells if key.startswith(f"{table}."))
    return [only[0] for key in own if len(only := editions_with(key)) == 1]
