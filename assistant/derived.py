"""What an answer rests on, asked of it: its arithmetic (怎么算的), and the cells beside its sentence (那表里呢)."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Answer, Citation, Figure
from assistant.refusals import refusal

_PLAIN = re.compile(r"\d+(?:\.\d+)?")
#: Cells that are named one by one.
_NAMED = 8


def has_numbers(answer: Answer) -> bool:
    """Whether an answer told numbers, so that it can be asked how they come about."""
    return answer.status == "answered" and any(figure.value is not None for figure in answer.figures)


def shown_again(answer: Answer) -> Answer:
    """An answer with the way to its number; one that computed nothing says that its numbers are as printed.

    Its notes stay, so that what contradicts a printed number is said again with it.
    """
    if not answer.derivation:
        return replace(answer, answer=f"{answer.answer}这是报告所印的数字，不是算出来的。")
    cells = [citation for citation in answer.citations if citation.kind == "cell"]
    more = f"等{len(cells)}格" if len(cells) > _NAMED else ""
    named = "、".join(map(_named, cells[:_NAMED]))
    used = f"所用的数：{named}{more}。" if cells else ""
    return replace(answer, answer=f"{answer.answer}算法：{answer.derivation}。{used}")


def in_table(question: str, told: Answer) -> Answer:
    """The cells that were held against a sentence of the prose; where none was, that no cell is known to be of it."""
    cells = [citation for citation in told.citations if citation.kind == "cell"]
    if not cells:
        return refusal(question, "not_found", "表格里没有找到与正文这一说法对应的格，请写明要问的是哪一项。")
    numbered = [replace(cell, n=n) for n, cell in enumerate(cells, 1)]
    text = f"表格所印：{'、'.join(map(_named, numbered))}。"
    figures = tuple(
        Figure(cell.raw.strip() or None, "", cell.cell, cell.publisher, cell.year, cell.n)
        for cell in numbered
        if _PLAIN.fullmatch(cell.raw.strip()) or not cell.raw.strip()
    )
    return Answer(question, "answered", "figure", text, figures, None, tuple(numbered), told.notes)


def _named(citation: Citation) -> str:
    """ "某市2024年“结果纠正”18[1]"."""
    row = "的".join(dict.fromkeys(f"“{label}”" for label in (citation.row_label, citation.column_label) if label))
    return f"{citation.publisher}{citation.year}年{row}{citation.raw.strip() or '未填报'}[{citation.n}]"
