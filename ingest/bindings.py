"""Bound cells and what could not be bound: the one place where two readings of a cell meet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from corpus.form import (
    APPLICANTS,
    EDITIONS,
    RESULTS,
    SECTIONS,
    TABLE_IDS,
    TABLES,
    edition_of,
    editions_with,
    labels,
    unit_of,
)
from corpus.numbers import MONEY, parse_cell, parse_change, prints_nothing
from corpus.report import Cell, Place
from ingest.document import LINE_END_WITHOUT_NEED, GridCell
from ingest.editions import editions_of
from ingest.labels import label_key

TITLES = {
    "active_disclosure": "主动公开情况表",
    "applications": "依申请公开情况表",
    "review_litigation": "复议诉讼情况表",
}

#: Why a row is withdrawn whose numbers a page end may have broken.
CUT = "被分页截断，不能确定每一格的数字，未采用"

#: So many rows of a table in one grid are the table itself, and so few in another that contradicts it are not.
_OWN_ROWS = {"active_disclosure": (5, 1), "applications": (10, 2), "review_litigation": (3, 1)}

_APART = re.compile(r"(?<=[\d.,])[^\S\n]+(?=[\d.])")
_BROKEN = re.compile(r"(?<=[\d.,])\n(?=[\d.])")
#: Borders of one row may differ by this much (points).
_SAME_RULE = 4.0
_ODD = re.compile(r"^[+-]?0\d")


@dataclass(frozen=True, slots=True)
class Bound:
    """A printed cell that has found its name in the form.

    doubtful: why its text is not one sure number, "" where it is.
    row:      table and row of the document in which it was printed.
    label:    the row's label as it was printed, without blanks.
    headed:   the unit that the header prints, "" where it prints none.
    """

    id: str
    text: str
    place: Place
    unit: str
    grid: int
    doubtful: str = ""
    row: Place = field(default_factory=Place)
    label: str = ""
    headed: str = ""


@dataclass(slots=True)
class Ledger:
    """Everything bound so far, in the order it was printed.

    unread: what was refused, with the table and the row of the document in which it stands.
    here:   the table and the row that are being read.
    named:  cells of rows whose label was read and whose figures were not: they tell the edition where no others do.
    rows:   rows whose label was read, each with the edition that alone prints it with its columns, "" for none.
    headings: the section in which each grid stands, where a heading stands above it.
    """

    wraps: bool  # lines of a cell are lines of the page (PDF, text), not paragraphs of their own (HTML, Word)
    bound: list[Bound] = field(default_factory=list)
    unread: dict[str, Place] = field(default_factory=dict)
    here: Place = field(default_factory=Place)
    named: list[str] = field(default_factory=list)
    rows: dict[str, str] = field(default_factory=dict)
    headings: Mapping[int, str] = field(default_factory=dict)

    def refuse(self, table: str, printed: str, why: str, at: Place | None = None) -> None:
        """Say that something printed was seen and not read, here or in the row given."""
        self.unread.setdefault(_told(table, printed, why), at or self.here)

    def resolve(self, table: str, printed: str, why: str) -> None:
        """Take back what `refuse` said of something that was read after all."""
        self.unread.pop(_told(table, printed, why), None)

    def bind_row(
        self, table: str, line: str, cells: Sequence[tuple[str, str, GridCell]], grid: int, label: str = ""
    ) -> list[Bound]:
        """One printed row: (column id, unit printed in the header or "", cell) each. Returns what was bound."""
        cells = _put_together(cells) if self.wraps else cells
        if self.wraps and any(_is_spoiled(column, cell.text) for column, _, cell in cells):
            # Two numbers in one cell, or a number among words: a border is missing, and the next cell may be empty
            # only for that. Nothing of such a row is certain.
            printed = " ".join([label_of(table, line), *(joined(cell.text) for _, _, cell in cells)])
            self.refuse(table, printed, "的格线有缺，不能确定每一格的数字，未采用")
            return []
        texts, columns = [cell.text for _, _, cell in cells], [column for column, _, _ in cells]
        pieces = any(_APART.search(text) or _BROKEN.search(text) for text in texts)
        whole = pieces and is_one_row(*_halves(texts), columns)
        reaching_down = _reaching_down([cell.place for _, _, cell in cells])
        row = []
        for (column, unit, cell), spans in zip(cells, reaching_down, strict=True):
            cell_id = f"{table}.{line}.{column}"
            text, doubt = self._reading(cell.text, whole)
            doubt = doubt or ("所在的格占了两行，不能确定属于哪一行" if spans else "")
            told = unit or unit_of(cell_id)
            row.append(Bound(cell_id, text, cell.place, told, grid, doubt, self.here, label, unit))
        self.bound.extend(row)
        return row

    def _reading(self, text: str, whole: bool) -> tuple[str, str]:
        """The text on one line. Digits that a line break or a blank parts are one number only with a reason to join."""
        text = text.strip(" \t\r\n\u3000\xa0\u200b\ufeff")
        if _APART.search(text) and not whole:
            return text, "数字之间有空格，不能确定是一个数还是几个数"
        text = _APART.sub("", text)
        if not _BROKEN.search(text):
            return text.replace("\n", ""), ""
        first, *rest = text.split("\n")
        wrapped = self.wraps and len(first) > 1 and all(len(piece) <= len(first) for piece in rest)
        if whole or wrapped:
            return text.replace("\n", ""), ""
        return text.replace("\n", " "), "一格里有几行数字，不能确定是一个数还是几个数"

    def lengthen(self, row: Sequence[Bound], cells: Sequence[GridCell]) -> list[Bound]:
        """The row with the rest of its numbers, which stand below a page end."""
        longer = [
            replace(bound, text=bound.text + joined(cell.text), place=bound.place if bound.text else cell.place)
            for bound, cell in zip(row, cells, strict=True)
        ]
        known = {id(bound) for bound in row}
        self.bound = [bound for bound in self.bound if id(bound) not in known] + longer
        return longer

    def withdraw(self, row: Sequence[Bound], why: str) -> None:
        """Take a bound row back: what stands beside it shows that it was not read whole."""
        known = {id(bound) for bound in row}
        self.bound = [bound for bound in self.bound if id(bound) not in known]
        for bound in row[:1]:
            table, line = bound.id.split(".")[0], bound.id.split(".", 1)[1].rsplit(".", 1)[0]
            self.refuse(table, label_of(table, line), why, bound.row)

    def withdraw_blank_rows(self, grid: int, why: str) -> None:
        """Take back every row of a grid that was bound without any text."""
        rows: dict[str, list[Bound]] = {}
        for bound in self.bound:
            if bound.grid == grid:
                rows.setdefault(bound.id.rsplit(".", 1)[0], []).append(bound)
        for row in rows.values():
            if not any(bound.text for bound in row):
                self.withdraw(row, why)

    def cells(self) -> tuple[tuple[Cell, ...], dict[str, str]]:
        """The cells that are certain, in the form's order, with each table's edition."""
        kept = self._agreed()
        editions = editions_of(kept, self.named, self.rows)
        kept = self._without_strangers(kept)
        order = {cell_id: n for n, cell_id in enumerate(_all_ids())}
        for bound in (bound for bound in kept.values() if bound.doubtful):
            printed = f"{'、'.join(labels(bound.id))}：{bound.text}"
            self.refuse(bound.id.split(".")[0], printed, bound.doubtful, bound.row)
        kept = {key: bound for key, bound in kept.items() if not bound.doubtful}
        found = [self._cell(bound, editions) for _, bound in sorted(kept.items(), key=lambda item: order[item[0]])]
        return tuple(found), {key: edition for key, edition in editions.items() if _of(kept, key.split(".")[0])}

    def _agreed(self) -> dict[str, Bound]:
        """One reading for each id. A label printed twice in one table spoils its rows; two tables that disagree
        are two reports, and then only what both print alike is certain."""
        readings: dict[str, list[Bound]] = {}
        for bound in self._without_look_alikes(self._under_one_name()):
            readings.setdefault(bound.id, []).append(bound)
        clashing = {key for key, found in readings.items() if len({bound.text for bound in found}) > 1}
        two_reports = any(len({bound.grid for bound in readings[key]}) > 1 for key in clashing)
        if two_reports:
            told = "文件里同一种表格出现了不止一份且数字不同，可能是几份年报合在一起，只保留各份一致的数字"
            self.unread[told] = next(readings[key][-1].row for key in readings if key in clashing)
        agreed = {}
        for key, found in readings.items():
            if key not in clashing and (not two_reports or len(found) > 1):
                agreed[key] = found[0]
            elif not two_reports:
                self.refuse(key.split(".")[0], "、".join(labels(key)), "出现两次且数字不同，未采用", found[-1].row)
        return agreed

    def _without_look_alikes(self, bound: list[Bound]) -> list[Bound]:
        """What was bound without the few rows of a grid that contradicts a grid with the table's own rows.

        A count by departments, last year's row for comparison or a table of all lawsuits has the form's columns too. Of
        two whole tables the one under the form's heading is its own where the other stands under another heading.
        """
        for table in TABLE_IDS:
            lines: dict[int, dict[str, list[Bound]]] = {}
            for each in bound:
                if each.id.startswith(f"{table}."):
                    lines.setdefault(each.grid, {}).setdefault(each.id.rsplit(".", 1)[0], []).append(each)
            most, few = _OWN_ROWS[table]
            whole = [grid for grid, rows in lines.items() if len(rows) >= most]
            placed = [grid for grid in whole if self.headings.get(grid) == dict(SECTIONS)[table]]
            if 1 not in (len(whole), len(placed)):
                continue
            itself = (whole if len(whole) == 1 else placed)[0]
            own = {each.id: each.text for row in lines.pop(itself).values() for each in row}
            for grid, rows in lines.items():
                alike = [each for row in rows.values() for each in row]
                elsewhere = self.headings.get(grid, dict(SECTIONS)[table]) != dict(SECTIONS)[table]
                small = len(rows) <= few or (len(whole) > 1 and elsewhere)
                if small and any(own.get(each.id, each.text) != each.text for each in alike):
                    told = "、".join(label_of(table, row.removeprefix(f"{table}.")) for row in rows)
                    self.refuse(table, told, "另有一处与规定表格同名的行，数字不同，不是这张表的，未采用", alike[0].row)
                    dropped = {id(each) for each in alike}
                    bound = [each for each in bound if id(each) not in dropped]
        return bound

    def _under_one_name(self) -> list[Bound]:
        """What was bound without rows that one table prints under two names: 行政处罚 by procedures is two parts."""
        names: dict[tuple[str, int], set[str]] = {}
        for bound in self.bound:
            names.setdefault((bound.id, bound.grid), set()).add(label_key(bound.label).replace("合计", "总计"))
        doubled = {key for key, labels_printed in names.items() if len(labels_printed) > 1}
        for bound in (bound for bound in self.bound if (bound.id, bound.grid) in doubled):
            table, line = bound.id.split(".")[0], bound.id.split(".", 1)[1].rsplit(".", 1)[0]
            self.refuse(table, label_of(table, line), "以不同的行名出现两次，未采用", bound.row)
        return [bound for bound in self.bound if (bound.id, bound.grid) not in doubled]

    def _without_strangers(self, kept: dict[str, Bound]) -> dict[str, Bound]:
        """其他处理 as one row beside its own three rows is their subtotal, which no edition of the form has."""
        if not any(key.startswith("applications.other_outcome.") and key.count(".") == 3 for key in kept):
            return kept
        strangers = {f"applications.other_outcome.{column.id}" for column in APPLICANTS} & kept.keys()
        if strangers:
            row = kept[min(strangers)].row
            self.refuse("applications", "（六）其他处理", "与其下三行同时填写，这一行未采用", row)
        return {key: bound for key, bound in kept.items() if key not in strangers}

    def _cell(self, bound: Bound, editions: Mapping[str, str]) -> Cell:
        edition = edition_of(bound.id, editions)
        names = labels(bound.id, edition if edition in editions_with(bound.id) else None)
        value, unit = number_of(bound.id.rsplit(".", 1)[1], bound.text, bound.unit)
        if value is None and not prints_nothing(bound.text):
            self.refuse(bound.id.split(".")[0], f"{'、'.join(names)}：{bound.text}", "不是一个数", bound.row)
        row, column = names
        if (
            bound.headed in MONEY and bound.headed not in column
        ):  # the form of 2019 prescribes no unit: 采购总金额（元）
            column += f"（{bound.headed}）"
        return Cell(bound.id, row, column, bound.text, value, unit, bound.place)


def _told(table: str, printed: str, why: str) -> str:
    return f"{TITLES.get(table, '表格')}：“{printed[:80]}”{why}"


def joined(text: str) -> str:
    """A cell's text as one word, the way a wrapped number reads."""
    return "".join(text.split())


