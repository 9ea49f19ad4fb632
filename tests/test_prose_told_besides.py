"""What a question asks in other words than the report: its channel, its counter, the office. Reports are made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.prose.carriers import channels_in
from tests.made_up import NewStore, put_prose

LIUXI = """一、总体情况
办公室配备了4名专职和6名兼职工作人员。今年因信息公开引发行政争议9件，其中，行政复议7件，行政诉讼2件，均已审结。
对9件申请收取处理费共550元，其中水利局2件，收取550元。
县融媒体中心接待电视台采录5次，编印折页300份。抖音推送信息88条，微博推送信息41条。
公布村（居）账信息210条，合同信息330条。公开县级信息700条，其中规章6条、公告52条，另发布简讯信息9条。
（一）公开途径。我县对外公开信息共有3种途径：一是县门户网站。二是镇村公开栏。三是乡村大喇叭。
联系地址：柳溪县人民路9号县政府大院2号楼，电话：0888-7654321。
"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "柳溪县", 2022, LIUXI)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("柳溪县2022年专职几个兼职几个", ["4", "6"]),
        ("柳溪县2022年因为信息公开闹出争议的有几起，复议几起、打官司几起", ["2", "7", "9"]),
    ],
)
def test_a_number_beside_another_may_be_in_the_measure_of_the_report(
    ask: Assistant, question: str, told: list[str]
) -> None:
    answer = ask.ask(question)
    assert sorted(figure.value or "" for figure in answer.figures) == told
    assert not any("没有查到" in note for note in answer.notes), answer.notes


def test_the_place_may_be_pointed_at_behind_the_body(ask: Assistant) -> None:
    answer = ask.ask("柳溪县那边2022年抖音上一共发过多少条啊")
    assert [figure.value for figure in answer.figures] == ["88"]


@pytest.mark.parametrize("question", ["快手推送信息多少条", "视频号推送信息几条", "电台采录多少次"])
def test_one_medium_is_no_other(ask: Assistant, question: str) -> None:
    assert ask.ask(f"柳溪县2022年{question}").status == "not_found"
    assert not channels_in("电台采录") & channels_in("电视台采录")
    assert not channels_in("快手") & channels_in("抖音")


def test_where_an_office_is_may_be_asked_in_everyday_words(ask: Assistant) -> None:
    for question in ("在什么地方办公", "办公在什么地方", "在哪个地方办公呀"):
        answer = ask.ask(f"柳溪县2022年{question}")
        assert answer.status == "answered"
        assert answer.answer.startswith("柳溪县2022年年报：地址：柳溪县人民路9号"), answer.answer


def test_an_announced_list_may_be_asked_for_behind_its_noun(ask: Assistant) -> None:
    answer = ask.ask("柳溪县2022年对外公开信息的途径有哪些")
    assert all(way in answer.answer for way in ("县门户网站", "镇村公开栏", "乡村大喇叭"))


def test_what_the_quote_of_a_number_names_is_not_missed(ask: Assistant) -> None:
    answer = ask.ask("柳溪县2022年收没收处理费，哪个部门收的，多少钱")
    assert "水利局2件，收取550元" in answer.answer
    assert not any("没有查到" in note for note in answer.notes), answer.notes


def test_a_word_may_hold_a_letter_in_brackets(ask: Assistant) -> None:
    answer = ask.ask("柳溪县2022年村居里的事公布了多少：村账几条，合同几条")
    assert sorted(figure.value or "" for figure in answer.figures) == ["210", "330"]
    assert answer.notes == ()


def test_a_whole_that_is_stated_is_not_asked_for(ask: Assistant) -> None:
    answer = ask.ask("柳溪县2022年公开700条信息，里头公告占几条")
    assert [figure.value for figure in answer.figures] == ["52"]
    assert answer.notes == ()


@pytest.fixture(scope="module")
def city(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "宿迁市", 2021, "一、总体情况\n全市编印手册70册，其中，市级31册、泗阳县21册、沭阳县18册。\n")
    put_prose(store, "沭阳县", 2025, "一、总体情况\n全县编印手册5册。\n")
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"), [("其中沭阳县的", "18"), ("那其中沭阳县有多少册", "18"), ("其中泗阳县的", "21")]
)
def test_a_part_of_what_was_told_is_asked_of_the_same_report(city: Assistant, question: str, told: str) -> None:
    answer = city.ask(question, ["宿迁市2021年编印手册多少册"])
    assert [(figure.value, figure.publisher) for figure in answer.figures] == [(told, "宿迁市")]


def test_a_part_that_the_report_does_not_name_is_not_told(city: Assistant) -> None:
    assert city.ask("其中泗洪县的", ["宿迁市2021年编印手册多少册"]).status == "not_found"
