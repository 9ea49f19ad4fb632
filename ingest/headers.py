"""Header rows to columns: which cell of a data row stands under which label of the form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from corpus.form import APPLICANTS, RESULTS, TABLE_IDS, TABLES
from corpus.report import Place
from ingest.bindings import sums_up
from ingest.document import GridCell, Row
from ingest.labels import SPANNING, Names, find_column, header_unit, label_key

#: Applicants that must be named before a header is taken for the applications table's.
_FEWEST_APPLICANTS = 4
#: So many of them must be the form's own before other words for the rest are taken.
_FEWEST_TO_CONFIRM = 2
#: Other words for an applicant that publishers head its column with, as keys of labels.
_OTHER_WORDS = {
    "natural_person": frozenset(("公民", "个人", "自然人个人", "公民个人")),
    "business": frozenset(("企业", "企业单位")),
    "research": frozenset(("科研院所", "科研单位", "研究机构")),
    "public_interest": frozenset(("公益组织", "社会组织")),
    "legal_service": frozenset(("法律服务组织", "法律机构")),
    "total": frozenset(("总数", "总数量", "总和")),
}
_ALL_OTHER_WORDS = frozenset(word for words in _OTHER_WORDS.values() for word in words)
#: Where the columns begin: at the cell over them, or behind the cell over the row labels.
_CORNERS = {"申请人情况": 0, "信息内容": 1}
#: Share of the narrower of two cells that must stand over the other.
_COMMON = 0.25
#: Borders of one column may differ by this much between pages (points).
_SAME_BORDER = 4.0
#: 本年新: so much of a heading must be left that the columns beside it can complete it.
_SHORTEST_BEGINNING = 3
#: 本年发件 of 本年制发件数: so many characters may be lost inside a heading.
_MOST_LOST = 2
_SPAN = "法人或其他组织"
#: Of a header whose columns have no positions.
_NO_GRID = -1
_NAMES_ROW_TOO = frozenset(("总计", "合计", "其他"))
_FILLER = re.compile(r"[-－—–―/／\s]*")


@dataclass(frozen=True, slots=True)
class Slot:
    """One column of a header: where it starts, what it names (None when unknown), the unit it prints, its cell."""

    start: int
    names: Names | None
    unit: str
    text: str
    place: Place = field(default_factory=Place)


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of one table as printed, left to right; `grid` tells where its positions are valid."""

    table: str
    slots: tuple[Slot, ...]
    grid: int
    blanks: frozenset[int] = frozenset()  # columns over which the header prints empty cells

    @property
    def named(self) -> frozenset[str]:
        """The columns that are known."""
        return frozenset(column for slot in self.slots for _, column in slot.names or ())

    @property
    def known(self) -> int:
        """How many of its columns are known."""
        return sum(slot.names is not None for slot in self.slots)

    def names_all_of(self, line: str) -> bool:
        """Whether it names every column that a line has in either edition, and no other of its columns.

        Where blanks leave nothing behind, a row that lost one has as many numbers as a header that lost a heading.
        """
        own = {column for slot in self.slots for each, column in slot.names or () if each == line}
        lines = (each for form in TABLES.values() if form.id == self.table for each in form.lines if each.id == line)
        return any(own == {column.id for column in each.columns} for each in lines)

    def place(self, cells: Sequence[tuple[int, GridCell]], grid: int) -> list[tuple[Slot, GridCell]] | None:
        """Data cells (column, cell) under their slots, by order; None when there are not as many as columns.

        Blank cells and strokes that stand between the label and the first column are left out, where the others then
        start exactly where the columns do; and blank cells under empty cells of the header, where nothing is merged.
        Nothing else is left out: a header that lost a heading must not bind.
        """
        spare = len(cells) - len(self.slots)
        if spare > 0 and self._begins_behind(cells, spare, grid):
            cells = cells[spare:]
        elif spare > 0 and grid == self.grid:
            cells = [(column, cell) for column, cell in cells if column not in self.blanks or cell.text.strip()]
            if [column for column, _ in cells] != [slot.start for slot in self.slots]:
                return None
        if len(cells) != len(self.slots):
            return None
        if self._is_cut_short(cells) if grid == self.grid else self._may_be_cut_short(cells):
            return None
        if not all(stands_under(slot.place, cell.place) for slot, (_, cell) in zip(self.slots, cells, strict=True)):
            return None
        return list(zip(self.slots, (cell for _, cell in cells), strict=True))

    def _is_cut_short(self, cells: Sequence[tuple[int, GridCell]]) -> bool:
        """True when blanks or strokes are left of the first column and the others under the columns from the first on.

        Then they belong to the label, and the row has lost as many cells elsewhere: only by chance there are
        as many as columns.
        """
        starts, columns = [slot.start for slot in self.slots], [column for column, _ in cells]
        before = next(
            (n for n, (column, cell) in enumerate(cells) if column >= starts[0] or not is_filler(cell.text)), 0
        )
        return before > 0 and columns[before:] == starts[: len(starts) - before]

    def _may_be_cut_short(self, cells: Sequence[tuple[int, GridCell]]) -> bool:
        """True when positions tell nothing, the first cell is blank, and the total does not show that it is one."""
        if self.table != "applications" or any(cell.place.box for _, cell in cells) or cells[0][1].text.strip():
            return False
        columns = [next(iter(slot.names))[1] if slot.names else "" for slot in self.slots]
        printed = any(cell.text.strip() for _, cell in cells)
        return printed and not sums_up([cell.text for _, cell in cells], columns)

    def _begins_behind(self, cells: Sequence[tuple[int, GridCell]], spare: int, grid: int) -> bool:
        """True when the first `spare` cells are blank and the others fill the columns, on this page or a later one."""
        if grid == self.grid and is_spare(cells, [slot.start for slot in self.slots]):
            return True
        under = zip(self.slots, cells[spare:], strict=True)
        blank = not any(cell.text.strip() for _, cell in cells[:spare])
        return blank and all(fills_column(slot.place, cell.place) for slot, (_, cell) in under)


