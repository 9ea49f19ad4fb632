"""The form's own sums (勾稽关系) of one report, along a row or down a column, told with their arithmetic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.answer import Answer
from assistant.conversation import Scene
from assistant.exact.figures import Draft
from assistant.exact.indicators import APPLICANT_IDS, FAMILY_ROWS, cell_indicator, row_name, table_of
from assistant.exact.phrasing import number_said
from assistant.lookup import MISSING_STATES, Facts, Value, read_values
from assistant.query import Query
from assistant.question import Question
from assistant.reading.operations import adds_up_for_each
from corpus.form import COMES_IN, GOES_OUT, OUTCOME_TOTAL, SumRule, labels, sum_rules
from corpus.numbers import say
from corpus.report import Report

#: 账平吗, 收支平衡吗: what comes in and what goes out, and the outcomes that are part of it.
_BOOKS = re.compile("账|收支|进出|平不平|[能否是]平|[得扎轧拉]平|平衡")
#: 各类申请人相加, 六类加起来, 各列之和: along a row of table 三.
_ALONG = re.compile("申请人|主体|人加|[六6](?:个|种|类|列|项申请)|[各几每]列|横")
#: 各项加起来, 几项之和: the parts of a row, a family or all outcomes.
_PARTS = re.compile("各项|分项|[几每八三五七]项|各类|各种|各行|结果|明细|加|之和|相加|总和")

_SUM_SAID = re.compile("合计|总共|一共|(?<!公)共(?=多|少|几|有)|之和")


@dataclass(frozen=True, slots=True)
class Checked:
    """One rule with the values of both sides; `even` is None where a side has no number to compare."""

    rule: SumRule
    left: tuple[Value, ...]
    right: tuple[Value, ...]

    @property
    def sums(self) -> tuple[Decimal, Decimal]:
        """Both sides added up, blanks left out."""
        one, other = (sum(_numbers(side), Decimal(0)) for side in (self.left, self.right))
        return one, other

    @property
    def even(self) -> bool | None:
        """Whether both sides are equal. A blank total cannot be wrong, nor can a sum of nothing."""
        needed = (self.left[0], self.right[0]) if self.rule.kind == "balance" else self.right
        unread = any(value.state in MISSING_STATES for value in (*self.left, *self.right))
        if unread or any(value.number is None for value in needed) or not _numbers(self.left):
            return None
        return self.sums[0] == self.sums[1]


def compares_sums(read: Question, scene: Scene) -> bool:
    """复议加诉讼2024年比2023年多几件: of each year, or of each body, the sum of what is named is compared."""
    several = len(scene.years) + len(scene.publishers) > 2 or scene.everywhere
    apart = scene.operation in ("difference", "growth", "times", "max", "min", "rank") and not read.has("op:list")
    apart = apart or (scene.operation in ("value", "series") and adds_up_for_each(read))
    summed = scene.subject.joined or bool(_SUM_SAID.search(read.text))
    return several and apart and summed and not (scene.subject.share or scene.subject.beside)


def answer(read: Question, scene: Scene, facts: Facts) -> Answer | None:
    """Whether the sums that are asked for come out; None where no sum of one report is asked for in particular."""
    if len(scene.publishers) != 1 or len(scene.years) != 1 or scene.missing:
        return None
    reports = facts.reports(scene.publishers[0], scene.years[0])
    if not reports:
        return None
    rules = _asked(read, scene, reports[0])
    if not rules:
        return _of_family(read, scene, facts)
    checked = [check(rule, reports[0], facts) for rule in rules]
    draft = Draft(Query(scene.publishers, scene.years, (), "consistency"), read.asked, facts)
    told = "；".join(tell(draft, each) for each in checked)
    head = f"{reports[0].publisher}{reports[0].year}年"
    answered = draft.finish(f"{_verdict(checked, read)}{head}{told}。", route="computed")
    return _with_other_findings(answered, checked, reports[0], facts)


def asks_of_books(read: Question) -> bool:
    """Whether a report's books are asked about (收了13件，账平吗), and not only whether the number is right."""
    return read.has("op:consistency") and bool(_BOOKS.search(read.text))


