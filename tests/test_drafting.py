"""Drafts with known faults: what is wrong is found, what is right is left alone, and the correct value is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.ask import Assistant
from assistant.drafts.check import check_draft
from corpus.store import Store
from evals.asking import TODAY
from evals.drafting import DRAFTS, Expected, Judged, judge_draft, paragraphs, rates


@pytest.mark.parametrize("path", sorted(DRAFTS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_wrong_figures_of_a_draft_are_found(path: Path, samples: Store) -> None:
    told = rates(judge_draft(tuple(paragraphs(path)), Assistant(samples, today=TODAY)))
    assert told.figures >= 60
    assert told.wrong >= 15
    assert min(told.recall, told.precision, told.right) >= 0.95


def test_rates_count_what_is_missed_and_what_is_no_figure(samples: Store) -> None:
    (found,) = check_draft("淮安市2024年新收申请3119件。", Assistant(samples, today=TODAY))
    assert found.verdict == "supported"
    missed = Judged("", Expected("2件", "contradicted", "1件"), None)
    judged = [missed, Judged("", Expected("3119件", "supported"), found), Judged("", None, found)]
    told = rates(judged)
    assert (told.recall, told.precision, told.wrong, round(told.right, 2)) == (0.0, 1.0, 1, 0.33)
