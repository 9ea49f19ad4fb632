"""A place whose government has no report: all of its bodies that have one are told, each with its years."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_cells, total


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for publisher, year in (
        ("遂溪县水利局", 2021),
        ("遂溪县建新镇", 2021),
        ("遂溪县建新镇", 2022),
        ("耒阳市教育局", 2021),
        ("耒阳市民政局", 2022),
    ):
        put_cells(store, publisher, year, "2021", total("new", "3"))
    return Assistant(store)


def test_no_body_of_the_place_is_left_out(assistant: Assistant) -> None:
    answer = assistant.ask("遂溪2021年新收几件")
    assert answer.status == "clarify"
    assert "遂溪县水利局（2021年）" in answer.answer
    assert "遂溪县建新镇（2021年、2022年）" in answer.answer
    assert answer.options == ("遂溪县水利局2021年新收几件", "遂溪县建新镇2021年新收几件")


def test_only_those_with_a_report_of_the_year_are_offered(assistant: Assistant) -> None:
    answer = assistant.ask("遂溪2022年新收几件")
    assert (answer.status, answer.options) == ("clarify", ("遂溪县建新镇2022年新收几件",))
    assert assistant.ask("遂溪2019年新收几件").status == "not_found"


@pytest.mark.parametrize("said", ["耒阳", "耒阳市那个局", "耒阳市某个单位"])
def test_which_of_several_is_asked(assistant: Assistant, said: str) -> None:
    answer = assistant.ask(f"{said}2021年新收几件")
    assert (answer.status, answer.options) == ("clarify", ("耒阳市教育局2021年新收几件",))
    assert "耒阳市民政局（2022年）" in answer.answer


@pytest.mark.parametrize("said", ["耒阳市", "耒阳市政府", "遂溪县"])
def test_a_government_named_in_full_has_none(assistant: Assistant, said: str) -> None:
    answer = assistant.ask(f"{said}2021年新收几件")
    assert answer.status == "not_found"
    assert f"没有收录“{said}”本级的年度报告，收录的有" in answer.answer


@pytest.mark.parametrize("asked", ["耒阳市的报告有哪几家", "耒阳有哪些年报", "收录了耒阳市哪些单位的年报"])
def test_the_reports_of_a_place_are_those_of_its_bodies(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered"
    assert "耒阳市教育局（2021年）、耒阳市民政局（2022年）" in answer.answer
    assert "遂溪" not in answer.answer
