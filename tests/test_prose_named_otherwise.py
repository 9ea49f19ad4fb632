"""When, where and whose a question about prose is, said in passing. The reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.refusals import unexplained
from tests.answers import figures
from tests.made_up import NewStore, put_prose

ZONE = """一、总体情况
2020年，累计归集电子印章3100枚，调阅86次。9个区直部门责任清单项共512项。区县窗口单位7个。"""
ZONE_2021 = """一、总体情况
2021年，全区公开信息40条。"""
CITY = """一、总体情况
全市共收办政府信息公开申请案件96件（市政府31件、市各部门40件、河口县21件、沙湾县4件）。
对3件申请案件收取信息处理费400元。其中，河口县人民政府2件，收取290元；沙湾县公安局1件，收取110元。"""
OFFICE = """一、总体情况
编发公报12期，刊登文件90件，政策解读41件。通过门户网站发布政策解读共66件。
每季度对本市75家政府网站开展检查。"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云屿综合实验区", 2020, ZONE)
    put_prose(store, "云屿综合实验区", 2021, ZONE_2021)
    put_prose(store, "青岭市", 2023, CITY)
    put_prose(store, "天津市人民政府办公厅", 2019, OFFICE)
    put_prose(store, "白沙镇", 2019, "一、总体情况\n编发公报2期，刊登政策解读5件。")
    return Assistant(store)


@pytest.mark.parametrize("when", ["疫情那年（2020）", "2020疫情最严重那会儿", "疫情那年"])
def test_what_was_going_on_says_of_what_year_it_is(ask: Assistant, when: str) -> None:
    answer = ask.ask(f"{when}云屿电子印章被调阅过多少回")
    assert figures(answer) == ["86次"]
    assert "2020年" in answer.answer


def test_an_event_without_a_year_asks_for_the_year_of_a_figure(ask: Assistant) -> None:
    answer = ask.ask("疫情那年云屿新收了多少申请")
    assert answer.status == "clarify"
    assert "年份" in answer.answer


def test_a_part_of_a_year_restricts_and_is_no_other_subject(ask: Assistant) -> None:
    answer = ask.ask("2020年疫情期间云屿新收了多少申请")
    assert answer.figures == ()
    assert "“”" not in answer.answer


@pytest.mark.parametrize("asked", ["2020年云屿区直部门责任清单多少项", "2020年云屿区直各部门的责任清单共几项"])
def test_departments_directly_under_a_zone_make_no_other_place(ask: Assistant, asked: str) -> None:
    assert "512项" in figures(ask.ask(asked))


def test_a_district_that_is_named_is_still_another_place(ask: Assistant) -> None:
    assert "云屿区" in ask.ask("2020年云屿区责任清单多少项").answer


def test_cases_in_plain_words_are_those_of_the_county(ask: Assistant) -> None:
    assert figures(ask.ask("青岭市2023年依申请公开案子里河口县办了几件")) == ["21件"]


def test_so_many_that_were_charged_for_are_not_all(ask: Assistant) -> None:
    assert "2件" not in figures(ask.ask("青岭市2023年河口县办了几件依申请公开案件"))
    assert figures(ask.ask("青岭市2023年河口县收取了多少信息处理费")) == ["290元"]


def test_a_city_named_in_a_longer_word_chooses_its_report(ask: Assistant) -> None:
    answer = ask.ask("每季度天津要检查多少家政府网站？19年的")
    assert figures(answer) == ["75家"]
    assert not any("没有指明机关" in note for note in answer.notes)
    assert any("天津市人民政府办公厅" in note for note in answer.notes)


def test_a_single_letter_left_over_is_not_told_as_a_subject(ask: Assistant) -> None:
    answer = unexplained("青岭市2023年定为不予公开的有几条", ["定"], None, ())
    assert "“定”" not in answer.answer
