"""Sentences around printed numbers: how a value, a blank, a rate and a missing cell are said in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from assistant.answer import Citation, Figure
from assistant.compare import said_rounded, two_places
from assistant.exact.indicators import (
    PLAIN_SHARES,
    Indicator,
    cell_indicator,
    column_name,
    row_name,
    table_of,
)
from assistant.lookup import STATISTICS, Value, is_lost, printed_name
from corpus.form import SECTIONS, TABLES, edition_of
from corpus.numbers import prints_nothing, say
from corpus.report import Cell, Report

_SECTIONS = dict(SECTIONS) | {"statistics": "政府信息公开情况统计表"}
#: Left out of a row's or a column's name behind its year; of 本年增/减 it is part of the meaning.
_THIS_YEAR, _CHANGE = "本年", "本年增/减"
#: 每百件里有几件, 每1000件几件
_OUT_OF = re.compile("每一?(?P<size>[十百千万]|10+)(?P<unit>[件宗份起])")
#: More terms than these are also told added up.
_IN_THE_HEAD = 3
_SIZES = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_SIGNS = ("+", "-", "＋", "－", "−", "增", "减")
_EDITION_NAMES = {"2019": "2019年版格式（2019—2020年度）", "2021": "2021年版格式（2021年度起）"}


@dataclass
class Evidence:
    """The citations of one answer, numbered as they are first used, and the figures that point at them."""

    citations: list[Citation] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    _numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def chip(self, report: Report, cell: Cell) -> str:
        """The chip of a cell, "[1]"; its citation is kept the first time."""
        key = (report.id, cell.id)
        if key not in self._numbers:
            self._numbers[key] = len(self.citations) + 1
            self.citations.append(cell_citation(self._numbers[key], report, cell))
        return f"[{self._numbers[key]}]"

    def chips(self, value: Value) -> str:
        """The chips of all operands of a value, by their number: some may have been cited before."""
        if value.report is None:
            return ""
        chips = {self.chip(value.report, cell) for cell in value.cells}
        return "".join(sorted(chips, key=lambda chip: int(chip[1:-1])))

    def state(self, value: Value) -> None:
        """Keep a value's figures: the result, and each operand where the result is computed."""
        if value.report is None:
            return
        computed = value.indicator.is_rate or len(value.cells) != 1
        if computed and value.number is not None:
            result = said_rounded(value.number) if value.indicator.is_rate else say(value.number)
            self.figures.append(Figure(result, value.unit, "", value.publisher, value.year, None))
        for cell in value.cells:
            number = None if cell.value is None else say(cell.value)
            n = int(self.chip(value.report, cell)[1:-1])
            self.figures.append(Figure(number, cell.unit, cell.id, value.publisher, value.year, n))

    def compute(self, number: Decimal, unit: str, exact: bool = False) -> None:
        """Keep a number that only arithmetic gives: sums and differences exact, what is divided to two decimals."""
        self.figures.insert(0, Figure(say(number) if exact else said_rounded(number), unit, "", "", 0, None))


def cell_citation(n: int, report: Report, cell: Cell) -> Citation:
    """The citation of a cell: the section of the report that its table stands in, its labels and what it prints."""
    return Citation(
        n,
        "cell",
        report.id,
        report.file,
        report.publisher,
        report.year,
        section=_SECTIONS.get(table_of(cell.id), ""),
        cell=cell.id,
        row_label=cell.row_label,
        column_label=cell.column_label,
        raw=cell.raw,
        page=cell.place.page,
    )


def amount(number: Decimal, unit: str) -> str:
    """A printed number with its unit; from ten thousand on beside what people say.

    >>> amount(Decimal(218), "件"), amount(Decimal("73802895.9"), "元")
    ('218件', '73802895.9元（约7380.29万元）')
    """
    plain = f"{say(number)}{unit}"
    if abs(number) < 10**4 or unit in ("%", "百分点"):
        return plain
    size, word = (Decimal(10**8), "亿") if abs(number) >= 10**8 else (Decimal(10**4), "万")
    if unit.startswith("万"):
        size, word, unit = Decimal(10**4), "亿", unit[1:]
    short = two_places(number / size)
    about = "" if short * size == number else "约"
    return f"{plain}（{about}{say(short)}{word}{unit}）"


