"""How many items a row began its year with: told by the column of that name, never by the decisions of the year."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells

_LICENSING, _PENALTIES, _SERVICES = (f"active_disclosure.{row}" for row in ("licensing", "penalties", "other_services"))
_OF_2020 = {
    f"{_LICENSING}.prior_items": "310",
    f"{_LICENSING}.change": "52",
    f"{_LICENSING}.decisions": "905",
    f"{_PENALTIES}.prior_items": "77",
    f"{_PENALTIES}.change": "-6",
    f"{_PENALTIES}.decisions": "430",
    f"{_SERVICES}.prior_items": "12",
    f"{_SERVICES}.change": "4",
    f"{_SERVICES}.decisions": "29",
    "active_disclosure.fees.prior_items": "8",
    "active_disclosure.fees.change": "1",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "柳溪市", 2020, "2019", _OF_2020)
    put_cells(store, "柳溪市", 2023, "2021", {f"{_LICENSING}.decisions": "700"})
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("柳溪市2020年处罚年初有几项", "77"),
        ("柳溪市2020年处罚原来几项", "77"),
        ("柳溪市2020年许可，上年底是几项", "310"),
        ("柳溪市2020年行政许可2019年末有多少项", "310"),
        ("柳溪市2020年行政许可上年度共几项", "310"),
        ("柳溪市2020年年初处罚项目数", "77"),
        ("柳溪市2020年其他管理服务上年末的项数", "12"),
        ("柳溪市2020年收费项目期初多少", "8"),
        ("柳溪市2020年许可原有几项", "310"),
    ],
)
def test_items_at_the_years_begin(assistant: Assistant, asked: str, number: str) -> None:
    told = assistant.ask(asked)
    assert [figure.value for figure in told.figures] == [number], told.answer
    assert told.figures[0].cell.endswith("prior_items")


def test_they_are_claimed_by_these_words_too(assistant: Assistant) -> None:
    assert assistant.ask("柳溪市2020年原有处罚77项，对吗").answer.startswith("对，")
    assert assistant.ask("柳溪市2020年处罚年初70项吧").answer.startswith(
        "不对，柳溪市2020年行政处罚上一年项目数量为77项"
    )


@pytest.mark.parametrize("again", ["年初几项呢", "那上年底呢"])
def test_a_follow_up_asks_it_of_the_row_before(assistant: Assistant, again: str) -> None:
    assert [figure.value for figure in assistant.ask(again, ["柳溪市2020年许可几件"]).figures] == ["310"]


@pytest.mark.parametrize(
    "asked",
    ["柳溪市2020年处罚年初几件", "柳溪市2020年处罚年初几项、年底几项", "柳溪市2023年许可年初有几项"],
)
def test_decisions_both_ends_and_the_later_form_are_not_told_so(assistant: Assistant, asked: str) -> None:
    """Decisions are counted by no such day; of two days one is half an answer; the form of 2021 counts no items."""
    assert not assistant.ask(asked).figures
