"""What staff decided about a finding, kept by what its cells print.

A decision belongs to publisher, year, rule and the printed texts of the cells, not to a file: it survives a new
ingest, and a finding whose cells changed is open again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, cast, get_args

from assistant.page.lines import Lines
from corpus.report import Cell, Finding, Report

FILE_NAME = "decisions.jsonl"
Verdict = Literal["open", "confirmed", "dismissed"]


@dataclass(frozen=True, slots=True)
class Decision:
    """The last word on one finding."""

    key: str
    verdict: Verdict = "open"
    comment: str = ""
    who: str = ""
    time: str = ""


def key_of(report: Report, finding: Finding, cells: Mapping[str, Cell]) -> str:
    """The same for the same contradiction, whichever file prints it."""
    printed = [(id, cells[id].raw if id in cells else None) for id in sorted(finding.cells)]
    content = [report.publisher, report.year, finding.rule, printed, finding.printed, finding.computed]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


class Decisions:
    """An append-only file in the store's folder; the last line of a key counts."""

    def __init__(self, folder: Path) -> None:
        self._lines = Lines(folder / FILE_NAME)

    def all(self) -> dict[str, Decision]:
        """Every decision by key. Raises ValueError for a line that is none, with its number."""
        found = {}
        for number, line in enumerate(self._lines.all(), 1):
            try:
                decision = Decision(**json.loads(line))
            except (TypeError, json.JSONDecodeError) as error:
                raise ValueError(f"{FILE_NAME} 第 {number} 行不是一条处理意见") from error
            found[decision.key] = decision
        return found

    def add(self, key: str, verdict: str, comment: str = "", who: str = "") -> Decision:
        """Keep a decision. Raises ValueError for a verdict that there is not."""
        if verdict not in get_args(Verdict):
            raise ValueError(f"没有这种处理意见：{verdict!r}")
        now = datetime.now(UTC).isoformat(timespec="seconds")
        decision = Decision(key, cast(Verdict, verdict), comment.strip()[:500], who, now)
        self._lines.add(asdict(decision))
        return decision
