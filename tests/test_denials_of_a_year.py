"""Whether there was any, of a report without its table: only what is told of its own year says so."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.prose.telling import denial
from assistant.prose.wording import terms_of
from tests.made_up import NewStore, put_prose

NONE_CAME = """一、总体情况
2022年共受理政府信息依申请公开0件，2021年未转结政府信息公开申请。
"""
SOME_CAME = """一、总体情况
全年收政府信息公开申请31件，均已答复。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "桐柏县卫生健康局", 2022, NONE_CAME)
    put_prose(store, "桐柏县教育局", 2022, SOME_CAME)
    return Assistant(store)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("没收到过申请，对吗", "对"),
        ("一件申请都没收到吧", "对"),
        ("没受理过申请，是吧", "对"),
        ("收到过申请吧", "不对"),
        ("受理过申请，对吗", "不对"),
        ("收到0件申请，对吗", "对"),
    ],
)
def test_the_number_of_the_year_decides(assistant: Assistant, claim: str, verdict: str) -> None:
    answer = assistant.ask(f"桐柏县卫健局2022年{claim}")
    assert answer.answer.startswith(f"{verdict}，"), answer.answer
    assert [figure.value for figure in answer.figures] == ["0"]
    assert "2021年" not in answer.quotes


def test_whether_any_came_is_told_of_the_year(assistant: Assistant) -> None:
    answer = assistant.ask("桐柏县卫健局2022年收到申请了吗")
    assert ("没有：" in answer.answer, "2021年" in answer.answer) == (True, False)


@pytest.mark.parametrize(("claim", "verdict"), [("没收到过申请，对吗", "不对"), ("收到过申请吧", "对")])
def test_a_number_denies_that_none_came(assistant: Assistant, claim: str, verdict: str) -> None:
    answer = assistant.ask(f"桐柏县教育局2022年{claim}")
    assert answer.answer.startswith(f"{verdict}，"), answer.answer
    assert [figure.value for figure in answer.figures] == ["31"]


def test_that_none_of_one_kind_came_is_told_of_no_number_of_all(assistant: Assistant) -> None:
    assert not assistant.ask("桐柏县教育局2022年没有企业申请，对吗").verdict


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("2022年，未收到复议申请。", True),
        ("未收到复议申请。", True),
        ("与2021年相比，未收到复议申请。", True),
        ("2021年，未收到复议申请。", False),
        ("2022年收到2件，2021年未收到复议申请。", False),
    ],
)
def test_a_denial_of_another_year_denies_nothing_here(text: str, denies: bool) -> None:
    assert bool(denial(terms_of("复议申请"), text, 2022)) == denies
