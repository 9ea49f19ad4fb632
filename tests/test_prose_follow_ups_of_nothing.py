"""又出了几期 behind a question about prose: it names nothing, and asks of the very thing that was asked before."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

OF_2021 = """一、总体情况
全年编印政府公报8期，开展网上调查21期，召开新闻通气会3场。
"""
OF_2022 = """一、总体情况
全年开展网上调查17期，召开新闻通气会5场，编写工作简报40份。
"""


@pytest.fixture(scope="module")
def county(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "清溪县", 2021, OF_2021)
    put_prose(store, "清溪县", 2022, OF_2022)
    return Assistant(store)


@pytest.mark.parametrize(
    "said",
    [
        *"下一年又出了几期 2022年出了几期 次年办了几期 来年编印了多少期呢 22年又印了多少 2022年一共出到几期".split(),
        *"2022年印了多少份 2022年编了几份".split(),
    ],
)
def test_nothing_else_of_the_same_measure_is_told(county: Assistant, said: str) -> None:
    first = county.ask("清溪县2021年政府公报编印了几期")
    assert [figure.value for figure in first.figures] == ["8"]
    answer = county.ask(said, ["清溪县2021年政府公报编印了几期"])
    assert (answer.status, answer.figures) == ("not_found", ())


@pytest.mark.parametrize(
    ("asked", "said", "value"),
    [
        ("清溪县2021年网上调查开展了几期", "2022年办了几期", "17"),
        ("清溪县2022年网上调查搞了几期", "上一年又做了几期", "21"),
        ("清溪县2021年开了几场新闻通气会", "第二年办了几场呢", "5"),
        ("清溪县2022年开了几场新闻通气会", "之前那年网上调查办了几期", "21"),
    ],
)
def test_the_same_thing_is_told_where_the_report_has_it(county: Assistant, asked: str, said: str, value: str) -> None:
    assert [figure.value for figure in county.ask(said, [asked]).figures] == [value]
