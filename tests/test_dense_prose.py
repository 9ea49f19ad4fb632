"""Numbers that a report tells close together: each is told of what it counts, and none where that is not sure."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answers import figures
from tests.dense_prose import acts, both, ends, turns
from tests.made_up import NewStore, put_prose

_PROSE = (ends, turns, acts, both)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for body, year, text in (report for prose in _PROSE for report in prose.REPORTS):
        put_prose(store, body, year, text)
    return Assistant(store)


@pytest.mark.parametrize(("question", "told"), [each for prose in _PROSE for each in prose.TOLD])
def test_the_number_that_is_meant_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert " ".join(figures(answer)) == told, answer.answer


@pytest.mark.parametrize(("claim", "verdict"), [each for prose in _PROSE for each in prose.JUDGED])
def test_a_claim_is_held_against_the_number_that_is_meant(assistant: Assistant, claim: str, verdict: str) -> None:
    answer = assistant.ask(claim)
    assert answer.answer.startswith(f"{verdict}，"), answer.answer


@pytest.mark.parametrize("question", [each for prose in _PROSE for each in prose.UNTOLD])
def test_no_number_is_picked_where_none_is_sure(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.figures, answer.answer
