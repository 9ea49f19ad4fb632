"""A thing named before a comma is what is counted; one taken out with 除了 is not. The report is made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.answers import figures
from tests.made_up import NewStore, put_prose

TOLD = """一、总体情况
2023年全县公布信息共900条。其中茶园管护类31条，渔业码头类47条，乡村道路类55条，防汛值守类12条。
全年编印章程19件、示范性合同64件、县里其他文书122件、聘任文书35件；微博发布消息80条。"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云岭县", 2023, TOLD)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("渔业码头一类，云岭县2023年公开几条？", ["47条"]),
        ("茶园管护这类信息，云岭县2023年放出多少条", ["31条"]),
        ("乡村道路类，云岭县2023年一共发多少条", ["55条"]),
        ("除了章程和示范性合同，云岭县2023年还编印了多少件县里的其他文书", ["122件"]),
        ("除了章程以外，云岭县2023年还编印了几件聘任文书", ["35件"]),
    ],
)
def test_no_neighbour_is_told_beside_the_thing(ask: Assistant, question: str, told: list[str]) -> None:
    assert figures(ask.ask(question)) == told


def test_what_is_left_out_alone_is_not_told(ask: Assistant) -> None:
    assert "80条" not in figures(ask.ask("除了微博，云岭县2023年还发了几条"))
    assert "64件" not in figures(ask.ask("除了示范性合同，云岭县2023年还编印了几件合同"))


def test_each_of_two_kinds_is_told_without_their_sum(ask: Assistant) -> None:
    told = ask.ask("云岭县2023年茶园管护、渔业码头两类各几条")
    assert figures(told) == ["31条", "47条"]
    assert "合计" not in told.answer
    assert "78条" in figures(ask.ask("云岭县2023年茶园管护、渔业码头两类一共几条"))
