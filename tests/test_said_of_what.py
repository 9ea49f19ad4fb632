"""What a question is about decides who answers: words of the prose are judged by the prose, a day counts nothing."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.prose.carriers import carried_otherwise
from tests.made_up import NewStore, prose_report, put_whole, total

TEXT = """一、总体情况
各部门预决算在统一栏目集中公开，公开率100%。数据由28个县直部门、9个乡镇汇总。
当年制发信息按类别分：财政资金82条，应急预案7条，工作动态15条，人事任免9条。
官方微信公开信息410条，当年新增关注用户632人。到2023年1月31日，微信累计发送信息2204条，总关注用户3105人。
规范性文件库清理后集中发布的有效文件为146件，当年制发的文件为31件。
收到的申请都是2022年12月下旬收到的，印发解读稿件26篇。"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    cells = total("new", "4") | total("outcome_total", "4") | total("granted", "2") | total("unavailable.not_held", "2")
    put_whole(store, "松岭县", 2022, TEXT, cells)
    return Assistant(store)


@pytest.mark.parametrize("claim", ["松岭县2022年部门预决算全都公开了，是真的吗", "松岭县2022年各部门预决算都公开了吗"])
def test_what_is_no_application_is_judged_by_the_prose(assistant: Assistant, claim: str) -> None:
    answer = assistant.ask(claim)
    assert answer.answer.startswith("对，")
    assert "公开率100%" in answer.citations[0].quote
    assert not any(each.cell for each in answer.citations)


def test_that_all_applications_were_granted_is_judged_by_the_table(assistant: Assistant) -> None:
    assert assistant.ask("松岭县2022年申请全都公开了吗").answer.startswith("不对，")


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("松岭县2022年制发信息中啥类别占得最多，多少条", ["82"]),
        ("松岭县2022年汇总了几个部门的数据", ["28"]),
        ("截止到2023年1月31日，松岭县的微信一共有多少人关注？2022年报告", ["3105"]),
        ("松岭县2022年微信涨粉多少", ["632"]),
        ("松岭县2022年清理完集中发布的文件几件", ["146"]),
        ("松岭县2022年解读文章数", ["26"]),
    ],
)
def test_the_number_of_the_thing_is_told(assistant: Assistant, question: str, figures: list[str]) -> None:
    answer = assistant.ask(question)
    assert [str(each.value) for each in answer.figures] == figures, answer.answer


def test_a_month_that_is_asked_for_is_a_time(assistant: Assistant) -> None:
    assert "12月下旬" in assistant.ask("松岭县2022年收到的申请是哪个月收到的").answer


def test_nothing_is_told_of_how_many_there_are_where_nothing_is_said_of_them(assistant: Assistant) -> None:
    assert assistant.ask("松岭县2022年有几个部门").status == "clarify"


@pytest.mark.parametrize(("own", "another"), [("用户", True), ("发布信息", False)])
def test_who_follows_an_account_is_not_what_it_put_out(own: str, another: bool) -> None:
    made = prose_report("松岭县", 2022, f"一、总体情况\n“松岭发布”微信公众号{own}630条。")
    (mention,) = made.mentions
    assert carried_otherwise("公众号推送了多少条", mention, [mention], made.text) is another
