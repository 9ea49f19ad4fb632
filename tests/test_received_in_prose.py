"""新收 of a report whose table was not read: the number of its prose, never that of something else. All made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

_TEXTS = {
    ("安陵县", 2022): "2022年，全县共收到政府信息公开申请17件，上年结转2件。",
    ("白渚镇", 2023): "我镇全年受理依申请公开5宗，均已答复。",
    ("青溪县", 2023): "因政府信息公开申请引发行政复议4件，均被维持。",
    ("松溪县", 2023): "全年共收到公开申请68件（上年度结转8件，结转下年度4件）。",
    ("政和县", 2023): "收到网络申请11件。",
    ("星桥镇", 2017): "受理依申请公开9件,其中同意公开答复数6件,申请信息不存在3件,按时办结9件。",
    ("石门镇", 2012): "我镇设立了2个专门的信息申请受理点，公布了受理电话。",
    ("麻沙镇", 2014): "全年的公开申请共计7件，均已答复。",
    ("星桥镇", 2018): "我镇依申请公开请求6件，均予答复。",
    ("星桥镇", 2019): "全年无依申请公开的情况，申请引发的投诉无。",
    ("星桥镇", 2020): "按时办结0件，申请信息不存在0件。",
    ("星桥镇", 2021): "全年共收到公开申请46件（上年度结转5件，结转下年度3件）。",
    ("麻沙镇", 2022): "办结依申请公开件94件(含2021年结转的5件)。",
    ("麻沙镇", 2023): "办结依申请公开件94件，2022年结转的信访2件也已答复。",
    ("麻沙镇", 2024): "办结依申请公开件94件(含2023年结转的5件)，2023年结转的信访2件也已答复。",
    ("建阳镇", 2016): "2016年我镇没有收到公开政府信息的申请。",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for (publisher, year), text in _TEXTS.items():
        put_prose(store, publisher, year, f"一、总体情况\n{text}\n五、存在的主要问题及改进情况\n公开不够及时。\n")
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "number"),
    [("安陵县2022年新收几件", "17"), ("安陵县2022年新收申请几件、结转几件", "17"), ("白渚镇2023年新收申请", "5")],
)
def test_the_number_received_is_told_from_prose(assistant: Assistant, question: str, number: str) -> None:
    answer = assistant.ask(question)
    assert answer.figures[0].value == number
    assert any("表没有读到" in note for note in answer.notes)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("星桥镇2017年收到多少申请", "9"),
        ("星桥镇2017年信息公开申请数", "9"),
        ("星桥镇2017年受理依申请公开件数", "9"),
        ("麻沙镇2014年收到多少申请", "7"),
        ("星桥镇2018年收到多少申请", "6"),
        ("星桥镇2019年收到多少申请", "0"),
    ],
)
def test_applications_themselves_are_counted(assistant: Assistant, question: str, number: str) -> None:
    assert [figure.value for figure in assistant.ask(question).figures] == [number]


@pytest.mark.parametrize(
    "question",
    ["青溪县2023年新收几件申请", "青溪县2023年收到几件申请", "松溪县2023年新收几件", "政和县2023年新收几件"],
)
def test_a_number_of_something_else_is_not(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).figures


@pytest.mark.parametrize(
    "question", ["石门镇2012年收到多少申请", "石门镇2012年信息公开申请有多少件", "星桥镇2020年收到多少申请"]
)
def test_a_place_that_takes_applications_is_not_counted_for_them(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status == "not_found"


def test_what_the_year_before_handed_on_is_of_applications(assistant: Assistant) -> None:
    for year in (2022, 2024):
        assert [figure.value for figure in assistant.ask(f"麻沙镇{year}年上年结转几件").figures] == ["5"]
    assert not assistant.ask("麻沙镇2023年上年结转几件").figures


def test_beside_others_one_number_is_theirs(assistant: Assistant) -> None:
    told = assistant.ask("星桥镇2021年收到申请多少件，结转下年几件").answer
    assert "申请46件" in told
    assert "结转下年度3件" in told


def test_none_is_told_of_a_report_without_a_table(assistant: Assistant) -> None:
    answer = assistant.ask("建阳镇2016年新收申请几件")
    assert answer.answer.startswith("建阳镇2016年年报：没有")
    assert answer.notes == ("这份报告里没有读到统计表，以上是正文的说法。",)
