"""报告体检: findings as cards with their cells side by side, and what was decided about each, as HTML and as a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.audited import findings
from assistant.page import words
from assistant.page.decisions import Decision, Decisions, key_of
from assistant.page.evidence import sums_that_fail
from assistant.page.markup import attributes, button, shown
from assistant.page.tables import Marks, table_html
from corpus.export import harmless
from corpus.report import Cell, Finding, Report

if TYPE_CHECKING:
    from corpus.store import Store

VERDICTS = {"open": "待处理", "confirmed": "属实", "dismissed": "不是问题"}
SEVERITIES = {"error": "对不上", "warning": "存疑", "info": "提示"}
#: What can be decided, as the buttons say it.
_ACTS = (("confirmed", "属实"), ("dismissed", "不是问题"), ("open", "改回待处理"))
#: The rules of `Finding.rule`, as the list is narrowed by them.
RULES = {
    "outcome_sum": "各办理结果之和",
    "balance": "收到与办理、结转",
    "row_total": "各列之和",
    "exceeds_total": "部分多于总数",
    "carried_over": "跨年：结转",
    "in_force": "跨年：现行有效件数",
    "jump": "跨年：变化很大",
    "twin": "两份文件不一致",
    "missing": "表中没读到的行",
    "prose_table": "正文与表格",
    "percent": "正文：百分比",
    "list_sum": "正文：分项之和",
    "rate": "正文：办结率",
}
#: What the two sides of a finding are, where the second was not reckoned.
_SIDES = {
    "carried_over": ("本年印的是", "上年印的是"),
    "jump": ("本年印的是", "上年印的是"),
    "exceeds_total": ("总数印的是", "其中本年新公开"),
    "twin": ("这份文件印的是", "另一份印的是"),
    "prose_table": ("正文写的是", "表格为"),
}
#: More cells than this are folded away: a finding must not be far from the next one.
_MOST_CELLS = 6


@dataclass(frozen=True, slots=True)
class Case:
    """A finding, its report and cells, and the decision on it."""

    report: Report
    finding: Finding
    cells: tuple[Cell, ...]
    decision: Decision


def cases(store: Store, decisions: Decisions, report_id: str | None = None) -> list[Case]:
    """Every finding of one report or of all, open ones first, graver ones before others."""
    reports = {report.id: report for report in store.facts.reports(answering=False)}
    decided, found = decisions.all(), []
    cells_of: dict[str, dict[str, Cell]] = {}
    for finding in findings(store, report_id):
        report = reports[finding.report]
        cells = cells_of.setdefault(report.id, store.facts.cells(report.id))
        key = key_of(report, finding, cells)
        touched = tuple(cells[id] for id in finding.cells if id in cells)
        found.append(Case(report, finding, touched, decided.get(key, Decision(key))))
    rank = {severity: i for i, severity in enumerate(SEVERITIES)}
    return sorted(found, key=lambda c: (c.decision.verdict != "open", rank[c.finding.severity]))


def card_html(case: Case) -> str:
    """One finding: what does not agree, its cells, what was decided about it, and what can be done."""
    finding, decision = case.finding, case.decision
    grave = SEVERITIES[finding.severity]
    head = (
        f'<p class="from"><span class="severity {shown(finding.severity)}">{grave}</span>'
        f"<span>{shown(case.report.publisher)} {case.report.year} 年度</span>"
        f'<span class="verdict {decision.verdict}">{VERDICTS[decision.verdict]}</span></p>'
    )
    one, other = _SIDES.get(finding.rule, ("印的是", "算得"))
    sums = f'<p class="derivation">{one} {shown(finding.printed)}，{other} {shown(finding.computed)}</p>'
    told = sums if finding.computed else ""
    body = f"<p>{shown(finding.message)}</p>{told}{cells_html(case.cells)}{_decided(decision)}"
    return f'<article class="case">{head}{body}{_decide(case)}</article>'


def _decided(decision: Decision) -> str:
    """Who decided when, and the comment, "" where nothing was."""
    if not decision.time:
        return ""
    when = datetime.fromisoformat(decision.time).astimezone().strftime("%Y-%m-%d %H:%M")
    by = "，".join(part for part in (decision.who, when) if part)
    comment = f"备注：{decision.comment}" if decision.comment else words.NO_COMMENT_KEPT
    return f'<p class="section">{shown(comment)}（{shown(by)}）</p>'


def cells_html(cells: Sequence[Cell]) -> str:
    """Cells by their labels, as printed; many are folded away."""
    if not cells:
        return ""
    rows = "".join(
        f"<div><dt>{shown(cell.row_label)} · {shown(cell.column_label)}</dt>"
        f'<dd class="num">{shown(cell.raw) if cell.raw.strip() else words.BLANK}</dd></div>'
        for cell in cells
    )
    listed = f'<dl class="cells">{rows}</dl>'
    if len(cells) <= _MOST_CELLS:
        return listed
    return f"<details><summary>涉及的 {len(cells)} 格</summary>{listed}</details>"


def _decide(case: Case) -> str:
    """The buttons of a card. The box holds the comment as it stands, so that pressing another button keeps it."""
    label = f"{case.report.publisher}{case.report.year}年 {case.finding.message}"
    now = case.decision
    typed = attributes(aria_label=f"备注：{label}", placeholder="备注（选填）", value=now.comment, data_key=now.key)
    others = [(verdict, name) for verdict, name in _ACTS if verdict != now.verdict]
    decide = "".join(
        button(
            name,
            data_act="decide",
            data_key=now.key,
            data_report=case.report.id,
            data_verdict=verdict,
            aria_label=f"{name}：{label}",
        )
        for verdict, name in (*others, (now.verdict, words.KEEP_COMMENT))
    )
    look = button("看原表", data_act="look", data_key=now.key, data_report=case.report.id) if case.cells else ""
    return f'<div class="comment">{look}<input type="text" maxlength="500"{typed}>{decide}</div>'


def tables_of(case: Case, store: Store) -> str:
    """The tables a finding touches, with its cells marked; the other report's beside them where it names one."""
    reports = [case.report]
    other = store.facts.report(case.finding.other) if case.finding.other else None
    if other is not None:
        reports.append(other)
    parts = []
    for report in reports:
        cells = store.facts.cells(report.id)
        for table in dict.fromkeys(id.split(".", 1)[0] for id in case.finding.cells):
            own = {id for id in case.finding.cells if id.startswith(f"{table}.")}
            sums = sums_that_fail(case.finding, table, report.edition.get(table, ""))
            marks = Marks(frozenset(sums or own), beside=frozenset(own - sums))
            sheet = table_html(table, report.edition, cells, marks)
            parts.append(
                f'<p class="from">{shown(report.publisher)} {report.year} 年度 · {shown(report.file)}</p>{sheet}'
            )
    back = button(words.BACK, class_="back", data_act="back")
    head = f'<div class="bar"><h2 tabindex="-1">{words.TABLES}</h2>{back}</div>'
    return f'<div class="evidence">{head}{"".join(parts) or words.NO_CELLS}</div>'


def write_cases(found: Sequence[Case], path: Path) -> Path:
    """Findings and decisions as a workbook."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = "报告体检"
    sheet.append(("机关", "年度", "文件", "程度", "问题", "印的是", "算得", "处理意见", "备注", "处理人", "处理时间"))
    for case in found:
        finding, decision = case.finding, case.decision
        texts = (
            case.report.publisher, str(case.report.year), case.report.file, SEVERITIES[finding.severity],
            finding.message, finding.printed, finding.computed, VERDICTS[decision.verdict], decision.comment,
            decision.who, decision.time,
        )  # fmt: skip
        sheet.append([harmless(text) for text in texts])
    book.save(path)
    return path
