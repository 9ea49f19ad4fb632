"""A claim is affirmed by a sentence that says every word of it, and compared with both numbers. Reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.prose.bounds import agrees
from assistant.replies import beside_table
from corpus.numbers import find_numbers
from corpus.report import Mention
from tests.made_up import NewStore, put_prose

BAISHA = """一、总体情况
共归集惠民文件940件，其中，州级文件610件，乡级文件330件。全年通过网站开展民意征集27期、网上调查19期。
编发公报8期，制作政策解读35个。优化提升2个州级政务公开专区和乡（镇）专区的服务质效，打造社区查阅区域，整合线上线下资源。
年末对信息报送及时的石桥乡、县林草局等14个集体和22名个人给予书面嘉奖。办结复核案件3件，调解案件8件。
本报告汇总了16个政府工作部门、2个分局、7个街道政府信息公开情况。
惠民文件库建设入选省级典型，并获省政府办公厅通报表扬。针对突出问题，及时督促整改。防范数据汇聚引发泄密风险，保护个人隐私。
"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "白沙州", 2024, BAISHA)
    return Assistant(store)


@pytest.mark.parametrize(
    ("claim", "opening"),
    [
        ("归集的乡级文件超过州级文件", "不对，"),
        ("归集的州级文件超过乡级文件", "对，"),
        ("网上调查比民意征集多", "不对，"),
        ("民意征集多于网上调查", "对，"),
        ("惠民文件库建设获省政府办公厅通报表扬", "对，"),
    ],
)
def test_both_numbers_are_compared(ask: Assistant, claim: str, opening: str) -> None:
    assert ask.ask(f"白沙州2024年{claim}，对吗").answer.startswith(opening)


@pytest.mark.parametrize(
    "claim",
    [
        "公报比解读多",  # 期 and 个 are not compared
        "公报比解读少",
        "关闭了政务公开专区",  # the verb is another one
        "乡级文件330件是州级文件",
        "惠民文件库建设获省政府办公厅通报批评",
        "及时督促整改不到位",
        "发生了数据汇聚泄密风险",  # it is to be prevented
    ],
)
def test_no_verdict_where_the_report_does_not_say_it(ask: Assistant, claim: str) -> None:
    answer = ask.ask(f"白沙州2024年{claim}，对吗")
    assert answer.status == "not_found" or "年报写到：“" in answer.answer
    assert not answer.verdict, answer.answer


@pytest.mark.parametrize(
    ("claim", "printed", "right"),
    [("近70条", 75, False), ("将近70条", 68, True), ("接近70条", 72, False), ("大约70条", 72, True)],
)
def test_nearly_so_many_is_no_more_than_that(claim: str, printed: int, right: bool) -> None:
    number = find_numbers(claim)[0]
    mention = Mention("r", f"{printed}条", number.value - 70 + printed, "条", "公开", "", "", None, 0, 0)
    assert agrees(claim, number, mention) is right


def test_the_verdict_of_a_table_is_none_on_the_sentence_beside_it(ask: Assistant) -> None:
    told = ask.ask("白沙州2024年公报编发几期")
    table = ask.ask("白沙州2024年民意征集多于网上调查，对吗")
    note = beside_table(told, table).notes[-1]
    assert note.startswith("另见表格：")
    assert "对，" not in note


@pytest.mark.parametrize(
    ("claim", "opening", "told"),
    [
        ("年末受书面嘉奖的是22个集体", "不对，", ["14"]),
        ("书面嘉奖的集体有22个", "不对，", ["14"]),
        ("书面嘉奖的有14名个人", "不对，", ["22"]),
        ("书面嘉奖了22名个人", "对，", ["22"]),
        ("书面嘉奖的集体有14个", "对，", ["14"]),
        ("书面嘉奖了22个集体和14名个人", "不对，", ["14", "22"]),
        ("书面嘉奖了14个集体和22名个人", "对，", ["14", "22"]),
        ("报告汇总了16个街道的情况", "不对，", ["7"]),
        ("报告由16个街道汇总", "不对，", ["7"]),
        ("报告汇总了7个街道的情况", "对，", ["7"]),
        ("报告汇总了16个部门的情况", "对，", ["16"]),
    ],
)
def test_a_claimed_number_is_held_against_that_of_its_own_thing(
    ask: Assistant, claim: str, opening: str, told: list[str]
) -> None:
    answer = ask.ask(f"白沙州2024年{claim}，对吗")
    assert answer.answer.startswith(opening), answer.answer
    assert sorted(figure.value or "" for figure in answer.figures) == told


@pytest.mark.parametrize("claim", ["书面嘉奖了22个", "书面嘉奖了22户企业", "有8件案件"])
def test_a_number_of_one_of_several_things_is_no_verdict_for_a_claim_that_names_none(
    ask: Assistant, claim: str
) -> None:
    answer = ask.ask(f"白沙州2024年{claim}，对吗")
    assert answer.status in ("not_found", "clarify"), answer.answer
    assert not answer.figures
