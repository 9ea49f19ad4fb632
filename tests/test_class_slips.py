"""One wrong letter for the word of a kind behind a place: the place is meant, and it is said. Reports are made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_cells, total


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    for body, new in (("丽水市", "31"), ("云和县", "12"), ("平潭综合实验区", "7")):
        put_cells(store, body, 2023, "2021", total("new", new))
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "number", "note"),
    [
        ("丽水士2023年新收几件", "31件", "“丽水士”按“丽水市”理解。"),
        ("云和线2023年的新收多少", "12件", "“云和线”按“云和县”理解。"),
    ],
)
def test_a_wrong_letter_for_the_kind_is_a_slip_of_the_name(ask: Assistant, asked: str, number: str, note: str) -> None:
    answer = ask.ask(asked)
    assert number in answer.answer, answer.answer
    assert note in answer.notes


@pytest.mark.parametrize("asked", ["平潭曲2023年新收几件", "丽水线2023年新收几件", "云和士2023年新收几件"])
def test_a_letter_for_another_kind_than_the_body_is_of_stays_unread(ask: Assistant, asked: str) -> None:
    assert not ask.ask(asked).figures
