"""What a question leaves out of a row: passed over where the row does not count it, never passed over where it does."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, put_prose, total

_R = "review_litigation"
_PRINTED = (
    total("new", "60")
    | total("carried_in", "8")
    | total("carried_out", "4")
    | total("granted", "32")
    | total("partly_granted", "8")
    | total("unavailable.not_held", "24")
    | total("outcome_total", "64")
    | {
        "applications.new.natural_person": "45",
        "applications.new.business": "15",
        "applications.new.research": "0",
        "applications.new.public_interest": "0",
        "applications.new.legal_service": "0",
        "applications.new.other": "0",
        f"{_R}.review.total": "9",
        f"{_R}.litigation_direct.total": "5",
        f"{_R}.litigation_after_review.total": "2",
    }
)
QINGXI = """一、总体情况
全县共收办申请68件，答复64件，公开申请40件。行政诉讼7件。抽查合格率达100%。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "松溪县", 2024, "2021", _PRINTED)
    put_prose(store, "青溪县", 2022, QINGXI)
    return Assistant(store)


@pytest.mark.parametrize(
    "question",
    [
        "公开率（仅予以公开）",
        "公开率，只算予以公开的",
        "公开率，只算全部公开的，是多少",
        "公开率里部分公开不计入，是百分之几",
        "（只看予以公开）公开率是多少",
        "（不含部分公开）的公开率",
        "公开率，部分公开不算",
        "扣除部分公开的公开率",
        "予以公开（不含部分公开）占全部办结的比例",
        "予以公开占办结的比例（部分公开不计）",
    ],
)
def test_a_rate_of_those_granted_alone_is_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(f"松溪县2024年{question}")
    assert [figure.value for figure in answer.figures if figure.unit == "%"] == ["50"]


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("予以公开几件（不含部分公开）", "32"),
        ("新收几件，不算上年结转", "60"),
        ("扣掉上年结转收了几件", "60"),
        ("（不含结转）新收多少件", "60"),
        ("行政复议几件（不含诉讼）", "9"),
        ("行政诉讼一共几件，含复议后的", "7"),
        ("行政诉讼一共几件（直接起诉加上复议后起诉）", "7"),
        ("扣掉自然人还剩几件新收", "15"),
        ("办结几件（不含部分公开）", "56"),  # 64 − 8
    ],
)
def test_what_a_row_does_not_count_is_passed_over(assistant: Assistant, question: str, number: str) -> None:
    answer = assistant.ask(f"松溪县2024年{question}")
    assert number in [figure.value for figure in answer.figures]


@pytest.mark.parametrize(
    "question",
    [
        "行政诉讼几件（不含复议后起诉）",
        "新收几件（不含部分公开）",
        "公开率不含上年结转",
        "公开率，只看部分公开",
        "不含结转的申请几件",
        "新收申请几件（含上年结转）",
    ],
)
def test_a_part_that_a_row_counts_is_never_passed_over(assistant: Assistant, question: str) -> None:
    assert assistant.ask(f"松溪县2024年{question}").status != "answered"


@pytest.mark.parametrize(
    "question", ["答复几件，不含部分公开", "收办申请几件（不含上年结转）", "行政诉讼几件，复议后起诉的不算"]
)
def test_nor_is_the_number_of_the_prose_told_that_counts_it(assistant: Assistant, question: str) -> None:
    assert assistant.ask(f"青溪县2022年{question}").status != "answered"
