"""Every printed cell of the sample reports asked for in three wordings made from the form's own labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.form import TABLES, Column, Line, Table
from corpus.numbers import say
from evals.manuscript import Manuscript
from evals.questions import Expectation, Question
from evals.samples import Sample, load_samples

LAYER = "every-cell"
_NUMBERING = re.compile(r"^(?:[一二三四]、|（[一二三四五六七]）|\d[.、])")
_ASIDE = re.compile(r"（[^（）]*）$")
#: Short names a reader would use where the printed label is a sentence.
_SHORT = {
    "outcome_total": "办理结果总计",
    "other_outcome.not_corrected": "其他处理中申请人逾期不补正",
    "other_outcome.fee_unpaid": "其他处理中申请人逾期未缴费",
    "other_outcome.other_reasons": "其他处理中的其他情形",
}
_UNITS = {"元": "多少元", "万元": "多少万元", "项": "多少项"}


def every_cell_questions() -> Iterator[Question]:
    """Three questions a cell, in the order of the reports and of the form."""
    for sample in load_samples():
        manuscript = sample.manuscript
        for table_id, edition in manuscript.editions.items():
            table = TABLES[table_id, edition]
            for line in table.lines:
                for column in line.columns:
                    yield from _questions(sample, table, line, column)


def _questions(sample: Sample, table: Table, line: Line, column: Column) -> Iterator[Question]:
    manuscript = sample.manuscript
    cell = f"{table.id}.{line.id}.{column.id}"
    value = manuscript.value(cell)
    expect = Expectation(
        "answered",
        numbers=() if value is None else (say(value),),
        cells=(f"{sample.file}#{cell}",),
        blank=value is None,
    )
    for number, wording in enumerate(_wordings(manuscript, table, line, column), 1):
        id = f"{sample.file}#{cell}/{number}"
        yield Question(id, LAYER, table.id, (wording,), expect, f"原报告逐格核读值：{sample.file} {cell}")


def _wordings(manuscript: Manuscript, table: Table, line: Line, column: Column) -> tuple[str, str, str]:
    body, year, row = manuscript.publisher, manuscript.year, _row_name(line)
    if table.id == "active_disclosure":
        name, how_many = f"{row}{column.label.removesuffix('（单位：万元）')}", _UNITS.get(column.unit, "多少件")
        return (
            f"{body}{year}年{name}是{how_many}",
            f"{year}年{body}的{name}",
            f"请问{body}在{year}年{name}有{how_many}",
        )
    if table.id == "review_litigation":
        name = f"{row}总计" if column.id == "total" else f"{row}{column.label}"
        return (f"{body}{year}年{name}有多少件", f"{year}年{body}{name}几件", f"{body}{year}年报里{name}是多少")
    if column.id == "total":
        return (f"{body}{year}年{row}总计多少件", f"{year}年{body}{row}一共几件", f"请问{body}{year}年{row}的总计")
    who = "其他类申请人" if column.id == "other" else column.label
    return (
        f"{body}{year}年{row}中{who}有多少件",
        f"{year}年{body}{who}申请里{row}的几件",
        f"{body}{year}年“{row}”一行“{who}”一栏是多少",
    )


def _row_name(line: Line) -> str:
    """A row as one would say it: no numbering, no aside, its group before it where it has one.

    >>> _row_name(TABLES["applications", "2021"].lines[4])
    '不予公开中属于国家秘密'
    """
    if line.id in _SHORT:
        return _SHORT[line.id]
    label = _ASIDE.sub("", _NUMBERING.sub("", line.label))
    group = _NUMBERING.sub("", line.group)
    return label if not group or group.startswith(("第二十条", "行政诉讼")) else f"{group}中{label}"
