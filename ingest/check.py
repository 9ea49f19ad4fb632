"""The form's own sums, the rules across years, and two files of one report: contradictions to findings.

A finding tells; it never changes a value. A rule speaks only where the numbers it needs are printed: a blank total
cannot be wrong, and blanks among the parts are told in the message.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from corpus.form import (
    APPLICANTS,
    DISCLOSURE_2019,
    TABLES,
    Line,
    SumRule,
    Table,
    editions_with,
    form_printed,
    labels,
    sum_rules,
)
from corpus.numbers import prints_nothing, say
from corpus.report import Cell, Finding, Report

Cells = Mapping[str, Cell]

#: Numbers whose jump from one year to the next is pointed out, and from when on it is one.
_WATCHED = (
    "active_disclosure.licensing.decisions",
    "active_disclosure.penalties.decisions",
    "active_disclosure.coercion.decisions",
    "active_disclosure.fees.amount",
    "active_disclosure.procurement.amount",
    "applications.new.total",
)
_JUMP_TIMES = 10
_JUMP_LEAST = 100
_WHY_MISSING = "原文缺少，或无法对应到规定的行列。"


def check_report(report: Report, cells: Cells) -> list[Finding]:
    """What the form's arithmetic (勾稽关系) says of one report's printed cells, and what its columns mean."""
    broken = [
        finding
        for table, edition in report.edition.items()
        if (table, edition) in TABLES
        for rule in sum_rules(table, edition)
        if (finding := _broken(rule, report, cells))
    ]
    return [*broken, *_disclosed(report, cells)]


def check_missing(report: Report, cells: Cells) -> list[Finding]:
    """Rows that the form of a recognised table has and the file does not print or that could not be read.

    Rows behind one another are one finding: a table that was cut lacks all that follow.
    """
    findings = []
    for table in report.edition:
        form = form_printed(table, report.edition)
        if not form:
            continue
        before = ""
        for whole_rows, run in groupby(_missing_rows(form, cells), key=lambda row: row[1]):
            rows = [(line, missing) for line, _, missing in run]
            for told, ids in [_told_as_one(form, rows, before)] if whole_rows else _told_apart(rows):
                findings.append(Finding(report.id, "missing", "info", f"{told}没有读到：{_WHY_MISSING}", "", "", ids))
            before = rows[-1][0].label
    return findings


def _missing_rows(form: Table, cells: Cells) -> Iterator[tuple[Line, bool, tuple[str, ...]]]:
    """(line, whether nothing of it was read, its cells that were not read) for every line of a table."""
    for line in form.lines:
        ids = tuple(f"{form.id}.{line.id}.{column.id}" for column in line.columns)
        missing = tuple(id for id in ids if id not in cells)
        # A row may be printed with the columns of the other edition: 行政事业性收费 by number instead of amount.
        otherwise = missing == ids and any(id.startswith(f"{form.id}.{line.id}.") for id in cells)
        yield line, missing == ids and not otherwise, () if otherwise else missing


def _told_as_one(form: Table, rows: Sequence[tuple[Line, tuple[str, ...]]], before: str) -> tuple[str, tuple[str, ...]]:
    """The words for rows of which nothing was read, and all their cells."""
    ids = tuple(id for _, missing in rows for id in missing)
    if len(rows) == 1:
        return f"“{_named(ids[0], form)}”整行", ids
    if not before and len(rows) == len(form.lines):
        return f"“{form.title}”的表格{len(rows)}行都", ids
    if rows[-1][0] == form.lines[-1]:
        return f"“{form.title}”的表格只读到“{before}”一行，其后{len(rows)}行", ids
    return f"“{_named(ids[0], form)}”至“{_named(ids[-1], form)}”共{len(rows)}行", ids


def _named(cell: str, form: Table) -> str:
    return labels(cell, form.edition if form.edition in editions_with(cell) else None)[0]


def _told_apart(rows: Sequence[tuple[Line, tuple[str, ...]]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words for each row of which some cells were not read."""
    for _, missing in rows:
        if missing:
            yield f"“{labels(missing[0])[0]}”{len(missing)}格", missing


