"""Shares of sums, figures of two years set against each other, what moved most, over made-up reports and dialogues."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.test_ask_made_up import reading

_A, _D, _R = "applications.", "active_disclosure.", "review_litigation."
_PAPERS = _D + "normative_documents."
_EARLIER = {
    _A + "new.natural_person": "40",
    _A + "new.business": "9",
    _A + "new.legal_service": "1",
    _A + "new.total": "50",
    _A + "carried_in.total": "4",
    _A + "granted.total": "15",
    _A + "refused.state_secret.total": "1",
    _A + "refused.process.total": "2",
    _A + "unavailable.not_held.total": "7",
    _A + "not_handled.petition.total": "20",
    _A + "not_handled.repeat.total": "4",
    _A + "outcome_total.total": "49",
    _A + "carried_out.total": "5",
    _R + "review.upheld": "6",
    _R + "review.corrected": "2",
    _R + "review.total": "8",
    _R + "litigation_direct.total": "3",
    _R + "litigation_after_review.total": "1",
    _PAPERS + "issued": "12",
    _PAPERS + "repealed": "2",
    _PAPERS + "in_force": "40",
    _D + "licensing.decisions": "600",
    _D + "penalties.decisions": "300",
    _D + "coercion.decisions": "10",
}
_LATER = {
    _A + "new.natural_person": "60",
    _A + "new.business": "5",
    _A + "new.legal_service": "15",
    _A + "new.total": "80",
    _A + "carried_in.total": "5",
    _A + "granted.total": "30",
    _A + "partly_granted.total": "6",
    _A + "refused.state_secret.total": "3",
    _A + "refused.internal_affairs.total": "2",
    _A + "refused.process.total": "5",
    _A + "unavailable.not_held.total": "16",
    _A + "not_handled.petition.total": "8",
    _A + "not_handled.repeat.total": "7",
    _A + "not_handled.excessive.total": "5",
    _A + "outcome_total.total": "80",
    _A + "carried_out.total": "5",
    _R + "review.upheld": "3",
    _R + "review.corrected": "2",
    _R + "review.other": "1",
    _R + "review.pending": "4",
    _R + "review.total": "10",
    _R + "litigation_direct.total": "1",
    _R + "litigation_after_review.total": "3",
    _PAPERS + "issued": "9",
    _PAPERS + "repealed": "4",
    _PAPERS + "in_force": "45",
    _D + "licensing.decisions": "650",
    _D + "penalties.decisions": "320",
    _D + "coercion.decisions": "30",
}
_OLDER = {
    _A + "new.total": "20",
    _A + "outcome_total.total": "20",
    _D + "penalties.prior_items": "43",
    _D + "penalties.change": "-7",
    _D + "penalties.decisions": "90",
    _D + "procurement.items": "40",
    _D + "procurement.amount": "1000",
    _PAPERS + "made": "5",
    _PAPERS + "disclosed": "4",
    _PAPERS + "total_disclosed": "33",
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("reckoned")
    with Store.open(folder / "store", create=True) as store:
        for body, year, edition, printed in (
            ("临川市", 2020, "2019", _OLDER),
            ("临川市", 2023, "2021", _EARLIER),
            ("临川市", 2024, "2021", _LATER),
            ("抚河区", 2023, "2021", {_A + "new.total": "30", _D + "licensing.decisions": "120"}),
            ("抚河区", 2024, "2021", {_A + "new.total": "33", _D + "licensing.decisions": "130"}),
        ):
            made = reading(body, year, edition, printed)
            store.facts.put(made, made.report.file, None)
        yield Assistant(store)


def _asked(assistant: Assistant, said: str) -> str:
    """The answer to the last of some questions of one conversation, which stand with a slash between them."""
    *before, last = said.split("/")
    answer = assistant.ask(last, before)
    return f"{answer.status}: {answer.answer}"


_SHARES = [
    # what stands behind 占 is divided by, and never added to what stands before it
    ("临川市2024年信访和重复两类合计，占不予处理的比例", "占不予处理的比例为75%"),
    ("临川市2024年国家秘密加过程性信息占不予公开多少", "占不予公开的比例为80%"),
    ("国家秘密和过程性信息两项一起，占临川市2024年办结的百分比", "占办理结果（七）总计的比例为10%"),
    ("全部和部分公开的加一块儿，临川市2024年占办结总数的百分之几", "公开率为45%"),
    ("临川市2024年给了全部或一部分的占办结多少", "予以公开＋部分公开占办理结果（七）总计的比例为45%"),
    ("公开了的（含部分）占临川市2024年办结比例", "公开率为45%"),
    ("临川市2024年处罚和强制两项占许可、处罚、强制三项总和的百分之几", "的比例为35%"),
    ("临川市2024年许可、处罚、强制三项里强制占百分之几", "的比例为3%"),
    ("临川市2024年处罚和强制合起来，强制占几成", "的比例为8.57%"),
    # in a conversation: the parts that were asked, over what stands behind 占
    ("临川市2024年予以公开几件/部分公开几件/两项合计占办结总数百分之几", "公开率为45%"),
    ("临川市2024年予以公开几件/部分公开几件/这俩加一块，占办结多少", "公开率为45%"),
    ("临川市2024年予以公开几件/部分公开几件/加起来多少/占办结的百分之几", "公开率为45%"),
    ("临川市2024年信访类几件/重复申请几件/两项相加占不予处理的百分之几", "占不予处理的比例为75%"),
    ("临川市2024年信访类和重复申请各几件/合计占不予处理的百分之几", "占不予处理的比例为75%"),
    # parts that cannot be told, or that are nothing to be added, are asked for
    ("临川市2024年信访类几件/两项合计占不予处理的百分之几", "clarify: 前面接连问过的里没有同一类的“两项”"),
    ("临川市2024年重复申请几件/许可呢/两项合计占不予处理的百分之几", "clarify: 前面接连问过的里没有同一类的“两项”"),
]


@pytest.mark.parametrize(("said", "told"), _SHARES)
def test_a_share_of_a_sum_divides_all_that_is_named_by_what_stands_behind_the_word(
    assistant: Assistant, said: str, told: str
) -> None:
    assert told in _asked(assistant, said)
