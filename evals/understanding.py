"""Whether a question was understood: the structured query of an answer against the one a person wrote by the form.

Publishers, years and the operation stand in the words of the query, which are those of the object that was run; the
cells are those that the answer cites. No number is looked at, so that the same answers count the same over a store
that prints other figures in the same places.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from assistant.answer import Answer
from evals.evidence import Evidence
from evals.questions import Expectation
from evals.score import Score, judge

#: The last part of a query in words, by the name that expectations use; a plain value has no such part.
OPERATIONS = {
    "相加": "sum",
    "相差": "difference",
    "增减幅度": "growth",
    "倍数": "times",
    "逐年": "series",
    "排序": "rank",
    "最多": "max",
    "最少": "min",
    "平均": "average",
    "计数": "count",
}
_YEARS = re.compile(r"\d{4}(?:、\d{4})*")
_JUDGES = ("对，", "不对", "是，", "不是", "有，", "没有", "否")


@dataclass(frozen=True, slots=True)
class Understood:
    """The query of an answer: whose reports, which years, which cells, and what was done with them."""

    publishers: frozenset[str]
    years: frozenset[int]
    cells: frozenset[str]
    operation: str


def understood(answer: Answer) -> Understood | None:
    """The query that was run; None where there was none (prose, a refusal, a definition)."""
    parts = answer.query.split(" · ")
    at = next((index for index, part in enumerate(parts) if _YEARS.fullmatch(part)), None)
    if at is None:
        return None
    cells = frozenset(citation.cell for citation in answer.citations if citation.kind == "cell")
    operation = OPERATIONS.get(parts[-1], "value")
    if answer.status == "clarify":
        operation = "alternatives"
    elif answer.answer.startswith(_JUDGES):
        operation = "check"
    return Understood(
        frozenset(parts[0].split("、")) if at else frozenset(),
        frozenset(map(int, parts[at].split("、"))),
        cells,
        operation,
    )


def judge_query(expect: Expectation, answer: Answer) -> Score:
    """Right when publishers, years, cells and operation are the expected ones, no more and no fewer.

    "a|b" allows either operation. A misreading counts as a wrong number where a figure of another body, year or cell
    is stated in place of the one that was asked for.
    """
    query = understood(answer)
    if query is None or answer.status not in ("answered", expect.status):
        said = "从正文里答的，没有查表" if answer.status == "answered" else f"状态是 {answer.status}"
        return Score("wrong" if answer.status == "answered" else "refused", (said,))
    wanted = (frozenset(expect.publishers), frozenset(expect.years), frozenset(expect.reads))
    sides: list[tuple[str, Collection[object], Collection[object]]] = [
        ("机关", query.publishers, wanted[0]),
        ("年份", query.years, wanted[1]),
        ("格", query.cells, wanted[2]),
    ]
    faults = [f"{name}是{_listed(got)}，应当是{_listed(needed)}" for name, got, needed in sides if got != needed]
    elsewhere = query.publishers != wanted[0] or query.years != wanted[1] or not wanted[2] <= query.cells
    if query.operation not in expect.operation.split("|"):
        faults.append(f"运算是 {query.operation}，应当是 {expect.operation}")
    stated = answer.status == "answered" and any(figure.value is not None for figure in answer.figures)
    return Score("wrong" if faults else "right", tuple(faults), elsewhere and stated)


def judge_any(expect: Expectation, answer: Answer, evidence: Evidence) -> Score:
    """By the query where one is expected, else by what the answer says."""
    return judge_query(expect, answer) if expect.operation else judge(expect, answer, evidence)


def _listed(items: Collection[object]) -> str:
    return "、".join(sorted(map(str, items))) or "无"
