"""What the prose of a report prints otherwise, beside an answer that is told from its tables.

A contradiction of a cited cell is told wherever the cell is (`exact.beside.finding_notes`); one between prose and
table is looked for by other means than the sums of the form (`both_sides.differing`), and told here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answer import Answer

if TYPE_CHECKING:
    from corpus.store import Store

#: Reports whose prose is looked through for one answer, 11 ms each, once; for none of an answer over more of them.
_MOST_REPORTS = 6


def told_otherwise(found: Answer, store: Store) -> Answer:
    """An answer with what the prose prints otherwise of the cells it cites, each difference once.

    Where the answer quotes that report itself, it tells both sides, or another thing.
    """
    cells: dict[str, set[str]] = {}
    for citation in found.citations:
        if citation.kind == "cell":
            cells.setdefault(citation.report, set()).add(citation.cell)
    if found.status != "answered" or not 0 < len(cells) <= _MOST_REPORTS:
        return found
    from assistant.audited import of_prose

    quoted = {citation.report for citation in found.citations if citation.kind == "passage"}
    notes = []
    for id, cited in cells.items():
        report = store.facts.report(id) if id not in quoted else None
        told = of_prose(report, store, cited) if report else ()
        notes += [f"{report.publisher}{report.year}年报告{each.message}" for each in told if report]
    return replace(found, notes=(*found.notes, *notes)) if notes else found
