"""The one table of reports before 2019, 政府信息公开情况统计表: 指标名称, 计量单位, one or two columns of numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.numbers import parse_cell, prints_nothing
from corpus.report import Cell, Place
from corpus.text import squeeze
from ingest.document import GridCell, Row

TABLE = "statistics"
EDITION = "pre2019"
_TITLE = "政府信息公开情况统计表"
_NAME, _UNIT = "指标名称", frozenset(("计量单位", "单位"))
_PART = re.compile(r"^(?:其中[:：]?|\d{1,2}[.、．])")
_UNITS = frozenset("条 件 元 万元 人次 次 个 人 篇 份 场 期 项 部 家 —— / - —".split())


@dataclass(slots=True)
class StatisticsReader:
    """Reads rows one after another from the header 指标名称 on."""

    columns: list[str] = field(default_factory=list)
    parent: str = ""
    cells: dict[str, Cell] = field(default_factory=dict)
    unread: dict[str, Place] = field(default_factory=dict)
    here: Place = field(default_factory=Place)
    spoiled: set[str] = field(default_factory=set)

    def is_of_the_form(self) -> bool:
        """True when the table tells of publication and of applications: other tables have 指标名称 too."""
        known = "".join(self.cells) + "".join(self.unread)
        return "主动公开" in known and "申请" in known

    def take(self, row: Row, here: Place) -> bool:
        """Read the row, which stands here, if it belongs to this table; False leaves it to the others."""
        self.here = here
        printed = [cell for cell in row if cell is not None]
        words = [squeeze(cell.text) for cell in printed]
        if _NAME in words:
            rest = words[words.index(_NAME) + 1 :]
            self.columns = [word for word in rest if word and word not in _UNIT]
            return True
        if not self.columns or len(printed) < 2:
            return False
        unit_at = next((n for n, word in enumerate(words) if n and word in _UNITS), None)
        if unit_at is None or not words[unit_at - 1] or len(words) > len(self.columns) + 4:
            return False
        self._row(printed[unit_at - 1], words[unit_at], printed[unit_at + 1 :])
        return True

    def _row(self, name: GridCell, unit: str, numbers: Sequence[GridCell]) -> None:
        label = self._path("".join(name.text.split()))
        if len(numbers) == 1 < len(self.columns) and squeeze(numbers[0].text) == "0" * len(self.columns):
            # As many zeros as columns, run together: no other reading, since no number begins with two zeros.
            numbers = [GridCell("0", numbers[0].place)] * len(self.columns)
        if len(numbers) != len(self.columns):
            if any(cell.text.strip() for cell in numbers):
                printed = " ".join(cell.text for cell in numbers)
                self._refuse(f"“{label} {unit} {printed}”的数字连在一起或有缺，无法确定每一列，未采用")
            return
        for column, cell in zip(self.columns, numbers, strict=True):
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
        self.unread.setdefault(f"{_TITLE}：{told}", self.here)

    def _path(self, label: str) -> str:
        """A part is named behind its whole: 主动公开文件数/其中：1、政府网站公开数."""
        if not _PART.match(label) or not self.parent:
            self.parent = label
            return label
        return f"{self.parent}/{label if label.startswith('其中') else '其中：' + label}"