def noun(indicator: Indicator) -> str:
    """An indicator behind its year in a sentence: "新收政府信息公开申请中自然人", "行政许可处理决定数量"."""
    row, column = indicator.row, indicator.column
    if indicator.is_rate or not column or column == "total":
        return indicator.name.replace(" · ", "").removeprefix(_THIS_YEAR)
    if table_of(row) == "applications":
        return f"{row_name(row).removeprefix(_THIS_YEAR)}中{_applicant(row, column)}"
    return _once(row_name(row), column_name(row, column))


def heading(indicator: Indicator) -> tuple[str, str]:
    """The row with a column of it, or the family with a row of it; ("", its name) for anything else.

    >>> heading(cell_indicator("applications.new", "business"))
    ('新收政府信息公开申请', '商业企业')
    >>> heading(cell_indicator("applications.refused.process", "total"))
    ('不予公开', '属于四类过程性信息')
    """
    row, column, name = indicator.row, indicator.column, noun(indicator)
    if indicator.is_rate or not column:
        return "", name
    if column != "total" and table_of(row) != "active_disclosure":
        applicant = table_of(row) == "applications"
        return row_name(row).removeprefix(_THIS_YEAR), (_applicant if applicant else column_name)(row, column)
    family, bracket, part = name.partition("（")
    return (family, part.removesuffix("）")) if bracket and name.endswith("）") else ("", name)


def _once(row: str, column: str) -> str:
    """A row with its column; what ends the one and begins the other is said once.

    >>> _once("政府集中采购", "采购总金额"), _once("行政事业性收费", "本年收费金额"), _once("行政处罚", "本年增/减")
    ('政府集中采购总金额', '行政事业性收费金额', '行政处罚本年增/减')
    """
    column = column if column == _CHANGE else column.removeprefix(_THIS_YEAR)
    shared = next((n for n in range(min(len(row), len(column)), 0, -1) if row.endswith(column[:n])), 0)
    return row + column[shared:]


def named(value: Value) -> str:
    """What a value is called in its own report, where the form of that report has another name for it."""
    if value.indicator.is_rate or not value.note or len(value.parts) != 1:
        return noun(value.indicator)
    table, _, line = value.parts[0].id.partition(".")
    if table == STATISTICS:
        return printed_name(value) or noun(value.indicator)
    row, _, column = line.rpartition(".")
    return noun(cell_indicator(f"{table}.{row}", column))


def _applicant(row: str, column: str) -> str:
    return "其他申请人" if column == "other" else column_name(row, column)


def who(value: Value) -> str:
    """ "平潭综合实验区2024年"."""
    return f"{value.publisher}{value.year}年"


def number_said(value: Value) -> str:
    """The number of a value as text; blanks and missing cells as what they are."""
    match value.state:
        case "blank":
            return "未填报"
        case "dash":
            raw = value.cells[0].raw.strip()
            return f"印为“{raw}”（{'未填数字' if prints_nothing(raw) else '不能确定是哪个数'}）"
        case "no_form":
            return "无此项（所用格式未设）"
        case "unread":
            return "没有读到这张表" if is_lost(value) else "没有读到这一项"
        case "no_report":
            return "没有收录这一年的报告"
        case "no_whole":
            return "无法计算（分母为0）"
        case "faulty":
            part, whole = _added(value.parts), _added(value.whole)
            if whole == "0":
                return f"无法计算（分母印为0，与分子{part}及表中其他数字自相矛盾）"
            return f"无法可靠计算（所依据的数字自相矛盾：分子为{part}，分母为{whole}）"
    if value.number is None:
        raise ValueError("a printed value without a number")
    if value.indicator.is_rate:
        return f"{said_rounded(value.number)}%"
    return amount(value.number, value.unit)


def sentence(value: Value, evidence: Evidence, subject: bool = True) -> str:
    """One value as a clause with its chips, without a full stop."""
    return f"{who(value) if subject else ''}{_predicate(value)}{evidence.chips(value)}"


def _predicate(value: Value) -> str:
    """What a value is called and how much it is: "行政处罚项目比上年减少18项（“本年增/减”印为“-18”）"."""
    raw = value.parts[0].raw.strip() if len(value.parts) == 1 and value.state == "printed" else ""
    if raw[:1] in _SIGNS and raw and value.number is not None and not value.indicator.is_rate:
        way = "增加" if value.number >= 0 else "减少"
        head = named(value).replace(_CHANGE, "项目比上年").replace("事项项目", "事项")
        return f"{head}{way}{say(abs(value.number))}{value.unit}（“{_CHANGE}”印为“{raw}”）"
    joint = "为" if value.state == "printed" else ""
    return f"{named(value)}{joint}{number_said(value)}"


