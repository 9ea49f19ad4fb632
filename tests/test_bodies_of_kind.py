"""All bodies of a kind (各县, 哪个街道, 最多的局): whose figures are read, and who is left out."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.names.classes import is_of_kind, kind_said
from assistant.question import read_question
from tests.made_up import NewStore, put_cells, total

_NEW = {
    "松溪市": "100",
    "松溪市公安局": "31",
    "松溪市司法局": "6",
    "石桥县": "44",
    "长岭县": "52",
    "石桥县气象局": "3",
    "长岭县气象局": "0",
    "长岭县云溪街道办事处": "9",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for name, new in _NEW.items():
        put_cells(store, name, 2024, "2021", total("new", new))
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told", "bodies"),
    [
        ("2024年哪个县新收申请最多", "长岭县", {"长岭县", "石桥县"}),
        ("2024年新收申请最少的县是哪个", "石桥县", {"长岭县", "石桥县"}),
        ("2024年各县新收多少", "52件", {"长岭县", "石桥县"}),
        ("2024年各县一共新收多少件", "合计96件", {"长岭县", "石桥县"}),
        ("各县2024年平均新收多少件", "48件", {"长岭县", "石桥县"}),
        ("2024年有几个县新收超过50件", "1家", {"长岭县"}),
        ("2024年收到申请的气象局有几家", "1家", {"石桥县气象局"}),
        ("所有气象局2024年新收多少", "3件", {"石桥县气象局", "长岭县气象局"}),
        ("2024年哪个街道办新收申请最多", "9件", {"长岭县云溪街道办事处"}),
        ("松溪市2024年哪个局新收申请最多", "公安局", {"松溪市公安局", "松溪市司法局"}),
    ],
)
def test_figures_are_those_of_the_kind_alone(assistant: Assistant, question: str, told: str, bodies: set[str]) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.answer
    assert told in answer.answer
    assert {figure.publisher for figure in answer.figures if figure.citation} == bodies


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2024年哪个省新收申请最多", "没有收录“省”一类机关2024年的年度报告"),
        ("松溪市2024年各镇新收多少", "没有收录名称写明属于松溪市的“镇”一类机关2024年的年度报告"),
    ],
)
def test_a_kind_without_a_report_is_told_and_nobody_stands_in(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.figures) == ("not_found", ())
    assert told in answer.answer


def test_the_only_one_of_a_kind_is_no_ranking(assistant: Assistant) -> None:
    answer = assistant.ask("2024年哪个街道新收申请最多")
    assert "由高到低" not in answer.answer
    assert any("只收录了1家" in note for note in answer.notes)


@pytest.mark.parametrize("question", ["各市场主体申请多少", "各区域几件", "哪个部门最多", "各省级机关", "哪家企业申请"])
def test_words_that_only_begin_like_a_kind(question: str) -> None:
    assert kind_said(question) is None


@pytest.mark.parametrize(
    ("publisher", "kind", "holds"),
    [
        ("长岭县云溪街道办事处", "街道", True),
        ("长岭县云溪街道办事处", "县", False),
        ("长岭县", "市", False),
        ("松溪市经济开发区管理委员会", "区", False),
        ("松溪市公安局", "部门", True),
        ("松溪市", "部门", False),
    ],
)
def test_who_is_of_a_kind(publisher: str, kind: str, holds: bool) -> None:
    assert is_of_kind(publisher, kind) is holds


def test_a_count_of_every_body_of_a_year_takes_none_from_before(assistant: Assistant) -> None:
    answer = assistant.ask("2024年有几个气象局一件申请都没收到", ["长岭县2024年新收多少"])
    assert answer.status == "answered", answer.answer
    assert {figure.publisher for figure in answer.figures if figure.citation} == {"长岭县气象局"}


def test_the_government_before_may_have_none_of_a_kind(assistant: Assistant) -> None:
    answer = assistant.ask("各镇呢", ["松溪市2024年新收多少"])
    assert (answer.status, answer.figures) == ("not_found", ())
    assert "没有收录名称写明属于松溪市的“镇”一类机关2024年的年度报告" in answer.answer


def test_every_body_again_may_be_of_a_kind(assistant: Assistant) -> None:
    answer = assistant.ask("各县呢", ["2024年所有机关新收多少"])
    assert {figure.publisher for figure in answer.figures} == {"长岭县", "石桥县"}


@pytest.mark.parametrize(
    "question",
    [
        "松溪市2024年查阅点设在哪些地方",
        "松溪市2024年可以到哪些地方查阅",
        "松溪市2024年便民亭都往哪些地方搬",
        "松溪市2024年给哪些单位送过书",
        "松溪市2024年从各部门汇总了几条数据",
        "松溪市2024年组织各单位培训几次",
    ],
)
def test_where_something_is_asks_for_no_bodies(assistant: Assistant, question: str) -> None:
    read = read_question(question, assistant.facts)
    assert not read.has("which:publishers_all")
    assert read_question("松溪市2024年哪些地方新收超过5件", assistant.facts).has("which:publishers_all")


def test_content_is_no_threshold(assistant: Assistant) -> None:
    assert not read_question("松溪市2024年群众满意不满意", assistant.facts).marked("than:")
    assert read_question("2024年哪些部门新收不满10件", assistant.facts).has("than:less")


def test_a_sum_over_a_government_and_its_organs_says_that_some_may_count_twice(assistant: Assistant) -> None:
    told = "松溪市公安局、松溪市司法局是松溪市的部门，松溪市的数字是否已含部门的，年报没有说明，合在一起可能重复。"
    assert told in assistant.ask("2024年所有机关一共新收多少件").notes
    assert told not in assistant.ask("2024年哪家机关新收最多").notes
    assert not any("可能重复" in note for note in assistant.ask("2024年各县一共新收多少件").notes)


@pytest.mark.parametrize(
    ("turns", "told", "bodies"),
    [
        (("石桥县2024年新收多少", "长岭县呢", "2024年哪个局新收申请最多"), "公安局", 4),
        (("石桥县2024年新收多少", "长岭县呢", "2024年哪家单位新收申请最多"), "松溪市，100件", len(_NEW)),
        (("石桥县2024年新收多少", "长岭县呢", "全部机关里谁最多"), "松溪市，100件", len(_NEW)),
        (("石桥县2024年新收多少", "长岭县呢", "哪家最多"), "长岭县更多，52件", 2),  # of those that were asked about
        (("松溪市2024年新收多少", "各局呢"), "松溪市公安局31件", 2),  # those of the government that was asked about
    ],
)
def test_a_ranking_of_every_body_takes_none_from_before(
    assistant: Assistant, turns: tuple[str, ...], told: str, bodies: int
) -> None:
    answer = assistant.ask(turns[-1], turns[:-1])
    assert told in answer.answer
    assert len({figure.publisher for figure in answer.figures}) == bodies


_BUREAUS = {"松溪市公安局", "松溪市司法局"}


@pytest.mark.parametrize(
    "turns",
    [
        "松溪市两个局2024年新收加起来多少",
        "松溪市2024年两个局新收之和",
        "松溪市这几个部门2024年新收合计",
        "2024年松溪市几个部门一共收到多少申请",
        "松溪市下属各局2024年新收一共多少",
        "松溪市两个市直部门2024年一共新收几件申请",
        "松溪市两局2024年新收合计",
        "松溪市2024年新收几件|两个局加一起呢",
    ],
)
def test_so_many_bodies_of_a_kind_are_added_up_without_their_government(assistant: Assistant, turns: str) -> None:
    *before, last = turns.split("|")
    answer = assistant.ask(last, before)
    assert "合计37件" in answer.answer
    assert {figure.publisher for figure in answer.figures if figure.citation} == _BUREAUS


def test_where_another_number_of_them_reports_it_is_asked_back(assistant: Assistant) -> None:
    answer = assistant.ask("松溪市三个局2024年新收合计")
    assert answer.status == "clarify"
    assert not answer.figures
    assert "松溪市公安局、松溪市司法局" in answer.answer
    assert len(answer.options) == 2
    assert assistant.ask("松溪市两个区2024年新收合计").status == "not_found"
    assert assistant.ask("松溪市和两个局2024年新收合计").status != "answered"


def test_bodies_that_are_named_are_counted_by_no_kind(assistant: Assistant) -> None:
    answer = assistant.ask("石桥县和长岭县两个县2024年新收合计")
    assert {figure.publisher for figure in answer.figures if figure.citation} == {"石桥县", "长岭县"}


def test_of_a_kind_that_is_asked_back_only_those_of_the_year_are_offered(new_store: NewStore) -> None:
    store = new_store()
    for name, year in (("石桥县云溪街道", 2022), ("石桥县荷塘街道", 2022), ("长岭县松林街道", 2021)):
        put_cells(store, name, year, "2021", total("new", "4"))
    asked = Assistant(store).ask("街道办2022年收到多少申请")
    assert asked.status == "clarify"
    assert "云溪街道" in asked.answer
    assert "松林街道" not in asked.answer + "".join(asked.options)


def test_a_region_is_no_district() -> None:
    assert is_of_kind("南京市鼓楼区", "区")
    assert not any(is_of_kind(name, "区") for name in ("大兴安岭地区", "广西壮族自治区", "徐州经济技术开发区"))
