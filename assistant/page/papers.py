"""Word files for the desk: a draft with a comment at every figure, and findings with what was decided about them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assistant.drafts.verdicts import VERDICTS, Checked
from assistant.page import words
from assistant.page.checkup import SEVERITIES, Case
from assistant.page.checkup import VERDICTS as DECISIONS
from assistant.page.proofreading import message_of
from corpus.report import Finding

#: Characters that XML cannot hold.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_AUTHOR = words.NAME


def write_draft_docx(text: str, checked: Sequence[Checked], findings: Sequence[Finding], path: Path) -> Path:
    """The draft, every judged figure highlighted with a comment; then what a draft report contradicts in itself."""
    from docx import Document

    document = Document()
    at = 0
    for line in text.split("\n"):
        inside = [each for each in checked if at <= each.start and each.end <= at + len(line)]
        _commented(document, line, inside, at)
        at += len(line) + 1
    if findings:
        document.add_heading(words.DRAFT_AUDIT, level=1)
        for finding in findings:
            severity = SEVERITIES[finding.severity]
            document.add_paragraph(_clean(f"{severity}：{finding.message}"), style="List Bullet")
    document.save(str(path))
    return path


def write_cases_docx(found: Sequence[Case], path: Path) -> Path:
    """Findings, their cells as printed, and the decision on each, as a table a case file can hold."""
    from docx import Document

    document = Document()
    document.add_heading(words.CHECKUP, level=1)
    names = ("机关、年度", "程度", "问题", "涉及的格子", "处理意见")
    table = document.add_table(rows=1, cols=len(names), style="Table Grid")
    for cell, name in zip(table.rows[0].cells, names, strict=True):
        cell.text = name
    for case in found:
        cells = "\n".join(f"{c.row_label} · {c.column_label}：{c.raw.strip() or words.BLANK}" for c in case.cells)
        decision = "\n".join(filter(None, (DECISIONS[case.decision.verdict], case.decision.comment, case.decision.who)))
        texts = (
            f"{case.report.publisher} {case.report.year}年\n{case.report.file}",
            SEVERITIES[case.finding.severity], case.finding.message, cells, decision,
        )  # fmt: skip
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = _clean(text)
    document.save(str(path))
    return path


def comment_of(figure: Checked) -> str:
    """What stands in the margin: verdict, what was said, and where the reports print it."""
    told = f"{VERDICTS[figure.verdict]}。{message_of(figure)}"
    if figure.correct:
        told = f"{VERDICTS[figure.verdict]}，报告所印为{figure.correct}。{message_of(figure)}"
    if (source := figure.citation) is None:
        return told
    where = f"{source.row_label} · {source.column_label}，印作“{source.raw}”" if source.cell else f"“{source.quote}”"
    page = f"，第{source.page}页" if source.page else ""
    return f"{told}\n出处：{source.publisher}{source.year}年年报（{source.file}{page}）{source.section}：{where}"


def _commented(document: Any, line: str, figures: Sequence[Checked], start: int) -> None:
    from docx.enum.text import WD_COLOR_INDEX as COLOURS

    colours = {
        "supported": COLOURS.BRIGHT_GREEN,
        "contradicted": COLOURS.PINK,
        "unsupported": COLOURS.YELLOW,
    }
    paragraph, at = document.add_paragraph(), 0
    for figure in figures:
        paragraph.add_run(_clean(line[at : figure.start - start]))
        run = paragraph.add_run(_clean(line[figure.start - start : figure.end - start]))
        run.font.highlight_color = colours[figure.verdict]
        document.add_comment(run, _clean(comment_of(figure)), author=_AUTHOR, initials="据")
        at = figure.end - start
    paragraph.add_run(_clean(line[at:]))


def _clean(text: str) -> str:
    return _NO_TEXT.sub("", text)
