"""Follow-ups that say the other half of a pair alone, in dialogues about a made-up report."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_R = "review_litigation"
_PRINTED = (
    total("granted", "31")
    | total("partly_granted", "4")
    | total("refused.process", "6")
    | {f"{_R}.review.total": "9", f"{_R}.litigation_direct.total": "5", f"{_R}.litigation_after_review.total": "2"}
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "松溪县", 2024, "2021", _PRINTED)
    put_cells(store, "政和县", 2024, "2021", total("granted", "12") | total("partly_granted", "3"))
    return Assistant(store)


@pytest.mark.parametrize(
    ("turns", "number"),
    [
        ("松溪县2024年予以公开多少件|部分的有多少", "4"),
        ("松溪县2024年全部公开的几件|那部分呢", "4"),
        ("松溪县2024年予以公开多少件|部分的呢|加起来呢", "35"),
        ("松溪县2024年予以公开多少件|政和县部分的呢", "3"),
        ("松溪县2024年部分公开多少件|全部的呢", "31"),
        ("松溪县2024年直接起诉的多少件|复议之后的呢", "2"),
        ("松溪县2024年复议后起诉的多少件|直接的几件", "5"),
    ],
)
def test_the_other_half_of_a_pair_is_told(assistant: Assistant, turns: str, number: str) -> None:
    *before, last = turns.split("|")
    assert assistant.ask(last, before).figures[0].value == number


@pytest.mark.parametrize("turns", ["松溪县2024年不予公开几件|部分的呢", "松溪县2024年公开率|部分的呢"])
def test_what_has_no_other_half_is_not_told_again(assistant: Assistant, turns: str) -> None:
    *before, last = turns.split("|")
    assert assistant.ask(last, before).status != "answered"
