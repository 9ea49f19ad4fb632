"""What was left undone is not counted by what was finished. The report, its body and its numbers are made up."""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_cells, put_prose

LINHE = """一、总体情况
（一）主动公开。政协提案承办48件，办结41件，还在办的7件。群众来信承办96封，办结90封。
"""
CASES = {
    "review_litigation.review.pending": "4",
    "review_litigation.review.total": "4",
    "review_litigation.litigation_direct.upheld": "2",
    "review_litigation.litigation_direct.pending": "5",
    "review_litigation.litigation_direct.total": "7",
}


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "临禾区", 2022, LINHE)
    put_cells(store, "云台县", 2022, "2021", CASES)
    return store


def ask(store: Store, question: str) -> Answer:
    return Assistant(store).ask(f"临禾区2022年{question}")


@pytest.mark.parametrize(
    "question", ["政协提案正在办的几件", "提案还在办理的有多少件", "政协提案没办完、还在办的是几件", "提案在办理的件数"]
)
def test_what_is_under_way_is_counted_in_any_words(store: Store, question: str) -> None:
    assert [figure.value for figure in ask(store, question).figures] == ["7"]


@pytest.mark.parametrize("question", ["政协提案没有办完的几件", "群众来信没办完的几封", "提案未办结的有多少件"])
def test_what_is_finished_never_answers_for_what_is_not(store: Store, question: str) -> None:
    answer = ask(store, question)
    assert not {"41", "48", "90", "96"} & {str(figure.value) for figure in answer.figures}


def test_what_is_finished_still_answers_for_itself(store: Store) -> None:
    assert [figure.value for figure in ask(store, "政协提案办完了几件").figures] == ["41"]


@pytest.mark.parametrize(
    ("turns", "number"),
    [
        (("复议还剩几件没结",), "4"),
        (("诉讼还剩多少件没审完",), "5"),
        (("复议还剩几件没结", "诉讼呢"), "5"),
    ],
)
def test_cases_that_are_left_are_those_not_yet_decided(store: Store, turns: tuple[str, ...], number: str) -> None:
    *history, last = (f"云台县2022年{turns[0]}", *turns[1:])
    answer = Assistant(store).ask(last, history)
    assert {figure.value for figure in answer.figures} - {"0"} == {number}


def test_a_body_that_somebody_sued_is_one_that_was_sued(store: Store) -> None:
    answer = Assistant(store).ask("2022年有人为信息公开把云台县告了吗")
    assert (answer.status, "7件" in answer.answer) == ("answered", True)
