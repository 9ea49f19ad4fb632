"""Which bodies of a place have reports here: 库里有几家徐州的单位, 有南京哪些区的年报, 哪些单位没有年报."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_cells

BODIES = ("徐州市", "徐州市鼓楼区", "徐州市铜山区", "徐州市司法局", "徐州海关", "南京市司法局")


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for name in BODIES:
        put_cells(store, name, 2023, "2021", {})
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("库里有几家徐州的单位", {"徐州市（", "徐州市鼓楼区", "徐州市铜山区", "徐州市司法局", "徐州海关", "5家"}),
        ("你这儿有徐州哪些区的年报", {"徐州市鼓楼区", "徐州市铜山区", "2家"}),
        ("这里收录了徐州哪些部门的年报", {"徐州市司法局", "徐州海关", "2家"}),
    ],
)
def test_the_bodies_of_a_place_are_listed(assistant: Assistant, question: str, told: set[str]) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.answer
    assert all(each in answer.answer for each in told), answer.answer
    assert "南京" not in answer.answer


def test_bodies_with_a_report_of_a_year_are_listed(assistant: Assistant) -> None:
    assert "收录了6家机关2023年的年报" in assistant.ask("2023年哪些机关有年报").answer


def test_the_first_and_the_last_year_are_told(assistant: Assistant) -> None:
    assert "最新是2023年" in assistant.ask("你们这里最新的是哪一年的年报").answer


def test_a_place_is_not_called_with_the_words_before_it(assistant: Assistant) -> None:
    assert "“泗洪县”" in assistant.ask("有没有泗洪县的年报").answer


def test_of_whom_there_is_no_report_nothing_is_known(assistant: Assistant) -> None:
    answer = assistant.ask("2022年哪些单位没有年报")
    assert answer.status == "not_found"
    assert "不等于没有公布" in answer.answer