def fills_column(heading: Place, cell: Place) -> bool:
    """True when a PDF prints a cell just as wide as its heading and in line with it, be it on a later page."""
    if heading.box is None or cell.box is None:
        return False
    return all(abs(heading.box[side] - cell.box[side]) <= _SAME_BORDER for side in (0, 2))


def stands_under(heading: Place, cell: Place) -> bool:
    """False when a PDF prints a cell beside its heading: borders are missing, and only by chance the counts fit.

    Header and values may be cut into different columns, so part of the narrower one is enough.
    """
    if heading.box is None or cell.box is None:
        return True
    common = min(heading.box[2], cell.box[2]) - max(heading.box[0], cell.box[0])
    return common > _COMMON * min(heading.box[2] - heading.box[0], cell.box[2] - cell.box[0])


def is_spare(cells: Sequence[tuple[int, GridCell]], starts: Sequence[int]) -> bool:
    """True when the last cells start where the columns do and those before them are blank or a stroke."""
    before, under = cells[: len(cells) - len(starts)], cells[len(cells) - len(starts) :]
    return [column for column, _ in under] == list(starts) and all(is_filler(cell.text) for _, cell in before)


def is_filler(text: str) -> bool:
    """Whether a text is what stands in a cell that a merged one covers: nothing, or a stroke.

    >>> [is_filler(text) for text in ("", "-", "/", "——", "0", "无")]
    [True, True, True, True, False, False]
    """
    return bool(_FILLER.fullmatch(text))


def is_header_row(row: Row) -> bool:
    """True when a row names columns: a label that names no row, one of the spanning header words, or other words for
    two applicants.

    总计 and 其他 name a row and a column, so they decide nothing.
    """
    if sum(label_key(cell.text) in _ALL_OTHER_WORDS for cell in row if cell) > 1:
        return True
    for cell in row:
        key = label_key(cell.text) if cell else ""
        if not key or key in _NAMES_ROW_TOO:
            continue
        if key in SPANNING or find_column("applications", cell.text if cell else ""):
            return True
        if find_column("active_disclosure", cell.text if cell else ""):
            return True
    return False


