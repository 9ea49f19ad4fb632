"""The form-aware aligner: printed grids of any reader to cells of the statutory form.

Rows and columns are bound by what they are called, never by where they stand. What cannot be bound with certainty
comes back as a sentence in `unread`; nothing is repaired or guessed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice, zip_longest

from corpus.form import APPLICANTS, RESULTS, TABLE_IDS
from corpus.numbers import prints_nothing
from corpus.report import Cell, Place
from corpus.text import squeeze
from ingest.bindings import CUT, Bound, Ledger, is_cut_row, joined
from ingest.document import Document, Grid, GridCell, Row, title_above
from ingest.editions import row_edition
from ingest.form_order import read_by_order
from ingest.headers import Header, ends_headings, header_of, is_header_row, without_spacers
from ingest.labels import SHORTEST_GUESS, find_group, find_line, group_beginning, is_label, label_key, lines_of
from ingest.losses import edition_of_words, flattened_tables, sections_without_table, tables_cut_short
from ingest.reviews import ReviewReader
from ingest.sections import headings_above
from ingest.statistics import EDITION, TABLE, StatisticsReader
from ingest.sum_columns import without_sums

#: A grid of rows named like the form's, but without a header that could be read, is told about from here on.
_FORMLIKE_ROWS = 2
_LONGEST_LABEL = 200
_MISFIT = "的格数与表头不一致，未采用"
_NAMELESS = "的行名无法对应到规定的表格，未采用"
_HEADERLESS = "像规定表格的一行，但没有读到表头，未采用"
_UNKNOWN_HEADER = "上方的表头无法确定，未采用"
_LOST_BESIDE = "没有数字，而同一份文本里有的行数字不全，不能确定是留空还是漏掉了，未采用"
#: Numbers of table 四's one row.
_REVIEW_NUMBERS = 3 * len(RESULTS)
#: 予以公开: so long a name with a number for every applicant behind it is a row of table 三, whatever stands above.
_SHORTEST_WITH_ALL = 4

Printed = list[tuple[int, GridCell]]


@dataclass(frozen=True, slots=True)
class TableReading:
    """What the tables of one document gave.

    cells:    certain cells, in the form's order.
    editions: {table id: "2019" | "2021" | "pre2019"} for every table that gave cells, or whose words tell it.
    unread:   one sentence for everything that looks like the form and could not be bound.
    cut:      one sentence for every table that was read and stops early.
    places:   where each of them stands: table and row of the document (a table alone for the whole of it), or a span
              of its text.
    """

    cells: tuple[Cell, ...]
    editions: dict[str, str]
    unread: tuple[str, ...]
    places: Mapping[str, Place]
    cut: tuple[str, ...] = ()


def read_tables(document: Document) -> TableReading:
    """Every certain cell of the statutory tables that a document prints."""
    ledger = Ledger(wraps=document.kind in ("pdf", "text"), headings=headings_above(document))
    reader = _Reader(ledger)
    # A missing border of a PDF also leaves empty columns: there they prove nothing.
    rows = [without_sums(grid.rows if ledger.wraps else without_spacers(grid.rows)) for grid in document.grids]
    grids = [replace(grid, rows=each) for grid, each in zip(document.grids, rows, strict=True)]
    for number, (grid, following) in enumerate(zip_longest(grids, grids[1:])):
        reader.read(grid, number, following.rows if following and ledger.wraps else (), title_above(document, grid))
    read_by_order(grids, ledger)
    reader.bind_zeros()
    cells, editions = ledger.cells()
    ids = [cell.id for cell in cells]
    cut = dict(tables_cut_short(ledger, ids, editions))
    for table, told, place in flattened_tables(document.text, ids):
        ledger.unread[told] = place
        if edition := edition_of_words(table, document.text, place.start or 0):
            editions[table] = edition
    ledger.unread |= dict(sections_without_table(document.text, ids, list(ledger.unread)))
    statistics = reader.statistics
    statistics.finish()
    if cells or not statistics.is_of_the_form():
        return TableReading(cells, editions, tuple(ledger.unread), ledger.unread | cut, tuple(cut))
    unread = statistics.unread
    return TableReading(tuple(statistics.cells.values()), {TABLE: EDITION}, tuple(unread), unread)


@dataclass(slots=True)
class _Reader:
    """One pass over all grids. A header stays in force across grids: page ends cut tables anywhere."""

    ledger: Ledger
    review: ReviewReader = field(init=False)
    statistics: StatisticsReader = field(default_factory=StatisticsReader)
    header: Header | None = None
    pending: list[Row] = field(default_factory=list)  # rows since the last data row, perhaps a header
    carried: list[Row] = field(default_factory=list)  # pending rows of the grid before
    group: str = ""
    cut_group: str = ""
    last: list[Bound] = field(default_factory=list)  # the last bound row
    tail: list[Bound] = field(default_factory=list)  # the last row of this grid when it was bound
    tail_label: str = ""
    cut_row: Printed = field(default_factory=list)  # the last row of this grid when its label was not known
    cut_above: Printed = field(default_factory=list)  # the same of the grid before
    above: list[Bound] = field(default_factory=list)  # the last row of the grid before when it was bound
    fresh: bool = False  # the next row with numbers may be the rest of the one above the page end
    zeros: list[tuple[str, Printed, Place]] = field(default_factory=list)  # rows of zeros without a header
    only_zeros: bool = True  # no row of table 三 without a header prints anything else
    formlike: list[tuple[str, Place]] = field(default_factory=list)
    bound_here: int = 0  # rows of this grid that the form knows
    item_begun: bool = False  # 第二十条第…项 was printed, and no header below it was known yet
    nameless: bool = False  # the row before had numbers and no label
    grid: Grid = field(default_factory=lambda: Grid(()))  # which is read
    following: Sequence[Row] = ()  # below its page end
    page: int | None = None  # of the grid before
    position: int = 0  # of the grid before in the text
    width: int = 0  # columns of the grid before

    def __post_init__(self) -> None:
        self.review = ReviewReader(self.ledger)

    def read(self, grid: Grid, number: int, following: Sequence[Row] = (), title: str = "") -> None:
        """Bind every row of a grid; `following` are the rows below its page end, `title` is the line right above it."""
        self._below_page_end(grid)
        self.review.title(title, grid.rows, number)
        self.grid, self.following = grid, following
        self.formlike = []
        self.bound_here = 0
        for at, row in enumerate(grid.rows):
            self.ledger.here = Place(table=number, row=at)
            printed = [(column, cell) for column, cell in enumerate(row) if cell is not None]
            if self.statistics.take(row, self.ledger.here) or self.review.take(row, number):
                self.pending.clear()
                self.tail, self.cut_row, self.fresh = [], [], False
                continue
            if is_header_row(row) or _begins_item(row) or self._ends_header(row):
                self._header_row(row, printed, number)
                continue
            if self._row(printed, number):
                self.fresh = False
            elif any(cell.text.strip() for _, cell in printed):
                self._other_row(row, printed, number)
                self._beside_nameless(printed, number)
        self._end_of_grid(grid, number)

    def _below_page_end(self, grid: Grid) -> None:
        """What of the grid before the first row of this one may continue: nothing where text stands between them."""
        together = grid.position == self.position
        below = grid.page is not None and self.page is not None and (grid.page > self.page or together)
        alike = together or max(map(len, grid.rows), default=0) == self.width
        self.cut_above = self.cut_row if below else []
        self.above = self.tail if below and alike else []
        self.cut_row, self.tail = [], []
        self.fresh = bool(self.cut_above or self.above)

    def _row(self, printed: Printed, number: int) -> bool:
        """Bind a row, or the rest of one; False when it names nothing that the form knows."""
        if not self.fresh or self.header is None:
            return self._data_row(printed, number)
        if self._continues(printed) or self._names_cut_row(printed, number) or self._ends_label(printed):
            return True
        taken = self._data_row(printed, number)
        named = taken and not self.cut_row  # a group is no name
        return named or self._goes_on(printed) or taken

    def _ends_header(self, row: Row) -> bool:
        """The lower halves of headings that a page end has cut: 商业 | 企业. Each must end the one above it."""
        if not (self.carried and self.ledger.wraps) or self.pending:
            return False
        above = self.carried[-1]
        return ends_headings([cell.text if cell else "" for cell in above], [cell.text if cell else "" for cell in row])

    def _header_row(self, row: Row, printed: Printed, number: int) -> None:
        self.tail, self.cut_row = [], []
        if any(cell.text.strip().isdecimal() for _, cell in printed):
            self.ledger.refuse("", _words(printed), "的行与列排法不在规定之内，未采用")
            self._beside_nameless(printed, number)
            return
        if _begins_item(row):
            self.fresh, self.item_begun = False, True
            self.header = None if self.header and self.header.table == "active_disclosure" else self.header
            self.pending.clear()
            self.carried.clear()
        self.pending.append(row)

    def _data_row(self, printed: Printed, number: int) -> bool:
        """Bind a row whose label the form knows; False when it has none."""
        header = self._header_above(number)
        for table in sorted(TABLE_IDS[:2], key=lambda table: header is None or table != header.table):
            group = self._group_of(printed) if table == "applications" else ""
            for index in range(len(printed) - 1, -1, -1):
                text = printed[index][1].text
                line = find_line(table, text, group) if 0 < len(text) < _LONGEST_LABEL else None
                if line and index + 1 < len(printed) and header and header.table == table:
                    return self._bind(header, line, printed, index, number)
                if line and table == "applications":
                    self._note_zeros(line, printed, index)
                if line and self._lacks_header(text, printed, index):
                    self.tail, self.cut_row = [], []
                    return True
        return False

    def _note_zeros(self, line: str, printed: Printed, index: int) -> None:
        """Keep a row of table 三 that prints 0 for every applicant: it says the same whatever heads its columns.

        Beside rows of other numbers without a header the columns may not be the applicants at all.
        """
        label, cells = printed[index][1].text, [cell for _, cell in printed[index + 1 :]]
        zero = len(cells) == len(APPLICANTS) and all(joined(cell.text) in ("0", "０") for cell in cells)
        if zero and len(label_key(label)) >= _SHORTEST_WITH_ALL:
            self.zeros.append((line, printed[index:], self.ledger.here))
        self.only_zeros = self.only_zeros and (zero or not _has_digits(printed[index + 1 :]))

    def bind_zeros(self) -> None:
        """Bind the rows of zeros alone that nothing else has told the columns of."""
        known = {bound.row for bound in self.ledger.bound}
        for line, (label, *cells), row in self.zeros if self.only_zeros else ():
            if row in known:
                continue
            self.ledger.here = row
            named = [(column.id, "", cell) for column, (_, cell) in zip(APPLICANTS, cells, strict=True)]
            self.ledger.bind_row("applications", line, named, row.table or 0, squeeze(label[1].text))
            self.ledger.unread = {told: place for told, place in self.ledger.unread.items() if place != row}

    def _lacks_header(self, label: str, printed: Printed, index: int) -> bool:
        """Note a row of the form that no header stands above; False when it may be a row of anything."""
        numbers = sum(_has_digits([each]) for each in printed[index + 1 :])
        if numbers >= len(APPLICANTS) and len(label_key(label)) >= _SHORTEST_WITH_ALL:
            self.ledger.refuse("", _words(printed), _HEADERLESS)
        elif numbers and self.item_begun:
            self.ledger.refuse("active_disclosure", _words(printed), _UNKNOWN_HEADER)
        elif numbers and len(label_key(label)) >= SHORTEST_GUESS:
            self.formlike.append((_words(printed), self.ledger.here))
        else:
            return False
        return True

    def _bind(self, header: Header, line: str, printed: Printed, index: int, number: int) -> bool:
        label, data = printed[index][1].text, printed[index + 1 :]
        table = header.table
        self.bound_here += 1
        sure = self._stands_alone(line, data) and (self.grid.shows_blanks or header.names_all_of(line))
        placed = header.place(data, number) if sure else None
        if placed is None:
            self.last, self.tail = [], []
            # （六）其他处理 may only be the group of a row whose own label stands below the page end.
            self.cut_row = printed if line == "other_outcome" else []
            self.ledger.refuse(table, _words(printed), _MISFIT)
            self.ledger.rows.setdefault(f"{table}.{line}", "")
            self.ledger.named += [f"{table}.{line}.{column.id}" for column in lines_of(table)[line].columns]
            return True
        self.group = lines_of(table)[line].group if table == "applications" else ""
        own = [column for slot in header.slots for owner, column in slot.names or () if owner == line]
        told = row_edition(table, line, own) if len(own) == len(header.slots) else ""
        self.ledger.rows[f"{table}.{line}"] = told
        cells = []
        for slot, cell in placed:
            column = next((column for owner, column in slot.names or () if owner == line), None)
            if column:
                cells.append((column, slot.unit, cell))
            elif table == "applications" and (cell.text.strip() or len(header.named) < len(APPLICANTS)):
                self.ledger.refuse(table, squeeze(slot.text), "一列的表头无法确定，未采用")
            elif not prints_nothing(cell.text):
                why = f"所在的“{squeeze(slot.text)}”一列不属于这一行"
                self.ledger.refuse(table, f"{squeeze(label)}：{cell.text}", why)
        self.last = self.tail = self.ledger.bind_row(table, line, cells, number, squeeze(label))
        self.tail_label = label
        if self.nameless and not _has_digits(data):
            self._withdraw_blank_row()
        self.nameless = False
        self.review.leave()
        self.cut_row = []
        return True

    def _stands_alone(self, line: str, data: Printed) -> bool:
        """其他处理 is a row of 2019 and a group of 2021. With a blank beside it, it may be a row of the group that has
        lost its label; but not where （七）总计 comes next: then the group has no rows."""
        if line != "other_outcome" or self.header is None or len(data) <= len(self.header.slots):
            return True
        below = chain(islice(self.grid.rows, (self.ledger.here.row or 0) + 1, None), self.following)
        following = next((row for row in below if not is_header_row(row)), ())
        return any(find_line("applications", cell.text) == "outcome_total" for cell in following if cell)

    def _continues(self, printed: Printed) -> bool:
        """The rest of a row that was cut through its label: what both halves spell together names it."""
        if self.header is None or not self.cut_above:
            return False
        label, data = _split(printed)
        above, cells = _split(self.cut_above)
        whole = find_line(self.header.table, above + label, self.group)
        if not (whole and above and label and len(cells) == len(data)):
            return self._completes_cut_row(printed)
        one = self._is_cut_row(cells, data)
        self._resolve_above()
        if one:
            return self._bind(self.header, whole, [(-1, GridCell(above + label)), *_merged(cells, data)], 0, -1)
        self.ledger.refuse(self.header.table, " ".join((above + label, _words(cells), _words(data))), CUT)
        self.last, self.cut_row = [], []
        return True

    def _ends_label(self, printed: Printed) -> bool:
        """Below a page end nothing but the rest of the label of the row above it, whose numbers all stand there."""
        label, data = _split(printed)
        if not (self.above and self.header and label) or any(cell.text.strip() for _, cell in data):
            return False
        return is_label(self.tail_label + label)

    def _is_cut_row(self, upper: Printed, lower: Printed) -> bool | None:
        """Whether the data cells above and below a page end are one row; None when it cannot be told."""
        columns = [next(iter(slot.names))[1] if slot.names else "" for slot in self.header.slots] if self.header else []
        texts = [[joined(cell.text) for _, cell in half[-len(columns) :]] for half in (upper, lower)]
        if not len(texts[0]) == len(texts[1]) == len(columns):
            return None
        return is_cut_row([(texts[0], texts[1], columns)])

    def _names_cut_row(self, printed: Printed, number: int) -> bool:
        """A row with a name, and above the page end numbers without one: perhaps the upper halves of its own.

        Joined where the row's total proves it; where it cannot be told, neither half is read.
        """
        before, header = self.header, self._header_above(number)
        if not (before and header and before.table == header.table and _has_digits(_split(self.cut_above)[1])):
            return False
        count = len(header.slots)
        upper, lower = self.cut_above[-count:], printed[-count:]
        one = self._is_cut_row(upper, lower)
        if one is False:
            return False
        self.last = []
        if one:
            if not self._data_row([*printed[:-count], *_merged(upper, lower)], number):
                return False
            self._resolve_above()
            return True
        if not self._data_row(printed, number):
            return False
        self.ledger.withdraw(self.last, CUT)
        self.last = self.tail = []
        return True

    def _resolve_above(self) -> None:
        """What was said of the upper half of a row that is now known."""
        if self.header:
            self.ledger.resolve(self.header.table, _words(self.cut_above), _NAMELESS)

    def _goes_on(self, printed: Printed) -> bool:
        """The rest of the numbers of the row above the page end.

        Where it cannot be told whether they are its rest, that row is withdrawn: half a number is no number.
        """
        label, data = _split(printed)
        if not (self.above and self.header and _has_digits(data)):
            return False
        count = len(self.header.slots)
        rest = [cell for _, cell in data[-count:]]
        fits = len(rest) == len(self.above) == count
        label += _words(data[:-count])  # 形）
        columns = [bound.id.rsplit(".", 1)[1] for bound in self.above]
        halves = ([bound.text for bound in self.above], [joined(cell.text) for cell in rest], columns)
        one = is_cut_row([halves]) if fits else None
        line = self.above[0].id.removeprefix(self.header.table + ".").rsplit(".", 1)[0]
        same = bool(label) and find_line(self.header.table, self.tail_label + label, self.group) == line
        if one and (same or not label):
            self.last, self.cut_row = self.ledger.lengthen(self.above, rest), []
            self.ledger.resolve(self.header.table, _words(printed), _MISFIT)
            return True
        if same or one is not False:
            self.ledger.withdraw(self.above, CUT)
        return False

    def _completes_cut_row(self, printed: Printed) -> bool:
        """A row cut through its label (5.要 | 求行政机关…), all its numbers on one side of the page end."""
        count = len(self.header.slots) if self.header else 0
        if self.header is None or not count < min(len(self.cut_above), len(printed)):
            return False
        upper, lower = self.cut_above[-count:], printed[-count:]
        if _has_digits(upper) == _has_digits(lower):
            return False
        label = squeeze(self.cut_above[-count - 1][1].text) + squeeze(printed[-count - 1][1].text)
        whole = find_line(self.header.table, label, self.group)
        if whole is None:
            return False
        numbers = upper if _has_digits(upper) else lower
        self._resolve_above()
        return self._bind(self.header, whole, [(-1, GridCell(label)), *numbers], 0, -1)

    def _other_row(self, row: Row, printed: Printed, number: int) -> None:
        """A row that names nothing known: a form row that lost its label, or a foreign table has begun.

        In a foreign table the header before is no longer in force: its 总计 is not ours.
        """
        _, data = _split(printed)
        self.tail, self.cut_row = [], printed
        self.fresh = self.fresh and not _has_digits(data)
        header = self.header
        if len(data) == _REVIEW_NUMBERS and all(cell.text.strip().isdecimal() for _, cell in data):
            self.ledger.refuse("review_litigation", _words(printed), _HEADERLESS)
            return
        if header is None or (self.pending and not self.bound_here):
            if _has_digits(data) and self.item_begun:
                self.ledger.refuse("active_disclosure", _words(printed), _UNKNOWN_HEADER)
            self.pending.append(row)
            return
        ours = header.grid == number or self.bound_here or (self.ledger.wraps and len(row) == self.width)
        if ours and _has_digits(data) and len(data) >= len(header.slots):
            self.ledger.refuse(header.table, _words(printed), _NAMELESS)
        elif not ours:
            self.header = None

    def _beside_nameless(self, printed: Printed, number: int) -> None:
        """A row that was not bound: with numbers in it, a blank row next to it has perhaps lost them to it."""
        self.nameless = self.ledger.wraps and _has_digits(printed)
        if self.nameless and self.last and self.last[0].grid == number and not any(b.text for b in self.last):
            self._withdraw_blank_row()

    def _withdraw_blank_row(self) -> None:
        """A rule through a row, or a border that ends too early, parts its label from its numbers: no blank row."""
        self.ledger.withdraw(self.last, "没有数字，而旁边一行有数字没有行名，不能确定是否留空，未采用")
        self.last = []

    def _header_above(self, number: int) -> Header | None:
        """The header in force for the next data row: the one just printed above it, else the one before."""
        if self.pending:
            found = header_of(self.pending, number)
            together = header_of([*self.carried, *self.pending], number) if self.carried else None
            if together and (found is None or together.known > found.known):
                found = together
            self.header = found or self.header
            self.item_begun = self.item_begun and not found
            self.pending.clear()
            self.carried.clear()
        return self.header

    def _end_of_grid(self, grid: Grid, number: int) -> None:
        """Headers reach over a page end; so do their halves, where the next grid is cut the same way."""
        if len(self.formlike) >= _FORMLIKE_ROWS:
            for words, row in self.formlike:
                self.ledger.refuse("", words, _HEADERLESS, row)
        if not grid.shows_blanks and any(place.table == number for place in self.ledger.unread.values()):
            self.ledger.withdraw_blank_rows(number, _LOST_BESIDE)
        if self.pending:
            # Rows of a header may be tables of their own, with nothing between them.
            above = self.carried if len(self.pending) == len(grid.rows) and grid.position == self.position else []
            self.pending = [*above, *self.pending]
            self.header = header_of(self.pending, number) or self.header
        self.page, self.position = grid.page, grid.position
        self.width = max(map(len, grid.rows), default=0)
        self.carried = list(self.pending)
        self.pending.clear()

    def _group_of(self, printed: Printed) -> str:
        """The group printed in the row, or the one still in force from the rows above."""
        for _, cell in printed:
            text = cell.text
            if not 2 < len(text) < 20 and not self.cut_group:
                continue
            if group := find_group(text, self.cut_group):
                self.group, self.cut_group = group, ""
            elif group := group_beginning(text):
                self.group, self.cut_group = group, squeeze(text)
        return self.group


def _begins_item(row: Row) -> bool:
    """第二十条第（一）项 opens a part of table 二 with a header of its own."""
    texts = [cell.text for cell in row if cell is not None and cell.text.strip()]
    others = [text for text in texts if not label_key(text).startswith("第二十条第")]
    return len(others) < len(texts) and (not others or is_header_row(row))


def _split(printed: Printed) -> tuple[str, Printed]:
    """The label text of a row and its data cells: what stands behind the last cell with words in it."""
    last = max((n for n, (_, cell) in enumerate(printed) if _wordy(cell.text)), default=-1)
    label = "".join(squeeze(cell.text) for _, cell in printed[last : last + 1]) if last >= 0 else ""
    return label, printed[last + 1 :]


def _merged(upper: Printed, lower: Printed) -> Printed:
    """Data cells above and below a page end as those of one row."""
    return [
        (column, GridCell(joined(above.text) + joined(below.text), above.place if above.text.strip() else below.place))
        for (column, above), (_, below) in zip(upper, lower, strict=True)
    ]


def _wordy(text: str) -> bool:
    return sum("\u4e00" <= character <= "\u9fff" for character in text) > 1


def _has_digits(data: Printed) -> bool:
    return any(character.isdigit() for _, cell in data for character in cell.text)


def _words(printed: Sequence[tuple[int, GridCell]]) -> str:
    return " ".join(squeeze(cell.text) for _, cell in printed if cell.text.strip())
