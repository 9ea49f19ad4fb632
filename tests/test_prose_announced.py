"""Claims and lists of a made-up report: numbers that are not cut, lists told whole, and years that are only a base."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answers import figures as values
from tests.made_up import NewStore, put_prose

LUXI = """一、总体情况
2023年，我县网站检查连续11个季度在全市通报中合格率均为100%。本县主动公开信息有4种途径：一是县政府网站。网站每日更新。二是县档案馆。三是村务公开栏。四是广播电视。
群众可以通过来信、传真、邮件等途径提出公开申请。网站访问量较2022年同期增长8%，“泸溪发布”公众号推送文章640篇。与2022年的31场相比，举办发布会42场。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
存在的问题：一、目录更新不够及时。二、解读形式比较单一。三、基层人员力量薄弱。
针对以上不足，2024年将采取以下措施：一是加强基层培训；二是围绕答复中的难题编印案例手册。
如有疑问请与县政府办公室联系，电话：0743-4263000，邮编：416100。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "泸溪县", 2023, LUXI)
    return Assistant(store)


def test_a_run_of_quarters_is_held_against_the_number_that_is_printed(assistant: Assistant) -> None:
    said = "泸溪县2023年网站检查连续{}个季度都合格，对不对"
    assert assistant.ask(said.format(11)).answer.startswith("对，")
    for wrong in ("1", "2", "21"):
        assert not assistant.ask(said.format(wrong)).answer.startswith("对，"), wrong


@pytest.mark.parametrize(
    "question",
    ["泸溪县2023年主动公开有哪4种途径", "泸溪县2023年主动公开有4种途径，是哪四种", "泸溪县2023年主动公开有哪些途径"],
)
def test_a_list_announced_with_its_number_is_told_whole(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question).answer
    assert all(item in answer for item in ("县政府网站", "县档案馆", "村务公开栏", "广播电视")), answer
    assert not any(other in answer for other in ("传真", "每日更新")), answer


@pytest.mark.parametrize("question", ["泸溪县2023年主动公开有哪3种途径", "泸溪县2023年主动公开有哪6种途径"])
def test_a_list_of_another_length_or_of_another_thing_is_no_answer(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "not_found", answer.answer
    assert "来信" not in answer.answer


def test_ways_of_applying_are_told_where_applying_is_meant(assistant: Assistant) -> None:
    answer = assistant.ask("泸溪县2023年可以通过哪些途径提出申请").answer
    assert "来信、传真、邮件" in answer
    assert "档案馆" not in answer


def test_a_year_that_a_change_is_told_against_is_not_the_year_of_the_number_behind_it(assistant: Assistant) -> None:
    answer = assistant.ask("泸溪县2023年“泸溪发布”公众号推送文章几篇")
    assert values(answer) == ["640篇"]
    assert not any("2022" in note for note in answer.notes)


def test_a_number_of_the_year_before_is_still_told_as_such(assistant: Assistant) -> None:
    answer = assistant.ask("泸溪县2023年发布会几场")
    assert "31场" not in values(answer) or any("2022" in note for note in answer.notes)


def test_problems_numbered_on_one_line_are_all_told(assistant: Assistant) -> None:
    answer = assistant.ask("泸溪县2023年存在什么问题").answer
    assert all(item in answer for item in ("目录更新不够及时", "解读形式比较单一", "基层人员力量薄弱")), answer


@pytest.mark.parametrize("question", ["给泸溪县寄材料，邮编写多少", "泸溪县2023年的邮编该填多少"])
def test_a_postcode_to_be_written_is_a_contact(assistant: Assistant, question: str) -> None:
    assert "邮编：416100" in assistant.ask(question).answer


@pytest.mark.parametrize("how", ["准备怎么弄", "打算咋办", "想如何解决"])
def test_what_is_to_be_done_about_a_problem_is_told_by_the_measures(assistant: Assistant, how: str) -> None:
    answer = assistant.ask(f"泸溪县2023年针对答复里的难题{how}").answer
    assert "编印案例手册" in answer
    assert "不够及时" not in answer
