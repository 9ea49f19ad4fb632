"""The question sets agree with the truth of the sample reports, read apart from any answer."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from evals.manuscript import Manuscript
from evals.questions import Question, load_sets
from evals.samples import load_samples

QUESTIONS = list(load_sets())
TRUTH: dict[str, Manuscript] = {sample.file: sample.manuscript for sample in load_samples()}
FIGURE_LAYERS = (
    "lookup",
    "computed",
    "compare",
    "followup",
    "check",
    "ambiguous",
    "not_found",
    "out_of_scope",
    "injection",
)


def named(question: Question) -> str:
    return question.id


def value(reference: str) -> Decimal | None:
    """The true value of "file#cell id"; KeyError where there is no such cell."""
    file, cell = reference.split("#")
    return TRUTH[file].value(cell)


def test_there_are_enough_questions() -> None:
    counts = Counter(question.layer for question in QUESTIONS)
    assert sum(counts[layer] for layer in (*FIGURE_LAYERS, "held-out-figures")) >= 600
    assert counts["held-out-figures"] >= 200
    assert counts["conversation"] + counts["held-out-conversation"] >= 60
    assert counts["prose"] + counts["held-out-prose"] >= 200
    assert counts["held-out-prose"] >= 80


def test_ids_and_wordings_are_unique() -> None:
    assert [id for id, n in Counter(question.id for question in QUESTIONS).items() if n > 1] == []
    assert [turns for turns, n in Counter(question.turns for question in QUESTIONS).items() if n > 1] == []


def test_dialogues_have_two_to_four_turns() -> None:
    turns = [len(question.turns) for question in QUESTIONS if question.layer in ("conversation", "followup")]
    assert (min(turns), max(turns)) == (2, 4)


def test_held_out_sets_are_marked() -> None:
    sets = ("conversation", "figures", "prose", "understanding")
    assert {question.layer for question in QUESTIONS if question.held_out} == {f"held-out-{name}" for name in sets}


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.expect.cells], ids=named)
def test_expected_cells_are_printed_and_lookups_name_their_value(question: Question) -> None:
    values = [value(cell) for cell in question.expect.cells]
    if question.expect.blank:
        assert values == [None]
    elif question.category in ("lookup", "check") and len(values) == 1:
        assert [Decimal(number) for number in question.expect.numbers] == values


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.expect.quote], ids=named)
def test_expected_quotes_stand_in_one_report(question: Question) -> None:
    texts = ["\n".join(p for section in m.prose.values() for p in section) for m in TRUTH.values()]
    holders = [text for text in texts if question.expect.quote in text]
    assert holders
    plain = [number.rstrip("%") for number in question.expect.numbers]
    follows = question.category in ("computed", "check")  # from the numbers of the quote, or beside them in a table
    assert follows or any(all(number in text for number in plain) for text in holders)


@pytest.mark.parametrize("question", QUESTIONS, ids=named)
def test_every_question_demands_something_and_says_who_read_it(question: Question) -> None:
    expect = question.expect
    assert question.source
    assert 1 <= len(question.turns) <= 4
    if expect.operation:
        assert expect.publishers
        assert expect.years
        assert expect.reads
    elif expect.status == "answered":
        assert expect.numbers or expect.blank or expect.quote
        assert expect.cells or expect.quote
    else:
        assert expect.status in ("clarify", "not_found", "out_of_scope")
        assert not expect.numbers
