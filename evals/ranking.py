"""Scorers of retrieval: where among the ranked passages the labelled one stands, and whose passages the others are."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from corpus.text import squeeze
from evals.score import wilson

#: How many of the ranked passages count as shown to a reader.
SHOWN = 5
DEEP = 10


@dataclass(frozen=True, slots=True)
class Label:
    """A question and the passage that answers it: the report's file, and the words as printed there."""

    id: str
    question: str
    file: str
    quote: str


@dataclass(frozen=True, slots=True)
class Found:
    """A ranked passage: its text, and the file, publisher and year of its report."""

    text: str
    file: str
    publisher: str
    year: int


@dataclass(frozen=True, slots=True)
class Judged:
    """rank: place of the right passage, from 1; 0 when it is not among the first ten.

    strangers: passages among the first five of another body or another year.
    """

    label: Label
    rank: int
    strangers: int


@dataclass(frozen=True, slots=True)
class Measured:
    """One system over all questions."""

    system: str
    judged: tuple[Judged, ...]

    def recall(self, depth: int) -> float:
        """The share of questions whose passage stands among the first `depth`."""
        return sum(0 < one.rank <= depth for one in self.judged) / max(len(self.judged), 1)

    @property
    def reciprocal(self) -> float:
        """The mean of 1 / rank over the first ten, 0 for what is not there (MRR@10)."""
        return sum(1 / one.rank for one in self.judged if one.rank) / max(len(self.judged), 1)

    @property
    def strangers(self) -> int:
        """Passages of another year or body shown over all questions."""
        return sum(one.strangers for one in self.judged)

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of recall@5."""
        return wilson(sum(0 < one.rank <= SHOWN for one in self.judged), len(self.judged))

    @property
    def missed(self) -> tuple[str, ...]:
        """The questions whose passage is not among the first five."""
        return tuple(one.label.question for one in self.judged if not 0 < one.rank <= SHOWN)


def load_labels(path: Path) -> tuple[Label, ...]:
    """All labelled questions of a JSONL file. Raises TypeError for a field that no label has."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(Label(**json.loads(line)) for line in lines if line.strip())


def judge_ranking(label: Label, found: Sequence[Found], owner: tuple[str, int]) -> Judged:
    """The first passage that holds the quote, blanks aside, and stands in the labelled file.

    owner: publisher and year of the labelled report; another file of the same two is no stranger.
    """
    quote = squeeze(label.quote)
    holds = (quote in squeeze(one.text) and PurePath(one.file).name == label.file for one in found[:DEEP])
    rank = next((place for place, right in enumerate(holds, 1) if right), 0)
    return Judged(label, rank, sum((one.publisher, one.year) != owner for one in found[:SHOWN]))


def measure(
    system: str,
    labels: Iterable[Label],
    search: Callable[[Label], Sequence[Found]],
    owners: dict[str, tuple[str, int]],
) -> Measured:
    """Every question searched and judged. owners: file name to (publisher, year)."""
    return Measured(system, tuple(judge_ranking(label, search(label), owners[label.file]) for label in labels))


def table(measured: Sequence[Measured]) -> str:
    """The result for readers."""
    lines = [f"{'':<32}  recall@1  recall@5  MRR@10  他年他机关的段落  （{len(measured[0].judged)} 问）"]
    for one in measured:
        low, high = one.interval
        lines.append(
            f"{one.system:<32}  {one.recall(1):8.3f}  {one.recall(SHOWN):8.3f}  {one.reciprocal:6.3f}"
            f"  {one.strangers:8d}  [{low:.3f}, {high:.3f}]"
        )
    return "\n".join(lines)
