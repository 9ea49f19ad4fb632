"""The one table of reports before 2019, 政府信息公开情况统计表: 指标名称, 计量单位, one or two columns of numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.numbers import parse_cell, prints_nothing
from corpus.old_form import STATISTICS_TITLE
from corpus.report import Cell, Place
from corpus.text import squeeze
from ingest.document import GridCell, Row

TABLE = "statistics"
EDITION = "pre2019"
#: What the column of names is headed by; 统计指标 in the national tables of 2014 to 2018 (国办公开办函〔2014〕).
_NAMES, _BARE_NAME = frozenset(("指标名称", "统计指标")), "指标"
_UNIT = frozenset(("计量单位", "单位"))
_UNITS = frozenset("条 件 元 万元 人次 次 个 人 篇 份 场 期 项 部 家 —— / - —".split())
#: How far down the outline a numbered name stands: 一、 → （一） → 1. ; 其中 parts what stands before it.
_LEVELS = (
    re.compile(r"[一二三四五六七八九十]{1,3}[、.．]"),
    re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]"),
    re.compile(r"\d{1,2}[.、．]"),
)
_AMONG = re.compile(r"其中[:：]?")
_PLAIN, _PART = 0, len(_LEVELS) + 1


@dataclass(slots=True)
class _Outline:
    """The names above a row: (level, name) from the outermost in, and the list that 其中：1. has opened."""

    above: list[tuple[int, str]] = field(default_factory=list)
    among: bool = False

    def path(self, name: str) -> str:
        """A row's name behind the names it stands under: 四、行政复议数量/（一）维持具体行政行为数.

        A list that begins with 其中：1., or stands under a whole without a number, goes on with 其中：2., be it printed
        or not. A name without a number is a part next to one that 其中 has begun where their whole has a number; else
        it is a whole of its own.
        """
        among = _AMONG.match(name)
        level = self._level(name[among.end() :] if among else name)
        if level == _PLAIN and (among or self._goes_on()):
            level = _PART
        self.above = [each for each in self.above if each[0] < level]
        listed = level == len(_LEVELS) and bool(self.above)
        if level <= len(_LEVELS):
            self.among = listed and (bool(among) or self.among or self.above[-1][0] == _PLAIN)
        shown = f"其中：{name}" if listed and self.among and not among else name
        self.above.append((level, shown))
        return "/".join(each for _, each in self.above)

    @staticmethod
    def _level(name: str) -> int:
        return next((n for n, number in enumerate(_LEVELS, 1) if number.match(name)), _PLAIN)

    def _goes_on(self) -> bool:
        """Whether a name without a number stands among the parts of a numbered whole."""
        return len(self.above) > 1 and self.above[-1][0] == _PART and self.above[-2][0] != _PLAIN


@dataclass(slots=True)
class _Block:
    """Name, unit and columns of numbers side by side; a table may print two such blocks, read one after the other."""

    start: int
    columns: list[str]
    rows: list[tuple[list[GridCell], Place]] = field(default_factory=list)


@dataclass(slots=True)
class StatisticsReader:
    """Takes rows one after another from the header 指标名称 on; `finish` reads them."""

    blocks: list[_Block] = field(default_factory=list)
    before: list[_Block] = field(default_factory=list)  # of the headers above the last one
    cells: dict[str, Cell] = field(default_factory=dict)
    unread: dict[str, Place] = field(default_factory=dict)
    here: Place = field(default_factory=Place)
    spoiled: set[str] = field(default_factory=set)
    outline: _Outline = field(default_factory=_Outline)

    def is_of_the_form(self) -> bool:
        """True when the table tells of publication and of applications: other tables have 指标名称 too."""
        known = "".join(self.cells) + "".join(self.unread)
        return "主动公开" in known and "申请" in known

    def take(self, row: Row, here: Place) -> bool:
        """Keep the row, which stands here, if it belongs to this table; False leaves it to the others."""
        words = ["" if cell is None else squeeze(cell.text) for cell in row]
        if blocks := _headed(words):
            self.before += self.blocks
            self.blocks = blocks
            return True
        if not self.blocks:
            return False
        ends = [*(block.start for block in self.blocks[1:]), len(row)]
        taken = False
        for block, end in zip(self.blocks, ends, strict=True):
            printed = [
                cell for cell in row[block.start if block is not self.blocks[0] else 0 : end] if cell is not None
            ]
            if _is_row(printed, block):
                taken = True
            elif not (printed := _heading(printed)):
                continue
            block.rows.append((printed, here))
        return taken

    def finish(self) -> None:
        """Read all rows that were taken."""
        for block in (*self.before, *self.blocks):
            for printed, self.here in block.rows:
                at = _unit_at(printed)
                if at is None:
                    self.outline.path("".join(printed[0].text.split()))
                    continue
                self._row(block.columns, printed[at - 1], squeeze(printed[at].text), printed[at + 1 :])
        self.before, self.blocks = [], []

    def _row(self, columns: Sequence[str], name: GridCell, unit: str, numbers: Sequence[GridCell]) -> None:
        label = self.outline.path("".join(name.text.split()))
        if not unit.strip("—-/") and all(prints_nothing(cell.text) for cell in numbers):
            return  # a heading of the rows below
        if len(numbers) == 1 < len(columns) and squeeze(numbers[0].text) == "0" * len(columns):
            # As many zeros as columns, run together: no other reading, since no number begins with two zeros.
            numbers = [GridCell("0", numbers[0].place)] * len(columns)
        if not any(cell.text.strip() for cell in numbers[len(columns) :]):
            numbers = numbers[: len(columns)]  # empty cells behind the last column
        if len(numbers) != len(columns):
            if any(cell.text.strip() for cell in numbers):
                printed = " ".join(cell.text for cell in numbers)
                self._refuse(f"“{label} {unit} {printed}”的数字连在一起或有缺，无法确定每一列，未采用")
            return
        for column, cell in zip(columns, numbers, strict=True):
            self._cell(label, column, unit, cell)

    def _cell(self, label: str, column: str, unit: str, cell: GridCell) -> None:
        raw = cell.text.strip()
        value, printed_unit = parse_cell(raw, unit if unit.strip("—-/") else "")
        cell_id = f"{TABLE}.{label}.{column}"
        if value is None and not prints_nothing(raw):
            self._refuse(f"“{label}、{column}：{raw}”不是一个数")
        known = self.cells.get(cell_id)
        if cell_id in self.spoiled or (known and known.raw != raw):
            self.spoiled.add(cell_id)
            self.cells.pop(cell_id, None)
            self._refuse(f"“{label}、{column}”出现两次且数字不同，未采用")
            return
        self.cells[cell_id] = Cell(cell_id, label, column, raw, value, printed_unit, cell.place)

    def _refuse(self, told: str) -> None:
        self.unread.setdefault(f"{STATISTICS_TITLE}：{told}", self.here)


def _headed(words: Sequence[str]) -> list[_Block]:
    """The blocks of columns that a header row begins, () when it is none; 指标 alone needs its 单位 beside it."""
    starts = [
        at
        for at, word in enumerate(words)
        if word in _NAMES or (word == _BARE_NAME and words[at + 1 : at + 2] and words[at + 1] in _UNIT)
    ]
    if not starts:
        return []
    ends = [*starts[1:], len(words)]
    blocks = [
        _Block(start, [word for word in words[start + 1 : end] if word and word not in _UNIT])
        for start, end in zip(starts, ends, strict=True)
    ]
    return blocks if all(block.columns for block in blocks) else []


def _unit_at(printed: Sequence[GridCell]) -> int | None:
    words = [squeeze(cell.text) for cell in printed]
    return next((n for n, word in enumerate(words) if n and word in _UNITS), None)


def _is_row(printed: Sequence[GridCell], block: _Block) -> bool:
    at = _unit_at(printed)
    named = at is not None and bool(squeeze(printed[at - 1].text))
    return named and len(printed) <= len(block.columns) + 4


def _heading(printed: Sequence[GridCell]) -> list[GridCell]:
    """The one cell of a row that prints 一、主动公开情况 and nothing else, [] where it prints more or has no number."""
    words = [cell for cell in printed if cell.text.strip()]
    return words if len(words) == 1 and any(number.match(squeeze(words[0].text)) for number in _LEVELS[:2]) else []
