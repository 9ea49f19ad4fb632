"""Bodies counted by a verb, and 谁 beside several bodies that are named. All reports are made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_cells, total

_DIRECT = "review_litigation.litigation_direct."
BODIES = (("云溪县", "40", "3"), ("松林县", "10", "0"), ("石门县", "25", "2"))


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    for body, new, sued in BODIES:
        cells = total("new", new) | {"applications.new.natural_person": new}
        cells |= {f"{_DIRECT}pending": sued, f"{_DIRECT}total": sued}
        put_cells(store, body, 2023, "2021", cells)
    return Assistant(store)


@pytest.mark.parametrize(
    "asked",
    ["2023年有几家单位被人告过", "2023年几个机关被起诉过", "2023年被打过官司的总共有几家", "2023年多少家吃过官司"],
)
def test_bodies_that_had_any_of_it_are_counted(ask: Assistant, asked: str) -> None:
    answer = ask.ask(asked)
    assert answer.answer.startswith("2023年政府信息公开行政诉讼大于0的有2家"), answer.answer


def test_those_who_apply_are_no_bodies_that_report(ask: Assistant) -> None:
    assert "大于0" not in ask.ask("2023年有几家企业申请过").answer


@pytest.mark.parametrize(
    "asked", ["云溪县松林县石门县2023年谁申请最多，是最少的几倍", "云溪、松林、石门2023年谁申请的最多，是最少的多少倍"]
)
def test_who_of_several_bodies_is_a_body(ask: Assistant, asked: str) -> None:
    answer = ask.ask(asked).answer
    assert answer.startswith("2023年新收政府信息公开申请最多的是云溪县，40件"), answer
    assert "最多的是最少的4倍" in answer


def test_who_of_one_body_is_a_kind_of_applicant(ask: Assistant) -> None:
    assert "最多的是自然人" in ask.ask("云溪县2023年谁申请最多").answer
    assert "自然人40件" in ask.ask("云溪县和松林县2023年都是谁申请的").answer
