"""A year without a report, as the report of the next year speaks of it: its change, and its number."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

FELL = "一、总体情况\n全年共收到信息公开申请22起，比2021年（31起）下降29%。\n"
GREW = "一、总体情况\n全年共收到政府信息公开申请162件，申请数量较上年增长96%。\n"
SILENT = "一、总体情况\n全年共收到政府信息公开申请40件。\n"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for publisher, prose in (("清丰县公安局", FELL), ("台前县", GREW), ("范县", SILENT)):
        put_prose(store, publisher, 2022, prose)
    return Assistant(store)


@pytest.mark.parametrize(
    ("claim", "of_fallen", "of_grown"),
    [
        ("申请比2021年少，对吗", "yes", "no"),
        ("收到的申请比上年多吧", "no", "yes"),
        ("申请比上年增加了，对吗", "no", "yes"),
        ("申请比前一年下降了，没错吧", "yes", "no"),
        ("申请量差不多是上年的两倍，报告是这么写的吗", "no", "yes"),
        ("申请是上年的三倍，对吗", "no", "no"),
        ("申请不到上年的两倍，对吗", "yes", "yes"),
    ],
)
def test_the_printed_change_judges(assistant: Assistant, claim: str, of_fallen: str, of_grown: str) -> None:
    for body, verdict, printed in (("清丰县公安局", of_fallen, "29%"), ("台前县", of_grown, "96%")):
        answer = assistant.ask(f"{body}2022年{claim}")
        assert answer.verdict == verdict, answer.answer
        assert printed in answer.quotes
    assert not assistant.ask(f"范县2022年{claim}").verdict


@pytest.mark.parametrize("claim", ["申请比2020年少，对吗", "处罚比上年少，对吗"])
def test_a_change_against_another_year_or_of_another_row_judges_nothing(assistant: Assistant, claim: str) -> None:
    assert assistant.ask(f"清丰县公安局2022年{claim}").status == "not_found"


def test_a_multiple_is_shown_as_it_was_reckoned(assistant: Assistant) -> None:
    assert "1+96%=1.96" in (assistant.ask("台前县2022年申请差不多是上年的两倍，对吗").derivation or "")


@pytest.mark.parametrize("turns", [["清丰县公安局2021年收到多少申请"], ["清丰县公安局2022年收到几件申请", "上一年呢"]])
def test_the_number_of_the_year_before_is_told_with_whose_report_it_is(assistant: Assistant, turns: list[str]) -> None:
    answer = assistant.ask(turns[-1], turns[:-1])
    assert answer.answer.startswith("没有收录清丰县公安局2021年的报告；清丰县公安局2022年年报写到这一年为31起")
    assert [(each.value, each.year) for each in answer.figures] == [("31", 2021)]


@pytest.mark.parametrize(
    "asked", ["清丰县公安局2020年收到多少申请", "台前县2021年收到多少申请", "清丰县公安局2021年答复几件"]
)
def test_what_is_not_printed_there_is_not_told(assistant: Assistant, asked: str) -> None:
    assert (assistant.ask(asked).status, assistant.ask(asked).figures) == ("not_found", ())


FOLLOWED = (
    "一、总体情况\n公众号粉丝达31万，较2021年同期增长2.5万；网站访问量56万次，较上年下降4%；全年发布信息416条。\n"
)


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("公众号粉丝涨了多少", "25000"),
        ("公众号粉丝增长了多少", "25000"),
        ("粉丝比2021年多了多少", "25000"),
        ("网站访问量降了多少", "4"),
        ("公众号粉丝减少了多少", None),
        ("发布的信息涨了多少", None),
    ],
)
def test_a_change_that_only_the_report_itself_prints(new_store: NewStore, asked: str, value: str | None) -> None:
    store = new_store()
    put_prose(store, "台前县教育局", 2022, FOLLOWED)
    answer = Assistant(store).ask(f"台前县教育局2022年{asked}")
    assert [figure.value for figure in answer.figures] == [value] * bool(value), answer.answer
