"""An answer as a person reads it in a terminal: the sentence, the evidence, what must be said beside it."""

from __future__ import annotations

import re

from rich.console import Console
from rich.text import Text

from assistant.answer import Answer, Citation

_STATUS_STYLE = {
    "answered": "bold",
    "clarify": "bold yellow",
    "not_found": "bold yellow",
    "out_of_scope": "bold yellow",
}

#: Four sources in a row and more.
_MANY = re.compile(r"\[(\d+)\](?:\[\d+\]){2,}\[(\d+)\]")


def print_answer(answer: Answer, console: Console) -> None:
    """Write an answer. Text of reports is printed as it is: it holds no markup of ours."""
    _line(console, folded(answer.answer), _STATUS_STYLE[answer.status])
    if answer.derivation:
        _line(console, f"算式：{answer.derivation}", "cyan")
    for citation in answer.citations:
        _line(console, evidence_line(citation), "dim")
    for note in answer.notes:
        _line(console, f"注意：{note}", "yellow")
    for number, option in enumerate(answer.options, 1):
        _line(console, f"  {number}. {option}")


def folded(text: str) -> str:
    """The text with long rows of sources as their first and last.

    >>> folded("35件[1][2][3][4][5]，2件[6][7]。")
    '35件[1]–[5]，2件[6][7]。'
    """
    return _MANY.sub(r"[\1]–[\2]", text)


def evidence_line(citation: Citation) -> str:
    """Where a number stands, in one line: "[1] 淮安市 2024年 · 一、本年新收 · 总计：3119（淮安市-2024.pdf，第5页）"."""
    page = f"，第{citation.page}页" if citation.page else ""
    where = f"（{citation.file}{page}）"
    whose = f"[{citation.n}] {citation.publisher} {citation.year}年"
    if citation.kind == "cell":
        return f"{whose} · {citation.row_label} · {citation.column_label}：{citation.raw or '（空白）'}{where}"
    return f"{whose} · {citation.section}：“{citation.quote}”{where}"


def _line(console: Console, text: str, style: str = "") -> None:
    console.print(Text(text, style=style), soft_wrap=True)
