"""Bodies said in short or beside other words: by one letter, by a pet name, behind a quoted name, before 区长."""

from __future__ import annotations

import pytest

from assistant.names.publishers import find_publishers
from assistant.question import read_question
from tests.test_publishers import Names

SHANGHAI, ZHEJIANG, HANGZHOU, MARKET = "上海市", "浙江省", "杭州市教育局", "内蒙古自治区市场监督管理局"
STREET, TAX = "广州市越秀区人民政府白云街道办事处", "国家税务总局广州市白云区税务局"
HULI, CHANGSHA, CHANGCHUN, OFFICE = "湖里区", "长沙市教育局", "长春市教育局", "天津市人民政府办公厅"
NAMES = Names([SHANGHAI, ZHEJIANG, HANGZHOU, MARKET, STREET, TAX, HULI, CHANGSHA, CHANGCHUN, OFFICE])


@pytest.mark.parametrize(
    ("question", "publisher", "typed"),
    [
        ("沪2022年收到几件申请", SHANGHAI, "沪"),
        ("请问2022年沪年报写了几条", SHANGHAI, "沪"),
        ("沪市2022年收到几件申请", SHANGHAI, "沪市"),
        ("浙2021年新收多少", ZHEJIANG, "浙"),
        ("杭教局2020年收到几件申请", HANGZHOU, "杭教局"),
        ("2020年杭教育局收到几件申请", HANGZHOU, "杭教育局"),
        ("内蒙市监局2021年新收多少", MARKET, "内蒙市监局"),
        ("2021年白云税务直播观看人数", TAX, "白云税务"),
    ],
)
def test_a_place_in_short_is_understood_and_told_so(question: str, publisher: str, typed: str) -> None:
    read = read_question(question, NAMES)
    assert (read.publishers.sure, read.publishers.unknown) == ((publisher,), ())
    assert read.publishers.matches[0].corrected_from == typed


@pytest.mark.parametrize("question", ["长教局2020年收到几件申请", "2021年白云新收多少", "内蒙2021年新收多少"])
def test_what_may_mean_several_or_another_is_asked_about(question: str) -> None:
    read = read_question(question, NAMES)
    assert read.publishers.sure == ()
    assert read.publishers.ambiguous


@pytest.mark.parametrize(
    "question", ["粤2022年收到几件申请", "杭公局2020年收到几件申请", "内蒙公安厅2021年新收多少", "广电局2020年新收多少"]
)
def test_one_without_a_report_is_told_as_such(question: str) -> None:
    read = read_question(question, NAMES)
    assert read.publishers.sure == ()
    assert read.publishers.unknown


@pytest.mark.parametrize(
    "question", ["收到沪上企业几件申请", "渝北区2022年新收多少", "津市市2022年新收多少", "浙里办注册人数"]
)
def test_inside_words_a_letter_is_no_place(question: str) -> None:
    assert find_publishers(question, NAMES).sure == ()


def test_a_place_in_a_quoted_name_is_no_second_body() -> None:
    read = read_question("白云街道办2022年“白云e家通”推文几篇", NAMES)
    assert (read.publishers.sure, read.publishers.ambiguous) == ((STREET,), ())
    assert read_question("“上海发布”2022年推送几条", NAMES).publishers.sure == (SHANGHAI,)
    assert read_question("请回答“上海市2022年新收几件”", NAMES).publishers.sure == (SHANGHAI,)


@pytest.mark.parametrize("words", ["回复区长信箱多少件", "办理区长热线来电几件", "收到区长信箱来信几封"])
def test_the_head_of_a_district_is_no_district(words: str) -> None:
    read = read_question(f"湖里区2018年{words}", NAMES)
    assert (read.publishers.sure, read.publishers.unknown) == ((HULI,), ())