def out_of_so_many(value: Value, question: str) -> str:
    """A share told as it was asked for, of every 百件 or 千件: "，即每千件约43.7件"; "" where it was not."""
    asked = _OUT_OF.search(question)
    if asked is None or value.number is None or not value.indicator.is_rate:
        return ""
    size, unit = asked["size"], asked["unit"]
    number = value.number * (_SIZES.get(size) or int(size)) / 100
    return f"，即每{size}{unit}约{said_rounded(number)}{unit}"


def each_row_of_cases(values: Sequence[Value]) -> str:
    """ "行政诉讼中未经复议直接起诉4件、复议后起诉1件。": the rows that 行政诉讼 adds up; "" of several reports."""
    told = [
        f"{row_name(cell.id.rpartition('.')[0])}{say(cell.value)}{value.unit}"
        for value in values
        for cell in value.parts
        if len(value.parts) > 1 and not value.indicator.is_rate and table_of(cell.id) == "review_litigation"
        if cell.value is not None and value.number
    ]
    return f"行政诉讼中{'、'.join(told)}。" if told and len({who(value) for value in values}) == 1 else ""


def divided_said(value: Value) -> str:
    """What a rate divides by what, as its sentence ends: "，即（5548+2168）÷13810"; "" for anything else.

    Many terms are told as what they add up to, which the arithmetic shows.
    """
    if not value.indicator.is_rate or value.number is None:
        return ""
    sides = (_side(cells) if len(cells) <= _IN_THE_HEAD else _added(cells) for cells in (value.parts, value.whole))
    return f"，即{'÷'.join(sides)}"


def derivation(value: Value) -> str | None:
    """How a computed value comes about: "公开率＝（42+0）÷81×100%＝51.85%"; None for a printed one."""
    indicator = value.indicator
    if value.number is None:
        return None
    if indicator.is_rate:
        head = "" if indicator.name.endswith(PLAIN_SHARES) else f"{indicator.name}＝"
        many = max(len(value.parts), len(value.whole)) > _IN_THE_HEAD
        added = f"{_added(value.parts)}÷{_added(value.whole)}×100%＝" if many else ""
        return f"{head}{_side(value.parts)}÷{_side(value.whole)}×100%＝{added}{said_rounded(value.number)}%"
    if len(value.parts) == 1:
        return None
    return f"{noun(indicator)}＝{_terms(value.parts)}＝{say(value.number)}{value.unit}"


def _side(cells: Sequence[Cell]) -> str:
    return _terms(cells) if len(cells) == 1 else f"（{_terms(cells)}）"


def _added(cells: Iterable[Cell]) -> str:
    """Printed numbers added up, as text."""
    return say(sum((cell.value for cell in cells if cell.value is not None), Decimal(0)))


def _terms(cells: Iterable[Cell]) -> str:
    """The numbers of an addition; blanks beside numbers are told in a note."""
    printed = [say(cell.value) for cell in cells if cell.value is not None]
    return "+".join(printed) or "未填报"


def editions_said(indicator: Indicator) -> str:
    """Which editions of the form have an indicator."""
    names = [_EDITION_NAMES[edition] for edition in indicator.editions]
    return f"这一项只有{'、'.join(names)}才有" if names else "这一项是2019年以前统计表的指标"


def of_table(report: Report, row: str) -> str:
    """Which edition of the form a row of a report follows; another table may follow another one.

    Said behind the body and year: "的“收到和处理政府信息公开申请情况”表用2019年版格式（2019—2020年度）".
    """
    edition = _EDITION_NAMES.get(edition_of(f"{row}.", report.edition), "")
    part = "的这一部分" if row in report.edition else ""
    return f"的“{table_title(row)}”表{part}用{edition}" if edition else "的报告用2019年以前的格式"


def table_title(row: str) -> str:
    """The title of the table a row stands in."""
    table = table_of(row)
    return next((form.title for (id, _), form in TABLES.items() if id == table), _SECTIONS["statistics"])