def is_one_row(upper: Sequence[str], lower: Sequence[str], columns: Sequence[str]) -> bool:
    """True when two lines of numbers are one row whose numbers a line or page end broke: only then its total holds.

    Two rows that each hold, one set over the other, may hold joined as well: that proves nothing.

    >>> columns = [column.id for column in RESULTS]
    >>> is_one_row(["13", "42", "", "", "17"], ["2", "", "", "", "4"], columns)  # 132 + 42 = 174
    True
    >>> is_one_row(["34", "", "", "", "34"], ["12", "", "", "", "12"], columns)
    False
    """
    texts = [above + below for above, below in zip(upper, lower, strict=True)]
    if sums_up(upper, columns) or any(_ODD.match(text) for text in texts):
        return False
    return sums_up(texts, columns)


#: The texts above a page end, those below it, and the columns of both.
Halves = tuple[Sequence[str], Sequence[str], Sequence[str]]


def is_cut_row(blocks: Sequence[Halves]) -> bool | None:
    """Whether two lines of numbers, one on each side of a page end, are one row; None when it cannot be told.

    A row has one block of columns with a total, or several. It is one row when all its numbers stand on one side, or
    when its totals hold only if the halves are joined. They are two when a joined number would begin with a zero.

    >>> columns = [column.id for column in RESULTS]
    >>> is_cut_row([(["13", "42", "", "", "17"], ["2", "", "", "", "4"], columns)])
    True
    >>> is_cut_row([(["13", "0", "0", "0", "13"], ["2", "0", "0", "0", "2"], columns)])
    False
    >>> is_cut_row([(["13", "", "", "", "13"], ["2", "0", "0", "0", "2"], columns)])  # 132 = 132, but 13 = 13 as well
    """
    pairs = [pair for upper, lower, _ in blocks for pair in zip(upper, lower, strict=True)]
    if any(_ODD.match(above + below) for above, below in pairs):
        return False
    if not all(any(_has_digit(pair[side]) for pair in pairs) for side in (0, 1)):
        return None if any(above and below for above, below in pairs) else True
    proved = [is_one_row(*block) and not sums_up(block[1], block[2]) for block in blocks]
    settled = (not any(upper) or not any(lower) for upper, lower, _ in blocks)
    return True if any(proved) and all(one or plain for one, plain in zip(proved, settled, strict=True)) else None


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _reaching_down(places: Sequence[Place]) -> list[bool]:
    """Which cells of a printed PDF row reach into the row below: the border under them is missing."""
    boxes = [place.box for place in places if place.box is not None]
    if len(boxes) < len(places) or not boxes or max(box[1] for box in boxes) - min(box[1] for box in boxes) > 1:
        return [False] * len(places)  # no PDF, or a table that stands sideways on its sheet
    lowest = min(box[3] for box in boxes) + _SAME_RULE
    return [box[3] > lowest for box in boxes]