def check(rule: SumRule, report: Report, facts: Facts) -> Checked:
    """A rule of the form with what a report prints for it."""
    sides = []
    for ids in (rule.left, rule.right):
        cells = [cell_indicator(*_place(id)) for id in ids]
        values = read_values(facts, cells, [report.publisher], [report.year])
        sides.append(tuple(replace(value, note="") for value in values))  # all of one form
    return Checked(rule, sides[0], sides[1])


def whole_sums(report: Report) -> list[SumRule]:
    """The two sums of the column 总计 in which all applications of a year are: the outcomes, and the balance."""
    return [rule for rule in _rules(report, "applications") if rule.kind != "row_total" and _column(rule) == "total"]


def tell(draft: Draft, each: Checked) -> str:
    """A sum with both of its sides, chips and what they differ by: "“总计”一列各办理结果之和 7+6=13[1][2]，等于…"."""
    row, column = labels(each.rule.right[0])
    one, other = each.sums
    match each.rule.kind:
        case "row_total":
            left, right = f"“{row}”一行各列之和", "总计"
        case "outcome_sum":
            left, right = f"“{column}”一列各办理结果之和", "（七）总计"
        case _:
            left, right = f"“{column}”一列本年新收加上年结转", "（七）总计加结转下年度"
    if each.even is None:
        missing = next(value for value in (*each.right, *each.left) if value.number is None)
        return f"{left}无法核对（“{row_name(missing.indicator.row)}”等{number_said(missing)}）"
    parts = _shown(draft, each.left)
    against = _shown(draft, each.right)
    told = f"{left} {parts}，{'等于' if each.even else '不等于'}{right} {against}"
    unit = each.right[0].unit
    draft.derivations.append(f"{_sum(each.left)}{'＝' if each.even else '≠'}{_sum(each.right)}")
    for total, values in ((one, each.left), (other, each.right)):
        if len(values) > 1:
            draft.evidence.compute(total, unit, exact=True)
    return told if each.even else f"{told}（{say(one)}≠{say(other)}，相差{say(abs(one - other))}{unit}）"


def _asked(read: Question, scene: Scene, report: Report) -> list[SumRule]:
    """The rules of the form that a question holds a report against."""
    rows = scene.subject.rows
    cases = [row for row in rows if table_of(row) == "review_litigation"]
    if cases and len(cases) == len(rows):
        return _row_totals(report, cases)
    applications = [row for row in rows if table_of(row) == "applications"]
    said = [column for column in scene.subject.columns if column in APPLICANT_IDS]
    if len(applications) < len(rows) or len(said) > 1 or read.has("prose"):
        return []
    down = [rule for rule in _rules(report, "applications") if rule.kind != "row_total"]
    down = [rule for rule in down if _column(rule) == (said[0] if said else "total")]
    if _BOOKS.search(read.text) and set(rows) <= {*COMES_IN, *GOES_OUT}:
        return down
    if rows and _ALONG.search(read.text) and not said:
        return _row_totals(report, rows)
    if rows == (OUTCOME_TOTAL,) and _PARTS.search(read.text):
        return [rule for rule in down if rule.kind == "outcome_sum"]
    return down if said and not rows else []


def _row_totals(report: Report, rows: Sequence[str]) -> list[SumRule]:
    """The sums along these rows, of a family along each of its rows."""
    wanted = [each for row in rows for each in FAMILY_ROWS.get(row, (row,))]
    rules = {rule.right[0].rpartition(".")[0]: rule for row in rows for rule in _rules(report, table_of(row))}
    return [rules[row] for row in dict.fromkeys(wanted) if row in rules and rules[row].kind == "row_total"]


def _rules(report: Report, table: str) -> tuple[SumRule, ...]:
    edition = report.edition.get(table, "")
    return sum_rules(table, edition) if edition in ("2019", "2021") else ()


