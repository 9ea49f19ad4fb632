"""What is said behind an asking back names one of those that were offered, and nobody else."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import Answer
from tests.made_up import NewStore, put_cells, put_received, total

RECEIVED = {
    "南京市": "900",
    "徐州市": "700",
    "南京市鼓楼区": "11",
    "徐州市鼓楼区": "13",
    "南京市司法局": "17",
    "徐州市司法局": "19",
    "徐州市综合行政执法局": "23",
    "成都市武侯区教育局": "29",
    "成都市武侯区综合行政执法局": "31",
    "青溪县": "500",
    "青溪县城关镇": "37",
    "白河县城关镇": "41",
    "徐州市医疗保障局": "43",
    "徐州经济技术开发区": "47",
    "徐州海关": "53",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_received(store, RECEIVED, 2023)
    return Assistant(store)


def told(assistant: Assistant, *turns: str) -> Answer:
    return assistant.ask(turns[-1], turns[:-1])


@pytest.mark.parametrize(
    ("turns", "numbers"),
    [
        (("鼓楼区2023年收到多少件申请", "徐州的"), ["13"]),
        (("鼓楼区2023年收到多少件申请", "我问的是南京"), ["11"]),
        (("鼓楼区2023年收到多少件申请", "徐州那个"), ["13"]),
        (("鼓楼区2023年收到多少件申请", "第一个"), ["11"]),
        (("鼓楼区2023年收到多少件申请", "后一个"), ["13"]),
        (("鼓楼区2023年收到多少件申请", "两个都要"), ["11", "13"]),
        (("鼓楼区2023年收到多少件申请", "徐州的", "那另一个呢"), ["11"]),
        (("鼓楼区2023年收到多少件申请", "徐州的", "徐州市呢"), ["700"]),
        (("司法局2023年收到多少件申请", "徐州市的吧"), ["19"]),
        (("开发区2023年收到多少件申请", "徐州的"), ["47"]),
        (("徐州市医疗保障局2023年收到多少件申请", "海关呢"), ["53"]),
        (("武侯区2023年收到多少件申请", "教育局的"), ["29"]),
        (("南京市司法局2023年收到多少件申请", "徐州的呢"), ["19"]),
        (("白河县城关镇2023年收到多少件申请", "青溪的呢"), ["37"]),
        (("南京市2023年收到多少件申请", "徐州的呢"), ["700"]),
        (("成都市武侯区教育局2023年收到多少件申请", "城管局呢", "是的"), ["31"]),
    ],
)
def test_the_one_that_is_chosen_is_told(assistant: Assistant, turns: tuple[str, ...], numbers: list[str]) -> None:
    answer = told(assistant, *turns)
    assert [figure.value for figure in answer.figures] == numbers, answer.answer


@pytest.mark.parametrize("organ", ["医保局", "城管局"])
def test_the_organ_of_another_place_is_asked_back(assistant: Assistant, organ: str) -> None:
    answer = told(assistant, "成都市武侯区教育局2023年收到多少件申请", f"{organ}呢")
    assert answer.status == "clarify", answer.answer
    assert not answer.figures
    assert "徐州市综合行政执法局" not in answer.answer


def test_no_body_is_offered_twice(assistant: Assistant) -> None:
    answer = told(assistant, "南京市司法局2023年收到多少件申请", "司法局呢")
    assert [figure.value for figure in answer.figures] == ["17"], answer.answer


@pytest.mark.parametrize(
    ("turns", "told_sum"),
    [
        (("南京市2023年收到多少件申请", "下面各区呢", "合计"), "29件"),
        (("南京市溧水区2023年收到多少件申请", "鼓楼区呢", "南京的", "两家合计"), "29件"),
        (("南京市2023年收到多少件申请", "徐州市呢", "合计"), "1600件"),
    ],
)
def test_a_sum_is_of_those_asked_about_together(new_store: NewStore, turns: tuple[str, ...], told_sum: str) -> None:
    store = new_store()
    for name, number in {**RECEIVED, "南京市溧水区": "18"}.items():
        put_cells(store, name, 2023, "2021", total("new", number))
    assert told_sum in told(Assistant(store), *turns).answer
