"""What is told of a number is told whole: a share of what was found only, both halves of a question, one citation."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answers import figures as values
from tests.made_up import NewStore, put_prose

SHIPING = """一、总体情况
2023年，全县政府网站及214个政务账号推送信息8700余条。主动公开信息400条，其中1.机构类（含职能、领导等）信息36条；2.动态类信息364条。
通过门户网站公开信息300条，占总数的75%；通过新闻报刊公开信息60条，占总数的15%；通过其他方式公开信息40条，占总数的10%。
在《石坪日报》《高原晚报》《南疆周报》等媒体刊登消息。收到县长信箱来信58封，已全部答复。收到热线工单90件，其中80件已办结。
受理信函申请3件、网络申请16件。因此，编印手册500册。
六、其他需要报告的事项
2023年，我县未向公众收取信息处理费。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "石坪县", 2023, SHIPING)
    return Assistant(store)


def test_a_share_goes_with_the_number_beside_it(assistant: Assistant) -> None:
    answer = assistant.ask("石坪县2023年通过报纸公开的有多少，占百分之几")
    assert values(answer) == ["60条", "15%"]


def test_a_share_of_what_was_not_found_is_none(assistant: Assistant) -> None:
    answer = assistant.ask("石坪县2023年通过抖音公开的有多少，占百分之几")
    assert answer.status == "not_found"
    assert not answer.figures


@pytest.mark.parametrize("second", ["是不是都回了", "都答复了吗", "是否全部答复了"])
def test_whether_all_was_done_is_told_with_the_count(assistant: Assistant, second: str) -> None:
    answer = assistant.ask(f"石坪县2023年县长信箱收到多少封来信，{second}")
    assert values(answer) == ["58封"]
    assert "已全部答复" in answer.answer


def test_what_is_not_said_to_be_all_done_is_missed_aloud(assistant: Assistant) -> None:
    answer = assistant.ask("石坪县2023年收到热线工单多少件，都办结了吗")
    assert "90件" in values(answer)
    assert "全部" not in answer.answer
    assert any("都办结了吗" in note for note in answer.notes)


def test_numbers_told_by_one_quote_have_one_citation(assistant: Assistant) -> None:
    answer = assistant.ask("石坪县2023年受理信函申请几件、网络申请几件")
    assert values(answer) == ["3件", "16件"]
    assert len(answer.citations) == 1
    assert answer.answer.count("[1]") == 1


def test_a_number_that_another_one_goes_on_from_is_not_cut_off(assistant: Assistant) -> None:
    answer = assistant.ask("石坪县2023年有多少个政务账号")
    assert values(answer) == ["214个"]
    assert "推送信息8700余条[1]" in answer.answer


def test_a_label_keeps_its_bracket_and_not_the_number_of_its_item(assistant: Assistant) -> None:
    answer = assistant.ask("石坪县2023年机构类信息几条").answer
    assert "：机构类（含职能、领导等）信息36条[1]" in answer
    assert "因此" not in assistant.ask("石坪县2023年编印手册多少册").answer


def test_the_papers_are_told_by_their_names(assistant: Assistant) -> None:
    answer = assistant.ask("石坪县2023年在哪些报纸上登过消息").answer
    assert all(name in answer for name in ("石坪日报", "高原晚报", "南疆周报")), answer


@pytest.mark.parametrize(
    "question", ["石坪县2023年跟老百姓收过钱没", "石坪县2023年申请公开信息，跟群众收过费吗", "石坪县2023年收费了吗"]
)
def test_what_people_were_charged_is_told_by_the_prose(assistant: Assistant, question: str) -> None:
    assert "未向公众收取信息处理费" in assistant.ask(question).answer


@pytest.fixture(scope="module")
def county(new_store: NewStore) -> Assistant:
    store = new_store()
    text = "一、总体情况\n全年制作问答短片40期，其中，石坪县9期、平河县31期。\n六、其他需要报告的事项\n无。"
    put_prose(store, "高原市", 2022, text)
    put_prose(store, "石坪县", 2023, SHIPING)
    put_prose(store, "云岭县", 2023, SHIPING)
    return Assistant(store)


def test_a_body_that_has_no_report_of_the_year_is_told_of_by_the_one_asked_before(county: Assistant) -> None:
    answer = county.ask("石坪县呢", ["高原市2022年制作问答短片多少期"])
    assert "石坪县9期" in answer.answer
    assert any("没有收录“石坪县”2022年的年度报告" in note for note in answer.notes)


def test_a_body_that_it_does_not_name_has_no_report_of_the_year(county: Assistant) -> None:
    answer = county.ask("云岭县呢", ["高原市2022年制作问答短片多少期"])
    assert answer.status == "not_found"
    assert "没有收录云岭县2022年的报告" in answer.answer
