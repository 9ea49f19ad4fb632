"""Figures asked with words that restrict, count or introduce: none of them is dropped or taken for a claim."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_PENALTIES = "active_disclosure.penalties"
_CASES = "review_litigation"
_PRINTED = (
    total("new", "100")
    | total("granted", "40")
    | total("partly_granted", "15")
    | total("outcome_total", "100")
    | {
        "applications.not_handled.petition.natural_person": "30",
        "applications.not_handled.petition.business": "2",
        "applications.not_handled.petition.total": "",
        "applications.not_handled.repeat.natural_person": "4",
        "applications.not_handled.repeat.total": "",
        f"{_CASES}.litigation_direct.total": "9",
        f"{_CASES}.litigation_direct.pending": "5",
        f"{_CASES}.litigation_after_review.total": "8",
        f"{_CASES}.litigation_after_review.pending": "3",
        f"{_PENALTIES}.decisions": "70",
        "active_disclosure.coercion.decisions": "6",
        "active_disclosure.fees.amount": "88万元",
    }
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "松溪市", 2024, "2021", _PRINTED)
    put_cells(store, "松溪市", 2020, "2019", {f"{_PENALTIES}.decisions": "50", f"{_PENALTIES}.change": "-7"})
    put_cells(store, "松溪市", 2019, "2019", {f"{_PENALTIES}.decisions": "40"})
    put_cells(store, "松溪市公安局", 2024, "2021", total("new", "31"))
    put_cells(store, "松溪市司法局", 2024, "2021", total("new", "6"))
    put_cells(store, "云顶市", 2024, "2021", total("new", "20"))
    return Assistant(store)


#: (question, words the answer holds)
TOLD = (
    # a case without a result is one that is pending
    ("松溪市2024年打官司的，还没等到判决结果的两类诉讼合起来几件", "合计8件"),
    ("松溪市2024年起诉到现在没个准信的，两类诉讼合起来几件", "合计8件"),
    # who is asking is no kind of applicant
    ("我就是松溪市一个普通市民，想知道咱们市2024年公开了的（包括只公开一部分的）占办结的百分之多少", "为55%"),
    ("我是个退休老师，松溪市2024年处罚多少件", "行政处罚处理决定数量为70件"),
    ("松溪市2024年公开了的，算上只公开一部分的，占办结百分之几", "为55%"),
    # a government in a list of its own organs
    ("2024年松溪市政府、公安局、司法局和云顶市，谁收的申请最多，排一排", "松溪市100件|公安局31件|云顶市20件|司法局6件"),
    # blank totals of several rows
    ("松溪市2024年信访举报类加上重复申请合计多少件", "合计36件"),
    # the printed change, named as what the table prints
    ("松溪市2020年行政处罚比上一年多了还是少了？表里印的增减数是几", "减少7项"),
    # what is received, in money and in applications
    ("松溪市2024年收了多少费", "行政事业性收费金额为88万元"),
    ("松溪市2024年一共收上来多少费用", "行政事业性收费金额为88万元"),
    ("松溪市2024年申请收了多少", "新收政府信息公开申请为100件"),
    ("松溪市2024年新收申请收了多少", "新收政府信息公开申请为100件"),
)


@pytest.mark.parametrize(("asked", "told"), TOLD)
def test_every_word_counts(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered", answer.answer
    assert [word for word in told.split("|") if word not in answer.answer] == []


def test_blank_totals_are_told_as_such(assistant: Assistant) -> None:
    notes = "".join(assistant.ask("松溪市2024年信访举报类加上重复申请合计多少件").notes)
    assert notes.count("并非报告所印") == 2


@pytest.mark.parametrize("asked", ["两个加起来", "两项相加", "这俩合计"])
def test_how_many_are_added_is_no_claim(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked, ("松溪市2024年处罚了多少", "强制呢"))
    assert "合计76件" in answer.answer
    assert "不对" not in answer.answer


def test_so_many_places_added_up_are_those_asked_of_before(assistant: Assistant) -> None:
    earlier = ("松溪市2024年收到几件申请", "松溪市公安局呢", "云顶市呢")
    assert assistant.ask("这三处合计", earlier).answer.startswith("2024年新收政府信息公开申请合计151件")


def test_what_is_denied_of_a_part_is_not_dropped(assistant: Assistant) -> None:
    for asked, said in (("没情况的有几件", "没情况的"), ("没有纠正的多少件", "没有纠正的")):
        answer = assistant.ask(f"松溪市2024年诉讼里{asked}")
        assert answer.status == "not_found"
        assert said in answer.answer


def test_other_is_the_column_beside_the_one_before(assistant: Assistant) -> None:
    earlier = ("松溪市2024年新收多少申请", "企业提了几件", "“其他”那一栏呢")
    assert "新收政府信息公开申请中其他申请人为0件" in assistant.ask(earlier[2], earlier[:2]).answer
    assert "合计0件" in assistant.ask("这两个合起来", earlier).answer
    assert assistant.ask("其他呢", ("松溪市2024年诉讼几件",)).status != "answered"


def test_the_body_an_asker_belongs_to_is_kept(assistant: Assistant) -> None:
    assert "31件" in assistant.ask("我是松溪市公安局的一名普通职工，2024年新收几件").answer
