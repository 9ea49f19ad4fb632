"""Decisions on findings: kept over a new reading of the same cells, pending again when a cell changes."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.decisions import Decisions, judged
from corpus.report import Cell, Reading, Report
from corpus.store import Store
from ingest.check import check_report
from tests.test_check import balanced, changed
from tests.test_check import report as report_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store", create=True) as opened:
        yield opened


@pytest.fixture
def decisions(store: Store) -> Iterator[Decisions]:
    opened = Decisions(store.folder)
    yield opened
    opened.close()


def put(store: Store, content: str, cells: dict[str, Cell]) -> Report:
    """A version of one file: `content` stands for its bytes."""
    digest = content.encode().hex().ljust(64, "0")
    report = dataclasses.replace(report_of(), id=digest[:16], sha256=digest)
    reading = Reading(report, "正文。", tuple(cells.values()), (), (), tuple(check_report(report, cells)))
    store.facts.put(reading, "a.html", content.encode())
    return report


def test_a_decision_survives_a_new_version_with_the_same_cells(store: Store, decisions: Decisions) -> None:
    wrong = changed(balanced(), review_litigation__review__total="3")
    put(store, "first", wrong)
    (before,) = judged(store.facts, decisions)
    assert before.decision.verdict == "pending"
    decisions.decide(before.key, "confirmed", " 原件如此 ", "王")
    put(store, "second", wrong)
    (after,) = judged(store.facts, decisions)
    assert (after.key, after.decision.verdict, after.decision.comment) == (before.key, "confirmed", "原件如此")
    assert after.finding.report != before.finding.report


def test_it_is_pending_again_when_a_cell_of_it_changes(store: Store, decisions: Decisions) -> None:
    put(store, "first", changed(balanced(), review_litigation__review__total="3"))
    (before,) = judged(store.facts, decisions)
    decisions.decide(before.key, "dismissed")
    put(store, "other row", changed(balanced(), review_litigation__review__total="3", applications__new__research="0"))
    assert [j.decision.verdict for j in judged(store.facts, decisions)] == ["dismissed"]
    put(store, "third", changed(balanced(), review_litigation__review__total="4"))
    assert [j.decision.verdict for j in judged(store.facts, decisions)] == ["pending"]


def test_the_last_decision_counts(store: Store, decisions: Decisions) -> None:
    decisions.decide("k", "confirmed", "一")
    decisions.decide("k", "dismissed", "二", "李")
    assert (decisions.of({"k", "x"})["k"].verdict, decisions.of({"k"})["k"].comment) == ("dismissed", "二")
    assert decisions.of({"x"}) == {}
    with pytest.raises(ValueError, match="没有"):
        decisions.decide("k", "maybe")  # type: ignore[arg-type]


def test_the_cells_are_shown_as_printed(store: Store, decisions: Decisions) -> None:
    put(store, "first", changed(balanced(), review_litigation__review__total="3"))
    (one,) = judged(store.facts, decisions)
    assert one.cells["review_litigation.review.total"].raw == "3"
