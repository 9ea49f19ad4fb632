"""A rate asked for behind a count is that of the thing counted, and of nothing else. All made up."""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose

XILIN = """一、总体情况
（一）主动公开。承办建议41件，已办结38件，正在办理3件，办结率92.7%；承办提案26件，办结率84.6%。
（二）平台建设。热线受理来电5120件；编印公报6期，赠阅300本。全年收到网民留言17条，办结率100%，满意率98.2%。
（三）监督保障。受理投诉9件，网民留言均已回复，答复率97.5%。
"""


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "溪林县", 2022, XILIN)
    return store


def figures(answer: Answer) -> list[str]:
    return [f"{figure.value}{figure.unit}" for figure in answer.figures]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("建议多少件，办结率多少", ["41件", "92.7%"]),
        ("承办提案几件，办结率是多少", ["26件", "84.6%"]),
        ("网民留言收到几条，满意率如何", ["17条", "98.2%"]),
        ("网民留言收到几条，办结率和满意率各多少", ["17条", "100%", "98.2%"]),
        ("热线受理来电多少件，办结率多少", ["5120件"]),
        ("公报编印几期，满意率是多少", ["6期"]),
    ],
)
def test_a_rate_is_that_of_the_thing_counted_before_it(store: Store, question: str, told: list[str]) -> None:
    answer = Assistant(store).ask(f"溪林县2022年{question}")
    assert figures(answer) == told
    assert any("没有查到" in note for note in answer.notes) == (len(told) == 1)


def test_a_rate_behind_another_thing_of_the_same_sentence_is_not_told(store: Store) -> None:
    assert "97.5%" not in figures(Assistant(store).ask("溪林县2022年受理投诉几件，答复率多少"))


def test_so_is_one_asked_for_in_the_next_turn(store: Store) -> None:
    answer = Assistant(store).ask("办结率呢", ["溪林县2022年热线受理来电多少件"])
    assert not any(each in figures(answer) for each in ("92.7%", "84.6%", "100%"))
