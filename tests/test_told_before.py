"""Arithmetic over the numbers told before: by pronoun, over prose, over prose and a cell; no part and its whole."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

REPORT = """一、总体情况
全年共公开信息500条。制作漫画图解40幅、推送短消息160条。村务栏更新45条，占9%；镇务栏更新60条。
通过快讯号推送政策200条，通过便民号推送政策50条。开展走访约30次，开展座谈12次。
办理群众来信80件，其中办结64件。对4件申请收取了信息处理费120元。
"""
NEXT = "一、总体情况\n通过快讯号推送政策260条。有7件申请收取信息处理费210元。办理群众来信50件，其中办结45件。\n"


@pytest.fixture(scope="module")
def prose(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云岭县", 2023, REPORT)
    put_prose(store, "云岭县", 2024, NEXT)
    return Assistant(store)


def first(answer: Answer) -> str:
    return f"{answer.figures[0].value}{answer.figures[0].unit}" if answer.figures else answer.status


PUSHED = ("云岭县2023年快讯号推送政策多少条", "便民号呢")


@pytest.mark.parametrize(
    ("turns", "result"),
    [
        ((*PUSHED, "两个差多少"), "150条"),
        ((*PUSHED, "哪个多，多几条"), "150条"),
        ((*PUSHED, "俩加一块多少"), "250条"),
        ((*PUSHED, "前面那个是后面那个的几倍"), "4倍"),
        ((*PUSHED, "后者占前者的百分之几"), "25%"),
        ((PUSHED[0], "快讯号是便民号的几倍"), "4倍"),
        (("云岭县2023年总共公开了多少条信息", "镇务栏更新多少条", "占总数的比例大概多少"), "12%"),
        (("云岭县2023年村务栏更新多少条", "这个占比多少"), "9%"),
        (("云岭县2023年制作漫画图解多少幅", "短消息呢", "加起来呢"), "200"),
        (("云岭县2023年信息处理费收了多少钱", "一共是几件申请收的"), "4件"),
        (("云岭县2023年信息处理费收了多少钱", "一共是几件申请收的", "那2024年呢"), "7件"),
    ],
)
def test_two_numbers_of_the_prose_are_reckoned(prose: Assistant, turns: tuple[str, ...], result: str) -> None:
    answer = prose.ask(turns[-1], turns[:-1])
    assert result in [f"{figure.value}{figure.unit}" for figure in answer.figures], answer.answer


def test_the_operands_are_told_with_their_citations(prose: Assistant) -> None:
    answer = prose.ask("两个差多少", PUSHED)
    assert answer.derivation == "200-50=150"
    assert [figure.value for figure in answer.figures] == ["150", "200", "50"]
    assert {figure.citation for figure in answer.figures[1:]} == {citation.n for citation in answer.citations}


@pytest.mark.parametrize(
    "turns",
    [
        ("云岭县2023年办理群众来信多少件", "其中办结多少件", "加起来呢"),  # a part and its whole
        ("云岭县2023年开展走访多少次", "座谈呢", "两个差多少"),  # 约30次
        ("云岭县2023年办理群众来信多少件", "便民号推送政策多少条", "两个差多少"),  # 件 and 条
        ("云岭县2023年镇务栏更新多少条", "便民号推送政策多少条", "占总数的比例多少"),  # no whole was asked
        ("云岭县2023年快讯号推送政策多少条", "便民号呢", "镇务栏更新多少条", "加起来呢"),  # which of the three
    ],
)
def test_what_is_not_sure_to_be_meant_is_not_reckoned(prose: Assistant, turns: tuple[str, ...]) -> None:
    answer = prose.ask(turns[-1], turns[:-1])
    assert answer.status != "answered"
    assert not answer.figures


def test_a_multiple_of_two_numbers_of_the_prose(prose: Assistant) -> None:
    answer = prose.ask("云岭县2023年快讯号推送政策是便民号推送政策的几倍")
    assert answer.derivation == "200 ÷ 50 = 4"


ALL_AND_PART = ("云岭县2023年总共公开了多少条信息", "推送短消息多少条")
LETTERS = ("云岭县2023年办理群众来信多少件", "其中办结多少件")


@pytest.mark.parametrize(
    ("turns", "share"),
    [
        ((*ALL_AND_PART, "占多少"), "32%"),  # and not the 9% that is printed of another thing
        (("云岭县2023年公开信息500条，镇务栏更新几条", "占比呢"), "12%"),
        (("云岭县2023年镇务栏更新多少条", "全部信息的百分之几"), "12%"),
        (("云岭县2023年村务栏更新多少条", "占多少"), "9%"),
        ((*LETTERS, "占多大比例"), "80%"),
        ((*LETTERS, "办结率呢"), "80%"),
        ((*LETTERS, "占办理的百分之几"), "80%"),
        ((*LETTERS, "占多少", "2024年呢"), "90%"),
        (("云岭县2023年总共公开了多少条信息", "短消息占百分之几", "镇务栏呢"), "12%"),
    ],
)
def test_a_share_is_of_the_number_told_just_before(prose: Assistant, turns: tuple[str, ...], share: str) -> None:
    answer = prose.ask(turns[-1], turns[:-1])
    assert [f"{each.value}%" for each in answer.figures if each.unit == "%"] == [share], answer.answer


@pytest.mark.parametrize(
    "turns",
    [
        (*PUSHED, "占多少"),  # two parts of one list
        ("云岭县2023年开展走访多少次", "座谈呢", "占多少"),
        (*ALL_AND_PART, "占多少", "2024年呢"),  # of which 2024 tells neither
    ],
)
def test_no_share_is_told_of_another_thing(prose: Assistant, turns: tuple[str, ...]) -> None:
    answer = prose.ask(turns[-1], turns[:-1])
    assert answer.status != "answered", answer.answer
    assert not answer.figures


@pytest.mark.parametrize(
    ("again", "number"),
    [("换成2024年，青溪多少", "6期"), ("2024年呢，青溪县", "6期"), ("2024年它几期", "6期"), ("河口呢", "")],
)
def test_a_county_is_told_of_by_its_citys_report_of_another_year_too(
    new_store: NewStore, again: str, number: str
) -> None:
    store = new_store()
    put_prose(store, "云岭市", 2023, "一、总体情况\n全年编发简报9期，其中市级5期、青溪县4期。\n")
    put_prose(store, "云岭市", 2024, "一、总体情况\n全年编发简报11期，其中市级5期、青溪县6期。\n")
    put_prose(store, "青溪县", 2025, "一、总体情况\n全年编发简报8期。\n")
    answer = Assistant(store).ask(again, ["云岭市2023年编发简报多少期", "其中青溪县几期"])
    told = [f"{figure.value}{figure.unit}" for figure in answer.figures]
    assert told == ([number] if number else [])
