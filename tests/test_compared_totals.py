"""总数 with a word of comparing sets bodies against each other; 小计 adds up what one report prints."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    for name, new, harmed in (("柳溪市", "51", "4"), ("枫桥市", "83", "6")):
        numbers = total("new", new) | total("refused.third_party", harmed) | total("refused.process", "5")
        put_cells(store, name, 2024, "2021", numbers)
    return Assistant(store)


@pytest.mark.parametrize("compared", ["比比看", "比比", "比一下", "放一起比比看", "比一比"])
def test_totals_that_are_compared_are_not_added(ask: Assistant, compared: str) -> None:
    told = ask.ask(f"柳溪市和枫桥市2024年新收申请总数{compared}").answer
    assert "枫桥市更多" in told
    assert "134" not in told


def test_subtotal_and_harm(ask: Assistant) -> None:
    assert "9件" in ask.ask("柳溪市2024年不予公开两项理由小计几件").answer
    assert not ask.ask("柳溪市2024年不予公开八项小计").answer.startswith(("对", "不对"))
    assert "为6件" in ask.ask("枫桥市2024年怕伤到第三方利益没公开的几件").answer
