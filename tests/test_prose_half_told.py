"""What a report says of one half of a question is told, and the other half missed aloud; neither half is guessed."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

QINGXI = """一、总体情况
2023年对9件申请收取了信息处理费870元。其中，青溪县水利局6件，收取600元；青溪县民政局3件，收取270元。
全年制作展板30块。
县卫健委作为防疫牵头单位，依托网站、公众号，及时发布疫情防控提示和健康知识，共公开疫情防控信息63条。县教育局发布招生信息8条。
五、存在的主要问题及改进情况
（一）村级公开较为薄弱。受人手紧张的影响，村级公开多由村会计兼任。
（二）网站检索功能较弱，需要改版。
"""

HEKOU = """一、总体情况
成立领导小组，办公室设在镇党政办，安排工作人员4名，承担信息公开工作。
全年办结申请11件，其中予以公开7件，不予公开4件。
三、收费情况
2018年，我镇政府信息公开没有收费。
"""

SHAWAN = """一、总体情况
镇停车场没有收费。公开信息12条。对3个无人维护的公众号予以关停注销。
"""


SUQIAN = """一、总体情况
全市编印简报52期，其中，市级31期、泗阳县21期。组织点评23次（市泗洪新区14次、市湖东新区9次）。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "青溪县", 2023, QINGXI)
    put_prose(store, "青溪县河口镇", 2018, HEKOU)
    put_prose(store, "青溪县沙湾镇", 2018, SHAWAN)
    put_prose(store, "宿迁市", 2021, SUQIAN)
    return Assistant(store)


def test_a_sum_of_money_is_claimed_in_kuai(assistant: Assistant) -> None:
    assert assistant.ask("青溪县2023年信息处理费收了870块对不对").answer.startswith("对，")
    assert assistant.ask("青溪县2023年信息处理费收了970块钱，对吗").answer.startswith("不对，")


def test_panels_are_no_money(assistant: Assistant) -> None:
    assert "870" not in assistant.ask("青溪县2023年制作了870块展板对不对").answer
    assert assistant.ask("青溪县2023年制作展板30块对吗").answer.startswith("对，")


def test_a_part_of_what_was_dealt_with_is_not_all_of_it(assistant: Assistant) -> None:
    answer = assistant.ask("河口镇2018年办结的申请里，给公开的几件").answer
    assert "予以公开7件" in answer, answer
    assert "11件[" not in answer


def test_a_report_that_charges_nothing_need_not_name_the_fee(assistant: Assistant) -> None:
    assert "信息公开没有收费" in assistant.ask("河口镇2018年搞信息公开有没有跟群众收钱").answer


def test_what_else_costs_nothing_is_no_answer(assistant: Assistant) -> None:
    assert assistant.ask("沙湾镇2018年搞信息公开有没有跟群众收钱").status == "not_found"


def test_the_number_is_told_beside_a_ranking_that_is_not(assistant: Assistant) -> None:
    answer = assistant.ask("青溪县2023年收了多少信息处理费，哪个单位收得最多")
    assert [figure.value for figure in answer.figures] == ["870"]
    assert "水利局6件" in answer.answer
    assert any("不作排名" in note for note in answer.notes)
    answer = assistant.ask("青溪县2023年制作了多少块展板，哪个村做得最多")
    assert [figure.value for figure in answer.figures] == ["30"]
    assert any("没有查到" in note for note in answer.notes)


def test_a_bureau_is_told_of_where_the_sentence_names_it(assistant: Assistant) -> None:
    answer = assistant.ask("青溪县2023年怎么做疫情信息公开的，卫健委公开了几条疫情防控信息")
    assert "63条" in answer.answer
    assert any("以上出自青溪县的年报" in note for note in answer.notes)
    answer = assistant.ask("青溪县2023年怎么做疫情信息公开的，教育局公开了几条疫情防控信息")
    assert "63" not in answer.answer


def test_the_place_of_a_body_may_stand_in_brackets_behind_it(assistant: Assistant) -> None:
    answer = assistant.ask("河口镇（青溪县）2018年管信息公开的有几个人，办公室设在哪儿")
    assert "工作人员4名" in answer.answer
    assert "没有收录" in assistant.ask("河口镇（云岭县）2018年管信息公开的有几个人").answer


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("宿迁2021年那52期简报里，市级和泗阳县各做了多少期", ["31", "21"]),
        ("宿迁2021年简报市级、泗阳县各几期", ["31", "21"]),
        ("宿迁2021年那23次点评里，泗洪新区和湖东新区各占几次", ["14", "9"]),
    ],
)
def test_a_level_or_another_body_beside_one_without_a_report_is_told_with_it(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    answer = assistant.ask(question)
    assert sorted(figure.value or "" for figure in answer.figures) == sorted(expected)
    assert "没有收录" in answer.notes[0]
    assert "市级" not in answer.notes[0]


def test_why_something_is_weak_is_told_by_the_problem_that_names_a_cause(assistant: Assistant) -> None:
    assert "受人手紧张的影响" in assistant.ask("青溪县2023年村级公开为啥弱").answer
    assert assistant.ask("青溪县2023年网站检索为什么差").status == "not_found"


def test_what_was_closed_is_left_out_of_the_question_why(assistant: Assistant) -> None:
    answer = assistant.ask("为啥要关掉它们", ["沙湾镇2018年关停了几个公众号"])
    assert "无人维护" in answer.answer


def test_whoever_is_ranked_is_a_body_as_well(assistant: Assistant) -> None:
    assert "民政局3件" in assistant.ask("青溪县2023年收了多少信息处理费，谁收得最少").answer


@pytest.mark.parametrize(
    "asked",
    ["信息公开收钱吗", "申请信息公开收不收钱", "申请信息公开要不要花钱", "有没有因为信息公开收过费", "收过费吗"],
)
def test_money_asked_for_publicity_is_its_fee(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(f"河口镇2018年{asked}")
    assert answer.answer.startswith("青溪县河口镇2018年年报：没有：")
    assert "政府信息公开没有收费" in answer.citations[0].quote
