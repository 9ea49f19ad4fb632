"""Table 四 (复议、诉讼) in whatever way it is laid out: blocks and results above, beside, or one of each.

The form prints fifteen numbers in one row under a two-storey header; reports also print one row for each block,
one row for each result, or one row for each number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.form import EDITIONS, RESULTS, TABLES
from corpus.numbers import parse_cell, prints_nothing
from corpus.report import Place
from ingest.bindings import CUT, Bound, Ledger, is_cut_row, joined
from ingest.document import GridCell, Row
from ingest.headers import is_spare, stands_under
from ingest.labels import OF_CASES_ALONE, Names, find_column, find_line, label_key

_TABLE = "review_litigation"
_BLOCKLESS = "没有写明是行政复议还是哪一类行政诉讼，未采用"
_LITIGATION = frozenset(("行政诉讼", "行政诉讼情况"))
#: A name of a block is shorter.
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class _Heading:
    start: int
    name: str | None
    place: Place = field(default_factory=Place)


@dataclass(slots=True)
class ReviewReader:
    """Reads rows one after another; the header it has seen stays in force until another one begins."""

    ledger: Ledger
    blocks: list[_Heading] = field(default_factory=list)
    results: list[_Heading] = field(default_factory=list)
    block_beside: str | None = None
    grid: int = -1
    read_data: bool = False
    data_grid: int = -1  # of the last data row
    last: list[list[Bound]] = field(default_factory=list)  # the last data row, block by block
    lowest: dict[int, str] = field(default_factory=dict)  # the lowest words of the header over each column

    def take(self, row: Row, grid: int) -> bool:
        """Read the row if it belongs to table 四; False leaves it to the other tables."""
        printed = [(column, cell) for column, cell in enumerate(row) if cell is not None]
        if self.lowest and grid != self.grid and self._completes_header(printed, grid):
            return True
        names = [(column, _block(cell.text), _result(cell.text), cell) for column, cell in printed]
        blocks = [_Heading(column, block) for column, block, _, _ in names if block]
        results = [_Heading(column, result) for column, _, result, _ in names if result]
        telling = any(result.name in OF_CASES_ALONE for result in results)
        if not (blocks or results or self.blocks or self.results):
            self.block_beside = None
            return False
        if not self.read_data and not (blocks or results):
            self._put_side_by_side()
        values = _values(printed)
        if self.read_data and not any(cell.text.strip() for _, cell in printed):
            return True  # Word closes a table of merged cells with a row of empty ones
        if _names_block_alone(printed):
            self._header(names, grid)
            return True
        wrappers = sum(label_key(cell.text) in _LITIGATION for _, cell in printed)
        if len(blocks) + len(results) + wrappers > 1 and not _digits(values):
            if not telling and not blocks and not self.blocks:
                return False
            self._header(names, grid)
            return True
        if not (self.blocks or self.results):
            if (blocks and telling) or (results and self.block_beside and grid - self.grid <= self.ledger.wraps):
                return self._single(blocks, results, values, grid)
            self.block_beside = None
            return False
        return self._data(printed, blocks, results, values, grid)

    def title(self, text: str, rows: Sequence[Row], grid: int) -> None:
        """The line above a table of its own for one block: 行政复议, and below it the five results and their numbers.

        A table that names blocks itself needs no title, and one of other columns is not of this form.
        """
        cells = [cell.text for row in rows for cell in row if cell]
        first = [result for cell in rows[0] if cell and (result := _result(cell.text))] if rows else []
        if _block(text) and sorted(first) == sorted(column.id for column in RESULTS) and not any(map(_block, cells)):
            self.leave()
            self.take((GridCell(text),), grid)

    def leave(self) -> None:
        """Another table has begun: forget the header."""
        self.blocks, self.results, self.block_beside, self.read_data, self.last = [], [], None, False, []
        self.lowest = {}

    def _header(self, names: Sequence[tuple[int, str | None, str | None, GridCell]], grid: int) -> None:
        again = any(block and block in {known.name for known in self.blocks} for _, block, _, _ in names)
        if self.read_data or again:
            self.leave()
        self.grid = grid
        self.lowest |= {column: cell.text for column, _, _, cell in names}
        for column, block, result, cell in names:
            if result:
                self.results.append(_Heading(column, result, cell.place))
            elif block or label_key(cell.text) not in _LITIGATION | {""}:
                # An unknown heading begins a block too, else its numbers would fall to the block before it.
                self.blocks = [*(b for b in self.blocks if b.start != column or b.name), _Heading(column, block)]

    def _put_side_by_side(self) -> None:
        """Headings of two storeys that have lost their merged cells stand in one place: put into the form's order.

        行政复议 has its results in the row above those of the other two. Of any other order nothing is known.
        """
        if len({result.start for result in self.results}) == len(self.results):
            return
        runs = [self.results[at : at + len(RESULTS)] for at in range(0, len(self.results), len(RESULTS))]
        names = [block.name for block in self.blocks if block.name]
        whole = all({result.name for result in run} == {column.id for column in RESULTS} for run in runs)
        if not whole or names != [line.id for line in TABLES[_TABLE, EDITIONS[0]].lines]:
            self.leave()
            return
        self.blocks = [_Heading(at * len(RESULTS), name) for at, name in enumerate(names)]
        self.results = [_Heading(at, result.name, result.place) for at, result in enumerate(self.results)]

    def _completes_header(self, printed: Sequence[tuple[int, GridCell]], grid: int) -> bool:
        """A header cut through its words by a page end (结果维 | 持): every column's halves must name a result."""
        if not self.ledger.wraps or self.read_data or {column for column, _ in printed} != self.lowest.keys():
            return False
        halves = [(column, _result(self.lowest[column] + cell.text), cell.place) for column, cell in printed]
        if not all(result for _, result, _ in halves):
            return False
        self.blocks = [block for block in self.blocks if block.name]
        self.results = [_Heading(*half) for half in halves]
        self.grid, self.lowest = grid, {}
        return True

    def _data(
        self,
        printed: Sequence[tuple[int, GridCell]],
        blocks: Sequence[_Heading],
        results: Sequence[_Heading],
        values: Sequence[tuple[int, GridCell]],
        grid: int,
    ) -> bool:
        if not values or len(blocks) > 1 or len(results) > 1:
            return False
        if (blocks and results) or (results and not self._known(self.blocks)):
            return self._single(blocks, results, values, grid)
        if blocks and self.results:
            pairs = [(blocks[0].name, result.name) for result in self.results]
        elif results:
            pairs = [(block.name, results[0].name) for block in self._sorted(self.blocks) if block.name]
        elif blocks or not self._known(self.blocks) or not self.results:
            if not blocks and len(values) == len(printed) == len(self.results) == len(RESULTS) and _digits(values):
                self.ledger.refuse(_TABLE, " ".join(cell.text for _, cell in values), _BLOCKLESS)
                self.leave()
                return True
            return False
        else:
            pairs = self._across()
        above = self._sorted(self.results) if not results else []
        cells = self._fit(values, len(pairs), grid, [heading.start for heading in self._sorted(self.results)])
        if cells and above and not all(stands_under(h.place, c.place) for h, c in zip(above, cells, strict=True)):
            cells = None
        if cells is None:
            if not _digits(values) or len(values) < len(printed):
                return False
            text = " ".join(cell.text for _, cell in printed if cell.text)
            self.ledger.refuse(_TABLE, text, "的格数与表头不一致，未采用")
            return True
        below = self.read_data and not (blocks or results) and grid != self.data_grid and self.ledger.wraps
        if not below or not self._continue(pairs, cells):
            self._bind(pairs, cells, grid)
        return True

    def _continue(self, pairs: Sequence[tuple[str | None, str | None]], cells: Sequence[GridCell]) -> bool:
        """The same row goes on below a page end: 1336 | 4. False when it is a row of its own."""
        under = dict(zip(pairs, cells, strict=True))
        rests = [[under.get(_pair(bound), GridCell("")) for bound in row] for row in self.last]
        halves = [
            ([b.text for b in row], [joined(cell.text) for cell in rest], [_pair(b)[1] for b in row])
            for row, rest in zip(self.last, rests, strict=True)
        ]
        one = is_cut_row(halves) if all(self.last) else None
        if one is False:
            return False
        for row, rest in zip(self.last, rests, strict=True):
            if one:
                self.ledger.lengthen(row, rest)
            else:
                self.ledger.withdraw(row, CUT)
        self.last = []
        return True

    def _single(
        self,
        blocks: Sequence[_Heading],
        results: Sequence[_Heading],
        values: Sequence[tuple[int, GridCell]],
        grid: int,
    ) -> bool:
        """行政复议 | 结果维持 | 2: the block may be printed once for its five rows."""
        if blocks:
            self.block_beside, self.grid = blocks[0].name, grid
        if self.block_beside is None or len(results) != 1 or len(values) != 1:
            return False
        self._bind([(self.block_beside, results[0].name)], [values[0][1]], grid)
        return True

    def _fit(
        self, values: Sequence[tuple[int, GridCell]], count: int, grid: int, starts: Sequence[int]
    ) -> list[GridCell] | None:
        spare = len(values) - count
        if spare > 0 and grid == self.grid and len(starts) == count and is_spare(values, starts):
            values = values[spare:]
        return [cell for _, cell in values] if len(values) == count else None

    def _across(self) -> list[tuple[str | None, str | None]]:
        """Every result of the header with the block it stands under."""
        blocks = self._sorted(self.blocks)
        pairs = []
        for result in self._sorted(self.results):
            over = [block.name for block in blocks if block.start <= result.start]
            pairs.append((over[-1] if over else None, result.name))
        return pairs

    def _bind(self, pairs: Sequence[tuple[str | None, str | None]], cells: Sequence[GridCell], grid: int) -> None:
        self.read_data, self.data_grid = True, grid
        self.last = []
        for block in dict.fromkeys(block for block, _ in pairs):
            row = [(pair[1], "", cell) for pair, cell in zip(pairs, cells, strict=True) if pair[0] == block]
            sure = [(name, unit, cell) for name, unit, cell in row if name and [n for n, _, _ in row].count(name) == 1]
            if block is not None:
                self.last.append(self.ledger.bind_row(_TABLE, block, sure, grid))
            for name, _, cell in row:
                if cell.text.strip() and (block is None or (name, "", cell) not in sure):
                    self.ledger.refuse(_TABLE, cell.text, "上方的表头无法确定，未采用")

    @staticmethod
    def _sorted(headings: Sequence[_Heading]) -> list[_Heading]:
        return sorted(headings, key=lambda heading: heading.start)

    @staticmethod
    def _known(headings: Sequence[_Heading]) -> bool:
        return any(heading.name for heading in headings)


