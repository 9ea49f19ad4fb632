"""What staff decided about findings: confirmed, dismissed, with a comment.

A decision belongs to what was printed, not to a file: its key is the finding's rule with the printed text of every cell
it touches. Re-ingesting changes nothing; when one of those cells is printed differently the finding has a new key and
is pending again. Decisions live in a database of their own (desk.sqlite in the store's folder), which ingest never
touches.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, cast

from sqlalchemy import Column, MetaData, String, Table, Text, create_engine, event, select
from sqlalchemy.dialects.sqlite import insert

from corpus.facts import FactStore
from corpus.report import Cell, Finding

Verdict = Literal["pending", "confirmed", "dismissed"]
VERDICTS: dict[Verdict, str] = {"pending": "待处理", "confirmed": "属实", "dismissed": "不算问题"}

_metadata = MetaData()
_decision = Table(
    "decision",
    _metadata,
    Column("key", String(32), primary_key=True),
    Column("verdict", Text, nullable=False),
    Column("comment", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided, by whom and when (ISO 8601, UTC); a finding nobody looked at is "pending"."""

    verdict: Verdict = "pending"
    comment: str = ""
    who: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding, the cells it touches as printed in both reports, and what staff decided about it."""

    key: str
    finding: Finding
    cells: Mapping[str, Cell]
    other_cells: Mapping[str, Cell]
    decision: Decision


class Decisions:
    """The decisions of one store."""

    def __init__(self, folder: Path) -> None:
        self._engine = create_engine(f"sqlite:///{folder / 'desk.sqlite'}")
        event.listen(self._engine, "connect", lambda connection, _: connection.execute("PRAGMA journal_mode=WAL"))
        _metadata.create_all(self._engine)

    def decide(self, key: str, verdict: Verdict, comment: str = "", who: str = "") -> Decision:
        """Keep a decision, replacing an earlier one of the same key. ValueError for an unknown verdict."""
        if verdict not in VERDICTS:
            raise ValueError(f"没有“{verdict}”这种处理结果。")
        decision = Decision(verdict, comment.strip(), who, datetime.now(UTC).isoformat(timespec="seconds"))
        values = {
            "key": key,
            "verdict": decision.verdict,
            "comment": decision.comment,
            "who": decision.who,
            "at": decision.at,
        }
        with self._engine.begin() as connection:
            connection.execute(insert(_decision).values(values).on_conflict_do_update(["key"], set_=values))
        return decision

    def of(self, keys: set[str]) -> dict[str, Decision]:
        """The decisions that were taken on these keys; the others are pending."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(_decision)).all()
        return {
            row.key: Decision(cast(Verdict, row.verdict), row.comment, row.who, row.at)
            for row in rows
            if row.key in keys
        }

    def close(self) -> None:
        """Give back every connection."""
        self._engine.dispose()


def judged(facts: FactStore, decisions: Decisions, report_id: str | None = None) -> list[Judged]:
    """Every finding of one report, or of all, with its cells and what was decided about it."""
    found = []
    for finding in facts.findings(report_id):
        cells = facts.cells(finding.report, finding.cells)
        others = facts.cells(finding.other, finding.cells) if finding.other else {}
        found.append((key_of(finding, facts, cells, others), finding, cells, others))
    taken = decisions.of({key for key, *_ in found})
    return [Judged(key, finding, cells, others, taken.get(key, Decision())) for key, finding, cells, others in found]


def key_of(finding: Finding, facts: FactStore, cells: Mapping[str, Cell], others: Mapping[str, Cell]) -> str:
    """The key of a finding: whose report, of which year, which rule, over which printed texts."""
    report = facts.report(finding.report)
    printed = [
        report.publisher if report else "",
        report.year if report else 0,
        finding.rule,
        finding.printed,
        finding.computed,
        [
            (id, cells[id].raw if id in cells else None, others[id].raw if id in others else None)
            for id in finding.cells
        ],
    ]
    return hashlib.sha256(json.dumps(printed, ensure_ascii=False).encode()).hexdigest()[:32]
