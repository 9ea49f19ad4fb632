"""How the number of an answer comes about (怎么算的): its arithmetic and the cells it was made of, once more."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import Answer, Citation

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


def _named(citation: Citation) -> str:
    """ "某市2024年“结果纠正”18[1]"."""
    row = "的".join(dict.fromkeys(f"“{label}”" for label in (citation.row_label, citation.column_label) if label))
    return f"{citation.publisher}{citation.year}年{row}{citation.raw.strip() or '未填报'}[{citation.n}]"
