"""Counts and claims with counts in the prose, asked in the words of the street."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

BINHE = """一、总体情况
2024年，我局主动公开信息460条，比去年下降6.5%。推送汛情短信12万条。上报区政府被采纳信息33条。
区政府门户网站发布通知18条。专题新闻稿件41篇次，新媒体作品27篇。在国家、省、市各类媒体开展政策宣传58次。
答复厅（局）长信箱88件、市长信箱23件、市长热线910件。
"""


@pytest.fixture(scope="module")
def office(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "滨河市水务局", 2024, BINHE)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("滨河市水务局2024年主动公开了460条信息，是这样吗", "对，"),
        ("滨河市水务局2024年公开了640条信息，对吗", "不对，"),
        ("滨河市水务局2024年主动公开460条，没错吧", "对，"),
    ],
)
def test_a_claim_of_all_that_was_done(office: Assistant, question: str, verdict: str) -> None:
    answer = office.ask(question)
    assert answer.answer.startswith(verdict), answer.answer
    assert [figure.value for figure in answer.figures] == ["460"]


def test_a_claim_of_another_thing_is_not_held_against_the_total(office: Assistant) -> None:
    answer = office.ask("滨河市水务局2024年办结了640条，对吗")
    assert (answer.status, answer.verdict, answer.figures) == ("not_found", "", ())


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("滨河市水务局2024年汛情短信推送量", "120000"),
        ("滨河市水务局2024年被区政府采用的信息有多少条", "33"),
        ("滨河市水务局2024年在各级媒体宣传几次", "58"),
        ("滨河市水务局2024年答复局长信箱的件数", "88"),
        ("滨河市水务局2024年答复市长信箱多少件", "23"),
    ],
)
def test_counts_in_the_words_of_the_street(office: Assistant, question: str, value: str) -> None:
    answer = office.ask(question)
    assert [figure.value for figure in answer.figures] == [value], answer.answer


def test_one_letter_box_is_not_another(office: Assistant) -> None:
    assert not office.ask("滨河市水务局2024年答复区长信箱多少件").figures


def test_a_thing_of_its_own_is_not_counted_for_another(office: Assistant) -> None:
    assert all(figure.value != "27" for figure in office.ask("滨河市水务局2024年媒体上的专题报道一共几篇").figures)
