"""A number in a measure that cannot count what is asked for tells nothing of it: bodies, copies and persons."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

TEXT = """一、总体情况
部门业务系统归集数据5120万条。《松岭县人民政府公报》当年编印8期，新闻发布会开了9场。
官方微信公开信息410条，当年新增关注用户632人。到2024年2月3日，微信累计发送信息2204条。
系统对接了14个部门，聘请专家6名。"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "松岭县", 2023, TEXT)
    return Assistant(store)


@pytest.mark.parametrize(
    "question",
    [
        "松岭县2023年数据是从多少个部门归集来的",
        "松岭县2023年公报发行多少份",
        "松岭县2023年新闻发布会来了多少记者",
        "松岭县2023年发布会请了几个专家参加",
    ],
)
def test_no_number_of_another_measure_is_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "not_found"
    assert not answer.figures


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("松岭县2023年系统对接了多少个部门", "14"),
        ("松岭县2023年公报编了几期", "8"),
        ("松岭县2023年聘请了几个专家", "6"),
        ("松岭县的微信到2024年2月一共发了多少条，2023年报告", "2204"),
        ("松岭县2023年的微信截至目前总共发了多少条", "2204"),
        ("松岭县2023年微信发了多少条", "410"),
    ],
)
def test_the_number_of_its_measure_and_time_is_told(assistant: Assistant, question: str, number: str) -> None:
    assert [figure.value for figure in assistant.ask(question).figures] == [number]