def check_years(reports: Sequence[tuple[Report, Cells]]) -> list[Finding]:
    """Across the years of one publisher: 上年结转 continues 结转下年度, 现行有效 follows 制发 and 废止; large jumps.

    Findings belong to the later report; `other` names the earlier one.
    """
    ordered = sorted(reports, key=lambda pair: pair[0].year)
    return [
        finding
        for earlier, later in pairwise(ordered)
        if later[0].year == earlier[0].year + 1
        for finding in (*_carried_over(earlier, later), *_in_force(earlier, later), *_jumps(earlier, later))
    ]


def check_twins(answering: tuple[Report, Cells], other: tuple[Report, Cells]) -> list[Finding]:
    """Every cell in which two files of one publisher and year differ; findings belong to the answering one."""
    (report, cells), (second, others) = answering, other
    return [
        Finding(
            report.id,
            "twin",
            "warning",
            f"同一机关同一年度的两份文件不一致：{_name(id)} 在“{report.file}”中印“{_shown(cells[id])}”，"
            f"在“{second.file}”中印“{_shown(others[id])}”。",
            _shown(cells[id]),
            _shown(others[id]),
            (id,),
            second.id,
        )
        for id in sorted(cells.keys() & others.keys())
        if _differ(cells[id], others[id])
    ]


def _disclosed(report: Report, cells: Cells) -> Iterator[Finding]:
    """More newly disclosed in the year than disclosed in all: the total counts them too.

    本年新制作 tells nothing against either of them: what is made need not be disclosed.
    """
    for row in ("regulations", "normative_documents"):
        part, whole = f"{DISCLOSURE_2019.id}.{row}.disclosed", f"{DISCLOSURE_2019.id}.{row}.total_disclosed"
        newly, total = _value(cells, part), _value(cells, whole)
        if newly is not None and total is not None and newly > total:
            told = f"部分多于总数：{labels(part)[0]}本年新公开数量{say(newly)} ＞ 对外公开总数量{say(total)}。"
            yield Finding(report.id, "exceeds_total", "warning", told, say(total), say(newly), (part, whole))


def _broken(rule: SumRule, report: Report, cells: Cells) -> Finding | None:
    if not _speaks(rule, cells):
        return None
    left, right = _printed(rule.left, cells), _printed(rule.right, cells)
    sum_left, sum_right = sum(left, Decimal(0)), sum(right, Decimal(0))
    if not left or sum_left == sum_right:
        return None
    ids = (*rule.left, *rule.right)
    blanks = len(ids) - len(left) - len(right)
    message = f"勾稽不平：{_told(rule, left, right, sum_left, sum_right)}"
    if blanks:
        message += f"（其中{blanks}格未填报，按无数字处理）"
    severity = "warning" if blanks else "error"
    return Finding(report.id, rule.kind, severity, message + "。", say(sum_right), say(sum_left), ids)


def _speaks(rule: SumRule, cells: Cells) -> bool:
    """Every cell was read, and those are printed without which there is nothing to compare.

    Of a cell that prints something which is no number the sum is not known: that is neither blank nor nothing.
    """
    ids = (*rule.left, *rule.right)
    if any(id not in cells or _is_unreadable(cells[id]) for id in ids):
        return False
    needed = (rule.left[0], rule.right[0]) if rule.kind == "balance" else rule.right
    return all(cells[id].value is not None for id in needed)


def _is_unreadable(cell: Cell) -> bool:
    return cell.value is None and not prints_nothing(cell.raw)


def _printed(ids: tuple[str, ...], cells: Cells) -> list[Decimal]:
    return [value for id in ids if (value := cells[id].value) is not None]


