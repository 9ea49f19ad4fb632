"""What an answer is: one sentence, its figures, the citations they rest on, and what must be said beside them."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any, Literal

Status = Literal["answered", "clarify", "not_found", "out_of_scope"]
Route = Literal["figure", "computed", "passage", "none"]
#: How a note begins that says of which year a quoted sentence tells, where it is not the report's.
OTHER_YEAR = "注意：原文这句话写的是"
#: How an answer to a claim opens: whether it is so (对, 不对; 一致, 不一致), whether there was any (有, 没有), or a
#: change (不是).
#: Nothing else is a verdict: 不能断定 and 无法核对 give none.
VERDICT = re.compile("^(?:(?P<yes>对|有|一致)|(?P<no>不对|没有|不是|不一致))[，：]")


@dataclass(frozen=True, slots=True)
class Citation:
    """The printed cell or the verbatim quote a number rests on, numbered as the answer shows it.

    kind "cell":    `cell`, labels and `raw` are set (raw "" where the cell is blank); quote is "".
    kind "passage": `quote` is an exact substring of the report's text at `start`:`end`.
    """

    n: int
    kind: Literal["cell", "passage"]
    report: str
    file: str
    publisher: str
    year: int
    section: str = ""
    cell: str = ""
    row_label: str = ""
    column_label: str = ""
    raw: str = ""
    page: int | None = None
    quote: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number the answer states: decimal string or None (blank), its unit, and the citation that shows it."""

    value: str | None
    unit: str
    cell: str
    publisher: str
    year: int
    citation: int | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The reply to one question; `as_json` is the contract of `youju ask --json`.

    answer:     Chinese text; its first sentence carries the number and unit.
    derivation: the arithmetic as shown ("39 ÷ 218 = 17.89%"), or None.
    notes:      findings, blanks, coverage, edition changes, what was inherited.
    options:    complete questions a reader may choose from (clarify) or what exists instead (not_found).
    query:      the structured query in words ("淮安市 · 2024 · 本年新收 · 总计"), "" for prose.
    series:     rows for a chart ({"label", "publisher", "year", "value", "unit", "citation"}), or none.
    """

    question: str
    status: Status
    route: Route
    answer: str
    figures: tuple[Figure, ...] = ()
    derivation: str | None = None
    citations: tuple[Citation, ...] = ()
    notes: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    query: str = ""
    series: tuple[dict[str, Any], ...] = ()

    @property
    def verdict(self) -> Literal["yes", "no", ""]:
        """What it says of a claim; "" where it judges none."""
        opening = VERDICT.match(self.answer) if self.status == "answered" else None
        return "" if opening is None else "yes" if opening["yes"] else "no"

    @property
    def quotes(self) -> str:
        """The quotes of its citations, one after another."""
        return "".join(citation.quote for citation in self.citations)

    def as_json(self, id: str | None = None) -> dict[str, Any]:
        """The answer as plain JSON values, `id` first when one is given."""
        body = asdict(self)
        return ({"id": id} if id is not None else {}) | body
