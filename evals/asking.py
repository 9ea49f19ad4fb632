"""Questions + the assistant + scorers: a store of the sample reports, every question asked, every answer judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.answer import Answer
from corpus.store import Store
from evals.evidence import Evidence
from evals.questions import Expectation, Question
from evals.samples import REPORTS
from evals.score import Score
from ingest.build import index_passages, ingest, sources_of

#: The day on which 今年 and 去年 are asked, so that no answer depends on the day of the run.
TODAY = date(2025, 6, 1)

#: A question and the questions before it in the same conversation, to the answer.
Ask = Callable[[str, Sequence[str]], Answer]
Judge = Callable[[Expectation, Answer, Evidence], Score]


@dataclass(frozen=True, slots=True)
class Result:
    """One question with the answer that a system gave and what the judge says of it."""

    system: str
    question: Question
    answer: Answer
    score: Score


class IncompleteStore(Exception):
    """A sample report that could not be read: nothing that follows would mean anything."""


@contextmanager
def sample_store(embed: bool = True, reports: Path = REPORTS) -> Iterator[Store]:
    """A fresh store of the sample reports in a folder that is gone afterwards."""
    with TemporaryDirectory(prefix="youju-eval-") as folder, Store.open(Path(folder) / "store", create=True) as store:
        for outcome in ingest(sources_of([str(reports)]), store):
            if outcome.status == "failed":
                raise IncompleteStore(f"{outcome.file}：{outcome.error}")
        index_passages(store, embed=embed)
        yield store


def ask_all(system: str, questions: Iterable[Question], ask: Ask, judge: Judge, evidence: Evidence) -> list[Result]:
    """Every last turn asked with the turns before it, and its answer judged."""
    results = []
    for question in questions:
        answer = ask(question.turns[-1], question.turns[:-1])
        results.append(Result(system, question, answer, judge(question.expect, answer, evidence)))
    return results
