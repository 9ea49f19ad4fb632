"""Small words around a claim or a question that turn nothing round: 没减错吧, 是这么填的不. All reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_REVIEW = "review_litigation.review"
_CELLS = {
    2023: total("new", "40") | {"active_disclosure.fees.amount": "4100.5"},
    2024: total("new", "70")
    | total("refused.process", "7")
    | total("refused.third_party", "4")
    | total("unavailable.not_held", "12")
    | total("outcome_total", "48")
    | {
        "active_disclosure.fees.amount": "4820.3",
        f"{_REVIEW}.upheld": "6",
        f"{_REVIEW}.corrected": "3",
        f"{_REVIEW}.total": "9",
    },
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for year, cells in _CELLS.items():
        put_cells(store, "沙洲县", year, "2021", cells)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("沙洲县2024年新收比2023年多30件，我没减错吧", "对，"),
        ("沙洲县2024年新收比2023年多31件，没减错吧", "不对，"),
        ("沙洲县2024年新收是71件不", "不对，"),
        ("沙洲县2024年新收70件，报告是这么印的不", "对，"),
        ("沙洲县2024年收费近5000万元，这么表述可以吧", "对，"),
        ("沙洲县2024年收费超过5000万元，这样措辞妥不妥", "不对，"),
        ("沙洲县2024年新收比2023年少了，街坊们都这么议论，是真的吗", "不对，"),
        ("沙洲县2024年新收比2023年少了，老家微信群里传，靠谱吗", "不对，"),
        ("沙洲县2024年收费四千八百万开外，对吗", "对，"),
        ("沙洲县2024年收费四千九百万开外，对吗", "不对，"),
    ],
)
def test_the_claim_is_judged(assistant: Assistant, question: str, begins: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.answer[: len(begins)]) == ("answered", begins)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("从2023到2024，沙洲县新收申请增幅是多大（百分比）", "增幅75%"),
        ("沙洲县2024年新收申请比2023年涨幅多大", "增幅75%"),
        ("沙洲县2024年因为本机关不掌握答不了的占办理结果总数百分之几", "25%"),
        ("沙洲县2024年不予公开那八条理由的件数全加起来是多少", "11件"),
    ],
)
def test_the_number_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert told in answer.answer


def test_what_was_spoken_of_is_pointed_at(assistant: Assistant) -> None:
    answer = assistant.ask("刚才说的那些复议里，被纠正的有几件", ("沙洲县2024年被复议几回",))
    assert "结果纠正为3件" in answer.answer


def test_whether_a_total_was_added_up_rightly_is_no_claim_of_a_number(assistant: Assistant) -> None:
    assert not assistant.ask("沙洲县2024年总计没加错吧").answer.startswith(("对", "不对"))
