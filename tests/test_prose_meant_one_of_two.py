"""Which of two counts told side by side is meant. The report, its body and its numbers are made up."""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose

LUJIANG = """一、总体情况
（一）主动公开。当年新增关注用户37人，总关注用户2208人。
主动公开的90条里，水情类6条，工程类41条，规划类9条，招标类12条。
（二）依申请公开。全年办结政府信息公开申请25件，其中网络申请19件、当面申请6件。
（三）办理。政协提案52件，办结47件，群众来信办了88封。受理12345平台诉求640件，全部办结。
"""


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "芦江县水利局", 2022, LUJIANG)
    return store


def ask(store: Store, question: str) -> Answer:
    return Assistant(store).ask(f"芦江县水利局2022年{question}")


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("新关注的用户有几位", "37"),
        ("线上来的申请有几件", "19"),
        ("政协提案办了几件", "47"),
        ("政协提案一共几件", "52"),
        ("群众来信办了几封", "88"),
        ("主动公开里哪类最多", "41"),
    ],
)
def test_the_one_that_is_meant_is_told(store: Store, question: str, number: str) -> None:
    assert [figure.value for figure in ask(store, question).figures] == [number]


def test_a_line_is_no_claim_of_so_many(store: Store) -> None:
    answer = ask(store, "12345件都办完了吗")
    assert answer.answer.startswith("对，")
