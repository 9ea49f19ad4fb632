"""How well a draft is checked: paragraphs whose figures are right, wrong in known ways, or stand in no report.

The expected verdicts of `data/drafts/*.jsonl` are those of the sample reports' printed cells and sentences, read by a
person; `fault` tells how a figure was made wrong. `python -m evals.drafting` prints the rates and every miss.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.ask import Assistant
from assistant.drafts.check import check_draft
from assistant.drafts.verdicts import Checked, Verdict
from corpus.numbers import parse
from evals.asking import TODAY, sample_store

DRAFTS = Path(__file__).resolve().parent / "data" / "drafts"


@dataclass(frozen=True, slots=True)
class Expected:
    """One figure of a paragraph, its right verdict, and what the reports print where it is wrong."""

    text: str
    verdict: Verdict
    correct: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A few sentences of a draft and every figure in them, in order. Words before it may say of whom it speaks."""

    id: str
    text: str
    figures: tuple[Expected, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A figure with what was expected and what was said; `found` is None where it was passed over."""

    paragraph: str
    expected: Expected | None
    found: Checked | None

    @property
    def right(self) -> bool:
        """The verdict is the expected one, and a wrong figure is told what the reports print."""
        if self.expected is None or self.found is None or self.expected.verdict != self.found.verdict:
            return False
        return not self.expected.correct or parse(self.found.correct).same_as(parse(self.expected.correct))


@dataclass(frozen=True, slots=True)
class Rates:
    """Of the wrong figures: `recall` were contradicted; of the contradicted: `precision` were wrong.

    right: share of all figures with the expected verdict and, where wrong, the correct value.
    """

    figures: int
    wrong: int
    recall: float
    precision: float
    right: float


def paragraphs(path: Path) -> Iterator[Paragraph]:
    """The paragraphs of one draft. Raises TypeError for a field that there is not."""
    for line in path.read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        yield Paragraph(data["id"], data["text"], tuple(Expected(**figure) for figure in data["figures"]))


def judge_draft(draft: Sequence[Paragraph], assistant: Assistant) -> list[Judged]:
    """All paragraphs as one text: every expected figure with what was found at its place, then what else was found."""
    text = "\n".join(paragraph.text for paragraph in draft)
    found = {(figure.start, figure.text): figure for figure in check_draft(text, assistant)}
    judged, at = [], 0
    for paragraph in draft:
        for expected in paragraph.figures:
            start = text.index(expected.text, at)
            at = start + len(expected.text)
            judged.append(Judged(paragraph.id, expected, found.pop((start, expected.text), None)))
    return judged + [Judged("", None, figure) for figure in found.values()]


def rates(judged: Sequence[Judged]) -> Rates:
    """Recall, precision and the share of right verdicts; a figure that is none counts as not right."""
    wrong = [each for each in judged if each.expected and each.expected.verdict == "contradicted"]
    told = [each for each in judged if each.found and each.found.verdict == "contradicted"]
    both = sum(each in told for each in wrong)
    return Rates(
        len(judged),
        len(wrong),
        both / len(wrong) if wrong else 1.0,
        both / len(told) if told else 1.0,
        sum(each.right for each in judged) / len(judged) if judged else 1.0,
    )


def main(arguments: Sequence[str]) -> None:
    """Prints the rates of every draft, or of those named, and each figure that was not judged as expected."""
    drafts = [Path(name) for name in arguments] or sorted(DRAFTS.glob("*.jsonl"))
    with sample_store(embed=False) as store:
        for path in drafts:
            judged = judge_draft(tuple(paragraphs(path)), Assistant(store, today=TODAY))
            print(f"{path.stem}：{_in_words(rates(judged))}")
            for each in judged:
                if not each.right:
                    print(f"{each.paragraph}  应为 {each.expected}\n    得到 {each.found}")


def _in_words(told: Rates) -> str:
    shares = f"召回 {told.recall:.1%}，精确 {told.precision:.1%}，判定与更正全对 {told.right:.1%}"
    return f"{told.figures} 个数字，其中 {told.wrong} 个有错：{shares}"


if __name__ == "__main__":
    main(sys.argv[1:])
