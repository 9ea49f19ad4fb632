"""Sentences around printed numbers: how a value, a blank, a rate and a missing cell are said in Chinese."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from assistant.answer import Citation, Figure
from assistant.compare import said_rounded, two_places
from assistant.indicators import Indicator, column_name, row_name, table_of
from assistant.lookup import Value
from corpus.form import SECTIONS, TABLES
from corpus.numbers import say
from corpus.report import Cell, Report

_SECTIONS = dict(SECTIONS) | {"statistics": "政府信息公开情况统计表"}
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
            self.citations.append(_citation(self._numbers[key], report, cell))
        return f"[{self._numbers[key]}]"

    def chips(self, value: Value) -> str:
        """The chips of all operands of a value."""
        if value.report is None:
            return ""
        return "".join(dict.fromkeys(self.chip(value.report, cell) for cell in value.cells))

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

    def compute(self, number: Decimal, unit: str, publisher: str = "", year: int = 0) -> None:
        """Keep a number that only arithmetic gives."""
        self.figures.insert(0, Figure(said_rounded(number), unit, "", publisher, year, None))


def _citation(n: int, report: Report, cell: Cell) -> Citation:
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
    """An indicator inside a sentence: "本年新收政府信息公开申请中自然人", "行政许可处理决定数量"."""
    row, column = indicator.row, indicator.column
    if indicator.is_rate or not column or column == "total":
        return indicator.name.replace(" · ", "")
    if table_of(row) == "applications":
        return f"{row_name(row)}中{_applicant(row, column)}"
    return f"{row_name(row)}{column_name(row, column)}"


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
            return f"印为“{value.cells[0].raw.strip()}”（未填数字）"
        case "no_form":
            return "该年所用格式没有此项"
        case "unread":
            return "报告中有此项但未能读出"
        case "no_report":
            return "没有收录该年报告"
        case "no_whole":
            return "无法计算（分母为0）"
        case "faulty":
            return "无法可靠计算（所依据的数字自相矛盾）"
    if value.number is None:
        raise ValueError("a printed value without a number")
    if value.indicator.is_rate:
        return f"{said_rounded(value.number)}%"
    return amount(value.number, value.unit)


def sentence(value: Value, evidence: Evidence, subject: bool = True) -> str:
    """One value as a clause with its chips, without a full stop."""
    chips = evidence.chips(value)
    said = number_said(value)
    signed = value.parts and len(value.parts) == 1 and value.parts[0].raw.strip()[:1] in ("+", "-", "＋", "－", "−")
    if signed and value.number is not None and not value.indicator.is_rate and value.state == "printed":
        way = "增加" if value.number >= 0 else "减少"
        said = f"{way}{say(abs(value.number))}{value.unit}（印为“{value.parts[0].raw.strip()}”）"
    head = f"{who(value)}{noun(value.indicator)}" if subject else ""
    joint = "" if value.state in ("dash", "no_form", "unread", "no_report", "no_whole", "faulty") or signed else "为"
    return f"{head}{joint}{said}{chips}" if value.state != "blank" else f"{head}{said}{chips}"


def derivation(value: Value) -> str | None:
    """How a computed value comes about: "公开率＝（42+0）÷81×100%＝51.85%"; None for a printed one."""
    indicator = value.indicator
    if value.number is None:
        return None
    if indicator.is_rate:
        return f"{indicator.name}＝{_side(value.parts)}÷{_side(value.whole)}×100%＝{said_rounded(value.number)}%"
    if len(value.parts) == 1:
        return None
    return f"{noun(indicator)}＝{_terms(value.parts)}＝{say(value.number)}{value.unit}"


def _side(cells: Sequence[Cell]) -> str:
    return _terms(cells) if len(cells) == 1 else f"（{_terms(cells)}）"


def _terms(cells: Iterable[Cell]) -> str:
    return "+".join("未填报" if cell.value is None else say(cell.value) for cell in cells)


def editions_said(indicator: Indicator) -> str:
    """Which editions of the form have an indicator."""
    names = [_EDITION_NAMES[edition] for edition in indicator.editions]
    return f"“{indicator.name}”只有{'、'.join(names)}才有" if names else f"“{indicator.name}”是2019年以前统计表的指标"


def edition_of(report: Report, row: str) -> str:
    """The edition of a report's table in words."""
    edition = report.edition.get(table_of(row), "")
    return _EDITION_NAMES.get(edition, "2019年以前的格式")


def table_title(row: str) -> str:
    """The title of the table a row stands in."""
    table = table_of(row)
    return next((form.title for (id, _), form in TABLES.items() if id == table), _SECTIONS["statistics"])
