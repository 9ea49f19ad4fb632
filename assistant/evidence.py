"""What a report offers as evidence: its text, mentions and passages, and quotes in a plain frame."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.quoting import Span, around
from assistant.wording import Asked
from corpus.report import PART_OF, Cell, Finding, Mention, Passage, Report
from corpus.text import legible, squeeze

if TYPE_CHECKING:
    from corpus.store import Store

#: What is counted is named in front of its number when that takes no more characters.
LONGEST_LABEL = 26


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote, and the number it gives the answer, if any."""

    span: Span
    value: Decimal | None = None
    unit: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What one report answers: a frame with "{0}", "{1}"… where the chips of its evidence go.

    derivation: arithmetic between the numbers of its evidence ("5732 − 251 = 5481"), and its result with the unit.
    """

    frame: str
    evidence: tuple[Evidence, ...]
    notes: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = ()
    derivation: str = ""
    result: tuple[Decimal, str] | None = None


@dataclass
class Source:
    """One report with what its prose offers, read from the store when first needed."""

    report: Report
    store: Store

    @cached_property
    def text(self) -> str:
        return self.store.facts.text(self.report.id)

    @cached_property
    def plain(self) -> str:
        """The text as its words are matched; a span in it is the same span of the printed text, which is quoted."""
        return legible(self.text)

    @cached_property
    def mentions(self) -> list[Mention]:
        return self.store.facts.mentions([self.report.id])

    @cached_property
    def passages(self) -> list[Passage]:
        return self.store.facts.passages([self.report.id])

    @cached_property
    def findings(self) -> list[Finding]:
        return self.store.facts.findings(self.report.id)

    @property
    def who(self) -> str:
        """ "平潭综合实验区2024年"."""
        return f"{self.report.publisher}{self.report.year}年"


def counted(mention: Mention, asked: Asked, source: Source) -> Evidence:
    needed = [term.word for term in asked.terms if term.heavy and term.word in squeeze(legible(mention.clause))]
    own = mention.counted.rpartition(PART_OF)[2]
    label = re.sub(r"^(?:全年|今年|20\d\d年度?)?(?:我市|我区|我局|全市|全区)?", "", own)
    if len(label) > LONGEST_LABEL:
        label = re.split("[”」、]", label)[-1].removeprefix("等")
        label = label if len(label) <= LONGEST_LABEL else ""
    return Evidence(
        around(source.plain, mention, needed), mention.value, mention.unit, f"{label}{squeeze(mention.raw)}"
    )


def listed(evidence: Sequence[Evidence]) -> str:
    parts = []
    for i, one in enumerate(evidence):
        parts.append(f"没有（即0{one.unit}）{{{i}}}" if one.label == "没有" else f"{one.label}{{{i}}}")
    return "，".join(parts) + "。"


def quoted(spans: Sequence[Span], source: Source, opening: str) -> str:
    return opening + "；".join(f"“{shown(span.of(source.text))}”{{{i}}}" for i, span in enumerate(spans)) + "。"


def shown(quote: str) -> str:
    """A quote as it is shown: without the blanks and line ends a page's setting left between characters."""
    return re.sub(r"(?<![A-Za-z])[ \t\u3000]+(?![A-Za-z])|\s*\n\s*", "", quote).strip("。；;，, ")
