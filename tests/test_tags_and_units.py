"""Questions whose last words only ask whether it is so, or name the unit of a sum of money. The reports are made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_cells, total

_FEES, _OTHER = "active_disclosure.fees.amount", "other_outcome."


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    for year, new, fees in ((2022, "40", "310.5"), (2023, "60", "452.25")):
        cells = total("new", new) | {_FEES: fees} | total("outcome_total", "50")
        cells |= total("refused.state_secret", "5") | total("refused.process", "5")
        cells |= total(f"{_OTHER}not_corrected", "4") | total(f"{_OTHER}fee_unpaid", "3")
        cells |= total(f"{_OTHER}other_reasons", "2")
        put_cells(store, "云溪县", year, "2021", cells)
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ("云溪县2023年新收比2022年涨没涨", "增加20件"),
        ("云溪县2023年收费比2022年增加多少万元", "增加141.75万元"),
        ("云溪县2023年收费比上年增加了多少元", "（141.75×10000）"),
        ("云溪县2023年收费准确到元是多少", "按元计为4522500元（452.25×10000）"),
        ("云溪县2023年收费合多少亿元", "按亿元计为0.045225亿元（452.25÷10000）"),
        ("云溪县2023年补正逾期、不交费、其他理由三项合计多少", "合计9件"),
        ("云溪县2023年不公开的占比", "不予公开率为20%"),
        ("云溪县2023年涉密不公开的占比", "占不予公开的比例为50%"),
    ],
)
def test_what_is_asked_behind_is_read(ask: Assistant, asked: str, holds: str) -> None:
    answer = ask.ask(asked)
    assert (answer.status, holds in answer.answer) == ("answered", True), answer.answer


def test_a_conversion_is_shown_as_the_arithmetic_of_the_answer(ask: Assistant) -> None:
    """What checks an answer from outside finds its numbers in figures, quotes and this."""
    answer = ask.ask("云溪县2023年收费准确到元是多少")
    assert (answer.derivation, answer.route) == ("452.25×10000＝4522500元", "figure")


@pytest.mark.parametrize("tag", ["，不知道准不准", "，我这么写行不行", "，拿不准对不对"])
def test_a_doubt_behind_a_claim_asks_whether_it_is_so(ask: Assistant, tag: str) -> None:
    assert ask.ask(f"云溪县2023年新收60件{tag}").answer.startswith("对，")
    assert ask.ask(f"云溪县2023年新收61件{tag}").answer.startswith("不对，")
