"""核对文稿: a draft with every figure marked, and the list of what the reports say to each, as HTML and as a file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from assistant.answer import Citation
from assistant.drafts.verdicts import VERDICTS, Checked
from assistant.page import words
from assistant.page.markup import attributes, button, shown
from corpus.export import harmless

#: A quote, which stays as it is, or the number of a source in an answer: in a list it would look like a figure's own.
_QUOTE_OR_SOURCE = re.compile(r"(“[^”]*”)|\[\d{1,3}\]")


def message_of(figure: Checked) -> str:
    """What the reports say to a figure, without the numbers that its answer gave to its sources."""
    return _QUOTE_OR_SOURCE.sub(lambda found: found[1] or "", figure.message)


def citations_of(checked: Sequence[Checked]) -> tuple[Citation, ...]:
    """The sources of the figures, numbered as the figures are; a figure without a source leaves a gap."""
    return tuple(replace(c.citation, n=n) for n, c in enumerate(checked, 1) if c.citation is not None)


def draft_html(text: str, checked: Sequence[Checked]) -> str:
    """The draft as text with its figures marked, then the list. Colour is never the only sign: each mark has a word."""
    if not text.strip():
        return f'<p class="hint">{words.NO_DRAFT}</p>'
    told = Counter(c.verdict for c in checked)
    summary = "，".join(f"{name} {told[verdict]} 处" for verdict, name in VERDICTS.items())
    return f'<p class="hint">共 {len(checked)} 个数字：{summary}。</p>{_marked(text, checked)}{_list(checked)}'


def _marked(text: str, checked: Sequence[Checked]) -> str:
    parts, at = [], 0
    for n, figure in enumerate(checked, 1):
        if figure.start < at:
            continue
        label = f"[{n}] {VERDICTS[figure.verdict]}"
        parts.append(shown(text[at : figure.start]))
        parts.append(
            f'<span class="figure {figure.verdict}"{attributes(title=message_of(figure))}>'
            f"{shown(text[figure.start : figure.end])}<small>{label}</small></span>"
        )
        at = figure.end
    parts.append(shown(text[at:]))
    return f'<div class="draft">{"".join(parts)}</div>'


def _list(checked: Sequence[Checked]) -> str:
    rows = []
    for n, figure in enumerate(checked, 1):
        source = (
            button("看出处", data_act="cite", data_n=n, aria_label=f"看出处：第{n}个数字") if figure.citation else ""
        )
        correct = f'<b class="num">{shown(figure.correct)}</b>' if figure.correct else ""
        rows.append(
            f'<tr><th scope="row">[{n}] {shown(figure.text)}</th>'
            f'<td><span class="figure {figure.verdict}">{VERDICTS[figure.verdict]}</span></td>'
            f"<td>{correct}</td><td>{shown(message_of(figure))}</td><td>{source}</td></tr>"
        )
    if not rows:
        return ""
    head = "".join(f'<th scope="col">{name}</th>' for name in ("数字", "结论", "报告所印", "说明", "出处"))
    label = attributes(aria_label=words.PROOFREADING)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    return f'<div class="sheet shelves" role="region" tabindex="0"{label}>{table}</div>'


def write_checked(checked: Sequence[Checked], path: Path) -> Path:
    """The list as a workbook."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = words.PROOFREADING
    sheet.append(("数字", "结论", "报告所印", "说明", "机关", "年度", "文件", "表格行", "表格列", "原文"))
    for figure in checked:
        source = figure.citation
        where = (
            (source.publisher, str(source.year), source.file, source.row_label, source.column_label, source.quote)
            if source
            else ("",) * 6
        )
        texts = (figure.text, VERDICTS[figure.verdict], figure.correct, message_of(figure), *where)
        sheet.append([harmless(text) for text in texts])
    book.save(path)
    return path
