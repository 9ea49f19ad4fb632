"""What people point at in their own words: that matter there, an account of two sites, a remark in brackets."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.prose.wording import terms_of, understand
from assistant.refusals import unexplained
from tests.answers import sorted_figures as values
from tests.made_up import NewStore, put_prose

QINGSHI = """一、总体情况
水务方面，今年共发布52条信息。
全年主动公开信息80条，其中招聘公告20条，占信息公开总量的25%；灌溉通知60条，占信息公开总量的75%。
官方微信公众平台发布410条，官方微博发布950条。
组建了政务公开工作专项组，配备了4名专职和1名兼职工作人员。
全年组织开展7期《问计青石》，开展15期《问计青石之田间》。
依申请办件方面，全年发出补办提醒63次。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "青石县", 2024, QINGSHI)
    return Assistant(store)


def test_that_matter_there_is_no_word_of_its_own(assistant: Assistant) -> None:
    assert values(assistant.ask("水务那块儿，青石县2024年发布信息多少条")) == ["52条"]


def test_a_share_of_what_was_disclosed_is_that_of_its_part(assistant: Assistant) -> None:
    assert values(assistant.ask("青石县2024年公开的信息中灌溉通知占了百分之几")) == ["75%"]


def test_staff_counted_by_a_noun_are_counted_in_persons() -> None:
    asked = understand("政务公开专项组配的专职人员数")
    assert asked.unit == "人"
    assert "组配" not in [term.word for term in asked.terms]


def test_a_remark_in_brackets_is_left_out_of_a_claim(assistant: Assistant) -> None:
    answer = assistant.ask("听说《问计青石》节目2024年开展了15期（《问计青石之田间》另算），是这样吗")
    assert answer.answer.startswith("不对")
    assert values(answer) == ["7期"]


@pytest.mark.parametrize(
    ("claim", "verdict"), [("发了950条，对吗", "对，"), ("发了410条，对吗", "对，"), ("发了800条，对吗", "不对，")]
)
def test_an_account_of_two_sites_is_checked_against_both(assistant: Assistant, claim: str, verdict: str) -> None:
    answer = assistant.ask(f"青石县2024年官微{claim}")
    assert answer.answer.startswith(verdict)
    assert values(answer) == ["410条", "950条"]
    assert any("官微" in note for note in answer.notes)


def test_an_account_of_two_sites_is_counted_on_both(assistant: Assistant) -> None:
    assert values(assistant.ask("青石县2024年官微发了多少条")) == ["410条", "950条"]
    assert values(assistant.ask("青石县2024年官微微博发了多少条")) == ["950条"]
    beside = assistant.ask("青石县2024年官微发了多少条、官方微博多少条")
    assert not any("也可以指" in note for note in beside.notes)
    assert "微微" not in [term.word for term in terms_of(understand("官微微博发了多少条").text)]


def test_a_thing_unknown_to_the_form_is_told_by_its_own_number(assistant: Assistant) -> None:
    assert "63次" in assistant.ask("青石县2024年收到申请后发出几次补办提醒").answer
    assert assistant.ask("青石县2024年收到申请后发出几次罚款提醒").status == "not_found"


def test_what_was_not_read_is_named_in_whole_words() -> None:
    answer = unexplained("倒计时报警器响了几次", ["计时", "警器", "倒计时"], None, [])
    assert "“倒计时报警器”有关" in answer.answer