def _halves(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """The first line or piece of every cell, and the rest of it."""
    upper = [next(iter(text.split()), "") for text in texts]
    return upper, [joined(text)[len(above) :] for text, above in zip(texts, upper, strict=True)]


def _put_together(cells: Sequence[tuple[str, str, GridCell]]) -> Sequence[tuple[str, str, GridCell]]:
    """The cells with numbers made whole that were broken by hand, where only so the row's total holds."""
    texts = [cell.text.strip().partition(LINE_END_WITHOUT_NEED) for _, _, cell in cells]
    broken = any(mark for _, mark, _ in texts)
    halves = [joined(upper) for upper, _, _ in texts], [joined(lower) for _, _, lower in texts]
    if not broken or not is_one_row(*halves, [column for column, _, _ in cells]):
        return cells
    return [(c, unit, replace(cell, text=cell.text.replace(LINE_END_WITHOUT_NEED, ""))) for c, unit, cell in cells]


def _is_spoiled(column: str, text: str) -> bool:
    """A cell that shows digits and no number: 34 and 1288 in one cell, or a word of the next cell."""
    if text.isdecimal():
        return False
    plain = joined(text)
    return any(c.isdigit() for c in plain) and number_of(column, plain)[0] is None


def number_of(column: str, text: str, unit: str = "") -> tuple[Decimal | None, str]:
    """The number of a cell and its unit; only under 本年增/减 are 增 and 减 signs."""
    return parse_change(text, unit) if column == "change" else parse_cell(text, unit)


def label_of(table: str, line: str) -> str:
    """The label of a line as the form prints it."""
    return next(found.label for form in TABLES.values() if form.id == table for found in form.lines if found.id == line)


def _all_ids() -> Iterable[str]:
    seen = dict.fromkeys(
        key for table in TABLE_IDS for edition in EDITIONS for key in TABLES[table, edition].cell_ids()
    )
    return seen.keys()


def _of(cells: Iterable[str], table: str) -> list[str]:
    return [key for key in cells if key.startswith(table + ".")]


def _has_total(columns: Sequence[str]) -> bool:
    return set(columns) in ({column.id for column in APPLICANTS}, {column.id for column in RESULTS})


def sums_up(texts: Sequence[str], columns: Sequence[str]) -> bool:
    """True when the row has a total and the other columns add up to it (a blank counts nothing)."""
    if not _has_total(columns):
        return False
    values = {}
    for column, text in zip(columns, texts, strict=True):
        value, _ = parse_cell(text)
        if value is None and not prints_nothing(text):
            return False
        values[column] = value or Decimal(0)
    total = values.pop("total")
    return total != 0 and sum(values.values()) == total
