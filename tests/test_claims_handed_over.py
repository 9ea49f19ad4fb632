"""Claims handed over to be judged, places in an order, shares of a sum, and what a comparison is asked to name."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_DOCUMENTS = "active_disclosure.normative_documents"
_COERCION = "active_disclosure.coercion.decisions"
_BEFORE = total("new", "44") | {f"{_DOCUMENTS}.in_force": "40", _COERCION: "21"}
_PRINTED = (
    total("new", "60")
    | total("carried_in", "20")
    | total("granted", "36")
    | total("refused.state_secret", "5")
    | total("refused.law_forbids", "9")
    | total("refused.third_party", "12")
    | total("not_handled.petition", "4")
    | total("outcome_total", "66")
    | total("carried_out", "14")
    | {f"{_DOCUMENTS}.issued": "6", f"{_DOCUMENTS}.repealed": "3", f"{_DOCUMENTS}.in_force": "43", _COERCION: "17"}
)
_OLD_FORM = {
    "active_disclosure.regulations.made": "2",
    "active_disclosure.regulations.disclosed": "1",
    "active_disclosure.regulations.total_disclosed": "30",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "松溪县", 2023, "2021", _BEFORE)
    put_cells(store, "松溪县", 2024, "2021", _PRINTED)
    put_cells(store, "政和县", 2024, "2021", total("new", "71"))
    put_cells(store, "建阳区", 2020, "2019", _OLD_FORM)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("松溪县2024年新收60件，没记岔吧", "对，"),
        ("松溪县2024年新收61件，我没弄混吧", "不对，"),
        ("松溪县2024年新收61件，不至于看走眼了吧", "不对，"),
        ("松溪县2024年新收60件，邻居这么讲的", "对，"),
        ("松溪县2024年新收61件，简报材料里这么写的，帮我核一下", "不对，"),
        ("松溪县2024年新收61件。帮我评判下对不对", "不对，"),
        ("松溪县的行政强制从2023到2024变多了？人家这么说，帮我判别一下真假", "不对，"),
        ("松溪县2024年新搞了6件规范性文件，废止3件，没错吧", "对"),
        ("松溪县2024年不予公开的理由里排第二的是其他法律行政法规禁止公开，对吗", "对，"),
        ("松溪县2024年不予公开的理由里排第二的是国家秘密，对吗", "不对，"),
        ("松溪县2024年不予公开里倒数第二的是法律法规禁止公开的，是吗", "不对，"),
        ("松溪县2023年末有效规范性文件40件，2024年制发6、废止3，算下来的数跟2024年报对得上吗", "一致"),
    ],
)
def test_what_is_claimed_is_judged(assistant: Assistant, question: str, begins: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.answer[: len(begins)]) == ("answered", begins)


@pytest.mark.parametrize("question", ["松溪县2024年新收几件，帮我核一下", "帮我判断下，松溪县2024年新收几件"])
def test_no_verdict_where_nothing_is_claimed(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.verdict, answer.figures[0].value) == ("answered", "", "60")


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("松溪县2024年要办的申请（新收加上年结转的），结转下年的占几成", "17.5%"),
        ("松溪县2024年新收加上年转来的申请里，予以公开的占比多少", "45%"),
        ("松溪县2024年上访告状的有几件", "4件"),
        ("到2020年建阳区亮出来给公众查的规章有几部", "30件"),
        ("冻结、扣押之类的手段，松溪县2024年用了几回", "17件"),
    ],
)
def test_what_is_meant_is_told(assistant: Assistant, question: str, number: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert number in answer.answer


def test_what_is_added_to_the_whole_is_a_share_of_nothing(assistant: Assistant) -> None:
    answer = assistant.ask("松溪县2024年新收加上年转来的占几成")
    assert (answer.status, answer.figures) == ("clarify", ())


def test_one_kind_of_coercion_is_no_row_and_kinds_of_it_are(assistant: Assistant) -> None:
    assert assistant.ask("松溪县2024年冻结了几回").status != "answered"
    assert any("没有分列" in note for note in assistant.ask("松溪县2024年查封这类手段用了几次").notes)


def test_the_lower_one_is_named_where_it_is_asked_for(assistant: Assistant) -> None:
    assert "松溪县更少，相差11件" in assistant.ask("政和县跟松溪县2024年新收差几件，哪家少").answer
    assert "政和县更多，相差11件" in assistant.ask("政和县跟松溪县2024年新收差几件，哪家多").answer


def test_years_that_are_written_are_not_reckoned(assistant: Assistant) -> None:
    answer = assistant.ask("松溪县近两年（2023、2024）新收怎么变的")
    assert [figure.value for figure in answer.figures][:2] == ["44", "60"]
    assert not any("推算" in note for note in answer.notes)
    assert any("推算" in note for note in assistant.ask("松溪县近两年新收怎么变的").notes)
