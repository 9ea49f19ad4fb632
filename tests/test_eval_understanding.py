"""The understanding layer: a query is judged by whose, when, which cells and what is done, whatever the figures are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer, Citation, Figure
from assistant.ask import Assistant
from corpus.form import TABLES
from corpus.store import Store
from evals.asking import TODAY, sample_store
from evals.questions import SETS, Expectation, load_set
from evals.samples import load_samples, write_sample
from evals.understanding import judge_query, understood

NEW = "applications.new.total"
WANTED = Expectation("answered", publishers=("淮安市",), years=(2024,), reads=(NEW,), operation="value")
QUESTIONS = [*load_set(SETS / "understanding.jsonl"), *load_set(SETS / "held-out-understanding.jsonl")]


def citation(cell: str, year: int = 2024) -> Citation:
    return Citation(1, "cell", "r", "a.html", "淮安市", year, cell=cell, raw="3")


def answer(query: str, *cells: str, text: str = "3件[1]。", status: str = "answered") -> Answer:
    figures = (Figure("3", "件", NEW, "淮安市", 2024, 1),)
    return Answer("?", status, "figure", text, figures, citations=tuple(map(citation, cells)), query=query)  # type: ignore[arg-type]


RIGHT = answer("淮安市 · 2024 · 本年新收政府信息公开申请", NEW)


def test_a_query_is_taken_apart() -> None:
    cell = "applications.new.natural_person"
    found = understood(answer("淮安市、洪泽区 · 2023、2024 · 本年新收 · 自然人 · 最多", cell))
    assert found is not None
    assert found.publishers == {"淮安市", "洪泽区"}
    assert found.years == {2023, 2024}
    assert (found.cells, found.operation) == ({cell}, "max")
    assert understood(answer("", NEW)) is None


@pytest.mark.parametrize(
    ("told", "outcome", "wrong_number"),
    [
        (RIGHT, "right", False),
        (answer("洪泽区 · 2024 · 本年新收", NEW), "wrong", True),
        (answer("淮安市 · 2023 · 本年新收", NEW), "wrong", True),
        (answer("淮安市 · 2024 · 上年结转", "applications.carried_in.total"), "wrong", True),
        (answer("淮安市 · 2024 · 本年新收、予以公开", NEW, "applications.granted.total"), "wrong", False),
        (answer("淮安市 · 2024 · 本年新收 · 逐年", NEW), "wrong", False),
        (answer("淮安市 · 2024 · 本年新收", NEW, text="对，为3件[1]。"), "wrong", False),
        (answer("", text="据正文3件"), "wrong", False),
        (answer("", status="not_found"), "refused", False),
        (answer("淮安市 · 2024 · 新收或办结", NEW, status="clarify"), "refused", False),
    ],
)
def test_a_query_is_judged(told: Answer, outcome: str, wrong_number: bool) -> None:
    score = judge_query(WANTED, told)
    assert (score.outcome, score.wrong_number) == (outcome, wrong_number)
    assert bool(score.faults) == (outcome != "right")


def test_either_operation_may_be_allowed_and_a_check_is_told_by_its_verdict() -> None:
    assert judge_query(replace(WANTED, operation="series|value"), RIGHT).outcome == "right"
    checked = replace(RIGHT, answer="不对，是3件[1]。")
    assert judge_query(replace(WANTED, operation="check"), checked).outcome == "right"
    assert judge_query(replace(WANTED, operation="check"), RIGHT).outcome == "wrong"


def test_there_are_enough_and_they_name_what_the_form_has() -> None:
    assert sum(not question.held_out for question in QUESTIONS) >= 120
    assert sum(question.held_out for question in QUESTIONS) >= 40
    samples = [sample.manuscript for sample in load_samples()]
    bodies = {(manuscript.publisher, manuscript.year) for manuscript in samples}
    forms = {cell for table in TABLES.values() for cell in table.cell_ids()}
    for question in QUESTIONS:
        expect = question.expect
        assert set(expect.reads) <= forms, question.id
        for publisher in expect.publishers:
            years = [year for name, year in bodies if publisher in (name, "全部机关")]
            assert set(expect.years) <= set(years), question.id


@pytest.fixture(scope="module")
def other_figures(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample reports with every number three times as large: other figures, the same sums and shares."""
    folder = tmp_path_factory.mktemp("other")
    for sample in load_samples():
        values = {cell: sample.manuscript.value(cell) for cell in sample.manuscript.raw}
        raw = {
            cell: text if (value := values[cell]) is None else f"{3 * value}"
            for cell, text in sample.manuscript.raw.items()
        }
        write_sample(replace(sample, manuscript=replace(sample.manuscript, raw=raw)), folder)
    with sample_store(embed=False, reports=Path(folder)) as store:
        yield store


def test_the_figures_do_not_matter(samples: Store, other_figures: Store) -> None:
    """Over a store that prints other numbers the same questions are understood, and the same are not."""
    ours, others = Assistant(samples, today=TODAY), Assistant(other_figures, today=TODAY)
    differ = []
    for question in QUESTIONS:
        *before, last = question.turns
        one, two = (judge_query(question.expect, each.ask(last, before)).outcome for each in (ours, others))
        if one != two:
            differ.append((question.id, one, two))
    assert differ == []
