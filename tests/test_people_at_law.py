"""Whoever goes to law, six kinds of applicants, dialect and what is found wrong in a report, in everyday words."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_APPLIED = dict(
    zip(("natural_person", "business", "research", "legal_service", "total"), ("50", "6", "1", "3", "60"), strict=True)
)
_RESULTS = ("upheld", "corrected", "other", "pending", "total")
_CELLS = (
    {f"applications.new.{column}": number for column, number in _APPLIED.items()}
    | total("carried_in", "4")
    | {"active_disclosure.fees.amount": "32500", "active_disclosure.penalties.decisions": "77"}
    | {f"review_litigation.review.{c}": n for c, n in zip(_RESULTS, ("6", "2", "1", "1", "10"), strict=True)}
    | {f"review_litigation.litigation_direct.{c}": n for c, n in zip(_RESULTS, ("5", "0", "0", "1", "6"), strict=True)}
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "云溪市", 2024, "2021", _CELLS)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云溪市2024年老百姓没走复议直接打官司的有几起", "6件"),
        ("群众不服去复议的，云溪市2024年有多少件", "10件"),
        ("市民提起的行政复议，云溪市2024年几件", "10件"),
        ("云溪市2024年六类申请人各提了多少", "商业企业6件"),
        ("云溪市2024年六类申请人新收各是几件", "法律服务机构3件"),
        ("云溪市2024年接着上年办的申请有几件", "4件"),
        ("云溪市2024年收的行政事业性费用几个亿", "3.25亿元"),
        ("雲溪市2024年行政處罰處理決定數量係幾多", "77件"),
    ],
)
def test_plain_lookups(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert told in answer.answer


def test_one_kind_of_applicant_at_law_is_told_of_no_other(assistant: Assistant) -> None:
    assert assistant.ask("云溪市2024年企业提起的复议几件").status == "not_found"
    assert assistant.ask("云溪市2024年个人提起的复议几件").status == "not_found"


@pytest.mark.parametrize("asked", ["年报里有没有算错的地方", "年报里的数算错了没有", "有没有加错的数"])
def test_what_is_wrong_in_a_report_is_audited(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(f"云溪市2024年{asked}")
    assert answer.status == "answered"
    assert "对不上" in answer.answer
