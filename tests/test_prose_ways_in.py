"""How applications and questions came in, shares claimed of them, and what is said not to have happened."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.prose.kinds import claims, kind_of
from assistant.prose.oral import as_written, otherwise
from assistant.prose.owning import joins_two_ways
from assistant.prose.wording import terms_of
from assistant.reading.chatter import plainly
from tests.made_up import NewStore, put_prose

RIVER = """一、总体情况
全年共受理公开申请24件，其中信函申请3件、网络申请21件，均已答复。
接受政策咨询60人次，其中来电来访35次。
网站总访问量91820次，独立用户30411个。“民声”栏目收到群众留言58条，已全部回复。现有备案政务新媒体12个。
2021年主动公开政府信息310条。本年度未发生行政复议和行政诉讼。
制发规范性文件7件，废止11件。
五、存在的主要问题及改进情况
存在的问题：一是目录更新不勤；二是图解偏少。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "柳川镇", 2021, RIVER)
    put_prose(store, "望海县", 2021, RIVER)
    put_prose(store, "望海县教育局", 2022, RIVER)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("柳川镇2021年写信寄来的申请有多少件", ["3"]),
        ("柳川镇2021年来信要求公开的有几件", ["3"]),
        ("柳川镇2021年线上提交的申请几件", ["21"]),
        ("柳川镇2021年打电话或者上门来问的有多少次", ["35"]),
        ("柳川镇2021年网站有多少人次点进去看过（总访问量）", ["91820"]),
        ("柳川镇2021年登记在册的微信微博这类新媒体有几个", ["12"]),
        ("柳川镇2021年主动晒出来的信息几条", ["310"]),
        ("柳川镇2021年群众在网上留言几条，回了没", ["58"]),
        ("柳川镇2021年群众留言几条，是不是都回复了", ["58"]),
    ],
)
def test_ways_that_reports_count_apart(assistant: Assistant, question: str, figures: list[str]) -> None:
    answer = assistant.ask(question)
    assert [figure.value for figure in answer.figures] == figures, answer.answer


def test_both_questions_of_one_sentence_are_answered(assistant: Assistant) -> None:
    """回了没 is answered by the segment behind the number, which says that all were."""
    answer = assistant.ask("柳川镇2021年群众留言几条，回了没")
    assert "已全部回复" in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict", "share"),
    [
        ("柳川镇2021年收到的24件申请，大部分是写信来的，是吗", "不对，", "12.5"),
        ("柳川镇2021年收到的24件申请，大部分是网上来的，是吗", "对，", "87.5"),
        ("柳川镇2021年收到的30件申请，大部分是网上来的，是吗", "不对，", "87.5"),
        ("柳川镇2021年24件申请，不到两成是写信来的，对吧", "对，", "12.5"),
    ],
)
def test_a_claimed_share_is_held_against_both_counts(
    assistant: Assistant, claim: str, verdict: str, share: str
) -> None:
    answer = assistant.ask(claim)
    assert answer.answer.startswith(verdict), answer.answer
    assert f"= {share}%" in (answer.derivation or "")


@pytest.mark.parametrize(
    "question",
    [
        "柳川镇2021年当面递交的申请有多少件",
        "柳川镇2021年打电话来问的有多少次",
        "柳川镇2021年上门来问的有多少次",
        "柳川镇2021年收到的24件申请，大部分是当面来的，是吗",
    ],
)
def test_a_way_that_is_not_counted_gets_no_number(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.figures, answer.answer
    assert not answer.verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("柳川镇2021年没有摊上复议和官司吧", "对，"),
        ("柳川镇2021年没有收到群众留言吧", "不对，"),
        ("我看到有报道讲柳川镇2021年网站总访问量3万多次，靠谱吗", "不对，"),
        ("柳川镇2021年废止的规范性文件比制发的多，对吗", "对，"),
        ("柳川镇2021年制发的规范性文件比废止的多，对吗", "不对，"),
    ],
)
def test_what_is_said_not_to_have_been_gets_a_verdict(assistant: Assistant, claim: str, verdict: str) -> None:
    answer = assistant.ask(claim)
    assert answer.answer.startswith(verdict), answer.answer


def test_what_no_sentence_denies_is_not_affirmed(assistant: Assistant) -> None:
    """没有…吧 of what the report does not tell gets no 对: silence denies nothing."""
    answer = assistant.ask("柳川镇2021年没有人被通报批评吧")
    assert (answer.status, answer.figures) == ("not_found", ())


def test_kinds_of_coercion_are_a_part_of_its_row(assistant: Assistant) -> None:
    """查封、扣押 are no row of their own: the row that holds them is named, and its number is not told for them."""
    answer = assistant.ask("查封、扣押这类硬手段，望海县2021年用了多少回")
    assert answer.status == "not_found"
    assert not answer.figures


def test_departments_without_a_report_of_the_year_are_asked_of_their_government(assistant: Assistant) -> None:
    """各部门 of a year for which only the government reports is not refused for the one bureau of another year."""
    answer = assistant.ask("去望海县各部门办许可的，2021年一共办出来多少件")
    assert answer.answer.startswith("望海县2021年的报告里没有读到")
    assert "教育局" not in answer.answer


def test_readings_of_everyday_words() -> None:
    assert as_written("用信寄来要求公开的有几条") == "信函申请的有几条"
    assert as_written("问题晒出来几条") == "问题曝光几条"
    assert otherwise("网站让多少人瞧过(总访问量)") == "网站总访问量"
    assert otherwise("公开了几条(个人)") == ""
    assert plainly("我看到有篇文章说访问量3万次,对吗") == "访问量3万次,对吗"
    assert kind_of("承认哪些地方还不行") == "problems"
    assert claims("没有摊上官司吧")
    assert not claims("没有摊上几件官司")
    assert joins_two_ways(terms_of("来访"), "来电来访")
    assert not joins_two_ways(terms_of("来电来访"), "来电来访")
