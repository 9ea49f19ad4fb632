"""Columns of a table that add up others of it: 合计 beside 总计, for companies and bodies or for all three blocks.

Two columns are called a total then, and neither is certain by its name. The sums tell them apart: a column is left out
where every row shows that it says nothing but what the others make up. One row that does not, and all columns stay.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from corpus.form import APPLICANTS, RESULTS, TABLES
from corpus.numbers import parse_cell, prints_nothing
from ingest.document import GridCell, Row
from ingest.labels import find_column, find_line, label_key

_TOTAL = "total"
_APPLICANTS = tuple(column.id for column in APPLICANTS)
_RESULTS = tuple(column.id for column in RESULTS)
_BLOCKS = tuple(line.id for line in TABLES["review_litigation", "2021"].lines)
#: Longer texts head no column.
_LONGEST = 20

#: What stands in a row by the columns of its table, a blank as nothing.
_Numbers = Mapping[int, Decimal]


def without_sums(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of a grid without the column that adds up others; all columns where that is not certain."""
    first = next((at for at, row in enumerate(rows) if _prints_number(row)), len(rows))
    heads = _heads(rows[:first])
    body = [row for row in rows[first:] if _prints_number(row)]
    totals = [column for column, name in heads.items() if name == _TOTAL]
    if len(totals) < 1 + bool(set(heads.values()) - {*_BLOCKS, _TOTAL}):
        return tuple(rows)
    others = [row for row in rows[first:] if not _prints_number(row)]
    spare = [at for at in totals if _adds_up_others(at, heads, body) and not any(_text(row, at) for row in others)]
    if len(spare) > 1:  # zeros everywhere: it is the one that is called otherwise
        called = ["".join(label_key(_text(row, at)) for row in rows[:first]) for at in totals]
        spare = [at for at, name in zip(totals, called, strict=True) if at in spare and called.count(name) == 1]
    if len(spare) != 1:
        return tuple(rows)
    return tuple(tuple(cell for at, cell in enumerate(row) if at not in spare) for row in rows)


def _prints_number(row: Row) -> bool:
    return any(cell and parse_cell(cell.text)[0] is not None for cell in row)


def _text(row: Row, at: int) -> str:
    cell = row[at] if at < len(row) else None
    return cell.text.strip() if cell else ""


def _heads(header: Sequence[Row]) -> dict[int, str]:
    """What the lowest name over each column is, of applicants, results and blocks, from left to right."""
    named = [(column, name) for row in header for column, cell in enumerate(row) if (name := _name(cell))]
    return dict(sorted(dict(named).items()))


def _name(cell: GridCell | None) -> str:
    if cell is None or len(cell.text) >= _LONGEST:
        return ""
    for table in ("applications", "review_litigation"):
        if names := find_column(table, cell.text):
            return next(iter(names))[1]
    return find_line("review_litigation", cell.text) or ""


def _adds_up_others(column: int, heads: Mapping[int, str], body: Sequence[Row]) -> bool:
    """Whether a column adds up others in every row, and is none of the form's."""
    others = [at for at in heads if at != column]
    names = tuple(heads[at] for at in others)
    numbers = [_numbers(row, heads) for row in body]
    rows = [each for each in numbers if each is not None]
    if not rows or len(rows) < len(numbers):
        return False
    if sorted(names) == sorted(_APPLICANTS):
        at = dict(zip(names, others, strict=True))
        if all(_text(row, column) == _text(row, at[_TOTAL]) for row in body):
            return column > at[_TOTAL]  # it says the same a second time
        return all(_adds_up_bodies(column, at, row) for row in rows)
    if names == _BLOCKS:
        labelled = all(any(_name(cell) in _RESULTS for cell in row) for row in body)
        return labelled and all(row[column] == sum(row[at] for at in others) for row in rows)
    size = len(_RESULTS)
    blocks = [
        dict(zip(names[at : at + size], others[at : at + size], strict=False)) for at in range(0, len(names), size)
    ]
    whole = len(names) == size * len(_BLOCKS) and all(set(block) == set(_RESULTS) for block in blocks)
    return whole and all(_adds_up_blocks(column, blocks, row) for row in rows)


def _numbers(row: Row, columns: Mapping[int, str]) -> _Numbers | None:
    """The numbers of a row in these columns; None where one of them has no cell, or a text that is no number."""
    found: dict[int, Decimal] = {}
    for at in columns:
        cell = row[at] if at < len(row) else None
        value = parse_cell(cell.text)[0] if cell else None
        if cell is None or (value is None and not prints_nothing(cell.text)):
            return None
        found[at] = value or Decimal(0)
    return found


def _adds_up_bodies(column: int, at: Mapping[str, int], row: _Numbers) -> bool:
    """Whether it adds up all applicants but 自然人, beside a total that is right."""
    person, *bodies = (row[at[name]] for name in _APPLICANTS[:-1])
    return row[column] == sum(bodies) and row[at[_TOTAL]] == person + sum(bodies)


def _adds_up_blocks(column: int, blocks: Sequence[Mapping[str, int]], row: _Numbers) -> bool:
    """Whether it adds up the totals of all blocks, each of which is right."""
    right = all(sum(row[at] for name, at in block.items() if name != _TOTAL) == row[block[_TOTAL]] for block in blocks)
    return right and row[column] == sum(row[block[_TOTAL]] for block in blocks)