def ends_headings(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether every text of a row is the rest of the heading that stands above it in the same column.

    >>> ends_headings(["", "商业", "科研", "其他"], ["", "企业", "机构", ""])
    True
    >>> ends_headings(["商业企业", "科研"], ["", "机构"]), ends_headings(["商业企业", "科研"], ["数据", "机构"])
    (True, False)
    """
    pairs = [(upper[at] if at < len(upper) else "", text) for at, text in enumerate(lower) if text.strip()]
    return bool(pairs) and all(_is_heading(above + text) and not _is_heading(above) for above, text in pairs)


def without_spacers(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows without columns that only keep others apart on a web page: empty from top to bottom, header included.

    The header must print an empty cell there and a heading further right; behind the last heading, where an empty
    column may be one whose heading was lost, it must name every column of the form. Grids without a header of their
    own stay as they are.
    """
    headers = [row for row in rows if is_header_row(row) or _names_results(row)]
    width = max(map(len, headers), default=0)
    last = max((at for row in headers for at, cell in enumerate(row) if cell and _is_heading(cell.text)), default=0)
    spacers = {
        at
        for at in range(width if _names_every_column(headers) else last)
        if any(at < len(row) and row[at] is not None for row in headers)
        and all(at >= len(row) or (cell := row[at]) is None or not cell.text.strip() for row in rows)
    }
    return tuple(tuple(cell for at, cell in enumerate(row) if at not in spacers) for row in rows)


def _names_results(row: Row) -> bool:
    return any(cell and _is_result(cell.text) for cell in row)


def _names_every_column(headers: Sequence[Row]) -> bool:
    """Whether the header rows of a grid leave out no column of the tables that they are of."""
    results = [row for row in headers if _names_results(row)]
    rest = [row for row in headers if row not in results]
    lines = [tuple(slot.names for slot in _slots("active_disclosure", [row])) for row in rest]
    above = [row for row in rest if not any(cell and find_column("active_disclosure", cell.text) for cell in row)]
    applicants = {column for slot in _slots("applications", above) for _, column in slot.names or ()}
    named = sum(bool(cell and find_column("review_litigation", cell.text)) for row in results for cell in row)
    whole_lines = all(names in _columns_side_by_side().values() for names in lines if any(names))
    return whole_lines and len(applicants) in (0, len(APPLICANTS)) and named in (0, len(RESULTS), 3 * len(RESULTS))


def _is_heading(text: str) -> bool:
    """Whether a cell names a column of any table."""
    return any(find_column(table, text) for table in TABLE_IDS)


def _is_result(text: str) -> bool:
    return label_key(text) not in _NAMES_ROW_TOO and bool(find_column("review_litigation", text))


def header_of(rows: Sequence[Row], grid: int) -> Header | None:
    """The header that the rows above the first data row print, or None when they print none.

    A heading cut by a page end (商业 | 企业) is put together from the rows of its column.
    """
    applications = _said_otherwise(_slots("applications", rows))
    known = {pair[1] for slot in applications for pair in slot.names or ()}
    if len(known) < len(APPLICANTS) and (storeys := _storeys(rows)):
        return Header("applications", storeys, _NO_GRID)
    if len(known) >= _FEWEST_APPLICANTS:
        return Header("applications", _without_doubles(applications), grid)
    for row in reversed(rows):  # every item of 第二十条 has a header row of its own
        slots = _completed(_slots("active_disclosure", [row]))
        if any(slot.names for slot in slots):
            blanks = {column for column, cell in enumerate(row) if cell is not None and not cell.text.strip()}
            return Header("active_disclosure", _without_doubles(slots), grid, frozenset(blanks))
    return None


def _said_otherwise(slots: list[Slot]) -> list[Slot]:
    """The applicants' columns with headings in other words, named where all stand in the form's order.

    公民 is no name of the form; as the first of seven columns, the others being the form's or such words in their
    places, it is its 自然人. One column out of order, missing or unknown and none of them is named.
    """
    if len(slots) != len(APPLICANTS) or sum(bool(slot.names) for slot in slots) < _FEWEST_TO_CONFIRM:
        return slots
    named = []
    for slot, column in zip(slots, APPLICANTS, strict=True):
        names = slot.names
        if names is None and label_key(slot.text) in _OTHER_WORDS.get(column.id, ()):
            names = find_column("applications", column.label)
        if names is None or {each for _, each in names} != {column.id}:
            return slots
        named.append(replace(slot, names=names))
    return named


def _storeys(rows: Sequence[Row]) -> tuple[Slot, ...]:
    """The applicants of two rows that do not stand over one another, each perhaps a table of its own; () when the
    lower one is not just what 法人或其他组织 in the upper one spans."""
    for upper, lower in pairwise(rows):
        above, below = ([cell for cell in row if cell and cell.text.strip()] for row in (upper, lower))
        spans = [at for at, cell in enumerate(above) if label_key(cell.text) == _SPAN]
        if len(spans) != 1:
            continue
        cells = [*above[: spans[0]], *below, *above[spans[0] + 1 :]][-len(APPLICANTS) :]
        slots = tuple(Slot(at, find_column("applications", cell.text), "", cell.text) for at, cell in enumerate(cells))
        named = {column for slot in slots for _, column in slot.names or ()}
        if len(below) == len(APPLICANTS) - 2 and len(named) == len(APPLICANTS):
            return slots
    return ()


def _slots(table: str, rows: Sequence[Row]) -> list[Slot]:
    """The columns to the right of 信息内容, or from 申请人情况 on, or from the first that is named."""
    width = max(map(len, rows), default=0)
    found = [slot for column in range(width) if (slot := _slot(table, column, rows))]
    first = next((slot.start for slot in found if slot.names), width)
    for row in rows:
        for column, cell in enumerate(row):
            if cell is not None and (key := label_key(cell.text)) in _CORNERS:
                first = min(first, column + _CORNERS[key])
    return [slot for slot in found if slot.start >= first]


def _completed(slots: list[Slot]) -> list[Slot]:
    """Slots of table 二 with headings cut short or printed twice, named where only one way is left.

    All columns of a line must be there in their order and one of them whole. A heading may have lost characters
    (本年新, 本年发件 for 本年制发件数); of three, one may repeat its left (本年新制作数量 | 本年新制作数量 | 总数量).
    """
    if not any(slot.names for slot in slots):
        return slots
    repeats = [i > 0 and _repeats(slots[i - 1], slot) for i, slot in enumerate(slots)]
    if all(slot.names for slot in slots) and not any(repeats):
        return slots
    fitting = [
        names
        for keys, names in _columns_side_by_side().items()
        if len(names) == len(slots) and all(map(_fits, repeats, slots, keys, names))
    ]
    whole = sum(bool(slot.names) for slot in slots) == len(slots) > 2
    if len(fitting) != 1 or (any(repeats) and not (sum(repeats) == 1 and whole)):
        return slots
    return [replace(slot, names=name) for slot, name in zip(slots, fitting[0], strict=True)]


def _repeats(left: Slot, slot: Slot) -> bool:
    return bool(slot.names) and slot.names == left.names


def _fits(repeated: bool, slot: Slot, key: str, names: Names | None) -> bool:
    return repeated or _may_be(slot, key, names)


def _may_be(slot: Slot, key: str, names: Names | None) -> bool:
    """Whether a heading is the column's, or its letters in their order make nothing but the beginning or most of it."""
    if slot.names:
        return slot.names == names
    said = label_key(slot.text)
    begun = len(said) >= _SHORTEST_BEGINNING and key.startswith(said)
    lost = len(said) >= len(key) - _MOST_LOST and bool(
        re.fullmatch(".{0,2}".join(map(re.escape, said)) + ".{0,2}", key)
    )
    return begun or (len(said) > _SHORTEST_BEGINNING and lost)


@cache
def _columns_side_by_side() -> dict[tuple[str, ...], tuple[Names | None, ...]]:
    """The columns that a line of table 二 has, by the keys of their labels."""
    runs = {line.columns for form in TABLES.values() if form.id == "active_disclosure" for line in form.lines}
    return {
        tuple(label_key(column.label) for column in run): tuple(
            find_column("active_disclosure", column.label) for column in run
        )
        for run in runs
    }


def _slot(table: str, column: int, rows: Sequence[Row]) -> Slot | None:
    cells = [cell for row in rows if column < len(row) and (cell := row[column]) is not None]
    texts = [cell.text for cell in cells]
    lowest = next((cell.place for cell in reversed(cells) if cell.text.strip()), Place())
    named = [(names, text) for text in _readings(texts) if (names := find_column(table, text))]
    if named:
        # The lowest label counts: 申请人情况 and 法人或其他组织 stand above the columns they span.
        names, text = named[-1]
        same = all(other == names for other, _ in named)
        return Slot(column, names if same else None, header_unit(text), text, lowest)
    printed = [text for text in texts if text.strip() and label_key(text) not in SPANNING - {"信息内容"}]
    return Slot(column, None, "", printed[-1], lowest) if printed else None


def _readings(texts: Sequence[str]) -> Iterable[str]:
    """Each text alone; if none names a column the caller also sees neighbours joined."""
    yield from texts
    if len(texts) > 1:
        yield from (upper + lower for upper, lower in pairwise(texts))


def _without_doubles(slots: Sequence[Slot]) -> tuple[Slot, ...]:
    """Two columns of one name: neither is known."""
    seen: dict[tuple[str, str], int] = {}
    for slot in slots:
        for pair in slot.names or ():
            seen[pair] = seen.get(pair, 0) + 1
    return tuple(
        replace(slot, names=None) if any(seen[pair] > 1 for pair in slot.names or ()) else slot for slot in slots
    )
