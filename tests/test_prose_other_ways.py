"""What there is besides a thing, whose rate a rate is, and what a fee is asked of. The reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.answers import figures
from tests.made_up import NewStore, put_prose, put_whole

PROSE = """一、总体情况
（一）公开途径和渠道
1、线上平台：县政府门户网、县政务云。
2、其他方式：海报、广播、入户手册等。
承办人大代表建议30件，已办结24件，正在办理6件，办结率80%。承办政协提案20件，已办结19件，正在办理1件，办结率95%。
线下开展各类宣讲和“企航”早餐会等政企活动20余场。
全年有3件申请案件收取信息处理费900元。其中，青溪县水利局1件，收取200元；河口镇人民政府1件，收取300元；青溪县民政局1件，收取400元。"""
SILENT = """一、总体情况
通过门户网站公开信息30条。
六、其他需要报告的事项
2024年度，县水利局政府信息公开未发生收费情况。"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云溪县", 2024, PROSE)
    put_prose(store, "白沙镇", 2024, SILENT)
    return Assistant(store)


@pytest.mark.parametrize(
    "question",
    [
        "云溪县2024年除了网站还靠啥方式公开信息",
        "云溪县2024年除线上平台外还用什么途径公开",
        "云溪县2024年公开的其他方式有哪些",
    ],
)
def test_the_other_ways_are_told(ask: Assistant, question: str) -> None:
    answer = ask.ask(question)
    assert "海报、广播、入户手册" in answer.quotes
    assert "门户网" not in answer.quotes


def test_what_is_taken_out_is_no_answer(ask: Assistant) -> None:
    answer = ask.ask("白沙镇2024年除了门户网站还通过什么公开信息")
    assert (answer.status, answer.quotes) == ("not_found", "")


@pytest.mark.parametrize(
    "question", ["云溪县2024年提案办结率和建议办结率分别多少", "云溪县2024年提案的办结率、建议的办结率，各是多少"]
)
def test_rates_are_told_with_what_they_are_of(ask: Assistant, question: str) -> None:
    answer = ask.ask(question)
    assert figures(answer) == ["95%", "80%"]
    assert answer.answer.index("提案") < answer.answer.index("95%") < answer.answer.index("建议")


def test_things_of_a_kind_are_counted_together(ask: Assistant) -> None:
    assert figures(ask.ask("云溪县2024年线下搞的宣讲、早餐会之类一共多少场")) == ["20场"]


def test_who_charged_and_how_much_each(ask: Assistant) -> None:
    quotes = ask.ask("云溪县2024年三件收费的申请分别是哪些单位收的、各多少钱").quotes
    assert all(each in quotes for each in ("200元", "300元", "400元"))


def test_a_fee_in_short_is_the_fee(ask: Assistant) -> None:
    assert figures(ask.ask("云溪县2024年河口镇收了多少处理费")) == ["300元"]


def test_no_fee_was_charged_is_said_beside_the_table(new_store: NewStore) -> None:
    store = new_store()
    put_whole(store, "桐山市", 2024, SILENT, {"active_disclosure.fees.amount": "0"})
    answer = Assistant(store).ask("桐山市2024年收费情况")
    assert any("未发生收费情况" in note for note in answer.notes)
