"""How information is marked when it is drawn up (主动公开, 依申请公开, 不予公开), in what words it is asked for.

The report, its body and its numbers are made up; its table counts applications, its prose pieces of information.
"""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_whole, total

SHILIN = """一、总体情况
（一）主动公开。本局全年形成政府信息512条，分为主动公开203条、依申请公开238条、不予公开71条，主动公开的占40%。
"""
PRINTED = {
    **total("new", "6"),
    **total("granted", "2"),
    **total("refused.state_secret", "3"),
    **total("outcome_total", "6"),
}


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_whole(store, "石林县水利局", 2022, SHILIN, PRINTED)
    return store


def ask(store: Store, question: str) -> Answer:
    return Assistant(store).ask(f"石林县水利局2022年{question}")


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("划为依申请公开的信息条数", "238"),
        ("归入依申请公开的信息有几条", "238"),
        ("定为依申请公开属性的信息有多少条", "238"),
        ("有多少条信息要申请了才给看", "238"),
        ("形成的政府信息里属于主动公开的有几条", "203"),
        ("列为主动公开的有多少条", "203"),
        ("列入不予公开的条数", "71"),
        ("形成的政府信息总量", "512"),
    ],
)
def test_information_is_counted_as_it_is_marked(store: Store, question: str, number: str) -> None:
    answer = ask(store, question)
    assert answer.status == "answered"
    assert f"{number}条" in answer.answer


@pytest.mark.parametrize(
    ("question", "number"), [("给了公开答复的有几件", "2"), ("公开答复的有多少件", "2"), ("信息公开答复的有几件", "6")]
)
def test_an_answer_that_gives_is_no_answer_of_any_kind(store: Store, question: str, number: str) -> None:
    assert [figure.value for figure in ask(store, question).figures] == [number]


def test_applications_so_marked_stay_applications(store: Store) -> None:
    assert "6件" in ask(store, "依申请公开的有几件").answer


@pytest.mark.parametrize("question", ["形成的信息有多少条是主动公开的", "产生的政府信息里有几条属于主动公开"])
def test_so_many_of_all_that_are_marked_so(store: Store, question: str) -> None:
    assert "203条" in ask(store, question).answer


def test_the_share_of_one_mark_is_not_told_for_another(store: Store) -> None:
    assert "40%" not in ask(store, "依申请公开信息占全部信息的比例").answer
    assert "40%" in ask(store, "主动公开信息占全部信息的比例").answer
