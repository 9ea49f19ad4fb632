"""No number is told of another thing than the one that is asked for. The reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

TAOYUAN = """一、总体情况
全年召开季度点评3次、月点评8次。
梳理电子营业执照种类，累计生成电子营业执照5400份，调用780次。
接到群众来电92件，当场答复60件，转办答复32件。
规范村务公开栏30块，审核公布村（居）务信息610条，财务信息240条，招投标信息75条。
"""


GUANLIN = "一、总体情况\n坚持从信息发布和窗口办事两个方面发力。\n"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "桃源乡", 2023, TAOYUAN)
    put_prose(store, "冠林镇", 2023, GUANLIN)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("冠林镇2023年一共发布几条信息", []),
        ("桃源乡2023年电子营业执照用了多少次", ["780次"]),
        ("桃源乡2023年点评共几次", ["3次", "8次"]),
        ("桃源乡2023年月点评共几次", ["8次"]),
        ("村里的账目类信息，桃源乡2023年审核公布了多少条", ["240条"]),
    ],
)
def test_the_number_is_of_what_is_asked(assistant: Assistant, question: str, told: list[str]) -> None:
    answer = assistant.ask(question)
    assert sorted(f"{figure.value}{figure.unit}" for figure in answer.figures) == sorted(told), answer.answer


def test_what_was_not_done_so_is_no_number_of_what_was(assistant: Assistant) -> None:
    answer = assistant.ask("没当场答复的呢", ["桃源乡2023年群众来电多少件", "当场答复的呢"])
    assert "60" not in [figure.value for figure in answer.figures], answer.answer
