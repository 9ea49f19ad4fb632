"""Which of two counts told side by side is meant. The report, its body and its numbers are made up."""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose

LUJIANG = """一、总体情况
（一）主动公开。当年新增关注用户37人，总关注用户2208人。
主动公开的90条里，水情类6条，工程类41条，规划类9条，招标类12条。
（二）依申请公开。全年办结政府信息公开申请25件，其中网络申请19件、当面申请6件。
（三）办理。政协提案52件，办结47件，群众来信办了88封。群众建议70条，答复61条。受理12345平台诉求640件，全部办结。
"""
LUSHAN = """一、总体情况
全年产生政府信息190条，分为主动公开90条、依申请公开100条。官方微信发布信息333条。
每月对网站自查一次。公开工作在年终考核中的权重为5%。依托“芦江水讯”微信公众号收集意见。数据由办公室从11个乡镇汇总。
"""


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "芦江县水利局", 2022, LUJIANG)
    put_prose(store, "芦山县林业局", 2022, LUSHAN)
    return store


def ask(store: Store, question: str, body: str = "芦江县水利局") -> Answer:
    return Assistant(store).ask(f"{body}2022年{question}")


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("新关注的用户有几位", "37"),
        ("线上来的申请有几件", "19"),
        ("政协提案办了几件", "47"),
        ("已办结政协提案几件", "47"),
        ("办结的政协提案有多少件", "47"),
        ("办完了几件政协提案", "47"),
        ("政协提案一共几件", "52"),
        ("答复的建议几条", "61"),
        ("群众来信办了几封", "88"),
        ("主动公开里哪类最多", "41"),
        ("主动公开里占比最小的是哪类", "6"),
        ("主动公开的90条里招标类占几条", "12"),
    ],
)
def test_the_one_that_is_meant_is_told(store: Store, question: str, number: str) -> None:
    assert [figure.value for figure in ask(store, question).figures] == [number]


def test_a_line_is_no_claim_of_so_many(store: Store) -> None:
    answer = ask(store, "12345件都办完了吗")
    assert answer.answer.startswith("对，")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("官方微信刊发信息数量", "333条"),
        ("产生的政府信息总计多少条", "190条"),
        ("申请了才能看的信息有几条", "100条"),
        ("依申请公开的信息占几条", "100条"),
        ("自查的频次", "每月对网站自查一次"),
        ("公开工作占年终考核的比重", "5%"),
        ("公众号叫什么名字", "“芦江水讯”微信公众号"),
        ("数据来自几个乡镇", "11个"),
    ],
)
def test_a_count_a_name_and_an_interval_are_found(store: Store, question: str, told: str) -> None:
    answer = ask(store, question, "芦山县林业局")
    assert answer.status == "answered"
    assert told in answer.answer
