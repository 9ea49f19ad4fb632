"""The fee for information: whoever is said to have paid it, and the claim that nothing was charged."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

CHARGED = "一、总体情况\n全年对2件申请收取信息处理费460元。公开信息58条。\n"
NOTHING = "一、总体情况\n全年收取政府信息公开信息处理费0元。公开信息44条。\n"
DENIED = "一、总体情况\n2022年未收取信息处理费。公开信息39条。\n"
NEXT_YEAR = "一、总体情况\n2023年有5件政府信息公开申请案件收取信息处理费1270元。公开信息62条。\n"
SILENT = "一、总体情况\n全年公开信息31条。\n"

CLAIMS = [
    *"信息处理费一分钱没收，确有其事？ 信息处理费分文未取，对吗 信息处理费一个子儿没收 没收信息处理费吧".split(),
    *"没收过信息处理费，是吧 信息处理费一毛钱也没收过吧 信息处理费免收了，对吗 处理费没要过一分钱，属实吗".split(),
    *"没有收取任何信息处理费，是真的吗 信息公开一块钱都没收，真的？ 跟老百姓一分钱没收，对吗 信息处理费为零吧".split(),
]


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for publisher, prose in (("泾川县", CHARGED), ("庄浪县", NOTHING), ("华亭市", DENIED), ("崇信县", SILENT)):
        put_prose(store, publisher, 2022, prose)
    put_prose(store, "泾川县", 2023, NEXT_YEAR)
    return Assistant(store)


@pytest.mark.parametrize("claim", CLAIMS)
def test_the_printed_amount_decides(assistant: Assistant, claim: str) -> None:
    for body, verdict, amount in (("泾川县", "不对", "460"), ("庄浪县", "对", "0")):
        answer = assistant.ask(f"{body}2022年{claim}")
        assert answer.answer.startswith(f"{verdict}，"), answer.answer
        assert [figure.value for figure in answer.figures] == [amount]


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_denial_in_words_decides_too_and_silence_does_not(assistant: Assistant, claim: str) -> None:
    assert assistant.ask(f"华亭市2022年{claim}").verdict == "yes"
    assert not assistant.ask(f"崇信县2022年{claim}").verdict


def test_a_follow_up_is_of_the_fee_that_was_asked_about(assistant: Assistant) -> None:
    answer = assistant.ask("一分没收吧", ["泾川县2022年收了多少信息处理费"])
    assert answer.answer.startswith("不对，")
    assert [figure.value for figure in answer.figures] == ["460"]


@pytest.mark.parametrize("asked", ["没收违法所得的处罚几件", "信息处理费收了多少", "收没收信息处理费"])
def test_what_claims_no_such_thing_is_not_judged(assistant: Assistant, asked: str) -> None:
    assert not assistant.ask(f"泾川县2022年{asked}").verdict


@pytest.mark.parametrize(
    "asked",
    [
        *"收了申请人多少信息处理费 从申请人那里收了多少信息处理费 向申请人收取的信息处理费是多少".split(),
        *"申请人交了多少信息处理费 老百姓一共缴了多少信息处理费 信息处理费收了群众多少 跟群众收了多少钱".split(),
        *"信息处理费进账多少".split(),
    ],
)
def test_the_fee_is_the_same_whoever_paid_it(assistant: Assistant, asked: str) -> None:
    assert [figure.value for figure in assistant.ask(f"泾川县2023年{asked}").figures] == ["1270"]
    for later in ("次年又是多少", "2023年呢", "那下一年"):
        answer = assistant.ask(later, [f"泾川县2022年{asked}？"])
        assert [figure.value for figure in answer.figures] == ["1270"]


def test_how_many_people_paid_is_no_amount(assistant: Assistant) -> None:
    assert "1270" not in [each.value for each in assistant.ask("泾川县2023年几个申请人交了信息处理费").figures]


@pytest.mark.parametrize("asked", ["收了多少费用", "收费多少", "收费多少钱"])
def test_a_report_older_than_the_form_can_only_tell_of_the_fee_for_information(new_store: NewStore, asked: str) -> None:
    store = new_store()
    put_prose(store, "张川县", 2015, "四、收费情况\n县政府在受理政府信息公开申请中均没有收取费用。\n")
    put_prose(store, "秦安县", 2015, "四、收费情况\n全年对2件申请收取信息处理费35元。\n")
    assistant = Assistant(store)
    none = assistant.ask(f"张川县2015年{asked}")
    assert (none.status, "没有收取费用" in none.quotes) == ("answered", True), none.answer
    assert [figure.value for figure in assistant.ask(f"秦安县2015年{asked}").figures] == ["35"]
