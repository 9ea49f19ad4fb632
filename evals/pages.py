"""What a run shows beside its page (`report_page`): a table on the terminal, what is still wrong, and JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from evals.asking import Result
from evals.mutations import Tally
from evals.summary import Line, Verdict

_HEAD = ("系统 / 层 / 类", "问", "对", "错", "错数", "未答", "对的比例", "95% 区间", "上次")


def table_rows(lines: Iterable[Line], baseline: Mapping[str, Mapping[str, int]]) -> list[tuple[str, ...]]:
    """The cells of the table, one tuple a line; the last column is the share of the last baseline."""
    return [_row(line, baseline.get(line.name)) for line in lines]


def _row(line: Line, before: Mapping[str, int] | None) -> tuple[str, ...]:
    low, high = line.interval
    last = "—"
    if before and (scored := before["asked"] - before["not_scored"]):
        last = f"{before['right'] / scored:.1%}"
    counts = (line.asked, line.right, line.wrong, line.wrong_numbers, line.refused)
    return (line.name, *map(str, counts), f"{line.share:.1%}", f"{low:.1%}–{high:.1%}", last)


def text_table(lines: Iterable[Line], baseline: Mapping[str, Mapping[str, int]]) -> str:
    """The table for a terminal; Chinese characters count twice."""
    rows = [_HEAD, *table_rows(lines, baseline)]
    widths = [max(_width(row[i]) for row in rows) for i in range(len(_HEAD))]
    return "\n".join(
        "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _width(text: str) -> int:
    return sum(2 if ord(character) > 0x2E80 else 1 for character in text)


def failures(results: Iterable[Result], held_out: bool = False) -> list[Result]:
    """Answers of the assistant that are not right. Those of held-out sets only on demand: nobody tunes by them."""
    return [
        result
        for result in results
        if result.system == "youju"
        and result.score.outcome in ("wrong", "refused")
        and (held_out or not result.question.held_out)
    ]


def still_wrong(results: Sequence[Result], tallies: Sequence[Tally]) -> str:
    """The page of what is still wrong, in Markdown: each open failure, held-out ones as counts only."""
    parts = ["# 还答不好的", "", "由 `python -m evals.run` 从没答对的问题生成。", ""]
    parts += [f"- **{' / '.join(r.question.turns)}** —— {'；'.join(r.score.faults)}" for r in failures(results)]
    hidden = Counter(
        f"{result.question.layer} / {result.question.category}"
        for result in failures(results, held_out=True)
        if result.question.held_out
    )
    parts += ["", "## 留出的问题（只记数，不列出）", "", *(f"- {name}：{n}" for name, n in sorted(hidden.items()))]
    parts += ["", "## 改动试验里还不行的", "", *(f"- {line}" for line in map(_weakness, tallies) if line)]
    parts += ["", "## 勾稽关系本来就看不出的改动", "", *(f"- {line}" for line in map(_undetected, tallies) if line)]
    return "\n".join(parts) + "\n"


def _weakness(tally: Tally) -> str:
    """What readers and checks missed of one kind of mutant, "" where nothing."""
    missed = {
        f"读错 {tally.wrong} 格": tally.wrong,
        f"未读 {tally.missing} 格": tally.missing,
        f"应查出 {tally.to_catch} 份，没查出 {tally.to_catch - tally.caught} 份": tally.to_catch - tally.caught,
        f"误报 {tally.alarms} 份": tally.alarms,
    }
    told = "，".join(words for words, count in missed.items() if count)
    return f"{tally.kind.name}（{tally.mutants} 份）：{told}。{tally.kind.weakness}" if told else ""


def _undetected(tally: Tally) -> str:
    """Mutants of one kind that contradict nothing the form prescribes, with the reason; "" where there are none."""
    if not tally.undetected:
        return ""
    return f"{tally.kind.name}：{tally.mutants} 份里 {tally.undetected} 份。{tally.kind.undetectable}"


def json_report(
    lines: Sequence[Line], checked: Sequence[Verdict], tallies: Sequence[Tally], results: Sequence[Result]
) -> str:
    """The run for machines: counts, gates, mutants, and of each question its id, outcome and faults."""
    whole = {
        "lines": [asdict(line) for line in lines],
        "gates": [asdict(verdict) for verdict in checked],
        "mutations": [_tally(tally) for tally in tallies],
        "questions": [
            {"system": r.system, "id": r.question.id, "outcome": r.score.outcome, "faults": list(r.score.faults)}
            for r in results
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _tally(tally: Tally) -> dict[str, Any]:
    counts = {name: value for name, value in asdict(tally).items() if name != "kind"}
    return {"kind": tally.kind.name, "undetectable": tally.kind.undetectable, **counts}
