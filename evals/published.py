"""What the documents tell of a run: their tables between marks, written from the baseline whenever one is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from evals.summary import Line, read_thresholds

Baseline = Mapping[str, Mapping[str, int]]

ROOT = Path(__file__).resolve().parent.parent
#: Each row of README: its name, the gate of the questions that are tuned on, and that of those held out.
_KINDS = {
    "数字题": ("figures", "held-out-figures"),
    "连续追问": ("conversation", "held-out-conversation"),
    "正文题": ("prose", "held-out-prose"),
}
#: Each row beside what else one could use.
_COMPARED = {
    "查数、计算、比较、判断": "figures",
    "对话": "conversation",
    "正文": "prose",
    "正文，没看过本项目的人写的问题": "prose-blind",
    "查不到、不在范围": "refusals",
    "留出：查数": "held-out-figures",
    "留出：对话": "held-out-conversation",
    "留出：正文": "held-out-prose",
}
_SYSTEMS = {"youju": "有据", "langchain-rag": "LangChain + Chroma（切块，前四段里最像的一行）", "bm25": "只用 BM25"}


def counts(system: str, gate: str, baseline: Baseline) -> Line:
    """The counts of all layers of a gate together; layers that a system was not asked are left out."""
    whole = Line(system, gate, "")
    for layer in read_thresholds()["gates"][gate]["layers"]:
        for name, count in baseline.get(f"{system}/{layer}", {}).items():
            setattr(whole, name, getattr(whole, name) + count)
    return whole


def results(baseline: Baseline) -> str:
    """README's table of how many questions were answered right."""
    rows = [
        f"| {kind} | {_told(tuned, baseline)}；留出 {_told(held, baseline)} |" for kind, (tuned, held) in _KINDS.items()
    ]
    return "\n".join(("| 问答 | 结果 |", "|---|---|", *rows))


def _told(gate: str, baseline: Baseline) -> str:
    line = counts("youju", gate, baseline)
    return f"{line.scored} 问，对 {line.share:.1%}，错数 {line.wrong_numbers / max(line.scored, 1):.2%}"


def compared(baseline: Baseline) -> str:
    """The table beside other systems: shares of right answers, in brackets those with a wrong number."""
    rows = ["| 层 | " + " | ".join(_SYSTEMS.values()) + " |", "|---" * (len(_SYSTEMS) + 1) + "|"]
    for name, gate in _COMPARED.items():
        lines = [counts(system, gate, baseline) for system in _SYSTEMS]
        rows.append(f"| {name}（{lines[0].scored} 问） | {' | '.join(map(_shares, lines))} |")
    own, in_order = (counts(system, "cells", baseline) for system in ("youju", "order-filling"))
    name = f"读格，示例报告和移动、缺行的报告（{own.scored} 格）"
    rows.append(f"| {name} | {_shares(own)} | 按次序填格的读法：{_shares(in_order)} | |")
    return "\n".join(rows)


def _shares(line: Line) -> str:
    return f"{line.share:.1%}（{line.wrong_numbers / max(line.scored, 1):.1%}）"


def publish(baseline: Baseline, root: Path = ROOT) -> None:
    """Put the tables into the documents; what stands outside the marks stays."""
    for path, (name, table) in _DOCUMENTS.items():
        text = (root / path).read_text("utf-8")
        (root / path).write_text(_between(name).sub(rf"\1\n{table(baseline)}\n\3", text), "utf-8")


def published(name: str, path: Path) -> str:
    """The table that a document holds between its marks; raises ValueError where it has none."""
    if found := _between(name).search(path.read_text("utf-8")):
        return found[2]
    raise ValueError(f"{path} has no table {name!r}")


def _between(name: str) -> re.Pattern[str]:
    return re.compile(rf"(<!-- {name} -->)\n(.*?)\n(<!-- /{name} -->)", re.S)


_DOCUMENTS = {"README.md": ("results", results), "evals/README.md": ("compared", compared)}
