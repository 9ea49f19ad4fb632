"""Two things of one report asked in one question, each told. All made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_cells, total

_PENALTIES = "active_disclosure.penalties."


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    cells = total("new", "12") | {"applications.new.natural_person": "12", "applications.new.business": "0"}
    cells |= {f"{_PENALTIES}prior_items": "70", f"{_PENALTIES}change": "5", f"{_PENALTIES}decisions": "18"}
    put_cells(store, "云溪县水务局", 2020, "2019", cells)
    return Assistant(store)


def test_a_yes_or_no_behind_a_number_is_told_beside_it(ask: Assistant) -> None:
    answer = ask.ask("云溪县水务局2020年收到几件申请？有没有企业提的")
    assert [figure.value for figure in answer.figures] == ["12", "0"]
    assert "没有，云溪县水务局" in answer.answer


def test_items_of_the_year_before_and_decisions_are_both_told(ask: Assistant) -> None:
    for question in ("行政处罚：上一年事项多少项，当年罚了几件", "行政处罚上一年项目多少项，当年罚了多少件"):
        answer = ask.ask(f"云溪县水务局2020年{question}")
        assert [figure.value for figure in answer.figures] == ["70", "18"], answer.answer
        assert not answer.notes


def test_items_of_the_year_before_are_no_other_years(ask: Assistant) -> None:
    answer = ask.ask("云溪县水务局2020年行政处罚上一年事项有几项")
    assert [figure.value for figure in answer.figures] == ["70"]
