"""The audit of real reports against what was found by hand: every contradiction told, nothing told of clean cells."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest

from corpus.report import Finding
from corpus.store import Store

_UNEQUAL = re.compile(r"([\d.+]+)[件条]?\s*≠\D*?([\d.+]+)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
#: What the readers of the truth noted down without calling it a contradiction.
_NONE = re.compile(r"不构成|口径不同")
_OTHER_YEAR = re.compile(r"跨年：(20\d\d)")


@pytest.fixture(scope="module")
def anomalies(shared: Path) -> dict[str, list[str]]:
    """What was noted of each report, by the stem of its file."""
    return {path.stem: json.loads(path.read_text("utf-8"))["anomalies"] for path in (shared / "truth").glob("*.json")}


def findings(store: Store) -> Iterator[tuple[str, Finding]]:
    stems = {report.id: PurePath(report.file).stem for report in store.facts.reports(answering=False)}
    for finding in store.facts.findings():
        yield stems[finding.report], finding


def sides(line: str) -> list[set[str]]:
    """The two unequal numbers of a line, sums added up."""
    return [{str(sum(map(int, side.split("+")))) for side in found.groups()} for found in _UNEQUAL.finditer(line)]


def told(finding: Finding) -> set[str]:
    return set(_NUMBER.findall(f"{finding.message} {finding.printed} {finding.computed}"))


def test_every_contradiction_found_by_hand_is_told(real_reports: Store, anomalies: dict[str, list[str]]) -> None:
    found = list(findings(real_reports))
    years = {(r.publisher, r.year) for r in real_reports.facts.reports()}
    looked_for = 0
    for stem, lines in anomalies.items():
        for line in lines:
            other = _OTHER_YEAR.search(line)
            unread = other is not None and (stem.rpartition("-")[0], int(other[1])) not in years
            for pair in [] if _NONE.search(line) or unread else sides(line):
                looked_for += 1
                assert any(pair <= told(f) for name, f in found if name == stem), f"{stem}：{line}"
    assert looked_for >= 20


def test_percentages_and_rates_of_the_prose_are_computed_again(real_reports: Store) -> None:
    rules = {(stem, finding.rule) for stem, finding in findings(real_reports)}
    assert ("上海市人民政府办公厅-2019", "percent") in rules
    assert ("上海市人民政府办公厅-2019", "prose_table") in rules
    assert ("红寺堡区-2019", "rate") in rules


def test_clean_cells_raise_no_alarm(real_reports: Store, anomalies: dict[str, list[str]]) -> None:
    """At most one clean cell in a hundred is touched by a finding that nobody noted by hand."""
    noted = {stem: set(_NUMBER.findall(" ".join(lines))) for stem, lines in anomalies.items()}
    cells = sum(len(real_reports.facts.cells(r.id)) for r in real_reports.facts.reports(answering=False))
    alarms, false = set[tuple[str, str]](), set[tuple[str, str]]()
    for stem, finding in findings(real_reports):
        if finding.severity == "info":
            continue
        touched = {(stem, cell) for cell in finding.cells}
        alarms |= touched
        if not {finding.printed, finding.computed} <= noted.get(stem, set()):
            false |= touched or {(stem, finding.message)}
    assert len(false) <= (cells - len(alarms - false)) / 100, sorted(false)
