"""Opens citations again: what the store holds at the place that a citation names."""

from __future__ import annotations

from pathlib import PurePath
from typing import Protocol

from assistant.answer import Citation
from corpus.report import Cell, Report


class Facts(Protocol):
    """What is asked of `corpus.facts.FactStore`."""

    def reports(
        self, publisher: str | None = None, year: int | None = None, answering: bool = True
    ) -> list[Report]: ...

    def cells(self, report_id: str) -> dict[str, Cell]: ...

    def text(self, report_id: str) -> str: ...


class Evidence:
    """The store behind the answers, read once per report."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._reports = {report.id: report for report in facts.reports(answering=False)}
        self._files = {PurePath(report.file).name for report in self._reports.values()}
        self._cells: dict[str, dict[str, Cell]] = {}
        self._texts: dict[str, str] = {}

    def has_file(self, name: str) -> bool:
        """Whether a report of this file name is in the store."""
        return name in self._files

    def open(self, citation: Citation) -> str | None:
        """The printed text of the cited cell, or the characters at the cited span; None where there is no such thing.

        The report's own publisher, year and file must be those that the citation states.
        """
        report = self._reports.get(citation.report)
        if report is None or (report.publisher, report.year, report.file) != (
            citation.publisher,
            citation.year,
            citation.file,
        ):
            return None
        return self._cell(citation) if citation.kind == "cell" else self._span(citation)

    def _cell(self, citation: Citation) -> str | None:
        if citation.report not in self._cells:
            self._cells[citation.report] = self._facts.cells(citation.report)
        cell = self._cells[citation.report].get(citation.cell)
        return None if cell is None else cell.raw

    def _span(self, citation: Citation) -> str | None:
        if citation.start is None or citation.end is None:
            return None
        if citation.report not in self._texts:
            self._texts[citation.report] = self._facts.text(citation.report)
        return self._texts[citation.report][citation.start : citation.end]