def _told(rule: SumRule, left: list[Decimal], right: list[Decimal], sum_left: Decimal, sum_right: Decimal) -> str:
    row, column = labels(rule.right[0])
    if rule.kind == "row_total":
        return f"“{row}”一行各列之和 {_sum(left, sum_left)} ≠ 总计 {say(sum_right)}"
    if rule.kind == "outcome_sum":
        return f"“{column}”一列各办理结果之和 {_sum(left, sum_left)} ≠ （七）总计 {say(sum_right)}"
    return f"“{column}”一列本年新收+上年结转 {_sum(left, sum_left)} ≠ （七）总计+结转下年度 {_sum(right, sum_right)}"


def _sum(parts: list[Decimal], total: Decimal) -> str:
    """The arithmetic as shown; zeros are left out of a long sum.

    >>> _sum([Decimal(10), Decimal(1), Decimal(0)], Decimal(11))
    '10+1=11'
    """
    shown = [part for part in parts if part] if len(parts) > 2 else parts
    return f"{'+'.join(map(say, shown))}={say(total)}" if len(shown) > 1 else say(total)


def _carried_over(earlier: tuple[Report, Cells], later: tuple[Report, Cells]) -> Iterator[Finding]:
    (before, old), (after, new) = earlier, later
    for column in APPLICANTS:
        out, carried = f"applications.carried_out.{column.id}", f"applications.carried_in.{column.id}"
        left, right = _value(old, out), _value(new, carried)
        if left is not None and right is not None and left != right:
            yield Finding(
                after.id,
                "carried_over",
                "warning",
                f"跨年不衔接：{before.year}年“结转下年度继续办理”{column.label} {say(left)} ≠ "
                f"{after.year}年“上年结转”{column.label} {say(right)}。",
                say(right),
                say(left),
                (carried, out),
                before.id,
            )


def _in_force(earlier: tuple[Report, Cells], later: tuple[Report, Cells]) -> Iterator[Finding]:
    (before, old), (after, new) = earlier, later
    for row in ("regulations", "normative_documents"):
        cell = f"active_disclosure.{row}."
        base, printed = _value(old, cell + "in_force"), _value(new, cell + "in_force")
        issued, repealed = _value(new, cell + "issued"), _value(new, cell + "repealed")
        if base is None or printed is None or issued is None or repealed is None:
            continue
        computed = base + issued - repealed
        if computed != printed:
            yield Finding(
                after.id,
                "in_force",
                "warning",
                f"跨年不一致：{before.year}年{labels(cell + 'in_force')[0]}现行有效{say(base)}件"
                f"＋{after.year}年制发{say(issued)}件－废止{say(repealed)}件＝{say(computed)}件，"
                f"≠ {after.year}年所印现行有效{say(printed)}件，相差{say(abs(computed - printed))}件。",
                say(printed),
                say(computed),
                (cell + "in_force", cell + "issued", cell + "repealed"),
                before.id,
            )


def _jumps(earlier: tuple[Report, Cells], later: tuple[Report, Cells]) -> Iterator[Finding]:
    """A number ten times its last year's, or a tenth of it: often true, always worth a look."""
    (before, old), (after, new) = earlier, later
    for id in _WATCHED:
        left, right = _value(old, id), _value(new, id)
        if left is None or right is None or old[id].unit != new[id].unit or abs(right - left) < _JUMP_LEAST:
            continue
        if max(left, right) >= _JUMP_TIMES * max(min(left, right), Decimal(1)):
            row, column = labels(id)
            yield Finding(
                after.id,
                "jump",
                "info",
                f"变化很大：“{row} · {column}”{before.year}年为{say(left)}，{after.year}年为{say(right)}，请核对。",
                say(right),
                say(left),
                (id,),
                before.id,
            )


def _value(cells: Cells, id: str) -> Decimal | None:
    return cells[id].value if id in cells else None


def _differ(one: Cell, other: Cell) -> bool:
    return one.value != other.value or (one.value is None and bool(one.raw) != bool(other.raw))


def _shown(cell: Cell) -> str:
    return cell.raw or "（空白）"


def _name(id: str) -> str:
    row, column = labels(id)
    return f"“{row} · {column}”"
