"""Parts of a row that the form prints as one number, and their shares: from the prose or not at all. Made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_whole

HEYANG = """一、总体情况
年内行政处罚900项，其中因违规排污罚款720项；行政强制250项，其中采取强制措施150项、强制执行100项。
全年办结申请80件，其中网络申请数20件，信函申请数60件。归集文件400件，其中，市级文件300件，镇级文件100件。
开展讲座8场，约200人参加，其中教师50人。
"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    rows = {"active_disclosure.penalties.decisions": "900", "active_disclosure.coercion.decisions": "250"}
    put_whole(store, "河阳市", 2022, HEYANG, rows)
    put_whole(store, "河阳市", 2023, "一、总体情况\n主动公开信息30条。\n", rows)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("行政强制中强制执行占几成", "100 ÷ 250 = 40%"),
        ("强制措施占行政强制的多少", "150 ÷ 250 = 60%"),
        ("罚款占行政处罚的百分之几", "720 ÷ 900 = 80%"),
        ("网络申请占比是多少", "20 ÷ 80 = 25%"),
        ("归集的文件里镇级占百分之几", "100 ÷ 400 = 25%"),
    ],
)
def test_a_share_of_two_printed_numbers_is_computed(ask: Assistant, question: str, shown: str) -> None:
    answer = ask.ask(f"河阳市2022年{question}")
    assert answer.derivation == shown, answer.answer
    assert answer.citations


@pytest.mark.parametrize("question", ["教师占几成", "行政处罚中强制执行占几成", "采购合同里镇级占百分之几"])
def test_no_share_of_a_rough_number_or_of_another_whole(ask: Assistant, question: str) -> None:
    assert not ask.ask(f"河阳市2022年{question}").derivation


def test_a_fine_within_the_penalties_is_not_all_of_them(ask: Assistant) -> None:
    assert [figure.value for figure in ask.ask("河阳市2022年罚款多少项").figures] == ["720"]
    silent = ask.ask("河阳市2023年行政处罚中罚款的有几件")
    assert silent.status == "not_found"
    assert not silent.figures
