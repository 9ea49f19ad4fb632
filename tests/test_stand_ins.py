"""Who is meant where the body itself has no report: its office, a street or a district's organ, an organ's website."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.names.publishers import find_publishers
from tests.made_up import NewStore, put_cells, total
from tests.test_publishers import Names


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for publisher, number in (
        ("沈阳市人民政府办公厅", "21"),
        ("广州市天河区人民政府石牌街道办事处", "3"),
        ("济南市教育局", "14"),
    ):
        put_cells(store, publisher, 2023, "2021", total("new", number))
    return Assistant(store)


@pytest.mark.parametrize("name", ["沈阳", "沈阳市", "沈阳市政府", "沈阳市人民政府", "沈阳政府"])
def test_the_office_stands_in_for_its_government_and_that_is_told(assistant: Assistant, name: str) -> None:
    answer = assistant.ask(f"{name}2023年新收多少件申请")
    assert [figure.value for figure in answer.figures] == ["21"]
    assert any(f"没有收录“{name}”" in note and "沈阳市人民政府办公厅" in note for note in answer.notes)


@pytest.mark.parametrize("name", ["济南市", "济南市政府", "沈阳市和平区", "沈阳市公安局", "沈阳县政府"])
def test_an_organ_or_another_place_stands_in_for_nobody(assistant: Assistant, name: str) -> None:
    answer = assistant.ask(f"{name}2023年新收多少件申请")
    assert (answer.status, answer.figures) == ("not_found", ())


def test_a_street_and_the_organ_of_a_district_of_its_name_are_told_apart() -> None:
    names = Names(["杭州市西湖区人民政府南山街道办事处", "国家税务总局深圳市南山区税务局"])
    (match,) = find_publishers("南山2023年行政处罚多少", names).matches
    assert set(match.publishers) == {"杭州市西湖区人民政府南山街道办事处", "国家税务总局深圳市南山区税务局"}
    assert find_publishers("南山税务局2023年行政处罚", names).sure == ("国家税务总局深圳市南山区税务局",)
    assert find_publishers("南山街道2023年行政处罚", names).sure == ("杭州市西湖区人民政府南山街道办事处",)


@pytest.mark.parametrize("site", ["济南教育网", "济南教育信息网", "中国济南和济南教育网"])
def test_the_website_of_an_organ_names_the_organ(site: str) -> None:
    found = find_publishers(f"{site}2023年发布信息几条", Names(["济南市教育局", "沈阳市人民政府办公厅"]))
    assert (found.sure, found.unknown) == (("济南市教育局",), ())


def test_the_website_of_a_government_is_no_organ() -> None:
    found = find_publishers("济南教育网2023年发布信息几条", Names(["济南市", "济南市教育局"]))
    assert found.sure == ("济南市",)
