"""What a report contradicts: what was found when it was read, and the numbers of its prose that its tables print
otherwise.

The second is what 这份报告数据对得上吗 is answered with as well (`both_sides.differing`): the command, the desk and
other programs list the same differences.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import groupby
from weakref import WeakKeyDictionary

from assistant.both_sides import Pair, differing, narrowed, told_pair
from assistant.prose.evidence import Source
from corpus.numbers import say
from corpus.report import Finding, Reading, Report
from corpus.store import Store

#: Where the chips of citations would stand in a sentence of an answer.
_CHIPS = re.compile(r"\{\w*\d+\}")
#: What was found in the prose of a report, with the report and the findings it was found beside: the same file is read
#: into the same numbers, so it need not be looked through again until one of these has changed.
_FOUND: WeakKeyDictionary[Store, dict[str, tuple[Report, list[Finding], list[_Difference]]]] = WeakKeyDictionary()


@dataclass(slots=True)
class _Difference:
    """A number of the prose that the tables print otherwise, as a finding once it was asked for in words."""

    pair: Pair
    told: Finding | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells it contradicts."""
        return tuple(cell.id for value, _ in self.pair.readings[0].terms for cell in value.cells)

    def as_finding(self, source: Source) -> Finding:
        """In the words of the answer; no more than a hint where the prose may count less."""
        if self.told is None:
            words = _CHIPS.sub("", told_pair(self.pair, source, [], []))
            notes = "".join(narrowed(self.pair))
            self.told = Finding(
                source.report.id,
                "prose_table",
                "info" if notes else "warning",
                f"正文与表格不一致：{words}。{notes}",
                say(self.pair.mention.value),
                say(self.pair.readings[0].total),
                self.cells,
            )
        return self.told


def findings(store: Store, report_id: str | None = None) -> list[Finding]:
    """What does not add up in one report or in all, by report id; in each what was found in reading it comes first.

    A report beside a fuller one of the same body and year answers nothing: its prose is not held against tables.
    """
    stored = {id: list(group) for id, group in groupby(store.facts.findings(report_id), lambda each: each.report)}
    answering = [each for each in store.facts.reports() if report_id in (None, each.id)]
    of_prose = {each.id: _of_prose(each, stored.get(each.id, []), store) for each in answering}
    ids = sorted({*stored, *of_prose})
    return [each for id in ids for each in (*stored.get(id, ()), *of_prose.get(id, ()))]


def with_prose(reading: Reading) -> Reading:
    """A report that is in no store, with what its prose prints otherwise than its tables among its findings."""
    with tempfile.TemporaryDirectory(prefix="youju-") as folder, Store.open(folder, create=True) as store:
        store.facts.put(reading, reading.report.file, None)
        source = Source(reading.report, store)
        found = tuple(_Difference(pair).as_finding(source) for pair in differing(source))
    return replace(reading, findings=(*reading.findings, *found))


def of_prose(report: Report, store: Store, cells: Collection[str]) -> list[Finding]:
    """What the prose of one report prints otherwise than these cells, beside what was found in reading it."""
    found = _differences(report, store.facts.findings(report.id), store)
    source = Source(report, store)
    return [each.as_finding(source) for each in found if set(cells) & set(each.cells)]


def _of_prose(report: Report, stored: list[Finding], store: Store) -> list[Finding]:
    source = Source(report, store)
    return [each.as_finding(source) for each in _differences(report, stored, store)]


def _differences(report: Report, stored: list[Finding], store: Store) -> list[_Difference]:
    known = _FOUND.setdefault(store, {})
    kept = known.get(report.id)
    if kept is None or kept[:2] != (report, stored):
        kept = known[report.id] = report, stored, list(map(_Difference, differing(Source(report, store))))
    return kept[2]
