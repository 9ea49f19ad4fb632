"""A body without a report beside one that has one: prose that names it may answer, figures never do."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

PROSE = """青溪县2024年政府信息公开工作年度报告
一、总体情况
县教育局组织业务培训5次，参训人员120人次。县水利局公布防汛预警信息77条。
全县共收到政府信息公开申请96件（县政府31件、县各部门40件、河口镇12件、沙湾镇9件、苏州青溪工业园区4件），予以公开55件。
编发简报30期，其中，县级18期、河口镇7期、沙湾镇5期。河口镇公安派出所走访8次。河口镇、沙湾镇共办讲座6场。
赴河口镇督查2次。县公安局3件，收取330元；河口镇人民政府1件，收取110元；河口镇人民政府办公室2件，收取信息处理费70元。县民政局、县司法局制作短视频14条。
二、主动公开政府信息情况
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "青溪县", 2024, PROSE)
    return Assistant(store)


def test_prose_that_names_the_organ_answers(assistant: Assistant) -> None:
    answer = assistant.ask("青溪县教育局2024年业务培训几次")
    assert answer.status == "answered"
    assert "5次" in answer.answer
    assert "没有收录“青溪县教育局”" in answer.notes[0]


@pytest.mark.parametrize(
    "question",
    [
        "青溪县水利局2024年业务培训几次",  # the prose tells it of another organ
        "青溪县教育局2024年新收申请几件",
        "青溪县教育局2024年受理申请几件",
        "青溪县教育局2023年业务培训几次",
    ],
)
def test_nothing_else_does(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "not_found"
    assert answer.figures == ()


@pytest.mark.parametrize(
    ("turns", "number"),
    [
        (["青溪县2024年年报里河口镇收到几件申请"], "12件"),
        (["青溪县2024年年报里沙湾镇共收到多少件申请"], "9件"),
        (["青溪县2024年河口镇政府办公室信息处理费多少"], "70元"),
        (["2024年青溪县河口镇政府办公室信息处理费多少"], "70元"),
        (["按青溪县2024年报，沙湾镇的申请件数"], "9件"),
        (["青溪2024年简报编发了多少期", "沙湾镇占几期"], "5期"),
        (["青溪2024年简报编发了多少期", "河口镇呢"], "7期"),
        (["青溪2024年简报编发了多少期", "河口镇呢", "那沙湾呢"], "5期"),
        (["青溪2024年简报编发了多少期", "河口镇那部分呢"], "7期"),
        (["青溪2024年简报编发了多少期", "沙湾镇那块多少"], "5期"),
        (["青溪县2024年公安局收了多少元"], "330元"),
        (["青溪县2024年报中河口镇政府收取多少元"], "110元"),
    ],
)
def test_a_sentence_that_names_the_very_body_answers(assistant: Assistant, turns: list[str], number: str) -> None:
    answer = assistant.ask(turns[-1], turns[:-1])
    assert answer.status == "answered"
    assert [f"{figure.value}{figure.unit}" for figure in answer.figures] == [number]
    assert any("没有收录" in note for note in answer.notes)
    assert all(citation.kind == "passage" for citation in answer.citations)


@pytest.mark.parametrize(
    "turns",
    [
        ["青溪县2024年年报里河口镇予以公开几件"],  # of the whole county
        ["青溪县2024年年报里河口镇公开几件"],
        ["青溪县2024年年报里泗洪县收到几件申请"],  # in none of its sentences
        ["青溪县2024年年报里苏州收到几件申请"],  # 苏州青溪工业园区 is another body
        ["青溪县2024年报中河口镇办讲座几场"],  # together with another
        ["青溪县2024年报中河口镇督查几次"],  # done to it
        ["青溪县2024年报中河口镇走访几次"],  # done by the police station there
        ["青溪县司法局2024年制作短视频几条"],  # together with another
        ["青溪县水利局2024年培训了几次"],  # it published
        ["青溪县教育局2024年公布了几条"],  # it trained
        ["青溪县教育局2024年组织了几条"],  # times, no pieces
        ["青溪县和河口镇2024年各收到几件申请"],  # asked as an equal, of its own report
        ["青溪2024年新收申请几件", "河口镇呢"],  # of its own table
    ],
)
def test_what_is_not_told_of_the_very_body_does_not(assistant: Assistant, turns: list[str]) -> None:
    answer = assistant.ask(turns[-1], turns[:-1])
    assert (answer.status, answer.figures) == ("not_found", ())
    assert "没有收录" in answer.answer


def test_bodies_that_one_sentence_counts_apart_are_all_told(assistant: Assistant) -> None:
    answer = assistant.ask("青溪县2024年简报编发了多少期，河口镇几期、沙湾镇几期")
    assert [figure.value for figure in answer.figures] == ["30", "7", "5"]
    assert "没有收录“河口镇”“沙湾镇”" in answer.notes[0]


def test_one_of_several_without_a_number_is_a_body_without_a_report(assistant: Assistant) -> None:
    answer = assistant.ask("青溪县2024年简报编发了多少期，河口镇几期、石桥镇几期")
    assert answer.status == "not_found"
    assert answer.figures == ()


@pytest.fixture(scope="module")
def of_another_year(new_store: NewStore) -> Assistant:
    """The county's own report is there for the year after; the city's tells of it."""
    city = (
        "一、总体情况\n全市共收到政府信息公开申请69件（市政府21件、河口区29件、沙湾区19件）。"
        "全年制作图解52期，其中，市级31期、河口区21期。\n"
        "收取信息处理费1510元。其中，河口区水利局1件，收取820元；沙湾区人民政府办公室1件，收取480元；"
        "沙湾区半山镇人民政府1件，收取210元。\n"
    )
    own = "一、总体情况\n全县制作图解44期。召开发布会2场。\n"
    store = new_store()
    put_prose(store, "东岭市", 2021, city)
    put_prose(store, "河口区", 2022, own)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("东岭市2021年河口区制作图解几期", "河口区21期"),
        ("东岭市2021年的图解，河口区出了几期", "河口区21期"),
        ("东岭2021年河口区图解做了21期，对吗", "对，"),
        ("东岭市2021年河口区收到几件申请", "29件"),
        ("2021年河口区收到几件申请，东岭市年报里写的", "29件"),
    ],
)
def test_a_county_with_reports_of_other_years_is_told_by_its_city(
    of_another_year: Assistant, question: str, told: str
) -> None:
    answer = of_another_year.ask(question)
    assert told in answer.answer
    assert "52" not in [figure.value for figure in answer.figures]
    assert any("没有收录“河口区”2021年" in note for note in answer.notes)


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("沙湾区2021年收到几件申请",), "19件"),
        (("河口区2021年收到几件申请",), "29件"),
        (("东岭市2021年收到几件申请", "沙湾区多少"), "19件"),
        (("东岭市2021年收到几件申请", "沙湾区多少", "占多大比例"), "27.54%"),
        (("东岭市2021年收取信息处理费多少元", "其中沙湾区政府办公室收了多少", "几件"), "1件"),
    ],
)
def test_the_city_is_asked_where_no_city_is_named(
    of_another_year: Assistant, turns: tuple[str, ...], told: str
) -> None:
    answer = of_another_year.ask(turns[-1], turns[:-1])
    assert told in [f"{each.value}{each.unit}" for each in answer.figures], answer.answer


