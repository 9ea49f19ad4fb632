"""Numbers that share a word with a question and count something else: each time, copies, what was cancelled."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose, put_whole

TEXT = """一、总体情况
全年新增主动公开政府信息415条，信息公开年度报告信息1条。全年发文173份，主动公开61份。
开展校园开放日12期，每期邀请家长代表15名，公示免学费学生932人。
取消行政事业性收费项目11项，未向申请人收取任何费用。申请内容主要是房屋征收（9件）、户籍档案（5件）。"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_whole(store, "松岭县", 2022, TEXT, {})
    put_prose(store, "松岭县", 2012, TEXT)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("松岭县2022年主动公开多少条", ["415"]),
        ("松岭县2022年主动公开多少份", ["61"]),
        ("松岭县2022年全年发文多少份", ["173"]),
        ("松岭县2012年取消收费项目几项", ["11"]),
        ("松岭县2022年房屋征收方面的申请几件", ["9"]),
    ],
)
def test_what_is_asked_is_told(assistant: Assistant, question: str, figures: list[str]) -> None:
    answer = assistant.ask(question)
    assert [str(each.value) for each in answer.figures] == figures, answer.answer


@pytest.mark.parametrize("question", ["松岭县2022年家长代表有多少名", "松岭县2012年收费信息有多少条"])
def test_what_only_sounds_alike_is_not_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.figures, answer.answer


def test_the_row_of_a_broader_word_stands_beside_it(assistant: Assistant) -> None:
    assert any("制发件数为0件" in note for note in assistant.ask("松岭县2022年发文多少份").notes)
