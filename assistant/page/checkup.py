"""报告体检: findings as cards with their cells side by side, and what was decided about each, as HTML and as a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

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
    for finding in store.facts.findings(report_id):
        report = reports[finding.report]
        cells = cells_of.setdefault(report.id, store.facts.cells(report.id))
        key = key_of(report, finding, cells)
        touched = tuple(cells[id] for id in finding.cells if id in cells)
        found.append(Case(report, finding, touched, decided.get(key, Decision(key))))
    rank = {severity: i for i, severity in enumerate(SEVERITIES)}
    return sorted(found, key=lambda c: (c.decision.verdict != "open", rank[c.finding.severity]))


def cases_html(found: Sequence[Case], most: int = 100) -> str:
    """The cards; of very many only the first ones, and it says so."""
    if not found:
        return f'<p class="hint">{words.NO_FINDINGS}</p>'
    open_ones = sum(case.decision.verdict == "open" for case in found)
    cut = f"先列 {most} 条。" if len(found) > most else ""
    head = f'<p class="hint">共 {len(found)} 条，待处理 {open_ones} 条。{cut}</p>'
    return head + "".join(map(_card, found[:most]))


def _card(case: Case) -> str:
    finding, decision = case.finding, case.decision
    grave = SEVERITIES[finding.severity]
    head = (
        f'<p class="from"><span class="severity {shown(finding.severity)}">{grave}</span>'
        f"<span>{shown(case.report.publisher)} {case.report.year} 年度</span>"
        f'<span class="verdict {decision.verdict}">{VERDICTS[decision.verdict]}</span></p>'
    )
    sums = f'<p class="derivation">印的是 {shown(finding.printed)}，算得 {shown(finding.computed)}</p>'
    comment = f'<p class="section">备注：{shown(decision.comment)}</p>' if decision.comment else ""
    body = f"<p>{shown(finding.message)}</p>{sums if finding.computed else ''}{cells_html(case.cells)}{comment}"
    return f'<article class="case">{head}{body}{_decide(case)}</article>'


def cells_html(cells: Sequence[Cell]) -> str:
    """Cells by their labels, as printed."""
    if not cells:
        return ""
    rows = "".join(
        f"<div><dt>{shown(cell.row_label)} · {shown(cell.column_label)}</dt>"
        f'<dd class="num">{shown(cell.raw) if cell.raw.strip() else words.BLANK}</dd></div>'
        for cell in cells
    )
    return f'<dl class="cells">{rows}</dl>'


def _decide(case: Case) -> str:
    label = f"{case.report.publisher}{case.report.year}年 {case.finding.message}"
    box = f'<input type="text" maxlength="500"{attributes(aria_label=f"备注：{label}", placeholder="备注（选填）")}>'
    decide = "".join(
        button(
            name,
            data_act="decide",
            data_key=case.decision.key,
            data_verdict=verdict,
            aria_pressed="true" if case.decision.verdict == verdict else "false",
        )
        for verdict, name in VERDICTS.items()
    )
    look = button("看原表", data_act="look", data_key=case.decision.key)
    return f'<div class="comment">{look}{box}{decide}</div>'


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
            sheet = table_html(table, report.edition.get(table), cells, marks)
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