@pytest.mark.parametrize("question", ["河口区2021年行政诉讼几件", "河口区2020年收到几件申请"])
def test_a_county_of_which_the_city_does_not_tell_has_no_report(of_another_year: Assistant, question: str) -> None:
    answer = of_another_year.ask(question)
    assert (answer.status, answer.figures) == ("not_found", ())
    assert "没有收录河口区" in answer.answer


@pytest.mark.parametrize("item", ["召开了几场发布会", "政府信息公开行政诉讼几件"])
def test_what_the_city_does_not_tell_of_the_county_is_refused(of_another_year: Assistant, item: str) -> None:
    answer = of_another_year.ask(f"东岭市2021年河口区{item}")
    assert (answer.status, answer.figures) == ("not_found", ())
    assert "没有收录河口区2021年的报告，现有2022年" in answer.answer


def test_two_bodies_asked_side_by_side_are_both_asked(of_another_year: Assistant) -> None:
    answer = of_another_year.ask("东岭市和河口区2021年图解各几期")
    assert "52" in [figure.value for figure in answer.figures]


def test_a_thing_named_before_the_body_is_what_is_asked(of_another_year: Assistant) -> None:
    assert of_another_year.ask("东岭市2021年的信息处理费，河口区收了多少").status == "not_found"


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("东岭市2021年报说河口区水利局收了多少信息处理费", "820"),
        ("东岭市2021年沙湾区半山镇收了多少钱信息处理费", "210"),
    ],
)
def test_an_office_or_town_of_a_county_is_told_by_the_city(
    of_another_year: Assistant, question: str, value: str
) -> None:
    assert [figure.value for figure in of_another_year.ask(question).figures] == [value]


@pytest.mark.parametrize(
    "turns",
    [
        ("东岭市2021年收到政府信息公开申请多少件", "河口区那边呢"),
        ("东岭市2021年收到政府信息公开申请多少件", "河口区那块呢"),
        ("东岭市2021年收到政府信息公开申请多少件", "河口区有多少件"),
    ],
)
def test_the_part_of_a_county_is_asked_of_its_city_without_a_word_for_among(
    of_another_year: Assistant, turns: tuple[str, ...]
) -> None:
    answer = of_another_year.ask(turns[-1], turns[:-1])
    assert [figure.value for figure in answer.figures] == ["29"], answer.answer
    assert any("没有收录“河口区”2021年" in note for note in answer.notes)


def test_what_the_city_does_not_tell_of_the_county_keeps_what_there_is_of_other_years(
    of_another_year: Assistant,
) -> None:
    answer = of_another_year.ask("河口区呢", ("东岭市2021年行政复议维持几件",))
    assert (answer.status, answer.figures) == ("not_found", ())
    assert answer.options
