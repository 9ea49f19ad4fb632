"""Cells read against cells printed: our readers beside a parser that fills the form in the order of the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from evals.baselines import fill_in_order
from evals.mutants import KINDS, mutants
from evals.samples import REPORTS, load_samples
from evals.summary import Line
from ingest.document import Document
from ingest.extract import read_bytes
from ingest.tables import read_tables

#: Kinds of mutants that print the same figures in another place: what any reader of tables must survive.
_MOVED = ("untouched", "rows_swapped_with_labels", "columns_swapped_with_labels", "row_dropped", "row_blanked")
_EACH = 20


def cell_lines() -> list[Line]:
    """A line per reader and kind of report; every cell counts as a question, a wrong one as a wrong number."""
    lines: dict[tuple[str, str], Line] = {}
    for category, document, printed in _documents():
        ours = {cell.id: cell.raw for cell in read_tables(document).cells}
        for system, read in (("youju", ours), ("order-filling", fill_in_order(document))):
            for name in ("", category):
                line = lines.setdefault((system, name), Line(system, "cells", name))
                _count(line, printed, read)
    return [line for _, line in sorted(lines.items())]


def _documents() -> Iterator[tuple[str, Document, Mapping[str, str]]]:
    for sample in load_samples():
        path: Path = REPORTS / sample.file
        yield "samples", read_bytes(path.read_bytes()), sample.manuscript.raw
    for kind in (kind for kind in KINDS if kind.name in _MOVED):
        for mutant in mutants(kind, _EACH, seed=2):
            _, content = mutant.file
            printed = {cell: text for cell, (text, _) in mutant.printed.items()}
            yield kind.name, read_bytes(content), printed


def _count(line: Line, printed: Mapping[str, str], read: Mapping[str, str]) -> None:
    for cell in printed.keys() | read.keys():
        line.asked += 1
        if cell not in read:
            line.refused += 1
        elif printed.get(cell) == read[cell]:
            line.right += 1
        else:
            line.wrong += 1
            line.wrong_numbers += 1
