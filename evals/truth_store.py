"""A store filled from the hand-read truth of real reports: what the figure tests ask, without any reader between."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from corpus.form import editions_with, labels, unit_of
from corpus.report import Cell, Reading, Report
from corpus.store import Store
from ingest.check import check_report, check_years


def store_of_truth(truth: Path, folder: Path) -> Store:
    """A store with one report for each truth file; its findings come from the form's own rules."""
    store = Store.open(folder, create=True)
    readings = [_reading(json.loads(path.read_text("utf-8")), path.stem) for path in sorted(truth.glob("*.json"))]
    by_publisher: dict[str, list[tuple[Report, dict[str, Cell]]]] = {}
    for report, cells in readings:
        by_publisher.setdefault(report.publisher, []).append((report, cells))
    across = {
        report.id: [each for each in check_years(pairs) if each.report == report.id]
        for pairs in by_publisher.values()
        for report, _ in pairs
    }
    for report, cells in readings:
        found = (*check_report(report, cells), *across[report.id])
        store.facts.put(Reading(report, "", tuple(cells.values()), findings=tuple(found)), report.file, None)
    return store


def _reading(truth: dict[str, Any], stem: str) -> tuple[Report, dict[str, Cell]]:
    publisher = stem.rpartition("-")[0]
    cells = {id: _cell(id, printed) for id, printed in truth["cells"].items()}
    editions = {id.split(".")[0]: truth["form"] for id in cells}
    digest = hashlib.sha256(stem.encode()).hexdigest()
    report = Report(digest[:16], truth["file"], digest, "html", publisher, "", truth["year"], stem, "", "", editions)
    return report, cells


def _cell(id: str, printed: dict[str, Any]) -> Cell:
    value = None if printed["value"] is None else Decimal(str(printed["value"]))
    if id.startswith("statistics."):
        row, _, column = id.removeprefix("statistics.").rpartition(".")
        return Cell(id, row, column, printed["raw"], value, "条")
    edition = editions_with(id)[-1]
    row, column = labels(id, edition)
    unit = unit_of(id, edition)
    if unit == "元" and printed["raw"].endswith("万"):
        unit = "万元"
    return Cell(id, row, column, printed["raw"], value, unit)