def _of_family(read: Question, scene: Scene, facts: Facts) -> Answer | None:
    """不予公开各项加起来和总计对得上吗: the form prints no total of a family to hold its sum against."""
    rows, columns = scene.subject.rows, scene.subject.columns
    families = [row for row in rows if row in FAMILY_ROWS and table_of(row) == "applications"]
    if not families or len(families) < len(rows) or set(columns) - {"total"} or not _PARTS.search(read.text):
        return None
    if read.numbers or not ("total" in columns or "总" in read.text or "合计" in read.text):
        return None
    values = read_values(facts, [cell_indicator(row, "total") for row in families], scene.publishers, scene.years)
    if any(value.number is None or len(value.cells) < 2 for value in values):
        return None
    draft = Draft(Query(scene.publishers, scene.years, (), "consistency"), read.asked, facts)
    names = "、".join(f"“{row_name(row)}”" for row in families)
    told = "；".join(draft.tell(value) for value in values)
    return draft.finish(f"无法核对：表格没有单印{names}的合计，各项相加：{told}。", route="computed")


def _verdict(checked: Sequence[Checked], read: Question) -> str:
    """一致, 不一致 or 无法核对; 对 and 不对 where a number is claimed that must be one of those told."""
    printed = {number for each in checked for number in (*each.sums, *_numbers((*each.left, *each.right)))}
    claimed = [number for number in read.numbers if number.unit in ("", "件", "宗", "份", "起", "个")]
    if other := [f"{say(each.value)}{each.unit}" for each in claimed if each.value not in printed]:
        return f"不对，问句里的{'、'.join(other)}与报告所印不同。按报告所印，"
    claimed = [] if asks_of_books(read) else claimed  # 收了13件，账平吗: the books are asked about
    if any(each.even is False for each in checked):
        return "不对，不一致：" if claimed else "不一致："
    if any(each.even is None for each in checked):
        return "能核对的一致：" if any(each.even for each in checked) else "无法核对："
    return "对，一致：" if claimed else "一致："


def _with_other_findings(told: Answer, checked: Sequence[Checked], report: Report, facts: Facts) -> Answer:
    """The notes without what the answer tells itself, and with what else the report contradicts."""
    own = {(*each.rule.left, *each.rule.right) for each in checked}
    findings = [each for each in facts.findings(report.id) if each.severity != "info"]
    said = [each.message for each in findings if each.cells in own]
    others = [each for each in findings if each.cells not in own]
    notes = tuple(note for note in told.notes if not any(message in note for message in said))
    name = f"{report.publisher}{report.year}年"
    where = f"可问“{name}的数据对得上吗”。"
    if others and not any(where in note or any(each.message in note for each in others) for note in notes):
        notes = (*notes, f"{name}报告另有{len(others)}处对不上，{where}")
    return replace(told, notes=notes)


def _shown(draft: Draft, values: Sequence[Value]) -> str:
    """The numbers of one side with their chips, zeros left out of a long sum."""
    printed = [value for value in values if value.number is not None]
    shown = [value for value in printed if value.number] if len(printed) > 2 else printed
    shown = shown or printed[:1]
    for value in shown:
        draft.use(value)
    chips = "".join(draft.evidence.chips(value) for value in shown)
    return f"{_sum(shown)}{chips}"


def _sum(values: Sequence[Value]) -> str:
    numbers = _numbers(values)
    shown = [number for number in numbers if number] if len(numbers) > 2 else numbers
    total = say(sum(numbers, Decimal(0)))
    return f"{'+'.join(map(say, shown))}={total}" if len(shown) > 1 else total


def _numbers(values: Sequence[Value]) -> list[Decimal]:
    return [value.number for value in values if value.number is not None]


def _column(rule: SumRule) -> str:
    return rule.right[0].rpartition(".")[2]


def _place(id: str) -> tuple[str, str]:
    """The row and the column of a cell.

    >>> _place("applications.refused.process.total")
    ('applications.refused.process', 'total')
    """
    row, _, column = id.rpartition(".")
    return row, column
