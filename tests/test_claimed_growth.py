"""A growth that a report is said to print, held against the cells of both years; a printed one is quoted."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_whole

SAID = "一、总体情况\n{year}年，全县共收办公开申请{count}件，同比增长{rate}%。\n六、其他需要报告的事项\n无。"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for year, count, new, rate in ((2022, 110, 100, 3), (2023, 121, 105, 9)):
        cells = {f"applications.new.{column}": str(new) for column in ("natural_person", "total")}
        put_whole(store, "白塔县", year, SAID.format(year=year, count=count, rate=rate), cells)
    return Assistant(store)


def test_a_printed_growth_that_the_cells_do_not_give_is_denied_and_quoted(assistant: Assistant) -> None:
    answer = assistant.ask("白塔县2023年年报写申请量同比增长9%，跟2022年的件数对得上吗")
    assert answer.answer.startswith("不对，")
    assert "105" in answer.answer
    assert any("同比增长9%" in citation.quote for citation in answer.citations)
    assert "表内合计" not in answer.answer


def test_a_growth_that_nothing_prints_is_denied_alone(assistant: Assistant) -> None:
    answer = assistant.ask("白塔县2023年申请量同比增长7%，跟2022年的件数对得上吗")
    assert answer.answer.startswith("不对，")
    assert not any(citation.quote for citation in answer.citations)


def test_a_growth_that_the_cells_give_is_confirmed(assistant: Assistant) -> None:
    assert assistant.ask("白塔县2023年申请量同比增长5%，跟2022年的件数对得上吗").answer.startswith("对，")
