"""Indicators to values: which printed cells answer, and why there are none where there are none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Literal, Protocol

from assistant.compare import percentage
from assistant.exact.indicators import APPLICANT_IDS, Basis, Indicator, joined_notes, statistics_indicator, table_of
from corpus.form import FIRST_FORM, OF_A_COLUMN, edition_of, editions_with
from corpus.numbers import MONEY
from corpus.old_form import ALSO_PRINTED, LISTS, UNITS, in_words
from corpus.report import Cell, Fact, Finding, Report

State = Literal["printed", "blank", "dash", "no_form", "unread", "no_report", "no_whole", "faulty"]

#: Why there is nothing to tell of a cell at all; a blank one is told.
MISSING_STATES: tuple[State, ...] = ("no_form", "unread", "no_report")
#: Printed parts of a name in the 统计表 before 2019 that are no part of it: 四、, （一）, 其中：1、 and the like.
_NUMBERING = re.compile(
    r"^其中[:：]?|^\d{1,2}[.、．](?!\d)|^[一二三四五六七八九十]{1,3}[、.．]|^[(（](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]"
)
#: A remark behind a name: （不包括政府公报及政府网站工作人员数）.
_REMARK = re.compile(r"[（(][^（()）]*[)）]$")
_CUMULATIVE = "历年累计"
_OF_THE_YEAR = re.compile("本年|本期|当年|全年")
#: Reports looked through for the rows that they print; in a larger corpus the first ones stand for all.
_LOOKED_AT = 60
#: The one table of the reports before `FIRST_FORM`.
STATISTICS = "statistics"


class Facts(Protocol):
    """What the store must answer; `corpus.facts.FactStore` does."""

    def reports(self, publisher: str | None = None, year: int | None = None) -> list[Report]: ...
    def publishers(self) -> list[str]: ...
    def years(self, publisher: str | None = None) -> list[int]: ...
    def aliases(self, candidates: Collection[str]) -> list[tuple[str, str]]: ...
    def cells(self, report_id: str, ids: Collection[str] | None = None) -> dict[str, Cell]: ...
    def facts(
        self, ids: Collection[str], publishers: Collection[str] | None = None, years: Collection[int] | None = None
    ) -> list[Fact]: ...
    def reports_without(self, ids: Collection[str], years: Collection[int]) -> list[Report]: ...
    def findings(self, report_id: str | None = None) -> list[Finding]: ...
    def findings_of(self, report_ids: Collection[str]) -> list[Finding]: ...
    def text(self, report_id: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Value:
    """An indicator in one report.

    parts, whole: the cells it was made of (the divisor's in `whole`), as printed.
    number:       the exact result, for a rate in percent and unrounded; None where `state` says why.
    state:        "printed"; "blank" 未填报; "dash" printed as - or /; "no_form" the report's form has no such cell;
                  "unread" the form has it but it could not be read; "no_report"; "no_whole" the divisor is 0;
                  "faulty" a rate that only a contradiction makes.
    blanks:       how many of the cells print no number, where others do.
    substituted:  cell ids of blank totals that the sum of their applicants stands for.
    """

    indicator: Indicator
    publisher: str
    year: int
    report: Report | None
    parts: tuple[Cell, ...] = ()
    whole: tuple[Cell, ...] = ()
    number: Decimal | None = None
    unit: str = ""
    state: State = "printed"
    note: str = ""
    blanks: int = 0
    substituted: tuple[str, ...] = ()

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All operands."""
        return (*self.parts, *self.whole)


def table_of_value(value: Value) -> str:
    """The table in which a report of that year prints what is asked: a rate has cells and no row of its own."""
    tables = [table_of(cell) for cell in value.indicator.cells]
    printed = [table for table in tables if (table == STATISTICS) == (value.year < FIRST_FORM)]
    return (printed or tables)[0]


def of_one_old_table(values: Iterable[Value]) -> bool:
    """Whether all were read from one 统计表 before 2019: on one footing, by whatever names its rows are printed."""
    values = [value for value in values if value.number is not None]
    one = len({value.report.id for value in values if value.report}) == 1
    return one and all(cell.id.startswith(f"{STATISTICS}.") for value in values for cell in value.cells)


def printed_name(value: Value) -> str:
    """The row of the 统计表 that a value was read from, as an answer says it; "" of any other cell."""
    printed = _plain(value.parts[0].row_label.rpartition("/")[2])
    names = [id.removeprefix(f"{STATISTICS}.") for id in value.indicator.cells if id.startswith(f"{STATISTICS}.")]
    return next((in_words(name) for name in names if name.rpartition("/")[2] == printed), "")


def is_lost(value: Value) -> bool:
    """Whether nothing was read of the table in which a report should print it."""
    return value.report is not None and table_of_value(value) not in value.report.edition


def prints_no_unit(cell: Cell) -> bool:
    """Whether an amount stands without its unit in the cell and in the header; the form of 2019 prescribes none."""
    return cell.unit == "元" and bool(cell.value) and "元" not in f"{cell.raw}{cell.column_label}"


def _unit_printed(cell: Cell) -> str:
    return "" if prints_no_unit(cell) else cell.unit


def in_one_unit(values: Sequence[Value]) -> Sequence[Value]:
    """Amounts printed in different units of money, in 元, to be compared; what an answer says stays as printed."""
    units = {value.unit for value in values if value.number is not None}
    if len(units) < 2 or not units <= MONEY.keys():
        return values
    return [
        value if value.number is None else replace(value, number=value.number * MONEY[value.unit], unit="元")
        for value in values
    ]


@dataclass(frozen=True)
class Source:
    """One report with those of its cells that are needed."""

    report: Report
    cells: Mapping[str, Cell]

    @cached_property
    def statistics(self) -> dict[str, Cell]:
        """The 统计表 before 2019 by plain names: "受理依申请公开信息总数", "受理依申请公开信息总数.历年累计".

        A row is named behind each of those it stands under as well: "行政复议数量/被依法纠错数". What two rows print
        names neither of them.
        """
        return {name: cell for name, (cell, *others) in self._statistics.items() if not others}

    @cached_property
    def _statistics(self) -> dict[str, list[Cell]]:
        """Every row that a name may mean."""
        rows: dict[str, dict[str, Cell]] = {}
        for id, cell in self.cells.items():
            if id.startswith("statistics."):
                path, _, column = id.removeprefix("statistics.").rpartition(".")
                rows.setdefault(path, {})[column] = cell
        named: dict[str, list[Cell]] = {}
        for path, columns in rows.items():
            *above, own = map(_plain, path.split("/"))
            names = dict.fromkeys([own, *(f"{outer}/{own}" for outer in above)])
            for ending, cells in self._by_column(columns).items():
                for name in names:
                    named.setdefault(name + ending, []).extend(cells)
        return named

    def _by_column(self, columns: Mapping[str, Cell]) -> dict[str, list[Cell]]:
        """The cells of a row that are of its year (""), and of all years together (".历年累计")."""
        together = [column for column in columns if column.endswith("累计")]
        yearly = [column for column in columns if column not in together]
        of_year = [each for each in yearly if str(self.report.year) in each or _OF_THE_YEAR.search(each)]
        meant = of_year if len(yearly) > 1 and len(of_year) == 1 else yearly
        sides = {"": meant, f".{_CUMULATIVE}": together}
        return {ending: [columns[column] for column in side] for ending, side in sides.items() if side}

    def rows_under(self, whole: str) -> set[str]:
        """The plain names of the rows that stand next below one."""
        paths = (id.removeprefix("statistics.").rpartition(".")[0] for id in self.cells if id.startswith("statistics."))
        plain = (tuple(map(_plain, path.split("/"))) for path in paths)
        return {path[-1] for path in plain if len(path) > 1 and path[-2] == whole}

    def is_printed_twice(self, id: str) -> bool:
        """Whether several rows or columns of the 统计表 have the name of this id, so that none is meant by it."""
        return id.startswith("statistics.") and len(self._statistics.get(id.removeprefix("statistics."), ())) > 1

    def cell(self, id: str) -> Cell | None:
        """A cell by its id."""
        if id.startswith("statistics."):
            return self.statistics.get(id.removeprefix("statistics."))
        return self.cells.get(id)


def rows_printed(facts: Facts, publishers: Sequence[str], years: Collection[int]) -> frozenset[str]:
    """The rows of the national 统计表 that the reports of these bodies print, of all bodies where none is given.

    "收到申请数/*" stands for all the rows under one, where every report prints just those of the national table. None
    where a year is one of the three tables: what is asked is then told by the rows that both forms have.
    """
    if not years or any(year >= FIRST_FORM for year in years):
        return frozenset()
    names: Sequence[str | None] = publishers or (None,)
    reports = [report for name in names for year in years for report in facts.reports(name, year)][:_LOOKED_AT]
    sources = [whole_source(facts, report) for report in reports if STATISTICS in report.edition]
    rows = {name: statistics_indicator(name).cells for name in (*UNITS, *ALSO_PRINTED)}
    printed = {name for name, ids in rows.items() if any(source.cell(id) for source in sources for id in ids)}
    lists = {
        f"{whole}/*" for whole, parts in LISTS.items() if all(each.rows_under(whole) == set(parts) for each in sources)
    }
    return frozenset(printed | lists) if sources else frozenset()


def read_values(
    facts: Facts, indicators: Sequence[Indicator], publishers: Sequence[str] | None, years: Collection[int]
) -> list[Value]:
    """Every indicator in every report of these publishers and years; a value for each, also where there is none.

    `publishers` None means all that have a report of these years. Ordered by publisher, year, indicator as given.
    """
    sources = _sources(facts, indicators, publishers, years)
    names = publishers if publishers is not None else sorted({name for name, _ in sources})
    return [
        _value(indicator, name, year, sources.get((name, year)))
        for name in names
        for year in sorted(years)
        for indicator in indicators
    ]


def without_contradicted(values: Iterable[Value], facts: Facts) -> list[Value]:
    """A rate of 0 %, beyond 100 % or of a whole of 0 is not stated where its operands contradict each other.

    A total misprinted as 0 makes such a rate, and it would say nothing but the misprint. Anything else that does not
    add up (prose against the table, another row or column) leaves the printed numbers and their rate as they are:
    they are given, and the contradiction is told beside them (published is not correct, nothing is repaired).
    """
    values = list(values)
    findings: dict[str, list[Finding]] = {}
    for finding in facts.findings_of({value.report.id for value in values if value.report and _is_beyond(value)}):
        findings.setdefault(finding.report, []).append(finding)
    return [
        replace(value, number=None, state="faulty")
        if _is_beyond(value) and value.report and any(_contradicts(e, value) for e in findings.get(value.report.id, ()))
        else value
        for value in values
    ]


def _is_beyond(value: Value) -> bool:
    """Whether a value is a rate of 0 %, of more than 100 %, or of a whole that is printed as 0."""
    if value.state == "no_whole":
        return True
    return value.indicator.is_rate and value.number is not None and not 0 < value.number <= 100


def _contradicts(finding: Finding, rate: Value) -> bool:
    """Whether the table's own arithmetic fails between dividend and divisor, or in the row of one of them."""
    ids = set(finding.cells)
    part, whole = (bool(ids & {cell.id for cell in side}) for side in (rate.parts, rate.whole))
    if finding.rule == "row_total":
        return part or whole
    return finding.rule in OF_A_COLUMN and part and whole


def of_applicants(values: Sequence[Value], facts: Facts) -> list[Value]:
    """Blank printed totals as what their applicants add up to, told as such; all other values as they are.

    The cells of all of them are read at once, however many bodies left theirs blank.
    """
    blank = [value for value in values if value.state == "blank" and value.report is not None]
    totals = {id for value in blank for id in value.indicator.cells if _applicants_of(id)}
    if not totals:
        return list(values)
    ids = {*(id for value in blank for id in value.indicator.cells), *(a for id in totals for a in _applicants_of(id))}
    cells: dict[str, dict[str, Cell]] = {}
    for fact in facts.facts(ids, {value.publisher for value in blank}, {value.year for value in blank}):
        cells.setdefault(fact.report.id, {})[fact.cell.id] = fact.cell
    return [_substituted(value, cells) for value in values]


def _substituted(value: Value, cells: Mapping[str, Mapping[str, Cell]]) -> Value:
    if value.state != "blank" or value.report is None:
        return value
    source = Source(value.report, cells.get(value.report.id, {}))
    substituted = _value(value.indicator, value.publisher, value.year, source, substitute=True)
    return substituted if substituted.number is not None else value


def value_in(indicator: Indicator, source: Source) -> Value:
    """An indicator in one report that is at hand."""
    return _value(indicator, source.report.publisher, source.report.year, source)


def whole_source(facts: Facts, report: Report) -> Source:
    """A report with all its cells."""
    return Source(report, facts.cells(report.id))


def _sources(
    facts: Facts, indicators: Sequence[Indicator], publishers: Sequence[str] | None, years: Collection[int]
) -> dict[tuple[str, int], Source]:
    ids = {id for indicator in indicators for id in indicator.cells if not id.startswith("statistics.")}
    cells: dict[str, dict[str, Cell]] = {}
    reports: dict[str, Report] = {}
    for fact in facts.facts(ids, publishers, years):
        reports[fact.report.id] = fact.report
        cells.setdefault(fact.report.id, {})[fact.cell.id] = fact.cell
    if any(indicator.is_rate or len(indicator.cells) > 1 for indicator in indicators):
        blank = [(reports[key], id) for key, own in cells.items() for id, cell in own.items() if cell.value is None]
        applicants = {each for _, id in blank for each in _applicants_of(id)}
        if applicants:  # a blank total is the sum of its applicants within a sum or a rate
            for fact in facts.facts(applicants, {report.publisher for report, _ in blank}, years):
                cells[fact.report.id][fact.cell.id] = fact.cell
    found = {(report.publisher, report.year): report for report in reports.values()}
    if publishers is None and years and all(year < FIRST_FORM for year in years):
        old = [report for year in years for report in facts.reports(year=year)]
        found |= {(report.publisher, report.year): report for report in old}
    elif publishers is None and found:  # a body whose table was not read is one of all, too
        found |= {(report.publisher, report.year): report for report in facts.reports_without(ids, years)}
    for publisher in publishers or ():
        if missing := [year for year in years if (publisher, year) not in found]:
            others = [report for report in facts.reports(publisher) if report.year in missing]
            found |= {(publisher, report.year): report for report in others}
    return {
        key: Source(report, cells.get(report.id) or (facts.cells(report.id) if _is_old(report) else {}))
        for key, report in found.items()
    }


def _applicants_of(id: str) -> tuple[str, ...]:
    if not (id.startswith("applications.") and id.endswith(".total")):
        return ()
    return tuple(f"{id.removesuffix('.total')}.{applicant}" for applicant in APPLICANT_IDS)


def _value(indicator: Indicator, publisher: str, year: int, source: Source | None, substitute: bool = False) -> Value:
    if source is None:
        return Value(indicator, publisher, year, None, state="no_report")
    at = _basis(indicator, source)
    if at is None:
        has_form = any(
            _has_form(basis, source.report) or any(map(source.is_printed_twice, basis.cells))
            for basis in indicator.bases
        )
        return Value(indicator, publisher, year, source.report, state="unread" if has_form else "no_form")
    basis = indicator.bases[at]
    single = len(basis.cells) == 1 and not indicator.is_rate
    parts = _Operand.read(basis, source, substitute=substitute or not single)
    whole = _Operand.read(indicator.whole[at], source, substitute=True) if indicator.is_rate else None
    note = joined_notes((basis.note, indicator.whole[at].note if whole else ""))
    number, state, unit = _result(parts, whole)
    both = [parts, *([whole] if whole else [])]
    return Value(
        indicator,
        publisher,
        year,
        source.report,
        parts.cells,
        whole.cells if whole else (),
        number,
        unit,
        state,
        note,
        sum(each.blanks for each in both) if number is not None else 0,
        tuple(id for each in both for id in each.substituted),
    )


def _result(parts: _Operand, whole: _Operand | None) -> tuple[Decimal | None, State, str]:
    if whole is None:
        return parts.total, parts.state, parts.unit
    if parts.total is None or whole.total is None:
        return None, "blank", "%"
    if not whole.total:
        return None, "no_whole", "%"
    return percentage(parts.total, whole.total), "printed", "%"


@dataclass(frozen=True, slots=True)
class _Operand:
    """The cells of one side, added up."""

    cells: tuple[Cell, ...]
    total: Decimal | None
    unit: str
    state: State
    blanks: int
    substituted: tuple[str, ...]

    @classmethod
    def read(cls, basis: Basis, source: Source, substitute: bool) -> _Operand:
        cells: list[Cell] = []
        substituted: list[str] = []
        for id in basis.cells:
            cell = source.cell(id)
            if cell is None:
                continue
            parts = [part for each in _applicants_of(id) if (part := source.cell(each)) and part.value is not None]
            if substitute and cell.value is None and parts:
                substituted.append(id)
                cells += parts
            else:
                cells.append(cell)
        printed = [cell.value for cell in cells if cell.value is not None]
        unit = next((_unit_printed(cell) for cell in cells if cell.value is not None), cells[0].unit)
        blank: State = "dash" if any(cell.raw.strip() for cell in cells) else "blank"
        return cls(
            tuple(cells),
            sum(printed, Decimal(0)) if printed else None,
            unit,
            "printed" if printed else blank,
            len(cells) - len(printed),
            tuple(substituted),
        )


def _basis(indicator: Indicator, source: Source) -> int | None:
    """Which basis this report's form has, wholly read; None where none is."""
    for at, basis in enumerate(indicator.bases):
        needed = (*basis.cells, *(indicator.whole[min(at, len(indicator.whole) - 1)].cells if indicator.whole else ()))
        if all(source.cell(id) is not None for id in needed):
            return at
    return None


def _has_form(basis: Basis, report: Report) -> bool:
    """Whether the edition of the report's table has these cells: then they are there, and were not read.

    Of a table that gave no cell at all the edition is not known, only that the form prints one since 2019.
    """
    for id in basis.cells:
        name = id.removeprefix("statistics.").removesuffix(f".{_CUMULATIVE}")
        if id.startswith("statistics.") and any(name in line for line in report.unread):
            continue
        table = id.split(".", 1)[0]
        unknown = table not in report.edition and STATISTICS not in report.edition and report.year >= FIRST_FORM
        if not (unknown and editions_with(id)) and edition_of(id, report.edition) not in editions_with(id):
            return False
    return True


def _is_old(report: Report) -> bool:
    return STATISTICS in report.edition or not report.edition


def _plain(name: str) -> str:
    """A name of the 统计表 without its number and its remark.

    >>> [_plain(name) for name in ("其中：1、当面申请数", "四、行政复议数量", "（一）专职人员数（不含兼职）")]
    ['当面申请数', '行政复议数量', '专职人员数']
    """
    before = ""
    while before != name:
        before, name = name, _NUMBERING.sub("", name)
    return _REMARK.sub("", name) or name