def _pair(bound: Bound) -> tuple[str, str]:
    """The block and the result of a bound cell."""
    _, block, result = bound.id.split(".")
    return block, result


def _names_block_alone(printed: Sequence[tuple[int, GridCell]]) -> bool:
    """A row that prints nothing but 行政复议: the title of the rows below it."""
    texts = [cell.text for _, cell in printed if cell.text.strip()]
    return len(texts) == 1 and (_block(texts[0]) is not None or label_key(texts[0]) in _LITIGATION)


def _block(text: str) -> str | None:
    """The block a text names: 复议后起诉, and with what it is a kind of, 行政诉讼（复议后起诉）."""
    if len(text) >= _LONGEST_NAME or text.isdecimal():
        return None
    key = label_key(text)
    kind = next((kind for kind in _LITIGATION if key.startswith(kind) and key != kind), "")
    return find_line(_TABLE, text) or (find_line(_TABLE, key.removeprefix(kind)) if kind else None)


def _result(text: str) -> str | None:
    names: Names | None = find_column(_TABLE, text) if len(text) < 20 and not text.isdecimal() else None
    return next(iter(names))[1] if names else None


def _values(printed: Sequence[tuple[int, GridCell]]) -> list[tuple[int, GridCell]]:
    """The cells behind the last one that is neither a number nor blank."""
    values: list[tuple[int, GridCell]] = []
    for column, cell in reversed(printed):
        if not prints_nothing(cell.text) and parse_cell(cell.text)[0] is None:
            break
        values.append((column, cell))
    return values[::-1]


def _digits(values: Sequence[tuple[int, GridCell]]) -> bool:
    return any(any(character.isdigit() for character in cell.text) for _, cell in values)
