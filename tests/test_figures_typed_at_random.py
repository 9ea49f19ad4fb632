"""Figures in words of no fixed order: two askings before the body, what came over from before, money without its 元."""

from __future__ import annotations

import re

import pytest

from assistant import Assistant
from assistant.reading.tokens import tokens_of
from tests.made_up import NewStore, put_cells, total

_CELLS = (
    total("new", "80")
    | total("carried_in", "6")
    | total("outcome_total", "82")
    | total("carried_out", "4")
    | {f"review_litigation.review.{each}": "0" for each in ("other", "pending")}
    | {f"review_litigation.review.{each}": n for each, n in (("upheld", "7"), ("corrected", "2"), ("total", "9"))}
    | {"applications.new.natural_person": "61", "applications.new.business": "19"}
    | total("unavailable.needs_creation", "5")
    | {"active_disclosure.fees.amount": "5949.08", "active_disclosure.coercion.decisions": "65"}
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "云溪市", 2024, "2021", _CELLS)
    put_cells(store, "云溪市", 2019, "2019", {"active_disclosure.procurement.amount": "12884.2万元"})
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("复议几件维持几件，云溪市2024", ("复议为9件", "维持为7件")),
        ("复议几件维持几件纠正几件，云溪市2024年的", ("复议为9件", "维持为7件", "纠正为2件")),
        ("云溪市2024年，之前没办完的有多少", ("上年结转政府信息公开申请为6件",)),
        ("云溪市2024年的申请里以前没办完的多少件", ("上年结转政府信息公开申请为6件",)),
        ("云溪市2024年年底以前没办完的多少件", ("结转下年度继续办理为4件",)),
        ("云溪市2024年往下年结转了多少件", ("结转下年度继续办理为4件",)),
        ("云溪市2024年一件都没往下年结转吗", ("不对", "结转下年度继续办理为4件")),
        ("云溪市2024年收费约六千万，对吗", ("对，", "5949.08万元")),
        ("云溪市2024年收费有七千万吧", ("不对", "5949.08万元")),
        ("云溪市2024年收费五千多万具体是多少万元", ("5949.08万元",)),
        ("云溪市2024年收费六千多万，对吗", ("不对，", "不是6000多万元")),
        ("云溪市2019年采购一亿两千多万，对吗", ("对，", "12884.2万元")),
        ("云溪市2019年采购一亿三千多万，对吗", ("不对，", "不是13000多万元")),
        ("云溪市2019年采购一亿三千万左右，对吗", ("对，", "12884.2万元")),
        ("云溪市2024年申请多少，分自然人和企业说", ("自然人61件", "商业企业19件")),
        ("云溪市2024年要现做材料才能给的申请多少件", ("没有现成信息需要另行制作）为5件",)),
        ("云溪市2024年行政强制六十五件而不是五十四件，对吧", ("对：", "65件")),
        ("云溪市2024年行政强制五十四件而不是六十五件，对吧", ("不对：", "65件")),
    ],
)
def test_all_that_is_said_is_read(assistant: Assistant, asked: str, told: tuple[str, ...]) -> None:
    answer = assistant.ask(asked)
    plain = re.sub(r"\[\d+\]", "", answer.answer)
    assert [each for each in told if each not in plain] == [], answer.answer
    assert plain.startswith(told[0]) or not told[0].startswith(("对", "不对"))


@pytest.mark.parametrize("asked", ["减免了多少费用", "减免多少钱", "收费减免了多少"])
def test_what_was_waived_is_the_row_of_the_old_form(asked: str) -> None:
    assert ("statistics:政府信息公开收费减免金额",) in [token.marks for token in tokens_of(asked)]
