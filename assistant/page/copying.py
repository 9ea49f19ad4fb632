"""An answer as plain text to take along: question, answer, notes, and where each number is printed."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answer import Answer, Citation
from assistant.page import words
from assistant.page.markup import safe_link


def copied_text(answer: Answer, source_of: Callable[[str], str]) -> str:
    """What 复制 puts on the clipboard; the chips of the answer, "[1]", are the numbers of the list of sources.

    source_of: the address that a report, by its id, was published at, "" where none is known.
    """
    parts = [f"问：{answer.question}", f"答：{answer.answer}"]
    if answer.derivation:
        parts.append(f"{words.DERIVATION}：{answer.derivation}")
    if answer.notes:
        parts.append("\n".join((f"{words.NOTE}：", *(f"· {note}" for note in answer.notes))))
    if answer.citations:
        sources = (f"[{c.n}] {_place(c)}{_address(source_of(c.report))}" for c in answer.citations)
        parts.append("\n".join((f"{words.EVIDENCE}：", *sources)))
    return "\n\n".join(parts)


def _place(citation: Citation) -> str:
    """Body, year, file, page, section, and the cell or the sentence as printed."""
    section = words.SECTION_TITLES.get(citation.section or citation.cell.split(".", 1)[0], citation.section)
    page = f"第{citation.page}页" if citation.page else ""
    if citation.kind == "cell":
        printed = f"{citation.row_label} · {citation.column_label}：{citation.raw.strip() or words.BLANK}"
    else:
        printed = f"“{citation.quote}”"
    where = f"{citation.publisher}{citation.year}年度报告（{citation.file}）"
    return "，".join(part for part in (where, page, section, printed) if part)


def _address(source: str) -> str:
    link = safe_link(source)
    return f"，{link}" if link else ""
